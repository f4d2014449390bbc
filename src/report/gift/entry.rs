//! Entries of GIFT, and what their kinds have in common.

use super::written::{html_line, needs_mark, text, typed};
use crate::kinds::{Answer, Shown, ShownTask};
use crate::text::as_html;
use crate::words::{Message, message};

/// A question as GIFT has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// What stands before the braces, in HTML.
    pub(super) before: String,
    /// What stands between them, escaped.
    pub(super) inside: String,
    /// What stands behind them, in HTML.
    pub(super) after: String,
    /// What is said of every answer, in HTML; of an essay, the model answer.
    pub(super) general: String,
    /// Of a part, the text that it is asked on, in HTML.
    pub(super) stem: String,
}

impl Entry {
    /// The whole, without its name.
    pub(super) fn whole(&self) -> String {
        let general = match self.general.as_str() {
            "" => String::new(),
            general => format!("\n\t####{}", text(general)),
        };
        // One mark stands for what is before and behind the braces.
        let has_mark = needs_mark(&self.before) || needs_mark(&self.after);
        let mark = if has_mark { "[html]" } else { "" };
        let (before, space) = match self.after.is_empty() {
            true => (self.before.trim(), " "),
            // Within a sentence blanks stand as they are.
            false => (self.before.as_str(), ""),
        };
        let (before, after) = (html_line(before), html_line(&self.after));
        let end = if general.is_empty() { "" } else { "\n" };
        format!(
            "{mark}{before}{space}{{{}{general}{end}}}{after}",
            self.inside
        )
    }
}

/// Why a question can't be said in GIFT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    Order,
    Algebra,
    Command,
    Output,
    Figure,
    /// A number without an end as a decimal.
    Fraction,
    /// Blanks of other kinds.
    Blanks,
    AnyOrder,
    /// An answer that holds the sign between the two sides of a pair.
    Arrow,
    Unshowable,
}

impl Refused {
    pub(super) fn message(self) -> Message {
        match self {
            Refused::Order => message!("report-gift-left-order"),
            Refused::Algebra => message!("report-gift-left-algebra"),
            Refused::Command => message!("report-gift-left-command"),
            Refused::Output => message!("report-gift-left-output"),
            Refused::Figure => message!("report-gift-left-figure"),
            Refused::Fraction => message!("report-gift-left-fraction"),
            Refused::Blanks => message!("report-gift-left-blanks"),
            Refused::AnyOrder => message!("report-gift-left-any-order"),
            Refused::Arrow => message!("report-gift-left-arrow"),
            Refused::Unshowable => message!("report-gift-left-unshowable"),
        }
    }
}

/// Texts of HTML below one another.
pub(super) fn paragraphs(texts: &[&str]) -> String {
    let one = |text: &&str| match text.starts_with('<') && !text.starts_with("<em>") {
        true => (*text).to_owned(),
        false => format!("<p>{text}</p>"),
    };
    texts.iter().map(one).collect()
}

/// `#` and what is said.
pub(super) fn said(say: Option<&str>) -> String {
    say.map_or_else(String::new, |say| format!("#{}", text(&as_html(say))))
}

/// Notes how typed words are compared here and can't be there.
pub(super) fn compared(task: &ShownTask, lose: &mut dyn FnMut(Message)) {
    let Some(words) = task.words() else { return };
    if words.is_exact {
        lose(message!("report-gift-lost-exact"));
    }
    if words.is_lax || words.any_order {
        lose(message!("report-gift-lost-lax"));
    }
}

/// Whether a text that is typed would be read as two sides of a pair: GIFT has no way to say that
/// it is none.
pub(super) fn has_arrow(text: &str) -> bool {
    text.contains("->")
}

/// Mistakes in what is typed: wrong texts with what is said to them. What is right in this
/// showing is none of them.
pub(super) fn wrong_words(
    item: &Shown,
    lose: &mut dyn FnMut(Message),
    of: impl Fn(&Answer) -> Option<String>,
) -> String {
    let mut lost = false;
    let mistakes = item.mistakes.iter().enumerate();
    let lines = mistakes.flat_map(|(at, mistake)| {
        let feedback = said(Some(&mistake.feedback));
        let wrong = item.task.wrong(at);
        let is_right = |answer: &&Answer| {
            let graded = item.grade(answer);
            graded.is_ok_and(|graded| graded.verdict.is_correct())
        };
        let texts = wrong.iter().filter(|answer| !is_right(answer));
        let mut texts: Vec<String> = texts.filter_map(&of).collect();
        let all = texts.len();
        texts.retain(|text| !has_arrow(text));
        lost |= texts.len() < all;
        (texts.into_iter()).map(move |wrong| format!("\n\t=%0%{}{feedback}", typed(&wrong)))
    });
    let lines: String = lines.collect();
    if lost {
        lose(message!("report-gift-lost-arrow"));
    }
    lines
}
