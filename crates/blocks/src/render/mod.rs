//! Renderings that are text: HTML for a file or the clipboard, a picture as SVG, plain text, and calendars.

mod calendar;
mod escape;
mod html;
mod page;
mod plain;
mod svg;

pub use calendar::calendar;
pub use html::fragment;
pub use page::page;
pub use plain::plain;
pub use svg::svg;
