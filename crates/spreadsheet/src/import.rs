//! What was read of a spreadsheet: a proposal, for the user to look at and confirm.

use std::collections::BTreeMap;

use assessment::cases::{Case, CaseNumber};
use framework::{CriterionId, FactorId};
use serde::{Deserialize, Serialize};

/// The most unusable cells that are listed one by one.
pub const MAX_BAD: usize = 500;

/// What was read of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// The cases, without the cells that could not be used. A case whose row has no answers is here, too, so that a drawn
    /// sample keeps its size.
    pub cases: BTreeMap<CaseNumber, Case>,
    /// The cells that could not be used, by row; the first [`MAX_BAD`].
    pub bad: Vec<BadCell>,
    /// How many more there are than are listed.
    pub bad_not_listed: u32,
    /// What else the user should know, in sentences.
    pub noticed: Vec<String>,
    /// The name of the sheet that was read; the file's own name where it has no sheets.
    pub sheet: String,
    /// Every column under a heading, and what it was taken for.
    pub columns: Vec<ColumnRead>,
    /// What was passed over.
    pub skipped: Skipped,
}

/// A cell that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadCell {
    /// The sheet's name.
    pub sheet: String,
    /// The row, from 1, as the spreadsheet shows it. In a .csv the record, which is the row that a spreadsheet would show.
    pub row: u32,
    /// The column's letter: `C`, `AB`.
    pub column: String,
    /// The heading over it, cut where it is long; empty if there is none.
    pub header: String,
    /// What stands in it, cut where it is long.
    pub value: String,
    /// What is wrong and what to do, in a sentence or two.
    pub reason: String,
}

/// A column under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnRead {
    /// Its letter.
    pub letter: String,
    /// Its heading, cut where it is long.
    pub header: String,
    /// What it was taken for.
    pub holds: ColumnUse,
}

/// What a column was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnUse {
    /// Case numbers.
    Case,
    /// Statutory or not.
    Supervision,
    /// Answers to a criterion.
    Criterion(CriterionId),
    /// Whether enough was done about a factor.
    EnoughDone(FactorId),
    /// Whether there has been enough progress on a factor.
    EnoughProgress(FactorId),
    /// Notes.
    Notes,
    /// Nothing that is known; not read.
    Unknown,
    /// The same as a column before it; not read.
    Repeated,
}

/// Rows and sheets that were passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Rows above the headings.
    pub rows_above: u32,
    /// Rows between or below the cases with nothing in any column that was read.
    pub blank_rows: u32,
    /// Rows that repeat the headings.
    pub repeated_headers: u32,
    /// Rows with answers that have no usable case number; each is among the bad cells.
    pub rows_without_case: u32,
    /// The names of the other sheets, at most twenty.
    pub sheets: Vec<String>,
}
