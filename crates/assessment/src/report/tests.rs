//! The report on the real framework.

use std::path::Path;

use framework::{ActionId, EvidenceKind, Framework};

use super::*;
use crate::actions::{CaseBands, accept, add, fix, proposals};
use crate::record::{ActionPlan, ActionStatus, PlanAction, PlanActionId, Rating};
use crate::score::testing::{change, empty, prove, put, rate, rated};

fn framework() -> Framework {
    framework::source::load(Path::new("../../framework")).expect("the framework")
}

fn today() -> Date {
    Date::new(2026, 11, 22).expect("a date")
}

fn standing_on<'a>(report: &'a Report, id: &str) -> &'a RecommendationStanding {
    let mut all = report.recommendations.iter().flat_map(|addressee| &addressee.recommendations);
    all.find(|it| it.id.as_str() == id).expect("the recommendation")
}

#[test]
fn an_empty_record_makes_an_honest_report() {
    let report = report(&framework(), &empty(), today());
    assert_eq!(
        (report.summary.judgement.as_str(), report.summary.reached.as_str()),
        ("No score yet", "No statement is scored yet")
    );
    assert_eq!(report.summary.strengths, Points { points: Vec::new(), none: words::NO_STRENGTHS });
    assert_eq!(report.summary.priorities, Points { points: Vec::new(), none: words::NOTHING_RATED });
    let critical = "A5 (critical), A8 (critical), I4 (critical), I7 (critical), I11 (critical)";
    assert_eq!(report.summary.unknown, [format!("Not answered yet: {critical}, O1 and 42 more.")]);
    let values: Vec<_> = report.summary.figures.iter().map(|figure| figure.value.as_str()).collect();
    let evidence = "No statement is rated in place or embedded, so there is no figure for evidence";
    // Of the sixteen, no statement answers yjb-2 and yjb-3, which are for national action.
    let recommendations = "Of 16: 14 open, 2 for national action";
    assert_eq!(values, ["0 answered, 48 to do", evidence, "No gap is known", recommendations, "No open actions"]);
    assert_eq!((report.lines.len(), report.domains.len(), report.find_out.len()), (48, 4, 48));
    assert_eq!(report.summary.tested, "This self-rating is not tested against cases.");
}

#[test]
fn figures_have_no_full_stop_and_sentences_have_one() {
    // Part of every kind of answer: A5 is critical and at 0, A8 critical and not known, O1 not known, L12 open.
    let mut record = rated(&[('O', &[2; 12]), ('A', &[2; 12]), ('I', &[1; 12]), ('L', &[3; 11])]);
    rate(&mut record, "A5", 0);
    for id in ["A8", "O1"] {
        put(&mut record, id, Some(Rating::NotKnown));
    }
    for record in [empty(), record] {
        let report = report(&framework(), &record, today());
        let summary = &report.summary;
        assert!(summary.figures.iter().all(|figure| !figure.value.ends_with('.')), "{:?}", summary.figures);
        let points = summary.strengths.points.iter().chain(&summary.priorities.points).map(|point| &point.sentence);
        let mut sentences: Vec<&String> = summary.limits.iter().chain(&summary.unknown).chain(points).collect();
        sentences.extend(&summary.lift);
        for section in &report.domains {
            sentences.extend(section.limits.iter().chain(&section.holds_back).chain([&section.assurance]));
        }
        sentences.extend(report.recommendations.iter().flat_map(|it| &it.recommendations).map(|it| &it.sentence));
        for sentence in sentences {
            assert!(sentence.ends_with('.') && !sentence.contains(".."), "{sentence}");
        }
    }
}

#[test]
fn what_is_not_known_is_named_the_critical_first_and_six_at_most() {
    let all = [2; 12];
    let mut record = rated(&[('O', &all), ('A', &all), ('I', &all), ('L', &all)]);
    let mut unknown = |id: &str, rating: Option<Rating>| {
        put(&mut record, id, rating);
        report(&framework(), &record, today()).summary.unknown
    };
    assert_eq!(unknown("L4", Some(Rating::NotKnown)), ["Not known yet: L4."]);
    assert_eq!(unknown("O2", Some(Rating::NotKnown)), ["Not known yet: O2 and L4."]);
    let not_known = "Not known yet: A8 (critical), O2 and L4.";
    assert_eq!(unknown("A8", Some(Rating::NotKnown)), [not_known]);
    assert_eq!(unknown("L11", None), [not_known, "Not answered yet: L11."]);
    for id in ["L1", "L2", "L3", "L5"] {
        unknown(id, None);
    }
    assert_eq!(unknown("I7", None)[1], "Not answered yet: I7 (critical), L1, L2, L3, L5 and L11.");
    assert_eq!(unknown("O1", None)[1], "Not answered yet: I7 (critical), O1, L1, L2, L3, L5 and 1 more.");
}

