//! What a template is for.

use assessment::cases::{Audit, CaseNumber, CaseSample, Stratum};
use framework::{Framework, Terms};
use serde::{Deserialize, Serialize};

/// One row of the template: a case that is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the sample.
    pub number: CaseNumber,
    /// Its stratum; none where it is for the reader to say.
    pub stratum: Option<Stratum>,
}

/// What a template is for. The same template gives the same bytes.
#[derive(Clone, Copy, Debug)]
pub struct Template<'a> {
    /// The question bank.
    pub framework: &'a Framework,
    /// The service's own words.
    pub terms: Terms<'a>,
    /// Which criteria are asked. A criterion beyond them has a column only where `existing` answers it.
    pub audit: Audit,
    /// The cases, in the order of the rows.
    pub rows: &'a [Row],
    /// Answers to fill in, for the cases among `rows`. A second reader's answers are left out: they are given without sight
    /// of the first.
    pub existing: Option<&'a CaseSample>,
    /// The service's name; may be empty.
    pub service: &'a str,
}
