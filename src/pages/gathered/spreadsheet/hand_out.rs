//! Handing out the template: which criteria, which rows, and with or without the answers that are there.

use assessment::cases::{Audit, CaseSample, MAX_CASES, sample_size};
use framework::Framework;
use spreadsheet::message::{Answer, Format, Order, TemplateOrder};
use spreadsheet::{Row, numbered, rows_of};
use yew::prelude::*;

use super::TOO_LARGE;
use super::words::cases;
use crate::app::App;
use crate::components::desk::{self, use_desk};
use crate::components::draft::use_draft;
use crate::components::fields::{Choice, Field};
use crate::components::govuk::{self, Mistake};
use crate::platform::worker::{Input, Told};
use crate::platform::{download, page};
use crate::state::{Guidance, Open};

/// How many rows an empty template has where nothing says how many cases there are.
const ROWS: u32 = 20;

/// What the form is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// Which rows the template has.
#[derive(Clone, Copy, PartialEq)]
enum Rows {
    /// The cases of the sample, with their answers.
    Answered,
    /// The cases of the sample, without.
    Unanswered,
    /// As many as are asked for.
    Numbered,
}

/// What is being chosen.
#[derive(Clone)]
struct Draft {
    audit: Audit,
    rows: Rows,
    count: String,
    mistakes: Vec<Mistake>,
    /// What became of the last order.
    said: String,
}

impl Draft {
    fn new(sample: &CaseSample) -> Self {
        let rows = match (sample.cases.is_empty(), sample.has_work()) {
            (true, _) => Rows::Numbered,
            (false, false) => Rows::Unanswered,
            (false, true) => Rows::Answered,
        };
        let count = sample.caseload.map_or(ROWS, sample_size);
        Self { audit: sample.audit, rows, count: count.to_string(), mistakes: Vec::new(), said: String::new() }
    }

    /// The rows, or what is wrong with what was chosen.
    fn check(&self, sample: &CaseSample) -> Result<Vec<Row>, Vec<Mistake>> {
        if self.rows != Rows::Numbered {
            return Ok(rows_of(sample));
        }
        let count = self.count.trim().parse::<u32>().ok();
        match count.filter(|count| (1..=MAX_CASES).contains(count)) {
            Some(count) => Ok(numbered(count)),
            None => {
                Err(vec![("rows-count", "Enter how many cases there are: a whole number from 1 to 10,000".to_owned())])
            }
        }
    }
}

/// The form.
#[component]
pub fn HandOut(props: &Props) -> Html {
    let app = &props.app;
    let desk = use_desk();
    let open = app.state.current().cloned();
    let sample = open.as_ref().map(|open| open.assessment.gathered.sample.clone()).unwrap_or_default();
    let form = use_draft(|| Draft::new(&sample));
    let draft = form.get();
    let Some(open) = open else { return Html::default() };
    let hand_out = |format: Format| {
        let (app, open, form, desk) = (app.clone(), open.clone(), form.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            let draft = form.get();
            let rows = match draft.check(&open.assessment.gathered.sample) {
                Ok(rows) => rows,
                Err(mistakes) => {
                    form.update(|draft| (draft.mistakes, draft.said) = (mistakes, String::new()));
                    page::focus("rows-count");
                    return;
                }
            };
            form.update(|draft| (draft.mistakes, draft.said) = (Vec::new(), "Making the template…".to_owned()));
            let name = format!("case-sample-template.{}", format.ending());
            let (app, form) = (app.clone(), form.clone());
            let tell = Callback::from(move |told| {
                let said = handed_out(&app, &name, told);
                form.update(|draft| draft.said = said);
            });
            desk.order(Order::Template(order(&open, &draft, format, rows)), vec![Input::Nothing], tell);
        })
    };
    html! {
        <section aria-labelledby="get">
            <h2 class="govuk-heading-m" id="get">{ "Get the template" }</h2>
            <p class="govuk-body">
                { "The template has a row for each case and a column for each criterion. Its first sheet says how to fill it in. \
                   You can add columns of your own for your work: they are not read." }
            </p>
            { govuk::warning(html! {
                { "A case is known by its number alone. Do not put names, dates of birth, addresses or references into the \
                   spreadsheet." }
            }) }
            { which_criteria(app, &draft, form.field(|draft, value| {
                draft.audit = if value == "short" { Audit::Short } else { Audit::Full };
            })) }
            { which_rows(&sample, &draft, form.field(|draft, value| {
                draft.rows = match value.as_str() {
                    "answered" => Rows::Answered,
                    "unanswered" => Rows::Unanswered,
                    _ => Rows::Numbered,
                };
            })) }
            if draft.rows == Rows::Numbered {
                { Field { id: "rows-count", label: "How many cases?", ..Field::default() }.with(&draft.mistakes)
                    .input("text", "govuk-input--width-4", &draft.count, form.field(|draft, value| draft.count = value)) }
            }
            <p class="govuk-body">
                { "The Excel file also opens in LibreOffice and Google Sheets, and offers the answers as lists. The .csv file has \
                   the same columns without lists." }
            </p>
            <div class="govuk-button-group">
                { govuk::button("Download for Excel (.xlsx)", "", hand_out(Format::Xlsx)) }
                { govuk::button("Download as .csv", "secondary", hand_out(Format::Csv)) }
            </div>
            <p class="govuk-body" role="status" id="handed-out">{ draft.said.clone() }</p>
        </section>
    }
}

