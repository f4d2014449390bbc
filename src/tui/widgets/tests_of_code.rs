//! Code on the screen has the colours of its language, and the same letters as without.

#[cfg(test)]
mod tests {
    use ratatui::style::Style;
    use ratatui::text::Line;

    use super::super::markdown::blocks;
    use crate::tui::theme::Theme;
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
        assert_eq!(shown, ["  int /* ", "  ↪ 345678", "  ↪ 9 */ x"]);
        let comment = Theme::find("dark").unwrap().colours.comment;
        assert_eq!(styles(&lines[1]), [("↪ 345678".to_owned(), comment.fg)]);
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
