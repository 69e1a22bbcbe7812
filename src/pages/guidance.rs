//! What stands beside a statement: why it matters, what inspectors found, what works, and what has changed since.

use framework::{EvidenceSuggestion, Framework, Statement, Terms};
use yew::prelude::*;

use crate::components::govuk;

/// The guidance for one statement.
pub fn beside(framework: &Framework, statement: &Statement, terms: Terms<'_>) -> Html {
    html! {
        <div class="app-guidance">
            <h2 class="govuk-heading-s">{ "Why it matters" }</h2>
            { govuk::paragraphs(&terms.fill(&statement.why)) }
            <p class="app-quiet">{ sources(&statement.paragraphs) }</p>
            { benchmarks(framework, statement) }
            { evidence(&statement.evidence, terms) }
            { good_practice(statement, terms) }
            { recommendations(framework, statement) }
            { today(framework, statement) }
        </div>
    }
}

/// Where in the report something comes from, in words.
pub fn sources(places: &[String]) -> String {
    let (numbers, others): (Vec<&String>, Vec<&String>) =
        places.iter().partition(|place| place.starts_with(|first: char| first.is_ascii_digit()));
    let mut parts = Vec::new();
    match numbers.as_slice() {
        [] => {}
        [one] => parts.push(format!("paragraph {one}")),
        [many @ .., last] => {
            let many: Vec<&str> = many.iter().map(|place| place.as_str()).collect();
            parts.push(format!("paragraphs {} and {last}", many.join(", ")));
        }
    }
    parts.extend(others.into_iter().cloned());
    format!("Inspection report 2015, {}", parts.join(", "))
}

fn benchmarks(framework: &Framework, statement: &Statement) -> Html {
    let found = statement.benchmarks.iter().filter_map(|id| framework.reference.benchmark(id));
    let items: Vec<Html> = found
        .map(|benchmark| {
            html! { <li key={benchmark.id.to_string()}>{ benchmark.says.clone() }</li> }
        })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-s">{ "What inspectors found" }</h2>
            <ul class="govuk-list govuk-list--bullet">{ items }</ul>
        </>
    }
}

fn evidence(suggestions: &[EvidenceSuggestion], terms: Terms<'_>) -> Html {
    let items = suggestions.iter().map(|suggestion| {
        html! {
            <li key={suggestion.text.clone()}>
                { terms.fill(&suggestion.text) }{ " " }
                <span class="app-quiet">{ format!("({})", suggestion.kind.title().to_lowercase()) }</span>
            </li>
        }
    });
    html! {
        <>
            <h2 class="govuk-heading-s">{ "What would show it" }</h2>
            <ul class="govuk-list govuk-list--bullet">{ for items }</ul>
        </>
    }
}

fn good_practice(statement: &Statement, terms: Terms<'_>) -> Html {
    if statement.good_practice.is_empty() {
        return Html::default();
    }
    let items = statement.good_practice.iter().map(|practice| {
        let source = match (&practice.place, &practice.paragraph) {
            (Some(place), Some(paragraph)) => format!("{place}, paragraph {paragraph}"),
            (None, Some(paragraph)) => format!("Paragraph {paragraph}"),
            _ => "Our suggestion".to_owned(),
        };
        html! {
            <li key={practice.text.clone()}>
                { terms.fill(&practice.text) }{ " " }<span class="app-quiet">{ format!("({source})") }</span>
            </li>
        }
    });
    html! {
        <>
            <h2 class="govuk-heading-s">{ "What works" }</h2>
            <ul class="govuk-list govuk-list--bullet">{ for items }</ul>
        </>
    }
}

fn recommendations(framework: &Framework, statement: &Statement) -> Html {
    let answered = statement.recommendations.iter();
    let found: Vec<Html> = answered
        .filter_map(|id| framework.recommendations.iter().find(|recommendation| recommendation.id == *id))
        .map(|recommendation| {
            let addressee = framework.addressees.iter().find(|addressee| addressee.id == recommendation.addressee);
            let to = addressee.map_or("", |addressee| addressee.short.as_str());
            html! {
                <li key={recommendation.id.to_string()}>
                    { recommendation.text.clone() }{ " " }
                    <span class="app-quiet">{ format!("({to} {})", recommendation.order) }</span>
                </li>
            }
        })
        .collect();
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-s">{ "The recommendation it answers" }</h2>
            <ul class="govuk-list govuk-list--bullet">{ found }</ul>
        </>
    }
}

fn today(framework: &Framework, statement: &Statement) -> Html {
    let notes: Vec<Html> = statement
        .today
        .iter()
        .filter_map(|id| framework.reference.today_note(id))
        .map(|note| html! { <p class="govuk-body-s" key={note.id.to_string()}>{ note.text.clone() }</p> })
        .collect();
    if notes.is_empty() {
        return Html::default();
    }
    html! { <div class="app-today"><h2 class="govuk-heading-s">{ "In today's terms" }</h2>{ notes }</div> }
}
