//! Words in a figure: cleaned, measured and wrapped. Nothing here knows where they go.

use super::{Letters, Measure};
use unicode_segmentation::UnicodeSegmentation;

/// Words wrapped into lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    pub lines: Vec<String>,
    pub letters: Letters,
    /// Width of the widest line.
    pub width: f32,
    /// False when words had to be left out; the last line then ends in an ellipsis.
    pub complete: bool,
}

impl Label {
    pub fn height(&self) -> f32 {
        self.letters.line_height() * self.lines.len() as f32
    }
}

/// Whether there is nothing to see in a text.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control())
}

/// Words cut at their spaces and measured once, so that they can be wrapped to several widths.
pub struct Measured<'a> {
    words: Vec<(String, f32)>,
    space: f32,
    letters: Letters,
    measure: Measure<'a>,
}

impl<'a> Measured<'a> {
    /// Measures the words of a text. Control characters count as spaces; anything beyond `enough` points is not measured.
    pub fn new(text: &str, letters: Letters, measure: Measure<'a>, enough: f32) -> Measured<'a> {
        let mut words = Vec::new();
        let mut total = 0.0;
        for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty())
        {
            // The end of a word of thousands of letters is not needed where few lines are.
            let most_letters = ((enough / (letters.size * 0.2)) as usize).saturating_add(1);
            let word: String = word.graphemes(true).take(most_letters).collect();
            let width = measure(&word, letters);
            total += width;
            words.push((word, width));
            if total > enough {
                break;
            }
        }
        Measured { words, space: measure("a a", letters) - measure("aa", letters), letters, measure }
    }

    /// Returns the width on one line.
    pub fn natural_width(&self) -> f32 {
        let words: f32 = self.words.iter().map(|(_, width)| width).sum();
        words + self.space * self.words.len().saturating_sub(1) as f32
    }

    pub fn widest_word(&self) -> f32 {
        self.words.iter().map(|(_, width)| *width).fold(0.0, f32::max)
    }

    /// Wraps to a width and at most so many lines.
    pub fn wrap(&self, width: f32, most_lines: usize) -> Label {
        let mut lines: Vec<(String, f32)> = Vec::new();
        for (word, word_width) in self.words.iter().cloned() {
            match lines.last_mut() {
                Some((line, so_far)) if *so_far + self.space + word_width <= width => {
                    line.push(' ');
                    line.push_str(&word);
                    *so_far += self.space + word_width;
                }
                Some(_) | None if word_width <= width => lines.push((word, word_width)),
                Some(_) | None => lines.extend(self.cut(&word, width)),
            }
            if lines.len() > most_lines {
                break;
            }
        }
        let complete = lines.len() <= most_lines;
        if !complete {
            lines.truncate(most_lines.max(1));
            if let Some((line, so_far)) = lines.last_mut() {
                *line = self.with_ellipsis(line, width);
                *so_far = (self.measure)(line, self.letters);
            }
        }
        let widest = lines.iter().map(|(_, width)| *width).fold(0.0, f32::max);
        Label {
            lines: lines.into_iter().map(|(line, _)| line).collect(),
            letters: self.letters,
            width: widest,
            complete,
        }
    }

    /// Cuts a word that is wider than a line.
    fn cut(&self, word: &str, width: f32) -> Vec<(String, f32)> {
        let mut pieces = Vec::new();
        let (mut piece, mut so_far) = (String::new(), 0.0);
        for grapheme in word.graphemes(true) {
            let grapheme_width = (self.measure)(grapheme, self.letters);
            if so_far + grapheme_width > width && !piece.is_empty() {
                pieces.push((std::mem::take(&mut piece), so_far));
                so_far = 0.0;
            }
            piece.push_str(grapheme);
            so_far += grapheme_width;
        }
        pieces.push((piece, so_far));
        pieces
    }

    fn with_ellipsis(&self, line: &str, width: f32) -> String {
        let mut graphemes: Vec<&str> = line.graphemes(true).collect();
        loop {
            let shortened = format!("{}…", graphemes.concat().trim_end());
            if graphemes.is_empty() || (self.measure)(&shortened, self.letters) <= width {
                return shortened;
            }
            graphemes.pop();
        }
    }
}

/// Wraps words to a width and at most so many lines.
pub fn wrap(text: &str, letters: Letters, width: f32, most_lines: usize, measure: Measure<'_>) -> Label {
    Measured::new(text, letters, measure, width * (most_lines as f32 + 1.0)).wrap(width, most_lines)
}

/// Returns about how wide words are in a usual sans serif, rather a little too wide: for formats that cannot measure.
pub fn measure_roughly(text: &str, letters: Letters) -> f32 {
    let ems: f32 = text.chars().map(rough_ems).sum();
    ems * letters.size * if letters.bold { 1.14 } else { 1.03 }
}

fn rough_ems(c: char) -> f32 {
    match c {
        // Marks that sit on the letter before them, and signs that have no width.
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' => 0.0,
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | '‘' | '’' | 'ʻ' | '·' => 0.29,
        ' ' | 'I' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' => 0.37,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.95,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '~' => 0.70,
        // Scripts whose letters fill a square.
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' => 1.0,
        '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..='\u{3ffff}' => 1.0,
        _ => 0.59,
    }
}
