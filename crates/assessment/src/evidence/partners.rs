//! The partners: who takes part, and at which levels.

use std::collections::BTreeMap;

use framework::{Involvement, PartnerId, Reference, Terms};
use serde::{Deserialize, Serialize};

use crate::record::record_ids;
use crate::score::{Share, and};

record_ids! {
    /// A partner that the service added.
    LocalPartnerId,
}

/// Whether a partner takes part in one way. Not answered is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TakesPart {
    /// It does, as far as the framework says what counts.
    Yes,
    /// It does not, or not so far.
    No,
    /// The service does not know yet.
    NotKnown,
}

/// How partners take part. Ids that this version does not know are kept as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PartnerMatrix {
    /// The framework's partners.
    // The framework does not describe `Involvement` in its schema: in a file it is a text, as a key always is.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<PartnerId, BTreeMap<String, TakesPart>>"))]
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub partners: BTreeMap<PartnerId, BTreeMap<Involvement, TakesPart>>,
    /// The service's own, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub local: Vec<LocalPartner>,
}

/// A partner that the service added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalPartner {
    /// Which one.
    pub id: LocalPartnerId,
    /// Its name, that of an agency.
    #[serde(default)]
    pub title: String,
    /// How it takes part.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, TakesPart>"))]
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub takes_part: BTreeMap<Involvement, TakesPart>,
}

/// What a partner of the service's own is called until it has a name.
const UNNAMED: &str = "A partner without a name";

impl PartnerMatrix {
    /// Sets whether a partner takes part in one way; none is not answered. What is left empty goes.
    pub fn set(&mut self, partner: &PartnerOf, way: Involvement, takes_part: Option<TakesPart>) {
        let put = |answers: &mut BTreeMap<Involvement, TakesPart>| match takes_part {
            Some(takes_part) => answers.insert(way, takes_part),
            None => answers.remove(&way),
        };
        match partner {
            PartnerOf::Framework(id) => {
                let answers = self.partners.entry(id.clone()).or_default();
                put(answers);
                if answers.is_empty() {
                    self.partners.remove(id);
                }
            }
            PartnerOf::Local(id) => {
                if let Some(local) = self.local.iter_mut().find(|local| local.id == *id) {
                    put(&mut local.takes_part);
                }
            }
        }
    }
}

/// Which partner a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerOf {
    /// One of the framework's.
    Framework(PartnerId),
    /// One of the service's own.
    Local(LocalPartnerId),
}

/// One partner, at all levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// Which one.
    pub partner: PartnerOf,
    /// Its name.
    pub title: String,
    /// Whether recommendation `local-5` names it.
    pub named: bool,
    /// Whether it takes part, in the order of [`Involvement::ALL`].
    pub takes_part: [Option<TakesPart>; Involvement::ALL.len()],
}

impl PartnerRow {
    fn of(partner: PartnerOf, title: String, named: bool, answers: Option<&BTreeMap<Involvement, TakesPart>>) -> Self {
        let takes_part = Involvement::ALL.map(|way| answers.and_then(|answers| answers.get(&way).copied()));
        Self { partner, title, named, takes_part }
    }

    /// Whether it takes part in one way.
    #[must_use]
    pub fn at(&self, way: Involvement) -> Option<TakesPart> {
        self.takes_part[way as usize]
    }

    /// Whether it takes part both strategically and operationally, as only two police services did in the six areas. None
    /// while that cannot be said.
    #[must_use]
    pub fn at_both_levels(&self) -> Option<bool> {
        match (self.at(Involvement::StrategicBoard), self.at(Involvement::OperationalMeetings)) {
            (Some(TakesPart::No), _) | (_, Some(TakesPart::No)) => Some(false),
            (Some(TakesPart::Yes), Some(TakesPart::Yes)) => Some(true),
            _ => None,
        }
    }

    /// The ways in which it does not take part, in order.
    pub fn missing(&self) -> impl Iterator<Item = Involvement> {
        Involvement::ALL.into_iter().filter(|way| self.at(*way) == Some(TakesPart::No))
    }
}

/// All partners, and what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnersView {
    /// The framework's partners in its order, then the service's own.
    pub rows: Vec<PartnerRow>,
    /// Per way, in the order of [`Involvement::ALL`]: partners that take part, of those of whom it is known.
    pub ways: [Share; Involvement::ALL.len()],
    /// Partners at both levels, of those of whom it is known.
    pub both_levels: Share,
    /// What is missing, a sentence per partner: "Health does not take part in: strategic board, case work."
    pub gaps: Vec<String>,
}

