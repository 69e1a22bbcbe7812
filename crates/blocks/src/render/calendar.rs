//! A calendar as iCalendar (RFC 5545): events of whole days, which take nobody's time.

use std::fmt::Write;

use crate::calendar::{Calendar, Event};
use crate::clean::clean;

/// The longest line, in octets, without its end.
const LINE: usize = 75;

/// The highest number that an INTEGER can be.
const MOST: u64 = i32::MAX as u64;

/// The calendar as a file. The standard wants an event at least: a calendar without any is for nobody.
#[must_use]
pub fn calendar(calendar: &Calendar) -> String {
    let mut out = String::new();
    let name = escaped(&calendar.name);
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//YOT self-assessment//Action plan//EN"] {
        line(&mut out, text);
    }
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("NAME:{name}"));
    line(&mut out, &format!("X-WR-CALNAME:{name}"));
    for it in &calendar.events {
        event(&mut out, it, &calendar.created.basic());
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn event(out: &mut String, event: &Event, stamp: &str) {
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", escaped(&event.uid)));
    line(out, &format!("DTSTAMP:{stamp}"));
    line(out, &format!("LAST-MODIFIED:{stamp}"));
    line(out, &format!("SEQUENCE:{}", event.sequence.min(MOST)));
    line(out, &format!("DTSTART;VALUE=DATE:{}", event.day.basic()));
    line(out, &format!("SUMMARY:{}", escaped(&event.summary)));
    if !event.description.is_empty() {
        line(out, &format!("DESCRIPTION:{}", escaped(&event.description)));
    }
    line(out, if event.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

/// A text as a value.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // C1 controls are no text; some programs end a line at the separators of Unicode.
            '\u{80}'..='\u{9f}' => {}
            '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out
}

/// A line, folded where it is too long, and never within a character.
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for c in text.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    // Writing to a text cannot fail.
    let _ = write!(out, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Day, Instant};

    fn of(summary: &str) -> String {
        let day = Day { year: 2026, month: 11, day: 26 };
        let event = Event {
            uid: "a-p1-due".into(),
            sequence: u64::MAX,
            day,
            summary: summary.into(),
            description: String::new(),
            cancelled: false,
        };
        calendar(&Calendar { name: "N".into(), created: Instant { day, time: (9, 30, 0) }, events: vec![event] })
    }

    #[test]
    fn an_event_is_a_whole_day_with_its_id_and_version() {
        let text = of("Agree; then, \\ act\nsoon");
        for line in [
            "UID:a-p1-due\r\n",
            "DTSTAMP:20261126T093000Z\r\n",
            "SEQUENCE:2147483647\r\n",
            "DTSTART;VALUE=DATE:20261126\r\n",
            "SUMMARY:Agree\\; then\\, \\\\ act\\nsoon\r\n",
        ] {
            assert!(text.contains(line), "{line:?} is not in {text}");
        }
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        for summary in ["x".repeat(500), "👩‍👩‍👧é".repeat(90), "\n\u{2028}\u{85}\u{0}שלום,".repeat(90)]
        {
            let text = of(&summary);
            assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])));
            let whole = text.replace("\r\n ", "");
            assert!(whole.contains(&format!("SUMMARY:{}", escaped(&summary))));
        }
    }
}
