//! The sheet of cases: one row a case, one column a question.

use framework::Framework;
use rust_xlsxwriter::{Format, Worksheet};

use super::style::{self, Style};
use super::{MAX_CELL, WriteError, cell, validation};
use crate::columns::{Column, columns};
use crate::import::ColumnUse;
use crate::template::Template;

/// The sheet's name.
pub(super) const NAME: &str = "Cases";

/// Rows below the last case that have drop-downs, too, for cases that are added.
const SPARE_ROWS: u32 = 20;

/// The most lines of notes for which a row makes room. They can be read whole in the line above the sheet.
const NOTES_HEIGHT: u32 = 94;

pub(super) fn write(sheet: &mut Worksheet, template: &Template<'_>) -> Result<(), WriteError> {
    let style = Style::new();
    let columns = columns(template);
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let rows = u32::try_from(template.rows.len()).unwrap_or(u32::MAX);
    sheet.set_name(NAME)?.set_freeze_panes(1, 1)?;
    // Bold letters are wider.
    let heads = columns.iter().map(|column| (column.heading.as_str(), width(&column.holds) * 0.9));
    sheet.set_row_height(0, style::height(heads))?;
    for (at, column) in (0..).zip(&columns) {
        sheet.set_column_width(at, width(&column.holds))?;
        sheet.write_string_with_format(0, at, &column.heading, head(&style, &column.holds, template.framework))?;
        if let Some(validation) = validation::of(&column.holds, template.framework, &template.terms)? {
            sheet.add_data_validation(1, at, rows.saturating_add(SPARE_ROWS), at, &validation)?;
        }
    }
    for (at, row) in (1..).zip(template.rows) {
        let case = template.existing.and_then(|sample| sample.cases.get(&row.number)).map(AsRef::as_ref);
        if let Some(case) = case {
            let height = style::height([(case.notes.as_str(), width(&ColumnUse::Notes))]);
            sheet.set_row_height(at, height.min(NOTES_HEIGHT))?;
        }
        for (across, Column { holds, .. }) in (0..).zip(&columns) {
            let text = cell::text(holds, row, case);
            match holds {
                ColumnUse::Case => {
                    sheet.write_number_with_format(at, across, row.number.get(), &style.number)?;
                }
                _ if text.is_empty() => {
                    sheet.write_blank(at, across, body(&style, holds))?;
                }
                _ if text.encode_utf16().count() > MAX_CELL => return Err(WriteError::NotesTooLong(row.number)),
                _ => {
                    sheet.write_string_with_format(at, across, &*text, body(&style, holds))?;
                }
            }
        }
    }
    // Filters stay off: a filtered list that is copied loses rows without a word.
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?.set_repeat_columns(0, 0)?;
    sheet.set_print_gridlines(false).set_footer("&L&A&RPage &P of &N");
    sheet.set_print_area(0, 0, rows, last)?;
    Ok(())
}

/// A column's width, in characters.
const fn width(holds: &ColumnUse) -> f64 {
    match holds {
        ColumnUse::Case => 8.0,
        ColumnUse::Notes => 60.0,
        ColumnUse::Criterion(_) => 23.0,
        _ => 18.0,
    }
}

fn head<'a>(style: &'a Style, holds: &ColumnUse, framework: &Framework) -> &'a Format {
    let criterion = match holds {
        ColumnUse::Criterion(id) => framework.reference.criterion(id),
        _ => None,
    };
    match criterion {
        Some(criterion) if criterion.critical => &style.head_critical,
        Some(criterion) if criterion.core => &style.head_core,
        _ => &style.head,
    }
}

const fn body<'a>(style: &'a Style, holds: &ColumnUse) -> &'a Format {
    match holds {
        ColumnUse::Notes => &style.notes,
        _ => &style.answer,
    }
}
