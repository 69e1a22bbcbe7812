//! Compression as hosts do it at their best: brotli at 11, gzip at 9.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};

/// What was compressed before, kept in a folder by content: the journeys start a server often, and the best
/// compression is slow.
pub struct Packer {
    folder: PathBuf,
}

impl Packer {
    /// Keeps what it compresses in a folder, which it makes.
    pub fn new(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The bytes in brotli.
    pub fn brotli(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        self.kept(bytes, "br", brotli)
    }

    /// The bytes in gzip.
    pub fn gzip(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        self.kept(bytes, "gz", gzip)
    }

    fn kept(&self, bytes: &[u8], end: &str, pack: fn(&[u8]) -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        let file = self.folder.join(format!("{:x}.{end}", Sha256::digest(bytes)));
        if let Ok(packed) = fs::read(&file) {
            return Ok(packed);
        }
        let packed = pack(bytes)?;
        write_whole(&file, &packed)?;
        Ok(packed)
    }
}

/// Writes under another name first: several servers may start at once, and none may read half a file.
fn write_whole(file: &Path, bytes: &[u8]) -> Result<()> {
    let part = file.with_extension(std::process::id().to_string());
    fs::write(&part, bytes)
        .and_then(|()| fs::rename(&part, file))
        .with_context(|| format!("could not write {}", file.display()))
}

/// The bytes in brotli, quality 11, a window of 4 MB.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

/// The bytes in gzip, level 9, without a time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_unpack_to_what_was_packed() -> Result<()> {
        let text = "statement ".repeat(100);
        let mut out = Vec::new();
        brotli::BrotliDecompress(&mut brotli(text.as_bytes())?.as_slice(), &mut out)?;
        assert_eq!(out, text.as_bytes());
        let mut out = String::new();
        flate2::read::GzDecoder::new(gzip(text.as_bytes())?.as_slice()).read_to_string(&mut out)?;
        assert_eq!(out, text);
        Ok(())
    }
}
