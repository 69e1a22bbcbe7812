//! Ids, each a type of its own, so that a statement's id cannot be passed for a criterion's.

use std::fmt;
use std::sync::Arc;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Takes an id as it stands in the file: a record of 5,000 cases has some 300,000, so none is copied twice.
struct Text;

impl Visitor<'_> for Text {
    type Value = Arc<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<Arc<str>, E> {
        Ok(id.into())
    }
}

/// Defines a newtype id over a shared string: cheap to clone, ordered, and a plain string in files.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in files and addresses.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text).map(Self)
            }
        }

        impl crate::json::FromJson for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, Option<crate::json::Unreadable>> {
                value.as_str().map(Self::from).ok_or(None)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string" })
            }
        }
    )+};
}

ids! {
    /// A statement: `O1` to `L12`, or an id that this version does not know, which is kept.
    StatementId,
    /// An action that the framework proposes: `O1-a`.
    ActionId,
    /// A case criterion: `CO1`.
    CriterionId,
    /// A factor linked to offending: `living-arrangements`.
    FactorId,
    /// Something that inspectors found and that may be compared: `CO1`, `staff-training`.
    BenchmarkId,
    /// A survey question: `staff-training`.
    QuestionId,
    /// One answer of a survey question: `very-well`.
    ChoiceId,
    /// A figure of the caseload profile: `statutory`.
    FigureId,
    /// A share worked out from such figures: `statutory-share`.
    ShareId,
    /// A count that is compared between programme children and others: `reoffended`.
    ComparisonId,
    /// A term of the glossary.
    TermId,
    /// One of the report's sixteen recommendations: `local-3`.
    RecommendationId,
    /// A partner agency: `health`.
    PartnerId,
    /// A model draft: `escalation`.
    DraftId,
    /// A dated note on what has changed since the report: `assetplus`.
    NoteId,
    /// A set of outcomes: `tf-2012`, `sf-2022`, `local`.
    OutcomeSetId,
    /// One outcome of a set.
    OutcomeId,
    /// A set of Youth Justice Plan headings: `2021`.
    HeadingSetId,
    /// One heading of a set: `performance`.
    HeadingId,
}
