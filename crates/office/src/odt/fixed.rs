//! The styles of rows, cells and pictures. OpenDocument names none of these, so each is in a document that uses it.

use blocks::Density;

use super::page::measure;
use crate::xml::Xml;

/// A row, a cell or a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fixed {
    /// A chart, which stands in its paragraph like a letter.
    Chart,
    /// A row that does not break.
    Row,
    /// One that may: it can be longer than a page.
    LongRow,
    /// A column's name.
    HeadCell,
    /// A cell of a table.
    BodyCell,
    /// One in the last row.
    LastCell,
    /// The name of a figure that stands out.
    NameCell,
    /// The figure.
    FigureCell,
}

type Attributes = &'static [(&'static str, &'static str)];

const BODY: Attributes = &[
    ("fo:padding-top", "1.2mm"),
    ("fo:padding-bottom", "0.7mm"),
    ("fo:padding-left", "1.7mm"),
    ("fo:padding-right", "1.7mm"),
    ("fo:border", "none"),
];
const FIGURE: Attributes = &[
    ("fo:background-color", "#e8eff6"),
    ("fo:padding-left", "3mm"),
    ("fo:padding-right", "2mm"),
    ("fo:border", "none"),
];

impl Fixed {
    /// Its name in the document.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Chart => "Chart",
            Self::Row => "Row",
            Self::LongRow => "LongRow",
            Self::HeadCell => "HeadCell",
            Self::BodyCell => "BodyCell",
            Self::LastCell => "LastCell",
            Self::NameCell => "NameCell",
            Self::FigureCell => "FigureCell",
        }
    }

    /// What it is of, and the element that says how it looks.
    const fn of(self) -> (&'static str, &'static str) {
        match self {
            Self::Chart => ("graphic", "style:graphic-properties"),
            Self::Row | Self::LongRow => ("table-row", "style:table-row-properties"),
            _ => ("table-cell", "style:table-cell-properties"),
        }
    }

    /// How it looks: what it shares with others, and what it does not.
    const fn look(self) -> (Attributes, Attributes) {
        match self {
            Self::Chart => (
                &[("style:vertical-pos", "top"), ("style:vertical-rel", "baseline")],
                &[("fo:margin", "0mm"), ("fo:padding", "0mm"), ("fo:border", "none")],
            ),
            Self::Row => (&[("fo:keep-together", "always")], &[]),
            Self::LongRow => (&[("fo:keep-together", "auto")], &[]),
            Self::HeadCell => (
                BODY,
                &[
                    ("style:vertical-align", "bottom"),
                    ("fo:background-color", "#e8eff6"),
                    ("fo:border-bottom", "1.5pt solid #0f4c81"),
                ],
            ),
            Self::BodyCell => (BODY, &[("fo:border-bottom", "0.5pt solid #b5bec6")]),
            Self::LastCell => (BODY, &[("fo:border-bottom", "1pt solid #0f4c81")]),
            Self::NameCell => (
                FIGURE,
                &[
                    ("fo:padding-top", "1.6mm"),
                    ("fo:padding-bottom", "0.3mm"),
                    ("fo:border-top", "2.25pt solid #0f4c81"),
                ],
            ),
            Self::FigureCell => (FIGURE, &[("fo:padding-top", "0.7mm"), ("fo:padding-bottom", "1.8mm")]),
        }
    }

    pub(super) fn write(self, xml: &mut Xml, density: Density) {
        let (family, element) = self.of();
        xml.start("style:style").attr("style:name", self.name()).attr("style:family", family).start(element);
        let (shared, own) = self.look();
        for (name, value) in shared.iter().chain(own) {
            let space = matches!(*name, "fo:padding-top" | "fo:padding-bottom")
                .then(|| measure(value, "mm", |space| density.space(space)))
                .flatten();
            xml.attr(name, space.as_deref().unwrap_or(value));
        }
        xml.end().end();
    }
}
