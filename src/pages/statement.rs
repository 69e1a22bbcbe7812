//! One statement: rate it, with everything that helps to rate it beside it.

use assessment::{Answer, Assessment, AssessmentId, Rating};
use framework::{Domain, Level, Outline, OutlineStatement, Statement, StatementId, Terms};
use yew::prelude::*;

use crate::app::{self, App};
use crate::components::fields::{Choice, Field};
use crate::components::text_area::TextArea;
use crate::components::{govuk, privacy};
use crate::pages::evidence::EvidenceList;
use crate::platform::page as browser;
use crate::route::{Page, Route};
use crate::state::{Guidance, Open};

/// The id of the field for the reason why a statement does not apply.
const REASON: &str = "reason";

/// The page after this one, in the order of the parts.
pub fn next(outline: &Outline, here: &Page) -> Option<Page> {
    step(outline, here, 1)
}

/// The page before this one.
pub fn before(outline: &Outline, here: &Page) -> Option<Page> {
    step(outline, here, -1)
}

/// The statements of each part, and then the answers of that part to be checked; then the report.
fn step(outline: &Outline, here: &Page, by: isize) -> Option<Page> {
    let parts = Domain::ALL.into_iter().flat_map(|domain| {
        let statements = outline.of(domain).map(|statement| Page::Statement(statement.id.clone()));
        statements.chain([Page::Check(domain)])
    });
    let pages: Vec<Page> = parts.chain([Page::Report]).collect();
    let at = pages.iter().position(|page| page == here)?;
    // The report is where the way ends, not a step of it.
    (*here != Page::Report).then(|| pages.get(at.checked_add_signed(by)?).cloned()).flatten()
}

/// Whether a statement needs nothing more: rated, not known, or does not apply for a reason.
pub fn is_settled(assessment: &Assessment, id: &StatementId) -> bool {
    match assessment.answers.get(id).and_then(|answer| answer.rating.as_ref()) {
        None => false,
        Some(Rating::DoesNotApply { reason }) => !reason.trim().is_empty(),
        Some(_) => true,
    }
}

/// The reason why a statement does not apply.
pub fn reason(answer: &Answer) -> Option<&str> {
    match &answer.rating {
        Some(Rating::DoesNotApply { reason }) => Some(reason),
        _ => None,
    }
}

/// Makes an answer *does not apply*, with the reason that it may already have.
pub fn does_not_apply(answer: &mut Answer) {
    let reason = reason(answer).unwrap_or_default().to_owned();
    answer.rating = Some(Rating::DoesNotApply { reason });
}

/// Moves the focus to the reason, once it is there.
pub fn focus_reason() {
    browser::focus_soon(REASON);
}

/// A rating as a coloured label.
pub fn rating_tag(answer: &Answer) -> Html {
    match &answer.rating {
        None => govuk::tag("Not answered", "grey"),
        Some(Rating::Level(level)) => {
            let colour = match level {
                Level::NotInPlace => "red",
                Level::PartlyInPlace => "yellow",
                Level::InPlace => "green",
                Level::Embedded => "teal",
            };
            govuk::tag(&format!("{} {}", level.points(), level.title()), colour)
        }
        Some(Rating::NotKnown) => govuk::tag("Not known yet", "blue"),
        Some(Rating::DoesNotApply { reason }) if reason.trim().is_empty() => govuk::tag("Reason missing", "orange"),
        Some(Rating::DoesNotApply { .. }) => govuk::tag("Does not apply", "grey"),
    }
}

/// The page.
pub fn page(app: &App, open: &Open, id: &StatementId) -> Html {
    let outline = &app.state.outline;
    let Some(statement) = outline.statement(id) else {
        return html! {
            <>
                <h1 class="govuk-heading-l">{ format!("There is no statement {id}") }</h1>
                <p class="govuk-body">{ "This version of the framework does not have it." }</p>
            </>
        };
    };
    let guidance = match &app.state.guidance {
        Guidance::Here(framework) => framework.statement(id),
        _ => None,
    };
    let assessment = &open.assessment;
    let answer = assessment.answer(id);
    let terms = assessment.terms();
    let domain = statement.domain();
    let title = outline.domain(domain).map_or("", |info| info.title.as_str());
    html! {
        <div class="app-statement" key={id.to_string()}>
            { strip(outline, assessment, statement) }
            <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">
                    <h1 class="govuk-heading-l app-statement__title">
                        <span class="govuk-caption-l">{ format!("{title}, {id}") }</span>
                        { statement.title.clone() }
                    </h1>
                    if statement.critical {
                        <p class="app-critical">
                            { govuk::tag("Critical", "orange") }
                            { " Statutory or about safeguarding. Rated 0, it limits the judgement of this part." }
                        </p>
                    }
                    <p class="govuk-body-l app-statement__text" id="statement">{ terms.fill(&statement.statement) }</p>
                    { why_first(guidance, terms) }
                    { missing_guidance(app) }
                    { rate(app, id, &answer, guidance, terms) }
                    { next_level(&answer, guidance, terms) }
                    <EvidenceList app={app.clone()} id={id.to_string()} key={format!("evidence-{id}")} />
                    { notes(app, id, &answer) }
                    { further(app, id, &answer) }
                    { go_on(outline, &assessment.id, id) }
                </div>
                <aside class="govuk-grid-column-one-third" aria-label="Guidance">
                    if let (Some(statement), Guidance::Here(framework)) = (guidance, &app.state.guidance) {
                        { super::guidance::beside(framework, statement, terms) }
                    }
                </aside>
            </div>
        </div>
    }
}

