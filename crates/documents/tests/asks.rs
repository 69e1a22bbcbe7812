//! Ask sheets: of whom something is asked, and what their pages say.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use assessment::evidence::{PartnerOf, TakesPart};
use assessment::{ActionStatus, Assessment, Due, PlanAction, Timestamp};
use blocks::render;
use documents::{Choice, Moment, What, document, sheets};
use framework::{Framework, Involvement};

fn framework() -> &'static Framework {
    static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
        framework::source::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework")).unwrap()
    });
    &FRAMEWORK
}

fn new() -> Assessment {
    Assessment::new("a1".into(), &framework().version, Timestamp::from_seconds(0))
}

fn text(record: &Assessment, choice: &Choice) -> String {
    let now = Timestamp::from_seconds(1_795_685_400);
    render::plain(&document(framework(), record, choice, Moment { today: now.date(), now }))
}

fn health_takes_part(record: &mut Assessment, way: Involvement, takes_part: TakesPart) {
    let health = PartnerOf::Framework("health".into());
    record.gathered = record.gathered.with(|gathered| {
        Arc::make_mut(&mut gathered.partners).set(&health, way, Some(takes_part));
    });
}

#[test]
fn only_partners_of_whom_something_is_asked_have_a_sheet() {
    let mut record = new();
    assert!(sheets(framework(), &record, What::AskSheets).is_empty());
    assert!(text(&record, &Choice::whole(What::AskSheets)).contains("Nothing is asked of a partner yet."));
    health_takes_part(&mut record, Involvement::CaseWork, TakesPart::Yes);
    assert!(sheets(framework(), &record, What::AskSheets).is_empty());
    health_takes_part(&mut record, Involvement::StrategicBoard, TakesPart::No);
    let sheets = sheets(framework(), &record, What::AskSheets);
    assert_eq!(sheets.iter().map(|sheet| sheet.title.as_str()).collect::<Vec<_>>(), ["Health"]);
}

#[test]
fn a_sheet_says_what_was_found_what_is_asked_by_whom_and_by_when() {
    let mut record = new();
    health_takes_part(&mut record, Involvement::StrategicBoard, TakesPart::No);
    health_takes_part(&mut record, Involvement::CaseWork, TakesPart::NotKnown);
    let action = PlanAction {
        id: "p1".into(),
        proposed: None,
        statement: Some("L8".into()),
        text: "Agree which services come to meetings".to_owned(),
        owner: "Health lead".to_owned(),
        due: Due::On("2027-04-07".parse().unwrap()),
        resources: String::new(),
        success: String::new(),
        status: ActionStatus::NotStarted,
        reviews: Vec::new(),
        partners: vec!["health".into()],
    };
    record.plan.actions.push(action.clone().into());
    let said = text(&record, &Choice::at("ask-sheets:health").unwrap());
    for part in [
        "Health is part of the work",
        "Agree which services come to meetings",
        "Health lead",
        "7 April 2027",
        "As far as we know, you do not take part in: strategic board.",
        "We do not know yet whether you take part in: case work. Please tell us.",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    // What is done is asked no more.
    record.plan.actions[0] = PlanAction { status: ActionStatus::Done, ..action }.into();
    assert!(!text(&record, &Choice::at("ask-sheets:health").unwrap()).contains("Agree which services"));
}
