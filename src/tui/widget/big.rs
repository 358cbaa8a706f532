//! Words and digits that the last row can read: half blocks drawn from an 8x8 font, as large as the room allows.
//!
//! A letter that cannot be drawn makes the whole text fall back to bold words: nothing is ever left blank.
//!
//! ```text
//!  ▄██    ▄█▀▀█▄  ▄▄ ▄█▀▀█▄    ▄███
//!   ██      ▄▄█▀  ▀▀   ▄▄█▀  ▄█▀ ██     a pixel is one column and half a row,
//!   ██    ▄█▀ ▄▄  ▄▄ ▄▄  ██  ▀▀▀▀██▀    or a multiple of that
//! ▀▀▀▀▀▀  ▀▀▀▀▀▀  ▀▀  ▀▀▀▀      ▀▀▀▀
//! ```

mod glyph;

use crate::tui::page::Body;
use crate::tui::theme::Theme;
use glyph::Glyph;
use unicode_segmentation::UnicodeSegmentation;

/// Returns the text in large letters as rows of one width, as large as fits `width` columns and `height` rows and
/// broken at spaces where that makes it larger. `None` when a letter cannot be drawn or the smallest size does not fit.
pub fn big(text: &str, width: usize, height: usize) -> Option<Vec<String>> {
    let words: Vec<Word> = text.split_whitespace().map(Word::new).collect::<Option<_>>()?;
    let widest = words.iter().map(|word| word.width).max()?;
    for x in (1..=(width / widest).min(height / LEAST_ROWS)).rev() {
        let lines = broken(&words, width / x);
        // Letters grow to twice their width in height and no further: beyond that they are hard to read from the side.
        for y in (x..=2 * x).rev() {
            let rows: usize = lines.iter().map(|line| line.n_pixels * y / 2).sum();
            if rows + lines.len() - 1 <= height {
                return Some(drawn(&lines, Scale { x, y }));
            }
        }
    }
    None
}

/// Adds a text in large letters in the middle of `width` columns, or in bold words where that cannot be.
pub fn push(body: &mut Body, text: &str, width: usize, height: usize, theme: &Theme) {
    match big(text, width, height) {
        Some(rows) => {
            for row in rows {
                let before = " ".repeat((width - row.chars().count()) / 2);
                body.push(format!("{before}{}", row.trim_end()), theme.question);
            }
        }
        None => body.text(text, width, theme.question),
    }
}

/// Columns and half rows that one pixel takes.
#[derive(Clone, Copy)]
struct Scale {
    x: usize,
    y: usize,
}

struct Word {
    glyphs: Vec<Glyph>,
    /// In pixels, without a gap at the end.
    width: usize,
}

/// Words beside each other.
struct Line<'a> {
    words: Vec<&'a Word>,
    /// The first row of pixels that is drawn, and how many are.
    top: usize,
    n_pixels: usize,
}

/// The rows that letters of the smallest size take.
const LEAST_ROWS: usize = 4;

/// Pixels between two letters, and between two words.
const GAP: usize = 1;
const SPACE: usize = 4;

impl Word {
    fn new(word: &str) -> Option<Word> {
        let glyphs: Vec<Glyph> = word.graphemes(true).map(Glyph::new).collect::<Option<_>>()?;
        let width = glyphs.iter().map(|glyph| glyph.width + GAP).sum::<usize>().checked_sub(GAP)?;
        Some(Word { glyphs, width })
    }
}

impl<'a> Line<'a> {
    fn new(words: Vec<&'a Word>) -> Line<'a> {
        let glyphs = || words.iter().flat_map(|word| &word.glyphs);
        // Accents above capitals and hooks below letters take rows of their own, and only where there are any.
        let top = glyphs().map(|glyph| glyph.top).min().unwrap_or(glyph::TOP).min(glyph::TOP);
        let bottom = glyphs().map(|glyph| glyph.bottom).max().unwrap_or(glyph::BOTTOM).max(glyph::BOTTOM);
        // Two pixels make a row, so there is an even number of them.
        Line { n_pixels: (bottom - top).next_multiple_of(2), top, words }
    }

    fn width(&self) -> usize {
        self.words.iter().map(|word| word.width + SPACE).sum::<usize>() - SPACE
    }

    fn pixels(&self, row: usize, scale: Scale, columns: usize) -> Vec<bool> {
        let mut pixels = Vec::with_capacity(columns);
        for (word_at, word) in self.words.iter().enumerate() {
            for (glyph_at, glyph) in word.glyphs.iter().enumerate() {
                let before = match (word_at, glyph_at) {
                    (0, 0) => 0,
                    (_, 0) => SPACE,
                    (_, _) => GAP,
                };
                pixels.extend(std::iter::repeat_n(false, before * scale.x));
                for column in 0..glyph.width {
                    pixels.extend(std::iter::repeat_n(glyph.is_set(row, column), scale.x));
                }
            }
        }
        pixels.resize(columns, false);
        pixels
    }
}

/// Breaks words, none of them wider, into lines of that many pixels.
fn broken(words: &[Word], most: usize) -> Vec<Line<'_>> {
    let mut lines: Vec<(Vec<&Word>, usize)> = Vec::new();
    for word in words {
        match lines.last_mut().filter(|(_, used)| used + SPACE + word.width <= most) {
            Some((line, used)) => {
                line.push(word);
                *used += SPACE + word.width;
            }
            None => lines.push((vec![word], word.width)),
        }
    }
    lines.into_iter().map(|(words, _)| Line::new(words)).collect()
}

fn drawn(lines: &[Line], scale: Scale) -> Vec<String> {
    let columns = lines.iter().map(|line| line.width() * scale.x).max().unwrap_or(0);
    let mut rows = Vec::new();
    for line in lines {
        if !rows.is_empty() {
            rows.push(" ".repeat(columns));
        }
        let pixels: Vec<Vec<bool>> =
            (line.top..line.top + line.n_pixels).map(|row| line.pixels(row, scale, columns)).collect();
        let halves: Vec<&Vec<bool>> =
            pixels.iter().flat_map(|row| std::iter::repeat_n(row, scale.y)).collect();
        rows.extend(halves.chunks(2).map(|pair| {
            let lower = pair[pair.len() - 1];
            pair[0].iter().zip(lower).map(|(upper, lower)| block(*upper, *lower)).collect::<String>()
        }));
    }
    rows
}

fn block(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}
