//! The start page: what this is, how long it takes, and where to begin or go on.

use std::cell::RefCell;

use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::pages::kept;
use crate::state::Shelf;

thread_local! {
    /// The page's text. It stands in the document before the app is there, so that it can be read at once and without it; from
    /// there the app takes it, so that nobody fetches it twice.
    static TEXT: RefCell<AttrValue> = const { RefCell::new(AttrValue::Static("")) };
}

/// Takes the text out of the document, which has it from `start.html`. To be called before the app takes the document's place.
pub fn keep_text(document: &web_sys::Document) {
    if let Some(start) = document.get_element_by_id("start") {
        TEXT.set(start.inner_html().into());
    }
}

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
    html! { <>{ going_on }{ Html::from_html_unchecked(TEXT.with_borrow(Clone::clone)) }</> }
}
