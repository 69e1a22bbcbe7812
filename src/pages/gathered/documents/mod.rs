//! Taking documents away: which one, what goes into it, a look for what could identify a child, and the file.

mod files;
mod privacy;
mod tables;

use std::rc::Rc;

use assessment::Assessment;
use blocks::{Document, Format, render};
use documents::{Choice, Extra, Found, Moment, Sheet, SheetId, What, document, sheets};
use framework::Framework;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::App;
use crate::components::desk::{self, Desk, use_desk};
use crate::components::draft::{Draft, use_draft};
use crate::components::fields::{self, Field};
use crate::components::{document as shown, govuk};
use crate::platform::{clipboard, device, download, page};
use crate::route::{Page, Route};
use crate::state::Open;

use files::{Making, make};

/// The page.
pub fn page(app: &App, open: &Open, framework: &Rc<Framework>, which: &str) -> Html {
    html! {
        <Documents key={which.to_owned()} app={app.clone()} assessment={open.assessment.clone()} framework={framework.clone()}
            first={Choice::at(which).unwrap_or_else(|| Choice::whole(What::Summary))} />
    }
}

#[derive(Properties)]
struct Props {
    app: App,
    assessment: Rc<Assessment>,
    framework: Rc<Framework>,
    /// What is chosen at first.
    first: Choice,
}

impl PartialEq for Props {
    /// Never: the page always shows the newest record.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What is being chosen, and what became of the last order.
#[derive(Clone)]
struct Chosen {
    choice: Choice,
    /// The heading of the section that is to be copied; all of it where there is no such section.
    section: String,
    making: Making,
}

/// A document, and what is shown of it.
struct Made {
    document: Rc<Document>,
    found: Vec<Found>,
    sheets: Vec<Sheet>,
    shown: Html,
}

#[component]
fn Documents(props: &Props) -> Html {
    let Props { app, assessment, framework, first } = props;
    let desk = use_desk();
    let form = use_draft(|| Chosen { choice: first.clone(), section: String::new(), making: Making::Nothing });
    let chosen = form.get();
    let today = device::today();
    // Made anew where the record, the choice or the day is another, and not while a file is being made.
    let made = {
        let (framework, assessment) = (framework.clone(), assessment.clone());
        let what = (assessment.id.clone(), assessment.revision, chosen.choice.clone(), today);
        use_memo(what, move |(_, _, choice, today)| {
            let moment = Moment { today: *today, now: device::now() };
            let made = Rc::new(document(&framework, &assessment, choice, moment));
            Made {
                found: documents::found(&made, &assessment, *today),
                sheets: sheets(&framework, &assessment, choice.what),
                shown: shown::blocks("paper", &made.blocks),
                document: made,
            }
        })
    };
    let text = Route::In(assessment.id.clone(), Page::PlanText(String::new())).to_string();
    let name = files::name(assessment, &chosen.choice, today);
    html! {
        <>
            <div class="app-screen">
                <h1 class="govuk-heading-l">{ "Take documents away" }</h1>
                <p class="govuk-body">
                    { "Choose a document, check it, and take it as a file or paste it into your own. Nothing leaves this device \
                       but what you save or copy." }
                </p>
                { which(&chosen, &form, &desk) }
                { only(&chosen, &form, &desk, &made.sheets) }
                { extras(&chosen, &form) }
                if chosen.choice.what == What::PlanText {
                    <p class="govuk-body">{ govuk::link(&text, "Edit this text, section by section, or leave small numbers out of its drafts") }</p>
                }
                { privacy::section(app, &assessment.id, &made.found) }
                if chosen.choice.what.is_text() {
                    { take(&desk, &form, buttons(app, &desk, &form, &made.document, &name)) }
                    { to_paste(app, &chosen, &form, &made.document) }
                } else {
                    { take(&desk, &form, tables::buttons(app, &desk, &form, assessment, framework)) }
                }
            </div>
            <section class="app-document" aria-labelledby="preview">
                <h2 class="govuk-heading-m app-screen" id="preview" tabindex="-1">{ "What it says" }</h2>
                <div class="app-paper">{ made.shown.clone() }</div>
            </section>
        </>
    }
}

fn which(chosen: &Chosen, form: &Draft<Chosen>, desk: &Desk) -> Html {
    let choice = |what: What| fields::Choice {
        value: what.file_name().to_owned(),
        label: html! { what.title() },
        hint: html! { what.about() },
        chosen: chosen.choice.what == what,
        ..fields::Choice::default()
    };
    let change = {
        let (form, desk) = (form.clone(), desk.clone());
        Callback::from(move |value: String| {
            desk.clear();
            let what = What::ALL.into_iter().find(|what| what.file_name() == value).unwrap_or(What::Summary);
            let choice = Choice::whole(what);
            form.update(|chosen| *chosen = Chosen { choice, section: String::new(), making: Making::Nothing });
        })
    };
    Field { id: "which", label: "Which document?", ..Field::default() }.radios(true, What::ALL.map(choice), change)
}

/// Which sheet of a document that has several.
fn only(chosen: &Chosen, form: &Draft<Chosen>, desk: &Desk, sheets: &[Sheet]) -> Html {
    if sheets.is_empty() {
        return Html::default();
    }
    let each = sheets.iter().map(|sheet| (sheet.id.as_str(), sheet.title.as_str()));
    let change = {
        let (form, desk) = (form.clone(), desk.clone());
        Callback::from(move |id: String| {
            desk.clear();
            form.update(|chosen| {
                chosen.choice.only = (!id.is_empty()).then(|| SheetId::from(id.as_str()));
                chosen.making = Making::Nothing;
            });
        })
    };
    let now = chosen.choice.only.as_ref().map_or("", SheetId::as_str);
    Field { id: "only", label: "Which sheet?", ..Field::default() }.select(now, &all_or("All of them", each), change)
}

/// The options of a select: all, as an empty value, or one of several.
fn all_or<'a>(all: &'a str, each: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
    std::iter::once(("", all)).chain(each).map(|(value, label)| (value.to_owned(), label.to_owned())).collect()
}

