//! The case sample: what was read in a number of cases, how the cases were drawn, and the figures that follow.
//!
//! A case has a number in the sample and nothing else. The rules are those of the scoring page: counts come
//! first, shares and bands are exact, and only the ends of intervals ([`Interval`]: one file) need real numbers.

mod answer;
mod domain;
mod draw;
mod factors;
mod generator;
mod interval;
mod margin;
mod mean;
mod number;
mod proportion;
mod rate;
mod sample;
mod second_reader;
mod size;
#[cfg(test)]
pub(crate) mod testing;
mod totals;
mod under_way;

pub use answer::{Case, CaseAnswer, CaseFactor, FactorAnswer, Stratum};
pub use domain::{CaseFigure, CaseLimit, DomainCases, NoFigure, case_bands, domain_cases};
pub use draw::{Draw, DrawMethod, DrawProblem, Drawn, MAX_CASELOAD};
pub use factors::{FactorTable, FactorTotals, factor_table};
pub use generator::{SplitMix64, shuffled};
pub use interval::{Difference, Estimate, Interval};
pub use margin::Margin;
pub use mean::mean;
pub use number::CaseNumber;
pub use proportion::Proportion;
pub(crate) use rate::of_cases;
pub use rate::{FEWEST, Rate, rates};
pub use sample::{Audit, CaseSample, TotalsFrom};
pub use second_reader::{Agreement, KAPPA_FROM, Kappa, agreements};
pub use size::{Size, sample_size, sizes};
pub use totals::Totals;
pub use under_way::{Finished, MAX_CASES, Progress, critical_nos, progress};
