//! Markdown as the words alone: what marks headings, bold words and code is left out,
//! as a screen reader would read it out. Emphasised words keep their `*`. Code that could
//! be taken for a word of the sentence gets quotation marks; code that could be taken for
//! a prompt keeps its own.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::inline::inline;
use super::said::{code, decoded, from, is_figure};
use super::{Links, Prepared, Shown, Table, clean, has_code_block, prepared};

/// Lists that stand deeper than so many others are indented no further: a text
/// of nothing but list marks would otherwise grow with the square of its length.
pub(crate) const MAX_DEPTH: usize = 8;

/// A text of blocks: paragraphs with an empty line between them, lists with
/// their numbers or `-`, code as it stands, indented by four.
pub(crate) fn blocks(markdown: &str) -> String {
    written(markdown, |formula| formula.words(), "*")
}

/// The same in one line, without its figures, and with formulas as they are shown in one.
pub(crate) fn one_line(markdown: &str) -> String {
    // Figures stand at the end, and have lines of their own.
    let words = markdown.split("\n```figure\n").next().unwrap_or_default();
    let text = written(words, |formula| formula.line(), "*");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a text without any marks, without its figures, and with formulas as they are
/// shown in one line.
pub(super) fn unmarked(markdown: &str) -> String {
    let words = markdown.split("\n```figure\n").next().unwrap_or_default();
    written(words, |formula| formula.line(), "")
}

fn written(
    markdown: &str,
    formula: for<'f> fn(Shown<'f>) -> String,
    emphasis: &'static str,
) -> String {
    let markdown = clean(markdown);
    let prepared = prepared(&markdown);
    let mut writer = Writer {
        formula,
        emphasis,
        out: String::new(),
        lists: Vec::new(),
        quotes: 0,
        links: Links::default(),
        table: None,
        in_code: false,
        in_figure: false,
        gap: false,
    };
    for event in Parser::new_ext(&prepared.markdown, Options::ENABLE_TABLES) {
        writer.event(event, &prepared);
    }
    writer.out.trim_end().to_owned()
}

/// An entry of a list behind its number or mark: on one line, or a code block below it.
pub(crate) fn entry(mark: &str, markdown: &str) -> String {
    match has_code_block(markdown) {
        true => {
            let lines = blocks(markdown);
            let lines: Vec<&str> = lines.lines().map(str::trim_end).collect();
            format!("{mark}\n{}", lines.join("\n"))
        }
        false => format!("{mark} {}", inline(markdown)),
    }
}

