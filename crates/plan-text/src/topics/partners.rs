//! Who takes part, and who is missing.

use assessment::evidence::{PartnerOf, PartnerRow, TakesPart, partners_view};
use framework::Involvement;

use crate::facts::Facts;
use crate::sentence::{and, capital, lower, number};
use crate::words::partner;

/// How partners take part; nothing where nothing is said of them.
pub(crate) fn partners(facts: &Facts<'_>) -> Vec<String> {
    let matrix = &facts.assessment.gathered.partners;
    if matrix.partners.is_empty() && matrix.local.is_empty() {
        return Vec::new();
    }
    let view = partners_view(&facts.framework.reference, matrix, &facts.terms);
    let mut sentences = Vec::new();
    let everywhere: Vec<String> =
        named(facts, &view.rows, |row| Involvement::ALL.iter().all(|way| row.at(*way) == Some(TakesPart::Yes)));
    match everywhere.as_slice() {
        [] => {}
        [one] => sentences.push(format!(
            "{} has a full part in this work, from the board that steers it to individual cases.",
            capital(one)
        )),
        some => sentences.push(format!(
            "{} have a full part in this work, from the board that steers it to individual cases.",
            capital(&and(some))
        )),
    }
    if view.both_levels.of > 0 {
        let share = view.both_levels;
        let count = number(usize::try_from(share.count).unwrap_or(usize::MAX));
        let of = number(usize::try_from(share.of).unwrap_or(usize::MAX));
        sentences.push(match share.count {
            0 => "No partner yet takes part both in steering the work and in running it.".to_owned(),
            all if all == share.of => {
                format!("All {of} partners of whom we can say take part both in steering the work and in running it.")
            }
            _ => format!(
                "{} of the {of} partners of whom we can say take part both in steering the work and in running it.",
                capital(&count)
            ),
        });
    }
    let police =
        view.rows.iter().find(|row| matches!(&row.partner, PartnerOf::Framework(id) if id.as_str() == "police"));
    if police.is_some_and(|row| row.at_both_levels() == Some(true)) {
        sentences.push(
            "The police do both, which inspectors found of only two police services in the six areas that they visited in 2014.".to_owned(),
        );
    }
    let mut missing = Vec::new();
    for (way, at) in [
        (Involvement::StrategicBoard, "on the board"),
        (Involvement::OperationalMeetings, "in operational meetings"),
        (Involvement::InformationSharing, "in information sharing"),
        (Involvement::CaseWork, "in casework"),
    ] {
        let names = named(facts, &view.rows, |row| row.at(way) == Some(TakesPart::No));
        if !names.is_empty() {
            missing.push((at, and(&names)));
        }
    }
    let mut paragraphs = Vec::new();
    if let [(at, names)] = missing.as_slice() {
        sentences.push(format!("Still to take part {at}: {names}."));
    } else if !missing.is_empty() {
        sentences.push("Not everyone is at the table yet. Still to take part are:".to_owned());
        let items: Vec<String> = missing.iter().map(|(at, names)| format!("- {at}: {names}")).collect();
        paragraphs.push(format!("{}\n{}", std::mem::take(&mut sentences).join(" "), items.join("\n")));
    }
    let unknown =
        named(facts, &view.rows, |row| Involvement::ALL.iter().any(|way| row.at(*way) == Some(TakesPart::NotKnown)));
    match unknown.as_slice() {
        [] => {}
        [one] => sentences.push(format!("We have still to establish how far {one} takes part.")),
        some => sentences.push(format!("We have still to establish how far these take part: {}.", and(some))),
    }
    if !sentences.is_empty() {
        paragraphs.push(sentences.join(" "));
    }
    paragraphs
}

/// The names of some partners, as they stand in the middle of a sentence.
fn named(facts: &Facts<'_>, rows: &[PartnerRow], which: impl Fn(&PartnerRow) -> bool) -> Vec<String> {
    let name = |row: &PartnerRow| match &row.partner {
        PartnerOf::Framework(id) => partner(id).map_or_else(|| row.title.clone(), str::to_owned),
        PartnerOf::Local(_) => local(&lower(&facts.terms, &row.title)),
    };
    rows.iter().filter(|row| which(row)).map(name).collect()
}

/// "the fire and rescue service"; other names stay without an article.
fn local(name: &str) -> String {
    let body = ["service", "team", "board", "council", "panel", "trust"].iter().any(|it| name.ends_with(it));
    let own = name.starts_with(char::is_uppercase) || name.starts_with("the ");
    if body && !own { format!("the {name}") } else { name.to_owned() }
}
