//! Showings tried out: each template at the ends of its ranges and by chance.

use super::answered::{self, Met, Taken, refused};
use super::showings::{Showings, Work};
use crate::author::care::Care;
use crate::author::raw::RawQuestion;
use crate::course::{Instance, Question};
use crate::expr::{self, ExprError, Function, Value, Values};
use crate::kinds::{Fault, Mistake, Shown};
use crate::reading::{Complaints, Place, near};
use crate::template::{Bare, Pattern, Room, Unshowable};

/// Shows a question again and again, up to the first complaint, and answers each
/// showing as its author foresaw: rightly, and with each mistake.
pub(super) fn try_out(raw: &RawQuestion, care: Care, work: &mut Work, complaints: &mut Complaints) {
    if care == Care::Trusted {
        return;
    }
    let question = &raw.question;
    let is_template = question.template.is_some();
    // A few showings may well miss a mistake that others show.
    let mut answered = care == Care::Thorough || !is_template;
    let mut met = Met::default();
    let mut last = None;
    let mut showings = Showings::of(question, care);
    while let Some(showing) = showings.next(work) {
        let room = Room::for_showing();
        let filled = showing.and_then(|(values, draws)| {
            let instance = question.filled(0, values.as_ref(), draws, &room);
            let instance = instance.map_err(|error| (error, values.clone()))?;
            Ok((instance, values))
        });
        if is_template {
            work.spend(room.taken());
        }
        let (instance, values) = match filled {
            Ok(filled) => filled,
            Err((error, values)) => return unshowable(raw, &error, values.as_ref(), complaints),
        };
        for (n, item) in items(&instance).enumerate() {
            answered &= work.allows(answered::work(item));
            let fault = item.task.fault();
            if let Some(fault) = fault.or_else(|| answered.then(|| refused(item)).flatten()) {
                return faulty(raw, n, &fault, values.as_ref(), complaints);
            }
            if answered {
                met.note(n, item);
            }
        }
        last = values;
    }
    if answered {
        tell_unrecognised(raw, &met, last.as_ref(), complaints);
    }
}

fn tell_unrecognised(
    raw: &RawQuestion,
    met: &Met,
    last: Option<&Values>,
    complaints: &mut Complaints,
) {
    let question = &raw.question;
    let all = std::iter::once(&question.item).chain(question.steps.iter().map(|s| &s.item));
    for (n, item) in all.enumerate() {
        for mistake in &item.mistakes {
            let key = (n, mistake.name.clone());
            if !met.recognised.contains(&key) {
                unrecognised(raw, n, mistake, met.missed.get(&key), last, complaints);
            }
        }
    }
}

fn faulty(
    raw: &RawQuestion,
    n: usize,
    fault: &Fault,
    values: Option<&Values>,
    complaints: &mut Complaints,
) {
    let help = match raw.question.template {
        Some(_) => "add a `where` that keeps such values out",
        None => fault.help,
    };
    let (id, with) = (&raw.question.id, with(values));
    let place = place_of(raw, n, fault.keys);
    let message = format!("`{id}` {}{with}", fault.message);
    complaints.error(&place, message, Some(help.into()));
}

fn items(instance: &Instance) -> impl Iterator<Item = &Shown> {
    std::iter::once(&instance.item).chain(instance.steps.iter().map(|s| &s.item))
}

/// The first value with one of these keys in the question (0) or one of its steps.
fn place_of(raw: &RawQuestion, item: usize, keys: &[&str]) -> Place {
    let values = raw.values.get(item).into_iter().flatten();
    let mut found = values.filter(|(key, _)| keys.contains(key));
    found
        .next()
        .map_or(raw.id_place.clone(), |(_, place)| place.clone())
}

/// The most characters of a value that a complaint quotes.
const MOST_SHOWN: usize = 40;

/// ` with a = 1, b = 2`.
fn with(values: Option<&Values>) -> String {
    let mut shown: Vec<String> = values
        .into_iter()
        .flatten()
        .map(|(name, value)| match value {
            Value::Number(number) => format!("{name} = {}", expr::show(number)),
            Value::Truth(truth) => format!("{name} = {truth}"),
            Value::Text(text) => match text.char_indices().nth(MOST_SHOWN) {
                Some((end, _)) => format!("{name} = \"{}…\"", &text[..end]),
                None => format!("{name} = \"{text}\""),
            },
        })
        .collect();
    shown.sort();
    match shown.is_empty() {
        true => String::new(),
        false => format!(" with {}", shown.join(", ")),
    }
}

fn unshowable(
    raw: &RawQuestion,
    Unshowable { error, text }: &Unshowable,
    values: Option<&Values>,
    complaints: &mut Complaints,
) {
    let written: Vec<_> = raw.values.iter().flatten().cloned().collect();
    let place = text
        .as_deref()
        .and_then(|text| complaints.find(&written, text));
    let values = values.filter(|_| error.is_of_values());
    complaints.error(
        &place.unwrap_or(raw.id_place.clone()),
        format!(
            "`{}` can't be shown{}: {error}",
            raw.question.id,
            with(values)
        ),
        Some(remedy(error, &raw.question, text.as_deref()).into()),
    );
}

