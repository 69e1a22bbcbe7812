//! What was read, to be looked at before it is agreed to.

use std::rc::Rc;
use std::sync::Arc;

use assessment::Edit;
use assessment::cases::{Audit, Case, CaseAnswer, CaseNumber, CaseSample, Stratum};
use framework::Framework;
use spreadsheet::{ColumnUse, Import, Merged, Skipped, Way, merge};
use yew::prelude::*;

use super::bad_cells;
use super::read_back::Found;
use super::words::{cases, count};
use crate::app::App;
use crate::components::fields::{Choice, Field};
use crate::components::govuk::{self, Mistake};
use crate::state::Guidance;

/// How many cases are shown.
const SHOWN: usize = 5;

/// What the preview is given.
#[derive(Properties)]
pub struct Props {
    /// The app.
    pub app: App,
    /// What was read.
    pub found: Rc<Found>,
    /// Takes what changed, and the revision that it made, once the cases are in.
    pub done: Callback<(Rc<Merged>, u64)>,
    /// Called when the user does not agree.
    pub leave: Callback<()>,
}

impl PartialEq for Props {
    /// Never, as the app is not.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The preview.
#[component]
pub fn Preview(props: &Props) -> Html {
    let (app, found) = (&props.app, &props.found);
    let way = use_state(|| None::<Way>);
    let mistakes = use_state(Vec::<Mistake>::new);
    let open = app.state.current();
    let sample = open.map(|open| open.assessment.gathered.sample.clone()).unwrap_or_default();
    let revision = open.map_or(0, |open| open.assessment.revision);
    let both = {
        let (found, sample) = (found.clone(), sample.clone());
        use_memo(revision, move |_| {
            [Way::Replace, Way::Update].map(|way| merge(&sample, &found.cases, way).map(Rc::new))
        })
    };
    let of = |way: Way| &both[usize::from(way == Way::Update)];
    // Where nothing is said of any case, there is nothing to replace.
    let asks = sample.has_work();
    let chosen = if asks { *way } else { Some(Way::Update) };
    let agree = {
        let (app, found, done, mistakes) = (app.clone(), found.clone(), props.done.clone(), mistakes.clone());
        let merged = chosen.map(|way| (way, of(way).clone()));
        Callback::from(move |_: MouseEvent| match &merged {
            None => mistakes.set(vec![("way", "Choose what happens to the cases that are here".to_owned())]),
            Some((_, Err(too_many))) => mistakes.set(vec![("way", too_many.to_string())]),
            Some((way, Ok(merged))) => {
                take(&app, &found, *way);
                let changes = merged.new + merged.changed + merged.removed > 0;
                done.emit((merged.clone(), revision + u64::from(changes)));
            }
        })
    };
    {
        let wrong = mistakes.len();
        use_effect_with(wrong, |wrong| {
            if *wrong > 0 {
                crate::platform::page::focus("error-summary");
            }
        });
    }
    let choose = {
        let (way, mistakes) = (way.clone(), mistakes.clone());
        Callback::from(move |value: String| {
            way.set(Some(if value == "replace" { Way::Replace } else { Way::Update }));
            mistakes.set(Vec::new());
        })
    };
    let leave = props.leave.reform(|_: MouseEvent| ());
    let total = found.cases.len();
    html! {
        <>
            { govuk::error_summary(&mistakes) }
            <h1 class="govuk-heading-l">{ "Check what was read" }</h1>
            <p class="govuk-body">{ format!("{}: {}. Nothing has changed yet.", source(found), cases(total)) }</p>
            { bad_cells::list(app, &found.import) }
            { first_cases(found, &sample) }
            { columns(app, &found.import, sample.audit) }
            { noticed(&found.import) }
            if !asks {
                if let Err(too_many) = of(Way::Update) { { govuk::warning(html! { too_many.to_string() }) } }
            } else {
                { ways(&sample, *way, &mistakes, of(Way::Replace).as_deref().ok(), of(Way::Update).as_deref().ok(), choose) }
            }
            <div class="govuk-button-group">
                { govuk::button(&format!("Read in {}", cases(total)), "", agree) }
                { govuk::button("Do not read them in", "secondary", leave) }
            </div>
        </>
    }
}

/// The file, and which of its sheets it was. A .csv has none.
fn source(found: &Found) -> String {
    let sheet = &found.import.sheet;
    if *sheet == found.name { sheet.clone() } else { format!("{}, sheet \u{201c}{sheet}\u{201d}", found.name) }
}

/// Puts the cases into the record, as it is at that moment.
fn take(app: &App, found: &Rc<Found>, way: Way) {
    let found = found.clone();
    app.edit(move |assessment| {
        let merged = merge(&assessment.gathered.sample, &found.cases, way).ok()?;
        Some(Edit::Gathered(assessment.gathered.with(|gathered| gathered.sample = Arc::new(merged.sample))))
    });
}

/// What happens to the cases that are there.
fn ways(
    sample: &CaseSample,
    way: Option<Way>,
    mistakes: &[Mistake],
    replaced: Option<&Merged>,
    updated: Option<&Merged>,
    change: Callback<String>,
) -> Html {
    let replace = replaced.map_or_else(String::new, |it| {
        let gone = match it.removed {
            0 => String::new(),
            1 => " 1 case that is not in the spreadsheet is removed.".to_owned(),
            many => format!(" {} that are not in the spreadsheet are removed.", cases(many)),
        };
        format!(
            "The {} here go, with any second reader's answers, and those of the spreadsheet take their place.{gone}",
            cases(sample.cases.len())
        )
    });
    let update = updated.map_or_else(String::new, |it| {
        format!(
            "{} new, {} changed, {} the same. Where the spreadsheet has no answer, the answer here stays. No case is removed.",
            cases(it.new),
            it.changed,
            it.unchanged
        )
    });
    let choice = |value: &str, label: &str, hint: String, is: Way| Choice {
        value: value.to_owned(),
        label: html! { label.to_owned() },
        hint: html! { hint },
        chosen: way == Some(is),
        ..Choice::default()
    };
    let choices = [
        choice("update", "Add to and update the cases", update, Way::Update),
        choice("replace", "Replace all cases", replace, Way::Replace),
    ];
    Field { id: "way", label: "What happens to the cases that are here?", ..Field::default() }
        .with(mistakes)
        .radios(true, choices, change)
}

/// The first of the cases, counted.
fn first_cases(found: &Found, sample: &CaseSample) -> Html {
    let head = [
        "Case",
        "Here now",
        "Supervision",
        "Yes",
        "No",
        "Not applicable",
        "Not enough information",
        "Factors answered",
        "Note",
    ];
    let rows = found.cases.iter().take(SHOWN).map(|(number, case)| row(*number, case, sample));
    let (shown, all) = (found.cases.len().min(SHOWN), found.cases.len());
    let caption = if shown < all {
        format!("The first {shown} of {}, with how many answers of each kind", cases(all))
    } else {
        "The cases, with how many answers of each kind".to_owned()
    };
    govuk::table(html! { caption }, &head, rows)
}

fn row(number: CaseNumber, case: &Case, sample: &CaseSample) -> Vec<Html> {
    let here = if sample.cases.contains_key(&number) { "Yes" } else { "No: new" };
    let stratum = case.stratum.map_or("Not said", Stratum::title);
    let answers = CaseAnswer::ALL.map(|answer| case.answers.values().filter(|given| **given == answer).count());
    let note = if case.notes.is_empty() { "No" } else { "Yes" };
    let mut cells = vec![html! { number.to_string() }, html! { here }, html! { stratum }];
    cells.extend(answers.map(|count| html! { count.to_string() }));
    cells.extend([html! { case.factors.len().to_string() }, html! { note }]);
    cells
}

/// Which columns were recognised, which are missing, and which were not used.
fn columns(app: &App, import: &Import, audit: Audit) -> Html {
    let names = |uses: &dyn Fn(&ColumnUse) -> bool| -> Vec<String> {
        let these = import.columns.iter().filter(|column| uses(&column.holds));
        these.map(|column| format!("{}: {}", column.letter, column.header)).collect()
    };
    let unused = |holds: &ColumnUse| matches!(holds, ColumnUse::Unknown | ColumnUse::Repeated);
    let (read, not_read) = (names(&|holds| !unused(holds)), names(&unused));
    let missing = match &app.state.guidance {
        Guidance::Here(framework) => missing(framework, import, audit),
        Guidance::Waiting | Guidance::Missing => Vec::new(),
    };
    let list = |title: String, names: &[String]| {
        let items = names.iter().map(|name| html! { <li>{ name.clone() }</li> });
        govuk::details(&title, html! { <ul class="govuk-list govuk-list--bullet">{ for items }</ul> })
    };
    let columns = |number| count(number, "column", "columns");
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Columns" }</h2>
            { list(format!("{} recognised", columns(read.len())), &read) }
            if !missing.is_empty() {
                { list(format!("{} without a column: nothing is read for them", count(missing.len(), "criterion", "criteria")), &missing) }
            }
            if !not_read.is_empty() { { list(format!("{} not used", columns(not_read.len())), &not_read) } }
        </>
    }
}

