//! A workbook of tables: each with filters, headings that stay in sight, and cells of their own types.

use std::borrow::Cow;

use blocks::{Day, Sheet, Value, Workbook, clean};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Workbook as Book, Worksheet,
};

use super::style::{TINT, height};
use super::{MAX_CELL, WriteError};

/// What stands at the end of a text that a cell cannot hold whole.
const CUT: &str = "… [The rest is left out: a cell in Excel holds 32,767 characters. The .csv file has all of it.]";

/// The workbook as an Excel file. The same workbook gives the same bytes.
///
/// # Errors
/// If it is too large.
pub fn workbook(made: &Workbook) -> Result<Vec<u8>, WriteError> {
    let mut book = Book::new();
    let (hour, minute, second) = made.created.time;
    // A clock that is set wrongly is no reason for no file.
    let day = made.created.day.max(Day { year: 1900, month: 1, day: 1 });
    let created = date(day)?.and_hms(hour.into(), minute, f64::from(second))?;
    let comment =
        if made.fingerprint.is_empty() { String::new() } else { format!("Fingerprint: {}", made.fingerprint) };
    let properties = DocProperties::new()
        .set_title(short(&made.title))
        .set_subject(short(&made.subject))
        .set_author(short(&made.author))
        .set_company(short(&made.author))
        .set_comment(comment)
        .set_creation_datetime(&created);
    book.set_properties(&properties);
    let style = Style::new();
    for (at, sheet) in made.sheets.iter().enumerate() {
        table(book.add_worksheet(), sheet, at + 1, &style)?;
    }
    about(book.add_worksheet(), &made.about, &style)?;
    Ok(book.save_to_buffer()?)
}

struct Style {
    head: Format,
    text: Format,
    number: Format,
    share: Format,
    day: Format,
}

impl Style {
    fn new() -> Self {
        let base = || Format::new().set_font_name("Arial").set_font_size(11).set_align(FormatAlign::Top);
        Self {
            // Programs that do not know the table's look have this one.
            head: base().set_bold().set_text_wrap().set_background_color(TINT),
            text: base().set_text_wrap().set_num_format("@"),
            number: base().set_num_format("0"),
            share: base().set_num_format("0.0%"),
            day: base().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
        }
    }
}

fn table(to: &mut Worksheet, sheet: &Sheet, number: usize, style: &Style) -> Result<(), WriteError> {
    to.set_name(&sheet.name)?.set_freeze_panes(1, 1)?;
    let mut columns = Vec::new();
    for (at, column) in (0..).zip(&sheet.columns) {
        to.set_column_width(at, f64::from(column.width))?;
        columns.push(TableColumn::new().set_header(&column.name).set_header_format(&style.head));
    }
    let last = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    if sheet.rows.is_empty() {
        // A table has a row at least; without one there are its headings and filters.
        for (at, column) in (0..).zip(&sheet.columns) {
            to.write_string_with_format(0, at, &column.name, &style.head)?;
        }
        to.autofilter(0, 0, 0, last)?;
    } else {
        let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        let table = Table::new()
            .set_name(format!("Table{number}"))
            .set_alt_text(sheet.name.as_str())
            .set_columns(&columns)
            .set_style(TableStyle::Light9);
        to.add_table(0, 0, rows, last, &table)?;
    }
    to.set_row_height(0, height(sheet.columns.iter().map(|it| (it.name.as_str(), f64::from(it.width) - 3.0))))?;
    for (at, row) in (1..).zip(&sheet.rows) {
        let words: Vec<String> = row.iter().map(Value::words).collect();
        let widths = sheet.columns.iter().map(|column| f64::from(column.width));
        to.set_row_height(at, height(words.iter().map(String::as_str).zip(widths)))?;
        for (across, value) in (0..).zip(row) {
            cell(to, (at, across), value, style)?;
        }
    }
    to.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
    to.set_footer("&L&A&RPage &P of &N");
    Ok(())
}

fn cell(to: &mut Worksheet, (row, column): (u32, u16), value: &Value, style: &Style) -> Result<(), WriteError> {
    match value {
        Value::Empty => to.write_blank(row, column, &style.text)?,
        Value::Text(text) => to.write_string_with_format(row, column, fitting(text), &style.text)?,
        Value::Number(number) => to.write_number_with_format(row, column, *number, &style.number)?,
        Value::Share(millionths) => {
            to.write_number_with_format(row, column, f64::from(*millionths) / 1_000_000.0, &style.share)?
        }
        // Excel's days begin in 1900: older ones are words.
        Value::Day(day) if day.year < 1900 => to.write_string_with_format(row, column, day.iso(), &style.text)?,
        Value::Day(day) => to.write_datetime_with_format(row, column, date(*day)?, &style.day)?,
    };
    Ok(())
}

fn about(to: &mut Worksheet, lines: &[String], style: &Style) -> Result<(), WriteError> {
    const WIDTH: f64 = 80.0;
    to.set_name("About")?.set_column_width(0, WIDTH)?;
    for (at, line) in (0..).zip(lines) {
        to.set_row_height(at, height([(line.as_str(), WIDTH)]))?;
        to.write_string_with_format(at, 0, fitting(line), &style.text)?;
    }
    to.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn date(day: Day) -> Result<ExcelDateTime, WriteError> {
    Ok(ExcelDateTime::from_ymd(day.year, day.month, day.day)?)
}

/// A property: Excel allows 255 characters.
fn short(text: &str) -> String {
    clean(text).chars().take(255).collect()
}

/// A text that a cell can hold.
fn fitting(text: &str) -> Cow<'_, str> {
    let text = clean(text);
    if text.encode_utf16().count() <= MAX_CELL {
        return text;
    }
    let room = MAX_CELL - CUT.encode_utf16().count();
    let mut used = 0;
    let kept = text.chars().take_while(|c| {
        used += c.len_utf16();
        used <= room
    });
    Cow::Owned(kept.chain(CUT.chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_a_cell_ends_and_never_within_a_character() {
        let whole = "a".repeat(MAX_CELL);
        assert_eq!(fitting(&whole), whole);
        let cut = fitting(&"👧".repeat(20_000)).into_owned();
        assert!(cut.encode_utf16().count() <= MAX_CELL && cut.ends_with(CUT) && cut.starts_with("👧👧"));
    }
}
