//! A text with several blanks, asked for one by one.

use super::lines::{Line, is_command, marked, read_line};
use super::looked;
use super::meant::{asked, is_answer, is_slip, unescaped};
use super::{Practice, put_away};
use crate::kinds::{Answer, Form, Stretch};
use crate::session::{Asking, Input, Phase};
use crate::words::{Message, message};

/// What stands between the fillings of a line that has them all.
const BETWEEN: &str = " / ";

/// The blanks that are filled in so far.
#[derive(Default)]
pub(super) struct Blanks {
    /// What was typed for each; none where that is still to come.
    filled: Vec<Option<String>>,
    /// Those that were typed since they were asked for, in this order.
    typed: Vec<usize>,
    /// Whether it was asked if a blank is to stay empty.
    asked: bool,
}

impl Blanks {
    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.filled.clear();
        self.typed.clear();
    }

    /// After a miss: those that were right stay filled in. Tells which is asked for next.
    pub(super) fn again(&mut self, asking: &Asking) -> Option<Message> {
        self.clear();
        let missed = asking.missed.as_ref().map(|missed| &missed.answer);
        let Some(Answer::Blanks(given)) = missed.filter(|_| is_many(asking)) else {
            return None;
        };
        let right = |n: usize| asking.item().task.fills(n, &given[n]);
        self.filled = (0..given.len())
            .map(|n| right(n).then(|| given[n].clone()))
            .collect();
        // Each is right by itself, but not together.
        if self.filled.iter().all(Option::is_some) {
            self.filled.fill(None);
        }
        let open = self.filled.iter().position(Option::is_none)?;
        if self.filled.iter().any(Option::is_some) {
            let of = self.filled.len();
            return Some(message!("plain-blank-again", n = open + 1, of = of));
        }
        self.next()
    }

    /// What a line means where one of several blanks is asked for; none where it is
    /// no filling.
    pub(super) fn read(&mut self, line: &str, phase: &Phase) -> Option<Line> {
        let asking = asked(phase).filter(|asking| is_many(asking))?;
        let Form::Blanks { parts } = asking.item().task.form() else {
            return None;
        };
        self.put(line, parts)?;
        Some(match self.next() {
            Some(next) => Line::Nothing(next),
            None => Line::Input(Input::Answer(self.take())),
        })
    }

    /// The fillings so far, as an answer.
    pub(super) fn take(&mut self) -> Answer {
        self.typed.clear();
        Answer::Blanks(self.filled.drain(..).flatten().collect())
    }

    /// Whether each blank is filled in.
    pub(super) fn is_full(&self) -> bool {
        self.filled.iter().all(Option::is_some)
    }

    /// Fills in what a line says; none where no blank is open.
    pub(super) fn put(&mut self, line: &str, parts: &[Stretch]) -> Option<()> {
        let accepted: Vec<&[_]> = (parts.iter())
            .filter_map(|part| match part {
                Stretch::Blank(accepted) => Some(accepted.as_slice()),
                Stretch::Text(_) | Stretch::Hint(_) => None,
            })
            .collect();
        self.filled.resize(accepted.len(), None);
        let open: Vec<usize> = (0..accepted.len())
            .filter(|&n| self.filled[n].is_none())
            .collect();
        // Where an answer holds what stands between, each line is one filling.
        let splits = !accepted
            .iter()
            .flat_map(|a| a.iter())
            .any(|a| a.contains(BETWEEN) || a.ends_with(BETWEEN.trim_end()));
        let bare = line.strip_suffix(BETWEEN.trim_end()).unwrap_or(line);
        let pieces: Vec<&str> = bare.split(BETWEEN).map(str::trim).collect();
        let fits = |count: usize| pieces.len() == count && pieces.iter().all(|p| !p.is_empty());
        if splits && fits(accepted.len()) {
            self.filled = pieces
                .iter()
                .map(|piece| Some((*piece).to_owned()))
                .collect();
        } else if splits && pieces.len() > 1 && pieces.len() <= open.len() && fits(pieces.len()) {
            for (n, piece) in open.iter().zip(&pieces) {
                self.filled[*n] = Some((*piece).to_owned());
                self.typed.push(*n);
            }
        } else {
            let filling = if splits && bare != line {
                bare.trim()
            } else {
                line
            };
            let first = open.first()?;
            self.filled[*first] = Some(filling.to_owned());
            self.typed.push(*first);
        }
        Some(())
    }

    /// What an empty line means where a blank may stay empty: it is asked about once, then
    /// left so. None where every blank is to be filled in.
    fn leave_empty(&mut self, phase: &Phase) -> Option<Line> {
        let asking = asked(phase)?;
        let task = &asking.item().task;
        let Form::Blanks { parts } = task.form() else {
            return None;
        };
        if !task.may_be_left_empty() {
            return None;
        }
        if !std::mem::replace(&mut self.asked, true) {
            return Some(Line::Nothing(message!("plain-blank-empty")));
        }
        self.asked = false;
        self.put("", parts)?;
        Some(match self.next() {
            Some(next) => Line::Nothing(next),
            None => Line::Input(Input::Answer(self.take())),
        })
    }

    /// Takes the last filling back, if there is one; tells which blank is asked for. None
    /// where there are not several.
    pub(super) fn back(&mut self, phase: &Phase) -> Option<Message> {
        let asking = asked(phase).filter(|asking| is_many(asking))?;
        let blanks = asking.item().task.form().blanks();
        self.filled.resize(blanks, None);
        if let Some(last) = self.typed.pop() {
            self.filled[last] = None;
        }
        self.next()
    }

    /// Asks for the first blank that is open; none where all are filled in.
    fn next(&self) -> Option<Message> {
        let open = self.filled.iter().position(Option::is_none)?;
        let (n, of) = (open + 1, self.filled.len());
        Some(match self.typed.is_empty() {
            true => message!("plain-first-blank", n = n, of = of),
            false => message!("plain-next-blank", n = n, of = of),
        })
    }
}

