//! Texts that a spreadsheet program would take for formulas, made harmless in .csv files.
//!
//! A .csv has no types: a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be run. An apostrophe
//! before it makes it text. One that stands there already is doubled, so that what is taken away again is what was put there.

use std::borrow::Cow;

fn at_risk(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text as it is written to a .csv.
pub(crate) fn neutralise(text: Cow<'_, str>) -> Cow<'_, str> {
    if at_risk(&text) { Cow::Owned(format!("'{text}")) } else { text }
}

/// The text as it was before it was written.
pub(crate) fn restore(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if at_risk(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_come_back() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+44", "'+44"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("''=1", "'''=1"),
            ("'quoted'", "'quoted'"),
            ("a = b", "a = b"),
            ("", ""),
        ] {
            assert_eq!(neutralise(text.into()), written, "{text:?}");
            assert_eq!(restore(written), text, "{written:?}");
        }
    }
}
