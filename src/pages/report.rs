//! The report: a page for the board first, and then part by part.

use assessment::report::{
    self, AddresseeStanding, DomainSection, Line, Points, RecommendationStanding, Report, Status, chart,
};
use assessment::{Assessment, AssessmentId};
use framework::StatementId;
use yew::prelude::*;

use crate::app::{self, App};
use crate::components::chart::bars;
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
                    { summary(&open.assessment, &report) }
                    { contents() }
                    { parts(&open.assessment.id, &report) }
                    { evidence(&open.assessment.id, &report) }
                    { unknown(&open.assessment.id, &report) }
                    { recommendations(&open.assessment.id, &report) }
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

fn summary(assessment: &Assessment, report: &Report) -> Html {
    let summary = &report.summary;
    let name = if report.service.name.is_empty() { "Your service" } else { &report.service.name };
    let print = Callback::from(|_| browser::print());
    let plan = Route::In(assessment.id.clone(), Page::Plan).to_string();
    let figures = summary.figures.iter().map(|figure| {
        html! { <div key={figure.label}><dt>{ figure.label }</dt><dd>{ figure.value.clone() }</dd></div> }
    });
    let tone =
        report.scores.overall.judgement.map_or_else(String::new, |band| format!("app-judgement--{}", band as u8));
    html! {
        <section class="app-summary" aria-labelledby="report-title">
            <h1 class="govuk-heading-l" id="report-title">
                <span class="govuk-caption-l">{ name.to_owned() }</span>
                { "Self-assessment report" }
            </h1>
            if assessment.example {
                { govuk::inset(html! { "This is an example. The service is made up, and so is everything that it says." }) }
            }
            <p class="app-quiet">{ about(report) }</p>
            <div class={classes!("app-judgement", tone)}>
                <p class="app-judgement__words">{ summary.judgement.clone() }</p>
                <p class="app-judgement__score">{ summary.score.clone() }</p>
            </div>
            { sentences(&summary.limits) }
            <dl class="app-figures">{ for figures }</dl>
            <div class="govuk-grid-row">
                <div class="govuk-grid-column-one-half">{ points(&assessment.id, "Strengths", &summary.strengths) }</div>
                <div class="govuk-grid-column-one-half">{ points(&assessment.id, "Priorities", &summary.priorities) }</div>
            </div>
            <h2 class="govuk-heading-m">{ "What is not yet known" }</h2>
            if summary.unknown.is_empty() { <p class="govuk-body">{ "Every statement is rated or does not apply." }</p> }
            { sentences(&summary.unknown) }
            <p class="govuk-body">{ summary.tested }</p>
            { for summary.lift.as_ref().map(|lift| govuk::details("What would lift the judgement", html! {
                <p class="govuk-body">{ lift.clone() }</p>
            })) }
            <div class="govuk-button-group app-screen">
                { govuk::button_link(&plan, "Go to the action plan") }
                { govuk::button("Print the report", "secondary", print) }
            </div>
        </section>
    }
}

