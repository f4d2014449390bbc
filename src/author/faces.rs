//! One question that an author wrote is several where it says so: one for each blank
//! (`blanks = "each"`), or one for each way of a card (`both-ways = true`).

use super::cases::Case;
use super::raw::{Made, RawQuestion};
use crate::kinds::Task;
use crate::reading::Complaints;
use crate::template::Pattern;
use crate::words::message;

/// What stands between the fillings of several blanks in a case.
const BETWEEN: &str = " / ";
/// The most questions that a text with blanks makes.
const MOST: usize = 20;
/// What the id of a turned card ends with.
const BACK: &str = "back";

/// Whether what is asked would be several questions.
pub(super) fn are_several(task: &Task) -> bool {
    match task {
        Task::Cloze(cloze) => cloze.questions() > 1,
        Task::Card(card) => card.is_both_ways(),
        _ => false,
    }
}

/// The questions that one makes, the one that is found by its own id first.
pub(super) fn of(raw: RawQuestion, complaints: &mut Complaints) -> Vec<Made> {
    if raw.question.has_parts() {
        return vec![Made::alone(raw)];
    }
    let made = match &raw.question.item.task {
        Task::Cloze(cloze) if cloze.questions() > MOST => {
            let what = message!("author-blanks-many", n = cloze.questions());
            let help = message!("author-blanks-many-help", most = MOST);
            complaints.error(&raw.id_place, what, Some(help));
            return vec![Made::alone(raw)];
        }
        Task::Cloze(cloze) if cloze.questions() > 1 => {
            (0..cloze.questions()).map(|n| blank(&raw, n)).collect()
        }
        Task::Card(card) if card.is_both_ways() => vec![raw.clone(), turned(&raw)],
        _ => return vec![Made::alone(raw)],
    };
    if raw.question.reserve == Some(true) {
        let help = message!("author-reserved-several-help");
        complaints.error(
            &raw.id_place,
            message!("author-reserved-several"),
            Some(help),
        );
    }
    made.into_iter().map(Made::alone).collect()
}

/// The same question under its id and this ending, as are its former ones.
fn named(raw: &RawQuestion, ending: &str) -> RawQuestion {
    let mut raw = raw.clone();
    let question = &mut raw.question;
    let ids = std::iter::once(&mut question.id.0).chain(&mut question.was);
    for id in ids {
        id.push('.');
        id.push_str(ending);
    }
    raw
}

/// The question that asks for one blank, counted from 0.
fn blank(raw: &RawQuestion, n: usize) -> RawQuestion {
    let mut one = named(raw, &(n + 1).to_string());
    if n == 0 {
        // What was answered while the blanks were one question is not lost.
        one.question.was.extend(raw.question.was.iter().cloned());
        one.was_places.extend(raw.was_places.iter().cloned());
    }
    let Task::Cloze(cloze) = &raw.question.item.task else {
        return one;
    };
    one.question.change(|body| {
        body.item.task = Task::Cloze(cloze.only(n));
        body.item.mistakes.retain_mut(|mistake| {
            // `""` stands for anything: this blank has no part in the mistake.
            let own = mistake.answer.get(n).filter(|own| !own.source().is_empty());
            let own: Vec<Pattern> = own.cloned().into_iter().collect();
            mistake.answer = own;
            !mistake.answer.is_empty()
        });
    });
    let blanks = cloze.questions();
    for cases in one.cases.first_mut().into_iter().flatten() {
        of_blank(cases, n, blanks);
    }
    one
}

/// A case with a filling for each blank becomes that of one.
fn of_blank(case: &mut Case, n: usize, blanks: usize) {
    let fillings: Vec<&str> = case.typed.source().split(BETWEEN).collect();
    if fillings.len() == blanks {
        case.typed = Pattern::new(fillings[n].trim());
    }
}

/// The card asked from its back. What leads to the back does not lead to the front.
fn turned(raw: &RawQuestion) -> RawQuestion {
    let mut back = named(raw, BACK);
    if let Task::Card(card) = &raw.question.item.task {
        let (prompt, card) = card.turned(&raw.question.item.prompt);
        back.question.change(|body| {
            body.item.prompt = prompt;
            body.item.task = Task::Card(card);
            body.item.hints.clear();
        });
    }
    back
}
