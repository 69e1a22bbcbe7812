//! Addresses within the app: hash routes, so that any static host will do, at any path, and a file from disk.

use std::fmt;

use assessment::cases::CaseNumber;
use assessment::{AssessmentId, LocalStatementId, PlanActionId};
use framework::{Asked, Domain, StatementId};

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
    /// Storage and privacy.
    Privacy,
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
    /// The case sample: its size, its draw, its cases.
    Cases,
    /// One case, as one of its readers answers it.
    Case(CaseNumber, Reader),
    /// Totals of a sample that was read elsewhere.
    Totals,
    /// The spreadsheet: its template, and reading it back.
    Spreadsheet,
    /// The blank key sheet, to be printed.
    KeySheet,
    /// The caseload profile.
    Caseload,
    /// Is it working?
    Working,
    /// The partners.
    Partners,
    /// The answers of staff or families.
    Survey(Asked),
    /// The sheet of a survey, to be printed.
    SurveySheet(Asked),
    /// The outcomes achieved.
    Outcomes,
    /// A statement of the service's own; none is a new one.
    Local(Option<LocalStatementId>),
    /// The text for the Youth Justice Plan, at its beginning where this is empty, else at one section.
    PlanText(String),
    /// Documents to take away; empty, or which of them: `model-drafts`, `ask-sheets:health`.
    Documents(String),
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

/// Who reads a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The first, whose answers count.
    First,
    /// The second, whose answers show how far the two agree.
    Second,
}

impl Page {
    /// Whether it is one of the pages of cases and other evidence.
    #[must_use]
    pub const fn is_evidence(&self) -> bool {
        matches!(
            self,
            Self::Cases
                | Self::Case(..)
                | Self::Totals
                | Self::Spreadsheet
                | Self::KeySheet
                | Self::Caseload
                | Self::Working
                | Self::Partners
                | Self::Survey(_)
                | Self::SurveySheet(_)
                | Self::Outcomes
                | Self::Local(_)
                | Self::PlanText(_)
                | Self::Documents(_)
        )
    }
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
            ("privacy", "", "", "") => Self::Privacy,
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
            ("cases", "") => Self::Cases,
            ("case", number) => Self::Case(case_number(number)?, Reader::First),
            ("second", number) => Self::Case(case_number(number)?, Reader::Second),
            ("totals", "") => Self::Totals,
            ("spreadsheet", "") => Self::Spreadsheet,
            ("key-sheet", "") => Self::KeySheet,
            ("caseload", "") => Self::Caseload,
            ("working", "") => Self::Working,
            ("partners", "") => Self::Partners,
            ("staff", "") => Self::Survey(Asked::Staff),
            ("families", "") => Self::Survey(Asked::Family),
            ("staff", "sheet") => Self::SurveySheet(Asked::Staff),
            ("families", "sheet") => Self::SurveySheet(Asked::Family),
            ("outcomes", "") => Self::Outcomes,
            ("local", "new") => Self::Local(None),
            ("local", id) if !id.is_empty() => Self::Local(Some(id.into())),
            ("youth-justice-plan", section) => Self::PlanText(section.to_owned()),
            ("documents", which) => Self::Documents(which.to_owned()),
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

/// A case's number as an address has it: digits alone, without a leading zero, so that a case has one address.
fn case_number(text: &str) -> Option<CaseNumber> {
    let number = text.parse().ok().and_then(CaseNumber::new)?;
    (number.to_string() == text).then_some(number)
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
            Self::Privacy => return f.write_str("#/privacy"),
            Self::In(id, page) => (id.as_str(), page),
        };
        write!(f, "#/a/{id}/")?;
        match page {
            Page::Service => f.write_str("service"),
            Page::Tasks => f.write_str("tasks"),
            Page::Statement(id) => write!(f, "statement/{id}"),
            Page::List => f.write_str("list"),
            Page::Check(domain) => write!(f, "check/{}", domain.letter()),
            Page::Cases => f.write_str("cases"),
            Page::Case(number, Reader::First) => write!(f, "case/{number}"),
            Page::Case(number, Reader::Second) => write!(f, "second/{number}"),
            Page::Totals => f.write_str("totals"),
            Page::Spreadsheet => f.write_str("spreadsheet"),
            Page::KeySheet => f.write_str("key-sheet"),
            Page::Caseload => f.write_str("caseload"),
            Page::Working => f.write_str("working"),
            Page::Partners => f.write_str("partners"),
            Page::Survey(Asked::Staff) => f.write_str("staff"),
            Page::Survey(Asked::Family) => f.write_str("families"),
            Page::SurveySheet(Asked::Staff) => f.write_str("staff/sheet"),
            Page::SurveySheet(Asked::Family) => f.write_str("families/sheet"),
            Page::Outcomes => f.write_str("outcomes"),
            Page::Local(None) => f.write_str("local/new"),
            Page::Local(Some(id)) => write!(f, "local/{}", id.as_str()),
            Page::PlanText(section) if section.is_empty() => f.write_str("youth-justice-plan"),
            Page::PlanText(section) => write!(f, "youth-justice-plan/{section}"),
            Page::Documents(which) if which.is_empty() => f.write_str("documents"),
            Page::Documents(which) => write!(f, "documents/{which}"),
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
            Page::Cases,
            Page::Case(CaseNumber::FIRST, Reader::First),
            Page::Case(CaseNumber::FIRST, Reader::Second),
            Page::Totals,
            Page::Spreadsheet,
            Page::KeySheet,
            Page::Caseload,
            Page::Working,
            Page::Partners,
            Page::Survey(Asked::Staff),
            Page::Survey(Asked::Family),
            Page::SurveySheet(Asked::Staff),
            Page::SurveySheet(Asked::Family),
            Page::Outcomes,
            Page::Local(None),
            Page::Local(Some("l1".into())),
            Page::PlanText(String::new()),
            Page::PlanText("child-first".to_owned()),
            Page::Documents(String::new()),
            Page::Documents("ask-sheets:health".to_owned()),
            Page::Report,
            Page::Plan,
            Page::Action(None),
            Page::Action(Some("p1".into())),
            Page::History,
            Page::Keep,
        ];
        let inside = pages.into_iter().map(|page| Route::In(id(), page));
        let outside =
            [Route::Start, Route::New, Route::OpenFile, Route::Kept, Route::Example, Route::About, Route::Privacy];
        for route in inside.chain(outside) {
            assert_eq!(Route::parse(&route.to_string()), route, "{route}");
        }
    }

    #[test]
    fn other_addresses_are_unknown() {
        for hash in [
            "#/x",
            "#/a",
            "#/a//tasks",
            "#/a/k3x9/check/Z",
            "#/a/k3x9/nothing",
            "#/a/k3x9/case/0",
            "#/a/k3x9/case/01",
            "#/new/more",
        ] {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
    }
}
