//! Finds places for labels beside their points so that nothing covers anything: near ones first, then farther ones with
//! a leader line. Greedy and deterministic; it knows frames and segments, not words.

use super::geometry::segments_cross;
use super::{Frame, Point};
use std::f32::consts::TAU;

/// What is already drawn, and where labels may go.
pub struct Board {
    bounds: Frame,
    taken: Vec<Frame>,
    /// Frames kept free for somebody, by position, until they are released.
    reserved: Vec<Option<Frame>>,
    /// Lines that labels should keep off where they can.
    links: Vec<[Point; 2]>,
    /// Lines from labels to their points: no label may cover one.
    leaders: Vec<[Point; 2]>,
}

/// A place found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which of the offered sizes it is for.
    pub choice: usize,
    pub frame: Frame,
    /// From the point to the label, when they are apart.
    pub leader: Option<[Point; 2]>,
}

/// Space between a mark and its label, and around labels.
const AIR: f32 = 2.0;
/// How far from its point a label may go, step by step.
const RINGS: [f32; 5] = [12.0, 22.0, 36.0, 54.0, 78.0];
const DIRECTIONS: usize = 16;
/// Space between a box and what it holds.
const BOX_PADDING: f32 = 4.0;

impl Board {
    pub fn new(bounds: Frame) -> Board {
        Board { bounds, taken: Vec::new(), reserved: Vec::new(), links: Vec::new(), leaders: Vec::new() }
    }

    /// Keeps labels off a frame.
    pub fn take(&mut self, frame: Frame) {
        self.taken.push(frame);
    }

    /// Keeps labels off a frame until it is released by its position in the order of reservations.
    pub fn reserve(&mut self, frame: Frame) {
        self.reserved.push(Some(frame));
    }

    /// Gives a reserved frame free and returns it.
    pub fn release(&mut self, position: usize) -> Option<Frame> {
        self.reserved.get_mut(position).and_then(Option::take)
    }

    /// Asks labels to keep off a line where they can.
    pub fn avoid(&mut self, points: &[Point]) {
        self.links.extend(points.windows(2).map(|pair| [pair[0], pair[1]]));
    }

    /// Finds the best free place for one of several sizes (width, height; the first is liked best) beside a mark that
    /// reaches so far around its point, and takes it.
    pub fn place(&mut self, at: Point, reach: f32, sizes: &[(f32, f32)]) -> Option<Place> {
        let mut best: Option<(f32, Place)> = None;
        for (choice, &size) in sizes.iter().enumerate() {
            for (cost, place) in candidates(at, reach, choice, size) {
                let cost = cost + choice as f32 * 0.6;
                if best.is_some_and(|(least, _)| least <= cost) || !self.is_free(at, place) {
                    continue;
                }
                let cost = cost + self.crossings(place) as f32 * 5.0;
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, place));
                }
            }
        }
        let (_, place) = best?;
        self.taken.push(place.frame);
        self.leaders.extend(place.leader);
        Some(place)
    }

    /// Finds a place for a box around a mark and its label, over as few of the other points as can be, and takes it.
    pub fn place_boxed(
        &mut self,
        at: Point,
        reach: f32,
        sizes: &[(f32, f32)],
        others: &[Point],
    ) -> Option<(Place, Frame)> {
        let mut best: Option<(f32, Place, Frame)> = None;
        for (choice, &size) in sizes.iter().enumerate() {
            for (cost, place) in near(at, reach, choice, size) {
                let frame = place.frame.joined(Frame::around(at, reach)).grown(BOX_PADDING);
                if !self.bounds.holds(frame) || self.taken.iter().any(|taken| taken.overlaps(frame)) {
                    continue;
                }
                let covered = others.iter().filter(|&&other| frame.holds(Frame::around(other, 0.0))).count();
                let cost = cost + choice as f32 * 0.6 + covered as f32 * 2.0;
                if best.is_none_or(|(least, _, _)| cost < least) {
                    best = Some((cost, place, frame));
                }
            }
        }
        let (_, place, frame) = best?;
        self.taken.push(frame.grown(BOX_PADDING));
        Some((place, frame))
    }

    fn is_free(&self, at: Point, place: Place) -> bool {
        let roomy = place.frame.grown(AIR / 2.0);
        if !self.bounds.holds(place.frame)
            || self.taken.iter().chain(self.reserved.iter().flatten()).any(|taken| taken.overlaps(roomy))
            || self.leaders.iter().any(|&leader| roomy.crosses(leader))
        {
            return false;
        }
        let Some(leader) = place.leader else { return true };
        !self
            .taken
            .iter()
            .any(|taken| !taken.grown(0.1).holds(Frame::around(at, 0.0)) && taken.crosses(leader))
            && !self.leaders.iter().any(|&other| segments_cross(other, leader))
    }

    fn crossings(&self, place: Place) -> usize {
        let covered = self.links.iter().filter(|&&link| place.frame.crosses(link)).count();
        let crossed = place
            .leader
            .map_or(0, |leader| self.links.iter().filter(|&&link| segments_cross(link, leader)).count());
        covered + crossed
    }
}

