//! Days to remember, for a calendar program.

use crate::time::{Day, Instant};

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created: Instant,
    /// Its events.
    pub events: Vec<Event>,
}

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id, the same whenever it is written, so that a second import updates it.
    pub uid: String,
    /// Counts its versions: of two with the same id, the higher is the newer.
    pub sequence: u64,
    /// The day.
    pub day: Day,
    /// What it is, in a line.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// Whether it no longer takes place.
    pub cancelled: bool,
}
