//! HTML as people and Anki's editor write it, as a tree: what is left open is closed, what is
//! unknown passed over.

use std::collections::BTreeMap;

use crate::import::prose::entity;

/// Elements within one another; deeper ones count as part of those around them.
const DEEPEST: usize = 40;
/// Signs that begin no tag, formula or sound, behind which others are looked for: each may be
/// looked through to the end for its own.
const TRIES: usize = 500;
/// Elements that have nothing within them.
const EMPTY: [&str; 10] = [
    "br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "source",
];
/// Elements whose text is not for reading.
const UNSEEN: [&str; 6] = ["script", "style", "head", "title", "template", "noscript"];

/// A stretch of HTML.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Text(String),
    /// A formula, as LaTeX writes it; by itself or within a line.
    Formula {
        latex: String,
        display: bool,
    },
    /// A sound, by its file.
    Sound,
    Element(Element),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Element {
    /// In small letters.
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) inside: Vec<Node>,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// Whether its style has something, such as `font-weight:bold`.
    pub(super) fn has_style(&self, wanted: &str) -> bool {
        let style: String = self.attribute("style").split_whitespace().collect();
        style.to_ascii_lowercase().contains(wanted)
    }
}

/// Reads HTML with Anki's own marks for formulas and sounds.
pub(super) fn read(html: &str) -> Vec<Node> {
    let mut open: Vec<Element> = vec![Element::default()];
    let mut rest = html;
    let mut tries = TRIES;
    while !rest.is_empty() {
        if let Some((node, after)) = (tries > 0).then(|| marked(rest)).flatten() {
            put(&mut open, node);
            rest = after;
        } else if let Some((tag, after)) = (tries > 0).then(|| tag(rest)).flatten() {
            rest = match UNSEEN.contains(&tag.name.as_str()) && !tag.closes {
                true => behind(after, &tag.name),
                false => after,
            };
            take(&mut open, tag);
        } else {
            tries = tries.saturating_sub(usize::from(rest.starts_with(['<', '[', '\\'])));
            // Up to the next sign that may begin something.
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let next = rest[first..].find(['<', '[', '\\']);
            let (text, after) = rest.split_at(next.map_or(rest.len(), |at| at + first));
            put(&mut open, Node::Text(decoded(text)));
            rest = after;
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|all| all.inside).unwrap_or_default()
}

fn put(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        match (last.inside.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
            (_, node) => last.inside.push(node),
        }
    }
}

fn close(open: &mut Vec<Element>) {
    if let Some(element) = open.pop() {
        put(open, Node::Element(element));
    }
}

/// Takes a tag in: opens an element, or closes those up to it.
fn take(open: &mut Vec<Element>, tag: Tag) {
    let name = tag.name.as_str();
    if UNSEEN.contains(&name) || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return;
    }
    if tag.closes {
        if let Some(at) = open.iter().rposition(|element| element.name == name)
            && at > 0
        {
            while open.len() > at {
                close(open);
            }
        }
        return;
    }
    // What a new one of these ends.
    let ends: &[&str] = match name {
        "li" => &["li"],
        "td" | "th" => &["td", "th"],
        "tr" => &["td", "th", "tr"],
        "p" => &["p"],
        _ => &[],
    };
    while open.len() > 1
        && open
            .last()
            .is_some_and(|last| ends.contains(&last.name.as_str()))
    {
        close(open);
    }
    let element = Element {
        attributes: tag.attributes,
        name: tag.name,
        inside: Vec::new(),
    };
    match EMPTY.contains(&element.name.as_str()) {
        true => put(open, Node::Element(element)),
        false if open.len() <= DEEPEST => open.push(element),
        false => {}
    }
}

/// What stands behind the end of an element whose text is passed over.
fn behind<'h>(rest: &'h str, name: &str) -> &'h str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let end = &rest[from + at + 2..];
        if end
            .get(..name.len())
            .is_some_and(|n| n.eq_ignore_ascii_case(name))
        {
            return end.split_once('>').map_or("", |(_, after)| after);
        }
        from += at + 2;
    }
    ""
}

