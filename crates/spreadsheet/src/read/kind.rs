//! What a file is, by how it begins.

use crate::refused::{OtherKind, Reason};

/// A file that may be a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip archive: .xlsx, .ods, or something else.
    Zip,
    /// Perhaps text.
    Text,
}

/// How the files begin that people most often choose by mistake.
const BEGINNINGS: [(&[u8], OtherKind); 14] = [
    (b"%PDF", OtherKind::Pdf),
    (b"\x89PNG", OtherKind::Picture),
    (b"\xFF\xD8\xFF", OtherKind::Picture),
    (b"GIF8", OtherKind::Picture),
    (b"II*\0", OtherKind::Picture),
    (b"MM\0*", OtherKind::Picture),
    (b"RIFF", OtherKind::Picture),
    (b"\0\0\0\x18ftyp", OtherKind::Picture),
    (b"\0\0\0\x24ftyp", OtherKind::Picture),
    (b"{\\rtf", OtherKind::Word),
    (b"\x1F\x8B", OtherKind::Archive),
    (b"7z\xBC\xAF", OtherKind::Archive),
    (b"Rar!", OtherKind::Archive),
    (b"BZh9", OtherKind::Archive),
];

/// What a file is.
///
/// # Errors
/// If it is nothing that is read.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Reason> {
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // A write that a network drive lost can leave a file of the right length, filled with zeros.
    if bare.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(Reason::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(compound(bytes));
    }
    if let Some((_, other)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Err(Reason::Other(*other));
    }
    let mut start = bare.trim_ascii_start().iter().filter(|byte| !byte.is_ascii_whitespace());
    match (start.next(), start.next()) {
        (Some(b'<'), _) => Err(Reason::Other(OtherKind::WebPage)),
        (Some(b'{'), Some(b'"' | b'}')) | (Some(b'['), Some(b'{')) => Err(Reason::Other(OtherKind::Json)),
        _ => Ok(Kind::Text),
    }
}

/// What an OLE container is: the names of its streams stand in it as UTF-16.
fn compound(bytes: &[u8]) -> Reason {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Reason::Password
    } else if has("Workbook") || has("Book") {
        Reason::Other(OtherKind::OldExcel)
    } else {
        Reason::Other(OtherKind::OldOffice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ole(stream: &str) -> Vec<u8> {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(512, 0xFF);
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    }

    #[test]
    fn files_chosen_by_mistake_are_named() {
        let other = |bytes: &[u8]| kind(bytes).expect_err("another kind");
        assert_eq!(other(&ole("EncryptedPackage")), Reason::Password);
        assert_eq!(other(&ole("Workbook")), Reason::Other(OtherKind::OldExcel));
        assert_eq!(other(&ole("WordDocument")), Reason::Other(OtherKind::OldOffice));
        assert_eq!(other(b"%PDF-1.7"), Reason::Other(OtherKind::Pdf));
        assert_eq!(other(b"\x89PNG\r\n"), Reason::Other(OtherKind::Picture));
        assert_eq!(other(b"\xEF\xBB\xBF {\n \"format\": 1}"), Reason::Other(OtherKind::Json));
        assert_eq!(other(b"<?xml version"), Reason::Other(OtherKind::WebPage));
        assert_eq!(other(b"\0\0\0 \n"), Reason::Empty);
        assert_eq!(other(b""), Reason::Empty);
        assert_eq!(kind(b"[Draft] case sample\nCase"), Ok(Kind::Text));
        assert_eq!(kind(b"PK\x03\x04"), Ok(Kind::Zip));
    }
}
