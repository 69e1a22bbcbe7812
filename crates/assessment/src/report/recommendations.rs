//! Where the service stands on the report's sixteen recommendations.
//!
//! A recommendation's status comes from the statements that answer it. Where none does, a national one is not for
//! a service to carry out, and the other (to act on the report as a whole) is answered by all statements and the plan.

use framework::{Addressee, Level, Recommendation, RecommendationId, StatementId};

use super::Facts;
use super::line::Line;
use super::planned::Planned;
use super::words::{self, Backing};
use crate::score::Standing;

/// Where the service stands on one addressee's recommendations.
#[derive(Clone, Debug, PartialEq)]
pub struct AddresseeStanding {
    /// Whom they address, with the report's words and today's.
    pub addressee: Addressee,
    /// Its recommendations, in order.
    pub recommendations: Vec<RecommendationStanding>,
}

/// Where the service stands on one recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecommendationStanding {
    /// Which one.
    pub id: RecommendationId,
    /// What it asks for, in short.
    pub text: String,
    /// Where the service stands.
    pub status: Status,
    /// The same in words: "Partly in place", or "Your part: partly in place" of a national one.
    pub standing: String,
    /// The statements that answer it, in order; none where it is answered by all or by none.
    pub statements: Vec<StatementId>,
    /// How many pieces of evidence these statements have.
    pub evidence: usize,
    /// How many actions of the plan are about these statements; those that were stopped are left out.
    pub actions: usize,
    /// All of it in words.
    pub sentence: String,
}

/// How far a recommendation is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Every statement that applies is at 2 or 3.
    InPlace,
    /// All are rated, and something is in place.
    Partly,
    /// All are at 0.
    NotInPlace,
    /// At least one is *I do not know yet*, and none is left to answer.
    NotKnown,
    /// At least one is not answered; of all forty-eight together, half of them or more.
    NotAnswered,
    /// None applies here.
    DoesNotApply,
    /// A service cannot carry it out, and no statement asks for its part.
    National,
}

impl Status {
    /// Its name: "Partly in place".
    #[must_use]
    pub const fn title(self) -> &'static str {
        words::status(self)
    }

    /// The status that some statements come to.
    fn of(standings: impl IntoIterator<Item = Standing>) -> Self {
        let (mut rated, mut below, mut zero, mut not_known, mut to_do) = (0, 0, 0, 0, 0);
        for standing in standings {
            match standing {
                Standing::Rated(level) => {
                    rated += 1;
                    below += u8::from(level < Level::InPlace);
                    zero += u8::from(level == Level::NotInPlace);
                }
                Standing::NotKnown => not_known += 1,
                Standing::ToDo => to_do += 1,
                Standing::DoesNotApply => {}
            }
        }
        match (to_do, not_known, rated) {
            (1.., ..) => Self::NotAnswered,
            (_, 1.., _) => Self::NotKnown,
            (_, _, 0) => Self::DoesNotApply,
            _ if below == 0 => Self::InPlace,
            _ if zero == rated => Self::NotInPlace,
            _ => Self::Partly,
        }
    }
}

pub(super) fn recommendations(facts: &Facts<'_>) -> Vec<AddresseeStanding> {
    let framework = facts.framework;
    let addressees = framework.addressees.iter().map(|addressee| {
        let theirs = framework.recommendations.iter().filter(|it| it.addressee == addressee.id);
        let recommendations = theirs.map(|recommendation| stand(facts, addressee, recommendation));
        AddresseeStanding { addressee: addressee.clone(), recommendations: recommendations.collect() }
    });
    addressees.collect()
}

fn stand(facts: &Facts<'_>, addressee: &Addressee, recommendation: &Recommendation) -> RecommendationStanding {
    let answers = |line: &&Line| {
        facts.framework.statement(&line.id).is_some_and(|it| it.recommendations.contains(&recommendation.id))
    };
    let lines: Vec<&Line> = facts.lines.iter().filter(answers).collect();
    let (status, evidence, actions, sentence) = match lines.as_slice() {
        [] if addressee.national => {
            let mut sentence = words::not_yours(addressee);
            if recommendation.id.as_str() == "yjb-2" {
                sentence = format!("{sentence} {}", words::THIS_TOOL);
            }
            (Status::National, 0, Planned::default(), sentence)
        }
        [] => as_a_whole(facts),
        lines => {
            let status = Status::of(lines.iter().map(|line| line.standing));
            let evidence = lines.iter().map(|line| line.evidence).sum();
            let actions = lines.iter().map(|line| facts.actions(&line.id)).sum();
            let gap = status != Status::InPlace && lines.iter().any(|line| facts.is_gap(&line.id));
            let sentence = words::answered(addressee, lines, Backing { evidence, actions, gap });
            (status, evidence, actions, sentence)
        }
    };
    RecommendationStanding {
        id: recommendation.id.clone(),
        text: facts.assessment.terms().fill(&recommendation.text),
        status,
        standing: words::standing_on(status, addressee),
        statements: lines.iter().map(|line| line.id.clone()).collect(),
        evidence,
        actions: actions.total(),
        sentence,
    }
}

/// To act on the report as a whole is in place where every statement that applies is at 2 or 3, and partly so where
/// some are above 0 or a gap has an action. Nothing is said of it before most statements are answered; then the few
/// that are open only keep it from being in place.
fn as_a_whole(facts: &Facts<'_>) -> (Status, usize, Planned, String) {
    let tally = facts.scores.overall.tally;
    let planned = facts.planned_gaps();
    let few_open = 2 * tally.to_do < tally.total();
    let standings = facts.lines.iter().map(|line| line.standing);
    let status = match Status::of(standings.filter(|standing| !few_open || *standing != Standing::ToDo)) {
        Status::InPlace if tally.to_do > 0 => Status::Partly,
        Status::DoesNotApply if tally.to_do > 0 => Status::NotAnswered,
        Status::NotKnown if facts.scores.overall.points > 0 || planned > 0 => Status::Partly,
        Status::NotInPlace if planned > 0 => Status::Partly,
        status => status,
    };
    let evidence = facts.lines.iter().map(|line| line.evidence).sum();
    let actions = facts.all_actions();
    let backing = Backing { evidence, actions, gap: status != Status::InPlace && !facts.gaps.is_empty() };
    let gaps = words::gaps(facts.gaps.len(), planned);
    (status, evidence, actions, words::as_a_whole(tally, &gaps, backing))
}
