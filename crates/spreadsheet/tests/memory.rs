//! What files that mean harm may cost: memory is measured and has a limit, time is printed.
//!
//! A test program of its own with one test, because the memory of all threads is counted together.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "spreadsheet/files.rs"]
mod files;

use std::path::Path;
use std::time::Instant;

use files::{parts, row, strings, workbook, zip};
use peak_alloc::PeakAlloc;
use spreadsheet::Reason;

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

/// The most that reading may take beyond the file itself, in bytes.
const MOST: usize = 256_000_000;

/// As large as a part may be.
const LARGE: usize = 63_000_000;

fn with(part: usize, text: String) -> Vec<u8> {
    let mut parts = parts(&[("Cases", "")]);
    parts[part].1 = text;
    zip(&parts)
}

fn sheet(data: &str) -> Vec<u8> {
    workbook(&[("Cases", data)])
}

fn sst(texts: &str) -> String {
    format!("<sst>{texts}</sst>")
}

fn ods(table: &str) -> Vec<u8> {
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    zip(&[("mimetype", mime.to_owned()), ("content.xml", format!("<x><table name=\"a\">{table}</table></x>"))])
}

fn fill(piece: &str) -> String {
    piece.repeat(LARGE / piece.len())
}

#[test]
fn files_that_mean_harm_cost_little() {
    let framework = framework::source::load(Path::new("../../framework")).expect("the framework");
    let head = row(&["Case", "CO1", "Notes"]);
    let long = format!("<si><t>{}</t></si>", "x".repeat(99_999));
    let cell = "<table-cell number-columns-repeated=\"499\" value-type=\"string\"><p>x</p></table-cell>";
    let wide_csv = format!("Case,CO1\n{}", format!("1{}\n", ",a".repeat(450)).repeat(10_500));
    let cases: Vec<(&str, Vec<u8>, Option<Reason>)> = vec![
        ("one text", strings(&sst(&format!("<si><t>{}</t></si>", fill("x"))), &head), Some(Reason::NoCases)),
        ("many texts", strings(&sst(&fill("<si><t>x</t></si>")), &head), Some(Reason::Unsafe)),
        ("one attribute", sheet(&format!("{head}<row x=\"{}\"/>", fill("x"))), Some(Reason::Unsafe)),
        ("one comment", sheet(&format!("{head}<!--{}-->", fill("<>"))), Some(Reason::NoCases)),
        ("one name", with(4, format!("<{}/>", fill("x"))), Some(Reason::Unsafe)),
        (
            "many relations",
            with(3, format!("<Relationships>{}</Relationships>", fill("<Relationship/>"))),
            Some(Reason::Unsafe),
        ),
        ("depth", with(4, fill("<x>")), Some(Reason::Unsafe)),
        ("blank rows", sheet(&format!("{head}{}", "<row/>".repeat(1_000_000))), Some(Reason::NoCases)),
        (
            "one row of one cell",
            sheet(&format!("{head}<row>{}</row>", "<c r=\"A1\"><v>1</v></c>".repeat(200_000))),
            Some(Reason::TooManyColumns),
        ),
        (
            "many rows",
            sheet(&format!("{head}{}", "<row><c><v>1</v></c></row>".repeat(200_000))),
            Some(Reason::TooManyRows),
        ),
        (
            "wide rows",
            sheet(&format!("{head}{}", format!("<row>{}</row>", "<c><v>1</v></c>".repeat(390)).repeat(10_500))),
            None,
        ),
        (
            "notes that share a text",
            strings(
                &sst(&long),
                &format!(
                    "{head}{}",
                    (1..=9_000)
                        .map(|at| format!("<row><c><v>{at}</v></c><c/><c t=\"s\"><v>0</v></c></row>"))
                        .collect::<String>()
                ),
            ),
            None,
        ),
        (
            "rows repeated",
            ods(&format!(
                "<table-row><table-cell><p>Case</p></table-cell><table-cell><p>CO1</p></table-cell></table-row><table-row number-rows-repeated=\"4000000000\">{cell}</table-row>"
            )),
            Some(Reason::TooManyRows),
        ),
        (
            "before the headings",
            ods(&format!("<table-row number-rows-repeated=\"4000000000\">{cell}</table-row>")),
            Some(Reason::NoHeader),
        ),
        ("commas", b",".repeat(20_000_000), Some(Reason::NoHeader)),
        ("line ends", b"\n".repeat(19_999_999).into_iter().chain(*b"x").collect(), Some(Reason::NoHeader)),
        ("one quotation mark", format!("\"{}", "x".repeat(19_999_999)).into_bytes(), Some(Reason::UnclosedQuote)),
        ("Windows-1252", b"\x80".repeat(20_000_000), Some(Reason::NoHeader)),
        ("UTF-16", b"\xFF\xFE".iter().copied().chain(b"\xAC\x20".repeat(9_999_999)).collect(), Some(Reason::NoHeader)),
        ("wide text", wide_csv.into_bytes(), None),
        (
            "zip marks",
            b"PK\x03\x04".iter().copied().chain(b"PK\x01\x02".repeat(4_999_999)).collect(),
            Some(Reason::Unsafe),
        ),
        (
            "OLE without end",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".iter().copied().chain(b"W\0".repeat(9_999_990)).collect(),
            Some(Reason::Other(spreadsheet::OtherKind::OldOffice)),
        ),
    ];
    for (name, bytes, expected) in cases {
        let before = PEAK.current_usage();
        PEAK.reset_peak_usage();
        let start = Instant::now();
        let read = spreadsheet::read("x.csv", &bytes, &framework, &mut |_| {});
        let took = start.elapsed();
        let used = PEAK.peak_usage().saturating_sub(before);
        println!("{name}: {} bytes of file, {} MB of memory, {took:?}", bytes.len(), used / 1_000_000);
        assert_eq!(read.as_ref().err().map(|refused| refused.reason), expected, "{name}");
        assert!(used < MOST, "{name} takes {used} bytes");
    }
}
