//! What a room can see of one step: the pages its keys lead to, in a group and alone, before and after an answer.
//!
//! The very pages that are drawn, at any scroll position: what is in none of them, no key brings onto the wall.

use crate::app::msg::{Action, Msg};
use crate::app::open::Open;
use crate::app::step::StepScreen;
use crate::app::text::shown_width;
use crate::app::{App, Screen};
use crate::content::fit::Grid;
use crate::tui::page::{Places, wrapped};
use crate::tui::screen;
use crate::tui::theme::Theme;
use crate::workshop::{Kind, Session, StepId, Workshop};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What was seen of a step.
pub struct Seen {
    /// Every page's words, without the spaces between them: lines may break anywhere.
    pages: BTreeSet<String>,
    /// Rows of the question, and rows between the top line and the keys.
    pub question_rows: usize,
    pub height: usize,
    /// Helps that never showed, with the rows that question and help take together.
    pub hidden_helps: Vec<(String, usize)>,
    /// A row of a page that is wider than the screen.
    pub wide_row: Option<String>,
}

/// How many keys are pressed in one go at most; no step of a workshop has as many rows.
const PRESSES: usize = 120;

impl Seen {
    /// Looks at a step of a workshop whose other steps are answered as in `session`.
    pub fn new(workshop: &Arc<Workshop>, session: &Session, step: &StepId, grid: Grid) -> Seen {
        let mut seen = Seen {
            pages: BTreeSet::new(),
            question_rows: 0,
            height: 0,
            hidden_helps: Vec::new(),
            wide_row: None,
        };
        let Some(spec) = workshop.step(step) else { return seen };
        let mut fresh = session.clone();
        fresh.record(step, None);
        let mut alone = fresh.clone();
        alone.setup.people = 1;
        for session in [&fresh, &alone, session] {
            let Some(app) = at(workshop, session, step, grid) else { continue };
            seen.look(&app);
            for (first, cycle) in ways(&spec.kind) {
                seen.walk(app.clone(), first, cycle);
            }
        }
        // A help that shows on one page of the step is no loss on another.
        let shown = std::mem::take(&mut seen.pages);
        seen.hidden_helps.retain(|(help, _)| !shown.iter().any(|page| page.contains(&packed(help))));
        seen.pages = shown;
        seen
    }

    /// Whether a text stood whole on some page.
    pub fn shows(&self, text: &str) -> bool {
        let text = packed(text);
        self.pages.iter().any(|page| page.contains(&text))
    }

    /// Presses keys as long as the step stays on the screen.
    fn walk(&mut self, mut app: App, first: &[Action], cycle: &[Action]) {
        let here = step_of(&app).cloned();
        let mut n_known = 0;
        for action in first.iter().chain(cycle.iter().cycle()).take(PRESSES) {
            app.update(Msg::Act(*action));
            if step_of(&app) != here.as_ref() || app.overlay.is_some() {
                return;
            }
            n_known = if self.look(&app) { 0 } else { n_known + 1 };
            // Twice round without a new page: nothing more comes.
            if n_known > 2 * cycle.len() {
                return;
            }
        }
    }

    /// Takes in what is on the screen. Returns whether it was not seen before.
    fn look(&mut self, app: &App) -> bool {
        let page = screen::page(app, &Theme::default());
        let places = Places::on(&page, app.size);
        let question = places.question.len() + places.rest.len();
        self.question_rows = self.question_rows.max(question);
        // The rows of the room without the top line and the keys.
        self.height = usize::from(places.room.height).saturating_sub(2);
        if places.help.is_empty() && !page.help.is_empty() {
            let rows = question + wrapped(&page.help, app.text_width()).len();
            self.hidden_helps.push((page.help.clone(), rows));
        }
        let rows: Vec<String> = page.body.lines.iter().map(ToString::to_string).collect();
        let wide = rows.iter().find(|row| shown_width(row.trim_end()) > usize::from(places.room.width));
        if self.wide_row.is_none() {
            self.wide_row = wide.cloned();
        }
        self.pages.insert(packed(&words(&places, &rows)))
    }
}

/// Through the options of a cell, then to the next cell.
const OPTIONS: [Action; 9] = [
    Action::Right,
    Action::Right,
    Action::Right,
    Action::Right,
    Action::Right,
    Action::Right,
    Action::Right,
    Action::Right,
    Action::Tab,
];

/// The keys that bring everything of a step onto the screen: pressed once, then again and again.
fn ways(kind: &Kind) -> &'static [(&'static [Action], &'static [Action])] {
    match kind {
        Kind::Read(_) | Kind::Pause(_) => &[],
        Kind::Ask(_) | Kind::Collect(_) | Kind::Choose(_) | Kind::Vote(_) | Kind::Sort(_) => {
            &[(&[], &[Action::Down])]
        }
        // The rows are gone through with the arrow, the cells of a row and the options of a cell with Tab and Right.
        Kind::Table(_) => &[(&[], &[Action::Down]), (&[], &OPTIONS)],
        // The people as a list.
        Kind::Map(_) => &[(&[Action::View], &[Action::Down])],
        Kind::Verdict(_) => &[(&[], &[Action::Yes])],
        // Each lever, and the whole card of each.
        Kind::Lever(_) => &[(&[], &[Action::Down]), (&[Action::Right], &[Action::Down])],
        Kind::Backcast(_) => &[(&[], &[Action::Down]), (&[Action::View], &[])],
        // Each question, its answer and why.
        Kind::Quiz(_) => &[(&[], &[Action::Number(1), Action::Enter])],
    }
}

/// The program at a step, whatever the agenda and the step's condition say.
fn at(workshop: &Arc<Workshop>, session: &Session, step: &StepId, grid: Grid) -> Option<App> {
    let mut app = App::new(session.date, (grid.columns, grid.rows));
    let open = Open::new(session.clone(), None, None);
    let screen = StepScreen::new(workshop, &open, step, app.text_width())?;
    app.workshop = Some(workshop.clone());
    app.open = Some(open);
    app.screen = Screen::Step(Box::new(screen));
    Some(app)
}

fn step_of(app: &App) -> Option<&StepId> {
    match &app.screen {
        Screen::Step(step) => Some(&step.id),
        Screen::Home(_)
        | Screen::Library(_)
        | Screen::Setup(_)
        | Screen::Rest(_)
        | Screen::Review(_)
        | Screen::Export(_)
        | Screen::SessionPlan(_)
        | Screen::TestCard(_)
        | Screen::Trouble(_) => None,
    }
}

/// Everything on a page but its top line and its keys.
fn words(places: &Places, rows: &[String]) -> String {
    let above = places.question.iter().chain(&places.rest).chain(&places.help);
    above.chain(rows).map(String::as_str).collect::<Vec<_>>().join("\n")
}

fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