fn is_many(asking: &Asking) -> bool {
    asking.item().task.form().blanks() > 1
}

impl Practice {
    /// What a line asks for.
    pub(super) fn read(&mut self, typed: &str) -> Line {
        let phase = self.sitting.phase();
        let line = typed.trim();
        if std::mem::take(&mut self.sure)
            && let Some(answered) = put_away::answer(line)
        {
            return answered;
        }
        if let Some(looked) = looked::read(line, phase) {
            return Line::Looked(looked);
        }
        // Where a text is marked already, it is not given up for what is shown.
        let is_open = self.output.is_empty() && !self.writing.is_shown();
        if let Some(command) = marked(line, phase).filter(|_| is_open) {
            return command;
        }
        if let Some(read) = self.output.read(typed, phase) {
            return read;
        }
        let bare = line.strip_prefix(':').unwrap_or(line);
        let is_back = bare.eq_ignore_ascii_case("back") && !is_answer(line, phase);
        if let Some(again) = is_back.then(|| self.blanks.back(phase)).flatten() {
            return Line::Nothing(again);
        }
        let is_filling =
            !(is_command(line, phase) || is_slip(line, phase)) || is_answer(line, phase);
        let filling = unescaped(line, |word| is_command(word, phase));
        // What was written is not given up for an answer that is shown already.
        let is_marking = self.writing.is_shown() && line.eq_ignore_ascii_case("show");
        if (is_filling || is_marking)
            && let Some(read) = self.writing.read(filling, phase)
        {
            return read;
        }
        if line.is_empty() {
            if let Some(left) = self.blanks.leave_empty(phase) {
                return left;
            }
        } else {
            self.blanks.asked = false;
        }
        if !line.is_empty()
            && is_filling
            && let Some(read) = self.blanks.read(filling, phase)
        {
            return read;
        }
        self.pairs.ask(read_line(line, phase, self.side))
    }
}
