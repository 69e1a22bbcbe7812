//! The start page: what this is, how long it takes, and where to begin or go on.

use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::pages::kept;
use crate::state::Shelf;

/// The same text stands in the page before the app is there, so that it can be read at once and without it.
const TEXT: &str = include_str!("start.html");

/// How many kept assessments it offers to continue.
const SHOWN: usize = 3;

/// The start page.
pub fn page(app: &App) -> Html {
    let mut lines = kept::only_in_this_page(app);
    let mut more = false;
    if let Shelf::Ready(kept) = &app.state.shelf {
        lines.extend(kept.iter().take(SHOWN).map(kept::continue_link));
        more = kept.len() > SHOWN;
    }
    let going_on = html! {
        if !lines.is_empty() {
            <section class="app-continue" aria-labelledby="continue">
                <h2 class="govuk-heading-m" id="continue">{ "Continue" }</h2>
                <ul class="govuk-list">{ lines }</ul>
                if more { <p class="govuk-body">{ govuk::link("#/kept", "See all that is kept on this device") }</p> }
            </section>
        }
    };
    html! { <>{ going_on }{ Html::from_html_unchecked(AttrValue::Static(TEXT)) }</> }
}
