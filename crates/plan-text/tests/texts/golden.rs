//! Every text as it stands in `tests/golden`. After a change of words, `UPDATE=1 cargo test -p plan-text` writes them anew: read them
//! aloud before they are kept.

use plan_text::drafts;

use crate::{FRAMEWORK, path, records};

#[test]
fn texts_are_as_they_were_read() {
    let mut changed = Vec::new();
    for (name, record) in records::all() {
        for set in &FRAMEWORK.reference.plan_headings {
            let mut text = String::new();
            for (draft, heading) in drafts(&FRAMEWORK, &record, set, records::today()).iter().zip(&set.headings) {
                assert_eq!(draft.heading, heading.id);
                text.push_str(&format!("# {}\n\n{}\n\n\n", heading.title, draft.text));
            }
            let file = path(&format!("tests/golden/{name}-{}.txt", set.id));
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&file, &text).expect("the golden file can be written");
            }
            if std::fs::read_to_string(&file).unwrap_or_default() != text {
                changed.push(file);
            }
        }
    }
    assert!(changed.is_empty(), "these texts are no longer the same; see `golden.rs`: {changed:#?}");
}
