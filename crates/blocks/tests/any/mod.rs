//! Documents as no person would make them, to try writers on: each writer's tests have this file as a module.

use blocks::{
    Anchor, Block, Cell, Chart, Day, Density, Document, Emphasis, HeadingLevel, Instant, Item, KeyFigure, ListKind,
    Paint, Picture, Run, Shape, Table, Text, Tone, Weight,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Anything at all, with much of what breaks writers.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,12}",
        "[a-z ]{0,30}",
        "[<>&\"' \t\r\n]{1,9}",
        "[\u{0}-\u{2f}\u{7f}-\u{9f}\u{200b}-\u{202e}\u{fff0}-\u{ffff}]{0,9}",
        "[א-ת ا-ي a-z.]{0,20}",
        select(vec!["=1+1", "]]>", "&amp;", "_x000D_", "👩‍👩‍👧", "\u{feff}", "e\u{301}"]).prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = Text> {
    let emphasis = select(vec![Emphasis::Plain, Emphasis::Strong, Emphasis::Light]);
    let link =
        option::weighted(0.2, prop_oneof![words(), words().prop_map(|end| format!("https://example.org/{end}"))]);
    vec((words(), emphasis, link).prop_map(|(text, emphasis, link)| Run { text, emphasis, link }), 0..4).prop_map(Text)
}

prop_compose! {
    /// Rows as long as the head, as the model has it.
    fn table()(columns in 1..9_usize)(
        caption in words(),
        head in vec(words(), columns),
        widths in vec(any::<u16>(), columns),
        rows in vec(vec(vec(text(), 0..3).prop_map(Cell), columns), 0..4),
    ) -> Table {
        Table { caption, head, widths, rows }
    }
}

fn paint() -> impl Strategy<Value = Paint> {
    prop_oneof![Just(Paint::Ink), Just(Paint::Benchmark), any::<u8>().prop_map(Paint::Level)]
}

fn shape() -> impl Strategy<Value = Shape> {
    let at = || any::<(u16, u16)>();
    prop_oneof![
        (at(), at(), paint()).prop_map(|((x, y), (width, height), paint)| Shape::Rectangle {
            x,
            y,
            width,
            height,
            paint
        }),
        (at(), at(), any::<u16>(), paint()).prop_map(|(from, to, thick, paint)| Shape::Line { from, to, thick, paint }),
        (at(), any::<u16>(), paint()).prop_map(|(at, radius, paint)| Shape::Circle { at, radius, paint }),
        (vec(at(), 0..5), paint()).prop_map(|(corners, paint)| Shape::Polygon { corners, paint }),
        (at(), any::<u16>(), words(), paint()).prop_map(|(at, size, text, paint)| Shape::Words {
            at,
            anchor: Anchor::Middle,
            size,
            weight: Weight::Bold,
            text,
            paint
        }),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    let level = select(vec![HeadingLevel::One, HeadingLevel::Two, HeadingLevel::Three]);
    let tone = select(vec![Tone::Body, Tone::Lead, Tone::Quiet, Tone::Inset, Tone::Warning, Tone::Notes]);
    let item = (text(), vec(text(), 0..2)).prop_map(|(text, more)| Item { text, more });
    let figure = (words(), words()).prop_map(|(label, value)| KeyFigure { label, value });
    let picture = (any::<u16>(), any::<u16>(), vec(shape(), 0..5)).prop_map(|(width, height, shapes)| Picture {
        width,
        height,
        shapes,
    });
    prop_oneof![
        (words(), words()).prop_map(|(over, text)| Block::Title { over, text }),
        (level, words()).prop_map(|(level, text)| Block::Heading { level, text }),
        (tone, text()).prop_map(|(tone, text)| Block::Paragraph { tone, text }),
        (select(vec![ListKind::Bullet, ListKind::Number]), vec(item, 1..4))
            .prop_map(|(kind, items)| Block::List { kind, items }),
        table().prop_map(Block::Table),
        vec(figure, 0..7).prop_map(Block::KeyFigures),
        (words(), words(), picture, table()).prop_map(|(headline, description, picture, data)| Block::Chart(Chart {
            headline,
            description,
            picture,
            data
        })),
        Just(Block::PageBreak),
    ]
}

prop_compose! {
    /// A document of any blocks.
    pub fn document()(
        title in words(), subject in words(), author in words(), fingerprint in words(), footer in words(),
        density in select(vec![Density::Standard, Density::Compact]), blocks in vec(block(), 0..9),
    ) -> Document {
        let created = Instant { day: Day { year: 2026, month: 2, day: 3 }, time: (4, 5, 6) };
        Document { title, subject, author, created, fingerprint, footer, contents: false, density, blocks }
    }
}
