//! The words of the answers: those that the template offers, and the few others that are understood.
//!
//! Case, spaces and punctuation make no difference: "N/A", "n.a." and "NA" are the same. The lists are short on purpose. A
//! word that could mean two things is not guessed.

use assessment::cases::{CaseAnswer, FactorAnswer, Stratum};

/// The template's word for an answer about a factor.
pub(crate) const fn factor_title(answer: FactorAnswer) -> &'static str {
    match answer {
        FactorAnswer::Yes => "Yes",
        FactorAnswer::No => "No",
        FactorAnswer::NotRelevant => "Not relevant",
    }
}

/// The answers about a factor, in the order in which they are offered.
pub(crate) const FACTOR_ANSWERS: [FactorAnswer; 3] = [FactorAnswer::Yes, FactorAnswer::No, FactorAnswer::NotRelevant];

/// What is compared of a text: its letters and digits, small.
pub(crate) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The answer to a criterion that a cell gives.
pub(crate) fn case_answer(text: &str) -> Option<CaseAnswer> {
    match key(text).as_str() {
        "yes" | "y" | "true" => Some(CaseAnswer::Yes),
        "no" | "n" | "false" => Some(CaseAnswer::No),
        "notapplicable" | "na" | "doesnotapply" => Some(CaseAnswer::NotApplicable),
        "notenoughinformation" | "notenoughinfo" | "nei" | "dontknow" | "donotknow" | "notknown" | "unknown" => {
            Some(CaseAnswer::NotEnoughInformation)
        }
        _ => None,
    }
}

/// The answer about a factor that a cell gives.
pub(crate) fn factor_answer(text: &str) -> Option<FactorAnswer> {
    match key(text).as_str() {
        "yes" | "y" | "true" => Some(FactorAnswer::Yes),
        "no" | "n" | "false" => Some(FactorAnswer::No),
        "notrelevant" | "notrelevantatthistime" | "notrelevantatthistimeinthiscase" | "nr" | "notapplicable" | "na" => {
            Some(FactorAnswer::NotRelevant)
        }
        _ => None,
    }
}

/// The stratum that a cell gives.
pub(crate) fn stratum(text: &str) -> Option<Stratum> {
    match key(text).as_str() {
        "statutory" | "stat" => Some(Stratum::Statutory),
        "nonstatutory" | "nonstat" | "notstatutory" => Some(Stratum::NonStatutory),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offered_word_is_understood() {
        assert!(CaseAnswer::ALL.iter().all(|answer| case_answer(answer.title()) == Some(*answer)));
        assert!(FACTOR_ANSWERS.iter().all(|answer| factor_answer(factor_title(*answer)) == Some(*answer)));
        assert!(Stratum::ALL.iter().all(|which| stratum(which.title()) == Some(*which)));
    }

    #[test]
    fn other_spellings() {
        for text in ["yes", " YES ", "Y", "y.", "TRUE", "Yes\u{a0}", "\u{200b}yes"] {
            assert_eq!(case_answer(text), Some(CaseAnswer::Yes), "{text:?}");
        }
        for text in ["N/A", "n.a.", "NA", "not  applicable", "Does not apply"] {
            assert_eq!(case_answer(text), Some(CaseAnswer::NotApplicable), "{text:?}");
        }
        for text in ["nei", "Don't know", "don\u{2019}t know", "DO NOT KNOW", "not-enough-information"] {
            assert_eq!(case_answer(text), Some(CaseAnswer::NotEnoughInformation), "{text:?}");
        }
        assert_eq!(stratum("non statutory"), Some(Stratum::NonStatutory));
        assert_eq!(factor_answer("Not relevant at this time in this case"), Some(FactorAnswer::NotRelevant));
    }

    #[test]
    fn what_could_mean_two_things_is_not_guessed() {
        for text in ["1", "0", "x", "partly", "yes and no", "-", "?", "", "maybe", "not relevant"] {
            assert_eq!(case_answer(text), None, "{text:?}");
        }
        assert_eq!((factor_answer("don't know"), stratum("s")), (None, None));
    }
}
