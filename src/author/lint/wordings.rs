//! Wordings by theme that lack a number of the question, and themes without any.

use super::filled::instances;
use crate::author::raw::RawQuestion;
use crate::course::{ByQuestion, Theme};
use crate::kinds::{Shown, ShownWording};
use crate::reading::{Complaints, Place};
use crate::text::inline;
use crate::words::{Joined, Value, message};

/// The most work of all that is filled in for this, as [`instances`] counts it.
const WORK: usize = 20_000_000;

/// Warns of each wording that lacks a number that stands in the question, and of themes that
/// no question has a wording for.
pub(super) fn wordings(
    questions: &ByQuestion<RawQuestion>,
    themes: &[Theme],
    complaints: &mut Complaints,
) {
    let mut left = WORK;
    for raw in questions {
        let has_some = raw
            .question
            .all_items()
            .any(|item| !item.wordings.is_empty());
        if has_some && left > 0 {
            numbers(raw, &mut left, complaints);
        }
    }
    let written = complaints.written.iter();
    let places: Vec<Place> = (written.filter(|(key, _)| *key == "themes"))
        .map(|(_, place)| place.clone())
        .collect();
    let items = || questions.iter().flat_map(|raw| raw.question.all_items());
    for (theme, place) in themes.iter().zip(&places) {
        let mut wordings = items().flat_map(|item| &item.wordings);
        if !wordings.any(|wording| wording.theme == theme.id) {
            let what = message!("author-theme-unused", theme = &theme.id);
            let help = message!("author-theme-unused-help");
            complaints.warn(place, what, Some(help));
        }
    }
}

/// Warns of wordings of one question that lack a number at some showing.
fn numbers(raw: &RawQuestion, left: &mut usize, complaints: &mut Complaints) {
    let instances = instances(raw, left);
    for (spot, values) in raw.question.all_spots().into_iter().zip(&raw.values) {
        let shown: Vec<&Shown> = instances.iter().map(|one| one.item_at(spot)).collect();
        let count = shown.first().map_or(0, |item| item.wordings.len());
        for at in 0..count {
            let lacking = |item: &&Shown| lacks(item, item.wordings.get(at)?);
            let Some(lacking) = shown.iter().find_map(lacking) else {
                continue;
            };
            // The prompt of the question comes first, then those of its wordings.
            let mut prompts = values.iter().filter(|(key, _)| *key == "prompt");
            let place = prompts
                .nth(at + 1)
                .map_or(&raw.id_place, |(_, place)| place);
            let theme = shown.first().map_or("", |item| &item.wordings[at].theme);
            let numbers = Value::list(lacking, Joined::And);
            let what = message!("author-context-numbers", theme = theme, numbers = numbers);
            let help = message!("author-context-numbers-help");
            complaints.warn(&place.clone(), what, Some(help));
        }
    }
}

/// The numbers of the question that do not stand in a wording; nothing where all do.
fn lacks(item: &Shown, wording: &ShownWording) -> Option<Vec<String>> {
    let mut there = numbers_in(&inline(&wording.prompt));
    let mut lacking = Vec::new();
    for number in numbers_in(&inline(&item.prompt)) {
        match there.iter().position(|other| *other == number) {
            Some(at) => drop(there.swap_remove(at)),
            None if lacking.contains(&number) => {}
            None => lacking.push(number),
        }
    }
    (!lacking.is_empty()).then_some(lacking)
}

/// The numbers in a text, as they are written.
fn numbers_in(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    let bare = parts.map(|part| part.trim_matches(['.', ',']));
    bare.filter(|part| part.contains(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}
