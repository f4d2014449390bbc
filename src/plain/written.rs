//! A text that is written before the model answer is shown, and then marked by the learner.

use super::lines::{Line, Side, numbers, typed_answer};
use super::meant::asked;
use crate::kinds::{Answer, Form, OwnMark};
use crate::session::{Input, Phase};
use crate::text::{SafeText, blocks, inline};
use crate::words::{Message, message};

/// What was written so far; nothing while the model answer is not shown.
#[derive(Default)]
pub(super) struct Writing(Option<String>);

impl Writing {
    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.0 = None;
    }

    /// Whether the model answer is shown.
    pub(super) fn is_shown(&self) -> bool {
        self.0.is_some()
    }

    /// What a line means where a text is to be written, or was; none where neither is so.
    pub(super) fn read(&mut self, line: &str, phase: &Phase) -> Option<Line> {
        let form = asked(phase)?.item().task.form();
        let Form::Written { back, ideas } = form else {
            return None;
        };
        match &self.0 {
            None if line.is_empty() => None,
            None => {
                self.0 = Some(line.to_owned());
                Some(Line::Back(beside(back, ideas)))
            }
            Some(_) => Some(match self.mark(line, ideas) {
                Ok(answer) => Line::Input(Input::Answer(answer)),
                Err(why) => Line::Nothing(why),
            }),
        }
    }

    /// What was written, with the mark that a line gives it.
    fn mark(&self, line: &str, ideas: &[SafeText]) -> Result<Answer, Message> {
        let text = self.0.clone().unwrap_or_default();
        let mark = match (ideas.len(), line.trim()) {
            (0, line) => {
                let back = &SafeText::default();
                match typed_answer(line, &Form::SelfGrade { back }, Side::Back)?.own_grade() {
                    Some(grade) => OwnMark::Grade(grade),
                    None => return Err(how(ideas)),
                }
            }
            (_, "0") => OwnMark::Ideas(Vec::new()),
            (of, line) => match numbers(line) {
                Ok(at) if !at.is_empty() && at.iter().all(|&at| at < of) => OwnMark::Ideas(at),
                _ => return Err(how(ideas)),
            },
        };
        Ok(Answer::Written(text, mark))
    }

    /// The answer that comes of two lines; none where they are none.
    pub(super) fn entered(text: &str, mark: &str, form: Form<'_>) -> Option<Answer> {
        let Form::Written { ideas, .. } = form else {
            return None;
        };
        Writing(Some(text.to_owned())).mark(mark, ideas).ok()
    }
}

/// The model answer, and how to mark one's own beside it.
fn beside(back: &SafeText, ideas: &[SafeText]) -> Message {
    let model = message!("plain-written-model", back = blocks(back));
    let how = how(ideas);
    if ideas.is_empty() {
        return message!("plain-written-beside", model = model, how = how);
    }
    let list: Vec<String> = (ideas.iter().enumerate())
        .map(|(i, idea)| format!("  {}. {}", i + 1, inline(idea)))
        .collect();
    message!(
        "plain-written-ideas",
        model = model,
        list = list.join("\n"),
        how = how
    )
}

/// How to mark what was written.
fn how(ideas: &[SafeText]) -> Message {
    match ideas.is_empty() {
        true => message!("plain-card-no-grade"),
        false => message!("plain-written-tick"),
    }
}
