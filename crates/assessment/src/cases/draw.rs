//! The draw: which cases of the caseload are read. Seeded, repeatable and recorded.
//!
//! The service numbers its list of programme cases from 1. In a draw by strata the statutory cases come first in the
//! list, then the others. The sample is shared out between the two in proportion, by largest remainder: each has the whole part of
//! sample × its cases ÷ all cases, and the one left over, if there is one, goes to the larger remainder (statutory where
//! both are the same). One generator serves both, the statutory cases first. How it draws is in `generator.rs`.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::answer::Stratum;
use super::generator::{SplitMix64, shuffled};
use super::number::CaseNumber;
use crate::date::Date;

/// The largest caseload that a draw takes: far beyond any service's, and small enough to answer at once.
pub const MAX_CASELOAD: u32 = 100_000;

/// How the cases are drawn. A new way would be a new name; a name never changes its meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawMethod {
    /// SplitMix64, numbers within a bound by rejection, and a Fisher–Yates shuffle from the front.
    #[default]
    #[serde(rename = "splitmix64-fisher-yates")]
    SplitMix64FisherYates,
}

/// A draw as it is recorded: all that is needed to do it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// How.
    #[serde(default)]
    pub method: DrawMethod,
    /// Where the generator begins: 32 bits, so that it can be read out and typed again.
    pub seed: u32,
    /// How many cases the list has.
    pub caseload: u32,
    /// How many of them, at the head of the list, are statutory; none in a draw without strata.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statutory: Option<u32>,
    /// How many cases are drawn.
    pub size: u32,
    /// When it was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// One case of a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its number in the sample.
    pub number: CaseNumber,
    /// Its place in the service's list, from 1.
    pub place: u32,
    /// Its stratum; none in a draw without strata.
    pub stratum: Option<Stratum>,
}

/// Why there is nothing to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawProblem {
    /// The list is empty.
    NoCases,
    /// The list is longer than [`MAX_CASELOAD`].
    TooLong,
    /// More cases are to be drawn than the list has.
    SizeOverCaseload(u32, u32),
    /// More cases are to be drawn than a sample can have.
    SampleTooLarge(u32),
    /// More cases are statutory than the list has.
    StatutoryOverCaseload(u32, u32),
}

impl fmt::Display for DrawProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCases => f.write_str("Enter how many cases there are."),
            Self::TooLong => f.write_str("A sample can be drawn from up to 100,000 cases."),
            Self::SizeOverCaseload(size, caseload) => {
                write!(f, "A sample of {size} cannot be drawn from {caseload} cases.")
            }
            Self::SampleTooLarge(size) => write!(f, "A sample of {size} is too large: the most is 10,000 cases."),
            Self::StatutoryOverCaseload(statutory, caseload) => {
                write!(f, "Statutory cases ({statutory}) cannot be more than all cases ({caseload}).")
            }
        }
    }
}

impl std::error::Error for DrawProblem {}

impl Draw {
    /// How many cases come from the statutory and from the other part of the list, 0 and all without strata.
    ///
    /// # Errors
    /// If there is nothing to draw.
    pub fn allocation(&self) -> Result<(u32, u32), DrawProblem> {
        self.check()?;
        let (size, all) = (u64::from(self.size), u64::from(self.caseload));
        let Some(statutory) = self.statutory else { return Ok((0, self.size)) };
        let quota = size * u64::from(statutory);
        // Two remainders add up to one or to nothing, so statutory has the larger from a half on.
        let share = quota / all + u64::from(2 * (quota % all) >= all);
        // It is no more than the size, which is of 32 bits.
        let share = u32::try_from(share).unwrap_or(self.size);
        Ok((share, self.size - share))
    }

    /// The cases drawn, in the order of their numbers, which is that in which they were drawn.
    ///
    /// # Errors
    /// If there is nothing to draw.
    pub fn drawn(&self) -> Result<Vec<Drawn>, DrawProblem> {
        let (first, rest) = self.allocation()?;
        let mut generator = match self.method {
            DrawMethod::SplitMix64FisherYates => SplitMix64::new(u64::from(self.seed)),
        };
        let head = self.statutory.unwrap_or(0);
        let stratum = |stratum| self.statutory.map(|_| stratum);
        let mut cases = Vec::new();
        let mut number = CaseNumber::FIRST;
        let parts = [(0, head, first, Stratum::Statutory), (head, self.caseload - head, rest, Stratum::NonStatutory)];
        for (before, of, count, which) in parts {
            for place in shuffled(&mut generator, of, count) {
                cases.push(Drawn { number, place: before + place, stratum: stratum(which) });
                number = number.next();
            }
        }
        Ok(cases)
    }

