//! A question with its answer, on a page of its own.

use std::sync::Arc;

use ratatui::text::Span;

use super::kept::{self, kept};
use super::life::Lived;
use super::said::right_answer;
use super::{Next, Reach, Screen};
use crate::course::{Course, Instance, QuestionIndex};
use crate::desk::{Desk, line};
use crate::journal::{EventKind, Override};
use crate::kinds::Shown;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::words::{Message, message};

/// Seeds with which it is tried to show a question.
const SEEDS: u64 = 8;

/// A question with its answer, to be read.
#[derive(Debug)]
pub(in crate::tui) struct Looked {
    course: Arc<Course>,
    question: QuestionIndex,
    instance: Instance,
    /// The questions of the list that it was opened from.
    among: Vec<QuestionIndex>,
}

impl Looked {
    /// None where it can't be shown, as it is held back for a test.
    pub(in crate::tui) fn at(course: &Arc<Course>, question: QuestionIndex) -> Option<Looked> {
        let instance = (0..SEEDS).find_map(|seed| course.showing(question, seed))?;
        Some(Looked {
            course: course.clone(),
            question,
            instance,
            among: Vec::new(),
        })
    }

    /// The same in a list, along which keys go.
    pub(super) fn among(self, list: &[QuestionIndex]) -> Looked {
        let among = list.to_vec();
        Looked { among, ..self }
    }

    /// The nearest of the list on one side that can be shown.
    fn neighbour(&self, action: Action) -> Option<Looked> {
        let at = self.among.iter().position(|q| *q == self.question)?;
        let show = |question: &QuestionIndex| Looked::at(&self.course, *question);
        let found = match action {
            Action::Older => self.among[..at].iter().rev().find_map(show),
            _ => self.among[at + 1..].iter().find_map(show),
        };
        found.map(|looked| looked.among(&self.among))
    }

    /// What is asked, without its answer, and what is kept on it.
    pub(super) fn asked(&self, desk: &Desk, canvas: &mut Canvas) {
        self.whole(canvas);
        for item in self.instance.asked() {
            prompt(item, canvas);
            canvas.blank();
        }
        kept(&self.course, self.question, desk, canvas);
    }

    /// What stands above the parts, where there are any.
    fn whole(&self, canvas: &mut Canvas) {
        if self.instance.has_parts() {
            canvas.blocks(&self.instance.item.prompt, canvas.theme.text);
            canvas.blank();
        }
    }
}

/// What is asked, and its options.
fn prompt(item: &Shown, canvas: &mut Canvas) {
    canvas.blocks(&item.prompt, canvas.theme.text);
    for option in item.task.options_to_read() {
        let before = [Span::raw("  "), Span::raw("  ")];
        canvas.entry(option, canvas.theme.dim, before, Span::raw(""));
    }
}

/// What is kept on a question, its life, and whether it is asked: in a list and on its page.
/// None where a key asks for something else.
pub(super) fn keep(
    action: Action,
    course: &Arc<Course>,
    question: QuestionIndex,
    reach: &mut Reach<'_>,
) -> Option<Vec<Next>> {
    let desk = &mut *reach.desk;
    Some(match action {
        Action::Life => Next::push(Lived::of(course, question, None, desk, reach.wake)),
        Action::Tags | Action::Note | Action::Bookmark => {
            kept::keep(action, course, question, line(course, question), desk)
        }
        Action::BringBack => Next::say(bring_back(course, question, desk)),
        _ => return None,
    })
}

/// Puts a question away for good, or brings it back.
fn bring_back(course: &Arc<Course>, question: QuestionIndex, desk: &mut Desk) -> Message {
    let id = course.questions[question].id.to_string();
    let now = desk.now();
    let away = desk.state(&course.id);
    let away = away.is_some_and(|state| state.is_put_away(question, now));
    let (action, said) = match away {
        true => (
            Override::Resume { question: id },
            message!("tui-questions-back"),
        ),
        false => (
            Override::Suspend { question: id },
            message!("tui-questions-gone"),
        ),
    };
    let kind = EventKind::Override {
        course: course.id.to_string(),
        action,
    };
    match desk.decide(course, kind) {
        Ok(()) => said,
        Err(error) => error.message(),
    }
}

impl Screen for Looked {
    fn context(&self) -> Context {
        Context::Looked
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Back => vec![Next::Pop, Next::Mark(self.question.0)],
            Action::Older | Action::Newer => match self.neighbour(action) {
                Some(looked) => vec![Next::Replace(Box::new(looked))],
                None if self.among.is_empty() => Vec::new(),
                None if action == Action::Older => Next::say(message!("tui-looked-first")),
                None => Next::say(message!("tui-looked-last")),
            },
            action => keep(action, &self.course, self.question, reach).unwrap_or_default(),
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        let asked = &self.course.questions[self.question];
        canvas.title = self.course.skills[asked.skills[0]].title.to_string();
        if self.among.is_empty() {
            canvas.without.extend([Action::Older, Action::Newer]);
        }
        self.whole(canvas);
        for item in self.instance.asked() {
            prompt(item, canvas);
            canvas.blank();
            right_answer(&item.task, canvas.theme.good, canvas);
            if let Some(explanation) = &item.explanation {
                canvas.blank();
                canvas.blocks(explanation, canvas.theme.text);
            }
            canvas.blank();
        }
        if asked.is_drawn() {
            canvas.say(message!("tui-questions-varies"), canvas.theme.dim);
        }
        kept(&self.course, self.question, desk, canvas);
        canvas.say(
            message!("tui-why-question", id = asked.id.as_str()),
            canvas.theme.dim,
        );
    }
}
