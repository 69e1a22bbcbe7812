//! What a sample would become with the cases of a spreadsheet: worked out before anybody agrees to it.

use std::collections::BTreeMap;
use std::sync::Arc;

use assessment::cases::{Case, CaseNumber, CaseSample};
use assessment::file::{MAX_BYTES, MAX_ITEMS};

/// What becomes of the cases that are there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// They go, all of them.
    Replace,
    /// They stay, and take the answers that the spreadsheet has; where it has none, theirs stays.
    Update,
}

/// The most bytes that the cases may take in an assessment's file: most of what a file may have.
const MAX_CASE_BYTES: usize = 16_000_000;
const _: () = assert!((MAX_CASE_BYTES as u64) < MAX_BYTES);

/// A sample with the cases of a spreadsheet, and how it differs from the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The sample.
    pub sample: CaseSample,
    /// How many cases of the spreadsheet were not there.
    pub new: usize,
    /// How many were there and are now different.
    pub changed: usize,
    /// How many were there and are the same.
    pub unchanged: usize,
    /// How many were there and are there no longer.
    pub removed: usize,
}

/// More cases than an assessment's file can hold. Its words tell the user what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// How many there would be.
    pub cases: usize,
}

impl std::fmt::Display for TooMany {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "These would be {} cases with more answers and notes than an assessment file can hold. Read in fewer cases, or \
             shorten the notes.",
            self.cases
        )
    }
}

impl std::error::Error for TooMany {}

/// The sample with these cases.
///
/// # Errors
/// If an assessment's file could not hold them, so that it could not be opened again.
pub fn merge(sample: &CaseSample, cases: &BTreeMap<CaseNumber, Arc<Case>>, way: Way) -> Result<Merged, TooMany> {
    let before = &sample.cases;
    let after = match way {
        Way::Replace => cases.clone(),
        Way::Update => {
            let mut after = before.clone();
            for (number, read) in cases {
                match after.get_mut(number) {
                    Some(case) => *case = updated(case, read),
                    None => drop(after.insert(*number, read.clone())),
                }
            }
            after
        }
    };
    if after.len() > MAX_ITEMS || after.values().map(|case| bytes(case)).sum::<usize>() > MAX_CASE_BYTES {
        return Err(TooMany { cases: after.len() });
    }
    let there = cases.keys().filter(|number| before.contains_key(number)).count();
    let unchanged =
        cases.keys().filter(|number| before.get(number).is_some_and(|case| after.get(number) == Some(case)));
    let unchanged = unchanged.count();
    let removed = before.keys().filter(|number| !after.contains_key(number)).count();
    let sample = CaseSample { cases: after, ..sample.clone() };
    Ok(Merged { sample, new: cases.len() - there, changed: there - unchanged, unchanged, removed })
}

/// A case with what was read of it. The same case, unchanged, if that is nothing new.
fn updated(case: &Arc<Case>, read: &Case) -> Arc<Case> {
    let mut after = Case::clone(case);
    after.stratum = read.stratum.or(after.stratum);
    after.answers.extend(read.answers.iter().map(|(id, answer)| (id.clone(), *answer)));
    for (id, answers) in &read.factors {
        let factor = after.factors.entry(id.clone()).or_default();
        factor.enough_done = answers.enough_done.or(factor.enough_done);
        factor.enough_progress = answers.enough_progress.or(factor.enough_progress);
    }
    if !read.notes.is_empty() {
        after.notes.clone_from(&read.notes);
    }
    if after == **case { case.clone() } else { Arc::new(after) }
}

/// About how many bytes a case takes in an indented file, never much less than it does.
fn bytes(case: &Case) -> usize {
    // Indentation, quotes, colon, comma and line break; the longest answer, "not-enough-information", is seldom.
    const LINE: usize = 14 + 7;
    const ANSWER: usize = 8;
    let lines = |ids: usize, count: usize| ids + count * (LINE + ANSWER);
    let ids = |answers: &BTreeMap<_, _>| answers.keys().map(|id: &framework::CriterionId| id.as_str().len()).sum();
    let factors: usize = case.factors.keys().map(|id| id.as_str().len() + 3 * LINE + 30 + 2 * ANSWER).sum();
    lines(ids(&case.answers), case.answers.len())
        + lines(ids(&case.second_reader), case.second_reader.len())
        + factors
        + case.notes.bytes().map(escaped).sum::<usize>()
        + 8 * LINE
}

