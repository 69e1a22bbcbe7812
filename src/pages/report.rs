//! The report: a page for the board first, and then part by part.

mod cases;
mod local;
mod parts;
mod standing;
mod summary;
mod topics;

use assessment::AssessmentId;
use assessment::report::{self, Report};
use framework::StatementId;
use yew::prelude::*;

use crate::app::{self, App};
use crate::components::govuk;
use crate::platform::{device, page as browser};
use crate::route::{Page, Route};
use crate::state::{Guidance, Open};

/// The page.
pub fn page(app: &App, open: &Open) -> Html {
    match &app.state.guidance {
        Guidance::Here(framework) => {
            let report = report::report(framework, &open.assessment, device::today());
            html! {
                <div class="app-report">
                    { summary::summary(&open.assessment, &report) }
                    { contents() }
                    { parts::parts(&open.assessment.id, &report) }
                    { local::section(&app.state.outline, &open.assessment) }
                    { topics::topics(&open.assessment.id, &report) }
                    { evidence(&open.assessment.id, &report) }
                    { unknown(&open.assessment.id, &report) }
                    { standing::recommendations(&open.assessment.id, &report) }
                    { method(&report) }
                </div>
            }
        }
        Guidance::Waiting => super::looking("Making your report"),
        Guidance::Missing => {
            let again = {
                let app = app.clone();
                Callback::from(move |_| app::fetch_guidance(app.dispatch.clone()))
            };
            html! {
                <>
                    <h1 class="govuk-heading-l">{ "Report" }</h1>
                    <p class="govuk-body">{ "The report needs texts that could not be loaded. Check your connection." }</p>
                    { govuk::button("Try again", "", again) }
                </>
            }
        }
    }
}

/// A link to a statement, with its short name.
fn statement(id: &AssessmentId, report: &Report, statement: &StatementId) -> Html {
    let title = report.line(statement).map_or("", |line| line.title.as_str());
    let href = Route::In(id.clone(), Page::Statement(statement.clone())).to_string();
    govuk::link(&href, &format!("{statement} {title}"))
}

/// A list of statements as links.
fn statements<'a>(id: &AssessmentId, report: &Report, list: impl IntoIterator<Item = &'a StatementId>) -> Html {
    let items = list.into_iter().map(|one| html! { <li key={one.to_string()}>{ statement(id, report, one) }</li> });
    html! { <ul class="govuk-list govuk-list--bullet">{ for items }</ul> }
}

fn sentences(list: &[String]) -> Html {
    list.iter().map(|sentence| html! { <p class="govuk-body">{ sentence.clone() }</p> }).collect()
}

/// The way to the parts of a long page. Links to them would leave the page's address.
fn contents() -> Html {
    let parts = [
        ("parts", "Part by part"),
        ("topics", "Voices, caseload, partners and outcomes"),
        ("evidence", "Evidence"),
        ("unknown", "What to find out"),
        ("recommendations", "Where we stand on the sixteen recommendations"),
    ];
    let items = parts.map(|(id, text)| {
        let go = Callback::from(move |_| browser::focus(id));
        html! { <li key={id}>{ govuk::quiet_button(text, "", go) }</li> }
    });
    html! {
        <nav class="app-contents app-screen" aria-labelledby="contents">
            <h2 class="govuk-heading-s" id="contents">{ "On this page" }</h2>
            <ul class="govuk-list">{ for items }</ul>
        </nav>
    }
}

fn evidence(id: &AssessmentId, report: &Report) -> Html {
    let assured = &report.assurance.overall;
    let rows: Vec<Vec<Html>> =
        assured.by_kind().map(|(kind, share)| vec![html! { kind.title() }, html! { share.to_string() }]).collect();
    html! {
        <section aria-labelledby="evidence">
            <h2 class="govuk-heading-l" id="evidence" tabindex="-1">{ "Evidence" }</h2>
            <p class="govuk-body">{ assured.sentence() }</p>
            if !rows.is_empty() {
                { govuk::table(html! { "Kinds of evidence for what is rated 2 or 3. Kinds overlap." }, &["Kind", "Statements"], rows) }
            }
            if !assured.without.is_empty() {
                <h3 class="govuk-heading-m">{ "Claims without evidence" }</h3>
                <p class="govuk-body">{ "These are rated 2 or 3, and no evidence is recorded for them." }</p>
                { statements(id, report, &assured.without) }
            }
        </section>
    }
}

fn unknown(id: &AssessmentId, report: &Report) -> Html {
    let list = |not_known: bool| report.find_out.iter().filter(move |one| one.not_known == not_known);
    let group = |title: &'static str, not_known: bool| {
        if list(not_known).next().is_none() {
            return Html::default();
        }
        html! {
            <>
                <h3 class="govuk-heading-m">{ title }</h3>
                { statements(id, report, list(not_known).map(|one| &one.statement)) }
            </>
        }
    };
    html! {
        <section aria-labelledby="unknown">
            <h2 class="govuk-heading-l" id="unknown" tabindex="-1">{ "What to find out" }</h2>
            if report.find_out.is_empty() { <p class="govuk-body">{ "There is nothing: every statement is rated or does not apply." }</p> }
            { group("Not known yet", true) }
            { group("Not answered yet", false) }
            if !report.critical_not_applying.is_empty() {
                <h3 class="govuk-heading-m">{ "Critical statements that are said not to apply" }</h3>
                { statements(id, report, &report.critical_not_applying) }
            }
        </section>
    }
}

fn method(report: &Report) -> Html {
    html! {
        <section class="app-method" aria-label="About this report">
            <p class="govuk-body-s">{ report.note }</p>
            <p class="govuk-body-s">{ report.method() }</p>
        </section>
    }
}
