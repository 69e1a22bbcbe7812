//! The template as comma-separated values.

use crate::columns::columns;
use crate::neutral::neutralise;
use crate::template::Template;

/// The template as comma-separated values: UTF-8 with a byte order mark, by which Excel knows the encoding; lines end as
/// it ends them. A text that a spreadsheet would take for a formula has an apostrophe before it, which [`crate::read`]
/// takes away.
#[must_use]
pub fn csv(template: &Template<'_>) -> Vec<u8> {
    let columns = columns(template);
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory does not fail, and every record has the same length.
    let _ = writer.write_record(columns.iter().map(|column| column.heading.as_bytes()));
    for row in template.rows {
        let case = template.existing.and_then(|sample| sample.cases.get(&row.number)).map(AsRef::as_ref);
        let cells = columns.iter().map(|column| neutralise(super::cell::text(&column.holds, row, case)));
        let _ = writer.write_record(cells.map(|cell| cell.into_owned().into_bytes()));
    }
    out.extend(writer.into_inner().unwrap_or_default());
    out
}
