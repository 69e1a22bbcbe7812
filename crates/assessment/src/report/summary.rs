//! The report's first page.

use std::cmp::Reverse;

use framework::{Level, Outline, StatementId};

use super::Facts;
use super::line::Line;
use super::recommendations::{AddresseeStanding, Status};
use super::words;

/// How many strengths and how many priorities it names.
const THREE: usize = 3;

/// One page: the judgement and how it was reached, strengths, priorities, and what is not yet known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// "Self-assessed: Good (provisional)".
    pub judgement: String,
    /// "22 out of 36 (provisional)".
    pub score: String,
    /// How the score was reached.
    pub reached: String,
    /// Why the judgement is lower than the score's band.
    pub limits: Vec<String>,
    /// That no case sample has tested it.
    pub tested: &'static str,
    /// Up to three.
    pub strengths: Points,
    /// Up to three.
    pub priorities: Points,
    /// What is not yet known, a sentence each; empty where all is.
    pub unknown: Vec<String>,
    /// Headline figures, each with its count and without a full stop.
    pub figures: Vec<Figure>,
    /// What would lift the overall judgement; none where there is none yet, or it is the highest.
    pub lift: Option<String>,
}

/// Statements worth naming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// The statements, first things first.
    pub points: Vec<Point>,
    /// What to say where there are none.
    pub none: &'static str,
}

/// A statement worth naming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which one.
    pub statement: StatementId,
    /// Its short name.
    pub title: String,
    /// Why it is named.
    pub sentence: String,
}

/// A headline figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is of.
    pub label: &'static str,
    /// The figure, in words.
    pub value: String,
}

pub(super) fn summary(facts: &Facts<'_>, outline: &Outline, standings: &[AddresseeStanding]) -> Summary {
    let overall = &facts.scores.overall;
    Summary {
        judgement: overall.headline(),
        score: overall.figure(),
        reached: overall.reached(),
        limits: overall.limits.iter().map(|limit| limit.explanation(outline)).collect(),
        tested: words::NOT_TESTED,
        strengths: strengths(&facts.lines),
        priorities: priorities(facts),
        unknown: words::unknown(&facts.find_out),
        figures: figures(facts, standings),
        lift: facts.holds_back.overall.as_ref().map(crate::score::Lift::sentence),
    }
}

/// The highest rated of what is in place: of the same level, those with evidence first, then the critical ones,
/// then in order.
fn strengths(lines: &[Line]) -> Points {
    let mut strong: Vec<&Line> = lines.iter().filter(|line| line.level() >= Some(Level::InPlace)).collect();
    strong.sort_by_key(|line| (Reverse(line.level()), line.evidence == 0, !line.critical));
    let points = strong.into_iter().take(THREE).map(|line| Point {
        statement: line.id.clone(),
        title: line.title.clone(),
        sentence: words::strength(line),
    });
    Points { points: points.collect(), none: words::NO_STRENGTHS }
}

fn priorities(facts: &Facts<'_>) -> Points {
    let points = facts.gaps.iter().take(THREE).map(|gap| Point {
        statement: gap.statement.clone(),
        title: facts.title(&gap.statement),
        sentence: words::priority(gap, facts.actions(&gap.statement)),
    });
    let rated = facts.scores.overall.scored() > 0;
    Points { points: points.collect(), none: if rated { words::NO_GAPS } else { words::NOTHING_RATED } }
}

fn figures(facts: &Facts<'_>, standings: &[AddresseeStanding]) -> Vec<Figure> {
    let due = &facts.due;
    let open = due.overdue.len() + due.soon.len() + due.later.len() + due.undated.len();
    let all = standings.iter().flat_map(|standing| &standing.recommendations);
    let statuses: Vec<Status> = all.map(|recommendation| recommendation.status).collect();
    vec![
        Figure { label: "Statements", value: facts.scores.overall.tally.summary() },
        Figure { label: "Evidence", value: facts.assurance.overall.figure() },
        Figure { label: "Gaps", value: words::gaps(facts.gaps.len(), facts.planned_gaps()) },
        Figure { label: "Recommendations", value: words::recommendations(&statuses) },
        Figure { label: "Action plan", value: words::due(open, due.overdue.len(), due.soon.len()) },
    ]
}

impl Facts<'_> {
    /// A statement's short name, in the service's words.
    fn title(&self, statement: &StatementId) -> String {
        self.lines.iter().find(|line| line.id == *statement).map(|line| line.title.clone()).unwrap_or_default()
    }
}
