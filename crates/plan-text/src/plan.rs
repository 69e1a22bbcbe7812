//! The sections as they stand: the headings that the service chose and changed, its texts, and the drafts beside them.

use assessment::{Assessment, Date, EditedText, PlanSection, PlanSectionId, PlanSections, PlanText};
use framework::{Framework, HeadingSet};

use crate::draft::{Draft, drafts};

/// The text for the Youth Justice Plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan<'a> {
    /// The set of headings.
    pub set: &'a HeadingSet,
    /// The sections, in the service's order.
    pub sections: Vec<Section>,
    /// Those that were dropped.
    pub dropped: Vec<Section>,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which one.
    pub id: PlanSectionId,
    /// Its heading: the service's words, else the framework's.
    pub title: String,
    /// The framework's heading; none where the service added the section.
    pub heading: Option<String>,
    /// What the results say now; nothing under a heading of the service's own.
    pub draft: String,
    /// The service's notes on the statements under it.
    pub notes: Vec<crate::Note>,
    /// What the service made of it; none while the draft stands.
    pub edited: Option<EditedText>,
}

/// Which text stands in a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The draft.
    Draft,
    /// The service's text, and a new draft would say nothing else than the one that it was edited from.
    Edited,
    /// The service's text, and a new draft would say something else.
    Overtaken,
}

impl Section {
    /// The text that stands in the plan.
    #[must_use]
    pub fn text(&self) -> &str {
        self.edited.as_ref().map_or(&self.draft, |edited| &edited.text)
    }

    /// Which text that is.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match &self.edited {
            None => Standing::Draft,
            Some(edited) if edited.draft == self.draft => Standing::Edited,
            Some(_) => Standing::Overtaken,
        }
    }
}

/// The set that a service chose; the newest while it has not chosen, or where this version does not know its choice.
#[must_use]
pub fn chosen<'a>(framework: &'a Framework, text: &PlanText) -> Option<&'a HeadingSet> {
    let sets = &framework.reference.plan_headings;
    let chosen = text.chosen.as_ref().and_then(|id| framework.reference.heading_set(id));
    chosen.or_else(|| sets.last())
}

/// The sections of a set as the record has them. Headings that it does not know stand at the end.
pub(crate) fn recorded(set: &HeadingSet, text: &PlanText) -> PlanSections {
    let mut sections = text.sets.get(&set.id).cloned().unwrap_or_default();
    for heading in &set.headings {
        let id = PlanSectionId::from(heading.id.as_str());
        if !sections.sections.iter().chain(&sections.dropped).any(|section| section.id == id) {
            sections.sections.push(PlanSection { id, title: String::new(), edited: None });
        }
    }
    sections
}

/// The text as it stands; none where the framework has no set of headings.
#[must_use]
pub fn plan<'a>(framework: &'a Framework, assessment: &Assessment, today: Date) -> Option<Plan<'a>> {
    let set = chosen(framework, &assessment.plan_text)?;
    let drafts = drafts(framework, assessment, set, today);
    let recorded = recorded(set, &assessment.plan_text);
    let section = |it: PlanSection| section(set, &drafts, it);
    Some(Plan {
        set,
        sections: recorded.sections.into_iter().map(section).collect(),
        dropped: recorded.dropped.into_iter().map(section).collect(),
    })
}

fn section(set: &HeadingSet, drafts: &[Draft], it: PlanSection) -> Section {
    let heading = set.headings.iter().find(|heading| heading.id.as_str() == it.id.as_str());
    let heading = heading.map(|heading| heading.title.clone());
    let draft = drafts.iter().find(|draft| draft.heading.as_str() == it.id.as_str()).cloned();
    let (draft, notes) = draft.map(|draft| (draft.text, draft.notes)).unwrap_or_default();
    let own = it.title.trim().to_owned();
    let title = if own.is_empty() { heading.clone().unwrap_or_else(|| "Untitled section".to_owned()) } else { own };
    Section { id: it.id, title, heading, draft, notes, edited: it.edited }
}
