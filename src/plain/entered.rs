//! Answers entered as people type them in plain mode, for `kenning check`.

use super::blanks::Blanks;
use super::lines::{Side, is_command, typed_answer};
use super::meant::{answers, unescaped};
use super::output;
use super::pairs;
use super::written::Writing;
use crate::kinds::{Answer, Form, Line as Typing, OwnMark, Rating, Shown};
use crate::session::Phase;

/// The answer that plain mode hands in when somebody types this one; `None` where no
/// line means it.
pub(crate) fn entered(item: &Shown, answer: &Answer) -> Option<Answer> {
    let numbers = |positions: &[usize]| {
        let counted = positions.iter().map(|position| (position + 1).to_string());
        counted.collect::<Vec<_>>().join(" ")
    };
    let form = item.task.form();
    let line = match answer {
        Answer::Typed(text) if form == Form::Line(Typing::Output) => return output::entered(text),
        Answer::Typed(text) => meant(text, item),
        Answer::Blanks(given) => match (form, &given[..]) {
            (Form::Blanks { parts }, [_, _, ..]) => {
                let mut blanks = Blanks::default();
                for filling in given {
                    blanks.put(&meant(filling, item), parts)?;
                }
                return blanks.is_full().then(|| blanks.take());
            }
            _ => meant(given.first()?, item),
        },
        Answer::Multi(chosen) if chosen.is_empty() => "0".to_owned(),
        Answer::Choice(_) | Answer::Multi(_) => numbers(answer.positions()),
        Answer::Order(order) => numbers(order),
        Answer::Match(partners) => pairs::typed(partners),
        Answer::Grade(rating) => numbers(&[grade(*rating)]),
        Answer::Written(text, mark) => {
            let mark = match mark {
                OwnMark::Grade(rating) => numbers(&[grade(*rating)]),
                OwnMark::Ideas(none) if none.is_empty() => "0".to_owned(),
                OwnMark::Ideas(ticked) => numbers(ticked),
            };
            return Writing::entered(&meant(text, item), &mark, form);
        }
        Answer::GiveUp => return None,
    };
    typed_answer(&line, &form, Side::Back).ok()
}

/// The position of a grade among those that are asked for.
fn grade(rating: Rating) -> usize {
    match rating {
        Rating::Again => 0,
        Rating::Hard => 1,
        Rating::Good => 2,
        Rating::Easy => 3,
    }
}

/// What a line means as an answer: with `=` before it where it would be a command.
fn meant(text: &str, item: &Shown) -> String {
    let line = text.replace(['\n', '\r'], " ");
    let line = line.trim();
    let is_command = |word: &str| is_command(word, &Phase::Finished);
    match is_command(line) && !answers(line, item) {
        true => line.to_owned(),
        false => unescaped(line, is_command).to_owned(),
    }
}
