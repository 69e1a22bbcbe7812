//! Styles that the document's parts need beyond the named ones: a style as it is, but on a new page, or from the right.

use blocks::Density;

use super::fixed::Fixed;
use super::page::points;
use crate::picture::svg::millimetres;
use crate::xml::Xml;

/// How a paragraph differs from its named style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// The named style.
    pub(super) style: &'static str,
    /// Kept with what follows.
    pub(super) keep_next: bool,
    /// On a new page.
    pub(super) page_break: bool,
    /// Read from right to left.
    pub(super) leftwards: bool,
    /// The last of a list, with more space below.
    pub(super) last: bool,
    /// The letters' size in points, where it is not the style's.
    pub(super) size: Option<u32>,
}

impl Paragraph {
    /// The style as it is.
    pub(super) const fn of(style: &'static str) -> Self {
        Self { style, keep_next: false, page_break: false, leftwards: false, last: false, size: None }
    }
}

/// How a table is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Its width, in hundredths of a millimetre.
    pub(super) width: u32,
    /// On a new page.
    pub(super) page_break: bool,
}

/// The styles needed so far. Each has the number of its place.
#[derive(Debug, Default)]
pub(super) struct Automatic {
    fixed: Vec<Fixed>,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    columns: Vec<u32>,
}

impl Automatic {
    /// The name of the style of a row, cell or picture.
    pub(super) fn fixed(&mut self, it: Fixed) -> &'static str {
        number(&mut self.fixed, it);
        it.name()
    }

    /// The name of a paragraph's style.
    pub(super) fn paragraph(&mut self, it: Paragraph) -> String {
        if it == Paragraph::of(it.style) { it.style.to_owned() } else { name('P', number(&mut self.paragraphs, it)) }
    }

    /// The name of a table's style.
    pub(super) fn table(&mut self, it: Table) -> String {
        name('T', number(&mut self.tables, it))
    }

    /// The name of the style of a column so wide.
    pub(super) fn column(&mut self, width: u32) -> String {
        name('C', number(&mut self.columns, width))
    }

    /// Writes them all.
    pub(super) fn write(&self, xml: &mut Xml, density: Density) {
        xml.start("office:automatic-styles");
        for it in &self.fixed {
            it.write(xml, density);
        }
        for (it, at) in self.paragraphs.iter().zip(1..) {
            open(xml, &name('P', at), "paragraph").attr("style:parent-style-name", it.style);
            xml.start("style:paragraph-properties");
            if it.keep_next {
                xml.attr("fo:keep-with-next", "always");
            }
            if it.page_break {
                xml.attr("fo:break-before", "page");
            }
            if it.leftwards {
                xml.attr("style:writing-mode", "rl-tb").attr("fo:text-align", "right");
            }
            if it.last {
                xml.attr("fo:margin-bottom", &points(density.space(9.0)));
            }
            xml.end();
            if let Some(size) = it.size {
                let mut points = size.to_string();
                points.push_str("pt");
                xml.start("style:text-properties");
                for name in ["fo:font-size", "style:font-size-asian", "style:font-size-complex"] {
                    xml.attr(name, &points);
                }
                xml.end();
            }
            xml.end();
        }
        for (it, at) in self.tables.iter().zip(1..) {
            open(xml, &name('T', at), "table").start("style:table-properties");
            xml.attr("style:width", &millimetres(it.width)).attr("table:align", "left");
            xml.attr("fo:margin-top", "0mm").attr("fo:margin-bottom", &points(density.space(12.0)));
            if it.page_break {
                xml.attr("fo:break-before", "page");
            }
            xml.end().end();
        }
        for (width, at) in self.columns.iter().zip(1..) {
            open(xml, &name('C', at), "table-column").start("style:table-column-properties");
            xml.attr("style:column-width", &millimetres(*width)).end().end();
        }
        xml.end();
    }
}

fn open<'a>(xml: &'a mut Xml, name: &str, family: &str) -> &'a mut Xml {
    xml.start("style:style").attr("style:name", name).attr("style:family", family)
}

fn number<T: PartialEq>(known: &mut Vec<T>, it: T) -> usize {
    let at = known.iter().position(|known| *known == it).unwrap_or_else(|| {
        known.push(it);
        known.len() - 1
    });
    at + 1
}

fn name(kind: char, at: usize) -> String {
    let mut name = String::from(kind);
    name.push_str(&at.to_string());
    name
}
