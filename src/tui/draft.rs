//! The answer that is being made, for each kind of question.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::field::{Edit, Field};
use super::keys::{Action, Context};
use super::markdown::{blocks, inline, wrap};
use super::page::Page;
use super::theme::Theme;
use crate::course::text::clean;
use crate::course::{ClozePart, Item, Task};
use crate::grading::{Answer, Rating};

/// An answer in the making.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Draft {
    Choice {
        at: usize,
        of: usize,
    },
    Multi {
        at: usize,
        chosen: Vec<bool>,
        /// Was told that nothing is marked.
        warned: bool,
    },
    Typed(Field),
    Blanks {
        fields: Vec<Field>,
        at: usize,
    },
    Order {
        order: Vec<usize>,
        at: usize,
        held: bool,
    },
    Card {
        shown: bool,
    },
}

/// What came of a key.
#[derive(Debug, PartialEq)]
pub(super) enum Entry {
    /// The draft changed, or there was nothing to do.
    Changed,
    /// The answer is complete.
    Done(Answer),
    /// A sentence for the learner.
    Say(&'static str),
}

impl Draft {
    /// An empty answer to an item.
    pub(super) fn new(item: &Item) -> Draft {
        match &item.task {
            Task::Choice { options, .. } => Draft::Choice {
                at: 0,
                of: options.len(),
            },
            Task::Multi { options, .. } => Draft::Multi {
                at: 0,
                chosen: vec![false; options.len()],
                warned: false,
            },
            Task::Text { .. } | Task::Number { .. } => Draft::Typed(Field::default()),
            Task::Cloze { parts, .. } => {
                let blanks = parts
                    .iter()
                    .filter(|p| matches!(p, ClozePart::Blank(_)))
                    .count();
                Draft::Blanks {
                    fields: vec![Field::default(); blanks],
                    at: 0,
                }
            }
            Task::Card { .. } => Draft::Card { shown: false },
            Task::Order { items, .. } => Draft::Order {
                order: (0..items.len()).collect(),
                at: 0,
                held: false,
            },
        }
    }

    pub(super) fn context(&self) -> Context {
        match self {
            Draft::Choice { .. } | Draft::Multi { .. } => Context::Choose,
            Draft::Order { .. } => Context::Sort,
            Draft::Typed(_) => Context::Type,
            Draft::Blanks { fields, .. } if fields.len() == 1 => Context::Type,
            Draft::Blanks { .. } => Context::Blanks,
            Draft::Card { shown: false } => Context::Front,
            Draft::Card { shown: true } => Context::Back,
        }
    }

    /// The field that is typed into.
    pub(super) fn field(&mut self) -> Option<&mut Field> {
        match self {
            Draft::Typed(field) => Some(field),
            Draft::Blanks { fields, at } => fields.get_mut(*at),
            _ => None,
        }
    }

    pub(super) fn act(&mut self, action: Action) -> Entry {
        if let Action::Edit(edit) = action {
            return self.type_in(edit);
        }
        match self {
            Draft::Choice { at, of } => choose(at, *of, action),
            Draft::Multi { chosen, warned, .. }
                if action == Action::Accept && !*warned && !chosen.contains(&true) =>
            {
                *warned = true;
                Entry::Say("Mark with Space first; Enter again if none is right.")
            }
            Draft::Multi { at, chosen, .. } => mark(at, chosen, action),
            Draft::Typed(field) => match action {
                Action::Accept => Entry::Done(Answer::Typed(field.text().to_owned())),
                _ => Entry::Changed,
            },
            Draft::Blanks { fields, at } => fill(fields, at, action),
            Draft::Order { order, at, held } => sort(order, at, held, action),
            Draft::Card {
                shown: shown @ false,
            } => {
                if matches!(action, Action::Accept | Action::DontKnow) {
                    *shown = true;
                }
                Entry::Changed
            }
            Draft::Card { shown: true } => match action {
                Action::Pick(0) | Action::DontKnow => Entry::Done(Answer::Grade(Rating::Again)),
                Action::Pick(1) => Entry::Done(Answer::Grade(Rating::Hard)),
                Action::Pick(2) => Entry::Done(Answer::Grade(Rating::Good)),
                Action::Pick(3) => Entry::Done(Answer::Grade(Rating::Easy)),
                Action::Pick(_) => Entry::Say("Grade it from 1 to 4."),
                _ => Entry::Changed,
            },
        }
    }

