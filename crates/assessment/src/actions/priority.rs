//! Gaps between the level and the target, which of them comes first, and what is to be found out.

use std::collections::BTreeMap;

use framework::{CriterionId, Level, Outline, OutlineStatement, StatementId};

use crate::record::Assessment;
use crate::score::{Band, Standing, standing_of};

/// The bands that a case sample gave its criteria. Empty where there is none.
pub type CaseBands = BTreeMap<CriterionId, Band>;

/// How soon a gap should be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Priority 3 and over, or critical at 0.
    Now,
    /// Priority 2.
    Next,
    /// Priority 1.
    Later,
}

impl Tier {
    /// All three, soonest first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];

    /// Its name.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Now => "Now",
            Self::Next => "Next",
            Self::Later => "Later",
        }
    }

    /// The months that its proposals have, from the day on which the report was first made.
    #[must_use]
    pub const fn months(self) -> u32 {
        match self {
            Self::Now => 1,
            Self::Next => 3,
            Self::Later => 6,
        }
    }
}

/// A statement below its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which one.
    pub statement: StatementId,
    /// Its level; *not in place* for a critical statement that is not known.
    pub level: Level,
    /// Whether that level stands for *I do not know yet*.
    pub not_known: bool,
    /// The level aimed at.
    pub target: Level,
    /// Whether the statement is critical.
    pub critical: bool,
    /// The linked criteria whose band is below the statement's.
    pub cases_below: Vec<CriterionId>,
}

impl Gap {
    /// 1 to 4: target − level, + 1 if critical, + 1 if a linked criterion's band is below the statement's.
    #[must_use]
    pub fn priority(&self) -> u8 {
        self.distance() + u8::from(self.critical) + u8::from(!self.cases_below.is_empty())
    }

    /// When it should be closed.
    #[must_use]
    pub fn tier(&self) -> Tier {
        match self.priority() {
            _ if self.critical && self.level == Level::NotInPlace => Tier::Now,
            0 | 1 => Tier::Later,
            2 => Tier::Next,
            _ => Tier::Now,
        }
    }

    /// How its priority was reached: "Priority 3 = 2 (target 2 − level 0) + 1 (critical)".
    #[must_use]
    pub fn reached(&self) -> String {
        let (target, level) = (self.target.points(), self.level.points());
        let known = if self.not_known { ", not known" } else { "" };
        let critical = if self.critical { " + 1 (critical)" } else { "" };
        let cases = if self.cases_below.is_empty() { "" } else { " + 1 (cases show less than the rating)" };
        let (priority, distance) = (self.priority(), self.distance());
        format!("Priority {priority} = {distance} (target {target} − level {level}{known}){critical}{cases}")
    }

    fn distance(&self) -> u8 {
        self.target.points().saturating_sub(self.level.points())
    }
}

/// A statement that the service cannot answer yet, or has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindOut {
    /// Which one.
    pub statement: StatementId,
    /// Whether it is critical.
    pub critical: bool,
    /// Whether it was answered *I do not know yet*, rather than not at all.
    pub not_known: bool,
}

/// All gaps, the most pressing first: by priority, then domain, then number.
#[must_use]
pub fn gaps(outline: &Outline, assessment: &Assessment, cases: &CaseBands) -> Vec<Gap> {
    let mut gaps: Vec<Gap> =
        outline.statements.iter().filter_map(|statement| gap(statement, assessment, cases)).collect();
    // The outline is in order of domain and number, and the sort is stable.
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.priority()));
    gaps
}

fn gap(statement: &OutlineStatement, assessment: &Assessment, cases: &CaseBands) -> Option<Gap> {
    let standing = standing_of(assessment, &statement.id);
    let level = match standing {
        Standing::Rated(level) => level,
        Standing::NotKnown if statement.critical => Level::NotInPlace,
        Standing::NotKnown | Standing::DoesNotApply | Standing::ToDo => return None,
    };
    let target = assessment.answers.get(&statement.id).map_or(Level::InPlace, |answer| answer.target());
    if level >= target {
        return None;
    }
    let below = |id: &&CriterionId| cases.get(id).is_some_and(|band| *band < Band::of_level(level));
    Some(Gap {
        statement: statement.id.clone(),
        level,
        not_known: standing == Standing::NotKnown,
        target,
        critical: statement.critical,
        cases_below: statement.criteria.iter().filter(below).cloned().collect(),
    })
}

