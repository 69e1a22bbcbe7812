//! How many cases to read, and the draw. Cases that were chosen another way can come in, too.

use std::sync::Arc;

use assessment::Edit;
use assessment::cases::{Draw, DrawMethod, MAX_CASELOAD, MAX_CASES, sample_size, sizes};
use yew::prelude::*;

use crate::app::App;
use crate::components::draft::use_draft;
use crate::components::fields::{Choice, Field};
use crate::components::govuk::{self, Mistake};
use crate::platform::{device, page};

/// What the form is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// What is being typed.
#[derive(Clone, Default)]
struct Typed {
    caseload: String,
    statutory: String,
    size: String,
    seed: String,
    more: String,
    /// That the answers of the earlier draw go.
    replace: bool,
    mistakes: Vec<Mistake>,
}

/// A whole number as people type it: "1,250" and " 62 " too.
fn number(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    digits.parse().ok()
}

impl Typed {
    /// The draw that the form asks for.
    fn draw(&self, has_work: bool) -> Result<Draw, Vec<Mistake>> {
        let mut mistakes: Vec<Mistake> = Vec::new();
        let mut wrong = |field: &'static str, text: String| mistakes.push((field, text));
        let caseload = number(&self.caseload).filter(|caseload| (1..=MAX_CASELOAD).contains(caseload));
        if caseload.is_none() {
            wrong("caseload", "Enter how many cases there are, as a whole number from 1 to 100,000".to_owned());
        }
        let statutory = if self.statutory.trim().is_empty() { Some(None) } else { number(&self.statutory).map(Some) };
        match (statutory, caseload) {
            (None, _) => wrong("statutory", "Enter how many of them are statutory, or leave it empty".to_owned()),
            (Some(Some(statutory)), Some(caseload)) if statutory > caseload => {
                wrong("statutory", format!("Statutory cases ({statutory}) cannot be more than all cases ({caseload})"));
            }
            _ => {}
        }
        let proposed = caseload.map(sample_size);
        let size = if self.size.trim().is_empty() { proposed } else { number(&self.size).filter(|size| *size > 0) };
        match (size, caseload) {
            (None, Some(_)) => wrong("size", "Enter how many cases to draw, as a whole number from 1".to_owned()),
            (Some(size), Some(caseload)) if size > caseload => {
                wrong("size", format!("Enter no more cases than there are: {caseload}"));
            }
            (Some(size), _) if size > MAX_CASES => wrong("size", "Enter no more than 10,000 cases".to_owned()),
            _ => {}
        }
        let seed = if self.seed.trim().is_empty() { Some(device::random()) } else { number(&self.seed) };
        if seed.is_none() {
            wrong(
                "seed",
                "Enter the seed of an earlier draw, a whole number up to 4,294,967,295, or leave it empty".to_owned(),
            );
        }
        if has_work && !self.replace {
            wrong("replace", "Confirm that the answers of the cases that you have now may go".to_owned());
        }
        match (caseload, statutory, size, seed) {
            (Some(caseload), Some(statutory), Some(size), Some(seed)) if mistakes.is_empty() => {
                Ok(Draw { method: DrawMethod::default(), seed, caseload, statutory, size, on: Some(device::today()) })
            }
            _ => Err(mistakes),
        }
    }
}

