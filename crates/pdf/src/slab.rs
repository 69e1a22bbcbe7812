//! Slabs: what pages are piled up from. A slab is a line of text, a row of a table or a picture: what a page's end does not cut.

use std::rc::Rc;

use blocks::Picture;

use crate::inline::Run;
use crate::look::Colour;
use crate::tags::{Node, Slot};

/// A part of a page from its left to its right edge.
#[derive(Default)]
pub struct Slab {
    /// What is left free above it, except at the top of a page.
    pub before: f32,
    /// What is left free within it, above and below its columns.
    pub pad: (f32, f32),
    /// What stands side by side in it.
    pub columns: Vec<Column>,
    /// How it goes with the next one.
    pub then: Then,
    /// What is behind it.
    pub backdrops: Vec<Backdrop>,
    /// A line below it: from, width, thickness and colour.
    pub rule: Option<(f32, f32, f32, Colour)>,
    /// What it is to a table.
    pub part: Part,
}

/// What may come between a slab and the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Then {
    /// The end of a page.
    #[default]
    MayBreak,
    /// Nothing.
    Keep,
    /// The end of a page, always.
    MustBreak,
}

/// What a slab is to a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// It is in none.
    #[default]
    None,
    /// The row of its headers.
    Head,
    /// A row, below the headers that the given slab has.
    Row {
        /// The headers' slab.
        head: usize,
    },
}

/// What stands one below the other.
#[derive(Clone, Default)]
pub struct Column {
    /// Its lines.
    pub lines: Vec<Stacked>,
}

/// A line of a column: what is never cut.
#[derive(Clone)]
pub struct Stacked {
    /// How high it is.
    pub height: f32,
    /// What is drawn, from the page's left edge and the line's top.
    pub marks: Vec<Mark>,
}

/// Something to draw.
#[derive(Clone)]
pub enum Mark {
    /// Words.
    Words {
        /// Where they begin.
        x: f32,
        /// Their baseline.
        y: f32,
        /// The words.
        run: Rc<Run>,
        /// Where they are in the structure tree; what is in none is decoration.
        slot: Option<Slot>,
    },
    /// A rectangle that is decoration.
    Fill {
        /// Left edge, top, width and height.
        bounds: (f32, f32, f32, f32),
        /// What fills it.
        colour: Colour,
    },
    /// A picture.
    Picture {
        /// Its left edge.
        x: f32,
        /// How large its unit is.
        unit: f32,
        /// The picture.
        picture: Rc<Picture>,
        /// Where it is in the structure tree.
        slot: Slot,
        /// Its node.
        node: Node,
    },
    /// The number of the page on which a heading stands, with its right edge.
    PageOf {
        /// The heading.
        heading: usize,
        /// Its right edge.
        right: f32,
        /// Its baseline.
        y: f32,
        /// Where the dots that lead to it begin.
        dots: f32,
        /// Where it is in the structure tree.
        slot: Slot,
        /// The link that it is part of.
        link: usize,
    },
    /// A heading stands here.
    Heading(usize),
}

/// What is behind a number of slabs: on each page it is one rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backdrop {
    /// Slabs with the same number share it.
    pub group: usize,
    /// Its left edge.
    pub x: f32,
    /// Its width.
    pub width: f32,
    /// Its colour.
    pub colour: Colour,
}

impl Slab {
    /// How high it is, without what is left free above.
    pub fn height(&self) -> f32 {
        self.pad.0 + self.pad.1 + self.columns.iter().map(Column::height).fold(0.0, f32::max)
    }

    /// A slab of one line.
    pub fn line(before: f32, line: Stacked) -> Self {
        Self { before, columns: vec![Column { lines: vec![line] }], ..Self::default() }
    }
}

impl Column {
    /// How high it is.
    pub fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum()
    }
}
