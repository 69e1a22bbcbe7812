//! Locked files: the part that reads what is around what is encrypted.

use assessment::file::checksum;

/// Reads bytes as a locked file, as they are and with the checksum that they should have, which a fuzzer would seldom find.
pub fn any(bytes: &[u8]) {
    let _ = locked::is_locked(bytes);
    read(bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        let mut lines = text.lines();
        let (header, encrypted) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        let file = format!("{header}\n{encrypted}\n");
        read(format!("{file}{:016x}\n", checksum(file.as_bytes())).as_bytes());
    }
}

/// What was read asks for no more work than it may, and comes back the same.
fn read(bytes: &[u8]) {
    match locked::read(bytes) {
        Ok((lock, encrypted)) => {
            assert!((1..=locked::MAX_ITERATIONS).contains(&lock.iterations));
            let again = locked::read(lock.file(&encrypted).as_bytes());
            assert_eq!(again, Ok((lock, encrypted)));
        }
        Err(error) => assert!(error.to_string().len() < 300),
    }
}
