//! Licence expressions, as crates and npm packages give them: `(MIT OR Apache-2.0) AND Unicode-3.0`.

use std::iter::Peekable;

/// A licence, or several together. A licence comes with its exception, if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// One licence.
    One(String),
    /// Any of these, as one chooses.
    Any(Vec<Self>),
    /// All of these.
    All(Vec<Self>),
}

impl Expression {
    /// Reads an expression; none if it is no whole one. Older crates write `/` for OR.
    pub fn read(text: &str) -> Option<Self> {
        let spaced = text.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
        let mut words = spaced.split_whitespace().peekable();
        let read = any(&mut words)?;
        words.next().is_none().then_some(read)
    }

    /// The licences to keep to, where these are allowed: of a choice the first in the order of the list.
    pub fn choose<'a>(&'a self, allowed: &[&str]) -> Option<Vec<&'a str>> {
        let rank = |licences: &Vec<&str>| {
            let place = |licence: &&str| allowed.iter().position(|allowed| allowed == licence);
            licences.iter().filter_map(place).max()
        };
        match self {
            Self::One(licence) => allowed.contains(&licence.as_str()).then(|| vec![licence.as_str()]),
            Self::Any(parts) => parts.iter().filter_map(|part| part.choose(allowed)).min_by_key(rank),
            Self::All(parts) => {
                let all: Option<Vec<_>> = parts.iter().map(|part| part.choose(allowed)).collect();
                all.map(|all| all.concat())
            }
        }
    }

    /// In the standard's form.
    pub fn standard(&self) -> String {
        let joined = |parts: &[Self], word: &str| {
            let parts: Vec<_> = parts.iter().map(|part| part.inner()).collect();
            parts.join(word)
        };
        match self {
            Self::One(licence) => licence.clone(),
            Self::Any(parts) => joined(parts, " OR "),
            Self::All(parts) => joined(parts, " AND "),
        }
    }

    fn inner(&self) -> String {
        let text = self.standard();
        if matches!(self, Self::One(_)) { text } else { format!("({text})") }
    }
}

fn any<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> Option<Expression> {
    let mut parts = vec![all(words)?];
    while words.next_if_eq(&"OR").is_some() {
        parts.push(all(words)?);
    }
    if parts.len() > 1 { Some(Expression::Any(parts)) } else { parts.pop() }
}

fn all<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> Option<Expression> {
    let mut parts = vec![one(words)?];
    while words.next_if_eq(&"AND").is_some() {
        parts.push(one(words)?);
    }
    if parts.len() > 1 { Some(Expression::All(parts)) } else { parts.pop() }
}

fn one<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> Option<Expression> {
    match words.next()? {
        "(" => {
            let inner = any(words)?;
            words.next_if_eq(&")").map(|_| inner)
        }
        ")" | "OR" | "AND" | "WITH" => None,
        licence if words.next_if_eq(&"WITH").is_some() => {
            Some(Expression::One(format!("{licence} WITH {}", words.next()?)))
        }
        licence => Some(Expression::One(licence.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_allowed() {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0"];
        for (text, chosen) in [
            ("MIT", Some(vec!["MIT"])),
            ("Apache-2.0/MIT", Some(vec!["MIT"])),
            ("Apache-2.0 / MIT", Some(vec!["MIT"])),
            ("GPL-3.0 OR Apache-2.0", Some(vec!["Apache-2.0"])),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", Some(vec!["MIT", "Unicode-3.0"])),
            ("MIT AND GPL-3.0", None),
            ("MIT AND GPL-3.0 OR Apache-2.0", Some(vec!["Apache-2.0"])),
            ("Apache-2.0 WITH LLVM-exception", None),
            ("Apache-2.0 WITH LLVM-exception OR MIT", Some(vec!["MIT"])),
        ] {
            let read = Expression::read(text).expect(text);
            assert_eq!(read.choose(&allowed), chosen, "{text}");
        }
    }

    #[test]
    fn what_is_no_expression_is_not_read() {
        for text in ["", "MIT OR", "(MIT", "MIT)", "AND MIT", "MIT Apache-2.0", "WITH x", "A WITH"] {
            assert_eq!(Expression::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_standards_form() {
        for (text, standard) in [
            ("MIT/Apache-2.0", "MIT OR Apache-2.0"),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", "(MIT OR Apache-2.0) AND Unicode-3.0"),
            ("((MIT))", "MIT"),
        ] {
            assert_eq!(Expression::read(text).expect(text).standard(), standard);
        }
    }
}
