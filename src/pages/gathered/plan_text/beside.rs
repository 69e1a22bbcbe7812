//! What a new draft would say, beside the text that a service wrote before its results changed.

use assessment::EditedText;
use blocks::HeadingLevel;
use plan_text::{Change, Section, compare};
use yew::prelude::*;

use super::{Hand, heading_id};
use crate::components::{document, govuk};
use crate::platform::page as browser;

/// The new draft with what is new in it in bold, what it no longer says, and the choice between the two.
pub fn beside(hand: &Hand, section: &Section, edited: &EditedText) -> Html {
    let made = compare(&edited.draft, &section.draft, HeadingLevel::One);
    let id = section.id.as_str();
    let label = format!("beside-{id}");
    let press = |change: Change, said: &'static str| {
        let (hand, heading) = (hand.clone(), heading_id(&section.id));
        Callback::from(move |_: MouseEvent| {
            browser::focus_soon(&heading);
            hand.change(change.clone());
            hand.app.say(said);
        })
    };
    let take = press(Change::UseDraft(section.id.clone()), "The new draft is in your plan.");
    let keep = press(Change::Keep(section.id.clone(), section.draft.clone()), "Your text stays.");
    let gone = made.gone.iter().map(|text| html! { <li>{ text.clone() }</li> });
    html! {
        <div class="app-panel app-beside" role="group" aria-labelledby={label.clone()}>
            <h3 class="govuk-heading-s" id={label}>{ "A new draft would say" }</h3>
            <p class="app-quiet">{ "The draft has changed since you edited this section. What is new is in bold." }</p>
            { document::blocks(&format!("beside-{id}"), &made.blocks) }
            if !made.gone.is_empty() {
                { govuk::details("What it no longer says", html! { <ul class="govuk-list govuk-list--bullet">{ for gone }</ul> }) }
            }
            <div class="govuk-button-group">
                <button type="button" class="govuk-button govuk-button--secondary" onclick={keep}>
                    { "Keep mine" }<span class="govuk-visually-hidden">{ format!(": {}", section.title) }</span>
                </button>
                <button type="button" class="govuk-button govuk-button--secondary" onclick={take}>
                    { "Use the new draft" }<span class="govuk-visually-hidden">{ format!(": {}", section.title) }</span>
                </button>
            </div>
        </div>
    }
}
