//! Power maps: names, boxes, arrows and marks.

use super::{assert_all_inside, assert_no_words_overlap, drawn, frames_of_words, words};
use levers::plan::drawing::{Drawing, Frame, Ink, Shape, draw, measure_roughly};
use levers::plan::figure::{MapAxes, MapPerson, MapPicture, Picture};
use proptest::prelude::*;

fn axes() -> MapAxes {
    MapAxes {
        up: "more influence".into(),
        down: "less influence".into(),
        left: "against us".into(),
        middle: "undecided".into(),
        right: "with us".into(),
    }
}

fn person(name: &str, influence: f32, support: f32) -> MapPerson {
    MapPerson { name: name.into(), mark: '●', influence, support, boxed: false }
}

fn map(people: Vec<MapPerson>, links: Vec<(usize, usize)>) -> Picture {
    Picture::Map(MapPicture { axes: axes(), people, links, legend: vec![('●', "ally".into())] })
}

fn throng() -> Vec<MapPerson> {
    let names = [
        "Director Hale",
        "Governor",
        "Chief of staff",
        "Budget office",
        "Attorney general",
        "Agency association",
        "Hospital council",
        "Seniors' network",
        "Faith coalition of Kalihi and Waipahu churches",
        "Caregivers' union",
        "Veterans' liaison",
        "Mayor",
        "County council chair",
        "Senator Peña",
        "Representative Nguyễn",
        "Local paper",
        "TV reporter",
        "Legal aid",
        "University clinic",
        "Long-term care ombudsman for all islands, second office",
        "Disability rights group",
        "Family caregivers",
        "Two small owners",
        "Insurance lobby",
        "Restaurant lobby",
        "Federal district office of the Wage and Hour Division",
        "Retired inspector",
        "Filipino community center",
        "Hagåtña office",
        "ʻOhana circle",
    ];
    let mut people: Vec<MapPerson> = names
        .iter()
        .enumerate()
        .map(|(i, name)| person(name, ((i * 7) % 11) as f32 / 10.0, ((i * 13) % 21) as f32 / 20.0))
        .collect();
    people[0].boxed = true;
    people
}

#[test]
fn thirty_names_on_a_map_never_overlap_and_none_is_lost() {
    let people = throng();
    let drawing = drawn(&map(people.clone(), vec![(1, 0), (2, 0), (8, 2), (9, 3), (12, 11)]));
    assert_no_words_overlap(&drawing);
    assert_all_inside(&drawing);
    let words = words(&drawing);
    for person in &people {
        assert!(words.contains(&person.name), "`{}` is not on the map", person.name);
    }
}

#[test]
fn thirty_people_in_one_place_get_numbers_and_a_key() {
    let people: Vec<MapPerson> =
        (0..30).map(|i| person(&format!("Person {i} with a rather long name and title"), 0.9, 0.9)).collect();
    let drawing = drawn(&map(people.clone(), Vec::new()));
    assert_no_words_overlap(&drawing);
    let words = words(&drawing);
    for person in &people {
        assert!(words.contains(&person.name), "`{}` is lost", person.name);
    }
}

#[test]
fn a_name_too_long_for_the_map_stands_whole_in_the_key() {
    let name = "The ".to_string() + &"very ".repeat(60) + "last office";
    let mut decider = person(&name, 1.0, 0.0);
    let drawing = drawn(&map(vec![decider.clone(), person(&name, 0.2, 0.9)], Vec::new()));
    assert_eq!(words(&drawing).matches(name.as_str()).count(), 2);
    assert_no_words_overlap(&drawing);
    decider.boxed = true;
    let drawing = drawn(&map(vec![decider], Vec::new()));
    assert_eq!(words(&drawing).matches(name.as_str()).count(), 1);
    assert_all_inside(&drawing);
}

#[test]
fn a_decision_maker_has_a_box_that_holds_mark_and_name() {
    let mut people = vec![person("Director Hale", 0.0, 0.0), person("Neighbor", 0.0, 0.0)];
    people[0].boxed = true;
    let drawing = drawn(&map(people, Vec::new()));
    let frames = frames_of_words(&drawing);
    let (_, name) = frames.iter().find(|(text, _)| text == "Director Hale").expect("the name is drawn");
    let boxes: Vec<Frame> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Area { points, fill: None, pen: Some(_) } if points.len() == 4 => Some(Frame::new(
                points[0].x,
                points[0].y,
                points[2].x - points[0].x,
                points[2].y - points[0].y,
            )),
            Shape::Area { .. }
            | Shape::Line { .. }
            | Shape::Segments { .. }
            | Shape::Circle { .. }
            | Shape::Words { .. } => None,
        })
        .collect();
    assert!(boxes.iter().any(|frame| frame.holds(*name)), "no box around {name:?} in {boxes:?}");
    assert_no_words_overlap(&drawing);
}

#[test]
fn links_to_nobody_and_to_oneself_draw_no_arrow() {
    let people = vec![person("A", 0.2, 0.2), person("B", 0.8, 0.8)];
    let without = drawn(&map(people.clone(), vec![(0, 0), (0, 9), (9, 0)]));
    let with = drawn(&map(people.clone(), vec![(0, 0), (0, 9), (9, 0), (0, 1)]));
    let both_ways = drawn(&map(people, vec![(0, 1), (1, 0), (0, 1)]));
    let heads = |drawing: &Drawing| {
        let is_head = |shape: &&Shape| matches!(shape, Shape::Area { points, fill: Some(Ink::Dark), pen: None } if points.len() == 3);
        drawing.shapes.iter().filter(is_head).count()
    };
    // One head is the legend's.
    assert_eq!((heads(&without), heads(&with), heads(&both_ways)), (1, 2, 3));
}

#[test]
fn a_blank_map_has_its_words_and_nothing_else_to_read() {
    let drawing = drawn(&Picture::BlankMap(axes()));
    assert_eq!(words(&drawing), "more influence less influence against us undecided with us");
    assert_all_inside(&drawing);
}

#[test]
fn every_role_mark_has_a_form_of_its_own() {
    let shapes_of = |mark: char| {
        let mut somebody = person("", 0.5, 0.5);
        somebody.mark = mark;
        let people =
            MapPicture { axes: axes(), people: vec![somebody], links: Vec::new(), legend: Vec::new() };
        drawn(&Picture::Map(people)).shapes
    };
    let marks = ['●', '○', '■', '□', '◆', '◇', '▲', '△', '▼', '▽', '★', '☆', '×', '+', 'a', 'b'];
    for (position, &mark) in marks.iter().enumerate() {
        for &other in &marks[position + 1..] {
            assert_ne!(shapes_of(mark), shapes_of(other), "{mark} and {other} look the same");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_names_and_places_draw_without_panic(
        people in prop::collection::vec((any::<String>(), any::<char>(), any::<f32>(), any::<f32>(), any::<bool>()), 0..12),
        links in prop::collection::vec((0_usize..14, 0_usize..14), 0..8),
        width in any::<f32>(),
    ) {
        let people: Vec<MapPerson> = people
            .into_iter()
            .map(|(name, mark, influence, support, boxed)| MapPerson { name, mark, influence, support, boxed })
            .collect();
        let picture = map(people, links);
        let width = if width.is_finite() { width.clamp(-10.0, 2000.0) } else { width };
        let drawing = draw(&picture, width, &measure_roughly);
        prop_assert!(drawing.height.is_finite());
        prop_assert_eq!(drawing, draw(&picture, width, &measure_roughly));
    }
}
