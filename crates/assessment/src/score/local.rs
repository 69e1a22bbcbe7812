//! The scores of a service's own statements: worked out as the framework's are, beside them and never within them.

use framework::Domain;

use super::result::Score;
use super::strategic::DomainScore;
use super::tally::{Standing, Tally, standing};
use crate::record::{Answer, LocalStatement};

/// The scores of local statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalScores {
    /// The domains that have local statements, in order.
    pub domains: Vec<DomainScore>,
    /// All of them together.
    pub overall: Score,
}

impl LocalScores {
    /// What they come to together.
    #[must_use]
    pub fn sentence(&self) -> String {
        let figure = self.overall.figure();
        format!("The service's own statements come to {figure} together. They count for nothing in the scores above.")
    }
}

/// Where a local statement stands.
#[must_use]
pub fn local_standing(statement: &LocalStatement) -> Standing {
    standing(&Answer { rating: statement.rating.clone(), ..Answer::default() })
}

/// How a local statement is rated, in words: "2 In place", "Not known yet".
#[must_use]
pub fn local_rating(statement: &LocalStatement) -> String {
    let standing = local_standing(statement);
    match standing {
        Standing::Rated(level) => format!("{} {}", level.points(), level.title()),
        Standing::NotKnown | Standing::DoesNotApply | Standing::ToDo => standing.title().to_owned(),
    }
}

/// Scores local statements; none where there is no statement. None is critical, so no limit applies.
#[must_use]
pub fn local(statements: &[LocalStatement]) -> Option<LocalScores> {
    let score = |domain: Option<Domain>| {
        let (mut tally, mut points) = (Tally::default(), 0);
        for statement in statements.iter().filter(|one| domain.is_none_or(|domain| one.domain == domain)) {
            let standing = local_standing(statement);
            tally.count(standing);
            if let Standing::Rated(level) = standing {
                points += u16::from(level.points());
            }
        }
        (tally.total() > 0).then(|| Score::new(tally, points))
    };
    let domains =
        Domain::ALL.into_iter().filter_map(|domain| Some(DomainScore { domain, result: score(Some(domain))? }));
    Some(LocalScores { domains: domains.collect(), overall: score(None)? })
}

#[cfg(test)]
mod tests {
    use framework::Level;

    use super::*;
    use crate::record::Rating;

    fn statement(domain: Domain, rating: Option<Rating>) -> LocalStatement {
        let (id, title, statement) = ("ls".into(), String::new(), String::new());
        LocalStatement { id, domain, title, statement, levels: <_>::default(), rating, notes: String::new() }
    }

    #[test]
    fn they_are_scored_as_the_frameworks_are() {
        let level = |level| Some(Rating::Level(level));
        let all = [
            statement(Domain::A, level(Level::InPlace)),
            statement(Domain::A, level(Level::PartlyInPlace)),
            statement(Domain::A, Some(Rating::NotKnown)),
            statement(Domain::L, Some(Rating::DoesNotApply { reason: "Done elsewhere".into() })),
            statement(Domain::L, level(Level::NotInPlace)),
        ];
        let scores = local(&all).expect("scores");
        // A: 36 × 3 ÷ 6 = 18. L: 36 × 0 ÷ 3 = 0. Together 36 × 3 ÷ 9 = 12.
        let found: Vec<_> = scores.domains.iter().map(|it| (it.domain, it.result.score)).collect();
        assert_eq!(found, [(Domain::A, Some(18)), (Domain::L, Some(0))]);
        assert_eq!((scores.overall.score, scores.overall.tally.not_known), (Some(12), 1));
        assert_eq!(local(&[]), None);
    }
}
