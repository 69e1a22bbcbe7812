//! Opening a file: an assessment that was saved before, here or elsewhere.

mod unlocking;

use std::rc::Rc;

use assessment::{Assessment, file};
use locked::{Lock, MAX_LOCKED_BYTES};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::later;
use crate::platform::kept::Kept;
use crate::platform::{device, download, page};
use crate::route::{Page, Route};
use crate::state::{Event as Happening, Keep, Open, Shelf};

/// The page.
pub fn page(app: &App) -> Html {
    html! { <Chooser app={app.clone()} /> }
}

/// What the page is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// How far opening has come.
enum Step {
    /// No file is chosen.
    Choose,
    /// A file is being read.
    Reading,
    /// The file cannot be opened, for this reason.
    Refused(String),
    /// The file is locked.
    Locked(Rc<(Lock, Vec<u8>)>),
    /// The file is an assessment; where is it to be kept?
    Found(Box<Assessment>),
}

#[component]
fn Chooser(props: &Props) -> Html {
    let step = use_state(|| Step::Choose);
    let choose = {
        let step = step.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(chosen) = input.as_ref().and_then(|input| input.files()?.get(0)) else { return };
            if let Some(input) = input {
                // So that the same file can be chosen again once it is mended.
                input.set_value("");
            }
            step.set(Step::Reading);
            let step = step.clone();
            spawn_local(async move { step.set(read(&chosen).await) });
        })
    };
    let opened = {
        let step = step.clone();
        Callback::from(move |bytes: Vec<u8>| {
            step.set(Step::Reading);
            let step = step.clone();
            spawn_local(async move { step.set(understood(&bytes).await) });
        })
    };
    let again = {
        let step = step.clone();
        Callback::from(move |_| step.set(Step::Choose))
    };
    let error = match &*step {
        Step::Refused(reason) => reason.clone(),
        _ => String::new(),
    };
    {
        let wrong = !error.is_empty();
        use_effect_with(wrong, |wrong| {
            if *wrong {
                page::focus("error-summary");
            }
        });
    }
    let mistakes: Vec<govuk::Mistake> = if error.is_empty() { Vec::new() } else { vec![("file", error.clone())] };
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            { govuk::error_summary(&mistakes) }
            <h1 class="govuk-heading-l">{ "Open a file" }</h1>
            if let Step::Found(assessment) = &*step {
                { found(&props.app, assessment) }
            } else if let Step::Locked(locked) = &*step {
                <unlocking::Unlocking locked={locked.clone()} {opened} />
                <p class="govuk-body">{ govuk::quiet_button("Choose another file", "", again) }</p>
            } else {
                <p class="govuk-body">
                    { "Choose an assessment file that was saved from this tool. Its name ends in .json, or in .locked where it has a passphrase. It is read on this \
                       device and sent nowhere. If it cannot be opened, nothing changes." }
                </p>
                <div class={classes!("govuk-form-group", (!error.is_empty()).then_some("govuk-form-group--error"))}>
                    <label class="govuk-label govuk-label--s" for="file">{ "Assessment file" }</label>
                    if !error.is_empty() {
                        <p id="file-error" class="govuk-error-message">
                            <span class="govuk-visually-hidden">{ "Error: " }</span>{ error.clone() }
                        </p>
                    }
                    <input class="govuk-input app-file" id="file" type="file" accept=".json,.locked,application/json"
                        onchange={choose} aria-describedby={(!error.is_empty()).then_some("file-error")} />
                </div>
                if matches!(*step, Step::Reading) { <p class="govuk-body" role="status">{ "Reading…" }</p> }
            }
        </div></div>
    }
}

