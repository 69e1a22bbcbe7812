//! The evidence beside the statements: how it compares with what inspectors found, what it makes of a judgement, and
//! the parts of the record that are counts: caseload, "is it working?", partners, surveys and outcomes.
//!
//! What is typed is refused in plain words where it cannot be, and nothing is worked out from it then.

mod benchmark;
mod caseload;
mod contradiction;
mod counted;
mod judgement;
mod outcomes;
mod partners;
mod surveys;
#[cfg(test)]
pub(crate) mod testing;
mod working;

pub use benchmark::{Against, BY_CHANCE, against, inspection_figure};
pub use caseload::{CaseloadProfile, CaseloadShare, caseload_problems, caseload_shares};
pub use contradiction::{Contradiction, Shown, contradictions};
pub use counted::{Counted, Problem};
pub use judgement::{DomainJudgement, Judgements, judgements};
pub use outcomes::{Achieved, LocalOutcome, LocalOutcomeId, OutcomeOf, OutcomesAchieved, achieved};
pub use partners::{
    LocalPartner, LocalPartnerId, PartnerMatrix, PartnerOf, PartnerRow, PartnersView, TakesPart, partners_view,
};
pub use surveys::{Respondent, SurveyAnswers, SurveyResult, Surveys, survey_results};
pub use working::{Group, Row, SideBySide, Working, side_by_side};
