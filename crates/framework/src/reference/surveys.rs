//! The staff survey and the family feedback.

use serde::{Deserialize, Serialize};

use crate::id::{BenchmarkId, ChoiceId, QuestionId, RecommendationId, StatementId};

/// One question of a survey. The service enters counts, never names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Who is asked.
    pub who: Asked,
    /// A short name.
    pub title: String,
    /// As put to staff, or to parents or carers.
    pub question: String,
    /// As put to children.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question_child: Option<String>,
    /// The answers, in the order shown.
    pub answers: Vec<Choice>,
    /// What inspectors found that it can be held against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<BenchmarkId>,
    /// Without a benchmark: what inspectors heard, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// Where in the report it comes from.
    pub paragraphs: Vec<String>,
    /// The recommendations that it comes from.
    pub recommendations: Vec<RecommendationId>,
    /// The statements that it bears on.
    pub bears_on: Vec<StatementId>,
}

/// Who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// Members of staff.
    Staff,
    /// Children, and parents or carers: asked and counted apart.
    Family,
}

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id within the question.
    pub id: ChoiceId,
    /// Its words.
    pub text: String,
    /// Whether it counts towards the figure.
    pub good: bool,
    /// Whether it is in the figure's base.
    #[serde(default = "counted")]
    pub counted: bool,
}

/// Answers are counted unless they say otherwise.
const fn counted() -> bool {
    true
}

#[cfg(feature = "source")]
pub(super) use source::{FILE, NOTES, SurveysFile, check};

#[cfg(feature = "source")]
mod source {
    use std::collections::BTreeSet;

    use serde::Deserialize;

    use super::{Asked, Question};
    use crate::reference::known::Known;
    use crate::reference::notes::Notes;
    use crate::source::Check;

    pub(crate) const FILE: &str = "surveys.toml";
    pub(crate) const NOTES: [&str; 4] = ["staff", "family", "asking", "small"];

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct SurveysFile {
        pub(crate) notes: Notes,
        pub(crate) question: Vec<Question>,
    }

    /// Checks all questions.
    pub(crate) fn check(questions: &[Question], check: &mut Check<'_>, known: &Known<'_>) {
        check.unique(FILE, "question", &questions.iter().map(|question| &question.id).collect::<Vec<_>>());
        for (i, question) in questions.iter().enumerate() {
            let mut entry = check.entry(FILE, "question", i);
            entry.text("title", &question.title);
            entry.text("question", &question.question);
            entry.source(&question.paragraphs, &question.recommendations, &known.recommendations);
            entry.known("bears_on", "statement", &question.bears_on, &known.statements);
            match (question.who, &question.question_child) {
                (Asked::Staff, Some(_)) => entry.problem("question_child", "staff questions are not put to children"),
                (_, Some(text)) => entry.text("question_child", text),
                (_, None) => {}
            }
            match (&question.benchmark, &question.found) {
                (Some(benchmark), None) if !known.benchmarks.contains(benchmark.as_str()) => {
                    entry.problem("benchmark", format!("there is no benchmark {benchmark}"));
                }
                (Some(_), None) => {}
                (None, Some(found)) => entry.text("found", found),
                _ => entry.problem("id", "a question has either `benchmark` or `found`"),
            }
            choices(i, question, check);
        }
    }

    /// Checks the answers of the question at an index.
    fn choices(i: usize, question: &Question, check: &mut Check<'_>) {
        let mut ids = BTreeSet::new();
        for (j, choice) in question.answers.iter().enumerate() {
            let at = |field: &'static str| ["question".into(), i.into(), "answers".into(), j.into(), field.into()];
            check.text(FILE, &at("text"), &choice.text);
            if !ids.insert(&choice.id) {
                check.problem(FILE, &at("id"), format!("the id {} is used twice", choice.id));
            }
            if choice.good && !choice.counted {
                check.problem(FILE, &at("counted"), "an answer that is good must be counted");
            }
        }
        if !question.answers.iter().any(|choice| choice.good) {
            check.entry(FILE, "question", i).problem("answers", "one answer at least must be good");
        }
    }
}
