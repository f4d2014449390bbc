//! What a question asks, in GIFT.

use super::blanks::blanks;
use super::entry::{Entry, Refused, compared, has_arrow, paragraphs, said, wrong_words};
use super::written::{decimal, share, text, typed};
use crate::import::Losses;
use crate::kinds::{Answer, Form, Line, Shown, Span};
use crate::text::{SafeText, as_html};
use crate::words::{Message, message};

/// Whether a text shows a figure.
pub(super) fn has_figure(prompt: &str) -> bool {
    prompt.contains(crate::figure::FENCE)
}

/// What an item asks: one entry, of a text with several blanks one for each. `keeps` says that
/// its options stay in their order; losses are noted at `id`.
pub(super) fn entries(
    item: &Shown,
    keeps: bool,
    id: &str,
    losses: &mut Losses,
) -> Result<Vec<Entry>, Refused> {
    if has_figure(&item.prompt) {
        return Err(Refused::Figure);
    }
    let mut own = Losses::default();
    let mut lose = |what: Message| own.with_loss(what, id);
    let whole = |inside: String| Entry {
        before: as_html(&item.prompt),
        inside,
        ..Entry::default()
    };
    let mut all = match item.task.form() {
        Form::OneOf { options } => {
            let is_truth = keeps
                && matches!(options, [yes, no] if yes.as_str() == "True" && no.as_str() == "False");
            match is_truth {
                true => vec![whole(truth(item))],
                false => {
                    if keeps {
                        lose(message!("report-gift-lost-order"));
                    }
                    vec![whole(choice(item, options, &mut lose))]
                }
            }
        }
        Form::SomeOf { options } => {
            if keeps {
                lose(message!("report-gift-lost-order"));
            }
            vec![whole(multi(item, options, &mut lose))]
        }
        Form::Line(line) => {
            let inside = match line {
                Line::Words => words(item, &mut lose)?,
                Line::Number => number(item, &mut lose)?,
                Line::Algebra => numbers_of_algebra(item).ok_or(Refused::Algebra)?,
                Line::Command => return Err(Refused::Command),
                Line::Output => return Err(Refused::Output),
            };
            vec![whole(inside)]
        }
        Form::Blanks { parts } => blanks(item, parts, &mut lose)?,
        Form::Order { .. } => return Err(Refused::Order),
        Form::Match { left, right } => vec![whole(pairs(item, left, right, &mut lose))],
        Form::SelfGrade { back } => {
            lose(message!("report-gift-lost-card"));
            vec![essay(item, back)]
        }
        Form::Written { back, ideas } => {
            if !ideas.is_empty() {
                lose(message!("report-gift-lost-ideas"));
            }
            vec![essay(item, back)]
        }
    };
    if !item.hints.is_empty() {
        lose(message!("report-gift-lost-hints"));
    }
    if !item.wordings.is_empty() {
        lose(message!("report-gift-lost-wordings"));
    }
    for entry in &mut all {
        let is_essay = !entry.general.is_empty();
        if let Some(explanation) = &item.explanation {
            let explanation = as_html(explanation);
            entry.general = match is_essay {
                true => paragraphs(&[&entry.general, &explanation]),
                false => explanation,
            };
        }
    }
    for loss in own.reasons_with_loss() {
        losses.with_loss(loss.reason, id);
    }
    Ok(all)
}

fn essay(item: &Shown, back: &SafeText) -> Entry {
    Entry {
        before: as_html(&item.prompt),
        general: as_html(back),
        ..Entry::default()
    }
}

/// What is said to an answer: of a mistake that is recognised in it, else its own words.
fn said_to(item: &Shown, answer: &Answer) -> Option<String> {
    let graded = item.grade(answer).ok()?;
    let mistake = graded.mistake.and_then(|at| item.mistakes.get(at));
    let mistake = mistake.map(|mistake| mistake.feedback.to_string());
    mistake.or_else(|| graded.said.map(SafeText::into_string))
}

/// Whether the answer is right.
fn is_right(item: &Shown, answer: &Answer) -> bool {
    let graded = item.grade(answer);
    graded.is_ok_and(|graded| graded.verdict.is_correct())
}

fn truth(item: &Shown) -> String {
    let is_true = is_right(item, &Answer::Choice(0));
    let (right, wrong) = if is_true { (0, 1) } else { (1, 0) };
    let word = if is_true { "TRUE" } else { "FALSE" };
    let say = |at: usize| said_to(item, &Answer::Choice(at));
    match (say(wrong), say(right)) {
        (None, None) => word.to_owned(),
        (wrong, None) => format!("{word}{}", said(wrong.as_deref())),
        (wrong, right) => {
            let wrong = wrong.map_or_else(|| "#".to_owned(), |wrong| said(Some(&wrong)));
            format!("{word}{wrong}{}", said(right.as_deref()))
        }
    }
}

fn choice(item: &Shown, options: &[SafeText], lose: &mut dyn FnMut(Message)) -> String {
    if item.mistakes.iter().any(|mistake| !mistake.counts) {
        lose(message!("report-gift-lost-again"));
    }
    let line = |(at, option): (usize, &SafeText)| {
        let answer = Answer::Choice(at);
        let sign = if is_right(item, &answer) { '=' } else { '~' };
        let said = said(said_to(item, &answer).as_deref());
        format!("\n\t{sign}{}{said}", text(&as_html(option)))
    };
    let lines: String = options.iter().enumerate().map(line).collect();
    format!("{lines}\n")
}

