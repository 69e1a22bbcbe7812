//! One section: its text, what can be done with it, and what a new draft would say.

use assessment::{EditedText, PlanSectionId};
use blocks::{HeadingLevel, render};
use documents::{Moment, passage};
use plan_text::{Change, Section, Standing};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::beside::beside;
use super::{Doing, Hand, heading_id};
use crate::components::draft::Draft;
use crate::components::fields::Field;
use crate::components::text_area::TextArea;
use crate::components::{document, govuk, privacy};
use crate::platform::{clipboard, device, page as browser};

/// Where a section stands, from 0 to the last.
#[derive(Clone, Copy)]
pub struct Place {
    pub at: usize,
    pub last: usize,
}

/// The section.
pub fn section(hand: &Hand, doing: &Draft<Doing>, it: &Section, place: Place) -> Html {
    let now = doing.get();
    let (key, label) = (it.id.as_str().to_owned(), heading_id(&it.id));
    let writing = now.writing.as_ref() == Some(&it.id);
    let name = now.renaming.filter(|(id, _)| *id == it.id).map(|(_, name)| name);
    let tag = match it.standing() {
        Standing::Draft if it.heading.is_none() => govuk::tag("Yours", "blue"),
        Standing::Draft => govuk::tag("Draft", "grey"),
        Standing::Edited => govuk::tag("Edited", "blue"),
        Standing::Overtaken => govuk::tag("New draft", "orange"),
    };
    let overtaken = it.edited.as_ref().filter(|_| it.standing() == Standing::Overtaken);
    html! {
        <section class={classes!("app-plan-section", overtaken.map(|_| "app-plan-section--overtaken"))} aria-labelledby={label.clone()} {key}>
            if let Some(name) = name {
                { rename(hand, doing, it, &name) }
                <h2 class="govuk-visually-hidden" id={label}>{ it.title.clone() }</h2>
            } else {
                <div class="app-plan-section__head">
                    <h2 class="govuk-heading-m" id={label} tabindex="-1">{ it.title.clone() }</h2>
                    { tag }
                </div>
            }
            <div class={classes!(overtaken.is_some().then_some("app-plan-section__both"))}>
                <div>if writing { { write(hand, doing, it) } } else { { read(it) } }</div>
                { for overtaken.map(|edited| beside(hand, it, edited)) }
            </div>
            if writing { { notes(it) } }
            { steps(hand, doing, it, place, writing) }
        </section>
    }
}

/// The text as it will look.
fn read(it: &Section) -> Html {
    let blocks = plan_text::blocks(it.text(), HeadingLevel::One);
    if blocks.is_empty() {
        return html! { <p class="app-quiet">{ "Nothing is written here yet." }</p> };
    }
    html! { <div class="app-plan-section__text">{ document::blocks(&format!("text-{}", it.id.as_str()), &blocks) }</div> }
}

/// The id of the field for a section's text.
fn field_id(id: &PlanSectionId) -> String {
    format!("write-{}", id.as_str())
}

/// The field for the text.
fn write(hand: &Hand, doing: &Draft<Doing>, it: &Section) -> Html {
    let change = {
        let (hand, id, draft) = (hand.clone(), it.id.clone(), it.draft.clone());
        Callback::from(move |text: String| {
            hand.change(Change::Write(id.clone(), EditedText { text, draft: draft.clone() }));
        })
    };
    let done = {
        let (doing, label) = (doing.clone(), heading_id(&it.id));
        Callback::from(move |_: MouseEvent| {
            browser::focus_soon(&label);
            doing.update(|doing| doing.writing = None);
        })
    };
    // Long enough for most of the text to be seen at once.
    let rows = (it.text().chars().count() / 80 + it.text().lines().count()).clamp(6, 30);
    html! {
        <>
            <TextArea id={field_id(&it.id)} label={format!("Your text: {}", it.title)} value={it.text().to_owned()} {change}
                rows={u8::try_from(rows).unwrap_or(30)}
                hint="Leave an empty line between paragraphs. Begin a line with “- ” for a list. A short line of its own becomes a \
                      heading. Never names or anything else that could identify a child or family." />
            { privacy::note(it.text()) }
            { govuk::button("Done", "", done) }
        </>
    }
}

/// The service's own notes, to write from.
fn notes(it: &Section) -> Html {
    if it.notes.is_empty() {
        return Html::default();
    }
    let items = it.notes.iter().map(|note| {
        html! { <><dt class="app-bold">{ note.title.clone() }</dt><dd class="app-notes app-plan-section__note">{ note.text.clone() }</dd></> }
    });
    govuk::details("Your notes on these statements", html! { <dl class="govuk-body">{ for items }</dl> })
}

