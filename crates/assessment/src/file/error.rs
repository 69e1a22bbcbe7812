//! Why a file was refused, in words that a manager can act on or pass to IT.

use std::fmt;

/// Why a file was refused. Nothing of it was taken over, and it was left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It has no content.
    Empty,
    /// It is larger than any assessment can be.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The largest that is read.
        limit: u64,
    },
    /// It is another kind of file, known by how it begins.
    OtherFile(FileKind),
    /// It is not UTF-8 text.
    NotText,
    /// It is JSON that ends too early.
    CutShort,
    /// It is text, but not JSON.
    NotJson {
        /// The line, from 1, where it stops being JSON.
        line: usize,
        /// The byte in that line, from 1.
        column: usize,
    },
    /// It is JSON of something else.
    OtherJson,
    /// A newer version of this tool made it.
    Newer {
        /// The version that it has.
        found: u64,
        /// The newest version that can be read.
        known: u32,
    },
    /// It is an assessment file, but something in it cannot be.
    Wrong {
        /// Where, as a path: `assessment.answers.O1.evidence[0].date`.
        place: String,
        /// The line, from 1, where it is known.
        line: Option<usize>,
        /// What is wrong there.
        reason: String,
    },
}

/// A kind of file that people choose by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A Word or other text document.
    Word,
    /// An Excel or other spreadsheet.
    Spreadsheet,
    /// A document of an old Office version.
    OldOffice,
    /// Another zip archive.
    Zip,
    /// A web page, or other XML.
    WebPage,
}

impl FileKind {
    /// Its name, with its article.
    const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "a PDF",
            Self::Word => "a Word document",
            Self::Spreadsheet => "a spreadsheet",
            Self::OldOffice => "an old Word or Excel file",
            Self::Zip => "a zip archive",
            Self::WebPage => "a web page",
        }
    }
}

/// A [`ReadError::Wrong`].
pub(super) fn wrong(place: String, line: Option<usize>, reason: String) -> ReadError {
    ReadError::Wrong { place, line, reason }
}

const CHOOSE: &str = "Choose the assessment file that this tool saved: its name ends in .json.";

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str(
                "This file is empty: it has a name but no content. Look for an earlier copy of it, or save the assessment \
                 again from the device where it was made.",
            ),
            Self::TooLarge { bytes, limit } => {
                // Rounded up, so that a file just over the limit does not seem to be at it.
                let (size, limit) = (bytes.div_ceil(1_000_000), limit / 1_000_000);
                write!(f, "This file is too large: about {size} MB, and an assessment has at most {limit} MB. {CHOOSE}")
            }
            Self::OtherFile(kind) => write!(f, "This is {}, not an assessment file. {CHOOSE}", kind.name()),
            Self::NotText => write!(f, "This is not an assessment file, or it is damaged: it is not plain text. {CHOOSE}"),
            Self::CutShort => f.write_str(
                "The file is cut short: its end is missing, perhaps because copying or saving it was interrupted. Copy it \
                 again from where it came from, or open an earlier copy.",
            ),
            Self::NotJson { line, column } => write!(
                f,
                "This is not an assessment file, or it is damaged: it stops being JSON at line {line}, position {column}. \
                 {CHOOSE} If this is the right file, open an earlier copy.",
            ),
            Self::OtherJson => {
                write!(f, "This is a JSON file, but not an assessment made with this tool. {CHOOSE}")
            }
            Self::Newer { found, known } => write!(
                f,
                "This file was made by a newer version of this tool (file version {found}; this one reads up to {known}). \
                 Open it with the newer version. It was left as it is.",
            ),
            Self::Wrong { place, line, reason } => {
                write!(
                    f,
                    "This assessment file is damaged, or was changed by something other than this tool. At {place}"
                )?;
                if let Some(line) = line {
                    write!(f, " (line {line})")?;
                }
                write!(
                    f,
                    ": {reason}. Open an earlier copy, or pass this message to whoever changed the file. It was left as \
                     it is."
                )
            }
        }
    }
}

impl std::error::Error for ReadError {}
