//! Partners of the service's own: added, named, removed.

use std::collections::BTreeMap;

use assessment::evidence::{LocalPartner, LocalPartnerId};
use yew::prelude::*;

use super::change;
use crate::app::App;
use crate::components::fields::Field;
use crate::components::govuk;
use crate::platform::{device, page as browser};

/// The id of a partner's name field.
fn field(id: &LocalPartnerId) -> String {
    format!("own-{}-name", id.as_str())
}

/// The name of a partner, and the way to remove it.
pub fn name(app: &App, partner: &LocalPartner) -> Html {
    let rename = {
        let (app, id) = (app.clone(), partner.id.clone());
        Callback::from(move |title: String| {
            let id = id.clone();
            change(&app, move |matrix| {
                if let Some(partner) = matrix.local.iter_mut().find(|partner| partner.id == id) {
                    partner.title = title.split_whitespace().collect::<Vec<_>>().join(" ");
                }
            });
        })
    };
    let remove = {
        let (app, id) = (app.clone(), partner.id.clone());
        Callback::from(move |_| {
            let id = id.clone();
            change(&app, move |matrix| matrix.local.retain(|partner| partner.id != id));
            browser::focus_soon("add-partner");
            app.say("The partner was removed. Undo brings it back.");
        })
    };
    let error = if partner.title.trim().is_empty() { "Give this partner a name" } else { "" };
    let hint = "The name of an agency or team, never of a person.";
    html! {
        <>
            { Field { id: &field(&partner.id), label: "Name", hint, error }.input("text", "app-two-thirds", &partner.title, rename) }
            <p class="govuk-body-s">{ govuk::quiet_button("Remove this partner", &partner.title, remove) }</p>
        </>
    }
}

/// The button that adds a partner.
pub fn add(app: &App, hint: &str) -> Html {
    let press = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| {
            let id = LocalPartnerId::from(device::new_id().as_str());
            browser::focus_soon(&field(&id));
            change(&app, move |matrix| {
                matrix.local.push(LocalPartner { id, title: String::new(), takes_part: BTreeMap::new() });
            });
        })
    };
    html! {
        <>
            <p class="govuk-body">{ hint.to_owned() }</p>
            <button type="button" id="add-partner" class="govuk-button govuk-button--secondary" onclick={press}>{ "Add a partner" }</button>
        </>
    }
}
