//! The service that assesses itself: its name, its words, what the assessment covers, and, at the beginning,
//! where the work is to be kept.

use assessment::{Assessment, Date, Edit, Period, Service};
use framework::ServiceKind;
use yew::prelude::*;

use crate::app::App;
use crate::components::draft::use_draft;
use crate::components::fields::{Choice, Field};
use crate::components::govuk::{self, Mistake};
use crate::platform::{device, page};
use crate::route::{Page, Route};
use crate::state::{Event as Happening, Guidance, Keep, Open, Shelf};

/// What the form is for.
#[derive(Clone, PartialEq)]
pub enum Purpose {
    /// Beginning an assessment.
    New,
    /// Changing the details of the open one.
    Change(Service),
}

/// The page that changes the details.
pub fn page(app: &App, open: &Open) -> Html {
    let assessment = &open.assessment;
    let purpose = Purpose::Change(assessment.service.clone());
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            <Form app={app.clone()} {purpose} key={assessment.revision.to_string()} />
        </div></div>
    }
}

/// What the form is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
    /// What the form is for.
    pub purpose: Purpose,
}

/// What is being typed.
#[derive(Clone)]
struct Draft {
    service: Service,
    from: String,
    to: String,
    keep: Option<Keep>,
    mistakes: Vec<Mistake>,
}

impl Draft {
    fn new(purpose: &Purpose) -> Self {
        let service = match purpose {
            Purpose::New => Service::default(),
            Purpose::Change(service) => service.clone(),
        };
        let text = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let (from, to) = (text(service.period.from), text(service.period.to));
        Self { service, from, to, keep: None, mistakes: Vec::new() }
    }

    /// The details, or what is wrong with them. `asks_where`: whether the form asks where the work is to be kept.
    fn check(&self, asks_where: bool) -> Result<Service, Vec<Mistake>> {
        let mut mistakes: Vec<Mistake> = Vec::new();
        if asks_where && self.keep.is_none() {
            mistakes.push(("keep", "Choose where your work is kept".to_owned()));
        }
        if self.service.name.trim().is_empty() {
            mistakes.push(("name", "Enter the name of your service".to_owned()));
        }
        let mut date = |id, text: &str, which: &str| {
            let text = text.trim();
            let date = (!text.is_empty()).then(|| text.parse::<Date>());
            date.and_then(|date| {
                date.map_err(|_| {
                    mistakes.push((id, format!("Enter the {which} day as a real date, or leave it empty")))
                })
                .ok()
            })
        };
        let (from, to) = (date("from", &self.from, "first"), date("to", &self.to, "last"));
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            mistakes.push(("to", "The last day must not be before the first".to_owned()));
        }
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Service {
            name: tidy(&self.service.name),
            programme: tidy(&self.service.programme),
            assessors: tidy(&self.service.assessors),
            period: Period { from, to },
            ..self.service.clone()
        })
    }
}

