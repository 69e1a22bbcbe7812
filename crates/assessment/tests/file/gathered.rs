//! What version 2 added: a made-up service's cases and other evidence, what is refused of them, and what is kept.

use std::sync::Arc;

use assessment::cases::{
    Audit, Case, CaseAnswer, CaseFactor, CaseNumber, CaseSample, Draw, DrawMethod, FactorAnswer, Stratum, Totals,
};
use assessment::evidence::{
    CaseloadProfile, Counted, LocalOutcome, LocalPartner, OutcomesAchieved, PartnerMatrix, Surveys, TakesPart, Working,
};
use assessment::file::{self, MAX_ITEMS, MAX_TEXT, ReadError};
use assessment::history::{Change, What};
use assessment::record::Parts;
use assessment::{Assessment, LocalStatement, Rating};
use framework::{Domain, Involvement, Level};

use crate::golden;
use crate::golden::{date, noted, record};
use crate::limits::refusal;

fn number(number: u32) -> CaseNumber {
    CaseNumber::new(number).expect("from 1")
}

/// A value in every field, and every kind of value. Fields are written out, so that a new one cannot be forgotten here.
pub fn every_value() -> Parts {
    Parts {
        sample: sample().into(),
        caseload: Arc::new(CaseloadProfile {
            figures: [("statutory".into(), 37), ("non-statutory".into(), 0), ("of-a-later-version".into(), u32::MAX)]
                .into(),
            notes: "Made up: counted on one day".into(),
        }),
        working: Arc::new(Working {
            programme: [("reoffended".into(), Counted { count: 4, of: 19 })].into(),
            // Impossible, and kept: the page says so beside the field.
            others: [("reoffended".into(), Counted { count: 41, of: 40 })].into(),
            notes: "Made up: twelve months".into(),
        }),
        partners: partners().into(),
        surveys: Arc::new(Surveys {
            staff: [("staff-training".into(), [("yes".into(), 7), ("no".into(), 0)].into())].into(),
            children: [("family-voluntary".into(), [("yes".into(), 3)].into())].into(),
            parents: [("family-voluntary".into(), [("no".into(), 2)].into())].into(),
        }),
        outcomes: outcomes().into(),
        local: local().into(),
    }
}

fn sample() -> CaseSample {
    use CaseAnswer::{No, NotApplicable, NotEnoughInformation, Yes};
    let factor = |enough_done, enough_progress| CaseFactor { enough_done, enough_progress };
    let full = Case {
        stratum: Some(Stratum::Statutory),
        answers: [("CO1", Yes), ("CO2", No), ("CO3", NotApplicable), ("CA8", NotEnoughInformation), ("CZ99", Yes)]
            .map(|(id, answer)| (id.into(), answer))
            .into(),
        second_reader: [("CO1".into(), No)].into(),
        factors: [
            ("lifestyle".into(), factor(Some(FactorAnswer::Yes), Some(FactorAnswer::No))),
            ("family".into(), factor(None, Some(FactorAnswer::NotRelevant))),
        ]
        .into(),
        notes: "Made up: the plan names an outcome".into(),
    };
    let other = Case { stratum: Some(Stratum::NonStatutory), ..Case::default() };
    CaseSample {
        audit: Audit::Short,
        caseload: Some(60),
        draw: Some(Draw {
            method: DrawMethod::SplitMix64FisherYates,
            seed: 20_261_122,
            caseload: 60,
            statutory: Some(37),
            size: 20,
            on: Some(date("2026-11-22")),
        }),
        cases: [(number(1), full), (number(2), other), (number(10), Case::default())]
            .map(|(number, case)| (number, Arc::new(case)))
            .into(),
        totals: [("CA8".into(), Totals { yes: 9, no: 6, not_applicable: 3, not_enough_information: 2 })].into(),
    }
}

