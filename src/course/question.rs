//! Reads `[[question]]` tables: tasks, mistakes, steps and parameters.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::diagnostic::Place;
use super::expr::{self, Value};
use super::load::{RawQuestion, read_id};
use super::model::*;
use super::read::{Table, did_you_mean, kind_of};
use super::template::{Domain, Template};

type Skills = HashMap<String, SkillIndex>;

pub(super) fn read_question(mut table: Table<'_, '_>, skills: &Skills) -> Option<RawQuestion> {
    let place = table.place.clone();
    let id = read_id(&mut table, "id");
    let was = table
        .strings("was", true)
        .into_iter()
        .map(|(w, _)| w)
        .collect();
    let named = table.strings("skills", true);
    if named.is_empty() {
        table.missing("skills", "[\"a-skill\"]");
    }
    let mut practised = Vec::new();
    for (name, place) in named {
        if let Some(skill) = find_skill(&name, &place, skills, &mut table)
            && !practised.contains(&skill)
        {
            practised.push(skill);
        }
    }
    let difficulty = table.number("difficulty", 1.0, 5.0).unwrap_or(2.0) as u8;
    let template = read_template(&mut table);
    let steps = table.tables("step");
    let item = read_item(&mut table, skills, true);
    let mut read_steps = Vec::new();
    for (step, place) in steps {
        let mut step = Table::new(step, place, "a step", &mut *table.complaints);
        let skill = step
            .string("skill")
            .and_then(|(name, place)| find_skill(&name, &place, skills, &mut step));
        let item = read_item(&mut step, skills, false);
        step.finish();
        read_steps.extend(item.map(|item| Step { item, skill }));
    }
    table.finish();
    let (id, _) = id?;
    if practised.is_empty() {
        return None;
    }
    Some(RawQuestion {
        question: Question {
            id: QuestionId(id),
            was,
            skills: practised,
            difficulty,
            template: template?,
            item: item?,
            steps: read_steps,
        },
        place,
    })
}

fn find_skill(
    name: &str,
    place: &Place,
    skills: &Skills,
    table: &mut Table<'_, '_>,
) -> Option<SkillIndex> {
    let found = skills.get(name).copied();
    if found.is_none() {
        table.complaints.error(
            place,
            format!("there is no skill `{name}`"),
            did_you_mean(name, skills.keys().map(String::as_str))
                .or_else(|| Some("add a `[[skill]]` with this id".into())),
        );
    }
    found
}

fn read_item(table: &mut Table<'_, '_>, skills: &Skills, question: bool) -> Option<Item> {
    let kind = match table.has("kind") {
        true => table.word("kind", &Kind::ALL),
        false => {
            table.take("kind");
            table.missing("kind", "\"choice\"");
            None
        }
    };
    let prompt = table.required("prompt", "\"What is asked\"");
    let hints = table
        .strings("hints", false)
        .into_iter()
        .map(|(h, _)| h)
        .collect();
    let explanation = table.string("explanation").map(|(e, _)| e);
    let mistakes = table.tables("mistake");
    let Some(kind) = kind else {
        // Without a kind the other keys can't be told right from wrong.
        for key in [
            "options",
            "answer",
            "shuffle",
            "case",
            "accents",
            "spaces",
            "tolerance",
            "text",
            "items",
        ] {
            table.take(key);
        }
        return None;
    };
    if kind == Kind::Card && !question {
        table.complaints.error(
            &table.place.clone(),
            "a step can't be a card",
            Some("a step's answer must be gradable; use `text`".into()),
        );
    }
    let task = read_task(kind, table);
    let mut read = Vec::new();
    for (mistake, place) in mistakes {
        let mistake = Table::new(mistake, place, "a mistake", &mut *table.complaints);
        read.extend(read_mistake(mistake, kind, task.as_ref(), skills));
    }
    Some(Item {
        prompt: prompt?.0,
        task: task?,
        hints,
        explanation,
        mistakes: read,
    })
}

