//! What must hold in a record beyond the form of its parts: ids that tell things apart.

use std::collections::BTreeSet;

use super::error::{ReadError, wrong};
use crate::record::Assessment;

/// Checks that ids which must be unique are.
pub(super) fn check(record: &Assessment) -> Result<(), ReadError> {
    let mut seen = BTreeSet::new();
    for (statement, answer) in &record.answers {
        for (i, evidence) in answer.evidence.iter().enumerate() {
            if evidence.id.as_str().is_empty() || !seen.insert(&evidence.id) {
                return Err(id(format!("assessment.answers.{statement}.evidence[{i}].id"), evidence.id.as_str()));
            }
        }
    }
    let mut seen = BTreeSet::new();
    for (i, action) in record.plan.actions.iter().enumerate() {
        if action.id.as_str().is_empty() || !seen.insert(&action.id) {
            return Err(id(format!("assessment.plan.actions[{i}].id"), action.id.as_str()));
        }
    }
    let gathered = &record.gathered;
    unique("partners.local", gathered.partners.local.iter().map(|one| one.id.as_str()))?;
    unique("outcomes.local", gathered.outcomes.local.iter().map(|one| one.id.as_str()))?;
    unique("local", gathered.local.iter().map(|one| one.id.as_str()))
}

/// Checks the ids of one list among what was gathered.
fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), ReadError> {
    let mut seen = BTreeSet::new();
    for (i, one) in ids.enumerate() {
        if one.is_empty() || !seen.insert(one) {
            return Err(id(format!("assessment.gathered.{list}[{i}].id"), one));
        }
    }
    Ok(())
}

/// An id that is empty, or used before.
fn id(place: String, id: &str) -> ReadError {
    let reason = if id.is_empty() { "this id is empty" } else { "this id is used twice; each must have its own" };
    wrong(place, None, reason.to_owned())
}
