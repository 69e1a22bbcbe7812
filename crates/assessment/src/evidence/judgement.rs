//! Bringing the two together: a domain's judgement is the lower of what is said and what the cases show.

use framework::{Domain, Reference, Terms};

use crate::cases::{CaseFigure, DomainCases, NoFigure, of_cases};
use crate::score::{Band, Limit, Strategic};

/// The judgements of all domains, and the overall one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgements {
    /// The four domains, in order.
    pub domains: Vec<DomainJudgement>,
    /// The overall strategic band, no better than one above the lowest domain's judgement; none without a score.
    pub overall: Option<Band>,
    /// What makes it lower than the overall strategic band.
    pub limits: Vec<Limit>,
}

/// The judgement of one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainJudgement {
    /// Which one.
    pub domain: Domain,
    /// What the statements come to.
    pub strategic: Option<Band>,
    /// What the cases come to, or why they come to nothing.
    pub cases: Result<Band, NoFigure>,
    /// The lower of the two; the statements' where there is no figure from cases, and none without a score.
    pub judgement: Option<Band>,
    /// The first finding about the domain, where the two differ.
    pub finding: Option<String>,
}

/// Brings scores and cases together.
#[must_use]
pub fn judgements(reference: &Reference, terms: &Terms<'_>, scores: &Strategic, cases: &[DomainCases]) -> Judgements {
    let domains: Vec<DomainJudgement> = Domain::ALL
        .into_iter()
        .map(|domain| {
            let strategic = scores.domain(domain).and_then(|score| score.judgement);
            let cases = cases.iter().find(|it| it.domain == domain);
            let figure = cases.map_or(Err(NoFigure::NotTested), |it| it.figure.as_ref().map_err(|none| *none));
            let operational = figure.map(|figure| figure.judgement);
            DomainJudgement {
                domain,
                strategic,
                cases: operational,
                judgement: strategic.map(|band| operational.map_or(band, |cases| band.min(cases))),
                finding: strategic.zip(figure.ok()).and_then(|(band, figure)| finding(reference, terms, band, figure)),
            }
        })
        .collect();
    let (overall, limits) = overall(scores, &domains);
    Judgements { domains, overall, limits }
}

fn overall(scores: &Strategic, domains: &[DomainJudgement]) -> (Option<Band>, Vec<Limit>) {
    let band = scores.overall.band;
    let Some(lowest) = domains.iter().filter_map(|it| it.judgement).min() else { return (band, Vec::new()) };
    let these = domains.iter().filter(|it| it.judgement == Some(lowest)).map(|it| it.domain).collect();
    let limit = Limit::LowestDomain { domains: these, judgement: lowest };
    match band {
        Some(band) if band > limit.cap() => (Some(limit.cap()), vec![limit]),
        _ => (band, Vec::new()),
    }
}

/// What is said of a gap between what the service says and what its cases show; nothing where there is none.
fn finding(reference: &Reference, terms: &Terms<'_>, said: Band, cases: &CaseFigure) -> Option<String> {
    let (id, share) = &cases.lowest;
    let criterion = reference.criterion(id).map_or_else(|| id.to_string(), |it| terms.fill(&it.title));
    let shown = cases.judgement;
    let start = format!("You rate this {}; your cases come to {}", said.title(), shown.title());
    match shown.cmp(&said) {
        std::cmp::Ordering::Less => Some(format!("{start}. Lowest: \"{criterion}\" in {}.", of_cases(*share))),
        std::cmp::Ordering::Greater => Some(format!("{start}: {}.", cases.figure())),
        std::cmp::Ordering::Equal => None,
    }
}

impl DomainJudgement {
    /// The gap between the two, without a figure; none where there is none.
    #[must_use]
    pub fn gap(&self) -> Option<String> {
        let (said, shown) = self.strategic.zip(self.cases.ok()).filter(|(said, shown)| said != shown)?;
        Some(format!("You rate this {}; your cases come to {}.", said.title(), shown.title()))
    }

