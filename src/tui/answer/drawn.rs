//! What several ways to answer draw alike: options, the back of a card, its grades.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// The back of a card, and how to grade it.
pub(super) fn lay_back(back: &str, canvas: &mut Canvas) {
    let from = canvas.lines.len();
    canvas.blocks(back, canvas.theme.accent);
    canvas.blank();
    grades(canvas);
    canvas.focus_from(from);
}

/// How to grade what is shown.
pub(super) fn grades(canvas: &mut Canvas) {
    canvas.say(message!("tui-card-back"), canvas.theme.dim);
    let words = [
        message!("tui-grade-again"),
        message!("tui-grade-hard"),
        message!("tui-grade-good"),
        message!("tui-grade-easy"),
    ];
    let words = words.map(|word| word.to_string());
    // What stands behind them stands below each other.
    let widest = match canvas.grades.is_empty() {
        true => 0,
        false => words.iter().map(|word| word.width()).max().unwrap_or(0),
    };
    let keys: [String; 4] = std::array::from_fn(|n| canvas.keys.short_picks(canvas.context, n));
    let widest_key = keys.iter().map(|key| key.width()).max().unwrap_or(0);
    for (n, (word, key)) in words.into_iter().zip(&keys).enumerate() {
        canvas.lines.push(Line::from(vec![
            Span::styled(format!("  {}", padded(key, widest_key)), canvas.theme.key),
            Span::styled(format!("  {}", padded(&word, widest)), canvas.theme.text),
            Span::styled(when(n, canvas), canvas.theme.dim),
        ]));
    }
}

fn padded(word: &str, width: usize) -> String {
    let room = width.saturating_sub(word.width());
    format!("{word}{}", " ".repeat(room))
}

/// When a card comes back after a grade, where that is known.
fn when(n: usize, canvas: &Canvas) -> String {
    let when = canvas.grades.get(n);
    when.map_or_else(String::new, |when| {
        format!("  {}", message!("scripts-grade-when", when = when))
    })
}

/// What stands before an option.
#[derive(Clone, Copy)]
pub(super) enum Ticked {
    /// No box, as only one can be chosen; whether it was the one that is wrong.
    Never(bool),
    /// A box, and whether it is ticked.
    Is(bool),
}

/// One option, with its box where several may be marked. `here`: the cursor is at it, and
/// whether a key took it there.
pub(super) fn lay_option(
    i: usize,
    option: &str,
    ticked: Ticked,
    here: Option<bool>,
    canvas: &mut Canvas,
) {
    // What nobody chose looks like the others.
    let (sign, style) = match (here, ticked) {
        (Some(true), _) => ("❯ ", canvas.theme.selected),
        (_, Ticked::Never(true)) => ("✗ ", canvas.theme.bad),
        _ => ("  ", canvas.theme.text),
    };
    let here = here.is_some();
    let tick = match ticked {
        Ticked::Never(_) => "",
        Ticked::Is(true) => "[x] ",
        Ticked::Is(false) => "[ ] ",
    };
    let first = Span::styled(format!("{sign}{}  {tick}", i + 1), style);
    let rest = Span::styled(" ".repeat(first.width()), style);
    let start = canvas.lines.len();
    // The mark is the sign and the number, as on the page of a verdict.
    canvas.entry(option, canvas.theme.text, [first, rest], Span::raw(""));
    canvas.rows.push(start..canvas.lines.len());
    if here {
        canvas.focus_from(start);
    }
}