/// How many bytes a byte of a text takes in JSON.
const fn escaped(byte: u8) -> usize {
    match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 2,
        0..0x20 => 6,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use assessment::cases::{CaseAnswer, CaseFactor, FactorAnswer, Stratum};
    use assessment::{Assessment, Edit, Timestamp, file};

    use super::*;

    fn case(answers: &[(&str, CaseAnswer)]) -> Case {
        let answers = answers.iter().map(|(id, answer)| ((*id).into(), *answer)).collect();
        Case { answers, ..Case::default() }
    }

    fn numbered(cases: impl IntoIterator<Item = (u32, Case)>) -> BTreeMap<CaseNumber, Arc<Case>> {
        let number = |number| CaseNumber::new(number).expect("from 1");
        cases.into_iter().map(|(n, case)| (number(n), Arc::new(case))).collect()
    }

    fn counts(merged: &Merged) -> [usize; 4] {
        [merged.new, merged.changed, merged.unchanged, merged.removed]
    }

    #[test]
    fn replacing_leaves_what_the_spreadsheet_has_and_the_settings() {
        let (yes, no) = (case(&[("CA1", CaseAnswer::Yes)]), case(&[("CA1", CaseAnswer::No)]));
        let cases = numbered([(1, yes.clone()), (2, yes.clone()), (3, yes.clone())]);
        let sample = CaseSample { caseload: Some(60), cases, ..CaseSample::default() };
        let read = numbered([(2, yes), (3, no), (4, Case::default())]);
        let merged = merge(&sample, &read, Way::Replace).expect("few");
        assert_eq!(counts(&merged), [1, 1, 1, 1]);
        assert_eq!((&merged.sample.cases, merged.sample.caseload), (&read, Some(60)));
    }

    #[test]
    fn updating_takes_answers_and_never_takes_one_away() {
        let there = Case {
            stratum: Some(Stratum::Statutory),
            second_reader: BTreeMap::from([("CA1".into(), CaseAnswer::No)]),
            factors: BTreeMap::from([(
                "lifestyle".into(),
                CaseFactor { enough_done: Some(FactorAnswer::Yes), enough_progress: None },
            )]),
            notes: "As read in May".into(),
            ..case(&[("CA1", CaseAnswer::Yes), ("CA2", CaseAnswer::No)])
        };
        let sample = CaseSample { cases: numbered([(1, there.clone()), (2, there.clone())]), ..CaseSample::default() };
        let read = Case {
            factors: BTreeMap::from([(
                "lifestyle".into(),
                CaseFactor { enough_done: None, enough_progress: Some(FactorAnswer::No) },
            )]),
            ..case(&[("CA2", CaseAnswer::Yes), ("CA3", CaseAnswer::Yes)])
        };
        let merged = merge(&sample, &numbered([(1, read), (7, Case::default())]), Way::Update).expect("few");
        assert_eq!(counts(&merged), [1, 1, 0, 0]);
        let expected = Case {
            answers: case(&[("CA1", CaseAnswer::Yes), ("CA2", CaseAnswer::Yes), ("CA3", CaseAnswer::Yes)]).answers,
            factors: BTreeMap::from([(
                "lifestyle".into(),
                CaseFactor { enough_done: Some(FactorAnswer::Yes), enough_progress: Some(FactorAnswer::No) },
            )]),
            ..there.clone()
        };
        assert_eq!(merged.sample.cases, numbered([(1, expected), (2, there), (7, Case::default())]));
    }

    #[test]
    fn updating_by_nothing_new_is_no_change() {
        let there = case(&[("CA1", CaseAnswer::Yes), ("CA2", CaseAnswer::No)]);
        let sample = CaseSample { cases: numbered([(1, there.clone()), (2, there)]), ..CaseSample::default() };
        let read = numbered([(1, case(&[("CA2", CaseAnswer::No)])), (2, Case::default())]);
        let merged = merge(&sample, &read, Way::Update).expect("few");
        assert_eq!((counts(&merged), merged.sample), ([0, 0, 2, 0], sample));
    }

    /// The bound is on the safe side of what the file really takes, and not by much.
    #[test]
    fn what_fits_can_be_opened_again() {
        let criteria: Vec<String> = (1..=68).map(|i| format!("CX{i}")).collect();
        let answers: Vec<_> = criteria.iter().map(|id| (id.as_str(), CaseAnswer::NotApplicable)).collect();
        let factor =
            CaseFactor { enough_done: Some(FactorAnswer::NotRelevant), enough_progress: Some(FactorAnswer::Yes) };
        let full = Case {
            factors: (1..=12).map(|i| (format!("living-arrangements-{i}").as_str().into(), factor)).collect(),
            notes: "A note of some length, as they are. ".repeat(6),
            ..case(&answers)
        };
        let read = |n: u32| numbered((1..=n).map(|number| (number, full.clone())));
        let most = u32::try_from(MAX_CASE_BYTES / bytes(&full)).expect("small");
        let merged = merge(&CaseSample::default(), &read(most), Way::Update).expect("the most that fits");
        assert_eq!(
            merge(&CaseSample::default(), &read(most + 1), Way::Update),
            Err(TooMany { cases: most as usize + 1 })
        );
        let record = Assessment::new("a".into(), "1.0.0", Timestamp::from_seconds(0));
        let gathered = record.gathered.with(|it| it.sample = Arc::new(merged.sample));
        let (record, _) = record.apply(Edit::Gathered(gathered), Timestamp::from_seconds(1)).expect("a change");
        let text = file::write(&record, Timestamp::from_seconds(2));
        assert!(text.len() as u64 <= MAX_BYTES, "{} bytes", text.len());
        assert!(text.len() > MAX_CASE_BYTES * 3 / 4, "{} bytes", text.len());
        assert!(file::read(text.as_bytes()).is_ok());
    }
}
