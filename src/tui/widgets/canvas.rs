//! What a screen draws on: lines of a given width, in the colours of a theme, and
//! what belongs around them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::field::Field;
use super::markdown;
use super::wrap::wrap;
use crate::measure::Probability;
use crate::text::{columns, has_code_block};
pub(in crate::tui) use crate::text::{cut, cut_at_word, in_lines};
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::motion::Step;
use crate::tui::theme::Theme;
use crate::tutor::Reasons;
use crate::words::Message;

/// The smallest screen that is drawn on.
pub(in crate::tui) const SMALLEST: (u16, u16) = (40, 12);
/// Widest column of text that reads well.
const WIDEST: u16 = 84;
/// Least and greatest width of the side panel, and width of the screen from which there is one.
const SIDE: (u16, u16) = (38, 62);
const WITH_SIDE: u16 = 100;
/// Width of the screen from which what stands beside the lines has frames.
const WITH_FRAMES: u16 = 110;
/// Width of the screen from which the side panel grows, and from which practice has a third
/// column.
const SIDE_GROWS: u16 = 104;
const WITH_THIRD: u16 = 160;

/// How much room a page has.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Room {
    pub(in crate::tui) width: usize,
    pub(in crate::tui) height: usize,
    /// Columns of the whole screen, but for its margins.
    pub(in crate::tui) across: usize,
    /// Width of the side panel, where there is one.
    pub(in crate::tui) side: Option<usize>,
}

impl Room {
    pub(in crate::tui) fn of(area: Rect) -> Room {
        // Of what is wider than need be, the panel has two thirds.
        let side = |more: u16| (SIDE.0 + more / 3 * 2).min(SIDE.1);
        let side = (area.width >= WITH_SIDE).then(|| side(area.width.saturating_sub(SIDE_GROWS)));
        let taken = side.map_or(3, |s| s + 4);
        Room {
            width: usize::from(area.width.saturating_sub(taken).min(WIDEST)),
            height: usize::from(area.height.saturating_sub(2)),
            across: usize::from(area.width.saturating_sub(2)),
            side: side.map(|s| usize::from(s) - 2),
        }
    }

    /// The same with a third column, where there is room for one, and its width.
    pub(in crate::tui) fn with_third(area: Rect) -> Option<(Room, usize)> {
        let more = area.width.checked_sub(WITH_THIRD)?;
        let (side, third) = ((42 + more / 3).min(54), (36 + more / 3).min(50));
        let room = Room {
            width: usize::from((area.width - side - third - 9).min(WIDEST)),
            side: Some(usize::from(side) - 2),
            ..Room::of(area)
        };
        Some((room, usize::from(third) - 2))
    }

    /// Whether there is room for more than what is needed.
    pub(in crate::tui) fn is_tall(self) -> bool {
        self.height >= 16
    }
}