#[test]
fn strengths_are_the_highest_rated_with_evidence_first() {
    // O1 and L1 at 3, O1 without evidence; at 2, A5 is critical, O2 has evidence and is not, A8 is critical with it.
    let mut record = rated(&[('O', &[3, 2]), ('L', &[3])]);
    for id in ["A5", "A8"] {
        rate(&mut record, id, 2);
    }
    for id in ["L1", "O2", "A8"] {
        prove(&mut record, id, &[EvidenceKind::Data]);
    }
    let summary = report(&framework(), &record, today()).summary;
    let ids: Vec<_> = summary.strengths.points.iter().map(|point| point.statement.as_str()).collect();
    assert_eq!(ids, ["L1", "O1", "A8"]);
    let sentences: Vec<_> = summary.strengths.points.iter().map(|point| point.sentence.as_str()).collect();
    let with = |level| format!("{level}, with 1 piece of evidence.");
    assert_eq!(sentences, [with("Embedded").as_str(), "Embedded, but without evidence.", with("In place").as_str()]);
}

#[test]
fn priorities_say_what_is_planned() {
    let framework = framework();
    let mut record = rated(&[('O', &[0, 1])]);
    put(&mut record, "I7", Some(Rating::NotKnown));
    record.plan = fix(&record.plan, today());
    let all = proposals(&framework, &framework.outline(), &record, &CaseBands::new());
    let first = all.iter().find(|it| it.action.id == ActionId::from("O1-a")).expect("a proposal");
    record.plan = accept(&record.plan, first, PlanActionId::from("p"));
    let report = report(&framework, &record, today());
    let said: Vec<_> =
        report.summary.priorities.points.iter().map(|it| (it.statement.as_str(), it.sentence.as_str())).collect();
    let expected = [
        ("I7", "Critical. Not known yet; the target is \"In place\". No action is planned."), // 2 − 0, + 1 critical
        ("O1", "Not in place; the target is \"In place\". 1 action is planned."),             // 2 − 0
        ("O2", "Partly in place; the target is \"In place\". No action is planned."),         // 2 − 1
    ];
    assert_eq!(said, expected);
    assert_eq!(report.unplanned, ["I7".into()]);
    assert_eq!(report.summary.figures[2].value, "3 gaps, 1 with an action");
    // O1 is next: 22 November 2026 and 3 months is 22 February 2027, later than the next 28 days.
    assert_eq!(report.summary.figures[4].value, "1 open action");
    let late = super::report(&framework, &record, Date::new(2027, 2, 23).expect("a date"));
    assert_eq!(late.summary.figures[4].value, "1 open action, 1 overdue");
}

#[test]
fn what_is_done_and_what_is_planned_are_counted_apart() {
    // O1 has one gap and is the only statement rated; it answers local-2 together with A7, which is not answered.
    let framework = framework();
    let mut record = rated(&[('O', &[0])]);
    let proposal = proposals(&framework, &framework.outline(), &record, &CaseBands::new()).remove(0);
    let accepted = accept(&record.plan, &proposal, "p".into());
    let mut said = |statuses: &[ActionStatus]| {
        record.plan = ActionPlan::default();
        for (n, status) in statuses.iter().enumerate() {
            let id = PlanActionId::from(format!("p{n}").as_str());
            record.plan = add(&record.plan, PlanAction { id, status: *status, ..accepted.actions[0].as_ref().clone() });
        }
        let report = report(&framework, &record, today());
        let priority = report.summary.priorities.points[0].sentence.clone();
        let (_, planned) = priority.split_once("\"In place\". ").expect("the target");
        let standing = standing_on(&report, "local-2");
        let (_, backing) = standing.sentence.split_once("yet. ").expect("the statements");
        (planned.to_owned(), backing.to_owned(), standing.actions, report.summary.figures[2].value.clone())
    };
    let expect = |planned: &str, backing: &str, actions: usize, gaps: &str| {
        (planned.to_owned(), format!("No evidence, {backing}."), actions, gaps.to_owned())
    };
    use ActionStatus::{Done, NotStarted, Stopped, UnderWay};
    let (with, without) = ("1 gap, with an action", "1 gap, without an action");
    assert_eq!(said(&[]), expect("No action is planned.", "no action planned", 0, without));
    assert_eq!(said(&[Stopped]), expect("No action is planned.", "no action planned", 0, without));
    assert_eq!(said(&[UnderWay]), expect("1 action is planned.", "1 action planned", 1, with));
    assert_eq!(said(&[NotStarted, UnderWay]), expect("2 actions are planned.", "2 actions planned", 2, with));
    let done = expect("1 action is done and none is planned.", "1 action done and none planned", 1, with);
    assert_eq!(said(&[Done]), done);
    let both = expect("1 action is done and 1 is planned.", "1 action done and 1 planned", 2, with);
    assert_eq!(said(&[Done, NotStarted]), both);
    let more = expect("2 actions are done and 2 are planned.", "2 actions done and 2 planned", 4, with);
    assert_eq!(said(&[Done, NotStarted, Done, NotStarted]), more);
}

