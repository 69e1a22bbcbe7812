//! Assessment files.

use assessment::{Assessment, file};
use serde_json::Value;

/// Longer than any refusal has reason to be: what a file says must not fill the page that refuses it.
const LONGEST_REFUSAL: usize = 4_000;

/// Reads bytes as a file.
pub fn assessment(bytes: &[u8]) {
    read(bytes);
}

/// Reads JSON as a file of each version.
pub fn migration(bytes: &[u8]) {
    let Ok(mut value) = serde_json::from_slice::<Value>(bytes) else { return };
    let Some(object) = value.as_object_mut() else { return };
    object.insert("format".into(), file::FORMAT.into());
    for version in 1..=file::VERSION {
        value["version"] = version.into();
        read(value.to_string().as_bytes());
    }
}

/// Reads a file. What was read must be what is read again after it was saved, in either form; a refusal must say something.
pub(crate) fn read(bytes: &[u8]) -> Option<Assessment> {
    match file::read(bytes) {
        Ok(record) => {
            for text in [file::write_compact(&record, record.created), file::write(&record, record.created)] {
                match file::read(text.as_bytes()) {
                    Ok(again) => assert_eq!(again, record),
                    Err(error) => panic!("what was saved cannot be opened: {error}"),
                }
            }
            Some(record)
        }
        Err(error) => {
            let message = error.to_string();
            assert!(message.len() > 20 && message.len() < LONGEST_REFUSAL && message.ends_with('.'), "{message}");
            None
        }
    }
}
