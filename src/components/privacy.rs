//! What in a text looks like data about a person, told under its field. Nothing is stopped: the user decides.

use assessment::privacy::look;
use yew::prelude::*;

use crate::platform::device;

/// What was found in a text. It is always in the page, so that a screen reader is told when something comes.
pub fn note(text: &str) -> Html {
    let found = look(text, device::today());
    let items = found.iter().map(|finding| html! { <li key={finding.range.start}>{ finding.sentence() }</li> });
    html! {
        <div class="app-privacy" aria-live="polite">
            if !found.is_empty() {
                <p class="govuk-body-s">
                    <strong>{ "Nothing that could identify a child or family belongs here. Take it out if it does:" }</strong>
                </p>
                <ul class="govuk-list govuk-list--bullet">{ for items }</ul>
            }
        </div>
    }
}
