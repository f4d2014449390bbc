//! Lines of a given width, broken at blanks.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::is_ideographic;

/// Stands for a blank within code until [`wrap`] makes it one again: there a line is
/// broken only where the code is wider than a line. No text has this control character, as all
/// are taken out, and terminals without letters beyond ASCII need nothing in its place.
pub(super) const GLUE: &str = "\u{1F}";

/// Wraps spans at blanks; a word longer than a line is cut. `first` and `rest`
/// stand before the first and the further lines.
pub(in crate::tui) fn wrap(
    spans: &[Span<'_>],
    width: usize,
    first: &[Span<'static>],
    rest: &[Span<'static>],
) -> Vec<Line<'static>> {
    let mut row = Wrapping {
        width,
        lines: Vec::new(),
        cells: Vec::new(),
        used: 0,
        blanks: Vec::new(),
        first,
        rest,
    };
    let mut word: Vec<Cell<'_>> = Vec::new();
    for span in spans {
        let mut graphemes = span.content.graphemes(true).peekable();
        while let Some(grapheme) = graphemes.next() {
            match grapheme {
                // `62 %` stays together.
                " " if graphemes.peek() == Some(&"%") && !word.is_empty() => {
                    word.push((grapheme, span.style));
                }
                "\n" => {
                    row.place(&mut word);
                    row.end();
                }
                " " | "\t" => {
                    row.place(&mut word);
                    row.blanks.push((" ", span.style));
                }
                _ => {
                    if word.last().is_some_and(|last| may_break(last.0, grapheme)) {
                        row.place(&mut word);
                    }
                    word.push((grapheme, span.style));
                }
            }
        }
    }
    row.place(&mut word);
    row.end();
    row.lines
}

type Cell<'a> = (&'a str, Style);

/// What no line of Chinese or Japanese begins with, and what none ends with (JIS X 4051, as
/// far as it goes without dictionaries).
const CLOSES: &str = "、。，．・：；？！」』】）〉》〕］｝〗〙’”ー゛゜ゝゞヽヾ々…‥～〜\
    ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.;:!?)]}»%";
const OPENS: &str = "「『【（〈《〔［｛〖〘‘“([{«";

/// Whether a line may break between two letters that have no blank between them: beside an
/// ideograph or kana.
fn may_break(before: &str, after: &str) -> bool {
    let first = |letter: &str| letter.chars().next().unwrap_or(' ');
    let (before, after) = (first(before), first(after));
    let is_wide = |c: char| is_ideographic(c) || ('\u{ff01}'..='\u{ff60}').contains(&c);
    (is_wide(before) || is_wide(after)) && !CLOSES.contains(after) && !OPENS.contains(before)
}

/// A letter, or the blank that it stands for.
fn glueless(grapheme: &str) -> &str {
    match grapheme {
        GLUE => " ",
        other => other,
    }
}

struct Wrapping<'a> {
    width: usize,
    lines: Vec<Line<'static>>,
    cells: Vec<Cell<'a>>,
    used: usize,
    /// Blanks since the last word; dropped where the line breaks.
    blanks: Vec<Cell<'a>>,
    first: &'a [Span<'static>],
    rest: &'a [Span<'static>],
}

impl<'a> Wrapping<'a> {
    fn prefix(&self) -> &'a [Span<'static>] {
        if self.lines.is_empty() {
            self.first
        } else {
            self.rest
        }
    }

    /// The room behind what stands before the line, which may change from line to line.
    fn room(&self) -> usize {
        let taken: usize = self.prefix().iter().map(Span::width).sum();
        self.width.saturating_sub(taken).max(1)
    }

    /// Places a word; code with blanks in it is one, unless it is wider than a line.
    fn place(&mut self, word: &mut Vec<Cell<'a>>) {
        let room = self.room();
        let width: usize = word.iter().map(|(g, _)| glueless(g).width()).sum();
        let is_glue = |cell: &Cell<'_>| cell.0 == GLUE;
        if width <= room || !word.iter().any(is_glue) {
            for cell in word.iter_mut() {
                cell.0 = glueless(cell.0);
            }
            return self.place_whole(word);
        }
        let mut part = Vec::new();
        for cell in word.drain(..) {
            if is_glue(&cell) {
                self.place_whole(&mut part);
                self.blanks.push((" ", cell.1));
            } else {
                part.push(cell);
            }
        }
        self.place_whole(&mut part);
    }

    fn place_whole(&mut self, word: &mut Vec<Cell<'a>>) {
        if word.is_empty() {
            return;
        }
        let mut room = self.room();
        let width: usize = word.iter().map(|(g, _)| g.width()).sum();
        if self.cells.is_empty() && self.blanks.len() + width > room {
            // An indent that leaves no room for the word is given up.
            self.blanks.clear();
        }
        if !self.cells.is_empty() && self.used + self.blanks.len() + width > room {
            self.end();
            room = self.room();
        } else {
            self.used += self.blanks.len();
            self.cells.append(&mut self.blanks);
        }
        for cell in word.drain(..) {
            if self.used + cell.0.width() > room && self.used > 0 {
                self.end();
                room = self.room();
            }
            self.used += cell.0.width();
            self.cells.push(cell);
        }
    }

    fn end(&mut self) {
        let mut spans = self.prefix().to_vec();
        for (grapheme, style) in self.cells.drain(..) {
            match spans.last_mut() {
                Some(last) if last.style == style => last.content.to_mut().push_str(grapheme),
                _ => spans.push(Span::styled(grapheme.to_owned(), style)),
            }
        }
        self.lines.push(Line::from(spans));
        self.used = 0;
        self.blanks.clear();
    }
}

