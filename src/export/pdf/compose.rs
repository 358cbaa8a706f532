//! A document's blocks as strips with their structure. Knows widths and sizes, not pages.

mod fields;
mod figure;
mod list;
mod note;
mod table;

use super::mark::{BLACK, Furniture, Mark, Piece, Placed, RULE, Role, SOFT, Stroke};
use super::pages::{self, Sheet};
use super::strip::{Bookmark, Flow, Frame, Header, Strip};
use super::style::{Setting, Style};
use super::tags::{Kind, NodeId, Tree};
use super::text::{Line, Typesetter};
use crate::export::visible::visible_line;
use crate::plan::document::{Block, Document, Size, Text};
use std::ops::Range;

/// A document ready to be laid on pages.
pub struct Composed {
    pub flow: Vec<Flow>,
    pub frames: Vec<Frame>,
    pub headers: Vec<Header>,
    pub bookmarks: Vec<Bookmark>,
    pub tree: Tree,
    /// Where the footer belongs in the structure: it is read once, after the title.
    pub footer: Option<NodeId>,
}

/// Composes a document. What stands before the first page break is set tighter if that makes it one page.
pub fn compose(document: &Document, sheet: &Sheet, typesetter: &mut Typesetter) -> Composed {
    let first_page = document.blocks.iter().position(|block| *block == Block::PageBreak);
    let style = match first_page {
        Some(end) => first_page_style(document, &document.blocks[..end], sheet, typesetter),
        None => Style::of(document.size),
    };
    let mut composer = Composer::new(sheet, style, typesetter);
    composer.title(document);
    for (position, block) in document.blocks.iter().enumerate() {
        if Some(position) == first_page {
            composer.style = Style::of(document.size);
        }
        composer.block(block);
    }
    composer.done
}

/// Returns the loosest style in which the blocks fit on one page, the document's own if none does. Large print is never
/// set smaller.
fn first_page_style(
    document: &Document,
    blocks: &[Block],
    sheet: &Sheet,
    typesetter: &mut Typesetter,
) -> Style {
    let own = Style::of(document.size);
    let tighter = match document.size {
        Size::Ordinary => Style::TIGHTER.as_slice(),
        Size::Large => &[],
    };
    let mut styles = std::iter::once(own).chain(tighter.iter().copied());
    styles
        .find(|&style| {
            let mut composer = Composer::new(sheet, style, typesetter);
            composer.title(document);
            for block in blocks {
                composer.block(block);
            }
            pages::fits_on_one(&composer.done, sheet)
        })
        .unwrap_or(own)
}

/// Makes strips of blocks, one after the other.
struct Composer<'a> {
    typesetter: &'a mut Typesetter,
    style: Style,
    /// Width of the text.
    width: f32,
    /// Height of a page's text: nothing undivided may be higher.
    page_height: f32,
    /// The least space that the newest block wants below it.
    below: f32,
    /// Level of the newest heading in the structure, which may not skip one.
    level: u16,
    done: Composed,
}

