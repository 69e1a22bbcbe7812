//! A statement of the service's own.

use assessment::LocalStatementId;
use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework, _id: Option<&LocalStatementId>) -> Html {
    html! { <h1 class="govuk-heading-l">{ "A statement of the service's own" }</h1> }
}
