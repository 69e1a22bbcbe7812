//! A neutral model of documents. Screen, print, Word, OpenDocument, PDF, HTML and plain text are each a rendering of a
//! [`Document`], so that they cannot drift apart.
//!
//! Everything here is plain data that a worker can be sent. Nothing has a clock: times are passed in, so that the same
//! record gives the same bytes. Texts are a user's and can hold any character but what [`clean`] takes away.

mod address;
mod block;
mod calendar;
mod chart;
mod clean;
mod density;
mod document;
mod format;
pub mod message;
mod picture;
pub mod render;
mod section;
mod table;
mod text;
mod time;
mod walk;
mod workbook;

pub use address::address;
pub use block::{Block, HeadingLevel, Item, KeyFigure, ListKind, Tone};
pub use calendar::{Calendar, Event};
pub use chart::Chart;
pub use clean::clean;
pub use density::Density;
pub use document::{Document, LANGUAGE};
pub use format::Format;
pub use picture::{Anchor, Paint, Picture, Shape, Weight};
pub use table::{Cell, Table};
pub use text::{Emphasis, Run, Text};
pub use time::{Day, Instant};
pub use workbook::{Column, Sheet, Value, Workbook};
