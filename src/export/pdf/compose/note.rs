//! Notes set apart in a box; the three kinds differ by outline, bar and sign.

use super::{Composer, line_strip};
use crate::export::pdf::mark::{BLACK, Mark, Piece, Stroke};
use crate::export::pdf::strip::{Frame, Strip};
use crate::export::pdf::style::Setting;
use crate::export::pdf::tags::{Kind, NodeId};
use crate::export::visible::visible_line;
use crate::plan::document::{Note, NoteKind, Text};

const PADDING: f32 = 8.0;

impl Composer<'_> {
    pub(super) fn note(&mut self, note: &Note) {
        let (kind, left) = match note.kind {
            NoteKind::Fact => (Frame::Fact, 14.0),
            NoteKind::Warning => (Frame::Warning, 34.0),
            NoteKind::Remark => (Frame::Light, 11.0),
        };
        let frame = self.frame(kind);
        let group = self.done.tree.add(None, Kind::Group);
        let mut top = Strip { before: 9.0 * self.style.space, frame: Some(frame), ..Strip::space(PADDING) };
        if note.kind == NoteKind::Warning {
            top.pieces.push(Piece::ornament(warning_sign()).placed(9.0, PADDING));
        }
        self.push(top);
        let title = Text::plain(visible_line(&note.title));
        if !title.is_empty() {
            let node = self.done.tree.add(Some(group), Kind::Paragraph);
            self.boxed_text(&title, self.style.strong(), node, (frame, left), 0.0);
            self.keep_last();
        }
        for (position, text) in note.text.iter().enumerate() {
            let node = self.done.tree.add(Some(group), Kind::Paragraph);
            let before = if position == 0 { 1.0 } else { 4.0 };
            self.boxed_text(text, self.style.body(), node, (frame, left), before);
        }
        self.keep_last();
        self.push(Strip { keep: false, frame: Some(frame), ..Strip::space(PADDING) });
    }

    pub(super) fn frame(&mut self, frame: Frame) -> usize {
        self.done.frames.push(frame);
        self.done.frames.len() - 1
    }

    /// Keeps the newest strip with the next one.
    pub(super) fn keep_last(&mut self) {
        if let Some(super::Flow::Strip(last)) = self.done.flow.last_mut() {
            last.keep = true;
        }
    }

    pub(super) fn boxed_text(
        &mut self,
        text: &Text,
        setting: Setting,
        node: NodeId,
        (frame, left): (usize, f32),
        before: f32,
    ) {
        let lines = self.typesetter.set(text, setting, self.width - left - 11.0);
        let in_frame = |line| Strip { frame: Some(frame), ..line_strip(line, node, left) };
        let strips = lines.into_iter().map(in_frame).collect();
        self.push_paragraph(strips, before);
    }
}

/// A triangle with an exclamation mark.
fn warning_sign() -> Vec<Mark> {
    let outline = vec![(8.5, 0.0), (17.0, 15.0), (0.0, 15.0)];
    vec![
        Mark::Path { lines: vec![outline], closed: true, fill: None, stroke: Some(Stroke::new(1.5, BLACK)) },
        Mark::line((8.5, 5.0), (8.5, 9.8), Stroke::new(1.7, BLACK)),
        Mark::Circle { center: (8.5, 12.2), radius: 1.0, fill: Some(BLACK), stroke: None },
    ]
}
