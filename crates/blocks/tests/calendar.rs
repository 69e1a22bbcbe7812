//! Whatever people type into an action: the calendar has it, in lines that every program reads.

use blocks::{Calendar, Day, Event, Instant, clean, render};
use proptest::collection::vec;
use proptest::prelude::*;

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        "[a-zé;,\\\\:\" \n\r]{0,200}",
        "[\u{0}-\u{9f}\u{2028}\u{2029}]{0,20}",
        "(BEGIN:VEVENT|END:VCALENDAR|\r\n |\n|=1\\+1){0,4}",
        "[א-ת👩‍👧ا-ي]{0,60}",
    ]
}

prop_compose! {
    fn event()(
        uid in "[a-z0-9-]{1,40}", sequence: u64, month in 1..13_u8, day in 1..29_u8, year in 1900..2200_u16,
        summary in words(), description in words(), cancelled: bool,
    ) -> Event {
        Event { uid, sequence, day: Day { year, month, day }, summary, description, cancelled }
    }
}

/// A text as a calendar program shows it: what no calendar can carry is not in it.
fn shown(text: &str) -> String {
    clean(text)
        .chars()
        .filter(|c| !matches!(c, '\u{80}'..='\u{9f}'))
        .map(|c| if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c })
        .collect()
}

/// The value of a property, read as the standard says.
fn read(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => out.extend(rest.next().map(|c| if matches!(c, 'n' | 'N') { '\n' } else { c })),
            _ => out.push(c),
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_event_comes_back_as_it_was(name in words(), events in vec(event(), 0..6)) {
        let created = Instant { day: Day { year: 2026, month: 11, day: 26 }, time: (9, 30, 0) };
        let file = render::calendar(&Calendar { name: name.clone(), created, events: events.clone() });
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let whole = file.replace("\r\n ", "");
        let lines: Vec<(&str, &str)> = whole.split_terminator("\r\n").filter_map(|line| line.split_once(':')).collect();
        let all = |property: &str| lines.iter().filter(|(name, _)| *name == property).map(|(_, value)| read(value)).collect::<Vec<_>>();
        prop_assert_eq!(all("X-WR-CALNAME"), [shown(&name)]);
        prop_assert_eq!(all("BEGIN").len(), events.len() + 1);
        prop_assert_eq!(all("UID"), events.iter().map(|event| event.uid.clone()).collect::<Vec<_>>());
        prop_assert_eq!(all("SUMMARY"), events.iter().map(|event| shown(&event.summary)).collect::<Vec<_>>());
        let described: Vec<String> = events.iter().map(|it| &it.description).filter(|text| !text.is_empty()).map(|text| shown(text)).collect();
        prop_assert_eq!(all("DESCRIPTION"), described);
        let days: Vec<String> = events.iter().map(|event| event.day.basic()).collect();
        prop_assert_eq!(all("DTSTART;VALUE=DATE"), days);
    }
}
