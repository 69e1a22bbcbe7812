//! Writes a document from its JSON: `cargo run -p pdf --example write -- DOCUMENT.json FILE.pdf`.

use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err("give a document as JSON and a file to write".into());
    };
    let document: blocks::Document = serde_json::from_slice(&std::fs::read(from)?)?;
    let began = Instant::now();
    let bytes = pdf::pdf(&document)?;
    eprintln!("{} bytes in {} ms", bytes.len(), began.elapsed().as_millis());
    std::fs::write(to, bytes)?;
    Ok(())
}
