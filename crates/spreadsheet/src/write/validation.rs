//! The drop-downs: what can be chosen, what is said on entering a cell, and what is said of anything else.

use assessment::cases::{CaseAnswer, Stratum};
use framework::{Framework, Terms};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, XlsxError};

use crate::import::ColumnUse;
use crate::words::{FACTOR_ANSWERS, factor_title};

/// The longest prompt that Excel shows, in characters.
const MAX_PROMPT: usize = 255;

/// The drop-down of a column; none over notes.
pub(super) fn of(
    holds: &ColumnUse,
    framework: &Framework,
    terms: &Terms<'_>,
) -> Result<Option<DataValidation>, XlsxError> {
    let reference = &framework.reference;
    let validation = match holds {
        ColumnUse::Case => DataValidation::new()
            .allow_whole_number(DataValidationRule::Between(1, 100_000))
            .set_input_title("Case number")?
            .set_input_message(
                "The case's number in the sample: a whole number from 1. Never a name or a local reference.",
            )?
            .set_error_title("Not a case number")?
            .set_error_message("Type a whole number from 1, the case's number in the sample.")?,
        ColumnUse::Supervision => list(
            &Stratum::ALL.map(Stratum::title),
            "Supervision",
            "Statutory: the child has a community or custodial sentence. Non-statutory: the child has none.",
        )?,
        ColumnUse::Criterion(id) => {
            let question = reference.criterion(id).map(|criterion| terms.fill(&criterion.question));
            list(&CaseAnswer::ALL.map(CaseAnswer::title), id.as_str(), &question.unwrap_or_default())?
        }
        ColumnUse::EnoughDone(id) | ColumnUse::EnoughProgress(id) => {
            let tables = &reference.factor_tables;
            let (title, question) = match holds {
                ColumnUse::EnoughDone(_) => ("Enough done?", &tables.interventions_question),
                _ => ("Enough progress?", &tables.progress_question),
            };
            let factor = reference.factor(id).map_or("", |factor| factor.title.as_str());
            list(&FACTOR_ANSWERS.map(factor_title), title, &format!("{factor}. {question}"))?
        }
        ColumnUse::Notes | ColumnUse::Unknown | ColumnUse::Repeated => return Ok(None),
    };
    Ok(Some(validation.set_error_style(DataValidationErrorStyle::Stop)))
}

fn list(answers: &[&str], title: &str, prompt: &str) -> Result<DataValidation, XlsxError> {
    let prompt = if prompt.chars().count() > MAX_PROMPT { "See the sheet What counts." } else { prompt };
    DataValidation::new()
        .allow_list_strings(answers)?
        .set_input_title(title)?
        .set_input_message(prompt)?
        .set_error_title("Not one of the answers")?
        .set_error_message(format!(
            "Choose from the list, or leave the cell empty. The list has: {}.",
            answers.join("; ")
        ))
}
