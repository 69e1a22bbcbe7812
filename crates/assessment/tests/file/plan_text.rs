//! The text for the Youth Justice Plan in the file: every field, what is refused, and what an edit says of itself.

use std::sync::Arc;

use assessment::file::MAX_TEXT;
use assessment::history::{Change, What};
use assessment::{Assessment, Edit, EditedText, PlanSection, PlanSections, PlanText, PlanTexts, Timestamp};
use proptest::prelude::*;

use crate::golden::{noted, record};
use crate::limits::refusal;
use crate::strategies;

/// A value in every field, and every kind of value. Fields are written out, so that a new one cannot be forgotten here.
pub fn every_value() -> PlanText {
    let section = |id: &str, title: &str| PlanSection { id: id.into(), title: title.into(), edited: None };
    let edited = EditedText {
        text: "Made up: our own words.\n\n- First\n- \"Second\"".into(),
        draft: "Made up: what the draft said.".into(),
    };
    let later = PlanSections { sections: vec![section("of-a-later-set", "")], dropped: Vec::new() };
    PlanText {
        chosen: Some("2021".into()),
        sets: [
            (
                "2021".into(),
                PlanSections {
                    sections: vec![
                        section("governance", "Made up: how we are led"),
                        PlanSection { edited: Some(edited.clone()), ..section("introduction", "") },
                        section("own-1", "Made up: our families"),
                    ],
                    dropped: vec![PlanSection { edited: Some(edited), ..section("pandemic", "") }],
                },
            ),
            ("2031".into(), later),
        ]
        .into(),
        hides_small: true,
    }
}

/// Every kind of change to it.
pub fn history() -> Vec<Arc<Change>> {
    let all = [What::PlanHeadings, What::PlanText("introduction".into()), What::PlanSmallNumbers(true)];
    all.into_iter().map(noted).collect()
}

/// The golden record with something else in its sections under the headings of 2021.
fn with(change: impl FnOnce(&mut PlanSections)) -> Assessment {
    let before = record();
    let change = |it: &mut PlanText| change(it.sets.entry("2021".into()).or_default());
    Assessment { plan_text: before.plan_text.with(change), ..before }
}

#[test]
fn ids_of_sections_are_unique_under_their_set_and_not_empty() {
    let place = "assessment.plan_text.sets.2021.";
    let first = |id: &str| with(|it| it.sections[0].id = id.into());
    assert_eq!(refusal(&first("another")), None);
    assert_eq!(refusal(&first("")), Some(format!("{place}sections[0].id: this id is empty")));
    let twice = "this id is used twice; each must have its own";
    assert_eq!(refusal(&first("own-1")), Some(format!("{place}sections[2].id: {twice}")));
    // What was dropped could be brought back beside the others.
    assert_eq!(refusal(&first("pandemic")), Some(format!("{place}dropped[0].id: {twice}")));
    // Sets of headings share ids.
    assert_eq!(refusal(&first("of-a-later-set")), None);
}

#[test]
fn both_texts_have_the_limit_of_every_text() {
    for draft in [false, true] {
        let long = |length: usize| {
            with(|it| {
                if let Some(edited) = &mut it.sections[1].edited {
                    *(if draft { &mut edited.draft } else { &mut edited.text }) = "é".repeat(length);
                }
            })
        };
        assert_eq!(refusal(&long(MAX_TEXT)), None);
        let over = refusal(&long(MAX_TEXT + 1)).expect("too long");
        assert!(over.starts_with("assessment.plan_text.sets.2021.sections[1].edited."), "{over}");
    }
}

/// What the history says of an edit of the golden record, which can be taken back.
fn said(change: impl FnOnce(&mut PlanText)) -> Vec<What> {
    let before = Assessment { history: Vec::new(), ..record() };
    let edit = Edit::PlanText(before.plan_text.with(change));
    let Some((after, inverse)) = before.apply(edit, Timestamp::from_seconds(1)) else { return Vec::new() };
    let back = after.apply(inverse, Timestamp::from_seconds(2)).expect("a change").0;
    assert_eq!(back.plan_text, before.plan_text);
    after.history.iter().map(|change| change.what.clone()).collect()
}

#[test]
fn the_history_tells_headings_texts_and_small_numbers_apart() {
    let sections = |it: &mut PlanText| it.sets.get_mut(&"2021".into()).expect("the set").clone();
    let put = |it: &mut PlanText, to: PlanSections| drop(it.sets.insert("2021".into(), to));
    let text = || vec![What::PlanText("introduction".into())];
    assert_eq!(said(|_| ()), []);
    assert_eq!(said(|it| it.chosen = Some("2024".into())), [What::PlanHeadings]);
    assert_eq!(said(|it| it.hides_small = false), [What::PlanSmallNumbers(false)]);
    assert_eq!(
        said(|it| {
            let mut s = sections(it);
            s.sections.swap(0, 1);
            put(it, s);
        }),
        [What::PlanHeadings]
    );
    assert_eq!(
        said(|it| {
            let mut s = sections(it);
            s.sections[0].title.clear();
            put(it, s);
        }),
        [What::PlanHeadings]
    );
    assert_eq!(
        said(|it| {
            let mut s = sections(it);
            s.sections[1].edited = None;
            put(it, s);
        }),
        text()
    );
    let draft = |it: &mut PlanText| {
        let mut s = sections(it);
        s.sections[1].edited.as_mut().expect("a text").draft = "A new one".into();
        put(it, s);
    };
    assert_eq!(said(draft), text());
    // The first text under a set sets its sections down: that is no change of headings.
    let first = |it: &mut PlanText| {
        let s = sections(it);
        it.sets.insert("2024".into(), s);
    };
    assert_eq!(said(first), [What::PlanText("introduction".into()), What::PlanText("pandemic".into())]);
}

#[test]
fn a_record_without_it_is_the_same_as_one_in_which_it_is_empty() {
    let record = Assessment { plan_text: PlanTexts::default(), ..record() };
    let same = Edit::PlanText(PlanText::default().into());
    assert_eq!(record.apply(same, Timestamp::from_seconds(1)), None);
    assert_eq!(refusal(&record), None);
}

proptest! {
    #[test]
    fn an_edit_and_its_inverse_give_the_same_record(before in strategies::record(), text in strategies::plan_text()) {
        let edit = Edit::PlanText(text.clone());
        let Some((after, inverse)) = before.apply(edit, Timestamp::from_seconds(1)) else {
            prop_assert_eq!(&before.plan_text, &text);
            return Ok(());
        };
        prop_assert_eq!(&after.plan_text, &text);
        let back = after.apply(inverse, Timestamp::from_seconds(2)).expect("a change").0;
        prop_assert_eq!(&back.plan_text, &before.plan_text);
    }
}
