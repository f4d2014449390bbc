//! The hints of a question: those shown so far, one that asks, and what came of that.

use ratatui::text::Span;

use super::said::{answer_line, blank_text, said, verdict};
use crate::kinds::Form;
use crate::session::Asking;
use crate::text::{clean, inline, one_line};
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::message;

/// The hints shown so far: the newest in full, and where room is short the others as a line each.
pub(super) fn hints(asking: &Asking, canvas: &mut Canvas) {
    let (end, of) = (canvas.lines.len(), asking.item().hints.len());
    let mut newest = end;
    for (i, hint) in asking.hints().iter().enumerate() {
        if i == 0 {
            canvas.blank();
        }
        newest = canvas.lines.len();
        let last = i + 1 == asking.hints().len();
        if !last && !canvas.room.is_tall() {
            in_line(asking, i, hint, canvas);
            continue;
        }
        canvas.say(message!("tui-hint", n = i + 1, of = of), canvas.theme.hint);
        canvas.indented(hint, canvas.theme.text);
        answer(asking, i, canvas);
    }
    keep_in_sight(end, newest, canvas);
}

/// What a hint asks, below what it helps with and the hints before it.
pub(super) fn asked(asking: &Asking, canvas: &mut Canvas) {
    let Some((n, of)) = asking.hint_of() else {
        return;
    };
    let (helped, from) = (asking.helped(), canvas.lines.len());
    let above = one_line(&helped.prompt);
    if canvas.room.is_tall() {
        canvas.blocks(&helped.prompt, canvas.theme.dim);
        if let Form::Blanks { parts } = helped.task.form() {
            canvas.blocks(&blank_text(parts), canvas.theme.dim);
        }
        for option in helped.task.options_to_read() {
            let before = [Span::raw("  "), Span::raw("  ")];
            canvas.entry(option, canvas.theme.dim, before, Span::raw(""));
        }
        canvas.blank();
        for (at, hint) in asking.hints_before() {
            in_line(asking, at, hint, canvas);
        }
    } else {
        canvas.say(cut(&above, canvas.room.width), canvas.theme.dim);
    }
    canvas.say(message!("tui-hint", n = n, of = of), canvas.theme.hint);
    if canvas.room.is_tall() {
        let key = canvas.key(Action::Skip);
        canvas.say(message!("tui-hint-asks", key = key), canvas.theme.dim);
    }
    canvas.pins.push((from, above));
    canvas
        .pins
        .push((canvas.lines.len(), one_line(&asking.item().prompt)));
    canvas.blocks(&asking.item().prompt, canvas.theme.text);
}

/// A hint in one line, with its answer where it asked.
fn in_line(asking: &Asking, at: usize, hint: &str, canvas: &mut Canvas) {
    let text = message!(
        "tui-hint-line",
        n = at + 1,
        hint = clean(hint).replace('\n', " ")
    );
    let mut line = text.to_string();
    if let Some((asked, _)) = asking.hint_answer(at) {
        line += &format!(" → {}", inline(&asked.task.answer_markdown()));
    }
    canvas.say(cut(&line, canvas.room.width), canvas.theme.dim);
}

/// What came of a hint that asked: the verdict, what is said of the answer, and the right one.
fn answer(asking: &Asking, at: usize, canvas: &mut Canvas) {
    let Some((asked, answer)) = asking.hint_answer(at) else {
        return;
    };
    let word = match &answer.graded {
        None => (answer.word().to_string(), canvas.theme.dim),
        Some(graded) => verdict(graded.verdict, canvas),
    };
    canvas.wrap(&[Span::styled(word.0, word.1)], &[], &[]);
    if let Some(graded) = &answer.graded {
        said(graded, answer.feedback.as_ref(), canvas);
    }
    let right = answer_line(&asked.task, canvas.theme.good, canvas);
    canvas.lines.extend(right);
    if let Some(explanation) = &asked.explanation {
        canvas.blocks(explanation, canvas.theme.text);
    }
}

/// What was added below the answer, from line `newest` on, should be seen, and
/// what is typed too, if both find room. What is typed ends at line `end`.
pub(super) fn keep_in_sight(end: usize, newest: usize, canvas: &mut Canvas) {
    if canvas.lines.len() > end {
        let from = canvas.focus.start.min(end);
        let both = canvas.lines.len() - from < canvas.room.height.saturating_sub(1);
        canvas.focus = if both { from } else { newest }..canvas.lines.len();
    }
}
