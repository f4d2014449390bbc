//! Showings tried out: each template at the ends of its ranges and by chance.

use std::collections::HashSet;

use crate::author::load::RawQuestion;
use crate::course::{Draws, Instance, Unshowable, interpolate, *};
use crate::expr::{self, ExprError, Formula, Function, Value, Values};
use crate::reading::{Complaints, Place, near};

/// How many showings of each template are tried, besides those at the ends of
/// its parameters' ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// None: for courses that are known to be good, such as those in the binary.
    Trusted,
    /// One: for opening a course, which should take no time. A showing that
    /// fails later is drawn again.
    Quick,
    /// So many that what fails one time in twenty is all but sure to be found.
    Thorough,
}

impl Care {
    fn tries(self) -> u64 {
        match self {
            Care::Trusted => 0,
            Care::Quick => 1,
            Care::Thorough => 200,
        }
    }
}

/// How often a template's values are drawn when a course is opened, where its
/// `where` turns them down.
const QUICK_DRAWS: usize = 50;

/// The most digits on either side of the line of a fraction that a learner can be asked to type.
const MAX_DIGITS: usize = 24;

/// Shows a question again and again, up to the first complaint.
pub(super) fn try_out(raw: &RawQuestion, care: Care, complaints: &mut Complaints) {
    if care == Care::Trusted {
        return;
    }
    let question = &raw.question;
    let mut recognised = HashSet::new();
    let mut last = None;
    for showing in showings(question, care) {
        let filled = showing.and_then(|(values, draws)| {
            let instance = question.filled(0, values.as_ref(), draws);
            let instance = instance.map_err(|error| (error, values.clone()))?;
            Ok((instance, values))
        });
        let (instance, values) = match filled {
            Ok(filled) => filled,
            Err((error, values)) => return unshowable(raw, &error, values.as_ref(), complaints),
        };
        for (n, item) in items(&instance).enumerate() {
            if let Some(fault) = fault(&item.task) {
                let place = place_of(raw, n, fault.keys);
                let help = match question.template {
                    Some(_) => "add a `where` that keeps such values out",
                    None => fault.help,
                };
                let message = format!(
                    "`{}` {}{}",
                    question.id,
                    fault.message,
                    with(values.as_ref())
                );
                return complaints.error(&place, message, Some(help.into()));
            }
            let seen = item.mistakes.iter().filter(|m| !is_right_answer(item, m));
            recognised.extend(seen.map(|mistake| (n, mistake.name.clone())));
        }
        last = values;
    }
    // A few showings may well miss a mistake that others show.
    if care == Care::Quick && question.template.is_some() {
        return;
    }
    let all = std::iter::once(&question.item).chain(question.steps.iter().map(|s| &s.item));
    for (n, item) in all.enumerate() {
        for mistake in &item.mistakes {
            if !recognised.contains(&(n, mistake.name.clone())) {
                unrecognised(raw, n, item, mistake, last.as_ref(), complaints);
            }
        }
    }
}

type Showing = Result<(Option<Values>, Draws), (Unshowable, Option<Values>)>;

fn showings(question: &Question, care: Care) -> impl Iterator<Item = Showing> {
    let template = question.template.as_ref();
    let plain = template.is_none().then(|| Ok((None, Draws::new(0))));
    let ends = template.map(|t| t.ends()).unwrap_or_default();
    let ends = ends
        .into_iter()
        .map(|values| Ok((Some(values), Draws::new(0))));
    let drawn = template.into_iter().flat_map(move |template| {
        (0..care.tries()).filter_map(move |seed| {
            let mut draws = Draws::new(seed);
            let drawn = match care {
                Care::Quick => template.draw_within(&mut draws, QUICK_DRAWS),
                Care::Thorough | Care::Trusted => template.draw(&mut draws),
            };
            match drawn {
                Ok(values) => Some(Ok((Some(values), draws))),
                // It may hold yet: `check` takes the time to find out.
                Err(error)
                    if care == Care::Quick && matches!(error.error, ExprError::NeverHolds(_)) =>
                {
                    None
                }
                Err(error) => Some(Err((error, None))),
            }
        })
    });
    plain.into_iter().chain(ends).chain(drawn)
}

