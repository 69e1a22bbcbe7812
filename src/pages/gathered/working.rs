//! Is it working? Programme children and other children side by side.

use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework) -> Html {
    html! { <h1 class="govuk-heading-l">{ "Is it working? Programme children and other children side by side" }</h1> }
}
