//! A document as plain text, at most 80 columns wide, that reads well on paper and in a mail.
//!
//! Headings are underlined, tables are columns where they fit and labelled blocks where not, figures are their words.

mod columns;
mod wrap;

use crate::export::visible::visible_line;
use crate::plan::document::{Block, CheckItem, Document, Field, Note, NoteKind, Text};
use crate::plan::figure::Figure;
use wrap::{width, wrap};

/// The widest line, in columns of a terminal or typewriter.
pub const WIDTH: usize = 80;

/// Returns the document as plain text with `\n` line ends.
pub fn render(document: &Document) -> String {
    let mut page = Page { lines: Vec::new(), indent: 0 };
    page.title(document);
    page.blocks(&document.blocks);
    page.footer(&document.footer);
    page.text()
}

/// The lines written so far. `indent` columns at the left stay free.
struct Page {
    lines: Vec<String>,
    indent: usize,
}

impl Page {
    fn room(&self) -> usize {
        WIDTH - self.indent
    }

    fn line(&mut self, text: &str) {
        let text = text.trim_end();
        if text.is_empty() {
            self.lines.push(String::new());
        } else {
            self.lines.push(format!("{:indent$}{text}", "", indent = self.indent));
        }
    }

    /// One empty line, never two.
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// Wraps words behind a mark; later lines stand under the first word.
    fn hanging(&mut self, mark: &str, text: &str) {
        let hang = width(mark).min(self.room() / 2);
        for (n, line) in wrap(text, self.room() - hang).into_iter().enumerate() {
            if n == 0 {
                self.line(&format!("{mark}{line}"));
            } else {
                self.line(&format!("{:hang$}{line}", ""));
            }
        }
    }

    fn title(&mut self, document: &Document) {
        let rule = "=".repeat(WIDTH);
        self.line(&rule);
        self.hanging("", &visible_line(&document.title));
        self.line(&rule);
        if !document.subtitle.trim().is_empty() {
            self.hanging("", &visible_line(&document.subtitle));
        }
        self.gap();
    }

    fn footer(&mut self, footer: &str) {
        if footer.trim().is_empty() {
            return;
        }
        self.gap();
        self.line(&"-".repeat(WIDTH));
        self.hanging("", footer);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Fields(fields) => self.fields(fields),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Checklist(items) => self.checklist(items),
            Block::Table(table) => {
                let lines = columns::lay_out(table, self.room());
                self.caption(&table.caption);
                for line in lines {
                    self.line(&line);
                }
                self.gap();
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Note(note) => self.note(note),
            Block::WriteLines { label, lines } => self.write_lines(label, *lines),
            Block::PageBreak => {
                self.gap();
                self.line(&"-".repeat(self.room()));
                self.gap();
            }
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        let lines = wrap(&visible_line(text), self.room());
        let longest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
        self.gap();
        if level <= 1 && !self.lines.is_empty() {
            // One more empty line: sections stand apart at a glance.
            self.lines.push(String::new());
        }
        for line in &lines {
            self.line(line);
        }
        let mark = match level {
            0 | 1 => "=",
            2 => "-",
            3.. => ".",
        };
        self.line(&mark.repeat(longest));
        self.gap();
    }

    fn paragraph(&mut self, text: &Text) {
        self.hanging("", &text.words());
        self.gap();
    }

    /// Label and words, one under the other.
    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            self.hanging("", &visible_line(&field.label));
            self.indent += 4;
            self.hanging("", &field.value.words());
            self.indent -= 4;
            self.gap();
        }
    }

    fn list(&mut self, ordered: bool, items: &[Text]) {
        let digits = items.len().to_string().len();
        for (n, item) in items.iter().enumerate() {
            let mark = if ordered { format!("{:>digits$}. ", n + 1) } else { "- ".to_string() };
            self.hanging(&mark, &item.words());
        }
        self.gap();
    }

    fn checklist(&mut self, items: &[CheckItem]) {
        for item in items {
            self.hanging(if item.done { "[x] " } else { "[ ] " }, &item.text.words());
        }
        self.gap();
    }

    fn caption(&mut self, caption: &str) {
        if !caption.trim().is_empty() {
            self.hanging("", &visible_line(caption));
            self.gap();
        }
    }

    fn figure(&mut self, figure: &Figure) {
        self.caption(&figure.caption);
        if figure.words.is_empty() {
            self.hanging("", &figure.alt);
            self.gap();
        }
        self.indented(|page| page.blocks(&figure.words));
    }

    /// A bar at the left keeps a note apart; a warning also starts with `!`.
    fn note(&mut self, note: &Note) {
        let mut inner = Page { lines: Vec::new(), indent: 0 };
        let room = self.room() - 2;
        let mark = match note.kind {
            NoteKind::Warning => "! ",
            NoteKind::Fact | NoteKind::Remark => "",
        };
        if !note.title.trim().is_empty() {
            inner.lines.extend(wrap(&format!("{mark}{}", visible_line(&note.title)), room));
        }
        for text in &note.text {
            inner.lines.extend(wrap(&text.words(), room));
        }
        for line in inner.lines {
            self.line(&format!("| {line}"));
        }
        self.gap();
    }

    fn write_lines(&mut self, label: &str, lines: u32) {
        if !label.trim().is_empty() {
            self.hanging("", &visible_line(label));
        }
        for _ in 0..lines {
            self.gap();
            self.line(&"_".repeat(self.room()));
        }
        self.gap();
    }

    /// Writes two columns further right, as long as there is room left to read in.
    fn indented(&mut self, write: impl FnOnce(&mut Page)) {
        let before = self.indent;
        self.indent = (self.indent + 2).min(WIDTH / 4);
        write(self);
        self.indent = before;
    }

    fn text(mut self) -> String {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }
}
