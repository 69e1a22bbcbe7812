//! A sample under way: how its cases come into it, and how far each has been read.

use std::collections::BTreeMap;
use std::sync::Arc;

use framework::{CriterionId, FactorId, Reference};

use super::answer::{Case, CaseAnswer};
use super::draw::{Draw, DrawProblem};
use super::number::CaseNumber;
use super::sample::{Audit, CaseSample};
use crate::file::MAX_ITEMS;

/// The most cases that a sample can have: what a file can hold.
#[expect(clippy::cast_possible_truncation, reason = "ten thousand")]
pub const MAX_CASES: u32 = MAX_ITEMS as u32;

/// How far one case has been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions answered, of those that the audit asks: criteria, and two for each factor.
    pub answered: usize,
    /// Questions asked.
    pub asked: usize,
}

impl Progress {
    /// Whether every question is answered.
    #[must_use]
    pub const fn is_done(self) -> bool {
        self.answered >= self.asked
    }
}

/// How far a case has been read.
#[must_use]
pub fn progress(reference: &Reference, audit: Audit, case: &Case) -> Progress {
    let asked = || reference.criteria.iter().filter(|criterion| audit.asks(criterion));
    let criteria = asked().filter(|criterion| case.answers.contains_key(&criterion.id)).count();
    let of_factor = |id: &FactorId| {
        let factor = case.factors.get(id).copied().unwrap_or_default();
        usize::from(factor.enough_done.is_some()) + usize::from(factor.enough_progress.is_some())
    };
    let factors: usize = reference.factors.iter().map(|factor| of_factor(&factor.id)).sum();
    Progress { answered: criteria + factors, asked: asked().count() + 2 * reference.factors.len() }
}

/// The critical criteria that are answered *no*: a child may be at risk.
#[must_use]
pub fn critical_nos<'a>(reference: &'a Reference, case: &Case) -> Vec<&'a CriterionId> {
    let critical = reference.criteria.iter().filter(|criterion| criterion.critical).map(|criterion| &criterion.id);
    critical.filter(|id| case.answers.get(*id) == Some(&CaseAnswer::No)).collect()
}

impl CaseSample {
    /// Whether anything was said of any case: what a new draw would take away.
    #[must_use]
    pub fn has_work(&self) -> bool {
        let blank = |case: &Case| Case { stratum: case.stratum, ..Case::default() } == *case;
        self.cases.values().any(|case| !blank(case))
    }

    /// The sample with the cases of a new draw, none of them read, in the place of those that it had.
    ///
    /// # Errors
    /// If there is nothing to draw, or more than a sample can have.
    pub fn drawn(&self, draw: Draw) -> Result<Self, DrawProblem> {
        if draw.size > MAX_CASES {
            return Err(DrawProblem::SampleTooLarge(draw.size));
        }
        let blank = |stratum| Arc::new(Case { stratum, ..Case::default() });
        let cases = draw.drawn()?.into_iter().map(|drawn| (drawn.number, blank(drawn.stratum))).collect();
        Ok(Self { caseload: Some(draw.caseload), draw: Some(draw), cases, ..self.clone() })
    }

    /// The sample with so many more cases, numbered on from its last, up to [`MAX_CASES`] altogether.
    #[must_use]
    pub fn with_more(&self, more: u32) -> Self {
        let mut cases: BTreeMap<CaseNumber, Arc<Case>> = self.cases.clone();
        let room = usize::try_from(MAX_CASES).unwrap_or(0).saturating_sub(cases.len());
        let last = cases.last_key_value().map(|(number, _)| number.next());
        let numbers = std::iter::successors(Some(last.unwrap_or(CaseNumber::FIRST)), |number| Some(number.next()));
        cases.extend(numbers.take(room.min(more as usize)).map(|number| (number, Arc::default())));
        Self { cases, ..self.clone() }
    }
}

/// Which cases of a sample are read to the end, kept from one look to the next: of thousands of cases, only those that changed
/// are gone through again.
#[derive(Default)]
pub struct Finished {
    audit: Audit,
    /// In the order of their numbers.
    cases: Vec<(CaseNumber, Arc<Case>, bool)>,
}

impl Finished {
    /// Takes in the sample as it is now.
    pub fn look(&mut self, reference: &Reference, sample: &CaseSample) {
        let same_audit = self.audit == sample.audit;
        let mut before = std::mem::take(&mut self.cases).into_iter().filter(|_| same_audit).peekable();
        let look = |(number, case): (&CaseNumber, &Arc<Case>)| {
            while before.next_if(|(earlier, ..)| earlier < number).is_some() {}
            let known = before.next_if(|(same, then, _)| same == number && Arc::ptr_eq(then, case));
            known.unwrap_or_else(|| (*number, case.clone(), progress(reference, sample.audit, case).is_done()))
        };
        self.cases = sample.cases.iter().map(look).collect();
        self.audit = sample.audit;
    }

