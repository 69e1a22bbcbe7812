//! Addresses within the app: hash routes, so that any static host will do, at any path, and a file from disk.

use std::fmt;

use assessment::{AssessmentId, PlanActionId};
use framework::{Domain, StatementId};

/// Where a user is.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// The start page.
    Start,
    /// Begin an assessment.
    New,
    /// Open a file.
    OpenFile,
    /// What is kept on this device.
    Kept,
    /// The filled-in example.
    Example,
    /// The method and its sources.
    About,
    /// A page of an assessment.
    In(AssessmentId, Page),
    /// An address that the app does not have.
    Unknown,
}

/// A page of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// The service's details.
    Service,
    /// All parts with their status.
    Tasks,
    /// One statement.
    Statement(StatementId),
    /// All statements, with search and filters.
    List,
    /// The answers of one part.
    Check(Domain),
    /// The report.
    Report,
    /// The action plan.
    Plan,
    /// One action of the plan; none is a new one.
    Action(Option<PlanActionId>),
    /// What changed when.
    History,
    /// Saving, moving and removing this assessment.
    Keep,
}

impl Route {
    /// The route of an address' fragment, with or without `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        let mut next = || parts.next().unwrap_or_default();
        match (next(), next(), next(), next()) {
            ("", "", "", "") => Self::Start,
            ("new", "", "", "") => Self::New,
            ("open", "", "", "") => Self::OpenFile,
            ("kept", "", "", "") => Self::Kept,
            ("example", "", "", "") => Self::Example,
            ("about", "", "", "") => Self::About,
            ("a", id, page, what) if !id.is_empty() => {
                Page::parse(page, what).map_or(Self::Unknown, |page| Self::In(id.into(), page))
            }
            _ => Self::Unknown,
        }
    }
}

impl Page {
    fn parse(page: &str, what: &str) -> Option<Self> {
        Some(match (page, what) {
            ("service", "") => Self::Service,
            ("tasks" | "", "") => Self::Tasks,
            ("statement", id) if !id.is_empty() => Self::Statement(id.to_ascii_uppercase().as_str().into()),
            ("list", "") => Self::List,
            ("check", letter) => Self::Check(Domain::from_letter(letter)?),
            ("report", "") => Self::Report,
            ("plan", "") => Self::Plan,
            ("action", "new") => Self::Action(None),
            ("action", id) if !id.is_empty() => Self::Action(Some(id.into())),
            ("history", "") => Self::History,
            ("keep", "") => Self::Keep,
            _ => return None,
        })
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, page) = match self {
            Self::Start | Self::Unknown => return f.write_str("#/"),
            Self::New => return f.write_str("#/new"),
            Self::OpenFile => return f.write_str("#/open"),
            Self::Kept => return f.write_str("#/kept"),
            Self::Example => return f.write_str("#/example"),
            Self::About => return f.write_str("#/about"),
            Self::In(id, page) => (id.as_str(), page),
        };
        write!(f, "#/a/{id}/")?;
        match page {
            Page::Service => f.write_str("service"),
            Page::Tasks => f.write_str("tasks"),
            Page::Statement(id) => write!(f, "statement/{id}"),
            Page::List => f.write_str("list"),
            Page::Check(domain) => write!(f, "check/{}", domain.letter()),
            Page::Report => f.write_str("report"),
            Page::Plan => f.write_str("plan"),
            Page::Action(None) => f.write_str("action/new"),
            Page::Action(Some(id)) => write!(f, "action/{}", id.as_str()),
            Page::History => f.write_str("history"),
            Page::Keep => f.write_str("keep"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_route() {
        let id = || AssessmentId::from("k3x9");
        let pages = [
            Page::Service,
            Page::Tasks,
            Page::Statement("O1".into()),
            Page::List,
            Page::Check(Domain::L),
            Page::Report,
            Page::Plan,
            Page::Action(None),
            Page::Action(Some("p1".into())),
            Page::History,
            Page::Keep,
        ];
        let inside = pages.into_iter().map(|page| Route::In(id(), page));
        let outside = [Route::Start, Route::New, Route::OpenFile, Route::Kept, Route::Example, Route::About];
        for route in inside.chain(outside) {
            assert_eq!(Route::parse(&route.to_string()), route, "{route}");
        }
    }

    #[test]
    fn other_addresses_are_unknown() {
        for hash in ["#/x", "#/a", "#/a//tasks", "#/a/k3x9/check/Z", "#/a/k3x9/nothing", "#/new/more"] {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
    }
}
