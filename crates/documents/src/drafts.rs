//! The model drafts, each as a page, or all of them one after another.

use assessment::report::place;
use blocks::{Block, Cell, Document, Emphasis, HeadingLevel, Run, Text, Tone};
use framework::{AGREE, Draft, Terms};

use crate::Source;
use crate::choice::Sheet;
use crate::frame::Length;
use crate::list::{List, table};

/// The drafts that there are.
pub(crate) fn sheets(drafts: &[Draft], terms: Terms<'_>) -> Vec<Sheet> {
    drafts.iter().map(|draft| Sheet { id: draft.id.as_str().into(), title: terms.fill(&draft.title) }).collect()
}

pub(crate) fn document(source: &Source<'_>) -> Document {
    let drafts = &source.framework.reference.drafts;
    let chosen = source.choice.only.as_ref().and_then(|id| drafts.iter().find(|it| it.id.as_str() == id.as_str()));
    let terms = source.assessment.terms();
    if let Some(draft) = chosen {
        let title = terms.fill(&draft.title);
        return source.document(&title, SUBJECT, Length::Pages, page(source, draft, HeadingLevel::One));
    }
    let mut list = List::default();
    list.add(Block::body(terms.fill(source.framework.reference.notes.drafts.get("page"))));
    let summaries =
        drafts.iter().map(|it| Text::strong(terms.fill(&it.title)).and(format!(": {}", terms.fill(&it.summary))));
    list.add(Block::bullets(summaries));
    for draft in drafts {
        list.add(Block::PageBreak);
        list.heading(HeadingLevel::One, terms.fill(&draft.title));
        list.all(page(source, draft, HeadingLevel::Two));
    }
    source.document("Model drafts", SUBJECT, Length::Pages, list.done())
}

const SUBJECT: &str = "A draft to adapt and put before partners";

/// A draft's page below its title. Tables and few headings, so that it is one page on paper.
fn page(source: &Source<'_>, draft: &Draft, level: HeadingLevel) -> Vec<Block> {
    let terms = source.assessment.terms();
    let marked = |text: &String| open(&terms.fill(text));
    let mut list = List::default();
    list.add(Block::paragraph(Tone::Inset, open(&terms.fill(source.framework.reference.notes.drafts.get("use")))));
    list.add(Block::body(named("What this is for", marked(&draft.purpose))));
    list.add(Block::body(named("Who it applies to", marked(&draft.applies_to))));
    list.heading(level, "What must never happen");
    list.add(Block::bullets(draft.never.iter().map(marked)));
    let rows = draft.roles.iter().map(|role| {
        let does = role.does.iter().enumerate();
        let does =
            does.fold(Cell::default(), |cell, (n, text)| cell.and(open(&format!("{}. {}", n + 1, terms.fill(text)))));
        vec![terms.fill(&role.who).into(), does]
    });
    list.add(table("What each role does", &[("Role", 18), ("What it does", 82)], rows.collect()));
    let rows =
        draft.steps.iter().map(|step| [&step.when, &step.to, &step.within].map(|text| marked(text).into()).into());
    let columns = [("When", 38), ("Take it to", 44), ("Within", 18)];
    list.add(table("When to escalate, and to whom", &columns, rows.collect()));
    list.heading(level, "What we record and review");
    list.add(Block::bullets(draft.record.iter().map(marked)));
    list.add(Block::body(marked(&draft.review)));
    let found = format!("{} {}", terms.fill(&draft.found), built_on(source, draft));
    list.add(Block::paragraph(Tone::Quiet, named("What inspectors found", found.into())));
    list.done()
}

/// A paragraph that begins with what it is about.
fn named(name: &str, text: Text) -> Text {
    Text([Text::strong(format!("{name}: ")).0, text.0].concat())
}

/// Where in the report a draft's grounds are.
fn built_on(source: &Source<'_>, draft: &Draft) -> String {
    let report = &source.framework.source;
    let recommendations = draft.recommendations.iter().filter_map(|id| {
        let one = source.framework.recommendations.iter().find(|it| it.id == *id)?;
        let addressee = source.framework.addressees.iter().find(|it| it.id == one.addressee)?;
        Some(format!("{} {}", addressee.short, one.order))
    });
    let recommendations = recommendations.collect::<Vec<_>>().join(" and ");
    format!(
        "Built on the joint inspection “{}”, {}: {}; recommendation {recommendations}. Crown copyright. {}",
        report.title,
        report.published,
        place(&draft.paragraphs),
        report.attribution
    )
}

/// A text in which what is left open stands out.
fn open(text: &str) -> Text {
    let mut runs = Vec::new();
    for (n, part) in text.split(AGREE).enumerate() {
        if n > 0 {
            runs.push(Run { emphasis: Emphasis::Strong, ..Run::plain(AGREE) });
        }
        if !part.is_empty() {
            runs.push(Run::plain(part));
        }
    }
    Text(runs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_open_stands_out() {
        let text = open("Every [agree locally], and within [agree locally]");
        let runs: Vec<_> = text.0.iter().map(|run| (run.text.as_str(), run.emphasis == Emphasis::Strong)).collect();
        assert_eq!(runs, [("Every ", false), (AGREE, true), (", and within ", false), (AGREE, true)]);
        assert_eq!(open("Nothing open"), Text::from("Nothing open"));
    }
}
