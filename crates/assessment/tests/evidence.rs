//! Properties of the rules of evidence, on the real framework: what must hold for every record.
#![allow(clippy::expect_used, reason = "a test that cannot begin says why and stops")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use assessment::cases::{CaseSample, Margin, Totals, domain_cases, rates};
use assessment::evidence::{
    Against, CaseloadProfile, Counted, LocalOutcome, OutcomesAchieved, PartnerMatrix, Respondent, Shown, Surveys,
    TakesPart, Working, achieved, against, caseload_problems, caseload_shares, contradictions, judgements,
    partners_view, side_by_side, survey_results,
};
use assessment::score::{Band, Share, strategic};
use assessment::{Answer, Assessment, AssessmentId, Rating, Timestamp};
use framework::{Framework, Involvement, Level, Outline, Reference, Terms};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));
static OUTLINE: LazyLock<Outline> = LazyLock::new(|| FRAMEWORK.outline());

fn reference() -> &'static Reference {
    &FRAMEWORK.reference
}

fn terms() -> Terms<'static> {
    Terms { programme: "Strong Families", ..Terms::default() }
}

/// A record in which some statements are rated.
fn record() -> impl Strategy<Value = Assessment> {
    vec(option::of(0..4_u8), 48).prop_map(|levels| {
        let mut record = Assessment::new(AssessmentId::from("a"), "1.0.0", Timestamp::from_seconds(0));
        for (statement, points) in OUTLINE.statements.iter().zip(levels) {
            let rating = points.and_then(Level::from_points).map(Rating::Level);
            record.answers.insert(statement.id.clone(), Arc::new(Answer { rating, ..Answer::default() }));
        }
        record
    })
}

/// Typed totals for every criterion.
fn sample() -> impl Strategy<Value = CaseSample> {
    let totals =
        (0..30_u32, 0..30_u32, 0..4_u32, 0..4_u32).prop_map(|(yes, no, not_applicable, not_enough_information)| {
            Totals { yes, no, not_applicable, not_enough_information }
        });
    vec(totals, reference().criteria.len()).prop_map(|totals| {
        let totals = reference().criteria.iter().map(|it| it.id.clone()).zip(totals).collect();
        CaseSample { totals, ..CaseSample::default() }
    })
}

fn surveys() -> impl Strategy<Value = Surveys> {
    let most = reference().questions.iter().map(|question| question.answers.len()).max().unwrap_or(0);
    let group = || {
        vec(vec(0..15_u32, most), reference().questions.len()).prop_map(|numbers| {
            let questions = reference().questions.iter().zip(numbers);
            let answers = questions.map(|(question, numbers)| {
                (question.id.clone(), question.answers.iter().map(|choice| choice.id.clone()).zip(numbers).collect())
            });
            answers.collect::<BTreeMap<_, BTreeMap<_, _>>>()
        })
    };
    (group(), group(), group()).prop_map(|(staff, children, parents)| Surveys { staff, children, parents })
}

