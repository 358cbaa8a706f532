//! A document as a tagged PDF for paper and screen readers: fonts inside, the same bytes on any day and machine.
//!
//! Blocks become strips ([`compose`]), strips are laid on pages ([`pages`]), pages are drawn ([`draw`]); only the last
//! step knows the PDF library. Nothing is ever refused for what people typed: a character the fonts lack is named.

mod compose;
mod draw;
mod fonts;
mod mark;
mod pages;
mod strip;
mod style;
mod tags;
mod text;

use crate::export::Paper;
use crate::plan::document::Document;
use std::fmt;

/// A PDF and what the reader should know about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    /// Characters that none of the fonts has; each is printed as an empty box. Sorted, each once.
    pub missing: Vec<Missing>,
    /// Whether the writer checked the file against PDF/UA-1 (ISO 14289-1). Never so when characters are missing.
    pub validated: bool,
    pub pages: usize,
}

/// A character that the fonts lack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Missing(pub char);

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// One of the fonts inside the program cannot be read.
    #[error("the built-in font `{0}` cannot be read")]
    Font(&'static str),
    /// The writer gave up; nothing that can be typed is known to cause it.
    #[error("the PDF cannot be written: {0}")]
    Write(String),
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (U+{:04X})", self.0, u32::from(self.0))
    }
}

/// Prints a document. The same document and paper give the same bytes.
pub fn render(document: &Document, paper: Paper) -> Result<Pdf, PdfError> {
    let fonts = fonts::fonts()?;
    let mut typesetter = text::Typesetter::new(fonts);
    let sheet = pages::Sheet::new(document, paper, &mut typesetter);
    let composed = compose::compose(document, &sheet, &mut typesetter);
    let pages = pages::lay(composed, document, &sheet, &mut typesetter);
    let missing: Vec<Missing> = typesetter.missing().into_iter().map(Missing).collect();
    let n_pages = pages.pages.len();

    // With a glyph missing the check would fail: the file is the same, only without the claim.
    if missing.is_empty()
        && let Ok(bytes) = draw::draw(&pages, document, paper, fonts, draw::Check::Accessible)
    {
        return Ok(Pdf { bytes, missing, validated: true, pages: n_pages });
    }
    let bytes = draw::draw(&pages, document, paper, fonts, draw::Check::Nothing)
        .map_err(|error| PdfError::Write(error.to_string()))?;
    Ok(Pdf { bytes, missing, validated: false, pages: n_pages })
}
