//! A document on the screen, from the same blocks as its files.

use blocks::{
    Anchor, Block, Cell, Chart, Emphasis, HeadingLevel, Item, ListKind, Paint, Picture, Shape, Table, Text, Tone,
    Weight,
};
use yew::prelude::*;

use super::govuk;

/// The blocks of a document. `id` is unique in the page; the title is a heading of level 2, and the others follow it.
pub fn blocks(id: &str, blocks: &[Block]) -> Html {
    blocks.iter().enumerate().map(|(n, block)| one(&format!("{id}-{n}"), block)).collect()
}

fn one(id: &str, block: &Block) -> Html {
    match block {
        Block::Title { over, text } => html! {
            <h2 class="govuk-heading-l">
                if !over.is_empty() { <span class="govuk-caption-l">{ over.clone() }</span> }
                { text.clone() }
            </h2>
        },
        Block::Heading { level: HeadingLevel::One, text } => {
            html! { <h3 class="govuk-heading-m">{ text.clone() }</h3> }
        }
        Block::Heading { level: HeadingLevel::Two, text } => {
            html! { <h4 class="govuk-heading-s">{ text.clone() }</h4> }
        }
        Block::Heading { level: HeadingLevel::Three, text } => {
            html! { <h5 class="govuk-body app-bold">{ text.clone() }</h5> }
        }
        Block::Paragraph { tone, text } => paragraph(*tone, text),
        Block::List { kind, items } => list(*kind, items),
        Block::Table(it) => table(it),
        Block::KeyFigures(figures) => {
            let figures = figures
                .iter()
                .map(|it| html! { <div><dt>{ it.label.clone() }</dt><dd>{ it.value.clone() }</dd></div> });
            html! { <dl class="app-figures">{ for figures }</dl> }
        }
        Block::Chart(it) => chart(id, it),
        Block::PageBreak => html! { <div class="app-page-break" /> },
    }
}

fn paragraph(tone: Tone, words: &Text) -> Html {
    match tone {
        Tone::Body => html! { <p class="govuk-body">{ text(words) }</p> },
        Tone::Lead => html! { <p class="govuk-body-l">{ text(words) }</p> },
        Tone::Quiet => html! { <p class="app-quiet">{ text(words) }</p> },
        Tone::Inset => govuk::inset(text(words)),
        Tone::Warning => govuk::warning(text(words)),
        Tone::Notes => html! { <p class="govuk-body app-notes">{ text(words) }</p> },
    }
}

fn text(words: &Text) -> Html {
    let runs = words.0.iter().map(|run| {
        let mut lines = run.text.split('\n');
        let first = lines.next().unwrap_or_default().to_owned();
        let more = lines.map(|line| html! { <><br />{ line.to_owned() }</> });
        let inside = html! { <>{ first }{ for more }</> };
        match run.emphasis {
            Emphasis::Plain => inside,
            Emphasis::Strong => html! { <strong>{ inside }</strong> },
            Emphasis::Light => html! { <em>{ inside }</em> },
        }
    });
    html! { <>{ for runs }</> }
}

fn list(kind: ListKind, items: &[Item]) -> Html {
    let items = items.iter().map(|item| {
        let more = item.more.iter().map(|words| html! { <p class="govuk-body-s">{ text(words) }</p> });
        html! { <li>{ text(&item.text) }{ for more }</li> }
    });
    match kind {
        ListKind::Bullet => html! { <ul class="govuk-list govuk-list--bullet">{ for items }</ul> },
        ListKind::Number => html! { <ol class="govuk-list govuk-list--number">{ for items }</ol> },
    }
}

fn cell(cell: &Cell) -> Html {
    let words = cell.0.iter().map(|words| html! { <span class="app-block">{ text(words) }</span> });
    html! { <>{ for words }</> }
}

fn table(table: &Table) -> Html {
    let head: Vec<&str> = table.head.iter().map(String::as_str).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
    govuk::table(html! { table.caption.clone() }, &head, rows)
}

fn chart(id: &str, chart: &Chart) -> Html {
    let (title, description) = (format!("{id}-title"), format!("{id}-description"));
    html! {
        <>
            <figure class="app-chart app-chart--paper">
                <figcaption class="govuk-heading-s app-chart__title">{ chart.headline.clone() }</figcaption>
                <svg viewBox={format!("0 0 {} {}", chart.picture.width, chart.picture.height)} role="img"
                    aria-labelledby={format!("{title} {description}")} class="app-chart__picture">
                    <title id={title}>{ chart.headline.clone() }</title>
                    <desc id={description}>{ chart.description.clone() }</desc>
                    { picture(&chart.picture) }
                </svg>
            </figure>
            { table(&chart.data) }
        </>
    }
}

fn picture(picture: &Picture) -> Html {
    picture.shapes.iter().map(shape).collect()
}

/// A shape's class: the page has its colours, so that they follow dark and forced ones.
fn class(kind: &'static str, paint: Paint) -> Classes {
    let paint = match paint {
        Paint::Ink => "ink".to_owned(),
        Paint::Quiet => "quiet".to_owned(),
        Paint::Rule => "rule".to_owned(),
        Paint::Value => "value".to_owned(),
        Paint::Benchmark => "benchmark".to_owned(),
        Paint::Level(level) => format!("level-{}", level.min(3)),
    };
    classes!(kind, format!("app-paint--{paint}"))
}

fn shape(shape: &Shape) -> Html {
    let text = |n: u16| n.to_string();
    match shape {
        Shape::Rectangle { x, y, width, height, paint } => html! {
            <rect class={class("app-fill", *paint)} x={text(*x)} y={text(*y)} width={text(*width)} height={text(*height)} />
        },
        Shape::Line { from, to, thick, paint } => html! {
            <line class={class("app-line", *paint)} x1={text(from.0)} y1={text(from.1)} x2={text(to.0)} y2={text(to.1)}
                stroke-width={text(*thick)} />
        },
        Shape::Circle { at, radius, paint } => html! {
            <circle class={class("app-fill", *paint)} cx={text(at.0)} cy={text(at.1)} r={text(*radius)} />
        },
        Shape::Polygon { corners, paint } => {
            let points: Vec<String> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
            html! { <polygon class={class("app-fill", *paint)} points={points.join(" ")} /> }
        }
        Shape::Words { at, anchor, size, weight, text: words, paint } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = match weight {
                Weight::Regular => None,
                Weight::Bold => Some("bold"),
            };
            html! {
                <text class={class("app-fill", *paint)} x={text(at.0)} y={text(at.1)} font-size={text(*size)}
                    text-anchor={anchor} font-weight={weight}>{ words.clone() }</text>
            }
        }
    }
}
