//! `levers check --grid 60x18`: whether everything an author wrote for the room shows whole on a screen of that size.

use crate::app::text::shown_width;
use crate::app::text_width;
use crate::cli::check::authored::{self, Authored};
use crate::cli::check::seen::Seen;
use crate::cli::check::typical;
use crate::content::Reading;
use crate::content::diagnostic::Diagnostic;
use crate::content::fit::{Fault, Grid};
use crate::content::load::Folder;
use crate::content::path::{Path, Written};
use crate::content::source::{Source, Span};
use crate::tui::page::cut;
use crate::workshop::{Module, Step, StepId, Workshop};
use std::sync::Arc;

/// Columns for what else stands beside the module's title: "not saved", "125 min behind".
const BESIDE_TITLE: usize = 14;

/// Columns of the widest mark before a text: where you are, number, chosen or not.
const MARK: usize = 7;

/// Columns of a word or a row that a sentence quotes.
const EXCERPT: usize = 30;

/// Fields that no room sees: notes of the facilitator, and sources, whose addresses cannot be divided.
const NOT_SHOWN: [&str; 6] = ["lead", "say", "materials", "trouble", "source", "id"];

/// Returns what does not fit, in the order of the files and of their text. The folder must be sound.
pub fn check(folder: &Folder, workshop: Workshop, grid: Grid) -> Vec<Diagnostic> {
    let workshop = Arc::new(workshop);
    let session = typical::session(&workshop);
    let mut found = Vec::new();
    for reading in folder.modules() {
        let Some(module) = &reading.value else { continue };
        found.extend(title(reading, module, grid));
        for (at, step) in module.steps.iter().enumerate() {
            let place = Path::new().field("steps").index(at);
            let seen = Seen::new(&workshop, &session, &StepId::new(&module.id, &step.id), grid);
            let faults = step_faults(step, &place, &seen, grid);
            found.extend(faults.into_iter().map(|(path, fault)| reading.diagnose(&path, fault)));
        }
        found.extend(words(reading.source(), &reading.texts(), grid));
    }
    for (source, texts) in folder.catalogue_texts() {
        found.extend(words(source, &texts, grid));
    }
    found.sort_by_cached_key(|fault| (fault.file.clone(), fault.span.start));
    found
}

fn title(reading: &Reading<Module>, module: &Module, grid: Grid) -> Option<Diagnostic> {
    let columns = shown_width(&module.title.to_uppercase());
    let most = usize::from(grid.columns).saturating_sub(4 + BESIDE_TITLE + 1);
    let fault = Fault::Title { grid, columns, most };
    (columns > most).then(|| reading.diagnose(&Path::new().field("title"), fault))
}

fn step_faults(step: &Step, place: &Path, seen: &Seen, grid: Grid) -> Vec<(Path, Fault)> {
    let mut faults = Vec::new();
    if seen.question_rows * 2 > seen.height {
        let fault = Fault::Question { grid, rows: seen.question_rows, height: seen.height };
        faults.push((place.field("ask"), fault));
    } else if grid.holds(Grid::DESIGNED) {
        // Half of the rows, without the two that keep them apart from the body.
        let most = (seen.height / 2).saturating_sub(2);
        for (field, text) in [("help", &step.help), ("solo", &step.solo)] {
            if let Some((_, rows)) = seen.hidden_helps.iter().find(|(help, _)| help == text) {
                faults.push((place.field(field), Fault::Help { grid, rows: *rows, most }));
            }
        }
    }
    for Authored { path, what, texts } in authored::of(step, place) {
        if !texts.iter().all(|text| seen.shows(text)) {
            faults.push((path, Fault::Hidden { grid, what }));
        }
    }
    if let Some(row) = &seen.wide_row {
        faults.push((place.field("kind"), Fault::Row { grid, row: cut(row.trim(), EXCERPT) }));
    }
    faults
}

/// Words that no line holds, each where it is written first.
fn words(source: &Source, texts: &[Written], grid: Grid) -> Vec<Diagnostic> {
    let most = text_width(grid.columns).saturating_sub(MARK);
    let shown = texts.iter().filter(|text| text.field.is_none_or(|field| !NOT_SHOWN.contains(&field)));
    let too_wide = shown.filter_map(|text| {
        let wide = text.text.split_whitespace().find(|word| shown_width(word) > most)?;
        Some((text, wide))
    });
    too_wide
        .map(|(text, word)| {
            // A word with escapes in it is not found as it is written; the text's own place serves then.
            let written = &source.text()[text.span.range()];
            let span = written
                .find(word)
                .map_or(text.span, |at| Span::new(text.span.start + at, text.span.start + at + word.len()));
            let columns = shown_width(word);
            Diagnostic::new(source, span, Fault::Word { grid, word: cut(word, EXCERPT), columns, most })
        })
        .collect()
}
