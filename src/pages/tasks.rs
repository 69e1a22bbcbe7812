//! The task list: every part with how far it has come, to be done in any order.

use assessment::Assessment;
use assessment::score::{Strategic, strategic};
use framework::{Asked, Domain};
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::pages::{keep, statement};
use crate::route::{Page, Route};
use crate::state::Open;

/// The page.
pub fn page(app: &App, open: &Open) -> Html {
    let outline = &app.state.outline;
    let assessment = &open.assessment;
    let strategic = strategic(outline, assessment);
    let to = |page: Page| Route::In(assessment.id.clone(), page).to_string();
    let name = &assessment.service.name;
    let service = task(&to(Page::Service), "Your service and its words", "", govuk::tag("Done", "green"));
    let parts = outline.domains.iter().map(|info| part(app, open, &strategic, info.id));
    let planned = assessment.plan.actions.len();
    let plan_status = match planned {
        0 => govuk::tag("Not started", "grey"),
        1 => govuk::tag("1 action", "blue"),
        many => govuk::tag(&format!("{many} actions"), "blue"),
    };
    let tally = &strategic.overall.tally;
    let complete = tally.is_complete();
    let report_status = match (strategic.overall.scored(), complete) {
        (0, _) => govuk::tag("No answers yet", "grey"),
        (_, false) => govuk::tag("Provisional", "yellow"),
        (_, true) => govuk::tag("Ready", "green"),
    };
    html! {
        <>
            <h1 class="govuk-heading-l">
                if !name.is_empty() { <span class="govuk-caption-l">{ name.clone() }</span> }
                { "Task list" }
            </h1>
            { progress(tally.rated + tally.not_known + tally.does_not_apply, outline.statements.len()) }
            { start_or_go_on(app, open) }
            { keep::reminder(app, open) }
            <h2 class="govuk-heading-m">{ "1. Prepare" }</h2>
            <ul class="govuk-task-list">{ service }</ul>
            <h2 class="govuk-heading-m">{ "2. Rate the statements" }</h2>
            <ul class="govuk-task-list">{ for parts }</ul>
            <p class="govuk-body">{ govuk::link(&to(Page::List), "See all statements in one list, search and filter them") }</p>
            <h2 class="govuk-heading-m">{ "3. Gather evidence" }</h2>
            <p class="govuk-body">{ "Begin with cases: they test your ratings. Each of the others is one page of counts." }</p>
            <ul class="govuk-task-list">{ for gathered(assessment, &to) }</ul>
            <h2 class="govuk-heading-m">{ "4. See where you stand, and plan" }</h2>
            <ul class="govuk-task-list">
                { task(&to(Page::Report), "Report", "Scores, strengths, what holds you back, what is not yet known", report_status) }
                { task(&to(Page::Plan), "Action plan", "Proposed from the gaps; yours to accept, edit and add to", plan_status) }
                { task(&to(Page::PlanText(String::new())), "Youth Justice Plan", "Its text, drafted from your results", Html::default()) }
                { task(&to(Page::Documents(String::new())), "Documents", "Report, board summary, ask sheets for partners, model drafts", Html::default()) }
            </ul>
            <h2 class="govuk-heading-m">{ "5. Keep it" }</h2>
            <ul class="govuk-task-list">
                { task(&to(Page::Keep), "Save to a file, move or delete", "", Html::default()) }
                { task(&to(Page::History), "What changed when", "", Html::default()) }
            </ul>
        </>
    }
}

