//! The page that the app is in: its address, title and focus, and the files beside it.

use std::time::Duration;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, HtmlTextAreaElement, Response};
use yew::platform::time::sleep;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The address' fragment.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address within the app.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Only a page that is being left refuses, and then there is nowhere to go.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to an address without a step in the browser's history.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(hash);
    }
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to an element, and the element into view.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take it leaves the focus where it is.
        let _ = element.focus();
    }
}

/// Moves the focus to an element that the next drawing of the page will have made.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    Timeout::new(20, move || focus(&id)).forget();
}

/// The same for a field of text, whose beginning is shown.
pub fn focus_beginning_soon(id: &str) {
    let id = id.to_owned();
    let go = move || {
        focus(&id);
        let field = document().and_then(|document| document.get_element_by_id(&id));
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
            // A field that cannot be asked keeps its cursor where it is.
            let _ = field.set_selection_range(0, 0);
            field.set_scroll_top(0);
        }
    };
    Timeout::new(20, go).forget();
}

/// Whether nobody can see the page: another tab is in front of it, or its window is put away.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Waits until the page as it is now is painted, or as good as that where it is hidden.
pub async fn painted() {
    /// In ms. A hidden page paints nothing, and what is to be saved then must not wait.
    const AT_MOST: i32 = 100;
    let Some(window) = web_sys::window() else { return };
    let hidden = is_hidden();
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        // Whichever comes first; the other does nothing then.
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, if hidden { 0 } else { AT_MOST });
        let _ = window.request_animation_frame(&resolve);
    });
    let _ = JsFuture::from(frame).await;
    // A frame is asked for just before it is painted.
    sleep(Duration::ZERO).await;
}

/// Begins a new page: at its top, with the focus on its heading, so that a screen reader reads it.
pub fn begin() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    let heading = document().and_then(|document| document.query_selector("h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
}

/// Tells the page's listeners that what is kept has changed, as the browser does when another tab changes it.
pub fn storage_changed() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("storage")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

/// The address of a file that the page links to, by the link's id.
#[must_use]
pub fn address(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.get_attribute("href")
}

/// Whether the page is the one-file edition, with everything in it.
#[must_use]
pub fn is_one_file() -> bool {
    document().is_some_and(|document| document.get_element_by_id("one-file").is_some())
}

/// What the page's root says of a newer version of the tool: see `static/offline.js`.
const UPDATE: &str = "data-update";

/// Whether a newer version of the tool is waiting for the page to be reloaded.
#[must_use]
pub fn update_is_ready() -> bool {
    document().and_then(|document| document.document_element()?.get_attribute(UPDATE)).is_some()
}

/// Calls a function when a newer version is there, for as long as the page is open.
pub fn when_update_is_ready(tell: impl Fn() + 'static) {
    let tell = Closure::<dyn Fn()>::new(tell);
    if let Some(window) = web_sys::window() {
        // Every window takes listeners.
        let _ = window.add_event_listener_with_callback("update-ready", tell.as_ref().unchecked_ref());
    }
    tell.forget();
}

/// Asks for the newer version: the page is reloaded.
pub fn take_update() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // A page's root takes attributes.
        let _ = root.set_attribute(UPDATE, "wanted");
    }
}

/// Takes on the styles of the later pages, which the page names and does not wait for.
pub fn add_later_styles() {
    if let Some(link) = document().and_then(|document| document.get_element_by_id("later-styles")) {
        // Without them pages are plain and can be used.
        let _ = link.set_attribute("rel", "stylesheet");
    }
}

/// A text file that the page links to, by the link's id.
pub async fn linked(id: &str) -> Option<String> {
    let address = address(id)?;
    let window = web_sys::window()?;
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
