//! XML as a tree, bounded: no entities of its own, no document type, no depth without end.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::import::prose::entity;

/// How deep elements stand in elements.
const DEEPEST: usize = 64;
/// The most letters of what the reader says: it quotes names, however long they are.
const MOST_TOLD: usize = 120;
/// The most elements of a file.
const MOST_NODES: usize = 2_000_000;

/// An element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Node {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Its words, without those of elements in it.
    pub(super) text: String,
    pub(super) children: Vec<Node>,
    /// Where it stands in the words of the element around it, in bytes.
    at: usize,
    /// The line that it begins on, from 1.
    pub(super) line: usize,
}

/// What stands in an element, in order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mixed<'n> {
    Words(&'n str),
    Node(&'n Node),
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    /// It is no XML from this line on.
    Syntax(usize, String),
    /// It ends within an element.
    Open(usize),
    /// It declares a document type, which could define entities.
    DocType(usize),
    /// Elements stand too deep in elements, or there are too many.
    TooMuch(usize),
}

/// Reads a file: its outermost element.
pub(super) fn tree(text: &str) -> Result<Node, Fault> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    let mut open: Vec<Node> = Vec::new();
    let mut root: Option<Node> = None;
    let mut nodes = 0;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(0);
            Fault::Syntax(line_of(text, at), told(&error.to_string()))
        })?;
        let line = lines.of(at);
        match event {
            Event::Start(tag) => {
                nodes += 1;
                if open.len() >= DEEPEST || nodes > MOST_NODES {
                    return Err(Fault::TooMuch(line));
                }
                let at = open.last().map_or(0, |around| around.text.len());
                open.push(node(&tag, line, at));
            }
            Event::Empty(tag) => {
                nodes += 1;
                if nodes > MOST_NODES {
                    return Err(Fault::TooMuch(line));
                }
                let at = open.last().map_or(0, |around| around.text.len());
                close(node(&tag, line, at), &mut open, &mut root);
            }
            Event::End(_) => {
                if let Some(node) = open.pop() {
                    close(node, &mut open, &mut root);
                }
            }
            Event::Text(words) => said(&mut open, &words),
            Event::CData(words) => said(&mut open, &words),
            Event::GeneralRef(name) => said(&mut open, &referred(&name)),
            Event::DocType(_) => return Err(Fault::DocType(line)),
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    let line = lines.of(text.len());
    match (root, open.is_empty()) {
        (Some(root), true) => Ok(root),
        _ => Err(Fault::Open(line)),
    }
}

/// The line that a place stands on.
fn line_of(text: &str, at: usize) -> usize {
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    lines.of(at)
}

/// Counts lines up to places, each of which is behind the one before.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> usize {
        let to = at.min(self.text.len());
        if to > self.at {
            let between = &self.text.as_bytes()[self.at..to];
            self.line += between.iter().filter(|b| **b == b'\n').count();
            self.at = to;
        }
        self.line
    }
}

fn node(tag: &BytesStart<'_>, line: usize, at: usize) -> Node {
    let attributes = tag.attributes().flatten().take(64).map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map(|value| value.into_owned()).unwrap_or_default();
        (attribute.key.local_name().as_ref().to_owned(), value)
    });
    Node {
        name: tag.local_name().as_ref().to_owned(),
        attributes: attributes.collect(),
        line,
        at,
        ..Node::default()
    }
}

fn close(node: Node, open: &mut [Node], root: &mut Option<Node>) {
    match open.last_mut() {
        Some(above) => above.children.push(node),
        None => *root = Some(node),
    }
}

fn said(open: &mut [Node], words: &str) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(words);
    }
}

/// The letters of `&amp;` and the like. Others than those of XML and HTML stay as written.
fn referred(name: &str) -> String {
    let written = format!("&{name};");
    match name {
        "apos" => "'".to_owned(),
        _ => entity(&written).map_or(written.clone(), |(letters, _)| letters),
    }
}

