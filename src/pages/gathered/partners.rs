//! The partners: who takes part in which way, what is missing, and what inspectors saw.

mod own;

use std::sync::Arc;

use assessment::Edit;
use assessment::evidence::{PartnerMatrix, PartnerOf, PartnerRow, PartnersView, TakesPart, partners_view};
use framework::{Framework, Involvement, InvolvementInfo, Terms};
use yew::prelude::*;

use super::{found, go_on};
use crate::app::App;
use crate::components::fields::Field;
use crate::components::govuk;
use crate::route::Page;
use crate::state::Open;

fn change(app: &App, change: impl FnOnce(&mut PartnerMatrix) + 'static) {
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| change(Arc::make_mut(&mut gathered.partners)))))
    });
}

/// An answer's value in a form, and its words.
const ANSWERS: [(Option<TakesPart>, &str); 4] = [
    (None, "Not answered"),
    (Some(TakesPart::Yes), "Yes"),
    (Some(TakesPart::No), "No"),
    (Some(TakesPart::NotKnown), "Not known yet"),
];

fn words(answer: Option<TakesPart>) -> &'static str {
    ANSWERS.into_iter().find(|(one, _)| *one == answer).map_or("", |(_, words)| words)
}

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework) -> Html {
    let (reference, terms) = (&framework.reference, open.assessment.terms());
    let matrix = &open.assessment.gathered.partners;
    let view = partners_view(reference, matrix, &terms);
    let police = reference.benchmarks.iter().find(|benchmark| benchmark.id.as_str() == "partners-police");
    let ways = reference.involvement.iter().map(|way| {
        html! { <li><strong>{ way.title.clone() }</strong>{ ": " }{ terms.fill(&way.help) }</li> }
    });
    html! {
        <div class="app-gathered">
            <h1 class="govuk-heading-l">{ "Partners" }</h1>
            <p class="govuk-body">
                { reference.notes.partners.get("report").to_owned() }
                { " Across the six areas only two police services took part at both the strategic and the operational level (5.14)." }
            </p>
            { govuk::details("What counts in each way", html! { <ul class="govuk-list govuk-list--bullet">{ for ways }</ul> }) }
            { for view.rows.iter().map(|row| partner(app, framework, terms, matrix, row)) }
            { own::add(app, reference.notes.partners.get("local")) }
            <section aria-labelledby="follows">
                <h2 class="govuk-heading-m" id="follows">{ "What follows" }</h2>
                { follows(&view, &reference.involvement) }
                { for police.map(|police| found::benchmark(framework, police)) }
            </section>
            { go_on::links(open, Page::Survey(framework::Asked::Staff), "Go on: staff survey") }
        </div>
    }
}

/// One partner: four ways side by side, one below the other on a phone.
fn partner(app: &App, framework: &Framework, terms: Terms<'_>, matrix: &PartnerMatrix, row: &PartnerRow) -> Html {
    let (key, about) = match &row.partner {
        PartnerOf::Framework(id) => {
            let partner = framework.reference.partner(id);
            let about = partner.map(|partner| {
                html! {
                    <>
                        <p class="govuk-hint">{ terms.fill(&partner.detail) }</p>
                        { found::heard(&terms.fill(&partner.why), &partner.paragraphs) }
                    </>
                }
            });
            (id.to_string(), about.unwrap_or_default())
        }
        PartnerOf::Local(id) => {
            let local = matrix.local.iter().find(|local| local.id == *id);
            (format!("own-{}", id.as_str()), local.map(|local| own::name(app, local)).unwrap_or_default())
        }
    };
    let heading = format!("{key}-heading");
    let ways = framework.reference.involvement.iter().map(|way| answer(app, row, way, &key));
    html! {
        <section class="app-part-of-page" aria-labelledby={heading.clone()} key={key.clone()}>
            <h2 class="govuk-heading-s" id={heading}>
                { row.title.clone() }
                if row.named { { " " }{ govuk::tag("Named in the recommendation", "blue") } }
            </h2>
            { about }
            <div class="app-ways" role="group" aria-label={format!("{}: does it take part?", row.title)}>{ for ways }</div>
        </section>
    }
}

fn answer(app: &App, row: &PartnerRow, way: &InvolvementInfo, key: &str) -> Html {
    let choose = {
        let (app, partner, way) = (app.clone(), row.partner.clone(), way.id);
        Callback::from(move |chosen: String| {
            let answer = ANSWERS.into_iter().find(|(_, words)| *words == chosen).and_then(|(answer, _)| answer);
            let partner = partner.clone();
            change(&app, move |matrix| matrix.set(&partner, way, answer));
        })
    };
    let options = ANSWERS.map(|(_, words)| (words.to_owned(), words.to_owned()));
    let id = format!("{key}-{}", way.title.to_lowercase().replace(' ', "-"));
    Field { id: &id, label: &way.title, ..Field::default() }.select(words(row.at(way.id)), &options, choose)
}

fn follows(view: &PartnersView, ways: &[InvolvementInfo]) -> Html {
    let head: Vec<&str> = std::iter::once("Partner")
        .chain(ways.iter().map(|way| way.title.as_str()))
        .chain(["Board and meetings"])
        .collect();
    let rows = view.rows.iter().map(|row| {
        let both = match row.at_both_levels() {
            Some(true) => "Yes",
            Some(false) => "No",
            None => "Not known yet",
        };
        let answers = Involvement::ALL.map(|way| html! { words(row.at(way)) });
        std::iter::once(html! { row.title.clone() }).chain(answers).chain([html! { both }]).collect()
    });
    let shares = view.ways.iter().chain([&view.both_levels]);
    let totals = shares.map(|share| html! { if share.of > 0 { { share.to_string() } } else { { "Not known yet" } } });
    let totals = std::iter::once(html! { "Take part, of those known" }).chain(totals).collect();
    html! {
        <>
            if view.gaps.is_empty() {
                <p class="govuk-body">{ "No gap is recorded yet. Only \"No\" is a gap: \"Not known yet\" is something to find out." }</p>
            } else {
                <ul class="govuk-list govuk-list--bullet" id="gaps">{ for view.gaps.iter().map(|gap| html! { <li>{ gap.clone() }</li> }) }</ul>
            }
            { govuk::table(html! { "Who takes part" }, &head, rows.chain([totals])) }
            { govuk::details("How this was reached", html! {
                <p class="govuk-body">
                    { "A share counts the partners with \"Yes\", of those with \"Yes\" or \"No\". A partner is at both levels when it is on \
                       the strategic board and at operational meetings." }
                </p>
            }) }
        </>
    }
}
