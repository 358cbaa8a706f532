//! What is printed, without saying how: blocks of text, tables, check lists and figures.
//!
//! A plan, a session plan and a worksheet are all a [`Document`]; each export format turns one into bytes.
//! No layout here: no page size, no font, no color.

use super::figure::Figure;

/// Something to print.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    pub title: String,
    /// The line under the title, for example group, place and date.
    pub subtitle: String,
    /// Repeated at the foot of every page, for example "Not legal advice".
    pub footer: String,
    /// Who made it, for the file's properties; empty in a public copy.
    pub author: String,
    /// BCP 47 language tag of the text.
    pub language: String,
    /// `2026-11-22`: the plan's date, also the date in the file's properties, so that bytes never depend on the day.
    pub date: String,
    pub size: Size,
    pub blocks: Vec<Block>,
}

/// How large the words are where they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    #[default]
    Ordinary,
    /// 14 points and more: sheets that lie between several people, or before somebody who reads large print.
    Large,
}

/// A piece of a document. Formats must print every one of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Level 1 is a section, 2 a part of it, 3 a small heading. All are bookmarks where a format has them.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Text),
    /// A label and its words, one under the other: the boxes of the first page. The flag marks a large one.
    Fields(Vec<Field>),
    List {
        ordered: bool,
        items: Vec<Text>,
    },
    /// Boxes to tick.
    Checklist(Vec<CheckItem>),
    Table(Table),
    Figure(Figure),
    /// Set apart from the text: a warning, a fact card, a note.
    Note(Note),
    /// Empty lines to write on by hand, with an optional label.
    WriteLines {
        label: String,
        lines: u32,
    },
    /// What follows starts on a new page (paged formats) or after a rule.
    PageBreak,
}

/// A run of words with emphasis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Span>);

/// Words in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub style: SpanStyle,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SpanStyle {
    #[default]
    Plain,
    Strong,
    Emphasis,
}

/// A labelled value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub label: String,
    pub value: Text,
    /// Printed larger; the first page's ask is.
    pub large: bool,
}

/// One line to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckItem {
    pub done: bool,
    pub text: Text,
}

/// A table with a header row that repeats on every page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table is, for readers who cannot see it; also printed above it unless empty.
    pub caption: String,
    pub columns: Vec<Column>,
    /// Each row has as many cells as there are columns.
    pub rows: Vec<Vec<Text>>,
    /// Whether the first cell of each row is its heading.
    pub row_headings: bool,
    /// Rows kept high enough to write in by hand (worksheets), in lines of text; 0 for as high as their words.
    pub row_lines: u32,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub title: String,
    /// Share of the width relative to the other columns; 1.0 is ordinary.
    pub weight: f32,
    pub align: Align,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    #[default]
    Left,
    Right,
}

/// A note set apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub kind: NoteKind,
    pub title: String,
    pub text: Vec<Text>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// A sourced, dated fact.
    Fact,
    /// Something missing or at risk.
    Warning,
    Remark,
}

impl Text {
    pub fn plain(text: impl Into<String>) -> Text {
        Text(vec![Span { text: text.into(), style: SpanStyle::Plain }])
    }

    pub fn strong(text: impl Into<String>) -> Text {
        Text(vec![Span { text: text.into(), style: SpanStyle::Strong }])
    }

    pub fn emphasis(text: impl Into<String>) -> Text {
        Text(vec![Span { text: text.into(), style: SpanStyle::Emphasis }])
    }

    /// Returns this text followed by another.
    pub fn and(mut self, other: Text) -> Text {
        self.0.extend(other.0);
        self
    }

    /// Returns the words without their styles.
    pub fn words(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::plain(text)
    }
}

impl Block {
    pub fn heading(level: u8, text: impl Into<String>) -> Block {
        Block::Heading { level, text: text.into() }
    }

    pub fn paragraph(text: impl Into<Text>) -> Block {
        Block::Paragraph(text.into())
    }
}
