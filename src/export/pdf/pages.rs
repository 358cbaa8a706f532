//! Strips onto pages: what goes where, boxes around strips, running heads, footers, "page 2 of 6".

mod furniture;

use super::compose::Composed;
use super::mark::Placed;
use super::strip::{Bookmark, Flow, Header, Strip};
use super::tags::Tree;
use super::text::{Line, Typesetter};
use crate::export::Paper;
use crate::plan::document::Document;

/// Pages to draw. Pieces are placed from the page's top left corner.
pub struct Pages {
    pub pages: Vec<Vec<Placed>>,
    pub tree: Tree,
    pub bookmarks: Vec<Destination>,
}

/// Where a bookmark leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Destination {
    pub bookmark: Bookmark,
    pub page: usize,
    /// From the page's top.
    pub y: f32,
}

/// A sheet of paper with its margins, and the footer that every page has.
pub struct Sheet {
    pub left: f32,
    pub top: f32,
    pub text_width: f32,
    pub text_height: f32,
    pub footer: Vec<Line>,
}

const MARGIN: f32 = 58.0;
/// From the text to the footer's rule, and from the footer to the edge of the paper.
const ABOVE_FOOTER: f32 = 16.0;
const BELOW_FOOTER: f32 = 34.0;

impl Sheet {
    pub fn new(document: &Document, paper: Paper, typesetter: &mut Typesetter) -> Sheet {
        let (width, height) = paper.size();
        let text_width = width - MARGIN * 2.0;
        let footer = furniture::footer(&document.footer, text_width, typesetter);
        let footer_height = footer.iter().map(|line| line.height).sum::<f32>().max(furniture::LINE_HEIGHT);
        let text_height = height - MARGIN - ABOVE_FOOTER - footer_height - BELOW_FOOTER;
        Sheet { left: MARGIN, top: MARGIN, text_width, text_height, footer }
    }
}

/// Whether what is composed takes no more than one page.
pub fn fits_on_one(composed: &Composed, sheet: &Sheet) -> bool {
    place(&composed.flow, &composed.headers, sheet.text_height).len() <= 1
}

/// Lays what is composed on pages.
pub fn lay(composed: Composed, document: &Document, sheet: &Sheet, typesetter: &mut Typesetter) -> Pages {
    let placed = place(&composed.flow, &composed.headers, sheet.text_height);
    let n_pages = placed.len();
    let mut pages = Vec::with_capacity(n_pages);
    let mut bookmarks = Vec::new();
    for (page, spots) in placed.iter().enumerate() {
        let before = page.checked_sub(1).and_then(|before| placed.get(before));
        let mut pieces = furniture::boxes(spots, (before, placed.get(page + 1)), &composed, sheet);
        for spot in spots {
            let y = sheet.top + spot.y;
            let (strip_pieces, bookmark) = match spot.what {
                What::Strip(strip) => (&strip.pieces, strip.bookmark),
                What::Header(header) => (&header.pieces, None),
            };
            pieces.extend(strip_pieces.iter().cloned().map(|piece| moved(piece, sheet.left, y)));
            if let Some(bookmark) = bookmark {
                let bookmark = composed.bookmarks[bookmark].clone();
                bookmarks.push(Destination { bookmark, page, y: y - 6.0 });
            }
        }
        if page > 0 {
            pieces.push(furniture::running_head(document, sheet, typesetter));
        }
        let footer_node = if page == 0 { composed.footer } else { None };
        pieces.extend(furniture::page_footer(sheet, footer_node, (page + 1, n_pages), typesetter));
        pages.push(pieces);
    }
    Pages { pages, tree: composed.tree, bookmarks }
}

fn moved(mut placed: Placed, dx: f32, dy: f32) -> Placed {
    placed.at = (placed.at.0 + dx, placed.at.1 + dy);
    placed
}

/// Something on a page, so far below the text's top.
struct Spot<'a> {
    y: f32,
    what: What<'a>,
}

