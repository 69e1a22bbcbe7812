//! What changed when, the newest first.

use assessment::LocalStatementId;
use assessment::history::What;
use assessment::{Assessment, PlanActionId, Rating};
use framework::{Level, Outline, StatementId};
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::platform::device;
use crate::state::Open;

/// How many changes are shown.
const SHOWN: usize = 200;

/// The page.
pub fn page(app: &App, open: &Open) -> Html {
    let assessment = &open.assessment;
    let changes = assessment.history.len();
    let rows = assessment.history.iter().rev().take(SHOWN).map(|change| {
        let what = describe(&app.state.outline, assessment, &change.what);
        vec![html! { device::local_time(change.at) }, html! { what }]
    });
    let caption = if changes > SHOWN {
        format!("The last {SHOWN} of {changes} changes, the newest first")
    } else {
        "Changes, the newest first".to_owned()
    };
    html! {
        <>
            <h1 class="govuk-heading-l">{ "What changed when" }</h1>
            <p class="govuk-body">
                { "Every change is noted here with its time. Undo and redo are at the top of every page; undoing a \
                   change is a change too." }
            </p>
            if changes == 0 {
                <p class="govuk-body">{ "Nothing has changed yet." }</p>
            } else {
                { govuk::table(html! { caption }, &["When", "What"], rows) }
            }
        </>
    }
}

fn rating(rating: Option<&Rating>) -> &'static str {
    match rating {
        None => "not answered",
        Some(Rating::Level(level)) => match level {
            Level::NotInPlace => "not in place",
            Level::PartlyInPlace => "partly in place",
            Level::InPlace => "in place",
            Level::Embedded => "embedded",
        },
        Some(Rating::NotKnown) => "not known yet",
        Some(Rating::DoesNotApply { .. }) => "does not apply",
    }
}

fn describe(outline: &Outline, assessment: &Assessment, what: &What) -> String {
    let named = |id: &StatementId| {
        outline.statement(id).map_or_else(|| id.to_string(), |statement| format!("{id} {}", statement.title))
    };
    let action = |id: &PlanActionId| {
        assessment.plan.action(id).map_or_else(
            || "an action that is no longer in the plan".to_owned(),
            |action| format!("\"{}\"", assessment.terms().fill(&action.text)),
        )
    };
    let local = |id: &LocalStatementId| {
        let here = assessment.gathered.local.iter().find(|statement| statement.id == *id);
        here.map_or_else(
            || "A local statement that is no longer there".to_owned(),
            |it| format!("Local statement \"{}\"", it.title),
        )
    };
    match what {
        What::Service => "Your service's details were changed".to_owned(),
        What::Rated { statement, from, to } => {
            format!("{}: from {} to {}", named(statement), rating(from.as_ref()), rating(to.as_ref()))
        }
        What::Notes(id) => format!("{}: notes changed", named(id)),
        What::Flagged(id, true) => format!("{}: marked to come back to", named(id)),
        What::Flagged(id, false) => format!("{}: no longer marked to come back to", named(id)),
        What::Target { statement, from, to } => {
            let target = |level: &Option<Level>| level.unwrap_or(Level::InPlace).title().to_lowercase();
            format!("{}: target from {} to {}", named(statement), target(from), target(to))
        }
        What::Evidence { statement, from, to } => match to.cmp(from) {
            std::cmp::Ordering::Greater => format!("{}: evidence added", named(statement)),
            std::cmp::Ordering::Less => format!("{}: evidence removed", named(statement)),
            std::cmp::Ordering::Equal => format!("{}: evidence changed", named(statement)),
        },
        What::ActionAdded(id) => format!("Action added: {}", action(id)),
        What::ActionChanged(id) => format!("Action changed: {}", action(id)),
        What::ActionRemoved(id) => format!("Action removed: {}", action(id)),
        What::PlanOrder => "The order of the action plan was changed".to_owned(),
        What::ProposalDropped(id, true) => format!("The proposed action {id} was dropped"),
        What::ProposalDropped(id, false) => format!("The proposed action {id} was taken up again"),
        What::NothingPlanned(id) => format!("{}: the reason why nothing is planned was changed", named(id)),
        What::ReportFixed => "The report was first made".to_owned(),
        What::Sample => "The case sample was set up or its totals were changed".to_owned(),
        What::Case(number) => format!("Case {number} was changed"),
        What::Cases { from, to } => format!("Several cases were changed at once: {from} cases before, {to} after"),
        What::Caseload => "The caseload profile was changed".to_owned(),
        What::Working => "\"Is it working?\" was changed".to_owned(),
        What::Partners => "The partners were changed".to_owned(),
        What::StaffSurvey => "The staff survey was changed".to_owned(),
        What::FamilyFeedback => "The family feedback was changed".to_owned(),
        What::Outcomes => "The outcomes achieved were changed".to_owned(),
        What::PlanHeadings => "The headings for the Youth Justice Plan were changed".to_owned(),
        What::PlanText(_) => "The text for the Youth Justice Plan was changed".to_owned(),
        What::PlanSmallNumbers(true) => {
            "Small numbers are left out of the drafts for the Youth Justice Plan".to_owned()
        }
        What::PlanSmallNumbers(false) => {
            "Small numbers stand in the drafts for the Youth Justice Plan again".to_owned()
        }
        What::LocalStatement(id) => format!("{}: changed", local(id)),
    }
}
