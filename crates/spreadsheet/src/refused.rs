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
    /// A .csv whose last quotation mark is not closed.
    UnclosedQuote,
    /// No sheet has the headings of the template.
    NoHeader,
    /// There are headings of the template, but none over case numbers.
    NoCaseColumn,
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

const SEND: &str = "Choose the template that this tool made, as .xlsx, .ods or .csv, with the answers filled in.";
const SAVE_AS: &str = "Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx), and choose that file.";

impl Reason {
    /// The reason as it is told.
    #[must_use]
    pub fn refused(self) -> Refused {
        let (title, what_to_do) = self.words();
        Refused { reason: self, title: title.to_owned(), what_to_do: what_to_do.to_owned() }
    }

    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Empty => {
                ("This file is empty.", "Save it again from where it was filled in, and choose the new copy.")
            }
            Self::TooLarge => (
                "This file is too large: a filled template has at most 20 MB.",
                "Take out pictures and other sheets, save it, and choose it again.",
            ),
            Self::Other(kind) => (kind.title(), kind.what_to_do()),
            Self::Password => (
                "This file is locked with a password.",
                "Open it in Excel, take the password off, save a copy, and choose the copy. Delete the copy afterwards.",
            ),
            Self::Macros => (
                "This file holds macros, which a template does not need.",
                "Save it as an Excel workbook without macros (.xlsx), and choose that file.",
            ),
            Self::Damaged => (
                "This file is damaged or cut short.",
                "Copy it again from where it came from. If it opens in Excel, save it there under a new name and choose that.",
            ),
            Self::Unsafe => (
                "This file is not put together as a spreadsheet program does it, so it was not opened.",
                "Do not open it elsewhere until you know who made it. If you trust it, copy the answers into a new template.",
            ),
            Self::TooManyRows => (
                "This sheet has too many rows: a sample can have at most 10,000 cases.",
                "Keep the rows of the cases in the sample, and delete the others.",
            ),
            Self::TooManyColumns => (
                "This sheet has something far to the right of the template's columns, beyond column SF.",
                "Delete what stands there, save the file, and choose it again.",
            ),
            Self::NotText => (
                "This file is neither a spreadsheet nor plain text.",
                "Choose the template that this tool made, as .xlsx, .ods or .csv, with the answers filled in.",
            ),
            Self::UnclosedQuote => (
                "This file has a quotation mark that is opened and never closed, so its rows cannot be told apart.",
                "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx), and choose that file.",
            ),
            Self::NoHeader => (
                "No sheet of this file has the headings of the template.",
                "Choose the template that this tool made. The first heading is Case, and each criterion's begins with its \
                 letters and number, such as CO1.",
            ),
            Self::NoCaseColumn => (
                "This sheet has headings of the template, but no column headed Case.",
                "Head the column with the case numbers Case, save the file, and choose it again.",
            ),
            Self::NoCases => (
                "This template has no cases under its headings.",
                "Fill in a row for each case, save the file, and choose it again.",
            ),
        }
    }
}

impl OtherKind {
    const fn title(self) -> &'static str {
        match self {
            Self::OldExcel => "This is a workbook of an old Excel version (.xls).",
            Self::BinaryExcel => "This is a binary Excel workbook (.xlsb).",
            Self::OldOffice => "This is a file of an old Office version, not a spreadsheet that can be read.",
            Self::Word => "This is a Word or other text document, not a spreadsheet.",
            Self::Presentation => "This is a presentation, not a spreadsheet.",
            Self::Pdf => "This is a PDF, not a spreadsheet.",
            Self::Picture => "This is a picture, not a spreadsheet.",
            Self::Json => "This is an assessment file or other JSON, not a spreadsheet.",
            Self::WebPage => "This is a web page or other XML, not a spreadsheet that can be read.",
            Self::Zip => "This is a zip archive, not a spreadsheet.",
            Self::Archive => "This is a compressed archive, not a spreadsheet.",
        }
    }

    const fn what_to_do(self) -> &'static str {
        match self {
            Self::OldExcel | Self::BinaryExcel | Self::WebPage => SAVE_AS,
            Self::Json => {
                "Open an assessment from the start page. Here, choose the filled template: .xlsx, .ods or .csv."
            }
            Self::Zip | Self::Archive => "Unpack it, and choose the filled template in it: .xlsx, .ods or .csv.",
            Self::OldOffice | Self::Word | Self::Presentation | Self::Pdf | Self::Picture => SEND,
        }
    }
}