/// The way to the parts of a long page. Links to them would leave the page's address.
fn contents() -> Html {
    let parts = [
        ("parts", "Part by part"),
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

/// When the report was made, and what it covers.
fn about(report: &Report) -> String {
    let period = match (report.service.period.from, report.service.period.to) {
        (Some(from), Some(to)) => format!(", for {} to {}", from.long(), to.long()),
        (Some(from), None) => format!(", from {}", from.long()),
        (None, Some(to)) => format!(", to {}", to.long()),
        (None, None) => String::new(),
    };
    let by = &report.service.assessors;
    let by = if by.is_empty() { String::new() } else { format!(" Assessed by: {by}.") };
    format!("Made on {}{period}.{by}", report.date.long())
}

fn points(id: &AssessmentId, title: &'static str, points: &Points) -> Html {
    let items = points.points.iter().map(|point| {
        let href = Route::In(id.clone(), Page::Statement(point.statement.clone())).to_string();
        html! {
            <li key={point.statement.to_string()}>
                { govuk::link(&href, &format!("{} {}", point.statement, point.title)) }
                <p class="govuk-body-s">{ point.sentence.clone() }</p>
            </li>
        }
    });
    html! {
        <>
            <h2 class="govuk-heading-m">{ title }</h2>
            if points.points.is_empty() {
                <p class="govuk-body">{ points.none }</p>
            } else {
                <ol class="govuk-list govuk-list--number">{ for items }</ol>
            }
        </>
    }
}

fn parts(id: &AssessmentId, report: &Report) -> Html {
    let mut rows: Vec<Vec<Html>> = report
        .domains
        .iter()
        .map(|section| {
            vec![
                html! { section.title.clone() },
                html! { section.score.clone() },
                html! { section.judgement.clone() },
                html! { section.answered.clone() },
            ]
        })
        .collect();
    let overall = &report.scores.overall;
    rows.push(vec![
        html! { "Overall" },
        html! { overall.figure() },
        html! { overall.headline() },
        html! { overall.tally.summary() },
    ]);
    let reached =
        report.domains.iter().map(|section| html! { <li>{ format!("{}: {}", section.title, section.reached) }</li> });
    html! {
        <section aria-labelledby="parts">
            <h2 class="govuk-heading-l" id="parts" tabindex="-1">{ "Part by part" }</h2>
            { bars("scores", &chart::scores(report)) }
            { govuk::table(html! { "Scores, judgements and answers" }, &["Part", "Score", "Judgement", "Answers"], rows) }
            { govuk::details("How the scores were reached", html! {
                <>
                    <ul class="govuk-list govuk-list--bullet">
                        { for reached }
                        <li>{ format!("Overall: {}", report.summary.reached) }</li>
                    </ul>
                    <p class="govuk-body">{ report.note }</p>
                </>
            }) }
            { for report.domains.iter().map(|section| part(id, report, section)) }
        </section>
    }
}

fn part(id: &AssessmentId, report: &Report, section: &DomainSection) -> Html {
    let letter = section.domain.letter();
    let rows = report.lines.iter().filter(|line| line.domain == section.domain).map(|line| row(id, report, line));
    html! {
        <section class="app-part" aria-labelledby={format!("part-{letter}")} key={letter.to_string()}>
            <h3 class="govuk-heading-m" id={format!("part-{letter}")}>{ section.title.clone() }</h3>
            <p class="govuk-body"><strong>{ section.judgement.clone() }</strong>{ format!(", {}. {}.", section.score, section.answered) }</p>
            { sentences(&section.limits) }
            { bars(&format!("ratings-{letter}"), &chart::ratings(report, section)) }
            <h4 class="govuk-heading-s">{ "What holds it back" }</h4>
            if section.holds_back.is_empty() { <p class="govuk-body">{ "Nothing: it is at the highest level." }</p> }
            { sentences(&section.holds_back) }
            { govuk::table(
                html! { format!("{}: ratings, targets and evidence", section.title) },
                &["Statement", "Rating", "Target", "Evidence"],
                rows,
            ) }
        </section>
    }
}

fn row(id: &AssessmentId, report: &Report, line: &Line) -> Vec<Html> {
    vec![
        html! {
            <>
                { statement(id, report, &line.id) }
                if line.critical { { " " }{ govuk::tag("Critical", "orange") } }
                if !line.notes.is_empty() {
                    <p class="govuk-body-s govuk-!-font-weight-regular app-notes">{ line.notes.clone() }</p>
                }
            </>
        },
        html! {
            <>
                { line.level().map(|level| format!("{} ", level.points())).unwrap_or_default() }{ line.standing_title() }
                if !line.reason.is_empty() { <p class="govuk-body-s">{ line.reason.clone() }</p> }
            </>
        },
        html! { line.target.points() },
        html! { line.evidence },
    ]
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

fn recommendations(id: &AssessmentId, report: &Report) -> Html {
    html! {
        <section aria-labelledby="recommendations">
            <h2 class="govuk-heading-l" id="recommendations" tabindex="-1">{ "Where we stand on the sixteen recommendations" }</h2>
            { for report.recommendations.iter().map(|standing| addressee(id, report, standing)) }
        </section>
    }
}

fn addressee(id: &AssessmentId, report: &Report, standing: &AddresseeStanding) -> Html {
    let rows = standing.recommendations.iter().map(|one| recommendation(id, report, one));
    let now = standing.addressee.now.clone().unwrap_or_default();
    let caption = html! {
        <>
            { standing.addressee.title.clone() }
            if !now.is_empty() { <span class="app-quiet govuk-!-font-weight-regular app-block">{ now }</span> }
        </>
    };
    govuk::table(caption, &["Recommendation", "Where we stand", "Statements"], rows)
}

fn recommendation(id: &AssessmentId, report: &Report, one: &RecommendationStanding) -> Vec<Html> {
    let colour = match one.status {
        Status::InPlace => "green",
        Status::Partly => "yellow",
        Status::NotInPlace => "red",
        Status::NotKnown => "blue",
        Status::NotAnswered | Status::DoesNotApply | Status::National => "grey",
    };
    vec![
        html! { <span class="govuk-!-font-weight-regular">{ one.text.clone() }</span> },
        html! { <>{ govuk::tag(one.status.title(), colour) }<p class="govuk-body-s app-gap">{ one.sentence.clone() }</p></> },
        one.statements
            .iter()
            .map(|link| html! { <div class="app-link-row">{ statement(id, report, link) }</div> })
            .collect(),
    ]
}

fn method(report: &Report) -> Html {
    html! {
        <section class="app-method" aria-label="About this report">
            <p class="govuk-body-s">{ report.note }</p>
            <p class="govuk-body-s">
                { format!("Framework {}. The statements come from the joint inspection report \"The contribution of Youth \
                    Offending Teams to the work of the Troubled Families Programme in England\", HM Inspectorate of \
                    Probation, Care Quality Commission, HM Inspectorate of Constabulary and Ofsted, January 2015, Crown \
                    copyright, under the Open Government Licence v3.0.", report.framework) }
            </p>
        </section>
    }
}
