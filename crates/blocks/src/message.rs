//! What the page asks of the workers that write documents. A file that was made comes back as it is.

use serde::{Deserialize, Serialize};
use worker::Order;

use crate::document::Document;
use crate::workbook::Workbook;

/// How far the writing has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// 0 to 100.
    pub percent: u8,
}

/// Write a document as Word has it or as OpenDocument has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeOrder {
    /// As Word has it.
    Docx(Document),
    /// As OpenDocument has it.
    Odt(Document),
}

impl Order for OfficeOrder {
    const WORKER: &'static str = "document";
    type Answer = Written;

    fn goes_on(_: &Written) -> bool {
        true
    }
}

/// Write a document as a tagged PDF.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PdfOrder(pub Document);

impl Order for PdfOrder {
    const WORKER: &'static str = "pdf";
    type Answer = Written;

    fn goes_on(_: &Written) -> bool {
        true
    }
}

/// Write a workbook as Excel has it. The worker of spreadsheets knows this order as one of several, and by this name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkbookOrder {
    /// The workbook.
    Workbook(Workbook),
}

impl Order for WorkbookOrder {
    const WORKER: &'static str = "spreadsheet";
    type Answer = Written;

    fn goes_on(_: &Written) -> bool {
        true
    }
}