fn multi(item: &Shown, options: &[SafeText], lose: &mut dyn FnMut(Message)) -> String {
    if !item.mistakes.is_empty() {
        lose(message!("report-gift-lost-mistakes"));
    }
    let right: Vec<usize> = match item.task.right().first() {
        Some(Answer::Multi(right)) => right.clone(),
        _ => Vec::new(),
    };
    let share = share(right.len());
    let line = |(at, option): (usize, &SafeText)| {
        let minus = if right.contains(&at) { "" } else { "-" };
        let graded = item.grade(&Answer::Multi(vec![at])).ok();
        let say = graded.and_then(|graded| graded.said);
        let said = said(say.as_deref());
        format!("\n\t~%{minus}{share}%{}{said}", text(&as_html(option)))
    };
    let lines: String = options.iter().enumerate().map(line).collect();
    format!("{lines}\n")
}

fn words(item: &Shown, lose: &mut dyn FnMut(Message)) -> Result<String, Refused> {
    compared(&item.task, lose);
    let mut lines = String::new();
    for answer in item.task.right() {
        let Answer::Typed(right) = &answer else {
            continue;
        };
        if has_arrow(right) {
            return Err(Refused::Arrow);
        }
        let say = item.grade(&answer).ok().and_then(|graded| graded.said);
        lines += &format!("\n\t={}{}", typed(right), said(say.as_deref()));
    }
    lines += &wrong_words(item, lose, |answer| match answer {
        Answer::Typed(text) => Some(text.clone()),
        _ => None,
    });
    Ok(format!("{lines}\n"))
}

fn number(item: &Shown, lose: &mut dyn FnMut(Message)) -> Result<String, Refused> {
    let key = item.task.number().ok_or(Refused::Fraction)?;
    let right = decimal(key.right).ok_or(Refused::Fraction)?;
    let within = decimal(key.within).ok_or(Refused::Fraction)?;
    if key.unit.is_some() || key.is_percent {
        lose(message!("report-gift-lost-unit"));
    }
    let wanted = right.clone();
    let right = match within.as_str() {
        "0" => right,
        within => format!("{right}:{within}"),
    };
    let mut lines = String::new();
    let mut others = String::new();
    for (at, mistake) in item.mistakes.iter().enumerate() {
        let feedback = said(Some(&mistake.feedback));
        let spans = item.task.wrong_numbers(at);
        if takes_all(&spans) {
            others = format!("\n\t~{feedback}");
            continue;
        }
        for span in spans {
            match written(span) {
                // In this showing the mistake comes to the right answer.
                Some(span) if span == wanted => {}
                Some(span) => lines += &format!("\n\t=%0%{span}{feedback}"),
                None => lose(message!("report-gift-lost-mistakes")),
            }
        }
    }
    Ok(match lines.is_empty() && others.is_empty() {
        true => format!("#{right}"),
        false => format!("#\n\t={right}{lines}{others}\n"),
    })
}

/// Whether ranges take in all numbers.
fn takes_all(spans: &[Span]) -> bool {
    let below = spans.iter().find(|span| span.from.is_none());
    let above = spans.iter().find(|span| span.to.is_none());
    match (
        below.and_then(|span| span.to),
        above.and_then(|span| span.from),
    ) {
        (Some(to), Some(from)) => from <= to,
        _ => false,
    }
}

/// A number, or a range with both ends.
fn written(span: Span) -> Option<String> {
    let (from, to) = (span.from?, span.to?);
    match from == to {
        true => decimal(from),
        false => Some(format!("{}..{}", decimal(from)?, decimal(to)?)),
    }
}

/// Algebra whose answers are plain numbers: each of them is right.
fn numbers_of_algebra(item: &Shown) -> Option<String> {
    if !item.mistakes.is_empty() {
        return None;
    }
    let right = item.task.right();
    let numbers = right.iter().map(|answer| match answer {
        Answer::Typed(text) => {
            let text = text.trim();
            let below = text.strip_prefix(['-', '−']).map(str::trim);
            let size = decimal(crate::expr::decimal(below.unwrap_or(text))?)?;
            Some(format!("{}{size}", if below.is_some() { "-" } else { "" }))
        }
        _ => None,
    });
    let numbers: Vec<String> = numbers.collect::<Option<_>>()?;
    Some(match numbers.as_slice() {
        [only] => format!("#{only}"),
        all => {
            let lines: String = all.iter().map(|n| format!("\n\t={n}")).collect();
            format!("#{lines}\n")
        }
    })
}

fn pairs(
    item: &Shown,
    left: &[SafeText],
    right: &[SafeText],
    lose: &mut dyn FnMut(Message),
) -> String {
    if !item.mistakes.is_empty() {
        lose(message!("report-gift-lost-mistakes"));
    }
    let partners: Vec<Option<usize>> = match item.task.right().first() {
        Some(Answer::Match(partners)) => partners.clone(),
        _ => Vec::new(),
    };
    let pairs = left.iter().zip(&partners).filter_map(|(left, at)| {
        let right = right.get((*at)?)?;
        Some((text(&as_html(left)), text(&as_html(right))))
    });
    let extra = right.iter().enumerate();
    let extra = extra.filter(|(at, _)| !partners.contains(&Some(*at)));
    let extra = extra.map(|(_, right)| (String::new(), text(&as_html(right))));
    let lines: String = (pairs.chain(extra))
        .map(|(left, right)| format!("\n\t={left} -> {right}"))
        .collect();
    format!("{lines}\n")
}
