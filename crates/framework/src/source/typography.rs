//! Quotation marks and apostrophes as they are set in print: content is written with straight ones.

use serde_json::Value;

use crate::json::Unreadable;
use crate::model::Framework;

/// The framework with every text set. Ids hold no marks, so that they stay as they are.
pub(super) fn set(framework: &Framework) -> Result<Framework, Unreadable> {
    let mut value = serde_json::to_value(framework).map_err(|_| Unreadable("JSON"))?;
    set_value(&mut value);
    Framework::from_value(value)
}

fn set_value(value: &mut Value) {
    match value {
        Value::String(text) if text.contains(['\'', '"']) => *text = set_text(text),
        Value::Array(items) => items.iter_mut().for_each(set_value),
        Value::Object(fields) => fields.values_mut().for_each(set_value),
        _ => {}
    }
}

/// A text with its marks set: one opens where something begins, and closes, or is an apostrophe, anywhere else.
fn set_text(text: &str) -> String {
    let mut before = ' ';
    let set = |mark: char| {
        let opens = before.is_whitespace() || matches!(before, '(' | '[' | '/' | '–' | '—' | '“' | '‘');
        before = match (mark, opens) {
            ('"', true) => '“',
            ('"', false) => '”',
            ('\'', true) => '‘',
            ('\'', false) => '’',
            _ => mark,
        };
        before
    };
    text.chars().map(set).collect()
}

#[cfg(test)]
mod tests {
    use super::set_text;

    #[test]
    fn marks_open_where_something_begins_and_close_elsewhere() {
        for (written, set) in [
            ("The {yot}'s parents' plan isn't one.", "The {yot}’s parents’ plan isn’t one."),
            ("\"Bottom up\" work, or \"good enough\".", "“Bottom up” work, or “good enough”."),
            ("they said 'very well'; (\"mixed picture\")", "they said ‘very well’; (“mixed picture”)"),
            ("\"'Well' is\" said, \"he said 'yes'\"", "“‘Well’ is” said, “he said ‘yes’”"),
            ("{programme}'s and \"{programme:adj}\"", "{programme}’s and “{programme:adj}”"),
        ] {
            assert_eq!(set_text(written), set);
        }
    }
}