/// A formula or a sound in Anki's marks, and what stands behind it.
fn marked(rest: &str) -> Option<(Node, &str)> {
    if let Some(sound) = rest.strip_prefix("[sound:") {
        let (_, after) = sound.split_once(']')?;
        return Some((Node::Sound, after));
    }
    let marks = [
        ("\\(", "\\)", false),
        ("\\[", "\\]", true),
        ("[$$]", "[/$$]", true),
        ("[$]", "[/$]", false),
        ("[latex]", "[/latex]", false),
    ];
    let (open, end, display) = marks
        .into_iter()
        .find(|(open, ..)| rest.starts_with(open))?;
    let (latex, after) = rest[open.len()..].split_once(end)?;
    let (latex, display) = bare(&plain(latex), display);
    Some((Node::Formula { latex, display }, after))
}

/// A formula without the dollar signs and environments that LaTeX itself has around it.
fn bare(latex: &str, display: bool) -> (String, bool) {
    let latex = latex.trim();
    let around = [
        ("$$", "$$", true),
        ("$", "$", false),
        ("\\begin{math}", "\\end{math}", false),
        ("\\begin{displaymath}", "\\end{displaymath}", true),
        ("\\begin{equation*}", "\\end{equation*}", true),
        ("\\begin{equation}", "\\end{equation}", true),
    ];
    for (open, end, by_itself) in around {
        let inside = latex.strip_prefix(open).and_then(|l| l.strip_suffix(end));
        if let Some(inside) = inside.filter(|inside| !inside.contains(open)) {
            return (inside.trim().to_owned(), by_itself);
        }
    }
    (latex.to_owned(), display)
}

/// Text without its tags.
pub(super) fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    let mut tries = TRIES;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        match (tries > 0).then(|| tag(&rest[at..])).flatten() {
            Some((tag, after)) => {
                if matches!(tag.name.as_str(), "br" | "div" | "p" | "li" | "tr" | "td") {
                    out.push(' ');
                }
                rest = after;
            }
            None => {
                tries = tries.saturating_sub(1);
                out.push('<');
                rest = &rest[at + 1..];
            }
        }
    }
    out.push_str(rest);
    decoded(&out)
}

#[derive(Debug, Default)]
struct Tag {
    name: String,
    closes: bool,
    attributes: BTreeMap<String, String>,
}

/// A tag or a comment, and what stands behind it.
fn tag(rest: &str) -> Option<(Tag, &str)> {
    let inside = rest.strip_prefix('<')?;
    if let Some(comment) = inside.strip_prefix("!--") {
        let after = comment.split_once("-->").map_or("", |(_, after)| after);
        return Some((Tag::default(), after));
    }
    let (closes, named) = match inside.strip_prefix('/') {
        Some(named) => (true, named),
        None => (false, inside),
    };
    if !named.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let end = named.find(|c: char| c.is_whitespace() || c == '>' || c == '/')?;
    let name = named[..end].to_ascii_lowercase();
    let (attributes, after) = attributes(&named[end..])?;
    let tag = Tag {
        name,
        closes,
        attributes,
    };
    Some((tag, after))
}

/// The attributes of a tag, and what stands behind its end.
fn attributes(mut rest: &str) -> Option<(BTreeMap<String, String>, &str)> {
    let mut found = BTreeMap::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((found, after));
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))?;
        let name = rest[..end].to_ascii_lowercase();
        rest = match end {
            // A sign that stands where a name should.
            0 => &rest[rest.chars().next()?.len_utf8()..],
            _ => rest[end..].trim_start(),
        };
        let Some(value) = rest.strip_prefix('=') else {
            found.insert(name, String::new());
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split_once(quote)?,
            _ => value.split_at(value.find(|c: char| c.is_whitespace() || c == '>')?),
        };
        found.insert(name, decoded(value));
        rest = after;
    }
}

/// Text with its `&…;` as the signs that they stand for.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letters, length) = sign(rest).unwrap_or_else(|| ("&".to_owned(), 1));
        out.push_str(&letters);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// Names that most texts have.
const FREQUENT: [(&str, &str); 5] = [
    ("&nbsp;", "\u{a0}"),
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
];

/// What a name or a number at the beginning stands for, and how many bytes it has.
fn sign(text: &str) -> Option<(String, usize)> {
    let frequent = FREQUENT.iter().find(|(name, _)| text.starts_with(name));
    if let Some((name, sign)) = frequent {
        return Some(((*sign).to_owned(), name.len()));
    }
    let (letters, length) = entity(text)?;
    let is_seen = letters.chars().all(|c| !c.is_control() || c == '\n');
    is_seen.then_some((letters, length))
}