fn read_spelling(table: &mut Table<'_, '_>) -> Spelling {
    let default = Spelling::default();
    Spelling {
        case: table
            .word("case", &[("ignore", Case::Ignore), ("exact", Case::Exact)])
            .unwrap_or(default.case),
        accents: table
            .word(
                "accents",
                &[
                    ("remark", Accents::Remark),
                    ("ignore", Accents::Ignore),
                    ("exact", Accents::Exact),
                ],
            )
            .unwrap_or(default.accents),
        spaces: table
            .word(
                "spaces",
                &[("fold", Spaces::Fold), ("ignore", Spaces::Ignore)],
            )
            .unwrap_or(default.spaces),
    }
}

/// Between two and nine strings, all different.
fn read_options(table: &mut Table<'_, '_>, key: &'static str) -> Option<Vec<String>> {
    if !table.has(key) {
        table.take(key);
        table.missing(key, "[\"one\", \"another\"]");
        return None;
    }
    let options = table.strings(key, false);
    let place = options
        .first()
        .map_or(table.place.clone(), |(_, p)| p.clone());
    if !(2..=9).contains(&options.len()) {
        table.complaints.error(
            &place,
            format!("`{key}` needs 2 to 9 entries, and has {}", options.len()),
            None,
        );
        return None;
    }
    for (i, (option, place)) in options.iter().enumerate() {
        if options[..i].iter().any(|(other, _)| other == option) && key == "options" {
            table.complaints.error(
                place,
                format!("the option `{option}` stands here twice"),
                None,
            );
        }
    }
    Some(options.into_iter().map(|(o, _)| o).collect())
}

fn position(
    text: &str,
    place: &Place,
    options: &[String],
    table: &mut Table<'_, '_>,
) -> Option<usize> {
    let found = options.iter().position(|o| o == text);
    if found.is_none() {
        let help = did_you_mean(text, options.iter().map(String::as_str))
            .unwrap_or_else(|| "it must be written just as in `options`".into());
        table.complaints.error(
            place,
            format!("`{text}` is not among the options"),
            Some(help),
        );
    }
    found
}

fn read_task(kind: Kind, table: &mut Table<'_, '_>) -> Option<Task> {
    Some(match kind {
        Kind::Choice => {
            let options = read_options(table, "options");
            let shuffle = table.truth("shuffle").unwrap_or(true);
            let (answer, place) = required_scalar(table, "answer", "\"the right option\"")?;
            let options = options?;
            Task::Choice {
                answer: position(&answer, &place, &options, table)?,
                options,
                shuffle,
            }
        }
        Kind::Multi => {
            let options = read_options(table, "options");
            let shuffle = table.truth("shuffle").unwrap_or(true);
            if !table.has("answer") {
                table.take("answer");
                table.missing("answer", "[\"a right option\", \"another\"]");
                return None;
            }
            let answers = table.strings("answer", false);
            let options = options?;
            let mut right = Vec::new();
            for (answer, place) in answers {
                right.push(position(&answer, &place, &options, table)?);
            }
            right.sort_unstable();
            right.dedup();
            Task::Multi {
                options,
                answers: right,
                shuffle,
            }
        }
        Kind::Text => {
            let spelling = read_spelling(table);
            if !table.has("answer") {
                table.take("answer");
                table.missing("answer", "\"the answer\"");
                return None;
            }
            let place = table.place.clone();
            let accepted: Vec<String> = table
                .strings("answer", true)
                .into_iter()
                .map(|(a, _)| a)
                .collect();
            if accepted.is_empty() || accepted.iter().any(|a| a.trim().is_empty()) {
                table.complaints.error(&place, "`answer` is empty", None);
                return None;
            }
            Task::Text { accepted, spelling }
        }
        Kind::Number => {
            let tolerance = table.scalar("tolerance").map(|(t, _)| t);
            let (answer, _) = required_scalar(table, "answer", "42")?;
            Task::Number { answer, tolerance }
        }
        Kind::Cloze => {
            let spelling = read_spelling(table);
            let (text, place) = table.required("text", "\"I [[am]] here.\"")?;
            let parts = match cloze_parts(&text) {
                Ok(parts) => parts,
                Err(message) => {
                    table.complaints.error(
                        &place,
                        message,
                        Some("write a blank as `[[answer]]` or `[[answer|other]]`".into()),
                    );
                    return None;
                }
            };
            Task::Cloze { parts, spelling }
        }
        Kind::Card => Task::Card {
            back: table.required("answer", "\"the back of the card\"")?.0,
        },
        Kind::Order => {
            let items = read_options(table, "items")?;
            Task::Order {
                shown: (0..items.len()).collect(),
                items,
            }
        }
    })
}