    fn type_in(&mut self, edit: Edit) -> Entry {
        if let Some(field) = self.field() {
            field.edit(edit);
        }
        Entry::Changed
    }
}

fn step(at: &mut usize, of: usize, action: Action) {
    *at = match action {
        Action::Up => at.checked_sub(1).unwrap_or(of.saturating_sub(1)),
        Action::Down => (*at + 1) % of.max(1),
        Action::First => 0,
        _ => of.saturating_sub(1),
    };
}

fn choose(at: &mut usize, of: usize, action: Action) -> Entry {
    match action {
        Action::Accept => return Entry::Done(Answer::Choice(*at)),
        Action::Pick(n) if n < of => *at = n,
        Action::Pick(_) => return Entry::Say("There is no option of that number."),
        Action::Mark => return Entry::Say("Just one is right: Enter hands the marked one in."),
        Action::Up | Action::Down | Action::First | Action::Last => step(at, of, action),
        _ => {}
    }
    Entry::Changed
}

fn mark(at: &mut usize, chosen: &mut [bool], action: Action) -> Entry {
    match action {
        Action::Accept => {
            let picked = (0..chosen.len()).filter(|&i| chosen[i]).collect();
            return Entry::Done(Answer::Multi(picked));
        }
        Action::Pick(n) if n < chosen.len() => {
            *at = n;
            chosen[n] = !chosen[n];
        }
        Action::Pick(_) => return Entry::Say("There is no option of that number."),
        Action::Mark => chosen[*at] = !chosen[*at],
        Action::Up | Action::Down | Action::First | Action::Last => {
            step(at, chosen.len(), action);
        }
        _ => {}
    }
    Entry::Changed
}

fn fill(fields: &mut [Field], at: &mut usize, action: Action) -> Entry {
    let last = fields.len().saturating_sub(1);
    match action {
        Action::Accept => match fields.iter().position(|f| f.text().trim().is_empty()) {
            Some(empty) if empty != *at || *at < last => {
                *at = if *at < last && !fields[*at].text().trim().is_empty() {
                    *at + 1
                } else {
                    empty
                };
            }
            None if *at < last => *at += 1,
            _ => {
                let blanks = fields.iter().map(|f| f.text().to_owned()).collect();
                return Entry::Done(Answer::Blanks(blanks));
            }
        },
        Action::NextBlank => *at = if *at == last { 0 } else { *at + 1 },
        Action::PreviousBlank => *at = at.checked_sub(1).unwrap_or(last),
        _ => {}
    }
    Entry::Changed
}

fn sort(order: &mut [usize], at: &mut usize, held: &mut bool, action: Action) -> Entry {
    let shift = |order: &mut [usize], at: &mut usize, up: bool| {
        let to = if up {
            at.checked_sub(1)
        } else {
            Some(*at + 1).filter(|&i| i < order.len())
        };
        if let Some(to) = to {
            order.swap(*at, to);
            *at = to;
        }
    };
    match action {
        Action::Accept => return Entry::Done(Answer::Order(order.to_vec())),
        Action::Mark => *held = !*held,
        Action::Earlier => shift(order, at, true),
        Action::Later => shift(order, at, false),
        Action::Up | Action::Down if *held => shift(order, at, action == Action::Up),
        Action::Pick(n) if n < order.len() => {
            // Taken to this place, the others close up.
            let to = n;
            match *at <= to {
                true => order[*at..=to].rotate_left(1),
                false => order[to..=*at].rotate_right(1),
            }
            *at = to;
        }
        Action::Up | Action::Down | Action::First | Action::Last => step(at, order.len(), action),
        _ => {}
    }
    Entry::Changed
}

// ---------------------------------------------------------------- drawing

/// First of the private letters that stand for blanks while a text is laid out.
const BLANK: u32 = 0xE000;

/// Lays the answer out under its question.
pub(super) fn lay(draft: &Draft, item: &Item, theme: &Theme, width: usize, page: &mut Page) {
    let from = page.lines.len();
    match (draft, &item.task) {
        (Draft::Choice { at, .. }, Task::Choice { options, .. }) => {
            for (i, option) in options.iter().enumerate() {
                lay_option(i, option, None, i == *at, theme, width, page);
            }
        }
        (Draft::Multi { at, chosen, .. }, Task::Multi { options, .. }) => {
            for (i, option) in options.iter().enumerate() {
                lay_option(i, option, Some(chosen[i]), i == *at, theme, width, page);
            }
        }
        (Draft::Order { order, at, held }, Task::Order { items, shown }) => {
            for (place, &i) in order.iter().enumerate() {
                let here = place == *at;
                let (sign, style) = match (here, *held) {
                    (true, true) => ("↕ ", theme.selected),
                    (true, false) => ("❯ ", theme.selected),
                    _ => ("  ", theme.text),
                };
                let first = [Span::styled(format!("{sign}{}  ", place + 1), style)];
                let rest = [Span::styled("     ", style)];
                let start = page.lines.len();
                let spans = inline(&items[shown[i]], theme, style);
                page.lines.extend(wrap(&spans, width, &first, &rest));
                if here {
                    page.focus_from(start);
                }
            }
        }
        (Draft::Typed(field), _) => {
            let (text, column) = field.window(width.saturating_sub(3));
            let line = page.lines.len();
            page.lines.push(Line::from(vec![
                Span::styled("> ", theme.key),
                Span::styled(if text.is_empty() { " ".into() } else { text }, theme.field),
            ]));
            page.cursor = Some((line, column + 2));
            page.focus_from(from);
        }
        (Draft::Blanks { fields, at }, Task::Cloze { parts, .. }) => {
            lay_cloze(fields, *at, parts, theme, width, page);
        }
        (Draft::Card { shown: false }, _) => {
            page.say(
                "Recall the answer, then look at the back.",
                theme.dim,
                width,
            );
            page.focus_from(from);
        }
        (Draft::Card { shown: true }, Task::Card { back }) => {
            page.lines.extend(blocks(back, width, theme, theme.accent));
            page.blank();
            page.say("How well did you know it?", theme.dim, width);
            for (n, word) in ["not at all", "with effort", "well", "at once"]
                .iter()
                .enumerate()
            {
                let text = vec![
                    Span::styled(format!("  {}", n + 1), theme.key),
                    Span::styled(format!("  {word}"), theme.text),
                ];
                page.lines.push(Line::from(text));
            }
            page.focus_from(from);
        }
        _ => {}
    }
}

/// One option, with its box where several may be marked.
fn lay_option(
    i: usize,
    option: &str,
    marked: Option<bool>,
    here: bool,
    theme: &Theme,
    width: usize,
    page: &mut Page,
) {
    let style = if here { theme.selected } else { theme.text };
    let sign = if here { "❯ " } else { "  " };
    let tick = match marked {
        None => "",
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
    };
    let first = [Span::styled(format!("{sign}{}  {tick}", i + 1), style)];
    let rest = [Span::styled(" ".repeat(first[0].width()), style)];
    let start = page.lines.len();
    let spans = inline(option, theme, style);
    page.lines.extend(wrap(&spans, width, &first, &rest));
    if here {
        page.focus_from(start);
    }
}

/// A text with its blanks. Each blank is laid out as a run of one private
/// letter, so that it wraps as a word and may stand in code, and filled in after.
fn lay_cloze(
    fields: &[Field],
    at: usize,
    parts: &[ClozePart],
    theme: &Theme,
    width: usize,
    page: &mut Page,
) {
    let mut text = String::new();
    let mut windows = Vec::new();
    for part in parts {
        match part {
            ClozePart::Text(part) => {
                let plain = clean(part)
                    .chars()
                    .filter(|c| !is_private(*c))
                    .collect::<String>();
                text.push_str(&plain);
            }
            ClozePart::Blank(_) => {
                let i = windows.len();
                let most = width.saturating_sub(6).clamp(4, 40);
                let typed = fields.get(i).map_or("", Field::text);
                let wide = (unicode_width::UnicodeWidthStr::width(typed) + 1).clamp(6, most);
                let (shown, column) = fields.get(i).map_or((String::new(), 0), |f| f.window(wide));
                let letter = char::from_u32(BLANK + i as u32).unwrap_or('_');
                text.extend(std::iter::repeat_n(letter, wide));
                windows.push((super::page::fit(&shown, wide), column));
            }
        }
    }
    let start = page.lines.len();
    for mut line in blocks(&text, width, theme, theme.text) {
        let row = page.lines.len();
        let mut column = 0;
        let mut spans = Vec::new();
        for span in line.spans.drain(..) {
            let mut rest = span.content.as_ref();
            while let Some(c) = rest.chars().next() {
                let same = |d: char| is_private(d) == is_private(c) && (!is_private(c) || d == c);
                let end = rest.find(|d| !same(d)).unwrap_or(rest.len());
                let (run, tail) = rest.split_at(end);
                rest = tail;
                let blank = is_private(c).then(|| (c as u32 - BLANK) as usize);
                match blank.and_then(|i| windows.get(i).map(|w| (i, w))) {
                    Some((i, (shown, cursor))) => {
                        let style = blank_style(i == at, theme);
                        if i == at {
                            page.cursor = Some((row, column + cursor));
                            page.focus = row..row + 1;
                        }
                        column += u16::try_from(Span::raw(shown).width()).unwrap_or(0);
                        spans.push(Span::styled(shown.clone(), style));
                    }
                    None => {
                        column += u16::try_from(Span::raw(run).width()).unwrap_or(0);
                        spans.push(Span::styled(run.to_owned(), span.style));
                    }
                }
            }
        }
        page.lines.push(Line::from(spans));
    }
    if page.cursor.is_none() {
        page.focus_from(start);
    }
}

fn is_private(c: char) -> bool {
    (BLANK..BLANK + 64).contains(&(c as u32))
}

fn blank_style(here: bool, theme: &Theme) -> Style {
    match here {
        true => theme.field.add_modifier(Modifier::BOLD),
        false => theme.field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_takes_the_line_to_that_place() {
        let mut order = Draft::Order {
            order: vec![0, 1, 2, 3],
            at: 3,
            held: false,
        };
        order.act(Action::Pick(0));
        assert_eq!(
            order,
            Draft::Order {
                order: vec![3, 0, 1, 2],
                at: 0,
                held: false
            }
        );
        order.act(Action::Pick(2));
        assert_eq!(
            order,
            Draft::Order {
                order: vec![0, 1, 3, 2],
                at: 2,
                held: false
            }
        );
    }

    #[test]
    fn a_line_that_is_held_moves() {
        let mut order = Draft::Order {
            order: vec![0, 1, 2],
            at: 0,
            held: false,
        };
        for action in [
            Action::Mark,
            Action::Down,
            Action::Down,
            Action::Down,
            Action::Mark,
            Action::Up,
        ] {
            order.act(action);
        }
        assert_eq!(
            order,
            Draft::Order {
                order: vec![1, 2, 0],
                at: 1,
                held: false
            }
        );
    }

    #[test]
    fn enter_goes_through_the_blanks_and_hands_in_only_what_is_complete() {
        let mut draft = Draft::Blanks {
            fields: vec![Field::default(), Field::default()],
            at: 0,
        };
        draft.act(Action::Edit(Edit::Insert('a')));
        assert_eq!(draft.act(Action::Accept), Entry::Changed);
        draft.act(Action::Edit(Edit::Insert('b')));
        let done = Entry::Done(Answer::Blanks(vec!["a".into(), "b".into()]));
        assert_eq!(draft.act(Action::Accept), done);
    }

    #[test]
    fn several_marks_are_one_answer() {
        let mut draft = Draft::Multi {
            at: 0,
            chosen: vec![false; 4],
            warned: false,
        };
        assert!(matches!(draft.act(Action::Accept), Entry::Say(_)));
        for action in [
            Action::Pick(3),
            Action::Pick(1),
            Action::Pick(3),
            Action::Up,
            Action::Mark,
        ] {
            draft.act(action);
        }
        assert_eq!(
            draft.act(Action::Accept),
            Entry::Done(Answer::Multi(vec![1, 2]))
        );
    }
}