/// Reads the matrix.
#[must_use]
pub fn partners_view(reference: &Reference, matrix: &PartnerMatrix, terms: &Terms<'_>) -> PartnersView {
    let own = matrix.local.iter().map(|local| {
        let title = Some(local.title.trim()).filter(|title| !title.is_empty()).unwrap_or(UNNAMED);
        PartnerRow::of(PartnerOf::Local(local.id.clone()), title.to_owned(), false, Some(&local.takes_part))
    });
    let given = reference.partners.iter().map(|partner| {
        let which = PartnerOf::Framework(partner.id.clone());
        PartnerRow::of(which, terms.fill(&partner.title), partner.named, matrix.partners.get(&partner.id))
    });
    let rows: Vec<PartnerRow> = given.chain(own).collect();
    let ways = Involvement::ALL.map(|way| {
        share(rows.iter().filter_map(|row| match row.at(way)? {
            TakesPart::Yes => Some(true),
            TakesPart::No => Some(false),
            TakesPart::NotKnown => None,
        }))
    });
    let name = |way: Involvement| {
        let info = reference.involvement.iter().find(|info| info.id == way);
        info.map(|info| info.title.to_lowercase()).unwrap_or_default()
    };
    let gaps = rows.iter().filter_map(|row| {
        let missing: Vec<String> = row.missing().map(name).collect();
        let list = and(missing.iter().map(String::as_str));
        (!missing.is_empty()).then(|| format!("{} does not take part in: {list}.", row.title))
    });
    let (gaps, both_levels) = (gaps.collect(), share(rows.iter().filter_map(PartnerRow::at_both_levels)));
    PartnersView { ways, both_levels, gaps, rows }
}

fn share(known: impl Iterator<Item = bool>) -> Share {
    known.fold(Share::default(), |share, yes| Share { count: share.count + u32::from(yes), of: share.of + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::testing::reference;

    #[test]
    fn the_matrix_says_who_is_where() {
        let reference = reference();
        let yes = Involvement::ALL.map(|way| (way, TakesPart::Yes));
        let mut matrix = PartnerMatrix::default();
        matrix.partners.insert("education".into(), yes.into());
        let police = [
            (Involvement::StrategicBoard, TakesPart::Yes),
            (Involvement::OperationalMeetings, TakesPart::No),
            (Involvement::InformationSharing, TakesPart::NotKnown),
            (Involvement::CaseWork, TakesPart::No),
        ];
        matrix.partners.insert("police".into(), police.into());
        let takes_part = [(Involvement::StrategicBoard, TakesPart::Yes)].into();
        matrix.local.push(LocalPartner { id: "p1".into(), title: "Fire service".into(), takes_part });
        let view = partners_view(reference, &matrix, &Terms::default());
        assert_eq!(view.rows.len(), reference.partners.len() + 1);
        let row = |title: &str| view.rows.iter().find(|row| row.title == title).expect("a row");
        assert_eq!(
            (row("Education and schools").at_both_levels(), row("Police").at_both_levels()),
            (Some(true), Some(false))
        );
        assert_eq!((row("Fire service").at_both_levels(), row("Health").at_both_levels()), (None, None));
        assert_eq!(view.both_levels, Share { count: 1, of: 2 });
        let expected = [(3, 3), (1, 2), (1, 1), (1, 2)].map(|(count, of)| Share { count, of });
        assert_eq!(view.ways, expected);
        assert_eq!(view.gaps, ["Police does not take part in: operational meetings and case work."]);
    }

    #[test]
    fn an_answer_is_set_for_one_partner_and_leaves_nothing_behind() {
        let mut matrix = PartnerMatrix::default();
        matrix.local.push(LocalPartner { id: "p1".into(), title: " ".to_owned(), takes_part: BTreeMap::new() });
        let (health, own) = (PartnerOf::Framework("health".into()), PartnerOf::Local("p1".into()));
        matrix.set(&health, Involvement::CaseWork, Some(TakesPart::Yes));
        matrix.set(&own, Involvement::CaseWork, Some(TakesPart::No));
        assert_eq!(matrix.partners.len(), 1);
        // A partner that has no name yet is still told apart from nothing.
        let view = partners_view(reference(), &matrix, &Terms::default());
        assert_eq!(view.gaps, ["A partner without a name does not take part in: case work."]);
        matrix.set(&health, Involvement::CaseWork, None);
        matrix.set(&own, Involvement::CaseWork, None);
        assert!(matrix.partners.is_empty() && matrix.local[0].takes_part.is_empty());
    }

    #[test]
    fn a_matrix_in_a_file_names_the_ways() {
        let mut matrix = PartnerMatrix::default();
        matrix.partners.insert("health".into(), [(Involvement::CaseWork, TakesPart::NotKnown)].into());
        let text = serde_json::to_string(&matrix).expect("JSON");
        assert_eq!(text, r#"{"partners":{"health":{"case-work":"not-known"}}}"#);
        assert_eq!(serde_json::from_str::<PartnerMatrix>(&text).expect("a matrix"), matrix);
    }
}
