//! What the framework proposes for the gaps, and what the service dropped of it.

use assessment::Assessment;
use assessment::actions::{self, CaseBands, Gap, Proposal, Tier};
use framework::Framework;
use yew::prelude::*;

use super::change;
use crate::app::App;
use crate::components::govuk;
use crate::platform::{device, page as browser};

fn of_tier(proposals: &[Proposal], tier: Tier) -> impl Iterator<Item = &Proposal> {
    proposals.iter().filter(move |proposal| proposal.tier == tier)
}

/// The id of the button that accepts a proposal.
fn accept_button(proposal: &Proposal) -> String {
    format!("accept-{}", proposal.action.id)
}

/// What is proposed and what was dropped.
pub fn propose(app: &App, assessment: &Assessment, framework: &Framework, gaps: &[Gap], bands: &CaseBands) -> Html {
    let proposals = actions::proposals(framework, &app.state.outline, assessment, bands);
    // In the order of the page, so that the focus goes on to the one after.
    let order: Vec<&Proposal> = Tier::ALL.into_iter().flat_map(|tier| of_tier(&proposals, tier)).collect();
    let next = |proposal: &Proposal| {
        let at = order.iter().position(|other| other.action.id == proposal.action.id).unwrap_or(0);
        let next = order.get(at + 1).or_else(|| order.get(at.checked_sub(1)?));
        next.map_or_else(|| "proposed".to_owned(), |next| accept_button(next))
    };
    let groups = Tier::ALL.into_iter().map(|tier| {
        let items: Vec<Html> = of_tier(&proposals, tier)
            .map(|proposal| proposed(app, assessment, gaps, proposal, &next(proposal)))
            .collect();
        if items.is_empty() {
            return Html::default();
        }
        let months = match tier.months() {
            1 => "one month".to_owned(),
            3 => "three months".to_owned(),
            6 => "six months".to_owned(),
            other => format!("{other} months"),
        };
        let title = format!("{}: within {months} ({})", tier.title(), items.len());
        let list = html! { <ul class="govuk-list app-actions">{ items }</ul> };
        match tier {
            Tier::Now => html! { <><h3 class="govuk-heading-s">{ title }</h3>{ list }</> },
            // What can wait does not stand in the way of what cannot.
            Tier::Next | Tier::Later => govuk::details(&title, list),
        }
    });
    html! {
        <section class="app-screen" aria-labelledby="proposed">
            <h2 class="govuk-heading-m" id="proposed" tabindex="-1">{ "Proposed from your gaps" }</h2>
            if proposals.is_empty() {
                <p class="govuk-body">{ "Nothing is proposed now. Proposals come from statements rated below their target." }</p>
            } else {
                <p class="govuk-body">
                    { "Accept what fits and change it as you need. What you have accepted stays as you leave it, even \
                       when your ratings change." }
                </p>
            }
            { for groups }
            { dropped(app, assessment, framework) }
        </section>
    }
}

/// One proposal; `next` is the id of what takes the focus when this one is gone.
fn proposed(app: &App, assessment: &Assessment, gaps: &[Gap], proposal: &Proposal, next: &str) -> Html {
    let terms = assessment.terms();
    let text = terms.fill(&proposal.action.text);
    let gap = gaps.iter().find(|gap| gap.statement == proposal.statement);
    let title = app.state.outline.statement(&proposal.statement).map_or("", |statement| statement.title.as_str());
    let accept = {
        let (app, proposal, next, said) = (app.clone(), proposal.clone(), next.to_owned(), format!("Accepted: {text}"));
        Callback::from(move |_| {
            app.say(&said);
            browser::focus_soon(&next);
            let proposal = proposal.clone();
            change(&app, move |plan| actions::accept(plan, &proposal, device::new_id().as_str().into()));
        })
    };
    let drop = {
        let (app, id, next, said) =
            (app.clone(), proposal.action.id.clone(), next.to_owned(), format!("Dropped: {text}"));
        Callback::from(move |_| {
            app.say(&said);
            browser::focus_soon(&next);
            let id = id.clone();
            change(&app, move |plan| actions::drop_proposal(plan, &id, ""));
        })
    };
    let due = proposal.due.map(|date| format!(", due {}", date.long())).unwrap_or_default();
    html! {
        <li class="app-action app-action--proposed" key={proposal.action.id.to_string()}>
            <p class="govuk-body app-bold app-action__text">{ text.clone() }</p>
            <p class="app-quiet">
                { format!("{} {title}. {}{due}.", proposal.statement, terms.fill(&proposal.action.owner)) }
            </p>
            <p class="govuk-body-s">{ "Success: " }{ terms.fill(&proposal.action.success) }</p>
            if let Some(gap) = gap { <p class="app-quiet">{ gap.reached() }</p> }
            <div class="govuk-button-group">
                <button type="button" id={accept_button(proposal)} class="govuk-button app-button--small" onclick={accept}>
                    { "Accept" }<span class="govuk-visually-hidden">{ format!(": {text}") }</span>
                </button>
                { govuk::quiet_button("Drop", &text, drop) }
            </div>
        </li>
    }
}

fn dropped(app: &App, assessment: &Assessment, framework: &Framework) -> Html {
    if assessment.plan.dropped.is_empty() {
        return Html::default();
    }
    let items = assessment.plan.dropped.keys().map(|id| {
        let actions = framework.statements.iter().flat_map(|statement| &statement.actions);
        let text = actions.into_iter().find(|action| action.id == *id).map(|action| assessment.terms().fill(&action.text));
        let text = text.unwrap_or_else(|| id.to_string());
        let press = {
            let (app, id) = (app.clone(), id.clone());
            Callback::from(move |_| {
                browser::focus_soon("proposed");
                let id = id.clone();
                change(&app, move |plan| actions::take_up(plan, &id));
            })
        };
        html! { <li key={id.to_string()}>{ text.clone() }{ " " }{ govuk::quiet_button("Propose it again", &text, press) }</li> }
    });
    let count = assessment.plan.dropped.len();
    govuk::details(
        &format!("Dropped ({count})"),
        html! { <ul class="govuk-list govuk-list--spaced">{ for items }</ul> },
    )
}
