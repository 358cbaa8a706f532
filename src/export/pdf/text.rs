//! Words into lines of glyphs: shaping, bidirectional order, font fallback, line breaking. Nothing here knows pages.

use super::fonts::{FAMILIES, Fonts};
use super::mark::{Glyphs, Mark};
use super::style::{Setting, Side};
use crate::export::visible::visible;
use crate::plan::document::{SpanStyle, Text};
use krilla::text::{GlyphId, KrillaGlyph};
use parley::layout::{Alignment, AlignmentOptions, Cluster, Layout};
use parley::style::{
    FontFamily, FontFamilyName, FontStyle, FontWeight, LineHeight, OverflowWrap, StyleProperty,
};
use parley::{FontContext, LayoutContext};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

/// Sets words in the fonts and remembers the characters they lack.
pub struct Typesetter {
    fonts: &'static Fonts,
    shaper: FontContext,
    layouts: LayoutContext<()>,
    missing: BTreeSet<char>,
    /// Widths of words already measured, by size (in hundredths of a point), weight and text.
    widths: HashMap<(u32, bool, String), f32>,
}

/// Words shaped but not yet broken into lines.
pub struct Shaped {
    text: Rc<str>,
    layout: Layout<()>,
    setting: Setting,
}

/// One line, from its top left corner.
#[derive(Debug, Clone)]
pub struct Line {
    pub marks: Vec<Mark>,
    pub height: f32,
}

impl Typesetter {
    pub fn new(fonts: &'static Fonts) -> Typesetter {
        Typesetter {
            fonts,
            shaper: fonts.context(),
            layouts: LayoutContext::new(),
            missing: BTreeSet::new(),
            widths: HashMap::new(),
        }
    }

    /// Returns the characters set so far that no font has, in order.
    pub fn missing(&self) -> BTreeSet<char> {
        self.missing.clone()
    }

    pub fn shape(&mut self, text: &Text, setting: Setting) -> Shaped {
        let mut words = String::new();
        let mut styles: Vec<(Range<usize>, SpanStyle)> = Vec::new();
        for span in &text.0 {
            let start = words.len();
            for c in visible(&span.text).chars() {
                match c {
                    // A byte order mark inside of text shows nothing, and the accessibility standard forbids it.
                    '\u{feff}' => {}
                    // The pictures of control characters are in no font here.
                    '\u{2400}'..='\u{241f}' => words.push_str(&format!("[U+{:04X}]", u32::from(c) - 0x2400)),
                    '\u{2421}' => words.push_str("[U+007F]"),
                    c => words.push(c),
                }
            }
            styles.push((start..words.len(), span.style));
        }
        let mut builder = self.layouts.ranged_builder(&mut self.shaper, &words, 1.0, false);
        let families = FAMILIES.map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&families))));
        builder.push_default(StyleProperty::FontSize(setting.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(setting.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        if setting.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        for (range, style) in styles {
            match style {
                SpanStyle::Plain => {}
                SpanStyle::Strong => builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range),
                SpanStyle::Emphasis => builder.push(StyleProperty::FontStyle(FontStyle::Italic), range),
            }
        }
        let layout = builder.build(&words);
        Shaped { text: words.into(), layout, setting }
    }

    /// Returns the width of one line of words.
    pub fn width(&mut self, words: &str, setting: Setting) -> f32 {
        let key = ((setting.size * 100.0) as u32, setting.bold, words.to_string());
        if let Some(&width) = self.widths.get(&key) {
            return width;
        }
        let mut shaped = self.shape(&Text::plain(words), setting);
        shaped.layout.break_all_lines(None);
        let width = shaped.layout.full_width();
        self.widths.insert(key, width);
        width
    }

    /// Breaks words into lines of a width.
    pub fn lines(&mut self, shaped: &mut Shaped, width: f32) -> Vec<Line> {
        let layout = &mut shaped.layout;
        layout.break_all_lines(Some(width.max(1.0)));
        let alignment = match shaped.setting.side {
            Side::Start => Alignment::Start,
            Side::Right => Alignment::Right,
        };
        layout.align(alignment, AlignmentOptions::default());
        self.drawn_lines(shaped)
    }

    /// Sets words in lines of a width.
    pub fn set(&mut self, text: &Text, setting: Setting, width: f32) -> Vec<Line> {
        let mut shaped = self.shape(text, setting);
        self.lines(&mut shaped, width)
    }

    /// Sets words on a single line, cut off with an ellipsis where they are too long.
    pub fn set_one_line(&mut self, words: &str, setting: Setting, width: f32) -> Line {
        let mut shaped = self.shape(&Text::plain(words), setting);
        let mut lines = self.lines(&mut shaped, width);
        if lines.len() > 1 {
            let room = width - self.width("…", setting);
            self.lines(&mut shaped, room);
            let end = shaped.layout.lines().next().map_or(0, |line| line.text_range().end);
            let cut = format!("{}…", shaped.text[..end].trim_end());
            lines = self.set(&Text::plain(cut), setting, f32::MAX);
        }
        lines.into_iter().next().unwrap_or(Line { marks: Vec::new(), height: setting.size * setting.leading })
    }

    fn drawn_lines(&mut self, shaped: &Shaped) -> Vec<Line> {
        let height = shaped.setting.size * shaped.setting.leading;
        let mut lines = Vec::new();
        for line in shaped.layout.lines() {
            let metrics = line.metrics();
            let baseline = metrics.baseline - metrics.block_min_coord;
            let mut x = metrics.offset;
            let mut marks = Vec::new();
            for run in line.runs() {
                let face = self.fonts.face(run.font().data.id());
                let start = x;
                let mut glyphs: Vec<KrillaGlyph> = Vec::new();
                for cluster in run.visual_clusters() {
                    self.push_cluster(&mut glyphs, &cluster, &shaped.text, run.font_size(), &mut x);
                }
                if !glyphs.is_empty() {
                    marks.push(Mark::Glyphs(Glyphs {
                        face,
                        size: run.font_size(),
                        gray: shaped.setting.gray,
                        at: (start, baseline),
                        glyphs,
                        text: Rc::clone(&shaped.text),
                    }));
                }
            }
            lines.push(Line { marks, height });
        }
        lines
    }

    fn push_cluster(
        &mut self,
        glyphs: &mut Vec<KrillaGlyph>,
        cluster: &Cluster<'_, ()>,
        text: &str,
        size: f32,
        x: &mut f32,
    ) {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            // Its glyph is the one before it, which then stands for both.
            if let Some(glyph) = glyphs.last_mut() {
                glyph.text_range =
                    glyph.text_range.start.min(range.start)..glyph.text_range.end.max(range.end);
            }
            return;
        }
        let words = &text[range.clone()];
        if words.contains('\n') {
            return;
        }
        for glyph in cluster.glyphs() {
            if glyph.id == 0 {
                self.missing.extend(words.chars().filter(|&c| !joins(c)));
            }
            let (advance, dx, dy) = (glyph.advance / size, glyph.x / size, glyph.y / size);
            glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.id), advance, dx, dy, 0.0, range.clone(), None));
            *x += glyph.advance;
        }
    }
}

impl Shaped {
    /// Returns the narrowest width without breaking words, and the width on one line.
    pub fn widths(&self) -> (f32, f32) {
        let widths = self.layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Whether a character only tells how its neighbors are drawn: nobody misses it by itself.
fn joins(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}
