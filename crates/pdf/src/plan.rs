//! A document as it is laid out, block after block: its slabs, and its structure tree.

use std::rc::Rc;

use blocks::{Density, Emphasis, HeadingLevel, Text, address, clean};
use krilla::tagging::Tag;

use crate::Failed;
use crate::fonts::Fonts;
use crate::inline::{self, Words};
use crate::look::{ACCENT, Face, SIDE, Style, WIDTH};
use crate::slab::{Mark, Slab, Stacked, Then};
use crate::tags::{Node, Slot, Tags};

/// The plan of a document.
pub struct Plan {
    pub fonts: Fonts,
    pub tags: Tags,
    pub slabs: Vec<Slab>,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    /// Whether a box stands for what the fonts have no letter for.
    pub stands_in: bool,
    density: Density,
    groups: usize,
    space: f32,
}

/// A heading.
pub struct Heading {
    pub level: HeadingLevel,
    pub text: String,
}

/// A link.
pub struct Link {
    pub to: Target,
    /// What it says.
    pub text: String,
    /// Its node, once it is in the tree.
    node: Option<Node>,
    /// Where its active area is in the tree: after all of its words.
    pub slot: Option<Slot>,
}

/// Where a link leads.
pub enum Target {
    /// To an address.
    Address(String),
    /// To a heading.
    Heading(usize),
}

/// Where words are set: from a left edge, as wide as given.
#[derive(Clone, Copy, Debug)]
pub struct Box {
    pub x: f32,
    pub width: f32,
}

impl Box {
    /// The whole width of the text.
    pub const TEXT: Self = Self { x: SIDE, width: WIDTH };

    /// Without something at its left.
    pub const fn indented(self, by: f32) -> Self {
        Self { x: self.x + by, width: self.width - by }
    }
}

/// The face of a run in a style.
const fn face(run: &blocks::Run, style: Style) -> Face {
    match run.emphasis {
        Emphasis::Plain => style.face,
        Emphasis::Strong => Face::Bold,
        Emphasis::Light => Face::Italic,
    }
}

impl Plan {
    /// An empty plan.
    pub fn new(density: Density) -> Result<Self, Failed> {
        Ok(Self {
            fonts: Fonts::new()?,
            tags: Tags::new(),
            slabs: Vec::new(),
            headings: Vec::new(),
            links: Vec::new(),
            stands_in: false,
            density,
            groups: 0,
            space: 0.0,
        })
    }

    /// A number that slabs share which have one backdrop.
    pub const fn group(&mut self) -> usize {
        self.groups += 1;
        self.groups
    }

    /// Asks for space below what there is. Of two such wishes the larger counts.
    pub fn space(&mut self, space: f32) {
        self.space = self.space.max(self.of(space));
    }

    /// The space above what comes, which asks for some itself.
    pub fn take_space(&mut self, asked: f32) -> f32 {
        let space = self.space.max(self.of(asked));
        self.space = 0.0;
        space
    }

    /// Ends the page.
    pub fn end_page(&mut self) {
        if let Some(last) = self.slabs.last_mut() {
            last.then = Then::MustBreak;
        }
    }

    /// A space as this document has it.
    pub fn of(&self, space: f32) -> f32 {
        self.density.space(space)
    }

    /// A style as this document has it.
    pub fn style(&self, style: Style) -> Style {
        style.set(self.density)
    }

    /// A text's words in a style, to be measured and not to be drawn.
    pub fn measured(&self, text: &Text, style: Style) -> impl Iterator<Item = Words> {
        let style = self.style(style);
        let words = move |run: &blocks::Run| {
            let style = Style { face: face(run, style), ..style };
            Words { text: clean(&run.text).into_owned(), style, link: None }
        };
        text.0.iter().map(words)
    }

    /// A text as words in a style.
    pub fn plain(&self, text: &str, style: Style) -> Vec<Words> {
        let style = self.style(style);
        let text = clean(text).into_owned();
        if text.trim().is_empty() { Vec::new() } else { vec![Words { text, style, link: None }] }
    }

