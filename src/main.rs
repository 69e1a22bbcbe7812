//! The browser app: mounts the self-assessment in the page.

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main id="main"><h1>{ "Self-assessment" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
