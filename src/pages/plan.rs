//! The action plan: what is proposed, what the service has taken on, and what is due.

mod own;
mod proposed;

use assessment::actions::{self, CaseBands, Gap};
use assessment::cases::{case_bands, rates};
use assessment::{ActionPlan, Assessment, Edit, PlanActionId};
use framework::StatementId;
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::components::text_area::TextArea;
use crate::platform::{device, page as browser};
use crate::route::{Page, Route};
use crate::state::{Guidance, Open};

/// Changes the plan.
pub fn change(app: &App, make: impl FnOnce(&ActionPlan) -> ActionPlan + 'static) {
    app.edit(move |assessment| Some(Edit::Plan(make(&assessment.plan))));
}

/// The page.
pub fn page(app: &App, open: &Open) -> Html {
    let assessment = &open.assessment;
    // Which criteria there are is not known before the framework is here; until then the ratings stand alone.
    let bands = match &app.state.guidance {
        Guidance::Here(framework) => case_bands(&rates(&framework.reference, &assessment.gathered.sample)),
        Guidance::Waiting | Guidance::Missing => CaseBands::new(),
    };
    let gaps = actions::gaps(&app.state.outline, assessment, &bands);
    let new = Route::In(assessment.id.clone(), Page::Action(None)).to_string();
    let text = Route::In(assessment.id.clone(), Page::PlanText(String::new())).to_string();
    let documents = |which: &str| Route::In(assessment.id.clone(), Page::Documents(which.to_owned())).to_string();
    let print = Callback::from(|_| browser::print());
    let proposals = match &app.state.guidance {
        Guidance::Here(framework) => proposed::propose(app, assessment, framework, &gaps, &bands),
        Guidance::Waiting => html! { <p class="govuk-body app-screen">{ "Loading what is proposed…" }</p> },
        Guidance::Missing => html! {
            <p class="govuk-body app-screen">{ "What is proposed could not be loaded. Reload the page to try again." }</p>
        },
    };
    html! {
        <>
            <h1 class="govuk-heading-l">
                if !assessment.service.name.is_empty() { <span class="govuk-caption-l">{ assessment.service.name.clone() }</span> }
                { "Action plan" }
            </h1>
            { due(assessment) }
            <section aria-labelledby="yours">
                <h2 class="govuk-heading-m" id="yours" tabindex="-1">{ "Your plan" }</h2>
                if assessment.plan.actions.is_empty() {
                    <p class="govuk-body">
                        { "There is nothing in your plan yet. Accept what is proposed below, or add an action of your own." }
                    </p>
                } else {
                    <ol class="govuk-list app-actions">{ for own::own(app, assessment) }</ol>
                }
                <div class="govuk-button-group app-screen">
                    { govuk::button_link(&new, "Add an action") }
                    { govuk::button_link(&documents("action-plan"), "Take it away as a document") }
                    { govuk::button("Print the plan", "secondary", print) }
                    { govuk::link(&text, "Text for your Youth Justice Plan") }
                    { govuk::link(&documents("ask-sheets"), "Ask sheets for partners") }
                    { govuk::link(&documents("model-drafts"), "Model drafts to adapt") }
                </div>
            </section>
            { unplanned(app, assessment, &gaps) }
            { proposals }
        </>
    }
}

fn due(assessment: &Assessment) -> Html {
    let view = actions::due_view(&assessment.plan, device::today());
    if assessment.plan.actions.is_empty() {
        return Html::default();
    }
    let links = |ids: &[PlanActionId]| -> Html {
        let found = ids.iter().filter_map(|id| assessment.plan.action(id));
        found.map(|action| {
            let id = element(&action.id);
            let go = {
                let id = id.clone();
                Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    browser::focus(&id);
                })
            };
            let text = assessment.terms().fill(&action.text);
            html! { <li key={id.clone()}><a class="govuk-link" href={format!("#{id}")} onclick={go}>{ text }</a></li> }
        }).collect()
    };
    let group = |title: &str, ids: &[PlanActionId]| {
        if ids.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <h2 class="govuk-heading-s">{ format!("{title}: {}", ids.len()) }</h2>
                <ul class="govuk-list govuk-list--bullet">{ links(ids) }</ul>
            </>
        }
    };
    if view.overdue.is_empty() && view.soon.is_empty() {
        return html! { <p class="govuk-body">{ "Nothing is overdue or due in the next 28 days." }</p> };
    }
    html! {
        <section class="app-panel app-due" aria-label="Overdue and due soon">
            { group("Overdue", &view.overdue) }
            { group("Due in the next 28 days", &view.soon) }
        </section>
    }
}

/// Critical gaps for which there is no action and no reason.
fn unplanned(app: &App, assessment: &Assessment, gaps: &[Gap]) -> Html {
    let open = actions::unplanned(gaps, &assessment.plan);
    let reasons = &assessment.plan.nothing_planned;
    let asked: Vec<&StatementId> =
        gaps.iter().map(|gap| &gap.statement).filter(|id| open.contains(id) || reasons.contains_key(*id)).collect();
    if asked.is_empty() {
        return Html::default();
    }
    let items = asked.into_iter().map(|id| {
        let title = app.state.outline.statement(id).map_or("", |statement| statement.title.as_str());
        let change = {
            let (app, id) = (app.clone(), id.clone());
            Callback::from(move |reason: String| {
                let id = id.clone();
                change(&app, move |plan| actions::give_reason(plan, &id, &reason));
            })
        };
        let reason = reasons.get(id).cloned().unwrap_or_default();
        html! {
            <li key={id.to_string()}>
                <TextArea id={format!("nothing-{id}")} label={format!("{id} {title}: why is nothing planned?")} rows={2}
                    value={reason} {change} />
            </li>
        }
    });
    html! {
        <section class="app-screen" aria-labelledby="unplanned">
            <h2 class="govuk-heading-m" id="unplanned">{ "Critical gaps with nothing planned" }</h2>
            { govuk::warning(html! {
                "Plan an action for each, or give the board the reason why there is none. If a child may be at risk today, \
                 follow your local safeguarding procedure now: it does not wait for an action plan."
            }) }
            <ul class="govuk-list">{ for items }</ul>
        </section>
    }
}

/// The id of an action's element in the page.
fn element(id: &PlanActionId) -> String {
    format!("action-{}", id.as_str())
}
