//! From answers to judgements: bands, tallies and strategic scores.
//!
//! The rules are those of the scoring page: integers and exact fractions only, and beside every figure the
//! words that say how it was reached.

mod band;
mod limit;
mod result;
mod strategic;
mod tally;
#[cfg(test)]
pub(crate) mod testing;

pub use band::Band;
pub use limit::Limit;
pub use result::Score;
pub(crate) use strategic::standing_of;
pub use strategic::{DomainScore, Strategic, strategic};
pub use tally::{Standing, Tally, standing};
