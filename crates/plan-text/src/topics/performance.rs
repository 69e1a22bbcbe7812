//! What was counted: the case sample, what happened in its cases, outcomes achieved, and both groups side by side.

use assessment::cases::{Rate, TotalsFrom};
use assessment::evidence::{OutcomeOf, achieved, side_by_side};
use assessment::score::Share;
use framework::CriterionKind;

use crate::facts::Facts;
use crate::sentence::{and, count, lower, of, sentence};
use crate::voice::Voice;

/// What the figures from cases rest on; nothing where no case was read.
pub(crate) fn sample(facts: &Facts<'_>) -> Vec<String> {
    let sample = &facts.assessment.gathered.sample;
    let drawn = if sample.draw.is_some() { ", drawn at random" } else { "" };
    let text = match (sample.from(), facts.read()) {
        (TotalsFrom::Nothing, _) => return Vec::new(),
        (TotalsFrom::Typed | TotalsFrom::Cases, None) => {
            format!("The figures below come from a sample of our case files{drawn}.")
        }
        (TotalsFrom::Typed | TotalsFrom::Cases, Some(read)) => {
            let cases = facts.fill(&count(read, "{programme:adj} case", "{programme:adj} cases"));
            let whole = sample.caseload.and_then(|all| usize::try_from(all).ok());
            match whole.filter(|all| *all > read && facts.tells(read, *all)) {
                Some(all) => format!("We read {cases} out of {all}{drawn}."),
                None => format!("We read {cases}{drawn}."),
            }
        }
    };
    vec![format!(
        "{text} A sample of this size shows a direction and not an exact share, so each figure stands with its count."
    )]
}

impl Facts<'_> {
    /// How many cases were read, where that is known and can be told.
    pub(crate) fn read(&self) -> Option<usize> {
        let sample = &self.assessment.gathered.sample;
        if sample.from() != TotalsFrom::Cases {
            return None;
        }
        let read = sample.cases.values().filter(|case| !case.answers.is_empty()).count();
        self.tells(read, sample.cases.len()).then_some(read)
    }
}

/// What happened: in the cases that were read, against the outcome set, and for both groups.
pub(crate) fn performance(facts: &Facts<'_>, voice: &mut Voice) -> Vec<String> {
    let mut paragraphs = [in_cases(facts, voice), outcomes(facts), groups(facts)].concat();
    if facts.leaves_out() {
        paragraphs.push("Figures from which fewer than five people could be picked out are left out.".to_owned());
    }
    paragraphs
}

/// What happened in the cases that were read.
fn in_cases(facts: &Facts<'_>, voice: &mut Voice) -> Vec<String> {
    // That requirements were met (CO3) is a practice, but it is read together with what happened.
    let here = |rate: &&Rate| rate.kind == CriterionKind::Outcome || rate.criterion.as_str() == "CO3";
    let mut rates: Vec<&Rate> = facts.rates.iter().filter(here).filter(|it| facts.tells_cases(&it.criterion)).collect();
    // What can be set beside the inspection comes first.
    let quote = rates.iter().enumerate().find_map(|(at, rate)| {
        let quote = facts.inspectors(&rate.criterion.as_str().into(), rate.share, rate.margin, voice)?;
        Some((at, quote))
    });
    let quote = quote.map(|(at, quote)| {
        let rate = rates.remove(at);
        rates.insert(0, rate);
        quote
    });
    let clauses: Vec<String> = rates.iter().filter_map(|rate| facts.case(rate)).collect();
    let Some((first, rest)) = clauses.split_first() else { return Vec::new() };
    let mut sentences = vec![format!("For the children whose files we read, {first}.")];
    sentences.extend(quote);
    if !rest.is_empty() {
        sentences.push(sentence(&and(rest)));
    }
    vec![sentences.join(" ")]
}

/// The outcomes achieved.
fn outcomes(facts: &Facts<'_>) -> Vec<String> {
    let set = facts.assessment.service.outcome_set.as_ref();
    let rows = achieved(&facts.framework.reference, &facts.gathered().outcomes, set, &facts.terms);
    let counted = |row: &&assessment::evidence::Achieved| row.share.is_some_and(|share| share.of > 0);
    let (whole, single): (Vec<_>, Vec<_>) =
        rows.iter().filter(counted).partition(|row| matches!(row.outcome, OutcomeOf::Families));
    let mut sentences = Vec::new();
    let items: Vec<String> = single
        .iter()
        .filter_map(|row| Some(format!("{} in {}", lower(&facts.terms, &row.title), row.share?)))
        .collect();
    if !items.is_empty() {
        sentences
            .push(format!("Of the outcomes that we set out to achieve with families, we achieved {}.", and(&items)));
    }
    for row in whole {
        if let Some(share) = row.share {
            sentences
                .push(format!("The outcome set’s rule as a whole was met by {}.", of(share, "family", "families")));
        }
    }
    if sentences.is_empty() { Vec::new() } else { vec![sentences.join(" ")] }
}

/// Both groups side by side.
fn groups(facts: &Facts<'_>) -> Vec<String> {
    let view = side_by_side(&facts.framework.reference, &facts.gathered().working, &facts.terms);
    let some = |share: Share| share.of > 0;
    let items = view.rows.iter().filter_map(|row| {
        let (ours, others) = (row.programme?.share, row.others?.share);
        let title = &facts.framework.reference.comparisons.iter().find(|it| it.id == row.comparison)?.title;
        (some(ours) && some(others)).then(|| {
            let title = lower(&facts.terms, &facts.fill(title));
            format!("- {title}: {ours}, beside {others} of other children")
        })
    });
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return Vec::new();
    }
    let lead = facts.fill("We have set children in {programme} beside the other children whom we work with:");
    let caution = facts.fill(
        "The two groups differ in more than {programme}, as families were chosen for it because of their needs. So these figures do not \
         show what it achieved, and we use them to ask questions and not to claim results.",
    );
    vec![format!("{lead}\n{}", items.join("\n")), caution]
}
