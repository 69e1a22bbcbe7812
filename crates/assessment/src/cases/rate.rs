//! What the sample says on each criterion: the count first, then the share, its margin and its band.

use framework::{Criterion, CriterionId, CriterionKind, Domain, Reference};

use super::margin::Margin;
use super::proportion::Proportion;
use super::sample::CaseSample;
use super::totals::Totals;
use crate::score::{Band, Share};

/// With fewer answers there is a count alone: no percentage, no band, no margin, nothing to compare.
pub const FEWEST: u32 = Share::FEWEST;

/// What a sample says on one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Which one.
    pub criterion: CriterionId,
    /// Its domain.
    pub domain: Domain,
    /// How its answers are used.
    pub kind: CriterionKind,
    /// Whether a *no* is about a child's safety.
    pub critical: bool,
    /// How the answers are spread.
    pub totals: Totals,
    /// Yes, of the answers that count.
    pub share: Share,
    /// How far the share may be from that of the caseload.
    pub margin: Margin,
}

impl Rate {
    /// What totals say on a criterion.
    #[must_use]
    pub fn new(criterion: &Criterion, totals: Totals, caseload: Option<u32>) -> Self {
        let of = match criterion.kind {
            CriterionKind::Record => totals.relevant(),
            CriterionKind::Outcome | CriterionKind::Practice => totals.decided(),
        };
        let share = Share { count: totals.yes, of };
        Self {
            criterion: criterion.id.clone(),
            domain: criterion.domain,
            kind: criterion.kind,
            critical: criterion.critical,
            totals,
            share,
            margin: Margin::of(share, totals.settled(), caseload),
        }
    }

    /// The other figure, where not enough information was left out: with it counted as no.
    #[must_use]
    pub fn counting_as_no(&self) -> Option<Share> {
        let left_out = self.kind != CriterionKind::Record && self.totals.not_enough_information > 0;
        left_out.then(|| Share { count: self.totals.yes, of: self.totals.relevant() })
    }

    /// How often the record or the case manager could not answer, of the cases to which the criterion applies.
    #[must_use]
    pub const fn record_gap(&self) -> Share {
        Share { count: self.totals.not_enough_information, of: self.totals.relevant() }
    }

    /// Whether the record gap is over 10%.
    #[must_use]
    pub const fn has_record_gap(&self) -> bool {
        let Share { count, of } = self.record_gap();
        count as u64 * 10 > of as u64
    }

    /// Whether there are answers enough for a percentage.
    #[must_use]
    pub const fn is_enough(&self) -> bool {
        self.share.of >= FEWEST
    }

    /// The share, if there are answers enough for a percentage.
    #[must_use]
    pub fn proportion(&self) -> Option<Proportion> {
        Proportion::of(self.share).filter(|_| self.is_enough())
    }

    /// Whether answers to a criterion of its kind are ever banded.
    #[must_use]
    pub fn can_be_banded(&self) -> bool {
        self.kind != CriterionKind::Outcome
    }

    /// Its band, on the exact figure: from 5 answers, and never that of an outcome.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        self.proportion().filter(|_| self.can_be_banded()).map(Proportion::band)
    }

    /// How the figure was reached: "12 yes of 12 yes + 8 no = 12 of 20 (60%). Left out: 2 not applicable."
    #[must_use]
    pub fn reached(&self) -> String {
        let Totals { yes, no, not_applicable, not_enough_information: missing } = self.totals;
        let record = self.kind == CriterionKind::Record;
        let mut text = format!("{yes} yes of {yes} yes + {no} no");
        if record && missing > 0 {
            text.push_str(&format!(" + {missing} not enough information"));
        }
        text.push_str(&format!(" = {}.", self.share));
        let left_out =
            [(not_applicable, "not applicable"), (if record { 0 } else { missing }, "not enough information")];
        let left_out: Vec<String> =
            left_out.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
        if !left_out.is_empty() {
            text.push_str(&format!(" Left out: {}.", left_out.join(", ")));
        }
        if let Some(share) = self.counting_as_no() {
            text.push_str(&format!(" With not enough information counted as no: {share}."));
        }
        text
    }

    /// The sentence on a record gap, where it is flagged.
    #[must_use]
    pub fn record_gap_sentence(&self) -> Option<String> {
        self.has_record_gap().then(|| {
            let gap = self.record_gap();
            format!("Record gap: there was not enough information to answer in {gap}.")
        })
    }
}

