//! Words with emphasis and links.

use serde::{Deserialize, Serialize};

/// A paragraph's words: runs, one after another. A line break within a run is `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Run>);

/// Words of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are stressed.
    #[serde(default)]
    pub emphasis: Emphasis,
    /// Where they lead: an absolute `https:` address; mostly nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// How words are stressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Emphasis {
    /// Not at all.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Italic.
    Light,
}

impl Text {
    /// Words followed by others.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run::plain(text));
        self
    }

    /// Words that are stressed.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self(vec![Run { emphasis: Emphasis::Strong, ..Run::plain(text) }])
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether it names what follows: a few words, all of them stressed. It is then not parted from that.
    #[must_use]
    pub fn is_label(&self) -> bool {
        let mut said = self.0.iter().filter(|run| !run.text.trim().is_empty()).peekable();
        let few = self.0.iter().map(|run| run.text.chars().count()).sum::<usize>() <= 120;
        few && said.peek().is_some() && said.all(|run| run.emphasis == Emphasis::Strong)
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }
}

impl Run {
    /// Words without emphasis.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Plain, link: None }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(vec![Run::plain(text)])
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_and_stressed_throughout() {
        assert!(Text::strong("O1 Outcomes drive the work").is_label());
        assert!(!Text::strong("Requires improvement.").and(" Score: 18 out of 36.").is_label());
        assert!(!Text::strong("a ".repeat(61)).is_label());
        assert!(!Text::strong(" ").is_label() && !Text::default().is_label());
    }
}
