//! The plan's days for a calendar: when actions are due, and when they were or will be reviewed.

use std::fmt::Write;

use assessment::{ActionStatus, Due, PlanAction, Review};
use blocks::{Calendar, Event};

use crate::time::{day, instant};
use crate::{Extra, Source};

pub(super) fn calendar(source: &Source<'_>) -> Calendar {
    let mut events = Vec::new();
    for action in &source.assessment.plan.actions {
        events.extend(due(source, action));
        // Several on one day are told apart by their order on it.
        for (at, review) in action.reviews.iter().enumerate() {
            let before = action.reviews[..at].iter().filter(|it| it.date == review.date).count();
            events.push(reviewed(source, action, review, before));
        }
    }
    Calendar { name: format!("{}: action plan", source.service()), created: instant(source.moment.now), events }
}

fn due(source: &Source<'_>, action: &PlanAction) -> Option<Event> {
    let Due::On(date) = action.due else { return None };
    let begins = match action.status {
        ActionStatus::NotStarted | ActionStatus::UnderWay => "Due",
        ActionStatus::Done => "Done",
        ActionStatus::Stopped => "Stopped",
    };
    let terms = source.assessment.terms();
    let about = action.statement.as_ref().map(|id| source.named(id)).unwrap_or_default();
    let lines = [
        ("Owner", terms.fill(&action.owner)),
        ("Status", action.status.title().to_owned()),
        ("For", about),
        ("How we will know", terms.fill(&action.success)),
        ("Needs", action.resources.clone()),
    ];
    let said = lines.iter().filter(|(_, text)| !text.trim().is_empty());
    let description: Vec<String> = said.map(|(label, text)| format!("{label}: {text}")).collect();
    Some(Event {
        uid: uid(source, action, "due"),
        sequence: source.assessment.revision,
        day: day(date),
        summary: format!("{begins}: {}", terms.fill(&action.text)),
        description: description.join("\n"),
        cancelled: action.status == ActionStatus::Stopped,
    })
}

fn reviewed(source: &Source<'_>, action: &PlanAction, review: &Review, before: usize) -> Event {
    let mut what = format!("review-{}", review.date);
    if before > 0 {
        // Writing to a text cannot fail.
        let _ = write!(what, "-{before}");
    }
    let noted = source.choice.has(Extra::Notes);
    Event {
        uid: uid(source, action, &what),
        sequence: source.assessment.revision,
        day: day(review.date),
        summary: format!("Review: {}", source.assessment.terms().fill(&action.text)),
        description: if noted { review.note.clone() } else { String::new() },
        cancelled: false,
    }
}

/// An id made of the record's: that of the assessment, which is random, and that of the action.
fn uid(source: &Source<'_>, action: &PlanAction, what: &str) -> String {
    let (whose, which) = (plain(source.assessment.id.as_str()), plain(action.id.as_str()));
    format!("{whose}.{which}.{what}@yot-self-assessment")
}

/// An id as it can stand in another: what comes from a file can be any text. Two ids never become one.
fn plain(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "_{byte:02x}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stay_apart_whatever_they_are_made_of() {
        assert_eq!((plain("a-1"), plain("a.1"), plain("a_2e1")), ("a-1".into(), "a_2e1".into(), "a_5f2e1".into()));
    }
}
