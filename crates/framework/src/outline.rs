//! The outline: the little of the framework that the app cannot wait for.

use serde::{Deserialize, Serialize};

use crate::id::{CriterionId, StatementId};
use crate::model::{Domain, DomainInfo, Statement};

/// Enough of the framework to list, navigate, answer and score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// The framework's version.
    pub version: String,
    /// The four domains, in order.
    pub domains: Vec<DomainInfo>,
    /// All statements, in order of domain and number.
    pub statements: Vec<OutlineStatement>,
}

/// A statement without its guidance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutlineStatement {
    /// Its id.
    pub id: StatementId,
    /// A short name.
    pub title: String,
    /// What is rated.
    pub statement: String,
    /// Whether it can limit a judgement.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub critical: bool,
    /// The case criteria that bear on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
