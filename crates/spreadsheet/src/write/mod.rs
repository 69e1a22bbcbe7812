//! Writing the template.

use crate::template::Template;

/// A template that could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError(String);

impl std::fmt::Display for WriteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WriteError {}

/// The template as an Excel workbook.
///
/// # Errors
/// If it is too large for a workbook.
pub fn xlsx(_template: &Template<'_>) -> Result<Vec<u8>, WriteError> {
    Err(WriteError("The template cannot be written yet.".into()))
}

/// The template as comma-separated values.
#[must_use]
pub fn csv(_template: &Template<'_>) -> Vec<u8> {
    Vec::new()
}
