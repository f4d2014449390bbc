//! What came of trying a question out, told to its author.

use super::answered::{Entered, Met, Taken};
use super::cases::{Bad, Off};
use super::trial::Tried;
use crate::author::figure;
use crate::author::listed::RAISED;
use crate::author::question::UNNAMED;
use crate::author::raw::RawQuestion;
use crate::course::{Instance, Question};
use crate::expr::{self, ExprError, Function, Values};
use crate::kinds::{AskedUnit, Fault, Kind, Mistake, expressions};
use crate::reading::{Complaints, Place, near};
use crate::template::{Bare, Draws, FORMATS, Pattern, Room, Rows, Unshowable};
use crate::words::{Joined, Message, Value, message};

/// Complains about what was found in a question.
pub(super) fn tell(raw: &RawQuestion, tried: &Tried, complaints: &mut Complaints) {
    match tried {
        Tried::Unshowable { error, values } => unshowable(raw, error, values.as_ref(), complaints),
        Tried::Faulty {
            item,
            fault,
            values,
        } => {
            faulty(raw, *item, fault, values.as_ref(), complaints);
        }
        Tried::Off { item, bad, values } => {
            off(raw, *item, bad, values.as_ref(), complaints);
        }
        Tried::Through { met, last } => {
            if let Some(met) = met {
                tell_unrecognised(raw, met, last.as_ref(), complaints);
                tell_entered(raw, &met.entered, complaints);
                for (item, doubt, values) in &met.doubts {
                    let place = place_of(raw, *item, doubt.keys);
                    let message = match with(values.as_ref()) {
                        Some(values) => {
                            message!("author-case-with", values = values, what = &doubt.message)
                        }
                        None => doubt.message.clone(),
                    };
                    complaints.warn(&place, message, Some(doubt.help.clone()));
                }
                for (item, [one, other]) in &met.alike {
                    let place = place_of(raw, *item, &["options", "items"]);
                    let message = message!("author-options-alike", one = one, other = other);
                    let help = message!("author-options-alike-help");
                    complaints.error(&place, message, Some(help));
                }
            }
        }
    }
}

/// Complains about a case that does not come out as its author wrote.
fn off(
    raw: &RawQuestion,
    item: usize,
    bad: &Bad,
    values: Option<&Values>,
    complaints: &mut Complaints,
) {
    let case = raw.cases.get(item).and_then(|cases| cases.get(bad.at));
    let Some(case) = case else {
        return;
    };
    let typed = bad.typed.as_str();
    let wanted = if case.is_right { "right" } else { "wrong" };
    let (message, help) = match &bad.off {
        Off::NotTyped => (
            message!("author-case-not-typed"),
            message!("author-case-not-typed-help"),
        ),
        Off::Blanks(n) => (
            message!("author-case-blanks", case = typed, n = *n),
            message!("author-case-blanks-help"),
        ),
        Off::Unread(why) => (
            message!(
                "author-case-unread",
                case = typed,
                wanted = wanted,
                why = why
            ),
            message!("author-case-help", wanted = wanted),
        ),
        Off::Wrong => (
            message!("author-case-wrong", case = typed),
            message!("author-case-help", wanted = wanted),
        ),
        Off::Right => (
            message!("author-case-right", case = typed),
            message!("author-case-help", wanted = wanted),
        ),
    };
    let message = match with(values) {
        Some(values) => message!("author-case-with", values = values, what = message),
        None => message,
    };
    complaints.error(&case.place, message, Some(help));
}

/// Complains about answers that a front end does not take as they are.
fn tell_entered(raw: &RawQuestion, entered: &[Entered], complaints: &mut Complaints) {
    for entered in entered {
        let (front_end, answer) = (entered.front_end, entered.answer.as_str());
        let help = message!("author-not-entered-help");
        match &entered.mistake {
            None => {
                let place = place_of(raw, entered.item, &["answer", "text", "items"]);
                let message =
                    message!("author-not-entered", answer = answer, front_end = front_end);
                complaints.error(&place, message, Some(help));
            }
            Some(name) => {
                let place = mistake_place(raw, entered.item, name, complaints);
                let message = message!(
                    "author-mistake-not-entered",
                    mistake = name,
                    answer = answer,
                    front_end = front_end
                );
                complaints.warn(&place, message, Some(help));
            }
        }
    }
}

