//! Opening a locked file: its passphrase is asked for, used, and forgotten.

use std::rc::Rc;

use locked::Lock;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::draft::use_draft;
use crate::components::fields::Field;
use crate::components::govuk::{self, Mistake};
use crate::components::passphrase;
use crate::platform::locks::{self, Refused};
use crate::platform::page;

/// What it is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is needed beside the passphrase, and what is encrypted.
    pub locked: Rc<(Lock, Vec<u8>)>,
    /// Takes the file that was in it.
    pub opened: Callback<Vec<u8>>,
}

/// The form as it is filled in.
#[derive(Clone, Default)]
struct Typed {
    passphrase: String,
    shown: bool,
    unlocking: bool,
    mistakes: Vec<Mistake>,
}

/// The form.
#[component]
pub fn Unlocking(props: &Props) -> Html {
    let draft = use_draft(Typed::default);
    let typed = draft.get();
    let submit = {
        let (draft, locked, opened) = (draft.clone(), props.locked.clone(), props.opened.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (draft, locked, opened) = (draft.clone(), locked.clone(), opened.clone());
            draft.update(|typed| (typed.unlocking, typed.mistakes) = (true, Vec::new()));
            spawn_local(async move {
                match locks::unlock(&locked.0, &locked.1, &draft.get().passphrase).await {
                    Ok(file) => opened.emit(file),
                    Err(refused) => {
                        let mistake = ("unlock", explain(refused).to_owned());
                        draft.update(|typed| (typed.unlocking, typed.mistakes) = (false, vec![mistake]));
                        page::focus_soon("error-summary");
                    }
                }
            });
        })
    };
    let kind = passphrase::kind(typed.shown);
    html! {
        <form onsubmit={submit} novalidate=true>
            { govuk::error_summary(&typed.mistakes) }
            <p class="govuk-body">{ "This file is locked. Enter the passphrase that it was saved with. It is used on this device and kept nowhere." }</p>
            { Field { id: "unlock", label: "Passphrase", ..Field::default() }.with(&typed.mistakes)
                .input(kind, "", &typed.passphrase, draft.field(|typed, value| typed.passphrase = value)) }
            { passphrase::show(typed.shown, draft.field(|typed, _| typed.shown = !typed.shown)) }
            <button type="submit" class="govuk-button" disabled={typed.unlocking}>{ "Open the file" }</button>
            if typed.unlocking { <p class="govuk-body" role="status">{ "Opening…" }</p> }
        </form>
    }
}

const fn explain(refused: Refused) -> &'static str {
    match refused {
        Refused::WrongPassphrase => {
            "This passphrase does not open the file. The file itself is whole: check capital letters and spaces, and try again"
        }
        Refused::NoEncryption => {
            "This browser can open locked files only where the tool's address begins with https. Open the tool there"
        }
        Refused::Failed => "The browser could not open the file. Try again, or try another browser",
    }
}
