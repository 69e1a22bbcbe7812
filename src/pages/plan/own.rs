//! The actions that the service has taken on.

use assessment::actions::{self, When};
use assessment::{ActionPlan, ActionStatus, Assessment, PlanAction, PlanActionId};
use yew::prelude::*;

use super::{change, element};
use crate::app::App;
use crate::components::fields::Field;
use crate::components::govuk;
use crate::platform::{device, page as browser};
use crate::route::{Page, Route};

/// All of them, in the service's order.
pub fn own<'a>(app: &'a App, assessment: &'a Assessment) -> impl Iterator<Item = Html> + 'a {
    let last = assessment.plan.actions.len().saturating_sub(1);
    assessment.plan.actions.iter().enumerate().map(move |(i, action)| one(app, assessment, action, i, last))
}

/// One action, at a place of the plan from 0 to the last.
fn one(app: &App, assessment: &Assessment, action: &PlanAction, at: usize, last: usize) -> Html {
    let terms = assessment.terms();
    let text = terms.fill(&action.text);
    let about = action.statement.as_ref().map(|id| {
        let title = app.state.outline.statement(id).map_or("", |statement| statement.title.as_str());
        let href = Route::In(assessment.id.clone(), Page::Statement(id.clone())).to_string();
        html! { <p class="app-quiet">{ "For " }{ govuk::link(&href, &format!("{id} {title}")) }</p> }
    });
    let when = actions::when(action, device::today()).filter(|when| matches!(when, When::Overdue | When::Soon));
    let when = when.map(|when| govuk::tag(when.title(), if when == When::Overdue { "red" } else { "orange" }));
    let status = {
        let (app, id) = (app.clone(), action.id.clone());
        Callback::from(move |title: String| {
            let id = id.clone();
            change(&app, move |plan| {
                let status = ActionStatus::ALL.into_iter().find(|status| status.title() == title).unwrap_or_default();
                plan.action(&id).map_or_else(
                    || plan.clone(),
                    |action| actions::edit(plan, PlanAction { status, ..PlanAction::clone(action) }),
                )
            });
        })
    };
    let press = |make: fn(&ActionPlan, &PlanActionId) -> ActionPlan, focus: String| {
        let (app, id) = (app.clone(), action.id.clone());
        Callback::from(move |_: MouseEvent| {
            browser::focus_soon(&focus);
            let id = id.clone();
            change(&app, move |plan| make(plan, &id));
        })
    };
    // The focus stays with the action that moves, on the button that is still there.
    let (up, down) = (format!("up-{}", action.id.as_str()), format!("down-{}", action.id.as_str()));
    let (after_up, after_down) = if at == 1 { (down.clone(), down.clone()) } else { (up.clone(), down.clone()) };
    let after_down = if at + 1 == last { up.clone() } else { after_down };
    let statuses: Vec<_> =
        ActionStatus::ALL.map(|status| (status.title().to_owned(), status.title().to_owned())).into();
    let edit = Route::In(assessment.id.clone(), Page::Action(Some(action.id.clone()))).to_string();
    let row = |key: &str, value: &str| {
        if value.trim().is_empty() {
            return Html::default();
        }
        html! { <><dt>{ key.to_owned() }</dt><dd>{ value.to_owned() }</dd></> }
    };
    let reviews =
        action.reviews.iter().map(|review| html! { <li>{ format!("{}: {}", review.date.long(), review.note) }</li> });
    let select = format!("status-{}", action.id.as_str());
    html! {
        <li class="app-action" id={element(&action.id)} tabindex="-1" key={action.id.as_str().to_owned()}>
            <h3 class="govuk-heading-s app-action__text">{ text.clone() }{ " " }{ for when }</h3>
            { for about }
            <dl class="app-action__facts">
                { row("Owner", &terms.fill(&action.owner)) }
                { row("Due", &action.due.words()) }
                { row("Success", &terms.fill(&action.success)) }
                { row("Resources", &action.resources) }
                <div class="app-print"><dt>{ "Status" }</dt><dd>{ action.status.title() }</dd></div>
            </dl>
            if !action.reviews.is_empty() {
                <p class="govuk-body"><strong>{ "Reviews" }</strong></p>
                <ul class="govuk-list govuk-list--bullet">{ for reviews }</ul>
            }
            <div class="app-action__steps app-screen">
                { Field { id: &select, label: "Status", ..Field::default() }.select(action.status.title(), &statuses, status) }
                <div class="app-action__links">
                    <a class="govuk-link" href={edit}>
                        { "Change or review" }<span class="govuk-visually-hidden">{ format!(" {text}") }</span>
                    </a>
                    if at > 0 { { govuk::quiet_button_named(up, "Move up", &text, press(actions::move_up, after_up)) } }
                    if at < last { { govuk::quiet_button_named(down, "Move down", &text, press(actions::move_down, after_down)) } }
                    { govuk::quiet_button("Drop", &text, press(|plan, id| actions::remove(plan, id, ""), "yours".to_owned())) }
                </div>
            </div>
        </li>
    }
}
