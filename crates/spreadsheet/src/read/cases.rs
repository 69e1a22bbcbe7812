//! From rows to cases. Every cell that cannot be used is named with its place and the reason; the rest counts.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use assessment::cases::{Case, CaseNumber};
use assessment::file::MAX_TEXT;

use super::grid::{Cell, Line, letters, trim};
use super::heading::{Headings, Vocabulary};
use crate::import::{BadCell, ColumnUse, Import, MAX_BAD};
use crate::limits::{MAX_CASE, MAX_NOTES};
use crate::words;

/// What is being made of the rows.
pub(super) struct Cases<'a> {
    headings: &'a Headings,
    vocabulary: &'a Vocabulary<'a>,
    case_column: u32,
    /// In which row each case was found.
    rows: BTreeMap<CaseNumber, u32>,
    /// Bytes of notes so far.
    notes: usize,
    import: Import,
}

impl<'a> Cases<'a> {
    pub(super) fn new(headings: &'a Headings, case_column: u32, vocabulary: &'a Vocabulary<'a>, sheet: &str) -> Self {
        let columns = headings.columns.iter().map(|(_, column)| column.clone()).collect();
        let import = Import { sheet: sheet.to_owned(), columns, ..Import::default() };
        Self { headings, vocabulary, case_column, rows: BTreeMap::new(), notes: 0, import }
    }

    /// What was made of the rows.
    pub(super) fn done(self) -> Import {
        self.import
    }

    /// Takes a row below the headings.
    pub(super) fn row(&mut self, line: &Line) {
        let headings = self.headings;
        let read = |at: u32| headings.read_for(at);
        if !line.cells.iter().any(|(at, _)| read(*at).is_some()) {
            self.import.skipped.blank_rows += 1;
            return;
        }
        let Some(number) = self.number(line) else { return };
        let mut case = Case::default();
        for (at, cell) in &line.cells {
            let Some(holds) = read(*at) else { continue };
            if let Err(reason) = self.answer(&mut case, holds, cell) {
                self.bad(line.row, *at, &cell.shown(), reason);
            }
        }
        self.rows.insert(number, line.row);
        self.import.cases.insert(number, case);
    }

    /// The case number of a row; none if there is none that can be used, which is then said.
    fn number(&mut self, line: &Line) -> Option<CaseNumber> {
        let at = self.case_column;
        let Some(cell) = line.cell(at) else {
            self.import.skipped.rows_without_case += 1;
            let reason = "This row has no case number, so its answers have no case. Type the number.";
            self.bad(line.row, at, "", reason.to_owned());
            return None;
        };
        if let Cell::Text(text) = cell
            && self.vocabulary.is_case(text)
        {
            self.import.skipped.repeated_headers += 1;
            return None;
        }
        let number = match case_number(cell) {
            Ok(number) => number,
            Err(reason) => {
                self.import.skipped.rows_without_case += 1;
                self.bad(line.row, at, &cell.shown(), reason);
                return None;
            }
        };
        if let Entry::Occupied(first) = self.rows.entry(number) {
            let first = *first.get();
            let reason = format!(
                "Case {number} stands in row {first} and again in row {}. The answers of row {first} were read, those of this \
                 row were not. Correct one of the two numbers, or delete one of the rows.",
                line.row
            );
            self.bad(line.row, at, &cell.shown(), reason);
            return None;
        }
        Some(number)
    }

    /// Takes one answer.
    fn answer(&mut self, case: &mut Case, holds: &ColumnUse, cell: &Cell) -> Result<(), String> {
        match holds {
            ColumnUse::Case | ColumnUse::Unknown | ColumnUse::Repeated => {}
            ColumnUse::Supervision => case.stratum = Some(one_of(cell, words::stratum, "Statutory or Non-statutory")?),
            ColumnUse::Criterion(id) => {
                let answers = "Yes, No, Not applicable or Not enough information";
                case.answers.insert(id.clone(), one_of(cell, words::case_answer, answers)?);
            }
            ColumnUse::EnoughDone(id) => {
                let answer = one_of(cell, words::factor_answer, FACTOR)?;
                case.factors.entry(id.clone()).or_default().enough_done = Some(answer);
            }
            ColumnUse::EnoughProgress(id) => {
                let answer = one_of(cell, words::factor_answer, FACTOR)?;
                case.factors.entry(id.clone()).or_default().enough_progress = Some(answer);
            }
            ColumnUse::Notes => case.notes = self.note(cell)?,
        }
        Ok(())
    }