async fn read(chosen: &File) -> Step {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number from 0")]
    let size = chosen.size() as u64;
    // What is not locked has a smaller limit, which its reader keeps.
    if size > MAX_LOCKED_BYTES {
        return Step::Refused(file::ReadError::TooLarge { bytes: size, limit: file::MAX_BYTES }.to_string());
    }
    match download::bytes(chosen).await {
        Err(_) => {
            Step::Refused("The file could not be read. It may have been moved or deleted. Choose it again.".into())
        }
        Ok(bytes) if locked::is_locked(&bytes) => match locked::read(&bytes) {
            Ok(locked) => Step::Locked(Rc::new(locked)),
            Err(error) => Step::Refused(error.to_string()),
        },
        Ok(bytes) => understood(&bytes).await,
    }
}

/// What a file that is not locked, or no longer, comes to.
async fn understood(bytes: &[u8]) -> Step {
    match later::reading().await.map(|reading| (reading.read)(bytes)) {
        Ok(Ok(assessment)) => Step::Found(Box::new(assessment)),
        Ok(Err(reason)) => Step::Refused(reason),
        Err(_) => Step::Refused("A part of this tool could not be loaded. Check your connection and try again.".into()),
    }
}

/// What was found in the file, and the choice of where to keep it.
fn found(app: &App, assessment: &Assessment) -> Html {
    let there = match &app.state.shelf {
        Shelf::Ready(kept) => kept.iter().find(|kept| kept.id == assessment.id.as_str()),
        _ => None,
    };
    let open = |keep: Keep, copy: bool| {
        let (app, assessment) = (app.clone(), assessment.clone());
        Callback::from(move |_| finish(&app, assessment.clone(), keep, copy))
    };
    let row = |key: &str, value: String| govuk::Row {
        key: html! { key.to_owned() },
        value: html! { value },
        action: Html::default(),
    };
    let answered = assessment.answers.values().filter(|answer| answer.rating.is_some()).count();
    let last = assessment.history.last().map_or(assessment.created, |change| change.at);
    let rows = [
        row("Service", assessment.service.name.clone()),
        row("Statements answered", answered.to_string()),
        row("Actions planned", assessment.plan.actions.len().to_string()),
        row("Last changed", device::local_time(last)),
    ];
    html! {
        <>
            { govuk::summary_list(rows) }
            if let Some(there) = there { { already(there, assessment) } }
            <h2 class="govuk-heading-m">{ "Where should your work be kept?" }</h2>
            <div class="app-choices">
                if app.state.shelf_is_usable() {
                    if there.is_some() {
                        { govuk::button("Replace what is on this device", "warning", open(Keep::Device, false)) }
                        { govuk::button("Keep both: open this as a copy", "", open(Keep::Device, true)) }
                    } else {
                        { govuk::button("On this device", "", open(Keep::Device, false)) }
                    }
                }
                { govuk::button("Only in files that I save", "secondary", open(Keep::Files, there.is_some())) }
            </div>
        </>
    }
}

fn already(there: &Kept, assessment: &Assessment) -> Html {
    let which = match there.revision.cmp(&assessment.revision) {
        std::cmp::Ordering::Less => "The one in the file has more changes.",
        std::cmp::Ordering::Greater => "The one on this device has more changes.",
        std::cmp::Ordering::Equal => "Both have the same number of changes.",
    };
    govuk::warning(html! { format!("This assessment is already kept on this device. {which}") })
}

fn finish(app: &App, mut assessment: Assessment, keep: Keep, copy: bool) {
    if copy {
        assessment.id = device::new_id().as_str().into();
    }
    let id = assessment.id.clone();
    let there = match &app.state.shelf {
        Shelf::Ready(kept) => kept.iter().find(|kept| kept.id == id.as_str()),
        _ => None,
    };
    if let Some(there) = there {
        // Above both, so that of the two the one just opened counts as the newer.
        assessment.revision = assessment.revision.max(there.revision) + 1;
    }
    // What is replaced is the very revision that the user was shown.
    let stored = there.map(|there| (there.revision, device::now()));
    let filed = Some((assessment.revision, device::now()));
    app.send(Happening::Opened(Box::new(Open { stored, filed, ..Open::new(assessment, keep) })));
    page::go(&Route::In(id, Page::Tasks).to_string());
}
