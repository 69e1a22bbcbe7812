//! Assurance: how many of the statements rated *in place* or *embedded* have evidence, and of what kind.

use framework::{Domain, EvidenceKind, Level, Outline, StatementId};

use super::share::Share;
use super::strategic::standing_of;
use super::tally::Standing;
use crate::record::Assessment;

/// Assurance of all domains, and overall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assurance {
    /// The four domains, in order.
    pub domains: Vec<DomainAssurance>,
    /// All of them together.
    pub overall: Assured,
}

/// The assurance of one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainAssurance {
    /// Which one.
    pub domain: Domain,
    /// Its assurance.
    pub result: Assured,
}

/// What evidence there is for what is said to be in place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assured {
    /// How many statements are rated 2 or 3.
    pub claims: u32,
    /// How many of these have evidence of each kind, in the order of [`EvidenceKind::ALL`]. Kinds overlap.
    pub kinds: [u32; EvidenceKind::ALL.len()],
    /// Those without evidence: claims without evidence, in order.
    pub without: Vec<StatementId>,
}

impl Assured {
    fn count(&mut self, assessment: &Assessment, statement: &StatementId) {
        let Standing::Rated(level) = standing_of(assessment, statement) else { return };
        if level < Level::InPlace {
            return;
        }
        self.claims += 1;
        let answer = assessment.answer(statement);
        if answer.evidence.is_empty() {
            self.without.push(statement.clone());
        }
        for (count, kind) in self.kinds.iter_mut().zip(EvidenceKind::ALL) {
            *count += u32::from(answer.evidence.iter().any(|evidence| evidence.kinds.contains(&kind)));
        }
    }

    /// The share with at least one piece of evidence; none where nothing is rated 2 or 3.
    #[must_use]
    pub fn share(&self) -> Option<Share> {
        let without = u32::try_from(self.without.len()).unwrap_or(self.claims);
        (self.claims > 0).then(|| Share { count: self.claims - without, of: self.claims })
    }

    /// The share with evidence of each kind; nothing where nothing is rated 2 or 3.
    pub fn by_kind(&self) -> impl Iterator<Item = (EvidenceKind, Share)> {
        let of = self.claims;
        let kinds = EvidenceKind::ALL.into_iter().zip(self.kinds).filter(move |_| of > 0);
        kinds.map(move |(kind, count)| (kind, Share { count, of }))
    }

    /// In words: "Rated in place or embedded, with evidence: 8 of 11 (73%)".
    #[must_use]
    pub fn figure(&self) -> String {
        match self.share() {
            Some(share) => format!("Rated in place or embedded, with evidence: {share}"),
            None => "No statement is rated in place or embedded, so there is no figure for evidence".to_owned(),
        }
    }

    /// The same as a sentence, with its full stop.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.figure() + "."
    }
}

/// Counts the evidence for a record's answers.
#[must_use]
pub fn assurance(outline: &Outline, assessment: &Assessment) -> Assurance {
    let mut overall = Assured::default();
    let domains = Domain::ALL.into_iter().map(|domain| {
        let mut result = Assured::default();
        for statement in outline.of(domain) {
            result.count(assessment, &statement.id);
            overall.count(assessment, &statement.id);
        }
        DomainAssurance { domain, result }
    });
    Assurance { domains: domains.collect(), overall }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{outline, prove, rated};
    use super::*;

    #[test]
    fn only_what_is_said_to_be_in_place_is_counted() {
        // O: 3, 2, 2, 1, 0: three claims. O1 has a document and data, O2 data twice, O3 nothing; O4 is no claim.
        let mut record = rated(&[('O', &[3, 2, 2, 1, 0]), ('A', &[2])]);
        prove(&mut record, "O1", &[EvidenceKind::Document, EvidenceKind::Data]);
        prove(&mut record, "O2", &[EvidenceKind::Data]);
        prove(&mut record, "O2", &[EvidenceKind::Data]);
        prove(&mut record, "O4", &[EvidenceKind::Review]);
        let all = assurance(&outline(), &record);
        let outcomes = &all.domains[0].result;
        assert_eq!(outcomes.share(), Some(Share { count: 2, of: 3 }));
        assert_eq!(outcomes.kinds, [1, 2, 0, 0, 0]);
        assert_eq!(outcomes.without, ["O3".into()]);
        assert_eq!(outcomes.figure(), "Rated in place or embedded, with evidence: 2 of 3");
        assert_eq!(outcomes.sentence(), "Rated in place or embedded, with evidence: 2 of 3.");
        // Overall: four claims, two with evidence.
        assert_eq!(all.overall.share(), Some(Share { count: 2, of: 4 }));
        assert_eq!(all.overall.without, ["O3".into(), "A1".into()]);
    }

    #[test]
    fn evidence_of_no_kind_still_counts_as_evidence() {
        let mut record = rated(&[('O', &[2])]);
        prove(&mut record, "O1", &[]);
        let all = assurance(&outline(), &record);
        assert_eq!((all.overall.share(), all.overall.kinds), (Some(Share { count: 1, of: 1 }), [0; 5]));
        assert_eq!(all.overall.sentence(), "Rated in place or embedded, with evidence: 1 of 1.");
    }

    #[test]
    fn nothing_in_place_is_no_figure() {
        let all = assurance(&outline(), &rated(&[('O', &[1, 0])]));
        assert_eq!((all.overall.share(), all.overall.by_kind().count()), (None, 0));
        let none = "No statement is rated in place or embedded, so there is no figure for evidence";
        assert_eq!((all.overall.figure(), all.overall.sentence()), (none.to_owned(), format!("{none}.")));
    }
}
