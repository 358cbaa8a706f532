//! What lies over a screen: outline, plan so far, glossary, facts, help, parking, leaving unsaved.

use super::{desk, time};
use crate::app::App;
use crate::app::msg::Mode;
use crate::app::overlay::{Cover, Glossary, Outline, Overlay, StepState};
use crate::say;
use crate::tui::keymap;
use crate::tui::page::{Body, Page, Row};
use crate::tui::theme::Theme;
use crate::tui::widget::document;

pub fn page(app: &App, overlay: &Overlay, theme: &Theme) -> Page {
    let width = app.text_width();
    match overlay {
        Overlay::Outline(outline) => outline_page(outline, width, theme),
        Overlay::Plan { document, scroll } => {
            let mut body = Body::default();
            document::rows(&mut body, &document.blocks, width, theme);
            Page { question: say!("plan-so-far"), body, scroll: moved(*scroll), ..Page::default() }
        }
        Overlay::Glossary(glossary) => glossary_page(app, glossary, width, theme),
        Overlay::Facts { scroll } => facts_page(app, moved(*scroll), width, theme),
        Overlay::Help { mode, scroll } => help_page(app, *mode, moved(*scroll), width, theme),
        Overlay::Palette(palette) => super::palette::page(app, palette, theme),
        Overlay::Spotlight(spotlight) => super::spotlight::page(app, spotlight, theme),
        Overlay::Speakers(speakers) => super::speakers::page(app, speakers, theme),
        Overlay::Parking(parking) => super::parking::page(app, parking, theme),
        Overlay::Park(park) => {
            let mut body = Body::default();
            body.field("▸", &park.field, &say!("park-hint"), true, width, theme);
            Page { question: say!("park-question"), help: say!("park-help"), body, ..Page::default() }
        }
        Overlay::Time(panel) => time::panel(app, panel, theme),
        Overlay::BigClock => time::large(app, theme),
        Overlay::Timer(panel) => time::timer(app, panel, theme),
        Overlay::Desk { scroll } => desk::page(app, moved(*scroll), theme),
        Overlay::Cover(Cover::Private(_)) => {
            Page { question: say!("cover-private"), help: say!("cover-private-help"), ..Page::default() }
        }
        Overlay::Cover(_) => {
            Page { question: say!("cover-question"), help: say!("cover-help"), ..Page::default() }
        }
        Overlay::QuitUnsaved { field } => {
            let mut body = Body::default();
            if let Some(field) = field {
                body.field("▸", field, &say!("save-elsewhere-hint"), true, width, theme);
            }
            Page { question: say!("quit-unsaved"), help: say!("quit-unsaved-help"), body, ..Page::default() }
        }
    }
}

/// Rows moved from the start, as a page counts them.
pub(super) fn moved(scroll: usize) -> isize {
    isize::try_from(scroll).unwrap_or(isize::MAX)
}

fn outline_page(outline: &Outline, width: usize, theme: &Theme) -> Page {
    let mut body = Body::default();
    let mut n_modules = 0;
    for (at, line) in outline.lines.iter().enumerate() {
        if let Some(module) = &line.module {
            n_modules += 1;
            body.item(&n_modules.to_string(), module, width, theme.heading, theme.quiet);
        }
        let (mark, note) = match line.state {
            StepState::Done => ("●", ""),
            StepState::Open => ("○", ""),
            StepState::Hidden => ("-", "outline-hidden"),
            StepState::Kept => ("●", "outline-kept"),
        };
        let note = match (note, line.aside) {
            ("", false) => String::new(),
            ("", true) => say!("outline-aside"),
            (note, _) => say!(note),
        };
        let text = if note.is_empty() { line.title.clone() } else { format!("{} ({note})", line.title) };
        let style = (line.state == StepState::Hidden || line.aside).then_some(theme.quiet);
        body.row(Row { here: at == outline.at, mark, text: &text, note: "", style }, width, theme);
    }
    Page { question: say!("outline-title"), body, ..Page::default() }
}

fn glossary_page(app: &App, glossary: &Glossary, width: usize, theme: &Theme) -> Page {
    let mut body = Body::default();
    let terms = app.workshop.as_ref().map_or(&[][..], |workshop| &workshop.catalogue.terms);
    let found = glossary.found(terms);
    body.field("▸", &glossary.search, &say!("glossary-hint"), true, width, theme);
    body.pinned = body.lines.len();
    body.focus = None;
    if found.is_empty() {
        body.text(&say!("glossary-none"), width, theme.quiet);
    }
    for (at, term) in found.iter().enumerate() {
        let start = body.lines.len();
        let here = at == glossary.at;
        let mark = if here { "▸" } else { " " };
        body.item(mark, &term.term, width, if here { theme.selected } else { theme.heading }, theme.text);
        body.item(" ", &term.meaning, width, theme.text, theme.text);
        if here {
            body.focus = Some(start..body.lines.len());
        }
    }
    Page { question: say!("glossary-title"), body, scroll: glossary.scroll, ..Page::default() }
}

fn facts_page(app: &App, scroll: isize, width: usize, theme: &Theme) -> Page {
    let mut body = Body::default();
    if let (Some(step), Some(workshop)) = (app.current_step(), &app.workshop) {
        let room = crate::tui::kind::Room {
            text: width,
            width,
            height: usize::from(app.size.1),
            on_wall: app.is_on_wall(),
        };
        if !app.guidance().is_empty() {
            body.prose(app.guidance(), width, theme);
        }
        for card in &step.cards {
            body.blank();
            body.text(&card.title, width, theme.heading);
            body.prose(&card.text, width, theme);
            let source = say!("card-source", source = card.source.as_str(), date = card.as_of.to_string());
            body.text(&source, width, theme.quiet);
        }
        for case in step.cases.iter().filter_map(|id| workshop.catalogue.case(id)) {
            body.blank();
            crate::tui::kind::read::told(&mut body, case, room, theme);
        }
        for term in step.terms.iter().filter_map(|id| workshop.catalogue.term(id)) {
            body.blank();
            body.text(&term.term, width, theme.heading);
            body.text(&term.meaning, width, theme.text);
        }
    }
    if body.lines.is_empty() {
        body.text(&say!("facts-none"), width, theme.quiet);
    }
    Page { question: say!("facts-title"), body, scroll, ..Page::default() }
}

fn help_page(app: &App, mode: Mode, scroll: isize, width: usize, theme: &Theme) -> Page {
    let mut body = Body::default();
    if !app.guidance().is_empty() {
        body.prose(app.guidance(), width, theme);
        body.blank();
    }
    for binding in keymap::bindings(mode) {
        // The digits have no keys of their own in the table.
        let keys = if binding.keys.is_empty() { "0-9".to_string() } else { binding.key_names(2) };
        let keys = format!("{keys:<17}");
        body.item(&keys, &crate::words::say(binding.words), width, theme.text, theme.heading);
    }
    Page { question: say!("help-title"), body, scroll, ..Page::default() }
}
