//! The report on the real framework.

use std::path::Path;

use framework::{ActionId, EvidenceKind, Framework};

use super::*;
use crate::actions::{accept, fix, proposals};
use crate::record::{PlanActionId, Rating};
use crate::score::testing::{empty, prove, put, rate, rated};

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
    let critical = "48 statements are not answered yet, among them critical: A5, A8, I4, I7 and I11.";
    assert_eq!(report.summary.unknown, [critical]);
    let values: Vec<_> = report.summary.figures.iter().map(|figure| figure.value.as_str()).collect();
    let evidence = "No statement is rated in place or embedded, so there is no figure for evidence.";
    assert_eq!(values, ["0 answered, 48 to do", evidence, "No gap is known", "No open actions"]);
    assert_eq!((report.lines.len(), report.domains.len(), report.find_out.len()), (48, 4, 48));
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
    assert_eq!(report.summary.figures[3].value, "1 open action");
    let late = super::report(&framework, &record, Date::new(2027, 2, 23).expect("a date"));
    assert_eq!(late.summary.figures[3].value, "1 open action, 1 overdue");
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
    assert_eq!(sentence, "I2 is embedded and I3 is not known yet. No evidence, no action planned.");
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
    put(&mut record, "L12", None);
    assert_eq!(status(&record), Status::NotAnswered);
}
