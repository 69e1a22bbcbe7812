//! The sheets of the surveys, to be printed and handed out: large, plain, and without a place for a name.

use framework::{Asked, Framework, Question, Terms};
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::platform::page as browser;
use crate::route::{Page, Route};
use crate::state::Open;

/// For whom a sheet is.
#[derive(Clone, Copy, PartialEq)]
enum For {
    Staff,
    Children,
    Parents,
}

impl For {
    const fn title(self) -> &'static str {
        match self {
            Self::Staff => "What do you think? A short survey for staff",
            Self::Children => "Tell us what you think",
            Self::Parents => "Tell us what you think: parents and carers",
        }
    }

    /// What is said above the questions.
    fn opening(self, terms: Terms<'_>) -> Vec<String> {
        let texts: &[&str] = match self {
            Self::Staff => &[
                "Tick one box for each question. It is your choice to take part. Please do not write your name, or anything about a child or family.",
                "The answers are counted together. Nobody is named, and nobody's sheet is shown to their manager.",
            ],
            Self::Children => &[
                "Tick one box for each question. You do not have to do this. You can leave out any question.",
                "Do not write your name. We add up everybody's answers, so nobody will know which are yours. Your answers will not change the help that you get.",
            ],
            Self::Parents => &[
                "Tick one box for each question. It is your choice to take part. You can leave out any question.",
                "Please do not write your name. The answers are counted together and nobody is named. What you say does not change the help that you get.",
            ],
        };
        texts.iter().map(|text| terms.fill(text)).collect()
    }

    const fn closing(self) -> &'static str {
        match self {
            Self::Staff => {
                "Thank you. Fold the sheet and give it to the person who collects them. That should not be your line manager."
            }
            Self::Children => {
                "Thank you! Fold the paper and give it to the person who collects them. That should not be your own worker. If something \
                 worries you, or you do not feel safe, tell an adult you trust today. Do not wait for this paper to be read."
            }
            Self::Parents => {
                "Thank you. Fold the sheet and give it to the person who collects them. That should not be your own worker. If you are \
                 worried about a child's safety, tell somebody today. Do not wait for this sheet to be read."
            }
        }
    }

    fn question(self, question: &Question) -> &str {
        match (self, &question.question_child) {
            (Self::Children, Some(words)) => words,
            _ => &question.question,
        }
    }
}

/// The page.
pub fn page(_app: &App, open: &Open, framework: &Framework, asked: Asked) -> Html {
    let terms = open.assessment.terms();
    let (title, sheets): (_, &[For]) = match asked {
        Asked::Staff => ("Sheet for the staff survey", &[For::Staff]),
        Asked::Family => ("Sheets for family feedback", &[For::Children, For::Parents]),
    };
    let back = Route::In(open.assessment.id.clone(), Page::Survey(asked)).to_string();
    let print = Callback::from(|_| browser::print());
    let name = &open.assessment.service.name;
    let questions: Vec<&Question> =
        framework.reference.questions.iter().filter(|question| question.who == asked).collect();
    html! {
        <>
            <div class="app-screen">
                <h1 class="govuk-heading-l">{ title }</h1>
                <p class="govuk-body">
                    { terms.fill(framework.reference.notes.surveys.get("asking")) }
                    { " Count the answers and enter the counts, then destroy the sheets." }
                </p>
                <div class="govuk-button-group">
                    { govuk::button("Print", "", print) }
                    { govuk::link(&back, "Enter the counts") }
                </div>
            </div>
            { for sheets.iter().map(|sheet| one(*sheet, name, terms, &questions)) }
        </>
    }
}

fn one(sheet: For, name: &str, terms: Terms<'_>, questions: &[&Question]) -> Html {
    let items = questions.iter().map(|question| {
        let answers = question.answers.iter().map(|choice| {
            html! { <li class="app-paper__answer"><span class="app-paper__box" aria-hidden="true"></span>{ terms.fill(&choice.text) }</li> }
        });
        html! {
            <li class="app-paper__question" key={question.id.to_string()}>
                { terms.fill(sheet.question(question)) }
                <ul class="app-paper__answers">{ for answers }</ul>
            </li>
        }
    });
    let opening = sheet.opening(terms).into_iter().map(|text| html! { <p>{ text }</p> });
    let title = sheet.title();
    html! {
        <section class="app-paper" aria-label={title}>
            if !name.is_empty() { <p class="app-paper__service">{ name.to_owned() }</p> }
            <h2 class="app-paper__title">{ title }</h2>
            { for opening }
            <ol class="app-paper__questions">{ for items }</ol>
            <p>{ sheet.closing() }</p>
        </section>
    }
}
