//! The JSON Schema in `docs` is the one of the types.

use assessment::file;
use serde_json::Value;

use crate::{golden, path, updating};

#[test]
fn the_schema_in_docs_is_the_one_of_the_types() {
    let name = path("../../../docs/assessment-file.schema.json");
    let generated = file::schema();
    if updating() {
        std::fs::write(&name, format!("{generated:#}\n")).expect("the schema can be written");
    }
    let written = std::fs::read_to_string(&name).unwrap_or_default();
    assert!(
        serde_json::from_str::<Value>(&written).is_ok_and(|written| written == generated),
        "the record's types, and with them the file format, are no longer those of docs/assessment-file.schema.json.\n\
         If people have files of version {version}: a change of the format needs a new version and a migration step; \
         see src/file/migrate.rs. Describe the change in docs/file-format.md. Then, or when only words have changed, run \
         UPDATE=1 cargo test -p assessment --all-features",
        version = file::VERSION,
    );
}

#[test]
fn the_golden_file_has_every_property_of_the_schema() {
    let schema = file::schema();
    let golden = golden(file::VERSION);
    let definitions = schema["$defs"].as_object().expect("definitions").values().chain([&schema]);
    for properties in definitions.filter_map(|definition| definition["properties"].as_object()) {
        for name in properties.keys() {
            assert!(golden.contains(&format!("\"{name}\": ")), "the golden file has no {name}");
        }
    }
}

/// An object that may have other fields than its type would lose them when it is saved.
#[test]
fn no_object_may_have_fields_that_its_type_does_not_know() {
    fn look(value: &Value, place: &str) {
        match value {
            Value::Object(fields) => {
                if fields.get("properties").is_some_and(Value::is_object) {
                    assert_eq!(
                        fields.get("additionalProperties"),
                        Some(&Value::Bool(false)),
                        "{place}: give the type #[serde(deny_unknown_fields)]"
                    );
                }
                fields.iter().for_each(|(name, field)| look(field, &format!("{place}/{name}")));
            }
            Value::Array(items) => items.iter().for_each(|item| look(item, place)),
            _ => {}
        }
    }
    look(&file::schema(), "");
}
