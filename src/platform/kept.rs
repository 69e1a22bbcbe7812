//! One assessment as a device keeps it: its file, and what lists of kept ones show without reading that.

use assessment::file;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// What stands before the key of what was put aside.
const ASIDE: &str = "aside.";

/// How much of a file, in bytes, is what it is and when it was written: the record begins after this.
const HEAD: usize = 80;

/// One kept assessment, or a copy of one that was put aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The assessment's id, or that of the copy.
    pub id: String,
    /// The service's name.
    pub name: String,
    /// The record's revision.
    pub revision: u64,
    /// When it was last changed, in seconds since 1970.
    pub changed: i64,
    /// How far it has come: "12 of 48 answered".
    pub progress: String,
    /// Fingerprint of `file`, to notice damage.
    pub checksum: String,
    /// The record in the file format.
    pub file: String,
    /// The revision that was last saved to a file, and when.
    pub filed: Option<(u64, i64)>,
}

/// The fingerprint of a file, as text.
pub fn fingerprint(file: &str) -> String {
    format!("{:016x}", file::checksum(file.as_bytes()))
}

impl Kept {
    /// Whether the file is what was kept, to the byte.
    pub fn is_whole(&self) -> bool {
        self.checksum == fingerprint(&self.file)
    }

    /// Whether another is the same, apart from when it was written.
    pub fn is_same(&self, other: &Self) -> bool {
        self.filed == other.filed
            && self.file.len() == other.file.len()
            && self.file.get(HEAD..) == other.file.get(HEAD..)
    }

    /// The same as a copy that was put aside: found by what is in it, so that it is put aside once.
    pub fn aside(self) -> Self {
        Self { id: format!("{ASIDE}{}.{}", fingerprint(&self.file), self.id), ..self }
    }

    /// The assessment of which this is a copy that was put aside, if it is one.
    pub fn aside_of(&self) -> Option<&str> {
        Some(self.id.strip_prefix(ASIDE)?.split_once('.')?.1)
    }

    #[expect(clippy::cast_precision_loss, reason = "seconds and revisions are far below 2^53")]
    pub(super) fn to_js(&self) -> Result<JsValue, JsValue> {
        let object = Object::new();
        let set = |key: &str, value: JsValue| Reflect::set(&object, &key.into(), &value);
        set("id", self.id.as_str().into())?;
        set("name", self.name.as_str().into())?;
        set("revision", (self.revision as f64).into())?;
        set("changed", (self.changed as f64).into())?;
        set("progress", self.progress.as_str().into())?;
        set("checksum", self.checksum.as_str().into())?;
        set("file", self.file.as_str().into())?;
        if let Some((revision, at)) = self.filed {
            set("filedRevision", (revision as f64).into())?;
            set("filedAt", (at as f64).into())?;
        }
        Ok(object.into())
    }

    /// What is there under a key; none if nothing is. Of what is no longer what was kept, as much as there is.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written by to_js, and `as` saturates")]
    pub(super) fn from_js(key: &JsValue, value: &JsValue) -> Option<Self> {
        if value.is_undefined() {
            return None;
        }
        let get = |key: &str| Reflect::get(value, &key.into()).ok();
        let text = |key: &str| get(key).and_then(|value| value.as_string());
        let number = |key: &str| get(key).and_then(|value| value.as_f64());
        let whatever = || JSON::stringify(value).map(String::from).unwrap_or_default();
        // Without its revision nobody could tell what it may be replaced by: it counts as damaged.
        let revision = number("revision");
        Some(Self {
            id: key.as_string().unwrap_or_default(),
            name: text("name").unwrap_or_default(),
            revision: revision.unwrap_or_default() as u64,
            changed: number("changed").unwrap_or_default() as i64,
            progress: text("progress").unwrap_or_default(),
            checksum: revision.and_then(|_| text("checksum")).unwrap_or_default(),
            file: text("file").unwrap_or_else(whatever),
            filed: number("filedRevision").zip(number("filedAt")).map(|(revision, at)| (revision as u64, at as i64)),
        })
    }
}

#[cfg(test)]
mod tests {
    use assessment::{Assessment, Timestamp};

    use super::*;

    #[test]
    fn the_same_record_is_known_whenever_it_was_written() {
        let record = Assessment::new("a".into(), "1.0.0", Timestamp::from_seconds(0));
        let written = |record: &Assessment, at| {
            let file = file::write_compact(record, Timestamp::from_seconds(at));
            let checksum = fingerprint(&file);
            Kept {
                id: "a".into(),
                name: String::new(),
                revision: 1,
                changed: at,
                progress: String::new(),
                checksum,
                file,
                filed: None,
            }
        };
        let first = written(&record, 1);
        assert!(
            first.file[HEAD..].contains("\"id\":\"a\"") && !first.file[HEAD..].contains("1970-01-01T00:00:01Z"),
            "{}",
            first.file
        );
        assert!(first.is_same(&written(&record, 1_795_000_000)));
        assert!(!first.is_same(&Kept { filed: Some((1, 1)), ..first.clone() }));
        let other = Assessment { revision: 2, ..record };
        assert!(!first.is_same(&written(&other, 1)));
    }
}
