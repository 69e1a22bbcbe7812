//! The report's sentences, all in one place.

use framework::Addressee;

use super::line::Line;
use super::recommendations::Status;
use crate::actions::{FindOut, Gap};
use crate::score::{Standing, Tally, and};

/// Whose judgements these are.
pub(super) const OWN_JUDGEMENT: &str =
    "These judgements are the service's own. They use inspectors' words, but they are not inspection ratings.";

/// What is said of a judgement without a case sample.
pub(super) const NOT_TESTED: &str = "Not tested against cases.";

/// What is said where there are no strengths.
pub(super) const NO_STRENGTHS: &str = "No statement is rated in place or embedded yet.";

/// What is said where there are no gaps, once something is rated.
pub(super) const NO_GAPS: &str = "Every statement that is rated is at or above its target.";

/// What is said where there are no gaps because nothing is rated.
pub(super) const NOTHING_RATED: &str = "No statement is rated yet, so no priority can be named.";

/// "1 action", "2 actions".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Where a statement stands.
pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Rated(level) => level.title(),
        Standing::NotKnown => "Not known yet",
        Standing::DoesNotApply => "Does not apply",
        Standing::ToDo => "Not answered yet",
    }
}

/// A strength: "Embedded, with 2 pieces of evidence."
pub(super) fn strength(line: &Line) -> String {
    let level = line.standing_title();
    match line.evidence {
        0 => format!("{level}, but without evidence."),
        pieces => format!("{level}, with {}.", count(pieces, "piece of evidence", "pieces of evidence")),
    }
}

/// A priority: "Not in place; the target is \"In place\". 1 action is planned."
pub(super) fn priority(gap: &Gap, actions: usize) -> String {
    let level = if gap.not_known { standing(Standing::NotKnown) } else { gap.level.title() };
    let critical = if gap.critical { "Critical. " } else { "" };
    let planned = match actions {
        0 => "No action is planned.".to_owned(),
        1 => "1 action is planned.".to_owned(),
        many => format!("{many} actions are planned."),
    };
    format!("{critical}{level}; the target is \"{}\". {planned}", gap.target.title())
}

/// What is not yet known, a sentence each.
pub(super) fn unknown(find_out: &[FindOut]) -> Vec<String> {
    let mut sentences = Vec::new();
    for (not_known, what) in [(true, "not known yet"), (false, "not answered yet")] {
        let these = || find_out.iter().filter(|unknown| unknown.not_known == not_known);
        let number = these().count();
        if number == 0 {
            continue;
        }
        let are = if number == 1 { "is" } else { "are" };
        let mut text = format!("{} {are} {what}", count(number, "statement", "statements"));
        let critical = and(these().filter(|unknown| unknown.critical).map(|unknown| unknown.statement.as_str()));
        if !critical.is_empty() {
            text.push_str(&format!(", among them critical: {critical}"));
        }
        text.push('.');
        sentences.push(text);
    }
    sentences
}

/// How many open actions there are, and when they are due.
pub(super) fn due(open: usize, overdue: usize, soon: usize) -> String {
    if open == 0 {
        return "No open actions".to_owned();
    }
    let mut text = count(open, "open action", "open actions");
    for (number, what) in [(overdue, "overdue"), (soon, "due within 28 days")] {
        if number > 0 {
            text.push_str(&format!(", {number} {what}"));
        }
    }
    text
}

/// What a recommendation's statements say: "I2 is in place and I3 is not answered yet."
fn statements(lines: &[&Line]) -> String {
    let parts: Vec<String> = lines
        .iter()
        .map(|line| {
            let verb = if line.standing == Standing::DoesNotApply { "" } else { "is " };
            format!("{} {verb}{}", line.id, line.standing_title().to_lowercase())
        })
        .collect();
    and(parts.iter().map(String::as_str))
}

/// What backs a recommendation's standing: "2 pieces of evidence, 1 action planned."
fn backing(evidence: usize, actions: usize) -> String {
    let pieces = match evidence {
        0 => "No evidence".to_owned(),
        _ => count(evidence, "piece of evidence", "pieces of evidence"),
    };
    let actions = match actions {
        0 => "no action".to_owned(),
        _ => count(actions, "action", "actions"),
    };
    format!("{pieces}, {actions} planned.")
}

/// Where the service stands on a recommendation that statements answer.
pub(super) fn answered(addressee: &Addressee, lines: &[&Line], evidence: usize, actions: usize) -> String {
    let national =
        if addressee.national { format!("{} Your part in it: ", not_yours(addressee)) } else { String::new() };
    format!("{national}{}. {}", statements(lines), backing(evidence, actions))
}

/// Whose task a national recommendation is.
pub(super) fn not_yours(addressee: &Addressee) -> String {
    format!("This is for national action ({}), and a service cannot carry it out itself.", addressee.short)
}

/// What is said of the recommendation that asks for a tool such as this.
pub(super) const THIS_TOOL: &str =
    "This self-assessment is a tool of the kind that it asks for; using it is your part.";

/// How many gaps there are, and how many of them have an action.
pub(super) fn gaps(gaps: usize, planned: usize) -> String {
    if gaps == 0 {
        return "No gap is known".to_owned();
    }
    format!("{}, {planned} with an action", count(gaps, "gap", "gaps"))
}

/// Where the service stands on acting on the report as a whole.
pub(super) fn as_a_whole(tally: Tally, gaps: &str, evidence: usize, actions: usize) -> String {
    format!("Of {} statements: {}. {gaps}. {}", tally.total(), tally.summary(), backing(evidence, actions))
}

/// A status where it stands beside a recommendation: of a national one, a service can only show its part.
pub(super) fn standing_on(status: Status, addressee: &Addressee) -> String {
    match status {
        Status::National => status.title().to_owned(),
        _ if addressee.national => format!("Your part: {}", status.title().to_lowercase()),
        _ => status.title().to_owned(),
    }
}

/// The name of a status.
pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::InPlace => "In place",
        Status::Partly => "Partly in place",
        Status::NotInPlace => "Not in place",
        Status::NotKnown => "Not known yet",
        Status::NotAnswered => "Not answered yet",
        Status::DoesNotApply => "Does not apply here",
        Status::National => "For national action",
    }
}
