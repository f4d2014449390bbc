//! What shows only once questions are filled in: hints that give the answer away too early,
//! a last step that leads elsewhere, coefficients of 1.

use std::collections::BTreeSet;

use super::drawing::drawn;
use super::questions::bare;
use super::{same, silent};
use crate::author::raw::RawQuestion;
use crate::course::{ByQuestion, Instance};
use crate::expr::{Formula, Number, Value, absolute};
use crate::kinds::{Answer, Form, Kind, Shown, ShownTask, read_number};
use crate::reading::{Complaints, Place};
use crate::template::{Draws, Room, Template};
use crate::text::{inline, is_within_number};
use crate::words::message;

/// How often a template is filled in.
const SHOWINGS: u64 = 8;
/// How many values a coefficient is looked at with.
const VALUES: u64 = 40;
/// The most work of all that is filled in for this, as [`Template::work`] and
/// [`Room::taken`] count it: hostile courses get no further.
const WORK: usize = 100_000_000;
/// Letters that stand behind a number as its unit rather than as a variable.
const UNITS: &str = "hmsglkVWAKCFNJ";
/// The keys of texts that learners are shown.
const SHOWN: [&str; 7] = [
    "prompt",
    "text",
    "options",
    "items",
    "hints",
    "explanation",
    "feedback",
];

/// Warns of each question, as long as there is work left.
pub(super) fn filled(questions: &ByQuestion<RawQuestion>, complaints: &mut Complaints) {
    let mut left = WORK;
    for raw in questions {
        if left == 0 {
            return;
        }
        if let Some(template) = &raw.question.template {
            coefficients(raw, template, &mut left, complaints);
        }
        let question = &raw.question;
        let has_hints = question.all_items().any(|item| !item.hints.is_empty());
        let may_hide = silent::may_hide(raw);
        let has_numbers = (question.all_items()).any(|item| item.task.kind() == Kind::Number);
        same::options(raw, complaints);
        if has_hints || may_hide || has_numbers || !question.steps.is_empty() {
            let instances = instances(raw, &mut left);
            hints(raw, &instances, complaints);
            numbers(raw, &instances, complaints);
            last_step(raw, &instances, complaints);
            if has_numbers {
                same::answer(raw, &instances, &mut left, complaints);
            }
            if may_hide {
                silent::hidden(raw, &instances, complaints);
            }
        }
    }
}

/// Some showings of a question.
pub(super) fn instances(raw: &RawQuestion, left: &mut usize) -> Vec<Instance> {
    let mut found = Vec::new();
    let count = if raw.question.template.is_some() {
        SHOWINGS
    } else {
        1
    };
    for seed in 0..count {
        let mut draws = Draws::new(seed);
        let values = match &raw.question.template {
            None => None,
            Some(template) => match drawn(template, &mut draws, left) {
                Some(values) => Some(values),
                None => continue,
            },
        };
        let room = Room::for_showing();
        let instance = raw.question.filled(0, values.as_ref(), &mut draws, &room);
        *left = left.saturating_sub(room.taken());
        found.extend(instance);
    }
    found
}

/// The kind of what is typed as a text or a number; none of others.
fn kind(item: &Shown) -> Option<Kind> {
    match item.task {
        ShownTask::Text(_) => Some(Kind::Text),
        ShownTask::Number(_) => Some(Kind::Number),
        _ => None,
    }
}

/// Warns of a number that nobody can type as it is meant: one without an end that is to be
/// exact, at some showing, and a share where per cent are asked for, at every one, unless it is
/// written as a hundred times something.
fn numbers(raw: &RawQuestion, instances: &[Instance], complaints: &mut Complaints) {
    for (spot, values) in raw.question.all_spots().into_iter().zip(&raw.values) {
        let shown = || instances.iter().map(|instance| instance.item_at(spot));
        let mut numbers = shown().filter(|item| kind(item) == Some(Kind::Number));
        let mut answers = values.iter().filter(|(key, _)| *key == "answer");
        let answer = answers.next().map(|(_, place)| place);
        let written = answer.map_or("", |place| complaints.raw(place));
        // What ends where it is written was warned of there, if it looks cut off.
        let has_end = bare(written).parse::<f64>().is_ok();
        let has_hundred = written
            .split(|c: char| !c.is_ascii_digit())
            .any(|digits| digits == "100");
        let endless = numbers.find(|item| !has_end && is_endless(item));
        let said = match endless {
            Some(item) => {
                let answer = item.task.model_answer().to_string();
                let message = message!("author-answer-endless", answer = answer);
                Some((message, message!("author-answer-endless-help")))
            }
            // A fixed one is warned of where it is read.
            None if raw.question.template.is_some()
                && !has_hundred
                && shown().next().is_some()
                && shown().all(is_share) =>
            {
                let answer = shown().next().map(|item| item.task.model_answer());
                let answer = answer.unwrap_or_default().to_string();
                let message = message!("author-percent-share", answer = answer);
                Some((message, message!("kinds-percent-share-help")))
            }
            None => None,
        };
        if let Some((message, help)) = said {
            let place = answer.unwrap_or(&raw.id_place);
            complaints.warn(place, message, Some(help));
        }
    }
}

