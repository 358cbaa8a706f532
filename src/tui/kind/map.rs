//! The power map as a drawing, and the same facts as a list.

use super::Room;
use crate::app::kind::Context;
use crate::app::kind::map::{Draft, Naming};
use crate::app::text::shown_width;
use crate::say;
use crate::tui::page::{Body, Row, cut};
use crate::tui::theme::Theme;
use crate::workshop::kind::map::{MOST_INFLUENCE, MOST_SUPPORT, Person};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    if let Some((naming, words)) = draft.naming() {
        let label = match naming {
            Naming::New => say!("map-new"),
            Naming::Rename => say!("map-rename"),
            Naming::Note => say!("map-note"),
        };
        body.text(&label, room.text, theme.heading);
        body.field("▸", words.field(), "", true, room.text, theme);
        body.blank();
    }
    let most = ctx.slot.and_then(|slot| slot.limit);
    let mut under = Body::default();
    if let Some(person) = draft.person() {
        under.item("▸", &now(draft, person), room.text, theme.chosen, theme.chosen);
    }
    let many = most.filter(|most| draft.people().len() > *most as usize);
    if let Some(most) = many {
        under.text(&say!("map-many", most = most), room.text, theme.quiet);
    }
    // The drawing needs some height, with a row over it and the facts under it; below that the list says the same.
    let left =
        |body: &Body, under: &Body| room.height.saturating_sub(body.lines.len() + 1 + under.lines.len());
    if left(&body, &under) < LEAST_HEIGHT {
        // The picture comes before what is said of it: the list and the help have the rest.
        under.lines.truncate(1);
    }
    let height = left(&body, &under);
    if draft.is_list() || height < LEAST_HEIGHT || draft.people().is_empty() {
        list(&mut body, draft, room, theme);
        if let Some(most) = many {
            body.text(&say!("map-many", most = most), room.text, theme.quiet);
        }
    } else {
        drawing(&mut body, draft, room, height.min(24), theme);
        body.lines.extend(under.lines);
    }
    body
}

/// The fewest rows in which a map can be read.
const LEAST_HEIGHT: usize = 5;

/// What is said of the person with the cursor: who is being linked to whom, or their role and place.
fn now(draft: &Draft, person: &Person) -> String {
    match draft.linking().and_then(|from| draft.people().iter().find(|other| other.id == *from)) {
        Some(from) => say!("map-linking", from = from.name.as_str(), to = person.name.as_str()),
        None => about(draft, person),
    }
}

fn list(body: &mut Body, draft: &Draft, room: Room, theme: &Theme) {
    if draft.people().is_empty() {
        body.text(&say!("map-empty"), room.text, theme.quiet);
    }
    for (at, person) in draft.people().iter().enumerate() {
        let here = at == draft.at() && draft.naming().is_none();
        let mut note = if here { now(draft, person) } else { about(draft, person) };
        let moves: Vec<&str> = draft
            .links()
            .iter()
            .filter(|link| link.from == person.id)
            .filter_map(|link| draft.people().iter().find(|person| person.id == link.to))
            .map(|person| person.name.as_str())
            .collect();
        if !moves.is_empty() {
            note = format!("{note} · {}", say!("map-moves", names = moves.join(", ")));
        }
        if !person.note.is_empty() {
            note = format!("{note}\n{}", person.note);
        }
        let mark = format!("{:>2} {}", at + 1, mark(draft, person));
        body.row(Row { here, mark: &mark, text: &person.name, note: &note, style: None }, room.text, theme);
    }
}

/// A person's role and place in words.
fn about(draft: &Draft, person: &Person) -> String {
    let role = person
        .role
        .as_ref()
        .and_then(|id| draft.spec.roles.iter().find(|role| role.id == *id))
        .map_or_else(|| say!("map-no-role"), |role| role.title.clone());
    say!(
        "map-about",
        name = person.name.as_str(),
        role = role,
        influence = i32::from(person.influence),
        support = support_words(person.support)
    )
}

fn support_words(support: i8) -> String {
    match support {
        ..=-4 => say!("map-against"),
        -3..=3 => say!("map-undecided"),
        4.. => say!("map-with"),
    }
}

fn mark(draft: &Draft, person: &Person) -> char {
    let role = person.role.as_ref().and_then(|id| draft.spec.roles.iter().find(|role| role.id == *id));
    role.map_or('○', |role| role.mark)
}

/// Cells of a drawing: what is in each and its style. A letter continues into the empty cells behind it.
struct Canvas {
    cells: Vec<Vec<(Cell, Style)>>,
}

#[derive(Clone)]
enum Cell {
    /// Ground, axes and dots.
    Sign(&'static str),
    /// A grapheme of a name.
    Letter(String),
}

impl Canvas {
    fn new(width: usize, height: usize, style: Style) -> Canvas {
        Canvas { cells: vec![vec![(Cell::Sign(" "), style); width]; height] }
    }

    fn is_free(&self, row: usize, column: usize, width: usize) -> bool {
        let Some(cells) = self.cells.get(row) else { return false };
        let Some(cells) = cells.get(column..column + width) else { return false };
        cells.iter().all(|(cell, _)| matches!(cell, Cell::Sign(" " | "·")))
    }

    /// Puts one sign into a cell.
    fn sign(&mut self, row: usize, column: usize, sign: &'static str, style: Style) {
        if let Some(cell) = self.cells.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *cell = (Cell::Sign(sign), style);
        }
    }

