//! What will be done, by whom and by when.

use assessment::actions::{When, when};
use assessment::{ActionStatus, Due, PlanAction};
use framework::{Framework, StatementId};

use crate::facts::{Facts, Matter};
use crate::sentence::{and, capital, first, lower, sentence, verb};
use crate::verbs::begins_with_verb;
use crate::voice::{Turn, Voice};

/// With so many actions or more, they stand in a list.
const LISTED: usize = 3;

/// What will be done about some statements, and about what is in the plan without a statement if `others` is true.
pub(crate) fn paragraphs(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    let about = |action: &&PlanAction| matters.iter().any(|matter| action.statement.as_ref() == Some(&matter.line.id));
    let actions: Vec<&PlanAction> = facts.assessment.plan.actions.iter().map(AsRef::as_ref).filter(about).collect();
    let mut paragraphs = list(facts, &actions, voice);
    paragraphs.extend(unplanned(facts, matters));
    paragraphs
}

/// What is done and what will be done.
pub(crate) fn list(facts: &Facts<'_>, actions: &[&PlanAction], voice: &mut Voice) -> Vec<String> {
    let done: Vec<&PlanAction> = actions.iter().copied().filter(|it| it.status == ActionStatus::Done).collect();
    let mut open: Vec<&PlanAction> = actions.iter().copied().filter(|it| it.status.is_open()).collect();
    open.sort_by_key(|action| match action.due {
        Due::On(date) => (false, Some(date)),
        Due::NoDate { .. } => (true, None),
    });
    let mut paragraphs = Vec::new();
    let mut sentences = Vec::new();
    if done.len() >= LISTED {
        let items: Vec<String> = done.iter().map(|action| format!("- {}", done_item(facts, action))).collect();
        paragraphs.push(format!("These actions are complete:\n{}", items.join("\n")));
    } else {
        sentences.extend(done.iter().map(|action| finished(facts, action, voice)));
    }
    if open.len() >= LISTED {
        if !sentences.is_empty() {
            paragraphs.push(std::mem::take(&mut sentences).join(" "));
        }
        let verbs = open.iter().all(|action| begins_with_verb(&facts.text(action)));
        let lead = if verbs {
            voice.pick(Turn::Will, &["Our next steps are to:", "Over the coming months we will:"])
        } else {
            "Our next steps:"
        };
        let items: Vec<String> = open.iter().map(|action| format!("- {}", item(facts, action, verbs))).collect();
        paragraphs.push(format!("{lead}\n{}", items.join("\n")));
    } else {
        sentences.extend(open.iter().map(|action| will(facts, action, voice)));
        if let ([one], true) = (open.as_slice(), done.is_empty()) {
            sentences.extend(measure(facts, one, voice));
        }
        if !sentences.is_empty() {
            paragraphs.push(sentences.join(" "));
        }
    }
    paragraphs
}

impl Facts<'_> {
    /// What an action says it will do: its first sentence, with the service's words and without codes.
    pub(crate) fn text(&self, action: &PlanAction) -> String {
        let filled = self.fill(&action.text);
        without_codes(self.framework, first(&filled).0)
    }
}

/// A user's text without the tool's codes: "(I2)" goes, and "answer L4" becomes "answer “Claims and resources in the open”".
pub(crate) fn without_codes(framework: &Framework, text: &str) -> String {
    let mut words = Vec::new();
    for word in text.split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        match framework.statement(&StatementId::from(bare)).filter(|_| !bare.is_empty()) {
            None => words.push(word.to_owned()),
            Some(_) if word.starts_with('(') && word.contains(')') => {
                // What follows the bracket belongs to the word before.
                let after = word.rsplit(')').next().unwrap_or_default();
                match words.last_mut() {
                    Some(last) => last.push_str(after),
                    None => words.push(after.to_owned()),
                }
            }
            Some(statement) => words.push(word.replacen(bare, &format!("“{}”", statement.title), 1)),
        }
    }
    words.join(" ")
}

/// "the head of service"; "we" where nobody is named.
pub(crate) fn owner(facts: &Facts<'_>, action: &PlanAction) -> Option<String> {
    let filled = facts.fill(&action.owner);
    let owner = filled.trim().trim_end_matches('.');
    if owner.is_empty() {
        return None;
    }
    let text = lower(&facts.terms, owner);
    let determined = ["the ", "our ", "a ", "an ", "all ", "each ", "every "].iter().any(|word| text.starts_with(word));
    Some(if determined { text } else { format!("the {text}") })
}

/// "By 30 November 2026 the head of service will write one procedure with children's social care."
fn will(facts: &Facts<'_>, action: &PlanAction, voice: &mut Voice) -> String {
    let text = facts.text(action);
    if !begins_with_verb(&text) {
        return format!("Planned: {} ({}).", lower(&facts.terms, &text), terms_of(facts, action));
    }
    let text = verb(&text);
    let (who, was) = owner(facts, action).map_or_else(|| ("we".to_owned(), "were"), |owner| (owner, "was"));
    let under_way = action.status == ActionStatus::UnderWay;
    let late = when(action, facts.today) == Some(When::Overdue);
    match &action.due {
        Due::On(date) if late => {
            let state =
                if under_way { "Work on this is under way, but late." } else { "This has not begun, and is late." };
            format!("By {} {who} {was} to {}", date.long(), ends(&text, state))
        }
        Due::On(date) => {
            let state = if under_way { "Work on this is under way." } else { "" };
            match voice.pick(Turn::Will, &[0, 1]) {
                0 => format!("By {} {who} will {}", date.long(), ends(&text, state)),
                _ => format!(
                    "{} will {}",
                    capital(&who),
                    ends(&text, &sentence(&format!("{}this is due by {}", begun(under_way), date.long())))
                ),
            }
        }
        Due::NoDate { reason } => {
            format!(
                "{} will {}",
                capital(&who),
                ends(
                    &text,
                    &format!("{}{}", if under_way { "Work on this has begun. " } else { "" }, no_date(facts, reason))
                )
            )
        }
    }
}

