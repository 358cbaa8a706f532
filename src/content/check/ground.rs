//! The ground that all checks stand on: where each part is written, which steps there are, and which files read well.

use crate::content::Reading;
use crate::content::check::Fault;
use crate::content::diagnostic::Diagnostic;
use crate::content::load::Folder;
use crate::content::path::{Path, Spot, Written};
use crate::content::source::Source;
use crate::workshop::{Module, Step, StepId, WorkshopFile};
use std::collections::BTreeMap;

/// One of the files of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum In {
    Head,
    /// The module at this place of the order.
    Module(usize),
    Levers,
    Goals,
    Stages,
    Calendar,
    Cases,
    Bank,
    Terms,
    Example,
}

/// Where a part is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub file: In,
    pub path: Path,
}

impl Place {
    pub fn root(file: In) -> Place {
        Place { file, path: Path::new() }
    }

    pub fn field(&self, name: &str) -> Place {
        Place { file: self.file, path: self.path.field(name) }
    }

    pub fn index(&self, index: usize) -> Place {
        Place { file: self.file, path: self.path.index(index) }
    }

    pub fn key(&self, key: &str) -> Place {
        Place { file: self.file, path: self.path.key(key) }
    }
}

/// A step and where it is written.
#[derive(Debug, Clone)]
pub(super) struct Placed<'a> {
    pub id: StepId,
    pub step: &'a Step,
    pub place: Place,
    /// Its place in the order in which steps run.
    pub nth: usize,
}

/// What can be asked of a file whatever it holds.
pub(super) trait Text {
    fn is_sound(&self) -> bool;
    fn source(&self) -> &Source;
    fn texts(&self) -> Vec<Written<'_>>;
    fn spot(&self, path: &Path) -> Option<Spot>;
    fn diagnose(&self, path: &Path, fault: Fault) -> Diagnostic;
}

impl<T> Text for Reading<T> {
    fn is_sound(&self) -> bool {
        self.is_sound()
    }

    fn source(&self) -> &Source {
        self.source()
    }

    fn texts(&self) -> Vec<Written<'_>> {
        self.texts()
    }

    fn spot(&self, path: &Path) -> Option<Spot> {
        self.spot(path)
    }

    fn diagnose(&self, path: &Path, fault: Fault) -> Diagnostic {
        self.diagnose(path, fault)
    }
}

/// A folder with its lookups.
pub(super) struct Ground<'a> {
    pub folder: &'a Folder,
    steps: Vec<Placed<'a>>,
    by_id: BTreeMap<StepId, usize>,
}

impl<'a> Ground<'a> {
    pub fn new(folder: &'a Folder) -> Ground<'a> {
        let mut steps = Vec::new();
        let mut by_id = BTreeMap::new();
        for (idx, module) in folder.modules.iter().enumerate() {
            let Some(module) = &module.value else { continue };
            for (step_idx, step) in module.steps.iter().enumerate() {
                let id = StepId::new(&module.id, &step.id);
                let place = Place::root(In::Module(idx)).field("steps").index(step_idx);
                // Of two steps with one id the first counts; the second is reported.
                by_id.entry(id.clone()).or_insert(steps.len());
                steps.push(Placed { id, step, place, nth: steps.len() });
            }
        }
        Ground { folder, steps, by_id }
    }

    /// The head of the workshop, when all of it could be read.
    pub fn head(&self) -> Option<&'a WorkshopFile> {
        self.folder.head.value.as_ref().filter(|_| self.folder.head.is_sound())
    }

    /// The modules that were read, faulty ones too, with their places.
    pub fn modules(&self) -> impl Iterator<Item = (&'a Module, Place)> {
        let all = self.folder.modules.iter().enumerate();
        all.filter_map(|(idx, module)| Some((module.value.as_ref()?, Place::root(In::Module(idx)))))
    }

    /// Every step that was read, in the order in which they run.
    pub fn steps(&self) -> &[Placed<'a>] {
        &self.steps
    }

    /// The steps of modules that could be read as a whole.
    pub fn sound_steps(&self) -> impl Iterator<Item = &Placed<'a>> {
        self.steps.iter().filter(|step| self.file(step.place.file).is_sound())
    }

    pub fn step(&self, id: &StepId) -> Option<&Placed<'a>> {
        self.by_id.get(id).map(|nth| &self.steps[*nth])
    }

    /// Whether every module was read as a whole, so that a step that is not there does not exist.
    pub fn knows_all_steps(&self) -> bool {
        self.folder.modules.iter().all(Reading::is_sound)
    }

    /// Every file of the folder.
    pub fn files(&self) -> Vec<In> {
        let mut files = vec![In::Head];
        files.extend((0..self.folder.modules.len()).map(In::Module));
        files.extend([In::Levers, In::Goals, In::Stages, In::Calendar, In::Cases, In::Bank, In::Terms]);
        files.extend(self.folder.example.as_ref().map(|_| In::Example));
        files
    }

    pub fn file(&self, file: In) -> &'a dyn Text {
        let folder = self.folder;
        match file {
            In::Head => &folder.head,
            In::Module(idx) => &folder.modules[idx],
            In::Levers => &folder.levers,
            In::Goals => &folder.goals,
            In::Stages => &folder.stages,
            In::Calendar => &folder.calendar,
            In::Cases => &folder.cases,
            In::Bank => &folder.bank,
            In::Terms => &folder.terms,
            In::Example => folder.example.as_ref().expect("only named where there is one, see `files`"),
        }
    }

    pub fn diagnose(&self, place: &Place, fault: Fault) -> Diagnostic {
        self.file(place.file).diagnose(&place.path, fault)
    }

    /// Returns where a part is written, as `file:line`, for pointing to it from another place.
    pub fn line_of(&self, place: &Place) -> String {
        let file = self.file(place.file);
        let offset = file.spot(&place.path).map_or(0, |spot| spot.head.start);
        format!("{}:{}", file.source().name(), file.source().place(offset).line)
    }
}
