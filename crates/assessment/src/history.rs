//! What changed when, in a form that a person can read and a file can keep.

use std::collections::{BTreeMap, BTreeSet};

use framework::{ActionId, Level, StatementId};
use serde::{Deserialize, Serialize};

use crate::cases::{CaseNumber, CaseSample};
use crate::date::Timestamp;
use crate::record::{
    ActionPlan, Answer, LocalStatementId, Parts, PlanActionId, PlanSection, PlanSectionId, PlanText, Rating, Service,
};

/// One change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// When it was made.
    pub at: Timestamp,
    /// What changed.
    pub what: What,
}

/// What changed. Texts are kept short: the record has the newest, the history says that they changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum What {
    /// The service's details.
    Service,
    /// A rating.
    Rated {
        /// Of which statement.
        statement: StatementId,
        /// Before.
        from: Option<Rating>,
        /// After.
        to: Option<Rating>,
    },
    /// The notes on a statement.
    Notes(StatementId),
    /// A statement was marked to come back to, or no longer.
    Flagged(StatementId, bool),
    /// The level aimed at.
    Target {
        /// Of which statement.
        statement: StatementId,
        /// Before; none is *in place*.
        from: Option<Level>,
        /// After.
        to: Option<Level>,
    },
    /// Evidence for a statement was added, changed or removed.
    Evidence {
        /// For which statement.
        statement: StatementId,
        /// How many pieces there were.
        from: usize,
        /// How many there are.
        to: usize,
    },
    /// An action came into the plan.
    ActionAdded(PlanActionId),
    /// An action was changed.
    ActionChanged(PlanActionId),
    /// An action left the plan.
    ActionRemoved(PlanActionId),
    /// The plan's order changed.
    PlanOrder,
    /// A proposal was dropped, or taken up again.
    ProposalDropped(ActionId, bool),
    /// The reason why nothing is planned for a critical gap.
    NothingPlanned(StatementId),
    /// How the case sample is set up or drawn, or totals as typed.
    Sample,
    /// What was read in one case.
    Case(CaseNumber),
    /// Many cases at once, as when a spreadsheet is read.
    Cases {
        /// How many there were.
        from: usize,
        /// How many there are.
        to: usize,
    },
    /// The caseload profile.
    Caseload,
    /// Programme children and other children side by side.
    Working,
    /// The partners.
    Partners,
    /// The staff survey.
    StaffSurvey,
    /// The family feedback.
    FamilyFeedback,
    /// The outcomes achieved.
    Outcomes,
    /// A statement of the service's own.
    LocalStatement(LocalStatementId),
    /// The report was first made: proposed due dates count from that day.
    ReportFixed,
    /// The headings of the Youth Justice Plan: their set, order or names.
    PlanHeadings,
    /// The text under one heading of the Youth Justice Plan.
    PlanText(PlanSectionId),
    /// Whether the drafts for the Youth Justice Plan leave out small counts of people.
    PlanSmallNumbers(bool),
}

/// The changes from one state of a service's details to another.
pub(crate) fn service(before: &Service, after: &Service) -> Vec<What> {
    if before == after { Vec::new() } else { vec![What::Service] }
}

/// The changes from one answer to another.
pub(crate) fn answer(statement: &StatementId, before: &Answer, after: &Answer) -> Vec<What> {
    let mut changes = Vec::new();
    if before.rating != after.rating {
        let (from, to) = (before.rating.clone(), after.rating.clone());
        changes.push(What::Rated { statement: statement.clone(), from, to });
    }
    if before.notes != after.notes {
        changes.push(What::Notes(statement.clone()));
    }
    if before.flagged != after.flagged {
        changes.push(What::Flagged(statement.clone(), after.flagged));
    }
    if before.target != after.target {
        changes.push(What::Target { statement: statement.clone(), from: before.target, to: after.target });
    }
    if before.evidence != after.evidence {
        let (from, to) = (before.evidence.len(), after.evidence.len());
        changes.push(What::Evidence { statement: statement.clone(), from, to });
    }
    changes
}

/// The changes from what was gathered to what is.
pub(crate) fn gathered(before: &Parts, after: &Parts) -> Vec<What> {
    let mut changes = sample(&before.sample, &after.sample);
    let (old, new) = (&before.surveys, &after.surveys);
    let parts = [
        (before.caseload != after.caseload, What::Caseload),
        (before.working != after.working, What::Working),
        (before.partners != after.partners, What::Partners),
        (old.staff != new.staff, What::StaffSurvey),
        (old.children != new.children || old.parents != new.parents, What::FamilyFeedback),
        (before.outcomes != after.outcomes, What::Outcomes),
    ];
    changes.extend(parts.into_iter().filter_map(|(changed, what)| changed.then_some(what)));
    let (old, new) = (&before.local, &after.local);
    let gone = old.iter().filter(|one| !new.iter().any(|other| other.id == one.id));
    let changed = new.iter().filter(|one| !old.contains(one));
    changes.extend(gone.chain(changed).map(|one| What::LocalStatement(one.id.clone())));
    if changes.is_empty() && old != new {
        // Only their order.
        changes.extend(new.first().map(|one| What::LocalStatement(one.id.clone())));
    }
    changes
}

