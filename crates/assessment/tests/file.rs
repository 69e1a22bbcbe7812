//! The assessment file: what is refused, and in which words.

use assessment::file::{self, FileKind, ReadError};

/// A valid file, to break.
fn valid() -> String {
    let record = assessment::Assessment::new("a".into(), "1.0.0", "2026-11-22T10:30:00Z".parse().expect("a moment"));
    file::write(&record, record.created)
}

#[test]
fn a_new_record_can_be_written_and_read() {
    let text = valid();
    let record = file::read(text.as_bytes()).expect("reads");
    assert_eq!(file::write(&record, record.created), text);
    assert_eq!(file::read(file::write_compact(&record, record.created).as_bytes()), Ok(record));
}

#[test]
fn what_is_no_text_is_said_to_be_what_it_is() {
    assert_eq!(file::read(b""), Err(ReadError::Empty));
    assert_eq!(file::read(b"%PDF-1.7"), Err(ReadError::OtherFile(FileKind::Pdf)));
}
