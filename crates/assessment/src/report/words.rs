//! The report's sentences, all in one place.

use framework::{Addressee, Outline};

use super::line::Line;
use super::planned::Planned;
use super::recommendations::Status;
use crate::actions::{FindOut, Gap};
use crate::cases::NoFigure;
use crate::evidence::{DomainJudgement, Judgements};
use crate::score::{Band, DomainHoldsBack, Lift, Score, Standing, Tally, and};

/// Whose judgements these are.
pub(super) const OWN_JUDGEMENT: &str =
    "These judgements are the service's own. They use inspectors' words, but they are not inspection ratings.";

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

/// Where the service stands on all recommendations: "Of 16: 5 in place, 3 partly in place, 8 open". Those that stand
/// nowhere else are national ones and those that do not apply here.
pub(super) fn recommendations(statuses: &[Status]) -> String {
    let kinds: [(&[Status], &str); 6] = [
        (&[Status::InPlace], "in place"),
        (&[Status::Partly], "partly in place"),
        (&[Status::NotInPlace], "not in place"),
        (&[Status::NotKnown, Status::NotAnswered], "open"),
        (&[Status::DoesNotApply], "not applying here"),
        (&[Status::National], "for national action"),
    ];
    let counted = kinds.into_iter().filter_map(|(kind, name)| {
        let count = statuses.iter().filter(|status| kind.contains(status)).count();
        (count > 0).then(|| format!("{count} {name}"))
    });
    format!("Of {}: {}", statuses.len(), counted.collect::<Vec<_>>().join(", "))
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
pub(super) fn priority(gap: &Gap, actions: Planned) -> String {
    let level = if gap.not_known { Standing::NotKnown.title() } else { gap.level.title() };
    let critical = if gap.critical { "Critical. " } else { "" };
    format!("{critical}{level}; the target is \"{}\". {}", gap.target.title(), planned(actions))
}

/// What is planned for a gap: "1 action is done and 1 is planned."
fn planned(Planned { done, open }: Planned) -> String {
    let actions = |number| count(number, "action is", "actions are");
    match (done, open) {
        (0, 0) => "No action is planned.".to_owned(),
        (0, open) => format!("{} planned.", actions(open)),
        (done, 0) => format!("{} done and none is planned.", actions(done)),
        (done, open) => format!("{} done and {} planned.", actions(done), count(open, "is", "are")),
    }
}

/// How many statements a sentence names.
const NAMES: usize = 6;

/// Statements by name, the critical ones first: "A8 (critical), L4 and L5". Beyond six: "and 12 more".
fn names(mut these: Vec<&FindOut>) -> String {
    these.sort_by_key(|unknown| !unknown.critical);
    let name = |unknown: &&FindOut| {
        let critical = if unknown.critical { " (critical)" } else { "" };
        format!("{}{critical}", unknown.statement)
    };
    let mut names: Vec<String> = these.iter().take(NAMES).map(name).collect();
    if these.len() > NAMES {
        names.push(format!("{} more", these.len() - NAMES));
    }
    and(names.iter().map(String::as_str))
}

/// What is not yet known, a sentence each: "Not known yet: A8 (critical) and L4."
pub(super) fn unknown(find_out: &[FindOut]) -> Vec<String> {
    let (not_known, to_do): (Vec<_>, Vec<_>) = find_out.iter().partition(|unknown| unknown.not_known);
    let both = [(Standing::NotKnown, not_known), (Standing::ToDo, to_do)];
    let some = both.into_iter().filter(|(_, these)| !these.is_empty());
    some.map(|(what, these)| format!("{}: {}.", what.title(), names(these))).collect()
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

/// What a recommendation's statements say: "I2 is in place and I3 is not answered yet", "I2 and I3 are in place".
fn statements(lines: &[&Line]) -> String {
    let mut alike: Vec<(Standing, Vec<&str>)> = Vec::new();
    for line in lines {
        match alike.iter_mut().find(|(standing, _)| *standing == line.standing) {
            Some((_, ids)) => ids.push(line.id.as_str()),
            None => alike.push((line.standing, vec![line.id.as_str()])),
        }
    }
    let parts = alike.into_iter().map(|(stand, ids)| {
        let stands = match (stand, ids.len()) {
            (Standing::DoesNotApply, 1) => "does not apply".to_owned(),
            (Standing::DoesNotApply, _) => "do not apply".to_owned(),
            (_, 1) => format!("is {}", stand.title().to_lowercase()),
            _ => format!("are {}", stand.title().to_lowercase()),
        };
        format!("{} {stands}", and(ids))
    });
    let parts: Vec<String> = parts.collect();
    and(parts.iter().map(String::as_str))
}

/// What backs a recommendation's standing.
#[derive(Clone, Copy)]
pub(super) struct Backing {
    /// How many pieces of evidence there are.
    pub(super) evidence: usize,
    /// The actions about it.
    pub(super) actions: Planned,
    /// Whether something remains to be planned for: only then is the lack of an action worth a word.
    pub(super) gap: bool,
}

impl Backing {
    /// "2 pieces of evidence, 1 action done and 1 planned."
    fn sentence(self) -> String {
        let pieces = match self.evidence {
            0 => "No evidence".to_owned(),
            some => count(some, "piece of evidence", "pieces of evidence"),
        };
        let actions = |number| count(number, "action", "actions");
        let planned = match (self.actions.done, self.actions.open) {
            (0, 0) if self.gap => ", no action planned".to_owned(),
            (0, 0) => String::new(),
            (0, open) => format!(", {} planned", actions(open)),
            (done, 0) if self.gap => format!(", {} done and none planned", actions(done)),
            (done, 0) => format!(", {} done", actions(done)),
            (done, open) => format!(", {} done and {open} planned", actions(done)),
        };
        format!("{pieces}{planned}.")
    }
}

/// Where the service stands on a recommendation that statements answer.
pub(super) fn answered(addressee: &Addressee, lines: &[&Line], backing: Backing) -> String {
    let national =
        if addressee.national { format!("{} Your part in it: ", not_yours(addressee)) } else { String::new() };
    format!("{national}{}. {}", statements(lines), backing.sentence())
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
    let planned = match planned {
        0 if gaps == 1 => "without an action".to_owned(),
        0 => "none with an action".to_owned(),
        1 if gaps == 1 => "with an action".to_owned(),
        all if all == gaps => "each with an action".to_owned(),
        some => format!("{some} with an action"),
    };
    format!("{}, {planned}", count(gaps, "gap", "gaps"))
}

/// Where the service stands on acting on the report as a whole.
pub(super) fn as_a_whole(tally: Tally, gaps: &str, backing: Backing) -> String {
    let open = match tally.to_do {
        0 => String::new(),
        to_do => format!(", {} still open", count(to_do.into(), "is", "are")),
    };
    format!("Of {} statements{open}: {}. {gaps}. {}", tally.total(), tally.summary(), backing.sentence())
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

/// What ratings alone come to: "Good (provisional)".
pub(super) fn own(score: &Score) -> String {
    let provisional = if score.provisional() { " (provisional)" } else { "" };
    score.judgement.map_or_else(|| "No score yet".to_owned(), |band| format!("{}{provisional}", band.title()))
}

/// That the overall judgement is lower than the ratings alone would make it.
pub(super) fn alone(overall: &Score) -> String {
    format!("Your ratings alone come to {}. What your cases show lowers the judgement.", own(overall))
}

/// Which parts are tested against cases: "Tested against cases: Assessment and planning. …".
pub(super) fn tested(judged: &[DomainJudgement], outline: &Outline) -> String {
    let titles = |of: &dyn Fn(&DomainJudgement) -> bool| {
        let these = judged.iter().filter(|it| of(it)).filter_map(|it| outline.domain(it.domain));
        and(these.map(|info| info.title.as_str()))
    };
    if judged.iter().all(|it| it.cases == Err(NoFigure::NotTested)) {
        return NoFigure::NotTested.sentence();
    }
    let (with, without) = (titles(&|it| it.cases.is_ok()), titles(&|it| it.cases.is_err()));
    match (with.is_empty(), without.is_empty()) {
        (false, true) => "Every part is tested against cases.".to_owned(),
        (true, _) => format!("No figure from cases yet: {without}. Each section says why."),
        (false, false) => {
            format!("Tested against cases: {with}. No figure from cases: {without}. Each section says why.")
        }
    }
}

/// What holds a part back. Where the cases come to no more than the ratings, raising ratings lifts nothing.
pub(super) fn holds_back(holds: &DomainHoldsBack, judged: Option<&DomainJudgement>) -> Vec<String> {
    let bound = judged.and_then(|it| {
        let (cases, own) = (it.cases.ok()?, it.strategic?);
        (cases <= own && cases < Band::Outstanding).then_some(cases)
    });
    let Some(cases) = bound else { return holds.sentences() };
    let mut sentences = DomainHoldsBack { lift: None, ..holds.clone() }.sentences();
    sentences.push(format!("Your cases come to {}: higher ratings alone do not lift this part.", cases.title()));
    sentences
}

/// What would lift the overall judgement; that ratings alone cannot, where the cases of a part hold it back.
pub(super) fn overall_lift(lift: &Lift, judged: &Judgements) -> String {
    let lowest = judged.domains.iter().filter_map(|it| it.cases.ok()).min();
    match lowest.filter(|cases| cases.above().unwrap_or(*cases) < lift.to) {
        Some(cases) => format!(
            "Higher ratings alone do not lift this to {}: in at least one part, your cases come to {}.",
            lift.to.title(),
            cases.title()
        ),
        None => lift.sentence(),
    }
}

/// Where something stands in the inspection report: "paragraphs 2.9 and 2.10", "foreword".
#[must_use]
pub fn place(paragraphs: &[String]) -> String {
    let (numbers, others): (Vec<&str>, Vec<&str>) =
        paragraphs.iter().map(String::as_str).partition(|text| text.starts_with(|c: char| c.is_ascii_digit()));
    let paragraphs = match numbers.len() {
        0 => None,
        1 => Some(format!("paragraph {}", numbers[0])),
        _ => Some(format!("paragraphs {}", and(numbers))),
    };
    and(others.into_iter().chain(paragraphs.as_deref()))
}
