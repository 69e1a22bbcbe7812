//! Spreadsheets, of every kind that is read.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::sync::{Arc, LazyLock};

use assessment::cases::{Case, CaseNumber, CaseSample};
use framework::Framework;
use spreadsheet::{Import, Way};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::FRAMEWORK;

/// The question bank with a few criteria and factors only: all are read in one way, and learning the headings of all takes a
/// hundred times as long as reading a small file.
static FEW: LazyLock<Framework> = LazyLock::new(|| {
    let mut few = FRAMEWORK.clone();
    few.reference.criteria.truncate(2);
    few.reference.factors.truncate(1);
    few
});

/// What stands between the parts of a workbook, and may stand in none of them: XML cannot hold it.
const BETWEEN: u8 = 0x1E;

/// The most parts that an archive is made of here.
const PARTS: usize = 20;

/// Reads bytes as a spreadsheet.
pub fn any(bytes: &[u8]) {
    read(bytes);
}

/// Puts parts together and reads them. Each begins with its path, on a line of its own.
pub fn workbook(bytes: &[u8]) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in bytes.split(|byte| *byte == BETWEEN).take(PARTS) {
        let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        let (path, content) = (part.get(..end), part.get(end + 1..));
        let path = String::from_utf8_lossy(path.unwrap_or_default());
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        if zip.start_file(path, options).is_err() || zip.write_all(content.unwrap_or_default()).is_err() {
            return;
        }
    }
    if let Ok(archive) = zip.finish() {
        read(archive.get_ref());
    }
}

/// Reads a spreadsheet, and what was read into a sample.
fn read(bytes: &[u8]) {
    match spreadsheet::read("cases.csv", bytes, &FEW, &mut |_| {}) {
        Ok(import) => merge(&import),
        Err(refused) => assert!(!refused.title.is_empty() && !refused.what_to_do.is_empty()),
    }
}

/// The cases go into an empty sample and, a second time, into one that has them already, where they change nothing.
fn merge(import: &Import) {
    let cases: BTreeMap<CaseNumber, Arc<Case>> =
        import.cases.iter().map(|(number, case)| (*number, Arc::new(case.clone()))).collect();
    let empty = CaseSample::default();
    for way in [Way::Replace, Way::Update] {
        let Ok(merged) = spreadsheet::merge(&empty, &cases, way) else { continue };
        assert_eq!(merged.new, cases.len());
        match spreadsheet::merge(&merged.sample, &cases, way) {
            Ok(again) => assert_eq!((again.unchanged, again.changed, again.removed), (cases.len(), 0, 0)),
            Err(error) => panic!("what went in once cannot go in again: {error}"),
        }
    }
}