/// What a screen draws on, laid out for a width.
#[derive(Debug)]
pub(in crate::tui) struct Canvas {
    pub(in crate::tui) theme: Theme,
    pub(in crate::tui) keys: Arc<Keymap>,
    /// Where keys are pressed.
    pub(in crate::tui) context: Context,
    pub(in crate::tui) room: Room,
    /// Lines that a message takes at the bottom.
    pub(in crate::tui) told: usize,
    pub(in crate::tui) title: String,
    pub(in crate::tui) status: String,
    pub(in crate::tui) lines: Vec<Line<'static>>,
    /// The lines of each row of the list that can be walked through, in its order.
    pub(in crate::tui) rows: Vec<Range<usize>>,
    /// Places within the lines that can be clicked, and what stands there: `x` and `width` in
    /// columns, `y` and `height` in lines.
    pub(in crate::tui) spots: Vec<(Rect, usize)>,
    /// Lines that should be in sight.
    pub(in crate::tui) focus: Range<usize>,
    /// The first row that was in sight of a list with more rows than find room.
    pub(in crate::tui) first_row: Option<usize>,
    /// Lines of the answer in the making, which stay in sight whatever is scrolled:
    /// where the page has no room for them, they stand at its bottom.
    pub(in crate::tui) entry: Option<Range<usize>>,
    /// What stays in sight when the line it begins on is scrolled away: that line, and a
    /// text without line feeds. In their order on the page; the last of them stays.
    pub(in crate::tui) pins: Vec<(usize, String)>,
    /// The most lines that a text takes that stays in sight; 1 as a rule.
    pub(in crate::tui) most_pinned: usize,
    /// Where the last of what stays in sight stands on the page, if it stays as it is laid
    /// out there; nothing where its text is put on lines of its own.
    pub(in crate::tui) laid_pin: Option<Range<usize>>,
    /// Line and column of the text cursor.
    pub(in crate::tui) cursor: Option<(usize, u16)>,
    /// An answer was judged that may have been right, as the last line is to say.
    pub(in crate::tui) doubted: bool,
    /// Actions of the screen that make no sense just now.
    pub(in crate::tui) without: Vec<Action>,
    /// What helps with the answer is named beside it: its keys need not stand in the last line.
    pub(in crate::tui) helps_named: bool,
    /// What going back does just now, where it is not what the table says.
    pub(in crate::tui) back: Option<Message>,
    /// What another action does just now, where it is not what the table says.
    pub(in crate::tui) does: Option<(Action, Message)>,
    /// What can be picked by number, from 0, where it is not as in the table.
    pub(in crate::tui) picks: Option<Vec<usize>>,
    /// Where the pages before and after this one are answered: the keys of the last line have
    /// the names that they have there, so that the line stays as it is.
    pub(in crate::tui) named_as: Option<Context>,
    pub(in crate::tui) side: Vec<Line<'static>>,
    /// The panels beside the lines are in frames: there is no rule before them.
    pub(in crate::tui) is_framed: bool,
    /// The panel stands right beside the lines, see [`Canvas::spread`].
    pub(in crate::tui) is_spread: bool,
    /// When a card comes back after each grade, where that is known.
    pub(in crate::tui) grades: Vec<Message>,
    /// How much is said unasked of why a question comes.
    pub(in crate::tui) reasons: Reasons,
    /// The terminal shows no colours, or is to show none.
    pub(in crate::tui) is_colourless: bool,
    /// The terminal has the letters of ASCII alone.
    pub(in crate::tui) is_ascii: bool,
    /// Bytes are dear: only what is needed is drawn.
    pub(in crate::tui) is_dear: bool,
    /// The step of what moves on it; none where all stands still.
    pub(in crate::tui) step: Option<Step>,
    /// Width and lines of a third column, where there is one.
    pub(in crate::tui) third: Option<(usize, Vec<Line<'static>>)>,
}

impl Canvas {
    /// An empty one, for a screen of this size.
    pub(in crate::tui) fn new(
        theme: Theme,
        keys: Arc<Keymap>,
        context: Context,
        area: Rect,
    ) -> Canvas {
        Canvas {
            theme,
            keys,
            context,
            room: Room::of(area),
            told: 0,
            title: String::new(),
            status: String::new(),
            lines: Vec::new(),
            rows: Vec::new(),
            spots: Vec::new(),
            focus: 0..0,
            first_row: None,
            entry: None,
            pins: Vec::new(),
            most_pinned: 1,
            laid_pin: None,
            cursor: None,
            doubted: false,
            without: Vec::new(),
            helps_named: false,
            back: None,
            does: None,
            picks: None,
            named_as: None,
            side: Vec::new(),
            is_framed: false,
            is_spread: false,
            grades: Vec::new(),
            reasons: Reasons::default(),
            is_colourless: false,
            is_ascii: false,
            is_dear: false,
            step: None,
            third: None,
        }
    }