fn tell_unrecognised(
    raw: &RawQuestion,
    met: &Met,
    last: Option<&Values>,
    complaints: &mut Complaints,
) {
    let question = &raw.question;
    for (n, item) in question.all_items().enumerate() {
        for mistake in &item.mistakes {
            let key = (n, mistake.name.clone());
            let missed = met.missed.get(&key);
            // Of two with one name, one may be right whatever becomes of the other.
            let is_right = question.template.is_none() && matches!(missed, Some(Taken::Right));
            if is_right || !met.is_recognised(n, &mistake.name) {
                unrecognised(raw, n, mistake, missed, last, complaints);
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
    let spot = raw.question.all_spots().get(n).copied();
    let fails = |instance: &Instance| {
        spot.is_some_and(|spot| instance.item_at(spot).task.fault().is_some())
    };
    let help = match raw.question.template {
        Some(_) if !always(raw, fails, complaints) => message!("author-faulty-help"),
        _ => fault.help.clone(),
    };
    let (id, fault_is) = (raw.question.id.as_str(), &fault.message);
    let message = match with(values) {
        None => message!("author-faulty", question = id, fault = fault_is),
        Some(values) => message!(
            "author-faulty-with",
            question = id,
            fault = fault_is,
            values = values
        ),
    };
    let place = place_of(raw, n, fault.keys);
    complaints.error(&place, message, Some(help));
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

/// `a = 1, b = 2`, where there are any.
fn with(values: Option<&Values>) -> Option<Value> {
    let mut shown: Vec<String> = values
        .into_iter()
        .flat_map(Values::iter)
        .map(|(name, value)| match value {
            value @ (expr::Value::Number(_) | expr::Value::Decimal(..)) => {
                format!("{name} = {}", value.shown())
            }
            expr::Value::Truth(truth) => format!("{name} = {truth}"),
            expr::Value::Text(text) => match text.char_indices().nth(MOST_SHOWN) {
                Some((end, _)) => format!("{name} = \"{}…\"", &text[..end]),
                None => format!("{name} = \"{text}\""),
            },
        })
        .collect();
    shown.sort();
    (!shown.is_empty()).then(|| Value::list(shown, Joined::Commas))
}

fn unshowable(
    raw: &RawQuestion,
    Unshowable { error, text }: &Unshowable,
    values: Option<&Values>,
    complaints: &mut Complaints,
) {
    let written: Vec<_> = raw.values.iter().flatten().cloned().collect();
    let found = |written: &[(&'static str, Place)]| {
        let text = text.as_deref().filter(|text| !text.is_empty())?;
        complaints.find(written, text)
    };
    let place = match error {
        ExprError::Key(wrong, _) => {
            let of_key = written.into_iter().filter(|(key, _)| key == wrong);
            let of_key: Vec<_> = of_key.collect();
            let first = || of_key.first().map(|(_, place)| place.clone());
            found(&of_key).or_else(first)
        }
        _ => found(&written),
    };
    let (id, why) = (raw.question.id.as_str(), error.message());
    let message = match with(values.filter(|_| error.is_of_values())) {
        None => message!("author-unshowable", question = id, error = why),
        Some(values) => message!(
            "author-unshowable-with",
            question = id,
            error = why,
            values = values
        ),
    };
    let help = match error {
        ExprError::DivisionByZero | ExprError::TooLarge | ExprError::Value(_)
            if raw.question.template.is_some() && always(raw, |_| false, complaints) =>
        {
            message!("author-remedy-always")
        }
        _ => remedy(error, &raw.question, text.as_deref()),
    };
    complaints.error(&place.unwrap_or(raw.id_place.clone()), message, Some(help));
}

/// So many draws are tried to tell whether all of them fail, and so many times values are drawn
/// for each until `where` holds.
const TRIED: u64 = 8;
const DRAWS: usize = 20;

/// Whether a template can't be asked whatever is drawn: it can't be shown, or `fails`. Most can
/// with the first draw. Where no complaint is kept, nothing is tried.
fn always(raw: &RawQuestion, fails: impl Fn(&Instance) -> bool, complaints: &Complaints) -> bool {
    let Some(template) = raw
        .question
        .template
        .as_ref()
        .filter(|_| !complaints.is_full())
    else {
        return false;
    };
    (0..TRIED).all(|seed| {
        let mut draws = Draws::new(seed);
        let Ok(values) = template.draw_within(&mut draws, DRAWS).0 else {
            return true;
        };
        let room = Room::for_showing();
        let instance = raw.question.filled(0, Some(&values), &mut draws, &room);
        instance.map_or(true, |instance| fails(&instance))
    })
}

/// Which digit of a power this is.
fn raised(c: char) -> Option<usize> {
    RAISED.iter().position(|digit| *digit == c)
}

/// The names of a question's parameters.
fn parameters(question: &Question) -> Vec<&str> {
    let mut known: Vec<&str> = Vec::new();
    if let Some(template) = &question.template {
        known.extend(template.drawn.iter().map(|(name, _)| &**name));
        known.extend(
            template
                .rows
                .iter()
                .flat_map(Rows::names)
                .map(|name| &**name),
        );
        known.extend(template.derived.iter().map(|(name, _)| &**name));
    }
    known.sort_unstable();
    known
}

/// What to do about an expression that has no value.
fn remedy(error: &ExprError, question: &Question, text: Option<&str>) -> Message {
    let has_own = matches!(error, ExprError::TooLong(_) | ExprError::Key(..));
    if matches!(error, ExprError::Strange('−' | '–')) {
        return message!("author-remedy-minus");
    }
    let halves = text.and_then(|text| text.trim_start_matches('-').split_once(','));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if let (ExprError::Form(_) | ExprError::Strange(_), Some((whole, places))) = (error, halves)
        && digits(whole)
        && digits(places)
    {
        return message!("author-remedy-point", number = format!("{whole}.{places}"));
    }
    if question.template.is_none() && !has_own {
        return message!("author-remedy-number");
    }
    if let ExprError::Strange(c) = error
        && let Some(power) = raised(*c)
    {
        return message!("author-remedy-power", text = format!("^{power}"));
    }
    match error {
        ExprError::Unknown(name) if name.contains(RAISED) => {
            let (base, power): (String, String) = name.chars().partition(|c| raised(*c).is_none());
            let power: String = power
                .chars()
                .filter_map(raised)
                .map(|n| n.to_string())
                .collect();
            message!("author-remedy-power", text = format!("{base}^{power}"))
        }
        ExprError::Unknown(name) => {
            let known = parameters(question);
            match near(name, known.iter().copied()) {
                Some(near) => message!("author-remedy-near", name = near),
                None => message!(
                    "author-remedy-unknown",
                    name = name,
                    known = Value::list(known, Joined::Commas)
                ),
            }
        }
        ExprError::TooLong(_) => message!("author-remedy-long"),
        ExprError::NoFunction(_) => {
            let known = Function::ALL.map(|(name, _)| name);
            message!(
                "author-remedy-function",
                known = Value::list(known, Joined::Commas)
            )
        }
        ExprError::NoFormat(name) => match near_format(name) {
            Some(near) => message!("author-remedy-near", name = near),
            None => message!("author-remedy-format"),
        },
        ExprError::DivisionByZero | ExprError::TooLarge | ExprError::Value(_) => {
            message!("author-remedy-values")
        }
        ExprError::NeverHolds(_) => message!("author-remedy-never-holds"),
        ExprError::Braces(said) if said.id() == "template-plural-lacks" => {
            message!("author-remedy-plural")
        }
        ExprError::Braces(_) => message!("author-remedy-braces"),
        ExprError::Type(said) => match said.id() {
            "expr-comes-to-no-truth" | "expr-comparison-expected" => {
                message!("author-remedy-truth")
            }
            _ => message!("author-remedy-type"),
        },
        ExprError::Key("modes", _) => message!("kinds-modes-help"),
        ExprError::Key("unit", _) => AskedUnit::form_help(),
        ExprError::Key(key, _) => figure::help(key),
        ExprError::Strange('=') => message!("author-remedy-equals"),
        ExprError::Strange('×' | '·' | '⋅') => message!("author-remedy-times"),
        ExprError::Strange('÷' | ':') => message!("author-remedy-divide"),
        ExprError::Strange('&' | '|' | '!') => message!("author-remedy-logic"),
        ExprError::Form(_) | ExprError::Strange(_)
            if text.is_some_and(|text| text.starts_with('{')) =>
        {
            message!("author-remedy-form-in-text")
        }
        ExprError::Form(_) | ExprError::Strange(_) => {
            message!("author-remedy-form")
        }
    }
}

/// The format that was meant, with the forms that follow it.
fn near_format(written: &str) -> Option<String> {
    let end = written.find(|c: char| c == ':' || c.is_whitespace());
    let (name, forms) = written.split_at(end.unwrap_or(written.len()));
    let forms = forms.trim_start_matches(|c: char| c == ':' || c.is_whitespace());
    let near = match name {
        "an" => "a",
        name => near(name, FORMATS)?,
    };
    Some(format!("{near} {forms}").trim_end().to_owned())
}

/// Where the answer of a mistake stands.
fn mistake_place(raw: &RawQuestion, n: usize, name: &str, complaints: &Complaints) -> Place {
    let in_item = raw.values.get(n).map(Vec::as_slice).unwrap_or_default();
    // A mistake's name is read before its answer. Where it isn't listed, nothing is looked for.
    let in_item = if complaints.is_full() { &[] } else { in_item };
    let from = in_item.iter().position(|(key, place)| {
        matches!(*key, "name" | "misconception") && complaints.is_whole(place, name)
    });
    // One without a name is called by its answer.
    let first = name.split(UNNAMED).next().unwrap_or_default();
    let from = from.or_else(|| {
        let is_first =
            |(key, place): &(&str, Place)| *key == "answer" && complaints.is_whole(place, first);
        // The question's own answer comes before its mistakes.
        in_item.iter().rposition(is_first)
    });
    let after = &in_item[from.unwrap_or(in_item.len())..];
    let answer_place = after.iter().find(|(key, _)| *key == "answer");
    answer_place
        .map_or(&raw.id_place, |(_, place)| place)
        .clone()
}

/// Whether of two mistakes of a number the first is of single numbers, and the second of
/// ranges.
fn lies_within(single: &Mistake, ranges: &Mistake) -> bool {
    let is_range = |answer: &Pattern| answer.source().contains("..");
    !single.answer.iter().any(is_range) && ranges.answer.iter().all(is_range)
}

/// The mistake of this name, where the item of this position asks for a number.
fn mistake_of_numbers<'q>(question: &'q Question, n: usize, name: &str) -> Option<&'q Mistake> {
    let item = question.all_items().nth(n)?;
    let mut all = item.mistakes.iter();
    let named = all.find(|mistake| mistake.name.as_str() == name);
    named.filter(|_| item.task.kind() == Kind::Number)
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
    let place = mistake_place(raw, n, &mistake.name, complaints);
    let name = &mistake.name;
    // No showing had it: its answers have no value.
    let value = |source: &str| Bare::new(source).number(values, &Room::for_showing()).err();
    let sources = (mistake.answer.iter()).flat_map(|answer| expressions(answer.source()));
    let error = sources.into_iter().find_map(value);
    if let (None, Some(Unshowable { error, .. })) = (missed, error) {
        let help = remedy(&error, &raw.question, None);
        return complaints.error(
            &place,
            message!(
                "author-mistake-no-value",
                mistake = name,
                error = error.message()
            ),
            Some(help),
        );
    }
    let taken_for = |other: &str| mistake_of_numbers(&raw.question, n, other);
    let (why, help) = match missed {
        // A number of the range is another mistake; the rest of it is left.
        Some(Taken::Other(Some(other)))
            if taken_for(other).is_some_and(|other| lies_within(other, mistake)) =>
        {
            return;
        }
        Some(Taken::Other(Some(other)))
            if taken_for(other).is_some_and(|other| lies_within(mistake, other)) =>
        {
            (
                message!("author-mistake-within", mistake = name, other = other),
                message!("author-mistake-within-help", other = other),
            )
        }
        Some(Taken::Other(Some(other))) => (
            message!("author-mistake-taken", mistake = name, other = other),
            message!("author-mistake-taken-help"),
        ),
        Some(Taken::Both(other)) => (
            message!("author-mistake-both", mistake = name, other = other),
            message!("author-mistake-taken-help"),
        ),
        Some(Taken::Other(None)) => (
            message!("author-mistake-unseen", mistake = name),
            message!("author-mistake-help"),
        ),
        Some(Taken::Right) | None => (
            message!("author-mistake-right", mistake = name),
            message!("author-mistake-help"),
        ),
    };
    complaints.warn(&place, why, Some(help));
}
