//! Files of every version open for ever, and the present version is written as it was when it was fixed.

use std::collections::BTreeMap;
use std::sync::Arc;

use assessment::history::{Change, What};
use assessment::{
    ActionPlan, ActionStatus, Answer, Assessment, Date, Due, Evidence, Gathered, Period, PlanAction, PlanTexts, Rating,
    Review, Service, Timestamp, file,
};
use framework::{EvidenceKind, Level, ServiceKind, StatementId};

use crate::{gathered, golden_v1, path, plan_text, updating};

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// When the golden file says that it was saved.
fn saved() -> Timestamp {
    moment("2026-11-22T10:30:00Z")
}

/// A record with a value in every field, and with every kind of value. Fields are written out, so that a new
/// one cannot be forgotten here.
pub fn record() -> Assessment {
    Assessment {
        id: "westhaven-2026".into(),
        framework: "1.0.0".into(),
        created: moment("2026-11-02T09:00:00Z"),
        revision: 17,
        example: true,
        service: Service {
            name: "Westhaven (a made-up service)".into(),
            kind: ServiceKind::OffendingService,
            programme: "Stronger Together".into(),
            outcome_set: Some("sf-2022".into()),
            period: Period { from: Some(date("2025-11-01")), to: Some(date("2026-10-31")) },
            assessors: "Service manager and two senior practitioners".into(),
        },
        answers: answers(),
        gathered: gathered::every_value().into(),
        plan_text: plan_text::every_value().into(),
        plan: plan(),
        history: [history(), gathered::history(), plan_text::history()].concat(),
    }
}

fn answers() -> BTreeMap<StatementId, Arc<Answer>> {
    let board_paper = Evidence {
        id: "e1".into(),
        kinds: [EvidenceKind::Document, EvidenceKind::Data].into(),
        title: "Board paper: \"Outcomes, not activity\"".into(),
        date: Some(date("2026-06-15")),
        owner: "Performance officer".into(),
        kept: "Shared drive \\ Board \\ 2026".into(),
    };
    let feedback = Evidence {
        id: "e2".into(),
        kinds: [EvidenceKind::CaseSample, EvidenceKind::Voice, EvidenceKind::Review].into(),
        title: "What 12 families told us".into(),
        date: None,
        owner: String::new(),
        kept: String::new(),
    };
    let full = Answer {
        rating: Some(Rating::Level(Level::PartlyInPlace)),
        notes: "Two teams of three do this.\nThe third starts in spring – café mornings first.".into(),
        flagged: true,
        target: Some(Level::Embedded),
        evidence: vec![board_paper, feedback],
    };
    let rated = |rating| Answer { rating: Some(rating), ..Answer::default() };
    let does_not_apply = Rating::DoesNotApply { reason: "No child was remanded or looked after this year".into() };
    let answers = [
        ("O1", full),
        ("O2", rated(Rating::NotKnown)),
        ("I12", rated(does_not_apply)),
        ("L1", rated(Rating::Level(Level::NotInPlace))),
        ("L2", rated(Rating::Level(Level::InPlace))),
        // An id that no version of the framework has had: kept as it is.
        ("Z99", rated(Rating::Level(Level::Embedded))),
    ];
    answers.into_iter().map(|(id, answer)| (id.into(), Arc::new(answer))).collect()
}

fn plan() -> ActionPlan {
    let proposed = PlanAction {
        id: "p1".into(),
        proposed: Some("O1-a".into()),
        statement: Some("O1".into()),
        text: "Write down for each {programme:adj} case what is to be different for the child".into(),
        owner: "{yot} manager".into(),
        due: Due::On(date("2027-02-28")),
        resources: "Half a day of training".into(),
        success: "Every case that is reviewed has an outcome".into(),
        status: ActionStatus::UnderWay,
        reviews: vec![Review { date: date("2026-11-20"), note: "First team trained".into() }],
        partners: vec!["health".into(), "police".into()],
    };
    let own = PlanAction {
        id: "p2".into(),
        proposed: None,
        statement: None,
        text: "Ask the board to read this".into(),
        owner: String::new(),
        due: Due::NoDate { reason: "Waiting for the new board".into() },
        resources: String::new(),
        success: String::new(),
        status: ActionStatus::NotStarted,
        reviews: Vec::new(),
        partners: Vec::new(),
    };
    let with = |id: &str, status| PlanAction { id: id.into(), status, ..own.clone() };
    let (done, stopped) = (with("p3", ActionStatus::Done), with("p4", ActionStatus::Stopped));
    ActionPlan {
        fixed: Some(date("2026-11-15")),
        actions: [proposed, own, done, stopped].into_iter().map(Arc::new).collect(),
        dropped: [("O2-a".into(), "Done last year".into()), ("O2-b".into(), String::new())].into(),
        nothing_planned: [("A5".into(), "The new assessment tool comes first".into())].into(),
    }
}

/// A change at some moment.
pub fn noted(what: What) -> Arc<Change> {
    Arc::new(Change { at: moment("2026-11-15T14:05:09Z"), what })
}

/// The changes that version 1 knew.
fn history() -> Vec<Arc<Change>> {
    let level = |level| Some(Rating::Level(level));
    let changes = [
        What::Service,
        What::Rated { statement: "O1".into(), from: None, to: level(Level::InPlace) },
        What::Rated { statement: "O1".into(), from: level(Level::InPlace), to: level(Level::PartlyInPlace) },
        What::Notes("O1".into()),
        What::Flagged("O1".into(), true),
        What::Target { statement: "O1".into(), from: None, to: Some(Level::Embedded) },
        What::Evidence { statement: "O1".into(), from: 0, to: 2 },
        What::ActionAdded("p1".into()),
        What::ActionChanged("p1".into()),
        What::ActionRemoved("p0".into()),
        What::PlanOrder,
        What::ProposalDropped("O2-a".into(), true),
        What::NothingPlanned("A5".into()),
        What::ReportFixed,
    ];
    changes.into_iter().map(noted).collect()
}

#[test]
fn files_of_version_1_always_open() {
    let read = file::read(golden_v1().as_bytes()).unwrap_or_else(|error| {
        panic!("a file of version 1 must open for ever: mend the reading, or add a migration step; never change it: {error}")
    });
    assert!(read.service.name.contains("made-up"));
    let nothing = Assessment { gathered: Gathered::default(), plan_text: PlanTexts::default(), ..record() };
    assert_eq!(read, Assessment { history: history(), ..nothing });
}

#[test]
fn the_present_version_is_written_as_it_was_fixed() {
    let name = path(&format!("golden/v{}.json", file::VERSION));
    let written = file::write(&record(), saved());
    if updating() {
        std::fs::write(&name, &written).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&name).unwrap_or_default();
    assert!(
        golden == written,
        "a record is no longer written as file version {version} says.\n\
         If people have files of this version: raise VERSION in src/file/mod.rs, add a step to src/file/migrate.rs that \
         turns what version {version} wrote into the new form, and leave golden/v{version}.json as it is.\n\
         Only if no release has written this version yet: look at the difference, then run \
         UPDATE=1 cargo test -p assessment --all-features\n\nwritten now:\n{written}",
        version = file::VERSION,
    );
}

#[test]
fn an_id_that_this_version_does_not_know_is_kept() {
    let read = file::read(golden_v1().as_bytes()).expect("reads");
    assert_eq!(read.answer(&"Z99".into()).level(), Some(Level::Embedded));
    assert!(file::write(&read, saved()).contains("\"Z99\""));
}
