//! What people and programs make of a template.

use assessment::cases::{CaseAnswer, CaseFactor, FactorAnswer, Stratum};
use spreadsheet::{BadCell, ColumnUse};

use super::files::{row, workbook};
use super::*;

fn answers(case: &Case) -> Vec<(&str, CaseAnswer)> {
    case.answers.iter().map(|(id, answer)| (id.as_str(), *answer)).collect()
}

fn places(bad: &[BadCell]) -> Vec<String> {
    bad.iter().map(|bad| format!("{}{} {}", bad.column, bad.row, bad.value)).collect()
}

const YES: CaseAnswer = CaseAnswer::Yes;
const NO: CaseAnswer = CaseAnswer::No;

#[test]
fn separators_encodings_and_line_endings_make_no_difference() {
    let text = "Case,Supervision,CO1 Risk,Notes\r\n1,Statutory,Yes,café\r\n2,non statutory,n,\r\n";
    let expected = cases(text);
    assert_eq!(expected[&number(1)].notes, "café");
    assert_eq!(expected[&number(2)].stratum, Some(Stratum::NonStatutory));
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let windows = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).expect("a byte")).collect::<Vec<u8>>();
    for (name, bytes) in [
        ("semicolons", text.replace(',', ";").into_bytes()),
        ("tabs", text.replace(',', "\t").into_bytes()),
        ("told", format!("sep=;\r\n{}", text.replace(',', ";")).into_bytes()),
        ("bom", format!("\u{feff}{text}").into_bytes()),
        ("utf-16", utf16(&format!("\u{feff}{}", text.replace(',', "\t")))),
        ("utf-16 without a mark", utf16(text)),
        ("windows", windows(text)),
        ("unix", text.replace("\r\n", "\n").into_bytes()),
        ("old mac", text.replace("\r\n", "\r").into_bytes()),
        ("quoted", text.replace("1,Statutory", "\"1\",\" Statutory \"").into_bytes()),
        ("no end", text.trim_end().as_bytes().to_vec()),
    ] {
        let import = read(&bytes).unwrap_or_else(|reason| panic!("{name}: {reason:?}"));
        assert_eq!((&import.cases, &import.bad), (&expected, &vec![]), "{name}");
    }
}

#[test]
fn columns_are_known_by_their_headings() {
    let text = "Worker, co1 RISK of harm to others has reduced ,Case no.,Living arrangements: enough done,CO2,CO9 New one,\
                Living Arrangements enough progress,CA4 renamed,Safeguarding concerns have reduced\n\
                A,y,1,nr,no,yes,Yes,N/A,Yes\n";
    let import = read(text.as_bytes()).expect("cases");
    let case = &import.cases[&number(1)];
    assert_eq!(answers(case), [("CA4", CaseAnswer::NotApplicable), ("CO1", YES), ("CO2", NO)]);
    let factor = CaseFactor { enough_done: Some(FactorAnswer::NotRelevant), enough_progress: Some(FactorAnswer::Yes) };
    assert_eq!(case.factors, [("living-arrangements".into(), factor)].into());
    let uses: Vec<_> = import.columns.iter().map(|column| (column.letter.as_str(), &column.holds)).collect();
    assert_eq!(uses[0], ("A", &ColumnUse::Unknown));
    assert_eq!(uses[2], ("C", &ColumnUse::Case));
    assert_eq!(uses[5], ("F", &ColumnUse::Unknown));
    assert_eq!(uses[8], ("I", &ColumnUse::Repeated));
    let noticed = import.noticed.join("\n");
    for sentence in [
        "Column A (\"Worker\") is not one of the template's and was not read.",
        "Column F (\"CO9 New one\") is not one of the template's and was not read.",
        "Column H (\"CA4 renamed\") was read as CA4, although its words are not the template's.",
        "Column I (\"Safeguarding concerns have reduced\") has the heading of a column before it and was not read.",
    ] {
        assert!(noticed.contains(sentence), "{noticed}");
    }
    // CA4 is not core, so this was a full audit's: Supervision, Notes, 33 criteria but three, and 24 columns of factors but two.
    let more = format!("and {} more, so nothing was read for them.", 2 + 30 + 22 - 10);
    assert!(noticed.contains(&more), "{noticed}");
}

#[test]
fn a_comment_column_does_not_take_the_criterions_place() {
    let import = read(b"Case,CO1 comments,CO1 Risk of harm to others has reduced\n1,Yes,No\n").expect("cases");
    assert_eq!(answers(&import.cases[&number(1)]), [("CO1", NO)]);
    assert_eq!(import.columns[1].holds, ColumnUse::Unknown);
}