fn extras(chosen: &Chosen, form: &Draft<Chosen>) -> Html {
    let all = chosen.choice.what.extras();
    if all.is_empty() {
        return Html::default();
    }
    let choice = |extra: &Extra| fields::Choice {
        value: extra.title().to_owned(),
        label: html! { extra.title() },
        hint: if extra.about().is_empty() {
            Html::default()
        } else {
            html! { extra.about() }
        },
        chosen: chosen.choice.has(*extra),
        ..fields::Choice::default()
    };
    let change = {
        let form = form.clone();
        Callback::from(move |title: String| {
            form.update(|chosen| {
                let Some(extra) = all.iter().find(|extra| extra.title() == title) else { return };
                if !chosen.choice.extras.remove(extra) {
                    chosen.choice.extras.insert(*extra);
                }
                chosen.making = Making::Nothing;
            });
        })
    };
    Field { id: "extras", label: "What goes into it?", ..Field::default() }.checkboxes(all.iter().map(choice), change)
}

fn buttons(app: &App, desk: &Desk, form: &Draft<Chosen>, made: &Rc<Document>, name: &str) -> Html {
    let get = |format: Format, kind: &str| {
        let (app, desk, form, made) = (app.clone(), desk.clone(), form.clone(), made.clone());
        let name = format!("{name}.{}", format.ending());
        let press = Callback::from(move |_: MouseEvent| make(&app, &desk, &form, &made, format, &name));
        govuk::button(format.title(), kind, press)
    };
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <>
            { get(Format::Docx, "") }
            { get(Format::Odt, "secondary") }
            { get(Format::Pdf, "secondary") }
            { get(Format::Html, "secondary") }
            { get(Format::Text, "secondary") }
            { govuk::button("Print", "secondary", print) }
        </>
    }
}

/// The buttons that take something away, and what became of the last.
fn take(desk: &Desk, form: &Draft<Chosen>, buttons: Html) -> Html {
    let making = form.get().making;
    let cancel = {
        let (form, desk) = (form.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            desk.clear();
            form.update(|chosen| chosen.making = Making::Said("Cancelled. Nothing was saved.".to_owned()));
            page::focus("take");
        })
    };
    html! {
        <section aria-labelledby="take">
            <h2 class="govuk-heading-m" id="take" tabindex="-1">{ "Take it away" }</h2>
            <div class="govuk-button-group">{ buttons }</div>
            <p class="govuk-body" role="status" id="made">{ making.words() }</p>
            if making.is_under_way() { { govuk::quiet_button("Cancel", " making the file", cancel) } }
        </section>
    }
}

/// Copying the document, or one of its sections.
fn to_paste(app: &App, chosen: &Chosen, form: &Draft<Chosen>, made: &Rc<Document>) -> Html {
    let sections: Vec<&str> = made.sections().collect();
    let now = sections.iter().find(|title| **title == chosen.section).copied().unwrap_or_default();
    let options = all_or("All of it", sections.iter().map(|title| (*title, *title)));
    let change = {
        let form = form.clone();
        Callback::from(move |title: String| form.update(|chosen| chosen.section = title))
    };
    let press = {
        let (app, made, section) = (app.clone(), made.clone(), chosen.section.clone());
        Callback::from(move |_: MouseEvent| copy(&app, made.section(&section).as_ref().unwrap_or(&made)))
    };
    html! {
        <section aria-labelledby="to-paste">
            <h2 class="govuk-heading-m" id="to-paste">{ "Paste it into your own document" }</h2>
            if sections.len() > 1 {
                { Field { id: "section", label: "Which part?", ..Field::default() }.select(now, &options, change) }
            }
            <div class="govuk-button-group">{ govuk::button("Copy to paste", "secondary", press) }</div>
        </section>
    }
}

/// Puts a document into the clipboard.
fn copy(app: &App, made: &Document) {
    let (app, html, plain) = (app.clone(), render::fragment(made), render::plain(made));
    spawn_local(async move {
        match clipboard::copy(&html, &plain).await {
            Ok(()) => app.tell_done("It is copied. Paste it into your document: headings, lists and tables come with it."),
            Err(_) => app.problem(
                "The browser did not let the tool copy. Take the document as a file, or select the text below and copy it.",
            ),
        }
    });
}
