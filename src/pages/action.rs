//! One action of the plan: add it, change it, review it.

use assessment::{ActionStatus, Assessment, Due, PlanAction, PlanActionId, Review, actions};
use framework::StatementId;
use yew::prelude::*;

use crate::app::App;
use crate::components::draft::use_draft;
use crate::components::fields::{Choice, Field};
use crate::components::govuk::{self, Mistake};
use crate::components::text_area::TextArea;
use crate::pages::plan;
use crate::platform::{device, page as browser};
use crate::route::{Page, Route};
use crate::state::Open;

/// The page.
pub fn page(app: &App, open: &Open, id: Option<&PlanActionId>) -> Html {
    let action = id.map(|id| open.assessment.plan.action(id).cloned());
    match action {
        Some(None) => html! {
            <>
                <h1 class="govuk-heading-l">{ "This action is no longer in the plan" }</h1>
                { govuk::link(&Route::In(open.assessment.id.clone(), Page::Plan).to_string(), "See the action plan") }
            </>
        },
        Some(Some(action)) => html! {
            <Form app={app.clone()} action={Some(PlanAction::clone(&action))} key={action.id.as_str().to_owned()} />
        },
        None => html! { <Form app={app.clone()} action={None::<PlanAction>} key="new" /> },
    }
}

/// What the form is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
    /// The action to change; none for a new one.
    pub action: Option<PlanAction>,
}

/// What is being typed, with the service's terms filled in.
#[derive(Clone)]
struct Draft {
    action: PlanAction,
    /// The action as it was, terms filled: what was not changed keeps its tokens.
    before: Option<PlanAction>,
    dated: bool,
    date: String,
    no_date: String,
    review: String,
    mistakes: Vec<Mistake>,
}

impl Draft {
    fn new(assessment: &Assessment, action: Option<&PlanAction>) -> Self {
        let terms = assessment.terms();
        let filled = action.map(|action| PlanAction {
            text: terms.fill(&action.text),
            owner: terms.fill(&action.owner),
            success: terms.fill(&action.success),
            ..action.clone()
        });
        let blank = || PlanAction {
            id: device::new_id().as_str().into(),
            proposed: None,
            statement: None,
            text: String::new(),
            owner: String::new(),
            due: Due::NoDate { reason: String::new() },
            resources: String::new(),
            success: String::new(),
            status: ActionStatus::default(),
            reviews: Vec::new(),
            partners: Vec::new(),
        };
        let action = filled.clone().unwrap_or_else(blank);
        let (dated, date, no_date) = match &action.due {
            Due::On(date) => (true, date.to_string(), String::new()),
            Due::NoDate { reason } => (filled.is_none(), String::new(), reason.clone()),
        };
        Self { action, before: filled, dated, date, no_date, review: String::new(), mistakes: Vec::new() }
    }

    fn check(&self) -> Result<PlanAction, Vec<Mistake>> {
        let mut mistakes: Vec<Mistake> = Vec::new();
        if self.action.text.trim().is_empty() {
            mistakes.push(("action-text", "Say what will be done".to_owned()));
        }
        if self.action.owner.trim().is_empty() {
            mistakes.push(("action-owner", "Enter the role that owns the action".to_owned()));
        }
        let due = if self.dated {
            match self.date.parse() {
                Ok(date) => Due::On(date),
                Err(_) => {
                    mistakes.push((
                        "action-date",
                        "Enter the day when it is due, or choose that it has no date".to_owned(),
                    ));
                    self.action.due.clone()
                }
            }
        } else {
            if self.no_date.trim().is_empty() {
                mistakes.push(("action-no-date", "Give the reason why there is no date".to_owned()));
            }
            Due::NoDate { reason: self.no_date.trim().to_owned() }
        };
        if mistakes.is_empty() { Ok(PlanAction { due, ..self.action.clone() }) } else { Err(mistakes) }
    }

    /// The action to keep: with the tokens of texts that were not changed, and with the review.
    fn finish(&self, checked: PlanAction, original: Option<&PlanAction>) -> PlanAction {
        let mut action = checked;
        if let Some((before, original)) = self.before.as_ref().zip(original) {
            let keep = |new: &mut String, filled: &String, with_tokens: &String| {
                if new == filled {
                    new.clone_from(with_tokens);
                }
            };
            keep(&mut action.text, &before.text, &original.text);
            keep(&mut action.owner, &before.owner, &original.owner);
            keep(&mut action.success, &before.success, &original.success);
        }
        if !self.review.trim().is_empty() {
            action.reviews.push(Review { date: device::today(), note: self.review.trim().to_owned() });
        }
        action
    }
}

