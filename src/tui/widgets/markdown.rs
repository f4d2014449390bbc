//! Markdown as styled lines of a given width. Wrapped here, so that the number
//! of lines is known and the screen can scroll by them.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::wrap::{GLUE, wrap};
use crate::text::{MAX_DEPTH, as_meant, clean, decoded, decoded_line, has_code_block};
use crate::tui::theme::Theme;

/// Renders a text of blocks: paragraphs, lists, code.
pub(in crate::tui) fn blocks(
    text: &str,
    width: usize,
    theme: &Theme,
    base: Style,
) -> Vec<Line<'static>> {
    let text = clean(text);
    let mut writer = Writer {
        theme,
        base,
        width,
        lines: Vec::new(),
        spans: Vec::new(),
        styles: vec![base],
        lists: Vec::new(),
        marker: None,
        code_block: false,
        gap: false,
    };
    for event in Parser::new_ext(&as_meant(&text), Options::empty()) {
        writer.event(event);
    }
    writer.flush();
    writer.lines
}

/// Renders one line of text, such as an option: `code` and emphasis, no blocks. It is
/// for [`wrap`].
pub(in crate::tui) fn inline(text: &str, theme: &Theme, base: Style) -> Vec<Span<'static>> {
    let text = clean(text);
    if has_code_block(&text) {
        return vec![Span::styled(crate::text::inline(&text), base)];
    }
    let plain = || vec![Span::styled(text.replace('\n', " "), base)];
    let (mut spans, mut styles) = (Vec::new(), vec![base]);
    for event in Parser::new_ext(&as_meant(&text), Options::empty()) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::HardBreak => spans.push(Span::styled(" ", base)),
            Event::Text(text) => {
                let style = *styles.last().unwrap_or(&base);
                spans.push(Span::styled(decoded_line(&text).into_owned(), style));
            }
            other => {
                if !inline_event(other, theme, &mut spans, &mut styles) {
                    return plain();
                }
            }
        }
    }
    match spans.is_empty() {
        true => plain(),
        false => spans,
    }
}

/// Takes what stands within a line; tells whether the event was such.
fn inline_event(
    event: Event<'_>,
    theme: &Theme,
    spans: &mut Vec<Span<'static>>,
    styles: &mut Vec<Style>,
) -> bool {
    let style = *styles.last().unwrap_or(&Style::default());
    match event {
        Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
            spans.push(Span::styled(decoded(&text).into_owned(), style));
        }
        Event::Code(code) => {
            // Where nothing is coloured, only the ticks tell where code begins and ends.
            let no_colours = theme.good.fg.is_none() || theme.code.add_modifier.is_empty();
            let ticks = theme.code.fg.is_none() && no_colours;
            let code = if ticks {
                format!("`{code}`")
            } else {
                code.into_string()
            };
            let glued = code.replace(' ', GLUE);
            spans.push(Span::styled(glued, style.patch(theme.code)));
        }
        Event::SoftBreak => spans.push(Span::styled(" ", style)),
        Event::HardBreak => spans.push(Span::styled("\n", style)),
        Event::Start(Tag::Emphasis) => styles.push(style.add_modifier(Modifier::ITALIC)),
        Event::Start(Tag::Strong) => styles.push(style.add_modifier(Modifier::BOLD)),
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) => styles.push(style),
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {
            styles.pop();
        }
        _ => return false,
    }
    true
}

struct Writer<'t> {
    theme: &'t Theme,
    base: Style,
    width: usize,
    lines: Vec<Line<'static>>,
    spans: Vec<Span<'static>>,
    styles: Vec<Style>,
    /// Next number of each open list, `None` for bullets.
    lists: Vec<Option<u64>>,
    /// Bullet or number of the item whose first line is still to come.
    marker: Option<String>,
    code_block: bool,
    /// A blank line is owed before the next block.
    gap: bool,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) {
        if self.code_block
            && let Event::Text(text) = &event
        {
            return self.code(text);
        }
        match event {
            Event::Start(Tag::Heading { .. }) => {
                self.flush();
                self.styles.push(self.base.patch(self.theme.title));
            }
            Event::End(TagEnd::Heading(_)) => {
                self.flush();
                self.styles.pop();
                self.gap = true;
            }
            Event::Start(Tag::CodeBlock(_)) => {
                self.flush();
                self.open_gap();
                self.code_block = true;
            }
            Event::End(TagEnd::CodeBlock) => {
                self.code_block = false;
                self.gap = true;
            }
            Event::Start(Tag::List(first)) => {
                self.flush();
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                self.flush();
                self.lists.pop();
                self.gap = true;
            }
            Event::Start(Tag::Item) => {
                self.flush();
                self.marker = Some(self.next_marker());
            }
            Event::End(TagEnd::Item) => {
                self.flush();
                self.gap = false;
            }
            Event::Start(Tag::Paragraph | Tag::BlockQuote(_) | Tag::HtmlBlock) => self.flush(),
            Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::HtmlBlock) => {
                self.flush();
                self.gap = true;
            }
            Event::Rule => {
                self.flush();
                self.gap = true;
            }
            other => {
                inline_event(other, self.theme, &mut self.spans, &mut self.styles);
            }
        }
    }

    /// Bullet or number of an item that begins.
    fn next_marker(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(n)) => {
                *n += 1;
                format!("{}. ", *n - 1)
            }
            _ => "• ".into(),
        }
    }

    fn open_gap(&mut self) {
        if self.gap && !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.gap = false;
    }

    fn indent(&self) -> usize {
        self.lists.len().saturating_sub(1).min(MAX_DEPTH) * 2
    }

    fn flush(&mut self) {
        if self.spans.is_empty() {
            return;
        }
        self.open_gap();
        let spans = std::mem::take(&mut self.spans);
        let pad = " ".repeat(self.indent());
        let (first, rest) = match (self.marker.take(), self.lists.is_empty()) {
            (Some(marker), _) => (format!("{pad}{marker}"), pad + &" ".repeat(marker.width())),
            (None, true) => (pad.clone(), pad),
            (None, false) => (format!("{pad}  "), format!("{pad}  ")),
        };
        let prefix = |text: String| vec![Span::styled(text, self.base)];
        self.lines
            .extend(wrap(&spans, self.width, &prefix(first), &prefix(rest)));
    }

    fn code(&mut self, text: &str) {
        let indent = " ".repeat(2 + self.lists.len().min(MAX_DEPTH) * 2);
        let prefix = [Span::styled(indent, self.base)];
        for line in text.trim_end_matches('\n').split('\n') {
            let line = line.replace('\t', "    ");
            let style = self.base.patch(self.theme.code);
            self.lines.extend(chop(&line, self.width, &prefix, style));
        }
    }
}

