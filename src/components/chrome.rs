//! What stands around every page: header, navigation, how saving goes, and footer.

use assessment::AssessmentId;
use yew::prelude::*;

use super::keys;
use crate::NAME;
use crate::app::App;
use crate::pages::keep;
use crate::platform::{device, page};
use crate::route::{Page, Route};
use crate::state::{Fetched, Keep, Open, Saving, Shelf};

/// The whole page, with what is particular to it in the middle.
pub fn frame(app: &App, content: Html) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        // A link to #main would leave the page's address.
        event.prevent_default();
        page::focus("main");
    });
    let state = &app.state;
    let open = state.current();
    html! {
        <>
            <a href="#main" class="govuk-skip-link" onclick={skip}>{ "Skip to main content" }</a>
            { header() }
            if let Some(open) = open { { navigation(app, &open.assessment.id) }{ work_bar(app, open) } }
            if let (true, Fetched::Here(later)) = (state.showing_keys, &state.later) { { (later.keys)(app) } }
            <div class="govuk-width-container app-width">
                <div class="app-banners">
                    if let Fetched::Here(later) = &state.later { { (later.banners)(app) } }
                </div>
                <main class="govuk-main-wrapper" id="main" tabindex="-1">{ content }</main>
            </div>
            { footer(app) }
            <p class="govuk-visually-hidden" role="status">{ state.said.clone() }</p>
        </>
    }
}

fn header() -> Html {
    html! {
        <header class="govuk-generic-header app-header">
            <div class="govuk-generic-header__container govuk-width-container app-width">
                <div class="govuk-generic-header__logo">
                    <a href="#/" class="govuk-generic-header__homepage-link app-header__link">
                        <svg class="app-header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                            <path d="M6 18l6 6L26 11M11 10a1 1 0 1 0 2 0 1 1 0 1 0-2 0" />
                        </svg>
                        { NAME }
                    </a>
                </div>
            </div>
        </header>
    }
}

fn navigation(app: &App, id: &AssessmentId) -> Html {
    let here = match &app.state.route {
        Route::In(_, page) => Some(page),
        _ => None,
    };
    let items = [
        (Page::Tasks, "Task list"),
        (Page::List, "All statements"),
        (Page::Report, "Report"),
        (Page::Plan, "Action plan"),
        (Page::Keep, "Save and open"),
    ];
    let items = items.into_iter().map(|(page, text)| {
        let current = match here {
            Some(Page::Action(_)) => page == Page::Plan,
            Some(Page::History) => page == Page::Keep,
            Some(Page::Service) => page == Page::Tasks,
            Some(evidence) if evidence.is_evidence() => page == Page::Tasks,
            other => other == Some(&page),
        };
        let class =
            classes!("govuk-service-navigation__item", current.then_some("govuk-service-navigation__item--active"));
        let text = if current {
            html! { <strong class="govuk-service-navigation__active-fallback">{ text }</strong> }
        } else {
            html! { text }
        };
        let href = Route::In(id.clone(), page).to_string();
        let aria = current.then_some("true");
        html! {
            <li {class} key={href.clone()}>
                <a class="govuk-service-navigation__link" {href} aria-current={aria}>{ text }</a>
            </li>
        }
    });
    html! {
        <div class="govuk-service-navigation app-navigation">
            <div class="govuk-width-container app-width">
                <div class="govuk-service-navigation__container">
                    <nav aria-label="Assessment" class="govuk-service-navigation__wrapper">
                        <ul class="govuk-service-navigation__list">{ for items }</ul>
                    </nav>
                </div>
            </div>
        </div>
    }
}

/// How keeping the work goes, in a few words, and whether it is well.
fn status(open: &Open, shelf: &Shelf) -> (String, &'static str) {
    let revision = open.assessment.revision;
    let filed = open.filed.filter(|(filed, _)| *filed == revision);
    match (open.keep, &open.saving) {
        _ if open.assessment.example => ("Example: your changes are not kept".into(), "plain"),
        (Keep::Device, Saving::Failed(_)) => ("Not saved".into(), "bad"),
        (Keep::Device, _) if matches!(shelf, Shelf::Unusable(_)) => ("Not saved on this device".into(), "bad"),
        (Keep::Device, Saving::Idle) => match open.stored {
            Some((stored, at)) if stored == revision => {
                (format!("Saved on this device: {}", device::local_time(at)), "good")
            }
            _ => ("Saving…".into(), "plain"),
        },
        (Keep::Device, Saving::Busy | Saving::Behind) => ("Saving…".into(), "plain"),
        (Keep::Files, _) => match filed {
            Some((_, at)) => (format!("Saved to a file: {}", device::local_time(at)), "good"),
            None => ("Not saved yet: save to a file before you leave".into(), "bad"),
        },
    }
}

fn work_bar(app: &App, open: &Open) -> Html {
    let (text, tone) = status(open, &app.state.shelf);
    let undo = app.clone();
    let redo = app.clone();
    let undo = Callback::from(move |_| undo.undo());
    let redo = Callback::from(move |_| redo.redo());
    let name = &open.assessment.service.name;
    let step = |text: &'static str, off: bool, press: Callback<MouseEvent>| {
        html! {
            // Not `disabled`: that would take the focus away from under whoever presses it to the end.
            <button type="button" class="app-link-button govuk-link" aria-disabled={off.then_some("true")}
                onclick={press}>{ text }</button>
        }
    };
    html! {
        <section class="app-work" aria-label="Your work">
            <div class="govuk-width-container app-width app-work__row">
                <span class="app-work__name">
                    { if name.is_empty() { "Your service".to_owned() } else { name.clone() } }
                </span>
                <span class={format!("app-work__status app-work__status--{tone}")} id="save-status">{ text }</span>
                <span class="app-work__steps">
                    { step("Undo", open.undo.is_empty(), undo) }
                    { step("Redo", open.redo.is_empty(), redo) }
                    { keep::save_to_file_link(app) }
                </span>
            </div>
        </section>
    }
}

fn footer(app: &App) -> Html {
    let keys = {
        let app = app.clone();
        Callback::from(move |_| keys::show(&app, !app.state.showing_keys))
    };
    html! {
        <footer class="app-footer">
            <div class="govuk-width-container app-width">
                <h2 class="govuk-visually-hidden">{ "About this tool" }</h2>
                <ul class="app-footer__links">
                    <li><a class="govuk-link" href="#/about">{ "How it works and its sources" }</a></li>
                    <li><a class="govuk-link" href="#/privacy">{ "Storage and privacy" }</a></li>
                    <li><a class="govuk-link" href="#/kept">{ "What is kept on this device" }</a></li>
                    <li>
                        <button type="button" class="app-link-button" onclick={keys}>{ "Keys" }</button>
                    </li>
                </ul>
                <p class="govuk-body-s app-footer__text">
                    { "Based on a joint inspection report of January 2015. Contains public sector information \
                       licensed under the Open Government Licence v3.0. This tool is not an inspection, and \
                       not a product of any inspectorate or government body." }
                </p>
            </div>
        </footer>
    }
}