/// What to do about an expression that has no value.
fn remedy(error: &ExprError, question: &Question, text: Option<&str>) -> String {
    let template = question.template.as_ref();
    if template.is_none() && !matches!(error, ExprError::TooLong(_)) {
        return "without `params`, the answer of a number is one such as 12, -3.5 or 3/4".into();
    }
    match error {
        ExprError::Unknown(name) => {
            let mut known: Vec<&str> = Vec::new();
            if let Some(template) = template {
                known.extend(template.drawn.iter().map(|(name, _)| name.as_str()));
                known.extend(template.derived.iter().map(|(name, _)| name.as_str()));
            }
            known.sort_unstable();
            match near(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add `{name}` to `params`, or use what is there: {}", known.join(", ")),
            }
        }
        ExprError::TooLong(_) => {
            "shorten its texts, hints, feedback and the strings in `params`, or split the question in two".into()
        }
        ExprError::NoFunction(_) => {
            format!("there are {}", Function::ALL.map(|(name, _)| name).join(", "))
        }
        ExprError::NoFormat(_) => "there are signed, coef, scoef and paren".into(),
        ExprError::DivisionByZero | ExprError::TooLarge | ExprError::Value(_) => {
            "keep such values out of `params`, or add a `where` that does".into()
        }
        ExprError::NeverHolds(_) => "loosen `where`, or widen the ranges in `params`".into(),
        ExprError::Braces(_) => "write `{{` and `}}` for braces that are to be shown".into(),
        ExprError::Type(_) => {
            "only numbers can be calculated with; a string of a list can but be shown, as `{name}`".into()
        }
        ExprError::Strange('=') => "write `==` to compare".into(),
        ExprError::Strange('×' | '·' | '⋅') => "write `*` to multiply".into(),
        ExprError::Strange('÷' | ':') => "write `/` to divide".into(),
        ExprError::Strange('−' | '–') => "write the hyphen `-` for minus".into(),
        ExprError::Strange('&' | '|' | '!') => "write `and`, `or`, `not` in words".into(),
        ExprError::Form(_) | ExprError::Strange(_) if text.is_some_and(|text| text.starts_with('{')) => {
            "write an expression such as `{2*(a + 1)}`, or `{{` and `}}` for braces that are to be shown".into()
        }
        ExprError::Form(_) | ExprError::Strange(_) => {
            "write an expression such as `2*(a + 1)`, of numbers, parameters, brackets and + - * / ^ %".into()
        }
    }
}

/// Complains about a mistake that no showing could recognise.
fn unrecognised(
    raw: &RawQuestion,
    n: usize,
    mistake: &Mistake,
    missed: Option<&Taken>,
    values: Option<&Values>,
    complaints: &mut Complaints,
) {
    let in_item = raw.values.get(n).map(Vec::as_slice).unwrap_or_default();
    // A mistake's name is read before its answer. Where it isn't listed, nothing is looked for.
    let in_item = if complaints.is_full() { &[] } else { in_item };
    let from = in_item
        .iter()
        .position(|(key, place)| *key == "name" && complaints.is_whole(place, &mistake.name));
    let after = &in_item[from.unwrap_or(in_item.len())..];
    let answer_place = after.iter().find(|(key, _)| *key == "answer");
    let place = answer_place
        .map_or(&raw.id_place, |(_, place)| place)
        .clone();
    let name = &mistake.name;
    // No showing had it: its answers have no value.
    let value = |answer: &Pattern| {
        Bare::new(answer.source())
            .number(values, &Room::for_showing())
            .err()
    };
    let error = mistake.answer.iter().find_map(value);
    if let (None, Some(Unshowable { error, .. })) = (missed, error) {
        let help = remedy(&error, &raw.question, None);
        return complaints.error(
            &place,
            format!("the mistake `{name}` has no answer: {error}"),
            Some(help.into()),
        );
    }
    let (why, help) = match missed {
        Some(Taken::Other(Some(other))) => (
            format!("the mistake `{name}` has the answer of `{other}`, and is never recognised"),
            "give it an answer of its own, or take it out",
        ),
        Some(Taken::Other(None)) => (
            format!("the mistake `{name}` is never recognised in the answer that it stands for"),
            "give it the answer that a learner gets wrong in this way, or take it out",
        ),
        Some(Taken::Right) | None => (
            format!("the mistake `{name}` has the right answer, and is never recognised"),
            "give it the answer that a learner gets wrong in this way, or take it out",
        ),
    };
    complaints.warn(&place, why, Some(help.into()));
}
