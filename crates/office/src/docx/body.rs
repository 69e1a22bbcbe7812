//! The document's blocks, one after another.

use blocks::{Block, Chart, Density, Document, HeadingLevel, Item, ListKind, Text, Tone};

use super::paragraph::{self, Set};
use super::{R, W, contents, drawing, package, tables};
use crate::outline;
use crate::steps::{self, Step};
use crate::xml::Xml;
use crate::{Progress, outline::DEEPEST};
use blocks::address;

/// The body as it was written, and what it refers to.
pub(super) struct Written<'a> {
    /// The part.
    pub(super) xml: String,
    /// The charts, in the order of their numbers.
    pub(super) charts: Vec<&'a Chart>,
    /// The addresses that links lead to, likewise.
    pub(super) links: Vec<String>,
    /// How many numbered lists there are.
    pub(super) numbered: u32,
}

/// The body as it is written.
pub(super) struct Body<'a> {
    pub(super) xml: Xml,
    charts: Vec<&'a Chart>,
    links: Vec<String>,
    numbered: u32,
    /// How many listed headings there have been.
    places: u32,
    density: Density,
    /// The block before.
    before: Option<&'a Block>,
    /// Whether what follows begins a page.
    page_break: bool,
    /// Whether what was written last is a table, which has no space of its own after it.
    after_table: bool,
}

/// The space between a table and what follows, in twentieths of a point.
const AFTER_TABLE: u32 = 240;
/// The space after a list.
const AFTER_LIST: u32 = 180;