    /// A text with its emphasis and links in a style; nothing where nothing is said.
    pub fn words(&mut self, text: &Text, style: Style) -> Vec<Words> {
        let style = self.style(style);
        let mut words = Vec::new();
        for run in &text.0 {
            let said = clean(&run.text).into_owned();
            if said.is_empty() {
                continue;
            }
            let face = face(run, style);
            let link = run.link.as_deref().and_then(address).map(|address| {
                self.links.push(Link { to: Target::Address(address), text: said.clone(), node: None, slot: None });
                self.links.len() - 1
            });
            let colour = if link.is_some() { ACCENT } else { style.colour };
            words.push(Words { text: said, style: Style { face, colour, ..style }, link });
        }
        if words.iter().all(|words| words.text.trim().is_empty()) { Vec::new() } else { words }
    }

    /// A link to a heading.
    pub fn link_to(&mut self, heading: usize, text: String, node: Node) -> usize {
        let node = self.tags.node(node, Tag::Link);
        self.links.push(Link { to: Target::Heading(heading), text, node: Some(node), slot: None });
        self.links.len() - 1
    }

    /// A place for words of a link, or of the node itself where there is none.
    pub fn slot_for(&mut self, node: Node, link: Option<usize>) -> Slot {
        let Some(link) = link else { return self.tags.slot(node) };
        let inside = match self.links[link].node {
            Some(inside) => inside,
            None => {
                let inside = self.tags.node(node, Tag::Link);
                self.links[link].node = Some(inside);
                inside
            }
        };
        self.tags.slot(inside)
    }

    /// Gives each link the place of its active area, after its words.
    pub fn close_links(&mut self) {
        for link in &mut self.links {
            if let (Some(node), None) = (link.node, link.slot) {
                link.slot = Some(self.tags.slot(node));
            }
        }
    }

    /// Words as lines, each with its place in the tree.
    pub fn stack(&mut self, node: Node, words: &[Words], inside: Box) -> Vec<Stacked> {
        let leading = words.iter().map(|words| words.style.leading).fold(0.0, f32::max);
        let size = words.iter().map(|words| words.style.size).fold(0.0, f32::max);
        // Capitals, two thirds of the size, stand in the middle.
        let y = leading / 2.0 + size * 0.33;
        let mut stacked = Vec::new();
        for line in inline::lines(&mut self.fonts, words, inside.width) {
            let mut marks = Vec::new();
            let mut open: Option<(Option<usize>, Slot)> = None;
            for run in line.runs {
                // What stands for something else is a place of its own: it says what it stands for.
                let slot = match open {
                    Some((link, slot)) if run.stands_for.is_none() && link == run.link => slot,
                    _ => self.slot_for(node, run.link),
                };
                self.stands_in |= run.stands_for.is_some();
                open = run.stands_for.is_none().then_some((run.link, slot));
                marks.push(Mark::Words { x: inside.x + run.x, y, run: Rc::new(run), slot: Some(slot) });
            }
            stacked.push(Stacked { height: leading, marks });
        }
        stacked
    }

    /// Adds a paragraph, a slab a line. Its first two lines stay together, and its last two.
    pub fn paragraph(&mut self, node: Node, words: &[Words], inside: Box, before: f32) {
        let lines = self.stack(node, words, inside);
        let count = lines.len();
        for (n, line) in lines.into_iter().enumerate() {
            let before = if n == 0 { self.take_space(before) } else { 0.0 };
            let mut slab = Slab::line(before, line);
            let tight = n + 1 < count && (n == 0 || n + 2 == count);
            slab.then = if tight { Then::Keep } else { Then::MayBreak };
            self.slabs.push(slab);
        }
    }
}

impl Stacked {
    /// Moves it down within its place.
    pub fn lower(&mut self, by: f32) {
        self.height += by;
        for mark in &mut self.marks {
            match mark {
                Mark::Words { y, .. } | Mark::PageOf { y, .. } => *y += by,
                Mark::Fill { bounds, .. } => bounds.1 += by,
                Mark::Picture { .. } | Mark::Heading(_) => {}
            }
        }
    }
}
