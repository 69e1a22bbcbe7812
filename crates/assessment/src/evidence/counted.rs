//! So many of so many, as typed.

use serde::{Deserialize, Serialize};

use crate::score::Share;

/// So many of so many, as typed: it may be impossible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
}

impl Counted {
    /// The share.
    ///
    /// # Errors
    /// A sentence, if the part is larger than the whole.
    pub fn share(self) -> Result<Share, String> {
        let Self { count, of } = self;
        if count > of { Err(format!("{count} cannot be more than {of}.")) } else { Ok(Share { count, of }) }
    }
}

/// Something typed that cannot be, or that is missing, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<Id> {
    /// Where it was typed.
    pub at: Id,
    /// What is wrong, in a sentence.
    pub says: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_not_larger_than_its_whole() {
        assert_eq!(Counted { count: 3, of: 3 }.share(), Ok(Share { count: 3, of: 3 }));
        assert_eq!(Counted { count: 4, of: 3 }.share(), Err("4 cannot be more than 3.".to_owned()));
    }
}
