//! Pages into a PDF file. The only place that writes with the PDF library; no decision about layout is made here.

use super::fonts::Fonts;
use super::mark::{Furniture, Glyphs, Gray, Mark, Piece, Placed, Role, Stroke};
use super::pages::{Destination, Pages};
use super::tags::NodeId;
use crate::export::Paper;
use crate::export::visible::visible_line;
use crate::plan::document::Document;
use crate::say;
use krilla::SerializeSettings;
use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke as PdfStroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, Identifier, SpanTag};

/// What the writer holds the file to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// PDF/UA-1.
    Accessible,
    Nothing,
}

/// Writes the pages.
pub fn draw(
    pages: &Pages,
    document: &Document,
    paper: Paper,
    fonts: &Fonts,
    check: Check,
) -> Result<Vec<u8>, KrillaError> {
    let configuration = match check {
        Check::Accessible => ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1),
        Check::Nothing => ConfigurationBuilder::new(),
    };
    let configuration =
        configuration.with_version(PdfVersion::Pdf17).finish().expect("PDF/UA-1 is defined on PDF 1.7");
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut pdf = krilla::Document::new_with(settings);
    let mut content = Vec::new();
    let (width, height) = paper.size();
    let mut places = Vec::new();
    for (number, pieces) in pages.pages.iter().enumerate() {
        places.extend(pieces.iter().filter_map(|placed| figure_place(placed, number)));
        let settings = PageSettings::from_wh(width, height).expect("paper has a size");
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        for placed in pieces {
            draw_piece(&mut surface, placed, fonts, &mut content);
        }
        surface.finish();
        page.finish();
    }
    let language = language(document);
    pdf.set_tag_tree(pages.tree.build(content, &places, language.clone()));
    pdf.set_outline(outline(&pages.bookmarks, document));
    pdf.set_metadata(metadata(document, language));
    pdf.finish()
}

fn draw_piece(
    surface: &mut Surface<'_>,
    placed: &Placed,
    fonts: &Fonts,
    content: &mut Vec<(NodeId, Identifier)>,
) {
    let Piece { role, marks } = &placed.piece;
    match role {
        Role::Text(node) => {
            let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            content.push((*node, identifier));
        }
        Role::Sign(node, words) => {
            let tag = SpanTag::empty().with_alt_text(Some(words));
            content.push((*node, surface.start_tagged(ContentTag::Span(tag))));
        }
        Role::Picture(node, _) => content.push((*node, surface.start_tagged(ContentTag::Other))),
        Role::Furniture(furniture) => {
            let kind = match furniture {
                Furniture::Header => ArtifactType::Header,
                Furniture::Footer => ArtifactType::Footer,
                Furniture::RepeatedHeader => ArtifactType::PaginationOther,
                Furniture::Ornament => ArtifactType::Layout,
            };
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        }
    }
    for mark in marks {
        draw_mark(surface, mark, placed.at, fonts);
    }
    surface.end_tagged();
}

/// Returns where a figure is, for readers that show its place.
fn figure_place(placed: &Placed, page: usize) -> Option<(NodeId, BBox)> {
    let Role::Picture(node, (width, height)) = placed.piece.role else { return None };
    let rect = Rect::from_xywh(placed.at.0, placed.at.1, width, height)?;
    Some((node, BBox::new(page, rect)))
}

fn draw_mark(surface: &mut Surface<'_>, mark: &Mark, at: (f32, f32), fonts: &Fonts) {
    match mark {
        Mark::Glyphs(Glyphs { face, size, gray, at: start, glyphs, text }) => {
            surface.set_fill(Some(fill(*gray)));
            surface.set_stroke(None);
            let start = Point::from_xy(at.0 + start.0, at.1 + start.1);
            surface.draw_glyphs(start, glyphs, fonts.font(*face), text, *size, false);
        }
        Mark::Path { lines, closed, fill, stroke } => {
            if let Some(path) = path(lines, *closed, at) {
                draw_path(surface, &path, *fill, *stroke);
            }
        }
        Mark::Circle { center, radius, fill, stroke } => {
            if let Some(path) = circle((at.0 + center.0, at.1 + center.1), *radius) {
                draw_path(surface, &path, *fill, *stroke);
            }
        }
    }
}

