//! What a service takes away, whoever made the record.

use assessment::Timestamp;
use blocks::render;
use documents::{Choice, Moment, What, document, found};

use crate::{FRAMEWORK, file};

/// Reads a file and makes every document with all that can go into it, as each kind of file but PDF, whose writer is too
/// slow for this: its own tests try it with documents of any kind.
pub fn documents(bytes: &[u8]) {
    let Some(record) = file::read(bytes) else { return };
    // 26 November 2026, 9:30.
    let now = Timestamp::from_seconds(1_795_685_400);
    let moment = Moment { today: now.date(), now };
    for what in What::ALL {
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
}
