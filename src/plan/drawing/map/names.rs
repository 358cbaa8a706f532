//! Where people, their names and the arrows between them lie on a map. Nothing is drawn here.

use super::links::{self, End, Link};
use crate::plan::drawing::label::{self, Label, Measured};
use crate::plan::drawing::place::{Board, Place, is_throng, spread};
use crate::plan::drawing::{Frame, Letters, Measure, Point, mark};
use crate::plan::figure::MapPicture;
use std::cmp::Reverse;

/// Widest line of a name on the map, and the most lines it may have.
const WIDTH: f32 = 128.0;
const LINES: usize = 3;
const DECIDER_LINES: usize = 5;

/// Everything on a map with its place; people keep their positions.
pub struct Names {
    pub points: Vec<Point>,
    pub labels: Vec<Option<(Label, Place)>>,
    pub boxes: Vec<Option<Frame>>,
    pub links: Vec<Link>,
    /// People whose whole name stands below; their number on the map is their place here plus one.
    pub key: Vec<usize>,
}

impl Names {
    pub fn place(measure: Measure<'_>, map: &MapPicture, plot: Frame) -> Names {
        let inner = plot.grown(-mark::RADIUS - 8.0);
        let wanted: Vec<Point> = map
            .people
            .iter()
            .map(|person| {
                let (x, y) = (share(person.support), share(person.influence));
                Point::new(inner.left + inner.width * x, inner.bottom() - inner.height * y)
            })
            .collect();
        let size = letter_size(map.people.len());
        let mut names = Names {
            labels: vec![None; map.people.len()],
            boxes: vec![None; map.people.len()],
            points: wanted,
            links: Vec::new(),
            key: Vec::new(),
        };
        // The decision-makers choose first; whoever stands where a box comes to lie moves out of it.
        let mut board = Board::new(plot.grown(-2.0));
        for person in 0..map.people.len() {
            if map.people[person].boxed {
                names.place_decider(&mut board, &map.people[person].name, person, size, measure);
            }
        }
        let throng = is_throng(&names.points);
        let fixed: Vec<bool> = names.boxes.iter().map(Option::is_some).collect();
        let frames: Vec<Frame> = names.boxes.iter().flatten().map(|frame| frame.grown(3.0)).collect();
        names.points = spread(&names.points, &fixed, inner, &frames);
        for &point in &names.points {
            board.take(Frame::around(point, mark::RADIUS + 1.0));
        }
        if throng {
            let number = label::wrap("00", Letters::bold(size), WIDTH, 1, measure);
            for point in &names.points {
                let left = point.x + mark::RADIUS + 2.0;
                board.reserve(Frame::new(
                    left,
                    point.y - number.height() / 2.0,
                    number.width,
                    number.height(),
                ));
            }
        }
        // Arrows end at boxes, and names keep off arrows: so between the two.
        names.links = links::route(&map.links, &names.ends());
        for link in &names.links {
            board.avoid(&link.points);
            for tip in link.tips() {
                board.take(Frame::around(tip, 5.0));
            }
        }
        for person in names.most_crowded_first() {
            if names.labels[person].is_none() {
                names.place_name(&mut board, &map.people[person].name, person, size, measure);
            }
        }
        names
    }

    /// Those with most neighbors first: they choose while there is room.
    fn most_crowded_first(&self) -> Vec<usize> {
        let crowding: Vec<usize> = self
            .points
            .iter()
            .map(|point| self.points.iter().filter(|other| other.distance(*point) < 60.0).count())
            .collect();
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by_key(|&person| (Reverse(crowding[person]), person));
        order
    }

