//! Tables: header rows that repeat on each page, rows that stay whole, and names for those who do not see them.

use blocks::{KeyFigure, Table};

use super::automatic::{self, Paragraph};
use super::body::Body;
use super::fixed::Fixed;
use crate::{figures, table};

/// A table under its caption.
pub(super) fn table(body: &mut Body<'_>, it: &Table) {
    body.caption(&it.caption);
    let widths = table::widths(it, table::TEXT_WIDTH);
    if widths.is_empty() {
        return;
    }
    // Ten points, or what fits where there are many columns. The style has the former.
    let size = table::is_narrow(it).then_some(8);
    let of = |style| Paragraph { size, ..Paragraph::of(style) };
    open(body, &widths, &it.caption, &table::description(it));
    body.xml.start("table:table-header-rows");
    row(body, Fixed::Row);
    for name in &it.head {
        cell(body, Fixed::HeadCell);
        body.plain(of("Table_20_Heading"), name);
        body.xml.end();
    }
    body.xml.end().end();
    for (at, cells) in it.rows.iter().enumerate() {
        row(body, if table::fits_on_a_page(cells, &widths) { Fixed::Row } else { Fixed::LongRow });
        let cell_style = if at + 1 == it.rows.len() { Fixed::LastCell } else { Fixed::BodyCell };
        for column in 0..widths.len() {
            cell(body, cell_style);
            let style = if column == 0 { "Table_20_Row_20_Heading" } else { "Table_20_Contents" };
            match cells.get(column).map(|cell| cell.0.as_slice()) {
                None | Some([]) => body.plain(of(style), ""),
                Some(texts) => texts.iter().for_each(|text| body.text(of(style), text)),
            }
            body.xml.end();
        }
        body.xml.end();
    }
    body.xml.end();
}

/// Figures that stand out: their names as a header row, and themselves below.
pub(super) fn figures(body: &mut Body<'_>, all: &[KeyFigure]) {
    /// What a cell's margins take, in hundredths of a millimetre.
    const MARGINS: u32 = 600;
    let width = table::TEXT_WIDTH / u32::try_from(figures::columns(all)).unwrap_or(1);
    let size = Some(figures::size(all, width.saturating_sub(MARGINS)));
    for group in figures::rows(all) {
        let widths: Vec<u32> = group.iter().map(|_| width).collect();
        let names: Vec<&str> = group.iter().map(|figure| figure.label.as_str()).collect();
        open(body, &widths, "Key figures", &names.join(", "));
        body.xml.start("table:table-header-rows");
        row(body, Fixed::Row);
        for name in names {
            cell(body, Fixed::NameCell);
            body.plain(Paragraph::of("Key_20_Figure_20_Name"), name);
            body.xml.end();
        }
        body.xml.end().end();
        row(body, Fixed::Row);
        for figure in group {
            cell(body, Fixed::FigureCell);
            body.plain(Paragraph { size, ..Paragraph::of("Key_20_Figure") }, &figure.value);
            body.xml.end();
        }
        body.xml.end().end();
    }
}

fn open(body: &mut Body<'_>, widths: &[u32], title: &str, description: &str) {
    let page_break = body.page_break();
    let style = body.automatic.table(automatic::Table { width: widths.iter().sum(), page_break });
    body.tables += 1;
    let mut name = String::from("Table");
    name.push_str(&body.tables.to_string());
    body.xml.start("table:table").attr("table:name", &name).attr("table:style-name", &style);
    body.xml.words("table:title", title).words("table:desc", description);
    for width in widths {
        let style = body.automatic.column(*width);
        body.xml.start("table:table-column").attr("table:style-name", &style).end();
    }
}

fn row(body: &mut Body<'_>, style: Fixed) {
    let style = body.automatic.fixed(style);
    body.xml.start("table:table-row").attr("table:style-name", style);
}

fn cell(body: &mut Body<'_>, style: Fixed) {
    let style = body.automatic.fixed(style);
    body.xml.start("table:table-cell").attr("table:style-name", style).attr("office:value-type", "string");
}
