//! What families and staff say.

use assessment::cases::FEWEST;
use assessment::evidence::{Respondent, SurveyResult};
use assessment::score::{Band, Share};
use framework::QuestionId;

use crate::facts::Facts;
use crate::found::band;
use crate::sentence::{and, of};
use crate::words::say;

/// What children and parents or carers say: what most say first.
pub(crate) fn families(facts: &Facts<'_>) -> Vec<String> {
    let asked = |who| facts.surveys.iter().filter(move |it: &&SurveyResult| it.who == who).collect::<Vec<_>>();
    let (children, parents) = (asked(Respondent::Children), asked(Respondent::Parents));
    if children.is_empty() && parents.is_empty() {
        return Vec::new();
    }
    let questions = facts.framework.reference.questions.iter().map(|question| &question.id);
    let mut good = Vec::new();
    let mut mixed = Vec::new();
    let mut low = Vec::new();
    let (mut few, mut hidden, mut less) = (false, false, false);
    for question in questions {
        let of = |results: &[&SurveyResult]| results.iter().find(|it| it.question == *question).map(|it| it.share);
        let both = [(Respondent::Children, of(&children)), (Respondent::Parents, of(&parents))];
        few |= both.iter().any(|(_, share)| share.is_some_and(|share| share.of < FEWEST && share.of > 0));
        let both = both.into_iter().filter_map(|(who, share)| Some((who, share.filter(|share| share.of >= FEWEST)?)));
        let (both, left): (Vec<_>, Vec<_>) = both.partition(|(who, _)| facts.tells_answers(question, *who));
        hidden |= !left.is_empty();
        less |= left.iter().any(|(_, share)| band(*share) < Some(Band::Good));
        let Some(lowest) = both.iter().filter_map(|(_, share)| band(*share)).min() else { continue };
        let Some(text) = together(facts, question, &both) else { continue };
        match lowest {
            Band::Good | Band::Outstanding => good.push(text),
            Band::RequiresImprovement => mixed.push(text),
            Band::Inadequate => low.push(text),
        }
    }
    let mut paragraphs = Vec::new();
    let groups = [
        (
            "We asked children and their parents or carers about our work, each for themselves. Most answers are good:",
            good,
        ),
        ("On other points experience is mixed:", mixed),
        ("Families told us plainly where we fall short:", low),
    ];
    let groups: Vec<_> = groups.into_iter().filter(|(_, items)| !items.is_empty()).collect();
    for (i, (lead, items)) in groups.into_iter().enumerate() {
        let lead = match (i, lead.split_once(". ")) {
            (0, None) => format!("We asked children and their parents or carers about our work. {lead}"),
            _ => lead.to_owned(),
        };
        paragraphs.push(match items.as_slice() {
            [one] => format!("{lead} {one}."),
            some => format!("{lead}\n- {}", some.join("\n- ")),
        });
    }
    let mut left_out = String::new();
    if paragraphs.is_empty() && (few || hidden) {
        left_out.push_str("We asked children and their parents or carers about our work. ");
    }
    left_out.push_str(match (few, hidden) {
        (false, false) => "",
        (true, false) => "Where fewer than five people answered a question, their answers are not shown.",
        (_, true) => {
            "Where fewer than five people answered a question, or gave one of its answers, the answers are not shown."
        }
    });
    // What is not shown must not make the rest look better than all of it is.
    if less {
        left_out.push_str(" Some of what is not shown is less good.");
    }
    paragraphs.extend(Some(left_out).filter(|text| !text.is_empty()));
    paragraphs
}

/// "10 of 14 children (71%) and 15 of 17 parents and carers (88%) feel listened to".
fn together(facts: &Facts<'_>, question: &QuestionId, both: &[(Respondent, Share)]) -> Option<String> {
    let says = facts.fill(say(question)?);
    let groups: Vec<String> = both
        .iter()
        .map(|(who, share)| match who {
            Respondent::Children => of(*share, "child", "children"),
            Respondent::Parents => of(*share, "parent or carer", "parents and carers"),
            Respondent::Staff => of(*share, "member of staff", "staff"),
        })
        .collect();
    Some(format!("{} {says}", groups.join(" and ")))
}

/// What staff say, but for the questions that other paragraphs of the section have quoted.
pub(crate) fn staff(facts: &Facts<'_>, quoted: &[QuestionId]) -> Vec<String> {
    let others = facts.surveys.iter().filter(|it| it.who == Respondent::Staff && !quoted.contains(&it.question));
    let (told, hidden): (Vec<_>, Vec<_>) = others.partition(|it| facts.tells_answers(&it.question, it.who));
    let told = told.into_iter().filter(|it| it.share.of >= FEWEST);
    let says: Vec<String> = told.filter_map(|it| facts.people(&it.question, it.who, it.share)).collect();
    let left_out = if hidden.is_empty() {
        ""
    } else {
        " Where fewer than five gave one of the answers, the answers are not shown."
    };
    match says.as_slice() {
        [] => Vec::new(),
        some => vec![format!("We asked staff about other sides of this work as well: {}.{left_out}", and(some))],
    }
}
