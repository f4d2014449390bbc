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
