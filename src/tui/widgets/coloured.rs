//! A block of code on the screen, coloured by its language.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::wrap::chop;
use crate::text::{Sort, pieces};
use crate::tui::theme::Theme;

/// A block of code that is being read.
#[derive(Debug)]
pub(super) struct Block {
    language: String,
    pub(super) code: String,
}

impl Block {
    pub(super) fn of(kind: &CodeBlockKind<'_>) -> Block {
        let language = match kind {
            CodeBlockKind::Fenced(language) => language.to_string(),
            CodeBlockKind::Indented => String::new(),
        };
        Block {
            language,
            code: String::new(),
        }
    }

    /// Its lines, `prefix` before each, cut where they are wider than there is room. Colour is
    /// all that the language changes.
    pub(super) fn lines(
        &self,
        width: usize,
        prefix: &[Span<'static>],
        theme: &Theme,
        base: Style,
    ) -> Vec<Line<'static>> {
        let code = self.code.trim_end_matches('\n').replace('\t', "    ");
        let found = pieces(&self.language, &code);
        let mut rest = found.as_slice();
        let mut lines = Vec::new();
        let mut at = 0;
        for line in code.split('\n') {
            let here = at..at + line.len();
            while rest
                .first()
                .is_some_and(|(range, _)| range.end <= here.start && at > 0)
            {
                rest = &rest[1..];
            }
            let within = rest.iter().take_while(|(range, _)| range.start < here.end);
            let within = within.filter_map(|(range, sort)| {
                let part = line.get(common(range, &here))?;
                Some((part, base.patch(look(*sort, theme))))
            });
            let within: Vec<_> = within.collect();
            let plain = base.patch(theme.code);
            lines.extend(chop(&within, width, prefix, plain));
            at = here.end + 1;
        }
        lines
    }
}

/// Where a piece stands within a line, counted from the line's first byte.
fn common(piece: &Range<usize>, line: &Range<usize>) -> Range<usize> {
    let start = piece.start.clamp(line.start, line.end);
    let end = piece.end.clamp(start, line.end);
    start - line.start..end - line.start
}

fn look(sort: Sort, theme: &Theme) -> Style {
    match sort {
        Sort::Plain => theme.code,
        Sort::Keyword => theme.colours.keyword,
        Sort::String => theme.colours.string,
        Sort::Number => theme.colours.number,
        Sort::Comment => theme.colours.comment,
        Sort::Name => theme.colours.name,
    }
}

#[cfg(test)]
mod tests {
    use super::super::markdown::blocks;
    use super::*;
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    fn shown(text: &str, width: usize, theme: &str) -> Vec<Line<'static>> {
        blocks(text, width, &Theme::find(theme).unwrap(), Style::default())
    }

    fn styles(line: &Line<'_>) -> Vec<(String, Option<ratatui::style::Color>)> {
        let spans = line
            .spans
            .iter()
            .filter(|span| !span.content.trim().is_empty());
        spans
            .map(|span| (span.content.to_string(), span.style.fg))
            .collect()
    }

    #[test]
    fn code_has_the_colours_of_its_language() {
        let text = "```rust\nlet a = \"x\n  y\"; // end\n```";
        let lines = shown(text, 40, "dark");
        let theme = Theme::find("dark").unwrap();
        let of = |text: &str, style: Style| (text.to_owned(), style.fg);
        assert_eq!(
            styles(&lines[0]),
            [
                of("let", theme.colours.keyword),
                of(" a = ", theme.code),
                of("\"x", theme.colours.string),
            ]
        );
        assert_eq!(
            styles(&lines[1]),
            [
                of("  y\"", theme.colours.string),
                of("; ", theme.code),
                of("// end", theme.colours.comment),
            ]
        );
        let one = |text: &str, theme: &str| {
            let lines = shown(text, 40, theme);
            lines.iter().map(styles).all(|styles| styles.len() <= 1)
        };
        assert!(one("```\nlet a = 1; // end\n```", "dark"));
        assert!(one("```rust\nlet a = 1; // end\n```", "monochrome"));
    }

    #[test]
    fn long_lines_keep_their_colours_where_they_go_on() {
        let lines = shown("```c\nint /* 3456789 */ x\n```", 10, "dark");
        let shown: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["  int /* 3", "  ↪ 456789", "  ↪  */ x"]);
        let comment = Theme::find("dark").unwrap().colours.comment;
        assert_eq!(styles(&lines[1]), [("↪ 456789".to_owned(), comment.fg)]);
    }

    proptest! {
        /// The same letters at the same places, whatever the language is taken for.
        #[test]
        fn colours_change_no_letter(
            lines in proptest::collection::vec("[ a-c\"'/*#$(){}<>=;é日👩-]{0,30}", 0..6),
            width in 8usize..50,
            language in proptest::sample::select(&["rust", "sh", "c", "sql", "console", "py", "js"][..]),
        ) {
            let code = lines.join("\n");
            let text = |language: &str| format!("````{language}\n{code}\n````");
            let letters = |text: &str, theme| -> Vec<String> {
                shown(text, width, theme).iter().map(ToString::to_string).collect()
            };
            let plain = letters(&text(""), "dark");
            prop_assert!(plain.iter().all(|line| line.width() <= width.max(8)));
            for theme in ["dark", "monochrome"] {
                prop_assert_eq!(&letters(&text(language), theme), &plain);
            }
        }
    }
}
