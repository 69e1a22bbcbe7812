//! The operational figure of a domain: the mean of its criteria, and what limits its band.

use framework::{CriterionId, Domain};

use super::margin::Margin;
use super::mean::mean;
use super::proportion::Proportion;
use super::rate::{FEWEST, Rate};
use crate::actions::CaseBands;
use crate::score::{Band, Share, and};

/// A figure needs so many criteria that are banded.
const FEWEST_CRITERIA: usize = 3;

/// What the cases say of one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainCases {
    /// Which one.
    pub domain: Domain,
    /// Its figure, or why there is none.
    pub figure: Result<CaseFigure, NoFigure>,
}

/// A domain's operational figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFigure {
    /// The mean of the criteria that are banded, rounded down to a millionth.
    pub mean: Proportion,
    /// How many criteria those are.
    pub criteria: usize,
    /// The mean's band, before any limit.
    pub band: Band,
    /// The band that the limits leave.
    pub judgement: Band,
    /// What makes the judgement lower than the band: every limit that alone would keep it there.
    pub limits: Vec<CaseLimit>,
    /// The criterion with the lowest share, the first where several have it. The report quotes it.
    pub lowest: (CriterionId, Share),
}

/// Something that keeps a domain's operational judgement below the band of its mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseLimit {
    /// Critical criteria under 50%: no better than *Requires improvement*.
    Critical(Vec<CriterionId>),
    /// No better than one band above the lowest criterion's.
    LowestCriterion {
        /// The criteria in the lowest band.
        criteria: Vec<CriterionId>,
        /// That band.
        band: Band,
    },
}

impl CaseLimit {
    /// The best that the limit allows.
    #[must_use]
    pub fn cap(&self) -> Band {
        match self {
            Self::Critical(_) => Band::RequiresImprovement,
            Self::LowestCriterion { band, .. } => band.above().unwrap_or(*band),
        }
    }

    /// Why the judgement is no better, in a sentence.
    #[must_use]
    pub fn explanation(&self) -> String {
        let cap = self.cap().title();
        match self {
            Self::Critical(ids) => {
                let (are, criterion) = match ids.len() {
                    1 => ("is", "a critical criterion"),
                    _ => ("are", "critical criteria"),
                };
                let ids = and(ids.iter().map(CriterionId::as_str));
                format!("No better than {cap} while {ids} {are} under 50%: {criterion}.")
            }
            Self::LowestCriterion { criteria, band } => {
                let (ids, title) = (and(criteria.iter().map(CriterionId::as_str)), band.title());
                format!("No better than {cap}: one band above the lowest criterion's, {title} ({ids}).")
            }
        }
    }
}

/// Why a domain has no operational figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoFigure {
    /// No case was read for it.
    NotTested,
    /// Too few of its criteria have 5 answers.
    TooFewAnswers {
        /// How many have.
        banded: usize,
    },
    /// The audit asks too few criteria of it that can be banded, whatever is answered.
    TooFewCriteria {
        /// How many it asks.
        asked: usize,
    },
    /// More cases are answered than the caseload has, so one of the two is wrong.
    CaseloadTooSmall,
}

impl NoFigure {
    /// In a sentence.
    #[must_use]
    pub fn sentence(self) -> String {
        let criteria = |n: usize| if n == 1 { "criterion" } else { "criteria" };
        match self {
            Self::NotTested => "This self-rating is not tested against cases.".to_owned(),
            Self::TooFewAnswers { banded } => format!(
                "No figure from cases: {banded} {} of this part {} {FEWEST} answers or more, and a figure needs {FEWEST_CRITERIA}.",
                criteria(banded),
                if banded == 1 { "has" } else { "have" },
            ),
            Self::TooFewCriteria { asked } => format!(
                "No figure from cases: only {asked} {} of this part can be banded in this audit, and a figure needs {FEWEST_CRITERIA}.",
                criteria(asked),
            ),
            Self::CaseloadTooSmall => {
                "No figure from cases: more cases are answered than the caseload has. Check both figures.".to_owned()
            }
        }
    }
}