struct Writer {
    /// How a formula is written.
    formula: for<'f> fn(Shown<'f>) -> String,
    /// What stands before and after emphasised words.
    emphasis: &'static str,
    out: String,
    /// The next number of each list that is open; none for one without numbers.
    lists: Vec<Option<u64>>,
    /// How many quotations are open.
    quotes: usize,
    links: Links,
    /// The table that is open, and what stands before it.
    table: Option<(Table<String>, String)>,
    in_code: bool,
    /// Whether the code that is open is a figure from data: its words, not its data.
    in_figure: bool,
    /// A block ended: the next one begins after an empty line.
    gap: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>, prepared: &Prepared<'_>) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let address = prepared.with(&dest_url, Shown::source);
                self.links.open(self.out.len(), &address);
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_figure => self.figure(&text),
            Event::Text(text) if self.in_code => {
                for line in prepared.with(&text, Shown::source).lines() {
                    self.line();
                    self.out.push_str("    ");
                    self.out.push_str(line);
                }
            }
            // At the beginning of a line it would look like a prompt.
            Event::Code(text) if text.starts_with('>') && self.begins_line() => {
                self.out.push_str(&format!("`{text}`"));
            }
            Event::Code(text) => {
                let text = prepared.with(&text, Shown::source);
                self.out.push_str(&code(&text));
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                let text = decoded(&text);
                self.out.push_str(&prepared.with(&text, self.formula));
            }
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push('\n'),
            Event::Rule => self.gap = true,
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.line();
                self.lists.push(first);
            }
            Tag::Item => {
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
            Tag::CodeBlock(kind) => {
                self.open();
                self.in_code = true;
                self.in_figure = is_figure(&kind);
            }
            Tag::BlockQuote(_) => {
                if self.quotes == 0 {
                    self.open();
                    self.out.push('“');
                }
                self.quotes += 1;
            }
            // The first paragraph of an entry stands behind its marker.
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock
                if !["- ", ". ", "“"].iter().any(|end| self.out.ends_with(end)) =>
            {
                self.open();
            }
            // Words that are spoken of stand in italics: without marks, *the* would vanish
            // in its sentence. In quotation marks it would look like something to type.
            Tag::Emphasis => self.out.push_str(self.emphasis),
            Tag::Table(_) => {
                self.open();
                let before = std::mem::take(&mut self.out);
                self.table = Some((Table::default(), before));
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some((table, _)) = &mut self.table {
                    table.row();
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.in_figure = false;
                self.gap = true;
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.gap = true;
            }
            TagEnd::BlockQuote(_) => {
                self.quotes = self.quotes.saturating_sub(1);
                if self.quotes == 0 {
                    self.out.truncate(self.out.trim_end().len());
                    self.out.push('”');
                }
                self.gap = true;
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::HtmlBlock => self.gap = true,
            TagEnd::Emphasis => self.out.push_str(self.emphasis),
            TagEnd::Link => {
                let address = self.links.close(from(&self.out));
                self.out.extend(address);
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.out);
                if let Some((table, _)) = &mut self.table {
                    table.cell(cell.trim().to_owned());
                }
            }
            TagEnd::Table => self.rows(),
            _ => {}
        }
    }

    /// What a figure is said to show, and what is told of its data.
    fn figure(&mut self, text: &str) {
        let said = |line| {
            ["alt: ", "told: "]
                .iter()
                .find_map(|key| str::strip_prefix(line, key))
        };
        for line in text.lines().filter_map(said) {
            self.line();
            self.out.push_str(line);
        }
    }

    /// A table row by row: `atom: H, g/mol: 1.0`.
    fn rows(&mut self) {
        let Some((table, before)) = self.table.take() else {
            return;
        };
        self.out = before;
        for row in table.named(String::clone, String::is_empty) {
            let cells = row.iter().map(|(name, cell)| format!("{name}{cell}"));
            let row = cells.collect::<Vec<_>>().join(", ");
            if !row.is_empty() {
                self.line();
                self.out.push_str(&row);
            }
        }
        self.gap = true;
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
    use crate::text::{Piece, as_meant, joined, literal};
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
        assert_eq!(quoted, "“x”");
        assert_eq!(blocks("- a\n  - b\n    - c"), "- a\n  - b\n    - c");
    }

    #[test]
    fn code_as_an_option_keeps_its_lines() {
        let code = "```rust\nlet a = 1;\n\n  f(a);\n```";
        assert_eq!(inline(code), "let a = 1; ↵  ↵   f(a);");
        assert_eq!(entry("1.", code), "1.\n    let a = 1;\n\n      f(a);");
        assert_eq!(entry("-", "`ls` it"), "- “ls” it");
    }

    #[test]
    fn one_line_has_formulas_as_they_are_shown() {
        assert_eq!(
            one_line("See [x](y.z):\n\n$$\\frac{1}{2}$$\n\n- `a`  is 2*3*4"),
            "See x (y.z): 1/2 - “a” is 2*3*4"
        );
    }

    #[test]
    fn tables_are_read_row_by_row() {
        let table =
            "Masses:\n\n| atom | g/mol |\n|:-----|------:|\n| H | $1.0$ |\n| O `a\\|b` | |\n\nEnd.";
        assert_eq!(
            blocks(table),
            "Masses:\n\natom: H, g/mol: 1.0\natom: O a|b\n\nEnd."
        );
        assert_eq!(
            blocks("| a | $|x|$ |\n|---|---|"),
            "a, the absolute value of x"
        );
        let long = "a name that is longer than a name should be";
        let table = format!("| {long} |\n|---|\n| 1 |");
        assert_eq!(blocks(&table), "a name that is longer than a nam…: 1");
        assert_eq!(blocks("a | b"), "a | b");
    }

    #[test]
    fn links_keep_their_address_and_quotations_their_marks() {
        assert_eq!(
            blocks("See [the *book*](https://a.b/c) and <https://a.b>, [it](https://a.b/c) again."),
            "See the *book* (https://a.b/c) and https://a.b, it again."
        );
        assert_eq!(inline("[x](y.z)"), "x (y.z)");
        assert_eq!(
            blocks("He said:\n\n> I came.\n>\n> - I saw.\n\nSo."),
            "He said:\n\n“I came.\n- I saw.”\n\nSo."
        );
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
        assert_eq!(inline("Who?\n\nAna."), "Who? Ana.");
        assert_eq!(inline(""), "");
        assert_eq!(inline("\n\n"), "  ");
    }

    #[test]
    fn signs_that_can_not_be_marks_stand_for_themselves() {
        for text in [
            "2*3*4",
            "2*x*3",
            "2**3 and x**2 + y**2, 2**n",
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
        assert_eq!(blocks("H**2**O and **1**st, **x**2"), "H2O and 1st, x2");
        assert_eq!(blocks("a **b\n\nx**2"), "a **b\n\nx**2");
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
        for text in ["&", "&a", "_", "-_", "a*1", "a**1 "] {
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
        assert_eq!(of("So x = ", "-6", ", not 0.5."), "So x = -6, not 0.5.");
        assert_eq!(of("Or\n", "1. may", "."), "Or 1. may.");
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
            let within = [Piece::Markdown("so x = "), Piece::Literal(text), Piece::Markdown("!")];
            prop_assert_eq!(blocks(&joined(&within)), format!("so x = {text}!"));
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,60}") {
            let _ = as_meant(&text);
            let _ = joined(&[Piece::Markdown(&text), Piece::Literal(&text), Piece::Markdown(&text)]);
        }
    }
}
