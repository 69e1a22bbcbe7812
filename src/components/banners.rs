//! What is told above the page: that work is not kept or not saved and what to do about it, and what was done. The
//! bar above says as much in a word, in the first module; this is in the later one.

use yew::prelude::*;

use super::govuk;
use super::update::Update;
use crate::app::App;
use crate::keeping;
use crate::pages::{editions, keep};
use crate::platform::database::Fault;
use crate::platform::kept::Kept;
use crate::removing;
use crate::state::{Event as Happening, Keep, Notice, Saving, Shelf};

/// What must be told now, the most lasting first.
pub fn banners(app: &App) -> Html {
    let open = app.state.current();
    html! {
        <>
            if let Shelf::Unusable(fault) = &app.state.shelf { { memory_only(fault) } }
            if let Some(Saving::Failed(fault)) = open.map(|open| &open.saving) { { failed(app, fault) } }
            if let Some(open) = open { { put_aside(app, &app.state.aside_of(open.assessment.id.as_str())) } }
            if let Some(notice) = &app.state.notice { { told(app, notice) } }
            <Update app={app.clone()} />
            { editions::note(&app.state.route) }
        </>
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

/// Of the two copies of the open assessment one could not be used.
fn put_aside(app: &App, copies: &[Kept]) -> Html {
    if copies.is_empty() {
        return Html::default();
    }
    govuk::banner(
        false,
        "A copy was put aside",
        html! {
            <>
                <p class="govuk-notification-banner__heading">
                    { "One of the two copies of this assessment on this device could not be used. You see the other one." }
                </p>
                <p class="govuk-body">
                    { "Check that your last changes are here. The copy that could not be used is still kept. Save it to a file \
                       if something is missing, so that someone can look at it." }
                </p>
                { for copies.iter().map(|copy| keep::aside(app, copy)) }
            </>
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
                    { "This assessment is no longer kept on this device." }
                </p>
                <p class="govuk-body">
                    { "Another tab or window has deleted it, or the browser's site data was cleared. It is still in this \
                       page, with what you changed here. Keep it on this device again, or only in files that you save." }
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
            let assessments: Vec<_> = gone.iter().filter(|kept| kept.aside_of().is_none()).collect();
            let what = match assessments.as_slice() {
                [] if !gone.is_empty() => "The copy that was put aside was deleted from this device.".to_owned(),
                [] => return govuk::banner(true, "Done", heading("There is nothing of this tool on this device now.")),
                [one] if !one.name.is_empty() => format!("{} was deleted from this device.", one.name),
                [_] => "The assessment was deleted from this device.".to_owned(),
                many => format!("{} assessments were deleted from this device.", many.len()),
            };
            let undo = {
                let (app, gone) = (app.clone(), gone.clone());
                Callback::from(move |_| removing::bring_back(gone.clone(), app.dispatch.clone()))
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
