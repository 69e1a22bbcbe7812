//! The case sample: what was read in a number of cases, how the cases were drawn, and the figures that follow.
//!
//! A case has a number in the sample and nothing else. The rules are those of the scoring page: counts come
//! first, shares and bands are exact, and only the ends of intervals need real numbers.

mod answer;
mod draw;
mod generator;
mod number;
mod sample;
mod totals;

pub use answer::{Case, CaseAnswer, CaseFactor, FactorAnswer, Stratum};
pub use draw::{Draw, DrawMethod, DrawProblem, Drawn, MAX_CASELOAD};
pub use generator::{SplitMix64, shuffled};
pub use number::CaseNumber;
pub use sample::{Audit, CaseSample, TotalsFrom};
pub use totals::Totals;
