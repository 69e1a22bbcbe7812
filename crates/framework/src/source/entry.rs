//! Checks of one table in a list of tables, such as one `[[criterion]]`.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::check::Check;
use super::files::Step;
use crate::id::RecommendationId;

/// One table of a list, being checked.
pub(crate) struct Entry<'c, 'a> {
    check: &'c mut Check<'a>,
    file: &'c str,
    before: [Step<'c>; 2],
}

impl<'a> Check<'a> {
    /// The table at an index of a list.
    pub(crate) fn entry<'c>(&'c mut self, file: &'c str, list: &'c str, index: usize) -> Entry<'c, 'a> {
        Entry { check: self, file, before: [list.into(), index.into()] }
    }

    /// A list must have so many tables.
    pub(crate) fn count(&mut self, file: &str, list: &str, found: usize, expected: usize) {
        if found != expected {
            self.problem(file, &[list.into()], format!("there must be {expected} of these, not {found}"));
        }
    }
}

impl Entry<'_, '_> {
    /// Notes a problem at a field.
    pub(crate) fn problem(&mut self, field: &str, reason: impl Into<String>) {
        let [list, index] = self.before;
        self.check.problem(self.file, &[list, index, field.into()], reason);
    }

    /// A text must say something, and its tokens must be known.
    pub(crate) fn text(&mut self, field: &str, text: &str) {
        let [list, index] = self.before;
        self.check.text(self.file, &[list, index, field.into()], text);
    }

    /// A month is a year and a month: `2026-11`.
    pub(crate) fn month(&mut self, field: &str, text: &str) {
        let [list, index] = self.before;
        self.check.month(self.file, &[list, index, field.into()], text);
    }

    /// Every paragraph must be in the report.
    pub(crate) fn paragraphs(&mut self, paragraphs: &[String]) {
        self.check.paragraphs(self.file, &self.before, paragraphs);
    }

    /// Something must come from the report: paragraphs or recommendations, all of them known.
    pub(crate) fn source(
        &mut self,
        paragraphs: &[String],
        recommendations: &[RecommendationId],
        known: &BTreeSet<&RecommendationId>,
    ) {
        self.paragraphs(paragraphs);
        self.known("recommendations", "recommendation", recommendations, known);
        if paragraphs.is_empty() && recommendations.is_empty() {
            self.problem("paragraphs", "this needs a paragraph or a recommendation of the report");
        }
    }

    /// Every id of a list must be known, and stand there once.
    pub(crate) fn known<T: Ord + Display>(&mut self, field: &str, what: &str, used: &[T], known: &BTreeSet<&T>) {
        let [list, index] = self.before;
        self.check.known(self.file, &[list, index, field.into()], what, used, known);
    }
}
