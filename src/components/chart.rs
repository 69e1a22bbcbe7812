//! Charts, drawn from geometry that the report has worked out. Each says in words what it shows; the table with its
//! data stands beside it.

use assessment::report::chart::{Bar, BarChart, Dot, DotChart, Legend, Rule, WIDTH};
use yew::prelude::*;

/// A bar chart. `id` is unique in the page.
pub fn bars(id: &str, chart: &BarChart) -> Html {
    let (title, description) = (format!("{id}-title"), format!("{id}-description"));
    html! {
        <figure class="app-chart">
            <figcaption class="govuk-heading-s app-chart__title">{ chart.headline.clone() }</figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {}", chart.height)} role="img"
                aria-labelledby={format!("{title} {description}")} class="app-chart__picture">
                <title id={title}>{ chart.headline.clone() }</title>
                <desc id={description}>{ chart.description.clone() }</desc>
                { for chart.rules.iter().map(|one| rule(one, chart.height)) }
                { for chart.bars.iter().map(bar) }
            </svg>
        </figure>
    }
}

fn rule(rule: &Rule, height: u16) -> Html {
    let x = rule.x.to_string();
    html! {
        <g class="app-chart__rule" key={x.clone()}>
            <line x1={x.clone()} x2={x.clone()} y1="20" y2={height.to_string()} />
            <text {x} y="14" text-anchor="middle">{ rule.label }</text>
        </g>
    }
}

fn bar(bar: &Bar) -> Html {
    let tone = bar.tone.map_or_else(String::new, |tone| format!("app-chart__bar--{tone}"));
    // The letters' own height puts their middle a little below the line.
    let text = (bar.middle + 6).to_string();
    let (at, anchor) = bar.figure_at.map_or((WIDTH, "end"), |at| (at, "start"));
    html! {
        <g key={bar.y.to_string()}>
            <text class="app-chart__label" x="0" y={text.clone()}>{ bar.label.clone() }</text>
            <rect class={classes!("app-chart__bar", tone)} x={bar.x.to_string()} y={bar.y.to_string()}
                width={bar.width.to_string()} height={bar.height.to_string()} />
            <text class="app-chart__figure" x={at.to_string()} y={text} text-anchor={anchor}>
                { bar.figure.clone() }
            </text>
        </g>
    }
}

/// A chart of dots with intervals. `id` is unique in the page.
pub fn dots(id: &str, chart: &DotChart) -> Html {
    if chart.rows.is_empty() {
        return Html::default();
    }
    let (title, description) = (format!("{id}-title"), format!("{id}-description"));
    html! {
        <figure class="app-chart">
            <figcaption class="govuk-heading-s app-chart__title">{ chart.headline.clone() }</figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {}", chart.height)} role="img"
                aria-labelledby={format!("{title} {description}")} class="app-chart__picture">
                <title id={title}>{ chart.headline.clone() }</title>
                <desc id={description}>{ chart.description.clone() }</desc>
                { for chart.rules.iter().map(|one| html! {
                    <text class="app-chart__rule" x={one.x.to_string()} y="14" text-anchor="middle">{ one.label }</text>
                }) }
                { for chart.rows.iter().map(dot) }
            </svg>
            <ul class="app-legend" aria-hidden="true">{ for chart.legend.iter().map(|one| legend(*one)) }</ul>
        </figure>
    }
}

fn dot(row: &Dot) -> Html {
    let y = row.middle;
    let line = |class, x1: u16, x2: u16, y1: u16, y2: u16| {
        html! { <line {class} x1={x1.to_string()} x2={x2.to_string()} y1={y1.to_string()} y2={y2.to_string()} /> }
    };
    html! {
        <g key={y.to_string()}>
            { for row.label.iter().map(|(middle, text)| html! {
                <text class="app-chart__label" x="0" y={(middle + 6).to_string()}>{ text.clone() }</text>
            }) }
            { line("app-chart__scale", row.scale.0, row.scale.1, y, y) }
            { for row.bands.iter().map(|x| line("app-chart__scale", *x, *x, y - 8, y + 8)) }
            { for row.interval.map(|(low, high)| interval(low, high, y)) }
            { for row.value.map(|x| circle(x, y)) }
            { for row.benchmark.map(|x| diamond(x, y)) }
            <text class="app-chart__figure" x={WIDTH.to_string()} y={(y + 6).to_string()} text-anchor="end">
                { row.figure.clone() }
            </text>
        </g>
    }
}

fn interval(low: u16, high: u16, y: u16) -> Html {
    html! { <path class="app-chart__interval" d={format!("M{low} {}v12M{low} {y}H{high}M{high} {}v12", y - 6, y - 6)} /> }
}

fn circle(x: u16, y: u16) -> Html {
    html! { <circle class="app-chart__dot" cx={x.to_string()} cy={y.to_string()} r="6" /> }
}

fn diamond(x: u16, y: u16) -> Html {
    html! { <path class="app-chart__benchmark" d={format!("M{x} {}l8 8l-8 8l-8-8z", y - 8)} /> }
}

fn legend(shape: Legend) -> Html {
    let sign = match shape {
        Legend::Value => circle(16, 12),
        Legend::Interval => interval(4, 28, 12),
        Legend::Benchmark => diamond(16, 12),
        Legend::Bands => html! { <line class="app-chart__scale" x1="16" x2="16" y1="4" y2="20" /> },
    };
    html! { <li><svg viewBox="0 0 32 24" class="app-legend__sign">{ sign }</svg>{ shape.title() }</li> }
}
