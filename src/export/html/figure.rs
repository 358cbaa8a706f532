//! A figure in HTML: drawn as vectors, with its facts in words for readers who cannot see it.

use crate::export::visible::{visible, visible_line};
use crate::plan::drawing::{Anchor, Drawing, Ink, Letters, Pen, Point, Shape, draw, measure_roughly};
use crate::plan::figure::Figure;
use maud::{Markup, html};

/// Points across: the width of a page's text.
const WIDTH: f32 = 470.0;

/// Returns a figure. Its caption and facts are its accessible name and description.
pub fn figure_of(figure: &Figure) -> Markup {
    let drawing = draw(&figure.picture, WIDTH, &measure);
    html! {
        figure {
            @if !figure.caption.trim().is_empty() {
                figcaption dir="auto" { (visible_line(&figure.caption)) }
            }
            div.drawing {
                svg role="img" viewBox=(view_box(&drawing)) {
                    title { (visible_line(&figure.caption)) }
                    desc { (visible(&figure.alt)) }
                    @for shape in &drawing.shapes { (shape_of(shape)) }
                }
            }
        }
    }
}

/// Words are measured as they are shown.
fn measure(text: &str, letters: Letters) -> f32 {
    measure_roughly(&visible_line(text), letters)
}

fn view_box(drawing: &Drawing) -> String {
    format!("0 0 {} {}", number(drawing.width), number(drawing.height))
}

fn shape_of(shape: &Shape) -> Markup {
    match shape {
        Shape::Line { points, pen } => path_of(&path(points), None, Some(*pen)),
        Shape::Segments { segments, pen } => {
            let d: String = segments.iter().map(|ends| path(ends)).collect();
            path_of(&d, None, Some(*pen))
        }
        Shape::Area { points, fill, pen } => path_of(&format!("{}Z", path(points)), *fill, *pen),
        Shape::Circle { center, radius, fill, pen } => {
            let stroke = Stroke::of(*pen);
            html! {
                circle cx=(number(center.x)) cy=(number(center.y)) r=(number(*radius)) fill=(color(*fill))
                    stroke=[stroke.color] stroke-width=[stroke.width] stroke-dasharray=[stroke.dash] {}
            }
        }
        Shape::Words { at, text, letters, anchor } => {
            let anchor = match anchor {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            };
            let weight = letters.bold.then_some("bold");
            html! {
                text x=(number(at.x)) y=(number(at.y)) font-size=(number(letters.size))
                    font-weight=[weight] text-anchor=[anchor]
                {
                    (visible_line(text))
                }
            }
        }
    }
}

fn path_of(d: &str, fill: Option<Ink>, pen: Option<Pen>) -> Markup {
    let stroke = Stroke::of(pen);
    html! {
        path d=(d) fill=(color(fill))
            stroke=[stroke.color] stroke-width=[stroke.width] stroke-dasharray=[stroke.dash] {}
    }
}

/// A pen as attributes.
#[derive(Default)]
struct Stroke {
    color: Option<String>,
    width: Option<String>,
    dash: Option<String>,
}

impl Stroke {
    fn of(pen: Option<Pen>) -> Stroke {
        let Some(pen) = pen else { return Stroke::default() };
        Stroke {
            color: Some(color(Some(pen.ink))),
            width: Some(number(pen.width)),
            dash: pen.dash.map(|[dash, gap]| format!("{} {}", number(dash), number(gap))),
        }
    }
}

fn path(points: &[Point]) -> String {
    let mut d = String::new();
    for (n, point) in points.iter().enumerate() {
        d.push(if n == 0 { 'M' } else { 'L' });
        d.push_str(&format!("{} {}", number(point.x), number(point.y)));
    }
    d
}

fn color(ink: Option<Ink>) -> String {
    ink.map_or_else(
        || "none".to_string(),
        |ink| {
            let level = ink.lightness();
            format!("#{level:02x}{level:02x}{level:02x}")
        },
    )
}

/// Two figures behind the point, and no more than needed: the same bytes everywhere.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_string() } else { text.to_string() }
}
