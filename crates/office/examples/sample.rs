//! Writes a made-up document with every kind of block, as each format: `cargo run -p office --example sample -- FOLDER`.
//! What it holds is also printed, as JSON, for programs that compare.

use std::path::PathBuf;
use std::{env, error::Error, fs};

#[path = "../tests/sample/mod.rs"]
mod sample;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("give a folder")?);
    fs::create_dir_all(&folder)?;
    for (name, document) in [("report", sample::report()), ("awkward", sample::awkward())] {
        fs::write(folder.join(name).with_extension("docx"), office::docx(&document)?)?;
        fs::write(folder.join(name).with_extension("odt"), office::odt(&document)?)?;
        fs::write(folder.join(name).with_extension("json"), serde_json::to_vec(&document)?)?;
    }
    Ok(())
}