/// Whether a number has more decimals than anybody types, and does not count with four.
fn is_endless(item: &Shown) -> bool {
    let answer = item.task.model_answer().to_string();
    let Some(point) = answer.find(['.', ',']) else {
        return false;
    };
    let decimals = answer[point + 1..].bytes().take_while(u8::is_ascii_digit);
    if decimals.count() < 8 {
        return false;
    }
    let typed = answer[..point + 5].to_owned();
    let graded = item.grade(&Answer::Typed(typed));
    graded.is_ok_and(|graded| !graded.verdict.is_correct())
}

/// Whether a number of per cent is below one: probably the share is meant.
fn is_share(item: &Shown) -> bool {
    let answer = item.task.model_answer().to_string();
    let number = answer.strip_suffix('%').map(str::trim_end);
    let number = number.filter(|_| kind(item) == Some(Kind::Number));
    let read = number.and_then(|number| read_number(number).ok());
    read.is_some_and(|share| {
        let (none, whole) = (Number::from_integer(0), Number::from_integer(1));
        share != none && absolute(share).is_some_and(|share| share < whole)
    })
}

/// Warns of a hint, other than the last, in which the answer stands, at every showing.
fn hints(raw: &RawQuestion, instances: &[Instance], complaints: &mut Complaints) {
    for (spot, values) in raw.question.all_spots().into_iter().zip(&raw.values) {
        let shown = instances.iter().map(|instance| instance.item_at(spot));
        let shown: Vec<&Shown> = shown.collect();
        let most = shown.first().map_or(0, |item| item.hints.len());
        if most == 1 && shown.iter().all(|item| tells_alone(item)) {
            let hint = values.iter().find(|(key, _)| *key == "hints");
            let place = hint.map_or(&raw.id_place, |(_, place)| place).clone();
            let help = message!("author-hint-alone-help");
            complaints.warn(&place, message!("author-hint-alone"), Some(help));
        }
        let asks = |at: usize| shown.first().and_then(|item| item.asked_by_hint(at));
        let told = |at: &usize| {
            let is_text = !shown.is_empty() && asks(*at).is_none();
            is_text && shown.iter().all(|item| tells(item, *at))
        };
        if let Some(at) = (0..most.saturating_sub(1)).find(told) {
            let mut hints = values.iter().filter(|(key, _)| *key == "hints");
            // Those that ask are not among them.
            let texts = (0..at).filter(|at| asks(*at).is_none()).count();
            let place = hints.nth(texts).map_or(&raw.id_place, |(_, place)| place);
            let message = message!("author-hint-tells", n = at + 1);
            let help = message!("author-hint-tells-help");
            complaints.warn(&place.clone(), message, Some(help));
        }
    }
}

/// Words of a hint that says the answer and no more: “It is 42.”
const BRIEF: usize = 5;

/// Whether the only hint says the answer and no more: one that shows it among others helps.
fn tells_alone(item: &Shown) -> bool {
    let hint = item.hints.first().map_or("", |hint| hint.as_str());
    let words = inline(hint);
    let words: Vec<&str> = words.split_whitespace().collect();
    let has_digit = |word: &&&str| word.contains(|c: char| c.is_ascii_digit());
    words.len() <= BRIEF
        && !hint.contains([',', ';'])
        && words.iter().filter(has_digit).count() <= 1
        && item.is_stated_by_hint(0)
}

/// Whether a hint holds the answer, which the question does not hold itself.
fn tells(item: &Shown, hint: usize) -> bool {
    let Some(kind) = kind(item) else {
        // Of what is filled in, hints show all forms; of options, one that names the right one
        // alone.
        let is_picked = matches!(item.task.form(), Form::OneOf { .. } | Form::SomeOf { .. });
        return is_picked && item.is_stated_by_hint(hint);
    };
    let answer = item.task.model_answer().trim().to_lowercase();
    // A digit or two letters stand in many a hint by chance.
    let long = match kind {
        Kind::Number => answer.chars().filter(char::is_ascii_digit).count() >= 2,
        _ => answer.chars().count() >= 3,
    };
    let in_hint = item
        .hints
        .get(hint)
        .is_some_and(|hint| has_word(hint, &answer));
    long && in_hint && !has_word(&item.prompt, &answer)
}

