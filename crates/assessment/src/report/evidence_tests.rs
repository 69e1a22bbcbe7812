//! The report with cases, voices and counts, on the real framework: figures worked out by hand.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use framework::Framework;

use super::{Part, Report, Topic, report};
use crate::cases::{Case, CaseAnswer, CaseFactor, CaseNumber, FactorAnswer, Totals};
use crate::date::Date;
use crate::evidence::{BY_CHANCE, Counted, TakesPart};
use crate::record::Assessment;
use crate::score::Band;
use crate::score::testing::{empty, rate, rated};

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));

fn made(record: &Assessment) -> Report {
    report(&FRAMEWORK, record, Date::new(2026, 12, 1).expect("a date"))
}

/// A record rated so throughout.
fn all(points: u8) -> Assessment {
    let levels = [points; 12];
    rated(&[('O', &levels), ('A', &levels), ('I', &levels), ('L', &levels)])
}

/// Adds totals of a sample that was read elsewhere: yes and no.
fn totals(record: &mut Assessment, counts: &[(&str, u32, u32)]) {
    let sample = Arc::make_mut(&mut record.gathered.make_mut().sample);
    for (id, yes, no) in counts {
        sample.totals.insert((*id).into(), Totals { yes: *yes, no: *no, ..Totals::default() });
    }
}

fn cells<'a>(report: &'a Report, domain: usize, id: &str) -> &'a [String] {
    let cases = report.domains[domain].cases.as_ref().expect("cases");
    let row = cases.table.rows.iter().find(|row| row.cells[0].starts_with(&format!("{id} "))).expect("a row");
    &row.cells
}

fn topic(report: &Report, topic: Topic) -> &Part {
    report.topics.iter().find(|part| part.topic == topic).expect("the topic")
}

#[test]
fn cases_limit_a_part_and_the_whole_and_the_finding_comes_first() {
    // Leadership: 9 of 20 (45%), 18 of 20 (90%), 12 of 20 (60%): the mean is 65%, Good, and no better than one above
    // Inadequate. All statements at 3: Outstanding, so the judgement is Requires improvement, and overall Good.
    let mut record = all(3);
    totals(&mut record, &[("CL1", 9, 11), ("CL2", 18, 2), ("CL3", 12, 8)]);
    let report = made(&record);
    let part = &report.domains[3];
    assert_eq!(part.judgement, "Self-assessed: Requires improvement");
    assert_eq!((part.own.as_str(), part.score.as_str()), ("Outstanding", "36 out of 36"));
    let finding = "You rate this Outstanding; your cases come to Requires improvement. Lowest: \"Effective management \
                   oversight of Troubled Families work\" in 9 of 20 cases (45%).";
    let said = part.finding.as_deref().expect("a finding");
    assert!(said.starts_with("You rate this Outstanding; your cases come to Requires improvement. Lowest: "), "{said}");
    assert!(said.ends_with(&finding[finding.len() - 26..]), "{said}");
    let cases = part.cases.as_ref().expect("cases");
    assert_eq!(cases.figure.as_deref(), Some("65% on average over 3 criteria"));
    assert_eq!(
        cases.reached,
        [
            "The mean of CL1 9 of 20 (45%), CL2 18 of 20 (90%), CL3 12 of 20 (60%): 65%.",
            "Criteria with 5 answers or more count, and outcomes of cases never do. Requires improvement from 50%, Good \
             from 65%, Outstanding from 80%.",
            "On the mean alone it is Good."
        ]
    );
    assert_eq!(
        cases.limits,
        ["No better than Requires improvement: one band above the lowest criterion's, Inadequate (CL1)."]
    );
    // CL1 bears on L10, which is rated 3.
    assert_eq!(part.contradictions.len(), 1);
    assert!(
        part.contradictions[0].starts_with("You rate L10 \"Embedded\", and the answer to"),
        "{:?}",
        part.contradictions
    );
    assert_eq!(
        part.holds_back,
        ["Your cases come to Requires improvement: higher ratings alone do not lift this part."]
    );

    let summary = &report.summary;
    assert_eq!(summary.judgement, "Self-assessed: Good");
    assert_eq!(
        summary.own.as_deref(),
        Some("Your ratings alone come to Outstanding. What your cases show lowers the judgement.")
    );
    assert_eq!(report.judgements.overall, Some(Band::Good));
    let leadership = &part.title;
    assert_eq!(
        summary.limits,
        [format!(
            "No better than Good: one band above the lowest domain judgement, Requires improvement ({leadership})."
        )]
    );
    assert!(summary.tested.starts_with(&format!("Tested against cases: {leadership}. No figure from cases: ")));
    let parts: Vec<_> = summary.findings.iter().map(|it| (&it.part, &it.says)).collect();
    assert_eq!(parts, [(leadership, part.finding.as_ref().expect("it")), (leadership, &part.contradictions[0])]);
    assert_eq!(report.domains[1].tested, "This self-rating is not tested against cases.");
    assert_eq!(
        report.sample[0],
        "The figures are totals of a sample that was read elsewhere. The full audit asks every criterion."
    );
    assert_eq!(report.sample[1], BY_CHANCE);
}

