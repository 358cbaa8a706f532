//! Arrows between people: straight where the way is free, bent around a mark that lies on it.

use crate::plan::drawing::{Frame, Point};

/// An arrow drawn along its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub points: Vec<Point>,
    /// Each moves the other: a head at both ends.
    pub both_ways: bool,
}

impl Link {
    /// Returns the points where heads are.
    pub fn tips(&self) -> impl Iterator<Item = Point> {
        let back = if self.both_ways { self.points.first() } else { None };
        self.points.last().into_iter().chain(back).copied()
    }
}

/// What an arrow starts from or points to.
#[derive(Debug, Clone, Copy)]
pub enum End {
    Mark(Point, f32),
    Box(Point, Frame),
}

impl End {
    fn at(self) -> Point {
        match self {
            End::Mark(at, _) | End::Box(at, _) => at,
        }
    }

    fn covers(self, point: Point) -> bool {
        match self {
            End::Mark(at, radius) => at.distance(point) < radius,
            End::Box(_, frame) => frame.holds(Frame::around(point, 0.0)),
        }
    }

    fn is_crossed(self, segment: [Point; 2]) -> bool {
        match self {
            End::Mark(at, radius) => Frame::around(at, radius).crosses(segment),
            End::Box(_, frame) => frame.crosses(segment),
        }
    }
}

/// Routes arrows between ends given by position. A link to itself or to nobody is left out; two that go both ways are one.
pub fn route(links: &[(usize, usize)], ends: &[End]) -> Vec<Link> {
    let mut routed = Vec::new();
    for (position, &(from, to)) in links.iter().enumerate() {
        let earlier = &links[..position];
        if from == to || from >= ends.len() || to >= ends.len() {
            continue;
        }
        if earlier.contains(&(from, to)) || earlier.contains(&(to, from)) {
            continue;
        }
        let points = way(from, to, ends);
        if points.len() >= 2 {
            routed.push(Link { points, both_ways: links.contains(&(to, from)) });
        }
    }
    routed
}

/// How far the middle of an arrow may swing out, liked best first.
const BENDS: [f32; 9] = [0.0, 14.0, -14.0, 26.0, -26.0, 42.0, -42.0, 64.0, -64.0];
const STEPS: usize = 48;

fn way(from: usize, to: usize, ends: &[End]) -> Vec<Point> {
    let mut best: Option<(usize, Vec<Point>)> = None;
    for bend in BENDS {
        let points = bent(ends[from], ends[to], bend);
        let hits = (0..ends.len())
            .filter(|&other| other != from && other != to)
            .filter(|&other| points.windows(2).any(|pair| ends[other].is_crossed([pair[0], pair[1]])))
            .count();
        if best.as_ref().is_none_or(|(least, _)| hits < *least) {
            best = Some((hits, points));
        }
        if hits == 0 {
            break;
        }
    }
    best.map_or_else(Vec::new, |(_, points)| points)
}

/// Returns the curve between two ends, cut off where they begin.
fn bent(from: End, to: End, bend: f32) -> Vec<Point> {
    let (start, end) = (from.at(), to.at());
    let length = start.distance(end).max(0.1);
    let middle = start.toward(end, 0.5);
    // The curve passes half as far out as its control point lies.
    let out = bend * 2.0 / length;
    let control = Point::new(middle.x - (end.y - start.y) * out, middle.y + (end.x - start.x) * out);
    let curve = (0..=STEPS)
        .map(|step| step as f32 / STEPS as f32)
        .map(|share| start.toward(control, share).toward(control.toward(end, share), share));
    let mut points: Vec<Point> = curve.filter(|&point| !from.covers(point) && !to.covers(point)).collect();
    if bend == 0.0 && points.len() > 2 {
        points = vec![points[0], points[points.len() - 1]];
    }
    points
}
