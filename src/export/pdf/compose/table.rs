//! Tables: columns as wide as their words need, a header row repeated on every page, rows divided only where one is
//! higher than a page.

mod columns;

use super::{Composer, repeated, text_piece};
use crate::export::pdf::mark::{BLACK, GROUND, Mark, Piece, Placed, RULE, Role, Stroke};
use crate::export::pdf::strip::{Header, Strip};
use crate::export::pdf::style::{Setting, Side};
use crate::export::pdf::tags::{Kind, NodeId};
use crate::export::pdf::text::{Line, Shaped};
use crate::export::visible::visible_line;
use crate::plan::document::{Align, Table, Text};
use columns::Column;

const PAD_X: f32 = 5.0;
const PAD_Y: f32 = 4.0;
/// The part of a page up to which a table stays in one piece.
const SHORT: f32 = 0.4;
/// Height of a line to write on by hand.
const HAND: f32 = 22.0;

/// A row's cells broken into lines, with their nodes.
struct Row {
    cells: Vec<(NodeId, Vec<Line>)>,
    /// Its height may not be less.
    at_least: f32,
    line_height: f32,
}

impl Row {
    fn n_lines(&self) -> usize {
        self.cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0)
    }

    fn height(&self) -> f32 {
        (self.n_lines() as f32 * self.line_height + PAD_Y * 2.0).max(self.at_least)
    }
}

