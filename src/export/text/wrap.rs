//! Words into lines of so many columns. A cluster of characters that is read as one is never cut.

use crate::export::visible::visible;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns the columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns the text, made [`visible`], in lines of at most `room` columns; at least one line, which may be empty.
///
/// Lines break at spaces. A word that is longer than a whole line is cut between clusters.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let room = room.max(2);
    let mut lines = Vec::new();
    for paragraph in visible(text).trim().split('\n') {
        wrap_line(paragraph, room, &mut lines);
    }
    lines
}

fn wrap_line(paragraph: &str, room: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in paragraph.split(is_break).filter(|word| !word.is_empty()) {
        let joined = if line.is_empty() { word.to_string() } else { format!("{line} {word}") };
        if width(&joined) <= room {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if width(word) <= room {
            line = word.to_string();
        } else {
            line = cut(word, room, lines);
        }
    }
    lines.push(line);
}

/// Spaces where a line may break; the no-break ones are part of the word.
fn is_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Writes all full lines of a word that is too long and returns what is left of it.
fn cut(word: &str, room: usize, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for cluster in word.graphemes(true) {
        if width(cluster) > room {
            // A cluster wider than the line (a row of Hangul letters, say) can only be cut inside.
            for c in cluster.chars() {
                push(c.encode_utf8(&mut [0; 4]), room, &mut line, lines);
            }
        } else {
            push(cluster, room, &mut line, lines);
        }
    }
    line
}

fn push(piece: &str, room: usize, line: &mut String, lines: &mut Vec<String>) {
    let longer = format!("{line}{piece}");
    if width(&longer) > room && !line.is_empty() {
        lines.push(std::mem::replace(line, piece.to_string()));
    } else {
        *line = longer;
    }
}

/// Returns the columns of the widest piece that [`wrap`] keeps together: the longest word.
pub fn longest_word(text: &str) -> usize {
    visible(text).split(is_break).map(width).max().unwrap_or(0)
}

/// Returns the columns of the longest line the text has before it is wrapped.
pub fn longest_line(text: &str) -> usize {
    visible(text)
        .split('\n')
        .map(|line| line.split(is_break).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
        .map(|line| width(&line))
        .max()
        .unwrap_or(0)
}

/// Returns the text with spaces up to `room` columns.
pub fn padded(text: &str, room: usize) -> String {
    let mut out = text.to_string();
    out.extend(std::iter::repeat_n(' ', room.saturating_sub(width(text))));
    out
}
