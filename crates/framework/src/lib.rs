//! The framework: the question bank, and the reference data that goes with it.
//!
//! The content lives as TOML in the repository's `framework/` folder. With the feature `source` this crate
//! reads and checks it; a build embeds the small [`Outline`] in the app, and ships the whole [`Framework`]
//! as a file beside it. This crate knows nothing of answers, of scores or of the web.

mod id;
mod json;
mod model;
mod outline;
mod reference;
#[cfg(feature = "source")]
pub mod source;
mod terms;

pub use id::{
    ActionId, BenchmarkId, ChoiceId, ComparisonId, CriterionId, DraftId, FactorId, FigureId, HeadingId, HeadingSetId,
    NoteId, OutcomeId, OutcomeSetId, PartnerId, QuestionId, RecommendationId, ShareId, StatementId, TermId,
};
pub use json::Unreadable;
pub use model::{
    Action, Addressee, Chapter, Domain, DomainInfo, EvidenceKind, EvidenceSuggestion, Framework, GoodPractice, Level,
    Levels, Recommendation, Source, Statement,
};
pub use outline::{Outline, OutlineStatement};
pub use reference::{
    AGREE, AllNotes, AreaTotal, Asked, Benchmark, BenchmarkKind, Better, CaseloadFigure, Choice, Comparison,
    Confidence, Criterion, CriterionKind, Draft, DraftRole, DraftStep, Factor, FactorAnswers, FactorCounts,
    FactorTables, Figure, Heading, HeadingSet, Involvement, InvolvementInfo, Notes, Outcome, OutcomeSet, Partner,
    ProgrammeWords, Question, Range, Reference, ServiceWords, Share, Term, TodayNote, TurnedAround, Unit,
};
pub use terms::{ServiceKind, Terms, UnknownToken};