    fn place_decider(
        &mut self,
        board: &mut Board,
        name: &str,
        person: usize,
        size: f32,
        measure: Measure<'_>,
    ) {
        let letters = Letters::bold(size + 0.5);
        let mut choices = wrappings(name, letters, DECIDER_LINES, measure);
        if choices.is_empty() && !label::is_blank(name) {
            // Even its beginning is too long to be whole: the rest stands below.
            self.key.push(person);
            choices.push(label::wrap(
                &format!("{} {name}", self.key.len()),
                letters,
                WIDTH,
                DECIDER_LINES,
                measure,
            ));
        }
        let others: Vec<Point> = self
            .points
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != person)
            .map(|(_, &point)| point)
            .collect();
        if let Some((place, frame)) =
            board.place_boxed(self.points[person], mark::RADIUS, &sizes(&choices), &others)
        {
            self.labels[person] = Some((choices[place.choice].clone(), place));
            self.boxes[person] = Some(frame);
        } else {
            let frame = Frame::around(self.points[person], mark::RADIUS + 4.0);
            self.boxes[person] = Some(frame);
            board.take(frame.grown(2.0));
            // Its name is placed with the others'.
            self.key.retain(|&other| other != person);
        }
    }

    fn place_name(&mut self, board: &mut Board, name: &str, person: usize, size: f32, measure: Measure<'_>) {
        if label::is_blank(name) {
            return;
        }
        let at = self.points[person];
        let reserved = board.release(person);
        let is_boxed = self.boxes[person].is_some();
        let reach = mark::RADIUS + if is_boxed { 6.0 } else { 0.0 };
        let whole = wrappings(name, Letters { size, bold: is_boxed }, LINES, measure);
        if let Some(place) = board.place(at, reach, &sizes(&whole)) {
            self.labels[person] = Some((whole[place.choice].clone(), place));
            return;
        }
        // Too long or too crowded: the whole name goes below, its beginning stays if it can.
        self.key.push(person);
        let letters = Letters::bold(size);
        let number = self.key.len().to_string();
        let beginning = label::wrap(&format!("{number} {name}"), letters, WIDTH * 0.75, 1, measure);
        let number = label::wrap(&number, letters, WIDTH, 1, measure);
        let found = [beginning, number.clone()].into_iter().find_map(|label| {
            let place = board.place(at, reach, &sizes(std::slice::from_ref(&label)))?;
            Some((label, place))
        });
        self.labels[person] = found.or_else(|| {
            // Beside its mark, in a throng where room was kept for it, otherwise over whatever is there.
            let frame = Frame::new(at.x + reach, at.y - number.height() / 2.0, number.width, number.height());
            let frame = reserved.unwrap_or(frame);
            board.take(frame);
            Some((number, Place { choice: 0, frame, leader: None }))
        });
    }

    fn ends(&self) -> Vec<End> {
        self.points
            .iter()
            .zip(&self.boxes)
            .map(|(&point, frame)| match frame {
                Some(frame) => End::Box(point, frame.grown(4.0)),
                None => End::Mark(point, mark::RADIUS + 2.0),
            })
            .collect()
    }
}

fn letter_size(people: usize) -> f32 {
    match people {
        0..=8 => 10.5,
        9..=18 => 9.5,
        _ => 8.8,
    }
}

fn share(value: f32) -> f32 {
    if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 }
}

fn sizes(labels: &[Label]) -> Vec<(f32, f32)> {
    labels.iter().map(|label| (label.width, label.height())).collect()
}

/// Returns a name on one line, on two and on three, as far as it can be whole that way.
fn wrappings(name: &str, letters: Letters, most_lines: usize, measure: Measure<'_>) -> Vec<Label> {
    if label::is_blank(name) {
        return Vec::new();
    }
    let measured = Measured::new(name, letters, measure, WIDTH * (most_lines + 1) as f32);
    let natural = measured.natural_width();
    let mut labels: Vec<Label> = Vec::new();
    let narrowest = measured.widest_word().clamp(letters.size * 4.0, WIDTH);
    for width in [natural + 0.5, natural * 0.6, natural * 0.42, WIDTH] {
        let label = measured.wrap(width.clamp(narrowest, WIDTH), most_lines);
        if label.complete && !labels.iter().any(|other| other.lines == label.lines) {
            labels.push(label);
        }
    }
    labels
}
