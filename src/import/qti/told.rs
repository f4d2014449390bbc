//! Texts of QTI as Markdown.

use super::mathml::latex;
use crate::import::prose::{Lost, Marks, Prose, from_html};
use crate::import::xml::{Mixed, Node};

/// What stands around formulas: those of MathML between letters of their own, and what pages
/// typeset in a browser.
const MARKS: Marks = &[
    ("\u{e0f0}", "\u{e0f1}"),
    ("\\(", "\\)"),
    ("\\[", "\\]"),
    ("$$", "$$"),
];

/// What stands around a formula that stands by itself, in two dimensions.
const ALONE: char = '\u{e0f2}';

/// The most gaps, and the most values of a template, in a text.
const MOST: u32 = 200;
/// The first letter that stands for a gap or an interaction.
const GAPS: u32 = 0xf000;
/// The first letter that stands for a value of a template.
const DRAWN: u32 = 0xf100;

/// Tags that HTML and QTI have in common.
const HTML: &[&str] = &[
    "a",
    "abbr",
    "address",
    "b",
    "big",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "audio",
    "video",
    "figure",
    "figcaption",
    "article",
    "svg",
];

/// How the texts of an item are told.
#[derive(Default)]
pub(super) struct Teller<'t> {
    /// What stands for a letter where it should: the names of elements.
    pub(super) gaps: Vec<&'t Node>,
    /// Names of values that are drawn, and how they are printed.
    pub(super) drawn: Vec<(String, String)>,
    /// Feedbacks within the text that are shown before anything is answered.
    pub(super) at_first: Vec<&'t Node>,
}

/// The place of the gap that a letter stands for.
pub(super) fn gap(c: char) -> Option<usize> {
    within(c, GAPS)
}

/// The place of the drawn value that a letter stands for.
pub(super) fn drawn(c: char) -> Option<usize> {
    within(c, DRAWN)
}

/// The letter that stands for a gap.
pub(super) fn gap_letter(n: usize) -> Option<char> {
    letter(n, GAPS)
}

fn within(c: char, first: u32) -> Option<usize> {
    let n = u32::from(c).checked_sub(first).filter(|n| *n < MOST)?;
    usize::try_from(n).ok()
}

fn letter(n: usize, first: u32) -> Option<char> {
    let n = u32::try_from(n).ok().filter(|n| *n < MOST)?;
    char::from_u32(first + n)
}

impl<'t> Teller<'t> {
    /// What stands in an element, as Markdown.
    pub(super) fn inside(&self, node: &Node) -> Prose {
        let mut html = String::new();
        let mut lost = Vec::new();
        self.mixed(node, &mut html, &mut lost);
        self.told(&html, lost)
    }

    /// Several elements, one after another.
    pub(super) fn all(&self, nodes: &[&Node]) -> Prose {
        let (mut html, mut lost) = (String::new(), Vec::new());
        for node in nodes {
            self.one(node, &mut html, &mut lost);
        }
        self.told(&html, lost)
    }

    fn told(&self, html: &str, lost: Vec<Lost>) -> Prose {
        let mut prose = from_html(html, MARKS);
        if prose.text.contains(ALONE) {
            prose.text = (prose.text.replace(&format!("{ALONE}$"), "$$"))
                .replace(&format!("${ALONE}"), "$$")
                .replace(ALONE, "");
        }
        lost.into_iter().for_each(|what| prose.lose(what));
        prose
    }

    fn mixed(&self, node: &Node, out: &mut String, lost: &mut Vec<Lost>) {
        for piece in node.mixed() {
            match piece {
                Mixed::Words(words) => escape(words, out),
                Mixed::Node(node) => self.one(node, out, lost),
            }
        }
    }

