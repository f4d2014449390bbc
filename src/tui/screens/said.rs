//! A verdict in a word and what is said of an answer, without the right one.

use ratatui::style::Style;

use crate::kinds::{Graded, Stretch, Verdict};
use crate::text::SafeText;
use crate::tui::widgets::canvas::Canvas;
use crate::words::{message, share};

/// The verdict in a word, with its sign, and its colour.
pub(super) fn verdict(verdict: Verdict, canvas: &Canvas) -> (String, Style) {
    let (sign, style) = sign(verdict, canvas);
    let word = match verdict {
        Verdict::Partial(credit) => message!("tui-partly-right", share = share(f64::from(credit))),
        verdict => verdict.word(),
    };
    (format!("{sign} {word}"), style)
}

/// The feedback on the mistake, and the kind's remarks.
pub(super) fn said(graded: &Graded, feedback: Option<&SafeText>, canvas: &mut Canvas) {
    if let Some(feedback) = feedback {
        canvas.blocks(feedback, canvas.theme.text);
    }
    for remark in &graded.remarks {
        canvas.blocks(&remark.to_string(), canvas.theme.text);
    }
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
        Stretch::Text(text) => text.as_str(),
        Stretch::Blank(_) => "____",
    });
    shown.collect()
}