#[test]
fn a_section_gathers_what_is_said_of_its_domain() {
    let mut record = rated(&[('A', &[2; 12])]);
    rate(&mut record, "A5", 0);
    put(&mut record, "A8", Some(Rating::DoesNotApply { reason: "Not our task".into() }));
    put(&mut record, "A9", Some(Rating::NotKnown));
    prove(&mut record, "A1", &[EvidenceKind::Document]);
    let report = report(&framework(), &record, today());
    let section = &report.domains[1];
    // Ten scored, nine at 2: 36 × 18 ÷ 30 = 21.6, so 22.
    assert_eq!((section.title.as_str(), section.score.as_str()), ("Assessment and planning", "22 out of 36"));
    assert_eq!(section.judgement, "Self-assessed: Requires improvement");
    assert_eq!(section.answered, "10 answered, 1 not known, 1 does not apply");
    assert_eq!(section.assurance, "Rated in place or embedded, with evidence: 1 of 9 (11%).");
    assert_eq!((section.claims.len(), section.limits.len()), (8, 1));
    assert_eq!((&section.gaps[..], &section.find_out[..]), (&["A5".into()][..], &["A9".into()][..]));
    assert_eq!(report.critical_not_applying, ["A8".into()]);
    assert_eq!(report.line(&"A8".into()).map(|line| line.reason.as_str()), Some("Not our task"));
}

#[test]
fn all_sixteen_recommendations_have_a_standing() {
    let report = report(&framework(), &empty(), today());
    let all: Vec<_> = report.recommendations.iter().flat_map(|it| &it.recommendations).collect();
    assert_eq!(all.len(), 16);
    for it in all {
        let expected =
            if ["yjb-2", "yjb-3"].contains(&it.id.as_str()) { Status::National } else { Status::NotAnswered };
        assert_eq!(it.status, expected, "{:?}", it.id);
    }
    assert_eq!(standing_on(&report, "yjb-1").standing, "Your part: not answered yet");
    assert_eq!(standing_on(&report, "local-1").standing, "Not answered yet");
    assert!(standing_on(&report, "yjb-2").sentence.ends_with(words::THIS_TOOL));
}

