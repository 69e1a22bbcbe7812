//! What the first page does without, cut out by the build into modules of their own, which are fetched when the first
//! page is there or when they are needed. All modules share one memory, so that what they give is used as if it had
//! always been there.
//!
//! What only a function here names goes into its module, with all that only it needs. So nothing else may name what a
//! [`Later`] holds. Whatever keeps work stays in the first module: saving must not wait for a connection.

use assessment::{Assessment, AssessmentId};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::app::App;
use crate::components::{banners, keys};
use crate::finding;
use crate::keeping::Dispatch;
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
    /// Fetches the framework's long texts.
    pub guidance: fn(Dispatch),
    /// Looks at what the device keeps.
    pub look: fn(Dispatch),
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
        guidance: finding::guidance,
        look: finding::look,
    })
}

/// Fetches the pages of cases and other evidence.
#[wasm_split(gathered, fallible)]
pub fn gathered() -> Result<fn(&App) -> Html, SplitLoaderError> {
    Ok(pages::gathered::page)
}

/// The ways into the module that reads what is kept.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Reads an assessment file.
    pub read: fn(&[u8]) -> Result<Assessment, String>,
    /// Opens an assessment that the device keeps.
    pub open: fn(AssessmentId, Dispatch),
    /// Opens what another tab saved of an assessment that is open.
    pub renew: fn(AssessmentId, Dispatch),
    /// Opens the filled-in example.
    pub example: fn(Dispatch),
}

/// Fetches the reading of what is kept.
#[wasm_split(reading, fallible)]
pub fn reading() -> Result<Reading, SplitLoaderError> {
    Ok(Reading { read: finding::read, open: finding::open, renew: finding::renew, example: finding::example })
}
