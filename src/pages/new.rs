//! Beginning an assessment.

use yew::prelude::*;

use super::service::{Form, Purpose};
use crate::app::App;

/// The page.
pub fn page(app: &App) -> Html {
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            <Form app={app.clone()} purpose={Purpose::New} key="new" />
        </div></div>
    }
}
