//! What of a page is in sight where not all of it is: the lines from one on, what is pinned
//! above them, and the answer in the making below.

use std::ops::Range;

use ratatui::text::{Line, Span};

use super::canvas::{Canvas, cut, fit};
use super::wrap::wrap;
use crate::tui::keys::action::Action;

/// How far a page is scrolled.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::tui) struct Scroll {
    offset: usize,
    by_hand: bool,
    height: usize,
    /// The first row in sight of a list of which not all is laid out.
    pub(in crate::tui) first_row: Option<usize>,
}

impl Scroll {
    pub(in crate::tui) fn by(&mut self, action: Action) {
        let step = match action {
            Action::Up | Action::Down => 1,
            _ => self.height.saturating_sub(1).max(1),
        };
        self.by_hand = true;
        self.offset = match action {
            Action::Up | Action::PageUp => self.offset.saturating_sub(step),
            Action::First => 0,
            // As far as there are lines: see `settle`.
            Action::Last => usize::MAX,
            _ => self.offset.saturating_add(step),
        };
    }
    /// Follows the focus again.
    pub(in crate::tui) fn release(&mut self) {
        self.by_hand = false;
    }
    pub(in crate::tui) fn reset(&mut self) {
        *self = Scroll {
            height: self.height,
            ..Scroll::default()
        };
    }
    pub(super) fn settle(&mut self, lines: usize, focus: &Range<usize>, height: usize) -> usize {
        self.height = height;
        let most = lines.saturating_sub(height);
        self.offset = self.offset.min(most);
        if !self.by_hand {
            if focus.end > self.offset + height {
                self.offset = focus.end - height;
            }
            self.offset = self.offset.min(focus.start);
        }
        self.offset = self.offset.min(most);
        self.offset
    }
}

/// What of a page is in sight: the first line that scrolls, and what stands still.
pub(super) struct Sight {
    pub(super) offset: usize,
    /// How many lines the pinned text takes at the top.
    pub(super) pinned: usize,
    /// The lines of the answer in the making that stand at the bottom.
    pub(super) entry: Range<usize>,
}

/// Most lines of an answer in the making that stand still at the bottom.
const MOST_OF_ENTRY: usize = 3;

impl Sight {
    /// Of a page in `height` lines. What is pinned takes as few of them as it needs where it
    /// comes to stand.
    pub(super) fn of(canvas: &Canvas, scroll: &mut Scroll, height: usize) -> Sight {
        let wanted = *scroll;
        let mut with = |pinned: usize| {
            *scroll = wanted;
            Sight::with(pinned, canvas, scroll, height)
        };
        let bare = with(0);
        let is_pinned = canvas.pins.first().is_some_and(|pin| bare.offset > pin.0);
        // What is said below it keeps half of the screen.
        let most = height.saturating_sub(3).min(height.div_ceil(2));
        let most = most.min(canvas.most_pinned);
        if !is_pinned || height <= 3 {
            return bare;
        }
        for pinned in 1..most {
            let sight = with(pinned);
            if pinned_lines(sight.offset, canvas) <= pinned {
                return sight;
            }
        }
        with(most)
    }

    /// The same with so many lines for what is pinned.
    fn with(pinned: usize, canvas: &Canvas, scroll: &mut Scroll, height: usize) -> Sight {
        let count = canvas.lines.len();
        let entry = canvas.entry.clone().unwrap_or(0..0);
        let mut sight = Sight {
            offset: 0,
            pinned,
            entry: 0..0,
        };
        let wanted = *scroll;
        loop {
            // What stands still takes room: so the end is further down than without it.
            *scroll = wanted;
            let room = height - sight.pinned - sight.entry.len();
            let settled = scroll.settle(count, &canvas.focus, room);
            // What stands still need not stand there a second time.
            let offset = match &canvas.laid_pin {
                Some(laid)
                    if sight.pinned > 0
                        && !scroll.by_hand
                        && laid.contains(&settled)
                        // Up to its beginning, what stands above it is pinned.
                        && settled > laid.start
                        && laid_lines(canvas).count() <= sight.pinned =>
                {
                    laid.end.min(canvas.focus.start).max(settled)
                }
                _ => settled,
            };
            sight.offset = offset;
            let hidden = entry.start < offset || entry.end > offset + room;
            if sight.entry.is_empty()
                && !entry.is_empty()
                && hidden
                && entry.len() <= MOST_OF_ENTRY
                && room > entry.len() + 1
            {
                sight.entry = entry.clone();
            } else {
                return sight;
            }
        }
    }
}

/// The lines of what stays in sight as it is laid out on the page, without empty ones.
fn laid_lines(canvas: &Canvas) -> impl Iterator<Item = &Line<'static>> {
    placed_lines(canvas).map(|(_, line)| line)
}

