//! Reads the framework from its TOML files, and checks it as a whole.
//!
//! Nothing is let through that would show a manager an empty text, a reference to nothing, or a source that
//! the report does not have. Every problem names its file and line and says what is wrong.

mod check;
mod entry;
mod files;
mod problem;
mod typography;

use std::path::Path;

use crate::json::Unreadable;
use crate::model::Framework;

pub(crate) use check::Check;
pub(crate) use files::{Reader, Step, statement_file};
pub use problem::{Problem, Problems};

/// Reads and checks the framework in a folder, and sets its quotation marks and apostrophes.
///
/// # Errors
/// Every problem found. Files that cannot be read, or are not TOML of the expected form, are reported first;
/// only when all can be read is the whole checked.
pub fn load(folder: &Path) -> Result<Framework, Problems> {
    let (framework, texts) = files::read(folder)?;
    let problems = check::check(&framework, &texts);
    if !problems.is_empty() {
        return Err(Problems(problems));
    }
    typography::set(&framework).map_err(|Unreadable(field)| {
        let reason = format!("`{field}` cannot be written for the app and read again");
        Problems(vec![Problem { file: folder.join("framework.toml"), line: 1, reason }])
    })
}
