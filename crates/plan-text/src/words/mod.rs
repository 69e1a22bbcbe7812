//! What can be said of each statement, criterion and question in the middle of a sentence.
//!
//! The framework's own texts are made to stand alone, as something to rate or to ask. A paragraph needs clauses that can be joined:
//! they are here, in the same order, each no stronger than the framework's text that it stands for. A test holds the two together.

mod assessment;
mod cases;
mod interventions;
mod leadership;
mod outcomes;
mod partners;
mod voices;

use framework::StatementId;

pub(crate) use cases::shown;
pub(crate) use partners::partner;
pub(crate) use voices::say;

/// What can be said of a statement. All are clauses in lower case, with the framework's tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    /// The statement.
    pub(crate) id: &'static str,
    /// What it is about: a noun with what belongs to it.
    pub(crate) name: &'static str,
    /// That it is in place. It can follow "whether" and "that".
    pub(crate) done: &'static str,
    /// That it is partly in place.
    pub(crate) partly: &'static str,
    /// That it is not.
    pub(crate) lacks: &'static str,
}

/// All statements, in order.
pub(crate) fn all() -> impl Iterator<Item = &'static Words> {
    [&outcomes::WORDS, &assessment::WORDS, &interventions::WORDS, &leadership::WORDS].into_iter().flatten()
}

/// What can be said of one statement; nothing where it is of a later framework.
pub(crate) fn words(statement: &StatementId) -> Option<&'static Words> {
    all().find(|words| words.id == statement.as_str())
}

#[cfg(test)]
mod tests {
    use framework::Framework;

    use super::*;

    fn framework() -> Framework {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework");
        framework::source::load(&path).expect("the framework")
    }

    fn is_clause(text: &str) -> bool {
        let named = text.starts_with("Jobcentre");
        !text.is_empty() && (named || !text.starts_with(char::is_uppercase)) && !text.ends_with('.')
    }

    #[test]
    fn every_statement_has_its_words() {
        let framework = framework();
        let ids: Vec<&str> = framework.statements.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(all().map(|words| words.id).collect::<Vec<_>>(), ids);
        for words in all() {
            for text in [words.name, words.done, words.partly, words.lacks] {
                assert!(is_clause(text), "{}: {text}", words.id);
            }
        }
    }

    #[test]
    fn every_criterion_question_and_partner_has_a_clause() {
        let reference = framework().reference;
        for it in &reference.criteria {
            assert!(shown(&it.id).is_some_and(is_clause), "{}", it.id);
        }
        for it in &reference.questions {
            assert!(say(&it.id).is_some_and(is_clause), "{}", it.id);
        }
        for it in &reference.partners {
            assert!(partner(&it.id).is_some_and(is_clause), "{}", it.id);
        }
    }
}
