//! How far the reading of a file has got.

use serde::{Deserialize, Serialize};

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Finding out what the file is, and whether it can be opened safely. Counted in parts of the file.
    Opening,
    /// Reading cells. Counted in rows.
    Reading,
    /// Making cases of them. Counted in rows.
    Checking,
}

/// How far it has got. Reported at the start of every stage and about once in a thousand rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: u32,
    /// How much there is; 0 while that is not known.
    pub of: u32,
}
