//! Outcomes achieved: counts only, against the set that the service works to, and its own outcomes beside it.

mod local;
mod turned_around;

use std::sync::Arc;

use assessment::Edit;
use assessment::evidence::{Achieved, Counted, OutcomeOf, OutcomesAchieved, achieved};
use framework::{Confidence, Framework, OutcomeSet, OutcomeSetId, Terms};
use yew::prelude::*;

use super::go_on;
use crate::app::App;
use crate::components::counts::Counts;
use crate::components::fields::Field;
use crate::components::govuk;
use crate::pages::guidance::sources;
use crate::route::Page;
use crate::state::Open;

fn change(app: &App, change: impl FnOnce(&mut OutcomesAchieved) + 'static) {
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| change(Arc::make_mut(&mut gathered.outcomes)))))
    });
}

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework) -> Html {
    let (reference, terms) = (&framework.reference, open.assessment.terms());
    let outcomes = &open.assessment.gathered.outcomes;
    let chosen = open.assessment.service.outcome_set.as_ref();
    let set = chosen.and_then(|id| reference.outcome_set(id));
    let rows = achieved(reference, outcomes, chosen, &terms);
    let note = |name| terms.fill(reference.notes.outcomes.get(name));
    html! {
        <div class="app-gathered">
            <h1 class="govuk-heading-l">{ "Outcomes achieved" }</h1>
            <p class="govuk-body">{ note("why_define") }{ format!(" ({})", reference.notes.outcomes.get("why_define_paragraph")) }</p>
            <p class="govuk-body">{ note("counts") }{ " Never enter anything about a person." }</p>
            { choose(app, framework, chosen) }
            { for set.map(|set| of_set(app, terms, outcomes, set)) }
            { local::section(app, framework, terms, outcomes, &rows) }
            { for set.map(|set| families(app, terms, outcomes, set)) }
            <section aria-labelledby="follows">
                <h2 class="govuk-heading-m" id="follows">{ "What follows" }</h2>
                { follows(&rows) }
            </section>
            { turned_around::details(framework) }
            { go_on::links(open, Page::Report, "See the report") }
        </div>
    }
}

/// The choice of the set: the service's own setting, changed here or on its page.
fn choose(app: &App, framework: &Framework, chosen: Option<&OutcomeSetId>) -> Html {
    let choose = {
        let app = app.clone();
        Callback::from(move |id: String| {
            app.edit(move |assessment| {
                let mut service = assessment.service.clone();
                service.outcome_set = (!id.is_empty()).then(|| id.as_str().into());
                Some(Edit::Service(service))
            });
        })
    };
    let mut options = vec![(String::new(), "Not decided yet".to_owned())];
    options.extend(framework.reference.outcome_sets.iter().map(|set| (set.id.to_string(), set.title.clone())));
    let hint = "This changes it for the whole assessment. Counts that you entered for another set are kept.";
    Field { id: "set", label: "Which outcomes do you work to?", hint, error: "" }.select(
        chosen.map_or("", OutcomeSetId::as_str),
        &options,
        choose,
    )
}

fn of_set(app: &App, terms: Terms<'_>, outcomes: &OutcomesAchieved, set: &OutcomeSet) -> Html {
    let counts = outcomes.counts.get(&set.id);
    let items = set.outcomes.iter().map(|outcome| {
        let keep = {
            let (app, set, outcome) = (app.clone(), set.id.clone(), outcome.id.clone());
            Callback::from(move |counted: Option<Counted>| {
                let (set, outcome) = (set.clone(), outcome.clone());
                change(&app, move |outcomes| outcomes.set(&set, &outcome, counted));
            })
        };
        let id = format!("{}-{}", set.id, outcome.id);
        let hint = outcome.definition.as_ref().map_or_else(
            || "Use the definition that your area worked to.".to_owned(),
            |definition| terms.fill(definition),
        );
        html! {
            <Counts key={id.clone()} id={id.clone()} label={terms.fill(&outcome.title)} {hint} count="Achieved it" of="Of those for whom it was sought"
                value={counts.and_then(|counts| counts.get(&outcome.id)).copied()} change={keep} />
        }
    });
    let when =
        [set.from.as_ref().map(|from| format!("From {from}.")), set.to.as_ref().map(|to| format!("Until: {to}."))];
    let when = when.into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        <section class="app-part-of-page" aria-labelledby="of-set" key={set.id.to_string()}>
            <h2 class="govuk-heading-m" id="of-set">{ set.title.clone() }</h2>
            <p class="govuk-body">{ terms.fill(&set.confidence_text) }</p>
            <p class="app-quiet">
                { set.source.clone() }{ ". " }{ when }
                if !set.paragraphs.is_empty() { { " " }{ sources(&set.paragraphs) } }
            </p>
            { for items }
        </section>
    }
}

fn families(app: &App, terms: Terms<'_>, outcomes: &OutcomesAchieved, set: &OutcomeSet) -> Html {
    let keep = {
        let app = app.clone();
        Callback::from(move |counted: Option<Counted>| change(&app, move |outcomes| outcomes.families = counted))
    };
    let rule = match set.confidence {
        Confidence::Own => "Count a family that met every outcome that you sought with it.".to_owned(),
        Confidence::Read | Confidence::NotRead => terms.fill(&set.rule),
    };
    let hint = format!("{rule} If you change the set, count again: this number is kept.");
    html! {
        <section class="app-part-of-page" aria-labelledby="families-heading">
            <h2 class="govuk-heading-m" id="families-heading">{ "The family as a whole" }</h2>
            <Counts id="families" label="Families that met the set's rule as a whole" {hint} count="Met it" of="Of all families"
                value={outcomes.families} change={keep} />
        </section>
    }
}

fn follows(rows: &[Achieved]) -> Html {
    if rows.is_empty() {
        return html! { <p class="govuk-body">{ "Choose a set, or add an outcome of your own." }</p> };
    }
    let cells = rows.iter().map(|row| {
        let title = match (&row.outcome, row.title.is_empty()) {
            (OutcomeOf::Local(_), true) => "An outcome without a name".to_owned(),
            (OutcomeOf::Local(_), false) => format!("{} (our own)", row.title),
            _ => row.title.clone(),
        };
        let share = match (row.share, &row.problem) {
            (Some(share), _) => share.to_string(),
            (None, Some(problem)) => problem.clone(),
            (None, None) => "Not known yet".to_owned(),
        };
        vec![html! { title }, html! { share }]
    });
    html! {
        <>
            { govuk::table(html! { "Outcomes achieved" }, &["Outcome", "Achieved, of those for whom it was sought"], cells) }
            <p class="govuk-body">{ "With fewer than 5, only the count is shown. These are counts of all, so there is no margin." }</p>
        </>
    }
}
