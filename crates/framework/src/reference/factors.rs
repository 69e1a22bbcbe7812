//! The factors linked to offending.

use serde::{Deserialize, Serialize};

use crate::id::FactorId;

/// One factor linked to offending, with what inspectors counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Its id.
    pub id: FactorId,
    /// Its name.
    pub title: String,
    /// What to think of under it.
    pub help: String,
    /// Enough progress? (table 2.2)
    pub progress: FactorCounts,
    /// Was enough done? (table 4.1)
    pub interventions: FactorCounts,
    /// Whether counts of `progress` were worked out from percentages, because the scan lost them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recovered: bool,
    /// Whether the *no* of `interventions` was inferred from the other counts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
}

/// How many of the inspected cases had each answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorCounts {
    /// Yes.
    pub yes: u16,
    /// No.
    pub no: u16,
    /// Not relevant at this time in this case.
    pub not_relevant: u16,
}

/// What is asked about every factor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorTables {
    /// The question for progress.
    pub progress_question: String,
    /// The question for interventions.
    pub interventions_question: String,
    /// The words of the answers.
    pub answers: FactorAnswers,
    /// How many cases inspectors looked at.
    pub cases: u16,
    /// The report's table of progress.
    pub progress_source: String,
    /// The report's table of interventions.
    pub interventions_source: String,
    /// What the report says of both.
    pub paragraphs: Vec<String>,
}

/// The words of the three answers about a factor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorAnswers {
    /// Yes.
    pub yes: String,
    /// No.
    pub no: String,
    /// Not relevant.
    pub not_relevant: String,
}

#[cfg(feature = "source")]
pub(super) use source::{FILE, FactorsFile, NOTES, check};

#[cfg(feature = "source")]
mod source {
    use serde::Deserialize;

    use super::{Factor, FactorAnswers, FactorTables};
    use crate::reference::notes::Notes;
    use crate::source::Check;

    pub(crate) const FILE: &str = "factors.toml";
    pub(crate) const NOTES: [&str; 7] = ["labels", "sums", "identical", "recovered", "inferred", "progress", "cross"];
    /// How many factors there are.
    const COUNT: usize = 12;

    // Not a flattened `FactorTables`: flattening cannot be combined with the refusal of unknown fields.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct FactorsFile {
        progress_question: String,
        interventions_question: String,
        answers: FactorAnswers,
        cases: u16,
        progress_source: String,
        interventions_source: String,
        paragraphs: Vec<String>,
        notes: Notes,
        factor: Vec<Factor>,
    }

    impl FactorsFile {
        /// The file's three parts.
        pub(crate) fn parts(self) -> (FactorTables, Vec<Factor>, Notes) {
            let tables = FactorTables {
                progress_question: self.progress_question,
                interventions_question: self.interventions_question,
                answers: self.answers,
                cases: self.cases,
                progress_source: self.progress_source,
                interventions_source: self.interventions_source,
                paragraphs: self.paragraphs,
            };
            (tables, self.factor, self.notes)
        }
    }

    /// Checks the tables and all factors.
    pub(crate) fn check(tables: &FactorTables, factors: &[Factor], check: &mut Check<'_>) {
        check.text(FILE, &["progress_question".into()], &tables.progress_question);
        check.text(FILE, &["interventions_question".into()], &tables.interventions_question);
        let answers =
            [("yes", &tables.answers.yes), ("no", &tables.answers.no), ("not_relevant", &tables.answers.not_relevant)];
        for (name, text) in answers {
            check.text(FILE, &["answers".into(), name.into()], text);
        }
        check.place(FILE, &["progress_source".into()], &tables.progress_source);
        check.place(FILE, &["interventions_source".into()], &tables.interventions_source);
        check.paragraphs(FILE, &[], &tables.paragraphs);
        check.count(FILE, "factor", factors.len(), COUNT);
        check.unique(FILE, "factor", &factors.iter().map(|factor| &factor.id).collect::<Vec<_>>());
        for (i, factor) in factors.iter().enumerate() {
            let mut entry = check.entry(FILE, "factor", i);
            entry.text("title", &factor.title);
            entry.text("help", &factor.help);
            for (name, counts) in [("progress", factor.progress), ("interventions", factor.interventions)] {
                // Fewer than all is so in the report.
                if counts.yes + counts.no + counts.not_relevant > tables.cases {
                    entry.problem(name, format!("these are more than the {} cases", tables.cases));
                }
            }
        }
    }
}
