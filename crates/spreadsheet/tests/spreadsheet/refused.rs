//! What is refused, and why. What it may cost is measured in `tests/memory.rs`.

use assessment::file::MAX_ITEMS;
use spreadsheet::OtherKind;

use super::files::{parts, row, strings, workbook, zip};
use super::*;

fn reason(bytes: &[u8]) -> Reason {
    read(bytes).expect_err("a reason")
}

/// A sheet of cases that would be read.
fn good() -> String {
    [row(&["Case", "CO1"]), row(&["1", "Yes"])].concat()
}

/// A workbook that would be read, with another part.
fn with(name: &str, text: &str) -> Vec<u8> {
    let mut parts = parts(&[("Cases", &good())]);
    parts.push((name.to_owned(), text.to_owned()));
    zip(&parts)
}

#[test]
fn the_workbook_of_these_tests_is_read() {
    assert_eq!(read(&workbook(&[("Cases", &good())])).expect("cases").cases.len(), 1);
    assert!(read(&with("xl/externalLinks/externalLink1.xml", "<externalLink/>")).is_ok());
}

#[test]
fn other_files() {
    assert_eq!(reason(b""), Reason::Empty);
    assert_eq!(reason(&[0; 5_000]), Reason::Empty);
    assert_eq!(reason(&vec![b' '; 20_000_001]), Reason::TooLarge);
    assert_eq!(reason(&zip(&[("a.txt", "hello")])), Reason::Other(OtherKind::Zip));
    assert_eq!(reason(&zip(&[("[Content_Types].xml", ""), ("word/document.xml", "")])), Reason::Other(OtherKind::Word));
    assert_eq!(
        reason(&zip(&[("[Content_Types].xml", ""), ("ppt/presentation.xml", "")])),
        Reason::Other(OtherKind::Presentation)
    );
    assert_eq!(
        reason(&zip(&[("[Content_Types].xml", ""), ("xl/workbook.bin", "")])),
        Reason::Other(OtherKind::BinaryExcel)
    );
    let odt = "application/vnd.oasis.opendocument.text";
    assert_eq!(reason(&zip(&[("mimetype", odt)])), Reason::Other(OtherKind::Word));
    assert_eq!(reason(b"{\"format\": \"yot-self-assessment\"}"), Reason::Other(OtherKind::Json));
    assert_eq!(reason(b"Dear team,\nhere are the cases.\n"), Reason::NoHeader);
    assert_eq!(reason(b"CO1,CO2,Notes\nYes,No,\n"), Reason::NoCaseColumn);
    assert_eq!(reason(b"Case,CO1,CO2\n\n,,\n"), Reason::NoCases);
    assert_eq!(reason(b"Case,CO1\n1,\"Yes\n2,No\n"), Reason::UnclosedQuote);
}

#[test]
fn macros_and_passwords() {
    assert_eq!(reason(&with("xl/vbaProject.bin", "x")), Reason::Macros);
    assert_eq!(reason(&with("xl/macrosheets/sheet1.xml", "x")), Reason::Macros);
    let ods = "application/vnd.oasis.opendocument.spreadsheet";
    assert_eq!(reason(&zip(&[("mimetype", ods), ("Basic/Standard/Module1.xml", "")])), Reason::Macros);
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(reason(&zip(&[("mimetype", ods), ("META-INF/manifest.xml", manifest)])), Reason::Password);
}

#[test]
fn truncated_anywhere() {
    let rows = rows(1..=3);
    let bytes = spreadsheet::xlsx(&template(Audit::Short, &rows, None)).expect("a workbook");
    for tenth in 1..10 {
        assert_eq!(reason(&bytes[..bytes.len() * tenth / 10]), Reason::Damaged, "{tenth}");
    }
}

#[test]
fn too_much() {
    let many = |rows: usize| (1..=rows).map(|at| format!("{at},Yes\n")).collect::<String>();
    assert_eq!(read(format!("Case,CO1\n{}", many(MAX_ITEMS)).as_bytes()).expect("cases").cases.len(), MAX_ITEMS);
    assert_eq!(reason(format!("Case,CO1\n{}", many(MAX_ITEMS + 1)).as_bytes()), Reason::TooManyRows);
    assert_eq!(reason(format!("Case,CO1\n{}", many(200_000)).as_bytes()), Reason::TooManyRows);
    let wide = format!("Case,CO1{}x\n1,Yes\n", ",".repeat(600));
    assert_eq!(reason(wide.as_bytes()), Reason::TooManyColumns);
    // Far down is no harm in a sheet that is read row by row; far to the right is nothing that a template has.
    let far = format!("{}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", good());
    assert_eq!(reason(&workbook(&[("Cases", &far)])), Reason::TooManyColumns);
}

