//! The report's table of families turned around, as context and with its caveats.

use assessment::score::Share;
use framework::Framework;
use yew::prelude::*;

use crate::components::govuk;
use crate::pages::guidance::sources;

/// The table, opened on demand.
pub fn details(framework: &Framework) -> Html {
    let table = &framework.reference.turned_around;
    let rows = table.areas.iter().map(|area| {
        let share = Share { count: area.turned_around.into(), of: area.total.into() };
        vec![html! { area.name.clone() }, html! { share.to_string() }]
    });
    govuk::details(
        &table.title,
        html! {
            <>
                <p class="govuk-body">{ table.caution.clone() }</p>
                { govuk::table(html! { table.title.clone() }, &["Area", "Turned around, of all families"], rows) }
                <p class="app-quiet">{ sources(&table.paragraphs) }{ ", " }{ table.source.clone() }</p>
            </>
        },
    )
}
