//! The factors linked to offending, over all cases. They are counted and compared, never banded.

use framework::{FactorId, Reference};

use super::answer::{CaseFactor, FactorAnswer};
use super::sample::CaseSample;
use crate::score::Share;

/// How many cases had each answer to one question about one factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactorTotals {
    /// Yes.
    pub yes: u32,
    /// No.
    pub no: u32,
    /// Not relevant at this time.
    pub not_relevant: u32,
}

impl FactorTotals {
    fn count(&mut self, answer: Option<FactorAnswer>) {
        match answer {
            Some(FactorAnswer::Yes) => self.yes += 1,
            Some(FactorAnswer::No) => self.no += 1,
            Some(FactorAnswer::NotRelevant) => self.not_relevant += 1,
            None => {}
        }
    }

    /// Yes, of the cases in which the factor was relevant.
    #[must_use]
    pub const fn share(self) -> Share {
        Share { count: self.yes, of: self.yes + self.no }
    }
}

/// One factor over all cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorTable {
    /// Which one.
    pub factor: FactorId,
    /// Was enough done?
    pub enough_done: FactorTotals,
    /// Has there been enough progress?
    pub enough_progress: FactorTotals,
}

/// Every factor over all cases, in the framework's order.
#[must_use]
pub fn factor_table(reference: &Reference, sample: &CaseSample) -> Vec<FactorTable> {
    let table = reference.factors.iter().map(|factor| {
        let mut row = FactorTable {
            factor: factor.id.clone(),
            enough_done: FactorTotals::default(),
            enough_progress: FactorTotals::default(),
        };
        for CaseFactor { enough_done, enough_progress } in
            sample.cases.values().filter_map(|case| case.factors.get(&factor.id))
        {
            row.enough_done.count(*enough_done);
            row.enough_progress.count(*enough_progress);
        }
        row
    });
    table.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_relevant_is_left_out() {
        let mut totals = FactorTotals::default();
        let answers = [FactorAnswer::Yes, FactorAnswer::Yes, FactorAnswer::No, FactorAnswer::NotRelevant];
        answers.into_iter().map(Some).chain([None]).for_each(|answer| totals.count(answer));
        assert_eq!((totals.share(), totals.not_relevant), (Share { count: 2, of: 3 }, 1));
    }
}
