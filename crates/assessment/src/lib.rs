//! The self-assessment: its record, and every rule that turns answers into judgements and actions.
//!
//! Everything here is a pure function of the record, the framework and the dates passed in: no clock, no
//! randomness, no browser. The same record gives the same report, to the byte.

pub mod actions;
pub mod cases;
pub mod date;
pub mod disclosure;
pub mod edit;
pub mod evidence;
pub mod file;
pub mod history;
pub mod privacy;
pub mod record;
pub mod report;
pub mod score;

pub use date::{Date, Timestamp};
pub use edit::Edit;
pub use record::{
    ActionPlan, ActionStatus, Answer, Assessment, AssessmentId, Due, EditedText, Evidence, EvidenceId, Gathered,
    LocalStatement, LocalStatementId, Parts, Period, PlanAction, PlanActionId, PlanSection, PlanSectionId,
    PlanSections, PlanText, PlanTexts, Rating, Review, Service,
};
