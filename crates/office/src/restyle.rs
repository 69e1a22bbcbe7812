//! The styles of both formats, set as closely as the document asks: one sheet of styles, of which the measures change.

use std::borrow::Cow;

use blocks::Density;

/// What becomes of the values of attributes whose markup ends so, if they are measures.
pub(crate) type Rules<'a> = &'a [(&'a str, fn(Density, &str) -> Option<String>)];

/// Markup with its measures as they are in a density.
pub(crate) fn restyled<'a>(markup: &'a str, density: Density, rules: Rules<'_>) -> Cow<'a, str> {
    if density == Density::Standard {
        return markup.into();
    }
    let mut out = String::with_capacity(markup.len());
    // Between each two quotation marks is the value of an attribute, and before them what it is of.
    for (at, piece) in markup.split('"').enumerate() {
        if at == 0 {
            out.push_str(piece);
            continue;
        }
        let rule = rules.iter().find(|(attribute, _)| out.ends_with(attribute)).filter(|_| at % 2 == 1);
        let value = rule.and_then(|(_, measure)| measure(density, piece));
        out.push('"');
        out.push_str(value.as_deref().unwrap_or(piece));
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_change_and_nothing_else() {
        let markup = r#"<a size="10" name="size=" /><b size="wide" other="10"/>"#;
        let rules: Rules<'_> =
            &[(" size=", |density, value| Some(density.space(value.parse::<u32>().ok()?).to_string()))];
        assert_eq!(restyled(markup, Density::Standard, rules), markup);
        assert_eq!(restyled(markup, Density::Compact, rules), markup.replacen("10", "5", 1));
    }
}
