//! “I don't know”, typed as an answer: it tells nothing of what is known, and is not counted.

use super::ShownTask;
use super::answer::{Answer, Unreadable};
use super::letters;
use crate::words::message;

/// Letters that are looked at.
const LONGEST: usize = 60;

/// What people say, in small letters without accents and signs.
const SAID: [&str; 32] = [
    "dont know",
    "dont know it",
    "do not know",
    "dunno",
    "i cant remember",
    "i do not know",
    "i dont know",
    "i dont know it",
    "i dont know that",
    "i dont remember",
    "i dunno",
    "i forgot",
    "i have no clue",
    "i have no idea",
    "idk",
    "i am not sure",
    "im not sure",
    "ive no idea",
    "ni idea",
    "no clue",
    "no estoy segura",
    "no estoy seguro",
    "no idea",
    "no lo recuerdo",
    "no lo se",
    "no me acuerdo",
    "no recuerdo",
    "no se",
    "no tengo idea",
    "no tengo ni idea",
    "not sure",
    "yo no se",
];

/// What people ask back, with a question mark.
const ASKED: [&str; 7] = ["", "what", "huh", "eh", "que", "como", "ayuda"];

/// Whether a text says that its writer does not know.
pub fn is_unsure(text: &str) -> bool {
    text.len() <= LONGEST && SAID.contains(&bare(text).as_str())
}

/// Whether a text asks back and answers nothing: `?`, `¿qué?`.
fn asks_back(text: &str) -> bool {
    text.len() <= LONGEST && text.contains('?') && ASKED.contains(&bare(text).as_str())
}

/// Whether an answer to this task says that its writer does not know. Where question marks
/// are asked for, one that has them may be meant.
pub(super) fn says_so(answer: &Answer, task: &ShownTask) -> bool {
    let says = |text: &str| is_unsure(text) || asks_back(text) && !asks_questions(task);
    match answer {
        Answer::Typed(text) => says(text),
        Answer::Blanks(all) => {
            let mut filled = all.iter().filter(|text| !text.trim().is_empty());
            filled.clone().next().is_some() && filled.all(|text| says(text))
        }
        _ => false,
    }
}

/// What is said of such an answer.
pub(super) fn again() -> Unreadable {
    Unreadable(message!("kinds-unsure"))
}

fn asks_questions(task: &ShownTask) -> bool {
    task.right().iter().any(|answer| match answer {
        Answer::Typed(text) => text.contains('?'),
        Answer::Blanks(all) => all.iter().any(|text| text.contains('?')),
        _ => false,
    })
}

fn bare(text: &str) -> String {
    let text = letters::loose(text);
    let kept = text.chars().filter(|c| *c != '\'');
    let kept = kept.map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let kept: String = kept.collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}
