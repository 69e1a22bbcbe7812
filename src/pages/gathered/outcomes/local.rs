//! The service's own outcomes. Nothing is counted before it is defined (2.2).

use assessment::evidence::{Achieved, Counted, LocalOutcome, LocalOutcomeId, OutcomeOf, OutcomesAchieved};
use framework::{Framework, Terms};
use yew::prelude::*;

use super::change;
use crate::app::App;
use crate::components::counts::Counts;
use crate::components::fields::Field;
use crate::components::govuk;
use crate::components::text_area::TextArea;
use crate::platform::{device, page as browser};

/// All of them, with the way to add one.
pub fn section(
    app: &App,
    framework: &Framework,
    terms: Terms<'_>,
    outcomes: &OutcomesAchieved,
    rows: &[Achieved],
) -> Html {
    let notes = &framework.reference.notes.outcomes;
    let items = outcomes.local.iter().map(|outcome| {
        let row = rows.iter().find(|row| row.outcome == OutcomeOf::Local(outcome.id.clone()));
        one(app, framework, terms, outcome, row)
    });
    let add = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| {
            let id = LocalOutcomeId::from(device::new_id().as_str());
            browser::focus_soon(&name_of(&id));
            change(&app, move |outcomes| {
                let (title, definition) = (String::new(), String::new());
                outcomes.local.push(LocalOutcome { id, title, definition, counted: None });
            });
        })
    };
    html! {
        <section class="app-part-of-page" aria-labelledby="own">
            <h2 class="govuk-heading-m" id="own">{ "Outcomes of our own" }</h2>
            <p class="govuk-body">
                { "Give each a name and a definition that two practitioners would read the same way. " }
                { terms.fill(notes.get("health")) }{ format!(" ({})", notes.get("health_paragraph")) }
            </p>
            { for items }
            <button type="button" id="add-outcome" class="govuk-button govuk-button--secondary" onclick={add}>{ "Add an outcome" }</button>
        </section>
    }
}

/// The id of an outcome's name field.
fn name_of(id: &LocalOutcomeId) -> String {
    format!("own-{}-name", id.as_str())
}

fn one(app: &App, framework: &Framework, terms: Terms<'_>, outcome: &LocalOutcome, row: Option<&Achieved>) -> Html {
    let key = format!("own-{}", outcome.id.as_str());
    let rename = {
        let (app, id) = (app.clone(), outcome.id.clone());
        Callback::from(move |title: String| alter(&app, &id, move |outcome| outcome.title = title.trim().to_owned()))
    };
    let define = {
        let (app, id) = (app.clone(), outcome.id.clone());
        Callback::from(move |text: String| alter(&app, &id, move |outcome| outcome.definition = text))
    };
    let count = {
        let (app, id) = (app.clone(), outcome.id.clone());
        Callback::from(move |counted: Option<Counted>| alter(&app, &id, move |outcome| outcome.counted = counted))
    };
    let remove = {
        let (app, id) = (app.clone(), outcome.id.clone());
        Callback::from(move |_| {
            let id = id.clone();
            change(&app, move |outcomes| outcomes.local.retain(|outcome| outcome.id != id));
            browser::focus_soon("add-outcome");
            app.say("The outcome was removed. Undo brings it back.");
        })
    };
    let error = if outcome.title.trim().is_empty() { "Give this outcome a name" } else { "" };
    html! {
        <div class="app-panel" key={key.clone()}>
            { Field { id: &name_of(&outcome.id), label: "Name of the outcome", hint: "", error }
                .input("text", "app-two-thirds", &outcome.title, rename) }
            <TextArea id={format!("{key}-definition")} label="When is it achieved?" rows={3} value={outcome.definition.clone()}
                hint="What has to be so, for how long, and how you know. For instance which record shows it." change={define} />
            if is_defined(outcome) {
                <Counts id={format!("{key}-counts")} label="How often it was achieved" count="Achieved it"
                    of="Of those for whom it was sought" value={outcome.counted} change={count} />
            } else {
                { not_yet(framework, terms, outcome, row) }
            }
            <p class="govuk-body-s">{ govuk::quiet_button("Remove this outcome", &outcome.title, remove) }</p>
        </div>
    }
}

/// Whether it has a name and a definition.
fn is_defined(outcome: &LocalOutcome) -> bool {
    !outcome.title.trim().is_empty() && !outcome.definition.trim().is_empty()
}

/// Why no count is taken.
fn not_yet(framework: &Framework, terms: Terms<'_>, outcome: &LocalOutcome, row: Option<&Achieved>) -> Html {
    let notes = &framework.reference.notes.outcomes;
    let why = format!("{} ({})", terms.fill(notes.get("why_define")), notes.get("why_define_paragraph"));
    let what = row.and_then(|row| row.problem.clone()).unwrap_or_default();
    govuk::inset(html! {
        <>
            <p class="govuk-body"><strong>{ "No count is taken yet. " }</strong>{ what }</p>
            <p class="govuk-body">{ why }</p>
            if let Some(Counted { count, of }) = outcome.counted {
                <p class="govuk-body">{ format!("The count that you entered before ({count} of {of}) is kept, but not used.") }</p>
            }
        </>
    })
}

fn alter(app: &App, id: &LocalOutcomeId, alter: impl FnOnce(&mut LocalOutcome) + 'static) {
    let id = id.clone();
    change(app, move |outcomes| {
        if let Some(outcome) = outcomes.local_mut(&id) {
            alter(outcome);
        }
    });
}