/// Whether something stands in a text by itself, and not as a part of a word or number.
fn has_word(text: &str, wanted: &str) -> bool {
    let text = inline(text).to_lowercase();
    let part = |c: char| c.is_alphanumeric();
    text.match_indices(wanted).any(|(at, found)| {
        let (before, after) = (&text[..at], &text[at + found.len()..]);
        !before.ends_with(part) && !after.starts_with(part) && !is_within_number(before, after)
    })
}

/// Warns of a last step of the question's own kind whose answer is never the question's.
fn last_step(raw: &RawQuestion, instances: &[Instance], complaints: &mut Complaints) {
    let apart = |instance: &Instance| {
        let (own, last) = (&instance.item, instance.steps.last());
        last.is_some_and(|last| {
            kind(own).is_some()
                && kind(&last.item) == kind(own)
                && last.item.task.model_answer() != own.task.model_answer()
        })
    };
    if instances.is_empty() || !instances.iter().all(apart) {
        return;
    }
    // Those of the steps come after those of the question, and before those of steps in steps.
    let last = raw
        .values
        .get(raw.question.steps.len())
        .into_iter()
        .flatten();
    let mut answers = last.filter(|(key, _)| *key == "answer");
    let place = answers
        .next()
        .map_or(&raw.id_place, |(_, place)| place)
        .clone();
    let lacks_unit = |instance: &Instance| {
        let own = instance.item.task.model_answer();
        let last = instance
            .steps
            .last()
            .map(|last| last.item.task.model_answer());
        let rest = last.and_then(|last| own.strip_prefix(last.as_str()).map(str::to_owned));
        rest.is_some_and(|rest| rest.starts_with(' ') && kind(&instance.item) == Some(Kind::Number))
    };
    let (message, help) = match instances.iter().all(lacks_unit) {
        true => (
            message!("author-last-step-unit"),
            message!("author-last-step-unit-help"),
        ),
        false => (
            message!("author-last-step"),
            message!("author-last-step-help"),
        ),
    };
    complaints.warn(&place, message, Some(help));
}

/// Warns of `{a}x` where `a` can be 1 or -1: learners would read `1x`.
fn coefficients(
    raw: &RawQuestion,
    template: &Template,
    left: &mut usize,
    complaints: &mut Complaints,
) {
    let mut found: Vec<(Place, String, char)> = Vec::new();
    for (_, place) in (raw.values.iter().flatten()).filter(|(key, _)| SHOWN.contains(key)) {
        let written = complaints.raw(place);
        found.extend(before_letters(written).map(|(at, inside, letter)| {
            let start = place.span.start + at;
            let span = start..start + inside.len() + 2;
            let source = place.source;
            (Place { source, span }, inside.to_owned(), letter)
        }));
    }
    if found.is_empty() {
        return;
    }
    let one = |value: &Value| match value.number() {
        Some(number) => number == Number::from_integer(1) || number == Number::from_integer(-1),
        None => false,
    };
    let formulas: Vec<Formula> = (found.iter())
        .map(|(_, inside, _)| Formula::new(inside.as_str()))
        .collect();
    let mut told = BTreeSet::new();
    for seed in 0..VALUES {
        let Some(values) = drawn(template, &mut Draws::new(seed), left) else {
            continue;
        };
        for (n, formula) in formulas.iter().enumerate() {
            *left = left.saturating_sub(formula.work());
            if formula.eval(&values).as_ref().is_ok_and(one) {
                told.insert(n);
            }
        }
    }
    for n in told {
        let (place, inside, letter) = &found[n];
        let help = message!("author-coefficient-help", inside = inside, letter = *letter);
        let message = message!("author-coefficient", inside = inside, letter = *letter);
        complaints.warn(place, message, Some(help));
    }
}

/// What stands between braces, without a format, right before a single letter: its place,
/// what it is, and the letter.
fn before_letters(text: &str) -> impl Iterator<Item = (usize, &str, char)> {
    let is_letter = |c: char| c.is_ascii_alphabetic() && !UNITS.contains(c);
    text.match_indices('{').filter_map(move |(at, _)| {
        let inside = text[at + 1..].split('}').next()?;
        let mut after = text.get(at + inside.len() + 2..)?.chars();
        let letter = after.next().filter(|&c| is_letter(c))?;
        let alone = !after.next().is_some_and(|c| c.is_alphanumeric());
        // A digit, a point or a brace before it: then it is no coefficient.
        let bare = !text[..at].ends_with(|c: char| c.is_alphanumeric() || ".,{^_/".contains(c));
        (alone && bare && !inside.contains([':', '{', '"'])).then_some((at, inside, letter))
    })
}
