//! The headings: which set, one of the service's own, and those that were dropped; and whether drafts hide small numbers.

use framework::{Framework, HeadingSet};
use plan_text::{Change, Section};
use yew::prelude::*;

use super::{Doing, Hand, heading_id};
use crate::components::draft::Draft;
use crate::components::fields::{Choice, Field};
use crate::components::govuk;
use crate::platform::{device, page as browser};

/// The choice of a set.
pub fn choose(hand: &Hand, framework: &Framework, chosen: &HeadingSet) -> Html {
    let choices = framework.reference.plan_headings.iter().map(|set| Choice {
        value: set.id.as_str().to_owned(),
        label: html! { set.title.clone() },
        hint: html! { set.confidence_text.clone() },
        chosen: set.id == chosen.id,
        ..Choice::default()
    });
    let change = {
        let hand = hand.clone();
        Callback::from(move |id: String| hand.change(Change::Choose(id.as_str().into())))
    };
    let hint = "What you did under one set is kept while you use another.";
    Field { id: "set", label: "Which headings does your plan have?", hint, ..Field::default() }
        .radios(true, choices, change)
}

/// Whether drafts leave out small numbers.
pub fn small_numbers(hand: &Hand, hides: bool) -> Html {
    let choice = Choice {
        value: "hide".to_owned(),
        label: html! { "Leave small numbers out of the drafts" },
        hint: html! {
            "For a plan that you publish. Counts of people from 1 to 4 go, and what they could be worked out from. The judgements \
             stay those of all figures. Look through what you wrote yourself: it stays as it is."
        },
        chosen: hides,
        ..Choice::default()
    };
    let hand = hand.clone();
    let change = Callback::from(move |_: String| hand.change(Change::HideSmall(!hides)));
    Field { id: "small", label: "Small numbers", ..Field::default() }.checkboxes([choice], change)
}

/// A field for a heading of the service's own.
pub fn add(hand: &Hand, doing: &Draft<Doing>) -> Html {
    let now = doing.get();
    let submit = {
        let (hand, doing) = (hand.clone(), doing.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = doing.get().adding;
            if title.trim().is_empty() {
                doing.update(|doing| doing.nameless = true);
                browser::focus("new-heading");
                return;
            }
            let id = assessment::PlanSectionId::from(device::new_id().as_str());
            browser::focus_soon(&heading_id(&id));
            hand.change(Change::Add(id, title));
            doing.update(|doing| {
                doing.adding.clear();
                doing.nameless = false;
            });
        })
    };
    let error = if now.nameless { "Enter the words of the heading" } else { "" };
    let field = Field {
        id: "new-heading",
        label: "Add a heading of your own",
        hint: "It stands at the end; move it from there.",
        error,
    };
    html! {
        <form class="app-screen" novalidate=true onsubmit={submit}>
            { field.input("text", "", &now.adding, doing.field(|doing, text| doing.adding = text)) }
            <button type="submit" class="govuk-button govuk-button--secondary">{ "Add the heading" }</button>
        </form>
    }
}

/// The sections that were dropped, each to be restored.
pub fn dropped(hand: &Hand, dropped: &[Section]) -> Html {
    if dropped.is_empty() {
        return Html::default();
    }
    let items = dropped.iter().map(|section| {
        let restore = {
            let (hand, id) = (hand.clone(), section.id.clone());
            Callback::from(move |_: MouseEvent| {
                browser::focus_soon(&heading_id(&id));
                hand.change(Change::Restore(id.clone()));
            })
        };
        html! {
            <li key={section.id.as_str().to_owned()}>
                { section.title.clone() }{ " " }{ govuk::quiet_button("Restore", &section.title, restore) }
            </li>
        }
    });
    html! {
        <section class="app-screen" aria-labelledby="dropped">
            <h2 class="govuk-heading-m" id="dropped" tabindex="-1">{ "Left out" }</h2>
            <p class="govuk-body">{ "These are not in your plan. What was written in them is kept." }</p>
            <ul class="govuk-list govuk-list--bullet">{ for items }</ul>
        </section>
    }
}
