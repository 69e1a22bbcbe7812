//! What must hold whatever a service answers: random ratings over records that have cases, people's answers and a plan, or nothing.

use assessment::{Assessment, Rating};
use framework::Level;
use plan_text::drafts;
use proptest::prelude::*;

use crate::{FRAMEWORK, hold, records};

/// An answer, or none.
fn rating() -> impl Strategy<Value = Option<Rating>> {
    prop_oneof![
        6 => (0..4_u8).prop_map(|points| Level::from_points(points).map(Rating::Level)),
        1 => Just(Some(Rating::NotKnown)),
        1 => Just(Some(Rating::DoesNotApply { reason: String::new() })),
        1 => Just(None),
    ]
}

/// One of the records with other ratings.
fn record() -> impl Strategy<Value = Assessment> {
    let bases: Vec<Assessment> = records::all().into_iter().map(|(_, record)| record).collect();
    (prop::sample::select(bases), prop::collection::vec(rating(), FRAMEWORK.statements.len())).prop_map(
        |(mut record, ratings)| {
            for (statement, rating) in FRAMEWORK.statements.iter().zip(ratings) {
                // Reasons are a user's own, and are written once each.
                let rating = match rating {
                    Some(Rating::DoesNotApply { .. }) => {
                        Some(Rating::DoesNotApply { reason: format!("Not here, as to {}", statement.title) })
                    }
                    other => other,
                };
                records::put(&mut record, statement.id.as_str(), rating);
            }
            record
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn sentences_are_whole_and_stand_once(record in record()) {
        for set in &FRAMEWORK.reference.plan_headings {
            for draft in drafts(&FRAMEWORK, &record, set, records::today()) {
                let at = format!("{}, {}", set.id, draft.heading);
                hold::whole(&at, &draft.text);
                hold::once(&at, &draft.text);
                hold::counted(&at, &draft.text);
            }
        }
    }
}
