//! The assessment file: what is kept, what is refused and in which words, and that old files open for ever.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

mod edits;
mod gathered;
mod golden;
mod limits;
mod plan_text;
mod properties;
mod refused;
mod released;
#[cfg(feature = "schema")]
mod schema;
mod strategies;

use std::path::PathBuf;

use assessment::file;

/// A file of this crate's `tests` folder.
fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The golden file of a version, as text.
fn golden(version: u32) -> String {
    std::fs::read_to_string(path(&format!("golden/v{version}.json"))).expect("a golden file of every version")
}

/// The golden file of version 1, as text.
fn golden_v1() -> String {
    golden(1)
}

/// Whether the person at the keyboard asked for generated files to be written anew.
fn updating() -> bool {
    let asked = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    assert!(
        !(asked && released::is_released(file::VERSION)),
        "version {} is released: nothing of it can be written anew. A change is a new version.",
        file::VERSION
    );
    asked
}
