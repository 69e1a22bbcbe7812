//! Documents as Word (`.docx`) and OpenDocument Text (`.odt`) files.
//!
//! Both are written by hand. What a council needs of them, no library gives: named styles that take the look of the
//! template they are pasted into, header rows that repeat and rows that do not break, sharp pictures with alternative
//! text, the language of the text. Everything is pure: the same document gives the same bytes.

mod direction;
mod docx;
mod figures;
mod odt;
mod outline;
mod package;
mod picture;
mod pieces;
mod restyle;
mod steps;
mod table;
mod xml;

use std::fmt;

use blocks::Document;

/// A file that could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// It would be larger than an archive can be, which is four thousand million bytes.
    TooLarge,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => f.write_str("The document is too large for a file of this kind."),
        }
    }
}

impl std::error::Error for WriteError {}

/// How far the writing has got: blocks done, and blocks in all.
pub type Progress<'a> = dyn FnMut(usize, usize) + 'a;

/// A document as a Word file.
///
/// # Errors
/// If it is too large, by far.
pub fn docx(document: &Document) -> Result<Vec<u8>, WriteError> {
    docx_with(document, &mut |_, _| ())
}

/// The same, telling after each block how far it has got.
///
/// # Errors
/// As [`docx`].
pub fn docx_with(document: &Document, progress: &mut Progress<'_>) -> Result<Vec<u8>, WriteError> {
    docx::write(document, progress)
}

/// A document as an OpenDocument Text file.
///
/// # Errors
/// As [`docx`].
pub fn odt(document: &Document) -> Result<Vec<u8>, WriteError> {
    odt_with(document, &mut |_, _| ())
}

/// The same, telling after each block how far it has got.
///
/// # Errors
/// As [`docx`].
pub fn odt_with(document: &Document, progress: &mut Progress<'_>) -> Result<Vec<u8>, WriteError> {
    odt::write(document, progress)
}
