//! What is kept on this device: continue, delete, clear everything.

use assessment::Timestamp;
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::keeping;
use crate::pages::keep;
use crate::platform::device;
use crate::platform::kept::Kept;
use crate::removing;
use crate::route::{Page, Route};
use crate::state::{Keep, Shelf};

/// What a kept assessment is called.
fn name(kept: &Kept) -> &str {
    if kept.name.is_empty() { "Assessment without a name" } else { &kept.name }
}

fn tasks(kept: &Kept) -> String {
    Route::In(kept.id.as_str().into(), Page::Tasks).to_string()
}

fn changed(kept: &Kept) -> String {
    device::local_time(Timestamp::from_seconds(kept.changed))
}

/// A line of the start page that leads back into an assessment.
pub fn continue_link(kept: &Kept) -> Html {
    html! {
        <li key={kept.id.clone()}>
            <a class="govuk-link app-bold" href={tasks(kept)}>{ name(kept).to_owned() }</a>
            <span class="app-quiet">{ format!(" {}, last changed {}", kept.progress, changed(kept)) }</span>
        </li>
    }
}

/// What is open in this page and kept nowhere else, as lines that lead back to it.
pub fn only_in_this_page(app: &App) -> Vec<Html> {
    let open = app.state.opened.iter().filter(|open| open.keep == Keep::Files && !open.assessment.example);
    let lines = open.map(|open| {
        let assessment = &open.assessment;
        let href = Route::In(assessment.id.clone(), Page::Tasks).to_string();
        let name = &assessment.service.name;
        let name = if name.is_empty() { "Assessment without a name" } else { name };
        html! {
            <li key={assessment.id.as_str().to_owned()}>
                <a class="govuk-link app-bold" {href}>{ name.to_owned() }</a>
                <span class="app-quiet">{ " open in this page, not kept on this device" }</span>
            </li>
        }
    });
    lines.collect()
}

/// The page.
pub fn page(app: &App) -> Html {
    let here = only_in_this_page(app);
    let content = match &app.state.shelf {
        Shelf::Opening => html! { <p class="govuk-body">{ "Looking…" }</p> },
        Shelf::Unusable(fault) => html! {
            <p class="govuk-body">{ format!("Nothing is kept here: {}", keeping::explain(fault)) }</p>
        },
        Shelf::Ready(kept) if kept.is_empty() => html! {
            <>
                <p class="govuk-body">{ "No assessment is kept on this device." }</p>
                { govuk::button_link("#/new", "Start an assessment") }
            </>
        },
        Shelf::Ready(kept) => html! {
            <>
                { for kept.iter().map(|one| row(app, one)) }
                { clear(app, kept) }
            </>
        },
    };
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{ "What is kept on this device" }</h1>
            <p class="govuk-body">
                { "Assessments are kept in this browser on this device, until you delete them or clear the browser's \
                   site data. Anyone who uses this browser under the same account can see them." }
            </p>
            if !here.is_empty() {
                <h2 class="govuk-heading-m">{ "Only in this page" }</h2>
                <ul class="govuk-list">{ here }</ul>
            }
            { content }
            { aside(app) }
        </div></div>
    }
}

/// An assessment with what was put aside of it: they are deleted together.
pub fn with_aside(app: &App, kept: &Kept) -> Vec<Kept> {
    let mut all = app.state.aside_of(&kept.id);
    all.push(kept.clone());
    all
}

/// The copies that were put aside.
fn aside(app: &App) -> Html {
    if app.state.aside.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m" id="aside">{ "Copies that were put aside" }</h2>
            <p class="govuk-body">
                { "The tool keeps two copies of each assessment. These could not be used. Nothing was thrown away: save them \
                   to a file if you want someone to look at them, then delete them here." }
            </p>
            { for app.state.aside.iter().map(|copy| html! {
                <section class="app-card" key={copy.id.clone()}>
                    <h3 class="govuk-heading-s">{ name(copy).to_owned() }</h3>
                    { keep::aside(app, copy) }
                </section>
            }) }
        </>
    }
}

fn row(app: &App, kept: &Kept) -> Html {
    let filed = match kept.filed {
        Some((revision, at)) => {
            let newer = if revision == kept.revision { "" } else { ". Changed since" };
            format!("{}{newer}", device::local_time(Timestamp::from_seconds(at)))
        }
        None => "Never".to_owned(),
    };
    let row = |key: &str, value: String| govuk::Row {
        key: html! { key.to_owned() },
        value: html! { value },
        action: Html::default(),
    };
    let rows = [
        row("Progress", kept.progress.clone()),
        row("Last changed", changed(kept)),
        row("Last saved to a file", filed),
    ];
    let delete = {
        let (app, kept) = (app.clone(), kept.clone());
        Callback::from(move |_| removing::remove(with_aside(&app, &kept), app.dispatch.clone()))
    };
    html! {
        <section class="app-card" key={kept.id.clone()}>
            <h2 class="govuk-heading-m">
                <a class="govuk-link" href={tasks(kept)}>{ name(kept).to_owned() }</a>
            </h2>
            { govuk::summary_list(rows) }
            { govuk::details("Delete this assessment", html! {
                <>
                    <p class="govuk-body">
                        { "This removes it from this device. Files that you saved stay as they are." }
                    </p>
                    { govuk::button(&format!("Yes, delete {}", name(kept)), "warning", delete) }
                </>
            }) }
        </section>
    }
}

fn clear(app: &App, kept: &[Kept]) -> Html {
    let press = {
        let (app, all) = (app.clone(), [kept, &app.state.aside].concat());
        Callback::from(move |_| removing::clear(all.clone(), app.dispatch.clone()))
    };
    govuk::details(
        "Clear everything from this device",
        html! {
            <>
                <p class="govuk-body">
                    { "This removes every assessment and every preference that the tool keeps in this browser. \
                       Files that you saved stay as they are." }
                </p>
                { govuk::button("Yes, clear everything", "warning", press) }
            </>
        },
    )
}
