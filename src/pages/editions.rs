//! Where the tool can be used: offline after a first visit, and as one file; and what keeping work on the device means for
//! a page that was opened from a disk, which browsers treat unlike a site.

use yew::prelude::*;

use crate::components::govuk;
use crate::platform::page;
use crate::route::{Page, Route};

/// The file beside the site that is the whole tool. `xtask/src/one_file.rs` makes it.
const ONE_FILE: &str = "family-outcomes-self-assessment.html";

/// The part of the page about the tool.
pub fn section() -> Html {
    let inside = if page::is_one_file() {
        html! {
            <>
                <p class="govuk-body">
                    { "You are using the tool as one file. It works without a network and without a server: everything is in \
                       the file, and it fetches nothing. A new version is a new file." }
                </p>
                { storage() }
            </>
        }
    } else {
        html! {
            <>
                <p class="govuk-body">
                    { "After your first visit the tool also opens when you are offline: the browser keeps a copy of it. When \
                       there is a new version, the tool tells you. It changes to it only when you reload the page or close \
                       all its tabs." }
                </p>
                <p class="govuk-body">
                    { "You can also have the tool as one file, to open from your computer or a shared drive: " }
                    <a class="govuk-link" href={ONE_FILE} download={ONE_FILE}>{ "download the tool" }</a>
                    { ". Work that you keep here is not there: save it to a file here, and open that file there." }
                </p>
            </>
        }
    };
    html! { <><h2 class="govuk-heading-m">{ "Using it offline" }</h2>{ inside }</> }
}

/// Where the user chooses or looks up where work is kept, what that means for a file.
pub fn note(route: &Route) -> Html {
    let matters = matches!(route, Route::New | Route::OpenFile | Route::Kept | Route::In(_, Page::Keep));
    if !matters || !page::is_one_file() {
        return Html::default();
    }
    govuk::banner(
        false,
        "Storage",
        html! {
            <>
                <p class="govuk-notification-banner__heading">{ "You opened this tool as a file, not from a website." }</p>
                { storage() }
            </>
        },
    )
}

fn storage() -> Html {
    html! {
        <>
            <p class="govuk-body">
                { "\"On this device\" still means in this browser. Your work does not go into the tool's file, and nobody else \
                   who opens it from a shared drive sees your work." }
            </p>
            <ul class="govuk-list govuk-list--bullet">
                <li>
                    { "In Chrome and Edge, every page that is opened from a disk shares one storage. Any other HTML file that \
                       you open in this browser could read what is kept here." }
                </li>
                <li>
                    { "In Firefox, the storage belongs to this file where it is now. If the file is moved, renamed or replaced \
                       from elsewhere, the tool no longer finds your work." }
                </li>
            </ul>
            <p class="govuk-body">
                { "So save your work to a file whenever you stop. The safest choice here is to keep it only in files that you save." }
            </p>
        </>
    }
}
