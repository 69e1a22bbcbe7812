//! The structure tree: what each part of a page is to somebody who does not see it. It is planned while the document is
//! laid out, in reading order, and filled in while pages are drawn.

use krilla::tagging::{BBox, Identifier, Node as Leaf, Tag, TagGroup, TagKind, TagTree};

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node(usize);

/// A place in the tree for what is yet to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot(usize);

/// The tree as planned, and what has been drawn of it.
pub struct Tags {
    nodes: Vec<Planned>,
    drawn: Vec<Vec<Identifier>>,
}

struct Planned {
    tag: Option<TagKind>,
    children: Vec<Child>,
}

enum Child {
    Node(Node),
    Slot(Slot),
}

impl Tags {
    /// The document itself.
    pub const ROOT: Node = Node(0);

    /// An empty document.
    pub fn new() -> Self {
        Self { nodes: vec![Planned { tag: None, children: Vec::new() }], drawn: Vec::new() }
    }

    /// A further node at the end of another.
    pub fn node(&mut self, parent: Node, tag: impl Into<TagKind>) -> Node {
        let node = Node(self.nodes.len());
        self.nodes.push(Planned { tag: Some(tag.into()), children: Vec::new() });
        self.nodes[parent.0].children.push(Child::Node(node));
        node
    }

    /// A place at the end of a node.
    pub fn slot(&mut self, parent: Node) -> Slot {
        let slot = Slot(self.drawn.len());
        self.drawn.push(Vec::new());
        self.nodes[parent.0].children.push(Child::Slot(slot));
        slot
    }

    /// Notes what has been drawn for a place.
    pub fn fill(&mut self, slot: Slot, drawn: Identifier) {
        self.drawn[slot.0].push(drawn);
    }

    /// Notes where a figure stands.
    pub fn place(&mut self, node: Node, bounds: BBox) {
        if let Some(TagKind::Figure(figure)) = &self.nodes[node.0].tag {
            self.nodes[node.0].tag = Some(figure.clone().with_bbox(Some(bounds)).into());
        }
    }

    /// The tree.
    pub fn finish(mut self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        tree.children = self.children(Self::ROOT);
        tree
    }

    fn children(&mut self, node: Node) -> Vec<Leaf> {
        let mut children = Vec::new();
        for child in std::mem::take(&mut self.nodes[node.0].children) {
            match child {
                Child::Slot(slot) => children.extend(self.drawn[slot.0].drain(..).map(Leaf::from)),
                Child::Node(node) => {
                    let inside = self.children(node);
                    let tag = self.nodes[node.0].tag.take().unwrap_or(Tag::Div.into());
                    children.push(TagGroup::with_children(tag, inside).into());
                }
            }
        }
        children
    }
}
