//! What a framework is made of: domains, statements with their guidance, and recommendations.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{
    ActionId, BenchmarkId, CriterionId, HeadingId, HeadingSetId, NoteId, PartnerId, QuestionId, RecommendationId,
    StatementId,
};
use crate::outline::{Outline, OutlineStatement};
use crate::reference::Reference;

/// The whole question bank with its reference data, as one version of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Framework {
    /// `major.minor.patch`; a test fails when the content changes and this does not.
    pub version: String,
    /// The month (`2026-11`) in which the notes on today were last checked.
    pub checked: String,
    /// The self-assessment's full title.
    pub title: String,
    /// The inspection report that all of it rests on.
    pub source: Source,
    /// The four domains, in the order in which the tool shows them.
    pub domains: Vec<DomainInfo>,
    /// Whom the report's recommendations address.
    pub addressees: Vec<Addressee>,
    /// The report's sixteen recommendations, in its order.
    pub recommendations: Vec<Recommendation>,
    /// The statements, in order of domain and number.
    pub statements: Vec<Statement>,
    /// Criteria, benchmarks, outcome sets, headings and the rest.
    #[serde(flatten)]
    pub reference: Reference,
}

impl Framework {
    /// The part that the app carries in itself, to list, navigate and score without waiting for the texts.
    #[must_use]
    pub fn outline(&self) -> Outline {
        Outline {
            version: self.version.clone(),
            domains: self.domains.clone(),
            statements: self.statements.iter().map(OutlineStatement::from).collect(),
        }
    }

    /// The statement with this id, if this version has it.
    #[must_use]
    pub fn statement(&self, id: &StatementId) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == *id)
    }
}

/// The inspection report, as it is to be attributed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The report's title.
    pub title: String,
    /// What kind of report it is.
    pub kind: String,
    /// The inspectorates that published it.
    pub publishers: Vec<String>,
    /// When it was published, in words.
    pub published: String,
    /// When inspectors did their fieldwork, in words.
    pub fieldwork: String,
    /// The six areas that inspectors visited.
    pub areas: Vec<String>,
    /// The name of its licence.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
    /// The sentence that the licence asks for.
    pub attribution: String,
    /// The report's chapters. Their paragraphs are numbered `chapter.number` from 1.
    #[serde(default)]
    pub chapters: Vec<Chapter>,
    /// Other places of the report that can be cited, such as `foreword`.
    #[serde(default)]
    pub other_sources: Vec<String>,
}

impl Source {
    /// Whether the report has this paragraph (`3.14`) or other place (`table 2.2`).
    #[must_use]
    pub fn has(&self, place: &str) -> bool {
        let numbered = place.split_once('.').and_then(|(chapter, paragraph)| {
            let chapter: u8 = chapter.parse().ok()?;
            let paragraph: u8 = paragraph.parse().ok()?;
            self.chapters.iter().find(|c| c.number == chapter).map(|c| (1..=c.paragraphs).contains(&paragraph))
        });
        numbered.unwrap_or(false) || self.other_sources.iter().any(|other| other == place)
    }
}

/// A chapter of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its number, 1 to 5.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// How many numbered paragraphs it has.
    pub paragraphs: u8,
}

/// One of the four parts of the strategic self-assessment. The order is the tool's order, and breaks ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Domain {
    /// Achieving outcomes (chapter 2).
    O,
    /// Assessment and planning (chapter 3).
    A,
    /// Delivering interventions (chapter 4).
    I,
    /// Leadership and management (chapter 5).
    L,
}

impl Domain {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::O, Self::A, Self::I, Self::L];

    /// The letter with which its statements' ids begin.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::O => 'O',
            Self::A => 'A',
            Self::I => 'I',
            Self::L => 'L',
        }
    }

    /// The domain of a letter, capital or small.
    #[must_use]
    pub fn from_letter(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|domain| letter.eq_ignore_ascii_case(domain.letter().encode_utf8(&mut [0; 4])))
    }
}

/// What a manager reads about a domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainInfo {
    /// Which one.
    pub id: Domain,
    /// Its title: "Achieving outcomes".
    pub title: String,
    /// The report's chapter that it follows.
    pub chapter: u8,
    /// One or two sentences on what this part asks.
    pub summary: String,
}

/// Whom a group of recommendations addresses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// `dclg`, `yjb`, `local` or `yot`.
    pub id: String,
    /// Short, for tables: "YJB".
    pub short: String,
    /// The name that the report uses.
    pub title: String,
    /// The words before each of its recommendations, which `quote` continues.
    pub lead_in: String,
    /// Whether these are for national bodies: a service can only show its part in them.
    pub national: bool,
    /// Who this is today, where a source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// Notes on what has changed since.
    #[serde(default)]
    pub today: Vec<NoteId>,
}

/// One of the sixteen recommendations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// The addressee and the order within: `local-3`.
    pub id: RecommendationId,
    /// The id of its [`Addressee`].
    pub addressee: String,
    /// Its place among that addressee's, from 1.
    pub order: u8,
    /// What it asks for, in short plain words.
    pub text: String,
    /// The report's own words.
    pub quote: String,
}

