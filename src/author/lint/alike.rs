//! Questions that a learner takes for one and the same: the same prompt, with the same below
//! it, and of those to choose from also the same options or the same right one.

use std::collections::HashMap;

use crate::author::raw::RawQuestion;
use crate::course::ByQuestion;
use crate::kinds::{Form, Shown, Stretch};
use crate::reading::Complaints;
use crate::template::{Draws, Room};
use crate::words::message;

/// The most work of all that is filled in for this, as [`Room::taken`] counts it.
const WORK: usize = 20_000_000;

/// Warns of each question that asks what one before it asks, once. What is drawn differs, and
/// of what is made from rows of facts the rows are looked at.
pub(super) fn alike(questions: &ByQuestion<RawQuestion>, complaints: &mut Complaints) {
    let mut prompts: HashMap<&str, Vec<&RawQuestion>> = HashMap::new();
    for raw in questions {
        let question = &raw.question;
        if question.template.is_none() && !raw.is_of_fact && question.parts.is_empty() {
            let prompt = question.item.prompt.source().trim();
            prompts.entry(prompt).or_default().push(raw);
        }
    }
    // In the order of the file, so that what is told does not change.
    let mut several: Vec<Vec<&RawQuestion>> = prompts.into_values().collect();
    several.retain(|all| all.len() > 1);
    several.sort_by_key(|all| (all[0].id_place.source, all[0].id_place.span.start));
    let mut left = WORK;
    for all in several {
        let mut known: HashMap<String, (&RawQuestion, Shown)> = HashMap::new();
        for raw in all {
            if left == 0 {
                return;
            }
            let room = Room::for_showing();
            let instance = raw.question.filled(0, None, &mut Draws::new(0), &room);
            left = left.saturating_sub(room.taken().max(1));
            let Ok(instance) = instance else {
                continue;
            };
            let faces = faces(&instance.item);
            // Those made from one text stand at one place.
            let same = |face: &String| {
                let (first, shown) = known.get(face)?;
                (first.id_place != raw.id_place).then_some((*first, shown))
            };
            if let Some((first, shown)) = faces.iter().find_map(same) {
                tell(raw, &instance.item, first, shown, complaints);
            }
            for face in faces {
                let shown = || (raw, instance.item.clone());
                known.entry(face).or_insert_with(shown);
            }
        }
    }
}

fn tell(
    raw: &RawQuestion,
    shown: &Shown,
    first: &RawQuestion,
    of_first: &Shown,
    complaints: &mut Complaints,
) {
    let right = |answer| {
        of_first
            .grade(&answer)
            .is_ok_and(|g| g.verdict.is_correct())
    };
    let is_same = match (shown.task.form(), of_first.task.form()) {
        (Form::Line(_) | Form::Blanks { .. }, Form::Line(_) | Form::Blanks { .. }) => {
            shown.task.right().into_iter().any(right)
        }
        _ => shown.task.model_answer() == of_first.task.model_answer(),
    };
    let (id, first_id) = (raw.question.id.as_str(), first.question.id.as_str());
    let (message, help) = match is_same {
        true => (
            message!("author-questions-alike", question = id, first = first_id),
            message!("author-questions-alike-help"),
        ),
        false => (
            message!("author-questions-apart", question = id, first = first_id),
            message!("author-questions-apart-help"),
        ),
    };
    complaints.warn_beside(&raw.id_place, &first.id_place, message, Some(help));
}

/// What a learner sees of it, without the order in which things stand: one text, or one with
/// the options and one with the right of them.
fn faces(shown: &Shown) -> Vec<String> {
    let prompt = seen(&shown.prompt);
    let with = |mut texts: Vec<String>| {
        texts.sort();
        format!("{prompt}\u{1}{}", texts.join("\u{2}"))
    };
    let all = |texts: &[crate::text::SafeText]| texts.iter().map(|text| seen(text)).collect();
    match shown.task.form() {
        Form::OneOf { options } | Form::SomeOf { options } => {
            let right = format!("{prompt}\u{3}{}", seen(&shown.task.model_answer()));
            vec![with(all(options)), right]
        }
        Form::Order { items, .. } => vec![with(all(items))],
        Form::Match { left, right } => {
            let both = all(left).into_iter().chain(all(right));
            vec![with(both.collect())]
        }
        Form::Blanks { parts } => {
            let texts = parts.iter().map(|part| match part {
                Stretch::Text(text) | Stretch::Hint(text) => text.as_str(),
                Stretch::Blank(_) => "\u{4}",
            });
            vec![format!("{prompt}\u{5}{}", texts.collect::<String>())]
        }
        Form::Line(_) | Form::SelfGrade { .. } | Form::Written { .. } => vec![prompt],
    }
}

/// Without the blanks that nobody sees.
fn seen(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
