//! The text for the annual Youth Justice Plan: drafts from the results, and what a service makes of them.
//!
//! A draft is written as a good manager would write it for a board: what is well first, then what cases show against ratings, then
//! what will be done, by whom and by when. It says no more than the record bears out, and says what is not known.

mod actions;
mod change;
mod compare;
mod draft;
mod facts;
mod found;
mod group;
mod headings;
mod plan;
mod sentence;
mod text;
mod topics;
mod verbs;
mod voice;
mod words;

pub use change::{Change, changed};
pub use compare::{Comparison, compare};
pub use draft::{Draft, Note, drafts};
pub use plan::{Plan, Section, Standing, chosen, plan};
pub use text::blocks;
