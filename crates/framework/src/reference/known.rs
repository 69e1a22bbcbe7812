//! The ids that reference data may name.

use std::collections::BTreeSet;

use crate::id::{CriterionId, NoteId, PartnerId, QuestionId, RecommendationId, StatementId};
use crate::model::Framework;

/// The ids of a framework, by kind.
pub(super) struct Known<'a> {
    pub(super) statements: BTreeSet<&'a StatementId>,
    pub(super) recommendations: BTreeSet<&'a RecommendationId>,
    pub(super) criteria: BTreeSet<&'a CriterionId>,
    pub(super) questions: BTreeSet<&'a QuestionId>,
    /// As text: a criterion's or question's benchmark has its id.
    pub(super) benchmarks: BTreeSet<&'a str>,
    pub(super) partners: BTreeSet<&'a PartnerId>,
    pub(super) notes: BTreeSet<&'a NoteId>,
}

impl<'a> Known<'a> {
    /// All ids of a framework.
    pub(super) fn of(framework: &'a Framework) -> Self {
        let reference = &framework.reference;
        Self {
            statements: framework.statements.iter().map(|statement| &statement.id).collect(),
            recommendations: framework.recommendations.iter().map(|recommendation| &recommendation.id).collect(),
            criteria: reference.criteria.iter().map(|criterion| &criterion.id).collect(),
            questions: reference.questions.iter().map(|question| &question.id).collect(),
            benchmarks: reference.benchmarks.iter().map(|benchmark| benchmark.id.as_str()).collect(),
            partners: reference.partners.iter().map(|partner| &partner.id).collect(),
            notes: reference.today.iter().map(|note| &note.id).collect(),
        }
    }
}