/// Where the guidance stands below the form, as on a phone, why it matters can be read before rating.
fn why_first(guidance: Option<&Statement>, terms: Terms<'_>) -> Html {
    let why =
        guidance.map(|statement| govuk::details("Why it matters", govuk::paragraphs(&terms.fill(&statement.why))));
    html! { <div class="app-why-first">{ for why }</div> }
}

fn missing_guidance(app: &App) -> Html {
    if app.state.guidance != Guidance::Missing {
        return Html::default();
    }
    let again = {
        let app = app.clone();
        Callback::from(move |_| app::fetch_guidance(app.dispatch.clone()))
    };
    govuk::inset(html! {
        <>
            { "The guidance for this statement could not be loaded. You can rate it all the same. " }
            { govuk::quiet_button("Try again", "to load the guidance", again) }
        </>
    })
}

/// All statements of the part, to see where one is and to jump.
fn strip(outline: &Outline, assessment: &Assessment, here: &OutlineStatement) -> Html {
    let items = outline.of(here.domain()).map(|statement| {
        let answer = assessment.answer(&statement.id);
        let (class, status) = match &answer.rating {
            Some(Rating::Level(level)) => (format!("app-strip__link--{}", level.points()), level.title()),
            Some(Rating::NotKnown) => ("app-strip__link--unknown".to_owned(), "not known yet"),
            Some(Rating::DoesNotApply { .. }) if is_settled(assessment, &statement.id) => {
                ("app-strip__link--none".to_owned(), "does not apply")
            }
            _ => (String::new(), "not answered"),
        };
        let href = Route::In(assessment.id.clone(), Page::Statement(statement.id.clone())).to_string();
        let current = (statement.id == here.id).then_some("page");
        html! {
            <li key={statement.id.to_string()}>
                <a class={classes!("app-strip__link", class, answer.flagged.then_some("app-strip__link--flagged"))}
                    {href} aria-current={current}>
                    { statement.id.to_string() }
                    <span class="govuk-visually-hidden">
                        { format!(", {status}{}", if answer.flagged { ", come back to this" } else { "" }) }
                    </span>
                </a>
            </li>
        }
    });
    html! {
        <nav class="app-strip" aria-label="Statements of this part"><ol class="app-strip__list">{ for items }</ol></nav>
    }
}

fn rate(app: &App, id: &StatementId, answer: &Answer, guidance: Option<&Statement>, terms: Terms<'_>) -> Html {
    let change = {
        let (app, id) = (app.clone(), id.clone());
        Callback::from(move |value: String| {
            let level = value.parse().ok().and_then(Level::from_points);
            app.answer(&id, move |answer| match (level, value.as_str()) {
                (Some(level), _) => answer.rating = Some(Rating::Level(level)),
                (None, "not-known") => answer.rating = Some(Rating::NotKnown),
                (None, _) => does_not_apply(answer),
            });
        })
    };
    let mut choices: Vec<Choice> = Level::ALL
        .into_iter()
        .map(|level| Choice {
            value: level.points().to_string(),
            label: html! {
                <><span class="app-level">{ level.points() }</span>{ " " }{ level.title() }</>
            },
            hint: guidance.map(|statement| html! { terms.fill(statement.levels.get(level)) }).unwrap_or_default(),
            chosen: answer.level() == Some(level),
            ..Choice::default()
        })
        .collect();
    choices.push(Choice {
        value: "not-known".to_owned(),
        label: html! { "I do not know yet" },
        hint: html! { "It scores nothing and becomes something to find out." },
        chosen: answer.rating == Some(Rating::NotKnown),
        ..Choice::default()
    });
    choices.push(Choice {
        value: "does-not-apply".to_owned(),
        label: html! { "It does not apply here" },
        hint: html! { "It leaves the score. Give the reason." },
        chosen: reason(answer).is_some(),
        inside: reason(answer).map(|reason| why_not(app, id, reason)).unwrap_or_default(),
    });
    html! {
        <div class="app-rate">
            { Field { id: "rating", label: "How far is this so?", ..Field::default() }.radios(false, choices, change) }
            { clear(app, id, answer) }
        </div>
    }
}