    /// Where the drawn cases stand in the service's list, from 1; nothing if there is nothing to draw.
    #[must_use]
    pub fn places(&self) -> BTreeMap<CaseNumber, u32> {
        self.drawn().unwrap_or_default().iter().map(|case| (case.number, case.place)).collect()
    }

    fn check(&self) -> Result<(), DrawProblem> {
        let &Self { caseload, size, .. } = self;
        match self.statutory {
            _ if caseload == 0 => Err(DrawProblem::NoCases),
            _ if caseload > MAX_CASELOAD => Err(DrawProblem::TooLong),
            _ if size > caseload => Err(DrawProblem::SizeOverCaseload(size, caseload)),
            Some(statutory) if statutory > caseload => Err(DrawProblem::StatutoryOverCaseload(statutory, caseload)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(seed: u32, size: u32, statutory: Option<u32>, caseload: u32) -> Draw {
        Draw { method: DrawMethod::default(), seed, caseload, statutory, size, on: None }
    }

    fn places(draw: &Draw) -> Vec<u32> {
        draw.drawn().expect("a draw").iter().map(|case| case.place).collect()
    }

    // From the Python script of `generator.rs`, with its own largest remainders (fractions sorted by remainder).
    #[test]
    fn a_draw_by_strata_takes_from_each_in_proportion() {
        let by_strata = draw(20_261_122, 20, Some(37), 60);
        assert_eq!(by_strata.allocation(), Ok((12, 8))); // 20 × 37 ÷ 60 = 12.33…, 20 × 23 ÷ 60 = 7.66…
        let expected = [23, 18, 4, 24, 8, 20, 33, 9, 17, 10, 25, 5, 56, 42, 40, 47, 60, 49, 53, 44];
        assert_eq!(places(&by_strata), expected);
        let cases = by_strata.drawn().expect("a draw");
        assert!(cases.iter().all(|case| (case.stratum == Some(Stratum::Statutory)) == (case.place <= 37)));
        assert_eq!((cases[0].number.get(), cases[19].number.get()), (1, 20));
        assert_eq!(places(&draw(5, 5, Some(5), 10)), [4, 2, 5, 10, 8]);
    }

    #[test]
    fn what_is_left_over_goes_to_the_larger_remainder() {
        let allocation = |size, statutory, caseload| draw(0, size, Some(statutory), caseload).allocation();
        assert_eq!(allocation(20, 30, 60), Ok((10, 10)));
        assert_eq!(allocation(20, 1, 60), Ok((0, 20))); // 0.33… and 19.66…
        assert_eq!(allocation(21, 52, 104), Ok((11, 10))); // 10.5 each: statutory
        assert_eq!(allocation(20, 0, 60), Ok((0, 20)));
        assert_eq!(allocation(20, 60, 60), Ok((20, 0)));
        assert_eq!(draw(0, 20, None, 60).allocation(), Ok((0, 20)));
    }

    #[test]
    fn a_longer_draw_begins_with_the_shorter() {
        let (short, long) = (places(&draw(9, 20, None, 100)), places(&draw(9, 25, None, 100)));
        assert_eq!(short, long[..20]);
    }

    #[test]
    fn what_cannot_be_drawn_is_said() {
        let problem = |draw: Draw| draw.drawn().expect_err("a problem").to_string();
        assert_eq!(problem(draw(1, 0, None, 0)), "Enter how many cases there are.");
        assert_eq!(problem(draw(1, 21, None, 20)), "A sample of 21 cannot be drawn from 20 cases.");
        assert_eq!(problem(draw(1, 5, Some(21), 20)), "Statutory cases (21) cannot be more than all cases (20).");
        assert_eq!(problem(draw(1, 5, None, 100_001)), "A sample can be drawn from up to 100,000 cases.");
    }

    #[test]
    fn a_draw_in_a_file_names_its_method() {
        let text = r#"{"method":"splitmix64-fisher-yates","seed":7,"caseload":60,"size":20}"#;
        assert_eq!(serde_json::to_string(&draw(7, 20, None, 60)).expect("JSON"), text);
        assert!(serde_json::from_str::<Draw>(&text.replace("yates", "other")).is_err());
    }
}
