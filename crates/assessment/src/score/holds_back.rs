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
    /// Whether these make its judgement lower than its score's band: the score then has a limit that says so.
    pub limited: bool,
    /// Its critical statements answered *I do not know yet*: at 0 they would do the same.
    pub critical_not_known: Vec<StatementId>,
    /// The lowest level given, and the statements that have it; none where nothing is rated.
    pub lowest: Option<(Level, Vec<StatementId>)>,
    /// Statements answered *I do not know yet*, the critical ones among them.
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
        let score = scores.domain(domain);
        holds.limited = score.is_some_and(|score| !score.limits.is_empty());
        let judgement = score.and_then(|score| score.judgement);
        holds.lift = judgement.and_then(|judgement| domain_lift(outline, assessment, domain, judgement));
        holds
    });
    let overall = scores.overall.judgement.and_then(|judgement| overall_lift(outline, assessment, judgement));
    HoldsBack { domains: domains.collect(), overall }
}

fn domain_holds_back(outline: &Outline, assessment: &Assessment, domain: Domain) -> DomainHoldsBack {
    let mut holds = DomainHoldsBack {
        domain,
        critical_zeros: Vec::new(),
        limited: false,
        critical_not_known: Vec::new(),
        lowest: None,
        not_known: Vec::new(),
        to_do: Vec::new(),
        lift: None,
    };
    for statement in outline.of(domain) {
        let id = || statement.id.clone();
        match standing_of(assessment, &statement.id) {
            Standing::Rated(level) => {
                if statement.critical && level == Level::NotInPlace {
                    holds.critical_zeros.push(id());
                }
                match &mut holds.lowest {
                    Some((least, _)) if *least < level => {}
                    Some((least, ids)) if *least == level => ids.push(id()),
                    _ => holds.lowest = Some((level, vec![id()])),
                }
            }
            Standing::NotKnown => {
                if statement.critical {
                    holds.critical_not_known.push(id());
                }
                holds.not_known.push(id());
            }
            Standing::ToDo => holds.to_do.push(id()),
            Standing::DoesNotApply => {}
        }
    }
    holds
}

impl DomainHoldsBack {
    /// What holds the domain back, in plain words, a sentence each; nothing where nothing does.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        sentences.extend(self.zeros());
        sentences.extend(self.unknown_zeros());
        if let Some((level, ids)) = &self.lowest
            && *level < Level::Embedded
            && *ids != self.critical_zeros
        {
            sentences.push(format!("Lowest rated: {} (\"{}\").", list(ids), level.title()));
        }
        // A critical statement that is not known has been named.
        let not_known: Vec<StatementId> =
            self.not_known.iter().filter(|id| !self.critical_not_known.contains(id)).cloned().collect();
        sentences.extend(self.open("Not known yet", &not_known));
        sentences.extend(self.open("Not answered yet", &self.to_do));
        sentences.extend(self.lift.as_ref().map(Lift::sentence));
        sentences
    }

    /// The critical statements at 0, with the limit that they set, unless the score's own limit says it.
    fn zeros(&self) -> Option<String> {
        let ids = &self.critical_zeros;
        let are = if ids.len() == 1 { "is" } else { "are" };
        let limit = if self.limited {
            String::new()
        } else {
            format!(": until that changes, no better than {}", Band::RequiresImprovement.title())
        };
        (!ids.is_empty()).then(|| format!("{} {are} critical and not in place{limit}.", list(ids)))
    }

    /// The critical statements that are not known, and what would follow if they were at 0.
    fn unknown_zeros(&self) -> Option<String> {
        let ids = &self.critical_not_known;
        let (are, any) = match ids.len() {
            0 => return None,
            1 => ("is", "it"),
            2 => ("are", "either"),
            _ => ("are", "any of them"),
        };
        let best = Band::RequiresImprovement.title();
        let then = format!("If {any} is not in place, this part is no better than {best}.");
        Some(format!("{} {are} critical and not known. {then}", list(ids)))
    }

    /// Statements without a rating; what a rating could do, once there is a score.
    fn open(&self, what: &str, ids: &[StatementId]) -> Option<String> {
        let then = match ids.len() {
            0 => return None,
            _ if self.lowest.is_none() => "",
            1 => " An answer could change the score.",
            _ => " Answers could change the score.",
        };
        Some(format!("{what}: {}.{then}", list(ids)))
    }
}

fn list(ids: &[StatementId]) -> String {
    and(ids.iter().map(StatementId::as_str))
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
            "A5 is critical and not in place.",
            "A8 is critical and not known. If it is not in place, this part is no better than Requires improvement.",
            "The smallest change that lifts this to Good: A5 from \"Not in place\" to \"Partly in place\".",
        ];
        assert_eq!(all.domains[1].sentences(), expected);
        // The limit is stated once: by the score, which it makes lower.
        assert_eq!(strategic(&outline(), &record).domains[1].result.limits.len(), 1);
        let to_do = "Not answered yet: O1, O2, O3, O4, O5, O6, O7, O8, O9, O10, O11 and O12.";
        assert_eq!(all.domains[0].sentences(), [to_do], "no score that an answer could change");
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
    fn a_limit_that_the_score_does_not_state_is_stated_here() {
        // A: ten at 0, and A5 and A8, critical: 0 of 36 is Inadequate already, so no limit bites. A5 and A8 are not
        // all that is lowest.
        let all = of(&rated(&[('A', &[0; 12])]));
        let said = all.domains[1].sentences();
        let limit = "A5 and A8 are critical and not in place: until that changes, no better than Requires improvement.";
        assert_eq!(said[0], limit);
        assert!(said[1].starts_with("Lowest rated: A1, A2, "), "{said:?}");
    }

    #[test]
    fn critical_statements_that_are_not_known_are_named_with_what_could_follow() {
        // I has three critical statements, I4, I7 and I11; all else is at 3, but for L1 and L2, which are open.
        let mut record = rated(&[('I', &[3; 12]), ('L', &[3; 12])]);
        let mut said = |ids: &[&str]| {
            for id in ids {
                put(&mut record, id, Some(Rating::NotKnown));
            }
            of(&record).domains[2].sentences()
        };
        let then = "is not in place, this part is no better than Requires improvement.";
        assert_eq!(said(&[]), [""; 0]);
        assert_eq!(said(&["I7"]), [format!("I7 is critical and not known. If it {then}")]);
        assert_eq!(said(&["I4"]), [format!("I4 and I7 are critical and not known. If either {then}")]);
        let three = format!("I4, I7 and I11 are critical and not known. If any of them {then}");
        assert_eq!(said(&["I11"]), [three.as_str()]);
        assert_eq!(said(&["I1"]), [three.as_str(), "Not known yet: I1. An answer could change the score."]);
        put(&mut record, "L1", None);
        assert_eq!(of(&record).domains[3].sentences(), ["Not answered yet: L1. An answer could change the score."]);
        put(&mut record, "L2", None);
        let two = "Not answered yet: L1 and L2. Answers could change the score.";
        assert_eq!(of(&record).domains[3].sentences(), [two]);
    }

    #[test]
    fn nothing_holds_the_highest_back() {
        let all = of(&rated(&[('O', &[3; 12])]));
        assert!(all.domains[0].sentences().is_empty());
        assert_eq!(all.overall, None);
    }
}
