//! The files of a folder to a workshop and everything that is wrong with them. Built-in and users' folders go the same way.
//!
//! It gets names and bytes: `shell` lists and reads the folder, this layer never does.

use crate::content::check;
use crate::content::diagnostic::Diagnostic;
use crate::content::fault::Severity;
use crate::content::path::Written;
use crate::content::source::{Source, Span};
use crate::content::suggest::did_you_mean;
use crate::content::{Reading, read};
use crate::workshop::catalogue::{
    BankAsk, CalendarEntry, Case, Catalogue, Goal, LeverCard, StageModel, Term,
};
use crate::workshop::{Module, Session, Workshop, WorkshopFile};
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// The file that makes a folder a workshop.
pub const HEAD: &str = "workshop.ron";
/// The folder of the catalogue inside a workshop's folder.
pub const CATALOGUE: &str = "catalogue";
/// A finished session to look at; a workshop may have none.
pub const EXAMPLE: &str = "example.ron";

/// The files of the catalogue, each a list of one thing.
const CATALOGUE_FILES: [&str; 7] =
    ["levers.ron", "goals.ron", "stages.ron", "calendar.ron", "cases.ron", "bank.ron", "terms.ron"];

/// One file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File<'a> {
    /// Its name inside the folder, with `/` between folder and file: `catalogue/levers.ron`.
    pub name: String,
    pub bytes: Cow<'a, [u8]>,
}

/// A folder as it was read: every file with its faults. What the files say to each other is not judged here, see [`check`].
#[derive(Debug)]
pub struct Folder {
    pub(super) head: Reading<WorkshopFile>,
    /// The modules in the order in which they run; those that could not be read come last.
    pub(super) modules: Vec<Reading<Module>>,
    pub(super) levers: Reading<Vec<LeverCard>>,
    pub(super) goals: Reading<Vec<Goal>>,
    pub(super) stages: Reading<Vec<StageModel>>,
    pub(super) calendar: Reading<Vec<CalendarEntry>>,
    pub(super) cases: Reading<Vec<Case>>,
    pub(super) bank: Reading<Vec<BankAsk>>,
    pub(super) terms: Reading<Vec<Term>>,
    pub(super) example: Option<Reading<Session>>,
    /// Faults of the folder itself: a file that is missing, or that nothing reads.
    strays: Vec<Diagnostic>,
}

impl Folder {
    /// Reads the files of a folder. `folder` is the name that people know it by; diagnostics put it before each file's name.
    ///
    /// Files that do not end in `.ron` are passed over. A catalogue file that is missing counts as empty.
    pub fn read(folder: &str, files: &[File<'_>]) -> Folder {
        let reader = Reader { folder, files };
        let head: Reading<WorkshopFile> = match reader.find(HEAD) {
            Some(bytes) => read(&reader.shown(HEAD), bytes),
            None => reader.without_head(),
        };
        let mut modules: Vec<Reading<Module>> = files
            .iter()
            .filter(|file| is_module(&file.name))
            .map(|file| read(&reader.shown(&file.name), &file.bytes))
            .collect();
        let order = head.value.as_ref().map(|head| head.order.as_slice()).unwrap_or_default();
        modules.sort_by_key(|module| match &module.value {
            Some(module) => order.iter().position(|id| *id == module.id).unwrap_or(order.len()),
            None => order.len() + 1,
        });
        Folder {
            modules,
            levers: reader.list("levers.ron"),
            goals: reader.list("goals.ron"),
            stages: reader.list("stages.ron"),
            calendar: reader.list("calendar.ron"),
            cases: reader.list("cases.ron"),
            bank: reader.list("bank.ron"),
            terms: reader.list("terms.ron"),
            example: reader.find(EXAMPLE).map(|bytes| read(&reader.shown(EXAMPLE), bytes)),
            strays: reader.strays(),
            head,
        }
    }

    /// Returns everything that is wrong with the folder: what does not read, and what does not fit together.
    ///
    /// Grouped by file, in the order of the text.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut all = self.reading_faults();
        all.extend(check::check(self));
        let head = self.head.source().name();
        all.sort_by_cached_key(|fault| (fault.file != head, fault.file.clone(), fault.span.start));
        all
    }

    /// Returns the workshop as far as it was understood, or `None` when `workshop.ron` could not be.
    pub fn into_workshop(self) -> Option<Workshop> {
        let modules = self.modules.into_iter().filter_map(|module| module.value).collect();
        let catalogue = Catalogue {
            levers: self.levers.value.unwrap_or_default(),
            goals: self.goals.value.unwrap_or_default(),
            models: self.stages.value.unwrap_or_default(),
            calendar: self.calendar.value.unwrap_or_default(),
            cases: self.cases.value.unwrap_or_default(),
            bank: self.bank.value.unwrap_or_default(),
            terms: self.terms.value.unwrap_or_default(),
        };
        Some(self.head.value?.with(modules, catalogue))
    }

