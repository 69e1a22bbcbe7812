//! Storage and privacy: what is kept, where and how long, how to remove it, and why that is lawful.

use yew::prelude::*;

const TEXT: &str = include_str!("privacy.html");

/// The page.
pub fn page() -> Html {
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            { Html::from_html_unchecked(AttrValue::Static(TEXT)) }
        </div></div>
    }
}
