//! Markdown as the words alone: what marks headings, bold words and code is left out,
//! as a screen reader would read it out. Emphasised words keep their `*`. Code that could
//! be taken for a word of the sentence gets quotation marks; code that could be taken for
//! a prompt keeps its own.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{as_meant, clean, has_code_block};

/// Lists that stand deeper than so many others are indented no further: a text
/// of nothing but list marks would otherwise grow with the square of its length.
pub(crate) const MAX_DEPTH: usize = 8;

/// Words as Markdown's reader gives them: an entity such as `&#27;` has become the
/// character that it stands for, which is cleaned like any other.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    clean(text)
}

/// The same for a text of one line.
pub(crate) fn decoded_line(text: &str) -> Cow<'_, str> {
    match text.contains('\n') {
        true => Cow::Owned(clean(text).replace('\n', " ")),
        false => clean(text),
    }
}

/// A text of blocks: paragraphs with an empty line between them, lists with
/// their numbers or `-`, code as it stands, indented by four.
pub(crate) fn blocks(markdown: &str) -> String {
    let markdown = clean(markdown);
    let mut writer = Writer::default();
    for event in Parser::new_ext(&as_meant(&markdown), Options::empty()) {
        writer.event(event);
    }
    writer.out.trim_end().to_owned()
}

/// One line of text, such as an option; a code block as its words. What else would be a block, such as the
/// list that `1.` begins, is left as it is.
pub(crate) fn inline(markdown: &str) -> String {
    if has_code_block(markdown) {
        let text = blocks(markdown);
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let markdown = clean(markdown);
    let mut out = String::new();
    for event in Parser::new_ext(&as_meant(&markdown), Options::empty()) {
        match event {
            Event::Text(text) => out.push_str(&decoded_line(&text)),
            Event::Code(text) if format!("`{text}`") == markdown => out.push_str(&text),
            Event::Code(text) => out.push_str(&code(&text)),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => out.push('*'),
            Event::Start(Tag::Paragraph | Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::Paragraph | TagEnd::Strong | TagEnd::Link) => {}
            _ => return markdown.replace('\n', " "),
        }
    }
    match out.is_empty() {
        true => markdown.replace('\n', " "),
        false => out,
    }
}

/// Code within a sentence.
fn code(text: &str) -> Cow<'_, str> {
    match text.chars().all(char::is_alphabetic) {
        true => format!("“{text}”").into(),
        false => text.into(),
    }
}

