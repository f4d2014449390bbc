//! Markdown in one line.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::said::{code, decoded_line, from};
use super::{Links, Shown, as_one_line, clean, prepared};

/// One line of text, such as an option. What would be a block, such as the
/// list that `1.` begins, is left as it is; `↵` stands between lines of code.
pub(crate) fn inline(markdown: &str) -> String {
    let markdown = clean(markdown);
    let mut out = String::new();
    let prepared = prepared(&markdown);
    let mut links = Links::default();
    let mut in_code = false;
    for event in Parser::new_ext(&prepared.markdown, Options::empty()) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if in_code => {
                for line in prepared.with(&text, Shown::source).lines() {
                    if !out.is_empty() {
                        out.push_str(" ↵ ");
                    }
                    out.push_str(line);
                }
            }
            Event::Text(text) => {
                out.push_str(&prepared.with(&decoded_line(&text), Shown::words));
            }
            Event::Code(text) if format!("`{text}`") == markdown => out.push_str(&text),
            Event::Code(text) => out.push_str(&code(&text)),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => out.push('*'),
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.open(out.len(), &prepared.with(&dest_url, Shown::source));
            }
            Event::End(TagEnd::Link) => out.extend(links.close(from(&out))),
            Event::Start(Tag::Paragraph) if !out.is_empty() => out.push(' '),
            Event::Start(Tag::Paragraph | Tag::Strong)
            | Event::End(TagEnd::Paragraph | TagEnd::Strong) => {}
            _ => return as_one_line(&markdown, Shown::words),
        }
    }
    match out.is_empty() {
        true => as_one_line(&markdown, Shown::words),
        false => out,
    }
}
