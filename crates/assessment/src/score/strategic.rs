//! The strategic score: each domain's and the overall one, their bands, and the judgements that limits leave.

use framework::{Domain, Level, Outline, StatementId};

use super::limit::Limit;
use super::result::Score;
use super::tally::{Standing, Tally, standing};
use crate::record::Assessment;

/// Scores of all domains, and overall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategic {
    /// The four domains, in order.
    pub domains: Vec<DomainScore>,
    /// All of them together.
    pub overall: Score,
}

/// The score of one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainScore {
    /// Which one.
    pub domain: Domain,
    /// Its score.
    pub result: Score,
}

impl Strategic {
    /// One domain's score.
    #[must_use]
    pub fn domain(&self, domain: Domain) -> Option<&Score> {
        self.domains.iter().find(|score| score.domain == domain).map(|score| &score.result)
    }
}

/// Where a statement stands in a record.
pub(crate) fn standing_of(assessment: &Assessment, statement: &StatementId) -> Standing {
    assessment.answers.get(statement).map_or(Standing::ToDo, |answer| standing(answer))
}

/// Scores a record's answers to an outline's statements. Answers to statements that the outline does not have
/// count for nothing.
#[must_use]
pub fn strategic(outline: &Outline, assessment: &Assessment) -> Strategic {
    let mut domains = Vec::with_capacity(Domain::ALL.len());
    let mut total = Tally::default();
    let mut points = 0;
    for domain in Domain::ALL {
        let result = domain_score(outline, assessment, domain);
        total += result.tally;
        points += result.points;
        domains.push(DomainScore { domain, result });
    }
    let mut overall = Score::new(total, points);
    let judged = || domains.iter().filter_map(|score| Some((score.domain, score.result.judgement?)));
    if let Some(lowest) = judged().map(|(_, judgement)| judgement).min() {
        let domains = judged().filter(|(_, judgement)| *judgement == lowest).map(|(domain, _)| domain).collect();
        overall.limit(Limit::LowestDomain { domains, judgement: lowest });
    }
    Strategic { domains, overall }
}

fn domain_score(outline: &Outline, assessment: &Assessment, domain: Domain) -> Score {
    let mut tally = Tally::default();
    let mut points = 0;
    let mut zeros = Vec::new();
    for statement in outline.of(domain) {
        let standing = standing_of(assessment, &statement.id);
        tally.count(standing);
        if let Standing::Rated(level) = standing {
            points += u16::from(level.points());
            if statement.critical && level == Level::NotInPlace {
                zeros.push(statement.id.clone());
            }
        }
    }
    let mut score = Score::new(tally, points);
    if !zeros.is_empty() {
        score.limit(Limit::Critical(zeros));
    }
    score
}

#[cfg(test)]
mod tests {
    use super::super::testing::{outline, put, rate, rated};
    use super::*;
    use crate::record::Rating;
    use crate::score::Band;

    fn domain(levels: &[u8]) -> Score {
        let scores = strategic(&outline(), &rated(&[('O', levels)]));
        scores.domain(Domain::O).cloned().expect("the domain")
    }

    #[test]
    fn a_score_is_rounded_half_up() {
        // 36 × 20 ÷ (3 × 11) = 720 ÷ 33 = 21.81…, so 22: Good.
        let score = domain(&[2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1]);
        assert_eq!((score.points, score.scored(), score.score, score.band), (20, 11, Some(22), Some(Band::Good)));
        assert_eq!(score.reached(), "20 points from 11 statements: 36 × 20 ÷ 33 = 21.8, rounded to 22");
        // 36 × 5 ÷ (3 × 8) = 180 ÷ 24 = 7.5, so 8.
        let score = domain(&[1, 1, 1, 1, 1, 0, 0, 0]);
        assert_eq!(score.score, Some(8));
        assert_eq!(score.reached(), "5 points from 8 statements: 36 × 5 ÷ 24 = 7.5, rounded to 8");
        // 36 × 3 ÷ (3 × 5) = 108 ÷ 15 = 7.2, so 7: the lowest Requires improvement.
        assert_eq!(domain(&[3, 0, 0, 0, 0]).band, Some(Band::RequiresImprovement));
        // 36 × 1 ÷ (3 × 1) = 12; all 12 at 3: 36 × 36 ÷ 36 = 36.
        assert_eq!(domain(&[1]).reached(), "1 point from 1 statement: 36 × 1 ÷ 3 = 12");
        assert_eq!(domain(&[3; 12]).score, Some(36));
        assert_eq!(domain(&[0; 12]).score, Some(0));
    }

