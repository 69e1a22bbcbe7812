//! Tables: header rows that repeat on each page, rows that stay whole, and names for those who do not see them.

use blocks::{Cell, Emphasis, KeyFigure, Table};

use super::body::Body;
use super::paragraph::{self, Look, Set, value};
use crate::xml::Xml;
use crate::{figures, table};

/// The width of a page's text, in twentieths of a point.
const TEXT_WIDTH: u32 = 9638;

/// A table under its caption.
pub(super) fn table(body: &mut Body<'_>, it: &Table) {
    body.caption(&it.caption);
    let widths = table::widths(it, TEXT_WIDTH);
    if widths.is_empty() {
        return;
    }
    let on_paper = table::widths(it, table::TEXT_WIDTH);
    let style = if table::is_narrow(it) { "TableTextSmall" } else { "TableText" };
    open(&mut body.xml, "ReportTable", &widths, Looks::HeaderRowAndColumn, &it.caption, &table::description(it));
    row(&mut body.xml, Row::Header);
    for (name, width) in it.head.iter().zip(&widths) {
        cell(&mut body.xml, *width);
        let set = Set { keep_next: true, ..body.due() };
        body.plain(style, set, name);
        body.xml.end();
    }
    body.xml.end();
    for cells in &it.rows {
        let whole = table::fits_on_a_page(cells, &on_paper);
        row(&mut body.xml, if whole { Row::Whole } else { Row::Long });
        for (at, width) in widths.iter().enumerate() {
            cell(&mut body.xml, *width);
            content(body, style, cells.get(at));
            body.xml.end();
        }
        body.xml.end();
    }
    body.xml.end();
    body.table_done();
}

fn content(body: &mut Body<'_>, style: &'static str, cell: Option<&Cell>) {
    match cell.map(|cell| cell.0.as_slice()) {
        // A cell without a paragraph is damaged.
        None | Some([]) => body.plain(style, Set::default(), ""),
        Some(texts) => texts.iter().for_each(|text| body.text(style, Set::default(), text)),
    }
}

/// Figures that stand out: their names as a header row, and themselves below.
pub(super) fn figures(body: &mut Body<'_>, all: &[KeyFigure]) {
    /// What a cell's margins take, in hundredths of a millimetre.
    const MARGINS: u32 = 600;
    let columns = u32::try_from(figures::columns(all)).unwrap_or(1);
    let size = figures::size(all, (table::TEXT_WIDTH / columns).saturating_sub(MARGINS));
    for group in figures::rows(all) {
        body.between_tables();
        let widths: Vec<u32> = group.iter().map(|_| TEXT_WIDTH / columns).collect();
        let names: Vec<&str> = group.iter().map(|figure| figure.label.as_str()).collect();
        open(&mut body.xml, "KeyFigures", &widths, Looks::HeaderRow, "Key figures", &names.join(", "));
        row(&mut body.xml, Row::Header);
        for name in names {
            cell(&mut body.xml, widths[0]);
            let set = body.due();
            body.plain("KeyFigureName", set, name);
            body.xml.end();
        }
        body.xml.end();
        row(&mut body.xml, Row::Whole);
        for figure in group {
            cell(&mut body.xml, widths[0]);
            paragraph::open(&mut body.xml, "KeyFigure", Set::default(), std::iter::once(figure.value.as_str()));
            paragraph::run(&mut body.xml, &figure.value, Emphasis::Plain, Look { size: Some(2 * size), link: false });
            body.xml.end().end();
        }
        body.xml.end().end();
        body.table_done();
    }
}

/// Which parts of a table look other than the rest.
#[derive(Clone, Copy)]
enum Looks {
    HeaderRow,
    HeaderRowAndColumn,
}

fn open(xml: &mut Xml, style: &'static str, widths: &[u32], looks: Looks, name: &str, description: &str) {
    xml.start("w:tbl").start("w:tblPr");
    value(xml, "w:tblStyle", style);
    xml.start("w:tblW").num("w:w", widths.iter().sum()).attr("w:type", "dxa").end();
    xml.start("w:tblLayout").attr("w:type", "fixed").end();
    let (bits, column) = match looks {
        Looks::HeaderRow => ("0620", "0"),
        Looks::HeaderRowAndColumn => ("06A0", "1"),
    };
    xml.start("w:tblLook").attr("w:val", bits).attr("w:firstRow", "1").attr("w:lastRow", "0");
    xml.attr("w:firstColumn", column).attr("w:lastColumn", "0").attr("w:noHBand", "1").attr("w:noVBand", "1").end();
    if !name.is_empty() {
        value(xml, "w:tblCaption", name);
    }
    value(xml, "w:tblDescription", description);
    xml.end().start("w:tblGrid");
    for width in widths {
        xml.start("w:gridCol").num("w:w", *width).end();
    }
    xml.end();
}

/// What a row is.
#[derive(Clone, Copy)]
enum Row {
    /// Names; repeated on each page.
    Header,
    /// One that does not break.
    Whole,
    /// One that may: it can be longer than a page.
    Long,
}

fn row(xml: &mut Xml, kind: Row) {
    xml.start("w:tr");
    match kind {
        Row::Header => drop(xml.start("w:trPr").leaf("w:cantSplit").leaf("w:tblHeader").end()),
        Row::Whole => drop(xml.start("w:trPr").leaf("w:cantSplit").end()),
        Row::Long => {}
    }
}

fn cell(xml: &mut Xml, width: u32) {
    xml.start("w:tc").start("w:tcPr").start("w:tcW").num("w:w", width).attr("w:type", "dxa").end().end();
}
