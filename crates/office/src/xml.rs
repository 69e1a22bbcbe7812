//! Writing XML: every start has its end, and every text goes through one place that escapes it.
//!
//! Names are parts of the program, so that nothing a user typed can become markup.

use blocks::Density;

use crate::restyle::{Rules, restyled};

/// XML as it is written.
#[derive(Debug)]
pub(crate) struct Xml {
    out: String,
    /// The elements that are open, the innermost last.
    open: Vec<&'static str>,
    /// Whether the innermost start tag can still take attributes.
    in_tag: bool,
}

impl Xml {
    /// A part of a package: the declaration.
    pub(crate) fn part() -> Self {
        let mut xml = Self::fragment();
        xml.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml
    }

    /// A piece that is put into a part by [`Xml::put`].
    pub(crate) const fn fragment() -> Self {
        Self { out: String::new(), open: Vec::new(), in_tag: false }
    }

    /// Opens an element.
    pub(crate) fn start(&mut self, name: &'static str) -> &mut Self {
        self.close_tag();
        self.out.push('<');
        self.out.push_str(name);
        self.open.push(name);
        self.in_tag = true;
        self
    }

    /// An attribute of the element just opened.
    pub(crate) fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        debug_assert!(self.in_tag, "attribute {name} after content");
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.escape(value);
        self.out.push('"');
        self
    }

    /// The same with a number.
    pub(crate) fn num(&mut self, name: &'static str, value: u32) -> &mut Self {
        self.attr(name, &value.to_string())
    }

    /// Words.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.close_tag();
        self.escape(text);
        self
    }

    /// Closes the innermost element.
    pub(crate) fn end(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            if self.in_tag {
                self.out.push_str("/>");
                self.in_tag = false;
            } else {
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
        }
        self
    }

    /// An element without content.
    pub(crate) fn leaf(&mut self, name: &'static str) -> &mut Self {
        self.start(name).end()
    }

    /// An element that holds words alone.
    pub(crate) fn words(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.start(name).text(text).end()
    }

    /// Balanced markup that is part of the program.
    pub(crate) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.close_tag();
        self.out.push_str(markup);
        self
    }

    /// The same with its measures as they are in a density.
    pub(crate) fn styles(&mut self, markup: &'static str, density: Density, rules: Rules<'_>) -> &mut Self {
        self.close_tag();
        self.out.push_str(&restyled(markup, density, rules));
        self
    }

    /// A piece that was written before.
    pub(crate) fn put(&mut self, piece: Self) -> &mut Self {
        self.close_tag();
        self.out.push_str(&piece.finish());
        self
    }

    /// All of it, with everything closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.out
    }

    fn close_tag(&mut self) {
        if self.in_tag {
            self.out.push('>');
            self.in_tag = false;
        }
    }

    /// The one place where texts become XML. Line ends and tabs are written so that attributes keep them, too.
    fn escape(&mut self, text: &str) {
        for c in blocks::clean(text).chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\n' => self.out.push_str("&#10;"),
                '\t' => self.out.push_str("&#9;"),
                c => self.out.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_closed_and_escaped() {
        let mut xml = Xml::fragment();
        xml.start("a").attr("b", "\"1\" < 2\n\u{1}").start("c").num("d", 3).end().text("x & y").start("e").leaf("f");
        assert_eq!(xml.finish(), "<a b=\"&quot;1&quot; &lt; 2&#10;\"><c d=\"3\"/>x &amp; y<e><f/></e></a>");
    }
}
