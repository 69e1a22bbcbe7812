//! The zip archive around a workbook, looked at before anything in it is believed.
//!
//! The sizes that it declares are added up first, and each part is then read through a count of its own, because a bomb
//! declares little. Nothing is ever unpacked to anywhere.

use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::limits::{MAX_PART, MAX_PARTS, MAX_UNPACKED};
use crate::refused::{OtherKind, Reason};

/// What a zip archive holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// An Excel workbook.
    Excel,
    /// An OpenDocument spreadsheet.
    OpenDocument,
}

/// An archive that may be opened.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

/// A part of an archive, as it is read.
pub(super) type Part<'a, 'b> = BufReader<Counted<ZipFile<'b, Cursor<&'a [u8]>>>>;

impl<'a> Archive<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// If it is damaged, locked, unsafe or holds macros.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Reason> {
        // Each part has this mark in the directory at the end. Compressed data has it by chance once in four thousand million.
        if bytes.windows(4).filter(|four| four == b"PK\x01\x02").count() > 2 * MAX_PARTS {
            return Err(Reason::Unsafe);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Reason::Damaged)?;
        let overlapping = zip.has_overlapping_entries().map_err(|_| Reason::Damaged)?;
        if zip.len() > MAX_PARTS || overlapping || zip.has_duplicate_names() {
            return Err(Reason::Unsafe);
        }
        let mut names = Vec::new();
        let mut unpacked = 0_u64;
        for at in 0..zip.len() {
            let part = zip.by_index_raw(at).map_err(|_| Reason::Damaged)?;
            if part.encrypted() {
                return Err(Reason::Password);
            }
            unpacked = unpacked.saturating_add(part.size());
            let name = part.name().map_err(|_| Reason::Damaged)?.replace('\\', "/");
            if part.size() > MAX_PART || unpacked > MAX_UNPACKED || out_of_place(&name) {
                return Err(Reason::Unsafe);
            }
            names.push(name);
        }
        Ok(Self { zip, names })
    }

    /// What it holds.
    ///
    /// # Errors
    /// If it is no spreadsheet, or one with macros.
    pub(super) fn holds(&mut self) -> Result<Holds, Reason> {
        let has = |beginning: &str| self.names.iter().any(|name| begins(name, beginning));
        if has("[Content_Types].xml") {
            let macros = |name: &String| name.rsplit('/').next().is_some_and(|file| begins(file, "vbaProject"));
            return match () {
                () if has("word/") => Err(Reason::Other(OtherKind::Word)),
                () if has("ppt/") => Err(Reason::Other(OtherKind::Presentation)),
                () if has("xl/workbook.bin") => Err(Reason::Other(OtherKind::BinaryExcel)),
                () if self.names.iter().any(macros) || has("xl/macrosheets/") => Err(Reason::Macros),
                () => Ok(Holds::Excel),
            };
        }
        let macros = has("Basic/") || has("Scripts/");
        match self.start_of("mimetype")?.as_deref() {
            Some(kind) if kind.starts_with("application/vnd.oasis.opendocument.spreadsheet") => {
                if macros {
                    Err(Reason::Macros)
                } else {
                    Ok(Holds::OpenDocument)
                }
            }
            Some(kind) if kind.starts_with("application/vnd.oasis.opendocument.text") => {
                Err(Reason::Other(OtherKind::Word))
            }
            Some(kind) if kind.starts_with("application/vnd.oasis.opendocument.presentation") => {
                Err(Reason::Other(OtherKind::Presentation))
            }
            _ => Err(Reason::Other(OtherKind::Zip)),
        }
    }

    /// How many parts there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// A part by its path, whatever the case of its letters; none if there is no such part.
    ///
    /// # Errors
    /// If it cannot be unpacked.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Part<'a, '_>>, Reason> {
        let Some(at) = self.names.iter().position(|name| name.eq_ignore_ascii_case(path)) else { return Ok(None) };
        let part = self.zip.by_index(at).map_err(|_| Reason::Damaged)?;
        let left = part.size();
        Ok(Some(BufReader::new(Counted { part, left })))
    }

    /// The first bytes of a part, as text.
    fn start_of(&mut self, path: &str) -> Result<Option<String>, Reason> {
        let Some(part) = self.part(path)? else { return Ok(None) };
        let mut start = Vec::new();
        part.take(100).read_to_end(&mut start).map_err(|error| reason(&error))?;
        Ok(Some(String::from_utf8_lossy(&start).into_owned()))
    }
}

/// Whether a name leads out of the archive, or is far longer than those of parts are.
fn out_of_place(name: &str) -> bool {
    name.len() > 255 || name.starts_with('/') || name.contains(':') || name.split('/').any(|step| step == "..")
}

fn begins(name: &str, beginning: &str) -> bool {
    name.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// A reader that gives no more than was declared.
pub(super) struct Counted<R> {
    part: R,
    left: u64,
}

/// What is said where there is more.
#[derive(Debug)]
struct More;

impl std::fmt::Display for More {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("more than was declared")
    }
}

impl std::error::Error for More {}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| io::Error::other(More))?;
        Ok(read)
    }
}

/// Why a part could not be read.
pub(super) fn reason(error: &io::Error) -> Reason {
    if error.get_ref().is_some_and(|inner| inner.is::<More>()) { Reason::Unsafe } else { Reason::Damaged }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_given_than_was_declared() {
        let mut exact = Counted { part: &b"12345"[..], left: 5 };
        let mut text = String::new();
        assert_eq!(exact.read_to_string(&mut text).ok(), Some(5));
        let mut more = Counted { part: &b"123456"[..], left: 5 };
        let error = more.read_to_string(&mut text).expect_err("more");
        assert_eq!(reason(&error), Reason::Unsafe);
        assert_eq!(reason(&io::ErrorKind::UnexpectedEof.into()), Reason::Damaged);
    }

    #[test]
    fn names_that_lead_elsewhere() {
        for name in ["../x", "a/../../x", "/etc/x", "C:/x"] {
            assert!(out_of_place(name), "{name}");
        }
        assert!(!out_of_place("xl/worksheets/sheet1.xml"));
        assert!(out_of_place(&"x".repeat(256)));
    }
}
