//! What keeps a judgement below its score's band, and why.

use framework::{Domain, Level, Outline, StatementId};

use super::band::Band;

/// Something that keeps a judgement below the score's band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A domain with critical statements at 0 is no better than *Requires improvement*.
    Critical(Vec<StatementId>),
    /// Overall is no better than one band above the lowest domain's judgement.
    LowestDomain {
        /// The domain or domains with the lowest judgement.
        domains: Vec<Domain>,
        /// That judgement.
        judgement: Band,
    },
}

impl Limit {
    /// The best that the limit allows.
    #[must_use]
    pub fn cap(&self) -> Band {
        match self {
            Self::Critical(_) => Band::RequiresImprovement,
            Self::LowestDomain { judgement, .. } => judgement.above().unwrap_or(*judgement),
        }
    }

    /// Why the judgement is no better, in a sentence.
    #[must_use]
    pub fn explanation(&self, outline: &Outline) -> String {
        let cap = self.cap().title();
        match self {
            Self::Critical(ids) => {
                let (are, statement) = match ids.len() {
                    1 => ("is", "a critical statement"),
                    _ => ("are", "critical statements"),
                };
                let ids = and(ids.iter().map(StatementId::as_str));
                let zero = Level::NotInPlace.title();
                format!("No better than {cap} while {ids} {are} rated \"{zero}\": {statement} at 0.")
            }
            Self::LowestDomain { domains, judgement } => {
                let titles =
                    domains.iter().filter_map(|domain| outline.domain(*domain)).map(|info| info.title.as_str());
                let judged = judgement.title();
                format!("No better than {cap}: one band above the lowest domain judgement, {judged} ({}).", and(titles))
            }
        }
    }
}

/// A list in words: "O1, A5 and L3".
pub(crate) fn and<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let items: Vec<&str> = items.into_iter().collect();
    match items.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}