/// The changes from one text for the Youth Justice Plan to another.
pub(crate) fn plan_text(before: &PlanText, after: &PlanText) -> Vec<What> {
    let headings = |it: &PlanText| {
        let names = |sections: &[PlanSection]| -> Vec<_> {
            sections.iter().map(|section| (section.id.clone(), section.title.clone())).collect()
        };
        let sets = it.sets.iter().map(|(set, it)| (set.clone(), names(&it.sections), names(&it.dropped)));
        (it.chosen.clone(), sets.collect::<Vec<_>>())
    };
    let mut changes = Vec::new();
    // Setting the sections down as they are in the set is the beginning of a change, and none by itself.
    let began = before.chosen == after.chosen && !before.sets.keys().eq(after.sets.keys());
    let texts = texts(before, after);
    if headings(before) != headings(after) && (!began || texts.is_empty()) {
        changes.push(What::PlanHeadings);
    }
    changes.extend(texts.into_iter().map(What::PlanText));
    if before.hides_small != after.hides_small {
        changes.push(What::PlanSmallNumbers(after.hides_small));
    }
    changes
}

/// The sections whose edited text is not what it was.
fn texts(before: &PlanText, after: &PlanText) -> Vec<PlanSectionId> {
    let edited = |it: &PlanText| {
        let sections = it
            .sets
            .iter()
            .flat_map(|(set, it)| it.sections.iter().chain(&it.dropped).map(move |section| (set.clone(), section)));
        let some = sections.filter_map(|(set, section)| Some(((set, section.id.clone()), section.edited.clone()?)));
        some.collect::<BTreeMap<_, _>>()
    };
    let (old, new) = (edited(before), edited(after));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    keys.into_iter().filter(|key| old.get(key) != new.get(key)).map(|(_, section)| section.clone()).collect()
}

/// The changes from one sample to another. Of a few cases each is named.
fn sample(before: &CaseSample, after: &CaseSample) -> Vec<What> {
    const NAMED: usize = 3;
    let mut changes = Vec::new();
    let (old, new) = (&before.cases, &after.cases);
    let gone = old.keys().filter(|number| !new.contains_key(number));
    let changed = new.iter().filter(|(number, case)| old.get(number) != Some(case)).map(|(number, _)| number);
    let cases: Vec<What> = gone.chain(changed).take(NAMED + 1).map(|number| What::Case(*number)).collect();
    let setting = |sample: &CaseSample| (sample.audit, sample.caseload, sample.draw.clone());
    if setting(before) != setting(after) || before.totals != after.totals {
        changes.push(What::Sample);
    }
    if cases.len() > NAMED {
        changes.push(What::Cases { from: old.len(), to: new.len() });
    } else {
        changes.extend(cases);
    }
    changes
}

/// The changes from one plan to another.
pub(crate) fn plan(before: &ActionPlan, after: &ActionPlan) -> Vec<What> {
    let mut changes = Vec::new();
    if before.fixed != after.fixed {
        changes.push(What::ReportFixed);
    }
    for action in &after.actions {
        match before.action(&action.id) {
            None => changes.push(What::ActionAdded(action.id.clone())),
            Some(old) if old != action => changes.push(What::ActionChanged(action.id.clone())),
            Some(_) => {}
        }
    }
    for action in &before.actions {
        if after.action(&action.id).is_none() {
            changes.push(What::ActionRemoved(action.id.clone()));
        }
    }
    // Only the order of what stands in both can have been changed by hand.
    let kept_before = before.actions.iter().filter(|action| after.action(&action.id).is_some());
    let kept_after = after.actions.iter().filter(|action| before.action(&action.id).is_some());
    if !kept_before.map(|action| &action.id).eq(kept_after.map(|action| &action.id)) {
        changes.push(What::PlanOrder);
    }
    for id in before.dropped.keys().chain(after.dropped.keys().filter(|id| !before.dropped.contains_key(*id))) {
        if before.dropped.get(id) != after.dropped.get(id) {
            changes.push(What::ProposalDropped(id.clone(), after.dropped.contains_key(id)));
        }
    }
    let (reasons, new) = (&before.nothing_planned, &after.nothing_planned);
    for id in reasons.keys().chain(new.keys().filter(|id| !reasons.contains_key(*id))) {
        if reasons.get(id) != new.get(id) {
            changes.push(What::NothingPlanned(id.clone()));
        }
    }
    changes
}
