//! The caseload profile: counts, the shares that follow, and what inspectors found (5.5).

use std::sync::Arc;

use assessment::Edit;
use assessment::evidence::{CaseloadProfile, CaseloadShare, caseload_problems, caseload_shares, inspection_figure};
use framework::{BenchmarkKind, CaseloadFigure, FigureId, Framework, Share, Terms};
use yew::prelude::*;

use super::{found, go_on};
use crate::app::App;
use crate::components::govuk;
use crate::components::number::Number;
use crate::components::text_area::TextArea;
use crate::route::Page;
use crate::state::Open;

fn change(app: &App, change: impl FnOnce(&mut CaseloadProfile) + 'static) {
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| change(Arc::make_mut(&mut gathered.caseload)))))
    });
}

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework) -> Html {
    let profile = &open.assessment.gathered.caseload;
    let (reference, terms) = (&framework.reference, open.assessment.terms());
    let problems = caseload_problems(reference, profile, &terms);
    let field = |figure: &CaseloadFigure| {
        let problem = problems.iter().find(|problem| problem.at == figure.id).map(|problem| problem.says.clone());
        let keep = {
            let (app, id) = (app.clone(), figure.id.clone());
            Callback::from(move |number: Option<u32>| {
                let id = id.clone();
                change(&app, move |profile| {
                    match number {
                        Some(number) => profile.figures.insert(id, number),
                        None => profile.figures.remove(&id),
                    };
                });
            })
        };
        let value = profile.figures.get(&figure.id).copied();
        html! {
            <Number key={figure.id.to_string()} id={figure.id.to_string()} label={terms.fill(&figure.title)}
                hint={terms.fill(&figure.help)} error={problem.unwrap_or_default()} {value} change={keep} />
        }
    };
    let notes = {
        let app = app.clone();
        Callback::from(move |notes: String| change(&app, move |profile| profile.notes = notes))
    };
    html! {
        <div class="app-gathered">
            <h1 class="govuk-heading-l">{ "Caseload" }</h1>
            <p class="govuk-body">
                { "Know how much of your work this is, and who leads it. " }
                { terms.fill(reference.notes.caseload.get("benchmark")) }{ " (5.5)" }
            </p>
            { govuk::inset(html! { terms.fill(reference.notes.caseload.get("counting")) }) }
            <p class="govuk-body">{ "Enter counts only. Leave a box empty if you do not know; enter 0 only if there are none." }</p>
            { for reference.figures.iter().map(field) }
            <TextArea id="notes" label="How you counted (optional)" value={profile.notes.clone()} change={notes}
                hint="The date or period, and whether the programme counts families or children. Never anything about a person." />
            <section aria-labelledby="shares">
                <h2 class="govuk-heading-m" id="shares">{ "What follows" }</h2>
                { shares(framework, profile, terms) }
            </section>
            { go_on::links(open, Page::Working, "Go on: is it working?") }
        </div>
    }
}

fn shares(framework: &Framework, profile: &CaseloadProfile, terms: Terms<'_>) -> Html {
    let reference = &framework.reference;
    let worked_out = caseload_shares(reference, profile);
    let all = || reference.shares.iter().zip(&worked_out);
    let rows = all().map(|(share, result)| {
        vec![html! { terms.fill(&share.title) }, html! { yours(result) }, html! { theirs(framework, share) }]
    });
    let steps = all().filter_map(|(share, result)| {
        result.share.map(|_| html! { <li>{ reached(framework, profile, terms, share) }</li> })
    });
    let steps: Vec<Html> = steps.collect();
    let benchmarks = reference.shares.iter().filter_map(|share| {
        let benchmark = reference.benchmark(share.benchmark.as_ref()?)?;
        Some(found::benchmark_on(&super::working::lower(&terms.fill(&share.title)), framework, benchmark))
    });
    html! {
        <>
            { govuk::table(html! { "Your shares beside the inspection's" }, &["Share", "Yours", "What inspectors found"], rows) }
            <p class="govuk-body">
                { terms.fill("If {programme} counts families, the shares of {programme} set children against families. \
                    They are then no true shares: say so in your notes.") }
            </p>
            if !steps.is_empty() {
                { govuk::details("How this was reached", html! {
                    <>
                        <ul class="govuk-list govuk-list--bullet">{ for steps }</ul>
                        <p class="govuk-body">{ "These are whole caseloads, so there is no margin." }</p>
                    </>
                }) }
            }
            { for benchmarks }
        </>
    }
}

/// The service's share, or why there is none.
fn yours(result: &CaseloadShare) -> String {
    result.share.map_or_else(|| "Not known yet".to_owned(), |share| share.to_string())
}

/// What inspectors found: its form, what it rests on, and where.
fn theirs(framework: &Framework, share: &Share) -> String {
    let benchmark = share.benchmark.as_ref().and_then(|id| framework.reference.benchmark(id));
    let Some(benchmark) = benchmark else { return "No figure in the report".to_owned() };
    let places = benchmark.paragraphs.join(", ");
    match inspection_figure(benchmark) {
        Some(figure) => {
            let form = match benchmark.kind {
                BenchmarkKind::Count => "a count",
                BenchmarkKind::Percent => "a percentage without its counts",
                BenchmarkKind::Fraction | BenchmarkKind::Words => "a fraction in words",
            };
            format!("{figure}: {}; {form} ({places})", benchmark.base)
        }
        None => format!("{} ({places})", benchmark.says.trim_end_matches('.')),
    }
}

/// A share as a sum of figures over a sum of figures, with their names.
fn reached(framework: &Framework, profile: &CaseloadProfile, terms: Terms<'_>, share: &Share) -> String {
    let side = |ids: &[FigureId]| {
        let one = |id: &FigureId| {
            let title =
                framework.reference.figures.iter().find(|figure| figure.id == *id).map(|it| terms.fill(&it.title));
            let count = profile.figures.get(id).copied().unwrap_or_default();
            format!("{} ({count})", title.unwrap_or_default())
        };
        ids.iter().map(one).collect::<Vec<_>>().join(" plus ")
    };
    format!("{}: {}, of {}.", terms.fill(&share.title), side(&share.numerator), side(&share.denominator))
}
