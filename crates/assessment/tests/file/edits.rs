//! Edits of what was gathered: what the history says of each, and that each can be taken back.

use std::sync::Arc;

use assessment::cases::{Audit, Case, CaseNumber};
use assessment::history::What;
use assessment::record::Parts;
use assessment::{Assessment, Edit, Gathered, Timestamp};
use proptest::prelude::*;

use crate::golden::record;
use crate::strategies;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn number(number: u32) -> CaseNumber {
    CaseNumber::new(number).expect("from 1")
}

/// A record without history, so that all of it comes from the edits.
fn blank() -> Assessment {
    Assessment { history: Vec::new(), ..record() }
}

/// What the history says of one change, which is then taken back.
fn noted(change: impl FnOnce(&mut Parts)) -> Vec<What> {
    let before = blank();
    let edit = Edit::Gathered(before.gathered.with(change));
    let (after, inverse) = before.apply(edit, at(1)).expect("a change");
    let (back, _) = after.apply(inverse, at(2)).expect("a change");
    assert_eq!(back.gathered, before.gathered);
    after.history.iter().map(|change| change.what.clone()).collect()
}

#[test]
fn each_part_has_its_own_entry() {
    assert_eq!(noted(|it| Arc::make_mut(&mut it.sample).audit = Audit::Full), [What::Sample]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.sample).totals.clear()), [What::Sample]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.caseload).notes.clear()), [What::Caseload]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.working).notes.clear()), [What::Working]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.partners).local.clear()), [What::Partners]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.surveys).staff.clear()), [What::StaffSurvey]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.surveys).children.clear()), [What::FamilyFeedback]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.surveys).parents.clear()), [What::FamilyFeedback]);
    assert_eq!(noted(|it| Arc::make_mut(&mut it.outcomes).families = None), [What::Outcomes]);
}

#[test]
fn local_statements_are_named_whether_changed_moved_or_gone() {
    let changed = |id: &str| What::LocalStatement(id.into());
    assert_eq!(noted(|it| Arc::make_mut(&mut it.local)[0].rating = None), [changed("ls1")]);
    assert_eq!(noted(|it| drop(Arc::make_mut(&mut it.local).remove(2))), [changed("ls3")]);
    // Only their order.
    assert_eq!(noted(|it| Arc::make_mut(&mut it.local).swap(0, 3)), [changed("ls4")]);
}

#[test]
fn a_few_cases_are_named_and_many_are_counted() {
    let add = |numbers: std::ops::RangeInclusive<u32>| {
        noted(move |it| {
            let cases = &mut Arc::make_mut(&mut it.sample).cases;
            cases.extend(numbers.map(|n| (number(n), Arc::default())));
        })
    };
    assert_eq!(add(20..=22), [20, 21, 22].map(|n| What::Case(number(n))));
    assert_eq!(add(20..=23), [What::Cases { from: 3, to: 7 }]);
    let gone = noted(|it| drop(Arc::make_mut(&mut it.sample).cases.remove(&number(10))));
    assert_eq!(gone, [What::Case(number(10))]);
}

#[test]
fn notes_on_one_case_typed_in_several_goes_are_one_entry() {
    let mut record = blank();
    for (second, text) in [(1, "A"), (2, "A p"), (3, "A plan")] {
        let after = record.gathered.with_case(number(1), |case: &mut Case| case.notes = text.to_owned());
        record = record.apply(Edit::Gathered(after), at(second)).expect("a change").0;
    }
    assert_eq!(record.history.len(), 1);
    assert_eq!((&record.history[0].what, record.history[0].at), (&What::Case(number(1)), at(3)));
    let after = record.gathered.with_case(number(2), |case| case.notes = "Another".to_owned());
    record = record.apply(Edit::Gathered(after), at(4)).expect("a change").0;
    assert_eq!(record.history.len(), 2);
}

#[test]
fn gathering_what_is_there_already_changes_nothing() {
    let record = blank();
    assert_eq!(record.apply(Edit::Gathered(record.gathered.with(|_| ())), at(1)), None);
    // A record in which nothing was ever gathered is the same as one whose parts are all empty.
    let empty = Assessment { gathered: Gathered::default(), ..record };
    assert_eq!(empty.apply(Edit::Gathered(Parts::default().into()), at(1)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_edit_and_its_inverse_give_the_same_record(before in strategies::record(), gathered in strategies::gathered()) {
        let edit = Edit::Gathered(gathered.clone());
        let Some((after, inverse)) = before.apply(edit.clone(), at(1)) else {
            prop_assert_eq!(&before.gathered, &gathered);
            return Ok(());
        };
        prop_assert_eq!(&after.gathered, &gathered);
        let (back, again) = after.apply(inverse, at(2)).expect("it changes back");
        prop_assert_eq!(again, edit);
        prop_assert_eq!(back.revision, before.revision.wrapping_add(2));
        let Assessment { history, revision, .. } = before.clone();
        prop_assert_eq!(Assessment { history, revision, ..back }, before);
    }
}