/// Places right beside a mark for one size, each with how much it is disliked.
fn near(at: Point, reach: f32, choice: usize, (width, height): (f32, f32)) -> Vec<(f32, Place)> {
    let beside = reach + AIR;
    let (right, left) = (at.x + beside, at.x - beside - width);
    let (above, below) = (at.y - beside - height, at.y + beside);
    let (middle_x, middle_y) = (at.x - width / 2.0, at.y - height / 2.0);
    let (level_top, level_bottom) = (at.y - reach, at.y + reach - height);
    let slant = reach * 0.7;
    [
        (0.0, right, middle_y),
        (1.0, left, middle_y),
        (1.2, right, level_top),
        (1.2, right, level_bottom),
        (1.6, left, level_top),
        (1.6, left, level_bottom),
        (1.8, middle_x, below),
        (2.0, middle_x, above),
        (2.6, at.x - reach, below),
        (2.6, at.x - reach, above),
        (2.8, at.x + reach - width, below),
        (2.8, at.x + reach - width, above),
        (3.0, at.x + slant, at.y - slant - height),
        (3.0, at.x + slant, at.y + slant),
        (3.2, at.x - slant - width, at.y - slant - height),
        (3.2, at.x - slant - width, at.y + slant),
    ]
    .into_iter()
    .map(|(cost, x, y)| (cost, Place { choice, frame: Frame::new(x, y, width, height), leader: None }))
    .collect()
}

/// All places for one size, near and far.
fn candidates(at: Point, reach: f32, choice: usize, (width, height): (f32, f32)) -> Vec<(f32, Place)> {
    let mut places = near(at, reach, choice, (width, height));
    for ring in RINGS {
        for step in 0..DIRECTIONS {
            let (dy, dx) = (step as f32 / DIRECTIONS as f32 * TAU).sin_cos();
            let from = Point::new(at.x + dx * reach, at.y + dy * reach);
            let to = Point::new(at.x + dx * (reach + ring), at.y + dy * (reach + ring));
            // The label lies on the far side of the leader's end.
            let x = to.x + (dx - 1.0) / 2.0 * width;
            let y = to.y + (dy - 1.0) / 2.0 * height;
            let frame = Frame::new(x, y, width, height);
            let leader = Some([from, frame.nearest(to)]);
            places.push((8.0 + ring / 6.0, Place { choice, frame, leader }));
        }
    }
    places
}

/// How far apart marks must lie, across and up.
const GAP: (f32, f32) = (12.8, 12.8);
/// The same in a throng: a number has room beside each mark.
const GAP_IN_THRONG: (f32, f32) = (26.0, 12.8);

/// Whether points lie so close that names beside them will not do.
pub fn is_throng(points: &[Point]) -> bool {
    points.iter().any(|point| points.iter().filter(|other| other.distance(*point) < 30.0).count() > 7)
}

/// Moves points apart that lie too close, and out of frames, as little as it can, inside the bounds. Points that are
/// `fixed` stay.
pub fn spread(points: &[Point], fixed: &[bool], bounds: Frame, frames: &[Frame]) -> Vec<Point> {
    let inside: Vec<Point> = points.iter().map(|&point| bounds.nearest(point)).collect();
    let mut placed: Vec<Point> =
        inside.iter().zip(fixed).filter(|(_, is_fixed)| **is_fixed).map(|(&point, _)| point).collect();
    let mut moved = Vec::with_capacity(points.len());
    let gap = if is_throng(points) { GAP_IN_THRONG } else { GAP };
    for (&point, &is_fixed) in inside.iter().zip(fixed) {
        if is_fixed {
            moved.push(point);
            continue;
        }
        let is_free = |at: Point| {
            bounds.holds(Frame::around(at, 0.0))
                && placed
                    .iter()
                    .all(|other| (other.x - at.x).abs() >= gap.0 || (other.y - at.y).abs() >= gap.1)
                && !frames.iter().any(|frame| frame.overlaps(own_room(at, gap)))
        };
        let rings = (1..=40).flat_map(|ring| {
            let radius = ring as f32 / 3.0;
            let steps = (ring * 3).clamp(8, 48);
            (0..steps).map(move |step| {
                let (sin, cos) = (step as f32 / steps as f32 * TAU).sin_cos();
                Point::new(point.x + cos * radius * gap.0, point.y + sin * radius * gap.1)
            })
        });
        let free = std::iter::once(point).chain(rings).find(|&at| is_free(at)).unwrap_or(point);
        placed.push(free);
        moved.push(free);
    }
    moved
}

/// A mark with the gap beside it, where a number stands in a throng.
fn own_room(at: Point, gap: (f32, f32)) -> Frame {
    Frame::new(at.x - gap.1 / 2.0, at.y - gap.1 / 2.0, gap.0, gap.1)
}
