//! Writes the documents of an assessment file: `cargo run -p documents --example write -- FILE FOLDER`. Each as JSON of its
//! blocks, as HTML and as plain text.

use std::path::Path;

use assessment::{Timestamp, file};
use blocks::render;
use documents::{Choice, Moment, What, document, sheets};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(record), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("give an assessment file and a folder".into());
    };
    let framework = framework::source::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework"))?;
    let assessment = file::read(&std::fs::read(record)?)?;
    // 26 November 2026, 9:30.
    let now = Timestamp::from_seconds(1_795_685_400);
    let moment = Moment { today: now.date(), now };
    let mut choices = Vec::new();
    for what in What::ALL {
        let alone = sheets(&framework, &assessment, what).into_iter().map(|sheet| Some(sheet.id));
        choices.extend(std::iter::once(None).chain(alone).map(|only| Choice::sheet(what, only)));
    }
    for choice in choices {
        let made = document(&framework, &assessment, &choice, moment);
        let path = Path::new(&folder).join(choice.file_name());
        std::fs::write(path.with_extension("json"), serde_json::to_vec(&made)?)?;
        std::fs::write(path.with_extension("html"), render::page(&made))?;
        std::fs::write(path.with_extension("txt"), render::plain(&made))?;
    }
    Ok(())
}
