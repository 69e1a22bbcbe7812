//! The cases of the sample: how far each has been read, with a filter, some at a time.

use assessment::cases::{CaseNumber, CaseSample, Stratum, critical_nos, progress};
use framework::Reference;
use yew::prelude::*;

use crate::app::App;
use crate::components::fields::Field;
use crate::components::govuk;
use crate::platform::page;
use crate::route::{Page, Reader, Route};
use crate::state::Guidance;

/// How many cases are shown at a time.
const AT_A_TIME: usize = 50;

/// What the table is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// Which cases are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    NotBegun,
    Begun,
    Done,
    CriticalNo,
    WithNotes,
    ReadTwice,
}

impl Filter {
    const ALL: [Self; 7] =
        [Self::All, Self::NotBegun, Self::Begun, Self::Done, Self::CriticalNo, Self::WithNotes, Self::ReadTwice];

    const fn title(self) -> &'static str {
        match self {
            Self::All => "All cases",
            Self::NotBegun => "Not begun",
            Self::Begun => "Begun, not finished",
            Self::Done => "Finished",
            Self::CriticalNo => "With a no on a critical question",
            Self::WithNotes => "With notes",
            Self::ReadTwice => "Read by a second reader",
        }
    }

    fn holds(self, line: &Line) -> bool {
        match self {
            Self::All => true,
            Self::NotBegun => line.answered == 0,
            Self::Begun => line.answered > 0 && line.answered < line.asked,
            Self::Done => line.answered >= line.asked,
            Self::CriticalNo => line.critical,
            Self::WithNotes => line.notes,
            Self::ReadTwice => line.second > 0,
        }
    }
}

/// What is shown of one case.
struct Line {
    number: CaseNumber,
    place: Option<u32>,
    stratum: Option<Stratum>,
    answered: usize,
    asked: usize,
    critical: bool,
    notes: bool,
    second: usize,
}

/// All lines, worked out once for a sample.
fn lines(reference: &Reference, sample: &CaseSample) -> Vec<Line> {
    let places = sample.places();
    let line = |(number, case): (&CaseNumber, &std::sync::Arc<assessment::cases::Case>)| {
        let progress = progress(reference, sample.audit, case);
        Line {
            number: *number,
            place: places.get(number).copied(),
            stratum: case.stratum,
            answered: progress.answered,
            asked: progress.asked,
            critical: !critical_nos(reference, case).is_empty(),
            notes: !case.notes.is_empty(),
            second: case.second_reader.len(),
        }
    };
    sample.cases.iter().map(line).collect()
}

