//! What every document has: its properties, its title and the words at its end.

use assessment::disclosure::NOTE;
use assessment::{Assessment, Timestamp, file};
use blocks::{Block, Density, Document, Text, Tone};

use crate::list::List;
use crate::time::instant;
use crate::{Extra, Source};

/// How long a document is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// Pages that are each to be put before somebody, alone.
    Pages,
    /// A page or a few.
    Short,
    /// Long enough for a table of contents.
    Long,
}

/// The fingerprint of a record. All of it is written out for that, so it is worked out once a document.
pub(crate) fn fingerprint(assessment: &Assessment) -> String {
    let file = file::write_compact(assessment, Timestamp::from_seconds(0));
    format!("{:016x}", file::checksum(file.as_bytes()))
}

/// A judgement with its score, where there is one.
pub(crate) fn judged(judgement: &str, score: &str) -> Text {
    let text = Text::strong(format!("{judgement}."));
    if score == judgement { text } else { text.and(format!(" Score: {score}.")) }
}

impl Source<'_> {
    /// The service's name; what to say where it has none.
    pub(crate) fn service(&self) -> &str {
        let name = self.assessment.service.name.trim();
        if name.is_empty() { "Your service" } else { name }
    }

    /// A document with a title and what stands under it.
    pub(crate) fn document(&self, title: &str, subject: &str, length: Length, body: Vec<Block>) -> Document {
        let mut blocks = List::default();
        let example = self.assessment.example;
        let over = match length {
            // Words that partners are to adopt, on one page: whose record it was made from stands at its foot.
            Length::Pages if example => "An example: the service is made up",
            Length::Pages => "",
            Length::Short | Length::Long => self.service(),
        };
        blocks.add(Block::Title { over: over.to_owned(), text: title.to_owned() });
        if example && length != Length::Pages {
            let text = "This is an example. The service is made up, and so is everything that it says.";
            blocks.add(Block::paragraph(Tone::Inset, text));
        }
        if self.choice.has(Extra::HideSmall) {
            blocks.add(Block::paragraph(Tone::Inset, NOTE));
        }
        blocks.all(body);
        Document {
            title: format!("{title} – {}", self.service()),
            subject: subject.to_owned(),
            author: self.assessment.service.name.trim().to_owned(),
            created: instant(self.moment.now),
            fingerprint: self.fingerprint.clone(),
            footer: format!("{} – {title}, {}", self.service(), self.report.date.long()),
            contents: length == Length::Long,
            density: if length == Length::Pages { Density::Compact } else { Density::Standard },
            blocks: blocks.done(),
        }
    }

    /// Whose judgements these are, where the statements come from, and the fingerprint.
    pub(crate) fn colophon(&self) -> Vec<Block> {
        let mut list = List::default();
        list.add(Block::paragraph(Tone::Quiet, self.report.note));
        list.add(Block::paragraph(Tone::Quiet, self.report.method()));
        list.add(Block::paragraph(Tone::Quiet, format!("Fingerprint of the record: {}.", self.fingerprint)));
        list.done()
    }
}

#[cfg(test)]
mod tests {
    use super::judged;

    #[test]
    fn what_has_no_score_says_so_once() {
        assert_eq!(judged("No score yet", "No score yet").plain(), "No score yet.");
        assert_eq!(judged("Good", "62 out of 100").plain(), "Good. Score: 62 out of 100.");
    }
}
