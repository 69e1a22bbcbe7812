//! The summaries of the staff survey and the family feedback: counts of answers, and what they come to.

use std::collections::BTreeMap;

use framework::{Asked, ChoiceId, Question, QuestionId, Reference};
use serde::{Deserialize, Serialize};

use super::benchmark::{Against, against};
use crate::cases::Margin;
use crate::score::Share;

/// How many people chose each answer, by question. Ids that this version does not know are kept as they are.
pub type SurveyAnswers = BTreeMap<QuestionId, BTreeMap<ChoiceId, u32>>;

/// The counts as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Surveys {
    /// Staff.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub staff: SurveyAnswers,
    /// Children.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub children: SurveyAnswers,
    /// Parents and carers.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parents: SurveyAnswers,
}

impl Surveys {
    /// Sets how many people of a group chose an answer; none is not known. What is left empty goes.
    pub fn set(&mut self, who: Respondent, question: &QuestionId, choice: &ChoiceId, number: Option<u32>) {
        let answers = match who {
            Respondent::Staff => &mut self.staff,
            Respondent::Children => &mut self.children,
            Respondent::Parents => &mut self.parents,
        };
        let counts = answers.entry(question.clone()).or_default();
        match number {
            Some(number) => counts.insert(choice.clone(), number),
            None => counts.remove(choice),
        };
        if counts.is_empty() {
            answers.remove(question);
        }
    }
}

/// Who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Respondent {
    /// Staff.
    Staff,
    /// Children.
    Children,
    /// Parents and carers.
    Parents,
}

impl Respondent {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Staff, Self::Children, Self::Parents];

    /// As they are called: "parents and carers".
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Children => "children",
            Self::Parents => "parents and carers",
        }
    }

    /// Which questions they are asked.
    #[must_use]
    pub const fn asked(self) -> Asked {
        match self {
            Self::Staff => Asked::Staff,
            Self::Children | Self::Parents => Asked::Family,
        }
    }

    /// Their answers.
    #[must_use]
    pub const fn of(self, surveys: &Surveys) -> &SurveyAnswers {
        match self {
            Self::Staff => &surveys.staff,
            Self::Children => &surveys.children,
            Self::Parents => &surveys.parents,
        }
    }
}

/// What one group's answers to one question come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyResult {
    /// The question.
    pub question: QuestionId,
    /// Who answered.
    pub who: Respondent,
    /// Good answers, of those that are counted. From 5; with fewer it is shown as a count alone.
    pub share: Share,
    /// Answers that are not counted, such as "I have not held the role".
    pub left_out: u32,
    /// How far chance may have moved it.
    pub margin: Margin,
    /// How it stands to what inspectors found; none where the question has no benchmark.
    pub against: Option<Against>,
}

/// The results of every question that somebody answered, in the framework's order; of families, children first.
#[must_use]
pub fn survey_results(reference: &Reference, surveys: &Surveys) -> Vec<SurveyResult> {
    let results = reference.questions.iter().flat_map(|question| {
        let asked = Respondent::ALL.into_iter().filter(|who| who.asked() == question.who);
        asked.filter_map(|who| result(reference, question, who, who.of(surveys).get(&question.id)?))
    });
    results.collect()
}

fn result(
    reference: &Reference,
    question: &Question,
    who: Respondent,
    answers: &BTreeMap<ChoiceId, u32>,
) -> Option<SurveyResult> {
    let (mut share, mut left_out) = (Share::default(), 0_u32);
    for choice in &question.answers {
        let number = answers.get(&choice.id).copied().unwrap_or(0);
        if choice.counted {
            share.of = share.of.saturating_add(number);
        } else {
            left_out = left_out.saturating_add(number);
        }
        if choice.good {
            share.count = share.count.saturating_add(number);
        }
    }
    if share.of == 0 && left_out == 0 {
        return None;
    }
    let margin = Margin::of(share, share.of, None);
    let benchmark = question.benchmark.as_ref().and_then(|id| reference.benchmark(id));
    let against = benchmark.map(|benchmark| against(share, margin, benchmark));
    Some(SurveyResult { question: question.id.clone(), who, share, left_out, margin, against })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::testing::reference;

    fn results(surveys: &Surveys) -> Vec<SurveyResult> {
        let reference = reference();
        survey_results(reference, surveys)
    }

    fn answers(question: &str, answers: &[(&str, u32)]) -> SurveyAnswers {
        [(question.into(), answers.iter().map(|(id, number)| ((*id).into(), *number)).collect())].into()
    }

    #[test]
    fn good_answers_of_those_that_count() {
        // 4 clear of 4 + 3 + 3; 6 who never held the role are left out.
        let staff = answers(
            "staff-lead-role",
            &[("clear", 4), ("partly", 3), ("not-clear", 3), ("never-held", 6), ("other", 9)],
        );
        let all = results(&Surveys { staff, ..Surveys::default() });
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].share.to_string().as_str(), all[0].left_out), ("4 of 10 (40%)", 6));
        assert_eq!(all[0].against, Some(Against::NoFigure)); // "a majority … were not": in words
    }

    #[test]
    fn a_percentage_is_compared_from_five_answers() {
        // Inspectors: 49%. 20 of 20 is at least 83.8%; 4 of 4 is a count alone.
        let training =
            |yes| results(&Surveys { staff: answers("staff-training", &[("yes", yes)]), ..Surveys::default() });
        assert_eq!(training(20)[0].against, Some(Against::Higher));
        assert_eq!((training(4)[0].against, training(4)[0].margin), (Some(Against::NotFit), Margin::TooFew));
        assert_eq!(training(0).len(), 0);
    }

    #[test]
    fn an_answer_is_set_for_one_group_and_leaves_nothing_behind() {
        let mut surveys = Surveys::default();
        let (question, yes, no) = ("family-voluntary".into(), "yes".into(), "no".into());
        surveys.set(Respondent::Children, &question, &yes, Some(3));
        surveys.set(Respondent::Children, &question, &no, Some(0));
        assert_eq!(surveys.children, answers("family-voluntary", &[("yes", 3), ("no", 0)]));
        assert!(surveys.staff.is_empty() && surveys.parents.is_empty());
        surveys.set(Respondent::Children, &question, &yes, None);
        surveys.set(Respondent::Children, &question, &no, None);
        assert_eq!(surveys, Surveys::default());
    }

    #[test]
    fn children_and_parents_are_counted_apart() {
        let surveys = Surveys {
            children: answers("family-voluntary", &[("yes", 3), ("no", 3)]),
            parents: answers("family-voluntary", &[("yes", 5)]),
            ..Surveys::default()
        };
        let all: Vec<_> = results(&surveys).into_iter().map(|it| (it.who, it.share.to_string(), it.against)).collect();
        let expected =
            [(Respondent::Children, "3 of 6 (50%)".into(), None), (Respondent::Parents, "5 of 5 (100%)".into(), None)];
        assert_eq!(all, expected);
    }
}
