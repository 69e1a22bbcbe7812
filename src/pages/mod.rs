//! The pages. Each is a function of the state; those that hold something of their own are components.

pub mod about;
pub mod action;
pub mod check;
pub mod editions;
pub mod evidence;
pub mod gathered;
pub mod guidance;
pub mod history;
pub mod keep;
pub mod kept;
pub mod list;
pub mod new;
pub mod open_file;
pub mod plan;
pub mod privacy;
pub mod report;
pub mod service;
pub mod start;
pub mod statement;
pub mod tasks;
pub mod titles;

use yew::prelude::*;

use crate::NAME;
use crate::app::{self, App};
use crate::components::govuk;
use crate::route::{Page, Route};
use crate::state::{Fetched, Lookup, State};

/// The page of the address. Those with which a visit begins are in the first module, the others in the later one.
pub fn page(app: &App) -> Html {
    let state = &app.state;
    match (&state.route, state.current()) {
        (Route::Start, _) => start::page(app),
        (Route::New, _) => new::page(app),
        (Route::Example, _) => looking("Opening the example"),
        (Route::In(..), None) if state.lookup == Lookup::Looking => looking("Opening your assessment"),
        (Route::In(_, Page::Service), Some(open)) => service::page(app, open),
        (Route::In(_, Page::Tasks), Some(open)) => tasks::page(app, open),
        (Route::In(_, page), Some(_)) if page.is_evidence() => match &state.gathered {
            Fetched::Here(gathered) => gathered(app),
            Fetched::Waiting => looking("Loading"),
            Fetched::Missing => missing(app),
        },
        _ => match &state.later {
            Fetched::Here(later) => (later.page)(app),
            Fetched::Waiting => looking("Loading"),
            Fetched::Missing => missing(app),
        },
    }
}

/// Whether the page of the address is there to be shown.
pub fn is_here(state: &State) -> bool {
    let later = matches!(state.later, Fetched::Here(_));
    match &state.route {
        Route::Start | Route::New | Route::Example | Route::In(_, Page::Service | Page::Tasks) => true,
        Route::In(_, page) if page.is_evidence() => {
            matches!(state.gathered, Fetched::Here(_)) && state.guidance != Fetched::Waiting
        }
        Route::In(_, Page::Report) => later && state.guidance != Fetched::Waiting,
        _ => later,
    }
}

/// The page of an address that [`page`] leaves to the later module. Only `later` names this function.
pub fn later(app: &App) -> Html {
    let state = &app.state;
    match (&state.route, state.current()) {
        (Route::OpenFile, _) => open_file::page(app),
        (Route::Kept, _) => kept::page(app),
        (Route::About, _) => about::page(app),
        (Route::Privacy, _) => privacy::page(),
        (Route::In(..), None) => lost(app),
        (Route::In(_, page), Some(open)) => match page {
            Page::Statement(id) => statement::page(app, open, id),
            Page::List => html! { <list::List app={app.clone()} /> },
            Page::Check(domain) => check::page(app, open, *domain),
            Page::Report => report::page(app, open),
            Page::Plan => plan::page(app, open),
            Page::Action(id) => action::page(app, open, id.as_ref()),
            Page::History => history::page(app, open),
            Page::Keep => keep::page(app, open),
            _ => Html::default(),
        },
        _ => nowhere(),
    }
}

/// The page's title, the most particular first.
pub fn title(app: &App) -> String {
    let page = match (&app.state.route, &app.state.later) {
        (Route::New, _) => "Start an assessment".to_owned(),
        (Route::In(_, Page::Service), _) => "Your service".to_owned(),
        (Route::In(_, Page::Tasks), _) => "Task list".to_owned(),
        (Route::Start, _) | (_, Fetched::Waiting | Fetched::Missing) => return NAME.to_owned(),
        (_, Fetched::Here(later)) => (later.title)(app),
    };
    match app.state.current() {
        Some(open) if !open.assessment.service.name.is_empty() => {
            format!("{page} – {} – {NAME}", open.assessment.service.name)
        }
        _ => format!("{page} – {NAME}"),
    }
}

/// While something is fetched or read.
pub fn looking(title: &str) -> Html {
    html! { <h1 class="govuk-heading-l" aria-live="polite">{ format!("{title}…") }</h1> }
}

/// While the later module is missing.
fn missing(app: &App) -> Html {
    let again = {
        let dispatch = app.dispatch.clone();
        Callback::from(move |_| {
            app::fetch_pages(dispatch.clone());
            app::fetch_guidance(dispatch.clone());
        })
    };
    html! {
        <>
            <h1 class="govuk-heading-l">{ "This page could not be loaded" }</h1>
            <p class="govuk-body">
                { "Check your connection and try again. If that does not help, the tool may have been updated since you \
                   opened it: save your work to a file if it is not saved, then reload this page." }
            </p>
            { govuk::button("Try again", "", again) }
        </>
    }
}

fn nowhere() -> Html {
    html! {
        <>
            <h1 class="govuk-heading-l">{ "Page not found" }</h1>
            <p class="govuk-body">{ "This address leads nowhere. If you typed it, check it." }</p>
            { govuk::button_link("#/", "Go to the start page") }
        </>
    }
}

fn lost(app: &App) -> Html {
    match &app.state.lookup {
        Lookup::Looking => looking("Opening your assessment"),
        Lookup::NotHere => html! {
            <>
                <h1 class="govuk-heading-l">{ "This assessment is not on this device" }</h1>
                <p class="govuk-body">
                    { "It may be kept on another device or in another browser, or it may have been deleted here. \
                       If you saved it to a file, open the file." }
                </p>
                <div class="govuk-button-group">
                    { govuk::button_link("#/open", "Open a file") }
                    { govuk::link("#/kept", "See what is kept on this device") }
                </div>
            </>
        },
        Lookup::Unreadable(reason, copies) => keep::unreadable(app, reason, copies),
    }
}