/// A line of code in pieces, cut where it is too long: behind a blank, if there is one in the
/// second half of the row. All blanks are kept. `rest` is how it looks where there is no
/// piece.
pub(super) fn chop(
    line: &[(&str, Style)],
    width: usize,
    prefix: &[Span<'static>],
    rest: Style,
) -> Vec<Line<'static>> {
    let room = width
        .saturating_sub(prefix.iter().map(Span::width).sum())
        .max(4);
    let mut rows: Vec<Vec<Cell<'_>>> = vec![Vec::new()];
    let mut used = 0;
    // What looks like one letter is one, though a piece ends within it.
    let text: String = line.iter().map(|(part, _)| *part).collect();
    let ends = line.iter().scan(0, |end, (part, style)| {
        *end += part.len();
        Some((*end, *style))
    });
    let mut ends = ends.peekable();
    for (at, grapheme) in text.grapheme_indices(true) {
        while ends.next_if(|(end, _)| *end <= at).is_some() {}
        let style = ends.peek().map_or(rest, |(_, style)| *style);
        if used + grapheme.width() > room {
            let tail = rows.last_mut().map(|row| tail_of(row, room));
            let tail = tail.unwrap_or_default();
            let begins = tail.first().map_or(style, |cell| cell.1);
            let mut next = vec![("↪ ", begins)];
            next.extend(tail);
            used = next.iter().map(|cell| cell.0.width()).sum();
            rows.push(next);
        }
        used += grapheme.width();
        if let Some(row) = rows.last_mut() {
            row.push((grapheme, style));
        }
    }
    let line = |row: Vec<Cell<'_>>| {
        let mut spans = prefix.to_vec();
        if row.is_empty() {
            spans.push(Span::styled(String::new(), rest));
        }
        let mut last: Option<Style> = None;
        for (grapheme, style) in row {
            match spans.last_mut().filter(|_| last == Some(style)) {
                Some(span) => span.content.to_mut().push_str(grapheme),
                None => spans.push(Span::styled(grapheme.to_owned(), style)),
            }
            last = Some(style);
        }
        Line::from(spans)
    };
    rows.into_iter().map(line).collect()
}

/// What of a row of code that is full goes to the next one: what stands behind its last blank,
/// where that is little enough.
fn tail_of<'a>(row: &mut Vec<Cell<'a>>, room: usize) -> Vec<Cell<'a>> {
    let Some(blank) = row.iter().rposition(|cell| cell.0 == " ") else {
        return Vec::new();
    };
    let wide: usize = row[blank + 1..].iter().map(|cell| cell.0.width()).sum();
    // With the sign before it and the letter behind it, it must find room.
    match wide <= room / 2 && wide + 4 <= room {
        true => row.split_off(blank + 1),
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn code_is_cut_behind_a_blank_where_one_is_near() {
        let shown = |code: &str, width| -> Vec<String> {
            let lines = chop(&[(code, Style::default())], width, &[], Style::default());
            lines.iter().map(ToString::to_string).collect()
        };
        assert_eq!(
            shown("let x = first_of(y);", 14),
            ["let x = ", "↪ first_of(y);"]
        );
        assert_eq!(
            shown("a = 'long_long_text'", 12),
            ["a = 'long_lo", "↪ ng_text'"]
        );
        assert_eq!(shown("  a b", 40), ["  a b"]);
        assert_eq!(shown("", 40), [""]);
        for width in 4..30 {
            let code = "if (日本 == \"👩\u{200d}🔬\")   { return  one_of_many(12); }";
            let kept = shown(code, width).concat().replace("↪ ", "");
            assert_eq!(kept, code, "{width}");
            let rows = shown(code, width);
            assert!(
                rows.iter().all(|row| row.width() <= width.max(4)),
                "{rows:?}"
            );
        }
    }

    #[test]
    fn chinese_and_japanese_break_where_they_may() {
        let shown = |text: &str, width| -> Vec<String> {
            let lines = wrap(&[Span::raw(text.to_owned())], width, &[], &[]);
            lines.iter().map(ToString::to_string).collect()
        };
        // Not before what closes, nor after what opens.
        assert_eq!(
            shown("二 吾輩は猫である。「名」。", 8),
            ["二 吾輩", "は猫であ", "る。", "「名」。"]
        );
        assert_eq!(shown("🏔 山（やま）と海", 10), ["🏔 山（や", "ま）と海"]);
        // What has blanks between its words breaks there.
        assert_eq!(shown("ab 한국어 cd", 8), ["ab", "한국어", "cd"]);
        assert_eq!(shown("one two、three", 8), ["one", "two、", "three"]);
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_letter(text in "[a-zé日 ]{0,80}", width in 2usize..30) {
            let spans = [Span::raw(text.clone())];
            let lines = wrap(&spans, width, &[], &[]);
            let kept: String = lines.iter().map(ToString::to_string).collect();
            let letters = |t: &str| t.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&kept), letters(&text));
            prop_assert!(lines.iter().all(|l| l.width() <= width));
        }

        #[test]
        fn what_stands_before_the_later_lines_takes_its_room(
            text in "[a-z ]{0,80}",
            before in 0usize..4,
            width in 6usize..30,
        ) {
            let rest = [Span::raw(" ".repeat(before))];
            let lines = wrap(&[Span::raw(text)], width, &[], &rest);
            prop_assert!(lines.iter().all(|l| l.width() <= width));
        }
    }
}
