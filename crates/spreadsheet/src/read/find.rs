//! Where in a file the cases are: in the sheet with the most headings of the template.

use super::csv::{Csv, SEPARATORS};
use super::grid::{Flow, Sheets, cut, letters};
use super::heading::{Headings, Vocabulary};
use crate::limits::HEADING_ROWS;
use crate::refused::Reason;

/// Where the cases are.
#[derive(Debug)]
pub(super) struct Found {
    /// The sheet's place among the sheets.
    pub(super) sheet: usize,
    /// Its headings.
    pub(super) headings: Headings,
    /// Rows with something in them above the headings.
    pub(super) above: u32,
    /// Other sheets with headings of the template.
    pub(super) others: Vec<usize>,
}

/// Finds the sheet of cases: the first of those with the most headings that are recognised.
///
/// # Errors
/// If there is none, or the file cannot be read.
pub(super) fn find(sheets: &mut dyn Sheets, vocabulary: &Vocabulary<'_>) -> Result<Found, Reason> {
    let mut candidates: Vec<Found> = Vec::new();
    let mut seen = (0, 0);
    let mut without_case = false;
    sheets.rows(None, &mut |sheet, line| {
        seen = if seen.0 == sheet { (sheet, seen.1 + 1) } else { (sheet, 1) };
        let headings = vocabulary.read(&line);
        if headings.are_of_cases() {
            if headings.case().is_some() {
                candidates.push(Found { sheet, headings, above: seen.1 - 1, others: Vec::new() });
            } else {
                without_case = true;
            }
            return Ok(Flow::Enough);
        }
        Ok(if seen.1 as usize >= HEADING_ROWS { Flow::Enough } else { Flow::More })
    })?;
    let most = candidates.iter().map(|found| found.headings.recognised()).max();
    let Some(at) = candidates.iter().position(|found| Some(found.headings.recognised()) == most) else {
        return Err(if without_case { Reason::NoCaseColumn } else { Reason::NoHeader });
    };
    let mut found = candidates.swap_remove(at);
    found.others = candidates.iter().map(|other| other.sheet).collect();
    found.others.sort_unstable();
    Ok(found)
}

/// Finds the cases in separated values, and with them what separates them, unless the file says so itself.
///
/// # Errors
/// The same; where no separator gives headings, what is wrong with commas.
pub(super) fn find_separated(csv: &mut Csv<'_>, vocabulary: &Vocabulary<'_>) -> Result<Found, Reason> {
    if csv.told() {
        return find(csv, vocabulary);
    }
    let mut best: Option<(char, Found)> = None;
    let mut problem = None;
    for separator in SEPARATORS {
        csv.separate_by(separator);
        match find(csv, vocabulary) {
            Ok(found) => {
                let more =
                    best.as_ref().is_none_or(|(_, best)| found.headings.recognised() > best.headings.recognised());
                if more {
                    best = Some((separator, found));
                }
            }
            Err(reason) => problem = problem.or(Some(reason)),
        }
    }
    let (separator, found) = best.ok_or(problem.unwrap_or(Reason::NoHeader))?;
    csv.separate_by(separator);
    Ok(found)
}

/// What the user should know of where the cases were found, and of the columns.
pub(super) fn noticed(found: &Found, names: &[String]) -> Vec<String> {
    use crate::import::ColumnUse;
    let mut noticed = Vec::new();
    let name = |at: usize| cut(names.get(at).map_or("", String::as_str), 60);
    if !found.others.is_empty() {
        let others: Vec<_> = found.others.iter().take(5).map(|at| format!("\"{}\"", name(*at))).collect();
        noticed.push(format!(
            "Other sheets have these headings, too, and were not read: {}. Only \"{}\" was.",
            others.join(", "),
            name(found.sheet)
        ));
    }
    for (at, column) in &found.headings.columns {
        let (letter, header) = (letters(*at), &column.header);
        match &column.holds {
            ColumnUse::Unknown => {
                noticed.push(format!("Column {letter} (\"{header}\") is not one of the template's and was not read."))
            }
            ColumnUse::Repeated => noticed.push(format!(
                "Column {letter} (\"{header}\") has the heading of a column before it and was not read."
            )),
            ColumnUse::Criterion(id) if found.headings.by_id.contains(at) => noticed.push(format!(
                "Column {letter} (\"{header}\") was read as {id}, although its words are not the template's."
            )),
            _ => {}
        }
        if noticed.len() >= 50 {
            noticed.push("There are more columns like these.".to_owned());
            break;
        }
    }
    noticed
}
