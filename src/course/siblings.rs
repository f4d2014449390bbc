//! Questions that give each other's answers away.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::body::Body;
use super::ids::{ByQuestion, QuestionIndex};
use super::question::Question;
use crate::kinds::{Answer, Form, Line, Shown, Stretch};
use crate::template::{Draws, Room};
use crate::text::clean;

/// Words of a prompt that are looked at.
const WORDS: usize = 256;
/// Words of an answer that is looked for in prompts, at most.
const LONGEST: usize = 6;
/// A phrase that stands in more prompts is a common one, and gives nothing away.
const COMMON: usize = 12;
/// So many siblings of one question at most.
const MOST: usize = 64;

/// The siblings of each question, by question, ascending. Two fixed questions are
/// siblings where an accepted answer of one stands in the prompt of the other, in whole
/// words. Answers that are numbers or one sign are not looked for, nor are those that many
/// prompts hold. What only the test asks has none.
/// The work is bounded: by the words of the course, and a number of siblings for each.
pub(super) fn siblings(questions: &ByQuestion<Question>) -> ByQuestion<Vec<QuestionIndex>> {
    let fixed: Vec<(QuestionIndex, Said)> = (questions.pairs())
        .filter(|(_, question)| !question.is_drawn() && question.reserve != Some(true))
        .filter_map(|(index, question)| Some((index, question.once(Said::of)?)))
        .collect();
    let mut found = Found(ByQuestion::of(Vec::new(), questions.len()));
    let mut answered: HashMap<&str, Vec<QuestionIndex>> = HashMap::new();
    for (index, said) in &fixed {
        for answer in &said.answers {
            answered.entry(answer).or_default().push(*index);
        }
    }
    // In the order of their letters, so that the same siblings are found each time.
    let mut stands: BTreeMap<String, Vec<QuestionIndex>> = BTreeMap::new();
    for (index, said) in &fixed {
        for phrase in said.phrases(|phrase| answered.contains_key(phrase)) {
            stands.entry(phrase).or_default().push(*index);
        }
    }
    for (phrase, prompts) in stands.iter().filter(|(_, all)| all.len() <= COMMON) {
        for &prompt in prompts {
            for &answer in answered.get(phrase.as_str()).into_iter().flatten() {
                found.join(prompt, answer);
            }
        }
    }
    found.sorted()
}

struct Found(ByQuestion<Vec<QuestionIndex>>);

impl Found {
    fn join(&mut self, one: QuestionIndex, other: QuestionIndex) {
        let has_room = |q: QuestionIndex| self.0[q].len() < MOST;
        if one != other && has_room(one) && has_room(other) && !self.0[one].contains(&other) {
            self.0[one].push(other);
            self.0[other].push(one);
        }
    }

    fn sorted(mut self) -> ByQuestion<Vec<QuestionIndex>> {
        for siblings in self.0.iter_mut() {
            siblings.sort_unstable();
        }
        self.0
    }
}

/// What a question says and what it wants to hear.
struct Said {
    /// The words of the prompt, and of a text with blanks.
    words: Vec<String>,
    /// Accepted answers that may be looked for in other prompts.
    answers: BTreeSet<String>,
}

/// Words in small letters, without signs.
fn words(text: &str) -> Vec<String> {
    let clean = clean(text).to_lowercase();
    let words = clean.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words
        .filter(|word| !word.is_empty())
        .take(WORDS)
        .map(str::to_owned)
        .collect()
}

impl Said {
    fn of(question: &Body) -> Option<Said> {
        let (mut draws, room) = (Draws::new(0), Room::for_showing());
        let mut said = Said {
            words: Vec::new(),
            answers: BTreeSet::new(),
        };
        if question.has_parts() {
            said.words = words(question.item.prompt.source());
        }
        for item in question.asked() {
            let shown = item.show(None, &mut draws, &room).ok()?;
            said.words.extend(words(&shown.prompt));
            if let Form::Blanks { parts } = shown.task.form() {
                for part in parts {
                    if let Stretch::Text(text) | Stretch::Hint(text) = part {
                        said.words.extend(words(text));
                    }
                }
            }
            said.answers.extend(accepted(&shown));
        }
        said.words.truncate(WORDS);
        Some(said)
    }

    /// The phrases that stand in the prompt and count, each once.
    fn phrases(&self, counts: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let lengths = 1..=LONGEST.min(self.words.len());
        let all = lengths.flat_map(|length| self.words.windows(length));
        all.map(|words| words.join(" "))
            .filter(|phrase| counts(phrase))
            .collect()
    }
}

/// Accepted answers that a prompt may give away.
fn accepted(shown: &Shown) -> BTreeSet<String> {
    let form = shown.task.form();
    let texts: Vec<String> = match form {
        Form::Line(Line::Words | Line::Command)
        | Form::OneOf { .. }
        | Form::SelfGrade { .. }
        | Form::Written { .. } => {
            vec![shown.task.model_answer().to_string()]
        }
        Form::Blanks { parts } => (parts.iter())
            .filter_map(|part| match part {
                Stretch::Blank(accepted) => Some(accepted),
                Stretch::Text(_) | Stretch::Hint(_) => None,
            })
            .flatten()
            .map(|text| text.to_string())
            .collect(),
        Form::Line(Line::Number | Line::Algebra | Line::Output)
        | Form::SomeOf { .. }
        | Form::Order { .. }
        | Form::Match { .. } => Vec::new(),
    };
    let typed = shown
        .task
        .right()
        .into_iter()
        .filter_map(|answer| match (answer, form) {
            (Answer::Typed(text), Form::Line(Line::Words | Line::Command)) => Some(text),
            _ => None,
        });
    let folded = texts.into_iter().chain(typed).map(|text| words(&text));
    folded
        .filter(|words| words.len() <= LONGEST)
        .map(|words| words.join(" "))
        .filter(|text| text.chars().count() > 1 && text.chars().any(char::is_alphabetic))
        .collect()
}
