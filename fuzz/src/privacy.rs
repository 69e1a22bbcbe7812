//! Looking for what could identify a person.

use assessment::{Date, privacy::look};

/// Looks at a text. What is found lies in it, in order, without overlaps, and can be said.
pub fn privacy(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(today) = Date::new(2026, 11, 22) else { return };
    let mut free = 0;
    for finding in look(text, today) {
        assert!(free <= finding.range.start && finding.range.start < finding.range.end, "{finding:?}");
        assert!(text.get(finding.range.clone()).is_some(), "{finding:?}");
        assert!(!finding.sentence().is_empty());
        free = finding.range.end;
    }
}
