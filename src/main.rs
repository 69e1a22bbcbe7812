//! The browser app: a self-assessment for youth offending teams, in the browser alone.
//!
//! Pages are functions of the state; rules live in the crates `assessment` and `framework`.

mod app;
mod components;
mod copies;
mod finding;
mod keeping;
mod later;
mod pages;
mod platform;
mod preferences;
mod query;
mod removing;
mod rescue;
mod route;
mod state;
mod watching;

/// The tool's name.
pub const NAME: &str = "Family outcomes self-assessment";

fn main() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    pages::start::keep_text(&document);
    if let Some(root) = document.get_element_by_id("app") {
        yew::Renderer::<app::Root>::with_root(root).render();
    }
}
