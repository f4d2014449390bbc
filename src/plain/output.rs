//! What a program prints, typed line by line.

use super::lines::{Line, is_command};
use super::meant::{answers, asked, is_slip, unescaped};
use crate::kinds::{Answer, FAILS, Form, Line as Typing, Shown};
use crate::session::{Input, Phase};
use crate::words::message;

/// The most lines that are taken.
const MOST: usize = 60;

/// The lines that were typed so far.
#[derive(Default)]
pub(super) struct Output {
    typed: Vec<String>,
}

impl Output {
    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.typed.clear();
    }

    /// Whether no line is typed yet.
    pub(super) fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// What a line means, with the blanks before it, where the output of a program is asked
    /// for; none where it is not, or the line is a command. Once a line is typed, nothing is.
    pub(super) fn read(&mut self, line: &str, phase: &Phase) -> Option<Line> {
        let item = asked(phase)?.item();
        if item.task.form() != Form::Line(Typing::Output) {
            return None;
        }
        let line = line.trim_end();
        if self.typed.is_empty() {
            let word = line.trim();
            let is_line = answers(word, item) || begins(line, item);
            let is_other = is_command(word, phase) || is_slip(word, phase);
            if word.is_empty() || is_other && !is_line {
                return None;
            }
        }
        Some(match self.put(line, |word| is_command(word, phase)) {
            Some(answer) => Line::Input(Input::Answer(answer)),
            None if self.typed.len() >= MOST => {
                Line::Nothing(message!("plain-output-full", n = MOST))
            }
            None => {
                let n = self.typed.len() + 1;
                Line::Nothing(message!("plain-output-more", n = n))
            }
        })
    }

    /// Takes a line; the answer, where it ends it.
    pub(super) fn put(&mut self, line: &str, is_command: impl Fn(&str) -> bool) -> Option<Answer> {
        let first = self.typed.is_empty();
        let is_end = !first && line.trim().is_empty();
        let fails = first && line.trim() == FAILS;
        if !is_end && self.typed.len() < MOST {
            let text = match first {
                true => unescaped(line, is_command),
                false => line,
            };
            self.typed.push(text.to_owned());
        }
        let text = (is_end || fails).then(|| self.typed.drain(..).collect::<Vec<_>>().join("\n"));
        text.map(Answer::Typed)
    }
}

/// Whether a line begins what the course says is printed, or a mistake that it foresees.
fn begins(line: &str, item: &Shown) -> bool {
    let right = item.task.right();
    let wrong = (0..item.mistakes.len()).flat_map(|at| item.task.wrong(at));
    right.into_iter().chain(wrong).any(|answer| match answer {
        Answer::Typed(text) => text.lines().next() == Some(line),
        _ => false,
    })
}

/// The lines of an answer as they are typed, for `kenning check`.
pub(super) fn entered(text: &str) -> Option<Answer> {
    let mut output = Output::default();
    // Empty lines don't count, and nobody would type them.
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines = lines.chain([""]);
    lines
        .map(|line| output.put(line, |_| false))
        .find_map(|answer| answer)
}
