//! Reads what is asked, in a question, a step or a part, with its mistakes.

use std::collections::HashMap;
use std::sync::Arc;

use super::figure::read_figures;
use super::hints::{Asks, ReadItem, read_hints};
use super::keys;
use super::misconception::Misconceptions;
use super::pictures::Pictures;
use super::raw::no_skill;
use super::themes::read_wordings;
use crate::course::{SkillIndex, Theme};
use crate::kinds::{DecimalSign, Item, Kind, MisconceptionIndex, Mistake, Task, Tongue};
use crate::reading::{Place, Strings, Table, TableName};
use crate::shell::Commands;
use crate::template::{Language, Pattern};
use crate::text::{SafeText, shortened};
use crate::words::{Joined, Value, message};

/// What questions may name.
pub(super) struct Names<'n> {
    pub skills: &'n HashMap<String, SkillIndex>,
    pub misconceptions: &'n Misconceptions,
    /// Which sign begins decimal places in the language of the course.
    pub decimal: DecimalSign,
    /// The language of the course.
    pub language: Language,
    /// The options that commands have, as the course says.
    pub commands: Arc<Commands>,
    /// What the course says of the language of its answers.
    pub tongue: Arc<Tongue>,
    /// The pictures that were named so far.
    pub pictures: Pictures,
    /// The themes of the course; none where its header can't be read.
    pub themes: Option<&'n [Theme]>,
}

pub(super) fn find_skill(
    name: &str,
    place: &Place,
    names: &Names<'_>,
    table: &mut Table<'_, '_>,
) -> Option<SkillIndex> {
    let found = names.skills.get(name).copied();
    if found.is_none() {
        no_skill(
            name,
            place,
            names.skills.keys().map(String::as_str),
            table.complaints,
        );
    }
    found
}

/// Reads what is asked, in a question, a step or a part; `graded` tells whether the learner
/// may grade it.
pub(super) fn read_item<'t>(
    table: &mut Table<'t, '_>,
    names: &Names<'_>,
    graded: bool,
) -> ReadItem<'t> {
    let mut asks = Vec::new();
    let item = read_but_asking(table, names, graded, &mut asks);
    ReadItem { item, asks }
}

/// The same; what its hints ask is left for later.
fn read_but_asking<'t>(
    table: &mut Table<'t, '_>,
    names: &Names<'_>,
    graded: bool,
    asks: &mut Vec<Asks<'t>>,
) -> Option<Item> {
    let kind_place = table.place_of("kind");
    let kind = match table.must_have("kind", "\"choice\"") {
        true => table.word("kind", Kind::ALL),
        false => None,
    };
    let prompt = table.required("prompt", message!("author-example-prompt"));
    let figures = read_figures(table, &names.pictures);
    let hints = read_hints(table, asks);
    let explanation = table.optional("explanation");
    let wordings = read_wordings(table, &figures, names.themes);
    let mistakes = table.tables("mistake");
    let Some(kind) = kind else {
        // Without a kind the other keys can't be told right from wrong.
        pass_over(table);
        return None;
    };
    if kind.is_self_graded() && !graded {
        table.complaints.error(
            &kind_place,
            message!("author-card-step"),
            Some(message!("author-card-step-help")),
        );
    }
    // What a foreign key stands for is not missing too.
    let task = match refuse_foreign(kind, table) {
        true => {
            pass_over(table);
            None
        }
        false => kind.read(table),
    };
    let mut read = Vec::new();
    for (mistake, place) in mistakes {
        let mut mistake = Table::new(mistake, place, TableName::Mistake, &mut *table.complaints);
        read.extend(read_mistake(&mut mistake, kind, task.as_ref(), names));
        mistake.finish();
    }
    Some(Item {
        prompt: Pattern::new(prompt?.0 + &figures),
        task: task?,
        hints,
        explanation: explanation.map(Pattern::new),
        mistakes: read,
        decimal: names.decimal,
        language: names.language.clone(),
        commands: Arc::clone(&names.commands),
        tongue: Arc::clone(&names.tongue),
        wordings,
        asking: Vec::new(),
    })
}

