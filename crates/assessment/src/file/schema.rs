//! The format as a JSON Schema, generated from the record's types, with the limits that reading keeps to.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

use super::write::File;
use super::{MAX_EVIDENCE, MAX_HISTORY, MAX_ITEMS, MAX_TEXT};

/// The JSON Schema (draft 2020-12) of a file of the present version.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(one_level));
    let mut schema = settings.into_generator().into_root_schema_for::<File<'_>>();
    schema.insert("title".to_owned(), "Self-assessment file".into());
    schema.to_value()
}

/// Makes one level of a schema readable outside the code, and adds the limits.
fn one_level(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        // Links between the types mean nothing here.
        *description = description.replace("[`", "`").replace("`]", "`").replace('\n', " ");
    }
    let is = |schema: &Schema, kind: &str| schema.get("type").is_some_and(|value| value == kind);
    if is(schema, "string") && schema.get("format").is_none() && schema.get("const").is_none() {
        schema.insert("maxLength".to_owned(), MAX_TEXT.into());
    }
    if is(schema, "array") && schema.get("maxItems").is_none() {
        schema.insert("maxItems".to_owned(), MAX_ITEMS.into());
    }
    if is(schema, "object") && schema.get("additionalProperties").is_some_and(Value::is_object) {
        schema.insert("maxProperties".to_owned(), MAX_ITEMS.into());
    }
    let lists = [("evidence", MAX_EVIDENCE), ("history", MAX_HISTORY)];
    let Some(properties) = schema.get_mut("properties") else { return };
    for (name, limit) in lists {
        if let Some(list) = properties.get_mut(name).filter(|list| list["type"] == "array") {
            list["maxItems"] = limit.into();
        }
    }
}