/// An entry of a list behind its number or mark: on one line, or a code block below it.
pub(crate) fn entry(mark: &str, markdown: &str) -> String {
    match has_code_block(markdown) {
        true => format!("{mark}\n{}", blocks(markdown)),
        false => format!("{mark} {}", inline(markdown)),
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The next number of each list that is open; none for one without numbers.
    lists: Vec<Option<u64>>,
    in_code: bool,
    /// A block ended: the next one begins after an empty line.
    gap: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::List(first)) => {
                self.line();
                self.lists.push(first);
            }
            Event::Start(Tag::Item) => {
                self.gap = false;
                self.line();
                let depth = self.lists.len().saturating_sub(1).min(MAX_DEPTH);
                self.out.push_str(&"  ".repeat(depth));
                let marker = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.out.push_str(&marker);
            }
            Event::Start(Tag::CodeBlock(_)) => {
                self.open();
                self.in_code = true;
            }
            // The first paragraph of an entry stands behind its marker.
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock)
                if !self.out.ends_with("- ") && !self.out.ends_with(". ") =>
            {
                self.open();
            }
            Event::End(TagEnd::CodeBlock) => {
                self.in_code = false;
                self.gap = true;
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
                self.gap = true;
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::HtmlBlock) => {
                self.gap = true;
            }
            Event::Text(text) if self.in_code => {
                for line in text.lines() {
                    self.line();
                    self.out.push_str("    ");
                    self.out.push_str(line);
                }
            }
            // At the beginning of a line it would look like a prompt.
            Event::Code(text) if text.starts_with('>') && self.begins_line() => {
                self.out.push_str(&format!("`{text}`"));
            }
            Event::Code(text) => self.out.push_str(&code(&text)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.out.push_str(&decoded(&text));
            }
            // Words that are spoken of stand in italics: without marks, *the* would vanish
            // in its sentence. In quotation marks it would look like something to type.
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => self.out.push('*'),
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push('\n'),
            Event::Rule => self.gap = true,
            _ => {}
        }
    }

    /// Whether nothing stands on the line yet.
    fn begins_line(&self) -> bool {
        self.out.is_empty() || self.out.ends_with('\n')
    }

    /// Begins a line, where one has begun already.
    fn line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Begins a block.
    fn open(&mut self) {
        self.line();
        if std::mem::take(&mut self.gap) && !self.out.is_empty() {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Piece, joined, literal};
    use proptest::prelude::*;

    #[test]
    fn marks_go_and_words_stay() {
        let text = "Solve `3x = 9` **now**.\nThen check.\n\nSteps:\n\n1. Divide by *3*\n2. Done\n\n```\nx = 3\n  y\n```\nEnd.";
        assert_eq!(
            blocks(text),
            "Solve 3x = 9 now. Then check.\n\nSteps:\n1. Divide by *3*\n2. Done\n\n    x = 3\n      y\n\nEnd."
        );
        assert_eq!(blocks("- a\n- b\n  - c"), "- a\n- b\n  - c");
        assert_eq!(
            blocks("What is *She is my aunt* in Spanish?"),
            "What is *She is my aunt* in Spanish?"
        );
        assert_eq!(blocks("Copy `a` to `b.txt`."), "Copy “a” to b.txt.");
        assert_eq!(
            blocks("`>` writes, `>>` adds.\n\n`> b` alone, too."),
            "`>` writes, >> adds.\n\n`> b` alone, too."
        );
        assert_eq!(blocks("2 * 3 * 4 < 5_000_"), "2 * 3 * 4 < 5_000_");
    }

    #[test]
    fn lists_in_lists_stay_as_long_as_they_are_written() {
        let deep = "* ".repeat(30_000) + "x";
        let shown = blocks(&deep);
        assert!(shown.ends_with("- x"));
        let widest = shown.lines().map(str::len).max();
        assert_eq!(widest, Some(2 * MAX_DEPTH + "- x".len()));
        let quoted = blocks(&(">".repeat(30_000) + " x"));
        assert_eq!(quoted, "x");
        assert_eq!(blocks("- a\n  - b\n    - c"), "- a\n  - b\n    - c");
    }

    #[test]
    fn entities_bring_nothing_back_that_was_cleaned() {
        assert_eq!(blocks("a&#27;[31mb\u{1b} &amp; c"), "a&#27;[31mb &amp; c");
        assert_eq!(
            inline("a&#27;[31m&#10;b &amp; c"),
            "a&#27;[31m&#10;b &amp; c"
        );
    }

    #[test]
    fn an_option_stays_one_line_and_is_never_a_list() {
        assert_eq!(inline("`ls -a` lists *all*"), "ls -a lists *all*");
        assert_eq!(inline("`ls`"), "ls");
        assert_eq!(inline("1. January"), "1. January");
        assert_eq!(inline("- 4"), "- 4");
        assert_eq!(inline("# not a heading"), "# not a heading");
        assert_eq!(inline(""), "");
        assert_eq!(inline("\n\n"), "  ");
    }

    #[test]
    fn signs_that_can_not_be_marks_stand_for_themselves() {
        for text in [
            "2*3*4",
            "2*x*3",
            "__init__",
            "What does __init__ do, and __new_thing__?",
            r"\d+\.",
            r"C:\new\(x)\{y}",
            "&lt; is <, &#27; and &amp; too",
            "a_b_c",
            "5_000_",
        ] {
            assert_eq!(blocks(text), text);
            assert_eq!(inline(text), text);
        }
        assert_eq!(blocks(r"\*so\* \_so\_ \[x\] \`t\`"), "*so* _so_ [x] `t`");
        assert_eq!(blocks("habl**o**, **2**, a **b** c"), "hablo, 2, a b c");
        assert_eq!(blocks("1\\. x"), "1. x");
        assert_eq!(
            blocks("Use `a\\.b*2*3 __x__ &lt;` here"),
            "Use a\\.b*2*3 __x__ &lt; here"
        );
        assert_eq!(
            blocks("```\n2*3*4 __init__ \\.\n```"),
            "    2*3*4 __init__ \\."
        );
    }

    #[test]
    fn a_text_of_nothing_but_signs_is_shown_in_time() {
        for text in ["&", "&a", "_", "-_", "a*1"] {
            let long = format!("x{}", text.repeat(30_000));
            assert!(!blocks(&long).is_empty(), "{text}");
        }
        assert!(!blocks(&(" ".repeat(30_000) + &r"\-".repeat(10_000))).is_empty());
    }

    #[test]
    fn pieces_are_shown_as_they_are_in_code_and_outside() {
        let join = |pieces: &[Piece<'_>]| blocks(&joined(pieces));
        let of = |before, piece, after| {
            join(&[
                Piece::Markdown(before),
                Piece::Literal(piece),
                Piece::Markdown(after),
            ])
        };
        assert_eq!(of("Type `ls ", "*_*", "`."), "Type ls *_*.");
        assert_eq!(of("A **b** ", "__init__", "."), "A b __init__.");
        assert_eq!(of("```\n", "a*b*c", "\n```"), "    a*b*c");
    }

    proptest! {
        #[test]
        fn a_literal_text_is_shown_letter_by_letter(
            text in "[-+=a-z0-9*_`\\[\\]<>#!|~$&;.()\\\\/\"' é日]{0,30}",
        ) {
            let text = text.trim();
            // Runs of blanks are the renderer's.
            prop_assert_eq!(inline(&literal(text)), text);
            prop_assert_eq!(blocks(&literal(text)), text);
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,60}") {
            let _ = as_meant(&text);
            let _ = joined(&[Piece::Markdown(&text), Piece::Literal(&text), Piece::Markdown(&text)]);
        }
    }
}
