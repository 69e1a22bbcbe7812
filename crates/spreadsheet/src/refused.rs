//! Why a whole file was refused, in words that a manager can act on.

use serde::{Deserialize, Serialize};

/// A file that was refused. Nothing of it was taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Why, for the program.
    pub reason: Reason,
    /// Why, in a sentence.
    pub title: String,
    /// What to do, in a sentence or two.
    pub what_to_do: String,
}

/// Why a file was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It has no content.
    Empty,
    /// It has more bytes than any filled template.
    TooLarge,
    /// It is another kind of file.
    Other(OtherKind),
    /// It is locked with a password.
    Password,
    /// It holds macros.
    Macros,
    /// It is a spreadsheet that is damaged or cut short.
    Damaged,
    /// It unpacks to far more than it should, or is put together in a way that no spreadsheet program does.
    Unsafe,
    /// It has more rows than a sample can have cases.
    TooManyRows,
    /// It has cells further to the right than any template.
    TooManyColumns,
    /// It is not text in any encoding that is read.
    NotText,
    /// No sheet has the headings of the template.
    NoHeader,
    /// There are headings and no case under them.
    NoCases,
}

/// A kind of file that people choose by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OtherKind {
    /// A spreadsheet of Excel 97 to 2003.
    OldExcel,
    /// A binary Excel workbook.
    BinaryExcel,
    /// Another file of an old Office version.
    OldOffice,
    /// A Word or other text document.
    Word,
    /// A presentation.
    Presentation,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// An assessment file of this tool, or other JSON.
    Json,
    /// A web page or other XML.
    WebPage,
    /// Another zip archive.
    Zip,
    /// Another kind of compressed archive.
    Archive,
}
