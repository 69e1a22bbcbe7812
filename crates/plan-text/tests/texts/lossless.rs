//! Whatever is done with headings, no text that a service wrote is lost or changed.

use std::collections::BTreeMap;

use assessment::{EditedText, PlanText};
use framework::HeadingSetId;
use plan_text::{Change, changed, chosen};
use proptest::prelude::*;

use crate::FRAMEWORK;

/// Ids of sections: some of the framework's, one of the service's own, one that nothing has.
fn section() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["introduction", "governance", "child-first", "pandemic", "budget", "own", "nothing"])
}

/// All that can be done but writing a text and going back to its draft.
fn change() -> impl Strategy<Value = Change> {
    let set = prop::sample::select(vec!["2021", "2024", "unknown"]).prop_map(|id| Change::Choose(id.into()));
    prop_oneof![
        set,
        (section(), "[a-z ]{0,4}").prop_map(|(id, title)| Change::Rename(id.into(), title)),
        section().prop_map(|id| Change::Earlier(id.into())),
        section().prop_map(|id| Change::Later(id.into())),
        section().prop_map(|id| Change::Drop(id.into())),
        section().prop_map(|id| Change::Restore(id.into())),
        "[a-z ]{0,4}".prop_map(|title| Change::Add("own".into(), title)),
        section().prop_map(|id| Change::Keep(id.into(), "Another draft.".to_owned())),
    ]
}

fn after(text: &PlanText, change: Change) -> PlanText {
    changed(text, chosen(&FRAMEWORK, text).expect("a set"), change)
}

/// Every text, by set and section.
fn texts(text: &PlanText) -> BTreeMap<(HeadingSetId, String), String> {
    let sets = text.sets.iter().flat_map(|(set, it)| {
        it.sections.iter().chain(&it.dropped).filter_map(move |section| {
            let edited = section.edited.as_ref()?;
            Some(((set.clone(), section.id.as_str().to_owned()), edited.text.clone()))
        })
    });
    sets.collect()
}

proptest! {
    #[test]
    fn no_text_is_lost(written in prop::collection::vec((section(), "[a-z]{1,8}"), 0..4), changes in prop::collection::vec(change(), 0..30)) {
        let mut text = after(&PlanText::default(), Change::Add("own".into(), "Ours".to_owned()));
        for (id, words) in written {
            text = after(&text, Change::Write(id.into(), EditedText { text: words, draft: "The draft.".to_owned() }));
        }
        let before = texts(&text);
        for change in changes {
            text = after(&text, change);
            prop_assert_eq!(&texts(&text), &before);
            // Each section stands in one place.
            for it in text.sets.values() {
                let mut ids: Vec<_> = it.sections.iter().chain(&it.dropped).map(|section| section.id.clone()).collect();
                let all = ids.len();
                ids.sort();
                ids.dedup();
                prop_assert_eq!(ids.len(), all);
            }
        }
    }
}
