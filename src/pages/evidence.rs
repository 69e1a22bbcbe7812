//! Evidence for a statement: records of what it is and where it is kept, never its content.

use std::collections::BTreeSet;

use assessment::{Evidence, EvidenceId};
use framework::{EvidenceKind, StatementId};
use yew::prelude::*;

use crate::app::App;
use crate::components::draft::{self, use_draft};
use crate::components::fields::{Choice, Field};
use crate::components::govuk::{self, Mistake};
use crate::platform::{device, page};

/// What the list is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
    /// The statement's id.
    pub id: String,
}

/// A record being written.
#[derive(Clone)]
struct Draft {
    evidence: Evidence,
    date: String,
    mistakes: Vec<Mistake>,
}

impl Draft {
    fn new(evidence: Option<&Evidence>) -> Self {
        let blank = || Evidence {
            id: device::new_id().as_str().into(),
            kinds: BTreeSet::new(),
            title: String::new(),
            date: None,
            owner: String::new(),
            kept: String::new(),
        };
        let evidence = evidence.cloned().unwrap_or_else(blank);
        let date = evidence.date.map(|date| date.to_string()).unwrap_or_default();
        Self { evidence, date, mistakes: Vec::new() }
    }

    fn check(&self) -> Result<Evidence, Vec<Mistake>> {
        let mut mistakes: Vec<Mistake> = Vec::new();
        if self.evidence.title.trim().is_empty() {
            mistakes.push(("evidence-title", "Say what the evidence is".to_owned()));
        }
        if self.evidence.kinds.is_empty() {
            mistakes.push(("evidence-kinds", "Choose at least one kind of evidence".to_owned()));
        }
        let date = if self.date.is_empty() { Ok(None) } else { self.date.parse().map(Some) };
        match date {
            Ok(date) if mistakes.is_empty() => Ok(Evidence { date, ..self.evidence.clone() }),
            Ok(_) => Err(mistakes),
            Err(_) => {
                mistakes.push(("evidence-date", "Enter a real date, or leave it empty".to_owned()));
                Err(mistakes)
            }
        }
    }
}

/// The evidence of one statement, with the form to add to it.
#[component]
pub fn EvidenceList(props: &Props) -> Html {
    let draft = use_draft(|| None::<Draft>);
    let id = StatementId::from(props.id.as_str());
    let app = &props.app;
    let Some(open) = app.state.current() else { return Html::default() };
    let evidence = open.assessment.answer(&id).evidence.clone();
    let begin = |evidence: Option<&Evidence>| {
        let (draft, first) = (draft.clone(), Draft::new(evidence));
        Callback::from(move |_: MouseEvent| {
            draft.update(|draft| *draft = Some(first.clone()));
            page::focus_soon("evidence-title");
        })
    };
    let rows = evidence.iter().map(|one| {
        let remove = {
            let (app, id, gone) = (app.clone(), id.clone(), one.id.clone());
            Callback::from(move |_| {
                remove(&app, &id, gone.clone());
                page::focus_soon("evidence-heading");
            })
        };
        html! {
            <li class="app-evidence__item" key={one.id.as_str().to_owned()}>
                <div>
                    <strong>{ one.title.clone() }</strong>
                    <div class="app-quiet">{ in_words(one) }</div>
                </div>
                <div class="app-evidence__actions">
                    { govuk::quiet_button("Change", &one.title, begin(Some(one))) }
                    { govuk::quiet_button("Remove", &one.title, remove) }
                </div>
            </li>
        }
    });
    html! {
        <section class="app-evidence" aria-labelledby="evidence-heading">
            <h2 class="govuk-heading-s" id="evidence-heading" tabindex="-1">{ "Evidence" }</h2>
            if evidence.is_empty() {
                <p class="govuk-hint">
                    { "Record what shows it and where it is kept. A rating of 2 or 3 without evidence is listed in the \
                       report as a claim." }
                </p>
            } else {
                <ul class="govuk-list app-evidence__list">{ for rows }</ul>
            }
            if let Some(current) = draft.get() {
                { form(app, &id, &current, &draft) }
            } else {
                { govuk::button("Add evidence", "secondary", begin(None)) }
            }
        </section>
    }
}

