//! Criteria and totals for the tests of the rules.

use framework::{Criterion, CriterionKind, Domain};

use super::rate::Rate;
use super::totals::Totals;

/// A criterion of the domain that its id's second letter names.
pub(crate) fn criterion(id: &str, kind: CriterionKind) -> Criterion {
    Criterion {
        id: id.into(),
        domain: Domain::from_letter(&id[1..2]).expect("a domain"),
        title: format!("Title of {id}"),
        question: String::new(),
        core: false,
        critical: false,
        kind,
        bears_on: Vec::new(),
        counts_as_yes: String::new(),
        counts_as_no: String::new(),
        not_applicable_when: String::new(),
        paragraphs: Vec::new(),
        recommendations: Vec::new(),
    }
}

/// Yes, no, not applicable, not enough information.
pub(crate) fn totals([yes, no, not_applicable, not_enough_information]: [u32; 4]) -> Totals {
    Totals { yes, no, not_applicable, not_enough_information }
}

/// A practice criterion with so many yes and no.
pub(crate) fn practice(id: &str, yes: u32, no: u32) -> Rate {
    Rate::new(&criterion(id, CriterionKind::Practice), totals([yes, no, 0, 0]), None)
}
