//! Keys written as text. The benchmark includes this file too, so it knows nothing of the suite.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The key events that a text of keys stands for.
///
/// Letters stand for themselves; `<enter>`, `<down>`, `<c-z>`, `<a-up>`, `<s-tab>`, `<f2>`, `<lt>` for the others.
pub fn events(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = (c == '<').then(|| rest[1..].split_once('>')).flatten();
        match named {
            Some((name, after)) => {
                events.push(named_key(name));
                rest = after;
            }
            None => {
                events.push(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    events
}

fn named_key(name: &str) -> KeyEvent {
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = name;
    while let Some((modifier, after)) = rest.split_once('-').filter(|(modifier, _)| modifier.len() == 1) {
        modifiers |= match modifier {
            "c" => KeyModifiers::CONTROL,
            "a" => KeyModifiers::ALT,
            "s" => KeyModifiers::SHIFT,
            other => panic!("no modifier `{other}` in <{name}>"),
        };
        rest = after;
    }
    let code = match rest {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        "tab" => KeyCode::Tab,
        "space" => KeyCode::Char(' '),
        "lt" => KeyCode::Char('<'),
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "del" => KeyCode::Delete,
        "ins" => KeyCode::Insert,
        "bs" => KeyCode::Backspace,
        rest => match (rest.strip_prefix('f').and_then(|n| n.parse().ok()), rest.chars().next()) {
            (Some(n), _) => KeyCode::F(n),
            (None, Some(c)) if rest.len() == c.len_utf8() => KeyCode::Char(c),
            _ => panic!("no key <{name}>"),
        },
    };
    KeyEvent::new(code, modifiers)
}
