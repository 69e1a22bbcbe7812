//! Four quite different records of made-up services, and three of them again without small numbers.

use std::sync::Arc;

use assessment::cases::{CaseSample, Totals};
use assessment::evidence::{CaseloadProfile, Counted, OutcomesAchieved, Surveys, TakesPart, Working};
use assessment::{
    ActionStatus, Assessment, Date, Due, Evidence, Period, PlanAction, Rating, Review, Service, Timestamp, file,
};
use framework::{EvidenceKind, Involvement, Level, ServiceKind};

use crate::{FRAMEWORK, path};

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

/// The day on which all texts are read.
pub fn today() -> Date {
    date("2026-11-26")
}

/// All of them, by name.
pub fn all() -> Vec<(&'static str, Assessment)> {
    vec![
        ("almost-empty", almost_empty()),
        ("strong", strong()),
        ("weak", weak()),
        ("example", example()),
        ("strong-without-small", without_small(strong())),
        ("weak-without-small", without_small(weak())),
        ("example-without-small", without_small(example())),
    ]
}

/// The record with small counts left out of its drafts.
fn without_small(record: Assessment) -> Assessment {
    let plan_text = record.plan_text.with(|text| text.hides_small = true);
    Assessment { plan_text, ..record }
}

fn new(service: Service) -> Assessment {
    let mut record = Assessment::new("made-up".into(), &FRAMEWORK.version, Timestamp::from_seconds(1_790_000_000));
    record.service = service;
    record
}

fn example() -> Assessment {
    let bytes = std::fs::read(path("../../static/example.json")).expect("the example");
    file::read(&bytes).expect("the example can be read")
}

/// A service that has just begun: three answers, nothing else.
fn almost_empty() -> Assessment {
    let mut record = new(Service { kind: ServiceKind::OffendingTeam, ..Service::default() });
    rate(&mut record, "L5", 1);
    rate(&mut record, "O1", 2);
    put(&mut record, "A8", Rating::NotKnown);
    record
}

pub fn put(record: &mut Assessment, id: &str, rating: impl Into<Option<Rating>>) {
    let mut answer = (*record.answer(&id.into())).clone();
    answer.rating = rating.into();
    record.answers.insert(id.into(), Arc::new(answer));
}

pub fn rate(record: &mut Assessment, id: &str, points: u8) {
    put(record, id, Rating::Level(Level::from_points(points).expect("a level")));
}

/// Rates a part's twelve statements.
fn rate_part(record: &mut Assessment, letter: char, points: [u8; 12]) {
    for (i, points) in points.into_iter().enumerate() {
        rate(record, &format!("{letter}{}", i + 1), points);
    }
}

fn prove(record: &mut Assessment, id: &str, kinds: &[EvidenceKind]) {
    let mut answer = (*record.answer(&id.into())).clone();
    answer.evidence.push(Evidence {
        id: format!("e-{id}").as_str().into(),
        kinds: kinds.iter().copied().collect(),
        title: "Made up".to_owned(),
        date: None,
        owner: String::new(),
        kept: String::new(),
    });
    record.answers.insert(id.into(), Arc::new(answer));
}

fn act(record: &mut Assessment, statement: &str, letter: char, due: Due, status: ActionStatus) {
    let id = format!("{statement}-{letter}");
    let owner = FRAMEWORK.statement(&statement.into()).expect("the statement");
    let proposed = owner.actions.iter().find(|it| it.id.as_str() == id).expect("the action");
    record.plan.actions.push(Arc::new(PlanAction {
        id: id.to_lowercase().as_str().into(),
        proposed: Some(proposed.id.clone()),
        statement: Some(statement.into()),
        text: proposed.text.clone(),
        owner: proposed.owner.clone(),
        due,
        resources: String::new(),
        success: proposed.success.clone(),
        status,
        reviews: Vec::new(),
        partners: proposed.partners.clone(),
    }));
}

fn on(text: &str) -> Due {
    Due::On(date(text))
}

fn totals(list: &[(&str, u32, u32, u32)]) -> CaseSample {
    let totals = list.iter().map(|(id, yes, no, not_applicable)| {
        let (yes, no, not_applicable) = (*yes, *no, *not_applicable);
        ((*id).into(), Totals { yes, no, not_applicable, not_enough_information: 0 })
    });
    CaseSample { caseload: Some(84), totals: totals.collect(), ..CaseSample::default() }
}

