//! The text for the Youth Justice Plan: sections under its headings, each a draft from the results or what the service made of it.

mod beside;
mod headings;
mod section;

use std::rc::Rc;

use assessment::{Assessment, Edit, PlanSectionId};
use framework::Framework;
use plan_text::{Change, Plan, Standing, changed, chosen, plan};
use yew::prelude::*;

use crate::app::App;
use crate::components::draft::use_draft;
use crate::components::govuk;
use crate::platform::device;
use crate::platform::page as browser;
use crate::route::{Page, Route};
use crate::state::Open;

/// The page.
pub fn page(app: &App, open: &Open, framework: &Rc<Framework>, at: &str) -> Html {
    html! { <Builder app={app.clone()} assessment={open.assessment.clone()} framework={framework.clone()} at={at.to_owned()} /> }
}

#[derive(Properties)]
struct Props {
    app: App,
    assessment: Rc<Assessment>,
    framework: Rc<Framework>,
    /// The section that the address is about; empty for none.
    at: String,
}

impl PartialEq for Props {
    /// Never: the page always shows the newest record.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What is being done at a moment, beside reading.
#[derive(Clone, Debug, Default, PartialEq)]
struct Doing {
    /// The section whose text is being written.
    writing: Option<PlanSectionId>,
    /// The section that is being renamed, and the name so far.
    renaming: Option<(PlanSectionId, String)>,
    /// The section that was copied last, and whether the browser let the tool do so.
    copied: Option<(PlanSectionId, bool)>,
    /// The heading to be added, so far.
    adding: String,
    /// Whether a heading was to be added without a name.
    nameless: bool,
}

/// Makes changes to the plan's text.
#[derive(Clone)]
struct Hand {
    app: App,
    framework: Rc<Framework>,
}

impl Hand {
    fn change(&self, change: Change) {
        let framework = self.framework.clone();
        self.app.edit(move |assessment| {
            let set = chosen(&framework, &assessment.plan_text)?;
            Some(Edit::PlanText(changed(&assessment.plan_text, set, change).into()))
        });
    }
}

#[component]
fn Builder(props: &Props) -> Html {
    let Props { app, assessment, framework, at } = props;
    let doing = use_draft(Doing::default);
    use_effect_with(at.clone(), |at| {
        // After the page has begun at its heading.
        if !at.is_empty() {
            browser::focus_soon(&heading_id(&at.as_str().into()));
        }
    });
    let today = device::today();
    let made = {
        let (framework, assessment) = (framework.clone(), assessment.clone());
        use_memo((assessment.id.clone(), assessment.revision, today), move |_| {
            plan(&framework, &assessment, today).map(|plan| (plan.set.id.clone(), plan.sections, plan.dropped))
        })
    };
    let Some((set, sections, dropped)) = made.as_ref() else { return Html::default() };
    let Some(set) = framework.reference.heading_set(set) else { return Html::default() };
    let plan = Plan { set, sections: sections.clone(), dropped: dropped.clone() };
    let hand = Hand { app: app.clone(), framework: framework.clone() };
    let last = plan.sections.len().saturating_sub(1);
    let shown = plan.sections.iter().enumerate().map(|(at, it)| {
        let place = section::Place { at, last };
        section::section(&hand, &doing, it, place)
    });
    let documents = Route::In(assessment.id.clone(), Page::Documents("youth-justice-plan".to_owned())).to_string();
    html! {
        <div class="app-plan-text">
            <h1 class="govuk-heading-l">
                if !assessment.service.name.is_empty() { <span class="govuk-caption-l">{ assessment.service.name.clone() }</span> }
                { "Text for your Youth Justice Plan" }
            </h1>
            <p class="govuk-body-l">
                { "Under your plan’s headings, drafts from your results. Edit them, and they are yours: what you write is never \
                   overwritten. When your results change, you see what a new draft would say beside your text." }
            </p>
            { headings::choose(&hand, framework, plan.set) }
            { headings::small_numbers(&hand, assessment.plan_text.hides_small) }
            { state(&plan) }
            <p class="app-screen">{ govuk::button_link(&documents, "Take it away as a document") }</p>
            { contents(&plan) }
            { for shown }
            { headings::add(&hand, &doing) }
            { headings::dropped(&hand, &plan.dropped) }
        </div>
    }
}

/// How much is edited, and where new results wait.
fn state(plan: &Plan<'_>) -> Html {
    let edited = plan.sections.iter().filter(|section| section.standing() != Standing::Draft).count();
    let waiting: Vec<Html> = plan
        .sections
        .iter()
        .filter(|section| section.standing() == Standing::Overtaken)
        .map(|section| html! { <li>{ go_to(&section.id, &section.title) }</li> })
        .collect();
    html! {
        <div aria-live="polite">
            <p class="govuk-body" id="edited">
                { match edited {
                    0 => "Every section shows its draft.".to_owned(),
                    some => format!("You have edited {some} of {} sections.", plan.sections.len()),
                } }
            </p>
            if !waiting.is_empty() {
                <div class="app-panel" id="waiting">
                    <h2 class="govuk-heading-s">{ "The drafts have changed since you edited:" }</h2>
                    <ul class="govuk-list">{ for waiting }</ul>
                </div>
            }
        </div>
    }
}

/// The way to each section. Links to them would leave the page's address.
fn contents(plan: &Plan<'_>) -> Html {
    let items = plan.sections.iter().map(|section| {
        html! { <li key={section.id.as_str().to_owned()}>{ go_to(&section.id, &section.title) }</li> }
    });
    html! {
        <nav class="app-contents app-screen" aria-labelledby="contents">
            <h2 class="govuk-heading-s" id="contents">{ "Sections" }</h2>
            <ol class="govuk-list govuk-list--number">{ for items }</ol>
        </nav>
    }
}

fn go_to(id: &PlanSectionId, title: &str) -> Html {
    let id = heading_id(id);
    govuk::quiet_button(title, "", Callback::from(move |_: MouseEvent| browser::focus(&id)))
}

/// The id of a section's heading in the page.
fn heading_id(id: &PlanSectionId) -> String {
    format!("section-{}", id.as_str())
}
