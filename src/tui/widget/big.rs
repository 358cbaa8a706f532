//! Words and digits that the last row can read: half blocks drawn from an 8x8 font, as large as the room allows.
//!
//! A letter that cannot be drawn makes the whole text fall back to bold words: nothing is ever left blank.
//!
//! ```text
//! ▄▄██   ▄█▀▀█▄ ▄▄   ▄█▀▀█▄    ▄██
//!   ██      ▄█▀ ▀▀     ▄▄█▀  ▄█▀██     one pixel is one column and half a row,
//!   ██   ▄█▀▀▄▄ ▄▄   ▄▄  ██ ▀▀▀▀██▀▀   or a multiple of that
//! ▀▀▀▀▀▀ ▀▀▀▀▀▀ ▀▀    ▀▀▀▀      ▀▀▀▀
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
    // Letters grow to twice their width in height and no further: beyond that they are hard to read from the side.
    let scales = (1..=width / widest).rev().flat_map(|x| (x..=2 * x).rev().map(move |y| Scale { x, y }));
    scales.filter_map(|scale| drawn(&words, scale, width)).find(|rows| rows.len() <= height)
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

/// Breaks words into lines of that width and draws them; `None` when a word is wider.
fn drawn(words: &[Word], scale: Scale, width: usize) -> Option<Vec<String>> {
    let most = width / scale.x;
    let mut lines: Vec<(Vec<&Word>, usize)> = Vec::new();
    for word in words {
        match lines.last_mut().filter(|(_, used)| used + SPACE + word.width <= most) {
            Some((line, used)) => {
                line.push(word);
                *used += SPACE + word.width;
            }
            None if word.width > most => return None,
            None => lines.push((vec![word], word.width)),
        }
    }
    let columns = lines.iter().map(|(_, used)| used * scale.x).max()?;
    let mut rows = Vec::new();
    for (line, _) in lines {
        if !rows.is_empty() {
            rows.push(" ".repeat(columns));
        }
        rows.extend(line_rows(&line, scale, columns));
    }
    Some(rows)
}

fn line_rows(line: &[&Word], scale: Scale, columns: usize) -> Vec<String> {
    let glyphs = || line.iter().flat_map(|word| &word.glyphs);
    // Accents above capitals and hooks below letters take rows of their own, and only where there are any.
    let top = glyphs().map(|glyph| glyph.top).min().unwrap_or(glyph::TOP).min(glyph::TOP);
    let bottom = glyphs().map(|glyph| glyph.bottom).max().unwrap_or(glyph::BOTTOM).max(glyph::BOTTOM);
    let bottom = bottom + (bottom - top) % 2;
    let pixels: Vec<Vec<bool>> = (top..bottom).map(|row| line_pixels(line, row, scale, columns)).collect();
    let halves: Vec<&Vec<bool>> = pixels.iter().flat_map(|row| std::iter::repeat_n(row, scale.y)).collect();
    halves
        .chunks(2)
        .map(|pair| {
            let (upper, lower) = (pair[0], pair[pair.len() - 1]);
            upper.iter().zip(lower).map(|cell| block(*cell.0, *cell.1)).collect()
        })
        .collect()
}

fn line_pixels(line: &[&Word], row: usize, scale: Scale, columns: usize) -> Vec<bool> {
    let mut pixels = Vec::with_capacity(columns);
    for (word_at, word) in line.iter().enumerate() {
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

fn block(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}
