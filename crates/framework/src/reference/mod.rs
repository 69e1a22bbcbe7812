//! The reference data beside the statements: what later parts of the tool ask, compare and write with.
//!
//! One module a file of the framework folder: its types, and with the feature `source` the rules that it keeps.

mod benchmarks;
mod caseload;
mod criteria;
#[cfg(feature = "source")]
mod cross;
mod drafts;
mod factors;
mod glossary;
mod headings;
#[cfg(feature = "source")]
mod known;
mod notes;
mod outcomes;
mod partners;
#[cfg(feature = "source")]
mod read;
mod surveys;
mod today;

use serde::Serialize;

pub use benchmarks::{Benchmark, BenchmarkKind, Figure, Range, Unit};
pub use caseload::{Better, CaseloadFigure, Comparison, Share};
pub use criteria::{Criterion, CriterionKind};
pub use drafts::{AGREE, Draft, DraftRole, DraftStep};
pub use factors::{Factor, FactorAnswers, FactorCounts, FactorTables};
pub use glossary::{ProgrammeWords, ServiceWords, Term};
pub use headings::{Heading, HeadingSet};
pub use notes::{AllNotes, Confidence, Notes};
pub use outcomes::{AreaTotal, Outcome, OutcomeSet, TurnedAround};
pub use partners::{Involvement, InvolvementInfo, Partner};
pub use surveys::{Asked, Choice, Question};
pub use today::TodayNote;

use crate::id::{
    BenchmarkId, CriterionId, DraftId, FactorId, HeadingSetId, NoteId, OutcomeSetId, PartnerId, QuestionId,
};

/// Reference data of a framework. In its JSON these fields stand beside those of the framework itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// The case sample's criteria, in order.
    pub criteria: Vec<Criterion>,
    /// The factors linked to offending, in order.
    pub factors: Vec<Factor>,
    /// What is asked about every factor, and where the figures come from.
    pub factor_tables: FactorTables,
    /// What inspectors found and can be compared with.
    pub benchmarks: Vec<Benchmark>,
    /// The survey questions: those to staff, then those to families.
    pub questions: Vec<Question>,
    /// The partner agencies.
    pub partners: Vec<Partner>,
    /// The ways in which a partner can take part.
    pub involvement: Vec<InvolvementInfo>,
    /// The model drafts.
    pub drafts: Vec<Draft>,
    /// The counts of the caseload profile.
    pub figures: Vec<CaseloadFigure>,
    /// The shares worked out from them.
    pub shares: Vec<Share>,
    /// The counts that are compared between programme children and others.
    pub comparisons: Vec<Comparison>,
    /// The dated sets of programme outcomes.
    pub outcome_sets: Vec<OutcomeSet>,
    /// The report's table of families turned around.
    pub turned_around: TurnedAround,
    /// The dated sets of Youth Justice Plan headings.
    pub plan_headings: Vec<HeadingSet>,
    /// What a service can call itself.
    pub service_words: Vec<ServiceWords>,
    /// What the programme is called until its name is typed.
    pub programme_words: ProgrammeWords,
    /// The glossary.
    pub glossary: Vec<Term>,
    /// Where the world has moved on since the report.
    pub today: Vec<TodayNote>,
    /// The notes beside the above.
    pub notes: AllNotes,
}

/// Functions that find an entry by its id.
macro_rules! find {
    ($($(#[$doc:meta])* $name:ident: $list:ident[$id:ty] -> $entry:ty),+ $(,)?) => {
        impl Reference {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name(&self, id: &$id) -> Option<&$entry> {
                self.$list.iter().find(|entry| entry.id == *id)
            }
        )+}
    };
}

find! {
    /// The criterion with this id.
    criterion: criteria[CriterionId] -> Criterion,
    /// The factor with this id.
    factor: factors[FactorId] -> Factor,
    /// The benchmark with this id. That of a criterion or a survey question has its id.
    benchmark: benchmarks[BenchmarkId] -> Benchmark,
    /// The survey question with this id.
    question: questions[QuestionId] -> Question,
    /// The partner with this id.
    partner: partners[PartnerId] -> Partner,
    /// The model draft with this id.
    draft: drafts[DraftId] -> Draft,
    /// The outcome set with this id.
    outcome_set: outcome_sets[OutcomeSetId] -> OutcomeSet,
    /// The set of plan headings with this id.
    heading_set: plan_headings[HeadingSetId] -> HeadingSet,
    /// The note on today with this id.
    today_note: today[NoteId] -> TodayNote,
}