/// The form.
#[component]
pub fn DrawForm(props: &Props) -> Html {
    let app = &props.app;
    let sample = app.state.current().map(|open| open.assessment.gathered.sample.clone()).unwrap_or_default();
    let first = {
        let text = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let draw = sample.draw.as_ref();
        Typed {
            caseload: text(sample.caseload),
            statutory: text(draw.and_then(|draw| draw.statutory)),
            ..Typed::default()
        }
    };
    let draft = use_draft(move || first);
    let typed = draft.get();
    let has_work = sample.has_work();
    let submit = {
        let (app, draft) = (app.clone(), draft.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match draft.get().draw(has_work) {
                Ok(draw) => {
                    let size = draw.size;
                    app.edit(move |assessment| {
                        let sample = assessment.gathered.sample.drawn(draw).ok()?;
                        Some(Edit::Gathered(assessment.gathered.with(|it| it.sample = Arc::new(sample))))
                    });
                    app.say(&format!("{size} cases were drawn."));
                    draft.update(|typed| (typed.mistakes, typed.replace) = (Vec::new(), false));
                    page::focus_soon("main");
                }
                Err(mistakes) => {
                    draft.update(|typed| typed.mistakes = mistakes);
                    page::focus_soon("error-summary");
                }
            }
        })
    };
    // The caseload counts for the margins also where cases were not drawn here.
    let caseload = {
        let (app, draft) = (app.clone(), draft.clone());
        Callback::from(move |value: String| {
            let new = number(&value).filter(|caseload| (1..=MAX_CASELOAD).contains(caseload));
            if new.is_some() || value.trim().is_empty() {
                super::set_up::change(&app, move |sample| sample.caseload = new);
            }
            draft.update(|typed| typed.caseload = value);
        })
    };
    let mistakes = &typed.mistakes;
    let field = |id, label, hint| Field { id, label, hint, error: "" }.with(mistakes);
    let replace = Choice {
        value: "replace".to_owned(),
        label: html! { "Draw again. The cases that I have now go, with their answers. (Undo brings them back.)" },
        chosen: typed.replace,
        ..Choice::default()
    };
    let narrow = "govuk-input--width-10";
    html! {
        <>
            { govuk::error_summary(mistakes) }
            <form class="app-panel" onsubmit={submit} novalidate=true aria-labelledby="draw-title">
                <h2 class="govuk-heading-m" id="draw-title">{ "How many cases, and which" }</h2>
                { field("caseload", "How many programme cases were open or closed in the period?",
                    "Your whole list, numbered from 1. The sample's margins follow from it.")
                    .input("text", narrow, &typed.caseload, caseload) }
                { margins(number(&typed.caseload)) }
                { field("statutory", "How many of them are statutory? (optional)",
                    "To draw from both kinds in proportion. Put the statutory cases at the head of your list.")
                    .input("text", narrow, &typed.statutory, draft.field(|typed, value| typed.statutory = value)) }
                { field("size", "How many to draw? (optional)", "Leave it empty to draw the number that the tool proposes.")
                    .input("text", narrow, &typed.size, draft.field(|typed, value| typed.size = value)) }
                { field("seed", "Seed (optional)", "Only to make an earlier draw again. Leave it empty to draw by chance: the seed is recorded.")
                    .input("text", narrow, &typed.seed, draft.field(|typed, value| typed.seed = value)) }
                if has_work {
                    { field("replace", "You have answers already", "").checkboxes([replace],
                        draft.field(|typed, _| typed.replace = !typed.replace)) }
                }
                <button type="submit" class="govuk-button">{ "Draw the sample" }</button>
            </form>
            { another_way(app, &draft) }
        </>
    }
}

/// What each size would tell.
fn margins(caseload: Option<u32>) -> Html {
    let Some(caseload) = caseload.filter(|caseload| (1..=MAX_CASELOAD).contains(caseload)) else {
        return Html::default();
    };
    let rows = sizes(caseload).into_iter().map(|size| {
        let proposed = if size.proposed { govuk::tag("Proposed", "blue") } else { Html::default() };
        let range = size.interval.map_or_else(|| "50%: every case is read".to_owned(), |it| it.to_string());
        vec![html! { <>{ size.size }{ " " }{ proposed }</> }, html! { range }]
    });
    govuk::table(
        html! { "If half of the sample's answers were yes, the share in the whole caseload could be" },
        &["Cases read", "Anywhere from (95% interval)"],
        rows,
    )
}

/// Cases that were chosen elsewhere: so many blank ones.
fn another_way(app: &App, draft: &crate::components::draft::Draft<Typed>) -> Html {
    let typed = draft.get();
    let add = {
        let (app, draft) = (app.clone(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            match number(&draft.get().more).filter(|more| (1..=MAX_CASES).contains(more)) {
                Some(more) => {
                    super::set_up::change(&app, move |sample| *sample = sample.with_more(more));
                    draft.update(|typed| (typed.more, typed.mistakes) = (String::new(), Vec::new()));
                    app.say(&format!("{more} cases were added."));
                    page::focus_soon("main");
                }
                None => {
                    draft.update(|typed| {
                        typed.mistakes = vec![(
                            "more",
                            "Enter how many cases to add, as a whole number from 1 to 10,000".to_owned(),
                        )];
                    });
                    page::focus_soon("error-summary");
                }
            }
        })
    };
    govuk::details(
        "I chose the cases another way",
        html! {
            <>
                { Field { id: "more", label: "How many cases?", hint: "They get the next numbers of the sample. A sample that was not drawn by chance can mislead.", error: "" }
                    .with(&typed.mistakes)
                    .input("text", "govuk-input--width-5", &typed.more, draft.field(|typed, value| typed.more = value)) }
                { govuk::button("Add these cases", "secondary", add) }
            </>
        },
    )
}
