//! A verdict in a word, what is said of an answer, and the right one.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::kinds::{self, Answer, Form, Graded, ShownTask, Stretch, Verdict};
use crate::text::{SafeText, has_code_block, literal};
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::markdown::{blocks, inline};
use crate::tui::widgets::wrap::wrap;
use crate::words::{message, percent};

/// The verdict in a word, with its sign, and its colour.
pub(super) fn verdict(verdict: Verdict, canvas: &Canvas) -> (String, Style) {
    let (sign, style) = sign(verdict, canvas);
    let word = match verdict {
        Verdict::Partial(credit) => {
            message!("tui-partly-right", share = percent(f64::from(credit)))
        }
        verdict => verdict.word(),
    };
    (format!("{sign} {word}"), style)
}

/// The same for what came of this answer, which learners may have marked themselves.
pub(super) fn verdict_for(of: Verdict, answer: &Answer, canvas: &Canvas) -> (String, Style) {
    match answer.is_self_marked() {
        true => {
            let (sign, style) = sign(of, canvas);
            (format!("{sign} {}", of.word_for(answer)), style)
        }
        false => verdict(of, canvas),
    }
}

/// The feedback on the mistake, and the kind's remarks.
pub(super) fn said(graded: &Graded, feedback: Option<&SafeText>, canvas: &mut Canvas) {
    if let Some(feedback) = feedback {
        canvas.blocks(feedback, canvas.theme.text);
    }
    for remark in &graded.remarks {
        // It may quote what was typed.
        let remark = literal(&remark.to_string());
        let remark = canvas.to_the_letter(&remark).into_owned();
        canvas.blocks(&remark, canvas.theme.text);
    }
}

/// The right answer, as it suits the way it is given.
pub(super) fn right_answer(task: &ShownTask, style: Style, canvas: &mut Canvas) {
    match task.form() {
        Form::Order { items, shown, .. } => {
            canvas.say(message!("tui-right-order"), canvas.theme.dim);
            let Some(Answer::Order(right)) = task.right().into_iter().next() else {
                return;
            };
            for (i, item) in right.iter().map(|&at| &items[shown[at]]).enumerate() {
                let first = Span::styled(format!("  {}  ", i + 1), style);
                let style = canvas.theme.text;
                canvas.entry(item, style, [first, Span::raw("     ")], Span::raw(""));
            }
        }
        Form::Match { left, right } => {
            canvas.say(message!("tui-right-pairs"), canvas.theme.dim);
            if let Some(Answer::Match(partners)) = task.right().first() {
                for (line, partner) in left.iter().zip(partners) {
                    let partner = partner.and_then(|at| right.get(at));
                    pair(line, partner, Span::styled("  ", style), canvas);
                }
            }
        }
        Form::Blanks { .. } => {
            canvas.say(message!("tui-blanks-filled"), canvas.theme.dim);
            canvas.blocks(&task.answer_markdown(), style);
        }
        // An answer of several lines keeps them.
        Form::Line(kinds::Line::Output) if task.answer_markdown().contains('\n') => {
            canvas.say(message!("tui-prints"), canvas.theme.dim);
            canvas.blocks(&task.answer_markdown(), style);
        }
        Form::OneOf { .. }
        | Form::SomeOf { .. }
        | Form::Line(_)
        | Form::SelfGrade { .. }
        | Form::Written { .. } => {
            canvas.lines.extend(answer_line(task, style, canvas));
        }
    }
}

/// A pair on a line.
pub(super) fn pair(
    left: &str,
    right: Option<&SafeText>,
    before: Span<'static>,
    canvas: &mut Canvas,
) {
    let style = canvas.theme.text;
    let mut spans = inline(left, &canvas.theme, style);
    spans.push(Span::styled(" → ", canvas.theme.dim));
    spans.extend(match right {
        Some(right) => inline(right, &canvas.theme, style),
        None => vec![Span::styled("_", canvas.theme.dim)],
    });
    canvas.wrap(&spans, &[before], &[Span::raw("    ")]);
}

/// The right answer behind its name.
pub(super) fn answer_line(task: &ShownTask, style: Style, canvas: &Canvas) -> Vec<Line<'static>> {
    let label = format!("{} ", message!("tui-answer"));
    let answer = task.answer_markdown();
    let answer = canvas.to_the_letter(&answer);
    if has_code_block(&answer) {
        let width = canvas.room.width;
        let mut lines = vec![Line::styled(label, canvas.theme.dim)];
        lines.extend(blocks(&answer, width, &canvas.theme, style));
        return lines;
    }
    let rest = [Span::raw(" ".repeat(label.width()))];
    let first = [Span::styled(label, canvas.theme.dim)];
    let spans = inline(&answer, &canvas.theme, style);
    wrap(&spans, canvas.room.width, &first, &rest)
}

fn sign(verdict: Verdict, canvas: &Canvas) -> (&'static str, Style) {
    match verdict {
        Verdict::Correct => ("✓", canvas.theme.good),
        Verdict::Partial(_) => ("◐", canvas.theme.partial),
        Verdict::Incorrect => ("✗", canvas.theme.bad),
        Verdict::GaveUp => ("→", canvas.theme.partial),
    }
}

/// A text with blanks, which are shown empty.
pub(in crate::tui) fn blank_text(parts: &[Stretch]) -> String {
    let shown = parts.iter().map(|part| match part {
        Stretch::Text(text) | Stretch::Hint(text) => text.as_str(),
        Stretch::Blank(_) => "____",
    });
    shown.collect()
}
