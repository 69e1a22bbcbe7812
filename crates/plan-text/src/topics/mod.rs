//! Paragraphs that are not about single statements: the service and its caseload, what was counted, and the plan as a whole.

mod caseload;
mod introduction;
mod partners;
mod performance;
mod plan;
mod risks;
mod voices;

pub(crate) use caseload::caseload;
pub(crate) use introduction::{introduction, sign_off};
pub(crate) use partners::partners;
pub(crate) use performance::{performance, sample};
pub(crate) use plan::{board, overview, previous, priorities};
pub(crate) use risks::risks;
pub(crate) use voices::{families, staff};