    pub(in crate::tui) fn blank(&mut self) {
        if self.lines.last().is_some_and(|l| l.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    pub(in crate::tui) fn say(&mut self, text: impl Into<String>, style: Style) {
        self.wrap(&[Span::styled(text.into(), style)], &[], &[]);
    }

    /// Puts a line above all others where one is left, with an empty one below it where
    /// two are; what is too long for it is cut.
    pub(in crate::tui) fn on_top(&mut self, text: &str, style: Style) {
        let left = self.room.height.saturating_sub(self.lines.len()).min(2);
        if left == 0 {
            return;
        }
        let text = cut(text, self.room.width);
        let above = [Line::styled(text, style), Line::default()];
        self.lines.splice(0..0, above.into_iter().take(left));
        self.focus = self.focus.start + left..self.focus.end + left;
        for row in &mut self.rows {
            *row = row.start + left..row.end + left;
        }
        if let Some(entry) = &mut self.entry {
            *entry = entry.start + left..entry.end + left;
        }
        for (line, _) in &mut self.pins {
            *line += left;
        }
        if let Some(laid) = &mut self.laid_pin {
            *laid = laid.start + left..laid.end + left;
        }
        if let Some((line, _)) = &mut self.cursor {
            *line += left;
        }
    }

    /// A text in which letters count: where the terminal lacks ñ or ≤, it shows as
    /// it can be typed.
    pub(in crate::tui) fn to_the_letter<'t>(&self, text: &'t str) -> Cow<'t, str> {
        in_lines(text, self.theme.terminal)
    }

    /// The name of the key that stands for an action here.
    pub(in crate::tui) fn key(&self, action: Action) -> Message {
        self.keys.name(self.context, action)
    }

