//! What stands in a cell of the template.

use std::borrow::Cow;

use assessment::cases::Case;

use crate::import::ColumnUse;
use crate::template::Row;
use crate::words::factor_title;

/// The text under a column in the row of a case, empty where there is no answer. The case number has a type of its own
/// in a workbook, but the same text.
pub(super) fn text<'a>(holds: &ColumnUse, row: &Row, case: Option<&'a Case>) -> Cow<'a, str> {
    let words = match holds {
        ColumnUse::Case => return Cow::Owned(row.number.to_string()),
        ColumnUse::Notes => return clean(case.map_or("", |case| case.notes.as_str())),
        // What was drawn is as good as what was said, and what was said later is better.
        ColumnUse::Supervision => {
            case.and_then(|case| case.stratum).or(row.stratum).map(assessment::cases::Stratum::title)
        }
        ColumnUse::Criterion(id) => case.and_then(|case| case.answers.get(id)).map(|answer| answer.title()),
        ColumnUse::EnoughDone(id) => case.and_then(|case| case.factors.get(id)?.enough_done).map(factor_title),
        ColumnUse::EnoughProgress(id) => case.and_then(|case| case.factors.get(id)?.enough_progress).map(factor_title),
        ColumnUse::Unknown | ColumnUse::Repeated => None,
    };
    Cow::Borrowed(words.unwrap_or_default())
}

/// Characters that neither XML nor a text file can hold become spaces. Word, for one, pastes line breaks as such.
fn clean(notes: &str) -> Cow<'_, str> {
    let bad =
        |c: char| (c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    if notes.contains(bad) { Cow::Owned(notes.replace(bad, " ")) } else { Cow::Borrowed(notes) }
}
