//! Where a benchmark comes from, in words.

use framework::{Benchmark, Reference, Terms};

use super::words;

/// What inspectors found and where it stands, whether it was worked out, how areas differed and what routine inspections
/// found: a sentence or more each.
pub(super) fn source(reference: &Reference, terms: &Terms<'_>, benchmark: &Benchmark) -> Vec<String> {
    let notes = &reference.notes.benchmarks;
    let mut sentences =
        vec![format!("Inspection report, {}: {}", words::place(&benchmark.paragraphs), terms.fill(&benchmark.says))];
    if benchmark.derived {
        sentences.push("The report gives the opposite share; this figure is worked out from it.".to_owned());
    }
    if let Some(range) = benchmark.range {
        let note = benchmark.range_note.as_ref().map(|note| format!(" {}", terms.fill(note))).unwrap_or_default();
        let (low, high) = (range.low, range.high);
        sentences.push(format!("By area: {low}% to {high}%.{note} {}", notes.get("range")));
    }
    if let Some(sqs) = benchmark.sqs {
        sentences.push(format!("Routine inspections found {sqs}%. {}", notes.get("sqs")));
    }
    sentences
}
