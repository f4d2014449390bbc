//! Showings tried out: each template at the ends of its ranges and by chance.

use std::collections::{HashMap, HashSet};

use crate::author::care::Care;
use crate::author::raw::RawQuestion;
use crate::course::{Instance, Question};
use crate::expr::{self, ExprError, Function, Value, Values};
use crate::kinds::{Answer, Fault, Mistake, Shown};
use crate::reading::{Complaints, Place, near};
use crate::template::{Bare, Draws, Pattern, Unshowable};
use crate::text::SafeText;

/// How often a template's values are drawn when a course is opened, where its
/// `where` turns them down.
const QUICK_DRAWS: usize = 50;

/// Shows a question again and again, up to the first complaint, and answers each
/// showing as its author foresaw: rightly, and with each mistake.
pub(super) fn try_out(raw: &RawQuestion, care: Care, complaints: &mut Complaints) {
    if care == Care::Trusted {
        return;
    }
    let question = &raw.question;
    // A few showings may well miss a mistake that others show.
    let answered = care == Care::Thorough || question.template.is_none();
    let mut met = Met::default();
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
            if let Some(fault) = item.task.fault().or_else(|| refused(item)) {
                return faulty(raw, n, &fault, values.as_ref(), complaints);
            }
            if answered {
                met.note(n, item);
            }
        }
        last = values;
    }
    if !answered {
        return;
    }
    let all = std::iter::once(&question.item).chain(question.steps.iter().map(|s| &s.item));
    for (n, item) in all.enumerate() {
        for mistake in &item.mistakes {
            let missed = met.missed.get(&(n, mistake.name.clone()));
            if !met.recognised.contains(&(n, mistake.name.clone())) {
                unrecognised(raw, n, mistake, missed, last.as_ref(), complaints);
            }
        }
    }
}

/// Which mistakes were recognised in what a learner who makes them would answer.
#[derive(Default)]
struct Met {
    /// By the item's position and the mistake's name.
    recognised: HashSet<(usize, SafeText)>,
    /// What one of the others was taken for.
    missed: HashMap<(usize, SafeText), Taken>,
}

/// What a foreseen wrong answer was taken for.
enum Taken {
    /// The right answer.
    Right,
    /// Another mistake, or none.
    Other(Option<SafeText>),
}

impl Met {
    fn note(&mut self, n: usize, item: &Shown) {
        for (i, mistake) in item.mistakes.iter().enumerate() {
            let key = (n, mistake.name.clone());
            let answers = item.task.wrong(i);
            let other = answers.iter().find_map(|answer| {
                let graded = item.grade(answer).ok();
                let at = graded.as_ref().and_then(|graded| graded.mistake);
                let name = at.map(|at| item.mistakes[at].name.clone());
                if graded.is_some_and(|graded| graded.verdict.is_correct()) {
                    Some(Taken::Right)
                } else {
                    (name.as_ref() != Some(&mistake.name)).then_some(Taken::Other(name))
                }
            });
            match other {
                Some(other) => drop(self.missed.insert(key, other)),
                None if answers.is_empty() => {
                    self.missed.entry(key).or_insert(Taken::Other(None));
                }
                None => drop(self.recognised.insert(key)),
            }
        }
    }
}

/// An answer that its author calls right and that is not taken.
fn refused(item: &Shown) -> Option<Fault> {
    let taken = |answer: &Answer| item.grade(answer).is_ok_and(|g| g.verdict.is_correct());
    let right = item.task.right();
    let at = right.iter().position(|answer| !taken(answer))?;
    let which = match at {
        0 => "its own answer".to_owned(),
        at => format!("its answer number {}", at + 1),
    };
    Some(Fault {
        keys: &["answer", "text", "items"],
        message: format!("does not take {which} as it would be typed"),
        help: "write an answer that a learner can give",
    })
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
    // A mistake's name is read before its answer.
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
    let value = |answer: &Pattern| Bare::new(answer.source()).number(values).err();
    let error = mistake.answer.iter().find_map(value);
    if let (None, Some(Unshowable { error, .. })) = (missed, error) {
        let help = remedy(&error, &raw.question, None);
        return complaints.error(
            &place,
            format!("the mistake `{name}` has no answer: {error}"),
            Some(help),
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