fn counted() -> impl Strategy<Value = Counted> {
    (0..50_u32, 0..50_u32).prop_map(|(count, of)| Counted { count, of })
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(part: &T) {
    let text = serde_json::to_string(part).expect("JSON");
    assert_eq!(&serde_json::from_str::<T>(&text).expect("the part"), part, "{text}");
}

/// From lower to higher, where compared.
fn rank(against: Against) -> Option<u8> {
    match against {
        Against::Lower => Some(0),
        Against::NoClearDifference => Some(1),
        Against::Higher => Some(2),
        Against::NoFigure | Against::NotFit => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_judgement_is_the_lower_of_the_two(record in record(), sample in sample()) {
        let scores = strategic(&OUTLINE, &record);
        let cases = domain_cases(&rates(reference(), &sample));
        let all = judgements(reference(), &terms(), &scores, &cases);
        for it in &all.domains {
            let lower = it.strategic.map(|band| it.cases.map_or(band, |cases| cases.min(band)));
            prop_assert_eq!(it.judgement, lower);
            prop_assert_eq!(it.finding.is_some(), it.strategic.is_some_and(|band| it.cases.is_ok_and(|cases| cases != band)));
        }
        let lowest = all.domains.iter().filter_map(|it| it.judgement).min();
        prop_assert!(all.overall <= lowest.map(|band| band.above().unwrap_or(band)));
        prop_assert_eq!(all.overall < scores.overall.band, !all.limits.is_empty());
        // Cases can only lower what the statements come to.
        prop_assert!(all.overall <= scores.overall.judgement);
    }

    #[test]
    fn without_cases_the_judgements_are_the_strategic_ones(record in record()) {
        let scores = strategic(&OUTLINE, &record);
        let all = judgements(reference(), &terms(), &scores, &domain_cases(&rates(reference(), &CaseSample::default())));
        let same = all.domains.iter().zip(&scores.domains).all(|(it, score)| it.judgement == score.result.judgement);
        prop_assert!(same && all.overall == scores.overall.judgement && all.limits == scores.overall.limits);
        prop_assert!(all.domains.iter().all(|it| it.tested() == "This self-rating is not tested against cases."));
    }

    #[test]
    fn a_contradiction_is_plain(record in record(), sample in sample(), surveys in surveys()) {
        let rates = rates(reference(), &sample);
        let results = survey_results(reference(), &surveys);
        let found = contradictions(reference(), &terms(), &record, &rates, &results);
        for it in &found {
            let Share { count, of } = it.share;
            prop_assert!(of >= 5);
            let contradicts = if it.level >= Level::InPlace { 2 * count < of } else { 5 * count >= 4 * of };
            prop_assert!(contradicts);
            prop_assert!(it.says.contains(&it.share.percent().expect("a percentage")), "{}", it.says);
            let filled = !it.says.contains('{');
            prop_assert!(filled, "{}", it.says);
            let bears_on = match &it.shown {
                Shown::Case(id) => &reference().criterion(id).expect("a criterion").bears_on,
                Shown::Survey(id, _) => &reference().question(id).expect("a question").bears_on,
            };
            prop_assert!(bears_on.contains(&it.statement));
        }
    }

    #[test]
    fn more_never_compares_worse(of in 5..60_u32, caseload in option::of(60..200_u32)) {
        for benchmark in &reference().benchmarks {
            let ranks: Vec<_> = (0..=of).map(|count| {
                let share = Share { count, of };
                let it = against(share, Margin::of(share, of, caseload), benchmark);
                assert!(!it.sentence(share, benchmark).is_empty());
                rank(it)
            }).collect();
            prop_assert!(ranks.is_sorted(), "{:?}", benchmark.id);
            prop_assert!(ranks.iter().all(Option::is_some) || ranks.iter().all(Option::is_none));
        }
    }

    #[test]
    fn survey_answers_are_shares(surveys in surveys()) {
        comes_back(&surveys);
        for it in survey_results(reference(), &surveys) {
            prop_assert!(it.share.count <= it.share.of);
            let question = reference().question(&it.question).expect("a question");
            prop_assert_eq!(it.who.asked(), question.who);
            prop_assert!(Respondent::ALL.contains(&it.who));
            prop_assert_eq!(it.against.is_some(), question.benchmark.is_some());
        }
    }

    #[test]
    fn a_caseload_gives_shares_or_says_why_not(numbers in vec(option::of(0..40_u32), 7)) {
        let ids = reference().figures.iter().map(|figure| figure.id.clone());
        let figures: BTreeMap<_, _> = ids.zip(numbers).filter_map(|(id, number)| Some((id, number?))).collect();
        let profile = CaseloadProfile { figures, notes: String::new() };
        comes_back(&profile);
        let get = |id: &framework::FigureId| profile.figures.get(id).copied();
        let problems = caseload_problems(reference(), &profile, &terms());
        for figure in &reference().figures {
            let over = figure.part_of.as_ref().and_then(get).zip(get(&figure.id)).is_some_and(|(whole, own)| own > whole);
            let parts: u32 = figure.parts.iter().filter_map(get).sum();
            let under = get(&figure.id).is_some_and(|own| parts > own);
            prop_assert_eq!(problems.iter().any(|problem| problem.at == figure.id), over || under);
        }
        let filled = problems.iter().all(|problem| !problem.says.contains('{'));
        prop_assert!(filled);
        for it in caseload_shares(reference(), &profile) {
            prop_assert!(it.share.is_none_or(|share| share.count <= share.of && share.of > 0));
        }
    }

    #[test]
    fn counts_that_cannot_be_give_no_figure(mine in vec(option::of(counted()), 6), others in vec(option::of(counted()), 6)) {
        let group = |list: Vec<Option<Counted>>| {
            let ids = reference().comparisons.iter().map(|comparison| comparison.id.clone());
            ids.zip(list).filter_map(|(id, counted)| Some((id, counted?))).collect::<BTreeMap<_, _>>()
        };
        let working = Working { programme: group(mine), others: group(others), notes: String::new() };
        comes_back(&working);
        let it = side_by_side(reference(), &working, &terms());
        let typed = working.programme.values().chain(working.others.values());
        prop_assert_eq!(it.problems.len(), typed.filter(|counted| counted.count > counted.of).count());
        let groups = it.rows.iter().flat_map(|row| [row.programme, row.others]).flatten();
        prop_assert!(groups.into_iter().all(|group| group.share.count <= group.share.of));
        prop_assert!(!it.caution.is_empty());
    }

    #[test]
    fn an_outcome_without_a_definition_is_not_counted(definition in "[ a-z]{0,2}", counted in counted()) {
        let local = LocalOutcome { id: "a".into(), title: "Health".into(), definition: definition.clone(), counted: Some(counted) };
        let outcomes = OutcomesAchieved { local: vec![local], ..OutcomesAchieved::default() };
        comes_back(&outcomes);
        let row = achieved(reference(), &outcomes, Some(&"local".into()), &terms()).remove(0);
        let defined = !definition.trim().is_empty();
        prop_assert_eq!(row.share.is_some(), defined && counted.count <= counted.of);
        prop_assert_eq!(row.problem.is_some(), row.share.is_none());
    }

    #[test]
    fn partners_are_counted_where_it_is_known(answers in vec(option::of(0..3_usize), 4 * 12)) {
        let kinds = [TakesPart::Yes, TakesPart::No, TakesPart::NotKnown];
        let mut matrix = PartnerMatrix::default();
        for (partner, answers) in reference().partners.iter().zip(answers.chunks(4)) {
            let ways = Involvement::ALL.into_iter().zip(answers).filter_map(|(way, n)| Some((way, kinds[(*n)?])));
            matrix.partners.insert(partner.id.clone(), ways.collect());
        }
        comes_back(&matrix);
        let view = partners_view(reference(), &matrix, &terms());
        let gaps = view.rows.iter().filter(|row| row.missing().next().is_some()).count();
        prop_assert_eq!(view.gaps.len(), gaps);
        prop_assert!(view.ways.iter().chain([&view.both_levels]).all(|share| share.count <= share.of));
        prop_assert!(view.both_levels.count <= view.ways[0].count.min(view.ways[1].count));
    }
}

/// What can be compared, and what cannot, is as the framework's table has it: counts, percentages and fractions only.
#[test]
fn only_figures_are_compared() {
    let share = Share { count: 20, of: 20 };
    for benchmark in &reference().benchmarks {
        let compared = rank(against(share, Margin::of(share, 20, None), benchmark)).is_some();
        assert_eq!(compared, benchmark.kind != framework::BenchmarkKind::Words, "{}", benchmark.id);
    }
}

/// What the framework's audits can tell, whatever is answered: a figure needs three criteria that can be banded.
#[test]
fn some_domains_have_too_few_criteria_for_a_figure() {
    use assessment::cases::{Audit, NoFigure};
    let with = |audit| {
        let all = Totals { yes: 20, ..Totals::default() };
        let totals = reference().criteria.iter().map(|it| (it.id.clone(), all)).collect();
        let cases = domain_cases(&rates(reference(), &CaseSample { audit, totals, ..CaseSample::default() }));
        cases.into_iter().map(|it| it.figure.map(|figure| figure.judgement)).collect::<Vec<_>>()
    };
    let (none, best) = (|asked| Err(NoFigure::TooFewCriteria { asked }), Ok(Band::Outstanding));
    assert_eq!(with(Audit::Full), [none(2), best, best, best]);
    assert_eq!(with(Audit::Short), [none(1), best, best, none(2)]);
}
