//! From bytes to text: UTF-8, UTF-16 and Windows-1252, with or without a byte order mark.

use std::borrow::Cow;

use crate::refused::Reason;

/// What the bytes 0x80 to 0x9F stand for in Windows-1252. The five that stand for nothing are kept as they are, as browsers
/// do.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How much of a file tells what it is.
const LOOK: usize = 4_096;

/// The text of a file.
///
/// # Errors
/// If it is none, or its last character is not whole.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Reason> {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes).map(Cow::Owned);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes).map(Cow::Owned);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head = &bytes[..bytes.len().min(LOOK)];
    if head.contains(&0) {
        // Of English text in UTF-16 nearly every second byte is zero.
        let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count() * 2;
        let most = head.len() * 3 / 4;
        return match (zeros(0) > most, zeros(1) > most) {
            (false, true) => utf16(bytes, u16::from_le_bytes).map(Cow::Owned),
            (true, false) => utf16(bytes, u16::from_be_bytes).map(Cow::Owned),
            _ => Err(Reason::NotText),
        };
    }
    if bytes.iter().any(|byte| matches!(byte, 0..=8 | 0x0E..=0x19 | 0x1B..=0x1F)) {
        return Err(Reason::NotText);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error)
            if error.error_len().is_none() && error.valid_up_to() > 0 && !bytes[..error.valid_up_to()].is_ascii() =>
        {
            Err(Reason::Damaged)
        }
        Err(_) => Ok(Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect())),
    }
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn utf16(bytes: &[u8], from: fn([u8; 2]) -> u16) -> Result<String, Reason> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Reason::Damaged);
    }
    let units = pairs.iter().map(|pair| from(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    let text = text.map_err(|_| Reason::NotText)?;
    if text.contains('\0') { Err(Reason::NotText) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Case,Notes\r\n1,“café” – £5\r\n";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let le: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let windows = b"Case,Notes\r\n1,\x93caf\xE9\x94 \x96 \xA35\r\n".to_vec();
        let with = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        let all = [
            TEXT.as_bytes().to_vec(),
            with(b"\xEF\xBB\xBF", TEXT.as_bytes()),
            with(b"\xFF\xFE", &le),
            with(b"\xFE\xFF", &be),
            le,
            be,
            windows,
        ];
        for bytes in all {
            assert_eq!(text(&bytes).as_deref(), Ok(TEXT), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_said() {
        assert_eq!(text(b"\0\x01\x02abc"), Err(Reason::NotText));
        assert_eq!(text(b"abc\x07"), Err(Reason::NotText));
        assert_eq!(text(b"\xFF\xFEa"), Err(Reason::Damaged));
        assert_eq!(text("é caf\u{e9}".as_bytes().split_last().expect("bytes").1), Err(Reason::Damaged));
    }
}