#[test]
fn ratings_lift_a_part_only_where_its_cases_are_better() {
    // Cases of 85%: Outstanding. All statements at 2 is Good, which higher ratings still lift.
    let mut record = all(2);
    totals(&mut record, &[("CL1", 17, 3), ("CL2", 17, 3), ("CL3", 17, 3)]);
    let better = made(&record);
    assert!(
        better.domains[3]
            .holds_back
            .iter()
            .any(|it| it.starts_with("The smallest change that lifts this to Outstanding"))
    );
    assert!(
        better.summary.lift.as_deref().is_some_and(|it| it.starts_with("The smallest change")),
        "{:?}",
        better.summary.lift
    );
    // At 70% the cases are Good: no ratings lift the part, but overall may be one band above it.
    totals(&mut record, &[("CL1", 14, 6), ("CL2", 14, 6), ("CL3", 14, 6)]);
    let same = made(&record);
    assert!(
        same.domains[3]
            .holds_back
            .contains(&"Your cases come to Good: higher ratings alone do not lift this part.".to_owned())
    );
    assert!(same.summary.lift.as_deref().is_some_and(|it| it.starts_with("The smallest change")));
    // At 60% they are Requires improvement, and overall is no better than Good.
    totals(&mut record, &[("CL1", 12, 8), ("CL2", 12, 8), ("CL3", 12, 8)]);
    assert_eq!(
        made(&record).summary.lift.as_deref(),
        Some(
            "Higher ratings alone do not lift this to Outstanding: in at least one part, your cases come to Requires \
             improvement."
        )
    );
}

#[test]
fn every_figure_has_its_count_its_interval_and_its_source() {
    // CO3: 89% by inspectors, 74% in routine inspections. 12 of 20 is 38.7% to 78.1%: lower. CO1 is an outcome.
    let mut record = all(2);
    totals(&mut record, &[("CO3", 12, 8), ("CO1", 3, 1)]);
    let report = made(&record);
    let row = cells(&report, 0, "CO3");
    assert_eq!(row[1..], ["12 of 20 (60%)", "39% to 78%", "Requires improvement", "89%", "Lower"]);
    assert_eq!(cells(&report, 0, "CO1")[1..], ["3 of 4", "Fewer than 5 answers", "Not banded", "half", "Not compared"]);
    assert_eq!(cells(&report, 0, "CO2")[1..3], ["No answers", "–"]);
    let part = &report.domains[0];
    assert_eq!(
        part.tested,
        "No figure from cases: only 2 criteria of this part can be banded in this audit, and a figure needs 3."
    );
    let cases = part.cases.as_ref().expect("cases");
    let reached = &cases.table.rows.iter().find(|row| row.cells[0].starts_with("CO3")).expect("a row").reached;
    assert_eq!(reached[0], "12 yes of 12 yes + 8 no = 12 of 20 (60%).");
    assert_eq!(reached[1], "In the whole caseload it may be anywhere from 39% to 78% (95% interval).");
    assert!(reached[2].starts_with("Lower: 12 of 20 (60%) here, against 89%. In 89% of "), "{}", reached[2]);
    assert!(reached[3].starts_with("Inspection report, paragraph 2.10: In 89%"), "{}", reached[3]);
    assert!(reached[4].starts_with("Routine inspections found 74%."), "{}", reached[4]);
    assert_eq!((cases.chart.rows.len(), cases.figure.as_ref()), (2, None));
    // A low outcome does not contradict having compared outcomes.
    assert_eq!(part.contradictions, [] as [String; 0]);
}

