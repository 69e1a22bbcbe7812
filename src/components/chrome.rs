//! What stands around every page: header, navigation, how saving goes, and footer.

use assessment::AssessmentId;
use yew::prelude::*;

use super::{govuk, keys};
use crate::app::App;
use crate::pages::keep;
use crate::platform::database::Fault;
use crate::platform::{device, page};
use crate::route::{Page, Route};
use crate::state::{Event as Happening, Fetched, Keep, Notice, Open, Saving, Shelf};
use crate::{NAME, keeping};

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
                { banners(app, open) }
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
        (Keep::Device, Saving::Busy) => ("Saving…".into(), "plain"),
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

fn banners(app: &App, open: Option<&Open>) -> Html {
    html! {
        <div class="app-banners">
            if let Shelf::Unusable(fault) = &app.state.shelf { { memory_only(fault) } }
            if let Some(Saving::Failed(fault)) = open.map(|open| &open.saving) { { failed(app, fault) } }
            if let Some(notice) = &app.state.notice { { told(app, notice) } }
        </div>
    }
}

fn memory_only(fault: &Fault) -> Html {
    let reason = keeping::explain(fault);
    govuk::banner(
        false,
        "Your work is not kept on this device",
        html! {
            <p class="govuk-notification-banner__heading">
                { format!("The tool cannot keep your work here: {reason} It stays only while this page is open. \
                    Save it to a file before you close the page.") }
            </p>
        },
    )
}

fn failed(app: &App, fault: &Fault) -> Html {
    let retry = {
        let app = app.clone();
        Callback::from(move |_| app.send(Happening::Keep(Keep::Device)))
    };
    let inside = if *fault == Fault::Gone {
        let files = {
            let app = app.clone();
            Callback::from(move |_| app.send(Happening::Keep(Keep::Files)))
        };
        html! {
            <>
                <p class="govuk-notification-banner__heading">
                    { "Another tab or window has deleted this assessment from this device." }
                </p>
                <p class="govuk-body">
                    { "It is still in this page, with what you changed here. Keep it on this device again, or only in \
                       files that you save." }
                </p>
                <div class="govuk-button-group">
                    { govuk::button("Keep it on this device again", "", retry) }
                    { govuk::button("Only in files that I save", "secondary", files) }
                </div>
            </>
        }
    } else if let Fault::Newer(_) = fault {
        html! {
            <>
                <p class="govuk-notification-banner__heading">
                    { "Another tab or window has saved a newer version of this assessment." }
                </p>
                <p class="govuk-body">
                    { "Nothing was overwritten. What you changed here since then is only in this page. Keep it as \
                       a copy of its own, or open the newer version and leave these changes." }
                </p>
                <div class="govuk-button-group">
                    { govuk::button("Keep mine as a copy", "", keep::copy_of_mine(app)) }
                    { govuk::button("Open the newer version", "secondary", keep::open_newer(app)) }
                </div>
            </>
        }
    } else {
        let reason = keeping::explain(fault);
        html! {
            <>
                <p class="govuk-notification-banner__heading">
                    { format!("Your last changes are not saved: {reason}") }
                </p>
                <p class="govuk-body">{ "They are still in this page. Save to a file now, or try again." }</p>
                <div class="govuk-button-group">
                    { govuk::button("Try again", "", retry) }
                    { keep::save_to_file_link(app) }
                </div>
            </>
        }
    };
    govuk::banner(false, "Not saved", inside)
}

fn told(app: &App, notice: &Notice) -> Html {
    let heading = |text: &str| html! { <p class="govuk-notification-banner__heading">{ text.to_owned() }</p> };
    match notice {
        Notice::Done(text) => govuk::banner(true, "Done", heading(text)),
        Notice::Problem(text) => govuk::banner(false, "Problem", heading(text)),
        Notice::Deleted(gone) => {
            let what = match gone.as_slice() {
                [] => return govuk::banner(true, "Done", heading("There is nothing of this tool on this device now.")),
                [one] if !one.name.is_empty() => format!("{} was deleted from this device.", one.name),
                [_] => "The assessment was deleted from this device.".to_owned(),
                many => format!("{} assessments were deleted from this device.", many.len()),
            };
            let undo = {
                let (app, gone) = (app.clone(), gone.clone());
                Callback::from(move |_| keeping::bring_back(gone.clone(), app.dispatch.clone()))
            };
            govuk::banner(
                true,
                "Deleted",
                html! {
                    <>
                        { heading(&what) }
                        <p class="govuk-body">{ "You can undo this until you leave or reload the tool." }</p>
                        { govuk::button("Undo the deletion", "secondary", undo) }
                    </>
                },
            )
        }
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
