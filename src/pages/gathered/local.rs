//! A statement of the service's own: what it says, what each level looks like, and how the service rates it.

use std::sync::Arc;

use assessment::{Edit, LocalStatement, LocalStatementId, Rating};
use framework::{Domain, Framework, Level};
use yew::prelude::*;

use crate::app::App;
use crate::components::draft::use_draft;
use crate::components::fields::{Choice, Field};
use crate::components::govuk::{self, Mistake};
use crate::components::privacy;
use crate::components::text_area::TextArea;
use crate::platform::{device, page as browser};
use crate::route::{Page, Route};
use crate::state::Open;

/// The ids of the fields for what each level looks like.
const LEVELS: [&str; 4] = ["local-level-0", "local-level-1", "local-level-2", "local-level-3"];

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework, id: Option<&LocalStatementId>) -> Html {
    let own = open.assessment.gathered.local.iter();
    let statement = id.map(|id| own.clone().find(|one| one.id == *id).cloned());
    let titles: Vec<(String, String)> =
        framework.domains.iter().map(|info| (info.id.letter().to_string(), info.title.clone())).collect();
    let tasks = Route::In(open.assessment.id.clone(), Page::Tasks).to_string();
    let key = id.map_or_else(|| "new".to_owned(), |id| id.as_str().to_owned());
    match statement {
        Some(None) => html! {
            <>
                <h1 class="govuk-heading-l">{ "This local statement is no longer there" }</h1>
                <p class="govuk-body">{ govuk::link(&tasks, "Task list") }</p>
            </>
        },
        Some(Some(statement)) => html! {
            <>
                <h1 class="govuk-heading-l"><span class="govuk-caption-l">{ "Local statement" }</span>{ statement.title.clone() }</h1>
                <p class="govuk-body-l">{ statement.statement.clone() }</p>
                { rate(app, &statement) }
                { notes(app, &statement) }
                { govuk::details("Change or remove this statement", html! {
                    <Form app={app.clone()} statement={Some(statement.clone())} {titles} {key} />
                }) }
                { others(open) }
            </>
        },
        None => html! {
            <>
                <h1 class="govuk-heading-l">{ "Add a local statement" }</h1>
                <p class="govuk-body">
                    { "Something that matters here and that the 48 statements do not ask. Local statements have a score of their own, \
                       beside the others and never within them, so that your scores stay comparable." }
                </p>
                <Form app={app.clone()} statement={None::<LocalStatement>} {titles} {key} />
                { others(open) }
            </>
        },
    }
}

/// Changes one local statement, from its newest state.
fn change(app: &App, id: &LocalStatementId, change: impl FnOnce(&mut LocalStatement) + 'static) {
    let id = id.clone();
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| {
            if let Some(one) = Arc::make_mut(&mut gathered.local).iter_mut().find(|one| one.id == id) {
                change(one);
            }
        })))
    });
}

fn rate(app: &App, statement: &LocalStatement) -> Html {
    let level = |level: Level| Choice {
        value: level.points().to_string(),
        label: html! { <><span class="app-level">{ level.points() }</span>{ " " }{ level.title() }</> },
        hint: html! { statement.levels[usize::from(level.points())].clone() },
        chosen: statement.rating == Some(Rating::Level(level)),
        ..Choice::default()
    };
    let mut choices: Vec<Choice> = Level::ALL.into_iter().map(level).collect();
    choices.push(Choice {
        value: "not-known".to_owned(),
        label: html! { "I do not know yet" },
        chosen: statement.rating == Some(Rating::NotKnown),
        ..Choice::default()
    });
    let take = {
        let (app, id) = (app.clone(), statement.id.clone());
        Callback::from(move |value: String| {
            let level = value.parse().ok().and_then(Level::from_points);
            change(&app, &id, move |one| one.rating = Some(level.map_or(Rating::NotKnown, Rating::Level)));
        })
    };
    Field { id: "local-rating", label: "How far is this so?", ..Field::default() }.radios(false, choices, take)
}

fn notes(app: &App, statement: &LocalStatement) -> Html {
    let take = {
        let (app, id) = (app.clone(), statement.id.clone());
        Callback::from(move |notes: String| change(&app, &id, move |one| one.notes = notes))
    };
    html! {
        <>
            <TextArea id="notes" label="Notes" value={statement.notes.clone()} change={take}
                hint="Never names or anything else that could identify a child or family." />
            { privacy::note(&statement.notes) }
        </>
    }
}

/// All local statements, to go on.
fn others(open: &Open) -> Html {
    let to = |page: Page| Route::In(open.assessment.id.clone(), page).to_string();
    let items = open.assessment.gathered.local.iter().map(|one| {
        let href = to(Page::Local(Some(one.id.clone())));
        html! { <li key={one.id.as_str().to_owned()}>{ govuk::link(&href, &one.title) }</li> }
    });
    html! {
        <>
            if !open.assessment.gathered.local.is_empty() {
                <h2 class="govuk-heading-m">{ "Your local statements" }</h2>
                <ul class="govuk-list govuk-list--bullet">{ for items }</ul>
            }
            <div class="govuk-button-group">
                { govuk::link(&to(Page::Local(None)), "Add a local statement") }
                { govuk::link(&to(Page::Tasks), "Task list") }
            </div>
        </>
    }
}

