//! Colors by purpose, and nowhere else. Nothing is told by color alone: every state has a marker or words too.
//!
//! Limits (`screen.md`): every pair at least 7:1; body text at least 7.5:1 on light grounds and 12.7:1 on dark ones.
//! A theme sets both colors of every cell, so that no ground of the terminal's own shines through.

pub use crate::app::config::Look;

use ratatui::style::{Color, Modifier, Style};

/// How many colors the terminal draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    #[default]
    True,
    /// The 16 colors of the oldest terminals.
    Sixteen,
}

/// Which marks and lines the terminal draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    #[default]
    Unicode,
    Ascii,
}

/// What the terminal at hand can draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Means {
    pub depth: Depth,
    pub glyphs: Glyphs,
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
    /// A screen without words, for the time the room looks at people: dark, so that it lights no wall.
    pub blank: Style,
    pub glyphs: Glyphs,
}

/// What a look decides; the other purposes follow from it.
struct Inks {
    text: Style,
    quiet: Style,
    question: Style,
    heading: Style,
    selected: Style,
    chosen: Style,
    warning: Style,
    blank: Style,
}

impl Theme {
    pub fn new(look: Look, depth: Depth) -> Theme {
        let inks = match (look, depth) {
            (Look::Daylight, Depth::True) => daylight(),
            (Look::Daylight, Depth::Sixteen) => daylight_of_sixteen(),
            (Look::Dark, Depth::True) => {
                dark(Color::Rgb(0xff, 0xff, 0xff), Color::Rgb(0xff, 0xe6, 0x6d), Color::Rgb(0, 0, 0))
            }
            (Look::Dark, Depth::Sixteen) => dark(Color::White, Color::LightYellow, Color::Black),
            (Look::Plain, Depth::True | Depth::Sixteen) => plain(),
        };
        Theme {
            text: inks.text,
            quiet: inks.quiet,
            question: inks.question,
            header: inks.heading,
            heading: inks.heading,
            selected: inks.selected,
            chosen: inks.chosen,
            warning: inks.warning,
            line: inks.quiet,
            keys: inks.quiet,
            blank: inks.blank,
            glyphs: Glyphs::default(),
        }
    }

    /// Returns the theme for a terminal that draws these marks.
    pub fn with(self, glyphs: Glyphs) -> Theme {
        Theme { glyphs, ..self }
    }

    /// Every style, for the test that computes all contrasts.
    pub fn all(&self) -> [(&'static str, Style); 11] {
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
            ("blank", self.blank),
        ]
    }
}

impl Default for Theme {
    fn default() -> Theme {
        Theme::new(Look::default(), Depth::default())
    }
}

const BOLD: Modifier = Modifier::BOLD;
const UNDERLINED: Modifier = Modifier::UNDERLINED;
const REVERSED: Modifier = Modifier::REVERSED;

fn daylight() -> Inks {
    let ground = Color::Rgb(0xfa, 0xf7, 0xef);
    let on = |ink| Style::new().fg(ink).bg(ground);
    let text = on(Color::Rgb(0x14, 0x18, 0x1c));
    Inks {
        text,
        quiet: on(Color::Rgb(0x3f, 0x46, 0x4d)),
        question: text.add_modifier(BOLD),
        heading: on(Color::Rgb(0x0b, 0x3d, 0x6b)).add_modifier(BOLD),
        selected: text.add_modifier(BOLD | REVERSED),
        chosen: text.add_modifier(BOLD),
        warning: on(Color::Rgb(0x7a, 0x1f, 0x0b)).add_modifier(BOLD | UNDERLINED),
        blank: Style::new().fg(ground).bg(Color::Rgb(0, 0, 0)),
    }
}

/// No bold here: many terminals show bold black as grey, which is too pale on white, and bold blue as light blue.
/// Red is too pale on the white of some palettes, so a warning is reversed.
fn daylight_of_sixteen() -> Inks {
    let text = Style::new().fg(Color::Black).bg(Color::White);
    let accent = Style::new().fg(Color::Blue).bg(Color::White);
    Inks {
        text,
        quiet: text,
        question: accent,
        heading: accent,
        selected: text.add_modifier(REVERSED),
        chosen: text.add_modifier(UNDERLINED),
        warning: text.add_modifier(REVERSED | UNDERLINED),
        blank: Style::new().fg(Color::White).bg(Color::Black),
    }
}

fn dark(ink: Color, accent: Color, ground: Color) -> Inks {
    let text = Style::new().fg(ink).bg(ground);
    let accent = Style::new().fg(accent).bg(ground).add_modifier(BOLD);
    Inks {
        text,
        quiet: text,
        question: text.add_modifier(BOLD),
        heading: accent,
        selected: text.add_modifier(BOLD | REVERSED),
        chosen: text.add_modifier(BOLD),
        warning: accent.add_modifier(UNDERLINED),
        blank: text,
    }
}

fn plain() -> Inks {
    let own = Style::new().fg(Color::Reset).bg(Color::Reset);
    Inks {
        text: own,
        quiet: own,
        question: own.add_modifier(BOLD),
        heading: own.add_modifier(BOLD),
        selected: own.add_modifier(BOLD | REVERSED),
        chosen: own.add_modifier(BOLD),
        warning: own.add_modifier(BOLD | UNDERLINED),
        blank: own,
    }
}
