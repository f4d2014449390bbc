//! Markdown that is not shown as its author means it: pictures, HTML, mathematics.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};
use toml::de::DeValue;

use crate::reading::{Complaints, Place};
use crate::text::masked;
use crate::words::{Message, message};

/// The keys whose texts are Markdown and no answers: in these a sign may be what it is.
const MARKDOWN: [&str; 8] = [
    "prompt",
    "hints",
    "explanation",
    "feedback",
    "lesson",
    "contrast",
    "facts",
    "description",
];

/// Tags of HTML that people write in texts; others may be the name of a type: `Vec<T>`.
const TAGS: [&str; 30] = [
    "a",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "code",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "u",
    "ul",
];

/// Warns of what would be shown as it is written, or not at all.
pub(super) fn texts(complaints: &mut Complaints) {
    let written = std::mem::take(&mut complaints.written);
    for (key, place) in written.iter().filter(|(key, _)| MARKDOWN.contains(key)) {
        let raw = complaints.raw(place);
        if !raw.contains(['!', '<', '\\']) {
            continue;
        }
        let Ok(value) = DeValue::parse(raw) else {
            continue;
        };
        let Some((found, said)) = value.get_ref().as_str().and_then(first) else {
            continue;
        };
        let at = raw.find(&found).map(|at| place.span.start + at);
        let place = match at {
            Some(start) => Place {
                source: place.source,
                span: start..start + found.len(),
            },
            None => place.clone(),
        };
        let help = said.help();
        complaints.warn(&place, said.message(key, &found), Some(help));
    }
    complaints.written = written;
}

/// What is not shown as it is meant.
#[derive(Clone, Copy)]
enum Unshown {
    Picture,
    Html,
    Mathematics,
}

impl Unshown {
    fn message(self, key: &str, found: &str) -> Message {
        match self {
            Unshown::Picture => message!("author-no-picture", key = key),
            Unshown::Html => message!("author-no-html", found = found),
            Unshown::Mathematics => message!("author-no-mathematics", found = found),
        }
    }

    fn help(self) -> Message {
        match self {
            Unshown::Picture => message!("author-no-picture-help"),
            Unshown::Html => message!("author-no-html-help"),
            Unshown::Mathematics => message!("author-no-mathematics-help"),
        }
    }
}

/// The first of it in a text, as written.
fn first(text: &str) -> Option<(String, Unshown)> {
    let masked = masked(text);
    let parser = Parser::new_ext(&masked, Options::ENABLE_TABLES);
    let mut in_code = false;
    for (event, span) in parser.into_offset_iter() {
        let found = match event {
            Event::Start(Tag::CodeBlock(_)) => {
                in_code = true;
                None
            }
            Event::End(pulldown_cmark::TagEnd::CodeBlock) => {
                in_code = false;
                None
            }
            Event::Start(Tag::Image { .. }) => Some((piece(text, &span), Unshown::Picture)),
            Event::InlineHtml(html) | Event::Html(html) if is_html(&html) => {
                Some((html.trim().to_owned(), Unshown::Html))
            }
            Event::Text(_) if !in_code => {
                command(words(&masked, span)).map(|name| (name, Unshown::Mathematics))
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The words of a stretch. A backslash behind one that says so is meant as one.
fn words(text: &str, span: Range<usize>) -> &str {
    let is_meant = text[..span.start].ends_with('\\');
    let words = text.get(span).unwrap_or_default();
    match words.strip_prefix('\\') {
        Some(rest) if is_meant => rest,
        _ => words,
    }
}

fn piece(text: &str, span: &Range<usize>) -> String {
    text.get(span.clone()).unwrap_or_default().to_owned()
}

fn is_html(tag: &str) -> bool {
    let name = tag.trim_start().trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    let name = name[..end.unwrap_or(name.len())].to_ascii_lowercase();
    TAGS.contains(&name.as_str())
}

/// A command of LaTeX in a text: a backslash with two letters or more.
fn command(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let name = &rest[at + 1..];
        let end = name.find(|c: char| !c.is_ascii_alphabetic());
        let name = &name[..end.unwrap_or(name.len())];
        if name.len() >= 2 {
            return Some(format!("\\{name}"));
        }
        rest = &rest[at + 1..];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_as_it_is_meant_is_not_warned_of() {
        for text in [
            "It costs $5, and that $6.",
            "what is $x^2$, or $$\\frac{1}{2} \\cdot <b>$$?",
            "$|x| + \\begin{matrix}1\\\\2\\end{matrix}$",
            "`$x^2$` and `<b>` and `\\frac`",
            "```\n| a |\n|---|\n\\frac <b> $x^2$\n```",
            "A `Vec<T>`, or Vec<T>.",
            "a | b",
            "one\n\n| a | b |\n|---|---|\n| 1 | 2 |",
            "C:\\x",
            "C:\\\\new\\\\table and \\\\frac",
            "wow!",
        ] {
            assert!(first(text).is_none(), "{text}");
        }
        for (text, found) in [
            ("see ![a cat](cat.png)", "![a cat](cat.png)"),
            ("x<sup>2</sup>", "<sup>"),
            ("so \\frac{a}{b}", "\\frac"),
            ("so $x$ and \\times $y$", "\\times"),
        ] {
            assert_eq!(
                first(text).map(|(found, _)| found).as_deref(),
                Some(found),
                "{text}"
            );
        }
    }
}
