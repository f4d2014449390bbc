//! What stands within a line of Markdown, as styled spans.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use ratatui::style::{Modifier, Style};
use ratatui::text::Span;

use super::wrap::GLUE;
use crate::text::{
    Links, Prepared, Shown, as_one_line, clean, decoded, decoded_line, in_lines, prepared,
};
use crate::tui::theme::Theme;

/// The spans of a line in the making.
pub(super) struct Spans<'t> {
    theme: &'t Theme,
    prepared: &'t Prepared<'t>,
    pub(super) spans: Vec<Span<'static>>,
    pub(super) styles: Vec<Style>,
    links: Links,
}

/// A formula in a line, which breaks only where the formula is wider than it.
pub(super) fn in_line(formula: Shown<'_>) -> String {
    formula.line().replace(' ', GLUE)
}

impl<'t> Spans<'t> {
    pub(super) fn new(theme: &'t Theme, prepared: &'t Prepared<'t>, base: Style) -> Spans<'t> {
        Spans {
            theme,
            prepared,
            spans: Vec::new(),
            styles: vec![base],
            links: Links::default(),
        }
    }

    pub(super) fn style(&self) -> Style {
        self.styles.last().copied().unwrap_or_default()
    }

    pub(super) fn push(&mut self, text: impl Into<String>, style: Style) {
        self.spans
            .push(Span::styled(shown(&text.into(), self.theme), style));
    }

    /// Takes what stands within a line; tells whether the event was such.
    pub(super) fn event(&mut self, event: Event<'_>) -> bool {
        let style = self.style();
        match event {
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                let text = decoded(&text);
                self.push(self.prepared.with(&text, in_line), style);
            }
            Event::Code(code) => self.code(&code, style),
            Event::SoftBreak => self.push(" ", style),
            Event::HardBreak => self.push("\n", style),
            Event::Start(Tag::Emphasis) => self.styles.push(style.add_modifier(Modifier::ITALIC)),
            Event::Start(Tag::Strong) => self.styles.push(style.add_modifier(Modifier::BOLD)),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let address = self.prepared.with(&dest_url, Shown::source);
                self.links.open(self.spans.len(), &address);
                self.styles.push(style);
            }
            Event::Start(Tag::Image { .. }) => self.styles.push(style),
            Event::End(TagEnd::Link) => {
                self.styles.pop();
                let spans = &self.spans;
                let words = |from: usize| {
                    let after = spans.get(from..).unwrap_or_default();
                    after.iter().map(|span| span.content.as_ref()).collect()
                };
                if let Some(address) = self.links.close(words) {
                    self.push(address, self.style());
                }
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image) => {
                self.styles.pop();
            }
            _ => return false,
        }
        true
    }

    /// Lines of code between fences, each on a line of its own.
    fn code_lines(&mut self, code: &str) {
        let style = self.style().patch(self.theme.code);
        for line in self.prepared.with(code, Shown::source).lines() {
            if !self.spans.is_empty() {
                self.push("\n", style);
            }
            // A line without any sign would be left out.
            let line = line.replace('\t', "    ");
            let line = if line.is_empty() { " " } else { &line };
            self.push(line.replace(' ', GLUE), style);
        }
    }

    fn code(&mut self, code: &str, style: Style) {
        let theme = self.theme;
        let code = self.prepared.with(code, Shown::source);
        // Where nothing is coloured, only the ticks tell where code begins and ends. A formula
        // can't be taken for words: there, bold letters are enough.
        let is_set_off = !theme.code.add_modifier.is_empty();
        let no_colours = theme.good.fg.is_none() || !is_set_off;
        let ticks = theme.code.fg.is_none() && no_colours && !(is_set_off && is_formula(&code));
        let code = if ticks {
            format!("`{code}`")
        } else {
            code.into_owned()
        };
        self.push(code.replace(' ', GLUE), style.patch(theme.code));
    }
}

/// Whether code is arithmetic or algebra, such as `3x - 9 = 0`: letters one by one, with a digit
/// or a sign of calculation among them. An option such as `-a` is none.
fn is_formula(code: &str) -> bool {
    let is_sign = |c: char| "+-−*·×÷/=<>≤≥≠^±√|²³".contains(c);
    let mut words = code.split(|c: char| !c.is_alphabetic());
    let begins = match code.strip_prefix(['-', '−']) {
        Some(rest) => rest.starts_with(|c: char| c.is_ascii_digit() || c == '('),
        None => code.starts_with(|c: char| c.is_alphanumeric() || "(|√±".contains(c)),
    };
    let allowed = |c: char| c.is_alphanumeric() || is_sign(c) || " (),.:".contains(c);
    begins
        && words.all(|word| word.chars().count() < 2)
        && code.chars().all(allowed)
        && code.contains(|c: char| c.is_ascii_digit() || is_sign(c))
}

/// A text in the letters of the terminal. Private letters stay: they are blanks, which are filled
/// in after the text is laid out.
fn shown(text: &str, theme: &Theme) -> String {
    let is_blank = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c);
    let mut shown = String::with_capacity(text.len());
    for part in text.split_inclusive(is_blank) {
        let end = part.chars().next_back().filter(|c| is_blank(*c));
        let letters = part.len() - end.map_or(0, char::len_utf8);
        shown += &in_lines(&part[..letters], theme.terminal);
        shown.extend(end);
    }
    shown
}

/// Renders one line of text, such as an option: `code` and emphasis, no blocks but code
/// between fences, whose lines `\n` divides. It is for
/// [`wrap`](super::wrap::wrap).
pub(in crate::tui) fn inline(text: &str, theme: &Theme, base: Style) -> Vec<Span<'static>> {
    let text = clean(text);
    let prepared = prepared(&text);
    let plain = || {
        let text = as_one_line(&text, in_line);
        vec![Span::styled(shown(&text, theme), base)]
    };
    let mut line = Spans::new(theme, &prepared, base);
    let mut in_code = false;
    for event in Parser::new_ext(&prepared.markdown, Options::empty()) {
        match event {
            Event::Start(Tag::Paragraph) if !line.spans.is_empty() => line.push(" ", base),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::HardBreak => line.push(" ", base),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if in_code => line.code_lines(&text),
            Event::Text(text) => {
                let text = decoded_line(&text);
                line.push(prepared.with(&text, in_line), line.style());
            }
            other => {
                if !line.event(other) {
                    return plain();
                }
            }
        }
    }
    match line.spans.is_empty() {
        true => plain(),
        false => line.spans,
    }
}