/// The criteria of the audit for which there is no column.
fn missing(framework: &Framework, import: &Import, audit: Audit) -> Vec<String> {
    let asked = framework.reference.criteria.iter().filter(|criterion| audit.asks(criterion));
    let there = |id| import.columns.iter().any(|column| matches!(&column.holds, ColumnUse::Criterion(of) if of == id));
    asked.filter(|criterion| !there(&criterion.id)).map(|criterion| criterion.id.as_str().to_owned()).collect()
}

/// What else is to be known, in sentences.
fn noticed(import: &Import) -> Html {
    let Skipped { rows_above, repeated_headers, rows_without_case, sheets, blank_rows: _ } = &import.skipped;
    let passed =
        |number: u32, what: &str| (number > 0).then(|| format!("{} {what}.", count(number as usize, "row", "rows")));
    let skipped = [
        passed(*rows_above, "above the headings passed over"),
        passed(*repeated_headers, "with the headings again passed over"),
        passed(*rows_without_case, "with answers and no case number that can be used: not read"),
        (!sheets.is_empty()).then(|| format!("Sheets that were not read: {}.", sheets.join(", "))),
    ];
    let sentences: Vec<String> = import.noticed.iter().cloned().chain(skipped.into_iter().flatten()).collect();
    if sentences.is_empty() {
        return Html::default();
    }
    let items = sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> });
    html! {
        <>
            <h2 class="govuk-heading-m">{ "What else was noticed" }</h2>
            <ul class="govuk-list govuk-list--bullet">{ for items }</ul>
        </>
    }
}
