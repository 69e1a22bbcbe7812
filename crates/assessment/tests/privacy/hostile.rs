//! What holds for every text: no panic, findings in order and on borders of characters, and no long wait.

use std::time::{Duration, Instant};

use assessment::privacy::look;
use proptest::prelude::*;

use crate::today;

fn holds(text: &str) {
    let mut free = 0;
    for finding in look(text, today()) {
        // Slicing panics off a border.
        assert_eq!(&text[finding.range.clone()], finding.shown);
        assert!(!finding.shown.is_empty() && finding.range.start >= free);
        free = finding.range.end;
    }
}

proptest! {
    #[test]
    fn any_text_holds(text in any::<String>()) {
        holds(&text);
    }

    /// Texts of what the scanners look for, in any order.
    #[test]
    fn pieces_in_any_order_hold(text in "(0|1|20|07700|900123|/|\\.|@|\\(|\\+44|-| |  |\n|é|£|Kyle|A|AB|M1|1AA|\
                                         born|dob|d\\.o\\.b\\.|May|3rd|2010|of|Street|Flat|’|'){0,40}") {
        holds(&text);
    }
}

/// The length of a hostile text, in bytes.
const LENGTH: usize = 100_000;

/// What a hostile text may take. Without optimisation it takes up to half a second on a busy machine; with a look back
/// that nothing bounds it took minutes.
const LONGEST: Duration = Duration::from_secs(3);

fn time(text: &str) -> Duration {
    let start = Instant::now();
    holds(text);
    start.elapsed()
}

#[test]
fn hostile_texts_take_no_longer_than_their_length_asks() {
    let pieces = [
        "1",
        "A",
        "a",
        "@",
        "a@",
        "a.",
        "0",
        "0 ",
        "1 ",
        "A ",
        "Ab ",
        "+44 ",
        "(",
        "07700 ",
        "1/",
        "1.",
        "3 May 2010 ",
        "born ",
        "Kyle ",
        "dob on ",
        "Kyle 3 May 2010 ",
        "14 High ",
        "M1 ",
        "é",
        "A-",
        "'",
        "\n",
        "May 3 ",
        "AB 00 ",
        "on 3 3 10 ",
        "999 ",
    ];
    for piece in pieces {
        let taken = time(&piece.repeat(LENGTH / piece.len()));
        println!("{piece:?}: {LENGTH} bytes in {taken:?}");
        assert!(taken < LONGEST, "{piece:?}: {taken:?}");
    }
}
