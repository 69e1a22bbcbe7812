//! Charts, drawn from geometry that the report has worked out. Each says in words what it shows; the table with its
//! data stands beside it.

use assessment::report::chart::{Bar, BarChart, Rule, WIDTH};
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