/// "12 of 20 cases (60%)"; "3 of 4 cases" where there are fewer than 5.
pub(crate) fn of_cases(share: Share) -> String {
    let cases = if share.of == 1 { "case" } else { "cases" };
    match share.percent() {
        Some(percent) if share.of >= FEWEST => format!("{} of {} {cases} ({percent})", share.count, share.of),
        _ => format!("{} of {} {cases}", share.count, share.of),
    }
}

/// What a sample says on each criterion that its audit asks, in the framework's order; those without an answer too.
#[must_use]
pub fn rates(reference: &Reference, sample: &CaseSample) -> Vec<Rate> {
    let totals = sample.all_totals();
    let asked = reference.criteria.iter().filter(|criterion| sample.audit.asks(criterion));
    asked
        .map(|criterion| Rate::new(criterion, totals.get(&criterion.id).copied().unwrap_or_default(), sample.caseload))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::testing::{criterion, totals};

    fn rate(kind: CriterionKind, counts: [u32; 4]) -> Rate {
        Rate::new(&criterion("CA1", kind), totals(counts), None)
    }

    #[test]
    fn a_record_that_does_not_say_counts_as_no() {
        // 12 yes, 6 no, 2 not enough information: 12 of 20, and a gap of 2 of 20, exactly 10%, which is not over it.
        let it = rate(CriterionKind::Record, [12, 6, 3, 2]);
        assert_eq!((it.share, it.counting_as_no(), it.has_record_gap()), (Share { count: 12, of: 20 }, None, false));
        assert_eq!(it.band(), Some(Band::RequiresImprovement));
        assert_eq!(
            it.reached(),
            "12 yes of 12 yes + 6 no + 2 not enough information = 12 of 20 (60%). Left out: 3 not applicable."
        );
        // 3 of 20 is 15%.
        let it = rate(CriterionKind::Record, [12, 5, 0, 3]);
        assert_eq!(
            it.record_gap_sentence().as_deref(),
            Some("Record gap: there was not enough information to answer in 3 of 20 (15%).")
        );
    }

    #[test]
    fn elsewhere_it_is_left_out_and_both_figures_are_shown() {
        // 12 of 18 is 66.66…%; with 2 as no, 12 of 20.
        let it = rate(CriterionKind::Practice, [12, 6, 0, 2]);
        assert_eq!(it.share, Share { count: 12, of: 18 });
        assert_eq!(it.counting_as_no(), Some(Share { count: 12, of: 20 }));
        assert_eq!(it.band(), Some(Band::Good));
        assert_eq!(
            it.reached(),
            "12 yes of 12 yes + 6 no = 12 of 18 (67%). Left out: 2 not enough information. \
             With not enough information counted as no: 12 of 20 (60%)."
        );
    }

    #[test]
    fn few_answers_are_a_count_alone() {
        let it = rate(CriterionKind::Practice, [3, 1, 16, 0]);
        assert_eq!((it.share.to_string().as_str(), it.band(), it.proportion()), ("3 of 4", None, None));
        assert_eq!(it.margin, Margin::TooFew);
        assert_eq!(
            (of_cases(it.share).as_str(), of_cases(Share { count: 1, of: 1 }).as_str()),
            ("3 of 4 cases", "1 of 1 case")
        );
        let nothing = rate(CriterionKind::Record, [0; 4]);
        assert_eq!(
            (nothing.has_record_gap(), nothing.band(), nothing.reached().as_str()),
            (false, None, "0 yes of 0 yes + 0 no = 0 of 0.")
        );
    }

    #[test]
    fn an_outcome_is_never_banded() {
        let it = rate(CriterionKind::Outcome, [10, 10, 0, 0]);
        assert_eq!((it.band(), it.proportion().map(Proportion::millionths)), (None, Some(500_000)));
    }

    #[test]
    fn what_does_not_apply_is_settled_all_the_same() {
        // 16 relevant of 20 settled, in a caseload of 20: a census.
        let it = Rate::new(&criterion("CA1", CriterionKind::Practice), totals([9, 7, 4, 0]), Some(20));
        assert_eq!(it.margin, Margin::Census);
    }
}
