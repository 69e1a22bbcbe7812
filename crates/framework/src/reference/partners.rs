//! The partners, and the ways in which they can take part.

use serde::{Deserialize, Serialize};

use crate::id::{PartnerId, StatementId};

/// A partner agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// Its name.
    pub title: String,
    /// Who belongs to it.
    pub detail: String,
    /// What inspectors saw in the six areas.
    pub why: String,
    /// Whether recommendation `local-5` names it.
    pub named: bool,
    /// Where in the report it is.
    pub paragraphs: Vec<String>,
}

/// A way in which a partner can take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Involvement {
    /// On the board that steers the programme.
    StrategicBoard,
    /// At the meetings where families are identified and cases allocated.
    OperationalMeetings,
    /// In sharing information.
    InformationSharing,
    /// In the work with families.
    CaseWork,
}

impl Involvement {
    /// All four, in order.
    pub const ALL: [Self; 4] =
        [Self::StrategicBoard, Self::OperationalMeetings, Self::InformationSharing, Self::CaseWork];
}

/// What a way to take part is called, and what counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvolvementInfo {
    /// Which one.
    pub id: Involvement,
    /// Its name.
    pub title: String,
    /// What counts.
    pub help: String,
    /// What is asked of a partner that does not take part in it.
    pub ask: String,
    /// The statements on which that bears.
    pub statements: Vec<StatementId>,
}

#[cfg(feature = "source")]
pub(super) use source::{FILE, NOTES, PartnersFile, check};

#[cfg(feature = "source")]
mod source {
    use serde::Deserialize;

    use super::{Involvement, InvolvementInfo, Partner};
    use crate::reference::known::Known;
    use crate::reference::notes::Notes;
    use crate::source::Check;

    pub(crate) const FILE: &str = "partners.toml";
    pub(crate) const NOTES: [&str; 2] = ["report", "local"];

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct PartnersFile {
        pub(crate) notes: Notes,
        pub(crate) partner: Vec<Partner>,
        pub(crate) level: Vec<InvolvementInfo>,
    }

    /// Checks all partners and the ways to take part.
    pub(crate) fn check(
        partners: &[Partner],
        involvement: &[InvolvementInfo],
        check: &mut Check<'_>,
        known: &Known<'_>,
    ) {
        check.unique(FILE, "partner", &partners.iter().map(|partner| &partner.id).collect::<Vec<_>>());
        for (i, partner) in partners.iter().enumerate() {
            let mut entry = check.entry(FILE, "partner", i);
            entry.text("title", &partner.title);
            entry.text("detail", &partner.detail);
            entry.text("why", &partner.why);
            entry.paragraphs(&partner.paragraphs);
        }
        if involvement.iter().map(|info| info.id).ne(Involvement::ALL) {
            check.problem(FILE, &["level".into()], "the levels must be the tool's four, in its order");
        }
        for (i, info) in involvement.iter().enumerate() {
            let mut entry = check.entry(FILE, "level", i);
            entry.text("title", &info.title);
            entry.text("help", &info.help);
            entry.text("ask", &info.ask);
            entry.known("statements", "statement", &info.statements, &known.statements);
        }
    }
}