/// What stands before a date where work is under way.
const fn begun(under_way: bool) -> &'static str {
    if under_way { "work has begun, and " } else { "" }
}

/// A clause as the end of a sentence, and another sentence after it.
fn ends(clause: &str, after: &str) -> String {
    let mark = if clause.ends_with(['?', '!']) { "" } else { "." };
    let gap = if after.is_empty() { "" } else { " " };
    format!("{clause}{mark}{gap}{after}")
}

fn no_date(facts: &Facts<'_>, reason: &str) -> String {
    let reason = without_codes(facts.framework, first(reason).0);
    match reason.is_empty() {
        true => "No date has been set for it yet.".to_owned(),
        false => format!("It has no date yet: {}", ends(&lower(&facts.terms, &reason), "")),
    }
}

/// What an action was set out to do, and that it is done.
fn finished(facts: &Facts<'_>, action: &PlanAction, voice: &mut Voice) -> String {
    let text = facts.text(action);
    if begins_with_verb(&text) {
        let (lead, end) =
            voice.pick(Turn::Done, &[("We set out to", "That is done."), ("We undertook to", "We have done so.")]);
        format!("{lead} {}", ends(&verb(&text), end))
    } else {
        format!("One action is complete: {}", ends(&lower(&facts.terms, &text), ""))
    }
}

/// A finished action in a list.
fn done_item(facts: &Facts<'_>, action: &PlanAction) -> String {
    let text = facts.text(action);
    if begins_with_verb(&text) { verb(&text) } else { lower(&facts.terms, &text) }
}

/// An action in a list: "write one procedure with children's social care (the head of service, by 30 November 2026)".
fn item(facts: &Facts<'_>, action: &PlanAction, verbs: bool) -> String {
    let text = facts.text(action);
    let text = if verbs { verb(&text) } else { capital(&text) };
    format!("{text} ({})", terms_of(facts, action))
}

/// "head of service, by 30 November 2026, under way".
pub(crate) fn terms_of(facts: &Facts<'_>, action: &PlanAction) -> String {
    let by = match &action.due {
        Due::On(date) => format!("by {}", date.long()),
        Due::NoDate { .. } => "no date yet".to_owned(),
    };
    let owner =
        owner(facts, action).map(|owner| owner.strip_prefix("the ").map_or_else(|| owner.clone(), str::to_owned));
    let late = when(action, facts.today) == Some(When::Overdue);
    let how = match (late, action.status) {
        (true, ActionStatus::UnderWay) => Some("under way but late"),
        (true, _) => Some("late"),
        (false, ActionStatus::UnderWay) => Some("under way"),
        (false, _) => None,
    };
    owner.into_iter().chain([by]).chain(how.map(str::to_owned)).collect::<Vec<_>>().join(", ")
}

/// How we will know, for an action whose measure is the framework's own: only then is it sure to read on from "when".
fn measure(facts: &Facts<'_>, action: &PlanAction, voice: &mut Voice) -> Option<String> {
    let proposed = action.proposed.as_ref()?;
    let mut all = facts.framework.statements.iter().flat_map(|statement| &statement.actions);
    let given = all.find(|it| it.id == *proposed).filter(|it| it.success == action.success)?;
    let success = facts.fill(&given.success);
    let success = lower(&facts.terms, success.trim_end_matches('.'));
    // A measure that begins with its time does not follow "when" well.
    let timed = ["in ", "within ", "over ", "after ", "by ", "at ", "on ", "of ", "for ", "when "]
        .iter()
        .any(|it| success.starts_with(it));
    Some(match (timed, voice.pick(Turn::Measure, &[0, 1])) {
        (true, 0) => format!("The measure of success: {success}."),
        (true, _) => format!("We will judge it by this: {success}."),
        (false, 0) => format!("We will know that it has worked when {success}."),
        (false, _) => format!("It will have worked when {success}."),
    })
}

/// Critical gaps for which nothing is planned, and why; and other gaps without an action, where there is a plan at all.
fn unplanned(facts: &Facts<'_>, matters: &[Matter<'_>]) -> Vec<String> {
    let plan = &facts.assessment.plan;
    let mut bare = Vec::new();
    let mut sentences = Vec::new();
    for gap in &facts.report.gaps {
        let Some(matter) = matters.iter().find(|matter| matter.line.id == gap.statement) else { continue };
        if facts.actions(&gap.statement).next().is_some() {
            continue;
        }
        let name = facts.fill(matter.words.name);
        let reason = plan.nothing_planned.get(&gap.statement).map(|reason| reason.trim()).unwrap_or_default();
        match reason {
            "" if gap.critical || !plan.actions.is_empty() => bare.push(name),
            "" => {}
            reason => sentences.push(format!(
                "Nothing is planned for now on {name}. {}",
                sentence(&without_codes(facts.framework, reason))
            )),
        }
    }
    match bare.as_slice() {
        [] => {}
        [one] => sentences.push(format!("No action is planned yet on {one}.")),
        [one, other] => sentences.push(format!("No action is planned yet on {one} or on {other}.")),
        more => {
            const NAMED: usize = 3;
            let mut names = more[..NAMED.min(more.len())].to_vec();
            let rest = more.len() - names.len();
            if rest > 0 {
                names.push(crate::sentence::count(rest, "other gap", "other gaps"));
            }
            sentences.push(format!("Actions are still to be planned on {}.", and(&names)));
        }
    }
    if sentences.is_empty() { Vec::new() } else { vec![sentences.join(" ")] }
}
