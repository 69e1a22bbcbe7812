//! Short names for what a module and its script know each other by.
//!
//! wasm-bindgen names each binding by its Rust name and sixteen digits of a hash. A hash does not compress: in the app's two
//! files these names took over 3 KB of the first load.

use std::collections::BTreeMap;

/// Longer names by their short ones.
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// The short name of what wasm-bindgen named; a name that others may know stays as it is.
    pub fn shortened(&mut self, name: &str) -> String {
        if !is_hashed(name) {
            return name.to_owned();
        }
        let next = format!("${:x}", self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    /// A script that uses the short names.
    pub fn applied(&self, script: &str) -> String {
        let mut out = String::with_capacity(script.len());
        let mut rest = script;
        while !rest.is_empty() {
            let other = rest.find(is_part_of_a_name).unwrap_or(rest.len());
            let (before, from) = rest.split_at(other);
            let end = from.find(|c| !is_part_of_a_name(c)).unwrap_or(from.len());
            let (name, after) = from.split_at(end);
            out.push_str(before);
            out.push_str(self.0.get(name).map_or(name, String::as_str));
            rest = after;
        }
        out
    }
}

const fn is_part_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$')
}

/// Whether a name ends in a hash of sixteen digits, with or without a count after it.
fn is_hashed(name: &str) -> bool {
    let is_hash = |part: &str| {
        let digits = part.strip_prefix('h').unwrap_or(part);
        digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    (name.starts_with("__wb") || name.starts_with("wasm_bindgen")) && name.rsplit('_').take(2).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_short_in_the_module_and_the_script() {
        let mut names = Names::default();
        let (set, value) = ("__wbg_set_cb7e77c93a95e491", "__wbg_set_cb7e77c93a95e491_value");
        let invoke = "wasm_bindgen__convert__closures_____invoke__h2e3aa94ffc45b805_3";
        assert_eq!(names.shortened(set), "$0");
        assert_eq!(names.shortened(invoke), "$1");
        assert_eq!(names.shortened(set), "$0");
        assert_eq!(names.shortened("__wbindgen_malloc"), "__wbindgen_malloc");
        assert_eq!(names.shortened("begin_cb7e77c93a95e491"), "begin_cb7e77c93a95e491");
        let script = format!("{set}: function(a){{ wasm.{invoke}(a); }}, a_{set}, {value}");
        assert_eq!(names.applied(&script), format!("$0: function(a){{ wasm.$1(a); }}, a_{set}, {value}"));
    }
}