fn partners() -> PartnerMatrix {
    use Involvement::{CaseWork, InformationSharing, OperationalMeetings, StrategicBoard};
    let all = [StrategicBoard, OperationalMeetings, InformationSharing, CaseWork];
    let answers = [TakesPart::Yes, TakesPart::No, TakesPart::NotKnown, TakesPart::Yes];
    let own = LocalPartner {
        id: "lp1".into(),
        title: "A made-up charity".into(),
        takes_part: [(CaseWork, TakesPart::Yes)].into(),
    };
    PartnerMatrix { partners: [("health".into(), all.into_iter().zip(answers).collect())].into(), local: vec![own] }
}

fn outcomes() -> OutcomesAchieved {
    OutcomesAchieved {
        counts: [("sf-2022".into(), [("education".into(), Counted { count: 5, of: 12 })].into())].into(),
        local: vec![LocalOutcome {
            id: "lo1".into(),
            title: "Made up: seen by a nurse".into(),
            definition: "Within six weeks of the plan".into(),
            counted: Some(Counted { count: 8, of: 11 }),
        }],
        families: Some(Counted { count: 3, of: 14 }),
    }
}

fn local() -> Vec<LocalStatement> {
    let full = LocalStatement {
        id: "ls1".into(),
        domain: Domain::A,
        title: "Made up: school plans".into(),
        statement: "Each plan of {programme:adj} children has the school's view".into(),
        levels: ["None", "Some", "Most", "All"].map(Into::into),
        rating: Some(Rating::Level(Level::PartlyInPlace)),
        notes: "Two schools of five".into(),
    };
    let with = |id: &str, rating| LocalStatement { id: id.into(), rating, notes: String::new(), ..full.clone() };
    let reason = "Made up: no school in the area".into();
    let others =
        [with("ls2", None), with("ls3", Some(Rating::NotKnown)), with("ls4", Some(Rating::DoesNotApply { reason }))];
    [full].into_iter().chain(others).collect()
}

/// Every kind of change to what was gathered.
pub fn history() -> Vec<Arc<Change>> {
    let changes = [
        What::Sample,
        What::Case(number(1)),
        What::Cases { from: 1, to: 3 },
        What::Caseload,
        What::Working,
        What::Partners,
        What::StaffSurvey,
        What::FamilyFeedback,
        What::Outcomes,
        What::LocalStatement("ls1".into()),
    ];
    changes.into_iter().map(noted).collect()
}

/// The golden record with something else gathered.
fn with(change: impl FnOnce(&mut Parts)) -> Assessment {
    let before = record();
    Assessment { gathered: before.gathered.with(change), ..before }
}

#[test]
fn files_of_version_2_always_open() {
    assert_eq!(file::read(golden(2).as_bytes()), Ok(record()));
}

#[test]
fn ids_that_this_version_does_not_know_are_kept() {
    let read = file::read(golden(2).as_bytes()).expect("reads");
    let again = file::write(&read, read.created);
    for id in ["CZ99", "of-a-later-version"] {
        assert!(again.contains(&format!("\"{id}\"")), "{id}");
    }
}

#[test]
fn ids_of_the_services_own_things_are_unique_and_not_empty() {
    /// Adds one more with an id.
    type Add = fn(&mut Parts, &str);
    let lists: [(&str, Add); 3] = [
        ("partners.local", |parts, id| {
            let local = &mut Arc::make_mut(&mut parts.partners).local;
            local.push(LocalPartner { id: id.into(), ..local[0].clone() });
        }),
        ("outcomes.local", |parts, id| {
            let local = &mut Arc::make_mut(&mut parts.outcomes).local;
            local.push(LocalOutcome { id: id.into(), ..local[0].clone() });
        }),
        ("local", |parts, id| {
            let local = Arc::make_mut(&mut parts.local);
            local.truncate(1);
            local.push(LocalStatement { id: id.into(), ..local[0].clone() });
        }),
    ];
    for (list, add) in lists {
        let place = format!("assessment.gathered.{list}[1].id");
        let first = list.strip_suffix(".local").map_or("ls1", |kind| if kind == "partners" { "lp1" } else { "lo1" });
        assert_eq!(refusal(&with(|parts| add(parts, "another"))), None, "{list}");
        assert_eq!(refusal(&with(|parts| add(parts, ""))), Some(format!("{place}: this id is empty")));
        let twice = format!("{place}: this id is used twice; each must have its own");
        assert_eq!(refusal(&with(|parts| add(parts, first))), Some(twice));
    }
    // Lists of different things may share an id.
    assert_eq!(refusal(&with(|parts| Arc::make_mut(&mut parts.local)[0].id = "lp1".into())), None);
}

