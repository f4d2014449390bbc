//! Texts with blanks, in GIFT.

use super::entry::{Entry, Refused, compared, has_arrow, paragraphs, wrong_words};
use super::written::typed;
use crate::kinds::{Answer, Shown, Stretch};
use crate::text::{Piece, SafeText, as_html, joined};
use crate::words::{self, Language, Message, message};

/// Stands for the blank that is asked for while its text becomes HTML.
const BLANK: char = '\u{E00F}';

/// A text with blanks: an entry for each blank, the others filled in.
pub(super) fn blanks(
    item: &Shown,
    parts: &[Stretch],
    lose: &mut dyn FnMut(Message),
) -> Result<Vec<Entry>, Refused> {
    if item.task.has_inner_kinds() {
        return Err(Refused::Blanks);
    }
    let is_blank = |part: &&Stretch| matches!(part, Stretch::Blank(_));
    let count = parts.iter().filter(is_blank).count();
    let any_order = item.task.words().is_some_and(|words| words.any_order);
    if any_order && count > 1 {
        return Err(Refused::AnyOrder);
    }
    compared(&item.task, lose);
    if item.task.may_be_left_empty() {
        lose(message!("report-gift-lost-empty"));
    }
    if count > 1 && !item.mistakes.is_empty() {
        lose(message!("report-gift-lost-mistakes"));
    }
    if count > 1 {
        lose(message!("report-gift-lost-together"));
    }
    (0..count)
        .map(|blank| one_blank(item, parts, blank, count, lose))
        .collect()
}

/// The entry of one blank.
fn one_blank(
    item: &Shown,
    parts: &[Stretch],
    asked: usize,
    of: usize,
    lose: &mut dyn FnMut(Message),
) -> Result<Entry, Refused> {
    let here = BLANK.to_string();
    let mut pieces = Vec::new();
    let mut accepted: &[SafeText] = &[];
    let mut at = 0;
    let mut was_asked = false;
    for part in parts {
        match part {
            Stretch::Text(text) => pieces.push(Piece::Markdown(text)),
            Stretch::Hint(hint) if was_asked => pieces.push(Piece::Markdown(hint)),
            Stretch::Hint(_) => {}
            Stretch::Blank(fillings) => {
                was_asked = at == asked;
                at += 1;
                pieces.push(match was_asked {
                    true => {
                        accepted = fillings;
                        Piece::Markdown(&here)
                    }
                    false => Piece::Literal(&fillings[0]),
                });
            }
        }
    }
    let html = as_html(&joined(&pieces));
    if accepted.iter().any(|text| has_arrow(text)) {
        return Err(Refused::Arrow);
    }
    let answers = accepted.iter().filter(|text| !text.trim().is_empty());
    let mut inside: String = answers
        .map(|text| format!("\n\t={}", typed(text)))
        .collect();
    if of == 1 {
        inside += &wrong_words(item, lose, |answer| match answer {
            Answer::Blanks(given) => given.first().filter(|text| !text.is_empty()).cloned(),
            _ => None,
        });
    }
    inside.push('\n');
    let (before, after) = html.split_once(BLANK).ok_or(Refused::Blanks)?;
    let (before, after) = match stands_in(before) {
        Stands::Text => (before.to_owned(), after.to_owned()),
        Stands::Code => (format!("{before}_____{after}"), String::new()),
        Stands::Formula => (format!("{before}\\square {after}"), String::new()),
    };
    Ok(Entry {
        before: below_prompt(before, &item.prompt),
        inside,
        after,
        ..Entry::default()
    })
}

/// The text before a blank, below what is asked. What an importer asks by itself, in whatever
/// language it spoke then, is not said twice.
fn below_prompt(before: String, prompt: &str) -> String {
    let is_usual = Language::ALL.into_iter().any(|language| {
        let _here = words::speaking(language);
        (1..3).any(|n| prompt.trim() == message!("import-asks-blanks", n = n).to_string())
    });
    if is_usual {
        return before;
    }
    let prompt = paragraphs(&[&as_html(prompt)]);
    match before.starts_with('<') && !before.starts_with("<code>") {
        true => format!("{prompt}{before}"),
        false => format!("{prompt}<p>{before}"),
    }
}

/// Where a blank stands.
enum Stands {
    Text,
    Code,
    Formula,
}

fn stands_in(before: &str) -> Stands {
    let open = |open: &str, close: &str| before.rfind(open) > before.rfind(close);
    if open("\\(", "\\)") || open("\\[", "\\]") {
        return Stands::Formula;
    }
    match open("<code", "</code>") {
        true => Stands::Code,
        false => Stands::Text,
    }
}
