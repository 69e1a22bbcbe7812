//! Where in a record a text was typed, so that what was found in a document can be gone to.

use framework::StatementId;

use crate::cases::CaseNumber;
use crate::record::{Assessment, Due, LocalStatementId, PlanActionId, PlanSectionId, Rating};

/// Where a text was typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The service's details.
    Service,
    /// The answer to a statement: notes, reason or evidence.
    Statement(StatementId),
    /// A statement of the service's own.
    Local(LocalStatementId),
    /// The notes on a case.
    Case(CaseNumber),
    /// The notes on the caseload.
    Caseload,
    /// The notes on how both groups fare.
    Working,
    /// The name of a partner of the service's own.
    Partners,
    /// An outcome of the service's own.
    Outcomes,
    /// An action of the plan.
    Action(PlanActionId),
    /// Why something is not planned or was dropped.
    Plan,
    /// A section of the text for the Youth Justice Plan.
    PlanText(PlanSectionId),
}

/// Everything that was typed into a record, with where.
#[must_use]
pub fn typed(assessment: &Assessment) -> Vec<(Place, &str)> {
    let mut all = Vec::new();
    let service = &assessment.service;
    all.extend([&service.name, &service.programme, &service.assessors].map(|text| (Place::Service, text.as_str())));
    for (id, answer) in &assessment.answers {
        let mut add = |text| all.push((Place::Statement(id.clone()), text));
        add(&answer.notes);
        if let Some(Rating::DoesNotApply { reason }) = &answer.rating {
            add(reason);
        }
        answer.evidence.iter().flat_map(|one| [&one.title, &one.owner, &one.kept]).for_each(|text| add(text));
    }
    gathered(assessment, &mut all);
    for action in &assessment.plan.actions {
        let mut add = |text| all.push((Place::Action(action.id.clone()), text));
        [&action.text, &action.owner, &action.resources, &action.success].into_iter().for_each(|text| add(text));
        if let Due::NoDate { reason } = &action.due {
            add(reason);
        }
        action.reviews.iter().for_each(|review| add(&review.note));
    }
    let reasons = assessment.plan.dropped.values().chain(assessment.plan.nothing_planned.values());
    all.extend(reasons.map(|text| (Place::Plan, text.as_str())));
    let sections = assessment.plan_text.sets.values().flat_map(|set| set.sections.iter().chain(&set.dropped));
    for section in sections {
        let edited = section.edited.as_ref().map_or("", |edited| edited.text.as_str());
        all.extend([section.title.as_str(), edited].map(|text| (Place::PlanText(section.id.clone()), text)));
    }
    all.retain(|(_, text)| !text.trim().is_empty());
    all
}

fn gathered<'a>(assessment: &'a Assessment, all: &mut Vec<(Place, &'a str)>) {
    let parts = &assessment.gathered;
    for one in parts.local.iter() {
        let texts = [&one.title, &one.statement, &one.notes].into_iter().chain(&one.levels);
        all.extend(texts.map(|text| (Place::Local(one.id.clone()), text.as_str())));
    }
    all.extend(parts.sample.cases.iter().map(|(number, case)| (Place::Case(*number), case.notes.as_str())));
    all.push((Place::Caseload, &parts.caseload.notes));
    all.push((Place::Working, &parts.working.notes));
    all.extend(parts.partners.local.iter().map(|one| (Place::Partners, one.title.as_str())));
    let outcomes = parts.outcomes.local.iter().flat_map(|one| [&one.title, &one.definition]);
    all.extend(outcomes.map(|text| (Place::Outcomes, text.as_str())));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Timestamp;
    use crate::edit::Edit;
    use crate::record::Answer;

    #[test]
    fn what_was_typed_has_its_place() {
        let at = Timestamp::from_seconds(0);
        let record = Assessment::new("a".into(), "1", at);
        assert_eq!(typed(&record), []);
        let reason = "Another team does it".to_owned();
        let answer = Answer {
            notes: "N".into(),
            rating: Some(Rating::DoesNotApply { reason: reason.clone() }),
            ..Answer::default()
        };
        let record = record.apply(Edit::Answer("A5".into(), answer.into()), at).expect("a change").0;
        let place = Place::Statement("A5".into());
        assert_eq!(typed(&record), [(place.clone(), "N"), (place, reason.as_str())]);
    }
}
