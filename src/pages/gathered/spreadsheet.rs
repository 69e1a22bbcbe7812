//! The spreadsheet: its template, and reading it back.

use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework) -> Html {
    html! { <h1 class="govuk-heading-l">{ "The spreadsheet: its template, and reading it back" }</h1> }
}
