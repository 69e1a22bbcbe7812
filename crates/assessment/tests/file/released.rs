//! What people have files of never changes: the golden files of released versions, and the types of a released version.

use std::collections::BTreeMap;

use assessment::file::{self, checksum};

use crate::{golden, path};

/// A line of `golden/released.txt`.
struct Released {
    /// The checksum of the golden file.
    golden: u64,
    /// The checksum of the types' form; none for versions from before it was noted.
    #[cfg_attr(not(feature = "schema"), expect(dead_code, reason = "there is no schema to compare it with"))]
    form: Option<u64>,
}

fn released() -> BTreeMap<u32, Released> {
    let text = std::fs::read_to_string(path("golden/released.txt")).expect("the list of released versions");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let hex = |word: &str| u64::from_str_radix(word, 16).expect("a checksum");
    lines
        .map(|line| match line.split_whitespace().collect::<Vec<_>>()[..] {
            [version, golden, form] => {
                let form = (form != "-").then(|| hex(form));
                (version.parse().expect("a version"), Released { golden: hex(golden), form })
            }
            _ => panic!("released.txt: {line}"),
        })
        .collect()
}

/// Whether people have files of this version.
pub fn is_released(version: u32) -> bool {
    released().contains_key(&version)
}

#[test]
fn golden_files_of_released_versions_never_change() {
    let released = released();
    let before: Vec<_> = (1..file::VERSION).collect();
    let listed: Vec<_> = released.keys().copied().filter(|version| *version < file::VERSION).collect();
    assert_eq!(
        listed,
        before,
        "golden/released.txt has a line for every version before the present one: add what its head says for version {}",
        file::VERSION - 1
    );
    println!("version {} has the golden file {:016x}", file::VERSION, checksum(golden(file::VERSION).as_bytes()));
    for (version, known) in released {
        assert_eq!(
            format!("{:016x}", checksum(golden(version).as_bytes())),
            format!("{:016x}", known.golden),
            "golden/v{version}.json was changed. People have files of version {version}: put it back as it was."
        );
    }
}

#[test]
fn every_golden_file_opens_and_is_kept() {
    for version in 1..=file::VERSION {
        let record =
            file::read(golden(version).as_bytes()).unwrap_or_else(|error| panic!("version {version}: {error}"));
        let saved = file::write(&record, record.created);
        assert!(saved.contains(&format!("\"version\": {}", file::VERSION)));
        assert_eq!(file::read(saved.as_bytes()), Ok(record), "version {version}");
    }
}

#[cfg(feature = "schema")]
mod types {
    use assessment::file::{self, checksum};
    use serde_json::Value;

    use super::released;

    /// The schema without its words, which may be changed at any time.
    fn form(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.retain(|name, field| !(matches!(name.as_str(), "description" | "title") && field.is_string()));
                fields.values_mut().for_each(form);
            }
            Value::Array(items) => items.iter_mut().for_each(form),
            _ => {}
        }
    }

    #[test]
    fn the_types_of_a_released_version_never_change() {
        let mut schema = file::schema();
        form(&mut schema);
        let now = checksum(schema.to_string().as_bytes());
        println!("version {} has the form {now:016x}", file::VERSION);
        if let Some(known) = released().get(&file::VERSION).and_then(|known| known.form) {
            assert_eq!(
                format!("{now:016x}"),
                format!("{known:016x}"),
                "the record's types were changed. People have files of version {version}: raise VERSION in src/file/mod.rs and \
                 add a step to src/file/migrate.rs.",
                version = file::VERSION,
            );
        }
    }
}
