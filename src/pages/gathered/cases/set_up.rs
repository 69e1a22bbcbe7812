//! Which audit, how many cases, and how they come into the sample.

use std::sync::Arc;

use assessment::Edit;
use assessment::cases::{Audit, CaseSample, Stratum};
use framework::Framework;
use yew::prelude::*;

use super::draw::DrawForm;
use crate::app::App;
use crate::components::fields::{Choice, Field};
use crate::components::govuk;
use crate::route::{Page, Route};
use crate::state::Open;

/// Changes the sample, from its newest state.
pub fn change(app: &App, change: impl FnOnce(&mut CaseSample) + 'static) {
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| change(Arc::make_mut(&mut gathered.sample)))))
    });
}

/// All of it.
pub fn html(app: &App, open: &Open, framework: &Framework) -> Html {
    html! {
        <>
            { audit(app, open, framework) }
            <DrawForm app={app.clone()} />
            { recorded(open) }
        </>
    }
}

fn audit(app: &App, open: &Open, framework: &Framework) -> Html {
    let chosen = open.assessment.gathered.sample.audit;
    let asked = |audit: Audit| framework.reference.criteria.iter().filter(|criterion| audit.asks(criterion)).count();
    let choice = |audit: Audit, value: &str, label: String, hint: &'static str| Choice {
        value: value.to_owned(),
        label: html! { label },
        hint: html! { hint },
        chosen: chosen == audit,
        ..Choice::default()
    };
    let choices = [
        choice(
            Audit::Full,
            "full",
            format!("The full audit: {} questions about each case", asked(Audit::Full)),
            "Gives a figure from cases for three of the four parts. Achieving outcomes has none: most of its questions are about what happened, and are never banded.",
        ),
        choice(
            Audit::Short,
            "short",
            format!("The short audit: {} questions about each case", asked(Audit::Short)),
            "The core questions. Too few of them are about leadership and management to give that part a figure.",
        ),
    ];
    let change = {
        let app = app.clone();
        Callback::from(move |value: String| {
            let audit = if value == "short" { Audit::Short } else { Audit::Full };
            change(&app, move |sample| sample.audit = audit);
        })
    };
    let hint = "Both also ask about the twelve factors linked to offending. You can change this at any time: no answer is lost.";
    Field { id: "audit", label: "Which audit?", hint, error: "" }.radios(false, choices, change)
}

/// The draw as it was made, so that anyone can make it again.
fn recorded(open: &Open) -> Html {
    let sample = &open.assessment.gathered.sample;
    let Some(draw) = &sample.draw else { return Html::default() };
    let Ok(drawn) = draw.drawn() else { return Html::default() };
    let on = draw.on.map(|on| format!(" on {}", on.long())).unwrap_or_default();
    let strata = draw.statutory.map_or_else(String::new, |statutory| {
        let first = drawn.iter().filter(|case| case.stratum == Some(Stratum::Statutory)).count();
        format!(" Cases 1 to {statutory} of the list are statutory, and {first} of them were drawn.")
    });
    let rows = drawn.iter().map(|case| {
        let stratum = case.stratum.map_or("", Stratum::title);
        vec![html! { case.number.to_string() }, html! { case.place }, html! { stratum }]
    });
    let key_sheet = Route::In(open.assessment.id.clone(), Page::KeySheet).to_string();
    html! {
        <section aria-labelledby="draw-made">
            <h2 class="govuk-heading-m" id="draw-made">{ "The draw" }</h2>
            <p class="govuk-body">
                { format!("{} cases were drawn{on} from a list of {}, with the seed {}.{strata} The same figures and seed give the same \
                           cases again.", draw.size, draw.caseload, draw.seed) }
            </p>
            <p class="govuk-body">{ govuk::link(&key_sheet, "Print the key sheet, and write your references on it by hand") }</p>
            { govuk::details("Which cases of your list were drawn", govuk::table(
                html! { "Cases drawn, in the order of the draw" },
                &["Number in the sample", "Place in your list", "Supervision"],
                rows,
            )) }
        </section>
    }
}
