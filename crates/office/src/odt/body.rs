//! The document's blocks, one after another.

use blocks::{Block, Chart, Document, HeadingLevel, Item, ListKind, Text, Tone};

use super::automatic::{Automatic, Paragraph};
use super::fixed::Fixed;
use super::{contents, paragraph, tables};
use crate::Progress;
use crate::direction::is_leftwards;
use crate::outline::{self, DEEPEST};
use crate::picture::{self, svg::millimetres};
use crate::steps::{self, Step};
use crate::xml::Xml;

/// The part as it was written, and the charts that it shows.
pub(super) struct Written<'a> {
    pub(super) xml: String,
    pub(super) charts: Vec<&'a Chart>,
}

/// The body as it is written.
pub(super) struct Body<'a> {
    pub(super) xml: Xml,
    pub(super) automatic: Automatic,
    charts: Vec<&'a Chart>,
    /// How many listed headings there have been.
    places: u32,
    /// How many tables there have been.
    pub(super) tables: u32,
    /// The block before.
    before: Option<&'a Block>,
    /// Whether what follows begins a page.
    page_break: bool,
}

pub(super) fn write<'a>(document: &'a Document, progress: &mut Progress<'_>) -> Written<'a> {
    let mut body = Body {
        xml: Xml::fragment(),
        automatic: Automatic::default(),
        charts: Vec::new(),
        places: 0,
        tables: 0,
        before: None,
        page_break: false,
    };
    body.xml.start("office:body").start("office:text");
    steps::each(document, progress, |step| match step {
        Step::Contents => contents::write(&mut body, document),
        Step::Block(block) => body.block(block),
    });
    // The styles stand before what needs them.
    let mut xml = super::part("office:document-content");
    body.automatic.write(&mut xml, document.density);
    xml.put(body.xml);
    Written { xml: xml.finish(), charts: body.charts }
}

/// The part that a chart's picture is in.
pub(super) fn file(number: u32) -> String {
    let mut name = String::from("Pictures/chart");
    name.push_str(&number.to_string());
    name.push_str(".svg");
    name
}

impl<'a> Body<'a> {
    /// Whether a new page is due; it is then no longer.
    pub(super) const fn page_break(&mut self) -> bool {
        std::mem::replace(&mut self.page_break, false)
    }

    /// Opens a paragraph. `words` say which way it runs.
    pub(super) fn open<'w>(&mut self, it: Paragraph, words: impl Iterator<Item = &'w str>) {
        self.open_as("text:p", it, words);
    }

    fn open_as<'w>(&mut self, element: &'static str, it: Paragraph, words: impl Iterator<Item = &'w str>) {
        let it = Paragraph { page_break: self.page_break(), leftwards: is_leftwards(words), ..it };
        let style = self.automatic.paragraph(it);
        self.xml.start(element).attr("text:style-name", &style);
    }

    /// A paragraph of plain words.
    pub(super) fn plain(&mut self, it: Paragraph, words: &str) {
        self.open(it, std::iter::once(words));
        paragraph::plain(&mut self.xml, words);
        self.xml.end();
    }

    /// A paragraph.
    pub(super) fn text(&mut self, it: Paragraph, text: &Text) {
        self.open(it, text.0.iter().map(|run| run.text.as_str()));
        for run in &text.0 {
            paragraph::run(&mut self.xml, run);
        }
        self.xml.end();
    }

    /// The caption above a table or chart; nothing where there are no words.
    pub(super) fn caption(&mut self, words: &str) {
        if !words.is_empty() {
            self.plain(Paragraph::of("Caption"), words);
        }
    }

    fn block(&mut self, block: &'a Block) {
        let leads = block.leads(self.before.replace(block));
        match block {
            Block::Title { over, text } => {
                if !over.is_empty() {
                    self.plain(Paragraph::of("Subtitle"), over);
                }
                self.plain(Paragraph::of("Title"), text);
            }
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph { tone, text } => {
                let style = match tone {
                    Tone::Body => "Text_20_body",
                    Tone::Lead => "Lead_20_Text",
                    Tone::Quiet => "Quiet_20_Text",
                    Tone::Inset => "Inset_20_Text",
                    Tone::Warning => "Warning_20_Text",
                    Tone::Notes => "Notes",
                };
                self.text(Paragraph { keep_next: leads, ..Paragraph::of(style) }, text);
            }
            Block::List { kind, items } => self.list(*kind, items),
            Block::Table(table) => tables::table(self, table),
            Block::KeyFigures(figures) => tables::figures(self, figures),
            Block::Chart(chart) => {
                self.caption(&chart.headline);
                self.charts.push(chart);
                let number = u32::try_from(self.charts.len()).unwrap_or(u32::MAX);
                self.open(Paragraph::of("Figure"), std::iter::empty());
                self.picture(chart, number);
                self.xml.end();
                tables::table(self, &chart.data);
            }
            Block::PageBreak => self.page_break = true,
        }
    }

    fn heading(&mut self, level: HeadingLevel, text: &str) {
        let style = match level {
            HeadingLevel::One => "Heading_20_1",
            HeadingLevel::Two => "Heading_20_2",
            HeadingLevel::Three => "Heading_20_3",
        };
        self.open_as("text:h", Paragraph::of(style), std::iter::once(text));
        self.xml.num("text:outline-level", level.number().into());
        let mark = |xml: &mut Xml, element, place| {
            xml.start(element).attr("text:name", &outline::place(place)).end();
        };
        if level <= DEEPEST {
            self.places += 1;
            mark(&mut self.xml, "text:bookmark-start", self.places);
        }
        paragraph::plain(&mut self.xml, text);
        if level <= DEEPEST {
            mark(&mut self.xml, "text:bookmark-end", self.places);
        }
        self.xml.end();
    }

    fn list(&mut self, kind: ListKind, items: &[Item]) {
        let (list, style) = match kind {
            ListKind::Bullet => ("Bullets", "List_20_1"),
            ListKind::Number => ("Numbering_20_123", "Numbering_20_1"),
        };
        self.xml.start("text:list").attr("text:style-name", list);
        for (at, item) in items.iter().enumerate() {
            let last = at + 1 == items.len();
            self.xml.start("text:list-item");
            self.text(Paragraph { last: last && item.more.is_empty(), ..Paragraph::of(style) }, &item.text);
            for (at, text) in item.more.iter().enumerate() {
                let last = last && at + 1 == item.more.len();
                self.text(Paragraph { last, ..Paragraph::of("List_20_1_20_Cont.") }, text);
            }
            self.xml.end();
        }
        self.xml.end();
    }

    fn picture(&mut self, chart: &Chart, number: u32) {
        let (width, height) = picture::size(&chart.picture);
        let mut name = String::from("Chart ");
        name.push_str(&number.to_string());
        let style = self.automatic.fixed(Fixed::Chart);
        let xml = &mut self.xml;
        xml.start("draw:frame").attr("draw:style-name", style).attr("draw:name", &name);
        xml.attr("text:anchor-type", "as-char").attr("draw:z-index", "0").attr("svg:x", "0mm").attr("svg:y", "0mm");
        xml.attr("svg:width", &millimetres(width)).attr("svg:height", &millimetres(height));
        xml.start("draw:image").attr("xlink:href", &file(number)).attr("xlink:type", "simple");
        xml.attr("xlink:show", "embed").attr("xlink:actuate", "onLoad").attr("draw:mime-type", "image/svg+xml").end();
        xml.words("svg:title", &chart.headline).words("svg:desc", &chart.description).end();
    }
}
