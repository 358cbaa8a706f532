//! Points, frames and the little geometry that drawing needs. Nothing here knows what is drawn.

/// A place on the drawing, in points from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Point {
    pub const fn new(x: f32, y: f32) -> Point {
        Point { x, y }
    }

    pub fn distance(self, other: Point) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// Returns the point that lies `share` of the way to another.
    pub fn toward(self, other: Point, share: f32) -> Point {
        Point::new(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)
    }
}

impl Frame {
    pub const fn new(left: f32, top: f32, width: f32, height: f32) -> Frame {
        Frame { left, top, width, height }
    }

    pub fn around(center: Point, radius: f32) -> Frame {
        Frame::new(center.x - radius, center.y - radius, radius * 2.0, radius * 2.0)
    }

    pub fn right(self) -> f32 {
        self.left + self.width
    }

    pub fn bottom(self) -> f32 {
        self.top + self.height
    }

    pub fn center(self) -> Point {
        Point::new(self.left + self.width / 2.0, self.top + self.height / 2.0)
    }

    /// Returns the frame with `by` added on every side.
    pub fn grown(self, by: f32) -> Frame {
        Frame::new(self.left - by, self.top - by, self.width + by * 2.0, self.height + by * 2.0)
    }

    /// Returns the smallest frame that holds both.
    pub fn joined(self, other: Frame) -> Frame {
        let left = self.left.min(other.left);
        let top = self.top.min(other.top);
        let right = self.right().max(other.right());
        let bottom = self.bottom().max(other.bottom());
        Frame::new(left, top, right - left, bottom - top)
    }

    pub fn overlaps(self, other: Frame) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    pub fn holds(self, other: Frame) -> bool {
        other.left >= self.left
            && other.right() <= self.right()
            && other.top >= self.top
            && other.bottom() <= self.bottom()
    }

    /// Returns the point of the frame nearest to another point.
    pub fn nearest(self, to: Point) -> Point {
        Point::new(to.x.clamp(self.left, self.right()), to.y.clamp(self.top, self.bottom()))
    }

    pub fn corners(self) -> [Point; 4] {
        [
            Point::new(self.left, self.top),
            Point::new(self.right(), self.top),
            Point::new(self.right(), self.bottom()),
            Point::new(self.left, self.bottom()),
        ]
    }

    /// Whether a segment touches the frame.
    pub fn crosses(self, [from, to]: [Point; 2]) -> bool {
        // Cuts the segment down to the part inside each pair of sides; what is left lies in the frame.
        let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
        for (start, change, low, high) in [
            (from.x, to.x - from.x, self.left, self.right()),
            (from.y, to.y - from.y, self.top, self.bottom()),
        ] {
            if change.abs() < f32::EPSILON {
                if start < low || start > high {
                    return false;
                }
                continue;
            }
            let (a, b) = ((low - start) / change, (high - start) / change);
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
        enter <= leave
    }
}

/// Whether two segments cross.
pub fn segments_cross([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Returns slanted segments that fill a frame, `gap` points apart along its edge.
pub fn hatching(frame: Frame, gap: f32) -> Vec<[Point; 2]> {
    let mut segments = Vec::new();
    // Each line rises to the right: it enters at the bottom or left edge and leaves at the top or right one.
    let mut offset = gap;
    while offset < frame.width + frame.height {
        let from =
            Point::new(frame.left + (offset - frame.height).max(0.0), frame.top + offset.min(frame.height));
        let to =
            Point::new(frame.left + offset.min(frame.width), frame.top + (offset - frame.width).max(0.0));
        segments.push([from, to]);
        offset += gap;
    }
    segments
}

/// Returns the three corners of a head at the end of a line, and where the line's shaft must stop. `None` for a line
/// without a length.
pub fn arrow_head(points: &[Point], length: f32) -> Option<([Point; 3], Point)> {
    let [.., before, tip] = points else { return None };
    // The last piece of a bent line may be shorter than the head: aim from the point that is far enough back.
    let from = points.iter().rev().find(|point| point.distance(*tip) >= length).unwrap_or(before);
    let away = from.distance(*tip);
    if away < 0.5 {
        return None;
    }
    let length = length.min(away);
    let base = tip.toward(*from, length / away);
    let (dx, dy) = ((tip.x - from.x) / away, (tip.y - from.y) / away);
    let half = length * 0.42;
    let head = [
        *tip,
        Point::new(base.x - dy * half, base.y + dx * half),
        Point::new(base.x + dy * half, base.y - dx * half),
    ];
    Some((head, tip.toward(*from, length * 0.8 / away)))
}
