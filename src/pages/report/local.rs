//! The service's own statements in the report: beside the framework's, never within them.

use assessment::score::{local, local_rating};
use assessment::{Assessment, LocalStatement};
use framework::Outline;
use yew::prelude::*;

use crate::components::govuk;
use crate::route::{Page, Route};

/// The section; nothing where there is no local statement.
pub fn section(outline: &Outline, assessment: &Assessment) -> Html {
    let statements = &assessment.gathered.local;
    let Some(scores) = local(statements) else { return Html::default() };
    let title = |one: &LocalStatement| outline.domain(one.domain).map(|info| info.title.clone()).unwrap_or_default();
    let rows = statements.iter().map(|one| {
        let href = Route::In(assessment.id.clone(), Page::Local(Some(one.id.clone()))).to_string();
        vec![
            govuk::link(&href, &one.title),
            html! { title(one) },
            html! { local_rating(one) },
            html! { one.statement.clone() },
        ]
    });
    let parts = scores.domains.iter().map(|score| {
        let title = outline.domain(score.domain).map_or("", |info| info.title.as_str());
        html! { <li key={score.domain.letter().to_string()}>{ format!("{title}: {}. {}.", score.result.figure(), score.result.reached()) }</li> }
    });
    html! {
        <section aria-labelledby="local">
            <h2 class="govuk-heading-l" id="local" tabindex="-1">{ "Local statements" }</h2>
            <p class="govuk-body">{ scores.sentence() }</p>
            { govuk::table(html! { "Local statements and how they are rated" }, &["Statement", "Part", "Rating", "What is rated"], rows) }
            { govuk::details("How these scores were reached", html! { <ul class="govuk-list govuk-list--bullet">{ for parts }</ul> }) }
        </section>
    }
}