fn required_scalar(
    table: &mut Table<'_, '_>,
    key: &'static str,
    example: &str,
) -> Option<(String, Place)> {
    if !table.has(key) {
        table.take(key);
        table.missing(key, example);
        return None;
    }
    table.scalar(key)
}

fn cloze_parts(text: &str) -> Result<Vec<ClozePart>, &'static str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("[[") {
        let end = rest[start..]
            .find("]]")
            .ok_or("a blank `[[` is never closed")?
            + start;
        if start > 0 {
            parts.push(ClozePart::Text(rest[..start].to_owned()));
        }
        let mut accepted: Vec<String> = Vec::new();
        let mut continued = false;
        for piece in rest[start + 2..end].split('|') {
            // `\|` is a bar inside an answer.
            let (piece, more) = match piece.strip_suffix('\\') {
                Some(piece) => (format!("{piece}|"), true),
                None => (piece.to_owned(), false),
            };
            match accepted.last_mut() {
                Some(last) if continued => last.push_str(&piece),
                _ => accepted.push(piece),
            }
            continued = more;
        }
        if accepted.iter().any(|a| a.trim().is_empty()) {
            return Err("a blank has an empty answer");
        }
        parts.push(ClozePart::Blank(accepted));
        rest = &rest[end + 2..];
    }
    if !rest.is_empty() {
        parts.push(ClozePart::Text(rest.to_owned()));
    }
    match parts.iter().any(|p| matches!(p, ClozePart::Blank(_))) {
        true => Ok(parts),
        false => Err("there is no blank in `text`"),
    }
}

fn read_mistake(
    mut table: Table<'_, '_>,
    kind: Kind,
    task: Option<&Task>,
    skills: &Skills,
) -> Option<Mistake> {
    let place = table.place.clone();
    let name = table.required("name", "\"what-went-wrong\"");
    let feedback = table.required("feedback", "\"What to say\"");
    let skill = table
        .string("skill")
        .and_then(|(name, place)| find_skill(&name, &place, skills, &mut table));
    if !table.has("answer") {
        table.take("answer");
        table.missing("answer", "\"what is then answered\"");
        return None;
    }
    let answers = table.strings("answer", true);
    if kind == Kind::Card {
        table.complaints.error(
            &place,
            "a card has no mistakes: the learner grades themself",
            None,
        );
        return None;
    }
    if answers.is_empty() {
        return None;
    }
    match task {
        Some(Task::Choice { options, .. } | Task::Multi { options, .. }) => {
            for (answer, place) in &answers {
                position(answer, place, options, &mut table);
            }
        }
        Some(Task::Cloze { parts, .. }) => {
            let blanks = parts
                .iter()
                .filter(|p| matches!(p, ClozePart::Blank(_)))
                .count();
            if answers.len() != blanks {
                table.complaints.error(
                    &place,
                    format!(
                        "the text has {blanks} blanks, this mistake answers {}",
                        answers.len()
                    ),
                    Some("give one entry per blank, `\"\"` for any".into()),
                );
            }
        }
        Some(Task::Order { items, .. }) => {
            let mut given: Vec<&String> = answers.iter().map(|(a, _)| a).collect();
            let mut all: Vec<&String> = items.iter().collect();
            given.sort();
            all.sort();
            if given != all {
                table.complaints.error(
                    &place,
                    "this mistake must list the very same items, in the wrong order",
                    None,
                );
            }
        }
        _ => {}
    }
    table.finish();
    Some(Mistake {
        name: name?.0,
        answer: answers.into_iter().map(|(a, _)| a).collect(),
        feedback: feedback?.0,
        skill,
    })
}