/// What the form is given.
#[derive(Properties, PartialEq)]
struct Props {
    /// The app.
    app: App,
    /// The statement to change; none for a new one.
    statement: Option<LocalStatement>,
    /// The domains' letters and titles.
    titles: Vec<(String, String)>,
}

/// What is being typed.
#[derive(Clone)]
struct Typed {
    statement: LocalStatement,
    mistakes: Vec<Mistake>,
}

impl Typed {
    fn check(&self) -> Result<LocalStatement, Vec<Mistake>> {
        let mut mistakes: Vec<Mistake> = Vec::new();
        let it = &self.statement;
        if it.title.trim().is_empty() {
            mistakes.push(("local-title", "Give the statement a short name".to_owned()));
        }
        if it.statement.trim().is_empty() {
            mistakes.push(("local-statement", "Say what is to be rated, as one thing".to_owned()));
        }
        for ((level, text), field) in Level::ALL.into_iter().zip(&it.levels).zip(LEVELS) {
            if text.trim().is_empty() {
                mistakes.push((field, format!("Say what \"{}\" looks like", level.title())));
            }
        }
        if mistakes.is_empty() { Ok(it.clone()) } else { Err(mistakes) }
    }
}

/// The form for what the statement says.
#[component]
fn Form(props: &Props) -> Html {
    let first = props.statement.clone();
    let draft = use_draft(move || Typed {
        statement: first.unwrap_or_else(|| LocalStatement {
            id: device::new_id().as_str().into(),
            domain: Domain::O,
            title: String::new(),
            statement: String::new(),
            levels: <_>::default(),
            rating: None,
            notes: String::new(),
        }),
        mistakes: Vec::new(),
    });
    let typed = draft.get();
    let (app, new) = (props.app.clone(), props.statement.is_none());
    let submit = {
        let (app, draft) = (app.clone(), draft.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match draft.get().check() {
                Ok(kept) => {
                    draft.update(|typed| typed.mistakes.clear());
                    keep(&app, kept);
                }
                Err(mistakes) => {
                    draft.update(|typed| typed.mistakes = mistakes);
                    browser::focus_soon("error-summary");
                }
            }
        })
    };
    let remove = {
        let (app, id) = (app.clone(), typed.statement.id.clone());
        Callback::from(move |_: MouseEvent| remove(&app, id.clone()))
    };
    let mistakes = &typed.mistakes;
    let field = |id, label, hint| Field { id, label, hint, error: "" }.with(mistakes);
    let set: [fn(&mut Typed, String); 4] = [
        |typed, value| typed.statement.levels[0] = value,
        |typed, value| typed.statement.levels[1] = value,
        |typed, value| typed.statement.levels[2] = value,
        |typed, value| typed.statement.levels[3] = value,
    ];
    let levels = Level::ALL.into_iter().zip(LEVELS).zip(set).map(|((level, id), set)| {
        let label = format!("What \"{}\" looks like", level.title());
        let text = &typed.statement.levels[usize::from(level.points())];
        Field { id, label: &label, ..Field::default() }.with(mistakes).input("text", "", text, draft.field(set))
    });
    let part = draft.field(|typed, letter| {
        if let Some(domain) = Domain::from_letter(&letter) {
            typed.statement.domain = domain;
        }
    });
    html! {
        <form class="app-panel" onsubmit={submit} novalidate=true aria-label="Local statement">
            { govuk::error_summary(mistakes) }
            { field("local-part", "Part", "").select(&typed.statement.domain.letter().to_string(), &props.titles, part) }
            { field("local-title", "Short name", "").input("text", "app-two-thirds", &typed.statement.title,
                draft.field(|typed, value| typed.statement.title = value)) }
            { field("local-statement", "Statement", "One thing, so that it can be rated.").input("text", "", &typed.statement.statement,
                draft.field(|typed, value| typed.statement.statement = value)) }
            { for levels }
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{ if new { "Add this statement" } else { "Save this statement" } }</button>
                if !new { { govuk::button("Remove this statement", "warning", remove) } }
            </div>
        </form>
    }
}

/// Puts a statement into the record, in the place of the one with its id, and goes to it.
fn keep(app: &App, kept: LocalStatement) {
    let id = kept.id.clone();
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| {
            let all = Arc::make_mut(&mut gathered.local);
            match all.iter_mut().find(|one| one.id == kept.id) {
                // The rating and the notes are the page's own.
                Some(one) => {
                    *one = LocalStatement { rating: one.rating.clone(), notes: one.notes.clone(), ..kept };
                }
                None => all.push(kept),
            }
        })))
    });
    if let Route::In(assessment, _) = &app.state.route {
        browser::go(&Route::In(assessment.clone(), Page::Local(Some(id))).to_string());
    }
    app.say("The local statement is saved.");
}

fn remove(app: &App, id: LocalStatementId) {
    app.edit(move |assessment| {
        let without =
            assessment.gathered.with(|gathered| Arc::make_mut(&mut gathered.local).retain(|one| one.id != id));
        Some(Edit::Gathered(without))
    });
    if let Route::In(assessment, _) = &app.state.route {
        browser::go(&Route::In(assessment.clone(), Page::Tasks).to_string());
    }
    app.say("The local statement was removed. Undo brings it back.");
}