    /// The first case after this one that is not read to the end, going round to the first; none if all are.
    #[must_use]
    pub fn next_unfinished(&self, after: Option<CaseNumber>) -> Option<CaseNumber> {
        let at = after.map_or(0, |after| self.cases.partition_point(|(number, ..)| *number <= after));
        let (first, rest) = self.cases.split_at(at);
        rest.iter().chain(first).find(|(.., finished)| !finished).map(|(number, ..)| *number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{CaseFactor, DrawMethod, FactorAnswer, Stratum};
    use crate::evidence::testing::reference;

    fn draw(caseload: u32, statutory: Option<u32>, size: u32) -> Draw {
        Draw { method: DrawMethod::default(), seed: 7, caseload, statutory, size, on: None }
    }

    fn number(number: u32) -> CaseNumber {
        CaseNumber::new(number).expect("a number")
    }

    /// Every question of the audit answered.
    fn done(audit: Audit) -> Case {
        let asked = reference().criteria.iter().filter(|criterion| audit.asks(criterion));
        let factor =
            CaseFactor { enough_done: Some(FactorAnswer::Yes), enough_progress: Some(FactorAnswer::NotRelevant) };
        Case {
            answers: asked.map(|criterion| (criterion.id.clone(), CaseAnswer::Yes)).collect(),
            factors: reference().factors.iter().map(|one| (one.id.clone(), factor)).collect(),
            ..Case::default()
        }
    }

    #[test]
    fn a_draw_brings_blank_cases_with_their_strata() {
        // 20 × 30 ÷ 60 = 10 of each.
        let sample = CaseSample::default().drawn(draw(60, Some(30), 20)).expect("a sample");
        assert_eq!((sample.cases.len(), sample.caseload, sample.has_work()), (20, Some(60), false));
        assert_eq!(sample.cases[&number(10)].stratum, Some(Stratum::Statutory));
        assert_eq!(sample.cases[&number(11)].stratum, Some(Stratum::NonStatutory));
        assert_eq!(sample.from(), crate::cases::TotalsFrom::Nothing);
        assert!(CaseSample::default().drawn(draw(20_000, None, 10_001)).is_err());
        assert!(CaseSample::default().drawn(draw(5, None, 6)).is_err());
    }

    #[test]
    fn cases_are_added_at_the_end_up_to_the_most() {
        let sample = CaseSample::default().with_more(3);
        assert_eq!(sample.cases.keys().map(|number| number.get()).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(sample.with_more(2).cases.len(), 5);
        assert_eq!(sample.with_more(u32::MAX).cases.len(), 10_000);
    }

    #[test]
    fn progress_counts_what_the_audit_asks() {
        // 16 core criteria or all 33, and 12 factors twice.
        let blank = progress(reference(), Audit::Short, &Case::default());
        assert_eq!((blank.answered, blank.asked), (0, 40));
        assert!(progress(reference(), Audit::Short, &done(Audit::Short)).is_done());
        let short_in_full = progress(reference(), Audit::Full, &done(Audit::Short));
        assert_eq!((short_in_full.answered, short_in_full.asked), (40, 57));
        assert!(progress(reference(), Audit::Short, &done(Audit::Full)).is_done());
    }

    #[test]
    fn the_next_case_is_the_first_unfinished_after_this_one() {
        let mut sample = CaseSample { audit: Audit::Short, ..CaseSample::default() }.with_more(4);
        let mut known = Finished::default();
        let mut next = |sample: &CaseSample, after: u32| {
            known.look(reference(), sample);
            // What is kept from one look to the next changes nothing.
            let mut anew = Finished::default();
            anew.look(reference(), sample);
            let after = CaseNumber::new(after);
            assert_eq!(known.next_unfinished(after), anew.next_unfinished(after));
            known.next_unfinished(after).map(CaseNumber::get)
        };
        assert_eq!((next(&sample, 0), next(&sample, 2), next(&sample, 4)), (Some(1), Some(3), Some(1)));
        for one in [3, 4] {
            sample.cases.insert(number(one), Arc::new(done(Audit::Short)));
        }
        assert_eq!(next(&sample, 2), Some(1));
        for one in [1, 2] {
            sample.cases.insert(number(one), Arc::new(done(Audit::Short)));
        }
        assert_eq!(next(&sample, 2), None);
        // The full audit asks more; a case is taken back, one goes, and one comes.
        sample.audit = Audit::Full;
        assert_eq!(next(&sample, 2), Some(3));
        sample.audit = Audit::Short;
        sample.cases.insert(number(2), Arc::default());
        assert_eq!(next(&sample, 2), Some(2));
        sample.cases.remove(&number(2));
        assert_eq!(next(&sample, 1), None);
        assert_eq!(next(&sample.with_more(1), 1), Some(5));
    }

    #[test]
    fn a_no_on_a_critical_criterion_is_found() {
        let answers = [("CA10", CaseAnswer::No), ("CI10", CaseAnswer::Yes), ("CA8", CaseAnswer::No)];
        let answers = answers.into_iter().map(|(id, answer)| (id.into(), answer)).collect();
        let found =
            critical_nos(reference(), &Case { answers, ..Case::default() }).into_iter().map(CriterionId::as_str);
        assert_eq!(found.collect::<Vec<_>>(), ["CA10"]);
    }
}
