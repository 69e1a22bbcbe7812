//! The case sample as a spreadsheet: a template that the tool hands out, and the reading of what comes back. And tables to take
//! away, whatever they are about.
//!
//! Pure functions from bytes to values and back: no clock, no file, no browser. What is read is only ever a proposal:
//! [`read`] changes nothing, and says of every cell that it could not use where that cell is and why.

mod columns;
mod import;
mod limits;
mod merge;
pub mod message;
mod neutral;
mod progress;
mod read;
mod refused;
mod rows;
mod template;
mod words;
mod write;

pub use import::{BadCell, ColumnRead, ColumnUse, Import, MAX_BAD, Skipped};
pub use limits::{HEADING_ROWS, MAX_BYTES, MAX_CASE, MAX_COLUMNS, MAX_ROWS};
pub use merge::{Merged, TooMany, Way, merge};
pub use progress::{Progress, Stage};
pub use read::read;
pub use refused::{OtherKind, Reason, Refused};
pub use rows::{numbered, rows_of};
pub use template::{Row, Template};
pub use write::{WriteError, csv, table_csv, workbook, xlsx};