/// Takes every key that some kind has, where it can't be told which are right.
fn pass_over(table: &mut Table<'_, '_>) {
    for key in keys::of_some_kind() {
        table.take(key);
    }
}

/// Complains about keys that only other kinds have; tells whether
/// one of them stands in the place of what the kind needs most.
fn refuse_foreign(kind: Kind, table: &mut Table<'_, '_>) -> bool {
    let own = kind.keys();
    let mut found = false;
    for &key in keys::of_some_kind() {
        if table.has(key) && !own.contains(&key) {
            let place = table.key_place(key);
            table.take(key);
            found = true;
            table.complaints.error(
                &place,
                message!("author-foreign", name = key, kind = kind.name()),
                Some(message!(
                    "author-foreign-help",
                    own = Value::list(own.iter().copied(), Joined::Commas)
                )),
            );
        }
    }
    found && !table.has(own[0])
}

fn read_mistake(
    table: &mut Table<'_, '_>,
    kind: Kind,
    task: Option<&Task>,
    names: &Names<'_>,
) -> Option<Mistake> {
    let header = table.place.clone();
    let misconception = (table.string("misconception"))
        .map(|(id, place)| names.misconceptions.find(&id, &place, table.complaints));
    let counts = read_counts(table);
    let (name, feedback) = match misconception {
        Some(found) => named(found, names, table),
        None => (
            table.optional("name").map(|name| SafeText::line(&name)),
            (table.required("feedback", message!("author-example-feedback")))
                .map(|(text, _)| Pattern::new(text)),
        ),
    };
    let skill = table
        .string("skill")
        .and_then(|(name, place)| find_skill(&name, &place, names, table));
    if kind.is_self_graded() {
        table.take("answer");
        table.complaints.error(
            &header,
            message!("author-card-mistake"),
            Some(message!("author-card-mistake-help")),
        );
        return None;
    }
    let answers = kind.read_wrong(table)?;
    let given = task?.may_be_given(&answers, table);
    let name = name.unwrap_or_else(|| called_by(&answers));
    let all = &names.misconceptions.all;
    given.then_some(Mistake {
        name,
        answer: kind.answers(answers.texts()),
        feedback: feedback?,
        skill: skill.or_else(|| all.get(misconception??)?.missing),
        misconception: misconception.flatten(),
        counts,
    })
}

/// What stands between the answers of a mistake that is called by them.
pub(super) const UNNAMED: &str = " / ";
/// Most characters of an answer by which a mistake is called.
const MOST_CALLED: usize = 60;

/// What the record calls a mistake that has no name of its own: its answer.
fn called_by(answers: &Strings) -> SafeText {
    let all = answers.entries.iter();
    let all: Vec<&str> = all.map(|(text, _)| text.as_str()).collect();
    let all = all.join(UNNAMED);
    let words = all.split_whitespace().collect::<Vec<_>>().join(" ");
    SafeText::line(&shortened(&words, MOST_CALLED))
}

/// Whether an answer with the mistake counts as an answer; complains where one that does
/// not is to tell of a skill.
fn read_counts(table: &mut Table<'_, '_>) -> bool {
    let place = table.key_place("counts");
    let counts = table.truth("counts").unwrap_or(true);
    if !counts && (table.has("misconception") || table.has("skill")) {
        let help = message!("author-uncounted-tells-help");
        table
            .complaints
            .error(&place, message!("author-uncounted-tells"), Some(help));
    }
    counts
}

/// Name and feedback of a mistake that names a misconception: its own, or else those
/// of the misconception.
fn named(
    misconception: Option<MisconceptionIndex>,
    names: &Names<'_>,
    table: &mut Table<'_, '_>,
) -> (Option<SafeText>, Option<Pattern>) {
    let name = table.optional("name").map(|name| SafeText::line(&name));
    let feedback = table.optional("feedback").map(Pattern::new);
    let Some(at) = misconception else {
        return (name, feedback);
    };
    let known = &names.misconceptions.all[at];
    (
        Some(name.unwrap_or_else(|| SafeText::line(known.id.as_str()))),
        Some(feedback.unwrap_or_else(|| Pattern::literal(known.feedback.as_str()))),
    )
}
