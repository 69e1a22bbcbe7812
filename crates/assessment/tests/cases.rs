//! Properties of the rules about cases, on the real framework: what must hold for every sample.
#![allow(clippy::expect_used, reason = "a test that cannot begin says why and stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use assessment::cases::{
    Audit, Case, CaseAnswer, CaseNumber, CaseSample, Difference, Draw, DrawMethod, Estimate, FEWEST, Interval,
    KAPPA_FROM, Margin, Proportion, Rate, Stratum, Totals, agreements, case_bands, domain_cases, mean, rates,
    sample_size,
};
use assessment::score::Share;
use framework::{CriterionId, CriterionKind, Framework};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));

/// A share of something, with the cases settled.
fn share() -> impl Strategy<Value = (Share, u32)> {
    (1..400_u32)
        .prop_flat_map(|of| (0..=of, Just(of), of..of + 40))
        .prop_map(|(count, of, settled)| (Share { count, of }, settled))
}

fn answer() -> impl Strategy<Value = Option<CaseAnswer>> {
    option::of(select(&CaseAnswer::ALL[..]))
}

/// A case with answers, from both readers, to all criteria and one that the framework does not have.
fn case() -> impl Strategy<Value = Case> {
    let ids = || FRAMEWORK.reference.criteria.iter().map(|it| it.id.clone()).chain(["CX9".into()]);
    let count = ids().count();
    (vec(answer(), count), vec(answer(), count)).prop_map(move |(first, second)| {
        let answers = |list: Vec<Option<CaseAnswer>>| ids().zip(list).filter_map(|(id, it)| Some((id, it?))).collect();
        Case { answers: answers(first), second_reader: answers(second), ..Case::default() }
    })
}

fn sample() -> impl Strategy<Value = CaseSample> {
    let audit = select(&[Audit::Short, Audit::Full][..]);
    (vec(case(), 0..24), option::of(0..40_u32), audit).prop_map(|(cases, caseload, audit)| {
        let numbers = (1..).filter_map(CaseNumber::new);
        let cases = numbers.zip(cases.into_iter().map(Arc::new)).collect();
        CaseSample { audit, caseload, cases, ..CaseSample::default() }
    })
}

fn holds(interval: Interval, share: Share) -> bool {
    let exact = |end: Proportion| u64::from(end.millionths()) * u64::from(share.of);
    let point = u64::from(share.count) * u64::from(Proportion::WHOLE);
    exact(interval.low) <= point && point <= exact(interval.high)
}

