//! The sheet that says what counts: one row a criterion, then one a factor.

use rust_xlsxwriter::Worksheet;

use super::WriteError;
use super::style::{self, Style};
use crate::columns::{criteria, marks};
use crate::template::Template;

/// The sheet's name.
pub(super) const NAME: &str = "What counts";

/// Its headings, and how wide their columns are, in characters.
const HEADS: [(&str, f64); 7] = [
    ("Criterion", 11.0),
    ("Title", 26.0),
    ("Marked", 12.0),
    ("Question", 40.0),
    ("Counts as yes", 48.0),
    ("Counts as no", 48.0),
    ("Not applicable when", 32.0),
];

pub(super) fn write(sheet: &mut Worksheet, template: &Template<'_>) -> Result<(), WriteError> {
    let style = Style::new();
    sheet.set_name(NAME)?.set_freeze_panes(1, 2)?;
    for (at, (head, width)) in (0..).zip(HEADS) {
        sheet.set_column_width(at, width)?.write_string_with_format(0, at, head, &style.head)?;
    }
    let fill = |text: &str| template.terms.fill(text);
    let mut at = 0;
    for criterion in criteria(template) {
        at += 1;
        let texts = [
            criterion.id.to_string(),
            fill(&criterion.title),
            marks(criterion).to_owned(),
            fill(&criterion.question),
            fill(&criterion.counts_as_yes),
            fill(&criterion.counts_as_no),
            fill(&criterion.not_applicable_when),
        ];
        row(sheet, at, &texts, &style)?;
    }
    let reference = &template.framework.reference;
    let tables = &reference.factor_tables;
    for factor in &reference.factors {
        at += 1;
        let texts = [
            "Factor".to_owned(),
            factor.title.clone(),
            String::new(),
            format!("{}.", fill(&factor.help)),
            format!("Enough done: {}", fill(&tables.interventions_question)),
            format!("Enough progress: {}", fill(&tables.progress_question)),
            format!("Choose Not relevant: {}.", lower_first(&tables.answers.not_relevant)),
        ];
        row(sheet, at, &texts, &style)?;
    }
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&A&RPage &P of &N");
    Ok(())
}

fn row(sheet: &mut Worksheet, at: u32, texts: &[String; 7], style: &Style) -> Result<(), WriteError> {
    let widths = HEADS.iter().map(|(_, width)| *width);
    sheet.set_row_height(at, style::height(texts.iter().map(String::as_str).zip(widths)))?;
    for (across, text) in (0..).zip(texts) {
        sheet.write_string_with_format(at, across, text, &style.notes)?;
    }
    Ok(())
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
