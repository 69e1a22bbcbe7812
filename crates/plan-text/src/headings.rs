//! What stands under each heading: the paragraphs about its statements, what was counted, and what the service has to add.
//!
//! The tool knows one part of a service's work. Where a heading asks for more, a pointer in square brackets says what to write there,
//! so that nobody takes the draft for the whole.

use framework::{Domain, HeadingId, HeadingSetId, QuestionId};

use crate::facts::{Facts, Matter};
use crate::topics;
use crate::voice::Voice;
use crate::{actions, group};

/// With so many statements or more, a section has headings of its own.
const PARTED: usize = 10;

/// The paragraphs of a section.
pub(crate) fn section(facts: &Facts<'_>, set: &HeadingSetId, heading: &HeadingId, seed: usize) -> Vec<String> {
    let matters = facts.under(set, heading);
    let voice = &mut Voice::new(seed);
    let rated = facts.report.scores.overall.tally.rated > 0;
    let mut text = before(facts, heading.as_str(), set, voice);
    text.extend(statements(facts, &matters, voice));
    text.extend(after(facts, heading.as_str(), &matters, voice));
    let will = actions::paragraphs(facts, &matters, voice);
    // A section of one or two paragraphs needs no sign that the future begins.
    if !will.is_empty() && matters.len() >= PARTED && rated {
        text.push("What we will do".to_owned());
    }
    text.extend(will);
    text.extend(pointer(heading.as_str(), text.is_empty()));
    text
}

/// What comes before the statements.
fn before(facts: &Facts<'_>, heading: &str, set: &HeadingSetId, voice: &mut Voice) -> Vec<String> {
    match heading {
        "introduction" if set.as_str() == "2021" => [topics::introduction(facts), topics::caseload(facts)].concat(),
        "introduction" => topics::introduction(facts),
        "local-context" => topics::caseload(facts),
        "governance" => topics::partners(facts),
        "performance" => [topics::sample(facts), topics::performance(facts, voice)].concat(),
        "priorities" => topics::priorities(facts),
        "previous-plan" => topics::previous(facts, voice),
        "improvement-plan" => topics::overview(facts, voice),
        "board-development" => topics::board(facts, voice),
        "sign-off" => topics::sign_off(facts),
        "voice-of-the-child" => topics::families(facts),
        _ => Vec::new(),
    }
}

/// What comes after them.
fn after(facts: &Facts<'_>, heading: &str, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    match heading {
        // The set of 2021 has no heading for families' voice.
        "performance" if matters.len() >= PARTED => {
            let families = topics::families(facts);
            if families.is_empty() { families } else { [vec!["What families say".to_owned()], families].concat() }
        }
        "workforce" => {
            let quoted: Vec<QuestionId> =
                matters.iter().flat_map(|it| &it.staff).map(|result| result.question.clone()).collect();
            topics::staff(facts, &quoted)
        }
        "challenges" => topics::risks(facts, matters),
        "service-development" => topics::overview(facts, voice),
        _ => Vec::new(),
    }
}

/// The paragraphs on statements; by part, with headings, where there are many.
fn statements(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    let part = |domain| matters.iter().filter(move |it| it.line.domain == domain);
    let parts = Domain::ALL.into_iter().filter(|domain| part(*domain).next().is_some()).count();
    if matters.len() < PARTED || parts < 2 || matters.iter().all(|it| it.line.level().is_none()) {
        return group::paragraphs(facts, matters, voice);
    }
    let mut text = Vec::new();
    for domain in Domain::ALL {
        let these = facts.of(matters, domain);
        let paragraphs = group::paragraphs(facts, &these, voice);
        if !paragraphs.is_empty() {
            text.push(title(domain).to_owned());
            text.extend(paragraphs);
        }
    }
    text
}

const fn title(domain: Domain) -> &'static str {
    match domain {
        Domain::O => "The outcomes that we work towards",
        Domain::A => "Assessment and planning",
        Domain::I => "Work with children and families",
        Domain::L => "How the work is led",
    }
}

/// What the service has to add: of the whole section where the tool has nothing to say.
fn pointer(heading: &str, empty: bool) -> Option<String> {
    let add = match heading {
        "introduction" => "Add: your vision and strategy for all of your work, of which this is one part.",
        "local-context" => {
            "Add: your area and its children – population, needs, and who comes to your service and why."
        }
        "child-first" => "Add: how Child First shapes the rest of your work.",
        "voice-of-the-child" => {
            "Add: how children’s views have changed your services, with examples that cannot identify anyone."
        }
        "governance" => {
            "Add: who sits on the management board and chairs it, where your service stands in the council, and your other partnerships."
        }
        "board-development" => {
            "Add: the board’s members and attendance, its induction and training, and what it has done to develop in the past year."
        }
        "previous-plan" => {
            "Add: what last year’s Youth Justice Plan promised, and what came of each promise. The tool knows only the action plan that was made with it."
        }
        "resources" => {
            "Add: staffing, budget and each partner’s contribution, in money and in kind, and how they are used. The self-assessment has no figures on money."
        }
        "performance" => "Add: the national key performance indicators, with your service’s trend.",
        "priorities" => "Add: your priorities in the rest of your work.",
        "standards" => {
            "Add: the results of your last self-assessment against the standards for children in the youth justice system."
        }
        "workforce" => "Add: vacancies, turnover, caseloads and the training plan for all staff.",
        "evidence-based-practice" => {
            "Add: other practice that rests on evidence, and any evaluation or innovation under way."
        }
        "service-development" => "Add: what you plan to develop in the rest of your service.",
        "improvement-plan" => "Add: the actions on the rest of your work.",
        "challenges" => "Add: risks to the rest of your work, such as demand, staffing or money.",
        "pandemic" => {
            "To write, if it still applies: what remains of the pandemic’s effects on children and on your work. The self-assessment did not ask about it, and you can drop this heading."
        }
        "staffing-structure" => {
            "To write: your staffing structure – posts, whole-time equivalents, and their sex and ethnicity as you report them. The self-assessment holds nothing on staff in post."
        }
        "budget" => {
            "To write: your budget, its costs, and what each partner contributes. The self-assessment has no figures on money."
        }
        "sign-off" => "Add: the date on which the board approved this plan, and the name and signature of its chair.",
        _ if empty => "To write: the self-assessment holds nothing that belongs under this heading.",
        _ => return None,
    };
    Some(format!("[{add}]"))
}