#[test]
fn a_no_to_a_critical_criterion_and_gaps_in_the_record_are_said() {
    let mut record = all(2);
    totals(&mut record, &[("CA10", 19, 1)]);
    let sample = Arc::make_mut(&mut record.gathered.make_mut().sample);
    let gap = Totals { yes: 10, no: 5, not_applicable: 0, not_enough_information: 3 };
    sample.totals.insert("CA5".into(), gap);
    let report = made(&record);
    let cases = report.domains[1].cases.as_ref().expect("cases");
    let ends = "the answer is no in 1 case. This is about a child's safety: look at each of them now.";
    assert!(cases.critical.len() == 1 && cases.critical[0].starts_with("CA10 ") && cases.critical[0].ends_with(ends));
    // 3 of 18 is 16.67%.
    let ends = "Record gap: there was not enough information to answer in 3 of 18 (17%).";
    assert!(cases.record_gaps.len() == 1 && cases.record_gaps[0].ends_with(ends), "{:?}", cases.record_gaps);
    assert_eq!(
        report.domains[1].tested,
        "No figure from cases: 2 criteria of this part have 5 answers or more, and a figure needs 3."
    );
}

#[test]
fn cases_raise_the_priority_of_a_gap() {
    // L10 at 1 is Requires improvement in one statement; CL1 at 40% is below it.
    let mut record = all(2);
    rate(&mut record, "L10", 1);
    let priority = |record: &Assessment| {
        let report = made(record);
        report.gaps.iter().find(|gap| gap.statement == "L10".into()).map(super::Gap::priority)
    };
    let before = priority(&record).expect("a gap");
    totals(&mut record, &[("CL1", 8, 12)]);
    assert_eq!(priority(&record), Some(before + 1));
}

#[test]
fn what_was_not_gathered_is_said_and_has_no_table() {
    let report = made(&all(2));
    assert!(report.topics.len() == 7 && report.topics.iter().all(|part| part.content.is_none()));
    assert!(report.sample.is_empty() && report.domains.iter().all(|it| it.cases.is_none()));
    assert_eq!(report.summary.tested, report.domains[0].tested);
}

#[test]
fn factors_stand_beside_the_two_tables() {
    let mut record = empty();
    let answer = |enough_done, enough_progress| {
        let factor = CaseFactor { enough_done, enough_progress };
        Case { factors: [("living-arrangements".into(), factor)].into(), ..Case::default() }
    };
    let (yes, no) = (Some(FactorAnswer::Yes), Some(FactorAnswer::No));
    let cases = [
        answer(yes, no),
        answer(yes, yes),
        answer(yes, no),
        answer(no, no),
        answer(yes, Some(FactorAnswer::NotRelevant)),
    ];
    let sample = Arc::make_mut(&mut record.gathered.make_mut().sample);
    for (number, case) in (1..).zip(cases) {
        sample.cases.insert(CaseNumber::new(number).expect("a number"), Arc::new(case));
    }
    let report = made(&record);
    let content = topic(&report, Topic::Factors).content.as_ref().expect("factors");
    // Table 4.1: 23 yes of 36; table 2.2: 17 of 37. Of five cases one is not relevant for progress, so four count.
    let row = &content.tables[0].rows[0];
    assert_eq!(row.cells, ["Living arrangements", "4 of 5 (80%)", "23 of 36 (64%)", "1 of 4", "17 of 37 (46%)"]);
    assert_eq!(row.reached[0], "Your cases, enough done: 4 yes, 1 no, 0 not relevant at this time.");
    assert_eq!(content.tables[0].rows[1].cells[1], "No answers");
    assert!(
        content.notes[0].starts_with("Labels reconstructed from the order of Asset’s sections."),
        "{:?}",
        content.notes
    );
}

#[test]
fn voices_are_counted_by_who_speaks() {
    let mut record = all(2);
    let surveys = Arc::make_mut(&mut record.gathered.make_mut().surveys);
    surveys.staff.insert("staff-training".into(), [("yes".into(), 4), ("no".into(), 6)].into());
    surveys.children.insert("family-voluntary".into(), [("yes".into(), 3), ("no".into(), 1)].into());
    let report = made(&record);
    let staff = topic(&report, Topic::Staff).content.as_ref().expect("staff");
    // Inspectors: 49%. 4 of 10 is 16.8% to 68.7%.
    assert_eq!(
        staff.charts[0].1.rows[0].cells,
        ["Have had enough training", "4 of 10 (40%)", "17% to 69%", "49%", "No clear difference"]
    );
    let families = topic(&report, Topic::Families).content.as_ref().expect("families");
    assert_eq!(families.charts.len(), 1);
    let row = &families.charts[0].1.rows[0];
    assert_eq!(row.cells[1..], ["3 of 4", "Fewer than 5 answers", "In words", "–"]);
    assert_eq!(families.charts[0].0.rows[0].value, None);
    // L7 is rated 2, and 4 of 10 staff have had enough training.
    assert!(report.domains[3].contradictions.iter().any(|it| it.starts_with("You rate L7")));
    assert_eq!(report.summary.findings.len(), 1);
}

