//! From bytes to text, and what a file is that is none.

use super::MAX_BYTES;
use super::error::{FileKind, ReadError};

/// How the files begin that people most often choose by mistake.
const BEGINNINGS: [(&[u8], FileKind); 6] = [
    (b"%PDF", FileKind::Pdf),
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldOffice),
    (b"{\\rtf", FileKind::Word),
    (b"<", FileKind::WebPage),
];

/// What tells the zip archives apart that are documents; the names stand in them uncompressed.
const IN_ZIP: [(&[u8], FileKind); 4] = [
    (b"word/document", FileKind::Word),
    (b"xl/workbook", FileKind::Spreadsheet),
    (b"opendocument.text", FileKind::Word),
    (b"opendocument.spreadsheet", FileKind::Spreadsheet),
];

/// The text of a file, without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, ReadError> {
    let size = bytes.len() as u64;
    if size > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: size, limit: MAX_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // A write that a network drive lost can leave a file of the right length, filled with zeros.
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(ReadError::Empty);
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(ReadError::OtherFile(kind));
    }
    std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        // Only the last character is not whole.
        None if bytes.starts_with(b"{") => ReadError::CutShort,
        _ => ReadError::NotText,
    })
}

/// What another kind of file it is, by how it begins.
fn other_kind(bytes: &[u8]) -> Option<FileKind> {
    let (_, kind) = BEGINNINGS.into_iter().find(|(beginning, _)| bytes.starts_with(beginning))?;
    if kind != FileKind::Zip {
        return Some(kind);
    }
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    Some(IN_ZIP.into_iter().find(|(name, _)| has(name)).map_or(FileKind::Zip, |(_, kind)| kind))
}