    /// Adds a text that is wrapped: `first` stands before its first line, `rest` before the others.
    pub(in crate::tui) fn wrap(
        &mut self,
        text: &[Span<'_>],
        first: &[Span<'static>],
        rest: &[Span<'static>],
    ) {
        let lines = wrap(text, self.room.width, first, rest);
        self.lines.extend(lines);
    }

    /// Adds an entry of a list: a line that is wrapped, or a code block. `first` stands
    /// before its first line, `rest` before the others, `behind` at its end.
    pub(in crate::tui) fn entry(
        &mut self,
        text: &str,
        style: Style,
        [first, rest]: [Span<'static>; 2],
        behind: Span<'static>,
    ) {
        if !has_code_block(text) {
            let mut spans = markdown::inline(text, &self.theme, style);
            spans.push(behind);
            return self.wrap(&spans, &[first], &[rest]);
        }
        let width = self.room.width.saturating_sub(first.width());
        let mut lines = markdown::blocks(text, width, &self.theme, style);
        for (n, line) in lines.iter_mut().enumerate() {
            let before = if n == 0 { first.clone() } else { rest.clone() };
            line.spans.insert(0, before);
        }
        self.lines.extend(lines);
        if !behind.content.trim().is_empty() {
            let rest = [rest];
            self.wrap(&[behind], &rest, &rest);
        }
    }

    /// Adds a field of as many rows as its text takes, with the cursor in it.
    pub(in crate::tui) fn field_of_rows(&mut self, field: &Field) {
        let start = self.lines.len();
        let (rows, (row, column)) = field.rows(self.room.width.saturating_sub(3));
        for (n, text) in rows.into_iter().enumerate() {
            let sign = if n == 0 { "> " } else { "  " };
            let text = if text.is_empty() { " ".into() } else { text };
            self.lines.push(Line::from(vec![
                Span::styled(sign, self.theme.key),
                Span::styled(text, self.theme.field),
            ]));
        }
        self.cursor = Some((start + row, column + 2));
        self.focus = start + row..start + row + 1;
    }

    /// Adds a line that is typed, behind a sign of two columns, with the cursor in it.
    pub(in crate::tui) fn field(&mut self, sign: &'static str, field: &Field) {
        let (text, column) = field.window(self.room.width.saturating_sub(2));
        self.cursor = Some((self.lines.len(), column + 2));
        self.lines.push(Line::from(vec![
            Span::styled(sign, self.theme.key),
            Span::styled(text, self.theme.field),
        ]));
    }

    /// A text whose letters at these places stand out: those that were searched for.
    pub(in crate::tui) fn found_in(
        &self,
        text: &str,
        letters: &[usize],
        style: Style,
    ) -> impl Iterator<Item = Span<'static>> {
        text.chars().enumerate().map(move |(at, c)| {
            let style = match letters.contains(&at) {
                true => style.patch(self.theme.key),
                false => style,
            };
            Span::styled(c.to_string(), style)
        })
    }

    /// How many lines there are in sight.
    pub(in crate::tui) fn page(&self) -> usize {
        // On a screen of 16 lines and more, one below the title stays empty.
        let tall = self.room.height >= 14;
        self.room.height.saturating_sub(usize::from(tall))
    }

    /// Columns for what stands beside the title: of the two, the title may be cut.
    pub(in crate::tui) fn beside_title(&self) -> usize {
        let width = self.room.across + 2;
        (width / 2).max(width.saturating_sub(columns(&self.title) + 3))
    }

    /// How many there are beside a message.
    pub(in crate::tui) fn untold(&self) -> usize {
        self.page().saturating_sub(self.told)
    }

    /// Keeps of these lines, the rows of a list, those around the marked one, so many; the
    /// first and the last of them say where there are more.
    pub(in crate::tui) fn window(&mut self, rows: Range<usize>, room: usize) {
        let room = room.max(1);
        let marked = self.focus.start.saturating_sub(rows.start);
        let first = self.first_in_sight(marked, room, rows.len());
        let cut = rows.len().saturating_sub(room);
        if cut == 0 {
            return;
        }
        self.lines.drain(rows.end - (cut - first)..rows.end);
        self.lines.drain(rows.start..rows.start + first);
        let end = rows.end - cut;
        let shift = |row: &Range<usize>| {
            let start = row.start.checked_sub(first)?;
            (rows.start..end)
                .contains(&start)
                .then(|| start..row.end - first)
        };
        self.rows = self.rows.iter().filter_map(shift).collect();
        self.focus = self.focus.start - first..self.focus.end - first;
        let signs = [(rows.start, "▲", first > 0), (end - 1, "▼", first < cut)];
        for (at, sign, _) in signs.into_iter().filter(|(.., is_more)| *is_more) {
            let gap = self.room.width.saturating_sub(self.lines[at].width() + 1);
            let sign = Span::styled(sign, self.theme.key);
            self.lines[at]
                .spans
                .extend([Span::raw(" ".repeat(gap)), sign]);
        }
    }

    /// The first row in sight of so many, with room for some of them. It stays as it was while
    /// the marked one is in sight: what was clicked stays under the pointer.
    pub(in crate::tui) fn first_in_sight(
        &mut self,
        marked: usize,
        room: usize,
        count: usize,
    ) -> usize {
        let first = match self.first_row {
            Some(first) => first.max((marked + 1).saturating_sub(room)).min(marked),
            None => marked.saturating_sub(room / 2),
        };
        let first = first.min(count.saturating_sub(room));
        self.first_row = Some(first);
        first
    }

    /// Says of these sentences as many as find room in so many lines, the first always: none
    /// is cut.
    pub(in crate::tui) fn say_whole(&mut self, said: &[Message], most: usize, style: Style) {
        for count in (1..=said.len()).rev() {
            let text = Message::sentences(said[..count].iter().cloned()).to_string();
            let lines = wrap(&[Span::styled(text, style)], self.room.width, &[], &[]);
            if lines.len() <= most || count == 1 {
                self.lines.extend(lines);
                return;
            }
        }
    }

    /// Takes the whole width of the screen for the lines, and no side panel.
    pub(in crate::tui) fn widen(&mut self) {
        self.room.width = self.room.across;
        self.room.side = None;
    }

    /// On a wide screen, brings the panel to the side of the text, and lets it grow: for pages
    /// without a third column.
    pub(in crate::tui) fn spread(&mut self) {
        let left = self.room.across.saturating_sub(self.room.width + 4);
        if let Some(side) = &mut self.room.side
            && self.third.is_none()
        {
            (*side, self.is_spread) = (left.clamp(*side, usize::from(WIDEST)), true);
        }
    }

    /// The columns of the panel beside the lines, a frame around it included; none where there
    /// is no room for one in frames.
    pub(in crate::tui) fn frames(&self) -> Option<usize> {
        let is_wide = self.room.across + 2 >= usize::from(WITH_FRAMES);
        self.room.side.filter(|_| is_wide).map(|side| side + 2)
    }

    /// Draws only what is needed, for a line where bytes are dear.
    pub(in crate::tui) fn spare(&mut self) {
        self.is_dear = true;
        if self.room.side.take().is_some() {
            self.room.width = self.room.across.min(usize::from(WIDEST));
        }
    }

    /// Adds a marked-up text.
    pub(in crate::tui) fn blocks(&mut self, text: &str, style: Style) {
        let lines = markdown::blocks(text, self.room.width, &self.theme, style);
        self.lines.extend(lines);
    }

    /// Adds a marked-up text, two columns in.
    pub(in crate::tui) fn indented(&mut self, text: &str, style: Style) {
        let width = self.room.width.saturating_sub(2);
        for mut line in markdown::blocks(text, width, &self.theme, style) {
            line.spans.insert(0, Span::raw("  "));
            self.lines.push(line);
        }
    }

    /// Adds a line that is marked, or not: the marked one stays in sight.
    pub(in crate::tui) fn row(&mut self, line: Line<'static>, is_marked: bool) {
        let here = self.lines.len()..self.lines.len() + 1;
        self.rows.push(here.clone());
        if is_marked {
            self.focus = here;
        }
        self.lines.push(line);
    }

    /// The sign before a row of a list, and the style of its text.
    pub(in crate::tui) fn mark(&self, is_marked: bool) -> (&'static str, Style) {
        match is_marked {
            true => ("❯ ", self.theme.selected),
            false => ("  ", self.theme.text),
        }
    }

    /// Adds something to choose: a text that is marked, or not.
    pub(in crate::tui) fn choice(&mut self, text: impl Into<Cow<'static, str>>, is_marked: bool) {
        let (sign, style) = self.mark(is_marked);
        let line = vec![Span::styled(sign, style), Span::styled(text, style)];
        self.row(Line::from(line), is_marked);
    }

    /// Keeps the lines added since `from` in sight.
    pub(in crate::tui) fn focus_from(&mut self, from: usize) {
        self.focus = from..self.lines.len();
    }

    /// The same with how much of it is remembered now: what is not is shaded.
    pub(in crate::tui) fn two_tones(
        &self,
        of: Probability,
        remembered: Option<Probability>,
        cells: usize,
    ) -> [Span<'static>; 3] {
        let [full, rest] = self.bar(of, cells);
        let full = full.content.chars().count();
        let held = remembered.map_or(1.0, Probability::get);
        let held = ((held * full as f64).round() as usize).min(full);
        [
            Span::styled("█".repeat(held), self.theme.bar),
            Span::styled("▒".repeat(full - held), self.theme.bar),
            rest,
        ]
    }

    /// A bar on its way from one value to another, where something moves.
    pub(in crate::tui) fn filling(
        &self,
        from: Probability,
        to: Probability,
        cells: usize,
    ) -> [Span<'static>; 2] {
        let Some(step) = self.step else {
            return self.bar(to, cells);
        };
        let (full, part) = step.filled(from, to, cells);
        let rest = cells - full - columns(part);
        [
            Span::styled("█".repeat(full) + part, self.theme.bar),
            Span::styled("░".repeat(rest), self.theme.empty),
        ]
    }

    /// A bar of `cells` columns for a probability.
    pub(in crate::tui) fn bar(&self, of: Probability, cells: usize) -> [Span<'static>; 2] {
        let full = (of.get() * cells as f64).round() as usize;
        [
            Span::styled("█".repeat(full), self.theme.bar),
            Span::styled("░".repeat(cells - full), self.theme.empty),
        ]
    }
}

/// `text`, cut or filled up to exactly `width` columns.
pub(in crate::tui) fn fit(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let gap = width.saturating_sub(columns(&text));
    text + &" ".repeat(gap)
}
