//! Tags of HTML and what stands between them.

use crate::import::prose::entity;

/// A tag of HTML.
pub(super) struct Tag<'h> {
    pub(super) name: String,
    pub(super) closes: bool,
    pub(super) attributes: &'h str,
}

/// Names of tags that browsers know; what else stands between `<` and `>` is text.
const KNOWN: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nobr",
    "object",
    "ol",
    "option",
    "p",
    "param",
    "picture",
    "pre",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

/// The tag that a text begins with, and how many bytes it has. A comment is one without a name.
pub(super) fn tag(text: &str) -> Option<(Tag<'_>, usize)> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let end = comment.find("-->").map_or(text.len(), |end| end + 7);
        let nothing = Tag {
            name: String::new(),
            closes: false,
            attributes: "",
        };
        return Some((nothing, end));
    }
    let inside = text.strip_prefix('<')?;
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let letters = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = inside.get(..letters)?.to_ascii_lowercase();
    if !KNOWN.contains(&name.as_str()) {
        return None;
    }
    let behind = inside.get(letters..)?;
    if !behind.starts_with(['>', '/', ' ', '\t', '\n', '\r']) {
        return None;
    }
    let end = end_of_tag(behind)?;
    let attributes = behind.get(..end)?;
    let length = text.len() - behind.len() + end + 1;
    Some((
        Tag {
            name,
            closes,
            attributes,
        },
        length,
    ))
}

/// Where the `>` stands that ends a tag; not one between quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    text.find('>')
}

impl Tag<'_> {
    /// What an attribute is set to.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let lower = self.attributes.to_ascii_lowercase();
        let mut from = 0;
        while let Some(found) = lower.get(from..)?.find(name) {
            let at = from + found;
            let before = lower[..at].chars().next_back();
            let behind = self.attributes.get(at + name.len()..)?.trim_start();
            if before.is_some_and(char::is_whitespace)
                && let Some(value) = behind.strip_prefix('=')
            {
                let value = value.trim_start();
                let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
                let value = match quote {
                    Some(quote) => value[1..].split(quote).next().unwrap_or_default(),
                    None => value
                        .split([' ', '\t', '\n', '/'])
                        .next()
                        .unwrap_or_default(),
                };
                return Some(decoded(value));
            }
            from = at + name.len();
        }
        None
    }
}

/// A text with its entities decoded.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letters, length) = entity(rest).unwrap_or_else(|| ("&".to_owned(), 1));
        out.push_str(&letters);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// What stands between an open tag and the next one that closes it, and what is behind.
pub(super) fn inside_of<'h>(name: &str, behind: &'h str) -> (&'h str, &'h str) {
    let found = behind.match_indices("</").find(|(at, _)| {
        let start = at + 2;
        behind
            .get(start..start + name.len())
            .is_some_and(|word| word.eq_ignore_ascii_case(name))
    });
    match found.map(|(at, _)| at) {
        Some(at) => {
            let after = &behind[at..];
            let end = after.find('>').map_or(after.len(), |end| end + 1);
            (&behind[..at], &after[end..])
        }
        None => (behind, ""),
    }
}

/// What is behind a tag and all that stands in it.
pub(super) fn skipped<'h>(name: &str, behind: &'h str) -> &'h str {
    inside_of(name, behind).1
}

/// What stands before a reading, and behind it.
pub(super) fn reading(closes: bool) -> &'static str {
    if closes { ")" } else { " (" }
}

/// A text without its tags.
pub(super) fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    // Behind the last `>` there are no tags: each would be looked for to the end.
    let last = html.rfind('>');
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let reaches = last.is_some_and(|last| html.len() - rest.len() < last);
        match reaches.then(|| tag(rest)).flatten() {
            Some((tag, length)) => {
                rest = &rest[length..];
                match tag.name.as_str() {
                    "rt" => out.push_str(reading(tag.closes)),
                    "rp" if !tag.closes => rest = &rest[rest.find('<').unwrap_or(rest.len())..],
                    _ => {}
                }
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// HTML with line breaks in place of `<br>`.
pub(super) fn with_lines(html: &str) -> String {
    (html.replace("<br>", "\n"))
        .replace("<br />", "\n")
        .replace("<br/>", "\n")
}

/// The lines that `<br>` makes of code, with the blanks that they begin with.
pub(super) fn lines_of(html: &str) -> String {
    let mut html = html.replace("\r\n", "\n");
    for sign in ["<br>", "<br/>", "<br />"] {
        html = html.replace(&format!("{sign}\n"), sign);
    }
    let lines = with_lines(&html.replace('\n', " "));
    let lines = decoded(&without_tags(&lines)).replace('\u{a0}', " ");
    let lines: Vec<&str> = lines.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
