//! What a service takes away, whoever made the record.

use assessment::Timestamp;
use blocks::render;
use documents::{Choice, Extra, Moment, What, document, found, tables};

use crate::{FRAMEWORK, file};

/// Reads a file and makes every document with all that can go into it, as each kind of file but PDF, whose writer is too
/// slow for all of them and has a target of its own.
pub fn documents(bytes: &[u8]) {
    let Some(record) = file::read(bytes) else { return };
    // 26 November 2026, 9:30.
    let now = Timestamp::from_seconds(1_795_685_400);
    let moment = Moment { today: now.date(), now };
    for what in What::ALL.into_iter().filter(|what| what.is_text()) {
        let made = document(&FRAMEWORK, &record, &Choice::whole(what), moment);
        drop(found(&made, &record, moment.today));
        let html = render::page(&made);
        assert!(html.starts_with("<!") && !html.contains("<script"));
        assert!(!render::plain(&made).is_empty() && !render::fragment(&made).is_empty());
        for (kind, written) in [("Word", office::docx(&made)), ("OpenDocument", office::odt(&made))] {
            match written {
                Ok(bytes) => assert!(bytes.starts_with(b"PK"), "{kind}"),
                Err(error) => panic!("{kind}: {error}"),
            }
        }
    }
    // As tables, with and without small numbers.
    let mut choice = Choice::whole(What::Tables);
    for _ in 0..2 {
        drop(found(&document(&FRAMEWORK, &record, &choice, moment), &record, moment.today));
        let made = tables(&FRAMEWORK, &record, &choice, moment);
        match spreadsheet::workbook(&made.workbook) {
            Ok(bytes) => assert!(bytes.starts_with(b"PK")),
            Err(error) => panic!("Excel: {error}"),
        }
        assert!(made.workbook.sheets.iter().all(|sheet| spreadsheet::table_csv(sheet).ends_with("\r\n")));
        assert!(render::calendar(&made.calendar).split("\r\n").all(|line| line.len() <= 75));
        choice.extras.insert(Extra::HideSmall);
    }
}
