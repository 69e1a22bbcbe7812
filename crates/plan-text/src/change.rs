//! What a service does with the sections. Each change takes the record's part as it is and gives the one after it.

use assessment::{EditedText, PlanSection, PlanSectionId, PlanText};
use framework::{HeadingSet, HeadingSetId};

use crate::plan::recorded;

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Other headings. What was done under the ones before is kept.
    Choose(HeadingSetId),
    /// Drafts leave out small counts of people, or not.
    HideSmall(bool),
    /// A heading in the service's words; the framework's again where there are none.
    Rename(PlanSectionId, String),
    /// A section stands one place earlier.
    Earlier(PlanSectionId),
    /// A section stands one place later.
    Later(PlanSectionId),
    /// A section is left out. Its text is kept.
    Drop(PlanSectionId),
    /// A section that was left out stands at the end again.
    Restore(PlanSectionId),
    /// A section of the service's own stands at the end.
    Add(PlanSectionId, String),
    /// A text in the service's words, and what the draft says now.
    Write(PlanSectionId, EditedText),
    /// The draft stands again, and follows the results.
    UseDraft(PlanSectionId),
    /// The service's text stays although the draft, as it is now, says something else.
    Keep(PlanSectionId, String),
}

/// The record's part after a change under a set of headings.
#[must_use]
pub fn changed(before: &PlanText, set: &HeadingSet, change: Change) -> PlanText {
    let mut after = before.clone();
    match &change {
        Change::Choose(id) => after.chosen = Some(id.clone()),
        Change::HideSmall(hides) => after.hides_small = *hides,
        _ => sections(&mut after, set, change),
    }
    after
}

/// Changes the sections under a set of headings.
fn sections(after: &mut PlanText, set: &HeadingSet, change: Change) {
    let mut it = recorded(set, after);
    let all = &mut it.sections;
    let place = |sections: &[PlanSection], id: &PlanSectionId| sections.iter().position(|section| section.id == *id);
    match change {
        // Not about sections.
        Change::Choose(_) | Change::HideSmall(_) => {}
        Change::Rename(id, title) => {
            let own = set.headings.iter().all(|heading| heading.id.as_str() != id.as_str());
            if let Some(at) = place(all, &id).filter(|_| !(own && title.trim().is_empty())) {
                title.trim().clone_into(&mut all[at].title);
            }
        }
        Change::Earlier(id) => {
            if let Some(at) = place(all, &id).filter(|at| *at > 0) {
                all.swap(at, at - 1);
            }
        }
        Change::Later(id) => {
            if let Some(at) = place(all, &id).filter(|at| at + 1 < all.len()) {
                all.swap(at, at + 1);
            }
        }
        Change::Drop(id) => {
            if let Some(at) = place(all, &id) {
                let section = all.remove(at);
                it.dropped.push(section);
            }
        }
        Change::Restore(id) => {
            if let Some(at) = place(&it.dropped, &id) {
                let section = it.dropped.remove(at);
                it.sections.push(section);
            }
        }
        Change::Add(id, title) => {
            let there = all.iter().chain(&it.dropped).any(|section| section.id == id);
            if !there && !title.trim().is_empty() {
                all.push(PlanSection { id, title: title.trim().to_owned(), edited: None });
            }
        }
        Change::Write(id, new) => {
            if let Some(at) = place(all, &id) {
                write(&mut all[at].edited, new);
            }
        }
        Change::UseDraft(id) => {
            if let Some(at) = place(all, &id) {
                all[at].edited = None;
            }
        }
        Change::Keep(id, draft) => {
            if let Some(edited) = place(all, &id).and_then(|at| all[at].edited.as_mut()) {
                edited.draft = draft;
            }
        }
    }
    after.sets.insert(set.id.clone(), it);
}

/// What is typed back to the draft is the draft again. Else the draft that it was first edited from stays beside it.
fn write(edited: &mut Option<EditedText>, new: EditedText) {
    if new.text == new.draft {
        *edited = None;
        return;
    }
    match edited {
        Some(edited) => edited.text = new.text,
        None => *edited = Some(new),
    }
}
