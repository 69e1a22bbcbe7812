//! GOV.UK Frontend's components that only show something.

use yew::prelude::*;

/// A link that looks like a button.
pub fn button_link(href: &str, text: &str) -> Html {
    html! { <a href={href.to_owned()} role="button" draggable="false" class="govuk-button">{ text }</a> }
}

/// A button; `kind` is empty, `secondary` or `warning`.
pub fn button(text: &str, kind: &str, press: Callback<MouseEvent>) -> Html {
    let style = (!kind.is_empty()).then(|| format!("govuk-button--{kind}"));
    html! { <button type="button" class={classes!("govuk-button", style)} onclick={press}>{ text }</button> }
}

/// A button that looks like a link, for what is done seldom.
pub fn quiet_button(text: &str, hidden: &str, press: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="app-link-button govuk-link" onclick={press}>
            { text }
            if !hidden.is_empty() { <span class="govuk-visually-hidden">{ " " }{ hidden }</span> }
        </button>
    }
}

/// The same with an id, so that the focus can come back to it.
pub fn quiet_button_named(id: String, text: &str, hidden: &str, press: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" {id} class="app-link-button govuk-link" onclick={press}>
            { text }<span class="govuk-visually-hidden">{ " " }{ hidden }</span>
        </button>
    }
}

/// A link in running text.
pub fn link(href: &str, text: &str) -> Html {
    html! { <a class="govuk-link" href={href.to_owned()}>{ text }</a> }
}

/// A coloured label: `green`, `yellow`, `red`, `blue`, `grey`, `teal`, `orange`, `purple`.
pub fn tag(text: &str, colour: &str) -> Html {
    html! { <strong class={format!("govuk-tag govuk-tag--{colour}")}>{ text }</strong> }
}

/// Something that opens on demand.
pub fn details(summary: &str, inside: Html) -> Html {
    html! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ summary }</span>
            </summary>
            <div class="govuk-details__text">{ inside }</div>
        </details>
    }
}

/// A warning that must not be missed.
pub fn warning(text: Html) -> Html {
    html! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{ "Warning " }</span>{ text }
            </strong>
        </div>
    }
}

/// A text set off from the rest.
pub fn inset(inside: Html) -> Html {
    html! { <div class="govuk-inset-text">{ inside }</div> }
}

/// A banner above the page. `success` says that something was done; otherwise it tells something important.
pub fn banner(success: bool, title: &str, inside: Html) -> Html {
    let id = if success { "banner-done" } else { "banner-told" };
    let class = classes!("govuk-notification-banner", success.then_some("govuk-notification-banner--success"));
    html! {
        <div {class} role={if success { "alert" } else { "region" }} aria-labelledby={id}>
            <div class="govuk-notification-banner__header">
                <h2 class="govuk-notification-banner__title" {id}>{ title }</h2>
            </div>
            <div class="govuk-notification-banner__content">{ inside }</div>
        </div>
    }
}

/// Paragraphs of a text with blank lines between them.
pub fn paragraphs(text: &str) -> Html {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| html! { <p class="govuk-body">{ paragraph.to_owned() }</p> })
        .collect()
}

/// One row of a summary list: what, value, and links to change it.
pub struct Row {
    /// What the row says something about.
    pub key: Html,
    /// What it says.
    pub value: Html,
    /// How to change it; may be empty.
    pub action: Html,
}

/// A list of what was answered.
pub fn summary_list(rows: impl IntoIterator<Item = Row>) -> Html {
    let rows = rows.into_iter().map(|row| {
        html! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{ row.key }</dt>
                <dd class="govuk-summary-list__value">{ row.value }</dd>
                <dd class="govuk-summary-list__actions">{ row.action }</dd>
            </div>
        }
    });
    html! { <dl class="govuk-summary-list">{ for rows }</dl> }
}

/// A table in a box of its own that scrolls sideways where the page is narrow. The first cell of each row is its header.
pub fn table(caption: Html, head: &[&str], rows: impl IntoIterator<Item = Vec<Html>>) -> Html {
    let rows = rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        let first = cells.next().map(|cell| html! { <th scope="row" class="govuk-table__header">{ cell }</th> });
        let others = cells.map(|cell| html! { <td class="govuk-table__cell">{ cell }</td> });
        html! { <tr class="govuk-table__row">{ for first }{ for others }</tr> }
    });
    let head = head.iter().map(|text| html! { <th scope="col" class="govuk-table__header">{ *text }</th> });
    html! {
        <div class="app-table" tabindex="0" role="group" aria-label="Table, scrolls sideways">
            <table class="govuk-table">
                <caption class="govuk-table__caption govuk-table__caption--s">{ caption }</caption>
                <thead class="govuk-table__head"><tr class="govuk-table__row">{ for head }</tr></thead>
                <tbody class="govuk-table__body">{ for rows }</tbody>
            </table>
        </div>
    }
}

/// A mistake in a form: the id of its field, and what to do.
pub type Mistake = (&'static str, String);

/// What is wrong with a form, at the top of its page. It takes the focus when it appears.
pub fn error_summary(mistakes: &[Mistake]) -> Html {
    if mistakes.is_empty() {
        return Html::default();
    }
    let items = mistakes.iter().map(|(field, text)| {
        let field = *field;
        let go = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            crate::platform::page::focus(field);
        });
        html! { <li><a href={format!("#{field}")} onclick={go}>{ text.clone() }</a></li> }
    });
    html! {
        <div class="govuk-error-summary" id="error-summary" tabindex="-1">
            <div role="alert">
                <h2 class="govuk-error-summary__title">{ "There is a problem" }</h2>
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">{ for items }</ul>
                </div>
            </div>
        </div>
    }
}
