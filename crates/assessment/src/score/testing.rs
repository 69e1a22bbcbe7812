//! A small outline and quick records for the tests of the rules.

use std::sync::Arc;

use framework::{Domain, DomainInfo, Level, Outline, OutlineStatement, StatementId};

use crate::date::Timestamp;
use crate::record::{Answer, Assessment, AssessmentId, Evidence, EvidenceId, Rating};

/// Four domains of twelve; A5, A8, I4, I7 and I11 are critical; A5 is linked with criterion A-C.
pub(crate) fn outline() -> Outline {
    let titles = ["Outcomes", "Assessment", "Interventions", "Leadership"];
    let domains = Domain::ALL.into_iter().zip(titles).map(|(id, title)| DomainInfo {
        id,
        title: title.into(),
        chapter: 2,
        summary: String::new(),
    });
    let statements =
        Domain::ALL.into_iter().flat_map(|domain| (1..=12).map(move |n| format!("{}{n}", domain.letter())));
    Outline {
        version: "1.0.0".into(),
        domains: domains.collect(),
        statements: statements
            .map(|id| OutlineStatement {
                critical: ["A5", "A8", "I4", "I7", "I11"].contains(&id.as_str()),
                criteria: if id == "A5" { vec!["A-C".into()] } else { Vec::new() },
                title: format!("Title of {id}"),
                statement: format!("Statement {id}."),
                id: id.as_str().into(),
            })
            .collect(),
    }
}

/// An empty record.
pub(crate) fn empty() -> Assessment {
    Assessment::new(AssessmentId::from("a"), "1.0.0", Timestamp::from_seconds(0))
}

/// A record in which a domain's statements from its first on are rated so.
pub(crate) fn rated(levels: &[(char, &[u8])]) -> Assessment {
    let mut record = empty();
    for (letter, levels) in levels {
        for (n, points) in (1..).zip(*levels) {
            rate(&mut record, &format!("{letter}{n}"), *points);
        }
    }
    record
}

/// Rates one statement.
pub(crate) fn rate(record: &mut Assessment, id: &str, points: u8) {
    put(record, id, Some(Rating::Level(Level::from_points(points).expect("0 to 3"))));
}

/// Gives one statement a rating of any kind, and leaves the rest of its answer.
pub(crate) fn put(record: &mut Assessment, id: &str, rating: Option<Rating>) {
    change(record, id, |answer| answer.rating = rating);
}

/// Changes one answer.
pub(crate) fn change(record: &mut Assessment, id: &str, by: impl FnOnce(&mut Answer)) {
    let id = StatementId::from(id);
    by(Arc::make_mut(record.answers.entry(id).or_default()));
}
/// Adds a piece of evidence.
pub(crate) fn prove(record: &mut Assessment, id: &str, kinds: &[framework::EvidenceKind]) {
    change(record, id, |answer| {
        answer.evidence.push(Evidence {
            id: EvidenceId::from(format!("e{}", answer.evidence.len()).as_str()),
            kinds: kinds.iter().copied().collect(),
            title: "Minutes".into(),
            date: None,
            owner: String::new(),
            kept: String::new(),
        });
    });
}
