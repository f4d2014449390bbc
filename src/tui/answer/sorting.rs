//! Items that are put in order. Where some belong nowhere, a line stands below those that
//! do: what is moved below it is left out.

use ratatui::text::Span;

use super::entry::{Entry, step};
use crate::kinds::Answer;
use crate::text::SafeText;
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// Stands for the line in an order.
const LINE: usize = usize::MAX;

/// The items as they are shown, with the line below them where some belong nowhere.
pub(super) fn begin(items: usize, leaves_out: bool) -> Vec<usize> {
    (0..items).chain(leaves_out.then_some(LINE)).collect()
}

/// Puts the items into an order that was answered before. What was left out stands below the
/// line, as it is shown.
pub(super) fn keep(order: &mut [usize], given: &[usize]) {
    let place = |item: &usize| match (given.iter().position(|at| at == item), *item) {
        (Some(at), _) => at,
        (None, LINE) => given.len(),
        (None, _) => given.len() + 1,
    };
    order.sort_by_key(place);
}

/// The place of the line; below all where there is none.
fn line(order: &[usize]) -> usize {
    let line = order.iter().position(|&item| item == LINE);
    line.unwrap_or(order.len())
}

/// Does what a key asks for.
pub(super) fn sort(order: &mut [usize], at: &mut usize, held: &mut bool, action: Action) -> Entry {
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
        Action::Accept => return Entry::Done(Answer::Order(order[..line(order)].to_vec())),
        Action::Mark => *held = !*held,
        Action::Earlier => shift(order, at, true),
        Action::Later => shift(order, at, false),
        Action::Up | Action::Down if *held => shift(order, at, action == Action::Up),
        Action::Pick(n) if n < line(order) || n == line(order) && *at > n => {
            // Taken to this place, the others close up.
            let to = n;
            match *at <= to {
                true => order[*at..=to].rotate_left(1),
                false => order[to..=*at].rotate_right(1),
            }
            *at = to;
        }
        Action::Up | Action::Down | Action::First | Action::Last => {
            step(at, order.len(), action);
            if order[*at] == LINE {
                let on = match action {
                    Action::First => Action::Down,
                    Action::Last => Action::Up,
                    action => action,
                };
                step(at, order.len(), on);
            }
        }
        _ => {}
    }
    Entry::Changed
}

/// Lays the items out in their order.
pub(super) fn lay(
    (order, at, held): (&[usize], usize, bool),
    items: &[SafeText],
    shown: &[usize],
    canvas: &mut Canvas,
) {
    let line = line(order);
    for (place, &i) in order.iter().enumerate() {
        if i == LINE {
            canvas.say(message!("tui-order-line"), canvas.theme.dim);
            continue;
        }
        let here = place == at;
        let (sign, style) = match (here, held) {
            (true, true) => ("↕ ", canvas.theme.selected),
            (true, false) => ("❯ ", canvas.theme.selected),
            _ => ("  ", canvas.theme.text),
        };
        let number = match place < line {
            true => (place + 1).to_string(),
            false => "–".to_owned(),
        };
        let first = Span::styled(format!("{sign}{number}  "), style);
        let rest = Span::styled("     ", style);
        let start = canvas.lines.len();
        // What is held is seen to move as a whole; else the mark is the sign and the number.
        let text = if here && held {
            style
        } else {
            canvas.theme.text
        };
        canvas.entry(&items[shown[i]], text, [first, rest], Span::raw(""));
        canvas.rows.push(start..canvas.lines.len());
        if here {
            canvas.focus_from(start);
        }
    }
}
