//! Writes the documents of assessment files: `cargo run -p documents --example write-blocks -- FOLDER FILE...`. Each as JSON of its
//! blocks, as HTML, as what the clipboard is given, and as plain text, named after the file and the document.

use std::path::{Path, PathBuf};

use assessment::{Timestamp, file};
use blocks::render;
use documents::{Choice, Moment, What, document, sheets};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("give a folder and assessment files")?;
    let framework = framework::source::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework"))?;
    // 26 November 2026, 9:30.
    let now = Timestamp::from_seconds(1_795_685_400);
    let moment = Moment { today: now.date(), now };
    for record in arguments {
        let assessment = file::read(&std::fs::read(&record)?)?;
        let name = record.file_stem().unwrap_or_default().to_string_lossy();
        // Of model drafts each alone, too: it is meant to be one page.
        let alone = sheets(&framework, &assessment, What::ModelDrafts).into_iter().map(|sheet| Some(sheet.id));
        let whole = What::ALL.into_iter().filter(|what| what.is_text()).map(|what| (what, None));
        for (what, only) in whole.chain(alone.map(|only| (What::ModelDrafts, only))) {
            let title = only.as_ref().map_or_else(String::new, |only| format!("-{}", only.as_str()));
            let made = document(&framework, &assessment, &Choice::sheet(what, only), moment);
            let path = |ending: &str| folder.join(format!("{name}-{}{title}.{ending}", what.file_name()));
            std::fs::write(path("json"), serde_json::to_vec(&made)?)?;
            std::fs::write(path("html"), render::page(&made))?;
            // Browsers say before what they put into the clipboard how it is encoded.
            std::fs::write(path("clip"), format!("<meta charset=\"utf-8\">{}", render::fragment(&made)))?;
            std::fs::write(path("txt"), render::plain(&made))?;
        }
    }
    Ok(())
}