/// What is to be found out: not known and not answered, in order of domain and number. A critical statement that
/// is not known is here too: it is a gap, and the first thing to do about it is to find out.
#[must_use]
pub fn find_out(outline: &Outline, assessment: &Assessment) -> Vec<FindOut> {
    let unknown = |statement: &OutlineStatement| {
        let not_known = match standing_of(assessment, &statement.id) {
            Standing::NotKnown => true,
            Standing::ToDo => false,
            Standing::Rated(_) | Standing::DoesNotApply => return None,
        };
        Some(FindOut { statement: statement.id.clone(), critical: statement.critical, not_known })
    };
    outline.statements.iter().filter_map(unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Rating;
    use crate::score::testing::{change, outline, put, rate, rated};

    fn list(record: &Assessment, cases: &CaseBands) -> Vec<(String, u8, Tier)> {
        let gaps = gaps(&outline(), record, cases);
        gaps.iter().map(|gap| (gap.statement.to_string(), gap.priority(), gap.tier())).collect()
    }

    #[test]
    fn priority_is_the_distance_to_the_target_and_what_adds_to_it() {
        let mut record = rated(&[('O', &[2, 1, 0, 3])]);
        rate(&mut record, "A5", 1);
        rate(&mut record, "I7", 0);
        change(&mut record, "O4", |answer| answer.target = Some(Level::PartlyInPlace));
        change(&mut record, "O1", |answer| answer.target = Some(Level::Embedded));
        let expected = [
            ("I7", 3, Tier::Now),   // 2 − 0, + 1 critical
            ("O3", 2, Tier::Next),  // 2 − 0
            ("A5", 2, Tier::Next),  // 2 − 1, + 1 critical
            ("O1", 1, Tier::Later), // target 3: 3 − 2
            ("O2", 1, Tier::Later), // 2 − 1; O4 is over its target of 1
        ];
        assert_eq!(list(&record, &CaseBands::new()), expected.map(|(id, n, tier)| (id.into(), n, tier)));
    }

    #[test]
    fn a_linked_criterion_in_a_lower_band_adds_one() {
        // A5 at 1 stands for Requires improvement; its criterion is Inadequate: 2 − 1, + 1 critical, + 1 cases.
        let mut record = rated(&[]);
        rate(&mut record, "A5", 1);
        let cases = |band| CaseBands::from([("A-C".into(), band)]);
        assert_eq!(list(&record, &cases(Band::Inadequate)), [("A5".into(), 3, Tier::Now)]);
        assert_eq!(list(&record, &cases(Band::RequiresImprovement)), [("A5".into(), 2, Tier::Next)]);
        let gap = gaps(&outline(), &record, &cases(Band::Inadequate)).remove(0);
        let reached = "Priority 3 = 1 (target 2 − level 1) + 1 (critical) + 1 (cases show less than the rating)";
        assert_eq!(gap.reached(), reached);
        // At its target there is no gap, whatever the cases show.
        rate(&mut record, "A5", 2);
        assert_eq!(list(&record, &cases(Band::Inadequate)), []);
    }

    #[test]
    fn critical_at_0_is_for_now_even_with_a_low_target() {
        // 1 − 0, + 1 critical = 2, yet now.
        let mut record = rated(&[]);
        rate(&mut record, "A8", 0);
        change(&mut record, "A8", |answer| answer.target = Some(Level::PartlyInPlace));
        assert_eq!(list(&record, &CaseBands::new()), [("A8".into(), 2, Tier::Now)]);
    }

    #[test]
    fn not_known_is_a_gap_only_on_a_critical_statement_and_always_to_be_found_out() {
        let mut record = rated(&[('O', &[2; 12]), ('A', &[2; 12]), ('I', &[2; 12]), ('L', &[2; 10])]);
        for id in ["O2", "A5"] {
            put(&mut record, id, Some(Rating::NotKnown));
        }
        put(&mut record, "L11", Some(Rating::DoesNotApply { reason: "No court in the area".into() }));
        let found = gaps(&outline(), &record, &CaseBands::new());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].reached(), "Priority 3 = 2 (target 2 − level 0, not known) + 1 (critical)");
        let unknown: Vec<_> = find_out(&outline(), &record)
            .into_iter()
            .map(|it| (it.statement.to_string(), it.critical, it.not_known))
            .collect();
        assert_eq!(unknown, [("O2".into(), false, true), ("A5".into(), true, true), ("L12".into(), false, false)]);
    }
}
