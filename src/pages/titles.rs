//! The titles of the pages that come later.

use framework::Asked;

use crate::app::App;
use crate::route::{Page, Reader, Route};

/// The title of the page of the address. Only `later` names this function.
pub fn later(app: &App) -> String {
    match &app.state.route {
        Route::OpenFile => "Open a file".to_owned(),
        Route::Kept => "What is kept on this device".to_owned(),
        Route::Example => "Example".to_owned(),
        Route::About => "How it works and its sources".to_owned(),
        Route::Privacy => "Storage and privacy".to_owned(),
        Route::Start | Route::New | Route::Unknown => "Page not found".to_owned(),
        Route::In(_, page) => match page {
            Page::Service | Page::Tasks => String::new(),
            Page::Statement(id) => {
                let title = app.state.outline.statement(id).map_or("Not found", |statement| &statement.title);
                format!("{id} {title}")
            }
            Page::List => "All statements".to_owned(),
            Page::Check(domain) => {
                let title = app.state.outline.domain(*domain).map_or("", |info| &info.title);
                format!("Check your answers: {title}")
            }
            Page::Cases => "Case sample".to_owned(),
            Page::Case(number, Reader::First) => format!("Case {number}"),
            Page::Case(number, Reader::Second) => format!("Case {number}, second reader"),
            Page::Totals => "Totals of a case sample".to_owned(),
            Page::Spreadsheet => "Use a spreadsheet".to_owned(),
            Page::KeySheet => "Key sheet".to_owned(),
            Page::Caseload => "Caseload".to_owned(),
            Page::Working => "Is it working?".to_owned(),
            Page::Partners => "Partners".to_owned(),
            Page::Survey(Asked::Staff) => "Staff survey".to_owned(),
            Page::Survey(Asked::Family) => "Family feedback".to_owned(),
            Page::SurveySheet(Asked::Staff) => "Staff survey: sheet".to_owned(),
            Page::SurveySheet(Asked::Family) => "Family feedback: sheets".to_owned(),
            Page::Outcomes => "Outcomes achieved".to_owned(),
            Page::Local(_) => "Local statement".to_owned(),
            Page::PlanText(_) => "Youth Justice Plan".to_owned(),
            Page::Documents(_) => "Take documents away".to_owned(),
            Page::Report => "Report".to_owned(),
            Page::Plan => "Action plan".to_owned(),
            Page::Action(None) => "Add an action".to_owned(),
            Page::Action(Some(_)) => "Change an action".to_owned(),
            Page::History => "What changed when".to_owned(),
            Page::Keep => "Save and open".to_owned(),
        },
    }
}
