//! Which cases a template has rows for.

use assessment::cases::{CaseNumber, CaseSample};

use crate::template::Row;

/// The cases of a sample, read or only drawn, by number.
#[must_use]
pub fn rows_of(sample: &CaseSample) -> Vec<Row> {
    sample.cases.iter().map(|(number, case)| Row { number: *number, stratum: case.stratum }).collect()
}

/// So many cases from number 1.
#[must_use]
pub fn numbered(count: u32) -> Vec<Row> {
    (1..=count).filter_map(CaseNumber::new).map(|number| Row { number, stratum: None }).collect()
}

#[cfg(test)]
mod tests {
    use assessment::cases::{Draw, DrawMethod, Stratum};

    use super::*;

    #[test]
    fn every_case_of_a_draw_has_its_row_and_stratum() {
        let draw = Draw { method: DrawMethod::default(), seed: 1, caseload: 10, statutory: Some(5), size: 2, on: None };
        let sample = CaseSample::default().drawn(draw).expect("a draw");
        let rows: Vec<_> = rows_of(&sample).into_iter().map(|row| (row.number.get(), row.stratum)).collect();
        assert_eq!(rows, [(1, Some(Stratum::Statutory)), (2, Some(Stratum::NonStatutory))]);
    }

    #[test]
    fn numbers_begin_at_1() {
        let numbers: Vec<_> = numbered(3).iter().map(|row| row.number.get()).collect();
        assert_eq!((numbers, numbered(0).len()), (vec![1, 2, 3], 0));
    }
}
