//! Writes documents, given as JSON of their blocks, as PDF and beside it: `cargo run -p pdf --example write-pdf -- DOCUMENT.json...`.
//! Says how long each took.

use std::path::PathBuf;
use std::time::Instant;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    for from in env::args_os().skip(1).map(PathBuf::from) {
        let document: blocks::Document = serde_json::from_slice(&fs::read(&from)?)?;
        let to = from.with_extension("pdf");
        let began = Instant::now();
        let bytes = pdf::pdf(&document)?;
        eprintln!("{}: {} bytes in {} ms", to.display(), bytes.len(), began.elapsed().as_millis());
        fs::write(to, bytes)?;
    }
    Ok(())
}
