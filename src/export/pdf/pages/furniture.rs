//! What stands around the text: boxes, running heads, footers, page numbers.

use super::{ABOVE_FOOTER, MARGIN, Sheet, Spot, What};
use crate::export::pdf::compose::Composed;
use crate::export::pdf::mark::{BLACK, Furniture, GROUND, Mark, Piece, Placed, RULE, Role, SOFT, Stroke};
use crate::export::pdf::strip::Frame;
use crate::export::pdf::style::{Setting, Side};
use crate::export::pdf::tags::NodeId;
use crate::export::pdf::text::{Line, Typesetter};
use crate::export::visible::visible_line;
use crate::plan::document::{Document, Text};
use crate::say;

const SMALL: Setting = Setting { size: 8.8, leading: 1.3, bold: false, gray: SOFT, side: Side::Start };
pub const LINE_HEIGHT: f32 = SMALL.size * SMALL.leading;
/// Kept free at the right of the footer for the page number.
const NUMBER_WIDTH: f32 = 92.0;
/// Space inside a box at the cut between two pages.
const CUT: f32 = 5.0;
/// More lines than this would leave no page to write on.
const MOST_FOOTER_LINES: usize = 12;

/// Sets the footer.
pub fn footer(words: &str, width: f32, typesetter: &mut Typesetter) -> Vec<Line> {
    let words = visible_line(words);
    if words.is_empty() {
        return Vec::new();
    }
    let mut lines = typesetter.set(&Text::plain(words), SMALL, width - NUMBER_WIDTH);
    lines.truncate(MOST_FOOTER_LINES);
    lines
}

/// Returns the title in small letters above the text.
pub fn running_head(document: &Document, sheet: &Sheet, typesetter: &mut Typesetter) -> Placed {
    let line = typesetter.set_one_line(&visible_line(&document.title), SMALL, sheet.text_width);
    let role = Role::Furniture(Furniture::Header);
    Piece { role, marks: line.marks }.placed(sheet.left, MARGIN - LINE_HEIGHT - 13.0)
}

/// Returns rule, footer and page number; the words belong to the document where a node is given.
pub fn page_footer(
    sheet: &Sheet,
    node: Option<NodeId>,
    (page, pages): (usize, usize),
    typesetter: &mut Typesetter,
) -> Vec<Placed> {
    let top = sheet.top + sheet.text_height + ABOVE_FOOTER;
    let rule = Mark::line((0.0, 0.0), (sheet.text_width, 0.0), Stroke::new(0.6, RULE));
    let mut pieces = vec![Piece::ornament(vec![rule]).placed(sheet.left, top - 5.0)];
    let mut y = top;
    for line in &sheet.footer {
        let role = node.map_or(Role::Furniture(Furniture::Footer), Role::Text);
        pieces.push(Piece { role, marks: line.marks.clone() }.placed(sheet.left, y));
        y += line.height;
    }
    let number = say!("pdf-page", page = page, pages = pages);
    let setting = Setting { side: Side::Right, ..SMALL };
    let number = typesetter.set_one_line(&number, setting, NUMBER_WIDTH);
    let left = sheet.left + sheet.text_width - NUMBER_WIDTH;
    pieces.push(Piece { role: Role::Furniture(Furniture::Footer), marks: number.marks }.placed(left, top));
    pieces
}

/// Returns the boxes around the strips of a page; one that goes on over pages is a box on each.
pub(super) fn boxes<'a>(
    spots: &[Spot<'a>],
    (before, after): (Option<&Vec<Spot<'a>>>, Option<&Vec<Spot<'a>>>),
    composed: &Composed,
    sheet: &Sheet,
) -> Vec<Placed> {
    let mut extents: Vec<(usize, f32, f32)> = Vec::new();
    for spot in spots {
        let Some(frame) = frame_of(spot) else { continue };
        let What::Strip(strip) = spot.what else { continue };
        let bottom = spot.y + strip.height;
        match extents.last_mut() {
            Some((newest, _, end)) if *newest == frame => *end = bottom,
            Some(_) | None => extents.push((frame, spot.y, bottom)),
        }
    }
    let from_before = before.and_then(|spots| spots.last()).and_then(frame_of);
    let goes_on = after.and_then(|spots| spots.first()).and_then(frame_of);
    extents
        .into_iter()
        .map(|(frame, top, bottom)| {
            // Where a box is cut, its words have no padding of their own.
            let top = if from_before == Some(frame) { top - CUT } else { top };
            let bottom = if goes_on == Some(frame) { bottom + CUT } else { bottom };
            let marks = outline(composed.frames[frame], sheet.text_width, bottom - top);
            Piece::ornament(marks).placed(sheet.left, sheet.top + top)
        })
        .collect()
}

fn frame_of(spot: &Spot<'_>) -> Option<usize> {
    match spot.what {
        What::Strip(strip) => strip.frame,
        What::Header(_) => None,
    }
}

fn outline(frame: Frame, width: f32, height: f32) -> Vec<Mark> {
    let whole = |stroke: Stroke| Mark::rectangle((0.0, 0.0), (width, height), None, Some(stroke));
    match frame {
        Frame::Heavy => vec![whole(Stroke::new(2.2, BLACK))],
        Frame::Field => {
            vec![whole(Stroke::new(0.8, RULE)), Mark::rectangle((0.0, 0.0), (2.6, height), Some(BLACK), None)]
        }
        Frame::Light => vec![whole(Stroke::new(0.8, RULE))],
        Frame::Warning => vec![whole(Stroke::new(1.4, BLACK))],
        Frame::Fact => vec![
            Mark::rectangle((0.0, 0.0), (width, height), Some(GROUND), None),
            Mark::rectangle((0.0, 0.0), (3.4, height), Some(BLACK), None),
        ],
    }
}
