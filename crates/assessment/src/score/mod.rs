//! From answers to judgements: bands, tallies, strategic scores, assurance, and what holds a judgement back.
//!
//! The rules are those of the scoring page: integers and exact fractions only, and beside every figure the
//! words that say how it was reached.

mod assurance;
mod band;
mod holds_back;
mod lift;
mod limit;
mod local;
mod result;
mod share;
mod strategic;
mod tally;
#[cfg(test)]
pub(crate) mod testing;

pub use assurance::{Assurance, Assured, DomainAssurance, assurance};
pub use band::Band;
pub use holds_back::{DomainHoldsBack, HoldsBack, holds_back};
pub use lift::{Lift, Step};
pub use limit::Limit;
pub(crate) use limit::and;
pub use local::{LocalScores, local, local_rating, local_standing};
pub use result::Score;
pub use share::Share;
pub(crate) use strategic::standing_of;
pub use strategic::{DomainScore, Strategic, strategic};
pub use tally::{Standing, Tally, standing};
