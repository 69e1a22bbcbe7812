//! A field for a passphrase: hidden as it is typed, unless the user wants to see it.

use yew::prelude::*;

use super::fields::{Choice, Field};

/// The type of the field.
pub const fn kind(shown: bool) -> &'static str {
    if shown { "text" } else { "password" }
}

/// The choice to see what is typed; `turn` turns it over.
pub fn show(shown: bool, turn: Callback<String>) -> Html {
    let show = Choice {
        value: "shown".to_owned(),
        label: html! { "Show the passphrase" },
        chosen: shown,
        ..Choice::default()
    };
    Field { id: "show-passphrase", label: "While you type", ..Field::default() }.checkboxes([show], turn)
}
