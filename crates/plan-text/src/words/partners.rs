//! What partners are called in the middle of a sentence.

use framework::PartnerId;

/// The framework's partners.
pub(super) const PARTNERS: [(&str, &str); 10] = [
    ("social-care", "children’s social care"),
    ("education", "education and schools"),
    ("police", "the police"),
    ("health", "health"),
    ("probation", "probation"),
    ("housing", "housing"),
    ("antisocial-behaviour", "the antisocial behaviour team"),
    ("jobcentre-plus", "Jobcentre Plus"),
    ("adult-services", "adult services"),
    ("voluntary-sector", "the voluntary and private sector"),
];

/// What one of the framework's partners is called.
pub(crate) fn partner(partner: &PartnerId) -> Option<&'static str> {
    PARTNERS.iter().find(|(id, _)| *id == partner.as_str()).map(|(_, name)| *name)
}
