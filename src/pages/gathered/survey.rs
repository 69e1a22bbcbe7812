//! The answers of staff, or of children and of parents or carers: counts per answer, and what they come to.

use std::sync::Arc;

use assessment::Edit;
use assessment::cases::Margin;
use assessment::evidence::{Respondent, SurveyResult, Surveys, survey_results};
use framework::{Asked, Framework, Question, Terms};
use yew::prelude::*;

use super::{found, go_on};
use crate::app::App;
use crate::components::fields::Field;
use crate::components::govuk;
use crate::components::number::Number;
use crate::route::{Page, Route};
use crate::state::Open;

fn change(app: &App, change: impl FnOnce(&mut Surveys) + 'static) {
    app.edit(move |assessment| {
        Some(Edit::Gathered(assessment.gathered.with(|gathered| change(Arc::make_mut(&mut gathered.surveys)))))
    });
}

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework, asked: Asked) -> Html {
    let surveys = &open.assessment.gathered.surveys;
    let (reference, terms) = (&framework.reference, open.assessment.terms());
    let note = |name| terms.fill(reference.notes.surveys.get(name));
    let results = survey_results(reference, surveys);
    let sheet = Route::In(open.assessment.id.clone(), Page::SurveySheet(asked)).to_string();
    let (title, why, about, next, on) = match asked {
        Asked::Staff => (
            "Staff survey",
            "Ask the people who do the work. Just under half of the practitioners whom inspectors asked said that they had had enough training (5.9).",
            note("staff"),
            Page::Survey(Asked::Family),
            "Go on: family feedback",
        ),
        Asked::Family => (
            "Family feedback",
            "Ask children, and ask parents or carers, apart. Some families did not know what objectives their worker had (3.8).",
            note("family"),
            Page::Outcomes,
            "Go on: outcomes achieved",
        ),
    };
    let questions = reference.questions.iter().filter(|question| question.who == asked);
    html! {
        <div class="app-gathered">
            <h1 class="govuk-heading-l">{ title }</h1>
            <p class="govuk-body">{ why }</p>
            <p class="govuk-body">{ note("asking") }{ " " }{ note("small") }</p>
            { govuk::inset(html! { about }) }
            <p class="govuk-body">
                { govuk::link(&sheet, if asked == Asked::Staff { "Print a sheet to hand out" } else { "Print sheets to hand out" }) }
            </p>
            { for questions.map(|question| section(app, framework, terms, surveys, &results, question)) }
            { govuk::details("How this was reached", html! {
                <p class="govuk-body">
                    { "A figure counts the good answers of those that are counted. The interval is a 95% Wilson interval. It does not \
                       allow for who chose to answer. A percentage of the inspection is compared only where the whole interval lies above \
                       or below it." }
                </p>
            }) }
            { go_on::links(open, next, on) }
        </div>
    }
}

fn section(
    app: &App,
    framework: &Framework,
    terms: Terms<'_>,
    surveys: &Surveys,
    results: &[SurveyResult],
    question: &Question,
) -> Html {
    let heading = format!("{}-heading", question.id);
    let groups = Respondent::ALL.into_iter().filter(|who| who.asked() == question.who).map(|who| {
        let result = results.iter().find(|result| result.question == question.id && result.who == who);
        group(app, framework, terms, surveys, question, who, result)
    });
    let benchmark = question.benchmark.as_ref().and_then(|id| framework.reference.benchmark(id));
    html! {
        <section class="app-part-of-page" aria-labelledby={heading.clone()} key={question.id.to_string()}>
            <h2 class="govuk-heading-m" id={heading}>{ terms.fill(&question.title) }</h2>
            <p class="govuk-body">{ "\"" }{ terms.fill(&question.question) }{ "\"" }</p>
            <div class="app-pair">{ for groups }</div>
            if let Some(benchmark) = benchmark {
                { found::benchmark(framework, benchmark) }
            } else if let Some(heard) = &question.found {
                { found::heard(&terms.fill(heard), &question.paragraphs) }
            }
        </section>
    }
}

/// The counts of one group's answers to one question, and what they come to.
fn group(
    app: &App,
    framework: &Framework,
    terms: Terms<'_>,
    surveys: &Surveys,
    question: &Question,
    who: Respondent,
    result: Option<&SurveyResult>,
) -> Html {
    let key = format!("{}-{}", question.id, who.plural().replace(' ', "-"));
    let label = match who {
        Respondent::Staff => "How many staff answered",
        Respondent::Children => "How many children answered",
        Respondent::Parents => "How many parents and carers answered",
    };
    let numbers = question.answers.iter().map(|choice| {
        let keep = {
            let (app, question, choice) = (app.clone(), question.id.clone(), choice.id.clone());
            Callback::from(move |number: Option<u32>| {
                let (question, choice) = (question.clone(), choice.clone());
                change(&app, move |surveys| surveys.set(who, &question, &choice, number));
            })
        };
        let value = who.of(surveys).get(&question.id).and_then(|counts| counts.get(&choice.id)).copied();
        let hint = if choice.counted { "" } else { "Not counted in the figure." };
        html! {
            <Number key={choice.id.to_string()} id={format!("{key}-{}", choice.id)} label={terms.fill(&choice.text)} {hint} {value} change={keep} />
        }
    });
    let hint = match (who, &question.question_child) {
        (Respondent::Children, Some(words)) if *words != question.question => {
            format!("As asked: \"{}\"", terms.fill(words))
        }
        _ => String::new(),
    };
    html! {
        <div class="app-pair__one app-numbers" key={key.clone()}>
            { Field { id: &key, label, hint: &hint, error: "" }.fieldset(html! { <>{ for numbers }</> }) }
            <div id={format!("{key}-result")}>
                { for in_words(framework, question, result).into_iter().enumerate().map(|(i, text)| {
                    // The figure stands out; what is said of it does not.
                    html! { <p class={classes!("govuk-body", (i == 0).then_some("app-result"))}>{ text }</p> }
                }) }
            </div>
        </div>
    }
}

/// What the answers come to, sentence by sentence.
fn in_words(framework: &Framework, question: &Question, result: Option<&SurveyResult>) -> Vec<String> {
    let Some(result) = result else { return vec!["No answers yet".to_owned()] };
    let mut says = Vec::new();
    let good: Vec<String> =
        question.answers.iter().filter(|choice| choice.good).map(|choice| format!("\"{}\"", choice.text)).collect();
    let share = result.share;
    says.push(match result.margin {
        _ if share.of == 0 => "No answers that count yet.".to_owned(),
        Margin::TooFew => format!("{share} said {}. {}", good.join(" or "), result.margin.sentence()),
        margin => {
            let interval = margin.interval().map(|interval| format!(", {interval}")).unwrap_or_default();
            format!("{share} said {}{interval}.", good.join(" or "))
        }
    });
    if result.left_out > 0 {
        says.push(format!("Not counted: {}.", result.left_out));
    }
    let benchmark = question.benchmark.as_ref().and_then(|id| framework.reference.benchmark(id));
    if let Some((against, benchmark)) = result.against.zip(benchmark)
        && share.of > 0
    {
        says.push(against.sentence(share, benchmark));
    }
    says
}
