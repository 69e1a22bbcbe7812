//! The assessment file: one record as JSON text, versioned, and readable for ever.
//!
//! ```json
//! {"format": "yot-self-assessment", "version": 1, "saved": "2026-11-22T10:30:00Z", "assessment": {…}}
//! ```
//!
//! Reading never guesses, never truncates and never changes what it was given: a file is either read whole, or
//! refused with a [`ReadError`] that says what is wrong and what to do. `docs/file-format.md` describes the format.

mod check;
mod checksum;
mod error;
mod migrate;
mod scan;
#[cfg(feature = "schema")]
mod schema;
mod sniff;
mod words;
mod write;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;

pub use checksum::checksum;
pub use error::{FileKind, ReadError};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use write::{write, write_compact};

use crate::record::Assessment;
use scan::scan;

/// What the field `format` says.
pub const FORMAT: &str = "yot-self-assessment";

/// The version of the format that this version of the tool writes. Raised with every change to the record's
/// types, together with a step in `migrate`.
pub const VERSION: u32 = 2;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 20_000_000;

/// The longest text in a file, in characters.
pub const MAX_TEXT: usize = 100_000;

/// The longest list in a file, and the most entries that an object may have.
pub const MAX_ITEMS: usize = 10_000;

/// The most pieces of evidence that one statement may have.
pub const MAX_EVIDENCE: usize = 200;

/// The longest history. It grows with every edit and nobody can shorten it, so it has more room than other lists.
pub const MAX_HISTORY: usize = 50_000;

/// How deep lists and objects may lie within one another.
pub const MAX_DEPTH: usize = 32;

/// Reads an assessment file of this or any older version.
///
/// # Errors
/// What is wrong with the file. One made by a newer version is refused as such, whatever else it holds.
pub fn read(bytes: &[u8]) -> Result<Assessment, ReadError> {
    let text = sniff::text(bytes)?;
    // First whether it is JSON at all, so that everything after this can rely on its form.
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        return Err(match error.classify() {
            Category::Eof => ReadError::CutShort,
            _ => ReadError::NotJson { line: error.line(), column: error.column() },
        });
    }
    let scan = scan(text, text.len());
    if scan.format != Some(FORMAT) {
        return Err(ReadError::OtherJson);
    }
    let version = match scan.version.and_then(|version| version.parse::<u64>().ok()) {
        Some(found) if found > u64::from(VERSION) => return Err(ReadError::Newer { found, known: VERSION }),
        Some(found @ 1..) => u32::try_from(found).unwrap_or(VERSION),
        _ => return Err(error::wrong("version".into(), None, "the version must be a whole number from 1".into())),
    };
    if let Some(problem) = scan.problem {
        return Err(problem);
    }
    let text = migrate::to_current(text, version, &migrate::STEPS)?;
    let file: File = serde_json::from_str(&text).map_err(|error| words::explain(&text, &error))?;
    check::check(&file.assessment)?;
    Ok(file.assessment)
}

/// What is read of a file once its format and version are known. A name that stands for nothing here is refused, in the file and in
/// every part of the record: what it holds would be lost when the record is next saved.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    #[serde(rename = "saved", default)]
    _saved: Option<IgnoredAny>,
    assessment: Assessment,
}
