//! The rows of one sheet of an Excel workbook, one after the other.

use std::io::BufRead;
use std::rc::Rc;

use quick_xml::events::BytesStart;

use super::escape::unescape;
use super::strings::item;
use crate::read::grid::{Cell, Flow, Line};
use crate::read::xml::{Next, Xml, add, attribute, name};
use crate::refused::Reason;

/// Gives the rows that have something in them.
///
/// # Errors
/// If the part is damaged, or what the taker says.
pub(super) fn rows<R: BufRead>(
    mut xml: Xml<R>,
    strings: &[Rc<str>],
    take: &mut dyn FnMut(Line) -> Result<Flow, Reason>,
) -> Result<(), Reason> {
    let mut line = Line::default();
    let mut column = 0;
    loop {
        match xml.next()? {
            Next::Start(element) => match name(&element) {
                "row" => {
                    let row = match attribute(&element, "r")? {
                        Some(row) => row.trim().parse().map_err(|_| Reason::Damaged)?,
                        None => line.row.saturating_add(1),
                    };
                    line = Line { row, cells: Vec::new() };
                    column = 0;
                }
                "c" => {
                    if let Some(place) = attribute(&element, "r")? {
                        column = column_of(&place)?;
                    }
                    if let Some(cell) = cell(&mut xml, &element, strings)? {
                        line.push(column, cell)?;
                    }
                    column = column.saturating_add(1);
                }
                _ => {}
            },
            Next::End(ended) if ended == "row" => {
                let next = Line { row: line.row, cells: Vec::new() };
                let done = std::mem::replace(&mut line, next);
                if !done.cells.is_empty() && take(done)? == Flow::Enough {
                    return Ok(());
                }
            }
            Next::End(ended) if ended == "sheetData" => return Ok(()),
            Next::Eof => return Ok(()),
            Next::End(_) | Next::Text(_) => {}
        }
    }
}

/// The cell that has just begun, up to its end; none if it is blank.
fn cell<R: BufRead>(xml: &mut Xml<R>, element: &BytesStart<'_>, strings: &[Rc<str>]) -> Result<Option<Cell>, Reason> {
    let kind = attribute(element, "t")?.unwrap_or_default();
    let mut value = String::new();
    let mut own = None;
    let mut formula = false;
    let mut within = false;
    loop {
        match xml.next()? {
            Next::Start(element) => match name(&element) {
                "f" => formula = true,
                "v" => within = true,
                "is" => own = Some(item(xml, "is")?),
                _ => {}
            },
            Next::Text(text) if within => add(&mut value, &text),
            Next::End(ended) if ended == "v" => within = false,
            Next::End(ended) if ended == "c" => break,
            Next::End(_) | Next::Text(_) => {}
            Next::Eof => return Err(Reason::Damaged),
        }
    }
    if formula {
        return Ok(Some(Cell::Formula));
    }
    if let Some(text) = own {
        return Ok(Cell::text(text));
    }
    let trimmed = value.trim();
    Ok(match kind.as_str() {
        "s" if trimmed.is_empty() => None,
        "s" => {
            let at: usize = trimmed.parse().map_err(|_| Reason::Damaged)?;
            Cell::text(Rc::clone(strings.get(at).ok_or(Reason::Damaged)?))
        }
        "b" if trimmed.is_empty() => None,
        "b" => Some(Cell::Bool(matches!(trimmed, "1" | "true"))),
        "e" => Some(Cell::Error(Rc::from(trimmed))),
        "str" | "inlineStr" | "d" => Cell::text(Rc::from(&*unescape(&value))),
        _ => match trimmed.parse() {
            Ok(number) => Some(Cell::Number(number)),
            Err(_) => Cell::text(Rc::from(trimmed)),
        },
    })
}

/// The column, from 0, of a place such as `AB12`.
fn column_of(place: &str) -> Result<u32, Reason> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0_u32, |column, letter| {
        column.saturating_mul(26).saturating_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    column.checked_sub(1).ok_or(Reason::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sheet: &str) -> Result<Vec<Line>, Reason> {
        let strings = [Rc::from("shared"), Rc::from("")];
        let mut lines = Vec::new();
        rows(Xml::new(sheet.as_bytes()), &strings, &mut |line| {
            lines.push(line);
            Ok(Flow::More)
        })?;
        Ok(lines)
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn cells_of_every_kind() {
        let sheet = r#"<x:worksheet xmlns:x="u"><x:sheetData><x:row r="3">
            <x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="C3" s="4"/>
            <x:c r="D3"><x:v>1E3</x:v></x:c><x:c r="E3" t="b"><x:v>1</x:v></x:c><x:c r="F3" t="e"><x:v>#N/A</x:v></x:c>
            <x:c r="G3"><x:f>A1</x:f><x:v>5</x:v></x:c><x:c r="H3" t="str"><x:f t="shared" si="0"/><x:v>x</x:v></x:c>
            <x:c r="I3" t="inlineStr"><x:is><x:r><x:t>a &amp; </x:t></x:r><x:r><x:t>b&#233;</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>
            </x:row></x:sheetData></x:worksheet>"#;
        let cells = vec![
            (0, text("shared")),
            (3, Cell::Number(1000.0)),
            (4, Cell::Bool(true)),
            (5, Cell::Error("#N/A".into())),
            (6, Cell::Formula),
            (7, Cell::Formula),
            (8, text("a & bé")),
        ];
        assert_eq!(read(sheet), Ok(vec![Line { row: 3, cells }]));
    }

    #[test]
    fn rows_and_cells_without_places_follow_one_another() {
        let sheet = "<worksheet><sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row r=\"7\"/><row><c><v>3</v></c></row></sheetData></worksheet>";
        let one = Line { row: 1, cells: vec![(0, Cell::Number(1.0)), (2, Cell::Number(2.0))] };
        let two = Line { row: 8, cells: vec![(0, Cell::Number(3.0))] };
        assert_eq!(read(sheet), Ok(vec![one, two]));
    }

    #[test]
    fn the_farthest_cell_costs_nothing() {
        let sheet =
            "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
        assert_eq!(read(sheet), Err(Reason::TooManyColumns));
        assert_eq!(column_of("XFD1048576"), Ok(16_383));
        assert_eq!(column_of("ZZZZZZZZZZ1"), Ok(u32::MAX - 1));
        assert_eq!(column_of("12"), Err(Reason::Damaged));
    }

    #[test]
    fn what_is_not_as_it_should_be_is_refused() {
        let wrap = |inner: &str| format!("<worksheet><sheetData>{inner}</sheetData></worksheet>");
        assert_eq!(read(&wrap("<row r=\"-1\"/>")), Err(Reason::Damaged));
        assert_eq!(read(&wrap("<row><c t=\"s\"><v>9</v></c></row>")), Err(Reason::Damaged));
        assert_eq!(read("<worksheet><sheetData><row>"), Err(Reason::Damaged));
        assert_eq!(read(&wrap("<row><c><v>&lol;</v></c></row>")), Err(Reason::Unsafe));
        assert_eq!(read("<!DOCTYPE x [<!ENTITY lol \"lol\">]><worksheet/>"), Err(Reason::Unsafe));
        assert_eq!(read(&"<a>".repeat(1_000)), Err(Reason::Unsafe));
    }
}