#[test]
fn counts_and_partners_are_said_as_they_were_typed() {
    let mut record = empty();
    let caseload = Arc::make_mut(&mut record.gathered.make_mut().caseload);
    caseload.figures = [("statutory".into(), 80), ("statutory-programme".into(), 20), ("programme".into(), 40)].into();
    let working = Arc::make_mut(&mut record.gathered.make_mut().working);
    working.programme.insert("reoffended".into(), Counted { count: 12, of: 20 });
    working.others.insert("reoffended".into(), Counted { count: 2, of: 4 });
    let partners = Arc::make_mut(&mut record.gathered.make_mut().partners);
    let police = [
        (framework::Involvement::StrategicBoard, TakesPart::Yes),
        (framework::Involvement::OperationalMeetings, TakesPart::No),
    ];
    partners.partners.insert("police".into(), police.into());
    let outcomes = Arc::make_mut(&mut record.gathered.make_mut().outcomes);
    outcomes.families = Some(Counted { count: 9, of: 6 });
    let report = made(&record);
    let content = |which| topic(&report, which).content.as_ref().expect("content");
    let row = &content(Topic::Caseload).tables[0].rows[0].cells;
    assert!(row[0].starts_with("Share of statutory cases that are in ") && row[1] == "20 of 80 (25%)", "{row:?}");
    assert_eq!(content(Topic::Caseload).tables[0].rows[1].cells[1], "Not known");
    let row = &content(Topic::Working).charts[0].1.rows[0].cells;
    assert_eq!(row[1..], ["12 of 20 (60%)", "39% to 78%", "2 of 4", "Fewer than 5 answers", "Lower is better"]);
    assert_eq!(content(Topic::Working).charts[0].0.rows.len(), 2);
    assert!(content(Topic::Working).notes[0].starts_with("The two groups differ"));
    let partners = content(Topic::Partners);
    assert_eq!(partners.findings[0], "Partners at both the strategic and the operational level: 0 of 1.");
    assert_eq!(partners.findings[1], "Police does not take part in: operational meetings.");
    let last = &partners.tables[0].rows.last().expect("a row").cells;
    assert_eq!(last[1..], ["1 of 1", "0 of 1", "–", "–"]);
    let outcomes = content(Topic::Outcomes);
    assert_eq!(outcomes.tables[0].rows[0].cells[1], "Not known");
    assert!(outcomes.findings[0].ends_with("9 cannot be more than 6."), "{:?}", outcomes.findings);
}

#[test]
fn a_second_reader_is_heard_and_changes_no_figure() {
    let mut record = all(2);
    let sample = Arc::make_mut(&mut record.gathered.make_mut().sample);
    for number in 1..=6 {
        let second = if number == 1 { CaseAnswer::No } else { CaseAnswer::Yes };
        let case = Case {
            answers: [("CL1".into(), CaseAnswer::Yes)].into(),
            second_reader: [("CL1".into(), second)].into(),
            ..Case::default()
        };
        sample.cases.insert(CaseNumber::new(number).expect("a number"), Arc::new(case));
    }
    sample.caseload = Some(6);
    let report = made(&record);
    assert_eq!(cells(&report, 3, "CL1")[1..4], ["6 of 6 (100%)", "All were counted", "Outstanding"]);
    let cases = report.domains[3].cases.as_ref().expect("cases");
    assert_eq!(cases.second_reader.as_deref(), Some("A second reader gave the same answer in 5 of 6 (83%)."));
    assert!(cases.table.rows[0].reached.contains(&"Read twice: the answers agree in 5 of 6 (83%).".to_owned()));
    assert_eq!(
        report.sample[0],
        "6 cases are in the sample. The caseload has 6 cases. The full audit asks every criterion."
    );
    assert_eq!(report.summary.findings, []);
}
