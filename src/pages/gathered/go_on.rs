//! Where to go from the end of a page of evidence.

use yew::prelude::*;

use crate::components::govuk;
use crate::route::{Page, Route};
use crate::state::Open;

/// A button to the next page, and the way back to the task list.
pub fn links(open: &Open, next: Page, text: &str) -> Html {
    let to = |page: Page| Route::In(open.assessment.id.clone(), page).to_string();
    html! {
        <div class="govuk-button-group app-go-on app-screen">
            { govuk::button_link(&to(next), text) }
            { govuk::link(&to(Page::Tasks), "Task list") }
        </div>
    }
}
