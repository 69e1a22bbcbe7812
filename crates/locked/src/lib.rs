//! Locked files: an assessment file encrypted under a passphrase, in a text of three lines that another program can open.
//!
//! ```text
//! {"format":"yot-self-assessment-locked","version":1,"cipher":"AES-256-GCM","kdf":"PBKDF2-HMAC-SHA-256","iterations":600000,"salt":"…","nonce":"…"}
//! the encrypted file and its tag, in base64
//! the checksum of the two lines above, in sixteen hexadecimal digits
//! ```
//!
//! The first line is authenticated with what is encrypted, byte for byte. The checksum protects against accidents, not
//! against people: by it, a damaged file is told from a wrong passphrase. The encryption itself is the browser's;
//! `docs/locked-file.md` has the whole format, and a program that opens it.

mod passphrase;

use assessment::file::{MAX_BYTES, checksum};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};

pub use passphrase::{Strength, strength};

/// How often the passphrase is hashed for a new file: what OWASP's password storage guidance asks of PBKDF2 with SHA-256.
pub const ITERATIONS: u32 = 600_000;

/// The most that a file may ask for: some ten seconds on a slow computer. More would be a file that means to keep it busy.
pub const MAX_ITERATIONS: u32 = 10_000_000;

/// Bytes of salt.
pub const SALT: usize = 16;

/// Bytes of nonce.
pub const NONCE: usize = 12;

/// Bytes of the tag at the end of what is encrypted.
const TAG: usize = 16;

const FORMAT: &str = "yot-self-assessment-locked";
const VERSION: u32 = 1;
const CIPHER: &str = "AES-256-GCM";
const KDF: &str = "PBKDF2-HMAC-SHA-256";

/// The most bytes that a locked file can have: the largest assessment file in base64, and its first and last line.
pub const MAX_LOCKED_BYTES: u64 = MAX_BYTES / 3 * 4 + 2_048;

/// What is needed beside the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// How often the passphrase is hashed.
    pub iterations: u32,
    /// What is hashed with it.
    pub salt: [u8; SALT],
    /// What makes this encryption differ from any other with the same key.
    pub nonce: [u8; NONCE],
    /// The first line, which is authenticated.
    pub header: String,
}

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    format: String,
    version: u32,
    cipher: String,
    kdf: String,
    iterations: u32,
    salt: String,
    nonce: String,
}

/// The version alone, which later versions have, too.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

/// Why a locked file cannot be opened, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LockedError {
    /// It is larger than any that this tool writes.
    #[error("This locked file is larger than any that this tool writes. Choose the file that was saved from it.")]
    TooLarge,
    /// A later version of this tool wrote it.
    #[error("A newer version of this tool locked this file. Open it with that version.")]
    Newer,
    /// Bytes were changed or lost since it was saved.
    #[error(
        "This locked file was damaged after it was saved: part of it is missing or changed. Use another copy of it, for instance from a backup."
    )]
    Damaged,
    /// It asks for what this tool does not do.
    #[error("This locked file was not written by this tool. Choose the file that was saved from it.")]
    Foreign,
}

impl Lock {
    /// For a new file, with salt and nonce by chance.
    #[must_use]
    pub fn new(salt: [u8; SALT], nonce: [u8; NONCE]) -> Self {
        let header = Header {
            format: FORMAT.to_owned(),
            version: VERSION,
            cipher: CIPHER.to_owned(),
            kdf: KDF.to_owned(),
            iterations: ITERATIONS,
            salt: BASE64.encode(salt),
            nonce: BASE64.encode(nonce),
        };
        // It is of texts and numbers, which can always be written.
        let header = serde_json::to_string(&header).unwrap_or_default();
        Self { iterations: ITERATIONS, salt, nonce, header }
    }

    /// The file, of what was encrypted with its tag at the end.
    #[must_use]
    pub fn file(&self, encrypted: &[u8]) -> String {
        let mut file = format!("{}\n{}\n", self.header, BASE64.encode(encrypted));
        let sum = checksum(file.as_bytes());
        file.push_str(&format!("{sum:016x}\n"));
        file
    }
}

/// Whether a file is a locked one, whole or not.
#[must_use]
pub fn is_locked(file: &[u8]) -> bool {
    let start = &file[..file.len().min(64)];
    let start: Vec<u8> = start.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start).starts_with(br#"{"format":"yot-self-assessment-locked""#)
}

/// Reads a locked file: what is needed beside the passphrase, and what is encrypted, with its tag at the end.
///
/// # Errors
/// If it is damaged, newer, or asks for what this tool does not do.
pub fn read(file: &[u8]) -> Result<(Lock, Vec<u8>), LockedError> {
    if file.len() as u64 > MAX_LOCKED_BYTES {
        return Err(LockedError::TooLarge);
    }
    let text = str::from_utf8(file).map_err(|_| LockedError::Damaged)?;
    // Mail programs and version control change the ends of lines; only the first line's own bytes are authenticated.
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let mut next = || lines.next().ok_or(LockedError::Damaged);
    let (header, encrypted, sum) = (next()?, next()?, next()?);
    if sum.trim() != format!("{:016x}", checksum(format!("{header}\n{encrypted}\n").as_bytes())) {
        // A later version may count another sum.
        let newer = serde_json::from_str(header).is_ok_and(|Version { version }| version > VERSION);
        return Err(if newer { LockedError::Newer } else { LockedError::Damaged });
    }
    let Version { version } = serde_json::from_str(header).map_err(|_| LockedError::Foreign)?;
    if version > VERSION {
        return Err(LockedError::Newer);
    }
    let known: Header = serde_json::from_str(header).map_err(|_| LockedError::Foreign)?;
    let is_ours = known.format == FORMAT && known.version == VERSION && known.cipher == CIPHER && known.kdf == KDF;
    if !is_ours || known.iterations == 0 || known.iterations > MAX_ITERATIONS {
        return Err(LockedError::Foreign);
    }
    let decode = |text: &str| BASE64.decode(text).map_err(|_| LockedError::Foreign);
    let salt = decode(&known.salt)?.try_into().map_err(|_| LockedError::Foreign)?;
    let nonce = decode(&known.nonce)?.try_into().map_err(|_| LockedError::Foreign)?;
    let encrypted = decode(encrypted)?;
    if encrypted.len() < TAG {
        return Err(LockedError::Foreign);
    }
    Ok((Lock { iterations: known.iterations, salt, nonce, header: header.to_owned() }, encrypted))
}
