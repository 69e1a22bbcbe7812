//! What a new draft says that the one before did not.

use std::collections::BTreeSet;

use blocks::{Block, Emphasis, HeadingLevel, Item, Run, Text};

use crate::text::blocks;

/// A new draft beside the one that was seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The new draft, with the sentences that are new in bold.
    pub blocks: Vec<Block>,
    /// The sentences that it no longer has.
    pub gone: Vec<String>,
}

/// Compares a new draft with the one that was seen, sentence by sentence.
#[must_use]
pub fn compare(seen: &str, new: &str, level: HeadingLevel) -> Comparison {
    let (before, now) = (blocks(seen, level), blocks(new, level));
    let (old, kept) = (all(&before), all(&now));
    let mark = |text: Text| marked(&text, &old);
    let marked = now.iter().cloned().map(|block| match block {
        Block::Paragraph { tone, text } => Block::Paragraph { tone, text: mark(text) },
        Block::List { kind, items } => {
            let items = items.into_iter().map(|item| Item { text: mark(item.text), more: item.more });
            Block::List { kind, items: items.collect() }
        }
        other => other,
    });
    let blocks = marked.collect();
    let gone = before.iter().flat_map(texts).filter(|text| !kept.contains(text)).collect();
    Comparison { blocks, gone }
}

/// All sentences of some blocks.
fn all(blocks: &[Block]) -> BTreeSet<String> {
    blocks.iter().flat_map(texts).collect()
}

/// The sentences of a block, in order.
fn texts(block: &Block) -> Vec<String> {
    let of = |text: &Text| sentences(&text.plain()).into_iter().map(str::to_owned).collect::<Vec<_>>();
    match block {
        Block::Paragraph { text, .. } => of(text),
        Block::List { items, .. } => items.iter().flat_map(|item| of(&item.text)).collect(),
        _ => Vec::new(),
    }
}

/// A text with the sentences that are new in bold.
fn marked(text: &Text, old: &BTreeSet<String>) -> Text {
    let as_it_was = text.0.first().map_or(Emphasis::Plain, |run| run.emphasis);
    let text = text.plain();
    let mut runs: Vec<Run> = Vec::new();
    for (i, sentence) in sentences(&text).into_iter().enumerate() {
        let gap = if i > 0 { " " } else { "" };
        let emphasis = if old.contains(sentence) { as_it_was } else { Emphasis::Strong };
        runs.push(Run { emphasis, ..Run::plain(format!("{gap}{sentence}")) });
    }
    Text(runs)
}

/// The sentences of a text: each ends at a full stop or another mark with a space after it.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(' ') {
        if text[..at].ends_with(['.', '?', '!', ':']) {
            sentences.push(text[from..at].trim());
            from = at;
        }
    }
    sentences.push(text[from..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_is_bold_and_what_is_gone_is_listed() {
        let made =
            compare("One is so. Two was so.\n\n- a\n- b", "One is so. Two is better.\n\n- a\n- c", HeadingLevel::Two);
        let strong = |text: &str| Run { emphasis: Emphasis::Strong, ..Run::plain(text) };
        let first = Block::body(Text(vec![Run::plain("One is so."), strong(" Two is better.")]));
        let list = Block::bullets([Text::from("a"), Text(vec![strong("c")])]);
        assert_eq!(made.blocks, [Some(first), list].into_iter().flatten().collect::<Vec<_>>());
        assert_eq!(made.gone, ["Two was so.", "b"]);
    }

    #[test]
    fn the_same_draft_has_nothing_new() {
        let text = "In 2.5 hours. Is it so? Yes.";
        let made = compare(text, text, HeadingLevel::Two);
        assert_eq!(made.gone, Vec::<String>::new());
        assert!(made.blocks.iter().all(|block| !format!("{block:?}").contains("Strong")), "{made:?}");
    }
}