    fn put(&mut self, row: usize, column: usize, text: &str, style: Style) {
        let Some(cells) = self.cells.get_mut(row) else { return };
        let mut column = column;
        for grapheme in text.graphemes(true) {
            let width = shown_width(grapheme);
            if width == 0 || column + width > cells.len() {
                return;
            }
            cells[column] = (Cell::Letter(grapheme.into()), style);
            for rest in &mut cells[column + 1..column + width] {
                *rest = (Cell::Letter(String::new()), style);
            }
            column += width;
        }
    }

    fn lines(self) -> impl Iterator<Item = Line<'static>> {
        self.cells.into_iter().map(line)
    }
}

/// A row of cells. Signs of one style become one span; letters stay apart, lest one join the next.
fn line(cells: Vec<(Cell, Style)>) -> Line<'static> {
    let mut spans: Vec<Span> = Vec::new();
    let mut after_sign = false;
    for (cell, style) in cells {
        match cell {
            Cell::Sign(sign) => {
                match spans.last_mut().filter(|last| after_sign && last.style == style) {
                    Some(last) => last.content.to_mut().push_str(sign),
                    None => spans.push(Span::styled(sign, style)),
                }
                after_sign = true;
            }
            Cell::Letter(letter) => {
                spans.push(Span::styled(letter, style));
                after_sign = false;
            }
        }
    }
    Line::from(spans)
}

/// Influence up, support across; the decision-maker is boxed; the person with the cursor is reversed.
fn drawing(body: &mut Body, draft: &Draft, room: Room, height: usize, theme: &Theme) {
    let width = room.width.min(100);
    let left = 2;
    let inner_width = width.saturating_sub(left + 1).max(10);
    let inner_height = height.saturating_sub(2).max(3);
    let mut canvas = Canvas::new(width, inner_height + 2, theme.text);
    for row in 0..inner_height {
        canvas.sign(row, 1, "│", theme.line);
    }
    canvas.sign(inner_height, 1, "└", theme.line);
    for column in left..width.saturating_sub(1) {
        canvas.sign(inner_height, column, "─", theme.line);
    }
    canvas.sign(inner_height, width - 1, ">", theme.line);
    canvas.sign(inner_height, left + inner_width / 2, "┼", theme.line);
    let (against, undecided, with) = (say!("map-against"), say!("map-undecided"), say!("map-with"));
    canvas.put(inner_height + 1, left, &against, theme.quiet);
    let middle = (left + inner_width / 2).saturating_sub(shown_width(&undecided) / 2);
    canvas.put(inner_height + 1, middle, &undecided, theme.quiet);
    canvas.put(inner_height + 1, width.saturating_sub(shown_width(&with)), &with, theme.quiet);
    let place = |person: &Person| {
        let across = f64::from(i16::from(person.support) + i16::from(MOST_SUPPORT))
            / f64::from(2 * i16::from(MOST_SUPPORT));
        let up = f64::from(person.influence) / f64::from(MOST_INFLUENCE);
        let column = left + (across * (inner_width - 1) as f64).round() as usize;
        let row = ((1.0 - up) * (inner_height - 1) as f64).round() as usize;
        (row, column)
    };
    // Lines of influence first, so that names stand over them.
    for link in draft.links() {
        let find = |id| draft.people().iter().find(|person| person.id == id);
        if let (Some(from), Some(to)) = (find(link.from.clone()), find(link.to.clone())) {
            dotted(&mut canvas, place(from), place(to), theme.line);
        }
    }
    for person in draft.people() {
        let (row, column) = place(person);
        canvas.put(row, column, &mark(draft, person).to_string(), theme.chosen);
    }
    // The person with the cursor is written first, so that its name always finds room.
    let mut order: Vec<usize> = (0..draft.people().len()).collect();
    order.sort_by_key(|at| (*at != draft.at(), !draft.is_decider(&draft.people()[*at])));
    for at in order {
        let person = &draft.people()[at];
        let (row, column) = place(person);
        let here = at == draft.at();
        let style = if here { theme.selected } else { theme.text };
        let name = if draft.is_decider(person) { format!("[{}]", person.name) } else { person.name.clone() };
        write_name(&mut canvas, row, column, &name, at + 1, style);
    }
    body.text(&say!("map-up"), room.text, theme.quiet);
    body.lines.extend(canvas.lines());
}

/// Writes a name beside its mark: right, left, above or below, whole or cut; where nothing is free, its number.
fn write_name(canvas: &mut Canvas, row: usize, column: usize, name: &str, number: usize, style: Style) {
    let longest = shown_width(name).min(24);
    for width in [longest, longest.min(14), longest.min(8)] {
        let label = cut(name, width);
        let cells = shown_width(&label);
        let spots = [
            (Some(row), Some(column + 2)),
            (Some(row), column.checked_sub(cells + 1)),
            (row.checked_sub(1), Some(column)),
            (Some(row + 1), Some(column)),
        ];
        for (row, column) in spots {
            if let (Some(row), Some(column)) = (row, column)
                && canvas.is_free(row, column, cells)
            {
                canvas.put(row, column, &label, style);
                return;
            }
        }
    }
    canvas.put(row, column, &number.to_string(), style);
}

/// A dotted line between two cells.
fn dotted(
    canvas: &mut Canvas,
    (from_row, from_column): (usize, usize),
    (to_row, to_column): (usize, usize),
    style: Style,
) {
    let (rows, columns) = (to_row as f64 - from_row as f64, to_column as f64 - from_column as f64);
    let steps = rows.abs().max(columns.abs() / 2.0).round() as usize;
    for step in 1..steps {
        let part = step as f64 / steps as f64;
        let row = (from_row as f64 + rows * part).round() as usize;
        let column = (from_column as f64 + columns * part).round() as usize;
        if canvas.is_free(row, column, 1) {
            canvas.sign(row, column, "·", style);
        }
    }
}
