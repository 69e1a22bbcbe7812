//! The two copies of an assessment on a device, and which of them is opened.
//!
//! The first is in the database. The second is in localStorage: it holds what was kept last, or, where the database refused
//! or the page was left in the middle, what was to be kept. A damaged copy is never used and never thrown away.

use assessment::{Assessment, AssessmentId};

use crate::platform::kept::Kept;

/// What reads an assessment file.
pub type Read = fn(&[u8]) -> Result<Assessment, String>;

/// The second copy of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Second {
    /// What is kept.
    pub kept: Kept,
    /// The revision that the first copy had when this was written; 0 if there was none.
    pub base: u64,
}

impl Second {
    /// As text: a line of numbers, one with the progress, the name, and as the last line the file.
    pub fn to_text(&self) -> String {
        let Kept { name, revision, changed, progress, checksum, file, .. } = &self.kept;
        format!("{checksum} {revision} {} {changed}\n{progress}\n{name}\n{file}", self.base)
    }

    /// From what is there. Of a text that is no copy, everything is its file, which is then not whole.
    pub fn from_text(id: &str, text: &str) -> Self {
        let (head, file) = text.rsplit_once('\n').unwrap_or(("", text));
        let mut lines = head.splitn(3, '\n');
        let mut line = || lines.next().unwrap_or_default();
        let mut numbers = line().split(' ');
        let (progress, name) = (line().to_owned(), line().to_owned());
        let mut number = || numbers.next().unwrap_or_default();
        let checksum = number().to_owned();
        let revision = number().parse().unwrap_or_default();
        let base = number().parse().unwrap_or_default();
        let changed = number().parse().unwrap_or_default();
        let (id, file) = (id.to_owned(), file.to_owned());
        Self { kept: Kept { id, name, revision, changed, progress, checksum, file, filed: None }, base }
    }
}

/// What is to be opened.
#[derive(Debug, PartialEq)]
pub enum Chosen {
    /// The first copy.
    First(Box<Assessment>),
    /// The second copy.
    Second(Box<Assessment>),
    /// Neither, although there is something: why, and what there is.
    Neither(String, Vec<String>),
    /// There is none.
    Nothing,
}

/// What is to be opened, and whether the second copy must be put aside before it is written over.
pub struct Choice {
    /// Which.
    pub chosen: Chosen,
    /// Whether the second copy has what is found nowhere else, or is damaged.
    pub keep_second: bool,
}

/// A copy as it was read.
enum State {
    Whole(Box<Assessment>),
    /// It is what was kept, and this tool cannot read it: one of a newer version, for instance.
    Unreadable(String),
    Damaged,
}

fn state(id: &AssessmentId, kept: &Kept, read: Read) -> State {
    if !kept.is_whole() {
        return State::Damaged;
    }
    match read(kept.file.as_bytes()) {
        Ok(assessment) if assessment.id == *id => State::Whole(Box::new(assessment)),
        Ok(_) => State::Unreadable("What is kept is another assessment than the one at this address.".to_owned()),
        Err(reason) => State::Unreadable(reason),
    }
}

/// Chooses: the first copy, unless it is damaged or the second one goes on from it.
pub fn choose(id: &AssessmentId, first: Option<&Kept>, second: Option<&Second>, read: Read) -> Choice {
    let one = first.map(|first| state(id, first, read));
    let two = second.map(|second| state(id, &second.kept, read));
    let damaged = matches!(two, Some(State::Damaged));
    let base = second.map_or(0, |second| second.base);
    let all = || {
        let second = second.map(|second| &second.kept);
        let mut files: Vec<String> = first.into_iter().chain(second).map(|kept| kept.file.clone()).collect();
        files.dedup();
        files
    };
    let neither = |reason: &str| Choice { chosen: Chosen::Neither(reason.to_owned(), all()), keep_second: damaged };
    match (one, two) {
        (Some(State::Whole(one)), Some(State::Whole(two))) if two.revision > one.revision => {
            // One that goes on from something else is another tab's, which was told that it could not be kept.
            if base == one.revision {
                Choice { chosen: Chosen::Second(two), keep_second: false }
            } else {
                Choice { chosen: Chosen::First(one), keep_second: true }
            }
        }
        (Some(State::Whole(one)), _) => Choice { chosen: Chosen::First(one), keep_second: damaged },
        (Some(State::Damaged) | None, Some(State::Whole(two))) => {
            Choice { chosen: Chosen::Second(two), keep_second: false }
        }
        (Some(State::Unreadable(reason)), _) | (_, Some(State::Unreadable(reason))) => neither(&reason),
        (Some(State::Damaged), _) | (None, Some(State::Damaged)) => {
            neither("What is kept was damaged after it was saved.")
        }
        (None, None) => Choice { chosen: Chosen::Nothing, keep_second: false },
    }
}

#[cfg(test)]
mod tests {
    use assessment::{Timestamp, file};

    use super::*;
    use crate::platform::kept::fingerprint;

    fn read(bytes: &[u8]) -> Result<Assessment, String> {
        file::read(bytes).map_err(|error| error.to_string())
    }

    fn record(revision: u64) -> Assessment {
        let at = Timestamp::from_seconds(1_795_000_000);
        let mut record = Assessment::new("a".into(), "1.0.0", at);
        "Westhaven – “made up”\nof two lines".clone_into(&mut record.service.name);
        record.revision = revision;
        record
    }

