//! For whom we work: the caseload, counts first.

use assessment::evidence::caseload_shares;
use assessment::score::Share;

use crate::facts::Facts;
use crate::sentence::{and, of};

/// How many of our children are in the programme, and who leads; nothing where nothing is counted.
pub(crate) fn caseload(facts: &Facts<'_>) -> Vec<String> {
    let counted = !facts.assessment.gathered.caseload.figures.is_empty();
    if counted && facts.gathered().caseload.figures.is_empty() {
        // They are sums of one another, so all are hidden or none.
        return vec![facts.fill(
            "How many of our children’s families are in {programme} is left out here, as some of the counts are below five.",
        )];
    }
    let shares = caseload_shares(&facts.framework.reference, &facts.gathered().caseload);
    let share = |id: &str| shares.iter().find(|it| it.id.as_str() == id).and_then(|it| it.share);
    let (one, other) = (share("statutory-share"), share("non-statutory-share"));
    let mut sentences = Vec::new();
    let kinds: Vec<String> = [(one, "statutory case", "statutory cases"), (other, "other case", "other cases")]
        .into_iter()
        .filter_map(|(share, one, many)| share.map(|share| of(share, one, many)))
        .collect();
    match share("yot-share") {
        Some(Share { count, of: all }) => {
            let total = of(Share { count, of: all }, "case", "cases").replacen(" of ", " of our {service}’s ", 1);
            sentences.push(
                facts.fill(&format!("Children whose families are in {{programme}} make up {total}: {}.", and(&kinds))),
            );
        }
        None => {
            let Some(first) = kinds.first() else { return Vec::new() };
            sentences.push(facts.fill(&format!(
                "Of our caseload, {first} {} in {{programme}}.",
                if one.or(other).is_some_and(|share| share.count == 1) { "is" } else { "are" }
            )));
        }
    }
    if let Some(led) = share("yot-led-share") {
        let text = match led.count {
            0 => format!("Another agency leads the work with the family in all {} of these cases.", led.of),
            count if count == led.of => {
                "A member of our own staff leads the work with the family in all of them.".to_owned()
            }
            _ => format!(
                "A member of our own staff leads the work with the family in {} of these {} cases; other agencies lead the rest.",
                led.count, led.of
            ),
        };
        sentences.push(text);
    }
    if let Some(all) = share("programme-share") {
        sentences.push(facts.fill(&format!(
            "They are {} that {{programme}} has across the area, if both are counted alike.",
            of(all, "case", "cases").replacen(" of ", " of the ", 1)
        )));
    }
    if one.is_some() && other.is_some() {
        sentences.push(
            "As a point of comparison, inspectors found on average 33% of statutory and 27% of other cases in the programme when they \
             visited six areas in 2014."
                .to_owned(),
        );
    }
    vec![sentences.join(" ")]
}
