//! One letter as pixels: from the font, or put together from a letter of the font and its marks.
//!
//! Hawaiian, Samoan, CHamoru, Marshallese and Vietnamese names must draw whole, so marks are placed on any letter.

use font8x8::{BASIC_FONTS, GREEK_FONTS, LATIN_FONTS, UnicodeFonts};
use unicode_normalization::UnicodeNormalization;

/// The rows of the pixel field that every letter of the font lies in; marks reach above and below.
pub const TOP: usize = 8;
pub const BOTTOM: usize = TOP + 8;
const ROWS: usize = BOTTOM + 4;

/// A letter cut to its ink from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Columns, the leftmost as the lowest bit.
    rows: [u16; ROWS],
    pub width: usize,
    /// The first row with ink, and the row behind the last.
    pub top: usize,
    pub bottom: usize,
}

/// Where a mark goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seat {
    Above,
    Below,
    /// Below, and joined to the letter.
    Joined,
    /// At the upper right corner.
    Corner,
}

/// Marks of letters, drawn here because the font has none of them alone.
const MARKS: [(char, Seat, &[&str]); 18] = [
    ('\u{300}', Seat::Above, &["##..", "..##"]),
    ('\u{301}', Seat::Above, &["..##", "##.."]),
    ('\u{302}', Seat::Above, &[".##.", "#..#"]),
    ('\u{303}', Seat::Above, &[".##.#", "#.##."]),
    ('\u{304}', Seat::Above, &["#####"]),
    ('\u{306}', Seat::Above, &["#...#", ".###."]),
    ('\u{307}', Seat::Above, &["##"]),
    ('\u{308}', Seat::Above, &["##.##"]),
    ('\u{309}', Seat::Above, &["##.", "..#", ".#."]),
    ('\u{30a}', Seat::Above, &[".##.", "#..#", ".##."]),
    ('\u{30b}', Seat::Above, &[".#.#", "#.#."]),
    ('\u{30c}', Seat::Above, &["#..#", ".##."]),
    ('\u{31b}', Seat::Corner, &["##", "##", "#."]),
    ('\u{323}', Seat::Below, &["##"]),
    ('\u{326}', Seat::Below, &["##", "#."]),
    ('\u{327}', Seat::Joined, &[".#.", "##."]),
    ('\u{328}', Seat::Joined, &["#..", ".##"]),
    ('\u{331}', Seat::Below, &["####"]),
];

/// Letters and signs that the font lacks and that do not come apart into letter and mark, from the font's first row down.
const OWN: [(char, &[&str]); 14] = [
    ('ʻ', &[".##", "##.", "##."]),
    ('‘', &[".##", "##.", "##."]),
    ('ʼ', &[".##", ".##", "##."]),
    ('’', &[".##", ".##", "##."]),
    ('“', &[".##.##", "##.##.", "##.##."]),
    ('”', &[".##.##", ".##.##", "##.##."]),
    ('–', &["", "", "", "######"]),
    ('—', &["", "", "", "########"]),
    ('…', &["", "", "", "", "", "##.##.##", "##.##.##"]),
    ('·', &["", "", "", "##", "##"]),
    ('đ', &["...###", "..#####", ".#####", "##..##", "##..##", "##..##", ".###.##"]),
    ('Đ', &[".#####", ".##.##", ".##..##", "####.##", ".##..##", ".##.##", ".#####"]),
    ('ı', &["", "", ".###", "..##", "..##", "..##", ".####"]),
    ('☐', &["#######", "#.....#", "#.....#", "#.....#", "#.....#", "#.....#", "#######"]),
];

impl Glyph {
    /// Returns the letter that a grapheme stands for, or `None` when it cannot be drawn.
    pub fn new(grapheme: &str) -> Option<Glyph> {
        let mut composed = grapheme.nfc();
        let whole = composed.next().filter(|_| composed.next().is_none());
        if let Some(field) = whole.and_then(field) {
            return Glyph::cut(field, whole.is_some_and(|letter| letter.is_ascii_digit()));
        }
        let mut parts = grapheme.nfd();
        let base = parts.next()?;
        let marks = parts.map(mark).collect::<Option<Vec<_>>>()?;
        let mut field = field(base)?;
        if marks.iter().any(|(seat, _)| *seat == Seat::Above) && matches!(base, 'i' | 'j') {
            // The dot gives way to the mark.
            field[TOP..TOP + 2].fill(0);
        }
        for (seat, art) in marks {
            place(&mut field, seat, art)?;
        }
        Glyph::cut(field, false)
    }

    pub fn is_set(&self, row: usize, column: usize) -> bool {
        self.rows.get(row).is_some_and(|row| row >> column & 1 == 1)
    }

    /// Cuts a field to its ink. Digits keep their seven columns, so that a running clock does not jump.
    fn cut(field: [u16; ROWS], is_digit: bool) -> Option<Glyph> {
        let ink = field.iter().fold(0, |ink, row| ink | row);
        let top = field.iter().position(|row| *row != 0)?;
        let bottom = field.iter().rposition(|row| *row != 0)? + 1;
        let left = if is_digit { 0 } else { ink.trailing_zeros() as usize };
        let right = if is_digit { 7 } else { (u16::BITS - ink.leading_zeros()) as usize };
        Some(Glyph { rows: field.map(|row| row >> left), width: right - left, top, bottom })
    }
}

/// The pixels of one character of the font or of our own; `None` for one without ink.
fn field(letter: char) -> Option<[u16; ROWS]> {
    let mut field = [0; ROWS];
    if let Some((_, art)) = OWN.iter().find(|(own, _)| *own == letter) {
        for (row, line) in art.iter().enumerate() {
            field[TOP + row] = bits(line);
        }
        return Some(field);
    }
    let rows = match letter {
        // The font keeps these under wrong names.
        '²' | '³' | '´' => return None,
        letter => {
            BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter)).or_else(|| GREEK_FONTS.get(letter))?
        }
    };
    for (row, bits) in rows.into_iter().enumerate() {
        field[TOP + row] = u16::from(bits);
    }
    field.iter().any(|row| *row != 0).then_some(field)
}

fn mark(mark: char) -> Option<(Seat, &'static [&'static str])> {
    MARKS.iter().find(|(known, _, _)| *known == mark).map(|(_, seat, art)| (*seat, *art))
}

/// Draws a mark over the middle of the ink that is there, or at its seat; `None` where the field is too small.
fn place(field: &mut [u16; ROWS], seat: Seat, art: &[&str]) -> Option<()> {
    let ink = field.iter().fold(0u16, |ink, row| ink | row);
    let left = ink.trailing_zeros() as usize;
    let right = (u16::BITS - ink.leading_zeros()) as usize;
    let top = field.iter().position(|row| *row != 0)?;
    let bottom = field.iter().rposition(|row| *row != 0)? + 1;
    let width = art.iter().map(|line| line.len()).max()?;
    let middle = (left + right).saturating_sub(width) / 2;
    let (first, column) = match seat {
        Seat::Above => (top.checked_sub(art.len() + 1)?, middle),
        Seat::Below => (bottom + 1, middle),
        Seat::Joined => (bottom, middle),
        Seat::Corner => (top, right),
    };
    for (row, line) in art.iter().enumerate() {
        *field.get_mut(first + row)? |= bits(line) << column;
    }
    Some(())
}

fn bits(line: &str) -> u16 {
    line.bytes().enumerate().filter(|(_, byte)| *byte == b'#').fold(0, |bits, (at, _)| bits | 1 << at)
}
