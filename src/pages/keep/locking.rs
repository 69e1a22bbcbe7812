//! Saving to a file that a passphrase locks. The passphrase is in the form alone, and goes from it once it was used.

use assessment::file;
use locked::{Strength, strength};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{file_name, filed};
use crate::app::App;
use crate::components::draft::{Draft, use_draft};
use crate::components::fields::Field;
use crate::components::govuk::{self, Mistake};
use crate::components::passphrase;
use crate::platform::locks::{self, Refused};
use crate::platform::{device, download, page};

/// What it is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// The form as it is filled in.
#[derive(Clone, Default)]
struct Typed {
    passphrase: String,
    again: String,
    shown: bool,
    locking: bool,
    mistakes: Vec<Mistake>,
}

impl Typed {
    fn mistakes(&self) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        if strength(&self.passphrase, &[]) == Strength::TooShort {
            mistakes.push(("passphrase", "Enter a passphrase of 12 characters or more".to_owned()));
        } else if self.passphrase != self.again {
            mistakes.push(("passphrase-again", "Enter the same passphrase again: the two are not the same".to_owned()));
        }
        mistakes
    }
}

/// The form.
#[component]
pub fn Locking(props: &Props) -> Html {
    let app = &props.app;
    let draft = use_draft(Typed::default);
    if !locks::can_lock() {
        return html! {
            <p class="govuk-body">
                { "This browser can lock files only where the tool's address begins with https. Save the file as it is, and keep it \
                   where your council keeps its records." }
            </p>
        };
    }
    let typed = draft.get();
    let submit = {
        let (app, draft) = (app.clone(), draft.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mistakes = draft.get().mistakes();
            let right = mistakes.is_empty();
            draft.update(|typed| typed.mistakes = mistakes);
            if right { save(&app, &draft) } else { page::focus_soon("error-summary") }
        })
    };
    // As it is typed: what comes up on leaving the field would move the button from under the pointer.
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input.filter(|input| input.id() == "passphrase") {
                draft.update(|typed| typed.passphrase = input.value());
            }
        })
    };
    let kind = passphrase::kind(typed.shown);
    let field = |id, label, hint| Field { id, label, hint, error: "" }.with(&typed.mistakes);
    let service = app.state.current().map(|open| open.assessment.service.name.clone()).unwrap_or_default();
    html! {
        <form onsubmit={submit} {oninput} novalidate=true>
            { govuk::error_summary(&typed.mistakes) }
            <p class="govuk-body">
                { "A locked file opens only with its passphrase. The tool keeps the passphrase nowhere, and nobody can reset it: \
                   without it, the file is lost. Tell it to a colleague by another way than the file." }
            </p>
            { field("passphrase", "Passphrase", "Four words that have nothing to do with each other are easy to remember and hard to guess.")
                .input(kind, "", &typed.passphrase, draft.field(|typed, value| typed.passphrase = value)) }
            <p class="govuk-body" role="status" id="strength">
                if !typed.passphrase.is_empty() { { strength(&typed.passphrase, &[&service]).words() } }
            </p>
            { field("passphrase-again", "The same passphrase again", "")
                .input(kind, "", &typed.again, draft.field(|typed, value| typed.again = value)) }
            { passphrase::show(typed.shown, draft.field(|typed, _| typed.shown = !typed.shown)) }
            <button type="submit" class="govuk-button govuk-button--secondary" disabled={typed.locking}>{ "Save a locked file" }</button>
            if typed.locking { <p class="govuk-body" role="status">{ "Locking the file…" }</p> }
        </form>
    }
}

fn save(app: &App, draft: &Draft<Typed>) {
    let Some(open) = app.state.current() else { return };
    let (app, draft, assessment) = (app.clone(), draft.clone(), open.assessment.clone());
    draft.update(|typed| typed.locking = true);
    spawn_local(async move {
        let now = device::now();
        let made = locks::lock(&file::write(&assessment, now), &draft.get().passphrase).await;
        let saved = match made {
            Ok((lock, encrypted)) => {
                let name = file_name(&assessment, now, "locked");
                let file = lock.file(&encrypted);
                download::save(&name, "application/octet-stream", &file).map(|()| name).map_err(|_| Refused::Failed)
            }
            Err(refused) => Err(refused),
        };
        match saved {
            Ok(name) => {
                // Nothing of the passphrase stays.
                draft.update(|typed| *typed = Typed::default());
                filed(&app, &assessment, now);
                app.tell_done(format!(
                    "{name} is among your downloads, locked. Keep its passphrase where you will find it."
                ));
            }
            Err(_) => {
                draft.update(|typed| typed.locking = false);
                app.problem(
                    "The locked file could not be made. Save the file without a passphrase, or try another browser.",
                );
            }
        }
    });
}