/// The same, with their places on the page.
fn placed_lines(canvas: &Canvas) -> impl Iterator<Item = (usize, &Line<'static>)> {
    let laid = canvas.laid_pin.clone().unwrap_or(0..0);
    let lines = canvas.lines.get(laid.clone()).unwrap_or_default();
    laid.zip(lines).filter(|(_, line)| {
        line.spans
            .iter()
            .any(|span| !span.content.trim().is_empty())
    })
}

/// How many lines the text takes that stays in sight where a page is scrolled so far.
fn pinned_lines(offset: usize, canvas: &Canvas) -> usize {
    let last = canvas.pins.len().saturating_sub(1);
    let at = canvas.pins.iter().rposition(|pin| offset > pin.0);
    let at = at.unwrap_or(0);
    let lines = match (canvas.most_pinned, canvas.pins.get(at), &canvas.laid_pin) {
        (1, ..) | (_, None, _) => 1,
        (_, Some((from, _)), Some(_)) if at == last && offset > *from => laid_lines(canvas).count(),
        (_, Some((_, pin)), _) => {
            let pin = canvas.to_the_letter(pin);
            wrap(&[Span::raw(pin.as_ref())], canvas.room.width, &[], &[]).len()
        }
    };
    lines.clamp(1, canvas.most_pinned.max(1))
}

/// A text that stays in sight, in so many lines; where it has more, the last is cut.
pub(super) fn pinned_text(pin: &str, lines: usize, canvas: &Canvas) -> Vec<Line<'static>> {
    let (theme, width) = (&canvas.theme, canvas.room.width);
    if lines == 1 {
        return vec![Line::styled(fit(pin, width), theme.dim)];
    }
    let wrapped = wrap(&[Span::styled(pin.to_owned(), theme.dim)], width, &[], &[]);
    cut_to(wrapped, lines, canvas)
}

/// The line of what stays in sight that asks, where it stands below its first `lines` lines, as
/// under a long table, and is scrolled away.
fn asks_below(lines: usize, offset: usize, canvas: &Canvas) -> Option<usize> {
    let asks = |line: &Line<'_>| line.spans.iter().any(|span| span.content.contains('?'));
    let all: Vec<_> = placed_lines(canvas).collect();
    let at = all.iter().rposition(|(_, line)| asks(line))?;
    (at >= lines && all[at].0 < offset).then_some(at)
}

/// So many lines of a text, up to a certain one: before the first of them it is cut.
fn cut_above(
    all: Vec<Line<'static>>,
    lines: usize,
    at: usize,
    canvas: &Canvas,
) -> Vec<Line<'static>> {
    let mut shown: Vec<Line<'static>> = all.into_iter().take(at + 1).collect();
    shown.drain(..at + 1 - lines);
    if let Some(first) = shown.first_mut() {
        let text: String = first
            .spans
            .iter()
            .map(|span| span.content.as_ref())
            .collect();
        let text = cut(&format!("… {}", text.trim_start()), canvas.room.width);
        *first = Line::styled(text, canvas.theme.dim);
    }
    shown
}

/// The first lines of a text that stays in sight; where there are more, the last is cut.
fn cut_to(all: Vec<Line<'static>>, lines: usize, canvas: &Canvas) -> Vec<Line<'static>> {
    let is_cut = all.len() > lines;
    let mut shown: Vec<Line<'static>> = all.into_iter().take(lines).collect();
    if let Some(last) = shown.last_mut().filter(|_| is_cut) {
        let text: String = last
            .spans
            .iter()
            .map(|span| span.content.as_ref())
            .collect();
        let text = cut(&text, canvas.room.width.saturating_sub(2)) + " …";
        *last = Line::styled(text, canvas.theme.dim);
    }
    shown
}

/// What stays in sight as it is laid out on the page, in the colour of what stays.
pub(super) fn laid_text(lines: usize, offset: usize, canvas: &Canvas) -> Vec<Line<'static>> {
    let dim = canvas.theme.dim;
    let all = laid_lines(canvas).cloned().map(|mut line| {
        for span in &mut line.spans {
            span.style = span.style.patch(dim);
        }
        line
    });
    match asks_below(lines, offset, canvas) {
        Some(at) => cut_above(all.collect(), lines, at, canvas),
        None => cut_to(all.collect(), lines, canvas),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ratatui::layout::Rect;

    use super::*;
    use crate::tui::keys::Keymap;
    use crate::tui::keys::action::Context;
    use crate::tui::theme::Theme;

    #[test]
    fn a_text_that_is_cut_above_has_no_line_for_the_sign_alone() {
        let theme = Theme::find("dark").unwrap();
        let keys = Arc::new(Keymap::default());
        let area = Rect::new(0, 0, 40, 12);
        let canvas = Canvas::new(theme, keys, Context::Type, area);
        let all = ["a table", "its last row", "What is missing?"];
        let all = all.into_iter().map(Line::raw).collect();
        let shown = cut_above(all, 2, 2, &canvas);
        let shown: Vec<String> = shown.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["… its last row", "What is missing?"]);
    }
}
