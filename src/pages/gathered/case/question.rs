//! One question about a case, with what counts as each answer.

use std::rc::Rc;

use assessment::AssessmentId;
use assessment::cases::{CaseAnswer, CaseNumber};
use framework::{Criterion, CriterionKind, Framework, ServiceKind, Terms};
use yew::prelude::*;

use super::change;
use super::questions::{Asked, Place};
use crate::components::govuk;
use crate::keeping::Dispatch;
use crate::platform::page;
use crate::route::Reader;

/// What a question is made of. A case has up to 57, so each is drawn anew only when something of this is another.
#[derive(Clone, Properties)]
pub struct Props {
    /// Where events go.
    pub dispatch: Dispatch,
    /// The assessment.
    pub id: AssessmentId,
    /// The framework, with the question's texts.
    pub framework: Rc<Framework>,
    /// What the service calls itself.
    pub kind: ServiceKind,
    /// The local name of its programme.
    pub programme: AttrValue,
    /// Which case.
    pub number: CaseNumber,
    /// Who answers.
    pub reader: Reader,
    /// The question.
    pub place: Place,
    /// Its answer, if there is one.
    pub chosen: Option<CaseAnswer>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let asked = |it: &Self| (it.kind, it.number, it.reader, it.chosen);
        Rc::ptr_eq(&self.framework, &other.framework)
            && asked(self) == asked(other)
            && self.programme == other.programme
            && self.place == other.place
            && self.dispatch == other.dispatch
            && self.id == other.id
    }
}

/// The question.
#[component]
pub fn Question(props: &Props) -> Html {
    let Some(question) = props.place.asked(&props.framework.reference) else { return Html::default() };
    let terms = Terms { kind: props.kind, programme: &props.programme };
    Shown { props, terms, question }.html()
}

/// A question where it stands.
struct Shown<'a> {
    props: &'a Props,
    /// The service's words.
    terms: Terms<'a>,
    question: Asked<'a>,
}

impl Shown<'_> {
    fn html(&self) -> Html {
        let field = self.question.field();
        let chosen = self.props.chosen;
        let radios = self.question.choices().iter().enumerate().map(|(i, answer)| self.radio(&field, i, *answer));
        let (legend, help) = self.words();
        let clear = {
            let (field, clear) = (field.clone(), self.giving(None));
            Callback::from(move |_| {
                clear();
                page::focus_soon(&field);
            })
        };
        html! {
            <div class="app-question" data-question={field.clone()}>
                <fieldset class="govuk-fieldset" aria-describedby={format!("{field}-help")}>
                    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ legend }</legend>
                    <div id={format!("{field}-help")} class="app-quiet">{ help }</div>
                    <div class="govuk-radios govuk-radios--small govuk-radios--inline">{ for radios }</div>
                </fieldset>
                <div class="app-question__more">
                    { self.counts() }
                    if chosen.is_some() {
                        <p class="govuk-body-s app-question__clear">{ govuk::quiet_button("Clear this answer", &format!("to {}", self.name()), clear) }</p>
                    }
                </div>
                { self.at_risk(chosen) }
            </div>
        }
    }

    fn radio(&self, field: &str, i: usize, answer: CaseAnswer) -> Html {
        let id = if i == 0 { field.to_owned() } else { format!("{field}-{}", i + 1) };
        let give = self.giving(Some(answer));
        let onchange = Callback::from(move |_: Event| give());
        html! {
            <div class="govuk-radios__item" key={id.clone()}>
                <input class="govuk-radios__input" id={id.clone()} name={field.to_owned()} type="radio" value={(i + 1).to_string()}
                    checked={self.props.chosen == Some(answer)} {onchange} />
                <label class="govuk-label govuk-radios__label" for={id}>{ self.question.title(answer) }</label>
            </div>
        }
    }

    /// Gives an answer, or takes it away.
    fn giving(&self, answer: Option<CaseAnswer>) -> impl Fn() + 'static {
        let Props { dispatch, id, number, reader, place, .. } = self.props.clone();
        move || {
            let place = place.clone();
            change(&dispatch, id.clone(), number, move |case| place.set(case, reader, answer));
        }
    }

    /// What it is called where it is spoken of.
    fn name(&self) -> String {
        match self.question {
            Asked::Criterion(criterion) => criterion.id.to_string(),
            Asked::EnoughDone(factor) => format!("{}, enough done", factor.title),
            Asked::EnoughProgress(factor) => format!("{}, enough progress", factor.title),
        }
    }

    /// The question itself, and a line beneath it.
    fn words(&self) -> (Html, Html) {
        match self.question {
            Asked::Criterion(criterion) => (
                html! {
                    <>
                        <span class="app-question__id">{ criterion.id.to_string() }</span>{ " " }{ self.terms.fill(&criterion.question) }
                        if criterion.critical { { " " }{ govuk::tag("Critical", "orange") } }
                    </>
                },
                html! { self.terms.fill(&criterion.title) },
            ),
            Asked::EnoughDone(factor) => (
                html! { format!("{}: was enough done about it?", factor.title) },
                html! { self.terms.fill(&factor.help) },
            ),
            Asked::EnoughProgress(factor) => (
                html! { format!("{}: has there been enough progress?", factor.title) },
                html! { "Where it was needed, at this stage" },
            ),
        }
    }

    /// What counts as each answer.
    fn counts(&self) -> Html {
        let Asked::Criterion(criterion) = self.question else { return Html::default() };
        let Criterion { counts_as_yes, counts_as_no, not_applicable_when, .. } = criterion;
        let text = |text: &str| self.terms.fill(text);
        let record = criterion.kind == CriterionKind::Record;
        let not_enough = if record {
            "Neither the file nor the case manager lets you answer. Here it counts as no: the file itself ought to show it."
        } else {
            "Neither the file nor the case manager lets you answer."
        };
        let sources = if criterion.paragraphs.is_empty() {
            format!(
                "Recommendation: {}",
                criterion.recommendations.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
            )
        } else {
            format!("Inspection report, paragraph {}", criterion.paragraphs.join(", "))
        };
        govuk::details(
            &format!("What counts ({})", criterion.id),
            html! {
                <>
                    <dl class="app-counts">
                        <dt>{ "Yes" }</dt><dd>{ text(counts_as_yes) }</dd>
                        <dt>{ "No" }</dt><dd>{ text(counts_as_no) }</dd>
                        if !not_applicable_when.is_empty() {
                            <dt>{ "Not applicable" }</dt><dd>{ text(not_applicable_when) }</dd>
                        }
                        <dt>{ "Not enough information" }</dt><dd>{ not_enough }</dd>
                    </dl>
                    <p class="app-quiet">{ sources }</p>
                </>
            },
        )
    }

    /// What must happen at once when a child may be at risk.
    fn at_risk(&self, chosen: Option<CaseAnswer>) -> Html {
        if !self.question.is_critical() || chosen != Some(CaseAnswer::No) {
            return Html::default();
        }
        html! {
            <div class="app-alert" role="alert" id={self.question.risk()} tabindex="-1">
                <h3 class="govuk-heading-s">{ "May this child be at risk today?" }</h3>
                <p class="govuk-body">
                    <strong>{ "If so, stop here and follow your local safeguarding procedure now." }</strong>
                    { " It does not wait for the audit or for an action plan. Tell the case manager and their manager today." }
                </p>
                <p class="govuk-body">{ "Record what you did in the child's own record, not here. Then come back: your answers are kept." }</p>
            </div>
        }
    }
}
