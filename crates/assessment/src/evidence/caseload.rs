//! The caseload profile: counts of cases, and the shares that follow.

use std::collections::BTreeMap;

use framework::{CaseloadFigure, FigureId, Reference, ShareId, Terms};
use serde::{Deserialize, Serialize};

use super::counted::Problem;
use crate::score::{Share, and};

/// The counts as typed. Ids that this version does not know are kept as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CaseloadProfile {
    /// The counts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<FigureId, u32>,
    /// How they were counted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

impl CaseloadProfile {
    /// The sum of some figures; none while one of them is missing.
    fn sum(&self, figures: &[FigureId]) -> Option<u64> {
        figures.iter().map(|figure| self.figures.get(figure).copied().map(u64::from)).sum()
    }

    /// The whole that a figure is larger than, or the parts that it is smaller than: what cannot be.
    fn impossible<'a>(&self, figure: &'a CaseloadFigure) -> Option<Wrong<'a>> {
        let own = u64::from(*self.figures.get(&figure.id)?);
        let whole = figure.part_of.as_ref().and_then(|whole| Some((whole, u64::from(*self.figures.get(whole)?))));
        if let Some((whole, count)) = whole.filter(|(_, count)| own > *count) {
            return Some(Wrong::OverWhole { own, whole, count });
        }
        // Parts that are typed count, even while others are missing.
        let typed = figure.parts.iter().filter_map(|part| self.figures.get(part));
        let parts: u64 = typed.copied().map(u64::from).sum();
        (parts > own).then_some(Wrong::UnderParts { own, parts })
    }
}

/// How a figure cannot be.
enum Wrong<'a> {
    /// It is larger than the figure that it is a part of.
    OverWhole { own: u64, whole: &'a FigureId, count: u64 },
    /// It is smaller than its parts together.
    UnderParts { own: u64, parts: u64 },
}

/// What cannot be among the figures, in the framework's order.
#[must_use]
pub fn caseload_problems(
    reference: &Reference,
    profile: &CaseloadProfile,
    terms: &Terms<'_>,
) -> Vec<Problem<FigureId>> {
    let title = |id: &FigureId| {
        let figure = reference.figures.iter().find(|figure| figure.id == *id);
        figure.map_or_else(|| id.to_string(), |figure| terms.fill(&figure.title))
    };
    let problems = reference.figures.iter().filter_map(|figure| {
        let own_title = title(&figure.id);
        let says = match profile.impossible(figure)? {
            Wrong::OverWhole { own, whole, count } => {
                format!("\"{own_title}\" ({own}) cannot be more than \"{}\" ({count}).", title(whole))
            }
            Wrong::UnderParts { own, parts } => {
                let titles: Vec<String> = figure.parts.iter().map(|part| format!("\"{}\"", title(part))).collect();
                let titles = and(titles.iter().map(String::as_str));
                format!("\"{own_title}\" ({own}) cannot be less than {titles} together ({parts}).")
            }
        };
        Some(Problem { at: figure.id.clone(), says })
    });
    problems.collect()
}

/// A share of the caseload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseloadShare {
    /// Which one.
    pub id: ShareId,
    /// The share; none while a figure is missing, or one that it rests on cannot be.
    pub share: Option<Share>,
}

/// The shares of a caseload, in the framework's order. Whole caseloads were counted, so they have no margin.
#[must_use]
pub fn caseload_shares(reference: &Reference, profile: &CaseloadProfile) -> Vec<CaseloadShare> {
    let mut wrong = Vec::new();
    for figure in reference.figures.iter().filter(|figure| profile.impossible(figure).is_some()) {
        // Either side of what cannot be may be the wrong one.
        wrong.extend([Some(&figure.id), figure.part_of.as_ref()].into_iter().flatten().chain(&figure.parts));
    }
    let shares = reference.shares.iter().map(|share| {
        let mut used = share.numerator.iter().chain(&share.denominator);
        let part = profile.sum(&share.numerator).and_then(|sum| u32::try_from(sum).ok());
        let whole = profile.sum(&share.denominator).and_then(|sum| u32::try_from(sum).ok());
        let fits = !used.any(|figure| wrong.contains(&figure));
        let value = part.zip(whole).filter(|(part, whole)| fits && part <= whole && *whole > 0);
        CaseloadShare { id: share.id.clone(), share: value.map(|(count, of)| Share { count, of }) }
    });
    shares.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::testing::reference;

    fn profile(figures: &[(&str, u32)]) -> CaseloadProfile {
        let figures = figures.iter().map(|(id, count)| (FigureId::from(*id), *count)).collect();
        CaseloadProfile { figures, notes: String::new() }
    }

    fn share(profile: &CaseloadProfile, id: &str) -> Option<String> {
        let shares = caseload_shares(reference(), profile);
        shares.into_iter().find(|it| it.id.as_str() == id).and_then(|it| it.share).map(|share| share.to_string())
    }

    #[test]
    fn shares_follow_from_the_counts() {
        let all = profile(&[
            ("statutory", 90),
            ("statutory-programme", 30),
            ("statutory-yot-led", 12),
            ("non-statutory", 60),
            ("non-statutory-programme", 15),
            ("non-statutory-yot-led", 3),
            ("programme", 300),
        ]);
        let expected = [
            ("statutory-share", "30 of 90 (33%)"),
            ("non-statutory-share", "15 of 60 (25%)"),
            ("yot-share", "45 of 150 (30%)"),
            ("programme-share", "45 of 300 (15%)"),
            ("yot-led-share", "15 of 45 (33%)"),
            ("programme-yot-led-share", "15 of 300 (5%)"),
        ];
        for (id, text) in expected {
            assert_eq!(share(&all, id).as_deref(), Some(text), "{id}");
        }
        assert_eq!(caseload_problems(reference(), &all, &Terms::default()), []);
    }

    #[test]
    fn a_part_larger_than_its_whole_is_said_and_gives_no_share() {
        let wrong = profile(&[
            ("statutory", 10),
            ("statutory-programme", 12),
            ("non-statutory", 8),
            ("non-statutory-programme", 4),
        ]);
        let problems =
            caseload_problems(reference(), &wrong, &Terms { programme: "Strong Families", ..Terms::default() });
        let says: Vec<_> = problems.iter().map(|problem| (problem.at.as_str(), problem.says.as_str())).collect();
        let expected = "\"Statutory cases in Strong Families\" (12) cannot be more than \"Statutory cases\" (10).";
        assert_eq!(says, [("statutory-programme", expected)]);
        assert_eq!((share(&wrong, "statutory-share"), share(&wrong, "yot-share")), (None, None));
        assert_eq!(share(&wrong, "non-statutory-share").as_deref(), Some("4 of 8 (50%)"));
    }

    #[test]
    fn parts_together_are_not_more_than_the_whole_programme() {
        let wrong = profile(&[("statutory-programme", 12), ("non-statutory-programme", 9), ("programme", 20)]);
        let problems = caseload_problems(reference(), &wrong, &Terms::default());
        assert_eq!(problems.len(), 1);
        assert!(problems[0].says.ends_with("together (21)."), "{}", problems[0].says);
        // One part alone is enough, while the other is missing.
        let wrong = profile(&[("statutory-programme", 21), ("programme", 20)]);
        assert_eq!(caseload_problems(reference(), &wrong, &Terms::default()).len(), 1);
        assert_eq!(share(&profile(&[("statutory", 0), ("statutory-programme", 0)]), "statutory-share"), None);
    }
}