#[test]
fn titles_blank_rows_and_repeated_headings() {
    let text = "Case sample of our service,,\n\nFilled in by the team,,\nCase,CO1,CO2\n1,Yes,No\n\n,,\n2,No,No\nCase,CO1,CO2\n3,,\n";
    let import = read(text.as_bytes()).expect("cases");
    assert_eq!(import.cases.keys().map(|at| at.get()).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(import.cases[&number(3)], Case::default());
    let skipped = &import.skipped;
    assert_eq!((skipped.rows_above, skipped.blank_rows, skipped.repeated_headers), (2, 2, 1));
    assert_eq!(import.bad, []);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_counts() {
    let text = "Case,Supervision,CO1,CO2,Living arrangements: enough done,Notes\n\
                1,both,maybe,Yes,don't know,ok\n\
                x,Statutory,Yes,Yes,Yes,\n\
                ,,Yes,,,\n\
                1.0,,No,,,\n\
                2,,=A1,#REF!,,=SUM(A1)\n";
    let import = read(text.as_bytes()).expect("cases");
    assert_eq!(
        places(&import.bad),
        ["B2 both", "C2 maybe", "E2 don't know", "A3 x", "A4 ", "A5 1.0", "C6 =A1", "D6 #REF!"]
    );
    let reason = |at: usize| import.bad[at].reason.as_str();
    assert_eq!(
        reason(0),
        "This is not one of the answers. Choose Statutory or Non-statutory, or leave the cell empty."
    );
    assert!(reason(3).starts_with("This is not a case number."));
    assert_eq!(reason(4), "This row has no case number, so its answers have no case. Type the number.");
    assert!(reason(5).starts_with("Case 1 stands in row 2 and again in row 5."), "{}", reason(5));
    assert_eq!(reason(6), "C6 holds a formula. Paste its value instead.");
    assert_eq!(reason(7), "D6 holds an error in place of an answer. Choose an answer, or leave it empty.");
    assert_eq!(import.bad[1].header, "CO1");
    assert_eq!(import.bad[1].sheet, "cases.csv");
    assert_eq!(import.skipped.rows_without_case, 2);
    let one = &import.cases[&number(1)];
    assert_eq!((answers(one), one.notes.as_str()), (vec![("CO2", YES)], "ok"));
    // In a .csv this is what was typed, and it is only text.
    assert_eq!(import.cases[&number(2)].notes, "=SUM(A1)");
}

#[test]
fn cells_of_a_workbook() {
    let sheet = [
        row(&["Case", "CO1", "CO2", "CO3", "Notes"]),
        row(&["<c><v>1</v></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"b\"><v>0</v></c>", "", "<c><v>12.5</v></c>"]),
        row(&[
            "2.0",
            "Yes\u{a0}",
            "<c t=\"str\"><f>\"Yes\"</f><v>Yes</v></c>",
            "<c><v>1</v></c>",
            "<c><f>1+1</f><v>2</v></c>",
        ]),
        row(&["<c><f>A3+1</f><v>3</v></c>", "Yes"]),
        row(&["<c><v>4.5</v></c>", "Yes"]),
        row(&["<c t=\"e\"><v>#N/A</v></c>", "Yes"]),
        row(&["<c><v>5</v></c>", "<c t=\"e\"><v>#N/A</v></c>"]),
    ];
    let import = read(&workbook(&[("Notes on this", &row(&["Hello"])), ("My cases", &sheet.concat())])).expect("cases");
    assert_eq!(
        (import.sheet.as_str(), import.skipped.sheets.as_slice()),
        ("My cases", &["Notes on this".to_owned()][..])
    );
    assert_eq!(answers(&import.cases[&number(1)]), [("CO1", YES), ("CO2", NO)]);
    assert_eq!(import.cases[&number(1)].notes, "12.5");
    assert_eq!(answers(&import.cases[&number(2)]), [("CO1", YES)]);
    assert_eq!(
        places(&import.bad),
        ["C3 a formula", "D3 1", "E3 a formula", "A4 a formula", "A5 4.5", "A6 #N/A", "B7 #N/A"]
    );
    assert_eq!(import.bad[0].reason, "C3 holds a formula. Paste its value instead.");
}

#[test]
fn the_sheet_with_the_most_headings_is_read() {
    let few = [row(&["Case", "CO1"]), row(&["1", "Yes"])].concat();
    let many = [row(&["Case", "CO1", "CO2"]), row(&["2", "Yes", "No"])].concat();
    let import = read(&workbook(&[("One", &few), ("Two", &many), ("Three", &many)])).expect("cases");
    assert_eq!(import.sheet, "Two");
    assert_eq!(import.cases.keys().map(|at| at.get()).collect::<Vec<_>>(), [2]);
    let others = "Other sheets have these headings, too, and were not read: \"One\", \"Three\". Only \"Two\" was.";
    assert_eq!(import.noticed[0], others);
}

#[test]
fn notes_that_are_too_long_are_a_bad_cell() {
    let long = format!("Case,CO1,Notes\n1,Yes,{}\n2,Yes,{}\n", "é".repeat(100_000), "é".repeat(100_001));
    let import = read(long.as_bytes()).expect("cases");
    assert_eq!(import.cases[&number(1)].notes.chars().count(), 100_000);
    assert_eq!((import.cases[&number(2)].notes.as_str(), import.bad.len()), ("", 1));
    assert_eq!(import.bad[0].value.chars().count(), 61);
}

#[test]
fn bad_cells_are_listed_up_to_a_number() {
    let text = format!("Case,CO1\n{}", (1..=1_000).map(|at| format!("{at},?\n")).collect::<String>());
    let import = read(text.as_bytes()).expect("cases");
    assert_eq!((import.bad.len(), import.bad_not_listed, import.cases.len()), (spreadsheet::MAX_BAD, 500, 1_000));
}

#[test]
fn the_import_crosses_as_json() {
    let import = read(b"Extra,Case,CO1\nx,1,?\n").expect("cases");
    let text = serde_json::to_string(&import).expect("JSON");
    assert_eq!(serde_json::from_str::<Import>(&text).expect("an import"), import);
    let refused = Reason::Other(spreadsheet::OtherKind::Pdf).refused();
    let text = serde_json::to_string(&refused).expect("JSON");
    assert_eq!(serde_json::from_str::<spreadsheet::Refused>(&text).expect("a refusal"), refused);
}
