//! A service's own words, and the tokens in the framework's texts that stand for them.

use serde::{Deserialize, Serialize};

/// What a service calls itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ServiceKind {
    /// Youth offending team (YOT).
    OffendingTeam,
    /// Youth offending service (YOS).
    OffendingService,
    /// Youth justice service (YJS): what most call themselves today.
    #[default]
    JusticeService,
}

impl ServiceKind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::OffendingTeam, Self::OffendingService, Self::JusticeService];

    /// In full, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OffendingTeam => "youth offending team",
            Self::OffendingService => "youth offending service",
            Self::JusticeService => "youth justice service",
        }
    }

    /// Its three letters.
    #[must_use]
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::OffendingTeam => "YOT",
            Self::OffendingService => "YOS",
            Self::JusticeService => "YJS",
        }
    }
}

/// The words that a service has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms<'a> {
    /// What the service calls itself.
    pub kind: ServiceKind,
    /// The local name of its programme; may be empty.
    pub programme: &'a str,
}

/// A token that no term stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownToken(
    /// The token with its braces.
    pub String,
);

impl Terms<'_> {
    /// What a token (without braces) becomes, in two pieces, so that nothing need be built for it.
    fn value(&self, token: &str) -> Option<(char, &str)> {
        let programme = self.programme.trim();
        let whole = |text: &'static str| text.chars().next().map(|first| (first, &text[first.len_utf8()..]));
        fn own(text: &str) -> Option<(char, &str)> {
            text.chars().next().map(|first| (first, &text[first.len_utf8()..]))
        }
        match token {
            "service" => whole(self.kind.name()),
            "Service" => Some(('Y', &self.kind.name()[1..])),
            "yot" => whole(self.kind.abbreviation()),
            "programme" => own(programme).or_else(|| whole("the local programme")),
            "Programme" => own(programme).or_else(|| whole("The local programme")),
            "programme:adj" => own(programme).or_else(|| whole("local programme")),
            "Programme:adj" => own(programme).or_else(|| whole("Local programme")),
            _ => None,
        }
    }

    /// The text with every token replaced. An unknown token stays as it is; the source check lets none through.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len() + 32);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            match after.split_once('}').and_then(|(token, tail)| Some((self.value(token)?, tail))) {
                Some(((first, value), tail)) => {
                    filled.push(first);
                    filled.push_str(value);
                    rest = tail;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }

    /// Checks that every token of a text is known.
    ///
    /// # Errors
    /// The first token that is not.
    pub fn check(text: &str) -> Result<(), UnknownToken> {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once('{') {
            let (token, tail) = after.split_once('}').unwrap_or((after, ""));
            if Terms::default().value(token).is_none() {
                return Err(UnknownToken(format!("{{{token}}}")));
            }
            rest = tail;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_reads_its_own_words() {
        let terms = Terms { kind: ServiceKind::OffendingService, programme: "Strong Families" };
        assert_eq!(
            terms.fill("{Programme}: each {programme:adj} case of the {service} ({yot})."),
            "Strong Families: each Strong Families case of the youth offending service (YOS)."
        );
    }

    #[test]
    fn without_a_name_the_programme_is_the_local_one() {
        let text = "{Programme} is ours. Each {programme:adj} case. Ask {programme}.";
        assert_eq!(
            Terms::default().fill(text),
            "The local programme is ours. Each local programme case. Ask the local programme."
        );
    }

    #[test]
    fn braces_that_are_no_token_stay() {
        let terms = Terms::default();
        assert_eq!(terms.fill("a { b } {x} {"), "a { b } {x} {");
        assert_eq!(Terms::check("ok {yot} {Yot}"), Err(UnknownToken("{Yot}".into())));
    }
}
