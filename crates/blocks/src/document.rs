//! A document as a whole.

use serde::{Deserialize, Serialize};

use crate::block::Block;
use crate::density::Density;
use crate::time::Instant;

/// The language of every document, as BCP 47 has it.
pub const LANGUAGE: &str = "en-GB";

/// A document: what its file says of itself, and its blocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its title, as file properties and the window's title have it. The blocks repeat it as [`Block::Title`].
    pub title: String,
    /// What it is, in a line.
    pub subject: String,
    /// Who made it: the service's name, never a person's; may be empty.
    pub author: String,
    /// When it was made.
    pub created: Instant,
    /// The fingerprint of the record that it was made from; may be empty.
    pub fingerprint: String,
    /// What stands at the foot of each page, beside the page's number.
    pub footer: String,
    /// Whether a table of contents follows the title.
    pub contents: bool,
    /// How closely it is set on paper.
    pub density: Density,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
}