impl CaseFigure {
    fn new(banded: &[(&Rate, Band)]) -> Option<Self> {
        let shares: Vec<Share> = banded.iter().map(|(rate, _)| rate.share).collect();
        let mean = mean(&shares)?;
        let band = mean.band();
        let by_share =
            |a: Share, b: Share| (u64::from(a.count) * u64::from(b.of)).cmp(&(u64::from(b.count) * u64::from(a.of)));
        let (lowest, lowest_band) = banded.iter().min_by(|(a, _), (b, _)| by_share(a.share, b.share))?;
        let ids = |of: &dyn Fn(&Rate, Band) -> bool| {
            let these = banded.iter().filter(|(rate, band)| of(rate, *band));
            these.map(|(rate, _)| rate.criterion.clone()).collect::<Vec<_>>()
        };
        let critical = ids(&|rate, band| rate.critical && band == Band::Inadequate);
        let mut limits = Vec::new();
        if !critical.is_empty() {
            limits.push(CaseLimit::Critical(critical));
        }
        let criteria = ids(&|_, band| band == *lowest_band);
        limits.push(CaseLimit::LowestCriterion { criteria, band: *lowest_band });
        let judgement = limits.iter().map(CaseLimit::cap).fold(band, Band::min);
        limits.retain(|limit| judgement < band && limit.cap() == judgement);
        let lowest = (lowest.criterion.clone(), lowest.share);
        Some(Self { mean, criteria: banded.len(), band, judgement, limits, lowest })
    }

    /// "76% on average over 8 criteria".
    #[must_use]
    pub fn figure(&self) -> String {
        format!("{} on average over {} criteria", self.mean.percent(), self.criteria)
    }
}

/// What the cases say of each domain, in order.
#[must_use]
pub fn domain_cases(rates: &[Rate]) -> Vec<DomainCases> {
    let domains = Domain::ALL.into_iter().map(|domain| DomainCases { domain, figure: figure(domain, rates) });
    domains.collect()
}

fn figure(domain: Domain, rates: &[Rate]) -> Result<CaseFigure, NoFigure> {
    let within = || rates.iter().filter(move |rate| rate.domain == domain);
    if within().all(|rate| rate.totals.settled() == 0) {
        return Err(NoFigure::NotTested);
    }
    if within().any(|rate| matches!(rate.margin, Margin::CaseloadTooSmall { .. })) {
        return Err(NoFigure::CaseloadTooSmall);
    }
    let asked = within().filter(|rate| rate.can_be_banded()).count();
    if asked < FEWEST_CRITERIA {
        return Err(NoFigure::TooFewCriteria { asked });
    }
    let banded: Vec<(&Rate, Band)> = within().filter_map(|rate| Some((rate, rate.band()?))).collect();
    let too_few = NoFigure::TooFewAnswers { banded: banded.len() };
    if banded.len() < FEWEST_CRITERIA {
        return Err(too_few);
    }
    CaseFigure::new(&banded).ok_or(too_few)
}

/// The bands of the criteria that have one, for the priorities of gaps.
#[must_use]
pub fn case_bands(rates: &[Rate]) -> CaseBands {
    rates.iter().filter_map(|rate| Some((rate.criterion.clone(), rate.band()?))).collect()
}

#[cfg(test)]
mod tests {
    use framework::CriterionKind;

    use super::*;
    use crate::cases::testing::{criterion, practice, totals};

    fn of(domain: Domain, rates: &[Rate]) -> Result<CaseFigure, NoFigure> {
        domain_cases(rates).into_iter().find(|it| it.domain == domain).expect("the domain").figure
    }

