//! Charts.

use serde::{Deserialize, Serialize};

use crate::picture::Picture;
use crate::table::Table;

/// A chart: a picture, the words that say the same, and its data as a table that follows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// What it shows, in a line: its caption.
    pub headline: String,
    /// All of it in words: its alternative text.
    pub description: String,
    /// What is drawn.
    pub picture: Picture,
    /// Its data.
    pub data: Table,
}
