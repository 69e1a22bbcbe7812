//! A document as HTML that keeps its headings, lists and tables wherever it is pasted.

use super::escape::escaped;
use super::svg::svg;
use crate::address;
use crate::block::{Block, HeadingLevel, Item, ListKind, Tone};
use crate::document::Document;
use crate::table::{Cell, Table};
use crate::text::{Emphasis, Text};

/// The blocks as HTML without a page around them. The title is the heading of level 1, a chapter's heading that of level 2.
/// Charts are their tables: programs into which one pastes rarely take a drawing.
#[must_use]
pub fn fragment(document: &Document) -> String {
    blocks(&document.blocks, Charts::AsTables)
}

/// Whether charts are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Charts {
    /// As pictures with their tables.
    Drawn,
    /// As their tables alone: programs into which one pastes rarely take a drawing.
    AsTables,
}

pub(super) fn blocks(blocks: &[Block], charts: Charts) -> String {
    let mut out = String::new();
    for block in blocks {
        one(&mut out, block, charts);
    }
    out
}

fn one(out: &mut String, block: &Block, charts: Charts) {
    match block {
        Block::Title { over, text } => {
            if !over.is_empty() {
                element(out, "p", Some("over"), |out| escaped(out, over));
            }
            element(out, "h1", None, |out| escaped(out, text));
        }
        Block::Heading { level, text } => element(out, heading(*level), None, |out| escaped(out, text)),
        Block::Paragraph { tone, text: words } => {
            let class = match tone {
                Tone::Body => None,
                Tone::Lead => Some("lead"),
                Tone::Quiet => Some("quiet"),
                Tone::Inset => Some("inset"),
                Tone::Warning => Some("warning"),
                Tone::Notes => Some("notes"),
            };
            element(out, "p", class, |out| text(out, words));
        }
        Block::List { kind, items } => {
            let name = match kind {
                ListKind::Bullet => "ul",
                ListKind::Number => "ol",
            };
            element(out, name, None, |out| items.iter().for_each(|it| item(out, it)));
        }
        Block::Table(it) => table(out, it),
        Block::KeyFigures(figures) => element(out, "dl", None, |out| {
            for figure in figures {
                element(out, "dt", None, |out| escaped(out, &figure.label));
                element(out, "dd", None, |out| escaped(out, &figure.value));
            }
        }),
        Block::Chart(chart) => {
            if charts == Charts::Drawn {
                element(out, "figure", None, |out| {
                    out.push_str(&svg(&chart.picture, &chart.headline, &chart.description));
                    element(out, "figcaption", None, |out| escaped(out, &chart.headline));
                });
            }
            table(out, &chart.data);
        }
        Block::PageBreak => out.push_str("<hr>"),
    }
}

const fn heading(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::One => "h2",
        HeadingLevel::Two => "h3",
        HeadingLevel::Three => "h4",
    }
}

fn element(out: &mut String, name: &str, class: Option<&str>, inside: impl FnOnce(&mut String)) {
    out.push('<');
    out.push_str(name);
    if let Some(class) = class {
        out.push_str(" class=\"");
        out.push_str(class);
        out.push('"');
    }
    out.push('>');
    inside(out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn item(out: &mut String, item: &Item) {
    element(out, "li", None, |out| {
        text(out, &item.text);
        for more in &item.more {
            out.push_str("<br>");
            text(out, more);
        }
    });
}

fn text(out: &mut String, words: &Text) {
    for run in &words.0 {
        let name = match run.emphasis {
            Emphasis::Plain => None,
            Emphasis::Strong => Some("strong"),
            Emphasis::Light => Some("em"),
        };
        let link = run.link.as_deref().and_then(address);
        if let Some(link) = &link {
            out.push_str("<a href=\"");
            escaped(out, link);
            out.push_str("\">");
        }
        match name {
            Some(name) => element(out, name, None, |out| lines(out, &run.text)),
            None => lines(out, &run.text),
        }
        if link.is_some() {
            out.push_str("</a>");
        }
    }
}

fn lines(out: &mut String, text: &str) {
    for (n, line) in crate::clean(text).split('\n').enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        escaped(out, line);
    }
}

fn table(out: &mut String, table: &Table) {
    // Programs into which one pastes draw no lines without this attribute.
    out.push_str("<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\">");
    element(out, "caption", None, |out| escaped(out, &table.caption));
    element(out, "thead", None, |out| {
        element(out, "tr", None, |out| {
            for name in &table.head {
                out.push_str("<th scope=\"col\">");
                escaped(out, name);
                out.push_str("</th>");
            }
        });
    });
    element(out, "tbody", None, |out| {
        for row in &table.rows {
            element(out, "tr", None, |out| {
                for (n, one) in row.iter().enumerate() {
                    out.push_str(if n == 0 { "<th scope=\"row\">" } else { "<td>" });
                    cell(out, one);
                    out.push_str(if n == 0 { "</th>" } else { "</td>" });
                }
            });
        }
    });
    out.push_str("</table>");
}

fn cell(out: &mut String, cell: &Cell) {
    for (n, one) in cell.0.iter().enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        text(out, one);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Run;

    #[test]
    fn only_sure_addresses_are_links() {
        let with = |link: &str| {
            let run = Run { link: Some(link.to_owned()), ..Run::plain("here") };
            let mut out = String::new();
            text(&mut out, &Text(vec![run]));
            out
        };
        assert_eq!(with("https://example.org/a\"b"), "<a href=\"https://example.org/a%22b\">here</a>");
        assert_eq!(with("javascript:alert(1)"), "here");
    }
}
