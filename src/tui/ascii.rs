//! Marks, lines and signs in ASCII, for terminals and fonts that have no others.
//!
//! One pass over the finished picture, so that no screen needs to know. Letters are never touched, whatever they are:
//! a name is a name. Dashes and quotes are shown in their ASCII form also where a person typed them; what is stored and
//! printed stays as it was typed.

use ratatui::buffer::Buffer;

/// Each sign with what stands for it. The roles of a map stay different from each other.
const SIGNS: [(&str, &str); 38] = [
    // Where you are, chosen, not chosen, more above and below.
    ("▸", ">"),
    ("●", "*"),
    ("○", "o"),
    ("✓", "v"),
    ("▲", "^"),
    ("▼", "v"),
    // Progress, bars, hidden counts, large letters.
    ("■", "#"),
    ("□", "."),
    ("▇", "="),
    ("▒", ":"),
    ("█", "#"),
    ("▀", "\""),
    ("▄", "_"),
    // Other roles of a map.
    ("◇", "%"),
    ("◆", "&"),
    ("△", "A"),
    ("☐", "_"),
    // Lines.
    ("│", "|"),
    ("─", "-"),
    ("┌", "+"),
    ("┐", "+"),
    ("└", "+"),
    ("┘", "+"),
    ("┼", "+"),
    // Keys.
    ("←", "<"),
    ("→", ">"),
    ("↑", "^"),
    ("↓", "v"),
    // Signs between words.
    ("…", "."),
    ("–", "-"),
    ("—", "-"),
    ("“", "\""),
    ("”", "\""),
    ("‘", "'"),
    ("’", "'"),
    ("·", "-"),
    ("×", "x"),
    ("−", "-"),
];

/// Shows every sign of a picture in ASCII.
pub fn show(buffer: &mut Buffer) {
    let area = buffer.area;
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let symbol = buffer[(x, y)].symbol();
            if symbol.is_ascii() {
                continue;
            }
            let Some((_, ascii)) = SIGNS.iter().find(|(sign, _)| *sign == symbol) else { continue };
            // Between two letters a raised dot belongs to the word, as in Catalan.
            if symbol == "·"
                && is_letter(buffer, x.checked_sub(1), y)
                && is_letter(buffer, x.checked_add(1), y)
            {
                continue;
            }
            buffer[(x, y)].set_symbol(ascii);
        }
    }
}

/// Returns a text with every sign in ASCII, for a pipe.
pub fn of(text: &str) -> String {
    text.chars()
        .map(|c| {
            SIGNS
                .iter()
                .find(|(sign, _)| sign.chars().eq([c]))
                .map_or(c.to_string(), |(_, ascii)| ascii.to_string())
        })
        .collect()
}

fn is_letter(buffer: &Buffer, x: Option<u16>, y: u16) -> bool {
    let cell = x.and_then(|x| buffer.cell((x, y)));
    cell.is_some_and(|cell| cell.symbol().chars().all(char::is_alphabetic))
}