/// The field for the heading.
fn rename(hand: &Hand, doing: &Draft<Doing>, it: &Section, name: &str) -> Html {
    let id = format!("rename-{}", it.id.as_str());
    let label = heading_id(&it.id);
    let submit = {
        let (hand, doing, section, label) = (hand.clone(), doing.clone(), it.id.clone(), label.clone());
        let framework = it.heading.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some((_, name)) = doing.get().renaming {
                // The framework's own words are no name of the service's.
                let name = if Some(name.trim()) == framework.as_deref() { String::new() } else { name };
                hand.change(Change::Rename(section.clone(), name));
            }
            browser::focus_soon(&label);
            doing.update(|doing| doing.renaming = None);
        })
    };
    let cancel = {
        let doing = doing.clone();
        Callback::from(move |_: MouseEvent| {
            browser::focus_soon(&label);
            doing.update(|doing| doing.renaming = None);
        })
    };
    let typed = doing.field(|doing, text| {
        if let Some((_, name)) = &mut doing.renaming {
            *name = text;
        }
    });
    let hint = it.heading.as_ref().map_or_else(String::new, |heading| format!("Leave it empty for “{heading}”."));
    html! {
        <form novalidate=true onsubmit={submit}>
            { Field { id: &id, label: "Heading", hint: &hint, ..Field::default() }.input("text", "", name, typed) }
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{ "Rename" }</button>
                { govuk::quiet_button("Cancel", " renaming", cancel) }
            </div>
        </form>
    }
}

/// What can be done with the section.
fn steps(hand: &Hand, doing: &Draft<Doing>, it: &Section, place: Place, writing: bool) -> Html {
    let Place { at, last } = place;
    let (title, key) = (it.title.as_str(), it.id.as_str());
    let edit = {
        let (doing, id) = (doing.clone(), it.id.clone());
        Callback::from(move |_: MouseEvent| {
            browser::focus_beginning_soon(&field_id(&id));
            doing.update(|doing| doing.writing = Some(id.clone()));
        })
    };
    let start = {
        let (doing, id, name, field) = (doing.clone(), it.id.clone(), it.title.clone(), format!("rename-{key}"));
        Callback::from(move |_: MouseEvent| {
            browser::focus_soon(&field);
            doing.update(|doing| doing.renaming = Some((id.clone(), name.clone())));
        })
    };
    let press = |change: Change, focus: String| {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| {
            browser::focus_soon(&focus);
            hand.change(change.clone());
        })
    };
    let take = {
        let (doing, section) = (doing.clone(), it.clone());
        Callback::from(move |_: MouseEvent| copy(&doing, &section))
    };
    let done = doing.get().copied.filter(|(id, _)| *id == it.id).map(|(_, done)| done);
    // The focus stays with the section that moves, on the button that is still there.
    let (up, down) = (format!("up-{key}"), format!("down-{key}"));
    let after_up = if at == 1 { down.clone() } else { up.clone() };
    let after_down = if at + 1 == last { up.clone() } else { down.clone() };
    let to = |change: fn(PlanSectionId) -> Change| change(it.id.clone());
    html! {
        <>
        <div class="app-action__links app-screen">
            if !writing { { govuk::quiet_button_named(format!("edit-{key}"), "Edit", title, edit) } }
            { govuk::quiet_button("Copy", title, take) }
            if it.edited.is_some() && it.heading.is_some() {
                { govuk::quiet_button("Go back to the draft", title, press(to(Change::UseDraft), heading_id(&it.id))) }
            }
            { govuk::quiet_button("Rename", title, start) }
            if at > 0 { { govuk::quiet_button_named(up, "Move up", title, press(to(Change::Earlier), after_up)) } }
            if at < last { { govuk::quiet_button_named(down, "Move down", title, press(to(Change::Later), after_down)) } }
            { govuk::quiet_button("Leave out", title, press(to(Change::Drop), "dropped".to_owned())) }
        </div>
        <p class="app-quiet app-plan-section__said" role="status">{ copied(done) }</p>
        </>
    }
}

/// Puts a section into the clipboard.
fn copy(doing: &Draft<Doing>, section: &Section) {
    let made = passage(section, Moment { today: device::today(), now: device::now() });
    let (doing, id) = (doing.clone(), section.id.clone());
    let (html, plain) = (render::fragment(&made), render::plain(&made));
    spawn_local(async move {
        let done = clipboard::copy(&html, &plain).await.is_ok();
        doing.update(|doing| doing.copied = Some((id, done)));
    });
}

/// What became of copying the section.
const fn copied(done: Option<bool>) -> &'static str {
    match done {
        None => "",
        Some(true) => "Copied, with its heading. Paste it into your plan.",
        Some(false) => "The browser did not let the tool copy. Select the text and copy it.",
    }
}
