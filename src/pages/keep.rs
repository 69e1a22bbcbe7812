//! Saving, moving and removing an assessment.

mod locking;

use assessment::{Assessment, Timestamp, file};
use yew::prelude::*;

use crate::app::{self, App};
use crate::components::fields::{Choice, Field};
use crate::components::govuk;
use crate::keeping;
use crate::pages::kept;
use crate::platform::kept::Kept;
use crate::platform::{device, download, page};
use crate::removing;
use crate::route::{Page, Route};
use crate::state::{Event as Happening, Keep, Open, Shelf};

/// Said when there is no download.
const REFUSED: &str = "The browser did not let the tool save a file. Ask your IT team whether downloads are allowed.";

/// After so many changes that no file has, the task list reminds.
const REMIND_AFTER: u64 = 15;

/// The page.
pub fn page(app: &App, open: &Open) -> Html {
    let filed = open.filed.map_or_else(
        || "This assessment was never saved to a file.".to_owned(),
        |(revision, at)| {
            let since = if revision == open.assessment.revision { "Nothing has" } else { "It has" };
            format!("Last saved to a file: {}. {since} changed since.", device::local_time(at))
        },
    );
    let save = {
        let app = app.clone();
        Callback::from(move |_| save_to_file(&app))
    };
    let history = Route::In(open.assessment.id.clone(), Page::History).to_string();
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{ "Save and open" }</h1>
            <h2 class="govuk-heading-m">{ "Save to a file" }</h2>
            <p class="govuk-body">
                { "The file holds everything: answers, notes, evidence records, plan and history. Keep it where your \
                   council keeps its records. Open it again here, on any device, this year or next." }
            </p>
            <p class="govuk-body">{ filed }</p>
            { govuk::button("Save to a file", "", save) }
            { govuk::details("Lock the file with a passphrase", html! { <locking::Locking app={app.clone()} /> }) }
            if !open.assessment.example { { where_kept(app, open) } }
            <h2 class="govuk-heading-m">{ "Open another" }</h2>
            <p class="govuk-body">
                { govuk::link("#/open", "Open a file") }{ ", " }
                { govuk::link("#/kept", "see what is kept on this device") }{ ", or " }
                { govuk::link("#/new", "start another assessment") }{ "." }
            </p>
            <h2 class="govuk-heading-m">{ "What changed when" }</h2>
            <p class="govuk-body">{ govuk::link(&history, "See every change with its time") }</p>
            { delete(app, open) }
        </div></div>
    }
}

fn where_kept(app: &App, open: &Open) -> Html {
    if !app.state.shelf_is_usable() {
        return Html::default();
    }
    let change = {
        let (app, open) = (app.clone(), open.clone());
        Callback::from(move |value: String| {
            if value == "device" {
                app.send(Happening::Keep(Keep::Device));
            } else {
                stop_keeping(&app, &open);
            }
        })
    };
    let choice = |value: &str, label: &str, hint: &str, is: Keep| Choice {
        value: value.to_owned(),
        label: html! { label.to_owned() },
        hint: html! { hint.to_owned() },
        chosen: open.keep == is,
        ..Choice::default()
    };
    let choices = [
        choice("device", "On this device", "Saved in this browser after every change.", Keep::Device),
        choice(
            "files",
            "Only in files that I save",
            "Removed from this device now. Save to a file before you leave.",
            Keep::Files,
        ),
    ];
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Where it is kept" }</h2>
            { Field { id: "keep", label: "Where should your work be kept?", ..Field::default() }
                .radios(true, choices, change) }
        </>
    }
}

/// Takes an assessment off the device and leaves it open in the page.
fn stop_keeping(app: &App, open: &Open) {
    let (app, id) = (app.clone(), open.assessment.id.clone());
    let aside = app.state.aside_of(id.as_str());
    removing::forget(id, aside, app.dispatch.clone());
}

fn delete(app: &App, open: &Open) -> Html {
    let Shelf::Ready(kept) = &app.state.shelf else { return Html::default() };
    let Some(kept) = kept.iter().find(|kept| kept.id == open.assessment.id.as_str()) else { return Html::default() };
    let press = {
        let (app, kept) = (app.clone(), kept.clone());
        Callback::from(move |_| {
            page::go(&Route::Kept.to_string());
            removing::remove(kept::with_aside(&app, &kept), app.dispatch.clone());
        })
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Delete" }</h2>
            { govuk::details("Delete this assessment from this device", html! {
                <>
                    <p class="govuk-body">
                        { "This removes it from this browser. Files that you saved stay as they are. You can undo it \
                           until you leave or reload the tool." }
                    </p>
                    { govuk::button("Yes, delete this assessment", "warning", press) }
                </>
            }) }
        </>
    }
}

/// The name of an assessment's file: what it is, whose and of which day.
fn file_name(assessment: &Assessment, at: Timestamp, ending: &str) -> String {
    format!("self-assessment-{}-{}.{ending}", name_in_file_names(&assessment.service.name), at.date())
}

