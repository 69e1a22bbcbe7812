//! Saying alike things in different words, and nothing twice.
//!
//! Which words are used depends only on what stands before them in the same section, so that a change elsewhere never makes a
//! draft look new.

use std::collections::{BTreeMap, BTreeSet};

/// What can be put in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Turn {
    /// What bears a strength out.
    Bears,
    /// What bears a strength out for most.
    Most,
    /// What shows a mixed picture.
    Mixed,
    /// What shows a gap.
    Shows,
    /// What staff say.
    Staff,
    /// That something is embedded.
    Embedded,
    /// That something is believed and not shown.
    Believed,
    /// What the evidence consists of.
    Evidence,
    /// From strengths to gaps.
    But,
    /// What contradicts a rating.
    Against,
    /// What is to be done.
    Will,
    /// That it is done.
    Done,
    /// How we will know.
    Measure,
    /// That nothing is assessed yet.
    Open,
}

/// Keeps count of what a section has said, and in which ways.
pub(crate) struct Voice {
    seed: usize,
    used: BTreeMap<Turn, usize>,
    told: BTreeSet<String>,
}

impl Voice {
    /// For a section; the seed makes sections begin differently.
    pub(crate) const fn new(seed: usize) -> Self {
        Self { seed, used: BTreeMap::new(), told: BTreeSet::new() }
    }

    /// The next of some ways to say something.
    pub(crate) fn pick<T: Copy>(&mut self, turn: Turn, ways: &[T]) -> T {
        let used = self.used.entry(turn).or_insert(self.seed);
        let way = ways[*used % ways.len()];
        *used += 1;
        way
    }

    /// Whether a figure is told for the first time in the section.
    pub(crate) fn tells(&mut self, figure: &str) -> bool {
        self.told.insert(figure.to_owned())
    }
}