/// A code line, cut (not wrapped) where it is too long, blanks kept.
fn chop(line: &str, width: usize, prefix: &[Span<'static>], style: Style) -> Vec<Line<'static>> {
    let room = width
        .saturating_sub(prefix.iter().map(Span::width).sum())
        .max(4);
    let mut rows = vec![String::new()];
    let mut used = 0;
    for grapheme in line.graphemes(true) {
        if used + grapheme.width() > room {
            rows.push("↪ ".into());
            used = 2;
        }
        used += grapheme.width();
        if let Some(row) = rows.last_mut() {
            row.push_str(grapheme);
        }
    }
    let line = |row| {
        let mut spans = prefix.to_vec();
        spans.push(Span::styled(row, style));
        Line::from(spans)
    };
    rows.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, width: usize) -> Vec<String> {
        let theme = Theme::find("dark").unwrap();
        let lines = blocks(text, width, &theme, Style::default());
        lines.iter().map(ToString::to_string).collect()
    }

    /// What an entity stands for was not there when the text was cleaned.
    #[test]
    fn entities_and_breaks_steer_nothing() {
        assert_eq!(shown("a&#27;[31m &amp; c", 40), ["a&#27;[31m &amp; c"]);
        let theme = Theme::find("dark").unwrap();
        let spans = inline("a&#27;b&#10;c\\\nd  \ne", &theme, Style::default());
        let shown: String = spans.iter().map(|span| span.content.as_ref()).collect();
        assert_eq!(shown, "a&#27;b&#10;c d e");
    }

    #[test]
    fn paragraphs_lists_and_code() {
        let text = "First words\nof one paragraph.\n\n- a point that is long\n- two\n  1. nested\n\n```\n$ ls  -a\n```\nAfter.";
        assert_eq!(
            shown(text, 16),
            [
                "First words of",
                "one paragraph.",
                "",
                "• a point that",
                "  is long",
                "• two",
                "  1. nested",
                "",
                "  $ ls  -a",
                "",
                "After.",
            ]
        );
    }

    #[test]
    fn long_words_and_long_code_are_cut() {
        assert_eq!(shown("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(shown("```\n0123456789\n```", 8), ["  012345", "  ↪ 6789"]);
    }

    #[test]
    fn lists_in_lists_are_indented_only_so_far() {
        let lines = shown(&("* ".repeat(30_000) + "x"), 60);
        assert_eq!(lines.last().unwrap().trim(), "• x");
        let widest = lines.iter().map(|line| line.width()).max();
        assert_eq!(widest, Some(2 * MAX_DEPTH + 3));
    }

    #[test]
    fn a_number_keeps_its_percent_sign() {
        assert_eq!(shown("about 62 % now", 8), ["about", "62 % now"]);
    }

    #[test]
    fn code_keeps_together_where_a_line_has_room_for_it() {
        let text = "Work out `-1 - (-5)`. Then type `mv draft.txt final.txt`.";
        assert_eq!(
            shown(text, 16),
            [
                "Work out",
                "-1 - (-5). Then",
                "type mv",
                "draft.txt",
                "final.txt."
            ]
        );
        let told = shown(text, 30);
        assert_eq!(
            told,
            ["Work out -1 - (-5). Then type", "mv draft.txt final.txt."]
        );
        assert!(!told.concat().contains(GLUE));
    }

    #[test]
    fn only_where_nothing_is_coloured_ticks_mark_code() {
        let ticks = |name: &str| {
            let theme = Theme::find(name).unwrap();
            let lines = blocks("Work out `-1 - (-5)`.", 60, &theme, Style::default());
            lines[0].to_string().contains('`')
        };
        assert!(!ticks("default") && !ticks("dark") && !ticks("light"));
        assert!(ticks("monochrome"));
    }

    #[test]
    fn an_option_is_never_taken_for_a_list() {
        let theme = Theme::find("dark").unwrap();
        let text = |t| -> String {
            let spans = inline(t, &theme, Style::default());
            wrap(&spans, 80, &[], &[])
                .iter()
                .map(ToString::to_string)
                .collect()
        };
        assert_eq!(text("- 3"), "- 3");
        assert_eq!(text("1. x"), "1. x");
        assert_eq!(text("# no heading"), "# no heading");
        assert_eq!(text("`ls *.txt`"), "ls *.txt");
        assert_eq!(text(""), "");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(text in "[a-z`*_# \\n0-9ñ日.>-]{0,120}", width in 12usize..60) {
            for line in shown(&text, width) {
                // Deep quotes and lists may leave no room at all; a word of one wide letter then stands over.
                prop_assert!(line.width() <= width + 8, "{:?}", line);
            }
        }
    }
}