fn draw_path(surface: &mut Surface<'_>, path: &Path, gray: Option<Gray>, stroke: Option<Stroke>) {
    surface.set_fill(gray.map(fill));
    surface.set_stroke(stroke.map(|stroke| PdfStroke {
        paint: luma::Color::new(stroke.gray).into(),
        width: stroke.width,
        line_cap: LineCap::Butt,
        line_join: LineJoin::Miter,
        dash: stroke.dash.map(|dash| StrokeDash { array: dash.to_vec(), offset: 0.0 }),
        ..PdfStroke::default()
    }));
    surface.draw_path(path);
}

fn fill(gray: Gray) -> Fill {
    Fill { paint: luma::Color::new(gray).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn path(lines: &[Vec<(f32, f32)>], closed: bool, at: (f32, f32)) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for line in lines {
        for (position, (x, y)) in line.iter().enumerate() {
            let (x, y) = (at.0 + x, at.1 + y);
            if position == 0 { builder.move_to(x, y) } else { builder.line_to(x, y) }
        }
        if closed {
            builder.close();
        }
    }
    builder.finish()
}

/// A circle of four curves.
fn circle((x, y): (f32, f32), radius: f32) -> Option<Path> {
    // The distance of the control points that comes nearest to a circle.
    let k = radius * 0.552_284_8;
    let mut builder = PathBuilder::new();
    builder.move_to(x + radius, y);
    builder.cubic_to(x + radius, y + k, x + k, y + radius, x, y + radius);
    builder.cubic_to(x - k, y + radius, x - radius, y + k, x - radius, y);
    builder.cubic_to(x - radius, y - k, x - k, y - radius, x, y - radius);
    builder.cubic_to(x + k, y - radius, x + radius, y - k, x + radius, y);
    builder.close();
    builder.finish()
}

fn title(document: &Document) -> String {
    let title = visible_line(&document.title);
    if title.is_empty() { say!("program-name") } else { title }
}

/// Returns the document's language, English where it is not a language tag.
fn language(document: &Document) -> String {
    let is_tag = !document.language.is_empty()
        && document
            .language
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
    if is_tag { document.language.clone() } else { "en".to_string() }
}

/// Nothing of the day or the machine: the same document gives the same bytes.
fn metadata(document: &Document, language: String) -> Metadata {
    let mut metadata =
        Metadata::new().title(title(document)).language(language).creator(say!("program-name"));
    let author = visible_line(&document.author);
    if !author.is_empty() {
        metadata = metadata.authors(vec![author]);
    }
    if let Ok(date) = document.date.parse::<jiff::civil::Date>()
        && let (Ok(year), Ok(month), Ok(day)) =
            (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()))
    {
        metadata = metadata.creation_date(DateTime::new(year).month(month).day(day));
    }
    metadata
}

/// Returns the bookmarks as a tree: the title, then sections with their parts.
fn outline(destinations: &[Destination], document: &Document) -> Outline {
    let mut outline = Outline::new();
    let mut rest = destinations;
    while !rest.is_empty() {
        let (node, after) = outline_node(rest);
        outline.push_child(node);
        rest = after;
    }
    if destinations.is_empty() {
        // The accessibility standard wants an outline even of a document without headings.
        let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title(document), top));
    }
    outline
}

/// Makes a node of the first bookmark and of the deeper ones after it; returns those left.
fn outline_node(destinations: &[Destination]) -> (OutlineNode, &[Destination]) {
    let Destination { bookmark, page, y } = &destinations[0];
    let place = XyzDestination::new(*page, Point::from_xy(0.0, *y));
    let mut node = OutlineNode::new(bookmark.words.clone(), place).with_open(true);
    let mut rest = &destinations[1..];
    // Sections stand beside the title, not below it: the outline is then open at once.
    while bookmark.level > 0 && rest.first().is_some_and(|next| next.bookmark.level > bookmark.level) {
        let (child, after) = outline_node(rest);
        node.push_child(child);
        rest = after;
    }
    (node, rest)
}