/// How well a statement is met. The discriminant is its score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 0.
    NotInPlace,
    /// 1.
    PartlyInPlace,
    /// 2.
    InPlace,
    /// 3: used everywhere, checked, and improving outcomes.
    Embedded,
}

impl Level {
    /// All four, lowest first.
    pub const ALL: [Self; 4] = [Self::NotInPlace, Self::PartlyInPlace, Self::InPlace, Self::Embedded];

    /// Its points, 0 to 3.
    #[must_use]
    pub const fn points(self) -> u8 {
        self as u8
    }

    /// The level with this many points; none over 3.
    #[must_use]
    pub fn from_points(points: u8) -> Option<Self> {
        Self::ALL.get(usize::from(points)).copied()
    }

    /// Its name: "Not in place".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::NotInPlace => "Not in place",
            Self::PartlyInPlace => "Partly in place",
            Self::InPlace => "In place",
            Self::Embedded => "Embedded",
        }
    }
}

impl Serialize for Level {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.points())
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let points = u8::deserialize(deserializer)?;
        Self::from_points(points).ok_or_else(|| serde::de::Error::custom("a level is 0, 1, 2 or 3"))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Level {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Level".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": 3 })
    }
}

/// A statement that a manager rates, with all that helps to rate it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The domain's letter and a number from 1.
    pub id: StatementId,
    /// A short name, for lists.
    pub title: String,
    /// What is rated: one thing.
    pub statement: String,
    /// Whether it is statutory or about safeguarding: critical statements can limit a judgement.
    #[serde(default)]
    pub critical: bool,
    /// Where in the report it comes from.
    pub paragraphs: Vec<String>,
    /// The recommendations that it answers.
    #[serde(default)]
    pub recommendations: Vec<RecommendationId>,
    /// The case criteria that bear on it.
    #[serde(default)]
    pub criteria: Vec<CriterionId>,
    /// The survey questions that bear on it.
    #[serde(default)]
    pub survey: Vec<QuestionId>,
    /// What inspectors found that it can be held against.
    #[serde(default)]
    pub benchmarks: Vec<BenchmarkId>,
    /// Notes on what has changed since.
    #[serde(default)]
    pub today: Vec<NoteId>,
    /// Under which heading of the Youth Justice Plan its work belongs, for each set of headings.
    pub plan_heading: BTreeMap<HeadingSetId, HeadingId>,
    /// What inspectors found, and why it matters.
    pub why: String,
    /// What each level looks like.
    pub levels: Levels,
    /// What would show it.
    pub evidence: Vec<EvidenceSuggestion>,
    /// What inspectors saw done well.
    #[serde(default)]
    pub good_practice: Vec<GoodPractice>,
    /// What to do about a gap.
    #[serde(rename = "action")]
    pub actions: Vec<Action>,
}

impl Statement {
    /// The domain that its id begins with. The source check has made sure that there is one.
    #[must_use]
    pub fn domain(&self) -> Option<Domain> {
        self.id.as_str().get(..1).and_then(Domain::from_letter)
    }
}

/// What each level looks like for one statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    /// Level 0.
    pub not_in_place: String,
    /// Level 1.
    pub partly_in_place: String,
    /// Level 2.
    pub in_place: String,
    /// Level 3.
    pub embedded: String,
}

impl Levels {
    /// The descriptor of one level.
    #[must_use]
    pub fn get(&self, level: Level) -> &str {
        match level {
            Level::NotInPlace => &self.not_in_place,
            Level::PartlyInPlace => &self.partly_in_place,
            Level::InPlace => &self.in_place,
            Level::Embedded => &self.embedded,
        }
    }
}

/// What kind of thing a piece of evidence is. One piece can be of several kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// A policy, protocol, plan, template or set of minutes.
    Document,
    /// Figures.
    Data,
    /// What a sample of cases showed.
    CaseSample,
    /// What staff, children or families said.
    Voice,
    /// An inspection, audit or peer review.
    Review,
}

impl EvidenceKind {
    /// All five.
    pub const ALL: [Self; 5] = [Self::Document, Self::Data, Self::CaseSample, Self::Voice, Self::Review];

    /// Its name: "Staff or family voice".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Data => "Data",
            Self::CaseSample => "Case sample",
            Self::Voice => "Staff or family voice",
            Self::Review => "Independent review",
        }
    }
}

/// Something that would show that a statement is met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceSuggestion {
    /// What kind of evidence it is.
    pub kind: EvidenceKind,
    /// What to look for.
    pub text: String,
}

/// Something that works.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoodPractice {
    /// What was done.
    pub text: String,
    /// Where inspectors saw it, if the report says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The report's paragraph; none where the suggestion is ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
}

/// What a service could do about a gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// The statement's id and a letter.
    pub id: ActionId,
    /// What to do; begins with a verb.
    pub text: String,
    /// How one will see that it worked.
    pub success: String,
    /// The role that would own it, never a person.
    pub owner: String,
    /// The partners of whom it asks something.
    #[serde(default)]
    pub partners: Vec<PartnerId>,
}
