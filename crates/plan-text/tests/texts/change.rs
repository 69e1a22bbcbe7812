//! What a service does with the sections, and that nothing of it is ever lost.

use assessment::{Assessment, EditedText, PlanSectionId};
use framework::Level;
use plan_text::{Change, Plan, Standing, changed, chosen, plan};

use crate::{FRAMEWORK, records};

/// The record after a change.
fn after(record: &Assessment, change: Change) -> Assessment {
    let mut after = record.clone();
    let set = chosen(&FRAMEWORK, &record.plan_text).expect("a set");
    after.plan_text = changed(&record.plan_text, set, change).into();
    after
}

fn of(record: &Assessment) -> Plan<'static> {
    plan(&FRAMEWORK, record, records::today()).expect("a plan")
}

fn example() -> Assessment {
    records::all().into_iter().find(|(name, _)| *name == "example").expect("the example").1
}

fn titles(record: &Assessment) -> Vec<String> {
    of(record).sections.into_iter().map(|section| section.title).collect()
}

fn write(record: &Assessment, id: &PlanSectionId, text: &str) -> Assessment {
    let draft = of(record).sections.into_iter().find(|section| section.id == *id).expect("the section").draft;
    after(record, Change::Write(id.clone(), EditedText { text: text.to_owned(), draft }))
}

#[test]
fn an_edited_text_outlives_new_results_and_says_that_there_are_some() {
    let id = PlanSectionId::from("child-first");
    let standing = |record: &Assessment| {
        let section = of(record).sections.into_iter().find(|section| section.id == id).expect("the section");
        (section.standing(), section.text().to_owned(), section.draft)
    };
    let record = example();
    assert_eq!(standing(&record).0, Standing::Draft);
    let record = write(&record, &id, "Our own words.");
    assert_eq!((standing(&record).0, standing(&record).1.as_str()), (Standing::Edited, "Our own words."));
    let mut record = record;
    records::rate(&mut record, "A5", Level::NotInPlace.points());
    let (now, text, draft) = standing(&record);
    assert_eq!((now, text.as_str()), (Standing::Overtaken, "Our own words."));
    // Writing on does not hide that there is a new draft; setting it aside does.
    let record = write(&record, &id, "Our own words, and more.");
    assert_eq!(standing(&record).0, Standing::Overtaken);
    let kept = after(&record, Change::Keep(id.clone(), draft.clone()));
    assert_eq!((standing(&kept).0, standing(&kept).1.as_str()), (Standing::Edited, "Our own words, and more."));
    let used = after(&record, Change::UseDraft(id.clone()));
    assert_eq!(standing(&used), (Standing::Draft, draft.clone(), draft));
}

#[test]
fn what_is_typed_back_to_the_draft_is_the_draft() {
    let id = PlanSectionId::from("child-first");
    let record = write(&example(), &id, "Other words.");
    let draft = of(&example()).sections.into_iter().find(|section| section.id == id).expect("the section").draft;
    let section = of(&write(&record, &id, &draft)).sections.into_iter().find(|section| section.id == id);
    assert_eq!(section.expect("the section").standing(), Standing::Draft);
}

#[test]
fn headings_are_renamed_moved_dropped_restored_and_added() {
    let record = example();
    let before = titles(&record);
    let id = PlanSectionId::from("local-context");
    let renamed = after(&record, Change::Rename(id.clone(), "  Our area ".to_owned()));
    assert_eq!(titles(&renamed)[1], "Our area");
    assert_eq!(titles(&after(&renamed, Change::Rename(id.clone(), String::new()))), before);
    let earlier = after(&record, Change::Earlier(id.clone()));
    assert_eq!(titles(&earlier)[..2], [before[1].clone(), before[0].clone()]);
    assert_eq!(titles(&after(&earlier, Change::Earlier(id.clone()))), titles(&earlier));
    assert_eq!(titles(&after(&earlier, Change::Later(id.clone()))), before);
    let written = write(&record, &id, "Kept.");
    let dropped = after(&written, Change::Drop(id.clone()));
    assert_eq!((titles(&dropped).len(), of(&dropped).dropped.len()), (before.len() - 1, 1));
    let restored = after(&dropped, Change::Restore(id));
    assert_eq!(of(&restored).sections.last().map(|section| section.text().to_owned()), Some("Kept.".to_owned()));
    let added = after(&record, Change::Add("own".into(), "Serious violence duty".to_owned()));
    let last = of(&added).sections.pop().expect("a section");
    assert_eq!((last.title.as_str(), last.heading.as_deref(), last.text()), ("Serious violence duty", None, ""));
    // A heading of the service's own has no other name to go back to.
    let unnamed = after(&added, Change::Rename("own".into(), " ".to_owned()));
    assert_eq!(titles(&unnamed), titles(&added));
}

#[test]
fn each_set_keeps_what_was_done_under_it() {
    let record = write(&example(), &"child-first".into(), "Kept.");
    let other = after(&record, Change::Choose("2021".into()));
    assert_eq!(of(&other).sections.len(), 8);
    let back = after(&after(&other, Change::Drop("pandemic".into())), Change::Choose("2024".into()));
    assert!(of(&back).sections.iter().any(|section| section.text() == "Kept."));
}

#[test]
fn a_heading_that_the_record_does_not_know_stands_at_the_end() {
    let mut record = after(&example(), Change::Drop("budget".into()));
    let mut text = (*record.plan_text).clone();
    text.sets.values_mut().for_each(|set| set.sections.retain(|section| section.id.as_str() != "challenges"));
    record.plan_text = text.into();
    assert_eq!(titles(&record).last().map(String::as_str), Some("Challenges, risks and issues"));
}