fn items(instance: &Instance) -> impl Iterator<Item = &Item> {
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

/// ` with a = 1, b = 2`.
fn with(values: Option<&Values>) -> String {
    let mut shown: Vec<String> = values
        .into_iter()
        .flatten()
        .map(|(name, value)| match value {
            Value::Number(number) => format!("{name} = {}", expr::show(number)),
            Value::Truth(truth) => format!("{name} = {truth}"),
            Value::Text(text) => format!("{name} = \"{text}\""),
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
        Some(remedy(error, &raw.question, text.as_deref())),
    );
}

/// What to do about an expression that has no value.
fn remedy(error: &ExprError, question: &Question, text: Option<&str>) -> String {
    let Some(template) = &question.template else {
        return "without `params`, the answer of a number is one such as 12, -3.5 or 3/4".into();
    };
    match error {
        ExprError::Unknown(name) => {
            let drawn = template.drawn.iter().map(|(name, _)| name.as_str());
            let derived = template.derived.iter().map(|(name, _)| name.as_str());
            let mut known: Vec<&str> = drawn.chain(derived).collect();
            known.sort_unstable();
            match near(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add `{name}` to `params`, or use what is there: {}", known.join(", ")),
            }
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

/// What keeps a showing from being answered.
struct Fault {
    keys: &'static [&'static str],
    message: String,
    help: &'static str,
}

fn fault(task: &Task) -> Option<Fault> {
    let twice = |all: &[String], keys, help| {
        let mut pairs = all.iter().enumerate();
        let (_, repeated) = pairs.find(|(i, text)| all[..*i].contains(text))?;
        let message = format!("can show `{repeated}` twice");
        Some(Fault {
            keys,
            message,
            help,
        })
    };
    let blank = |all: &[String], keys| {
        all.iter()
            .any(|text| text.trim().is_empty())
            .then(|| Fault {
                keys,
                message: format!("has an empty `{}`", keys[0]),
                help: "write something there",
            })
    };
    match task {
        Task::Choice { options, .. } | Task::Multi { options, .. } => {
            let keys: &[&str] = &["options"];
            twice(options, keys, "each must stand for itself").or_else(|| blank(options, keys))
        }
        Task::Order { items, .. } => twice(items, &["items"], "each must stand for itself"),
        Task::Text { accepted, .. } => blank(accepted, &["answer"]),
        Task::Cloze { parts, .. } => parts.iter().find_map(|part| match part {
            ClozePart::Blank(accepted) => blank(accepted, &["text"]),
            ClozePart::Text(_) => None,
        }),
        Task::Number { answer, tolerance } => {
            let digits = answer
                .trim_start_matches('-')
                .split('/')
                .map(str::len)
                .max();
            if digits > Some(MAX_DIGITS) {
                return Some(Fault {
                    keys: &["answer"],
                    message: format!("has an answer of more than {MAX_DIGITS} digits"),
                    help: "ask for a number that can be typed",
                });
            }
            let tolerance = tolerance.as_ref()?;
            let number = |text: &str| Formula::new(text).number(&Values::new()).ok();
            let ends = number(answer).zip(number(tolerance)).and_then(|(a, t)| {
                expr::minus(a, t)?;
                expr::plus(a, t)
            });
            if ends.is_none() {
                return Some(Fault {
                    keys: &["tolerance"],
                    message: "has a tolerance of too many digits for its answer".into(),
                    help: "write the largest accepted difference, such as `tolerance = 0.01`",
                });
            }
            tolerance.starts_with('-').then(|| Fault {
                keys: &["tolerance"],
                message: "has a tolerance below 0".into(),
                help: "write the largest accepted difference, such as `tolerance = 0.01`",
            })
        }
        Task::Card { .. } => None,
    }
}

/// Complains about a mistake that no showing could recognise.
fn unrecognised(
    raw: &RawQuestion,
    n: usize,
    item: &Item,
    mistake: &Mistake,
    values: Option<&Values>,
    complaints: &mut Complaints,
) {
    let none = Values::new();
    let compute = |answer: &String| {
        let filled = match values {
            Some(values) => interpolate(answer, values).map_err(|e| e.error)?,
            None => answer.clone(),
        };
        Formula::new(filled).number(values.unwrap_or(&none))
    };
    let error = match item.task {
        Task::Number { .. } => mistake
            .answer
            .iter()
            .find_map(|answer| compute(answer).err()),
        _ => None,
    };
    let in_item = raw.values.get(n).map(Vec::as_slice).unwrap_or_default();
    // A mistake's name is read before its answer.
    let from = in_item
        .iter()
        .position(|(key, place)| *key == "name" && complaints.is_whole(place, &mistake.name));
    let after = &in_item[from.unwrap_or(in_item.len())..];
    let answer_place = after.iter().find(|(key, _)| *key == "answer");
    let place = answer_place
        .map_or(&raw.id_place, |(_, place)| place)
        .clone();
    match error {
        Some(error) => complaints.error(
            &place,
            format!("the mistake `{}` has no answer: {error}", mistake.name),
            Some(remedy(&error, &raw.question, None)),
        ),
        None => complaints.warn(
            &place,
            format!(
                "the mistake `{}` has the right answer, and is never recognised",
                mistake.name
            ),
            Some("give it the answer that a learner gets wrong in this way, or take it out".into()),
        ),
    }
}

/// Whether a mistake's answer is, to the letter, the right one.
fn is_right_answer(item: &Item, mistake: &Mistake) -> bool {
    match &item.task {
        Task::Choice {
            options, answer, ..
        } => mistake.answer == [options[*answer].clone()],
        Task::Text { accepted, .. } => mistake.answer.iter().any(|a| accepted.contains(a)),
        Task::Number { answer, .. } => mistake.answer.iter().all(|a| a == answer),
        Task::Order { items, .. } => &mistake.answer == items,
        Task::Multi { .. } | Task::Cloze { .. } | Task::Card { .. } => false,
    }
}
