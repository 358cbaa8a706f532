//! Lists and check lists: a label beside its words.

use super::{Composer, line_strip, text_piece};
use crate::export::pdf::mark::{BLACK, Mark, Piece, Placed, Role, Stroke};
use crate::export::pdf::strip::Strip;
use crate::export::pdf::tags::{Kind, NodeId};
use crate::plan::document::{CheckItem, Text};
use crate::say;

const BOX: f32 = 9.5;

impl Composer<'_> {
    pub(super) fn list(&mut self, ordered: bool, items: &[Text]) {
        let list = self.done.tree.add(None, Kind::List { ordered });
        let labels: Vec<String> = (1..=items.len())
            .map(|number| if ordered { format!("{number}.") } else { "•".to_string() })
            .collect();
        let setting = self.style.body();
        let widest = labels.iter().map(|label| self.typesetter.width(label, setting)).fold(0.0, f32::max);
        let indent = (widest + 7.0).max(18.0);
        for (position, (item, label)) in items.iter().zip(&labels).enumerate() {
            let (label_node, body_node) = self.item_nodes(list, Kind::Label);
            let left = indent - 7.0 - self.typesetter.width(label, setting);
            let label = self.typesetter.set(&Text::plain(label.as_str()), setting, f32::MAX);
            let label: Vec<Placed> =
                label.into_iter().map(|line| text_piece(line, label_node, left, 0.0)).collect();
            self.keep_item(position, items.len());
            self.item(item, label, body_node, indent, position);
        }
    }

    pub(super) fn checklist(&mut self, items: &[CheckItem]) {
        let list = self.done.tree.add(None, Kind::List { ordered: false });
        for (position, item) in items.iter().enumerate() {
            let words = if item.done { say!("pdf-done") } else { say!("pdf-to-do") };
            let (label_node, body_node) = self.item_nodes(list, Kind::SignLabel(words.clone()));
            let top = (self.style.body * self.style.leading - BOX) / 2.0;
            let label = Piece { role: Role::Sign(label_node, words), marks: check_box(item.done) };
            self.keep_item(position, items.len());
            self.item(&item.text, vec![label.placed(1.0, top)], body_node, 20.0, position);
        }
    }

    /// The last item does not stand alone on a new page.
    fn keep_item(&mut self, position: usize, n_items: usize) {
        if position > 0 && position + 1 == n_items {
            self.keep_at(self.done.flow.len() - 1);
        }
    }

    fn item_nodes(&mut self, list: NodeId, label: Kind) -> (NodeId, NodeId) {
        let item = self.done.tree.add(Some(list), Kind::ListItem);
        (self.done.tree.add(Some(item), label), self.done.tree.add(Some(item), Kind::ItemBody))
    }

    fn item(&mut self, text: &Text, label: Vec<Placed>, body: NodeId, indent: f32, position: usize) {
        let setting = self.style.body();
        let lines = self.typesetter.set(text, setting, self.width - indent);
        let mut strips: Vec<Strip> = lines.into_iter().map(|line| line_strip(line, body, indent)).collect();
        if strips.is_empty() {
            strips.push(Strip { height: setting.size * setting.leading, ..Strip::default() });
        }
        strips[0].pieces.splice(0..0, label);
        self.push_paragraph(strips, if position == 0 { 6.0 } else { 3.5 });
    }
}

/// An empty or ticked box.
fn check_box(done: bool) -> Vec<Mark> {
    let mut marks = vec![Mark::rectangle((0.0, 0.0), (BOX, BOX), None, Some(Stroke::new(1.1, BLACK)))];
    if done {
        let tick = vec![(1.9, BOX * 0.52), (BOX * 0.42, BOX - 2.2), (BOX - 1.6, 1.9)];
        let stroke = Some(Stroke::new(1.7, BLACK));
        marks.push(Mark::Path { lines: vec![tick], closed: false, fill: None, stroke });
    }
    marks
}
