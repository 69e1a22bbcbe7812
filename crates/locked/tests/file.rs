//! Locked files as they are written, damaged and made up.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use assessment::file::checksum;
use locked::{ITERATIONS, Lock, LockedError, MAX_ITERATIONS, MAX_LOCKED_BYTES, is_locked, read};
use proptest::collection::vec;
use proptest::prelude::*;

fn lock() -> Lock {
    Lock::new([7; 16], [9; 12])
}

fn file() -> String {
    lock().file(&[3; 40])
}

/// A file of these first two lines, with the checksum that they have.
fn with_lines(header: &str, encrypted: &str) -> String {
    let lines = format!("{header}\n{encrypted}\n");
    let sum = checksum(lines.as_bytes());
    format!("{lines}{sum:016x}\n")
}

#[test]
fn what_is_written_is_read() {
    let (lock_read, encrypted) = read(file().as_bytes()).unwrap();
    assert_eq!((lock_read, encrypted), (lock(), vec![3; 40]));
    assert!(is_locked(file().as_bytes()));
    assert!(!is_locked(br#"{"format":"family-outcomes-self-assessment"}"#));
    assert_eq!(lock().iterations, ITERATIONS);
}

#[test]
fn other_line_ends_and_a_byte_order_mark_make_no_difference() {
    let changed = format!("\u{feff}{}", file().replace('\n', "\r\n"));
    assert!(is_locked(changed.as_bytes()));
    assert_eq!(read(changed.as_bytes()).unwrap().0.header, lock().header);
}

#[test]
fn a_file_that_lost_or_changed_anything_is_damaged() {
    let file = file();
    let bytes = file.as_bytes();
    // But for the line end at its end.
    for end in 0..bytes.len() - 1 {
        assert_eq!(read(&bytes[..end]), Err(LockedError::Damaged), "cut at {end}");
    }
    for at in 0..bytes.len() - 1 {
        let mut changed = bytes.to_vec();
        changed[at] ^= 1;
        assert!(read(&changed).is_err(), "changed at {at}");
    }
}

#[test]
fn newer_and_foreign_files_are_told_apart() {
    let header = lock().header;
    let encrypted = "AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw==";
    let read = |header: &str, encrypted: &str| read(with_lines(header, encrypted).as_bytes()).map(|_| ());
    assert_eq!(read(&header, encrypted), Ok(()));
    assert_eq!(
        read(&header.replace("\"version\":1", "\"version\":2,\"more\":true"), encrypted),
        Err(LockedError::Newer)
    );
    let too_often = format!("\"iterations\":{}", MAX_ITERATIONS + 1);
    for (from, to) in [
        ("\"iterations\":600000", too_often.as_str()),
        ("\"iterations\":600000", "\"iterations\":0"),
        ("\"iterations\":600000", "\"iterations\":-1"),
        ("AES-256-GCM", "AES-256-CBC"),
        ("SHA-256", "SHA-1"),
        ("\"version\":1", "\"version\":0"),
        ("\"salt\":\"Bw", "\"salt\":\""),
        ("\"nonce\"", "\"nonces\""),
        ("{", "["),
    ] {
        let changed = header.replace(from, to);
        assert_ne!(changed, header, "{from}");
        assert_eq!(read(&changed, encrypted), Err(LockedError::Foreign), "{to}");
    }
    // Shorter than its tag, and not in base64.
    assert_eq!(read(&header, "AwMD"), Err(LockedError::Foreign));
    assert_eq!(read(&header, "€"), Err(LockedError::Foreign));
}

#[test]
fn a_file_that_is_too_large_is_not_looked_at() {
    let size = usize::try_from(MAX_LOCKED_BYTES).unwrap() + 1;
    assert_eq!(read(&vec![b'a'; size]), Err(LockedError::TooLarge));
}

proptest! {
    #[test]
    fn any_encrypted_bytes_come_back(encrypted in vec(any::<u8>(), 16..400), salt: [u8; 16], nonce: [u8; 12]) {
        let lock = Lock::new(salt, nonce);
        prop_assert_eq!(read(lock.file(&encrypted).as_bytes()), Ok((lock, encrypted)));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..300), lines in ".{0,80}\n.{0,80}\n.{0,20}") {
        let _ = (read(&bytes), read(lines.as_bytes()), is_locked(&bytes));
    }
}
