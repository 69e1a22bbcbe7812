//! The action plan as a whole: what is done, what comes first, and what the board is asked.

use assessment::actions::Gap;
use assessment::{ActionStatus, Due, PlanAction};

use crate::actions;
use crate::facts::Facts;
use crate::sentence::{and, capital, count, number, sentence};
use crate::voice::Voice;

fn all<'a>(facts: &Facts<'a>) -> Vec<&'a PlanAction> {
    facts.assessment.plan.actions.iter().map(AsRef::as_ref).collect()
}

fn with(facts: &Facts<'_>, status: ActionStatus) -> usize {
    all(facts).iter().filter(|action| action.status == status).count()
}

/// "Our action plan has 14 actions. One is done, six are under way and seven have not begun."
pub(crate) fn overview(facts: &Facts<'_>, voice: &mut Voice) -> Vec<String> {
    let actions = all(facts);
    let live = actions.iter().filter(|action| action.status != ActionStatus::Stopped).count();
    if live == 0 {
        return vec![
            "Our action plan is still to be made. It will say, for each gap, what we will do, who owns it and by when."
                .to_owned(),
        ];
    }
    let mut text = format!("Our action plan has {}.", count(live, "action", "actions"));
    let states = [
        (with(facts, ActionStatus::Done), "done"),
        (with(facts, ActionStatus::UnderWay), "under way"),
        (with(facts, ActionStatus::NotStarted), "still to begin"),
    ];
    let states: Vec<String> = states
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, what)| format!("{} {} {what}", number(n), if n == 1 { "is" } else { "are" }))
        .collect();
    text.push_str(&format!(" {}.", capital(&and(&states))));
    let dates = actions.iter().filter(|it| it.status.is_open()).filter_map(|it| match it.due {
        Due::On(date) => Some(date),
        Due::NoDate { .. } => None,
    });
    let dates: Vec<_> = dates.collect();
    if let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) {
        if first == last {
            text.push_str(&format!(" What is open is due by {}.", last.long()));
        } else {
            text.push_str(&format!(" The open actions are due from {} to {}.", first.long(), last.long()));
        }
    }
    let late = facts.report.due.overdue.len();
    if late > 0 {
        text.push_str(
            &format!(" {} {} past its date.", capital(&number(late)), if late == 1 { "is" } else { "are" })
                .replace("are past its date", "are past their dates"),
        );
    }
    text.push_str(" Each has an owner and a measure of success, which the board can follow.");
    let bare: Vec<_> = actions
        .iter()
        .filter(|it| it.status.is_open() && (it.owner.trim().is_empty() || it.success.trim().is_empty()))
        .collect();
    if !bare.is_empty() {
        text = text.replace(
            " Each has an owner and a measure of success, which the board can follow.",
            " Not every action has an owner and a measure of success yet.",
        );
    }
    // Actions about no statement stand under no other heading.
    let others: Vec<&PlanAction> =
        actions.into_iter().filter(|it| it.statement.is_none() && it.status != ActionStatus::Stopped).collect();
    let mut paragraphs = vec![text];
    paragraphs.extend(actions::list(facts, &others, voice));
    paragraphs
}

/// What came of the plan so far.
pub(crate) fn previous(facts: &Facts<'_>, voice: &mut Voice) -> Vec<String> {
    let done: Vec<&PlanAction> = all(facts).into_iter().filter(|it| it.status == ActionStatus::Done).collect();
    let under_way = with(facts, ActionStatus::UnderWay);
    if done.is_empty() && under_way == 0 {
        return Vec::new();
    }
    let since = facts
        .assessment
        .plan
        .fixed
        .map(|date| format!("Since {}", date.long()))
        .unwrap_or_else(|| "Since the assessment".to_owned());
    let lead = match done.len() {
        0 => format!(
            "{since} we have begun on {} in our action plan, and none is complete yet.",
            count(under_way, "action", "actions")
        ),
        n => {
            let also = if under_way > 0 {
                format!(", and {} more {} under way", number(under_way), if under_way == 1 { "is" } else { "are" })
            } else {
                String::new()
            };
            format!("{since} we have completed {} in our action plan{also}.", count(n, "action", "actions"))
        }
    };
    let mut paragraphs = vec![lead];
    paragraphs.extend(actions::list(facts, &done, voice));
    paragraphs
}

/// What comes first, and why.
pub(crate) fn priorities(facts: &Facts<'_>) -> Vec<String> {
    const NAMED: usize = 5;
    const PLACES: [&str; NAMED] = ["first", "second", "third", "fourth", "fifth"];
    let gaps = &facts.report.gaps;
    if gaps.is_empty() {
        return Vec::new();
    }
    let first: Vec<_> =
        gaps.iter().take(NAMED).filter_map(|gap| facts.matter(&gap.statement).map(|matter| (gap, matter))).collect();
    let aims: Vec<String> = first.iter().map(|(_, matter)| facts.fill(matter.words.done)).collect();
    let mut paragraphs = match aims.as_slice() {
        [] => return Vec::new(),
        [one] => vec![format!("In our work with families, our first priority is to be able to say that {one}.")],
        some => {
            let items: Vec<String> = some.iter().map(|aim| format!("- {aim}")).collect();
            let lead = format!(
                "In our work with families we put {} things first. We want to be able to say that:",
                number(some.len())
            );
            vec![format!("{lead}\n{}", items.join("\n"))]
        }
    };
    let places = |which: &dyn Fn(&Gap) -> bool| -> Vec<&str> {
        first.iter().zip(PLACES).filter(|((gap, _), _)| which(gap)).map(|(_, place)| place).collect()
    };
    let alone = aims.len() == 1;
    let on = |places: &[&str]| match places {
        _ if alone => "this".to_owned(),
        all if all.len() == aims.len() => if all.len() == 2 { "both" } else { "all of these" }.to_owned(),
        // Several that begin with the first are "the first four" if none is left out.
        ["first", .., last] if PLACES.get(places.len() - 1) == Some(last) => {
            format!("the first {}", number(places.len()))
        }
        some => format!("the {}", and(some)),
    };
    let mut why = Vec::new();
    let critical = places(&|gap| gap.critical);
    if !critical.is_empty() {
        why.push(format!("Children’s safety depends on {}.", on(&critical)));
    }
    let unknown = places(&|gap| gap.not_known);
    if !unknown.is_empty() {
        why.push(format!("On {} we do not yet know where we stand.", on(&unknown)));
    }
    let below = places(&|gap| !gap.cases_below.is_empty());
    if !below.is_empty() {
        why.push(format!("On {} the cases show less than our own rating.", on(&below)));
    }
    if !why.is_empty() {
        paragraphs.push(why.join(" "));
    }
    paragraphs
}

/// What the self-assessment puts before the board.
pub(crate) fn board(facts: &Facts<'_>, voice: &mut Voice) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let unplanned: Vec<String> =
        facts.report.unplanned.iter().filter_map(|id| facts.matter(id)).map(|it| facts.fill(it.words.name)).collect();
    if !unplanned.is_empty() {
        paragraphs.push(sentence(&format!(
            "The board is asked to decide what is to be done on {}, on which children’s safety depends and for which nothing \
             is planned yet",
            and(&unplanned)
        )));
    }
    let own = all(facts).into_iter().filter(|it| it.status.is_open() && it.owner.to_lowercase().contains("board"));
    let own: Vec<&PlanAction> = own.collect();
    if !own.is_empty() {
        paragraphs.push("The board owns part of the action plan itself.".to_owned());
        paragraphs.extend(actions::list(facts, &own, voice));
    }
    paragraphs
}
