//! The pages of cases and other evidence: a module of their own, fetched after the other pages.

mod case;
mod caseload;
mod cases;
mod documents;
mod found;
mod go_on;
mod key_sheet;
mod local;
mod outcomes;
mod partners;
mod plan_text;
mod spreadsheet;
mod survey;
mod survey_sheet;
mod totals;
mod working;

use std::rc::Rc;

use framework::Framework;
use yew::prelude::*;

use super::looking;
use crate::app::{self, App};
use crate::components::govuk;
use crate::route::{Page, Route};
use crate::state::{Guidance, Open};

/// The page of the address, once the framework's texts are here: every one of these pages is made of them.
pub fn page(app: &App) -> Html {
    let (Route::In(_, page), Some(open)) = (&app.state.route, app.state.current()) else { return Html::default() };
    match &app.state.guidance {
        Guidance::Here(framework) => of(app, open, framework, page),
        Guidance::Waiting => looking("Loading"),
        Guidance::Missing => missing(app),
    }
}

fn of(app: &App, open: &Open, framework: &Rc<Framework>, page: &Page) -> Html {
    match page {
        Page::Cases => cases::page(app, open, framework),
        Page::Case(number, reader) => case::page(app, open, framework, *number, *reader),
        Page::Totals => totals::page(app, open, framework),
        Page::Spreadsheet => spreadsheet::page(app, open, framework),
        Page::KeySheet => key_sheet::page(app, open, framework),
        Page::Caseload => caseload::page(app, open, framework),
        Page::Working => working::page(app, open, framework),
        Page::Partners => partners::page(app, open, framework),
        Page::Survey(asked) => survey::page(app, open, framework, *asked),
        Page::SurveySheet(asked) => survey_sheet::page(app, open, framework, *asked),
        Page::Outcomes => outcomes::page(app, open, framework),
        Page::PlanText(section) => plan_text::page(app, open, framework, section),
        Page::Documents(which) => documents::page(app, open, framework, which),
        Page::Local(id) => local::page(app, open, framework, id.as_ref()),
        _ => Html::default(),
    }
}

/// While the framework's texts are missing.
fn missing(app: &App) -> Html {
    let again = {
        let app = app.clone();
        Callback::from(move |_| app::fetch_guidance(app.dispatch.clone()))
    };
    html! {
        <>
            <h1 class="govuk-heading-l">{ "This page could not be loaded" }</h1>
            <p class="govuk-body">{ "Its questions could not be fetched. Check your connection and try again." }</p>
            { govuk::button("Try again", "", again) }
        </>
    }
}
