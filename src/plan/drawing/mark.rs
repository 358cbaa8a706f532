//! The mark of a role, drawn as a shape so that no font is needed. Roles differ by form, never by ink alone.

use super::{Anchor, Ink, Letters, Pen, Point, Shape, Sheet};

/// Half the height of a mark, in points.
pub const RADIUS: f32 = 4.6;

const OUTLINE: Pen = Pen::new(1.1, Ink::Black);

/// Draws the mark of a character around a point. A character without a shape of its own is written in a circle.
pub fn draw(sheet: &mut Sheet<'_>, mark: char, at: Point) {
    let filled = Some(Ink::Black);
    let hollow = Some(Ink::White);
    match mark {
        '●' | '•' | '⬤' => circle(sheet, at, filled),
        '○' | '◯' => circle(sheet, at, hollow),
        '■' | '▪' => polygon(sheet, at, &SQUARE, filled),
        '□' | '▫' => polygon(sheet, at, &SQUARE, hollow),
        '◆' | '♦' => polygon(sheet, at, &DIAMOND, filled),
        '◇' | '◊' | '♢' => polygon(sheet, at, &DIAMOND, hollow),
        '▲' => polygon(sheet, at, &TRIANGLE, filled),
        '△' => polygon(sheet, at, &TRIANGLE, hollow),
        '▼' => polygon(sheet, at, &TRIANGLE_DOWN, filled),
        '▽' => polygon(sheet, at, &TRIANGLE_DOWN, hollow),
        '★' => polygon(sheet, at, &STAR, filled),
        '☆' => polygon(sheet, at, &STAR, hollow),
        '×' | '✕' | 'x' | 'X' => {
            cross(sheet, at, [[-0.75, -0.75, 0.75, 0.75], [-0.75, 0.75, 0.75, -0.75]])
        }
        '+' | '✚' => cross(sheet, at, [[0.0, -1.0, 0.0, 1.0], [-1.0, 0.0, 1.0, 0.0]]),
        other => letter(sheet, at, other),
    }
}

const SQUARE: [(f32, f32); 4] = [(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)];
const DIAMOND: [(f32, f32); 4] = [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)];
const TRIANGLE: [(f32, f32); 3] = [(0.0, -1.05), (1.05, 0.8), (-1.05, 0.8)];
const TRIANGLE_DOWN: [(f32, f32); 3] = [(0.0, 1.05), (1.05, -0.8), (-1.05, -0.8)];
const STAR: [(f32, f32); 10] = [
    (0.0, -1.15),
    (0.27, -0.37),
    (1.09, -0.36),
    (0.43, 0.14),
    (0.68, 0.93),
    (0.0, 0.46),
    (-0.68, 0.93),
    (-0.43, 0.14),
    (-1.09, -0.36),
    (-0.27, -0.37),
];

fn circle(sheet: &mut Sheet<'_>, at: Point, fill: Option<Ink>) {
    sheet.shapes.push(Shape::Circle { center: at, radius: RADIUS * 0.92, fill, pen: Some(OUTLINE) });
}

fn polygon(sheet: &mut Sheet<'_>, at: Point, corners: &[(f32, f32)], fill: Option<Ink>) {
    let points = corners.iter().map(|(x, y)| Point::new(at.x + x * RADIUS, at.y + y * RADIUS)).collect();
    sheet.shapes.push(Shape::Area { points, fill, pen: Some(OUTLINE) });
}

fn cross(sheet: &mut Sheet<'_>, at: Point, strokes: [[f32; 4]; 2]) {
    let segments = strokes
        .iter()
        .map(|[x1, y1, x2, y2]| {
            [
                Point::new(at.x + x1 * RADIUS, at.y + y1 * RADIUS),
                Point::new(at.x + x2 * RADIUS, at.y + y2 * RADIUS),
            ]
        })
        .collect();
    sheet.shapes.push(Shape::Segments { segments, pen: Pen::new(1.8, Ink::Black) });
}

fn letter(sheet: &mut Sheet<'_>, at: Point, letter: char) {
    circle(sheet, at, Some(Ink::White));
    if !letter.is_whitespace() && !letter.is_control() {
        let letters = Letters::bold(RADIUS * 1.5);
        sheet.words(
            Point::new(at.x, at.y + letters.size * 0.36),
            &letter.to_string(),
            letters,
            Anchor::Middle,
        );
    }
}
