//! Reading a filled template.

use framework::Framework;

use crate::import::Import;
use crate::progress::Progress;
use crate::refused::{Reason, Refused};

/// Reads a filled template.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read(
    _name: &str,
    _bytes: &[u8],
    _framework: &Framework,
    _progress: &mut dyn FnMut(Progress),
) -> Result<Import, Refused> {
    Err(Refused { reason: Reason::Damaged, title: "This file cannot be read yet.".into(), what_to_do: String::new() })
}