    /// What the cases add to the judgement, in a sentence: whether they confirm it, or were not asked.
    #[must_use]
    pub fn tested(&self) -> String {
        match (self.cases, self.strategic) {
            (Err(none), _) => none.sentence(),
            (Ok(cases), Some(said)) if cases == said => format!("Your cases come to {} too.", cases.title()),
            (Ok(cases), _) => format!("Your cases come to {}.", cases.title()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::domain_cases;
    use crate::cases::testing::practice;
    use crate::evidence::testing::reference;
    use crate::score::strategic;
    use crate::score::testing::{outline, rated};

    #[test]
    fn the_lower_of_the_two_is_the_judgement_and_the_gap_is_said() {
        // All at 2: 24 of 36, Good. A's cases: (45 + 60 + 75) ÷ 3 = 60%, Requires improvement, 45% allows that.
        // I's: (90 + 90 + 90) ÷ 3: Outstanding. L's: (70 + 70 + 70) ÷ 3: Good.
        let levels: [u8; 12] = [2; 12];
        let scores = strategic(&outline(), &rated(&[('O', &levels), ('A', &levels), ('I', &levels), ('L', &levels)]));
        let rates = [
            practice("CA8", 9, 11),
            practice("CA1", 12, 8),
            practice("CA2", 15, 5),
            practice("CI1", 18, 2),
            practice("CI2", 18, 2),
            practice("CI3", 18, 2),
            practice("CL1", 14, 6),
            practice("CL2", 14, 6),
            practice("CL3", 14, 6),
        ];
        let reference = reference();
        let all = judgements(reference, &Terms::default(), &scores, &domain_cases(&rates));
        let judged: Vec<_> = all.domains.iter().filter_map(|it| it.judgement).collect();
        assert_eq!(judged, [Band::Good, Band::RequiresImprovement, Band::Good, Band::Good]);
        let findings: Vec<_> = all.domains.iter().map(|it| it.finding.as_deref().unwrap_or("")).collect();
        let title = &reference.criterion(&"CA8".into()).expect("CA8").title;
        let title = Terms::default().fill(title);
        assert_eq!(
            findings,
            [
                "",
                &format!(
                    "You rate this Good; your cases come to Requires improvement. Lowest: \"{title}\" in 9 of 20 cases (45%)."
                ),
                "You rate this Good; your cases come to Outstanding: 90% on average over 3 criteria.",
                ""
            ]
        );
        let tested: Vec<_> = all.domains.iter().map(DomainJudgement::tested).collect();
        assert_eq!(tested[0], "This self-rating is not tested against cases.");
        assert_eq!(tested[3], "Your cases come to Good too.");
        // Overall is Good, and one above the lowest, Requires improvement, is Good.
        assert_eq!((all.overall, all.limits.len()), (Some(Band::Good), 0));
    }

    #[test]
    fn cases_limit_the_overall_judgement_too() {
        // All at 2 but L, whose cases are all under 50%: Inadequate, so overall is Requires improvement at best.
        let levels: [u8; 12] = [2; 12];
        let scores = strategic(&outline(), &rated(&[('O', &levels), ('L', &levels)]));
        assert_eq!(scores.overall.judgement, Some(Band::Good));
        let rates = [practice("CL1", 4, 6), practice("CL2", 4, 6), practice("CL3", 4, 6)];
        let all = judgements(reference(), &Terms::default(), &scores, &domain_cases(&rates));
        assert_eq!(all.overall, Some(Band::RequiresImprovement));
        assert_eq!(all.limits, [Limit::LowestDomain { domains: vec![Domain::L], judgement: Band::Inadequate }]);
        // Without statements there is no judgement, whatever the cases say.
        let scores = strategic(&outline(), &rated(&[]));
        let all = judgements(reference(), &Terms::default(), &scores, &domain_cases(&rates));
        assert_eq!((all.overall, all.domains[3].judgement), (None, None));
        assert_eq!(all.domains[3].cases, Ok(Band::Inadequate));
    }
}