    fn note(&mut self, cell: &Cell) -> Result<String, String> {
        // Before anything is done with it: thousands of cells can share one long text.
        if matches!(cell, Cell::Text(text) if self.notes + text.len() > MAX_NOTES) {
            return Err("All notes together are too long for one assessment. Shorten them.".to_owned());
        }
        let text = match cell {
            Cell::Text(text) => trim(text).replace("\r\n", "\n").replace('\r', "\n"),
            Cell::Number(_) | Cell::Bool(_) => cell.shown(),
            Cell::Formula => return Err(FORMULA.to_owned()),
            Cell::Error(_) => return Err(ERROR.to_owned()),
        };
        if text.chars().count() > MAX_TEXT {
            return Err("These notes are too long: at most 100,000 characters. Shorten them.".to_owned());
        }
        self.notes += text.len();
        Ok(text)
    }

    fn bad(&mut self, row: u32, column: u32, value: &str, reason: String) {
        if self.import.bad.len() >= MAX_BAD {
            self.import.bad_not_listed = self.import.bad_not_listed.saturating_add(1);
            return;
        }
        self.import.bad.push(BadCell {
            sheet: self.import.sheet.clone(),
            row,
            column: letters(column),
            header: self.headings.over(column).to_owned(),
            value: value.to_owned(),
            // The place is known only here.
            reason: reason.replace("{place}", &format!("{}{row}", letters(column))),
        });
    }
}

const FACTOR: &str = "Yes, No or Not relevant";
const FORMULA: &str = "{place} holds a formula. Paste its value instead.";
const ERROR: &str = "{place} holds an error in place of an answer. Choose an answer, or leave it empty.";

/// The answer that a cell gives, of those that there are.
fn one_of<T>(cell: &Cell, read: fn(&str) -> Option<T>, answers: &str) -> Result<T, String> {
    let answer = match cell {
        // In a .csv a formula or an error is a text like any other.
        Cell::Formula => return Err(FORMULA.to_owned()),
        Cell::Text(text) if trim(text).starts_with('=') => return Err(FORMULA.to_owned()),
        Cell::Error(_) => return Err(ERROR.to_owned()),
        Cell::Text(text) if trim(text).starts_with('#') => return Err(ERROR.to_owned()),
        Cell::Text(text) => read(text),
        Cell::Bool(true) => read("yes"),
        Cell::Bool(false) => read("no"),
        Cell::Number(_) => None,
    };
    answer.ok_or_else(|| format!("This is not one of the answers. Choose {answers}, or leave the cell empty."))
}

/// The number that a cell gives: 7, "7", "7.0", "07", "Case 7".
fn case_number(cell: &Cell) -> Result<CaseNumber, String> {
    let number = match cell {
        Cell::Formula => return Err(FORMULA.to_owned()),
        Cell::Error(_) => return Err(ERROR.to_owned()),
        Cell::Number(number) => whole(*number),
        Cell::Text(text) => written(trim(text)),
        Cell::Bool(_) => None,
    };
    number.and_then(CaseNumber::new).filter(|number| number.get() <= MAX_CASE).ok_or_else(|| {
        "This is not a case number. It must be a whole number from 1 to 100,000, the case's number in the sample, and never a \
         name or a local reference."
            .to_owned()
    })
}

fn whole(number: f64) -> Option<u32> {
    let fits = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    // Whole and in range, so nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked in the line before")]
    fits.then_some(number as u32)
}

fn written(text: &str) -> Option<u32> {
    let text = match text.get(..4) {
        Some(word) if word.eq_ignore_ascii_case("case") => trim(&text[4..]),
        _ => text,
    };
    let (number, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && rest.bytes().all(|byte| byte == b'0')).then(|| number.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(cell: &Cell) -> Option<u32> {
        case_number(cell).ok().map(CaseNumber::get)
    }

    #[test]
    fn case_numbers_are_whole_and_from_1() {
        for text in ["7", " 7 ", "7.0", "7.", "07", "Case 7", "case7", "\u{a0}7"] {
            assert_eq!(number(&Cell::Text(text.into())), Some(7), "{text:?}");
        }
        for text in
            ["0", "-1", "1.5", "7a", "", "1,000", "1e3", "100001", "99999999999", "2019/0034", "Total", "+7", "."]
        {
            assert_eq!(number(&Cell::Text(text.into())), None, "{text:?}");
        }
        assert_eq!(number(&Cell::Number(7.0)), Some(7));
        assert_eq!(number(&Cell::Number(100_000.0)), Some(100_000));
        for value in [0.0, -1.0, 1.5, 1e10, f64::NAN, f64::INFINITY, 100_001.0] {
            assert_eq!(number(&Cell::Number(value)), None, "{value}");
        }
        assert_eq!(number(&Cell::Bool(true)), None);
    }

    #[test]
    fn a_formula_is_never_an_answer() {
        let said = |cell: Cell| one_of(&cell, words::case_answer, "").expect_err("a reason");
        assert_eq!(said(Cell::Formula), FORMULA);
        assert_eq!(said(Cell::Text("=\"Yes\"".into())), FORMULA);
        assert_eq!(said(Cell::Error("#N/A".into())), ERROR);
        assert_eq!(said(Cell::Text("#N/A".into())), ERROR);
    }
}