/// `Some(None)` for no parameters, `None` where they are wrong.
fn read_template(table: &mut Table<'_, '_>) -> Option<Option<Template>> {
    let condition = table.string("where");
    let Some((params, place)) = table.table("params") else {
        if let Some((_, place)) = condition {
            table
                .complaints
                .error(&place, "`where` needs `params`", None);
        }
        return Some(None);
    };
    let mut drawn = Vec::new();
    let mut derived: Vec<(String, String, Place)> = Vec::new();
    let mut sound = true;
    for (name, domain) in named_values(params) {
        let at = Place {
            source: place.source,
            span: domain.span(),
        };
        let good = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        if !good || ["and", "or", "not"].contains(&name.as_str()) {
            table.complaints.error(
                &at,
                format!("`{name}` can't be a parameter"),
                Some("names are letters, digits and `_`".into()),
            );
            sound = false;
            continue;
        }
        match read_domain(domain.get_ref()) {
            Ok(Parameter::Drawn(domain)) => drawn.push((name, domain)),
            Ok(Parameter::Derived(source)) => derived.push((name, source, at)),
            Err(message) => {
                table.complaints.error(
                    &at,
                    format!("`{name}`: {message}"),
                    Some("write \"2..9\", \"-9..9 step 3\", a list, or \"= expression\"".into()),
                );
                sound = false;
            }
        }
    }
    // Values can be computed once those they need are there.
    let mut order: Vec<(String, String)> = Vec::new();
    while !derived.is_empty() {
        let waiting: Vec<String> = derived.iter().map(|(name, ..)| name.clone()).collect();
        let ready = derived
            .iter()
            .position(|(_, source, _)| expr::names(source).iter().all(|n| !waiting.contains(n)));
        match ready {
            Some(i) => {
                let (name, source, _) = derived.remove(i);
                order.push((name, source));
            }
            None => {
                let (name, _, at) = &derived[0];
                table
                    .complaints
                    .error(at, format!("`{name}` is derived from itself"), None);
                return None;
            }
        }
    }
    sound.then_some(Some(Template {
        drawn,
        derived: order,
        condition: condition.map(|(c, _)| c),
    }))
}

fn named_values<'t>(
    table: &'t DeTable<'t>,
) -> impl Iterator<Item = (String, &'t toml::Spanned<DeValue<'t>>)> {
    table
        .iter()
        .map(|(key, value)| (key.get_ref().to_string(), value))
}

enum Parameter {
    Drawn(Domain),
    Derived(String),
}

fn read_domain(value: &DeValue<'_>) -> Result<Parameter, String> {
    match value {
        DeValue::String(text) => {
            if let Some(source) = text.trim().strip_prefix('=') {
                return Ok(Parameter::Derived(source.trim().to_owned()));
            }
            let (range, step) = match text.split_once("step") {
                Some((range, step)) => (range, step.trim().parse().ok()),
                None => (text.as_ref(), Some(1)),
            };
            let bounds = range.split_once("..").and_then(|(from, to)| {
                Some((
                    from.trim().parse::<i64>().ok()?,
                    to.trim().parse::<i64>().ok()?,
                ))
            });
            match (bounds, step) {
                (Some((from, to)), Some(step))
                    if from <= to && step > 0 && from.abs().max(to.abs()) <= 1_000_000_000 =>
                {
                    Ok(Parameter::Drawn(Domain::Range { from, to, step }))
                }
                _ => Err(format!("`{text}` is not a range")),
            }
        }
        DeValue::Array(array) if !array.is_empty() => {
            let mut list = Vec::new();
            for entry in array.iter() {
                list.push(match entry.get_ref() {
                    DeValue::String(text) if !text.chars().any(super::text::is_unsafe) => {
                        Value::Text(text.to_string())
                    }
                    DeValue::Integer(n) => literal(n.as_str())?,
                    DeValue::Float(n) => literal(n.as_str())?,
                    other => return Err(format!("a list can't hold {}", kind_of(other))),
                });
            }
            let texts = list.iter().filter(|v| matches!(v, Value::Text(_))).count();
            if texts != 0 && texts != list.len() {
                return Err("a list holds all numbers or all strings".into());
            }
            Ok(Parameter::Drawn(Domain::List(list)))
        }
        other => Err(format!("{} is not a range or list", kind_of(other))),
    }
}

fn literal(text: &str) -> Result<Value, String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    expr::decimal(&digits.replace('_', ""))
        .map(|n| Value::Number(n * expr::Number::from_integer(sign)))
        .ok_or_else(|| format!("`{text}` is not a plain number"))
}
