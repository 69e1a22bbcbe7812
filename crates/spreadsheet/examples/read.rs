//! Reads a file and prints what was read, or why it was refused, as JSON: `cargo run --example read -- FILE`.
#![allow(clippy::expect_used, reason = "a tool of the tests says why and stops")]

use std::path::{Path, PathBuf};

fn main() {
    let file = PathBuf::from(std::env::args().nth(1).expect("the file to read"));
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework");
    let framework = framework::source::load(&content).expect("the framework");
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read = spreadsheet::read(&name, &std::fs::read(&file).expect("a file"), &framework, &mut |_| {});
    let json = match &read {
        Ok(import) => serde_json::to_string_pretty(import),
        Err(refused) => serde_json::to_string_pretty(refused),
    };
    println!("{}", json.expect("JSON"));
}