#[component]
fn Form(props: &Props) -> Html {
    let app = &props.app;
    let Some(open) = app.state.current() else { return Html::default() };
    let assessment = open.assessment.clone();
    let form = use_draft(|| Draft::new(&assessment, props.action.as_ref()));
    let draft = form.get();
    let set = |change: fn(&mut Draft, String)| form.field(change);
    {
        let mistakes = draft.mistakes.clone();
        use_effect_with(mistakes, |mistakes| {
            if !mistakes.is_empty() {
                browser::focus("error-summary");
            }
        });
    }
    let submit = {
        let (app, form, original) = (app.clone(), form.clone(), props.action.clone());
        let to = Route::In(assessment.id.clone(), Page::Plan).to_string();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = form.get();
            match draft.check() {
                Ok(checked) => {
                    let action = draft.finish(checked, original.as_ref());
                    let new = original.is_none();
                    plan::change(
                        &app,
                        move |plan| {
                            if new { actions::add(plan, action) } else { actions::edit(plan, action) }
                        },
                    );
                    browser::go(&to);
                }
                Err(mistakes) => form.update(|draft| draft.mistakes = mistakes),
            }
        })
    };
    let back = Route::In(assessment.id.clone(), Page::Plan).to_string();
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            <form onsubmit={submit} novalidate=true>
                { govuk::error_summary(&draft.mistakes) }
                <h1 class="govuk-heading-l">
                    { if props.action.is_some() { "Change an action" } else { "Add an action" } }
                </h1>
                { fields(app, &assessment, &draft, &set, props.action.is_some()) }
                <div class="govuk-button-group">
                    <button type="submit" class="govuk-button">{ "Save this action" }</button>
                    { govuk::link(&back, "Cancel") }
                </div>
            </form>
        </div></div>
    }
}

fn fields(
    app: &App,
    assessment: &Assessment,
    draft: &Draft,
    set: &dyn Fn(fn(&mut Draft, String)) -> Callback<String>,
    existing: bool,
) -> Html {
    let mistakes = &draft.mistakes;
    let error =
        |id: &str| mistakes.iter().find(|(field, _)| *field == id).map(|(_, text)| text.clone()).unwrap_or_default();
    let field = |id: &'static str, label: &'static str, hint: &'static str| Field { id, label, hint, error: "" };
    let action = &draft.action;
    let mut statements = vec![(String::new(), "None in particular".to_owned())];
    statements.extend(
        app.state
            .outline
            .statements
            .iter()
            .map(|statement| (statement.id.to_string(), format!("{} {}", statement.id, statement.title))),
    );
    let about = action.statement.as_ref().map(ToString::to_string).unwrap_or_default();
    let due = [
        Choice {
            value: "date".to_owned(),
            label: html! { "On a date" },
            chosen: draft.dated,
            inside: field("action-date", "Date", "").with(mistakes).input(
                "date",
                "govuk-input--width-10",
                &draft.date,
                set(|draft, value| draft.date = value),
            ),
            ..Choice::default()
        },
        Choice {
            value: "none".to_owned(),
            label: html! { "There is no date" },
            chosen: !draft.dated,
            inside: field("action-no-date", "Why is there none?", "").with(mistakes).input(
                "text",
                "",
                &draft.no_date,
                set(|draft, value| draft.no_date = value),
            ),
            ..Choice::default()
        },
    ];
    let statuses: Vec<_> =
        ActionStatus::ALL.map(|status| (status.title().to_owned(), status.title().to_owned())).into();
    let reviews =
        action.reviews.iter().map(|review| html! { <li>{ format!("{}: {}", review.date.long(), review.note) }</li> });
    html! {
        <>
            <TextArea id="action-text" label="What will be done?" rows={3} value={action.text.clone()}
                error={error("action-text")} change={set(|draft, value| draft.action.text = value)} />
            { field("action-statement", "Which statement is it about?", "").select(&about, &statements, set(|draft, value| {
                draft.action.statement = (!value.is_empty()).then(|| StatementId::from(value.as_str()));
            })) }
            { field("action-owner", "Who owns it?", "A role, not a name. For instance: operational manager.").with(mistakes)
                .input("text", "app-two-thirds", &action.owner, set(|draft, value| draft.action.owner = value)) }
            { field("action-due", "When is it due?", "").radios(true, due, set(|draft, value| draft.dated = value == "date")) }
            <TextArea id="action-success" label="How will you know that it worked?" rows={2} value={action.success.clone()}
                hint="Something that can be seen or counted." change={set(|draft, value| draft.action.success = value)} />
            <TextArea id="action-resources" label="What does it need? (optional)" rows={2} value={action.resources.clone()}
                hint="People, time, money, or something from a partner." change={set(|draft, value| draft.action.resources = value)} />
            { field("action-status", "Status", "").select(action.status.title(), &statuses, set(|draft, value| {
                let status = ActionStatus::ALL.into_iter().find(|status| status.title() == value);
                draft.action.status = status.unwrap_or_default();
            })) }
            if existing {
                <h2 class="govuk-heading-s">{ "Reviews" }</h2>
                if action.reviews.is_empty() {
                    <p class="govuk-body">{ "This action has not been reviewed yet." }</p>
                } else {
                    <ul class="govuk-list govuk-list--bullet">{ for reviews }</ul>
                }
                <TextArea id="action-review" label={format!("Add a review of {} (optional)", device::today().long())} rows={2}
                    value={draft.review.clone()} hint={format!("What has happened, and what {} will do next.", assessment.service.kind.abbreviation())}
                    change={set(|draft, value| draft.review = value)} />
            }
        </>
    }
}