proptest! {
    #[test]
    fn an_interval_holds_its_share_and_stays_within_0_and_1((share, settled) in share(), more in 1..2_000_u32) {
        let free = Interval::wilson(share).expect("an interval");
        prop_assert!(holds(free, share));
        prop_assert!(free.low <= free.high && free.high.millionths() <= Proportion::WHOLE);
        let margin = Margin::of(share, settled, Some(settled + more));
        if share.of < FEWEST {
            prop_assert_eq!(margin, Margin::TooFew);
        } else {
            // A known caseload narrows it, and never widens it.
            let Margin::Interval(known) = margin else { panic!("{margin:?}") };
            prop_assert!(holds(known, share));
            prop_assert!(free.low <= known.low && known.high <= free.high);
            prop_assert_eq!(Margin::of(share, settled, Some(settled)), Margin::Census);
        }
        let wrong = Margin::of(share, settled, Some(settled - 1));
        prop_assert_eq!(wrong, Margin::CaseloadTooSmall { caseload: settled - 1, settled });
    }

    #[test]
    fn more_of_the_caseload_says_more((share, settled) in share(), more in 1..500_u32, less in 1..500_u32) {
        let width = |caseload| match Margin::of(share, settled, Some(caseload)) {
            Margin::Interval(interval) => interval.width(),
            _ => 0,
        };
        prop_assert!(width(settled + more) <= width(settled + more + less));
    }

    #[test]
    fn a_difference_holds_its_point_and_turns_round((a, _) in share(), (b, _) in share()) {
        let estimate = |share| Estimate { share, interval: Interval::wilson(share) };
        let there = Difference::between(estimate(a), estimate(b)).expect("a difference");
        let back = Difference::between(estimate(b), estimate(a)).expect("a difference");
        let point = (f64::from(a.count) / f64::from(a.of) - f64::from(b.count) / f64::from(b.of)) * 1e6;
        prop_assert!(f64::from(there.low) <= point + 1e-6 && point - 1e-6 <= f64::from(there.high));
        prop_assert!(-1_000_000 <= there.low && there.high <= 1_000_000);
        prop_assert!(there.low.abs_diff(-back.high) <= 1 && there.high.abs_diff(-back.low) <= 1);
        prop_assert_eq!(there.clear().map(std::cmp::Ordering::reverse), back.clear());
        prop_assert_eq!(Difference::between(estimate(a), estimate(a)).and_then(Difference::clear), None);
    }

    #[test]
    fn a_mean_lies_between_its_shares(list in vec(share(), 1..34)) {
        let shares: Vec<Share> = list.into_iter().map(|(share, _)| share).collect();
        let all: BTreeSet<_> = shares.iter().filter_map(|share| Proportion::of(*share)).collect();
        let mean = mean(&shares).expect("a mean");
        prop_assert!(all.first() <= Some(&mean) && Some(&mean) <= all.last());
        // In 64 bits it is the same to a millionth; there the exact one decides.
        let sum: f64 = shares.iter().map(|share| f64::from(share.count) / f64::from(share.of)).sum();
        prop_assert!((sum / shares.len() as f64 * 1e6 - f64::from(mean.millionths())).abs() < 1.001);
    }

    #[test]
    fn a_draw_takes_each_place_once(seed: u32, caseload in 1..300_u32, part in 0..=100_u32, all: bool) {
        let size = if all { caseload } else { sample_size(caseload) };
        for statutory in [None, Some(caseload * part / 100)] {
            let draw = Draw { method: DrawMethod::default(), seed, caseload, statutory, size, on: None };
            let cases = draw.drawn().expect("a draw");
            let places: BTreeSet<u32> = cases.iter().map(|case| case.place).collect();
            prop_assert_eq!((places.len(), cases.len()), (size as usize, size as usize));
            prop_assert!(places.iter().all(|place| (1..=caseload).contains(place)));
            let numbers: Vec<u32> = cases.iter().map(|case| case.number.get()).collect();
            prop_assert_eq!(numbers, (1..=size).collect::<Vec<_>>());
            prop_assert_eq!(&draw.drawn().expect("the same"), &cases);
            let Some(head) = statutory else { continue };
            let first = cases.iter().filter(|case| case.stratum == Some(Stratum::Statutory));
            prop_assert!(first.clone().all(|case| case.place <= head));
            // Within one of the exact share, and never more than there are.
            let (count, exact) = (first.count() as u32, size * head);
            prop_assert!(count <= head && size - count <= caseload - head);
            prop_assert!((count * caseload).abs_diff(exact) < caseload);
        }
    }
}

