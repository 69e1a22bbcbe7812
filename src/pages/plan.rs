//! The action plan: what is proposed, what the service has taken on, and what is due.

use assessment::actions::{self, CaseBands, Gap, Proposal, Tier, When};
use assessment::{ActionPlan, ActionStatus, Assessment, Due, Edit, PlanAction, PlanActionId};
use framework::{Framework, StatementId};
use yew::prelude::*;

use crate::app::App;
use crate::components::fields::Field;
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
    let gaps = actions::gaps(&app.state.outline, assessment, &CaseBands::new());
    let new = Route::In(assessment.id.clone(), Page::Action(None)).to_string();
    let print = Callback::from(|_| browser::print());
    let proposals = match &app.state.guidance {
        Guidance::Here(framework) => propose(app, assessment, framework, &gaps),
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
            { unplanned(app, assessment, &gaps) }
            <section aria-labelledby="yours">
                <h2 class="govuk-heading-m" id="yours" tabindex="-1">{ "Your plan" }</h2>
                if assessment.plan.actions.is_empty() {
                    <p class="govuk-body">
                        { "There is nothing in your plan yet. Accept what is proposed below, or add an action of your own." }
                    </p>
                } else {
                    <ol class="govuk-list app-actions">{ for own(app, assessment) }</ol>
                }
                <div class="govuk-button-group app-screen">
                    { govuk::button_link(&new, "Add an action") }
                    { govuk::button("Print the plan", "secondary", print) }
                </div>
            </section>
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

/// When an action is due, in words.
pub fn due_in_words(due: &Due) -> String {
    match due {
        Due::On(date) => date.long(),
        Due::NoDate { reason } if reason.trim().is_empty() => "No date".to_owned(),
        Due::NoDate { reason } => format!("No date: {reason}"),
    }
}

fn own<'a>(app: &'a App, assessment: &'a Assessment) -> impl Iterator<Item = Html> + 'a {
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
                { row("Due", &due_in_words(&action.due)) }
                { row("Success", &terms.fill(&action.success)) }
                { row("Resources", &action.resources) }
                <div class="app-print"><dt>{ "Status" }</dt><dd>{ action.status.title() }</dd></div>
            </dl>
            if !action.reviews.is_empty() {
                <p class="govuk-body govuk-!-margin-bottom-1"><strong>{ "Reviews" }</strong></p>
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

fn of_tier(proposals: &[Proposal], tier: Tier) -> impl Iterator<Item = &Proposal> {
    proposals.iter().filter(move |proposal| proposal.tier == tier)
}

/// The id of the button that accepts a proposal.
fn accept_button(proposal: &Proposal) -> String {
    format!("accept-{}", proposal.action.id)
}

fn propose(app: &App, assessment: &Assessment, framework: &Framework, gaps: &[Gap]) -> Html {
    let proposals = actions::proposals(framework, &app.state.outline, assessment, &CaseBands::new());
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
        html! {
            <>
                <h3 class="govuk-heading-s">{ format!("{}: within {months}", tier.title()) }</h3>
                <ul class="govuk-list app-actions">{ items }</ul>
            </>
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
            <p class="govuk-body govuk-!-font-weight-bold app-action__text">{ text.clone() }</p>
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
