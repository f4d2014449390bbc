//! What is the same where it should not be: an answer whatever is drawn, options but for slant.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser};

use super::drawing::drawn;
use crate::author::raw::RawQuestion;
use crate::course::Instance;
use crate::kinds::Kind;
use crate::reading::Complaints;
use crate::template::{Draws, Pattern, Room};
use crate::words::message;

/// How often a template is drawn before its answer is said to be always the same.
const DRAWS: u64 = 32;
/// So many different values of a number have been drawn by then.
const VALUES: usize = 4;

/// Warns of a template whose number is calculated from what is drawn, and always the same.
/// `instances` are a few of its showings: where their answers differ, no more are drawn.
pub(super) fn answer(
    raw: &RawQuestion,
    instances: &[Instance],
    left: &mut usize,
    complaints: &mut Complaints,
) {
    let question = &raw.question;
    let own = |instance: &Instance| instance.item.task.model_answer().to_string();
    let Some(template) = &question.template else {
        return;
    };
    let Some(answer) = instances.first().map(own) else {
        return;
    };
    // Its author knows of a number that stands there itself: others may well be drawn to mislead.
    let written = raw.values.first().into_iter().flatten();
    let mut written = written.filter(|(key, _)| *key == "answer");
    let Some((_, place)) = written.next().cloned() else {
        return;
    };
    if !complaints.raw(&place).contains(char::is_alphabetic) {
        return;
    }
    let is_number = question.parts.is_empty() && question.item.task.kind() == Kind::Number;
    if !is_number || instances.iter().any(|instance| own(instance) != answer) {
        return;
    }
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for seed in 0..DRAWS {
        let mut draws = Draws::new(seed);
        let Some(values) = drawn(template, &mut draws, left) else {
            return;
        };
        let numbers = values.iter().filter(|(_, value)| value.number().is_some());
        seen.extend(numbers.map(|(name, value)| (name.to_string(), value.shown())));
        let room = Room::for_showing();
        let instance = question.filled(0, Some(&values), &mut draws, &room);
        *left = left.saturating_sub(room.taken());
        if instance.is_ok_and(|instance| own(&instance) != answer) {
            return;
        }
    }
    let drawn = template.drawn.iter().map(|(name, _)| &**name);
    let count = |name: &str| seen.iter().filter(|(of, _)| of == name).count();
    if !drawn.into_iter().any(|name| count(name) >= VALUES) {
        return;
    }
    let message = message!("author-same-answer", answer = answer);
    let help = message!("author-same-answer-help");
    complaints.warn(&place, message, Some(help));
}

/// Warns of two options that differ in nothing but that one is slanted.
pub(super) fn options(raw: &RawQuestion, complaints: &mut Complaints) {
    for (item, values) in raw.question.all_items().zip(&raw.values) {
        let options = item.task.options();
        let sources = || options.iter().map(Pattern::source);
        if !sources().any(|option| option.contains(['*', '_'])) {
            continue;
        }
        let plain: Vec<Option<String>> = sources().map(words).collect();
        let same = |at: usize| {
            let words = plain[at].as_ref()?;
            let one = (0..at).find(|&one| plain[one].as_ref() == Some(words))?;
            (options[one].source() != options[at].source()).then_some((one, at))
        };
        let Some((one, other)) = (0..plain.len()).find_map(same) else {
            continue;
        };
        let (one, other) = (options[one].source(), options[other].source());
        let texts = values
            .iter()
            .filter(|(key, _)| matches!(*key, "options" | "text"));
        let texts: Vec<_> = texts.cloned().collect();
        let place = complaints.find(&texts, other);
        let place = place.unwrap_or_else(|| raw.id_place.clone());
        let message = message!("author-options-emphasis", one = one, other = other);
        let help = message!("author-options-emphasis-help");
        complaints.warn(&place, message, Some(help));
    }
}

/// The words of a text of one line without what makes them slanted or bold; none where code
/// or a formula stands in it, in which a sign may be what it is.
fn words(option: &str) -> Option<String> {
    if option.contains(['`', '$', '\n', '{', '\\', '[', '<']) {
        return None;
    }
    let mut words = String::new();
    for event in Parser::new_ext(option, Options::empty()) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::Start(_) | Event::End(_) => {}
            _ => return None,
        }
    }
    Some(words.trim().to_owned())
}
