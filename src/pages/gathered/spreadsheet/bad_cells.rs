//! The cells that could not be used: where each is, what stands in it, why, and what to do.

use spreadsheet::Import;
use yew::prelude::*;

use super::words::count;
use crate::app::App;
use crate::components::govuk;
use crate::platform::device;

/// How many are shown.
const SHOWN: usize = 50;

/// The list; nothing if every cell could be used.
pub fn list(app: &App, import: &Import) -> Html {
    if import.bad.is_empty() {
        return Html::default();
    }
    let all = import.bad.len() + import.bad_not_listed as usize;
    let cells = count(all, "cell", "cells");
    let rows = import.bad.iter().take(SHOWN).map(|bad| {
        vec![
            html! { format!("{}{}", bad.column, bad.row) },
            html! { bad.header.clone() },
            html! { bad.value.clone() },
            html! { bad.reason.clone() },
        ]
    });
    let more = all.saturating_sub(SHOWN);
    let copy = {
        let (app, text) = (app.clone(), text(import));
        Callback::from(move |_: MouseEvent| copy(&app, &text))
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ format!("{cells} could not be used") }</h2>
            <p class="govuk-body">
                { "They are read as empty. You can read in the rest now, or put the spreadsheet right first and choose it \
                   again." }
            </p>
            { govuk::table(html! { format!("Cells that could not be used, on sheet \u{201c}{}\u{201d}", import.sheet) }, &["Cell", "Column", "What is there", "Why, and what to do"], rows) }
            if more > 0 { <p class="govuk-body">{ format!("And {} more.", count(more, "cell", "cells")) }</p> }
            { govuk::button("Copy this list", "secondary", copy) }
        </>
    }
}

/// The list as text that a spreadsheet or a letter takes: a line a cell, tabs between.
fn text(import: &Import) -> String {
    let mut lines: Vec<String> = vec!["Sheet\tCell\tColumn\tWhat is there\tWhy, and what to do".to_owned()];
    lines.extend(import.bad.iter().map(|bad| {
        let cell = format!("{}{}", bad.column, bad.row);
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        [&bad.sheet, &cell, &bad.header, &bad.value, &bad.reason].map(|text| one_line(text)).join("\t")
    }));
    if import.bad_not_listed > 0 {
        lines.push(format!("And {} more.", count(import.bad_not_listed as usize, "cell", "cells")));
    }
    lines.join("\n")
}

fn copy(app: &App, text: &str) {
    let (app, text) = (app.clone(), text.to_owned());
    yew::platform::spawn_local(async move {
        if device::copy(&text).await {
            app.tell_done("The list was copied.");
        } else {
            app.problem(
                "The browser did not let the tool copy the list. Select it in the page and copy it from there.",
            );
        }
    });
}
