//! What an item says to answers: to one of them, to all right or all wrong ones, to any.

use toml::Value;

use super::judge::{Judge, Weighed};
use super::told::Teller;
use crate::import::asked::Asked;
use crate::import::prose::Lost;

/// Words of which praise and blame are made: a text of these alone says nothing that a verdict
/// does not.
#[rustfmt::skip]
const PRAISE: &[&str] = &[
    "correct", "correctly", "incorrect", "right", "wrong", "true", "false", "well", "done", "good",
    "great", "excellent", "perfect", "nice", "super", "bravo", "yes", "no", "sorry", "not", "quite",
    "exactly", "try", "again", "please", "oops", "that", "that's", "this", "is", "was", "it", "it's",
    "your", "you", "are", "the", "answer", "answered", "response", "job", "work", "very", "indeed",
    "congratulations", "unfortunately", "richtig", "falsch", "leider", "gut", "sehr", "nicht", "das",
    "ist", "vrai", "faux", "bien", "oui", "non", "correcto", "incorrecto", "correcta", "incorrecta",
    "sí", "muy",
];

/// What is said to the answers of an interaction.
pub(super) struct Says {
    /// Of each answer, what is said to it alone.
    each: Vec<Vec<usize>>,
    /// What is said to any answer.
    pub(super) always: Vec<usize>,
    /// What is said to every wrong answer, also to those that nobody foresaw.
    pub(super) others: Vec<usize>,
}

impl Says {
    /// Of answers that were weighed, and of one that nobody foresaw.
    pub(super) fn of(weighed: &[Weighed], other: &Weighed) -> Says {
        let in_all = |at: &usize| weighed.iter().all(|one| one.shown.contains(at));
        let always: Vec<usize> = other
            .shown
            .iter()
            .copied()
            .filter(|at| in_all(at))
            .collect();
        let own = |one: &Weighed| {
            let shown = one.shown.iter().copied();
            shown.filter(|at| !always.contains(at)).collect()
        };
        Says {
            each: weighed.iter().map(own).collect(),
            others: own(other),
            always,
        }
    }

    /// What is said to an answer; `others` says whether what is said to all wrong ones is
    /// said to it, too.
    pub(super) fn to(
        &self,
        n: usize,
        others: bool,
        judge: &Judge<'_, '_>,
        teller: &Teller<'_>,
        asked: &mut Asked,
    ) -> Option<String> {
        let own = self.each.get(n)?.iter().copied();
        let own: Vec<usize> = own
            .filter(|at| others || !self.others.contains(at))
            .collect();
        words(&own, judge, teller, asked)
    }

    /// What is said to answers that nobody foresaw.
    pub(super) fn to_others(
        &self,
        judge: &Judge<'_, '_>,
        teller: &Teller<'_>,
        asked: &mut Asked,
    ) -> Option<String> {
        words(&self.others, judge, teller, asked)
    }
}

/// Feedbacks in words; none where they only praise or blame, but for those of our own files.
pub(super) fn words(
    shown: &[usize],
    judge: &Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for at in shown {
        let Some(feedback) = judge.item().feedbacks.get(*at) else {
            continue;
        };
        let mut prose = teller.inside(feedback.node);
        // A picture of a feedback would stand beside the question.
        if !prose.pictures.is_empty() {
            prose.pictures.clear();
            prose.lose(Lost::Picture);
        }
        let text = asked.absorb(prose);
        // What kenning wrote is all of an author's.
        let says_something = judge.item().is_ours || !is_praise(&text);
        if !text.trim().is_empty() && says_something && !all.contains(&text) {
            all.push(text);
        }
    }
    (!all.is_empty()).then(|| all.join("\n\n"))
}

/// What is said to any answer becomes the explanation.
pub(super) fn explain(
    always: &[usize],
    judge: &Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) {
    let at_first = judge.at_first();
    let later: Vec<usize> = always
        .iter()
        .copied()
        .filter(|at| !at_first.contains(at))
        .collect();
    if let Some(text) = words(&later, judge, teller, asked) {
        asked.explain(text);
    }
}

/// Mistakes of which the same is said are one, with all their answers.
pub(super) fn together(asked: &mut Asked) {
    let Some(Value::Array(mistakes)) = asked.table.get_mut("mistake") else {
        return;
    };
    let mut kept: Vec<Value> = Vec::new();
    for mistake in mistakes.drain(..) {
        let same = kept
            .iter_mut()
            .find(|other| other.get("feedback") == mistake.get("feedback"));
        match (same.and_then(Value::as_table_mut), mistake.get("answer")) {
            (Some(same), Some(answer)) => {
                let mut all = match same.remove("answer") {
                    Some(Value::Array(all)) => all,
                    one => one.into_iter().collect(),
                };
                match answer {
                    Value::Array(more) => all.extend(more.iter().cloned()),
                    one => all.push(one.clone()),
                }
                same.insert("answer".to_owned(), Value::Array(all));
            }
            _ => kept.push(mistake),
        }
    }
    *mistakes = kept;
}

/// Whether a text only says that an answer is right or wrong.
fn is_praise(text: &str) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let mut words = words.filter(|word| !word.is_empty());
    words.all(|word| PRAISE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::is_praise;

    #[test]
    fn praise_is_told_from_what_says_something() {
        for praise in [
            "Correct!",
            "Well done.",
            "No",
            "**Richtig!**",
            "Sorry, try again.",
        ] {
            assert!(is_praise(praise), "{praise}");
        }
        for other in [
            "No, that is the tram.",
            "That is *the* book.",
            "Ice is colder.",
            "No 7",
        ] {
            assert!(!is_praise(other), "{other}");
        }
    }
}