    fn one(&self, node: &Node, out: &mut String, lost: &mut Vec<Lost>) {
        if let Some(n) = self.gaps.iter().position(|gap| std::ptr::eq(*gap, node)) {
            let is_block = super::interactions::is_block(&node.name);
            let letter = letter(n, GAPS);
            if is_block {
                out.push_str("<p>");
            }
            out.extend(letter);
            if is_block {
                out.push_str("</p>");
            }
            return;
        }
        match node.name.as_str() {
            "math" => {
                let of = |name: &str| self.letter_of(name, "");
                let tex = latex(node, &of);
                let alone = node.attribute("display") == "block";
                out.extend(alone.then_some(ALONE));
                out.push('\u{e0f0}');
                escape(&tex, out);
                out.push('\u{e0f1}');
                out.extend(alone.then_some(ALONE));
            }
            "printedVariable" => {
                let name = node.attribute("identifier");
                out.extend(self.letter_of(name, node.attribute("format")));
            }
            "feedbackInline" | "feedbackBlock" => {
                if self.at_first.iter().any(|shown| std::ptr::eq(*shown, node)) {
                    self.mixed(node, out, lost);
                }
            }
            "rubricBlock" => {
                let view = node.attribute("view");
                if view.split_whitespace().any(|view| view == "candidate") {
                    self.wrapped("div", node, out, lost);
                }
            }
            "templateInline" | "templateBlock" => {
                lost.push(Lost::Drawn);
                self.mixed(node, out, lost);
            }
            "object" => object(node, out),
            "hottext" => self.wrapped("b", node, out, lost),
            "stylesheet" | "infoControl" | "catalogInfo" | "companionMaterialsInfo" => {}
            "code" | "tt" | "kbd" | "samp" => self.code(node, out, lost),
            name if HTML.contains(&name) => self.wrapped(name, node, out, lost),
            _ => self.mixed(node, out, lost),
        }
    }

    fn wrapped(&self, name: &str, node: &Node, out: &mut String, lost: &mut Vec<Lost>) {
        out.push('<');
        out.push_str(name);
        for (key, value) in &node.attributes {
            if matches!(key.as_str(), "href" | "src" | "alt" | "class") {
                attribute(key, value, out);
            }
        }
        out.push('>');
        if matches!(name, "br" | "hr" | "img") {
            return;
        }
        self.mixed(node, out, lost);
        out.push_str(&format!("</{name}>"));
    }

    /// Code in a line, in which each blank counts.
    fn code(&self, node: &Node, out: &mut String, lost: &mut Vec<Lost>) {
        let mut inside = String::new();
        self.mixed(node, &mut inside, lost);
        while inside.contains("  ") {
            inside = inside.replace("  ", " \u{a0}");
        }
        if let Some(rest) = inside.strip_prefix(' ') {
            inside = format!("\u{a0}{rest}");
        }
        out.push_str(&format!("<code>{inside}</code>"));
    }

    /// The letter that stands for a value that is drawn, printed in this way.
    fn letter_of(&self, name: &str, format: &str) -> Option<char> {
        let is = |drawn: &(String, String)| drawn.0 == name && drawn.1 == format;
        letter(self.drawn.iter().position(is)?, DRAWN)
    }
}

/// A picture, or something else that is embedded.
fn object(node: &Node, out: &mut String) {
    let data = node.attribute("data");
    let is_picture = node.attribute("type").starts_with("image/") || {
        let lower = data.to_lowercase();
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"]
            .iter()
            .any(|end| lower.ends_with(end))
    };
    if !is_picture {
        out.push_str("<object></object>");
        return;
    }
    out.push_str("<img");
    attribute("src", data, out);
    attribute("alt", &node.all_words(), out);
    out.push('>');
}

/// An attribute of a tag.
fn attribute(key: &str, value: &str, out: &mut String) {
    let mut safe = String::new();
    escape(value, &mut safe);
    out.push_str(&format!(" {key}=\"{}\"", safe.replace('"', "&quot;")));
}

fn escape(words: &str, out: &mut String) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // Such letters stand for something here.
            '\u{e000}'..='\u{f8ff}' if gap(c).is_none() && drawn(c).is_none() => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Teller;
    use crate::import::xml::tree;

    fn told(xml: &str) -> String {
        Teller::default().inside(&tree(xml).unwrap()).text
    }

    #[test]
    fn texts_become_markdown() {
        assert_eq!(
            told("<p>a <strong>b</strong> &lt;c&gt; 2*3</p>"),
            "a **b** \\<c\\> 2\\*3"
        );
        assert_eq!(
            told(
                "<div><p>Is <math><msup><mi>x</mi><mn>2</mn></msup></math> so?</p><p>Yes</p></div>"
            ),
            "Is $x^{2}$ so?\n\nYes"
        );
        assert_eq!(
            told("<div>a<feedbackInline>no</feedbackInline>b</div>"),
            "ab"
        );
        assert_eq!(told("<div><pre>a\n  b</pre></div>"), "```\na\n  b\n```");
        let picture = Teller::default().inside(
            &tree("<p><object data=\"a.png\" type=\"image/png\">A dot</object></p>").unwrap(),
        );
        assert_eq!(picture.pictures[0].alt, "A dot");
    }
}
