//! The plain text of a section as blocks of a document.
//!
//! Drafts and what a service makes of them are plain text, so that they can be edited in any field: an empty line between paragraphs,
//! "- " before an item of a list, and a short line of its own, without a full stop, for a heading.

use blocks::{Block, Emphasis, HeadingLevel, Run, Text, Tone};

/// How long a line of its own can be and still be a heading.
const HEADING: usize = 70;

/// The blocks of a text, with headings of a level.
#[must_use]
pub fn blocks(text: &str, level: HeadingLevel) -> Vec<Block> {
    let paragraphs = paragraphs(text);
    let mut blocks = Vec::new();
    for (i, lines) in paragraphs.iter().enumerate() {
        match lines.as_slice() {
            [line] if i + 1 < paragraphs.len() && is_heading(line) => blocks.push(Block::heading(level, *line)),
            lines => paragraph(lines, &mut blocks),
        }
    }
    blocks
}

/// The lines of each paragraph, without those that are empty.
fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut paragraphs = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(lines) if !line.is_empty() => lines.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}

fn is_heading(line: &str) -> bool {
    line.chars().count() <= HEADING
        && item(line).is_none()
        && !line.starts_with('[')
        && line.ends_with(char::is_alphanumeric)
}

/// What stands after the dash or dot of an item.
fn item(line: &str) -> Option<&str> {
    ["- ", "• ", "* "].iter().find_map(|mark| line.strip_prefix(mark)).map(str::trim)
}

/// Lines and items in their order.
fn paragraph(lines: &[&str], blocks: &mut Vec<Block>) {
    let mut items: Vec<&str> = Vec::new();
    for line in lines {
        if let Some(item) = item(line) {
            items.push(item);
            continue;
        }
        blocks.extend(Block::bullets(std::mem::take(&mut items)));
        blocks.push(sentence(line));
    }
    blocks.extend(Block::bullets(items));
}

/// A paragraph; what is still to be written stands out.
fn sentence(line: &str) -> Block {
    if line.starts_with('[') && line.ends_with(']') {
        let run = Run { emphasis: Emphasis::Light, ..Run::plain(line) };
        return Block::paragraph(Tone::Inset, Text(vec![run]));
    }
    Block::body(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lists_and_headings_are_told_apart() {
        let text = "Work with families\n\nWe will:\n- write\n• agree\nAnd then more.\n\n\n[Add: the rest.]\n\nThe end";
        let made = blocks(text, HeadingLevel::Two);
        let expected = [
            Some(Block::heading(HeadingLevel::Two, "Work with families")),
            Some(Block::body("We will:")),
            Block::bullets(["write", "agree"]),
            Some(Block::body("And then more.")),
            Some(sentence("[Add: the rest.]")),
            // Nothing stands under it, so it is no heading.
            Some(Block::body("The end")),
        ];
        assert_eq!(made, expected.into_iter().flatten().collect::<Vec<_>>());
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(blocks(" \n\n \r\n", HeadingLevel::Two), []);
    }
}
