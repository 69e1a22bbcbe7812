//! What files that mean harm may cost: memory is measured and has a limit, time is printed.
//!
//! A test program of its own with one test, because the memory of all threads is counted together.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::Instant;

use assessment::file::{self, MAX_BYTES, ReadError};
use peak_alloc::PeakAlloc;

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

/// The most that reading may take beyond the file itself, in bytes.
const MOST: usize = 256_000_000;

/// About as large as a file may be.
const LARGE: usize = MAX_BYTES as usize - 250_000;

/// A file of a version, with something in its record after what a record must have.
fn of(version: u32, more: &str) -> Vec<u8> {
    let record = r#""id":"a","framework":"1.0.0","created":"2026-11-02T09:00:00Z""#;
    format!(r#"{{"format":"yot-self-assessment","version":{version},"assessment":{{{record},{more}}}}}"#).into_bytes()
}

/// As many pieces as a file has room for, each made from its number.
fn many(piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(LARGE + 100);
    for number in 0.. {
        text.push_str(&piece(number));
        if text.len() >= LARGE - 100 {
            break;
        }
        text.push(',');
    }
    text
}

/// Pieces in groups, so that no group breaks a limit.
fn groups(size: usize, open: impl Fn(usize) -> String, piece: impl Fn(usize) -> String, close: &str) -> String {
    many(|group| {
        let pieces: Vec<_> = (0..size).map(&piece).collect();
        format!("{}{}{close}", open(group), pieces.join(","))
    })
}

/// A few letters for a number, different for each below 10,000.
fn short(number: usize) -> String {
    let letter = |at: usize| char::from(b'0' + u8::try_from(at % 75).unwrap_or(0)).to_string().replace('\\', "~");
    if number < 75 { letter(number) } else { format!("{}{}", short(number / 75 - 1), letter(number)) }
}

#[test]
fn files_that_mean_harm_cost_little() {
    let zeros = "0,".repeat(9_999) + "0";
    let lists = || many(|_| format!("[{zeros}]")).chars().take(LARGE - 20_100).collect::<String>();
    // Cut in the middle of a list: closed again.
    let lists = || format!("[{}]]", lists().trim_end_matches([',', '[', ']']));
    let next = std::cell::Cell::new(0_usize);
    let evidence = |_| format!(r#"{{"id":"{:x}","title":""}}"#, next.replace(next.get() + 1));
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("names", format!("{{{}}}", many(|at| format!("\"{at:x}\":0"))).into_bytes()),
        ("escaped names", format!("{{{}}}", many(|at| format!("\"\\n{at:x}\":0"))).into_bytes()),
        (
            "objects of names",
            of(2, &format!("\"x\":[{}]", groups(9_999, |_| "{".into(), |at| format!("\"{at:x}\":0"), "}"))),
        ),
        ("depth", "[".repeat(LARGE).into_bytes()),
        ("closed depth", ("[".repeat(LARGE / 2) + &"]".repeat(LARGE / 2)).into_bytes()),
        ("one text", of(2, &format!("\"x\":\"{}\"", "x".repeat(LARGE - 300)))),
        ("one escaped text", of(2, &format!("\"x\":\"{}\"", "\\u00e9".repeat((LARGE - 300) / 6)))),
        ("an old version's lists", of(1, &format!("\"x\":{}", lists()))),
        ("a new version's lists", of(2, &format!("\"x\":{}", lists()))),
        (
            "an old version's objects",
            of(1, &format!("\"x\":[{}]", groups(9_999, |_| "{".into(), |at| format!("\"{}\":0", short(at)), "}"))),
        ),
        (
            "evidence",
            of(
                2,
                &format!(
                    "\"answers\":{{{}}}",
                    groups(190, |at| format!("\"{}\":{{\"evidence\":[", short(at)), evidence, "]}")
                ),
            ),
        ),
        (
            "case answers",
            of(
                2,
                &format!(
                    "\"gathered\":{{\"sample\":{{\"cases\":{{{}}}}}}}",
                    groups(
                        9_990,
                        |at| format!("\"{}\":{{\"answers\":{{", at + 1),
                        |at| format!("\"{}\":\"no\"", short(at)),
                        "}}"
                    )
                ),
            ),
        ),
        (
            "case factors",
            of(
                2,
                &format!(
                    "\"gathered\":{{\"sample\":{{\"cases\":{{{}}}}}}}",
                    groups(
                        9_990,
                        |at| format!("\"{}\":{{\"factors\":{{", at + 1),
                        |at| format!("\"{}\":{{}}", short(at)),
                        "}}"
                    )
                ),
            ),
        ),
        ("spaces", [vec![b' '; LARGE], b"{}".to_vec()].concat()),
        ("invalid text", vec![0xC3; LARGE]),
    ];
    for (name, bytes) in cases {
        assert!(bytes.len() as u64 <= MAX_BYTES, "{name} has {} bytes", bytes.len());
        let before = PEAK.current_usage();
        PEAK.reset_peak_usage();
        let start = Instant::now();
        let read = file::read(&bytes);
        let took = start.elapsed();
        let used = PEAK.peak_usage().saturating_sub(before);
        let came = match &read {
            Ok(_) => "read".to_owned(),
            Err(ReadError::Wrong { reason, .. }) => reason.clone(),
            Err(other) => format!("{other:?}").chars().take(60).collect(),
        };
        println!("{name}: {} bytes of file, {} MB of memory, {took:?}: {came}", bytes.len(), used / 1_000_000);
        assert!(used < MOST, "{name} takes {used} bytes");
    }
}
