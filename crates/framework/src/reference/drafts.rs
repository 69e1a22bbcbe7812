//! The model drafts: a page each of what inspectors found lacking, to be adapted.

use serde::{Deserialize, Serialize};

use crate::id::{DraftId, RecommendationId, StatementId};

/// What stands where a time limit, a number or a name is to be settled by those who adopt a draft.
pub const AGREE: &str = "[agree locally]";

/// A model draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Its name.
    pub title: String,
    /// What it settles, in a sentence.
    pub summary: String,
    /// What it is for.
    pub purpose: String,
    /// Whom it applies to.
    pub applies_to: String,
    /// What inspectors found.
    pub found: String,
    /// Where in the report that is, and what the draft is built on.
    pub paragraphs: Vec<String>,
    /// The recommendations that it answers.
    pub recommendations: Vec<RecommendationId>,
    /// The statements that it helps with.
    pub statements: Vec<StatementId>,
    /// What must never happen; a child's safety first.
    pub never: Vec<String>,
    /// What is recorded, each as the end of a sentence.
    pub record: Vec<String>,
    /// How it is reviewed.
    pub review: String,
    /// What each role does.
    #[serde(rename = "role")]
    pub roles: Vec<DraftRole>,
    /// When to escalate, and to whom; a child's safety first.
    #[serde(rename = "step")]
    pub steps: Vec<DraftStep>,
}

/// What a role does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRole {
    /// Which role.
    pub who: String,
    /// What it does, in order.
    pub does: Vec<String>,
}

/// A case for escalation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftStep {
    /// When.
    pub when: String,
    /// To whom.
    pub to: String,
    /// Within what time: mostly [`AGREE`], since the report gives none.
    pub within: String,
}

#[cfg(feature = "source")]
pub(super) use source::{DraftsFile, FILE, NOTES, check};

#[cfg(feature = "source")]
mod source {
    use serde::Deserialize;

    use super::{AGREE, Draft};
    use crate::reference::known::Known;
    use crate::reference::notes::Notes;
    use crate::source::{Check, Step};

    pub(crate) const FILE: &str = "drafts.toml";
    pub(crate) const NOTES: [&str; 2] = ["page", "use"];

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct DraftsFile {
        pub(crate) notes: Notes,
        pub(crate) draft: Vec<Draft>,
    }

    /// Checks all drafts.
    pub(crate) fn check(drafts: &[Draft], check: &mut Check<'_>, known: &Known<'_>) {
        check.unique(FILE, "draft", &drafts.iter().map(|draft| &draft.id).collect::<Vec<_>>());
        for (i, draft) in drafts.iter().enumerate() {
            let mut entry = check.entry(FILE, "draft", i);
            entry.source(&draft.paragraphs, &draft.recommendations, &known.recommendations);
            entry.known("statements", "statement", &draft.statements, &known.statements);
            let lists = [
                ("statements", draft.statements.is_empty()),
                ("never", draft.never.is_empty()),
                ("record", draft.record.is_empty()),
                ("role", draft.roles.is_empty() || draft.roles.iter().any(|role| role.does.is_empty())),
                ("step", draft.steps.is_empty()),
            ];
            for (field, _) in lists.into_iter().filter(|(_, empty)| *empty) {
                entry.problem(field, "a draft needs some of these");
            }
            texts(draft, &mut |steps, text| {
                let steps = [&["draft".into(), i.into()], steps].concat();
                check.text(FILE, &steps, text);
                blanks(&steps, text, check);
            });
        }
    }

    /// Every text of a draft, with the way to it.
    fn texts(draft: &Draft, see: &mut dyn FnMut(&[Step<'_>], &str)) {
        let single = [
            ("title", &draft.title),
            ("summary", &draft.summary),
            ("purpose", &draft.purpose),
            ("applies_to", &draft.applies_to),
            ("found", &draft.found),
            ("review", &draft.review),
        ];
        single.into_iter().for_each(|(field, text)| see(&[field.into()], text));
        for (field, list) in [("never", &draft.never), ("record", &draft.record)] {
            list.iter().enumerate().for_each(|(j, text)| see(&[field.into(), j.into()], text));
        }
        for (j, role) in draft.roles.iter().enumerate() {
            see(&["role".into(), j.into(), "who".into()], &role.who);
            let does = role.does.iter().enumerate();
            does.for_each(|(k, text)| see(&["role".into(), j.into(), "does".into(), k.into()], text));
        }
        for (j, step) in draft.steps.iter().enumerate() {
            for (field, text) in [("when", &step.when), ("to", &step.to), ("within", &step.within)] {
                see(&["step".into(), j.into(), field.into()], text);
            }
        }
    }

    /// What the report does not give is left to be agreed: no figure, and one way to mark a blank.
    fn blanks(steps: &[Step<'_>], text: &str, check: &mut Check<'_>) {
        let rest = text.replace(AGREE, "");
        if rest.contains(['[', ']']) || rest.contains("agree locally") {
            check.problem(FILE, steps, format!("what is left open is marked {AGREE}, to the letter"));
        }
        if rest.contains(|letter: char| letter.is_ascii_digit()) {
            check.problem(FILE, steps, format!("a draft has no figure: leave {AGREE} in its place"));
        }
    }
}