    #[test]
    fn a_domain_has_the_mean_of_its_criteria() {
        // (60 + 75 + 90) ÷ 3 = 75%: Good. The lowest, 60%, is Requires improvement; one above it is Good.
        let rates = [practice("CA1", 12, 8), practice("CA2", 15, 5), practice("CA3", 18, 2), practice("CI1", 0, 9)];
        let it = of(Domain::A, &rates).expect("a figure");
        assert_eq!((it.mean.millionths(), it.criteria, it.band), (750_000, 3, Band::Good));
        assert_eq!((it.judgement, it.limits.len()), (Band::Good, 0));
        assert_eq!(it.lowest, ("CA1".into(), Share { count: 12, of: 20 }));
        assert_eq!(it.figure(), "75% on average over 3 criteria");
        assert_eq!(of(Domain::L, &rates), Err(NoFigure::NotTested));
    }

    #[test]
    fn it_is_no_better_than_one_above_the_lowest() {
        // (45 + 100 + 100) ÷ 3 = 81.66…%: Outstanding. 45% is Inadequate, so no better than Requires improvement.
        let rates = [practice("CL1", 20, 0), practice("CL2", 9, 11), practice("CL3", 20, 0)];
        let it = of(Domain::L, &rates).expect("a figure");
        assert_eq!((it.band, it.judgement), (Band::Outstanding, Band::RequiresImprovement));
        let limit = CaseLimit::LowestCriterion { criteria: vec!["CL2".into()], band: Band::Inadequate };
        assert_eq!(it.limits, [limit]);
        assert_eq!(
            it.limits[0].explanation(),
            "No better than Requires improvement: one band above the lowest criterion's, Inadequate (CL2)."
        );
    }

    #[test]
    fn a_critical_criterion_under_50_limits_it() {
        // (45 + 90 + 90) ÷ 3 = 75%: Good, limited twice to Requires improvement, and both are named.
        let mut critical = practice("CA10", 9, 11);
        critical.critical = true;
        let it = of(Domain::A, &[critical, practice("CA1", 18, 2), practice("CA2", 18, 2)]).expect("a figure");
        assert_eq!((it.band, it.judgement, it.limits.len()), (Band::Good, Band::RequiresImprovement, 2));
        assert_eq!(
            it.limits[0].explanation(),
            "No better than Requires improvement while CA10 is under 50%: a critical criterion."
        );
        // At exactly 50% it is Requires improvement: one above is Good, which the mean is.
        let mut critical = practice("CA10", 10, 10);
        critical.critical = true;
        let it = of(Domain::A, &[critical, practice("CA1", 18, 2), practice("CA2", 18, 2)]).expect("a figure");
        assert_eq!((it.judgement, it.limits.len()), (Band::Good, 0));
    }

    #[test]
    fn it_needs_three_criteria_with_five_answers() {
        let rates = [practice("CL1", 4, 1), practice("CL2", 5, 0), practice("CL3", 4, 0)];
        let none = of(Domain::L, &rates).expect_err("no figure");
        assert_eq!(none, NoFigure::TooFewAnswers { banded: 2 });
        assert_eq!(
            none.sentence(),
            "No figure from cases: 2 criteria of this part have 5 answers or more, and a figure needs 3."
        );
        let none = of(Domain::L, &rates[..2]).expect_err("no figure");
        assert_eq!(none, NoFigure::TooFewCriteria { asked: 2 });
        // An outcome is never banded.
        let outcome = Rate::new(&criterion("CL4", CriterionKind::Outcome), totals([9, 1, 0, 0]), None);
        let rates = [rates[0].clone(), rates[1].clone(), outcome];
        assert_eq!(of(Domain::L, &rates), Err(NoFigure::TooFewCriteria { asked: 2 }));
        assert_eq!(case_bands(&rates).len(), 2);
    }

    #[test]
    fn a_caseload_that_cannot_be_gives_no_figure() {
        let rate = |id| Rate::new(&criterion(id, CriterionKind::Practice), totals([9, 1, 0, 0]), Some(9));
        assert_eq!(of(Domain::L, &[rate("CL1"), rate("CL2"), rate("CL3")]), Err(NoFigure::CaseloadTooSmall));
    }
}
