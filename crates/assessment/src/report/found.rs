//! What cases and people come to, by the rules: worked out once for the whole report.

use framework::{Domain, Reference};

use super::Facts;
use crate::cases::{DomainCases, Rate, domain_cases, rates};
use crate::evidence::{Contradiction, Judgements, SurveyResult, contradictions, judgements, survey_results};
use crate::record::Assessment;
use crate::score::Strategic;

/// The results of the case sample and the surveys, and what they make of the judgements.
pub(super) struct Found {
    /// Every criterion that the audit asks.
    pub(super) rates: Vec<Rate>,
    /// The domains' figures.
    pub(super) domains: Vec<DomainCases>,
    /// Every question that somebody answered.
    pub(super) surveys: Vec<SurveyResult>,
    /// Scores and cases together.
    pub(super) judgements: Judgements,
    /// Ratings that the evidence contradicts.
    pub(super) contradictions: Vec<Contradiction>,
}

impl Found {
    pub(super) fn of(reference: &Reference, assessment: &Assessment, scores: &Strategic) -> Self {
        let terms = assessment.terms();
        let rates = rates(reference, &assessment.gathered.sample);
        let domains = domain_cases(&rates);
        let surveys = survey_results(reference, &assessment.gathered.surveys);
        Self {
            judgements: judgements(reference, &terms, scores, &domains),
            contradictions: contradictions(reference, &terms, assessment, &rates, &surveys),
            rates,
            domains,
            surveys,
        }
    }
}

impl Facts<'_> {
    /// The contradictions about a domain's statements.
    pub(super) fn contradictions(&self, domain: Domain) -> impl Iterator<Item = &crate::evidence::Contradiction> {
        let of =
            move |it: &&Contradiction| self.lines.iter().any(|line| line.id == it.statement && line.domain == domain);
        self.found.contradictions.iter().filter(of)
    }
}
