//! The zip archive that both formats are: parts in a fixed order, with a fixed time, so that the same document gives the
//! same bytes. Written by hand (APPNOTE 6.3): of a library that can do all that archives can, this would be a small part and
//! most of the module's size.

use crate::WriteError;

/// How much a deflated part is worked on: the usual.
const LEVEL: u8 = 6;

/// How a part is kept.
#[derive(Clone, Copy)]
#[repr(u16)]
enum Method {
    Stored = 0,
    Deflated = 8,
}

/// An archive as it is written.
#[derive(Debug, Default)]
pub(crate) struct Package {
    bytes: Vec<u8>,
    /// The directory, which stands at the end.
    directory: Vec<u8>,
    parts: u16,
}

impl Package {
    /// Adds a part.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), WriteError> {
        let packed = miniz_oxide::deflate::compress_to_vec(content, LEVEL);
        self.write(name, content, &packed, Method::Deflated)
    }

    /// Adds a part that is not compressed, so that it can be read where it lies.
    pub(crate) fn store(&mut self, name: &str, content: &[u8]) -> Result<(), WriteError> {
        self.write(name, content, content, Method::Stored)
    }

    fn write(&mut self, name: &str, content: &[u8], packed: &[u8], method: Method) -> Result<(), WriteError> {
        /// 2.0: the version that can deflate.
        const VERSION: u16 = 20;
        /// Names are UTF-8.
        const FLAGS: u16 = 1 << 11;
        /// Midnight on the first day that archives know, 1 January 1980.
        const TIME_AND_DATE: [u16; 2] = [0, 1 << 5 | 1];
        /// A file that its owner may write and all may read, as Unix has it.
        const MODE: u32 = 0o100_644 << 16;
        /// Written on Unix.
        const SYSTEM: u16 = 3 << 8;
        let at = small(self.bytes.len())?;
        let name_length = u16::try_from(name.len()).map_err(|_| WriteError::TooLarge)?;
        let mut about = Vec::new();
        halves(&mut about, &[VERSION, FLAGS, method as u16, TIME_AND_DATE[0], TIME_AND_DATE[1]]);
        words(&mut about, &[crc32fast::hash(content), small(packed.len())?, small(content.len())?]);
        // No further fields.
        halves(&mut about, &[name_length, 0]);
        self.bytes.extend_from_slice(b"PK\x03\x04");
        for piece in [&about, name.as_bytes(), packed] {
            self.bytes.extend_from_slice(piece);
        }
        self.directory.extend_from_slice(b"PK\x01\x02");
        halves(&mut self.directory, &[SYSTEM | VERSION]);
        self.directory.extend_from_slice(&about);
        // No comment, the first disk, nothing known of the content.
        halves(&mut self.directory, &[0, 0, 0]);
        words(&mut self.directory, &[MODE, at]);
        self.directory.extend_from_slice(name.as_bytes());
        self.parts = self.parts.checked_add(1).ok_or(WriteError::TooLarge)?;
        Ok(())
    }

    /// The archive.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, WriteError> {
        let (at, length) = (small(self.bytes.len())?, small(self.directory.len())?);
        self.bytes.append(&mut self.directory);
        self.bytes.extend_from_slice(b"PK\x05\x06");
        halves(&mut self.bytes, &[0, 0, self.parts, self.parts]);
        words(&mut self.bytes, &[length, at]);
        halves(&mut self.bytes, &[0]);
        Ok(self.bytes)
    }
}

/// A length or place as archives have it.
fn small(length: usize) -> Result<u32, WriteError> {
    u32::try_from(length).map_err(|_| WriteError::TooLarge)
}

fn halves(out: &mut Vec<u8>, numbers: &[u16]) {
    numbers.iter().for_each(|number| out.extend_from_slice(&number.to_le_bytes()));
}

fn words(out: &mut Vec<u8>, numbers: &[u32]) {
    numbers.iter().for_each(|number| out.extend_from_slice(&number.to_le_bytes()));
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    #[test]
    fn another_reader_finds_the_parts_as_they_were() {
        let mut package = Package::default();
        let long = "All of it matters. ".repeat(1000);
        let parts: [(&str, &[u8]); 4] =
            [("kind", b"as it is"), ("long", long.as_bytes()), ("földer/nothing", b""), ("one", b"1")];
        package.store(parts[0].0, parts[0].1).unwrap();
        for (name, content) in &parts[1..] {
            package.add(name, content).unwrap();
        }
        let bytes = package.finish().unwrap();
        assert!(bytes.len() < 1000);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert!(!zip.has_overlapping_entries().unwrap());
        for (at, (name, content)) in parts.into_iter().enumerate() {
            let mut part = zip.by_index(at).unwrap();
            let mut read = Vec::new();
            // Reading checks the sum, too.
            part.read_to_end(&mut read).unwrap();
            assert_eq!((part.name().unwrap().as_ref(), read.as_slice()), (name, content));
            assert_eq!(part.last_modified(), Some(zip::DateTime::DEFAULT));
        }
    }
}