/// A strong service with cases, staff and families who bear it out.
fn strong() -> Assessment {
    let mut record = new(Service {
        name: "Westhaven Youth Offending Service (made up)".to_owned(),
        kind: ServiceKind::OffendingService,
        programme: "Stronger Together".to_owned(),
        outcome_set: Some("sf-2022".into()),
        period: Period { from: Some(date("2025-10-01")), to: Some(date("2026-09-30")) },
        assessors: "Head of service, two team managers and the programme lead".to_owned(),
    });
    rate_part(&mut record, 'O', [3, 2, 2, 2, 2, 2, 1, 2, 3, 2, 2, 3]);
    rate_part(&mut record, 'A', [3, 3, 2, 2, 3, 2, 2, 2, 2, 2, 3, 2]);
    rate_part(&mut record, 'I', [2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 2, 2]);
    rate_part(&mut record, 'L', [3, 2, 3, 2, 3, 2, 2, 1, 2, 2, 2, 2]);
    use EvidenceKind::{CaseSample as Sample, Data, Document, Review, Voice};
    for id in [
        "O1", "O3", "O5", "O9", "O12", "A1", "A5", "A8", "A11", "I2", "I4", "I6", "I7", "I9", "I11", "L1", "L3", "L5",
        "L10", "L12",
    ] {
        let kinds: &[EvidenceKind] = match id.len() + usize::from(id.as_bytes()[1]) {
            n if n % 3 == 0 => &[Document, Data],
            n if n % 3 == 1 => &[Sample, Document],
            _ => &[Voice, Review],
        };
        prove(&mut record, id, kinds);
    }
    let sample = totals(&[
        ("CO1", 12, 6, 2),
        ("CO2", 14, 5, 1),
        ("CO3", 18, 2, 0),
        ("CO4", 15, 5, 0),
        ("CO5", 16, 4, 0),
        ("CO6", 14, 6, 0),
        ("CA2", 18, 2, 0),
        ("CA3", 17, 3, 0),
        ("CA4", 14, 6, 0),
        ("CA5", 15, 5, 0),
        ("CA8", 17, 3, 0),
        ("CA9", 14, 6, 0),
        ("CA10", 18, 2, 0),
        ("CA13", 15, 5, 0),
        ("CI1", 19, 1, 0),
        ("CI2", 13, 1, 6),
        ("CI4", 15, 2, 3),
        ("CI7", 18, 2, 0),
        ("CI10", 8, 1, 11),
        ("CI11", 17, 3, 0),
        ("CL1", 16, 4, 0),
        ("CL2", 17, 3, 0),
        ("CL3", 12, 8, 0),
    ]);
    record.gathered = record.gathered.with(|parts| {
        parts.sample = sample.into();
        let figures = [
            ("statutory", 64),
            ("statutory-programme", 31),
            ("statutory-yot-led", 14),
            ("non-statutory", 90),
            ("non-statutory-programme", 53),
            ("non-statutory-yot-led", 20),
            ("programme", 410),
        ];
        parts.caseload = Arc::new(CaseloadProfile {
            figures: figures.map(|(id, count)| (id.into(), count)).into(),
            notes: String::new(),
        });
        let mut surveys = Surveys::default();
        surveys.staff.insert("staff-priorities".into(), [("very-well".into(), 19), ("mixed".into(), 3)].into());
        surveys.staff.insert("staff-training".into(), [("yes".into(), 16), ("no".into(), 6)].into());
        surveys.staff.insert("staff-quality-assurance".into(), [("yes".into(), 17), ("no".into(), 4)].into());
        surveys.children.insert("family-listened".into(), [("yes".into(), 11), ("no".into(), 1)].into());
        surveys.parents.insert("family-listened".into(), [("yes".into(), 14), ("no".into(), 1)].into());
        surveys.children.insert("family-has-plan".into(), [("yes".into(), 8), ("no".into(), 4)].into());
        surveys.parents.insert("family-has-plan".into(), [("yes".into(), 13), ("no".into(), 2)].into());
        parts.surveys = surveys.into();
        let counted = |count, of| Counted { count, of };
        parts.working = Arc::new(Working {
            programme: [("reoffended".into(), counted(21, 80)), ("suitable-learning".into(), counted(61, 84))].into(),
            others: [("reoffended".into(), counted(24, 66)), ("suitable-learning".into(), counted(44, 70))].into(),
            notes: String::new(),
        });
        let outcomes = [("education".into(), counted(38, 60)), ("crime".into(), counted(41, 66))].into();
        parts.outcomes = Arc::new(OutcomesAchieved {
            counts: [("sf-2022".into(), outcomes)].into(),
            local: Vec::new(),
            families: Some(counted(29, 84)),
        });
        let partners = Arc::make_mut(&mut parts.partners);
        for id in ["social-care", "education", "police", "probation", "housing"] {
            partners.partners.insert(id.into(), Involvement::ALL.map(|way| (way, TakesPart::Yes)).into());
        }
        let health = [(Involvement::StrategicBoard, TakesPart::Yes), (Involvement::OperationalMeetings, TakesPart::No)];
        partners.partners.insert("health".into(), health.into());
    });
    record.plan.fixed = Some(date("2026-10-12"));
    act(&mut record, "O7", 'a', on("2026-11-13"), ActionStatus::Done);
    act(&mut record, "O7", 'b', on("2027-01-15"), ActionStatus::UnderWay);
    act(&mut record, "L8", 'a', on("2027-03-31"), ActionStatus::NotStarted);
    act(&mut record, "L8", 'b', on("2027-05-28"), ActionStatus::NotStarted);
    record
}