    #[test]
    fn no_statement_scored_is_no_score() {
        let score = domain(&[]);
        assert_eq!((score.score, score.band, score.judgement, score.provisional()), (None, None, None, true));
        assert_eq!((score.headline().as_str(), score.figure().as_str()), ("No score yet", "No score yet"));
        assert_eq!(score.reached(), "No statement is scored yet");
        let overall = strategic(&outline(), &rated(&[])).overall;
        assert_eq!((overall.score, overall.limits.len()), (None, 0));
    }

    #[test]
    fn does_not_apply_leaves_the_sum_and_not_known_scores_nothing() {
        // Ten at 2, one that does not apply, one not known: 36 × 20 ÷ (3 × 10) = 24, and nothing left to do.
        let mut record = rated(&[('O', &[2; 10])]);
        let provisional = strategic(&outline(), &record);
        assert!(provisional.domain(Domain::O).is_some_and(Score::provisional));
        put(&mut record, "O11", Some(Rating::DoesNotApply { reason: "No such children".into() }));
        put(&mut record, "O12", Some(Rating::NotKnown));
        let scores = strategic(&outline(), &record);
        let score = scores.domain(Domain::O).expect("the domain");
        assert_eq!((score.points, score.scored(), score.score, score.provisional()), (20, 10, Some(24), false));
        assert_eq!(score.tally.summary(), "10 answered, 1 not known, 1 does not apply");
        assert_eq!((score.headline().as_str(), score.figure().as_str()), ("Self-assessed: Good", "24 out of 36"));
        assert_eq!(scores.overall.headline(), "Self-assessed: Good (provisional)");
        assert_eq!(scores.overall.figure(), "24 out of 36 (provisional)");
    }

    #[test]
    fn a_critical_statement_at_0_limits_its_domain() {
        // Eleven at 3, A5 at 0: 36 × 33 ÷ 36 = 33, Outstanding, but no better than Requires improvement.
        let mut record = rated(&[('A', &[3; 12])]);
        rate(&mut record, "A5", 0);
        let scores = strategic(&outline(), &record);
        let score = scores.domain(Domain::A).expect("the domain");
        assert_eq!((score.score, score.band), (Some(33), Some(Band::Outstanding)));
        assert_eq!(score.judgement, Some(Band::RequiresImprovement));
        assert_eq!(score.limits, [Limit::Critical(vec!["A5".into()])]);
        assert_eq!(
            score.limits[0].explanation(&outline()),
            "No better than Requires improvement while A5 is rated \"Not in place\": a critical statement at 0."
        );
        // Overall is 33 too, but no better than one above that domain: Good.
        assert_eq!(scores.overall.band, Some(Band::Outstanding));
        assert_eq!(scores.overall.judgement, Some(Band::Good));
    }

    #[test]
    fn a_limit_that_does_not_bite_is_not_named() {
        // Twelve at 0: 0 is Inadequate already, two of them critical.
        let scores = strategic(&outline(), &rated(&[('A', &[0; 12])]));
        let score = scores.domain(Domain::A).expect("the domain");
        assert_eq!((score.judgement, score.limits.len()), (Some(Band::Inadequate), 0));
        assert_eq!((scores.overall.judgement, scores.overall.limits.len()), (Some(Band::Inadequate), 0));
    }

    #[test]
    fn overall_is_no_better_than_one_above_the_lowest_domain() {
        // O, A and I: 12 × 3 = 36 points each; L: 6 points of 12 statements = 36 × 6 ÷ 36 = 6, Inadequate.
        // Overall 36 × 114 ÷ (3 × 48) = 4104 ÷ 144 = 28.5, so 29: Good, limited to Requires improvement.
        let record =
            rated(&[('O', &[3; 12]), ('A', &[3; 12]), ('I', &[3; 12]), ('L', &[1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0])]);
        let overall = strategic(&outline(), &record).overall;
        assert_eq!((overall.points, overall.score, overall.band), (114, Some(29), Some(Band::Good)));
        assert_eq!(overall.judgement, Some(Band::RequiresImprovement));
        assert_eq!(overall.limits, [Limit::LowestDomain { domains: vec![Domain::L], judgement: Band::Inadequate }]);
        assert_eq!(
            overall.limits[0].explanation(&outline()),
            "No better than Requires improvement: one band above the lowest domain judgement, Inadequate (Leadership)."
        );
        assert_eq!(overall.reached(), "114 points from 48 statements: 36 × 114 ÷ 144 = 28.5, rounded to 29");
    }
}
