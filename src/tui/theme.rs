//! Colors by purpose, and nowhere else. Nothing is told by color alone: every state has a marker or words too.
//!
//! Limits (`screen.md`): every pair at least 7:1; body text at least 7.5:1 on light grounds and 12.7:1 on dark ones.

use ratatui::style::{Color, Modifier, Style};

/// What the screen looks like as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Dark text on a light ground: a lit room eats dark screens.
    #[default]
    Daylight,
    /// White and yellow on black only.
    Dark,
    /// The terminal's own colors, bold and reverse only; also what `NO_COLOR` gives.
    Plain,
}

impl Look {
    pub const ALL: [Look; 3] = [Look::Daylight, Look::Dark, Look::Plain];
}

/// How many colors the terminal draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    #[default]
    True,
    /// The 16 colors of the oldest terminals. Both colors of every cell are set.
    Sixteen,
}

/// Styles by purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Body text and the whole ground.
    pub text: Style,
    /// Hints, examples, numbers in front of items.
    pub quiet: Style,
    /// The question: the largest words of a screen.
    pub question: Style,
    /// Where we are: module, progress.
    pub header: Style,
    /// Headings inside a body.
    pub heading: Style,
    /// The row with the cursor.
    pub selected: Style,
    /// What was chosen or placed.
    pub chosen: Style,
    /// What is late, missing or not saved.
    pub warning: Style,
    /// Lines of frames and axes.
    pub line: Style,
    /// Keys at the foot.
    pub keys: Style,
}

impl Theme {
    pub fn new(look: Look, depth: Depth) -> Theme {
        let pair = |fg, bg| Style::new().fg(fg).bg(bg);
        match (look, depth) {
            (Look::Daylight, Depth::True) => {
                let ground = Color::Rgb(0xfa, 0xf7, 0xef);
                let ink = Color::Rgb(0x14, 0x18, 0x1c);
                Theme::of(
                    pair(ink, ground),
                    pair(Color::Rgb(0x3f, 0x46, 0x4d), ground),
                    pair(Color::Rgb(0x0b, 0x3d, 0x6b), ground),
                    pair(Color::Rgb(0x7a, 0x1f, 0x0b), ground),
                    pair(ground, ink),
                )
            }
            (Look::Daylight, Depth::Sixteen) => {
                let (ground, ink) = (Color::White, Color::Black);
                Theme::of(
                    pair(ink, ground),
                    pair(ink, ground),
                    pair(ink, ground),
                    pair(ink, ground),
                    pair(ground, ink),
                )
            }
            (Look::Dark, Depth::True) => {
                let (ground, ink) = (Color::Rgb(0, 0, 0), Color::Rgb(0xff, 0xff, 0xff));
                let yellow = Color::Rgb(0xff, 0xe6, 0x6d);
                Theme::of(
                    pair(ink, ground),
                    pair(Color::Rgb(0xd6, 0xd6, 0xd6), ground),
                    pair(yellow, ground),
                    pair(yellow, ground),
                    pair(ground, ink),
                )
            }
            (Look::Dark, Depth::Sixteen) => {
                let (ground, ink) = (Color::Black, Color::White);
                let yellow = pair(Color::LightYellow, ground);
                Theme::of(pair(ink, ground), pair(ink, ground), yellow, yellow, pair(ground, ink))
            }
            (Look::Plain, Depth::True | Depth::Sixteen) => {
                let own = pair(Color::Reset, Color::Reset);
                Theme::of(own, own, own, own, own.add_modifier(Modifier::REVERSED))
            }
        }
    }

    fn of(text: Style, quiet: Style, accent: Style, warning: Style, selected: Style) -> Theme {
        Theme {
            text,
            quiet,
            question: text.add_modifier(Modifier::BOLD),
            header: accent.add_modifier(Modifier::BOLD),
            heading: accent.add_modifier(Modifier::BOLD),
            selected: selected.add_modifier(Modifier::BOLD),
            chosen: text.add_modifier(Modifier::BOLD),
            warning: warning.add_modifier(Modifier::BOLD),
            line: quiet,
            keys: quiet,
        }
    }

    /// Every style, for the test that computes all contrasts.
    pub fn all(&self) -> [(&'static str, Style); 10] {
        [
            ("text", self.text),
            ("quiet", self.quiet),
            ("question", self.question),
            ("header", self.header),
            ("heading", self.heading),
            ("selected", self.selected),
            ("chosen", self.chosen),
            ("warning", self.warning),
            ("line", self.line),
            ("keys", self.keys),
        ]
    }
}

impl Default for Theme {
    fn default() -> Theme {
        Theme::new(Look::default(), Depth::default())
    }
}
