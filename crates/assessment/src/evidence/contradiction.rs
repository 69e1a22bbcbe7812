//! Contradictions: a statement rated high where cases or people say otherwise, or rated low where they do well.

use framework::{CriterionId, Level, QuestionId, Reference, StatementId, Terms};

use super::surveys::{Respondent, SurveyResult};
use crate::cases::{FEWEST, Proportion, Rate, of_cases};
use crate::record::Assessment;
use crate::score::{Band, Share};

/// What contradicts a rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A criterion of the case sample.
    Case(CriterionId),
    /// A survey question, as one group answered it.
    Survey(QuestionId, Respondent),
}

/// A rating that the evidence contradicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The statement.
    pub statement: StatementId,
    /// Its level.
    pub level: Level,
    /// What contradicts it.
    pub shown: Shown,
    /// With this share.
    pub share: Share,
    /// In a sentence.
    pub says: String,
}

/// Every contradiction, in the order of the criteria and then of the questions: rated 2 or 3 with a linked figure under 50%, or
/// rated 0 or 1 with one of 80% or over, from 5 answers. Outcomes of cases contradict nothing.
#[must_use]
pub fn contradictions(
    reference: &Reference,
    terms: &Terms<'_>,
    assessment: &Assessment,
    rates: &[Rate],
    surveys: &[SurveyResult],
) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let mut look = |bears_on: &[StatementId], shown: Shown, share: Share, figure: &dyn Fn() -> String| {
        let Some(band) = Proportion::of(share).filter(|_| share.of >= FEWEST).map(Proportion::band) else { return };
        for statement in bears_on {
            let Some(level) = assessment.answers.get(statement).and_then(|answer| answer.level()) else { continue };
            // Under 50% is the lowest band, and 80% or over the highest.
            let contradicts = match level {
                Level::InPlace | Level::Embedded => band == Band::Inadequate,
                Level::NotInPlace | Level::PartlyInPlace => band == Band::Outstanding,
            };
            if contradicts {
                found.push(Contradiction {
                    says: format!("You rate {statement} \"{}\", and {}.", level.title(), figure()),
                    statement: statement.clone(),
                    level,
                    shown: shown.clone(),
                    share,
                });
            }
        }
    };
    // A low outcome does not contradict what a service does about outcomes: to have compared them, for instance.
    for rate in rates.iter().filter(|rate| rate.can_be_banded()) {
        let Some(criterion) = reference.criterion(&rate.criterion) else { continue };
        let figure =
            || format!("the answer to \"{}\" is yes in {}", terms.fill(&criterion.title), of_cases(rate.share));
        look(&criterion.bears_on, Shown::Case(criterion.id.clone()), rate.share, &figure);
    }
    for result in surveys {
        let Some(question) = reference.question(&result.question) else { continue };
        let figure = || {
            let (share, who) = (result.share, result.who.plural());
            format!("{share} of the {who} who answered: \"{}\"", terms.fill(&question.title))
        };
        look(&question.bears_on, Shown::Survey(question.id.clone(), result.who), result.share, &figure);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::testing::{practice, totals};
    use crate::evidence::testing::reference;
    use crate::evidence::{Surveys, survey_results};
    use crate::score::testing::{empty, rate};

    fn list(level: u8, rates: &[Rate]) -> Vec<String> {
        let mut record = empty();
        rate(&mut record, "A5", level);
        let found = contradictions(reference(), &Terms::default(), &record, rates, &[]);
        found.into_iter().map(|it| it.says).collect()
    }

    #[test]
    fn a_high_rating_with_less_than_half_and_a_low_one_with_four_fifths() {
        // CA10 bears on A5.
        let title = "The child’s own needs are addressed";
        let less = practice("CA10", 9, 11);
        let said = format!("You rate A5 \"In place\", and the answer to \"{title}\" is yes in 9 of 20 cases (45%).");
        assert_eq!(list(2, std::slice::from_ref(&less)), [said]);
        assert_eq!(list(3, std::slice::from_ref(&less)).len(), 1);
        assert_eq!(list(1, std::slice::from_ref(&less)).len(), 0);
        let most = practice("CA10", 16, 4);
        assert_eq!((list(0, std::slice::from_ref(&most)).len(), list(1, std::slice::from_ref(&most)).len()), (1, 1));
        assert_eq!(list(2, &[most]).len(), 0);
        // Half is not under half, 15 of 19 is not four fifths, and 4 answers say nothing.
        assert_eq!(list(2, &[practice("CA10", 10, 10)]).len(), 0);
        assert_eq!(list(0, &[practice("CA10", 15, 4)]).len(), 0);
        assert_eq!((list(2, &[practice("CA10", 0, 4)]).len(), list(0, &[practice("CA10", 4, 0)]).len()), (0, 0));
    }

    #[test]
    fn outcomes_of_cases_contradict_nothing() {
        // CO1 and CO6 bear on O10 and O5: one is an outcome, the other asks of the record.
        let reference = reference();
        let mut record = empty();
        rate(&mut record, "O10", 2);
        rate(&mut record, "O5", 2);
        let none = |id: &str| {
            let criterion = reference.criterion(&id.into()).expect("a criterion");
            Rate::new(criterion, totals([0, 20, 0, 0]), None)
        };
        let found = contradictions(reference, &Terms::default(), &record, &[none("CO1"), none("CO6")], &[]);
        let ids: Vec<_> = found.iter().map(|it| it.statement.as_str()).collect();
        assert_eq!(ids, ["O5"]);
    }

    #[test]
    fn people_contradict_a_rating_as_cases_do() {
        let reference = reference();
        let mut record = empty();
        rate(&mut record, "L7", 3);
        let mut surveys = Surveys::default();
        surveys.staff.insert("staff-training".into(), [("yes".into(), 4), ("no".into(), 6)].into());
        let results = survey_results(reference, &surveys);
        let found = contradictions(reference, &Terms::default(), &record, &[], &results);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].shown, Shown::Survey("staff-training".into(), Respondent::Staff));
        assert_eq!(
            found[0].says,
            "You rate L7 \"Embedded\", and 4 of 10 (40%) of the staff who answered: \"Have had enough training\"."
        );
    }
}
