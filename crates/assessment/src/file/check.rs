//! What must hold in a record beyond the form of its parts: ids that tell things apart.

use std::collections::BTreeSet;

use super::error::{ReadError, wrong};
use crate::record::Assessment;

/// Checks that ids which must be unique are.
pub(super) fn check(record: &Assessment) -> Result<(), ReadError> {
    let evidence = record.answers.iter().flat_map(|(statement, answer)| {
        let place = move |i| format!("assessment.answers.{statement}.evidence[{i}].id");
        answer.evidence.iter().enumerate().map(move |(i, evidence)| (place(i), evidence.id.as_str()))
    });
    unique(evidence)?;
    listed("plan.actions", record.plan.actions.iter().map(|action| action.id.as_str()))?;
    let gathered = &record.gathered;
    listed("gathered.partners.local", gathered.partners.local.iter().map(|partner| partner.id.as_str()))?;
    listed("gathered.outcomes.local", gathered.outcomes.local.iter().map(|outcome| outcome.id.as_str()))?;
    listed("gathered.local", gathered.local.iter().map(|statement| statement.id.as_str()))?;
    record.plan_text.sets.iter().try_for_each(|(set, it)| {
        let all = [("sections", &it.sections), ("dropped", &it.dropped)];
        unique(all.into_iter().flat_map(|(list, sections)| {
            let place = move |i| format!("assessment.plan_text.sets.{set}.{list}[{i}].id");
            sections.iter().enumerate().map(move |(i, section)| (place(i), section.id.as_str()))
        }))
    })
}

/// Checks the ids of one list of the record.
fn listed<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), ReadError> {
    unique(ids.enumerate().map(|(i, id)| (format!("assessment.{list}[{i}].id"), id)))
}

/// Checks that no id is empty, or stands there before; each comes with its place.
fn unique<'a>(ids: impl Iterator<Item = (String, &'a str)>) -> Result<(), ReadError> {
    let mut seen = BTreeSet::new();
    for (place, id) in ids {
        if id.is_empty() {
            return Err(wrong(place, None, "this id is empty".to_owned()));
        }
        if !seen.insert(id) {
            return Err(wrong(place, None, "this id is used twice; each must have its own".to_owned()));
        }
    }
    Ok(())
}
