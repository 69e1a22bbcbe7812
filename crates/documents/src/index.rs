//! Statements by their names.

use framework::StatementId;

use crate::Source;

impl Source<'_> {
    /// "A5 Each child's own needs".
    pub(crate) fn named(&self, id: &StatementId) -> String {
        let title = self.report.line(id).map_or("", |line| line.title.as_str());
        format!("{id} {title}").trim_end().to_owned()
    }

    /// All of a list.
    pub(crate) fn all_named<'a>(&self, ids: impl IntoIterator<Item = &'a StatementId>) -> Vec<String> {
        ids.into_iter().map(|id| self.named(id)).collect()
    }
}
