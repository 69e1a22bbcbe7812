//! Comma-separated values: UTF-8 with a byte order mark, by which Excel knows the encoding; lines end as it ends them.

use std::borrow::Cow;

use blocks::{Sheet, Value};

use crate::columns::columns;
use crate::neutral::neutralise;
use crate::template::Template;

/// The template as comma-separated values. A text that a spreadsheet would take for a formula has an apostrophe before it,
/// which [`crate::read`] takes away.
#[must_use]
pub fn csv(template: &Template<'_>) -> Vec<u8> {
    let columns = columns(template);
    let mut out = String::from('\u{feff}');
    record(&mut out, columns.iter().map(|column| column.heading.as_str()));
    for row in template.rows {
        let case = template.existing.and_then(|sample| sample.cases.get(&row.number)).map(AsRef::as_ref);
        record(&mut out, columns.iter().map(|column| neutralise(super::cell::text(&column.holds, row, case))));
    }
    out.into_bytes()
}

/// A table as comma-separated values. What a spreadsheet would take for a formula has an apostrophe before it; days are as
/// every program understands them: 2026-11-26.
#[must_use]
pub fn table_csv(sheet: &Sheet) -> String {
    let mut out = String::from('\u{feff}');
    record(&mut out, sheet.columns.iter().map(|column| column.name.as_str()));
    for row in &sheet.rows {
        record(&mut out, row.iter().map(field));
    }
    out
}

fn field(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Text(text) => neutralise(blocks::clean(text)),
        Value::Day(day) => day.iso().into(),
        Value::Empty | Value::Number(_) | Value::Share(_) => value.words().into(),
    }
}

fn record<T: AsRef<str>>(out: &mut String, fields: impl Iterator<Item = T>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(',');
        }
        let field = field.as_ref();
        if field.contains([',', ';', '\t', '"', '\r', '\n']) || field.trim() != field {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(field);
        }
    }
    out.push_str("\r\n");
}
