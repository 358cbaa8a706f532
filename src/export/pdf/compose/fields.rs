//! Labelled values in boxes: large ones across the page, short ones in pairs.

use super::{Composer, text_piece};
use crate::export::pdf::mark::{BLACK, Mark, Piece, Placed, RULE, SOFT, Stroke};
use crate::export::pdf::strip::{Frame, Strip};
use crate::export::pdf::style::Setting;
use crate::export::pdf::tags::{Kind, NodeId};
use crate::export::visible::visible_line;
use crate::plan::document::{Field, Text};

const GAP: f32 = 8.0;
const PADDING: f32 = 8.0;
/// A field with more lines than this takes the whole width.
const MOST_LINES: usize = 5;

/// A field of half the width.
struct Half {
    pieces: Vec<Placed>,
    height: f32,
}

impl Composer<'_> {
    pub(super) fn fields(&mut self, fields: &[Field]) {
        let list = self.done.tree.add(None, Kind::List { ordered: false });
        let mut waiting: Option<&Field> = None;
        for field in fields {
            if field.large || !self.is_short(field) {
                if let Some(alone) = waiting.take() {
                    self.wide_field(list, alone);
                }
                self.wide_field(list, field);
            } else if let Some(first) = waiting.take() {
                self.pair(list, first, field);
            } else {
                waiting = Some(field);
            }
        }
        if let Some(alone) = waiting {
            self.wide_field(list, alone);
        }
    }

    fn label_setting(&self) -> Setting {
        Setting { size: self.style.body - 1.5, gray: SOFT, leading: 1.25, ..self.style.strong() }
    }

    fn value_setting(&self, is_large: bool) -> Setting {
        let size = if is_large { self.style.large } else { self.style.body + 1.0 };
        let leading = if is_large { 1.24 } else { 1.3 };
        Setting { size, leading, bold: is_large, ..self.style.body() }
    }

    fn half_width(&self) -> f32 {
        (self.width - GAP) / 2.0
    }

    fn is_short(&mut self, field: &Field) -> bool {
        let width = self.half_width() - PADDING * 2.0;
        let setting = self.value_setting(false);
        self.typesetter.set(&field.value, setting, width).len() <= MOST_LINES && field.label.len() < 120
    }

    /// A field across the page, divided between pages where it is long.
    fn wide_field(&mut self, list: NodeId, field: &Field) {
        let frame = self.frame(if field.large { Frame::Heavy } else { Frame::Field });
        let (label_node, value_node) = self.field_nodes(list);
        let padding = if field.large { PADDING + 2.0 } else { PADDING - 2.0 };
        let before = GAP * self.style.space.max(0.7);
        self.push(Strip { before, frame: Some(frame), ..Strip::space(padding) });
        let label = Text::plain(visible_line(&field.label));
        if !label.is_empty() {
            self.boxed_text(&label, self.label_setting(), label_node, (frame, PADDING + 3.0), 0.0);
            self.keep_last();
        }
        let setting = self.value_setting(field.large);
        self.boxed_text(&field.value, setting, value_node, (frame, PADDING + 3.0), 1.0);
        self.keep_last();
        self.push(Strip { keep: false, frame: Some(frame), ..Strip::space(padding) });
    }

    fn field_nodes(&mut self, list: NodeId) -> (NodeId, NodeId) {
        let item = self.done.tree.add(Some(list), Kind::ListItem);
        (self.done.tree.add(Some(item), Kind::Label), self.done.tree.add(Some(item), Kind::ItemBody))
    }

    fn pair(&mut self, list: NodeId, first: &Field, second: &Field) {
        let width = self.half_width();
        let (left, right) = (self.half(list, first, 0.0), self.half(list, second, width + GAP));
        let height = left.height.max(right.height);
        let outline = |x: f32| {
            let outline = Mark::rectangle((0.0, 0.0), (width, height), None, Some(Stroke::new(0.8, RULE)));
            // A bar at the left ties label and value together.
            let bar = Mark::rectangle((0.0, 0.0), (2.6, height), Some(BLACK), None);
            Piece::ornament(vec![outline, bar]).placed(x, 0.0)
        };
        let mut pieces = vec![outline(0.0), outline(width + GAP)];
        pieces.extend(left.pieces);
        pieces.extend(right.pieces);
        self.push(Strip { before: GAP * self.style.space.max(0.7), height, pieces, ..Strip::default() });
    }

    fn half(&mut self, list: NodeId, field: &Field, x: f32) -> Half {
        let (label_node, value_node) = self.field_nodes(list);
        let width = self.half_width() - PADDING * 2.0;
        let mut y = PADDING - 2.0;
        let mut pieces = Vec::new();
        let label = Text::plain(visible_line(&field.label));
        let parts = [
            (label, self.label_setting(), label_node),
            (field.value.clone(), self.value_setting(false), value_node),
        ];
        for (text, setting, node) in parts {
            for line in self.typesetter.set(&text, setting, width) {
                let height = line.height;
                pieces.push(text_piece(line, node, x + PADDING, y));
                y += height;
            }
            y += 1.0;
        }
        Half { pieces, height: y + PADDING - 2.0 }
    }
}
