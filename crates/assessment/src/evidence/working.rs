//! "Is it working?": programme children and the service's other children, side by side.

use std::collections::BTreeMap;

use framework::{Better, ComparisonId, Reference, Terms};
use serde::{Deserialize, Serialize};

use super::counted::{Counted, Problem};
use crate::cases::Margin;
use crate::score::Share;

/// The counts as typed. Ids that this version does not know are kept as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Working {
    /// Children of the programme.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub programme: BTreeMap<ComparisonId, Counted>,
    /// The service's other children.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<ComparisonId, Counted>,
    /// Over what time, and how they were counted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// One group in one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// How many, of how many.
    pub share: Share,
    /// How far chance may have moved it: the group seen as a sample of all whom the service could work with.
    pub margin: Margin,
}

/// One thing that is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which one.
    pub comparison: ComparisonId,
    /// Which way is good.
    pub better: Better,
    /// Children of the programme; none while not typed, or impossible.
    pub programme: Option<Group>,
    /// Other children.
    pub others: Option<Group>,
}

/// Both groups side by side. There is no verdict: the groups differ in more than the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// Every comparison, in the framework's order.
    pub rows: Vec<Row>,
    /// What cannot be.
    pub problems: Vec<Problem<ComparisonId>>,
    /// That the groups differ: shown wherever the rows are.
    pub caution: String,
    /// What inspectors concluded.
    pub conclusion: String,
}

/// Sets both groups side by side.
#[must_use]
pub fn side_by_side(reference: &Reference, working: &Working, terms: &Terms<'_>) -> SideBySide {
    let mut problems = Vec::new();
    let mut group =
        |counted: Option<&Counted>, comparison: &ComparisonId, title: &str, who: &str| match counted?.share() {
            Ok(share) => Some(Group { share, margin: Margin::of(share, share.of, None) }),
            Err(says) => {
                let says = format!("\"{title}\", {who}: {says}");
                problems.push(Problem { at: comparison.clone(), says });
                None
            }
        };
    let programme_children = terms.fill("{programme:adj} children");
    let rows = reference.comparisons.iter().map(|comparison| {
        let (id, title) = (&comparison.id, terms.fill(&comparison.title));
        Row {
            comparison: id.clone(),
            better: comparison.better,
            programme: group(working.programme.get(id), id, &title, &programme_children),
            others: group(working.others.get(id), id, &title, "other children"),
        }
    });
    let rows = rows.collect();
    let note = |name| terms.fill(reference.notes.caseload.get(name));
    SideBySide { rows, problems, caution: note("groups"), conclusion: note("conclusion") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::testing::reference;

    #[test]
    fn both_groups_have_intervals_and_a_caution() {
        let reference = reference();
        let id = |text: &str| ComparisonId::from(text);
        let counted = |count, of| Counted { count, of };
        let working = Working {
            programme: [(id("reoffended"), counted(12, 20)), (id("less-serious"), counted(3, 2))].into(),
            others: [(id("reoffended"), counted(2, 4))].into(),
            notes: String::new(),
        };
        let terms = Terms { programme: "Strong Families", ..Terms::default() };
        let it = side_by_side(reference, &working, &terms);
        let row = &it.rows[0];
        assert_eq!((row.comparison.as_str(), row.better), ("reoffended", Better::Lower));
        let programme = row.programme.expect("a group");
        assert_eq!(programme.share.to_string(), "12 of 20 (60%)");
        assert!(matches!(programme.margin, Margin::Interval(interval) if interval.to_string() == "39% to 78%"));
        assert_eq!(row.others.map(|group| group.margin), Some(Margin::TooFew));
        let says: Vec<_> = it.problems.iter().map(|problem| problem.says.as_str()).collect();
        assert_eq!(says, ["\"Offending less serious\", Strong Families children: 3 cannot be more than 2."]);
        assert_eq!(it.rows[2].programme, None);
        assert!(it.caution.starts_with("The two groups differ"), "{}", it.caution);
        assert!(it.conclusion.contains("unproven"), "{}", it.conclusion);
    }
}
