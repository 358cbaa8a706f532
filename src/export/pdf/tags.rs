//! The document's structure for screen readers, kept beside the drawing: headings, lists, tables, figures.
//!
//! Pieces on the page point to their node; when all pages are drawn the tree becomes the PDF's tag tree.

use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node as KrillaNode, TableHeaderScope, Tag, TagGroup, TagTree,
};
use std::num::NonZeroU16;

/// A node of the tree, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NodeId(usize);

/// What a part of the document is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Level from 1, and the words for the list of headings.
    Heading(u16, String),
    Paragraph,
    /// Parts that belong together, such as a note.
    Group,
    List {
        ordered: bool,
    },
    ListItem,
    Label,
    /// A drawn label with its words, such as a box to tick.
    SignLabel(String),
    ItemBody,
    /// With what it is about.
    Table(String),
    TableHead,
    TableBody,
    Row,
    ColumnHeading,
    RowHeading,
    Cell,
    /// With its words.
    Figure(String),
    Caption,
}

#[derive(Debug, Clone)]
struct Node {
    kind: Kind,
    children: Vec<NodeId>,
}

/// The structure, growing from its root.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    top: Vec<NodeId>,
}

impl Tree {
    /// Adds a node below another, or at the top.
    pub fn add(&mut self, parent: Option<NodeId>, kind: Kind) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { kind, children: Vec::new() });
        match parent {
            Some(NodeId(parent)) => self.nodes[parent].children.push(id),
            None => self.top.push(id),
        }
        id
    }

    /// Makes the PDF's tag tree; `content` holds, for each piece drawn, its node and the writer's name for it, `places`
    /// where figures are.
    pub fn build(
        &self,
        content: Vec<(NodeId, Identifier)>,
        places: &[(NodeId, BBox)],
        language: String,
    ) -> TagTree {
        let mut of_node: Vec<Vec<Identifier>> = vec![Vec::new(); self.nodes.len()];
        for (NodeId(node), identifier) in content {
            of_node[node].push(identifier);
        }
        let mut tree = TagTree::new().with_lang(Some(language));
        for &node in &self.top {
            tree.push(self.group(node, &mut of_node, places));
        }
        tree
    }

    fn group(
        &self,
        NodeId(id): NodeId,
        content: &mut [Vec<Identifier>],
        places: &[(NodeId, BBox)],
    ) -> TagGroup {
        let node = &self.nodes[id];
        let mut children: Vec<KrillaNode> =
            node.children.iter().map(|&child| KrillaNode::from(self.group(child, content, places))).collect();
        children.extend(std::mem::take(&mut content[id]).into_iter().map(KrillaNode::from));
        match node.kind.clone() {
            Kind::Heading(level, words) => {
                let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
                TagGroup::with_children(Tag::Hn(level, Some(words)), children)
            }
            Kind::Paragraph => TagGroup::with_children(Tag::P, children),
            Kind::Group => TagGroup::with_children(Tag::Div, children),
            Kind::List { ordered: true } => TagGroup::with_children(Tag::L(ListNumbering::Decimal), children),
            Kind::List { ordered: false } => TagGroup::with_children(Tag::L(ListNumbering::None), children),
            Kind::ListItem => TagGroup::with_children(Tag::LI, children),
            Kind::Label => TagGroup::with_children(Tag::Lbl, children),
            Kind::SignLabel(words) => TagGroup::with_children(Tag::Lbl.with_alt_text(Some(words)), children),
            Kind::ItemBody => TagGroup::with_children(Tag::LBody, children),
            Kind::Table(about) if about.is_empty() => TagGroup::with_children(Tag::Table, children),
            Kind::Table(about) => TagGroup::with_children(Tag::Table.with_summary(Some(about)), children),
            Kind::TableHead => TagGroup::with_children(Tag::THead, children),
            Kind::TableBody => TagGroup::with_children(Tag::TBody, children),
            Kind::Row => TagGroup::with_children(Tag::TR, children),
            Kind::ColumnHeading => TagGroup::with_children(Tag::TH(TableHeaderScope::Column), children),
            Kind::RowHeading => TagGroup::with_children(Tag::TH(TableHeaderScope::Row), children),
            Kind::Cell => TagGroup::with_children(Tag::TD, children),
            Kind::Figure(words) => {
                let place = places.iter().find(|(figure, _)| figure.0 == id).map(|(_, place)| *place);
                TagGroup::with_children(Tag::Figure(Some(words)).with_bbox(place), children)
            }
            Kind::Caption => TagGroup::with_children(Tag::Caption, children),
        }
    }
}
