//! What could go wrong: critical gaps, and how little some of the picture rests on.

use crate::facts::{Facts, Matter};
use crate::sentence::{and, capital, count, number, of};

/// The risks beyond the statements that the section itself has.
pub(crate) fn risks(facts: &Facts<'_>, here: &[Matter<'_>]) -> Vec<String> {
    let mut sentences = Vec::new();
    let elsewhere =
        facts.report.gaps.iter().filter(|gap| gap.critical && !here.iter().any(|it| it.line.id == gap.statement));
    let names: Vec<String> =
        elsewhere.filter_map(|gap| facts.matter(&gap.statement)).map(|it| facts.fill(it.words.name)).collect();
    match names.as_slice() {
        [] => {}
        some => sentences.push(format!(
            "Children’s safety also depends on {}, which this plan takes up under other headings.",
            and(some)
        )),
    }
    let against = facts.report.lines.iter().filter_map(|line| facts.matter(&line.id));
    let against = against.filter(|it| it.is_claimed() && !it.against.is_empty()).count();
    if against > 0 {
        let points = count(against, "point", "points");
        sentences.push(format!(
            "On {points} cases or people contradict our own rating, so our work may be less good than we think."
        ));
    }
    let assured = &facts.report.assurance.overall;
    if let Some(share) = assured.share().filter(|share| share.count < share.of) {
        sentences.push(match (share.count, share.of) {
            (0, 1) => "We hold no evidence yet for the one statement that we rate as in place.".to_owned(),
            (0, of) => format!(
                "We hold evidence for none of the {} statements that we rate as in place: they are judgement that others have not tested.",
                number(usize::try_from(of).unwrap_or(usize::MAX))
            ),
            _ => format!(
                "We hold evidence for {} that we rate as in place; the rest is judgement that others have not tested.",
                of(share, "statement", "statements").replacen(" of ", " of the ", 1)
            ),
        });
    }
    let unknown = facts.report.find_out.iter().filter(|it| it.not_known).count();
    if unknown > 0 {
        sentences.push(format!(
            "On {} we have still to find out where we stand.",
            count(unknown, "statement", "statements")
        ));
    }
    let late = facts.report.due.overdue.len();
    if late > 0 {
        let actions = if late == 1 { "action in our plan is" } else { "actions in our plan are" };
        sentences.push(format!("{} {actions} late.", capital(&number(late))));
    }
    if sentences.is_empty() { Vec::new() } else { vec![sentences.join(" ")] }
}
