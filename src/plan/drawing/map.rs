//! The power map: people as marks on two axes, names beside them, arrows for who moves whom, the decision-maker boxed.
//! A name that finds no room gets a number and stands in a key below: no name is lost.

mod links;
mod names;

use super::geometry::Frame;
use super::legend::{self, Entry, Swatch};
use super::{Anchor, Ink, Letters, Pen, Point, Sheet, label, mark};
use crate::plan::figure::{MapAxes, MapPicture};
use crate::say;
use names::Names;

const AXIS: Pen = Pen::new(1.2, Ink::Black);
const MIDDLE: Pen = Pen::dashed(0.7, Ink::Dark, [3.0, 3.0]);
const LINK: Pen = Pen::new(0.9, Ink::Dark);
const LEADER: Pen = Pen::new(0.5, Ink::Dark);
const AXIS_LETTERS: Letters = Letters::bold(9.5);

/// Draws a map and returns its height.
pub fn draw(sheet: &mut Sheet<'_>, map: &MapPicture) -> f32 {
    let height = match map.people.len() {
        0..=12 => sheet.width * 0.58,
        13..=24 => sheet.width * 0.68,
        _ => sheet.width * 0.8,
    };
    let (plot, below) = axes(sheet, &map.axes, height);
    let names = Names::place(sheet.measure, map, plot);
    draw_people(sheet, map, &names);
    let below = legend::draw(sheet, &legend_entries(map), below + 7.0);
    let key: Vec<(char, &str)> =
        names.key.iter().map(|&person| (map.people[person].mark, map.people[person].name.as_str())).collect();
    legend::key(sheet, &key, below)
}

/// Draws axes to write on by hand and returns their height.
pub fn draw_blank(sheet: &mut Sheet<'_>, words: &MapAxes) -> f32 {
    let height = sheet.width * 0.78;
    let (_, below) = axes(sheet, words, height);
    below + 4.0
}

/// Draws both axes with their words and returns the place between them and where the words end.
fn axes(sheet: &mut Sheet<'_>, words: &MapAxes, height: f32) -> (Frame, f32) {
    let gutter = (sheet.width * 0.16).min(76.0);
    let up = label::wrap(&words.up, AXIS_LETTERS, gutter, 4, sheet.measure);
    let down = label::wrap(&words.down, AXIS_LETTERS, gutter, 4, sheet.measure);
    let left = up.width.max(down.width) + 8.0;
    let plot = Frame::new(left, 6.0, sheet.width - left - 6.0, height);
    sheet.label(&up, Point::new(left - 8.0, plot.top), Anchor::End);
    sheet.label(&down, Point::new(left - 8.0, plot.bottom() - down.height()), Anchor::End);

    let corner = Point::new(plot.left, plot.bottom());
    let middle = plot.center();
    sheet.line(Point::new(middle.x, plot.top + 4.0), Point::new(middle.x, plot.bottom()), MIDDLE);
    sheet.line(Point::new(plot.left, middle.y), Point::new(plot.right() - 4.0, middle.y), MIDDLE);
    sheet.arrow(&[corner, Point::new(plot.left, plot.top - 6.0)], AXIS);
    sheet.arrow(&[corner, Point::new(plot.right() + 6.0, plot.bottom())], AXIS);

    let below = plot.bottom() + 3.0;
    let third = plot.width / 3.0 - 6.0;
    let mut end = below;
    for (text, x, anchor) in [
        (&words.left, plot.left, Anchor::Start),
        (&words.middle, middle.x, Anchor::Middle),
        (&words.right, plot.right(), Anchor::End),
    ] {
        let label = label::wrap(text, AXIS_LETTERS, third, 6, sheet.measure);
        sheet.label(&label, Point::new(x, below), anchor);
        end = end.max(below + label.height());
    }
    (plot, end)
}

fn draw_people(sheet: &mut Sheet<'_>, map: &MapPicture, names: &Names) {
    for link in &names.links {
        sheet.arrow(&link.points, LINK);
        if link.both_ways {
            let back: Vec<Point> = link.points.iter().rev().copied().collect();
            sheet.arrow(&back, LINK);
        }
    }
    for frame in names.boxes.iter().flatten() {
        sheet.rectangle(*frame, Some(Ink::White), Some(Pen::new(1.6, Ink::Black)));
        sheet.rectangle(frame.grown(2.4), None, Some(Pen::new(0.6, Ink::Black)));
    }
    for (label, place) in names.labels.iter().flatten() {
        if let Some([from, to]) = place.leader {
            sheet.line(from, to, LEADER);
        }
        sheet.rectangle(place.frame, Some(Ink::White), None);
        sheet.label(label, Point::new(place.frame.left, place.frame.top), Anchor::Start);
    }
    for (person, &point) in map.people.iter().zip(&names.points) {
        mark::draw(sheet, person.mark, point);
    }
}

fn legend_entries(map: &MapPicture) -> Vec<Entry> {
    let mut entries: Vec<Entry> = map
        .legend
        .iter()
        .map(|(mark, words)| Entry { swatch: Swatch::Mark(*mark), words: words.clone() })
        .collect();
    if map.people.iter().any(|person| person.boxed) {
        entries.push(Entry { swatch: Swatch::Boxed, words: say!("drawing-decider") });
    }
    if !map.links.is_empty() {
        entries.push(Entry { swatch: Swatch::Arrow, words: say!("drawing-moves") });
    }
    entries
}