/// The parts of the evidence, each with whether there is something.
fn gathered(assessment: &Assessment, to: &impl Fn(Page) -> String) -> Vec<Html> {
    let it = &assessment.gathered;
    let cases = it.sample.cases.len();
    let tasks: [(Page, &str, bool); 7] = [
        (Page::Cases, "Case sample", cases > 0 || !it.sample.totals.is_empty()),
        (Page::Caseload, "Caseload", !it.caseload.figures.is_empty()),
        (Page::Working, "Is it working?", !it.working.programme.is_empty() || !it.working.others.is_empty()),
        (Page::Partners, "Partners", !it.partners.partners.is_empty() || !it.partners.local.is_empty()),
        (Page::Survey(Asked::Staff), "Staff survey", !it.surveys.staff.is_empty()),
        (
            Page::Survey(Asked::Family),
            "Family feedback",
            !it.surveys.children.is_empty() || !it.surveys.parents.is_empty(),
        ),
        (Page::Outcomes, "Outcomes achieved", !it.outcomes.counts.is_empty() || !it.outcomes.local.is_empty()),
    ];
    let task = |(page, name, begun): (Page, &str, bool)| {
        let status = match (begun, &page) {
            (true, Page::Cases) if cases > 0 => govuk::tag(&format!("{cases} cases"), "blue"),
            // How much of it is enough is for the service to say.
            (true, _) => govuk::tag("Recorded", "blue"),
            (false, _) => govuk::tag("Not started", "grey"),
        };
        task(&to(page), name, "", status)
    };
    tasks.map(task).into()
}

fn task(href: &str, name: &str, hint: &str, status: Html) -> Html {
    let id = format!("task-{}", href.rsplit("/a/").next().unwrap_or(href).replace('/', "-"));
    let (hint_id, status_id) = (format!("{id}-hint"), format!("{id}-status"));
    let described = if hint.is_empty() { status_id.clone() } else { format!("{hint_id} {status_id}") };
    html! {
        <li class="govuk-task-list__item govuk-task-list__item--with-link" key={id}>
            <div class="govuk-task-list__name-and-hint">
                <a class="govuk-link govuk-task-list__link" href={href.to_owned()} aria-describedby={described}>
                    { name.to_owned() }
                </a>
                if !hint.is_empty() { <div id={hint_id} class="govuk-task-list__hint">{ hint.to_owned() }</div> }
            </div>
            <div class="govuk-task-list__status" id={status_id}>{ status }</div>
        </li>
    }
}

fn part(app: &App, open: &Open, strategic: &Strategic, domain: Domain) -> Html {
    let outline = &app.state.outline;
    let info = outline.domain(domain);
    let title = info.map_or("", |info| info.title.as_str());
    let Some(score) = strategic.domain(domain) else { return Html::default() };
    // Begun parts lead to where one left off, done ones to their answers.
    let next = outline.of(domain).find(|statement| !statement::is_settled(&open.assessment, &statement.id));
    let page = next.map_or(Page::Check(domain), |statement| Page::Statement(statement.id.clone()));
    let href = Route::In(open.assessment.id.clone(), page).to_string();
    let tally = score.tally;
    let status = if tally.is_complete() {
        govuk::tag("Done", "green")
    } else if tally.rated + tally.not_known + tally.does_not_apply == 0 {
        govuk::tag("Not started", "grey")
    } else {
        govuk::tag("Begun", "yellow")
    };
    task(&href, title, &tally.summary(), status)
}

/// How much is settled, as a bar and in words.
fn progress(settled: u16, all: usize) -> Html {
    html! {
        <div class="app-progress">
            <progress class="app-progress__bar" id="progress" max={all.to_string()} value={settled.to_string()} aria-label="Statements done" />
            <span class="app-progress__text">{ format!("{settled} of {all} statements done") }</span>
        </div>
    }
}

fn start_or_go_on(app: &App, open: &Open) -> Html {
    let outline = &app.state.outline;
    let assessment = &open.assessment;
    let next = outline.statements.iter().find(|statement| !statement::is_settled(assessment, &statement.id));
    let to = |page: Page| Route::In(assessment.id.clone(), page).to_string();
    match next {
        Some(first) if assessment.answers.is_empty() => {
            govuk::button_link(&to(Page::Statement(first.id.clone())), "Begin with the first statement")
        }
        Some(next) => govuk::button_link(
            &to(Page::Statement(next.id.clone())),
            &format!("Go on with {}: {}", next.id, next.title),
        ),
        None => govuk::button_link(&to(Page::Report), "See your report"),
    }
}