/// The table.
#[component]
pub fn Cases(props: &Props) -> Html {
    let app = &props.app;
    let filter = use_state(Filter::default);
    let from = use_state(|| 0_usize);
    let sample = app.state.current().map(|open| open.assessment.gathered.sample.clone()).unwrap_or_default();
    let framework = match &app.state.guidance {
        Guidance::Here(framework) => Some(framework.clone()),
        _ => None,
    };
    let all = use_memo(sample.clone(), |sample| {
        framework.as_ref().map(|framework| lines(&framework.reference, sample)).unwrap_or_default()
    });
    let Some(open) = app.state.current() else { return Html::default() };
    let id = &open.assessment.id;
    let to = |page: Page| Route::In(id.clone(), page).to_string();
    let done = all.iter().filter(|line| Filter::Done.holds(line)).count();
    let next = all.iter().find(|line| !Filter::Done.holds(line));
    let found: Vec<&Line> = all.iter().filter(|line| filter.holds(line)).collect();
    let start = if *from < found.len() { *from } else { 0 };
    let shown = found.iter().skip(start).take(AT_A_TIME);
    let rows = shown.map(|line| {
        let begin = Page::Case(line.number, Reader::First);
        let second = Page::Case(line.number, Reader::Second);
        vec![
            html! {
                <>
                    <a class="govuk-link" href={to(begin)}>{ format!("Case {}", line.number) }</a>
                    if let Some(kind) = kind(line) { <span class="govuk-hint app-case-kind">{ kind }</span> }
                </>
            },
            html! {
                <>
                    { status(line) }{ format!(" {} of {}", line.answered, line.asked) }
                    if line.critical { { " " }{ govuk::tag("Critical no", "red") } }
                </>
            },
            html! {
                <a class="govuk-link" href={to(second)}>
                    { if line.second == 0 { "Read again".to_owned() } else { format!("{} answers", line.second) } }
                    <span class="govuk-visually-hidden">{ format!(" for case {}, second reader", line.number) }</span>
                </a>
            },
        ]
    });
    let options: Vec<(String, String)> =
        Filter::ALL.iter().map(|one| (one.title().to_owned(), one.title().to_owned())).collect();
    let choose = {
        let (filter, from) = (filter.clone(), from.clone());
        Callback::from(move |title: String| {
            filter.set(Filter::ALL.into_iter().find(|one| one.title() == title).unwrap_or_default());
            from.set(0);
        })
    };
    html! {
        <section aria-labelledby="cases-title">
            <h2 class="govuk-heading-m" id="cases-title" tabindex="-1">{ "Your cases" }</h2>
            <div class="app-progress">
                <progress class="app-progress__bar" max={all.len().to_string()} value={done.to_string()} aria-label="Cases finished" />
                <span class="app-progress__text">{ format!("{done} of {} cases finished", all.len()) }</span>
            </div>
            if let Some(next) = next {
                { govuk::button_link(&to(Page::Case(next.number, Reader::First)),
                    &format!("{} case {}", if next.answered == 0 { "Begin with" } else { "Go on with" }, next.number)) }
            }
            if all.len() > 5 {
                { Field { id: "case-filter", label: "Show", ..Field::default() }.select(filter.title(), &options, choose) }
            }
            <p class="govuk-body" role="status">{ showing(start, found.len()) }</p>
            if !found.is_empty() {
                { govuk::table(html! { "Cases of the sample" }, &["Case", "Answers", "Second reader"], rows) }
            }
            { steps(start, found.len(), &from) }
        </section>
    }
}

/// Where the case stands in the service's list, and its supervision, as far as they are known.
fn kind(line: &Line) -> Option<String> {
    match (line.place, line.stratum.map(Stratum::title)) {
        (Some(place), Some(stratum)) => Some(format!("{stratum}, number {place} in your list")),
        (Some(place), None) => Some(format!("Number {place} in your list")),
        (None, stratum) => stratum.map(str::to_owned),
    }
}

fn status(line: &Line) -> Html {
    match line {
        _ if Filter::Done.holds(line) => govuk::tag("Finished", "green"),
        _ if line.answered > 0 => govuk::tag("Begun", "yellow"),
        _ => govuk::tag("Not begun", "grey"),
    }
}

fn showing(start: usize, found: usize) -> String {
    match found {
        0 => "No case is like this.".to_owned(),
        1 => "1 case".to_owned(),
        all if all <= AT_A_TIME => format!("{all} cases"),
        all => format!("Cases {} to {} of {all}", start + 1, all.min(start + AT_A_TIME)),
    }
}

/// To the cases before and after those that are shown.
fn steps(start: usize, found: usize, from: &UseStateHandle<usize>) -> Html {
    let go = |to: usize| {
        let from = from.clone();
        Callback::from(move |_: MouseEvent| {
            from.set(to);
            page::focus_soon("cases-title");
        })
    };
    html! {
        <div class="govuk-button-group">
            if start > 0 { { govuk::button(&format!("The {AT_A_TIME} before"), "secondary", go(start.saturating_sub(AT_A_TIME))) } }
            if start + AT_A_TIME < found { { govuk::button("The next cases", "secondary", go(start + AT_A_TIME)) } }
        </div>
    }
}
