//! Writes documents, given as JSON of their blocks, in each format and beside it:
//! `cargo run -p office --example write-office -- DOCUMENT.json...`. Says how long each took.

use std::path::PathBuf;
use std::time::Instant;
use std::{env, error::Error, fs};

use blocks::Document;

fn main() -> Result<(), Box<dyn Error>> {
    for from in env::args_os().skip(1).map(PathBuf::from) {
        let document: Document = serde_json::from_slice(&fs::read(&from)?)?;
        for (ending, write) in [("docx", office::docx as fn(&Document) -> _), ("odt", office::odt)] {
            let to = from.with_extension(ending);
            let began = Instant::now();
            let bytes = write(&document)?;
            eprintln!("{}: {} bytes in {} ms", to.display(), bytes.len(), began.elapsed().as_millis());
            fs::write(to, bytes)?;
        }
    }
    Ok(())
}
