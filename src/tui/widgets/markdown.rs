//! Markdown as styled lines of a given width. Wrapped here, so that the number
//! of lines is known and the screen can scroll by them.

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::coloured::Block;
use super::figure;
pub(in crate::tui) use super::spans::inline;
use super::spans::{Spans, in_line};
use super::table::{self, Cell};
use super::wrap::wrap;
use crate::figure::MOST_FIGURES;
use crate::text::{
    MAX_DEPTH, Prepared, Shown, Stretch, Table, clean, decoded, is_figure, prepared,
};
use crate::tui::theme::Theme;

/// Renders a text of blocks: paragraphs, lists, tables, quotations, code.
pub(in crate::tui) fn blocks(
    text: &str,
    width: usize,
    theme: &Theme,
    base: Style,
) -> Vec<Line<'static>> {
    let text = clean(text);
    let prepared = prepared(&text);
    let mut writer = Writer {
        theme,
        base,
        width,
        prepared: &prepared,
        lines: Vec::new(),
        inline: Spans::new(theme, &prepared, base),
        lists: Vec::new(),
        quotes: 0,
        marker: None,
        table: None,
        code: None,
        figures: 0,
        figure: None,
        gap: false,
        after_formula: false,
    };
    for event in Parser::new_ext(&prepared.markdown, Options::ENABLE_TABLES) {
        writer.event(event);
    }
    writer.flush();
    writer.lines
}

/// How many bars stand before what is quoted within quotations.
const MOST_BARS: usize = 3;