#[test]
fn archives_as_no_program_writes_them() {
    assert_eq!(reason(&with("../../etc/passwd", "x")), Reason::Unsafe);
    let mut parts = parts(&[("Cases", &good())]);
    parts.extend((0..600).map(|at| (format!("xl/media/{at}.xml"), String::new())));
    assert_eq!(reason(&zip(&parts)), Reason::Unsafe);
    let large = " ".repeat(65_000_000);
    let bomb = with("xl/sharedStrings.xml", &large);
    assert!(bomb.len() < 200_000);
    assert_eq!(reason(&bomb), Reason::Unsafe);
    // The same, and it lies about its size in both places where that stands.
    let mut parts = self::parts(&[("Cases", &good())]);
    parts[4].1 = format!("<worksheet><sheetData>{}{}</sheetData></worksheet>", good(), large);
    let mut lying = zip(&parts);
    let size = u32::try_from(parts[4].1.len()).expect("a size").to_le_bytes();
    let places: Vec<usize> = (0..lying.len() - 4).filter(|at| lying[*at..*at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        lying[at..at + 4].copy_from_slice(&5_000_u32.to_le_bytes());
    }
    assert!(matches!(reason(&lying), Reason::Unsafe | Reason::Damaged));
}

#[test]
fn entries_that_share_their_bytes() {
    let mut bytes = workbook(&[("Cases", &good()), ("Other", &good())]);
    // Both sheets now say that they begin where the first does.
    let entries: Vec<usize> = (0..bytes.len() - 4).filter(|at| &bytes[*at..*at + 4] == b"PK\x01\x02").collect();
    let (first, second) = (entries[entries.len() - 2], entries[entries.len() - 1]);
    let start: [u8; 4] = bytes[first + 42..first + 46].try_into().expect("four bytes");
    bytes[second + 42..second + 46].copy_from_slice(&start);
    assert_eq!(reason(&bytes), Reason::Unsafe);
}

#[test]
fn xml_as_no_program_writes_it() {
    let sheet = |text: String| {
        let mut parts = parts(&[("Cases", "")]);
        parts[4].1 = text;
        zip(&parts)
    };
    let laughs = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData>&b;</sheetData></worksheet>";
    assert_eq!(reason(&sheet(laughs.to_owned())), Reason::Unsafe);
    assert_eq!(reason(&sheet("<x>".repeat(100_000))), Reason::Unsafe);
    assert_eq!(reason(&sheet("not XML at all".to_owned())), Reason::NoHeader);
    // Attributes that are compared with one another would take longer the more there are.
    let attributes = |number: usize| {
        let many = " a=\"1\"".repeat(number);
        sheet(format!("<worksheet><sheetData><row{many}><c><v>1</v></c></row></sheetData></worksheet>"))
    };
    assert_eq!(reason(&attributes(150_000)), Reason::NoHeader);
    assert_eq!(reason(&attributes(1_000_000)), Reason::Unsafe);
    // What a library would reserve room for.
    let texts = "<sst count=\"4000000000000\" uniqueCount=\"4000000000000\"><si><t>Yes</t></si></sst>";
    let data = [row(&["Case", "CO1"]), row(&["1", "<c t=\"s\"><v>0</v></c>"])].concat();
    assert_eq!(read(&strings(texts, &data)).expect("cases").cases[&number(1)].answers.len(), 1);
    assert_eq!(reason(&strings(texts, &data.replace("<v>0<", "<v>1<"))), Reason::Damaged);
}

#[test]
fn every_reason_says_what_to_do() {
    for reason in [
        Reason::Empty,
        Reason::TooLarge,
        Reason::Password,
        Reason::Macros,
        Reason::Damaged,
        Reason::Unsafe,
        Reason::TooManyRows,
        Reason::TooManyColumns,
        Reason::NotText,
        Reason::UnclosedQuote,
        Reason::NoHeader,
        Reason::NoCaseColumn,
        Reason::NoCases,
        Reason::Other(OtherKind::OldExcel),
        Reason::Other(OtherKind::Picture),
    ] {
        let refused = reason.refused();
        assert!(refused.title.ends_with('.') && refused.what_to_do.ends_with('.'), "{refused:?}");
    }
}