pub(super) fn write<'a>(document: &'a Document, progress: &mut Progress<'_>) -> Written<'a> {
    let mut body = Body {
        xml: Xml::part(),
        charts: Vec::new(),
        links: Vec::new(),
        numbered: 0,
        places: 0,
        density: document.density,
        before: None,
        page_break: false,
        after_table: false,
    };
    body.xml.start("w:document").attr("xmlns:w", W).attr("xmlns:r", R);
    body.xml.attr("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
    body.xml.attr("xmlns:a", drawing::A).attr("xmlns:pic", drawing::PIC);
    body.xml.start("w:body");
    steps::each(document, progress, |step| match step {
        Step::Contents => contents::write(&mut body, document),
        Step::Block(block) => body.block(block),
    });
    body.between_tables();
    package::section(&mut body.xml, document.density);
    Written { xml: body.xml.finish(), charts: body.charts, links: body.links, numbered: body.numbered }
}

impl<'a> Body<'a> {
    /// What is due before the next paragraph: a new page, or space after a table.
    pub(super) fn due(&mut self) -> Set {
        let before = std::mem::take(&mut self.after_table).then(|| self.density.space(AFTER_TABLE));
        let page_break = std::mem::take(&mut self.page_break);
        Set { page_break, before: before.filter(|_| !page_break), ..Set::default() }
    }

    /// The same before a paragraph whose style has a space before it.
    fn due_spaced(&mut self) -> Set {
        Set { before: None, ..self.due() }
    }

    /// Tables that touch are one to Word, and the last thing in a document is a paragraph: the smallest that there is.
    pub(super) fn between_tables(&mut self) {
        if std::mem::take(&mut self.after_table) {
            paragraph::open(&mut self.xml, "AfterTable", Set::default(), std::iter::empty());
            self.xml.end();
        }
    }

    /// Says that a table was written.
    pub(super) const fn table_done(&mut self) {
        self.after_table = true;
    }

    /// A paragraph of plain words.
    pub(super) fn plain(&mut self, style: &'static str, set: Set, words: &str) {
        paragraph::open(&mut self.xml, style, set, std::iter::once(words));
        paragraph::plain(&mut self.xml, words);
        self.xml.end();
    }

    /// A paragraph.
    pub(super) fn text(&mut self, style: &'static str, set: Set, text: &Text) {
        paragraph::open(&mut self.xml, style, set, paragraph::words(text));
        for run in &text.0 {
            let link = run.link.as_deref().and_then(address).map(|address| self.link(address));
            paragraph::of_text(&mut self.xml, run, link);
        }
        self.xml.end();
    }

    /// The relationship of an address.
    fn link(&mut self, address: String) -> u32 {
        let at = self.links.iter().position(|it| *it == address).unwrap_or_else(|| {
            self.links.push(address);
            self.links.len() - 1
        });
        package::link(at)
    }

    /// The caption above a table or chart; nothing where there are no words.
    pub(super) fn caption(&mut self, words: &str) {
        if words.is_empty() {
            self.between_tables();
        } else {
            let set = Set { keep_next: true, ..self.due_spaced() };
            self.plain("Caption", set, words);
        }
    }

    fn block(&mut self, block: &'a Block) {
        let leads = block.leads(self.before.replace(block));
        match block {
            Block::Title { over, text } => self.title(over, text),
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph { tone, text } => {
                let (style, set) = match tone {
                    Tone::Body => ("Normal", self.due()),
                    Tone::Lead => ("LeadText", self.due()),
                    Tone::Quiet => ("QuietText", self.due()),
                    Tone::Inset => ("InsetText", self.due()),
                    Tone::Warning => ("WarningText", self.due()),
                    Tone::Notes => ("Notes", self.due()),
                };
                let set = Set { keep_next: leads, ..set };
                self.text(style, set, text);
            }
            Block::List { kind, items } => self.list(*kind, items),
            Block::Table(table) => tables::table(self, table),
            Block::KeyFigures(figures) => tables::figures(self, figures),
            Block::Chart(chart) => {
                self.caption(&chart.headline);
                self.charts.push(chart);
                let number = u32::try_from(self.charts.len()).unwrap_or(u32::MAX);
                let set = Set { keep_next: true, ..self.due() };
                paragraph::open(&mut self.xml, "Figure", set, std::iter::empty());
                drawing::write(&mut self.xml, chart, number);
                self.xml.end();
                tables::table(self, &chart.data);
            }
            Block::PageBreak => self.page_break = true,
        }
    }

    fn title(&mut self, over: &str, text: &str) {
        if !over.is_empty() {
            let set = self.due_spaced();
            self.plain("Subtitle", set, over);
        }
        let set = self.due_spaced();
        self.plain("Title", set, text);
    }

    fn heading(&mut self, level: HeadingLevel, text: &str) {
        let style = match level {
            HeadingLevel::One => "Heading1",
            HeadingLevel::Two => "Heading2",
            HeadingLevel::Three => "Heading3",
        };
        let set = self.due_spaced();
        paragraph::open(&mut self.xml, style, set, std::iter::once(text));
        let listed = level <= DEEPEST;
        if listed {
            self.places += 1;
            self.xml.start("w:bookmarkStart").num("w:id", self.places);
            self.xml.attr("w:name", &outline::place(self.places)).end();
        }
        paragraph::plain(&mut self.xml, text);
        if listed {
            self.xml.start("w:bookmarkEnd").num("w:id", self.places).end();
        }
        self.xml.end();
    }

    fn list(&mut self, kind: ListKind, items: &[Item]) {
        let (style, number) = match kind {
            ListKind::Bullet => ("ListBullet", None),
            ListKind::Number => {
                self.numbered += 1;
                // Each list counts from one.
                ("ListNumber", Some(package::list(self.numbered)))
            }
        };
        let space = self.density.space(AFTER_LIST);
        for (at, item) in items.iter().enumerate() {
            let last = at + 1 == items.len();
            let after = |last: bool| last.then_some(space);
            let set = Set { number, after: after(last && item.more.is_empty()), ..self.due() };
            self.text(style, set, &item.text);
            for (at, text) in item.more.iter().enumerate() {
                let set = Set { after: after(last && at + 1 == item.more.len()), ..Set::default() };
                self.text("ListContinue", set, text);
            }
        }
    }
}