    fn kept(record: &Assessment) -> Kept {
        let file = file::write_compact(record, Timestamp::from_seconds(1_795_000_001));
        Kept {
            id: record.id.as_str().to_owned(),
            name: record.service.name.clone(),
            revision: record.revision,
            changed: 1_795_000_001,
            progress: "1 of 48 statements answered".to_owned(),
            checksum: fingerprint(&file),
            file,
            filed: None,
        }
    }

    fn second(revision: u64, base: u64) -> Second {
        Second { kept: kept(&record(revision)), base }
    }

    fn chosen(first: Option<&Kept>, second: Option<&Second>) -> Choice {
        choose(&"a".into(), first, second, read)
    }

    fn revision(chosen: &Chosen) -> (&'static str, u64) {
        match chosen {
            Chosen::First(record) => ("first", record.revision),
            Chosen::Second(record) => ("second", record.revision),
            Chosen::Neither(..) => ("neither", 0),
            Chosen::Nothing => ("nothing", 0),
        }
    }

    #[test]
    fn the_second_copy_survives_being_text() {
        let before = second(7, 6);
        assert_eq!(Second::from_text("a", &before.to_text()), before);
    }

    #[test]
    fn the_newer_is_opened_if_it_goes_on_from_the_other() {
        let five = kept(&record(5));
        for (theirs, base, opened, keep_second) in [
            (5, 4, ("first", 5), false),
            (4, 3, ("first", 5), false),
            (6, 5, ("second", 6), false),
            (9, 5, ("second", 9), false),
            (7, 4, ("first", 5), true),
        ] {
            let choice = chosen(Some(&five), Some(&second(theirs, base)));
            assert_eq!((revision(&choice.chosen), choice.keep_second), (opened, keep_second), "{theirs} over {base}");
        }
        assert_eq!(revision(&chosen(Some(&five), None).chosen), ("first", 5));
        assert_eq!(revision(&chosen(None, Some(&second(3, 0))).chosen), ("second", 3));
        assert_eq!(chosen(None, None).chosen, Chosen::Nothing);
    }

    /// All ways in which a text may be damaged at a byte: the byte changed, lost, doubled, and everything after it lost.
    fn damages(text: &str) -> impl Iterator<Item = String> + '_ {
        let bytes = text.as_bytes();
        (0..bytes.len()).flat_map(move |at| {
            let flipped = [1_u8, 0x20, 0x80, 0xff].map(|bits| {
                let mut damaged = bytes.to_vec();
                damaged[at] ^= bits;
                damaged
            });
            let lost = [&bytes[..at], &bytes[at + 1..]].concat();
            let doubled = [&bytes[..=at], &bytes[at..]].concat();
            let cut = bytes[..at].to_vec();
            flipped.into_iter().chain([lost, doubled, cut]).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        })
    }

    #[test]
    fn damage_at_any_byte_of_the_first_is_seen_and_the_second_opened() {
        let whole = kept(&record(5));
        let mut seen = 0;
        for file in damages(&whole.file).filter(|file| *file != whole.file) {
            let first = Kept { file, ..whole.clone() };
            assert_eq!(revision(&chosen(Some(&first), Some(&second(5, 4))).chosen), ("second", 5), "{}", first.file);
            let alone = chosen(Some(&first), None);
            assert_eq!(
                alone.chosen,
                Chosen::Neither("What is kept was damaged after it was saved.".to_owned(), vec![first.file.clone()])
            );
            seen += 1;
        }
        assert!(seen > 6 * whole.file.len(), "only {seen} damages");
    }

    #[test]
    fn damage_at_any_byte_of_the_second_is_seen_and_the_first_opened() {
        let first = kept(&record(5));
        let whole = second(6, 5);
        let head = whole.to_text().len() - whole.kept.file.len();
        for (at, text) in damages(&whole.to_text()).enumerate().filter(|(_, text)| *text != whole.to_text()) {
            let choice = chosen(Some(&first), Some(&Second::from_text("a", &text)));
            match choice.chosen {
                Chosen::First(record) => assert!(record.revision == 5 && choice.keep_second, "{text}"),
                // The line of numbers and the name are no part of the file.
                Chosen::Second(record) => assert!(record.revision == 6 && at / 7 < head, "{text}"),
                _ => panic!("neither is opened: {text}"),
            }
        }
    }

    #[test]
    fn what_a_newer_version_kept_is_not_passed_over() {
        let mut first = kept(&record(5));
        first.file = first.file.replacen("\"version\":2", "\"version\":3", 1);
        assert!(first.file.contains("\"version\":3"), "{}", first.file);
        // Damaged, it would be another version by accident.
        assert_eq!(revision(&chosen(Some(&first), Some(&second(4, 3))).chosen), ("second", 4));
        first.checksum = fingerprint(&first.file);
        let choice = chosen(Some(&first), Some(&second(4, 3)));
        let Chosen::Neither(reason, files) = choice.chosen else { panic!("an older copy was opened") };
        assert!(reason.contains("newer version"), "{reason}");
        assert_eq!(files.len(), 2);
    }

    #[test]
    fn two_damaged_copies_are_both_offered() {
        let (mut first, mut two) = (kept(&record(5)), second(5, 4));
        first.file.push('x');
        two.kept.file.push('y');
        let Chosen::Neither(_, files) = chosen(Some(&first), Some(&two)).chosen else { panic!("something was opened") };
        assert_eq!(files, [first.file, two.kept.file]);
    }
}
