//! The words that the tool uses: what services are called, and the glossary.

use serde::{Deserialize, Serialize};

use crate::id::{NoteId, RecommendationId, TermId};
use crate::terms::ServiceKind;

/// What one kind of service is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceWords {
    /// Which kind.
    pub id: ServiceKind,
    /// In full: `{service}`.
    pub name: String,
    /// Several, in full.
    pub plural: String,
    /// Its letters: `{yot}`.
    pub short: String,
    /// Several, by letters.
    pub short_plural: String,
}

/// What the programme is called until the service types its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeWords {
    /// `{programme}`.
    pub name: String,
    /// `{programme:adj}`.
    pub adjective: String,
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
    /// Where in the report it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<String>,
    /// The recommendations that use it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<RecommendationId>,
    /// What has changed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<NoteId>,
}

#[cfg(feature = "source")]
pub(super) use source::{FILE, GlossaryFile, check};

#[cfg(feature = "source")]
mod source {
    use serde::Deserialize;

    use super::{ProgrammeWords, ServiceWords, Term};
    use crate::reference::Reference;
    use crate::reference::known::Known;
    use crate::source::Check;
    use crate::terms::{ServiceKind, Terms};

    pub(crate) const FILE: &str = "terms.toml";

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct GlossaryFile {
        pub(crate) service: Vec<ServiceWords>,
        pub(crate) programme: ProgrammeWords,
        pub(crate) term: Vec<Term>,
    }

    /// Checks the words and the glossary. What a token becomes is fixed in the code; here it must be the same.
    pub(crate) fn check(reference: &Reference, check: &mut Check<'_>, known: &Known<'_>) {
        if reference.service_words.iter().map(|words| words.id).ne(ServiceKind::ALL) {
            check.problem(FILE, &["service".into()], "the services must be the tool's three, in its order");
        }
        for (i, words) in reference.service_words.iter().enumerate() {
            let mut entry = check.entry(FILE, "service", i);
            entry.text("plural", &words.plural);
            entry.text("short_plural", &words.short_plural);
            if words.name != words.id.name() {
                entry.problem("name", format!("{{service}} becomes \"{}\"", words.id.name()));
            }
            if words.short != words.id.abbreviation() {
                entry.problem("short", format!("{{yot}} becomes \"{}\"", words.id.abbreviation()));
            }
        }
        let ProgrammeWords { name, adjective } = &reference.programme_words;
        for (field, token, text) in [("name", "{programme}", name), ("adjective", "{programme:adj}", adjective)] {
            let filled = Terms::default().fill(token);
            if *text != filled {
                check.problem(FILE, &["programme".into(), field.into()], format!("{token} becomes \"{filled}\""));
            }
        }
        check.unique(FILE, "term", &reference.glossary.iter().map(|term| &term.id).collect::<Vec<_>>());
        for (i, term) in reference.glossary.iter().enumerate() {
            let mut entry = check.entry(FILE, "term", i);
            entry.text("term", &term.term);
            entry.text("definition", &term.definition);
            entry.paragraphs(&term.paragraphs);
            entry.known("recommendations", "recommendation", &term.recommendations, &known.recommendations);
            if let Some(note) = term.today.as_ref().filter(|id| !known.notes.contains(id)) {
                entry.problem("today", format!("there is no note on today {note}"));
            }
        }
    }
}
