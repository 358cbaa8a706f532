//! A fault at its place, and the picture of it that people see: file, line, column, the line itself, a
//! caret and advice. It holds all it needs, so lists of faults outlive the files they came from.

mod excerpt;

use std::fmt;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::content::{
    diagnostic::excerpt::{Excerpt, visible},
    fault::{Fault, Severity},
    source::{Place, Source, Span},
};

/// The width of the picture in columns; longer lines are cut around the caret.
const WIDTH: usize = 110;

/// How a diagnostic is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Letters only: for files, pipes and tests.
    Plain,
    /// With colors, for a terminal that shows them.
    Colored,
}

/// A fault at its place in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The file as people know it.
    pub file: String,
    /// The bytes of the text that are at fault.
    pub span: Span,
    /// The line and column where they begin.
    pub place: Place,
    /// What is wrong.
    pub fault: Fault,
    excerpt: Excerpt,
}

impl Diagnostic {
    /// Returns the diagnostic of a fault at `span` of a source.
    pub fn new(source: &Source, span: Span, fault: impl Into<Fault>) -> Self {
        let start = source.boundary(span.start);
        let span = Span::new(start, source.boundary(span.end).max(start));
        Self {
            file: source.name().to_owned(),
            span,
            place: source.place(start),
            fault: fault.into(),
            excerpt: Excerpt::new(source, span),
        }
    }

    /// Returns how bad the fault is.
    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }

    /// Returns a stable name of the kind of fault, such as `unknown-field`.
    pub fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// Returns what is wrong, in one sentence without its place.
    pub fn message(&self) -> String {
        visible(&self.fault.to_string())
    }

    /// Returns the few words that stand beside the caret.
    pub fn label(&self) -> Option<String> {
        self.fault.label().map(|label| visible(&label))
    }

    /// Returns what to do about it.
    pub fn hint(&self) -> Option<String> {
        self.fault.hint().map(|hint| visible(&hint))
    }

    /// Returns the picture: several lines, without a line break at the end.
    pub fn render(&self, look: Look) -> String {
        let level = match self.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let renderer = match look {
            Look::Plain => Renderer::plain(),
            Look::Colored => Renderer::styled(),
        };
        let renderer = renderer.term_width(WIDTH);
        let file = visible(&self.file);
        let caret = AnnotationKind::Primary.span(self.excerpt.caret.range()).label(self.label());
        let snippet =
            Snippet::source(self.excerpt.text.as_str()).line_start(self.place.line).annotation(caret);
        let title = level.primary_title(self.message());
        let group = if self.excerpt.is_cut {
            // The column cannot be counted in the excerpt, so it is named apart.
            let origin = Origin::path(file).line(self.place.line).char_column(self.place.column);
            title.element(origin).element(snippet)
        } else {
            title.element(snippet.path(file))
        };
        let group = group.elements(self.hint().map(|hint| Level::HELP.message(hint)));
        renderer.render(&[group])
    }
}

impl fmt::Display for Diagnostic {
    /// Writes the diagnostic on one line: `file:line:column: error: message`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let Place { line, column } = self.place;
        write!(f, "{}:{line}:{column}: {level}: {}", visible(&self.file), self.message())
    }
}
