//! The fields of each type, and the words of each list of choices, as they are named in JSON.

use serde_json::{Map, Value};

use super::{FromJson, Unreadable, take};
use crate::model::{
    Action, Addressee, Chapter, Domain, DomainInfo, EvidenceKind, EvidenceSuggestion, Framework, GoodPractice, Levels,
    Recommendation, Source, Statement,
};
use crate::reference::{
    AllNotes, AreaTotal, Asked, Benchmark, BenchmarkKind, Better, CaseloadFigure, Choice, Comparison, Confidence,
    Criterion, CriterionKind, Draft, DraftRole, DraftStep, Factor, FactorAnswers, FactorCounts, FactorTables, Heading,
    HeadingSet, Involvement, InvolvementInfo, Notes, Outcome, OutcomeSet, Partner, ProgrammeWords, Question, Range,
    Reference, ServiceWords, Share, Term, TodayNote, TurnedAround, Unit,
};
use crate::terms::ServiceKind;

/// Gives each type a reader that takes its fields by their names. A field that is left out does not compile.
macro_rules! fields {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
    ($($type:ident { $($field:ident $(as $name:literal)?),+ $(,)? })+) => {$(
        impl $type {
            pub(super) fn take(object: &mut Map<String, Value>) -> Result<Self, Unreadable> {
                Ok(Self { $($field: take(object, fields!(@name $field $($name)?))?),+ })
            }
        }

        impl FromJson for $type {
            fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
                let Value::Object(mut object) = value else { return Err(None) };
                Ok(Self::take(&mut object)?)
            }
        }
    )+};
}

/// Gives each list of choices a reader of its words. A choice that is left out does not compile.
macro_rules! words {
    ($($type:ident { $($choice:ident = $word:literal),+ $(,)? })+) => {$(
        impl FromJson for $type {
            fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
                const _: fn($type) = |choice| match choice { $($type::$choice => ()),+ };
                match value.as_str() {
                    $(Some($word) => Ok(Self::$choice),)+
                    _ => Err(None),
                }
            }
        }
    )+};
}

words! {
    Domain { O = "O", A = "A", I = "I", L = "L" }
    EvidenceKind {
        Document = "document", Data = "data", CaseSample = "case-sample", Voice = "voice", Review = "review"
    }
    BenchmarkKind { Count = "count", Percent = "percent", Fraction = "fraction", Words = "words" }
    Unit { Cases = "cases", Staff = "staff", Caseload = "caseload", Areas = "areas" }
    Better { Higher = "higher", Lower = "lower" }
    CriterionKind { Outcome = "outcome", Record = "record", Practice = "practice" }
    Confidence { Read = "read", NotRead = "not-read", Own = "own" }
    Involvement {
        StrategicBoard = "strategic-board", OperationalMeetings = "operational-meetings",
        InformationSharing = "information-sharing", CaseWork = "case-work"
    }
    Asked { Staff = "staff", Family = "family" }
    ServiceKind {
        OffendingTeam = "offending-team", OffendingService = "offending-service", JusticeService = "justice-service"
    }
}

fields! {
    Source {
        title, kind, publishers, published, fieldwork, areas, licence, licence_url, attribution, chapters,
        other_sources
    }
    Chapter { number, title, paragraphs }
    DomainInfo { id, title, chapter, summary }
    Addressee { id, short, title, lead_in, national, now, today }
    Recommendation { id, addressee, order, text, quote }
    Statement {
        id, title, statement, critical, paragraphs, recommendations, criteria, survey, benchmarks, today,
        plan_heading, why, levels, evidence, good_practice, actions as "action"
    }
    Levels { not_in_place, partly_in_place, in_place, embedded }
    EvidenceSuggestion { kind, text }
    GoodPractice { text, place, paragraph }
    Action { id, text, success, owner, partners }
    Benchmark {
        id, says, kind, count, of, percent, numerator, denominator, derived, sqs, range, range_note, unit, base,
        paragraphs
    }
    Range { low, high }
    CaseloadFigure { id, title, help, part_of, parts, paragraphs }
    Share { id, title, numerator, denominator, benchmark }
    Comparison { id, title, help, of, better, criterion, paragraphs, recommendations }
    Criterion {
        id, domain, title, question, core, critical, kind, bears_on, counts_as_yes, counts_as_no, not_applicable_when,
        paragraphs, recommendations
    }
    Factor { id, title, help, progress, interventions, recovered, inferred }
    FactorCounts { yes, no, not_relevant }
    FactorTables {
        progress_question, interventions_question, answers, cases, progress_source, interventions_source, paragraphs
    }
    FactorAnswers { yes, no, not_relevant }
    ServiceWords { id, name, plural, short, short_plural }
    ProgrammeWords { name, adjective }
    Term { id, term, definition, paragraphs, recommendations, today }
    HeadingSet { id, title, source, confidence, confidence_text, headings as "heading" }
    Heading { id, title, help }
    AllNotes { criteria, factors, benchmarks, surveys, partners, drafts, caseload, outcomes }
    OutcomeSet {
        id, title, source, confidence, confidence_text, from, to, rule, paragraphs, today, outcomes as "outcome"
    }
    Outcome { id, title, definition, alternative }
    TurnedAround { title, source, paragraphs, caution, areas as "area" }
    AreaTotal { name, turned_around, total }
    Partner { id, title, detail, why, named, paragraphs }
    InvolvementInfo { id, title, help, ask, statements }
    Draft {
        id, title, summary, purpose, applies_to, found, paragraphs, recommendations, statements, never, record, review,
        roles as "role", steps as "step"
    }
    DraftRole { who, does }
    DraftStep { when, to, within }
    Question {
        id, who, title, question, question_child, answers, benchmark, found, paragraphs, recommendations, bears_on
    }
    Choice { id, text, good, counted }
    TodayNote { id, title, text, checked }
    Reference {
        criteria, factors, factor_tables, benchmarks, questions, partners, involvement, drafts, figures, shares, comparisons,
        outcome_sets, turned_around, plan_headings, service_words, programme_words, glossary, today, notes
    }
}

impl FromJson for Notes {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        FromJson::from_json(value).map(Self)
    }
}

impl Framework {
    /// From the text of the JSON that it was written as.
    ///
    /// # Errors
    /// The name of the first field that is missing or cannot be read.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        Self::from_value(serde_json::from_str(text).map_err(|_| Unreadable("JSON"))?)
    }

    pub(crate) fn from_value(value: Value) -> Result<Self, Unreadable> {
        let Value::Object(mut object) = value else { return Err(Unreadable("JSON")) };
        let object = &mut object;
        Ok(Self {
            version: take(object, "version")?,
            checked: take(object, "checked")?,
            title: take(object, "title")?,
            source: take(object, "source")?,
            domains: take(object, "domains")?,
            addressees: take(object, "addressees")?,
            recommendations: take(object, "recommendations")?,
            statements: take(object, "statements")?,
            // Its fields stand beside those of the framework itself.
            reference: Reference::take(object)?,
        })
    }
}
