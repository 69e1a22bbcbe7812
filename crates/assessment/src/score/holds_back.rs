//! What holds a judgement back: the answers that bind it, and the smallest change that would lift it.

use framework::{Domain, Level, Outline, StatementId};

use super::band::Band;
use super::lift::{Lift, domain_lift, overall_lift};
use super::limit::and;
use super::strategic::{Strategic, standing_of};
use super::tally::Standing;
use crate::record::Assessment;

/// What holds each domain back, and what would lift the overall judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldsBack {
    /// The four domains, in order.
    pub domains: Vec<DomainHoldsBack>,
    /// The smallest change that lifts the overall judgement; none where there is none yet, or it is the highest.
    pub overall: Option<Lift>,
}

/// What holds one domain back. All lists are in order of number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainHoldsBack {
    /// Which one.
    pub domain: Domain,
    /// Its critical statements at 0, which keep it at *Requires improvement* or below.
    pub critical_zeros: Vec<StatementId>,
    /// The lowest level given, where that is below *embedded*, and the statements that have it.
    pub lowest: Option<(Level, Vec<StatementId>)>,
    /// Statements answered *I do not know yet*.
    pub not_known: Vec<StatementId>,
    /// Statements not answered.
    pub to_do: Vec<StatementId>,
    /// The smallest change that lifts its judgement; none where there is none yet, or it is the highest.
    pub lift: Option<Lift>,
}

/// Looks for what holds a record's judgements back.
#[must_use]
pub fn holds_back(outline: &Outline, assessment: &Assessment, scores: &Strategic) -> HoldsBack {
    let domains = Domain::ALL.into_iter().map(|domain| {
        let mut holds = domain_holds_back(outline, assessment, domain);
        let judgement = scores.domain(domain).and_then(|score| score.judgement);
        holds.lift = judgement.and_then(|judgement| domain_lift(outline, assessment, domain, judgement));
        holds
    });
    let overall = scores.overall.judgement.and_then(|judgement| overall_lift(outline, assessment, judgement));
    HoldsBack { domains: domains.collect(), overall }
}

fn domain_holds_back(outline: &Outline, assessment: &Assessment, domain: Domain) -> DomainHoldsBack {
    let (mut critical_zeros, mut not_known, mut to_do) = (Vec::new(), Vec::new(), Vec::new());
    let mut lowest: Option<(Level, Vec<StatementId>)> = None;
    for statement in outline.of(domain) {
        let id = || statement.id.clone();
        match standing_of(assessment, &statement.id) {
            Standing::Rated(level) => {
                if statement.critical && level == Level::NotInPlace {
                    critical_zeros.push(id());
                }
                match &mut lowest {
                    Some((least, _)) if *least < level => {}
                    Some((least, ids)) if *least == level => ids.push(id()),
                    _ => lowest = Some((level, vec![id()])),
                }
            }
            Standing::NotKnown => not_known.push(id()),
            Standing::ToDo => to_do.push(id()),
            Standing::DoesNotApply => {}
        }
    }
    let lowest = lowest.filter(|(level, _)| *level < Level::Embedded);
    DomainHoldsBack { domain, critical_zeros, lowest, not_known, to_do, lift: None }
}

impl DomainHoldsBack {
    /// What holds the domain back, in plain words, a sentence each; nothing where nothing does.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let list = |ids: &[StatementId]| and(ids.iter().map(StatementId::as_str));
        let mut sentences = Vec::new();
        match self.critical_zeros.as_slice() {
            [] => {}
            ids => {
                let are = if ids.len() == 1 { "is" } else { "are" };
                let best = Band::RequiresImprovement.title();
                let until = "until that changes, no better than";
                sentences.push(format!("{} {are} critical and not in place: {until} {best}.", list(ids)));
            }
        }
        if let Some((level, ids)) = &self.lowest {
            sentences.push(format!("Lowest rated: {} (\"{}\").", list(ids), level.title()));
        }
        for (ids, what) in [(&self.not_known, "Not known yet"), (&self.to_do, "Not answered yet")] {
            if !ids.is_empty() {
                sentences.push(format!("{what}: {}. An answer could move the score up or down.", list(ids)));
            }
        }
        sentences.extend(self.lift.as_ref().map(Lift::sentence));
        sentences
    }
}

#[cfg(test)]
mod tests {
    use super::super::strategic::strategic;
    use super::super::testing::{outline, put, rate, rated};
    use super::*;
    use crate::record::Rating;

    fn of(record: &Assessment) -> HoldsBack {
        holds_back(&outline(), record, &strategic(&outline(), record))
    }

    #[test]
    fn the_binding_answers_are_named() {
        // A: ten at 2, A5 (critical) at 0, A8 not known: 20 points of 11 statements, 22 of 36 (see the score), Good,
        // limited to Requires improvement. Raising A5 is enough for Good: 21 points, 36 × 21 ÷ 33 = 22.9.
        let mut record = rated(&[('A', &[2; 12])]);
        rate(&mut record, "A5", 0);
        put(&mut record, "A8", Some(Rating::NotKnown));
        let all = of(&record);
        let expected = [
            "A5 is critical and not in place: until that changes, no better than Requires improvement.",
            "Lowest rated: A5 (\"Not in place\").",
            "Not known yet: A8. An answer could move the score up or down.",
            "The smallest change that lifts this to Good: A5 from \"Not in place\" to \"Partly in place\".",
        ];
        assert_eq!(all.domains[1].sentences(), expected);
        assert_eq!(all.domains[0].sentences().len(), 1, "nothing is rated, all is to do");
        assert_eq!((&all.domains[0].lowest, &all.domains[0].lift), (&None, &None));
        // Overall is Good already (22, one above Requires improvement): Outstanding needs the domain Good, A5 to 1
        // (21 points), and 31 of 36: points ≥ 11 × 61 ÷ 24 = 27.96, so 28. Seven more: A5 twice, then A1 to A4
        // and A6.
        let lift = all.overall.expect("a lift");
        let steps: Vec<_> =
            lift.steps.iter().map(|it| (it.statement.to_string(), it.from.points(), it.to.points())).collect();
        let expected = [("A1", 2, 3), ("A2", 2, 3), ("A3", 2, 3), ("A4", 2, 3), ("A5", 0, 3), ("A6", 2, 3)];
        assert_eq!(steps, expected.map(|(id, from, to)| (id.to_owned(), from, to)));
    }

    #[test]
    fn nothing_holds_the_highest_back() {
        let all = of(&rated(&[('O', &[3; 12])]));
        assert!(all.domains[0].sentences().is_empty());
        assert_eq!(all.overall, None);
    }
}
