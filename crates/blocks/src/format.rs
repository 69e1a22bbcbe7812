//! The kinds of files that documents become.

use serde::{Deserialize, Serialize};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A Word document.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// A tagged PDF.
    Pdf,
    /// A web page of its own.
    Html,
    /// Plain text.
    Text,
}

impl Format {
    /// The end of a file's name, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Text => "txt",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Pdf => "application/pdf",
            Self::Html => "text/html;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }

    /// Its name, as a button has it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Docx => "Word (.docx)",
            Self::Odt => "OpenDocument (.odt)",
            Self::Pdf => "PDF (.pdf)",
            Self::Html => "Web page (.html)",
            Self::Text => "Plain text (.txt)",
        }
    }
}