fn which_criteria(app: &App, draft: &Draft, change: Callback<String>) -> Html {
    let asked = |audit: Audit| match &app.state.guidance {
        Guidance::Here(framework) => asked(framework, audit),
        Guidance::Waiting | Guidance::Missing => 0,
    };
    let choice = |value: &str, audit: Audit, label: &str, which: String| Choice {
        value: value.to_owned(),
        label: html! { label.to_owned() },
        hint: html! { which },
        chosen: draft.audit == audit,
        ..Choice::default()
    };
    let choices = [
        choice("full", Audit::Full, "Full audit", format!("All {} criteria", asked(Audit::Full))),
        choice("short", Audit::Short, "Short audit", format!("The {} core criteria", asked(Audit::Short))),
    ];
    Field { id: "audit", label: "Which criteria should it ask?", ..Field::default() }.radios(true, choices, change)
}

/// How many criteria an audit asks.
fn asked(framework: &Framework, audit: Audit) -> usize {
    framework.reference.criteria.iter().filter(|criterion| audit.asks(criterion)).count()
}

fn which_rows(sample: &CaseSample, draft: &Draft, change: Callback<String>) -> Html {
    if sample.cases.is_empty() {
        return Html::default();
    }
    let rows = cases(sample.cases.len());
    let choice = |value: &str, which: Rows, label: String| Choice {
        value: value.to_owned(),
        label: html! { label },
        chosen: draft.rows == which,
        ..Choice::default()
    };
    let answered = sample.has_work().then(|| {
        choice("answered", Rows::Answered, format!("The {rows} of the sample, with the answers already given"))
    });
    let others = [
        choice("unanswered", Rows::Unanswered, format!("The {rows} of the sample, without answers")),
        choice("numbered", Rows::Numbered, "Empty rows, numbered from 1".to_owned()),
    ];
    Field { id: "rows", label: "Which rows should it have?", ..Field::default() }.radios(
        true,
        answered.into_iter().chain(others),
        change,
    )
}

fn order(open: &Open, draft: &Draft, format: Format, rows: Vec<Row>) -> TemplateOrder {
    let service = &open.assessment.service;
    let sample = &open.assessment.gathered.sample;
    TemplateOrder {
        format,
        audit: draft.audit,
        rows,
        existing: (draft.rows == Rows::Answered).then(|| CaseSample::clone(sample)),
        service: service.name.clone(),
        kind: service.kind,
        programme: service.programme.clone(),
    }
}

/// Gives the user what was made; says what became of it.
fn handed_out(app: &App, name: &str, told: Told<Answer>) -> String {
    match told {
        Told::File(file) => match download::save_blob(name, &file) {
            Ok(()) => format!("{name} is among your downloads."),
            Err(_) => {
                app.problem(
                    "The browser did not let the tool save a file. Ask your IT team whether downloads are allowed.",
                );
                String::new()
            }
        },
        Told::Failed(fault) => {
            let (what, to_do) = desk::explain(&fault, TOO_LARGE);
            app.problem(format!("The template could not be made. {what} {to_do}"));
            String::new()
        }
        Told::Answer(_) => "Making the template…".to_owned(),
    }
}
