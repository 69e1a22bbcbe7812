//! The blocks that documents are made of.

use serde::{Deserialize, Serialize};

use crate::chart::Chart;
use crate::table::Table;
use crate::text::Text;

/// One block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// The document's title, once, before every heading. `over` is a line above it, such as the service's name; may be empty.
    Title {
        /// The line above.
        over: String,
        /// The title.
        text: String,
    },
    /// A heading.
    Heading {
        /// Its level. No level is skipped on the way down.
        level: HeadingLevel,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// What it is for.
        tone: Tone,
        /// Its words.
        text: Text,
    },
    /// A list.
    List {
        /// Whether its order counts.
        kind: ListKind,
        /// Its items; never empty.
        items: Vec<Item>,
    },
    /// A table.
    Table(Table),
    /// Figures that stand out, each with what it is of.
    KeyFigures(Vec<KeyFigure>),
    /// A chart with its data.
    Chart(Chart),
    /// What follows begins on a new page.
    PageBreak,
}

/// The level of a heading below the title: 1 is a chapter's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadingLevel {
    /// 1.
    One,
    /// 2.
    Two,
    /// 3.
    Three,
}

impl HeadingLevel {
    /// 1 to 3.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// What a paragraph is for; renderings make each look as its purpose asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Ordinary text.
    #[default]
    Body,
    /// The first thing to read: a judgement, an introduction.
    Lead,
    /// What need not be read at once: sources, how a figure was reached.
    Quiet,
    /// What stands out from the text: a note, a marked draft.
    Inset,
    /// What must not be missed.
    Warning,
    /// What somebody wrote: notes, with their line breaks.
    Notes,
}

/// Whether the order of a list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListKind {
    /// It does not.
    Bullet,
    /// It does.
    Number,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its words.
    pub text: Text,
    /// Further paragraphs of the same item; mostly none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Text>,
}

/// A figure that stands out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeyFigure {
    /// What it is of.
    pub label: String,
    /// The figure, in words.
    pub value: String,
}

impl Block {
    /// Whether it is not parted from what follows: a paragraph that names it, or a remark of a line or two between a heading
    /// and what the heading is of. `before` is the block before it.
    #[must_use]
    pub fn leads(&self, before: Option<&Self>) -> bool {
        let Self::Paragraph { tone, text } = self else { return false };
        let below_heading = *tone == Tone::Quiet && matches!(before, Some(Self::Heading { .. }));
        text.is_label() || below_heading && text.plain().chars().count() <= 240
    }

    /// An ordinary paragraph.
    #[must_use]
    pub fn body(text: impl Into<Text>) -> Self {
        Self::Paragraph { tone: Tone::Body, text: text.into() }
    }

    /// A paragraph for a purpose.
    #[must_use]
    pub fn paragraph(tone: Tone, text: impl Into<Text>) -> Self {
        Self::Paragraph { tone, text: text.into() }
    }

    /// A heading.
    #[must_use]
    pub fn heading(level: HeadingLevel, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A bulleted list; nothing where there is no item.
    #[must_use]
    pub fn bullets<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Option<Self> {
        Self::list(ListKind::Bullet, items)
    }

    /// A numbered list; nothing where there is no item.
    #[must_use]
    pub fn numbers<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Option<Self> {
        Self::list(ListKind::Number, items)
    }

    fn list<T: Into<Text>>(kind: ListKind, items: impl IntoIterator<Item = T>) -> Option<Self> {
        let items: Vec<Item> = items.into_iter().map(|text| Item { text: text.into(), more: Vec::new() }).collect();
        (!items.is_empty()).then_some(Self::List { kind, items })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_below_a_heading_and_a_label_stay_with_what_follows() {
        let (heading, body) = (Block::heading(HeadingLevel::Two, "Where we stand"), Block::body("What we do."));
        let remark = Block::paragraph(Tone::Quiet, "The recommendation is to their managers.");
        assert!(remark.leads(Some(&heading)));
        assert!(!remark.leads(Some(&body)) && !remark.leads(None));
        assert!(!Block::paragraph(Tone::Quiet, "Long. ".repeat(50)).leads(Some(&heading)));
        assert!(Block::body(Text::strong("O1 Outcomes drive the work")).leads(Some(&body)));
        assert!(!body.leads(Some(&heading)) && !heading.leads(None));
    }
}
