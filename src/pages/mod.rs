//! The pages. Each is a function of the state; those that hold something of their own are components.

pub mod about;
pub mod action;
pub mod check;
pub mod evidence;
pub mod guidance;
pub mod history;
pub mod keep;
pub mod kept;
pub mod list;
pub mod new;
pub mod open_file;
pub mod plan;
pub mod report;
pub mod service;
pub mod start;
pub mod statement;
pub mod tasks;

use yew::prelude::*;

use crate::NAME;
use crate::app::App;
use crate::components::govuk;
use crate::route::{Page, Route};
use crate::state::Lookup;

/// The page of the address.
pub fn page(app: &App) -> Html {
    match &app.state.route {
        Route::Start => start::page(app),
        Route::New => new::page(app),
        Route::OpenFile => open_file::page(app),
        Route::Kept => kept::page(app),
        Route::Example => looking("Opening the example"),
        Route::About => about::page(app),
        Route::Unknown => nowhere(),
        Route::In(_, page) => match app.state.current() {
            Some(open) => match page {
                Page::Service => service::page(app, open),
                Page::Tasks => tasks::page(app, open),
                Page::Statement(id) => statement::page(app, open, id),
                Page::List => html! { <list::List app={app.clone()} /> },
                Page::Check(domain) => check::page(app, open, *domain),
                Page::Report => report::page(app, open),
                Page::Plan => plan::page(app, open),
                Page::Action(id) => action::page(app, open, id.as_ref()),
                Page::History => history::page(app, open),
                Page::Keep => keep::page(app, open),
            },
            None => lost(app),
        },
    }
}

/// The page's title, the most particular first.
pub fn title(app: &App) -> String {
    let page = match &app.state.route {
        Route::Start => return NAME.to_owned(),
        Route::New => "Start an assessment".to_owned(),
        Route::OpenFile => "Open a file".to_owned(),
        Route::Kept => "What is kept on this device".to_owned(),
        Route::Example => "Example".to_owned(),
        Route::About => "How it works and its sources".to_owned(),
        Route::Unknown => "Page not found".to_owned(),
        Route::In(_, page) => match page {
            Page::Service => "Your service".to_owned(),
            Page::Tasks => "Task list".to_owned(),
            Page::Statement(id) => {
                let title = app.state.outline.statement(id).map_or("Not found", |statement| &statement.title);
                format!("{id} {title}")
            }
            Page::List => "All statements".to_owned(),
            Page::Check(domain) => {
                let title = app.state.outline.domain(*domain).map_or("", |info| &info.title);
                format!("Check your answers: {title}")
            }
            Page::Report => "Report".to_owned(),
            Page::Plan => "Action plan".to_owned(),
            Page::Action(None) => "Add an action".to_owned(),
            Page::Action(Some(_)) => "Change an action".to_owned(),
            Page::History => "What changed when".to_owned(),
            Page::Keep => "Save and open".to_owned(),
        },
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
        Lookup::Unreadable(reason, file) => keep::unreadable(reason, file),
    }
}
