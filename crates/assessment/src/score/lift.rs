//! The smallest change of ratings that lifts a judgement to the next band.
//!
//! A step raises one statement by one level. A domain needs the points of the band, and, above *Requires
//! improvement*, no critical statement at 0; both are counted exactly, so no smaller number of steps does.
//! Overall needs the same points, and every domain within one band of it.

use framework::{Domain, Level, Outline, StatementId};

use super::band::Band;
use super::limit::and;
use super::result::out_of_36;
use super::strategic::standing_of;
use super::tally::Standing;
use crate::record::Assessment;

/// A change of ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lift {
    /// The judgement that it reaches: the next band, or one above that where lifting a limit sets free more.
    pub to: Band,
    /// The statements to raise, in order of domain and number. Where levels can be raised anywhere, these are
    /// the lowest rated.
    pub steps: Vec<Step>,
    /// The critical statements at 0 among them: without these no other change does.
    pub required: Vec<StatementId>,
}

/// A statement to raise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one.
    pub statement: StatementId,
    /// Its level now.
    pub from: Level,
    /// The level that it needs.
    pub to: Level,
}

/// A change of more levels than this is told by its size: so long a list of one way among many says little.
const LISTED: usize = 5;

/// How many of the lowest rated are named to begin with.
const FIRST: usize = 3;

impl Lift {
    /// What would have to change, in words.
    #[must_use]
    pub fn sentence(&self) -> String {
        let raised: usize = self.steps.iter().map(Step::levels).sum();
        let how = match self.required.as_slice() {
            required if required.len() == raised => String::new(),
            [] => ", for instance".to_owned(),
            required => format!(", {} in any case", and(required.iter().map(StatementId::as_str))),
        };
        let what = if raised > LISTED { self.size(raised) } else { self.list() };
        format!("The smallest change that lifts this to {}{how}: {what}.", self.to.title())
    }

    /// "9 levels over 7 statements. Begin with the lowest rated: A3, A6 and A9"
    fn size(&self, levels: usize) -> String {
        let mut lowest: Vec<&Step> = self.steps.iter().collect();
        lowest.sort_by_key(|step| (step.from, !self.required.contains(&step.statement)));
        let first = and(lowest.iter().take(FIRST).map(|step| step.statement.as_str()));
        let statements = self.steps.len();
        format!("{levels} levels over {statements} statements. Begin with the lowest rated: {first}")
    }

    /// "A5 from "Not in place" to "Partly in place""
    fn list(&self) -> String {
        let mut kinds: Vec<(Level, Level)> = self.steps.iter().map(|step| (step.from, step.to)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let parts = kinds.into_iter().map(|(from, to)| {
            let alike = self.steps.iter().filter(|step| (step.from, step.to) == (from, to));
            let ids = and(alike.map(|step| step.statement.as_str()));
            format!("{ids} from \"{}\" to \"{}\"", from.title(), to.title())
        });
        parts.collect::<Vec<String>>().join("; ")
    }
}

impl Step {
    /// How many levels it raises the statement by: 1 to 3.
    #[must_use]
    pub fn levels(&self) -> usize {
        usize::from(self.to.points().saturating_sub(self.from.points()))
    }
}

/// A rated statement while levels are tried.
struct Cell<'a> {
    id: &'a StatementId,
    domain: Domain,
    critical: bool,
    from: Level,
    points: u8,
    required: bool,
}

/// The fewest points with which so many statements reach a band: 24 × points + n ≥ 2n × the band's lowest score.
fn points_for(band: Band, statements: usize) -> usize {
    let from = usize::from(band.from());
    (statements * (2 * from).saturating_sub(1)).div_ceil(24)
}

fn cells<'a>(outline: &'a Outline, assessment: &Assessment) -> Vec<Cell<'a>> {
    let cells = outline.statements.iter().filter_map(|statement| {
        let Standing::Rated(from) = standing_of(assessment, &statement.id) else { return None };
        let (id, domain, critical) = (&statement.id, statement.domain(), statement.critical);
        Some(Cell { id, domain, critical, from, points: from.points(), required: false })
    });
    cells.collect()
}