struct Writer<'t> {
    theme: &'t Theme,
    base: Style,
    width: usize,
    prepared: &'t Prepared<'t>,
    lines: Vec<Line<'static>>,
    inline: Spans<'t>,
    /// Next number of each open list, `None` for bullets.
    lists: Vec<Option<u64>>,
    /// How many quotations are open.
    quotes: usize,
    /// Bullet or number of the item whose first line is still to come.
    marker: Option<String>,
    /// The table that is open, and where the entries of its columns stand.
    table: Option<(Table<Cell>, Vec<Alignment>)>,
    /// The block of code that is open.
    code: Option<Block>,
    /// How many figures there were.
    figures: usize,
    /// The data of the figure that is open.
    figure: Option<String>,
    /// A blank line is owed before the next block.
    gap: bool,
    /// A formula on lines of its own has just ended.
    after_formula: bool,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) {
        if let Event::Text(text) = &event {
            return match (&mut self.figure, &mut self.code) {
                (Some(figure), _) => figure.push_str(text),
                (None, Some(block)) => {
                    let text = self.prepared.with(text, Shown::source);
                    block.code.push_str(&text);
                }
                (None, None) => self.words(text),
            };
        }
        if self.after_formula && matches!(event, Event::SoftBreak) {
            return;
        }
        self.after_formula = false;
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Rule => {
                self.flush();
                self.gap = true;
            }
            other => {
                self.inline.event(other);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.flush();
                self.inline.styles.push(self.base.patch(self.theme.title));
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                self.open_gap();
                self.code = Some(Block::of(&kind));
                self.figure = is_figure(&kind).then(String::new);
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                self.flush();
                self.marker = Some(self.next_marker());
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.open_gap();
                self.quotes += 1;
            }
            Tag::Paragraph | Tag::HtmlBlock => self.flush(),
            Tag::Table(sides) => {
                self.flush();
                self.table = Some((Table::default(), sides));
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some((table, _)) = &mut self.table {
                    table.row();
                }
            }
            Tag::TableCell => self.inline.spans.clear(),
            other => {
                self.inline.event(Event::Start(other));
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.inline.styles.pop();
                self.gap = true;
            }
            TagEnd::CodeBlock => {
                let code = self.code.take();
                match (code, self.figure.is_some()) {
                    (Some(code), false) => self.lay_code(&code),
                    _ => self.draw(),
                }
                self.gap = true;
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
                self.gap = true;
            }
            TagEnd::Item => {
                self.flush();
                self.gap = false;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
                self.gap = true;
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock => {
                self.flush();
                self.gap = true;
            }
            TagEnd::Table => self.lay_table(),
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.inline.spans);
                if let Some((table, _)) = &mut self.table {
                    table.cell(cell);
                }
            }
            other => {
                self.inline.event(Event::End(other));
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
            self.lines.push(Line::from(self.margin()));
        }
        self.gap = false;
    }

    fn indent(&self) -> usize {
        self.lists.len().saturating_sub(1).min(MAX_DEPTH) * 2
    }

    /// The bars before what is quoted.
    fn margin(&self) -> Vec<Span<'static>> {
        let bars = "│ ".repeat(self.quotes.min(MOST_BARS));
        match bars.is_empty() {
            true => Vec::new(),
            false => vec![Span::styled(bars, self.base.patch(self.theme.dim))],
        }
    }

    /// What stands before each line of what is set in.
    fn set_in(&self) -> Vec<Span<'static>> {
        let indent = " ".repeat(2 + self.lists.len().min(MAX_DEPTH) * 2);
        let mut prefix = self.margin();
        prefix.push(Span::styled(indent, self.base));
        prefix
    }

    fn flush(&mut self) {
        if self.inline.spans.is_empty() {
            return;
        }
        self.open_gap();
        let spans = std::mem::take(&mut self.inline.spans);
        let pad = " ".repeat(self.indent());
        let (first, rest) = match (self.marker.take(), self.lists.is_empty()) {
            (Some(marker), _) => (format!("{pad}{marker}"), pad + &" ".repeat(marker.width())),
            (None, true) => (pad.clone(), pad),
            (None, false) => (format!("{pad}  "), format!("{pad}  ")),
        };
        let prefix = |text: String| {
            let mut prefix = self.margin();
            prefix.push(Span::styled(text, self.base));
            prefix
        };
        let lines = wrap(&spans, self.width, &prefix(first), &prefix(rest));
        self.lines.extend(lines);
    }

    /// Words and formulas; one that stands by itself begins and ends lines of its own.
    fn words(&mut self, text: &str) {
        let text = decoded(text);
        let style = self.inline.style();
        for stretch in self.prepared.stretches(&text) {
            let shown = match stretch {
                // What follows a formula on lines of its own.
                Stretch::Text(text) if std::mem::take(&mut self.after_formula) => text
                    .trim_start_matches(['.', ',', ';'])
                    .trim_start()
                    .to_owned(),
                Stretch::Text(text) => text.to_owned(),
                Stretch::Formula(formula) if formula.display && self.table.is_none() => {
                    self.formula(formula, style);
                    continue;
                }
                Stretch::Formula(formula) => in_line(formula),
            };
            if !shown.is_empty() {
                self.inline.push(shown, style);
            }
            self.after_formula = false;
        }
    }

    /// A formula by itself: stacked where there is room, in one line elsewhere.
    fn formula(&mut self, formula: Shown<'_>, style: Style) {
        self.end_line();
        self.gap = true;
        self.open_gap();
        let prefix = self.set_in();
        let taken: usize = prefix.iter().map(Span::width).sum();
        match formula.stacked(self.width.saturating_sub(taken)) {
            Some(lines) => self.lines.extend(lines.into_iter().map(|line| {
                let mut spans = prefix.clone();
                spans.push(Span::styled(line, style));
                Line::from(spans)
            })),
            None => {
                let line = [Span::styled(formula.line(), style)];
                self.lines.extend(wrap(&line, self.width, &prefix, &prefix));
            }
        }
        self.gap = true;
        self.after_formula = true;
    }

    /// Ends the line before a formula or a table, without the blank before it.
    fn end_line(&mut self) {
        let spans = &mut self.inline.spans;
        if spans.iter().all(|span| span.content.trim().is_empty()) {
            spans.clear();
        }
        if self.marker.is_some() {
            spans.push(Span::styled("", self.base));
        }
        self.flush();
    }

    fn lay_table(&mut self) {
        let Some((table, sides)) = self.table.take() else {
            return;
        };
        self.end_line();
        self.open_gap();
        let rules = self.base.patch(self.theme.dim);
        let lines = table::lines(&table, &sides, self.width, &self.set_in(), rules);
        self.lines.extend(lines);
        self.gap = true;
    }

    /// Draws the figure that ends.
    fn draw(&mut self) {
        let Some(data) = self.figure.take() else {
            return;
        };
        self.figures += 1;
        let is_drawn = self.figures <= MOST_FIGURES;
        let lines = figure::lines(&data, is_drawn, self.width, &self.set_in(), self.base);
        self.lines.extend(lines);
    }

    fn lay_code(&mut self, code: &Block) {
        let lines = code.lines(self.width, &self.set_in(), self.theme, self.base);
        self.lines.extend(lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::widgets::wrap::GLUE;
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
        let spans = inline("Who?\n\nAna.", &theme, Style::default());
        let text: String = spans.iter().map(|span| span.content.as_ref()).collect();
        assert_eq!(text, "Who? Ana.");
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
        let ticks = |name: &str, code: &str| {
            let theme = Theme::find(name).unwrap();
            let text = format!("Work out `{code}`.");
            let lines = blocks(&text, 60, &theme, Style::default());
            lines[0].to_string().contains('`')
        };
        for theme in ["default", "dark", "light"] {
            assert!(!ticks(theme, "ls -a") && !ticks(theme, "3x = 9"));
        }
        for code in ["ls -a", "-a", "x", "> b", ".", "a b", "cd /", "2>&1"] {
            assert!(ticks("monochrome", code), "{code}");
        }
        // A formula in bold letters can't be taken for words.
        for code in [
            "-1 - (-5)",
            "3x = 9",
            "y = 2x² - 1",
            "1/2",
            "(a + b)/c",
            "12",
        ] {
            assert!(!ticks("monochrome", code), "{code}");
        }
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
