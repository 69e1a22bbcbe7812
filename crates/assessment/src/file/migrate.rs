//! From older versions of the format to the present one, a step at a time.

use std::borrow::Cow;

use serde_json::Value;

use super::VERSION;
use super::error::{ReadError, wrong};

/// What is done to the `assessment` of one version for the next.
pub(super) enum Step {
    /// Nothing: all that the older version could say, the newer says in the same way.
    Same,
    /// It is changed. What this cannot make sense of it leaves to the reading of the types to refuse. The whole file is held
    /// as values while it is done, which take up to thirty times its size: `tests/memory.rs` says whether that is too much.
    #[cfg_attr(not(test), expect(dead_code, reason = "no version has needed one yet"))]
    Change(fn(&mut Value)),
}

/// The steps: the first from version 1 to 2, and so on. Their number is [`VERSION`] less one. A step is never
/// changed once files of its version exist.
pub(super) const STEPS: [Step; VERSION as usize - 1] = [
    // From 1 to 2: cases, the other evidence and the text for the Youth Justice Plan came in, and a file without them is one in
    // which there is nothing of them.
    Step::Same,
];

/// The text of a file of an older version as the present version would have written it.
pub(super) fn to_current<'a>(text: &'a str, version: u32, steps: &[Step]) -> Result<Cow<'a, str>, ReadError> {
    let steps = steps.get(version.saturating_sub(1) as usize..).unwrap_or_default();
    if steps.iter().all(|step| matches!(step, Step::Same)) {
        return Ok(Cow::Borrowed(text));
    }
    let cannot =
        |_| wrong("assessment".into(), None, "this file of an older version cannot be brought up to date".into());
    let mut file: Value = serde_json::from_str(text).map_err(cannot)?;
    if let Some(assessment) = file.get_mut("assessment") {
        for step in steps {
            if let Step::Change(change) = step {
                change(assessment);
            }
        }
    }
    // Written and read again, so that the record's types are read from one kind of source only.
    Ok(Cow::Owned(file.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(value: &mut Value) {
        value["added"] = Value::from(1);
    }

    fn double(value: &mut Value) {
        value["added"] = Value::from(value["added"].as_u64().unwrap_or(0) * 2);
    }

    #[test]
    fn the_steps_from_a_files_version_on_are_taken_in_order() {
        let text = r#"{"assessment":{}}"#;
        let steps = [Step::Change(add), Step::Same, Step::Change(double)];
        assert_eq!(to_current(text, 1, &steps).expect("migrates"), r#"{"assessment":{"added":2}}"#);
        assert_eq!(to_current(text, 2, &steps).expect("migrates"), r#"{"assessment":{"added":0}}"#);
        assert_eq!(to_current(text, 3, &steps).expect("migrates"), r#"{"assessment":{"added":0}}"#);
        assert_eq!(to_current(text, 4, &steps).expect("migrates"), text);
        // Not even white space changes where nothing has to.
        assert_eq!(to_current("{ }", 1, &[Step::Same]).expect("migrates"), "{ }");
    }
}