fn clear(app: &App, id: &StatementId, answer: &Answer) -> Html {
    if answer.rating.is_none() {
        return Html::default();
    }
    let press = {
        let (app, id) = (app.clone(), id.clone());
        Callback::from(move |_| {
            app.answer(&id, |answer| answer.rating = None);
            browser::focus_soon("rating");
        })
    };
    html! { <p class="govuk-body-s">{ govuk::quiet_button("Clear this answer", "", press) }</p> }
}

fn why_not(app: &App, id: &StatementId, reason: &str) -> Html {
    let change = {
        let (app, id) = (app.clone(), id.clone());
        Callback::from(move |reason: String| {
            // What was typed goes to the rating that it was typed for, and to no other.
            app.answer(&id, move |answer| {
                if let Some(Rating::DoesNotApply { reason: old }) = &mut answer.rating {
                    *old = reason;
                }
            });
        })
    };
    let error =
        if reason.trim().is_empty() { "Give a reason. Until then the statement counts as not answered." } else { "" };
    html! {
        <>
            <TextArea id={REASON} label="Why does it not apply here?" rows={2} value={reason.to_owned()} {error} {change} />
            { privacy::note(reason) }
        </>
    }
}

/// What it would take to reach the next level.
fn next_level(answer: &Answer, guidance: Option<&Statement>, terms: Terms<'_>) -> Html {
    let next = answer.level().and_then(|level| Level::from_points(level.points() + 1));
    let Some((next, statement)) = next.zip(guidance) else { return Html::default() };
    html! {
        <div class="govuk-inset-text app-next-level">
            <strong>{ format!("What it would take to reach {} ({})", next.points(), next.title().to_lowercase()) }</strong>
            <p class="govuk-body">{ terms.fill(statement.levels.get(next)) }</p>
        </div>
    }
}

fn notes(app: &App, id: &StatementId, answer: &Answer) -> Html {
    let change = {
        let (app, id) = (app.clone(), id.clone());
        Callback::from(move |notes: String| app.answer(&id, move |answer| answer.notes = notes))
    };
    html! {
        <>
            <TextArea key={format!("notes-{id}")} id="notes" label="Notes" rows={4} value={answer.notes.clone()} {change}
                hint="Why you chose this level, and what you would tell the board. Never names or anything else that could \
                      identify a child or family." />
            { privacy::note(&answer.notes) }
        </>
    }
}

fn further(app: &App, id: &StatementId, answer: &Answer) -> Html {
    let flag = {
        let (app, id) = (app.clone(), id.clone());
        Callback::from(move |_| app.answer(&id, |answer| answer.flagged = !answer.flagged))
    };
    let target = {
        let (app, id) = (app.clone(), id.clone());
        Callback::from(move |value: String| {
            let level = value.parse().ok().and_then(Level::from_points);
            app.answer(&id, move |answer| answer.target = level.filter(|level| *level != Level::InPlace));
        })
    };
    let options: Vec<_> = Level::ALL
        .into_iter()
        .skip(1)
        .map(|level| (level.points().to_string(), format!("{} {}", level.points(), level.title())))
        .collect();
    let choice = Choice {
        value: "flag".to_owned(),
        label: html! { "Come back to this" },
        chosen: answer.flagged,
        ..Choice::default()
    };
    html! {
        <>
            { Field { id: "flag", label: "For later", ..Field::default() }.checkboxes([choice], flag) }
            { Field { id: "target", label: "The level you aim at", hint: "A lower rating is a gap, and proposes actions.", error: "" }
                .select(&answer.target().points().to_string(), &options, target) }
        </>
    }
}

fn go_on(outline: &Outline, assessment: &AssessmentId, id: &StatementId) -> Html {
    let here = Page::Statement(id.clone());
    let to = |page: Page| Route::In(assessment.clone(), page).to_string();
    let on = next(outline, &here).map(|page| {
        let text = if matches!(page, Page::Check(_)) { "Check the answers of this part" } else { "Next statement" };
        govuk::button_link(&to(page), text)
    });
    let back = before(outline, &here).map(|page| govuk::link(&to(page), "Back"));
    html! {
        <div class="govuk-button-group app-go-on">
            { for on }{ for back }{ govuk::link(&to(Page::Tasks), "Task list") }
        </div>
    }
}
