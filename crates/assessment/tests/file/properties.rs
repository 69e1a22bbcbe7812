//! Whatever is written can be read again; whatever else is read is refused in words, and does no harm.

use assessment::file::{self, ReadError};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::golden;
use crate::strategies::{record, saved};

/// Reads bytes that may be anything. A refusal must say something; a record must be one that can be kept.
fn read_anything(bytes: &[u8]) -> Option<ReadError> {
    match file::read(bytes) {
        Ok(record) => {
            let again = file::write_compact(&record, record.created);
            assert_eq!(file::read(again.as_bytes()).as_ref(), Ok(&record));
            None
        }
        Err(error) => {
            let message = error.to_string();
            assert!(message.len() > 20 && message.ends_with('.'), "{message}");
            Some(error)
        }
    }
}

#[test]
fn a_file_that_ends_too_early_is_cut_short_wherever_it_ends() {
    for version in 1..=file::VERSION {
        let text = golden(version);
        // Without its last line break a file is whole.
        let whole = text.trim_end();
        for end in 1..whole.len() {
            assert_eq!(read_anything(&whole.as_bytes()[..end]), Some(ReadError::CutShort), "{version} cut at {end}");
        }
        assert_eq!(read_anything(whole.as_bytes()), None);
    }
}

#[test]
fn a_golden_file_with_any_byte_replaced_does_no_harm() {
    let others = [0, b'"', b'{', b']', b'9', b'\\', 0xC3, 0xFF];
    for version in 1..=file::VERSION {
        let mut bytes = golden(version).into_bytes();
        for i in 0..bytes.len() {
            let byte = std::mem::replace(&mut bytes[i], others[i % others.len()]);
            read_anything(&bytes);
            bytes[i] = byte;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_written_is_read(record in record(), saved in saved()) {
        let pretty = file::write(&record, saved);
        let compact = file::write_compact(&record, saved);
        let read = file::read(pretty.as_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&record));
        prop_assert_eq!(file::read(compact.as_bytes()), read);
        // Both say the same, and the indentation is the usual one.
        let value: serde_json::Value = serde_json::from_str(&compact).expect("JSON");
        prop_assert_eq!(&value, &serde_json::from_str::<serde_json::Value>(&pretty).expect("JSON"));
        prop_assert_eq!(serde_json::to_string_pretty(&value).map(|text| text.len() + 1).ok(), Some(pretty.len()));
    }

    #[test]
    fn any_bytes_do_no_harm(bytes in vec(any::<u8>(), 0..200)) {
        read_anything(&bytes);
    }

    #[test]
    fn any_text_like_json_does_no_harm(parts in vec(proptest::sample::select(&PARTS[..]), 0..40)) {
        read_anything(parts.concat().as_bytes());
    }

    #[test]
    fn damaged_files_do_no_harm(record in record(), flips in vec((any::<proptest::sample::Index>(), 0..8_u8), 1..4)) {
        let mut bytes = file::write_compact(&record, record.created).into_bytes();
        for (index, bit) in flips {
            let at = index.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        read_anything(&bytes);
    }
}

/// What a file is made of.
const PARTS: [&str; 26] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u12",
    "null",
    "true",
    "-1",
    "1e999",
    "\u{feff}",
    "\"format\"",
    "\"yot-self-assessment\"",
    "\"version\"",
    "\"assessment\"",
    "\"answers\"",
    "\"gathered\"",
    "\"sample\"",
    "\"cases\"",
    "\"1\"",
    "\"O1\"",
    "é",
    " ",
];