impl Node {
    /// The first element of this name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All elements of this name in it.
    pub(super) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// What an attribute is set to.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// The elements of this name in it, however deep, in order.
    pub(super) fn within<'n>(&'n self, name: &str) -> Vec<&'n Node> {
        let mut found = Vec::new();
        self.search(&|node| node.name == name, &mut found);
        found
    }

    /// The elements in it that a test holds of, however deep, in order.
    pub(super) fn search<'n>(&'n self, is: &dyn Fn(&Node) -> bool, found: &mut Vec<&'n Node>) {
        for child in &self.children {
            if is(child) {
                found.push(child);
            }
            child.search(is, found);
        }
    }

    /// Its words and elements, in order.
    pub(super) fn mixed(&self) -> Vec<Mixed<'_>> {
        let mut all = Vec::with_capacity(2 * self.children.len() + 1);
        let mut from = 0;
        for child in &self.children {
            if let Some(words) = self.text.get(from..child.at).filter(|w| !w.is_empty()) {
                all.push(Mixed::Words(words));
            }
            all.push(Mixed::Node(child));
            from = child.at;
        }
        if let Some(words) = self.text.get(from..).filter(|w| !w.is_empty()) {
            all.push(Mixed::Words(words));
        }
        all
    }

    /// Its words with those of all elements in it, blanks put together.
    pub(super) fn all_words(&self) -> String {
        let mut out = String::new();
        self.gather(&mut out);
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The same as a value, in which each blank counts; not where it is laid out on several lines.
    pub(super) fn value(&self) -> String {
        let mut out = String::new();
        self.gather(&mut out);
        match out.trim() {
            lines if lines.contains(['\n', '\r']) => self.all_words(),
            // A tab counts as a blank, as in attributes.
            line => line.replace('\t', " "),
        }
    }

    fn gather(&self, out: &mut String) {
        for piece in self.mixed() {
            match piece {
                Mixed::Words(words) => out.push_str(words),
                Mixed::Node(node) => node.gather(out),
            }
        }
    }

    /// The words of an element in it, or of its `text`.
    pub(super) fn said(&self, name: &str) -> &str {
        self.child(name).map_or("", Node::words)
    }

    /// Its words, or those of its `text`.
    pub(super) fn words(&self) -> &str {
        self.child("text")
            .map_or(self.text.as_str(), |text| text.text.as_str())
            .trim()
    }

    /// A number that an element in it holds.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.said(name).parse().ok()
    }

    /// Whether an element in it says yes.
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.child(name)
            .is_some_and(|child| matches!(child.words(), "1" | "true"))
    }
}

/// What the reader says, on one line and not too long.
fn told(error: &str) -> String {
    let line = error.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_TOLD) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Mixed, tree};

    #[test]
    fn elements_are_read_with_their_words_and_lines() {
        let root = tree("<?xml version=\"1.0\"?>\n<quiz>\n<!-- c -->\n<question type=\"a&amp;b\"><text><![CDATA[<p>x</p>]]> &amp; &lt;</text></question>\n</quiz>").unwrap();
        let question = root.child("question").unwrap();
        assert_eq!((question.attribute("type"), question.line), ("a&b", 4));
        assert_eq!(question.said("text"), "<p>x</p> & <");
        let root = tree("<p>a <b>c</b> d<i/><!-- x -->e</p>").unwrap();
        let pieces = root.mixed().into_iter().map(|piece| match piece {
            Mixed::Words(words) => words.to_owned(),
            Mixed::Node(node) => format!("<{}>", node.name),
        });
        assert_eq!(pieces.collect::<Vec<_>>(), ["a ", "<b>", " d", "<i>", "e"]);
        assert_eq!(root.all_words(), "a c de");
        let value = |text: &str| tree(text).unwrap().value();
        assert_eq!(value("<value> a  b </value>"), "a  b");
        assert_eq!(value("<value>\n  a\n  b\n</value>"), "a b");
    }

    #[test]
    fn hostile_files_are_refused() {
        assert!(matches!(tree("<a><b></a>"), Err(Fault::Syntax(1, _))));
        assert_eq!(tree("<a>"), Err(Fault::Open(1)));
        assert!(matches!(
            tree("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"),
            Err(Fault::DocType(1))
        ));
        let deep = "<a>".repeat(1000);
        assert_eq!(tree(&deep), Err(Fault::TooMuch(1)));
        assert!(tree("").is_err());
        // A bracket that is missing makes a name of all that follows.
        let name = "a name\n".repeat(1000);
        let Err(Fault::Syntax(1, told)) = tree(&format!("<a><b></{name}></a>")) else {
            panic!("a name that was not begun is refused");
        };
        assert!(
            told.chars().count() <= 121 && !told.contains('\n'),
            "{told}"
        );
    }
}
