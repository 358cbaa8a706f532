//! Figures as vectors: no words over words, nothing outside the sheet, no name lost.

mod gantt;
mod map;

use levers::plan::drawing::{Anchor, Drawing, Frame, Ink, Letters, Pen, Point, Shape, draw, measure_roughly};
use levers::plan::figure::{BarsPicture, Picture, TradeoffLever, TradeoffPicture};
use proptest::prelude::*;

const WIDTH: f32 = 482.0;

pub fn drawn(picture: &Picture) -> Drawing {
    draw(picture, WIDTH, &measure_roughly)
}

fn lever(name: &str, days: Option<u32>, durability: u8, picked: bool) -> TradeoffLever {
    TradeoffLever { name: name.into(), days, durability, picked }
}

fn tradeoff(levers: Vec<TradeoffLever>) -> Picture {
    let pair = |a: &str, b: &str| (a.to_string(), b.to_string());
    Picture::Tradeoff(TradeoffPicture {
        across: pair("slower", "faster"),
        up: pair("easily undone", "hard to undo"),
        levers,
    })
}

/// All words in the order they are drawn, so that a wrapped name can be read across its lines.
pub fn words(drawing: &Drawing) -> String {
    let lines: Vec<&str> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Words { text, .. } => Some(text.as_str()),
            Shape::Line { .. } | Shape::Segments { .. } | Shape::Area { .. } | Shape::Circle { .. } => None,
        })
        .collect();
    lines.join(" ")
}

fn frame_of_words(at: Point, text: &str, letters: Letters, anchor: Anchor) -> Frame {
    let width = measure_roughly(text, letters);
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Frame::new(left, at.y - letters.size * 0.75, width, letters.size * 0.95)
}

pub fn frames_of_words(drawing: &Drawing) -> Vec<(String, Frame)> {
    drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Words { at, text, letters, anchor } => {
                Some((text.clone(), frame_of_words(*at, text, *letters, *anchor)))
            }
            Shape::Line { .. } | Shape::Segments { .. } | Shape::Area { .. } | Shape::Circle { .. } => None,
        })
        .collect()
}

pub fn assert_no_words_overlap(drawing: &Drawing) {
    let frames = frames_of_words(drawing);
    for (position, (text, frame)) in frames.iter().enumerate() {
        for (other_text, other) in &frames[position + 1..] {
            assert!(!frame.grown(-0.4).overlaps(other.grown(-0.4)), "`{text}` lies over `{other_text}`");
        }
    }
}

fn points(shape: &Shape) -> Vec<Point> {
    match shape {
        Shape::Line { points, .. } | Shape::Area { points, .. } => points.clone(),
        Shape::Segments { segments, .. } => segments.iter().flatten().copied().collect(),
        Shape::Circle { center, radius, .. } => Frame::around(*center, *radius).corners().to_vec(),
        Shape::Words { at, text, letters, anchor } => {
            frame_of_words(*at, text, *letters, *anchor).corners().to_vec()
        }
    }
}

pub fn assert_all_inside(drawing: &Drawing) {
    let sheet = Frame::new(0.0, 0.0, drawing.width, drawing.height).grown(2.5);
    for shape in &drawing.shapes {
        for point in points(shape) {
            assert!(sheet.holds(Frame::around(point, 0.0)), "{shape:?} reaches out of {sheet:?}");
        }
    }
}

#[test]
fn bars_are_as_long_as_their_counts() {
    let bars =
        BarsPicture { bars: vec![("Overtime".into(), 20), ("Schedules".into(), 10), ("Law".into(), 0)] };
    let drawing = drawn(&Picture::Bars(bars));
    let widths: Vec<f32> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Area { points, fill: Some(Ink::Dark), .. } => Some(points[1].x - points[0].x),
            Shape::Area { .. }
            | Shape::Line { .. }
            | Shape::Segments { .. }
            | Shape::Circle { .. }
            | Shape::Words { .. } => None,
        })
        .collect();
    assert_eq!(widths.len(), 2);
    assert!((widths[0] / widths[1] - 2.0).abs() < 0.01, "{widths:?}");
    assert_eq!(words(&drawing), "Overtime 20 Schedules 10 Law 0");
    assert_all_inside(&drawing);
}

#[test]
fn faster_levers_lie_farther_right_and_durable_ones_higher() {
    let drawing = drawn(&tradeoff(vec![
        lever("Memo", Some(7), 1, true),
        lever("Rule", Some(730), 5, true),
        lever("Lawsuit", None, 3, true),
    ]));
    let frames = frames_of_words(&drawing);
    let place = |name: &str| frames.iter().find(|(text, _)| text == name).expect("every lever is named").1;
    assert!(place("Memo").left > place("Rule").left);
    assert!(place("Memo").top > place("Rule").top);
    assert!(place("Lawsuit").left < place("Rule").left);
    assert!(words(&drawing).contains("no typical time known"));
}

#[test]
fn every_lever_is_named_beside_its_mark_or_in_the_key() {
    let levers: Vec<TradeoffLever> = (0..26)
        .map(|i| {
            lever(
                &format!("Lever number {i}"),
                (i % 7 != 0).then_some(30 + i * 20),
                (i % 5) as u8 + 1,
                i % 9 == 0,
            )
        })
        .collect();
    let drawing = drawn(&tradeoff(levers.clone()));
    assert_no_words_overlap(&drawing);
    assert_all_inside(&drawing);
    let words = words(&drawing);
    for lever in &levers {
        assert!(words.contains(&lever.name), "`{}` is lost", lever.name);
    }
}

#[test]
fn inks_get_lighter_in_order() {
    let inks = [Ink::Black, Ink::Dark, Ink::Light, Ink::Pale, Ink::White];
    assert!(inks.windows(2).all(|pair| pair[0].lightness() < pair[1].lightness()));
    assert_eq!(Pen { width: 1.0, ink: Ink::Dark, dash: None }.ink.lightness(), 70);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_levers_draw_without_panic(
        levers in prop::collection::vec((any::<String>(), any::<Option<u32>>(), any::<u8>(), any::<bool>()), 0..14),
    ) {
        let levers: Vec<TradeoffLever> =
            levers.into_iter().map(|(name, days, durability, picked)| lever(&name, days, durability, picked)).collect();
        prop_assert!(drawn(&tradeoff(levers)).height.is_finite());
    }
}
