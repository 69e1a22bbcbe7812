//! What inspectors found, beside what the service counts: the sentence, its paragraph, what it rests on, how far it reaches.

use framework::{Benchmark, Framework};
use yew::prelude::*;

use crate::components::govuk;
use crate::pages::guidance::sources;

/// A benchmark with all that there is to know of it, opened on demand.
pub fn benchmark(framework: &Framework, benchmark: &Benchmark) -> Html {
    benchmark_on("", framework, benchmark)
}

/// The same where several stand together: its summary says what it is on.
pub fn benchmark_on(what: &str, framework: &Framework, benchmark: &Benchmark) -> Html {
    let note = |name| framework.reference.notes.benchmarks.get(name).to_owned();
    let range = benchmark.range.map(|range| {
        let by_area = format!("By area it went from {}% to {}%.", range.low, range.high);
        html! { <p class="govuk-body">{ by_area }{ " " }{ benchmark.range_note.clone().unwrap_or_else(|| note("range")) }</p> }
    });
    let base = match benchmark.base.as_str() {
        "not published" => note("base"),
        base => format!("What it rests on: {base}."),
    };
    let on = if what.is_empty() { String::new() } else { format!(": {what}") };
    govuk::details(
        &format!("What inspectors found{on}"),
        html! {
            <>
                <p class="govuk-body">{ benchmark.says.clone() }</p>
                if benchmark.derived {
                    <p class="govuk-body">{ "The report gives the other side of this figure; the rest of the whole is ours." }</p>
                }
                { for range }
                <p class="govuk-body">{ base }{ " " }{ note("use") }</p>
                <p class="app-quiet">{ sources(&benchmark.paragraphs) }</p>
            </>
        },
    )
}

/// What inspectors heard, where there is no figure.
pub fn heard(found: &str, paragraphs: &[String]) -> Html {
    govuk::details(
        "What inspectors found",
        html! {
            <>
                <p class="govuk-body">{ found.to_owned() }</p>
                if !paragraphs.is_empty() { <p class="app-quiet">{ sources(paragraphs) }</p> }
            </>
        },
    )
}
