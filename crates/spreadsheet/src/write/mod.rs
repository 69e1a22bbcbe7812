//! Writing the template.

mod book;
mod cases;
mod cell;
mod csv;
mod instructions;
mod style;
mod validation;
mod what_counts;

use std::fmt;

use assessment::cases::CaseNumber;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub use self::book::workbook;
pub use self::csv::{csv, table_csv};
use crate::template::Template;

/// The longest text of a cell in an Excel workbook, in UTF-16 units.
const MAX_CELL: usize = 32_767;

/// A template that could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The notes of a case are longer than a cell of a workbook can be. A .csv has no such limit.
    NotesTooLong(CaseNumber),
    /// Anything else, in the words of the library that writes workbooks.
    Workbook(String),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotesTooLong(case) => write!(
                f,
                "The notes of case {case} are too long for an Excel file, which allows 32,767 characters in a cell. Shorten \
                 them, or save a .csv file."
            ),
            Self::Workbook(error) => write!(f, "The Excel file could not be made: {error}. Save a .csv file."),
        }
    }
}

impl std::error::Error for WriteError {}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        Self::Workbook(error.to_string())
    }
}

/// The template as an Excel workbook of three sheets: instructions, cases, and what counts.
///
/// # Errors
/// If some notes are too long for it, or there are more rows than a sheet has.
pub fn xlsx(template: &Template<'_>) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // A date of its own would make every file another one.
    let date = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let properties = DocProperties::new()
        .set_title("Case sample")
        .set_subject(template.framework.title.as_str())
        .set_company(template.service)
        .set_comment(format!("Framework version {}", template.framework.version))
        .set_creation_datetime(&date);
    workbook.set_properties(&properties);
    instructions::write(workbook.add_worksheet(), template)?;
    cases::write(workbook.add_worksheet(), template)?;
    what_counts::write(workbook.add_worksheet(), template)?;
    Ok(workbook.save_to_buffer()?)
}
