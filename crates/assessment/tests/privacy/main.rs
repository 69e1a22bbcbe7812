//! The look for personal details, measured on two collections of made-up sentences and on all texts that the tool
//! itself ships, with what must hold for every text whatever.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod corpus;
mod hostile;
mod shipped;

use assessment::Date;

/// The day on which everything here is looked at.
fn today() -> Date {
    Date::new(2026, 11, 24).unwrap()
}