/// The form.
#[component]
pub fn Form(props: &Props) -> Html {
    let form = use_draft(|| Draft::new(&props.purpose));
    let draft = form.get();
    let new = props.purpose == Purpose::New;
    let set = |change| form.field(change);
    let submit = {
        let (app, purpose, form) = (props.app.clone(), props.purpose.clone(), form.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = form.get();
            match draft.check(purpose == Purpose::New && app.state.shelf_is_usable()) {
                Ok(service) => finish(&app, service, draft.keep.filter(|_| purpose == Purpose::New)),
                Err(mistakes) => form.update(|draft| draft.mistakes = mistakes),
            }
        })
    };
    {
        let mistakes = draft.mistakes.clone();
        use_effect_with(mistakes, |mistakes| {
            if !mistakes.is_empty() {
                page::focus("error-summary");
            }
        });
    }
    let service = &draft.service;
    let mistakes = &draft.mistakes;
    let field = |id: &'static str, label: &'static str, hint: &'static str| Field { id, label, hint, error: "" };
    html! {
        <form onsubmit={submit} novalidate=true>
            { govuk::error_summary(mistakes) }
            <h1 class="govuk-heading-l">{ if new { "Start an assessment" } else { "Your service" } }</h1>
            if new { { keep_choice(&props.app, draft.keep, mistakes, set(|draft, value| {
                draft.keep = Some(if value == "device" { Keep::Device } else { Keep::Files });
            })) } }
            { field("name", "Name of your service", "For instance your council's name. It is the title of your report.")
                .with(mistakes)
                .input("text", "app-two-thirds", &service.name, set(|draft, value| draft.service.name = value)) }
            { field("kind", "What you call yourselves", "The tool, the report and the plan will use this.")
                .radios(true, ServiceKind::ALL.map(|kind| Choice {
                    value: kind.abbreviation().to_owned(),
                    label: html! { format!("{} ({})", capital(kind.name()), kind.abbreviation()) },
                    chosen: service.kind == kind,
                    ..Choice::default()
                }), set(|draft, value| {
                    let kind = ServiceKind::ALL.into_iter().find(|kind| kind.abbreviation() == value);
                    draft.service.kind = kind.unwrap_or_default();
                })) }
            { field("programme", "What your local family programme is called (optional)",
                "None of the areas inspected called theirs Troubled Families. If you leave this empty, the tool says \
                 \"the local programme\".")
                .input("text", "app-two-thirds", &service.programme,
                    set(|draft, value| draft.service.programme = value)) }
            { outcome_set(&props.app, service, set(|draft, value| {
                draft.service.outcome_set = (!value.is_empty()).then(|| value.as_str().into());
            })) }
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
                    { "The period that you assess (optional)" }
                </legend>
                <div class="app-side-by-side">
                    { field("from", "First day", "").with(mistakes)
                        .input("date", "", &draft.from, set(|draft, value| draft.from = value)) }
                    { field("to", "Last day", "").with(mistakes)
                        .input("date", "", &draft.to, set(|draft, value| draft.to = value)) }
                </div>
            </fieldset>
            { field("assessors", "Who is assessing (optional)",
                "Roles, not names. For instance: YJS manager, two case managers, the police lead.")
                .input("text", "", &service.assessors, set(|draft, value| draft.service.assessors = value)) }
            <button type="submit" class="govuk-button">
                { if new { "Go to the task list" } else { "Save and continue" } }
            </button>
        </form>
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn keep_choice(app: &App, keep: Option<Keep>, mistakes: &[Mistake], change: Callback<String>) -> Html {
    if let Shelf::Unusable(_) = app.state.shelf {
        // There is only one place left; the banner on the pages after this one says so.
        return govuk::inset(html! {
            { "This browser does not let the tool keep anything on this device. Save your work to a file before you \
               close the page." }
        });
    }
    let hint = "You can change this at any time, and save to a file in both cases.";
    let choice = |value: &str, label: &str, hint: &str, is: Keep| Choice {
        value: value.to_owned(),
        label: html! { label.to_owned() },
        hint: html! { hint.to_owned() },
        chosen: keep == Some(is),
        ..Choice::default()
    };
    let choices = [
        choice(
            "device",
            "On this device",
            "Every answer is saved in this browser as you give it. Choose this if only people who may see the \
             assessment use this account.",
            Keep::Device,
        ),
        choice(
            "files",
            "Only in files that I save",
            "Nothing stays behind when you close the page. Choose this on a shared account, and save often.",
            Keep::Files,
        ),
    ];
    Field { id: "keep", label: "Where should your work be kept?", hint, error: "" }
        .with(mistakes)
        .radios(false, choices, change)
}

fn outcome_set(app: &App, service: &Service, change: Callback<String>) -> Html {
    let Guidance::Here(framework) = &app.state.guidance else { return Html::default() };
    let mut options = vec![(String::new(), "Not decided yet".to_owned())];
    options.extend(framework.reference.outcome_sets.iter().map(|set| (set.id.to_string(), set.title.clone())));
    let chosen = service.outcome_set.as_ref().map(ToString::to_string).unwrap_or_default();
    let hint = "The set of programme outcomes that you are held to. You can decide later.";
    Field { id: "outcomes", label: "Which outcomes do you work to? (optional)", hint, error: "" }
        .select(&chosen, &options, change)
}

/// Begins the assessment, or changes the open one, and goes on to the task list.
fn finish(app: &App, service: Service, keep: Option<Keep>) {
    let unusable = matches!(app.state.shelf, Shelf::Unusable(_));
    let opened = if let Route::In(id, _) = &app.state.route {
        app.edit(move |_| Some(Edit::Service(service)));
        id.clone()
    } else {
        let now = device::now();
        let id = device::new_id().as_str().into();
        let blank = Assessment::new(id, &app.state.outline.version, now);
        let assessment = blank.apply(Edit::Service(service), now).map_or(blank, |(assessment, _)| assessment);
        let id = assessment.id.clone();
        let keep = if unusable { Keep::Files } else { keep.unwrap_or(Keep::Device) };
        app.send(Happening::Opened(Box::new(Open::new(assessment, keep))));
        id
    };
    page::go(&Route::In(opened, Page::Tasks).to_string());
}
