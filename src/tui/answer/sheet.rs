//! The answer that is being made, drawn under its question.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::draft::Draft;
use super::drawn::{Ticked, lay_back, lay_option};
use super::lines::Lines;
use super::sorting;
use crate::kinds::{FAILS, Form, Stretch};
use crate::text::{clean, columns};
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::markdown::blocks;
use crate::words::message;

/// First of the private letters that stand for blanks while a text is laid out.
const BLANK: u32 = 0xE000;

/// Lays the answer out under its question.
pub(in crate::tui) fn lay(draft: &Draft, form: Form<'_>, canvas: &mut Canvas) {
    let from = canvas.lines.len();
    match (draft, form) {
        (
            Draft::Choice {
                at, chosen, missed, ..
            },
            Form::OneOf { options },
        ) => {
            for (i, option) in options.iter().enumerate() {
                let here = (i == *at).then_some(*chosen);
                lay_option(i, option, Ticked::Never(*missed == Some(i)), here, canvas);
            }
        }
        (Draft::Multi { at, chosen, .. }, Form::SomeOf { options }) => {
            for (i, option) in options.iter().enumerate() {
                lay_option(
                    i,
                    option,
                    Ticked::Is(chosen[i]),
                    (i == *at).then_some(true),
                    canvas,
                );
            }
        }
        (
            Draft::Order {
                order, at, held, ..
            },
            Form::Order { items, shown, .. },
        ) => sorting::lay((order, *at, *held), items, shown, canvas),
        (Draft::Typed(field), _) => {
            lay_field(field, "> ", true, canvas);
            canvas.focus_from(from);
        }
        (Draft::Lines(lines), _) => lay_lines(lines, canvas),
        (Draft::Blanks { fields, at, .. }, Form::Blanks { parts }) => {
            lay_cloze(fields, *at, parts, canvas);
        }
        (Draft::Card { shown: false }, _) => {
            canvas.say(message!("tui-card-front"), canvas.theme.dim);
            canvas.focus_from(from);
        }
        (Draft::Card { shown: true }, Form::SelfGrade { back }) => lay_back(back, canvas),
        (Draft::Match(pairing), Form::Match { left, right }) => pairing.lay(left, right, canvas),
        (Draft::Written(writing), Form::Written { back, ideas }) => {
            writing.lay(back, ideas, canvas);
        }
        _ => {}
    }
}

/// A line that is typed; with the cursor, where that is here.
fn lay_field(field: &Field, sign: &'static str, here: bool, canvas: &mut Canvas) {
    let (text, column) = field.window(canvas.room.width.saturating_sub(3));
    let line = canvas.lines.len();
    let mut spans = vec![Span::styled(sign, canvas.theme.key)];
    // Where nothing is typed yet, the sign and the cursor tell where that would be.
    if !text.is_empty() {
        spans.push(Span::styled(text, canvas.theme.field));
    }
    canvas.lines.push(Line::from(spans));
    if here {
        canvas.cursor = Some((line, column + 2));
    }
}

/// Lines that are typed, and how they are handed in.
fn lay_lines(lines: &Lines, canvas: &mut Canvas) {
    let mut here = 0..0;
    for (n, field) in lines.fields.iter().enumerate() {
        let sign = if n == 0 { "> " } else { "  " };
        if n == lines.at {
            here = canvas.lines.len()..canvas.lines.len() + 1;
        }
        lay_field(field, sign, n == lines.at, canvas);
    }
    let accept = canvas.key(Action::Accept);
    let how = message!("tui-output-how", accept = accept, fails = FAILS);
    canvas.say(how, canvas.theme.dim);
    canvas.focus = here;
}

/// What is seen of a blank, and the column of its cursor.
type Window = (String, u16);

/// A text in which each blank is a run of one private letter, as wide as what is seen of it.
fn with_windows(fields: &[Field], parts: &[Stretch], width: usize) -> (String, Vec<Window>) {
    let mut text = String::new();
    let mut windows = Vec::new();
    for part in parts {
        match part {
            Stretch::Text(part) | Stretch::Hint(part) => {
                let plain = clean(part)
                    .chars()
                    .filter(|c| !is_private(*c))
                    .collect::<String>();
                text.push_str(&plain);
            }
            Stretch::Blank(_) => {
                let i = windows.len();
                let most = width.saturating_sub(6).clamp(4, 40);
                let typed = fields.get(i).map_or("", Field::text);
                let wide = (columns(typed) + 1).clamp(6, most);
                let (shown, column) = fields.get(i).map_or((String::new(), 0), |f| f.window(wide));
                let letter = char::from_u32(BLANK + i as u32).unwrap_or('_');
                text.extend(std::iter::repeat_n(letter, wide));
                // An empty blank is seen where nothing can be underlined, too.
                let line = "_".repeat(wide.saturating_sub(columns(&shown)));
                windows.push((shown + &line, column));
            }
        }
    }
    (text, windows)
}

/// A text with its blanks. Each blank is laid out as a run of one private
/// letter, so that it wraps as a word and may stand in code, and filled in after.
fn lay_cloze(fields: &[Field], at: usize, parts: &[Stretch], canvas: &mut Canvas) {
    let (text, windows) = with_windows(fields, parts, canvas.room.width);
    let start = canvas.lines.len();
    for mut line in blocks(&text, canvas.room.width, &canvas.theme, canvas.theme.text) {
        let row = canvas.lines.len();
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
                        let style = blank_style(i == at, canvas);
                        if i == at {
                            canvas.cursor = Some((row, column + cursor));
                            canvas.focus = row..row + 1;
                        }
                        column += u16::try_from(columns(shown)).unwrap_or(0);
                        spans.push(Span::styled(shown.clone(), style));
                    }
                    None => {
                        column += u16::try_from(columns(run)).unwrap_or(0);
                        spans.push(Span::styled(run.to_owned(), span.style));
                    }
                }
            }
        }
        canvas.lines.push(Line::from(spans));
    }
    if canvas.cursor.is_none() {
        canvas.focus_from(start);
    }
}

fn is_private(c: char) -> bool {
    (BLANK..BLANK + 64).contains(&(c as u32))
}

fn blank_style(here: bool, canvas: &Canvas) -> Style {
    match here {
        true => canvas.theme.field.add_modifier(Modifier::BOLD),
        false => canvas.theme.field,
    }
}
