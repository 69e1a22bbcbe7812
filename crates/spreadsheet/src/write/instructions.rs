//! The sheet of instructions: what this is, what must not go in, what the answers mean, how to send it back.

use assessment::cases::Audit;
use rust_xlsxwriter::Worksheet;

use super::style::{self, Style};
use super::{WriteError, cases, what_counts};
use crate::template::Template;

/// The sheet's name.
const NAME: &str = "Instructions";

/// The width of its column, in characters: that of an A4 page.
const WIDTH: f64 = 72.0;

/// A line of the sheet.
enum Line {
    Title(String),
    Heading(&'static str),
    Text(String),
}

pub(super) fn write(sheet: &mut Worksheet, template: &Template<'_>) -> Result<(), WriteError> {
    let style = Style::new();
    sheet.set_name(NAME)?.set_column_width(0, WIDTH)?.set_screen_gridlines(false);
    for (at, line) in (0..).zip(lines(template)) {
        let (text, format, larger) = match &line {
            Line::Title(text) => (text.as_str(), &style.title, 10),
            Line::Heading(text) => (*text, &style.heading, 8),
            Line::Text(text) => (text.as_str(), &style.text, 0),
        };
        sheet.set_row_height(at, style::height([(text, WIDTH)]) + larger)?;
        sheet.write_string_with_format(at, 0, text, format)?;
    }
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&L&A&RPage &P of &N");
    Ok(())
}

fn lines(template: &Template<'_>) -> Vec<Line> {
    let reference = &template.framework.reference;
    let fill = |text: &str| template.terms.fill(text);
    let note = |name: &str| Line::Text(fill(reference.notes.criteria.get(name)));
    let text = |text: &str| Line::Text(text.to_owned());
    let service = template.service.trim();
    let whose = if service.is_empty() { String::new() } else { format!(": {service}") };
    let audit = match template.audit {
        Audit::Short => "This is the short audit: it asks the core criteria.",
        Audit::Full => "This is the full audit: it asks every criterion. Those of the short audit are marked \"core\".",
    };
    let answers = &reference.factor_tables.answers;
    vec![
        Line::Title(format!("Case sample{whose}")),
        Line::Text(fill(
            "Use this file to record what you read in a sample of {programme:adj} cases. It belongs to the {service}'s \
             self-assessment.",
        )),
        Line::Text(format!(
            "Answer on the sheet \"{}\", one row for each case. The sheet \"{}\" says what counts as yes and as no. {audit}",
            cases::NAME,
            what_counts::NAME
        )),
        Line::Heading("What must not go in"),
        text(
            "A case is known here by its number in the sample and by nothing else. Keep the list that links numbers to \
             children where your service keeps its case records.",
        ),
        note("privacy"),
        Line::Heading("How to answer"),
        note("reading"),
        text("Choose an answer from the list in each cell. Leave a cell empty while you have not answered."),
        note("one_child"),
        Line::Heading("What each answer means"),
        Line::Text(format!("Yes or No: {}", fill(reference.notes.criteria.get("yes_or_no")))),
        text("Not applicable: the criterion does not apply to this case. It is left out of the figures."),
        Line::Text(format!("Not enough information: {}", fill(reference.notes.criteria.get("not_enough_information")))),
        Line::Text(format!(
            "The factors linked to offending each have two columns. \"Enough done\" asks: {} \"Enough progress\" asks: {} \
             Choose Not relevant where the factor is {}.",
            reference.factor_tables.interventions_question,
            reference.factor_tables.progress_question,
            answers.not_relevant.to_lowercase(),
        )),
        text(
            "Supervision: Statutory means that the child has a community or custodial sentence. Non-statutory means that \
             the child has none.",
        ),
        Line::Heading("Criteria marked \"critical\""),
        text(
            "A no may mean that a child is at risk. If a child may be at risk today, follow your local procedure now, before \
             you go on.",
        ),
        Line::Heading("When you have finished"),
        text(
            "Save the file and send it back to whoever gave it to you, in the way that your service uses for case \
             information. They open it on the case sample's page of the self-assessment, see what was read, and confirm it.",
        ),
        text(
            "You may add rows at the end, hide or move columns, and add columns of your own. Do not change the headings: \
             they are how the answers are recognised. Do not use formulas in the cells for answers.",
        ),
        Line::Heading("About this file"),
        Line::Text(format!("{}. Version {} of the framework.", template.framework.title, template.framework.version)),
        Line::Text(template.framework.source.attribution.clone()),
    ]
}
