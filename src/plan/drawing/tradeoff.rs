//! Levers by speed and durability: the fastest at the right, the most durable at the top, days on a logarithmic scale.
//! Picked levers are filled and named in bold; where many others crowd, those get numbers and a key below.

use super::geometry::Frame;
use super::label::{self, Label, Measured};
use super::legend::{self, Entry, Swatch};
use super::place::{Board, Place, spread};
use super::{Anchor, Ink, Letters, Pen, Point, Sheet, mark};
use crate::plan::figure::{TradeoffLever, TradeoffPicture};
use crate::say;

const AXIS: Pen = Pen::new(1.2, Ink::Black);
const AXIS_LETTERS: Letters = Letters::bold(9.5);
const TICK: Letters = Letters::plain(9.0);
const PICKED: Letters = Letters::bold(9.8);
const OTHER: Letters = Letters::plain(9.0);
const NAME_WIDTH: f32 = 130.0;
/// Above so many levers that are not picked, they get numbers.
const MOST_NAMED: usize = 9;
/// Days at which the scale can be written, with the words' ids.
const TICKS: [(u32, &str); 10] = [
    (1, "drawing-day"),
    (7, "drawing-week"),
    (30, "drawing-1-month"),
    (91, "drawing-3-months"),
    (182, "drawing-6-months"),
    (365, "drawing-1-year"),
    (730, "drawing-2-years"),
    (1826, "drawing-5-years"),
    (3652, "drawing-10-years"),
    (9131, "drawing-25-years"),
];

/// Draws the levers and returns the height.
pub fn draw(sheet: &mut Sheet<'_>, picture: &TradeoffPicture) -> f32 {
    let gutter = (sheet.width * 0.16).min(76.0);
    let up = label::wrap(&picture.up.1, AXIS_LETTERS, gutter, 4, sheet.measure);
    let down = label::wrap(&picture.up.0, AXIS_LETTERS, gutter, 4, sheet.measure);
    let left = up.width.max(down.width) + 8.0;
    let plot = Frame::new(left, 8.0, sheet.width - left - 8.0, sheet.width * 0.5);
    sheet.label(&up, Point::new(left - 8.0, plot.top), Anchor::End);
    sheet.label(&down, Point::new(left - 8.0, plot.bottom() - down.height()), Anchor::End);

    let scale = Scale::new(plot, &picture.levers);
    let below = scale.draw(sheet, plot);
    let half = plot.width / 2.0 - 6.0;
    let mut end = below;
    for (text, x, anchor) in
        [(&picture.across.0, plot.left, Anchor::Start), (&picture.across.1, plot.right(), Anchor::End)]
    {
        let label = label::wrap(text, AXIS_LETTERS, half, 4, sheet.measure);
        sheet.label(&label, Point::new(x, below), anchor);
        end = end.max(below + label.height());
    }
    let key = levers(sheet, picture, plot, &scale);
    let below = legend::draw(sheet, &entries(picture), end + 6.0);
    legend::key(sheet, &key, below)
}

fn sign(lever: &TradeoffLever) -> char {
    match (lever.picked, lever.days) {
        (true, Some(_)) => '●',
        (true, None) => '■',
        (false, Some(_)) => '○',
        (false, None) => '□',
    }
}

fn entries(picture: &TradeoffPicture) -> Vec<Entry> {
    let entry = |sign: char, id: &str| Entry { swatch: Swatch::Mark(sign), words: say!(id) };
    let mut entries = Vec::new();
    if picture.levers.iter().any(|lever| lever.picked) {
        entries.push(entry('●', "drawing-picked"));
    }
    if picture.levers.iter().any(|lever| !lever.picked) {
        entries.push(entry('○', "drawing-not-picked"));
    }
    if picture.levers.iter().any(|lever| lever.days.is_none()) {
        entries.push(entry('□', "drawing-no-time"));
    }
    entries
}

/// Draws marks and names; returns what stands in the key.
fn levers<'a>(
    sheet: &mut Sheet<'_>,
    picture: &'a TradeoffPicture,
    plot: Frame,
    scale: &Scale,
) -> Vec<(char, &'a str)> {
    let inner = plot.grown(-mark::RADIUS - 3.0);
    let wanted: Vec<Point> = picture
        .levers
        .iter()
        .map(|lever| {
            let step = f32::from(lever.durability.clamp(1, 5) - 1) / 4.0;
            Point::new(scale.x(lever.days), inner.bottom() - step * inner.height)
        })
        .collect();
    let points = spread(&wanted, &vec![false; wanted.len()], inner, &[]);
    let mut board = Board::new(plot.grown(-1.0));
    for &point in &points {
        board.take(Frame::around(point, mark::RADIUS + 1.0));
    }
    let others = picture.levers.iter().filter(|lever| !lever.picked).count();
    let (picked, rest): (Vec<usize>, Vec<usize>) =
        (0..points.len()).partition(|&lever| picture.levers[lever].picked);

    let mut key = Vec::new();
    for position in picked.into_iter().chain(rest) {
        let lever = &picture.levers[position];
        let at = points[position];
        if label::is_blank(&lever.name) {
            continue;
        }
        let letters = if lever.picked { PICKED } else { OTHER };
        let named = if lever.picked || others <= MOST_NAMED {
            let whole = wrappings(sheet, &lever.name, letters);
            place(&mut board, at, whole)
        } else {
            None
        };
        let (label, place) = named.unwrap_or_else(|| {
            key.push((sign(lever), lever.name.as_str()));
            let number = label::wrap(&key.len().to_string(), letters, NAME_WIDTH, 1, sheet.measure);
            let beside = Frame::new(
                at.x + mark::RADIUS + 1.0,
                at.y - number.height() / 2.0,
                number.width,
                number.height(),
            );
            place(&mut board, at, vec![number.clone()])
                .unwrap_or((number, Place { choice: 0, frame: beside, leader: None }))
        });
        if let Some([from, to]) = place.leader {
            sheet.line(from, to, Pen::new(0.5, Ink::Dark));
        }
        sheet.rectangle(place.frame, Some(Ink::White), None);
        sheet.label(&label, Point::new(place.frame.left, place.frame.top), Anchor::Start);
    }
    for (lever, &point) in picture.levers.iter().zip(&points) {
        mark::draw(sheet, sign(lever), point);
    }
    key
}

