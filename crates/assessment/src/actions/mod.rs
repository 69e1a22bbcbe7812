//! From gaps to actions: what comes first, what the framework proposes, and what the service makes of it.
//!
//! Everything that changes a plan takes one and returns a new one; the caller makes it an edit of the record.
//! A re-run only proposes: what is in the plan is never overwritten.

mod due;
mod priority;
mod propose;
mod steps;
mod unplanned;

pub use due::{DueView, SOON_DAYS, When, due_view, when};
pub use priority::{CaseBands, FindOut, Gap, Tier, find_out, gaps};
pub use propose::{Proposal, fix, proposals};
pub use steps::{accept, add, drop_proposal, edit, move_down, move_up, remove, take_up};
pub use unplanned::{give_reason, unplanned};
