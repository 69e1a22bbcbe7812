//! Properties of the rules, on the real framework: what must hold for every record.
#![allow(clippy::expect_used, reason = "a test that cannot begin says why and stops")]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use assessment::actions::{self, CaseBands, accept, drop_proposal, edit, fix, proposals, remove, take_up};
use assessment::report::report;
use assessment::score::{Band, Strategic, strategic};
use assessment::{
    Answer, Assessment, AssessmentId, Date, Edit, Evidence, EvidenceId, PlanAction, PlanActionId, Rating, Timestamp,
};
use framework::{Framework, Level, Outline, StatementId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));
static OUTLINE: LazyLock<Outline> = LazyLock::new(|| FRAMEWORK.outline());

const STATEMENTS: usize = 48;

fn rating() -> impl Strategy<Value = Option<Rating>> {
    prop_oneof![
        6 => (0..4_u8).prop_map(|points| Level::from_points(points).map(Rating::Level)),
        1 => Just(None),
        1 => Just(Some(Rating::NotKnown)),
        1 => "[ a-z]{0,3}".prop_map(|reason| Some(Rating::DoesNotApply { reason })),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let target = prop_oneof![3 => Just(None), 1 => (0..4_u8).prop_map(Level::from_points)];
    (rating(), target, 0..2_usize).prop_map(|(rating, target, pieces)| {
        let piece = |n: usize| Evidence {
            id: EvidenceId::from(format!("e{n}").as_str()),
            kinds: Default::default(),
            title: "Minutes".into(),
            date: None,
            owner: String::new(),
            kept: String::new(),
        };
        Answer { rating, target, evidence: (0..pieces).map(piece).collect(), ..Answer::default() }
    })
}

fn empty() -> Assessment {
    Assessment::new(AssessmentId::from("a"), &OUTLINE.version, Timestamp::from_seconds(0))
}

fn id(index: Index) -> StatementId {
    OUTLINE.statements[index.index(STATEMENTS)].id.clone()
}

/// A record with an answer to every statement, some of them empty, and a day fixed.
fn record() -> impl Strategy<Value = Assessment> {
    vec(answer(), STATEMENTS).prop_map(|answers| {
        let mut record = empty();
        let ids = OUTLINE.statements.iter().map(|statement| statement.id.clone());
        record.answers = ids.zip(answers.into_iter().map(Arc::new)).collect();
        record.plan.fixed = Date::new(2026, 11, 22);
        record
    })
}

fn with(record: &Assessment, id: &StatementId, rating: Option<Rating>) -> Assessment {
    let mut after = record.clone();
    let mut answer = Answer::clone(&record.answer(id));
    answer.rating = rating;
    after.answers.insert(id.clone(), Arc::new(answer));
    after
}

fn today() -> Date {
    Date::new(2026, 12, 1).expect("a date")
}

/// Every score and judgement, overall last.
fn figures(scores: &Strategic) -> Vec<(Option<u8>, Option<Band>)> {
    let all = scores.domains.iter().map(|score| &score.result).chain([&scores.overall]);
    all.map(|score| (score.score, score.judgement)).collect()
}

fn proposed(record: &Assessment) -> Vec<actions::Proposal> {
    proposals(&FRAMEWORK, &OUTLINE, record, &CaseBands::new())
}

#[test]
fn proposed_actions_speak_in_the_services_own_voice() {
    // They go into the service's plan, which its board reads: "our cases", never "your cases".
    let second = ["you", "your", "yours", "yourself", "yourselves"];
    for action in FRAMEWORK.statements.iter().flat_map(|statement| &statement.actions) {
        for text in [&action.text, &action.success] {
            let mut words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
            assert_eq!(words.find(|word| second.contains(&word.as_str())), None, "{}: {text}", action.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_higher_answer_never_lowers_a_score(record in record(), index: Index, from in 0..3_u8) {
        let id = id(index);
        let lower = with(&record, &id, Level::from_points(from).map(Rating::Level));
        let higher = with(&record, &id, Level::from_points(from + 1).map(Rating::Level));
        let pairs = figures(&strategic(&OUTLINE, &lower)).into_iter().zip(figures(&strategic(&OUTLINE, &higher)));
        for (before, after) in pairs {
            prop_assert!(before.0 <= after.0 && before.1 <= after.1, "{before:?} {after:?}");
        }
    }

    #[test]
    fn scores_are_within_36_and_judgements_within_their_limits(record in record()) {
        let scores = strategic(&OUTLINE, &record);
        let all: Vec<_> = scores.domains.iter().map(|score| &score.result).chain([&scores.overall]).collect();
        for score in &all {
            prop_assert!(score.score.is_none_or(|score| score <= 36));
            prop_assert_eq!(score.score.is_some(), score.scored() > 0);
            prop_assert_eq!(score.band, score.score.map(Band::of));
            prop_assert!(score.judgement <= score.band);
            prop_assert_eq!(score.judgement < score.band, !score.limits.is_empty());
            for limit in &score.limits {
                prop_assert_eq!(score.judgement, Some(limit.cap()));
            }
        }
        let lowest = scores.domains.iter().filter_map(|score| score.result.judgement).min();
        let best = lowest.map(|lowest| lowest.above().unwrap_or(lowest));
        prop_assert!(scores.overall.judgement <= best);
    }

    #[test]
    fn the_order_of_answering_never_matters(record in record(), keys in vec(any::<u64>(), STATEMENTS)) {
        let mut order: Vec<_> = keys.into_iter().zip(&record.answers).collect();
        order.sort_by_key(|(key, _)| *key);
        let mut other = empty();
        other.plan = record.plan.clone();
        for (_, (id, answer)) in order {
            other.answers.insert(id.clone(), answer.clone());
        }
        prop_assert_eq!(report(&FRAMEWORK, &record, today()), report(&FRAMEWORK, &other, today()));
    }

    #[test]
    fn does_not_apply_never_counts_as_zero(record in record(), index: Index) {
        let id = id(index);
        let no = |reason: &str| Some(Rating::DoesNotApply { reason: reason.into() });
        let unanswered = strategic(&OUTLINE, &with(&record, &id, None));
        let reasoned = strategic(&OUTLINE, &with(&record, &id, no("No such children")));
        prop_assert_eq!(figures(&unanswered), figures(&reasoned));
        // Without a reason it is not answered at all.
        prop_assert_eq!(&unanswered, &strategic(&OUTLINE, &with(&record, &id, no(" "))));
        let unknown = strategic(&OUTLINE, &with(&record, &id, Some(Rating::NotKnown)));
        prop_assert_eq!(figures(&unanswered), figures(&unknown));
    }

    #[test]
    fn answers_that_the_framework_does_not_have_change_nothing(record in record(), points in 0..4_u8) {
        let stray = with(&record, &"O99".into(), Level::from_points(points).map(Rating::Level));
        prop_assert_eq!(strategic(&OUTLINE, &record), strategic(&OUTLINE, &stray));
        prop_assert_eq!(report(&FRAMEWORK, &record, today()), report(&FRAMEWORK, &stray, today()));
    }

    #[test]
    fn gaps_are_in_order_and_below_their_targets(record in record()) {
        let gaps = actions::gaps(&OUTLINE, &record, &CaseBands::new());
        let places: Vec<_> = gaps
            .iter()
            .map(|gap| {
                let place = OUTLINE.statements.iter().position(|statement| statement.id == gap.statement);
                (std::cmp::Reverse(gap.priority()), place)
            })
            .collect();
        prop_assert!(places.is_sorted());
        for gap in &gaps {
            prop_assert!(gap.level < gap.target && (1..=4).contains(&gap.priority()));
            prop_assert!(!gap.not_known || gap.critical);
        }
    }

    #[test]
    fn what_would_lift_a_domain_does(record in record()) {
        let scores = strategic(&OUTLINE, &record);
        let all = assessment::score::holds_back(&OUTLINE, &record, &scores);
        for holds in all.domains {
            let Some(lift) = holds.lift else { continue };
            let mut after = record.clone();
            for step in &lift.steps {
                after = with(&after, &step.statement, Some(Rating::Level(step.to)));
            }
            let reached = strategic(&OUTLINE, &after).domain(holds.domain).and_then(|score| score.judgement);
            prop_assert_eq!(reached, Some(lift.to));
        }
        if let Some(lift) = all.overall {
            let mut after = record.clone();
            for step in &lift.steps {
                after = with(&after, &step.statement, Some(Rating::Level(step.to)));
            }
            prop_assert_eq!(strategic(&OUTLINE, &after).overall.judgement, Some(lift.to));
        }
    }

    #[test]
    fn accepting_dropping_and_undoing_come_back(record in record(), index: Index) {
        let before = proposed(&record);
        prop_assume!(!before.is_empty());
        let proposal = &before[index.index(before.len())];
        let at = Timestamp::from_seconds(1);
        let plan = accept(&record.plan, proposal, PlanActionId::from("p"));
        let dropped = drop_proposal(&record.plan, &proposal.action.id, "Not now");
        for plan in [plan.clone(), dropped.clone()] {
            let (after, undo) = record.apply(Edit::Plan(plan), at).expect("a change");
            let without: Vec<_> = before.iter().filter(|it| *it != proposal).cloned().collect();
            prop_assert_eq!(proposed(&after), without);
            let (back, _) = after.apply(undo, at).expect("a change");
            prop_assert_eq!(&back.plan, &record.plan);
            prop_assert_eq!(&proposed(&back), &before);
        }
        prop_assert_eq!(&take_up(&dropped, &proposal.action.id), &record.plan);
        let removed = remove(&plan, &"p".into(), "Not now");
        prop_assert_eq!(&removed, &dropped);
    }

    #[test]
    fn a_re_run_never_overwrites_what_was_edited(record in record(), text in "[a-z ]{0,9}", levels in vec(0..4_u8, STATEMENTS)) {
        let mut record = record;
        for (n, proposal) in proposed(&record).into_iter().enumerate() {
            record.plan = accept(&record.plan, &proposal, format!("p{n}").as_str().into());
        }
        for action in record.plan.actions.clone() {
            let edited = PlanAction { text: text.clone(), owner: "Board".into(), ..PlanAction::clone(&action) };
            record.plan = edit(&record.plan, edited);
        }
        let kept = record.plan.clone();
        // Other answers, other gaps: taking all that is proposed then adds, and leaves what is there as it is.
        for (statement, points) in OUTLINE.statements.iter().zip(levels) {
            record = with(&record, &statement.id, Level::from_points(points).map(Rating::Level));
        }
        record.plan = fix(&record.plan, today());
        for (n, proposal) in proposed(&record).into_iter().enumerate() {
            prop_assert!(!kept.actions.iter().any(|own| own.proposed.as_ref() == Some(&proposal.action.id)));
            record.plan = accept(&record.plan, &proposal, format!("q{n}").as_str().into());
        }
        prop_assert_eq!(&record.plan.actions[..kept.actions.len()], &kept.actions[..]);
        prop_assert_eq!(record.plan.fixed, kept.fixed);
    }
}