fn place(board: &mut Board, at: Point, choices: Vec<Label>) -> Option<(Label, Place)> {
    let sizes: Vec<(f32, f32)> = choices.iter().map(|label| (label.width, label.height())).collect();
    let place = board.place(at, mark::RADIUS, &sizes)?;
    Some((choices.into_iter().nth(place.choice)?, place))
}

fn wrappings(sheet: &Sheet<'_>, name: &str, letters: Letters) -> Vec<Label> {
    let measured = Measured::new(name, letters, sheet.measure, NAME_WIDTH * 4.0);
    let natural = measured.natural_width();
    let narrowest = measured.widest_word().clamp(letters.size * 4.0, NAME_WIDTH);
    [natural + 0.5, natural * 0.6, natural * 0.42]
        .into_iter()
        .map(|width| measured.wrap(width.clamp(narrowest, NAME_WIDTH), 3))
        .filter(|label| label.complete)
        .collect()
}

/// Days from right (few) to left (many), with a strip at the far left for levers without a time.
struct Scale {
    fewest: f32,
    most: f32,
    left: f32,
    right: f32,
    /// Middle of the strip for levers without a time.
    unknown: Option<f32>,
}

impl Scale {
    fn new(plot: Frame, levers: &[TradeoffLever]) -> Scale {
        let days = || levers.iter().filter_map(|lever| lever.days).map(|days| days.max(1));
        let (fewest, most) = (days().min().unwrap_or(7), days().max().unwrap_or(365));
        // Out to the next written day on both sides, so that nothing lies beyond the writing.
        let fewest = TICKS.iter().rev().map(|(days, _)| *days).find(|&tick| tick <= fewest).unwrap_or(1);
        let most = TICKS
            .iter()
            .map(|(days, _)| *days)
            .find(|&tick| tick >= most && tick > fewest)
            .unwrap_or(most.max(2));
        let strip = levers.iter().any(|lever| lever.days.is_none()).then_some(34.0);
        Scale {
            fewest: fewest as f32,
            most: most as f32,
            left: plot.left + strip.unwrap_or(0.0) + 14.0,
            right: plot.right() - 18.0,
            unknown: strip.map(|width| plot.left + width / 2.0),
        }
    }

    fn x(&self, days: Option<u32>) -> f32 {
        let Some(days) = days else { return self.unknown.unwrap_or(self.left) };
        let share =
            ((days.max(1) as f32).ln() - self.fewest.ln()) / (self.most.ln() - self.fewest.ln()).max(0.01);
        self.right - share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// Draws the axes, the grid and the days; returns where they end below.
    fn draw(&self, sheet: &mut Sheet<'_>, plot: Frame) -> f32 {
        let grid = Pen::new(0.5, Ink::Light);
        let inner = plot.grown(-mark::RADIUS - 3.0);
        for step in 0..5 {
            let y = inner.bottom() - inner.height * step as f32 / 4.0;
            sheet.line(Point::new(plot.left, y), Point::new(plot.right(), y), grid);
        }
        let baseline = plot.bottom() + 3.0 + TICK.ascent();
        let mut free_from = plot.left;
        if let Some(x) = self.unknown {
            let edge = self.left - 7.0;
            sheet.line(
                Point::new(edge, plot.top),
                Point::new(edge, plot.bottom()),
                Pen::dashed(0.8, Ink::Dark, [2.0, 2.0]),
            );
            sheet.words(Point::new(x, baseline), "?", TICK, Anchor::Middle);
            free_from = x + TICK.size;
        }
        // From left to right: the longest time first.
        for (days, id) in TICKS.into_iter().rev() {
            if (days as f32) < self.fewest || days as f32 > self.most {
                continue;
            }
            let x = self.x(Some(days));
            sheet.line(Point::new(x, plot.top), Point::new(x, plot.bottom() + 3.0), grid);
            let words = say!(id);
            let half = (sheet.measure)(&words, TICK) / 2.0;
            if x - half >= free_from && x + half <= sheet.width {
                sheet.words(Point::new(x, baseline), &words, TICK, Anchor::Middle);
                free_from = x + half + 4.0;
            }
        }
        let corner = Point::new(plot.left, plot.bottom());
        sheet.arrow(&[corner, Point::new(plot.left, plot.top - 8.0)], AXIS);
        sheet.arrow(&[corner, Point::new(plot.right() + 8.0, plot.bottom())], AXIS);
        plot.bottom() + 5.0 + TICK.line_height()
    }
}
