//! How the answers to one criterion are spread.

use serde::{Deserialize, Serialize};

use super::answer::CaseAnswer;

/// How many cases had each answer to one criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Totals {
    /// Yes.
    pub yes: u32,
    /// No.
    pub no: u32,
    /// Not applicable.
    pub not_applicable: u32,
    /// Not enough information.
    pub not_enough_information: u32,
}

impl Totals {
    /// Counts one more answer.
    pub fn count(&mut self, answer: CaseAnswer) {
        let place = self.of_mut(answer);
        *place = place.saturating_add(1);
    }

    /// The count of one answer.
    pub const fn of_mut(&mut self, answer: CaseAnswer) -> &mut u32 {
        match answer {
            CaseAnswer::Yes => &mut self.yes,
            CaseAnswer::No => &mut self.no,
            CaseAnswer::NotApplicable => &mut self.not_applicable,
            CaseAnswer::NotEnoughInformation => &mut self.not_enough_information,
        }
    }

    /// Cases settled in the sample: all four answers together. Typed totals can be anything, so sums stop at the
    /// largest number there is.
    #[must_use]
    pub const fn settled(self) -> u32 {
        self.relevant().saturating_add(self.not_applicable)
    }

    /// Cases to which the criterion applies: yes, no and not enough information.
    #[must_use]
    pub const fn relevant(self) -> u32 {
        self.decided().saturating_add(self.not_enough_information)
    }

    /// Yes and no together.
    #[must_use]
    pub const fn decided(self) -> u32 {
        self.yes.saturating_add(self.no)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_counted_in_its_place() {
        let mut totals = Totals::default();
        for answer in CaseAnswer::ALL {
            totals.count(answer);
        }
        totals.count(CaseAnswer::Yes);
        let expected = Totals { yes: 2, no: 1, not_applicable: 1, not_enough_information: 1 };
        assert_eq!(totals, expected);
        assert_eq!((totals.settled(), totals.relevant(), totals.decided()), (5, 4, 3));
    }
}
