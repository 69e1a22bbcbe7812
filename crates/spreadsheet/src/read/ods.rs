//! Reading OpenDocument spreadsheets, as LibreOffice saves them: all sheets are in one part.

use std::io::BufRead;
use std::rc::Rc;

use quick_xml::events::BytesStart;

use super::archive::Archive;
use super::grid::{Cell, Flow, Line, Sheets, Taker};
use super::xml::{Next, Xml, add, attribute, name};
use crate::limits::{MAX_COLUMNS, MAX_SHEETS};
use crate::refused::Reason;

/// The part with the sheets.
const CONTENT: &str = "content.xml";

/// An OpenDocument spreadsheet.
pub(super) struct Ods<'a> {
    archive: Archive<'a>,
    names: Vec<String>,
}

impl<'a> Ods<'a> {
    /// Opens a spreadsheet.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(mut archive: Archive<'a>) -> Result<Self, Reason> {
        locked(&mut archive)?;
        let names = tables(&mut archive)?;
        Ok(Self { archive, names })
    }
}

/// The names of the tables.
fn tables(archive: &mut Archive<'_>) -> Result<Vec<String>, Reason> {
    let mut names = Vec::new();
    let mut xml = Xml::new(archive.part(CONTENT)?.ok_or(Reason::Damaged)?);
    loop {
        match xml.next()? {
            Next::Start(element) if name(&element) == "table" => {
                if names.len() >= MAX_SHEETS {
                    return Err(Reason::Unsafe);
                }
                names.push(attribute(&element, "name")?.unwrap_or_default());
            }
            Next::Eof => return Ok(names),
            _ => {}
        }
    }
}

/// A spreadsheet with a password says so in its list of parts; the parts themselves look like noise.
fn locked(archive: &mut Archive<'_>) -> Result<(), Reason> {
    let Some(part) = archive.part("META-INF/manifest.xml")? else { return Ok(()) };
    let mut xml = Xml::new(part);
    loop {
        match xml.next()? {
            Next::Start(element) if name(&element) == "encryption-data" => return Err(Reason::Password),
            Next::Eof => return Ok(()),
            _ => {}
        }
    }
}

