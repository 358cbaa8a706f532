//! Where the parts of a page stand. The question stays, the help goes first, and the body has what is left.

use super::{Page, wrapped};
use ratatui::layout::Rect;

/// The smallest size that is used; below it the screen says how to enlarge.
pub const LEAST: (u16, u16) = (40, 12);

/// The fewest rows left for the body. What of a very long question has no room then begins the body.
const LEAST_BODY: usize = 3;

/// The most rows that a notice takes without asking what else there is.
const NOTICE: usize = 3;

/// The parts of a page, wrapped, and where each stands:
///
/// ```text
/// header
///
/// question
/// help
///
/// body
///
/// notice
/// keys
/// ```
pub struct Places {
    pub room: Rect,
    pub question: Vec<String>,
    /// Rows of the question that begin the body.
    pub rest: Vec<String>,
    /// Empty where there is no room for it.
    pub help: Vec<String>,
    pub notice: Vec<String>,
    /// The first row of the question.
    pub top: u16,
    pub body: Rect,
    /// The first row of the notice.
    pub notice_top: u16,
    /// The row of keys.
    pub foot: u16,
}

impl Places {
    /// Places a page on a whole screen of that size.
    pub fn on(page: &Page, size: (u16, u16)) -> Places {
        Places::new(page, page.body.lines.len(), Rect::new(0, 0, size.0, size.1))
    }

    /// Places a page whose body has so many rows.
    pub fn new(page: &Page, body_rows: usize, area: Rect) -> Places {
        let room = room(area);
        let width = usize::from(room.width).min(76);
        let wrap = |text: &str| if text.is_empty() { Vec::new() } else { wrapped(text, width) };
        let has_header = !page.header.left.is_empty() || !page.header.right.is_empty();
        let first = room.y + u16::from(has_header);
        let foot = room.y + room.height.saturating_sub(1);
        let total = usize::from(foot.saturating_sub(first));

        let mut question = wrap(&page.question);
        let mut notice = page.notice.as_deref().map(wrap).unwrap_or_default();
        // Words for a while may take nearly all of the body, for that while.
        let most = NOTICE.max(total.saturating_sub(question.len() + 1)).min(total.saturating_sub(2));
        if notice.len() > most {
            notice.truncate(most);
            if let Some(last) = notice.last_mut() {
                last.push('…');
            }
        }
        let height = total - notice.len();
        let least = if notice.is_empty() { LEAST_BODY } else { 1 };
        let rest = question.split_off(question.len().min(height.saturating_sub(least).max(1)));

        // Help only beside the whole body, or where at least half of the height is left.
        let mut help = wrap(&page.help);
        // A body that is to be seen whole leaves the three blank rows there are.
        let taken = question.len() + help.len() + if page.body.whole { 3 } else { 2 };
        let fits = body_rows.saturating_add(taken + rest.len()) <= height
            || (!page.body.whole && height.saturating_sub(taken) * 2 >= height);
        if !fits || !rest.is_empty() {
            help.clear();
        }

        // A blank row under the question, then under the header and over the foot, where there is room for them.
        let heading = question.len() + help.len();
        let spare = height.saturating_sub(heading);
        let top = first + u16::from(spare >= 9 && has_header);
        let under = top + cells(heading) + u16::from(spare >= 6 && heading > 0);
        let notice_top = foot.saturating_sub(cells(notice.len()));
        let below = u16::from(spare >= 9 && notice_top > under + 4);
        let body = Rect { y: under, height: notice_top.saturating_sub(under + below), ..room };
        Places { room, question, rest, help, notice, top, body, notice_top, foot }
    }
}

/// The part of the terminal that is used: one row and two columns of margin, wider on large screens.
pub fn room(area: Rect) -> Rect {
    let width = area.width.saturating_sub(4).min(104);
    let top = if area.height > 40 { 3 } else { 1 };
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + top,
        width,
        height: area.height.saturating_sub(top + 1).min(60),
    }
}

/// A number of rows of one screen.
fn cells(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}
