//! Is it working? Programme children and the service's other children side by side, without a verdict.

use std::collections::BTreeMap;
use std::sync::Arc;

use assessment::Edit;
use assessment::cases::Margin;
use assessment::evidence::{Counted, Group, Row, Working, side_by_side};
use framework::{Better, Comparison, ComparisonId, Framework, Terms};
use yew::prelude::*;

use super::{found, go_on};
use crate::app::App;
use crate::components::counts::Counts;
use crate::components::govuk;
use crate::components::text_area::TextArea;
use crate::pages::guidance::sources;
use crate::route::Page;
use crate::state::Open;

/// The counts of one of the two groups.
type Side = fn(&mut Working) -> &mut BTreeMap<ComparisonId, Counted>;

fn change(app: &App, change: impl FnOnce(&mut Working) + 'static) {
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| change(Arc::make_mut(&mut gathered.working)))))
    });
}

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework) -> Html {
    let working = &open.assessment.gathered.working;
    let (reference, terms) = (&framework.reference, open.assessment.terms());
    let view = side_by_side(reference, working, &terms);
    let comparisons = reference.comparisons.iter().zip(&view.rows);
    let notes = {
        let app = app.clone();
        Callback::from(move |notes: String| change(&app, move |working| working.notes = notes))
    };
    let place = reference.notes.caseload.get("conclusion_paragraph");
    html! {
        <div class="app-gathered">
            <h1 class="govuk-heading-l">{ "Is it working?" }</h1>
            <p class="govuk-body">
                { terms.fill("Count what became of the children in {programme}, and of your other children, over the same time. ") }
                { view.conclusion.clone() }{ format!(" ({place})") }
            </p>
            { govuk::warning(html! { view.caution.clone() }) }
            <p class="govuk-body">
                { "Enter counts only, never anything about a child. This page gives no verdict: it shows both groups, and how far \
                   chance may have moved each figure." }
            </p>
            { for comparisons.map(|(comparison, row)| section(app, framework, terms, working, comparison, row)) }
            <TextArea id="notes" label="Over what time, and how you counted (optional)" value={working.notes.clone()} change={notes}
                hint="Say how the two groups differ as far as you know. Never anything about a person." />
            { govuk::details("How this was reached", html! {
                <p class="govuk-body">
                    { "Each share is the first number of the second. The interval is a 95% Wilson interval: it shows how far chance may \
                       have moved the figure, and nothing else. With fewer than 5 children only the count is shown." }
                </p>
            }) }
            { go_on::links(open, Page::Partners, "Go on: partners") }
        </div>
    }
}

fn section(
    app: &App,
    framework: &Framework,
    terms: Terms<'_>,
    working: &Working,
    comparison: &Comparison,
    row: &Row,
) -> Html {
    let id = comparison.id.to_string();
    let better = match comparison.better {
        Better::Higher => "A higher share is better.",
        Better::Lower => "A lower share is better.",
    };
    let group = |name: &str, label: String, side: Side, value: Option<Counted>, group: Option<Group>| {
        let keep = {
            let (app, id) = (app.clone(), comparison.id.clone());
            Callback::from(move |counted: Option<Counted>| {
                let id = id.clone();
                change(&app, move |working| {
                    match counted {
                        Some(counted) => side(working).insert(id, counted),
                        None => side(working).remove(&id),
                    };
                });
            })
        };
        html! {
            <div class="app-pair__one">
                <Counts id={format!("{id}-{name}")} {label} {value} change={keep} />
                <p class="govuk-body app-result" id={format!("{id}-{name}-result")}>{ group.map_or_else(|| "Not known yet".to_owned(), in_words) }</p>
            </div>
        }
    };
    let benchmark = comparison.criterion.as_ref().and_then(|id| framework.reference.benchmark(&id.as_str().into()));
    let source = (!comparison.paragraphs.is_empty()).then(|| sources(&comparison.paragraphs));
    let programme_children = terms.fill("{Programme:adj} children");
    html! {
        <section class="app-part-of-page" aria-labelledby={format!("{id}-heading")} key={id.clone()}>
            <h2 class="govuk-heading-m" id={format!("{id}-heading")}>{ terms.fill(&comparison.title) }</h2>
            <p class="govuk-body">{ terms.fill(&comparison.help) }</p>
            <p class="govuk-hint">{ format!("Of: {}. {better}", lower(&terms.fill(&comparison.of))) }</p>
            <div class="app-pair">
                { group("programme", programme_children, |it| &mut it.programme, working.programme.get(&comparison.id).copied(), row.programme) }
                { group("others", "Other children".to_owned(), |it| &mut it.others, working.others.get(&comparison.id).copied(), row.others) }
            </div>
            if let Some(benchmark) = benchmark {
                { found::benchmark(framework, benchmark) }
            } else if let Some(source) = source {
                <p class="app-quiet">{ source }</p>
            }
        </section>
    }
}

/// "12 of 20 (60%), 95% interval 39% to 78%".
fn in_words(group: Group) -> String {
    match group.margin {
        Margin::TooFew => format!("{}. Fewer than 5 children: only the count is shown.", group.share),
        margin => {
            margin.interval().map_or_else(|| group.share.to_string(), |interval| format!("{}, {interval}", group.share))
        }
    }
}

/// The same text within a sentence.
pub(super) fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