// Whole samples take longer to make.
proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn rates_are_shares_and_only_enough_answers_are_banded(sample in sample()) {
        for rate in rates(&FRAMEWORK.reference, &sample) {
            prop_assert!(rate.share.count <= rate.share.of && rate.share.of <= rate.totals.settled());
            prop_assert!(rate.totals.settled() as usize <= sample.cases.len());
            prop_assert_eq!(rate.band().is_some(), rate.share.of >= 5 && rate.kind != CriterionKind::Outcome);
            prop_assert!(rate.record_gap().count <= rate.record_gap().of);
            if let Some(strict) = rate.counting_as_no() {
                prop_assert!(strict.count == rate.share.count && strict.of > rate.share.of);
            }
        }
    }

    #[test]
    fn a_domain_is_within_its_limits(sample in sample()) {
        let rates = rates(&FRAMEWORK.reference, &sample);
        let bands = case_bands(&rates);
        for it in domain_cases(&rates) {
            let Ok(figure) = it.figure else { continue };
            let banded: Vec<&Rate> = rates.iter().filter(|rate| rate.domain == it.domain && rate.band().is_some()).collect();
            prop_assert!(banded.len() == figure.criteria && figure.criteria >= 3);
            let lowest = banded.iter().filter_map(|rate| bands.get(&rate.criterion)).min().expect("a band");
            prop_assert!(figure.judgement <= lowest.above().unwrap_or(*lowest));
            prop_assert_eq!(figure.judgement < figure.band, !figure.limits.is_empty());
            prop_assert!(figure.limits.iter().all(|limit| limit.cap() == figure.judgement));
            prop_assert_eq!(bands.get(&figure.lowest.0), Some(lowest));
            prop_assert_eq!(figure.band, figure.mean.band());
        }
    }

    #[test]
    fn a_second_reader_changes_no_figure_and_agrees_at_most_fully(sample in sample()) {
        let mut alone = sample.clone();
        for case in alone.cases.values_mut() {
            Arc::make_mut(case).second_reader = BTreeMap::new();
        }
        prop_assert_eq!(rates(&FRAMEWORK.reference, &sample), rates(&FRAMEWORK.reference, &alone));
        for agreement in agreements(&sample).values() {
            let share = agreement.share();
            prop_assert!(share.count <= share.of && share.of as usize <= sample.cases.len());
            let Some(kappa) = agreement.kappa() else { continue };
            prop_assert!(share.of >= KAPPA_FROM);
            prop_assert!(-kappa.below <= kappa.above && kappa.above <= kappa.below);
            prop_assert_eq!(kappa.above == kappa.below, share.count == share.of);
        }
    }

    #[test]
    fn typed_totals_can_be_anything(numbers in any::<[u32; 4]>(), caseload: Option<u32>) {
        let [yes, no, not_applicable, not_enough_information] = numbers;
        let totals = Totals { yes, no, not_applicable, not_enough_information };
        let all = FRAMEWORK.reference.criteria.iter().map(|it| (it.id.clone(), totals));
        let sample = CaseSample { caseload, totals: all.collect(), ..CaseSample::default() };
        let rates = rates(&FRAMEWORK.reference, &sample);
        for rate in &rates {
            prop_assert!(rate.share.count <= rate.share.of);
            prop_assert!(!rate.reached().is_empty() && !rate.margin.sentence().is_empty());
        }
        prop_assert_eq!(domain_cases(&rates).len(), 4);
    }

    #[test]
    fn a_sample_comes_back_from_a_file(sample in sample(), seed: u32) {
        let draw = Draw { method: DrawMethod::default(), seed, caseload: 60, statutory: Some(40), size: 20, on: None };
        let sample = CaseSample { draw: Some(draw), ..sample };
        let text = serde_json::to_string(&sample).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<CaseSample>(&text).expect("a sample"), sample);
    }
}

/// The short audit asks the core criteria only, whatever else was answered.
#[test]
fn a_short_audit_asks_the_core() {
    let count = |audit| rates(&FRAMEWORK.reference, &CaseSample { audit, ..CaseSample::default() }).len();
    let core = FRAMEWORK.reference.criteria.iter().filter(|criterion| criterion.core).count();
    assert_eq!((count(Audit::Full), count(Audit::Short)), (33, core));
    assert!(core < 33);
}

/// 5,000 cases with every criterion answered are read in one go; the app's budget for opening such a record is 300 ms.
#[test]
fn many_cases_are_no_trouble() {
    let ids: Vec<CriterionId> = FRAMEWORK.reference.criteria.iter().map(|it| it.id.clone()).collect();
    let answers: BTreeMap<_, _> = ids.iter().cloned().zip(CaseAnswer::ALL.into_iter().cycle()).collect();
    let case = Arc::new(Case { answers, ..Case::default() });
    let cases = (1..=5_000).filter_map(CaseNumber::new).map(|number| (number, case.clone())).collect();
    let sample = CaseSample { cases, ..CaseSample::default() };
    let rates = rates(&FRAMEWORK.reference, &sample);
    assert!(rates.iter().all(|rate| rate.totals.settled() == 5_000));
}
