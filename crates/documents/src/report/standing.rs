//! Where the service stands on the sixteen recommendations.

use blocks::{Block, Cell, HeadingLevel, Tone};

use crate::Source;
use crate::list::{List, table};

pub(super) fn recommendations(source: &Source<'_>) -> Vec<Block> {
    let mut list = List::default();
    for standing in &source.report.recommendations {
        list.heading(HeadingLevel::Two, &standing.addressee.title);
        list.toned(Tone::Quiet, &standing.addressee.now);
        let rows = standing.recommendations.iter().map(|one| {
            let named = source.all_named(&one.statements).into_iter().fold(Cell::default(), Cell::and);
            vec![(&one.text).into(), Cell::from(blocks::Text::strong(one.status.title())).and(&one.sentence), named]
        });
        let columns = [("Recommendation", 36), ("Where we stand", 34), ("Statements", 30)];
        list.add(table(format!("{}: recommendations", standing.addressee.title), &columns, rows.collect()));
    }
    list.done()
}

/// All sixteen in one short table, with a sentence that counts them.
pub(crate) fn recommendations_in_short(source: &Source<'_>) -> Vec<Block> {
    let all = source.report.recommendations.iter().flat_map(|standing| {
        let whom = &standing.addressee.title;
        standing.recommendations.iter().map(move |one| vec![(&one.text).into(), whom.into(), one.status.title().into()])
    });
    let columns = [("Recommendation", 54), ("To whom", 24), ("Where we stand", 22)];
    table("Where we stand on the sixteen recommendations", &columns, all.collect()).into_iter().collect()
}
