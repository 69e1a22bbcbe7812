//! What the app works out of a record, whoever made the record.

use assessment::actions::{self, proposals};
use assessment::report::report as make;
use assessment::{Answer, Assessment, Date, Edit, Gathered, PlanActionId, Service, Timestamp, cases};

use crate::{FRAMEWORK, file};

/// Reads a file, makes the report, accepts what is proposed, and edits every part and takes it back.
pub fn report(bytes: &[u8]) {
    let Some(record) = file::read(bytes) else { return };
    for today in [Date::new(1900, 1, 1), Date::new(2026, 11, 22), Date::new(2999, 12, 31)].into_iter().flatten() {
        let report = make(&FRAMEWORK, &record, today);
        for line in &report.lines {
            assert!(report.line(&line.id).is_some());
        }
        plan(&record, today);
    }
    edits(&record);
}

/// The plan with every proposal accepted, each moved and each taken out again.
fn plan(record: &Assessment, today: Date) {
    let mut record = record.clone();
    record.plan = actions::fix(&record.plan, today);
    let rates = cases::case_bands(&[]);
    for (at, proposal) in proposals(&FRAMEWORK, &FRAMEWORK.outline(), &record, &rates).iter().enumerate() {
        let id = PlanActionId::from(format!("fuzz {at}").as_str());
        let before = record.plan.actions.len();
        record.plan = actions::accept(&record.plan, proposal, id.clone());
        if record.plan.actions.len() == before {
            continue;
        }
        record.plan = actions::move_up(&record.plan, &id);
        record.plan = actions::move_down(&record.plan, &id);
        let removed = actions::remove(&record.plan, &id, "why");
        assert_eq!(removed.actions.len(), before);
    }
    let _ = actions::due_view(&record.plan, today);
}

/// Every part is emptied, and each edit is taken back.
fn edits(record: &Assessment) {
    let answers = record.answers.keys().map(|id| Edit::Answer(id.clone(), Answer::default().into()));
    let edits = [
        Edit::Service(Service::default()),
        Edit::Gathered(Gathered::default()),
        Edit::Plan(actions::fix(&Default::default(), record.plan.fixed.unwrap_or(record.created.date()))),
    ];
    let at = Timestamp::from_seconds(0);
    for edit in edits.into_iter().chain(answers) {
        // The app's revisions begin at 0 and grow by one.
        if record.revision > u64::MAX / 2 {
            return;
        }
        let Some((after, inverse)) = record.apply(edit, at) else { continue };
        let Some((back, _)) = after.apply(inverse, at) else { panic!("an edit cannot be taken back") };
        assert!(back.service == record.service && back.gathered == record.gathered && back.plan == record.plan);
        assert_eq!(back.answers, record.answers);
    }
}
