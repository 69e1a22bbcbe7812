//! What the first page does without, cut out by the build into modules of their own, which are fetched when the first
//! page is there or when they are needed. All modules share one memory, so that what they give is used as if it had
//! always been there.
//!
//! What only a function here names goes into its module, with all that only it needs. So nothing else may name what a
//! [`Later`] holds. Whatever keeps work stays in the first module: saving must not wait for a connection.

use assessment::{Assessment, file};
use framework::Framework;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::app::App;
use crate::components::{banners, keys};
use crate::pages;

/// The ways into the module with most pages.
#[derive(Clone, Copy)]
pub struct Later {
    /// The page of the address.
    pub page: fn(&App) -> Html,
    /// Its title.
    pub title: fn(&App) -> String,
    /// What is told above the page.
    pub banners: fn(&App) -> Html,
    /// Takes a key.
    pub press: fn(&App, &KeyboardEvent),
    /// The list of keys.
    pub keys: fn(&App) -> Html,
    /// The framework from its file's text.
    pub framework: fn(&str) -> Option<Framework>,
}

/// Fetches most pages, and the reading of the framework.
#[wasm_split(pages, fallible)]
pub fn pages() -> Result<Later, SplitLoaderError> {
    Ok(Later {
        page: pages::later,
        title: pages::titles::later,
        banners: banners::banners,
        press: keys::press,
        keys: keys::list,
        framework: |text| Framework::from_json(text).ok(),
    })
}

/// Fetches the pages of cases and other evidence.
#[wasm_split(gathered, fallible)]
pub fn gathered() -> Result<fn(&App) -> Html, SplitLoaderError> {
    Ok(pages::gathered::page)
}

/// What reads an assessment file.
pub type Read = fn(&[u8]) -> Result<Assessment, String>;

/// Fetches the reading of assessment files.
#[wasm_split(reading, fallible)]
pub fn reading() -> Result<Read, SplitLoaderError> {
    Ok(|bytes| file::read(bytes).map_err(|error| error.to_string()))
}
