//! How a framework is read from JSON: with the fields of its reference data beside its own.
//!
//! Serde's `flatten` would do the same, but reads by way of a buffer of any value: measured in the browser's
//! module, that is 11 KB more after compression.

use serde::Deserialize;

use crate::model::{Addressee, DomainInfo, Framework, Recommendation, Source, Statement};
use crate::reference::{
    AllNotes, Benchmark, CaseloadFigure, Comparison, Criterion, Factor, FactorTables, HeadingSet, InvolvementInfo,
    OutcomeSet, Partner, ProgrammeWords, Question, Reference, ServiceWords, Share, Term, TodayNote, TurnedAround,
};

/// All fields of a [`Framework`] and of its [`Reference`]; see there. A test compares the two forms.
#[derive(Deserialize)]
pub(crate) struct Flat {
    version: String,
    checked: String,
    title: String,
    source: Source,
    domains: Vec<DomainInfo>,
    addressees: Vec<Addressee>,
    recommendations: Vec<Recommendation>,
    statements: Vec<Statement>,
    criteria: Vec<Criterion>,
    factors: Vec<Factor>,
    factor_tables: FactorTables,
    benchmarks: Vec<Benchmark>,
    questions: Vec<Question>,
    partners: Vec<Partner>,
    involvement: Vec<InvolvementInfo>,
    figures: Vec<CaseloadFigure>,
    shares: Vec<Share>,
    comparisons: Vec<Comparison>,
    outcome_sets: Vec<OutcomeSet>,
    turned_around: TurnedAround,
    plan_headings: Vec<HeadingSet>,
    service_words: Vec<ServiceWords>,
    programme_words: ProgrammeWords,
    glossary: Vec<Term>,
    today: Vec<TodayNote>,
    notes: AllNotes,
}

impl From<Flat> for Framework {
    fn from(flat: Flat) -> Self {
        Self {
            version: flat.version,
            checked: flat.checked,
            title: flat.title,
            source: flat.source,
            domains: flat.domains,
            addressees: flat.addressees,
            recommendations: flat.recommendations,
            statements: flat.statements,
            reference: Reference {
                criteria: flat.criteria,
                factors: flat.factors,
                factor_tables: flat.factor_tables,
                benchmarks: flat.benchmarks,
                questions: flat.questions,
                partners: flat.partners,
                involvement: flat.involvement,
                figures: flat.figures,
                shares: flat.shares,
                comparisons: flat.comparisons,
                outcome_sets: flat.outcome_sets,
                turned_around: flat.turned_around,
                plan_headings: flat.plan_headings,
                service_words: flat.service_words,
                programme_words: flat.programme_words,
                glossary: flat.glossary,
                today: flat.today,
                notes: flat.notes,
            },
        }
    }
}
