//! Tables of any text become a workbook and a .csv, and the .csv holds just that text.
#![allow(clippy::expect_used, reason = "a test that cannot begin says why and stops")]

use blocks::{Column, Day, Instant, Sheet, Value, Workbook, clean};
use proptest::prelude::*;

/// A text as people type and paste it: formulas, quotes, line ends, other scripts, emoji, control characters; now and then long.
fn text() -> impl Strategy<Value = String> {
    let start = prop_oneof![
        Just(""),
        Just("="),
        Just("+"),
        Just("-"),
        Just("@"),
        Just("\t"),
        Just("\r"),
        Just("'"),
        Just("\"")
    ];
    let rest = prop_oneof![
        6 => any::<String>(),
        2 => "[,;\"'\r\n\t a-c=_x0]{0,20}",
        1 => "[א-ת]{1,9}👩‍👩‍👧\u{0}\u{1f}\u{7f}_x000D_",
        1 => (0..34_000_usize).prop_map(|length| "é".repeat(length)),
    ];
    (start, rest).prop_map(|(start, rest)| format!("{start}{rest}"))
}

fn value() -> impl Strategy<Value = Value> {
    let day = (1..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Value::Day(Day { year, month, day }));
    prop_oneof![
        5 => text().prop_map(Value::Text),
        1 => any::<u32>().prop_map(Value::Number),
        1 => (0..=1_000_000_u32).prop_map(Value::Share),
        1 => day,
        1 => Just(Value::Empty),
    ]
}

fn book(title: String, rows: Vec<Vec<Value>>) -> Workbook {
    let columns = ["A", "B", "C"].map(|name| Column { name: name.to_owned(), width: 20 });
    Workbook {
        title: title.clone(),
        subject: title.clone(),
        author: title.clone(),
        created: Instant { day: Day { year: 2026, month: 11, day: 26 }, time: (9, 30, 0) },
        fingerprint: String::new(),
        about: vec![title],
        sheets: vec![Sheet { name: "Table".to_owned(), columns: columns.into(), rows }],
    }
}

/// Reads comma-separated values as RFC 4180 has them.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut all, mut record, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => field.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut field)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                record.push(std::mem::take(&mut field));
                all.push(std::mem::take(&mut record));
            }
            _ => field.push(c),
        }
    }
    assert!(field.is_empty() && record.is_empty() && !quoted, "it does not end with a line");
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_carried(
        title in text(),
        rows in prop::collection::vec(prop::collection::vec(value(), 3), 0..6),
    ) {
        let made = book(title, rows);
        let bytes = spreadsheet::workbook(&made).expect("a workbook");
        prop_assert!(bytes.starts_with(b"PK"));
        prop_assert!(bytes == spreadsheet::workbook(&made).expect("a workbook"), "other bytes of the same");
        let csv = spreadsheet::table_csv(&made.sheets[0]);
        let read = records(csv.strip_prefix('\u{feff}').expect("a byte order mark"));
        prop_assert_eq!(read.len(), 1 + made.sheets[0].rows.len());
        for (row, cells) in made.sheets[0].rows.iter().zip(&read[1..]) {
            prop_assert_eq!(row.len(), cells.len());
            for (value, cell) in row.iter().zip(cells) {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?} may be run", cell);
                if let Value::Text(text) = value {
                    let text = clean(text);
                    let kept = *cell == text || cell.strip_prefix('\'') == Some(&*text);
                    prop_assert!(kept, "{:?} became {:?}", text, cell);
                }
            }
        }
    }
}
