//! The tool's own texts, and those of its made-up example, are ordinary texts: none raises an alarm.

use std::fs;
use std::path::{Path, PathBuf};

use assessment::privacy::look;

use crate::today;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn no_alarm(path: &Path) -> usize {
    let text = fs::read_to_string(path).unwrap();
    let alarms: Vec<_> = look(&text, today()).iter().map(assessment::privacy::Finding::sentence).collect();
    assert!(alarms.is_empty(), "{}: {alarms:#?}", path.display());
    text.lines().count()
}

/// Each file is looked at as a whole, which joins no less than its single texts would.
#[test]
fn the_framework_raises_no_alarm() {
    let files = fs::read_dir(root("framework")).unwrap().map(|entry| entry.unwrap().path());
    let lines: usize =
        files.filter(|path| path.extension().is_some_and(|end| end == "toml")).map(|path| no_alarm(&path)).sum();
    assert!(lines > 500, "{lines} lines");
}

/// Every text of the example by itself.
#[test]
fn the_example_raises_no_alarm() {
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root("static/example.json")).unwrap()).unwrap();
    let mut texts = Vec::new();
    strings(&json, &mut texts);
    assert!(texts.len() > 200, "{} texts", texts.len());
    for text in texts {
        assert_eq!(look(text, today()), [], "{text}");
    }
}

fn strings<'a>(json: &'a serde_json::Value, into: &mut Vec<&'a str>) {
    match json {
        serde_json::Value::String(text) => into.push(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, into)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| strings(field, into)),
        _ => {}
    }
}