    /// The module files as they were read, in the order in which they run.
    pub fn modules(&self) -> &[Reading<Module>] {
        &self.modules
    }

    /// Returns every text of the catalogue's files that a room can see, each with the file it stands in.
    pub fn catalogue_texts(&self) -> Vec<(&Source, Vec<Written<'_>>)> {
        vec![
            (self.levers.source(), self.levers.texts()),
            (self.goals.source(), self.goals.texts()),
            (self.stages.source(), self.stages.texts()),
            (self.calendar.source(), self.calendar.texts()),
            (self.cases.source(), self.cases.texts()),
            (self.bank.source(), self.bank.texts()),
            (self.terms.source(), self.terms.texts()),
        ]
    }

    fn reading_faults(&self) -> Vec<Diagnostic> {
        let catalogue = [
            &self.levers.diagnostics,
            &self.goals.diagnostics,
            &self.stages.diagnostics,
            &self.calendar.diagnostics,
            &self.cases.diagnostics,
            &self.bank.diagnostics,
            &self.terms.diagnostics,
        ];
        let example = self.example.iter().map(|example| &example.diagnostics);
        let all = [&self.strays, &self.head.diagnostics]
            .into_iter()
            .chain(self.modules.iter().map(|module| &module.diagnostics))
            .chain(catalogue)
            .chain(example);
        all.flatten().cloned().collect()
    }
}

/// A workshop and everything that is wrong with the files it came from.
#[derive(Debug)]
pub struct Loaded {
    /// What was understood; `None` when `workshop.ron` could not be.
    pub workshop: Option<Workshop>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// Whether the workshop can be run as its author meant it: warnings aside, nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.workshop.is_some() && self.diagnostics.iter().all(|fault| fault.severity() != Severity::Error)
    }
}

/// Reads and checks the files of a folder.
pub fn load(folder: &str, files: &[File<'_>]) -> Loaded {
    Loaded::from(Folder::read(folder, files))
}

impl From<Folder> for Loaded {
    fn from(folder: Folder) -> Loaded {
        Loaded { diagnostics: folder.diagnostics(), workshop: folder.into_workshop() }
    }
}

/// Whether a file of a folder is read at all: RON, in the folder itself or in its catalogue.
pub fn is_content(name: &str) -> bool {
    let stem = name.strip_prefix(CATALOGUE).and_then(|rest| rest.strip_prefix('/')).unwrap_or(name);
    stem.ends_with(".ron") && !stem.starts_with('.') && !stem.contains('/')
}

fn is_module(name: &str) -> bool {
    is_content(name) && !name.contains('/') && name != HEAD && name != EXAMPLE
}

struct Reader<'a> {
    folder: &'a str,
    files: &'a [File<'a>],
}

impl Reader<'_> {
    fn find(&self, name: &str) -> Option<&[u8]> {
        self.files.iter().find(|file| file.name == name).map(|file| file.bytes.as_ref())
    }

    /// The name that diagnostics show.
    fn shown(&self, name: &str) -> String {
        match self.folder.trim_end_matches(['/', std::path::MAIN_SEPARATOR]) {
            "" => name.to_string(),
            folder => format!("{folder}/{name}"),
        }
    }

    fn list<T: DeserializeOwned>(&self, name: &str) -> Reading<Vec<T>> {
        let name = format!("{CATALOGUE}/{name}");
        read(&self.shown(&name), self.find(&name).unwrap_or(b"[]"))
    }

    /// A reading that holds nothing; that the file is missing is among the strays.
    fn without_head(&self) -> Reading<WorkshopFile> {
        let mut head = read(&self.shown(HEAD), "()");
        head.diagnostics.clear();
        head
    }

    fn strays(&self) -> Vec<Diagnostic> {
        let mut strays = Vec::new();
        let mut stray = |name: &str, fault: check::folder::Fault| {
            let fault = check::Fault::from(fault);
            let source = Source::new(self.shown(name), "");
            strays.push(Diagnostic::new(&source, Span::at(0), fault));
        };
        if self.find(HEAD).is_none() {
            stray(HEAD, check::folder::Fault::NoHead);
        }
        for file in self.files.iter().filter(|file| is_content(&file.name)) {
            let Some((_, name)) = file.name.split_once('/') else { continue };
            if !CATALOGUE_FILES.contains(&name) {
                let suggestion = did_you_mean(name, CATALOGUE_FILES);
                stray(&file.name, check::folder::Fault::UnknownFile { suggestion });
            }
        }
        strays
    }
}
