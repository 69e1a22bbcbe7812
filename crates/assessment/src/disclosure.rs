//! Small counts of people, and what goes when they are not to be shown: what is left can be printed in any form, because what
//! it could be worked out from is not there.
//!
//! A count is small from 1 to 4. A row of figures goes as a whole when one of its counts is small, or what is left of its total,
//! so that nothing is found by taking away. What is counted across rows that may go, such as factors and second readers, goes
//! always. Ratings, bands and judgements stay: they are the service's own words, of the whole record.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use framework::{CriterionId, QuestionId, Reference};

use crate::cases::{CaseSample, Totals, TotalsFrom};
use crate::evidence::{
    CaseloadProfile, Counted, OutcomesAchieved, Respondent, SurveyAnswers, Surveys, Working, caseload_shares,
};
use crate::record::Assessment;

/// What stands in the place of a figure that is not shown.
pub const HIDDEN: &str = "Hidden";

/// What a reader is told.
pub const NOTE: &str = "Small numbers are hidden. Where a count of people is from 1 to 4, or could be worked out, the figures \
    of its row are left out, and so are the sentences and charts that rest on them. Judgements rest on all figures. Notes and \
    other free text stand as they were written.";

/// A record without its small counts.
#[derive(Clone, Debug)]
pub struct Disclosed {
    /// The record. Its judgements are not those of the whole one.
    pub assessment: Assessment,
    /// Criteria that have answers which are not shown.
    pub criteria: BTreeSet<CriterionId>,
    /// Those of them with a *no*.
    pub with_no: BTreeSet<CriterionId>,
    /// Questions, each as one group answered it, whose answers are not shown.
    pub answers: BTreeSet<(QuestionId, Respondent)>,
}

impl Disclosed {
    /// Whether anything of the whole record is not shown.
    #[must_use]
    pub fn leaves_out(&self, whole: &Assessment) -> bool {
        let (shown, whole) = (&self.assessment.gathered, &whole.gathered);
        !self.criteria.is_empty()
            || !self.answers.is_empty()
            || shown.caseload != whole.caseload
            || shown.working != whole.working
            || shown.outcomes != whole.outcomes
    }
}

/// Takes the small counts out of a record.
#[must_use]
pub fn without_small_counts(reference: &Reference, assessment: &Assessment) -> Disclosed {
    let mut shown = assessment.clone();
    let (mut criteria, mut with_no, mut hidden) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    shown.gathered = shown.gathered.with(|parts| {
        let kept = sample(&parts.sample);
        for (id, totals) in parts.sample.all_totals().iter() {
            if totals.settled() > 0 && !kept.totals.contains_key(id) {
                criteria.insert(id.clone());
                if totals.no > 0 {
                    with_no.insert(id.clone());
                }
            }
        }
        parts.sample = Arc::new(kept);
        hidden = keep_answers(Arc::make_mut(&mut parts.surveys));
        working(Arc::make_mut(&mut parts.working));
        outcomes(Arc::make_mut(&mut parts.outcomes));
        if !caseload_fits(reference, &parts.caseload) {
            Arc::make_mut(&mut parts.caseload).figures.clear();
        }
    });
    Disclosed { assessment: shown, criteria, with_no, answers: hidden }
}

/// Whether a count says too much.
const fn small(count: u32) -> bool {
    matches!(count, 1..=4)
}

/// Whether neither a part, nor its whole, nor the rest says too much.
#[must_use]
pub const fn fits(count: u32, of: u32) -> bool {
    !small(count) && !small(of) && !small(of.saturating_sub(count))
}

/// The sample as totals of those criteria that can be shown.
fn sample(sample: &CaseSample) -> CaseSample {
    // Typed totals are of a sample whose size is not said.
    let size = (sample.from() == TotalsFrom::Cases).then(|| u32::try_from(sample.cases.len()).unwrap_or(u32::MAX));
    let shown = |totals: &Totals| {
        let Totals { yes, no, not_applicable, not_enough_information } = *totals;
        let rest = size.map_or(0, |size| size.saturating_sub(totals.settled()));
        [yes, no, not_applicable, not_enough_information, rest].into_iter().all(|count| !small(count))
    };
    let totals: BTreeMap<_, _> =
        sample.all_totals().iter().filter(|(_, totals)| shown(totals)).map(|(id, it)| (id.clone(), *it)).collect();
    let caseload = sample.caseload.filter(|all| fits(size.unwrap_or(0).min(*all), *all));
    CaseSample { audit: sample.audit, caseload, draw: None, cases: BTreeMap::new(), totals }
}

/// Keeps the answers that can be shown, and gives which cannot.
fn keep_answers(surveys: &mut Surveys) -> BTreeSet<(QuestionId, Respondent)> {
    let mut hidden = BTreeSet::new();
    let groups: [(Respondent, &mut SurveyAnswers); 3] = [
        (Respondent::Staff, &mut surveys.staff),
        (Respondent::Children, &mut surveys.children),
        (Respondent::Parents, &mut surveys.parents),
    ];
    for (who, answers) in groups {
        answers.retain(|question, counts| {
            let shown = counts.values().all(|count| !small(*count));
            if !shown {
                hidden.insert((question.clone(), who));
            }
            shown
        });
    }
    hidden
}

fn counted(it: &Counted) -> bool {
    fits(it.count, it.of)
}

fn working(working: &mut Working) {
    working.programme.retain(|_, it| counted(it));
    working.others.retain(|_, it| counted(it));
}

fn outcomes(outcomes: &mut OutcomesAchieved) {
    outcomes.counts.values_mut().for_each(|counts| counts.retain(|_, it| counted(it)));
    for local in &mut outcomes.local {
        local.counted = local.counted.filter(counted);
    }
    outcomes.families = outcomes.families.filter(counted);
}

/// Whether the caseload's figures can be shown. They are sums of one another, so all go or none.
fn caseload_fits(reference: &Reference, profile: &CaseloadProfile) -> bool {
    let of = |id| profile.figures.get(id).copied();
    let figures = reference.figures.iter().all(|figure| {
        let own = of(&figure.id);
        let whole = figure.part_of.as_ref().and_then(of);
        let parts: u32 = figure.parts.iter().filter_map(of).fold(0, u32::saturating_add);
        own.is_none_or(|own| fits(parts.min(own), own) && whole.is_none_or(|whole| fits(own.min(whole), whole)))
    });
    let shares = caseload_shares(reference, profile);
    figures && shares.iter().filter_map(|it| it.share).all(|share| fits(share.count, share.of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_its_whole_and_the_rest_are_looked_at() {
        assert!(fits(0, 0) && fits(0, 5) && fits(5, 5) && fits(5, 10) && fits(9, 0));
        assert!(!fits(0, 4) && !fits(4, 20) && !fits(16, 20) && !fits(1, 1));
    }

    #[test]
    fn a_criterion_goes_as_a_whole() {
        let totals = |yes, no, not_applicable| Totals { yes, no, not_applicable, not_enough_information: 0 };
        let all = [
            ("CA1", totals(12, 8, 0)),
            ("CA2", totals(17, 3, 0)),
            ("CA3", totals(10, 8, 2)),
            ("CA4", totals(20, 0, 0)),
        ];
        let typed = all.map(|(id, totals)| (CriterionId::from(id), totals)).into();
        let kept = sample(&CaseSample { totals: typed, caseload: Some(24), ..CaseSample::default() });
        assert_eq!(kept.totals.keys().map(CriterionId::as_str).collect::<Vec<_>>(), ["CA1", "CA4"]);
        assert_eq!(kept.caseload, Some(24));
    }
}
