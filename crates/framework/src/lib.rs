//! The framework: the question bank, and the reference data that goes with it.
//!
//! The content lives as TOML in the repository's `framework/` folder. With the feature `source` this crate
//! reads and checks it; a build embeds the small [`Outline`] in the app, and ships the whole [`Framework`]
//! as a file beside it. This crate knows nothing of answers, of scores or of the web.

mod id;
mod model;
mod outline;
mod reference;
#[cfg(feature = "source")]
pub mod source;
mod terms;

pub use id::{
    ActionId, BenchmarkId, CriterionId, FactorId, HeadingId, HeadingSetId, NoteId, OutcomeId, OutcomeSetId, PartnerId,
    QuestionId, RecommendationId, StatementId,
};
pub use model::{
    Action, Addressee, Chapter, Domain, DomainInfo, EvidenceKind, EvidenceSuggestion, Framework, GoodPractice, Level,
    Levels, Recommendation, Source, Statement,
};
pub use outline::{Outline, OutlineStatement};
pub use terms::{ServiceKind, Terms, UnknownToken};
