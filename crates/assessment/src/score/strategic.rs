//! The strategic score: each domain's and the overall one, their bands, and the judgements that limits leave.

use std::fmt::Write;

use framework::{Domain, Level, Outline, OutlineStatement, StatementId};

use super::band::Band;
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

/// A score, and what it comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many statements stand where. Those rated are the ones that are scored.
    pub tally: Tally,
    /// The sum of the levels, 0 to 3 × statements scored.
    pub points: u16,
    /// Out of 36; none where no statement is scored.
    pub score: Option<u8>,
    /// The score's band, before any limit.
    pub band: Option<Band>,
    /// The band that the limits leave.
    pub judgement: Option<Band>,
    /// What makes the judgement lower than the band. Empty where they are the same.
    pub limits: Vec<Limit>,
}

/// Something that keeps a judgement below the score's band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A domain with critical statements at 0 is no better than *Requires improvement*.
    Critical(Vec<StatementId>),
    /// Overall is no better than one band above the lowest domain's judgement.
    LowestDomain {
        /// The domain or domains with the lowest judgement.
        domains: Vec<Domain>,
        /// That judgement.
        judgement: Band,
    },
}

impl Limit {
    /// The best that the limit allows.
    #[must_use]
    pub fn cap(&self) -> Band {
        match self {
            Self::Critical(_) => Band::RequiresImprovement,
            Self::LowestDomain { judgement, .. } => judgement.above().unwrap_or(*judgement),
        }
    }

    /// Why the judgement is no better, in a sentence.
    #[must_use]
    pub fn explanation(&self, outline: &Outline) -> String {
        let cap = self.cap().title();
        match self {
            Self::Critical(ids) => {
                let (are, statement) = match ids.len() {
                    1 => ("is", "a critical statement"),
                    _ => ("are", "critical statements"),
                };
                let ids = and(ids.iter().map(StatementId::as_str));
                let zero = Level::NotInPlace.title();
                format!("No better than {cap} while {ids} {are} rated \"{zero}\": {statement} at 0.")
            }
            Self::LowestDomain { domains, judgement } => {
                let titles =
                    domains.iter().filter_map(|domain| outline.domain(*domain)).map(|info| info.title.as_str());
                let judged = judgement.title();
                format!("No better than {cap}: one band above the lowest domain judgement, {judged} ({}).", and(titles))
            }
        }
    }
}

/// A list in words: "O1, A5 and L3".
pub(crate) fn and<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let items: Vec<&str> = items.into_iter().collect();
    match items.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// round-half-up(36 × points ÷ (3 × statements)), 0 to 36; none for no statement.
///
/// 36 ÷ 3 is 12, and the nearest whole number to a ÷ b, halves up, is the whole part of (2a + b) ÷ 2b.
pub(super) fn out_of_36(points: u16, statements: u16) -> Option<u8> {
    let (a, b) = (12 * u32::from(points), u32::from(statements));
    (2 * a + b).checked_div(2 * b).and_then(|score| u8::try_from(score).ok())
}

impl Score {
    /// The score of a tally, and its band; as yet without limits.
    fn new(tally: Tally, points: u16) -> Self {
        let score = out_of_36(points, tally.rated);
        let band = score.map(Band::of);
        Self { tally, points, score, band, judgement: band, limits: Vec::new() }
    }

    /// Applies a limit, and names it where it bites.
    fn limit(&mut self, limit: Limit) {
        if self.judgement.is_some_and(|judgement| judgement > limit.cap()) {
            self.judgement = Some(limit.cap());
            self.limits.push(limit);
        }
    }

    /// How many statements are scored.
    #[must_use]
    pub const fn scored(&self) -> u16 {
        self.tally.rated
    }

    /// Whether statements are still to do: score and band are both shown as provisional.
    #[must_use]
    pub const fn provisional(&self) -> bool {
        !self.tally.is_complete()
    }

    /// "Self-assessed: Good", with "(provisional)" where it is; what is missing where there is no score.
    #[must_use]
    pub fn headline(&self) -> String {
        match self.judgement {
            Some(judgement) if self.provisional() => format!("{} (provisional)", judgement.self_assessed()),
            Some(judgement) => judgement.self_assessed().to_owned(),
            None => "No score yet".to_owned(),
        }
    }

    /// "22 out of 36", with "(provisional)" where it is.
    #[must_use]
    pub fn figure(&self) -> String {
        let Some(score) = self.score else { return "No score yet".to_owned() };
        let provisional = if self.provisional() { " (provisional)" } else { "" };
        format!("{score} out of {}{provisional}", Band::OUT_OF)
    }

    /// How the score was reached: "20 points from 11 statements: 36 × 20 ÷ 33 = 21.8, rounded to 22".
    #[must_use]
    pub fn reached(&self) -> String {
        let (points, scored) = (self.points, self.scored());
        let Some(score) = self.score else { return "No statement is scored yet".to_owned() };
        let (p, s) =
            (if points == 1 { "point" } else { "points" }, if scored == 1 { "statement" } else { "statements" });
        let mut text = format!("{points} {p} from {scored} {s}: 36 × {points} ÷ {} = ", 3 * scored);
        let (a, b) = (12 * u32::from(points), u32::from(scored));
        if a % b == 0 {
            let _ = write!(text, "{score}");
            return text;
        }
        // One decimal; two where one would read as a half that it is not ("21.5, rounded to 21").
        let tenths = (20 * a + b) / (2 * b);
        if tenths % 10 == 5 && 10 * a != tenths * b {
            let hundredths = (200 * a + b) / (2 * b);
            let _ = write!(text, "{}.{:02}", hundredths / 100, hundredths % 100);
        } else {
            let _ = write!(text, "{}.{}", tenths / 10, tenths % 10);
        }
        let _ = write!(text, ", rounded to {score}");
        text
    }
}

impl Strategic {
    /// One domain's score.
    #[must_use]
    pub fn domain(&self, domain: Domain) -> Option<&Score> {
        self.domains.iter().find(|score| score.domain == domain).map(|score| &score.result)
    }
}

/// Where a statement stands in a record.
pub(crate) fn standing_of(assessment: &Assessment, statement: &OutlineStatement) -> Standing {
    assessment.answers.get(&statement.id).map_or(Standing::ToDo, |answer| standing(answer))
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
        let standing = standing_of(assessment, statement);
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
    fn a_figure_that_is_no_half_does_not_read_as_one() {
        // 36 × 43 ÷ (3 × 24) = 21.5, a half. 36 × 44 ÷ (3 × 23) = 22.956…; 36 × 33 ÷ (3 × 23) = 17.217….
        let reached = |points, rated| Score::new(Tally { rated, ..Tally::default() }, points).reached();
        assert!(reached(43, 24).ends_with("= 21.5, rounded to 22"), "{}", reached(43, 24));
        // 36 × 22 ÷ (3 × 23) = 792 ÷ 69 = 11.478…: 11.5 to one decimal, yet 11 when rounded.
        assert!(reached(22, 23).ends_with("= 11.48, rounded to 11"), "{}", reached(22, 23));
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