/// A record in one line.
pub fn in_words(evidence: &Evidence) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(evidence.kinds.iter().map(|kind| kind.title().to_owned()));
    parts.extend(evidence.date.map(|date| date.long()));
    parts.extend((!evidence.owner.is_empty()).then(|| evidence.owner.clone()));
    parts.extend((!evidence.kept.is_empty()).then(|| format!("kept in {}", evidence.kept)));
    parts.join(", ")
}

fn remove(app: &App, id: &StatementId, gone: EvidenceId) {
    app.answer(id, move |answer| answer.evidence.retain(|one| one.id != gone));
}

fn form(app: &App, id: &StatementId, draft: &Draft, form: &draft::Draft<Option<Draft>>) -> Html {
    let set = |change: fn(&mut Draft, String)| {
        let form = form.clone();
        Callback::from(move |value: String| {
            form.update(|draft| draft.iter_mut().for_each(|draft| change(draft, value.clone())))
        })
    };
    let cancel = {
        let form = form.clone();
        Callback::from(move |_| {
            form.update(|draft| *draft = None);
            page::focus_soon("evidence-heading");
        })
    };
    let save = {
        let (app, id, form) = (app.clone(), id.clone(), form.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(draft) = form.get() else { return };
            match draft.check() {
                Ok(evidence) => {
                    put(&app, &id, evidence);
                    form.update(|draft| *draft = None);
                    page::focus_soon("evidence-heading");
                }
                Err(mistakes) => {
                    let first = mistakes.first().map(|(field, _)| *field);
                    form.update(|draft| draft.iter_mut().for_each(|draft| draft.mistakes.clone_from(&mistakes)));
                    first.into_iter().for_each(page::focus);
                }
            }
        })
    };
    let mistakes = &draft.mistakes;
    let field = |id: &'static str, label: &'static str, hint: &'static str| Field { id, label, hint, error: "" };
    let kinds = EvidenceKind::ALL.map(|kind| Choice {
        value: kind.title().to_owned(),
        label: html! { kind.title() },
        chosen: draft.evidence.kinds.contains(&kind),
        ..Choice::default()
    });
    html! {
        <form class="app-panel" onsubmit={save} novalidate=true aria-label="Evidence">
            { field("evidence-title", "What is it?", "For instance: audit of 20 plans, or partnership protocol.")
                .with(mistakes)
                .input("text", "", &draft.evidence.title, set(|draft, value| draft.evidence.title = value)) }
            { field("evidence-kinds", "What kind of evidence is it?", "Choose all that hold.").with(mistakes)
                .checkboxes(kinds, set(|draft, value| {
                    if let Some(kind) = EvidenceKind::ALL.into_iter().find(|kind| kind.title() == value)
                        && !draft.evidence.kinds.remove(&kind)
                    {
                        draft.evidence.kinds.insert(kind);
                    }
                })) }
            { field("evidence-date", "Its date (optional)", "").with(mistakes)
                .input("date", "govuk-input--width-10", &draft.date, set(|draft, value| draft.date = value)) }
            { field("evidence-owner", "Whose is it? (optional)", "A role, not a name.")
                .input("text", "app-two-thirds", &draft.evidence.owner,
                    set(|draft, value| draft.evidence.owner = value)) }
            { field("evidence-kept", "Where is it kept? (optional)", "So that the board can ask for it.")
                .input("text", "app-two-thirds", &draft.evidence.kept,
                    set(|draft, value| draft.evidence.kept = value)) }
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{ "Keep this evidence" }</button>
                { govuk::button("Cancel", "secondary", cancel) }
            </div>
        </form>
    }
}

/// Adds a record, or puts it in the place of the one with its id.
fn put(app: &App, id: &StatementId, evidence: Evidence) {
    app.answer(id, move |answer| match answer.evidence.iter_mut().find(|one| one.id == evidence.id) {
        Some(one) => *one = evidence,
        None => answer.evidence.push(evidence),
    });
}
