//! Documents as tagged PDF (PDF/UA-1): one that a council can put before its board and publish, read by anybody.
//!
//! [`pdf`] lays a document out on A4 ([`flow`], [`pages`]), draws it with the fonts of this crate, and says in the
//! structure tree what each part is ([`tags`]). Everything is decided by the document alone: the same document gives the
//! same bytes.
//!
//! What the fonts have no letter for (emoji, and scripts other than Latin, Greek and Cyrillic) is drawn as a box, □, one for each
//! character that a reader would count. What it really is goes along as the text that is copied, searched and read out.
//! Characters that show nothing (soft hyphens, joiners, marks of direction) are left out, except within these.

use blocks::{Document, HeadingLevel, LANGUAGE, clean};
use krilla::SerializeSettings;
use krilla::configure::{Configuration, Validator};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};

mod chart;
mod contents;
mod flow;
mod fonts;
mod inline;
mod look;
mod pages;
mod paint;
mod picture;
mod plan;
mod slab;
mod table;
mod tags;
#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
mod tests;

use paint::Painter;
use plan::{Heading, Plan};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// A font of this crate cannot be used.
    #[error("a font cannot be used: {0}")]
    Font(String),
    /// What was written is not what PDF/UA asks for.
    #[error("the file would not be accessible: {0}")]
    Writing(String),
}

/// How far the writing has got: steps done, and steps in all as far as is known.
pub type Progress<'a> = dyn FnMut(usize, usize) + 'a;

/// Writes a document.
///
/// # Errors
/// If the file cannot be made as PDF/UA asks for, which no document leads to that is known of.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Failed> {
    pdf_with(document, &mut |_, _| ())
}

/// The same, telling after each block and each page how far it has got.
///
/// # Errors
/// As [`pdf`].
pub fn pdf_with(document: &Document, progress: &mut Progress<'_>) -> Result<Vec<u8>, Failed> {
    let mut plan = Plan::new(document.density)?;
    let blocks = document.blocks.len();
    // A block is mostly less than a third of a page.
    flow::lay_out(&mut plan, document, |done| progress(done, blocks + blocks / 3 + 1));
    plan.close_links();
    let body = plan.style(look::BODY);
    let Plan { mut fonts, mut tags, slabs, headings, links, .. } = plan;
    let pages = pages::paginate(&slabs, look::room(document.density));
    let places = paint::places(&pages, headings.len());
    let mut file = krilla::Document::new_with(SerializeSettings {
        configuration: Configuration::new_with_validator(Validator::UA1),
        ..SerializeSettings::default()
    });
    let footer = clean(&document.footer);
    let mut painter = Painter {
        fonts: &mut fonts,
        tags: &mut tags,
        links: &links,
        places: &places,
        body,
        footer: &footer,
        count: pages.len(),
    };
    for (number, page) in pages.iter().enumerate() {
        painter.page(&mut file, number, page);
        progress(blocks + number + 1, blocks + pages.len());
    }
    file.set_tag_tree(tags.finish(LANGUAGE));
    file.set_outline(outline(&title(document), &headings, &places));
    file.set_metadata(metadata(document));
    file.finish().map_err(|error| Failed::Writing(format!("{error:?}")))
}

fn title(document: &Document) -> String {
    let title = clean(&document.title).replace('\n', " ");
    if title.trim().is_empty() { "Document".into() } else { title }
}

fn metadata(document: &Document) -> Metadata {
    let (day, (hour, minute, second)) = (document.created.day, document.created.time);
    let created = DateTime::new(day.year).month(day.month).day(day.day).hour(hour).minute(minute).second(second);
    let author = clean(&document.author).into_owned();
    let mut about = Metadata::new()
        .title(title(document))
        .description(clean(&document.subject).into_owned())
        .language(LANGUAGE.into())
        .text_direction(TextDirection::LeftToRight)
        .creation_date(created.utc_offset_hour(0).utc_offset_minute(0));
    if !author.is_empty() {
        about = about.authors(vec![author]);
    }
    if !document.fingerprint.is_empty() {
        about = about.keywords(vec![format!("Record {}", clean(&document.fingerprint))]);
    }
    about
}

/// The bookmarks: the headings, each below the one that it is part of. A document without headings has its title.
fn outline(title: &str, headings: &[Heading], places: &[(usize, f32)]) -> Outline {
    let mut outline = Outline::new();
    let mut left = headings.iter().zip(places).peekable();
    if left.peek().is_none() {
        outline.push_child(OutlineNode::new(title.to_owned(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    }
    while let Some(node) = below(&mut left, HeadingLevel::One) {
        outline.push_child(node);
    }
    outline
}

type Left<'a> = std::iter::Peekable<std::iter::Zip<std::slice::Iter<'a, Heading>, std::slice::Iter<'a, (usize, f32)>>>;

/// The next heading of at least a level, with those below it.
fn below(left: &mut Left<'_>, level: HeadingLevel) -> Option<OutlineNode> {
    let (heading, (page, top)) = left.next_if(|(heading, _)| heading.level >= level)?;
    let place = XyzDestination::new(*page, Point::from_xy(0.0, (top - 12.0).max(0.0)));
    let mut node = OutlineNode::new(heading.text.clone(), place);
    let next = match heading.level {
        HeadingLevel::One => HeadingLevel::Two,
        HeadingLevel::Two | HeadingLevel::Three => HeadingLevel::Three,
    };
    while heading.level < HeadingLevel::Three
        && let Some(inner) = below(left, next)
    {
        node.push_child(inner);
    }
    Some(node)
}
