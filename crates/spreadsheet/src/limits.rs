//! What is read at most. Larger files are refused before they cost time or memory.

use assessment::file::MAX_ITEMS;

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 20_000_000;

/// The most rows below the headings with something in them: as many as a sample can have cases, and some room for
/// headings that are repeated and for rows without a case.
pub const MAX_ROWS: usize = MAX_ITEMS + 500;

/// The most columns. The template has about sixty.
pub const MAX_COLUMNS: u32 = 500;

/// The largest case number: what a case list can have, see [`assessment::cases::MAX_CASELOAD`].
pub const MAX_CASE: u32 = assessment::cases::MAX_CASELOAD;

/// The rows with something in them among which the headings are looked for.
pub const HEADING_ROWS: usize = 50;

/// The most parts of a workbook file.
pub(crate) const MAX_PARTS: usize = 500;

/// The most bytes that one part unpacks to: about twice the sheet of ten thousand cases.
pub(crate) const MAX_PART: u64 = 64_000_000;

/// The most bytes that all parts unpack to together.
pub(crate) const MAX_UNPACKED: u64 = 128_000_000;

/// The most bytes of all the texts that a workbook keeps in one place for its cells.
pub(crate) const MAX_STRINGS: usize = 48_000_000;

/// How much of one text is read, in bytes. Longer than any note may be, so that one which is cut is refused all the same.
pub(crate) const MAX_STRING: usize = 1_000_000;

/// The most bytes of notes altogether: what an assessment file may have, see [`assessment::file::MAX_BYTES`].
pub(crate) const MAX_NOTES: usize = 20_000_000;

/// The most sheets of a workbook.
pub(crate) const MAX_SHEETS: usize = 100;

/// The most relations that one part may have to others: there are seldom more than parts.
pub(crate) const MAX_RELATIONS: usize = 2 * MAX_PARTS;

/// How deep the elements of a part may lie within one another. Spreadsheet programs need about ten.
pub(crate) const MAX_DEPTH: usize = 100;