/// Raises statements, the lowest first and of those the critical ones, until they have the points of a band.
fn raise(cells: &mut [Cell<'_>], within: Option<Domain>, band: Band) {
    let inside = |cell: &Cell<'_>| within.is_none_or(|domain| cell.domain == domain);
    let statements = cells.iter().filter(|cell| inside(cell)).count();
    let points: usize = cells.iter().filter(|cell| inside(cell)).map(|cell| usize::from(cell.points)).sum();
    for _ in points..points_for(band, statements) {
        let open = cells.iter_mut().filter(|cell| inside(cell) && cell.points < Level::Embedded.points());
        if let Some(lowest) = open.min_by_key(|cell| (cell.points, !cell.critical)) {
            lowest.points += 1;
        }
    }
}

/// Raises a domain's statements until its judgement is at least this.
fn raise_domain(cells: &mut [Cell<'_>], domain: Domain, to: Band) {
    if to > Band::RequiresImprovement {
        let zero = |cell: &&mut Cell<'_>| cell.domain == domain && cell.critical && cell.points == 0;
        for cell in cells.iter_mut().filter(zero) {
            cell.points = 1;
            cell.required = true;
        }
    }
    raise(cells, Some(domain), to);
}

fn lift(cells: &[Cell<'_>], to: Band) -> Lift {
    let raised = cells.iter().filter(|cell| cell.points > cell.from.points());
    let steps = raised.filter_map(|cell| {
        let to = Level::from_points(cell.points)?;
        Some(Step { statement: cell.id.clone(), from: cell.from, to })
    });
    let required = cells.iter().filter(|cell| cell.required).map(|cell| cell.id.clone());
    Lift { to, steps: steps.collect(), required: required.collect() }
}

/// What lifts a domain's judgement to the next band, of the statements rated; none above *Outstanding*.
pub(super) fn domain_lift(outline: &Outline, assessment: &Assessment, domain: Domain, judgement: Band) -> Option<Lift> {
    let to = judgement.above()?;
    let mut cells = cells(outline, assessment);
    raise_domain(&mut cells, domain, to);
    // Without a critical statement at 0 the judgement is the band of all points, which can be higher still.
    let inside = || cells.iter().filter(|cell| cell.domain == domain);
    let points = inside().map(|cell| u16::from(cell.points)).sum();
    let reached = u16::try_from(inside().count()).ok().and_then(|statements| out_of_36(points, statements));
    Some(lift(&cells, reached.map_or(to, Band::of)))
}

/// What lifts the overall judgement to the next band, of the statements rated; none above *Outstanding*.
pub(super) fn overall_lift(outline: &Outline, assessment: &Assessment, judgement: Band) -> Option<Lift> {
    let to = judgement.above()?;
    let mut cells = cells(outline, assessment);
    for domain in Domain::ALL {
        raise_domain(&mut cells, domain, to.below()?);
    }
    raise(&mut cells, None, to);
    Some(lift(&cells, to))
}

#[cfg(test)]
mod tests {
    use super::super::strategic::strategic;
    use super::super::testing::{outline, rate, rated};
    use super::*;

    #[test]
    fn the_fewest_points_for_a_band_are_exact() {
        for statements in 1..=48_u16 {
            for band in Band::ALL {
                let reaches = |points: &u16| out_of_36(*points, statements).is_some_and(|score| score >= band.from());
                let fewest = (0..=3 * statements).find(reaches).map(usize::from);
                assert_eq!(Some(points_for(band, usize::from(statements))), fewest, "{statements} {band:?}");
            }
        }
    }

    #[test]
    fn the_lowest_are_raised_first() {
        // Twelve statements, 17 points = 17 of 36: Requires improvement. Good begins at 19: two more points.
        let record = rated(&[('O', &[2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 0])]);
        let lift = domain_lift(&outline(), &record, Domain::O, Band::RequiresImprovement).expect("a lift");
        let sentence = "The smallest change that lifts this to Good, for instance: O12 from \"Not in place\" to \"Partly in place\"; \
                        O7 from \"Partly in place\" to \"In place\".";
        assert_eq!(lift.sentence(), sentence);
        assert_eq!(domain_lift(&outline(), &record, Domain::O, Band::Outstanding), None);
    }

    #[test]
    fn a_change_of_more_than_five_levels_is_told_by_its_size() {
        // Twelve statements; Good begins at 19 points. With 14, five levels: listed. With 13, six: O12 and O11 from 0,
        // then, all others being at 1 or 2, those at 1 in order.
        let said = |levels: &[u8]| {
            let lift = domain_lift(&outline(), &rated(&[('O', levels)]), Domain::O, Band::RequiresImprovement);
            lift.expect("a lift").sentence()
        };
        assert_eq!(
            said(&[2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0]),
            "The smallest change that lifts this to Good, for instance: O12 from \"Not in place\" to \"Partly in \
             place\"; O4, O5, O6 and O7 from \"Partly in place\" to \"In place\"."
        );
        assert_eq!(
            said(&[2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0, 0]),
            "The smallest change that lifts this to Good, for instance: 6 levels over 6 statements. Begin with the \
             lowest rated: O11, O12 and O4."
        );
        // A1, A5 and A8 at 0, A2 at 2 and eight at 1 are 10 points: nine levels. A5 and A8, critical, to 1 in any
        // case, and A1; then those three, A3, A4 and A6 to 2. These are six statements.
        let record = rated(&[('A', &[0, 2, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1])]);
        let lift = domain_lift(&outline(), &record, Domain::A, Band::RequiresImprovement).expect("a lift");
        assert_eq!(
            lift.sentence(),
            "The smallest change that lifts this to Good, A5 and A8 in any case: 9 levels over 6 statements. Begin with \
             the lowest rated: A5, A8 and A1."
        );
    }

    #[test]
    fn a_limit_is_lifted_by_the_critical_statements_alone() {
        // 33 points, A5 at 0: Outstanding, limited to Requires improvement. One step lifts the limit: 34 of 36,
        // Outstanding at once.
        let mut record = rated(&[('A', &[3; 12])]);
        rate(&mut record, "A5", 0);
        let lift = domain_lift(&outline(), &record, Domain::A, Band::RequiresImprovement).expect("a lift");
        let step = Step { statement: "A5".into(), from: Level::NotInPlace, to: Level::PartlyInPlace };
        assert_eq!(lift, Lift { to: Band::Outstanding, steps: vec![step], required: vec!["A5".into()] });
    }

    #[test]
    fn no_smaller_change_does() {
        // Every rating of four statements in two domains, one critical: the lift reaches the next judgement, and
        // no change with fewer steps does.
        let mut small = outline();
        small.statements.retain(|it| ["A4", "A5", "L1", "L2"].contains(&it.id.as_str()));
        let ids = ["A4", "A5", "L1", "L2"];
        let all: Vec<[u8; 4]> = (0..256_u32).map(|n| [0, 2, 4, 6].map(|shift| (n >> shift & 3) as u8)).collect();
        let judge = |levels: &[u8; 4]| {
            let mut record = rated(&[]);
            for (id, points) in ids.into_iter().zip(levels) {
                rate(&mut record, id, *points);
            }
            let scores = strategic(&small, &record);
            let of = |domain| scores.domain(domain).and_then(|score| score.judgement);
            ([of(Domain::A), of(Domain::L), scores.overall.judgement], record)
        };
        let judged: Vec<_> = all.iter().map(|levels| judge(levels).0).collect();
        for (levels, now) in all.iter().zip(&judged) {
            let record = judge(levels).1;
            for which in 0..3 {
                let judgement = now[which].expect("all are rated");
                let lift = match which {
                    0 => domain_lift(&small, &record, Domain::A, judgement),
                    1 => domain_lift(&small, &record, Domain::L, judgement),
                    _ => overall_lift(&small, &record, judgement),
                };
                let steps = |to: &[u8; 4]| -> Option<u8> {
                    to.iter().zip(levels).map(|(to, from)| to.checked_sub(*from)).sum()
                };
                let fewest = all.iter().zip(&judged).filter(|(_, then)| then[which] > Some(judgement));
                let fewest = fewest.filter_map(|(to, _)| steps(to)).min().map(usize::from);
                let found = lift.as_ref().map(|lift| lift.steps.iter().map(Step::levels).sum());
                assert_eq!(found, fewest, "{levels:?} {which}");
                if let Some(lift) = lift {
                    let mut after = record.clone();
                    for step in &lift.steps {
                        rate(&mut after, step.statement.as_str(), step.to.points());
                    }
                    let scores = strategic(&small, &after);
                    let reached = match which {
                        0 => scores.domain(Domain::A).and_then(|score| score.judgement),
                        1 => scores.domain(Domain::L).and_then(|score| score.judgement),
                        _ => scores.overall.judgement,
                    };
                    assert_eq!(reached, Some(lift.to), "{levels:?} {which}");
                }
            }
        }
    }
}