/// A service's name as the names of files have it.
pub fn name_in_file_names(name: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    let name: String = name.chars().map(plain).collect();
    let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).take(6).collect();
    if words.is_empty() { "service".to_owned() } else { words.join("-") }
}

/// Saves the open assessment to a file.
pub fn save_to_file(app: &App) {
    let Some(open) = app.state.current() else { return };
    let (assessment, now) = (&open.assessment, device::now());
    let text = file::write(assessment, now);
    if download::save(&file_name(assessment, now, "json"), "application/json", &text).is_err() {
        app.problem(REFUSED);
        return;
    }
    filed(app, assessment, now);
}

/// Notes that an assessment was saved to a file.
fn filed(app: &App, assessment: &Assessment, now: Timestamp) {
    app.send(Happening::Filed(assessment.id.clone(), assessment.revision, now));
    keeping::note_filed(assessment.id.clone(), assessment.revision, now);
}

/// The same from anywhere in the page.
pub fn save_to_file_link(app: &App) -> Html {
    let app = app.clone();
    govuk::quiet_button("Save to a file", "", Callback::from(move |_| save_to_file(&app)))
}

/// A reminder on the task list, once enough has changed that no file has.
pub fn reminder(app: &App, open: &Open) -> Html {
    let filed = open.filed.map_or(0, |(revision, _)| revision);
    if open.assessment.example || open.assessment.revision.saturating_sub(filed) < REMIND_AFTER {
        return Html::default();
    }
    let last = open.filed.map_or_else(
        || "You have not saved this assessment to a file yet.".to_owned(),
        |(_, at)| {
            format!("You have changed this assessment since you last saved it to a file ({}).", device::local_time(at))
        },
    );
    govuk::inset(html! {
        <>
            { last }{ " A file protects your work if this device or browser fails. " }{ save_to_file_link(app) }
        </>
    })
}

/// After another tab saved a newer version: keeps what is in this page as an assessment of its own.
pub fn copy_of_mine(app: &App) -> Callback<MouseEvent> {
    let app = app.clone();
    Callback::from(move |_| {
        let Some(open) = app.state.current() else { return };
        let id = device::new_id().as_str().into();
        let mut copy = Assessment::clone(&open.assessment);
        let old = std::mem::replace(&mut copy.id, id);
        copy.service.name.push_str(" (copy)");
        let route = Route::In(copy.id.clone(), Page::Tasks);
        app.send(Happening::Opened(Box::new(Open::new(copy, Keep::Device))));
        app.send(Happening::Closed(old));
        page::go(&route.to_string());
    })
}

/// After another tab saved a newer version: opens that one.
pub fn open_newer(app: &App) -> Callback<MouseEvent> {
    let app = app.clone();
    Callback::from(move |_| {
        if let Some(open) = app.state.current() {
            app::open(open.assessment.id.clone(), app.dispatch.clone());
        }
    })
}

/// Saves what is kept to a file, as it is.
pub fn save_as_it_is(app: &App, name: &'static str, file: String) -> Callback<MouseEvent> {
    let app = app.clone();
    Callback::from(move |_| {
        if download::save(name, "application/json", &file).is_err() {
            app.problem(REFUSED);
        }
    })
}

/// A copy that was put aside: what it is, and what can be done with it.
pub fn aside(app: &App, copy: &Kept) -> Html {
    let changed = device::local_time(Timestamp::from_seconds(copy.changed));
    let (what, name) = if copy.is_whole() {
        ("This copy is whole and goes on from another version than the one that is kept.", "self-assessment-other.json")
    } else {
        ("This copy was damaged after it was saved.", "self-assessment-damaged.json")
    };
    let delete = {
        let (app, copy) = (app.clone(), copy.clone());
        Callback::from(move |_| removing::remove(vec![copy.clone()], app.dispatch.clone()))
    };
    html! {
        <>
            <p class="govuk-body">
                { what }
                if copy.changed > 0 { { format!(" It was last changed: {changed}.") } }
            </p>
            <div class="govuk-button-group">
                { govuk::button("Save this copy to a file", "secondary", save_as_it_is(app, name, copy.file.clone())) }
                { govuk::quiet_button("Delete this copy", "", delete) }
            </div>
        </>
    }
}

/// What to do about a kept assessment that cannot be read. `copies` is what there is of it.
pub fn unreadable(app: &App, reason: &str, copies: &[String]) -> Html {
    let saves = copies.iter().zip(["Save what is kept to a file", "Save the second copy to a file"]);
    let saves = saves.map(|(copy, text)| {
        govuk::button(text, "", save_as_it_is(app, "self-assessment-unreadable.json", copy.clone()))
    });
    html! {
        <>
            <h1 class="govuk-heading-l">{ "This assessment cannot be opened" }</h1>
            <p class="govuk-body">{ reason.to_owned() }</p>
            <p class="govuk-body">
                { "Nothing was changed or deleted. " }
                if !copies.is_empty() { { "Save what is kept to a file, so that someone can look at it. " } }
                { "If you have a file that you saved before, open that." }
            </p>
            <div class="govuk-button-group">
                { for saves }
                { govuk::link("#/open", "Open a file") }
            </div>
        </>
    }
}
