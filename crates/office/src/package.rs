//! The zip archive that both formats are: parts in a fixed order, with a fixed time, so that the same document gives the
//! same bytes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::WriteError;

/// An archive as it is written.
pub(crate) struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    pub(crate) fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())) }
    }

    /// Adds a part.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), WriteError> {
        self.write(name, content, CompressionMethod::Deflated)
    }

    /// Adds a part that is not compressed, so that it can be read where it lies.
    pub(crate) fn store(&mut self, name: &str, content: &[u8]) -> Result<(), WriteError> {
        self.write(name, content, CompressionMethod::Stored)
    }

    fn write(&mut self, name: &str, content: &[u8], method: CompressionMethod) -> Result<(), WriteError> {
        // The clock and the system that it runs on would make every file another one.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Unix)
            .unix_permissions(0o644);
        self.zip.start_file(name, options)?;
        self.zip.write_all(content)?;
        Ok(())
    }

    /// The archive.
    pub(crate) fn finish(self) -> Result<Vec<u8>, WriteError> {
        Ok(self.zip.finish()?.into_inner())
    }
}