impl Sheets for Ods<'_> {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn rows(&mut self, only: Option<usize>, take: Taker<'_>) -> Result<(), Reason> {
        let mut xml = Xml::new(self.archive.part(CONTENT)?.ok_or(Reason::Damaged)?);
        let mut next = 0;
        loop {
            match xml.next()? {
                Next::Start(element) if name(&element) == "table" => {
                    if only.is_none_or(|only| only == next)
                        && table(&mut xml, &mut |line| take(next, line))? == Flow::Enough
                    {
                        if only.is_some() {
                            return Ok(());
                        }
                        skip(&mut xml, "table")?;
                    }
                    next += 1;
                }
                Next::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

/// Passes over the rest of an element.
fn skip<R: BufRead>(xml: &mut Xml<R>, element: &str) -> Result<(), Reason> {
    loop {
        match xml.next()? {
            Next::End(ended) if ended == element => return Ok(()),
            Next::Eof => return Err(Reason::Damaged),
            _ => {}
        }
    }
}

/// Gives the rows of the table that has just begun.
fn table<R: BufRead>(xml: &mut Xml<R>, take: &mut dyn FnMut(Line) -> Result<Flow, Reason>) -> Result<Flow, Reason> {
    let mut row = 0_u32;
    loop {
        match xml.next()? {
            Next::Start(element) if name(&element) == "table-row" => {
                let times = repeated(&element, "number-rows-repeated")?;
                let cells = cells(xml)?;
                if !cells.is_empty() {
                    for time in 1..=times {
                        if take(Line { row: row.saturating_add(time), cells: cells.clone() })? == Flow::Enough {
                            return Ok(Flow::Enough);
                        }
                    }
                }
                row = row.saturating_add(times);
            }
            Next::End(ended) if ended == "table" => return Ok(Flow::More),
            Next::Eof => return Err(Reason::Damaged),
            _ => {}
        }
    }
}

/// The cells of the row that has just begun.
fn cells<R: BufRead>(xml: &mut Xml<R>) -> Result<Vec<(u32, Cell)>, Reason> {
    let mut line = Line::default();
    let mut column = 0_u32;
    loop {
        match xml.next()? {
            Next::Start(element) if matches!(name(&element), "table-cell" | "covered-table-cell") => {
                let times = repeated(&element, "number-columns-repeated")?;
                let end = name(&element).to_owned();
                if let Some(cell) = cell(xml, &element, &end)? {
                    for time in 0..times.min(MAX_COLUMNS + 1) {
                        line.push(column.saturating_add(time), cell.clone())?;
                    }
                }
                column = column.saturating_add(times);
            }
            Next::End(ended) if ended == "table-row" => return Ok(line.cells),
            Next::Eof => return Err(Reason::Damaged),
            _ => {}
        }
    }
}

/// The cell that has just begun; none if it is blank.
fn cell<R: BufRead>(xml: &mut Xml<R>, element: &BytesStart<'_>, end: &str) -> Result<Option<Cell>, Reason> {
    let kind = attribute(element, "value-type")?.unwrap_or_default();
    let value = attribute(element, "value")?;
    let formula = attribute(element, "formula")?.is_some();
    let truth = attribute(element, "boolean-value")?;
    let text = paragraphs(xml, end)?;
    if formula {
        return Ok(Some(Cell::Formula));
    }
    Ok(match (kind.as_str(), value, truth) {
        ("boolean", _, Some(truth)) => Some(Cell::Bool(truth == "true")),
        ("float" | "percentage" | "currency", Some(value), _) => match value.trim().parse() {
            Ok(number) => Some(Cell::Number(number)),
            Err(_) => Cell::text(Rc::from(value)),
        },
        _ => Cell::text(Rc::from(text)),
    })
}

/// The paragraphs of a cell, without the comments on it.
fn paragraphs<R: BufRead>(xml: &mut Xml<R>, end: &str) -> Result<String, Reason> {
    let mut text = String::new();
    let mut open = 0_usize;
    let mut first = true;
    loop {
        match xml.next()? {
            Next::Start(element) => match name(&element) {
                "annotation" => skip(xml, "annotation")?,
                "p" => {
                    if !std::mem::take(&mut first) {
                        add(&mut text, "\n");
                    }
                    open += 1;
                }
                "s" if open > 0 => {
                    let times = attribute(&element, "c")?.and_then(|times| times.parse().ok()).unwrap_or(1_usize);
                    add(&mut text, &" ".repeat(times.min(1_000)));
                }
                "tab" if open > 0 => add(&mut text, "\t"),
                "line-break" if open > 0 => add(&mut text, "\n"),
                _ => {}
            },
            Next::Text(more) if open > 0 => add(&mut text, &more),
            Next::End(ended) if ended == "p" => open = open.saturating_sub(1),
            Next::End(ended) if ended == end => return Ok(text),
            Next::End(_) | Next::Text(_) => {}
            Next::Eof => return Err(Reason::Damaged),
        }
    }
}

fn repeated(element: &BytesStart<'_>, name: &str) -> Result<u32, Reason> {
    attribute(element, name)?.map_or(Ok(1), |times| times.trim().parse().map_err(|_| Reason::Damaged))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &str) -> Result<Vec<Line>, Reason> {
        let sheet = format!("{rows}</table:table>");
        let mut lines = Vec::new();
        // The table itself has begun already.
        let whole = format!("<table:table>{sheet}");
        let mut xml = Xml::new(whole.as_bytes());
        assert!(matches!(xml.next(), Ok(Next::Start(_))));
        table(&mut xml, &mut |line| {
            lines.push(line);
            if lines.len() > 100 { Err(Reason::TooManyRows) } else { Ok(Flow::More) }
        })?;
        Ok(lines)
    }

    #[test]
    fn cells_of_every_kind() {
        let rows = r#"<table:table-column table:number-columns-repeated="16384"/>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell><table:covered-table-cell/>
            <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
            <table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>Yes</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>"#;
        let yes = || Cell::Text("Yes".into());
        let cells = vec![
            (0, Cell::Text("a  b\nc".into())),
            (1, Cell::Number(12.0)),
            (3, Cell::Bool(true)),
            (4, Cell::Formula),
            (5, yes()),
            (6, yes()),
        ];
        assert_eq!(read(rows), Ok(vec![Line { row: 3, cells }]));
    }

    #[test]
    fn what_is_repeated_without_end_is_refused() {
        let cell =
            r#"<table:table-cell table:number-columns-repeated="4000000000"><text:p>x</text:p></table:table-cell>"#;
        let one = "<table:table-cell><text:p>x</text:p></table:table-cell>";
        assert_eq!(read(&format!("<table:table-row>{cell}</table:table-row>")), Err(Reason::TooManyColumns));
        let rows = format!(r#"<table:table-row table:number-rows-repeated="4000000000">{one}</table:table-row>"#);
        assert_eq!(read(&rows), Err(Reason::TooManyRows));
        assert_eq!(read("<table:table-row>"), Err(Reason::Damaged));
    }
}
