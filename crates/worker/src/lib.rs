//! What the page and a web worker beside it say to each other, whatever the work.
//!
//! The page sends an [`Order`] with its inputs to the worker that the order names; the worker answers by any number of
//! [`Message`]s as JSON, or by a file as the browser's own `Blob`. `src/platform/worker.rs` is the page's side,
//! `src/platform/worker.js` the script that every worker runs, and `inside` what its module is written with.

#[cfg(feature = "inside")]
pub mod inside;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What a worker is asked for.
pub trait Order: Serialize + 'static {
    /// The worker that does it: `NAME` of the package `NAME-worker`, which `xtask/src/wasm.rs` lists.
    const WORKER: &'static str;

    /// What the worker answers with, besides files.
    type Answer: Serialize + DeserializeOwned + 'static;

    /// Whether the worker goes on after this answer: it tells how far it has got. The worker is ended after any other.
    fn goes_on(answer: &Self::Answer) -> bool;
}

/// What a worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Message<A> {
    /// What came of the order, or how far it has got.
    Answer(A),
    /// It could not do what it was asked to.
    Failed(Fault),
}

/// Why a worker could not do what it was asked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// A part of it could not be fetched.
    Loading,
    /// A file is no longer where it was chosen.
    FileGone,
    /// It needed more memory than it may have.
    Memory,
    /// It has a mistake: what it says of it itself.
    Broken(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `worker.js` writes these by hand.
    #[test]
    fn the_faults_that_the_script_tells_are_understood() {
        for (text, fault) in [
            (r#"{"failed":"loading"}"#, Fault::Loading),
            (r#"{"failed":"file-gone"}"#, Fault::FileGone),
            (r#"{"failed":"memory"}"#, Fault::Memory),
            (r#"{"failed":{"broken":"why"}}"#, Fault::Broken("why".into())),
        ] {
            let message = serde_json::from_str::<Message<u8>>(text).expect("a message");
            assert_eq!(message, Message::Failed(fault));
        }
    }
}