/// A weak one: critical gaps, ratings that its cases contradict, a plan that is late and thin.
fn weak() -> Assessment {
    let mut record = new(Service {
        name: "Eastmere Youth Justice Service (made up)".to_owned(),
        kind: ServiceKind::JusticeService,
        programme: "Families Forward".to_owned(),
        outcome_set: None,
        period: Period { from: None, to: Some(date("2026-08-31")) },
        assessors: "Interim service manager".to_owned(),
    });
    rate_part(&mut record, 'O', [2, 0, 0, 1, 2, 0, 0, 0, 0, 0, 1, 1]);
    rate_part(&mut record, 'A', [2, 1, 0, 1, 2, 0, 2, 0, 1, 0, 1, 1]);
    rate_part(&mut record, 'I', [0, 1, 0, 1, 1, 2, 0, 1, 1, 0, 1, 1]);
    rate_part(&mut record, 'L', [1, 0, 0, 0, 1, 2, 2, 0, 1, 0, 0, 1]);
    for id in ["I4", "L4", "O6"] {
        put(&mut record, id, Rating::NotKnown);
    }
    put(
        &mut record,
        "I12",
        Rating::DoesNotApply {
            reason: "A neighbouring service supervises all looked-after and remanded children.".to_owned(),
        },
    );
    let sample = totals(&[
        ("CO1", 4, 11, 1),
        ("CO2", 5, 10, 1),
        ("CO4", 7, 9, 0),
        ("CO5", 8, 8, 0),
        ("CO6", 4, 12, 0),
        ("CA5", 3, 13, 0),
        ("CA8", 6, 10, 0),
        ("CA9", 2, 14, 0),
        ("CA10", 6, 10, 0),
        ("CI1", 13, 3, 0),
        ("CI4", 5, 9, 2),
        ("CI7", 14, 2, 0),
        ("CI10", 3, 6, 7),
        ("CI11", 4, 12, 0),
        ("CL1", 3, 13, 0),
        ("CL2", 2, 14, 0),
    ]);
    record.gathered = record.gathered.with(|parts| {
        parts.sample = CaseSample { caseload: None, ..sample }.into();
        let mut surveys = Surveys::default();
        surveys.staff.insert("staff-training".into(), [("yes".into(), 3), ("no".into(), 8)].into());
        surveys.staff.insert("staff-lead-role".into(), [("clear".into(), 2), ("not-clear".into(), 7)].into());
        surveys.parents.insert("family-has-plan".into(), [("yes".into(), 2), ("no".into(), 7)].into());
        surveys.children.insert("family-has-plan".into(), [("yes".into(), 1), ("no".into(), 2)].into());
        parts.surveys = surveys.into();
    });
    record.plan.fixed = Some(date("2026-09-14"));
    act(&mut record, "A8", 'a', on("2026-10-14"), ActionStatus::UnderWay);
    act(&mut record, "A3", 'a', on("2026-11-02"), ActionStatus::NotStarted);
    act(
        &mut record,
        "I3",
        'a',
        Due::NoDate { reason: "Waiting for the new partnership manager.".to_owned() },
        ActionStatus::NotStarted,
    );
    act(&mut record, "I10", 'b', on("2027-02-26"), ActionStatus::NotStarted);
    let mut own = (*record.plan.actions[1]).clone();
    own.id = "own-1".into();
    own.statement = Some("L7".into());
    own.proposed = None;
    own.text = "Training for all lead professionals, with children’s social care".to_owned();
    own.owner = String::new();
    own.reviews = vec![Review { date: date("2026-11-01"), note: "Made up".to_owned() }];
    record.plan.actions.push(Arc::new(own));
    record.plan.nothing_planned.insert("A5".into(), "The new assessment tool comes first.".to_owned());
    record
}
