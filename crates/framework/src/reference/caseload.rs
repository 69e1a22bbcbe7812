//! The caseload profile, and the counts for "is it working?".

use serde::{Deserialize, Serialize};

use crate::id::{BenchmarkId, ComparisonId, CriterionId, FigureId, RecommendationId, ShareId};

/// A count that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseloadFigure {
    /// Its id.
    pub id: FigureId,
    /// Its name.
    pub title: String,
    /// What to count.
    pub help: String,
    /// The figure that it is a part of, and cannot be larger than.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<FigureId>,
    /// The figures that are parts of it together, and cannot be more than it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<FigureId>,
    /// Where in the report it comes from.
    pub paragraphs: Vec<String>,
}

/// A share: the sum of some figures over the sum of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Its id.
    pub id: ShareId,
    /// Its name.
    pub title: String,
    /// The figures above the line.
    pub numerator: Vec<FigureId>,
    /// The figures below it.
    pub denominator: Vec<FigureId>,
    /// What inspectors found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<BenchmarkId>,
}

/// Something counted for programme children and for other children, side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Its id.
    pub id: ComparisonId,
    /// Its name.
    pub title: String,
    /// Whom to count.
    pub help: String,
    /// Out of whom.
    pub of: String,
    /// Which way is good.
    pub better: Better,
    /// The case criterion that asks the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<CriterionId>,
    /// Where in the report it comes from.
    pub paragraphs: Vec<String>,
    /// The recommendations that it comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<RecommendationId>,
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    /// A higher share.
    Higher,
    /// A lower share.
    Lower,
}

#[cfg(feature = "source")]
pub(super) use source::{CaseloadFile, FILE, NOTES, check};

#[cfg(feature = "source")]
mod source {
    use std::collections::BTreeSet;

    use serde::Deserialize;

    use super::{CaseloadFigure, Comparison, Share};
    use crate::reference::Reference;
    use crate::reference::known::Known;
    use crate::reference::notes::Notes;
    use crate::source::Check;

    pub(crate) const FILE: &str = "caseload.toml";
    pub(crate) const NOTES: [&str; 5] = ["counting", "benchmark", "groups", "conclusion", "conclusion_paragraph"];

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct CaseloadFile {
        pub(crate) notes: Notes,
        pub(crate) figure: Vec<CaseloadFigure>,
        pub(crate) share: Vec<Share>,
        pub(crate) comparison: Vec<Comparison>,
    }

    /// Checks the figures, shares and comparisons.
    pub(crate) fn check(reference: &Reference, check: &mut Check<'_>, known: &Known<'_>) {
        let Reference { figures, shares, comparisons, .. } = reference;
        check.unique(FILE, "figure", &figures.iter().map(|figure| &figure.id).collect::<Vec<_>>());
        check.unique(FILE, "share", &shares.iter().map(|share| &share.id).collect::<Vec<_>>());
        check.unique(FILE, "comparison", &comparisons.iter().map(|comparison| &comparison.id).collect::<Vec<_>>());
        // A part is listed after its whole, so that no figure can be a part of itself.
        let mut earlier = BTreeSet::new();
        for (i, figure) in figures.iter().enumerate() {
            let mut entry = check.entry(FILE, "figure", i);
            entry.text("title", &figure.title);
            entry.text("help", &figure.help);
            entry.paragraphs(&figure.paragraphs);
            if let Some(whole) = figure.part_of.as_ref().filter(|whole| !earlier.contains(whole)) {
                entry.problem("part_of", format!("there is no figure {whole} before this one"));
            }
            entry.known("parts", "figure before this one", &figure.parts, &earlier);
            earlier.insert(&figure.id);
        }
        for (i, share) in shares.iter().enumerate() {
            let mut entry = check.entry(FILE, "share", i);
            entry.text("title", &share.title);
            for (name, used) in [("numerator", &share.numerator), ("denominator", &share.denominator)] {
                entry.known(name, "figure", used, &earlier);
                if used.is_empty() {
                    entry.problem(name, "a share needs a figure here");
                }
            }
            if let Some(benchmark) = share.benchmark.as_ref().filter(|id| !known.benchmarks.contains(id.as_str())) {
                entry.problem("benchmark", format!("there is no benchmark {benchmark}"));
            }
        }
        for (i, comparison) in comparisons.iter().enumerate() {
            let mut entry = check.entry(FILE, "comparison", i);
            entry.text("title", &comparison.title);
            entry.text("help", &comparison.help);
            entry.text("of", &comparison.of);
            entry.source(&comparison.paragraphs, &comparison.recommendations, &known.recommendations);
            if let Some(criterion) = comparison.criterion.as_ref().filter(|id| !known.criteria.contains(id)) {
                entry.problem("criterion", format!("there is no criterion {criterion}"));
            }
        }
    }
}