#[test]
fn a_sample_has_at_most_10_000_cases() {
    let cases = |count: u32| {
        with(|parts| {
            Arc::make_mut(&mut parts.sample).cases = (1..=count).map(|n| (number(n), Arc::default())).collect();
        })
    };
    let most = u32::try_from(MAX_ITEMS).expect("small");
    assert_eq!(refusal(&cases(most)), None);
    let over = refusal(&cases(most + 1)).expect("too many");
    assert_eq!(
        over,
        "assessment.gathered.sample.cases: this list has more than 10000 entries, which is the most that it can have"
    );
}

#[test]
fn notes_on_a_case_have_the_limit_of_every_text() {
    let notes = |length| {
        with(|parts| {
            let sample = Arc::make_mut(&mut parts.sample);
            sample.cases.insert(number(3), Arc::new(Case { notes: "é".repeat(length), ..Case::default() }));
        })
    };
    assert_eq!(refusal(&notes(MAX_TEXT)), None);
    let over = refusal(&notes(MAX_TEXT + 1)).expect("too long");
    assert!(over.starts_with("assessment.gathered.sample.cases.3.notes: this text has 100001 characters"), "{over}");
}

#[test]
fn counts_go_to_the_largest_number_and_impossible_ones_are_kept() {
    let counts = with(|parts| {
        let most = Counted { count: u32::MAX, of: 0 };
        Arc::make_mut(&mut parts.outcomes).families = Some(most);
        Arc::make_mut(&mut parts.sample)
            .totals
            .insert("CA8".into(), Totals { yes: u32::MAX, no: u32::MAX, ..Totals::default() });
    });
    assert_eq!(refusal(&counts), None);
}

#[test]
fn what_cannot_be_says_where_and_what() {
    let number = "found a number, expected a whole number";
    let choice = "this value is not one that can stand here";
    let other = |expected: &str| format!("{choice}; expected {expected}");
    let cases = [
        ("\"statutory\": 37", "\"statutory\": -1", number.to_owned()),
        ("\"statutory\": 37", "\"statutory\": 4294967296", number.to_owned()),
        ("\"statutory\": 37", "\"statutory\": 0.5", number.to_owned()),
        ("\"10\": {", "\"0\": {", "found a number, expected a whole number from 1".to_owned()),
        ("\"10\": {", "\"ten\": {", choice.to_owned()),
        ("\"10\": {", "\"010\": {", choice.to_owned()),
        ("\"10\": {", "\"1\": {", "this name stands twice in the same object".to_owned()),
        ("\"audit\": \"short\"", "\"audit\": \"long\"", other("`short` or `full`")),
        ("splitmix64-fisher-yates", "another", other("`splitmix64-fisher-yates`")),
        (
            "\"not-enough-information\"",
            "\"perhaps\"",
            other("one of `yes`, `no`, `not-applicable`, `not-enough-information`"),
        ),
        ("\"case-work\": \"yes\"", "\"case-work\": true", choice.to_owned()),
        ("\"count\": 4,", "", "`count` is missing".to_owned()),
    ];
    let text = golden(2);
    for (from, to, expected) in cases {
        assert!(text.contains(from), "the golden file has no {from}");
        match file::read(text.replacen(from, to, 1).as_bytes()) {
            Err(ReadError::Wrong { place, reason, line }) => {
                assert_eq!(reason, expected, "{to} at {place}");
                assert!(place.starts_with("assessment.gathered."), "{to} at {place}");
                assert!(line.is_some(), "{to}");
            }
            other => panic!("{to}: {other:?}"),
        }
    }
}