enum What<'a> {
    Strip(&'a Strip),
    Header(&'a Header),
}

/// Decides the page of each strip. At least one page comes out.
fn place<'a>(flow: &'a [Flow], headers: &'a [Header], height: f32) -> Vec<Vec<Spot<'a>>> {
    let mut filler = Filler { pages: vec![Vec::new()], y: 0.0, height, headers };
    let mut wants_page = false;
    let mut rest = flow;
    while let Some(next) = rest.first() {
        match next {
            Flow::NewPage => {
                wants_page = true;
                rest = &rest[1..];
            }
            Flow::Strip(_) => {
                let (chunk, after) = rest.split_at(chunk_length(rest));
                let strips: Vec<&Strip> = chunk
                    .iter()
                    .filter_map(|flow| match flow {
                        Flow::Strip(strip) => Some(strip),
                        Flow::NewPage => None,
                    })
                    .collect();
                if wants_page {
                    filler.turn(strips.first().and_then(|strip| strip.table));
                    wants_page = false;
                }
                filler.add(&strips);
                rest = after;
            }
        }
    }
    filler.pages
}

/// Counts the strips that must stay together.
fn chunk_length(flow: &[Flow]) -> usize {
    let kept = flow.iter().take_while(|flow| matches!(flow, Flow::Strip(strip) if strip.keep)).count();
    // The strip after the last kept one belongs to them, unless a page break or the end is there.
    if matches!(flow.get(kept), Some(Flow::Strip(_))) { kept + 1 } else { kept.max(1) }
}

/// Fills page after page.
struct Filler<'a> {
    pages: Vec<Vec<Spot<'a>>>,
    /// How far the newest page is filled.
    y: f32,
    height: f32,
    headers: &'a [Header],
}

impl<'a> Filler<'a> {
    fn add(&mut self, strips: &[&'a Strip]) {
        let together = strips.iter().map(|strip| strip.before + strip.height).sum::<f32>();
        let first_before = strips.first().map_or(0.0, |strip| strip.before);
        let needed = if self.is_new() { together - first_before } else { together };
        let table = strips.first().and_then(|strip| strip.table);
        let repeated = table.map_or(0.0, |table| self.headers[table].height);
        // Strips that are too high for any one page go where they fit one by one.
        let fits_somewhere = together - first_before + repeated <= self.height + 0.01;
        if fits_somewhere && self.y + needed > self.height + 0.01 {
            self.turn(table);
        }
        for strip in strips {
            self.put(strip);
        }
    }

    fn put(&mut self, strip: &'a Strip) {
        let before = if self.is_new() { 0.0 } else { strip.before };
        if self.y + before + strip.height > self.height + 0.01 {
            self.turn(strip.table);
        }
        if !self.is_new() && !self.is_below_repeated_header() {
            self.y += strip.before;
        }
        let y = self.y;
        self.newest().push(Spot { y, what: What::Strip(strip) });
        self.y += strip.height;
    }

    /// Begins a page, with the header of the table that goes on there. An empty page is not left behind.
    fn turn(&mut self, table: Option<usize>) {
        if self.is_new() {
            return;
        }
        self.pages.push(Vec::new());
        self.y = 0.0;
        if let Some(header) = table.and_then(|table| self.headers.get(table)) {
            self.newest().push(Spot { y: 0.0, what: What::Header(header) });
            self.y = header.height;
        }
    }

    fn newest(&mut self) -> &mut Vec<Spot<'a>> {
        self.pages.last_mut().expect("there is a page from the start")
    }

    fn is_new(&self) -> bool {
        self.pages.last().is_none_or(|page| page.is_empty())
    }

    fn is_below_repeated_header(&self) -> bool {
        let page = self.pages.last();
        page.is_some_and(|page| matches!(page.as_slice(), [Spot { what: What::Header(_), .. }]))
    }
}
