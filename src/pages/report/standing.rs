//! Where the service stands on the sixteen recommendations: the board's first question.

use assessment::AssessmentId;
use assessment::report::{AddresseeStanding, RecommendationStanding, Report, Status};
use yew::prelude::*;

use super::statement;
use crate::components::govuk;

/// All recommendations, by whom they address.
pub fn recommendations(id: &AssessmentId, report: &Report) -> Html {
    html! {
        <section aria-labelledby="recommendations">
            <h2 class="govuk-heading-l" id="recommendations" tabindex="-1">{ "Where we stand on the sixteen recommendations" }</h2>
            { for report.recommendations.iter().map(|standing| addressee(id, report, standing)) }
        </section>
    }
}

fn addressee(id: &AssessmentId, report: &Report, standing: &AddresseeStanding) -> Html {
    let rows = standing.recommendations.iter().map(|one| recommendation(id, report, one));
    let now = standing.addressee.now.clone().unwrap_or_default();
    let caption = html! {
        <>
            { standing.addressee.title.clone() }
            if !now.is_empty() { <span class="app-quiet app-regular app-block">{ now }</span> }
        </>
    };
    govuk::table(caption, &["Recommendation", "Where we stand", "Statements"], rows)
}

fn recommendation(id: &AssessmentId, report: &Report, one: &RecommendationStanding) -> Vec<Html> {
    let colour = match one.status {
        Status::InPlace => "green",
        Status::Partly => "yellow",
        Status::NotInPlace => "red",
        Status::NotKnown => "blue",
        Status::NotAnswered | Status::DoesNotApply | Status::National => "grey",
    };
    vec![
        html! { <span class="app-regular">{ one.text.clone() }</span> },
        html! { <>{ govuk::tag(one.status.title(), colour) }<p class="govuk-body-s app-gap">{ one.sentence.clone() }</p></> },
        one.statements
            .iter()
            .map(|link| html! { <div class="app-link-row">{ statement(id, report, link) }</div> })
            .collect(),
    ]
}
