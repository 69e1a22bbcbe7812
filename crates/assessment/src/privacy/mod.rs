//! A look at a text for what could identify a child or a family, before it is kept, shared or printed.
//!
//! The look is a help, not a lock: it points, and the manager decides. It knows shapes (a postcode, a telephone
//! number) and, where there is one, the check digit, so that ordinary sentences about a service raise no alarm. It
//! cannot know every name. It is a pure function of the text and of today's date, takes time in proportion to the
//! text's length whatever the text is, and never leaves the device.

mod birth;
mod dates;
mod email;
mod identifiers;
mod names;
mod places;
mod record;
mod telephone;
mod tokens;

use std::ops::Range;

use crate::Date;
use tokens::Text;

pub use record::{Place, typed};

/// What something found looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A whole UK postcode.
    Postcode,
    /// A house number with a street, or a flat.
    Address,
    /// A UK mobile or landline number.
    Telephone,
    /// An e-mail address.
    Email,
    /// An NHS number.
    NhsNumber,
    /// An id of the Police National Computer.
    PncId,
    /// A unique pupil number.
    PupilNumber,
    /// A National Insurance number.
    InsuranceNumber,
    /// A date of birth.
    BirthDate,
    /// A name beside a date of birth.
    Name,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Postcode,
        Self::Address,
        Self::Telephone,
        Self::Email,
        Self::NhsNumber,
        Self::PncId,
        Self::PupilNumber,
        Self::InsuranceNumber,
        Self::BirthDate,
        Self::Name,
    ];

    /// What it is, with its article: "a postcode".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Postcode => "a postcode",
            Self::Address => "a home address",
            Self::Telephone => "a telephone number",
            Self::Email => "an e-mail address",
            Self::NhsNumber => "an NHS number",
            Self::PncId => "a Police National Computer number",
            Self::PupilNumber => "a unique pupil number",
            Self::InsuranceNumber => "a National Insurance number",
            Self::BirthDate => "a date of birth",
            Self::Name => "a person's name",
        }
    }
}

/// Something in a text that could identify a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it looks like.
    pub kind: Kind,
    /// Where it is, in bytes of the text, on borders of characters.
    pub range: Range<usize>,
    /// The text found.
    pub shown: String,
}

impl Finding {
    /// A sentence for the manager: "This looks like a postcode: ZE9 9ZZ."
    #[must_use]
    pub fn sentence(&self) -> String {
        format!("This looks like {}: {}.", self.kind.words(), self.shown)
    }
}

/// What finds one kind: the tokens from the given one on that are of the kind, if they are.
type Scanner = fn(&Text<'_>, usize) -> Option<Range<usize>>;

/// In the order in which they are asked. What has a check digit or letter comes before what has only a shape.
const SCANNERS: [(Kind, Scanner); 8] = [
    (Kind::PncId, identifiers::pnc_id),
    (Kind::PupilNumber, identifiers::pupil_number),
    (Kind::InsuranceNumber, identifiers::insurance_number),
    (Kind::Email, email::email),
    (Kind::Telephone, telephone::telephone),
    (Kind::NhsNumber, identifiers::nhs_number),
    (Kind::Postcode, places::postcode),
    (Kind::Address, places::address),
];

/// What in the text could identify a person, in the order of the text; no two findings overlap. Today's date tells a
/// child's date of birth from other dates beside a name.
#[must_use]
pub fn look(text: &str, today: Date) -> Vec<Finding> {
    let tokens = Text::new(text);
    let mut found: Vec<(Kind, Range<usize>)> = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let at = |(kind, scan): &(Kind, Scanner)| scan(&tokens, i).map(|range| (*kind, range));
        if let Some((kind, range)) = SCANNERS.iter().find_map(at) {
            i = range.end.max(i + 1);
            found.push((kind, range));
        } else if let Some(birth) = birth::birth(&tokens, i, today) {
            i = birth.date.end;
            found.extend(birth.name.map(|name| (Kind::Name, name)));
            found.push((Kind::BirthDate, birth.date));
        } else {
            i += 1;
        }
    }
    // A name or the first part of an e-mail address lies before the place at which it was found.
    found.sort_by_key(|(_, range)| range.start);
    let mut free = 0;
    found.retain(|(_, range)| {
        let apart = range.start >= free;
        if apart {
            free = range.end;
        }
        apart
    });
    let finding = |(kind, range): (Kind, Range<usize>)| {
        let range = tokens.bytes(&range);
        Finding { kind, shown: text[range.clone()].to_owned(), range }
    };
    found.into_iter().map(finding).collect()
}
