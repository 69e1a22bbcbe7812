//! Reading a filled template: from bytes to rows (`kind`, then `archive` and `xlsx` or `ods`, or `text` and `csv`), to the
//! rows with the cases (`find`, `heading`), to cases (`cases`).

mod archive;
mod cases;
mod csv;
mod find;
mod grid;
mod heading;
mod kind;
mod ods;
mod text;
mod xlsx;
mod xml;

use assessment::file::MAX_ITEMS;
use framework::Framework;

use self::archive::{Archive, Holds};
use self::cases::Cases;
use self::find::Found;
use self::grid::{Flow, Line, Sheets};
use self::heading::Vocabulary;
use crate::import::Import;
use crate::limits::{MAX_BYTES, MAX_ROWS};
use crate::progress::{Progress, Stage};
use crate::refused::{Reason, Refused};

/// How many rows there are from one report of progress to the next.
const REPORT_EVERY: usize = 1_000;

/// How many other sheets are named.
const SHEETS_NAMED: usize = 20;

/// How many missing columns are named.
const MISSING_NAMED: usize = 10;

/// Reads a filled template: an Excel workbook, an OpenDocument spreadsheet, or separated values, whatever its name. The name
/// is used only to call the sheet of a .csv by it.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read(
    name: &str,
    bytes: &[u8],
    framework: &Framework,
    progress: &mut dyn FnMut(Progress),
) -> Result<Import, Refused> {
    import(name, bytes, framework, progress).map_err(Reason::refused)
}

fn import(
    name: &str,
    bytes: &[u8],
    framework: &Framework,
    progress: &mut dyn FnMut(Progress),
) -> Result<Import, Reason> {
    if bytes.len() > MAX_BYTES {
        return Err(Reason::TooLarge);
    }
    progress(Progress { stage: Stage::Opening, done: 0, of: 0 });
    let vocabulary = Vocabulary::new(framework);
    match kind::kind(bytes)? {
        kind::Kind::Zip => {
            let mut archive = Archive::open(bytes)?;
            let parts = count(archive.len());
            progress(Progress { stage: Stage::Opening, done: parts, of: parts });
            let mut sheets: Box<dyn Sheets + '_> = match archive.holds()? {
                Holds::Excel => Box::new(xlsx::Xlsx::new(archive)?),
                Holds::OpenDocument => Box::new(ods::Ods::new(archive)?),
            };
            let found = find::find(&mut *sheets, &vocabulary)?;
            sheet(&mut *sheets, &found, &vocabulary, progress)
        }
        kind::Kind::Text => {
            let mut csv = csv::Csv::new(grid::cut(name, 100), text::text(bytes)?);
            let found = find::find_separated(&mut csv, &vocabulary)?;
            sheet(&mut csv, &found, &vocabulary, progress)
        }
    }
}

/// Reads the cases of the sheet in which they were found.
fn sheet(
    sheets: &mut dyn Sheets,
    found: &Found,
    vocabulary: &Vocabulary<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Import, Reason> {
    let lines = lines(sheets, found, progress)?;
    let names = sheets.names();
    let name = grid::cut(names.get(found.sheet).map_or("", String::as_str), 100);
    let case_column = found.headings.case().ok_or(Reason::NoCaseColumn)?;
    let mut cases = Cases::new(&found.headings, case_column, vocabulary, &name);
    let of = count(lines.len());
    for (at, line) in lines.iter().enumerate() {
        if at.is_multiple_of(REPORT_EVERY) {
            progress(Progress { stage: Stage::Checking, done: count(at), of });
        }
        cases.row(line);
    }
    progress(Progress { stage: Stage::Checking, done: of, of });
    let mut import = cases.done();
    if import.cases.len() > MAX_ITEMS {
        return Err(Reason::TooManyRows);
    }
    if import.cases.is_empty() && import.bad.is_empty() {
        return Err(Reason::NoCases);
    }
    // Rows that are not in the file at all, or with nothing in them.
    let reach = lines.last().map_or(0, |line| line.row.saturating_sub(found.headings.row));
    import.skipped.blank_rows += reach.saturating_sub(of);
    import.skipped.rows_above = found.above;
    import.noticed = find::noticed(found, names);
    if let Some(missing) = missing(&import, vocabulary) {
        import.noticed.push(missing);
    }
    let others = names.iter().enumerate().filter(|(at, _)| *at != found.sheet);
    import.skipped.sheets = others.take(SHEETS_NAMED).map(|(_, name)| grid::cut(name, 100)).collect();
    Ok(import)
}

/// The rows below the headings.
fn lines(sheets: &mut dyn Sheets, found: &Found, progress: &mut dyn FnMut(Progress)) -> Result<Vec<Line>, Reason> {
    let mut lines: Vec<Line> = Vec::new();
    let mut above = found.above + 1;
    progress(Progress { stage: Stage::Reading, done: 0, of: 0 });
    sheets.rows(Some(found.sheet), &mut |_, mut line| {
        // Counted and not compared by number, because rows of a damaged file can stand in any order.
        if above > 0 {
            above -= 1;
            return Ok(Flow::More);
        }
        if lines.len() >= MAX_ROWS {
            return Err(Reason::TooManyRows);
        }
        line.cells.retain(|(at, _)| found.headings.read_for(*at).is_some());
        line.cells.shrink_to_fit();
        lines.push(line);
        if lines.len().is_multiple_of(REPORT_EVERY) {
            progress(Progress { stage: Stage::Reading, done: count(lines.len()), of: 0 });
        }
        Ok(Flow::More)
    })?;
    Ok(lines)
}

/// A sentence on the template's columns that are not there.
fn missing(import: &Import, vocabulary: &Vocabulary<'_>) -> Option<String> {
    let missing = vocabulary.missing(&import.columns);
    let named: Vec<_> = missing.iter().take(MISSING_NAMED).map(|heading| format!("\"{heading}\"")).collect();
    let named = named.join(", ");
    match missing.len() {
        0 => None,
        1 => Some(format!("This file has no column {named}, so nothing was read for it.")),
        2..=MISSING_NAMED => Some(format!("This file has no columns {named}, so nothing was read for them.")),
        all => {
            let others = all - MISSING_NAMED;
            Some(format!("This file has no columns {named} and {others} more, so nothing was read for them."))
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
