//! What the page asks of the worker that writes and reads spreadsheets, and what the worker answers. Both sides are of one
//! build, so that neither need understand an older other.

use assessment::cases::{Audit, CaseSample};
use framework::{Framework, ServiceKind, Terms};
use serde::{Deserialize, Serialize};

use crate::import::Import;
use crate::progress::Progress;
use crate::refused::Refused;
use crate::template::{Row, Template};
use crate::write::{self, WriteError};

/// What is asked. A file to be read goes beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Make a template.
    Template(TemplateOrder),
    /// Make a workbook of tables: [`blocks::message::WorkbookOrder`].
    Workbook(blocks::Workbook),
    /// Read a file.
    Read {
        /// Its name.
        name: String,
    },
}

/// A kind of file that a template can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// An Excel workbook.
    Xlsx,
    /// Comma-separated values.
    Csv,
}

impl Format {
    /// The end of a file's name, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv;charset=utf-8",
        }
    }
}

/// The template that is wanted: [`Template`], owning what it is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TemplateOrder {
    /// As which kind of file.
    pub format: Format,
    /// Which criteria are asked.
    pub audit: Audit,
    /// The cases, in the order of the rows.
    pub rows: Vec<Row>,
    /// Answers to fill in.
    pub existing: Option<CaseSample>,
    /// The service's name; may be empty.
    pub service: String,
    /// What the service calls itself.
    pub kind: ServiceKind,
    /// The local name of its programme; may be empty.
    pub programme: String,
}

impl TemplateOrder {
    /// The template.
    ///
    /// # Errors
    /// If it is too large for a workbook.
    pub fn write(&self, framework: &Framework) -> Result<Vec<u8>, WriteError> {
        let template = Template {
            framework,
            terms: Terms { kind: self.kind, programme: &self.programme },
            audit: self.audit,
            rows: &self.rows,
            existing: self.existing.as_ref(),
            service: &self.service,
        };
        match self.format {
            Format::Xlsx => write::xlsx(&template),
            Format::Csv => Ok(write::csv(&template)),
        }
    }
}

/// What the worker answers. A template that was made is no such answer but the file itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It is still at work.
    Progress(Progress),
    /// What it read. Boxed, because it is large beside the others.
    Import(Box<Import>),
    /// It will not read the file.
    Refused(Refused),
}

impl worker::Order for Order {
    const WORKER: &'static str = "spreadsheet";
    type Answer = Answer;

    fn goes_on(answer: &Answer) -> bool {
        matches!(answer, Answer::Progress(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_comes_back_as_it_was() {
        let order = Order::Template(TemplateOrder {
            format: Format::Csv,
            audit: Audit::Short,
            rows: crate::numbered(2),
            existing: Some(CaseSample::default()),
            service: "Westhaven".into(),
            kind: ServiceKind::OffendingTeam,
            programme: String::new(),
        });
        let text = serde_json::to_string(&order).expect("JSON");
        assert_eq!(serde_json::from_str::<Order>(&text).expect("an order"), order);
    }

    #[test]
    fn an_order_of_a_workbook_is_understood() {
        let day = blocks::Day { year: 2026, month: 11, day: 26 };
        let made = blocks::Workbook {
            title: "Tables".into(),
            subject: String::new(),
            author: String::new(),
            created: blocks::Instant { day, time: (9, 30, 0) },
            fingerprint: String::new(),
            about: Vec::new(),
            sheets: Vec::new(),
        };
        let asked = blocks::message::WorkbookOrder::Workbook(made.clone());
        let text = serde_json::to_string(&asked).expect("JSON");
        assert_eq!(serde_json::from_str::<Order>(&text).expect("an order"), Order::Workbook(made));
    }
}
