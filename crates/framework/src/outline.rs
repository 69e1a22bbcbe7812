//! The outline: the little of the framework that the app cannot wait for.
//!
//! The app carries it as plain text, a line for the version, for each domain and for each statement, with tabs between
//! fields: a reader of JSON in the first module would cost more than all the rest of the outline.

use crate::id::{CriterionId, StatementId};
use crate::model::{Domain, DomainInfo, Statement};

/// Enough of the framework to list, navigate, answer and score.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The framework's version.
    pub version: String,
    /// The four domains, in order.
    pub domains: Vec<DomainInfo>,
    /// All statements, in order of domain and number.
    pub statements: Vec<OutlineStatement>,
}

/// A statement without its guidance.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineStatement {
    /// Its id.
    pub id: StatementId,
    /// A short name.
    pub title: String,
    /// What is rated.
    pub statement: String,
    /// Whether it can limit a judgement.
    pub critical: bool,
    /// The case criteria that bear on it.
    pub criteria: Vec<CriterionId>,
}

impl From<&Statement> for OutlineStatement {
    fn from(statement: &Statement) -> Self {
        Self {
            id: statement.id.clone(),
            title: statement.title.clone(),
            statement: statement.statement.clone(),
            critical: statement.critical,
            criteria: statement.criteria.clone(),
        }
    }
}

impl OutlineStatement {
    /// The domain that the id begins with.
    #[must_use]
    pub fn domain(&self) -> Domain {
        // The source check lets no id through that begins otherwise.
        self.id.as_str().get(..1).and_then(Domain::from_letter).unwrap_or(Domain::O)
    }
}

impl Outline {
    /// As text for [`Outline::from_text`]. The source check has made sure that no field holds a tab or a line break.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut lines = vec![self.version.clone()];
        for DomainInfo { id, title, chapter, summary } in &self.domains {
            lines.push(format!("{}\t{title}\t{chapter}\t{summary}", id.letter()));
        }
        for OutlineStatement { id, title, statement, critical, criteria } in &self.statements {
            let critical = if *critical { "critical" } else { "" };
            let criteria: Vec<&str> = criteria.iter().map(CriterionId::as_str).collect();
            lines.push(format!("{id}\t{title}\t{statement}\t{critical}\t{}", criteria.join(" ")));
        }
        lines.join("\n")
    }

    /// From the text that [`Outline::to_text`] wrote; a line of another form is left out.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let (version, lines) = text.split_once('\n').unwrap_or_default();
        let mut outline = Self { version: version.to_owned(), domains: Vec::new(), statements: Vec::new() };
        for line in lines.split('\n') {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            let (id, title, third, fourth, fifth) = (next(), next().to_owned(), next(), next(), next());
            if id.len() > 1 {
                outline.statements.push(OutlineStatement {
                    id: id.into(),
                    title,
                    statement: third.to_owned(),
                    critical: !fourth.is_empty(),
                    criteria: fifth.split(' ').filter(|id| !id.is_empty()).map(CriterionId::from).collect(),
                });
            } else if let (Some(id), Ok(chapter)) = (Domain::from_letter(id), third.parse()) {
                outline.domains.push(DomainInfo { id, title, chapter, summary: fourth.to_owned() });
            }
        }
        outline
    }

    /// The statement with this id, if this version has it.
    #[must_use]
    pub fn statement(&self, id: &StatementId) -> Option<&OutlineStatement> {
        self.statements.iter().find(|statement| statement.id == *id)
    }

    /// A domain's statements, in order.
    pub fn of(&self, domain: Domain) -> impl Iterator<Item = &OutlineStatement> {
        self.statements.iter().filter(move |statement| statement.domain() == domain)
    }

    /// What a manager reads about a domain.
    #[must_use]
    pub fn domain(&self, domain: Domain) -> Option<&DomainInfo> {
        self.domains.iter().find(|info| info.id == domain)
    }
}