#[test]
fn a_recommendation_stands_where_its_statements_do() {
    let framework = framework();
    let mut record = empty();
    // local-3 is answered by I2 and I3, dclg-1 by L12 alone.
    let mut status = |ratings: [Option<Rating>; 2]| {
        for (id, rating) in ["I2", "I3"].into_iter().zip(ratings) {
            put(&mut record, id, rating);
        }
        let report = report(&framework, &record, today());
        let it = standing_on(&report, "local-3");
        assert_eq!(it.statements, ["I2".into(), "I3".into()]);
        (it.status, it.sentence.clone())
    };
    let level = |points| framework::Level::from_points(points).map(Rating::Level);
    let no = || Some(Rating::DoesNotApply { reason: "x".into() });
    assert_eq!(status([level(2), level(3)]).0, Status::InPlace);
    assert_eq!(status([level(2), level(1)]).0, Status::Partly);
    assert_eq!(status([level(0), level(1)]).0, Status::Partly);
    assert_eq!(status([level(0), level(0)]).0, Status::NotInPlace);
    assert_eq!(status([level(3), None]).0, Status::NotAnswered);
    assert_eq!(status([Some(Rating::NotKnown), None]).0, Status::NotAnswered);
    assert_eq!(status([level(0), no()]).0, Status::NotInPlace);
    assert_eq!(status([no(), no()]).0, Status::DoesNotApply);
    let (known, sentence) = status([level(3), Some(Rating::NotKnown)]);
    assert_eq!(known, Status::NotKnown);
    // Neither is critical, so nothing is known that an action could be planned for.
    assert_eq!(sentence, "I2 is embedded and I3 is not known yet. No evidence.");
    // Those that stand alike are named together, and the lack of an action only where a gap remains.
    let mut said = |ratings| status(ratings).1;
    assert_eq!(said([level(1), level(1)]), "I2 and I3 are partly in place. No evidence, no action planned.");
    assert_eq!(said([level(2), level(2)]), "I2 and I3 are in place. No evidence.");
    assert_eq!(said([no(), no()]), "I2 and I3 do not apply. No evidence.");
    assert_eq!(said([no(), level(0)]), "I2 does not apply and I3 is not in place. No evidence, no action planned.");
    // In place, though one aims higher: what is in place needs no action.
    change(&mut record, "I2", |answer| answer.target = Some(framework::Level::Embedded));
    for id in ["I2", "I3"] {
        rate(&mut record, id, 2);
    }
    assert_eq!(
        standing_on(&report(&framework, &record, today()), "local-3").sentence,
        "I2 and I3 are in place. No evidence."
    );
}

#[test]
fn acting_on_the_report_as_a_whole_rests_on_all_answers_and_the_plan() {
    let framework = framework();
    let everywhere = |points: u8| {
        let levels = [points; 12];
        rated(&[('O', &levels), ('A', &levels), ('I', &levels), ('L', &levels)])
    };
    let status = |record: &Assessment| standing_on(&report(&framework, record, today()), "yot-2").status;
    assert_eq!(status(&everywhere(2)), Status::InPlace);
    assert_eq!(status(&everywhere(1)), Status::Partly);
    let mut record = everywhere(0);
    assert_eq!(status(&record), Status::NotInPlace);
    put(&mut record, "O1", Some(Rating::NotKnown));
    assert_eq!(status(&record), Status::NotKnown);
    rate(&mut record, "O1", 0);
    let proposal = proposals(&framework, &framework.outline(), &record, &CaseBands::new()).remove(0);
    record.plan = accept(&record.plan, &proposal, PlanActionId::from("p"));
    let whole = report(&framework, &record, today());
    let it = standing_on(&whole, "yot-2");
    assert_eq!((it.status, it.actions), (Status::Partly, 1));
    let said = "Of 48 statements: 48 answered. 48 gaps, 1 with an action. No evidence, 1 action planned.";
    assert_eq!(it.sentence, said);
}

#[test]
fn a_few_open_statements_do_not_hide_where_the_whole_stands() {
    let framework = framework();
    let all = [2; 12];
    let mut record = rated(&[('O', &all), ('A', &all), ('I', &all), ('L', &all)]);
    let mut open = |ids: Vec<String>| {
        for id in ids {
            put(&mut record, &id, None);
        }
        let report = report(&framework, &record, today());
        let it = standing_on(&report, "yot-2");
        (it.status, it.sentence.clone())
    };
    // All that is answered is in place, but not all is answered.
    let said = |still: &str| format!("Of 48 statements, {still}. No gap is known. No evidence.");
    let one = said("1 is still open: 47 answered, 1 to do");
    assert_eq!(open(vec!["L12".to_owned()]), (Status::Partly, one));
    let two = said("2 are still open: 46 answered, 2 to do");
    assert_eq!(open(vec!["L11".to_owned()]), (Status::Partly, two));
    // 23 of 48 open is less than half, 24 is not.
    let most = (1..=10).map(|n| format!("L{n}")).chain((2..=12).map(|n| format!("I{n}")));
    assert_eq!(open(most.collect()).0, Status::Partly);
    assert_eq!(open(vec!["I1".to_owned()]).0, Status::NotAnswered);
    // All at 0 but one that is open: not in place, as far as it is known.
    let none = [0; 12];
    let record = rated(&[('O', &none), ('A', &none), ('I', &none), ('L', &none[1..])]);
    assert_eq!(standing_on(&report(&framework, &record, today()), "yot-2").status, Status::NotInPlace);
}
