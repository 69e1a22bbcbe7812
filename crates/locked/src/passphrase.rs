//! How hard a passphrase is to guess: a hint, not a measure.
//!
//! Whoever has the file can try as many as they like. What helps against that is length that nobody would think of, so
//! the hint asks for words, and names what makes a long passphrase weak after all.

/// The fewest characters that a file is locked with.
pub const MIN: usize = 12;

/// What is said of a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Too short to lock a file with.
    TooShort,
    /// Long enough, and easy to guess all the same.
    Guessable,
    /// It would stand for a while.
    Fair,
    /// Four different words, or as much.
    Strong,
}

impl Strength {
    /// In words: what it is, and what would help.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::TooShort => {
                "Too short. Use at least 12 characters: four words that have nothing to do with each other are easy to remember."
            }
            Self::Guessable => {
                "Easy to guess: it repeats itself, follows the keyboard or has a word that everybody tries. Use four words that have nothing to do with each other."
            }
            Self::Fair => "Fair. One more word would make it much harder to guess.",
            Self::Strong => "Strong.",
        }
    }
}

/// What people use most, and what stands in the file's own name.
const TRIED_FIRST: [&str; 16] = [
    "password",
    "passphrase",
    "letmein",
    "welcome",
    "qwerty",
    "asdfgh",
    "zxcvbn",
    "123456",
    "654321",
    "abcdef",
    "111111",
    "000000",
    "iloveyou",
    "selfassessment",
    "youthjustice",
    "troubledfamilies",
];

/// How hard a passphrase is to guess. `names` are words that others know of it, such as the service's.
#[must_use]
pub fn strength(passphrase: &str, names: &[&str]) -> Strength {
    let all: Vec<char> = passphrase.chars().collect();
    if all.len() < MIN {
        return Strength::TooShort;
    }
    let plain =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let mut rest = plain(passphrase);
    let names = names.iter().map(|name| plain(name)).filter(|name| name.len() > 3);
    let mut known = false;
    for word in TRIED_FIRST.into_iter().map(str::to_owned).chain(names) {
        known |= rest.contains(&word);
        rest = rest.replace(&word, "");
    }
    let mut different: Vec<char> = rest.chars().collect();
    different.sort_unstable();
    different.dedup();
    // What is left once everybody's words are out has to carry it.
    if rest.chars().count() < MIN && known || different.len() < 5 {
        return Strength::Guessable;
    }
    let mut words: Vec<String> =
        passphrase.split(|c: char| !c.is_alphanumeric()).map(plain).filter(|word| word.chars().count() > 2).collect();
    words.sort_unstable();
    words.dedup();
    let kinds =
        [char::is_lowercase as fn(char) -> bool, char::is_uppercase, char::is_numeric, |c| !c.is_alphanumeric()];
    let kinds = kinds.into_iter().filter(|is| all.iter().any(|c| is(*c))).count();
    let strong = words.len() >= 4 && all.len() >= 20 || kinds >= 3 && all.len() >= 16 && different.len() >= 10;
    if strong { Strength::Strong } else { Strength::Fair }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_common_and_repeated_ones_are_named() {
        for (passphrase, expected) in [
            ("", Strength::TooShort),
            ("Tr0ub4dor&3", Strength::TooShort),
            ("password1234", Strength::Guessable),
            ("Password-Password-Password", Strength::Guessable),
            ("aaaaaaaaaaaaaaaa", Strength::Guessable),
            ("qwerty 123456 qwerty", Strength::Guessable),
            ("Northmoor Youth Justice", Strength::Guessable),
            ("harbour violet", Strength::Fair),
            ("harbour harbour harbour harbour", Strength::Fair),
            ("harbour violet anvil spoon", Strength::Strong),
            ("xK3$wq9!Lm2#pV7&", Strength::Strong),
        ] {
            assert_eq!(
                strength(passphrase, &["Northmoor Youth Justice Service", "Northmoor Youth Justice"]),
                expected,
                "{passphrase}"
            );
        }
    }
}
