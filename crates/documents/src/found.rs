//! What in a document looks like data about a person, before it leaves the device.

use assessment::privacy::{Finding, Kind, Place, look, typed};
use assessment::{Assessment, Date};
use blocks::Document;

/// Letters that are shown before and after what was found.
const AROUND: usize = 40;

/// Something in a document that could identify a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: Kind,
    /// What stands before it.
    pub before: String,
    /// What was found.
    pub shown: String,
    /// What stands after it.
    pub after: String,
    /// Where it was typed; none where no text of the record has it.
    pub place: Option<Place>,
}

/// Everything in a document that looks like data about a person, in its order. What stands in it twice is told once.
#[must_use]
pub fn found(document: &Document, assessment: &Assessment, today: Date) -> Vec<Found> {
    let typed = typed(assessment);
    let mut all: Vec<Found> = Vec::new();
    for text in document.texts() {
        for finding in look(&text, today) {
            let one = with_context(&text, &finding, &typed);
            if !all.contains(&one) {
                all.push(one);
            }
        }
    }
    all
}

fn with_context(text: &str, finding: &Finding, typed: &[(Place, &str)]) -> Found {
    let (before, after) = (&text[..finding.range.start], &text[finding.range.end..]);
    let from = before.char_indices().rev().nth(AROUND).map_or(0, |(at, letter)| at + letter.len_utf8());
    let cut = if from > 0 { "…" } else { "" };
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let gone = if to < after.len() { "…" } else { "" };
    // The place whose text has it and what stands around it; else any that has it.
    let around = &text[from..finding.range.end];
    let place = typed.iter().find(|(_, text)| text.contains(around));
    let place = place.or_else(|| typed.iter().find(|(_, text)| text.contains(&finding.shown)));
    Found {
        kind: finding.kind,
        before: format!("{cut}{}", &before[from..]),
        shown: finding.shown.clone(),
        after: format!("{}{gone}", &after[..to]),
        place: place.map(|(place, _)| place.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_shown_with_what_stands_around_it() {
        let text = "We met the family more than once at home last spring, near ZE9 9ZZ, and agreed the plan.";
        let today = Date::new(2026, 11, 26).expect("a day");
        let finding = look(text, today).remove(0);
        let place = Place::Statement("A5".into());
        let one = with_context(text, &finding, &[(Place::Service, "S"), (place.clone(), text)]);
        assert_eq!((one.kind, one.shown.as_str(), one.place), (Kind::Postcode, "ZE9 9ZZ", Some(place)));
        assert_eq!(one.before, "…ore than once at home last spring, near ");
        assert_eq!(one.after, ", and agreed the plan.");
    }
}
