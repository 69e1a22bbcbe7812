//! How far two readers of the same cases agree.

use std::collections::BTreeMap;
use std::fmt;

use framework::CriterionId;

use super::answer::CaseAnswer;
use super::sample::CaseSample;
use crate::score::Share;

/// With fewer cases read twice, kappa says nothing.
pub const KAPPA_FROM: u32 = 10;

const ANSWERS: usize = CaseAnswer::ALL.len();

/// How two readers answered one criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Cases by the first reader's answer (row) and the second's (column), in the order of [`CaseAnswer::ALL`].
    pub table: [[u32; ANSWERS]; ANSWERS],
}

impl Agreement {
    fn count(&mut self, first: CaseAnswer, second: CaseAnswer) {
        self.table[first as usize][second as usize] += 1;
    }

    /// Answers that agree, of the cases that both readers answered.
    #[must_use]
    pub fn share(&self) -> Share {
        let of = self.table.iter().flatten().sum();
        Share { count: (0..ANSWERS).map(|i| self.table[i][i]).sum(), of }
    }

    /// Cohen's kappa, from 10 cases. None with fewer, and where both readers gave one and the same answer throughout: chance
    /// alone would then agree as well.
    #[must_use]
    pub fn kappa(&self) -> Option<Kappa> {
        let Share { count, of } = self.share();
        if of < KAPPA_FROM {
            return None;
        }
        let row = |i: usize| self.table[i].iter().map(|n| i64::from(*n)).sum::<i64>();
        let column = |i: usize| self.table.iter().map(|row| i64::from(row[i])).sum::<i64>();
        let by_chance: i64 = (0..ANSWERS).map(|i| row(i) * column(i)).sum();
        let n = i64::from(of);
        let below = n * n - by_chance;
        (below > 0).then(|| Kappa { above: n * i64::from(count) - by_chance, below })
    }

    /// In a sentence: "Read twice: the answers agree in 16 of 20 (80%). Cohen's kappa is 0.71, where 1 is …".
    #[must_use]
    pub fn sentence(&self) -> String {
        let share = self.share();
        let mut text = format!("Read twice: the answers agree in {share}.");
        if let Some(kappa) = self.kappa() {
            let meaning = "1 is full agreement and 0 no more than chance would give";
            text.push_str(&format!(" Cohen's kappa is {kappa}, where {meaning}."));
        }
        text
    }
}

/// Cohen's kappa, exact: (nA − C) ÷ (n² − C), with A answers that agree of n, and C the sum over the answers of how often each
/// reader gave it, multiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kappa {
    /// nA − C.
    pub above: i64,
    /// n² − C, above 0.
    pub below: i64,
}

/// "0.71", to two decimals, halves up; "−0.10".
impl fmt::Display for Kappa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths =
            (200 * i128::from(self.above) + i128::from(self.below)).div_euclid(2 * i128::from(self.below).max(1));
        let sign = if hundredths < 0 { "−" } else { "" };
        let hundredths = hundredths.abs();
        write!(f, "{sign}{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

/// The agreement on every criterion that a second reader answered.
#[must_use]
pub fn agreements(sample: &CaseSample) -> BTreeMap<CriterionId, Agreement> {
    let mut all: BTreeMap<CriterionId, Agreement> = BTreeMap::new();
    for case in sample.cases.values() {
        for (criterion, second) in &case.second_reader {
            if let Some(first) = case.answers.get(criterion) {
                all.entry(criterion.clone()).or_default().count(*first, *second);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::cases::{Case, CaseNumber};

    fn two_by_two([[a, b], [c, d]]: [[u32; 2]; 2]) -> Agreement {
        Agreement { table: [[a, b, 0, 0], [c, d, 0, 0], [0; 4], [0; 4]] }
    }

    fn kappa(agreement: Agreement) -> f64 {
        let kappa = agreement.kappa().expect("kappa");
        kappa.above as f64 / kappa.below as f64
    }

    // statsmodels 0.15.0, stats.inter_rater.cohens_kappa, gives each of these to ten places. The second and third are the
    // two examples with the same agreement and different kappas in the article on Cohen's kappa in Wikipedia.
    #[test]
    fn cohens_kappa() {
        let near = |table, expected: f64| assert!((kappa(two_by_two(table)) - expected).abs() < 1e-10, "{table:?}");
        near([[20, 5], [10, 15]], 0.4);
        near([[45, 15], [25, 15]], 0.130_434_782_608_7);
        near([[25, 35], [5, 35]], 0.259_259_259_259_3);
        near([[0, 5], [5, 0]], -1.0);
        near([[9, 1], [1, 0]], -0.1);
        let four = Agreement { table: [[7, 1, 0, 0], [1, 5, 0, 1], [0, 0, 2, 0], [1, 0, 0, 2]] };
        assert!((kappa(four) - 0.706_959_706_96).abs() < 1e-10);
        // By hand: A = 16 of n = 20; C = 8×9 + 7×6 + 2×2 + 3×3 = 127; (320 − 127) ÷ (400 − 127) = 193 ÷ 273.
        assert_eq!(four.kappa(), Some(Kappa { above: 193, below: 273 }));
        assert_eq!(
            four.sentence(),
            "Read twice: the answers agree in 16 of 20 (80%). Cohen's kappa is 0.71, where 1 is full agreement and 0 no \
             more than chance would give."
        );
    }

    #[test]
    fn kappa_needs_ten_cases_and_more_than_one_answer() {
        assert_eq!(two_by_two([[5, 1], [1, 2]]).kappa(), None);
        assert!(two_by_two([[5, 1], [1, 3]]).kappa().is_some());
        assert_eq!(two_by_two([[20, 0], [0, 0]]).kappa(), None);
        let same = "Read twice: the answers agree in 20 of 20 (100%).";
        assert_eq!(two_by_two([[20, 0], [0, 0]]).sentence(), same);
    }

    #[test]
    fn kappa_is_rounded_half_up() {
        let text = |above, below| Kappa { above, below }.to_string();
        assert_eq!((text(1, 8).as_str(), text(-1, 8).as_str(), text(1, 1).as_str()), ("0.13", "−0.12", "1.00"));
        assert_eq!((text(-1, 1_000).as_str(), text(-1, 1).as_str()), ("0.00", "−1.00"));
    }

    #[test]
    fn only_cases_that_both_answered_are_counted() {
        let (yes, no) = (CaseAnswer::Yes, CaseAnswer::No);
        let case = |first: &[(&str, CaseAnswer)], second: &[(&str, CaseAnswer)]| {
            let answers =
                |list: &[(&str, CaseAnswer)]| list.iter().map(|(id, it)| (CriterionId::from(*id), *it)).collect();
            Arc::new(Case { answers: answers(first), second_reader: answers(second), ..Case::default() })
        };
        let cases = [
            case(&[("CA8", yes), ("CA5", no)], &[("CA8", yes)]),
            case(&[("CA8", yes)], &[("CA8", no), ("CA5", no)]),
            case(&[("CA8", yes)], &[]),
        ];
        let numbers = std::iter::successors(Some(CaseNumber::FIRST), |number| Some(number.next()));
        let sample = CaseSample { cases: numbers.zip(cases).collect(), ..CaseSample::default() };
        let all = agreements(&sample);
        assert_eq!((all.len(), all[&"CA8".into()].share()), (1, Share { count: 1, of: 2 }));
    }
}