impl Composer<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let n_columns = table.rows.iter().map(Vec::len).chain([table.columns.len()]).max().unwrap_or(0);
        if n_columns == 0 {
            return;
        }
        let caption = visible_line(&table.caption);
        let node = self.done.tree.add(None, Kind::Table(caption.clone()));
        let mut before = 10.0;
        if !caption.is_empty() {
            let caption_node = self.done.tree.add(Some(node), Kind::Caption);
            self.text(&Text::strong(caption), self.style.body(), caption_node, before);
            self.keep_last();
            before = 4.0;
        }

        let titles: Vec<Text> = (0..n_columns)
            .map(|column| Text::plain(table.columns.get(column).map_or("", |column| column.title.as_str())))
            .collect();
        let has_header = titles.iter().any(|title| !title.is_empty());
        let mut header: Vec<Shaped> = Vec::new();
        for (column, title) in titles.iter().enumerate() {
            let setting = Setting { bold: true, ..self.cell_setting(table, column) };
            header.push(self.typesetter.shape(title, setting));
        }
        let mut rows: Vec<Vec<Shaped>> = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            rows.push(self.shape_row(table, row, n_columns));
        }
        let columns = columns::fit(table, &header, &rows, self.width, PAD_X);
        let is_form = table.row_lines > 0;

        let mut table_idx = None;
        if has_header {
            let head = self.done.tree.add(Some(node), Kind::TableHead);
            let row_node = self.done.tree.add(Some(head), Kind::Row);
            let row = self.row(row_node, header, &columns, |_| Kind::ColumnHeading, 0.0);
            let height = row.height();
            let mut pieces = vec![header_ground(self.width, height)];
            pieces.extend(self.cells(&row, &columns, 0..row.n_lines(), PAD_Y));
            if is_form {
                pieces.push(grid(&columns, self.width, height));
            }
            self.done.headers.push(Header { height, pieces: repeated(&pieces) });
            table_idx = Some(self.done.headers.len() - 1);
            // No table on the strip itself: a header needs none above it.
            let before_head = before * self.style.space;
            self.push(Strip { before: before_head, height, keep: true, pieces, ..Strip::default() });
            before = 0.0;
        }

        let body = self.done.tree.add(Some(node), Kind::TableBody);
        let header_height = table_idx.map_or(0.0, |table| self.done.headers[table].height);
        let at_least = (table.row_lines as f32 * HAND).min(self.page_height - header_height - 1.0);
        let mut starts = Vec::with_capacity(rows.len());
        for (position, shaped) in rows.into_iter().enumerate() {
            let row_node = self.done.tree.add(Some(body), Kind::Row);
            let kind =
                |column: usize| if column == 0 && table.row_headings { Kind::RowHeading } else { Kind::Cell };
            let row = self.row(row_node, shaped, &columns, kind, at_least);
            let first = self.done.flow.len();
            starts.push(first);
            self.push_row(&row, &columns, header_height, is_form);
            for strip in &mut self.done.flow[first..] {
                if let super::Flow::Strip(strip) = strip {
                    strip.table = table_idx;
                }
            }
            if position == 0
                && let Some(super::Flow::Strip(strip)) = self.done.flow.get_mut(first)
            {
                strip.before = before * self.style.space;
            }
        }
        self.keep_rows(&starts);
    }

    /// A short table stays in one piece; of a longer one, no row stands alone on either side of a new page.
    fn keep_rows(&mut self, starts: &[usize]) {
        let end = self.done.flow.len();
        let is_short =
            self.height_of(starts.first().copied().unwrap_or(end)..end) <= self.page_height * SHORT;
        for (row, &next) in starts.iter().enumerate().skip(1) {
            let after = starts.get(row + 1).copied().unwrap_or(end);
            let is_edge = row == 1 || row + 1 == starts.len();
            let is_pair = self.height_of(starts[row - 1]..after) <= self.page_height * SHORT;
            if is_short || is_edge && is_pair {
                self.keep_at(next - 1);
            }
        }
    }

    fn cell_setting(&self, table: &Table, column: usize) -> Setting {
        let side = match table.columns.get(column).map(|column| column.align) {
            Some(Align::Right) => Side::Right,
            Some(Align::Left) | None => Side::Start,
        };
        Setting { side, ..self.style.cell() }
    }

    fn shape_row(&mut self, table: &Table, row: &[Text], n_columns: usize) -> Vec<Shaped> {
        let nothing = Text::default();
        (0..n_columns)
            .map(|column| {
                let is_heading = column == 0 && table.row_headings;
                let setting = Setting { bold: is_heading, ..self.cell_setting(table, column) };
                self.typesetter.shape(row.get(column).unwrap_or(&nothing), setting)
            })
            .collect()
    }

    fn row(
        &mut self,
        node: NodeId,
        shaped: Vec<Shaped>,
        columns: &[Column],
        kind: impl Fn(usize) -> Kind,
        at_least: f32,
    ) -> Row {
        let setting = self.style.cell();
        let mut cells = Vec::with_capacity(shaped.len());
        for (position, (mut cell, column)) in shaped.into_iter().zip(columns).enumerate() {
            let node = self.done.tree.add(Some(node), kind(position));
            let lines = if cell.is_blank() {
                Vec::new()
            } else {
                self.typesetter.lines(&mut cell, column.width - PAD_X * 2.0)
            };
            cells.push((node, lines));
        }
        Row { cells, at_least, line_height: setting.size * setting.leading }
    }

    /// A row as one strip, or as one strip a line where it is higher than a page.
    fn push_row(&mut self, row: &Row, columns: &[Column], header_height: f32, is_form: bool) {
        let height = row.height();
        if height <= self.page_height - header_height {
            let mut pieces = self.cells(row, columns, 0..row.n_lines(), PAD_Y);
            pieces.push(bottom_rule(self.width, height));
            if is_form {
                pieces.push(grid(columns, self.width, height));
            }
            self.push(Strip { height, pieces, ..Strip::default() });
            return;
        }
        let n_lines = row.n_lines();
        for line in 0..n_lines {
            let (is_first, is_last) = (line == 0, line + 1 == n_lines);
            let top = if is_first { PAD_Y } else { 0.0 };
            let height = top + row.line_height + if is_last { PAD_Y } else { 0.0 };
            let mut pieces = self.cells(row, columns, line..line + 1, top);
            if is_last {
                pieces.push(bottom_rule(self.width, height));
            }
            if is_form {
                pieces.push(grid(columns, self.width, height));
            }
            self.push(Strip { height, pieces, keep: is_first || line + 2 == n_lines, ..Strip::default() });
        }
    }

    /// The given lines of each cell, from `top` downward. A cell without words is there all the same.
    fn cells(&self, row: &Row, columns: &[Column], lines: std::ops::Range<usize>, top: f32) -> Vec<Placed> {
        let mut pieces = Vec::new();
        for ((node, all), column) in row.cells.iter().zip(columns) {
            if all.is_empty() && lines.start == 0 {
                pieces.push(Piece { role: Role::Text(*node), marks: Vec::new() }.placed(column.left, top));
            }
            for (position, line) in lines.clone().enumerate() {
                if let Some(line) = all.get(line) {
                    let y = top + position as f32 * row.line_height;
                    pieces.push(text_piece(line.clone(), *node, column.left + PAD_X, y));
                }
            }
        }
        pieces
    }
}

fn header_ground(width: f32, height: f32) -> Placed {
    let rule = Stroke::new(1.2, BLACK);
    let ground = Mark::rectangle((0.0, 0.0), (width, height), Some(GROUND), None);
    let (top, bottom) =
        (Mark::line((0.0, 0.0), (width, 0.0), rule), Mark::line((0.0, height), (width, height), rule));
    Piece::ornament(vec![ground, top, bottom]).placed(0.0, 0.0)
}

fn bottom_rule(width: f32, height: f32) -> Placed {
    let rule = Mark::line((0.0, 0.0), (width, 0.0), Stroke::new(0.6, RULE));
    Piece::ornament(vec![rule]).placed(0.0, height)
}

/// Upright lines between the cells of a form.
fn grid(columns: &[Column], width: f32, height: f32) -> Placed {
    let edges = columns.iter().map(|column| column.left).chain([width]);
    let rules = edges.map(|x| Mark::line((x, 0.0), (x, height), Stroke::new(0.6, RULE)));
    Piece::ornament(rules.collect()).placed(0.0, 0.0)
}
