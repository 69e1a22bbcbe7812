//! Totals of a case sample that was read elsewhere: how many cases had each answer, question by question.

use std::sync::Arc;

use assessment::Edit;
use assessment::cases::{CaseAnswer, Rate, Totals, TotalsFrom};
use framework::{Criterion, Domain, Framework};
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::components::number::Number;
use crate::route::{Page, Route};
use crate::state::Open;

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework) -> Html {
    let sample = &open.assessment.gathered.sample;
    let to = |page: Page| Route::In(open.assessment.id.clone(), page).to_string();
    let parts = Domain::ALL.into_iter().map(|domain| {
        let title = framework.domains.iter().find(|info| info.id == domain).map(|info| info.title.clone());
        let asked = framework.reference.criteria.iter();
        let asked = asked.filter(|criterion| criterion.domain == domain && sample.audit.asks(criterion));
        html! {
            <section key={domain.letter().to_string()}>
                <h2 class="govuk-heading-m app-case__part">{ title.unwrap_or_default() }</h2>
                { for asked.map(|criterion| question(app, open, criterion)) }
            </section>
        }
    });
    html! {
        <>
            <h1 class="govuk-heading-l"><span class="govuk-caption-l">{ "Case sample" }</span>{ "Type totals" }</h1>
            <p class="govuk-body">
                { "If you have audited cases already, type in how many of them had each answer. Leave a question empty that your audit \
                   did not ask. Counts only: nothing about a case." }
            </p>
            if sample.from() == TotalsFrom::Cases {
                { govuk::warning(html! {
                    "Cases of the sample have answers, so the report counts those. What you type here is kept, and not used while they are there."
                }) }
            }
            <p class="govuk-body">
                { "The margins need the number of cases in your caseload, and you choose there between the short and the full audit: " }
                { govuk::link(&to(Page::Cases), "case sample") }{ "." }
            </p>
            { for parts }
            <div class="govuk-button-group">
                { govuk::button_link(&to(Page::Report), "See what the cases show") }
                { govuk::link(&to(Page::Cases), "Case sample") }
                { govuk::link(&to(Page::Tasks), "Task list") }
            </div>
        </>
    }
}

fn question(app: &App, open: &Open, criterion: &Criterion) -> Html {
    let sample = &open.assessment.gathered.sample;
    let totals = sample.totals.get(&criterion.id).copied();
    let field = |answer: CaseAnswer| {
        let (app, id) = (app.clone(), criterion.id.clone());
        let change = Callback::from(move |number: Option<u32>| {
            let id = id.clone();
            app.edit(move |assessment| {
                Some(Edit::Gathered(assessment.gathered.with(|gathered| {
                    let all = &mut Arc::make_mut(&mut gathered.sample).totals;
                    let mut totals = all.get(&id).copied().unwrap_or_default();
                    *totals.of_mut(answer) = number.unwrap_or(0);
                    if totals == Totals::default() {
                        all.remove(&id);
                    } else {
                        all.insert(id, totals);
                    }
                })))
            });
        });
        // A question with any total has all four: those that were left empty are 0.
        let value = totals.map(|mut totals| *totals.of_mut(answer));
        let id = format!("t-{}-{}", criterion.id, answer as usize);
        html! { <Number key={id.clone()} id={id.clone()} label={answer.title()} {value} {change} /> }
    };
    let says = totals.map(|totals| {
        let rate = Rate::new(criterion, totals, sample.caseload);
        html! { <p class="govuk-body-s">{ rate.reached() }{ " " }{ rate.margin.sentence() }</p> }
    });
    html! {
        <fieldset class="govuk-fieldset app-question" key={criterion.id.to_string()}>
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
                <span class="app-question__id">{ criterion.id.to_string() }</span>{ " " }
                { open.assessment.terms().fill(&criterion.question) }
            </legend>
            <div class="app-side-by-side">{ for CaseAnswer::ALL.map(field) }</div>
            { for says }
        </fieldset>
    }
}