impl<'a> Composer<'a> {
    fn new(sheet: &Sheet, style: Style, typesetter: &'a mut Typesetter) -> Composer<'a> {
        let done = Composed {
            flow: Vec::new(),
            frames: Vec::new(),
            headers: Vec::new(),
            bookmarks: Vec::new(),
            tree: Tree::default(),
            footer: None,
        };
        let (width, page_height) = (sheet.text_width, sheet.text_height);
        Composer { typesetter, style, width, page_height, below: 0.0, level: 0, done }
    }

    fn title(&mut self, document: &Document) {
        let title = visible_line(&document.title);
        if !title.is_empty() {
            self.heading(0, &title);
        }
        let subtitle = visible_line(&document.subtitle);
        if !subtitle.is_empty() {
            let setting = Setting { gray: SOFT, size: self.style.body + 0.5, ..self.style.body() };
            let node = self.done.tree.add(None, Kind::Paragraph);
            self.text(&Text::plain(subtitle), setting, node, 3.0);
        }
        self.done.footer = Some(self.done.tree.add(None, Kind::Paragraph));
        if let Some(Flow::Strip(last)) = self.done.flow.last_mut() {
            let rule = Mark::line((0.0, 0.0), (self.width, 0.0), Stroke::new(1.6, BLACK));
            last.pieces.push(Piece::ornament(vec![rule]).placed(0.0, last.height + 6.0));
            last.height += 7.0;
        }
    }

    fn block(&mut self, block: &Block) {
        let first = self.done.flow.len();
        let below = match block {
            Block::Heading { level, text } => {
                self.heading((*level).clamp(1, 3), &visible_line(text));
                0.0
            }
            Block::Paragraph(text) => {
                let node = self.done.tree.add(None, Kind::Paragraph);
                self.text(text, self.style.body(), node, 7.0);
                0.0
            }
            Block::Fields(fields) => {
                self.fields(fields);
                11.0
            }
            Block::List { ordered, items } => {
                self.list(*ordered, items);
                7.0
            }
            Block::Checklist(items) => {
                self.checklist(items);
                7.0
            }
            Block::Table(table) => {
                self.table(table);
                13.0
            }
            Block::Figure(figure) => {
                self.figure(figure);
                13.0
            }
            Block::Note(note) => {
                self.note(note);
                11.0
            }
            Block::WriteLines { label, lines } => {
                self.write_lines(label, *lines);
                11.0
            }
            Block::PageBreak => {
                self.done.flow.push(Flow::NewPage);
                0.0
            }
        };
        if let Some(Flow::Strip(strip)) = self.done.flow.get_mut(first) {
            strip.before = strip.before.max(self.below * self.style.space);
        }
        self.below = below;
    }

    /// A heading stays with what follows it. Level 0 is the document's title.
    fn heading(&mut self, level: u8, words: &str) {
        if words.is_empty() {
            return;
        }
        self.level = (u16::from(level) + 1).min(self.level + 1);
        let node = self.done.tree.add(None, Kind::Heading(self.level, words.to_string()));
        let lines = self.typesetter.set(&Text::plain(words), self.style.heading(level), self.width);
        let before = match level {
            0 | 3 => 12.0,
            1 => 22.0,
            _ => 16.0,
        };
        let bookmark = self.done.bookmarks.len();
        self.done.bookmarks.push(Bookmark { level, words: words.to_string() });
        let n_lines = lines.len();
        for (position, line) in lines.into_iter().enumerate() {
            let mut strip = line_strip(line, node, 0.0);
            strip.keep = true;
            if position == 0 {
                strip.before = before * self.style.space;
                strip.bookmark = Some(bookmark);
            }
            if position + 1 == n_lines && level == 1 {
                let rule = Mark::line((0.0, 0.0), (self.width, 0.0), Stroke::new(0.8, RULE));
                strip.pieces.push(Piece::ornament(vec![rule]).placed(0.0, strip.height + 1.5));
                strip.height += 2.0;
            }
            self.push(strip);
        }
    }

    /// Words as strips of one line each, with no line left alone on a page.
    fn text(&mut self, text: &Text, setting: Setting, node: NodeId, before: f32) {
        let lines = self.typesetter.set(text, setting, self.width);
        let strips = lines.into_iter().map(|line| line_strip(line, node, 0.0)).collect();
        self.push_paragraph(strips, before);
    }

    /// Strips that read as one paragraph.
    fn push_paragraph(&mut self, mut strips: Vec<Strip>, before: f32) {
        let n_lines = strips.len();
        for (position, strip) in strips.iter_mut().enumerate() {
            let starts = position == 0 && n_lines > 1;
            let ends = position + 2 == n_lines;
            strip.keep |= starts || ends;
            if position == 0 {
                strip.before = before * self.style.space;
            }
        }
        for strip in strips {
            self.push(strip);
        }
    }

    fn push(&mut self, strip: Strip) {
        self.done.flow.push(Flow::Strip(strip));
    }

    /// Ties the strip at that position to the one after it.
    fn keep_at(&mut self, position: usize) {
        if let Some(Flow::Strip(strip)) = self.done.flow.get_mut(position) {
            strip.keep = true;
        }
    }

    fn height_of(&self, strips: Range<usize>) -> f32 {
        let strips = self.done.flow[strips].iter();
        strips.map(|flow| if let Flow::Strip(strip) = flow { strip.height } else { 0.0 }).sum()
    }

    /// Empty lines to write on, with an optional label.
    fn write_lines(&mut self, label: &str, lines: u32) {
        const HEIGHT: f32 = 25.0;
        // More than a few pages of empty lines are no help to anybody.
        let lines = lines.min(120);
        let label = Text::plain(visible_line(label));
        let mut before = 8.0;
        if !label.is_empty() {
            let node = self.done.tree.add(None, Kind::Paragraph);
            self.text(&label, self.style.strong(), node, before);
            if let Some(Flow::Strip(last)) = self.done.flow.last_mut() {
                last.keep = lines > 0;
            }
            before = 0.0;
        }
        for line in 0..lines {
            let rule = Mark::line((0.0, 0.0), (self.width, 0.0), Stroke::new(0.7, RULE));
            self.push(Strip {
                before: if line == 0 { before * self.style.space } else { 0.0 },
                height: HEIGHT,
                keep: line + 1 < lines.min(3),
                pieces: vec![Piece::ornament(vec![rule]).placed(0.0, HEIGHT - 1.0)],
                ..Strip::default()
            });
        }
    }
}

/// A line as a strip of its own, so far from the left.
fn line_strip(line: Line, node: NodeId, left: f32) -> Strip {
    let height = line.height;
    Strip { height, pieces: vec![text_piece(line, node, left, 0.0)], ..Strip::default() }
}

fn text_piece(line: Line, node: NodeId, left: f32, top: f32) -> Placed {
    Piece { role: Role::Text(node), marks: line.marks }.placed(left, top)
}

/// Returns the same pieces as furniture: printed again, read only once.
fn repeated(pieces: &[Placed]) -> Vec<Placed> {
    let as_furniture = |placed: &Placed| {
        let mut placed = placed.clone();
        placed.piece.role = Role::Furniture(Furniture::RepeatedHeader);
        placed
    };
    pieces.iter().map(as_furniture).collect()
}
