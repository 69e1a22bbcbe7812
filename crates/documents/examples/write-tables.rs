//! Writes the tables and days of assessment files: `cargo run -p documents --example write-tables -- FOLDER FILE...`. Of each
//! NAME.json a workbook, a .csv file for each table, and a calendar; another calendar of a day later, after the first action was
//! put off; and what should be in them as JSON. Says how long the workbooks took.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use assessment::{Assessment, Due, Timestamp, file};
use blocks::{Column, Sheet, Value, Workbook, render};
use documents::{Choice, Moment, Part, Tables, What, tables};

const DAY: i64 = 86_400;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("give a folder and assessment files")?;
    let framework = framework::source::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework"))?;
    let of = |assessment: &Assessment, now: Timestamp| {
        tables(&framework, assessment, &Choice::whole(What::Tables), Moment { today: now.date(), now })
    };
    // 26 November 2026, 9:30.
    let now = 1_795_685_400;
    for record in arguments {
        let mut assessment = file::read(&std::fs::read(&record)?)?;
        let name = record.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let made = of(&assessment, Timestamp::from_seconds(now));
        write(&folder, &name, &made)?;
        // The first action is put off by a month.
        if let Some(first) = assessment.plan.actions.first_mut().map(Arc::make_mut)
            && let Due::On(date) = first.due
        {
            first.due = Due::On(date.plus_months(1));
        }
        assessment.revision += 1;
        let later = of(&assessment, Timestamp::from_seconds(now + DAY));
        std::fs::write(folder.join(format!("{name}-later.ics")), render::calendar(&later.calendar))?;
    }
    let long = long(&of(&file::read(include_bytes!("../../../static/example.json"))?, Timestamp::from_seconds(now)));
    std::fs::write(folder.join("long.xlsx"), spreadsheet::workbook(&long)?)?;
    std::fs::write(folder.join("long.csv"), spreadsheet::table_csv(&long.sheets[0]))?;
    Ok(())
}

fn write(folder: &Path, name: &str, made: &Tables) -> Result<(), Box<dyn std::error::Error>> {
    let path = |ending: &str| folder.join(format!("{name}{ending}"));
    let begun = Instant::now();
    let bytes = spreadsheet::workbook(&made.workbook)?;
    println!("{name}.xlsx: {} bytes in {} ms", bytes.len(), begun.elapsed().as_millis());
    if bytes != spreadsheet::workbook(&made.workbook)? {
        return Err("the same tables gave other bytes".into());
    }
    std::fs::write(path(".xlsx"), bytes)?;
    for part in Part::ALL {
        let sheet = made.part(part).ok_or("a table is missing")?;
        std::fs::write(path(&format!("-{}.csv", part.file_name())), spreadsheet::table_csv(sheet))?;
    }
    std::fs::write(path(".ics"), render::calendar(&made.calendar))?;
    std::fs::write(path(".tables"), serde_json::to_vec(&made.workbook)?)?;
    Ok(())
}

/// A table with more in a cell than Excel allows.
fn long(like: &Tables) -> Workbook {
    let texts = ["👧".repeat(20_000), "=1+1 ".repeat(10_000), "x".repeat(32_767)];
    let rows = texts.into_iter().map(|text| vec![Value::Text(text)]).collect();
    let columns = vec![Column { name: "Text".to_owned(), width: 40 }];
    Workbook { sheets: vec![Sheet { name: "Long".to_owned(), columns, rows }], ..like.workbook.clone() }
}
