//! A question with its answer, on a page of its own.

use std::sync::Arc;

use ratatui::text::Span;

use super::kept::kept;
use super::said::right_answer;
use super::{Next, Reach, Screen};
use crate::course::{Course, Instance, QuestionIndex};
use crate::desk::Desk;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// Seeds with which it is tried to show a question.
const SEEDS: u64 = 8;

/// A question with its answer, to be read.
#[derive(Debug)]
pub(in crate::tui) struct Looked {
    course: Arc<Course>,
    question: QuestionIndex,
    instance: Instance,
}

impl Looked {
    /// None where it can't be shown, as it is held back for a test.
    pub(in crate::tui) fn at(course: &Arc<Course>, question: QuestionIndex) -> Option<Looked> {
        let instance = (0..SEEDS).find_map(|seed| course.showing(question, seed))?;
        Some(Looked {
            course: course.clone(),
            question,
            instance,
        })
    }
}

impl Screen for Looked {
    fn context(&self) -> Context {
        Context::Page
    }

    fn act(&mut self, _action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        vec![Next::Pop]
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        let asked = &self.course.questions[self.question];
        canvas.title = self.course.skills[asked.skills[0]].title.to_string();
        if self.instance.has_parts() {
            canvas.blocks(&self.instance.item.prompt, canvas.theme.text);
            canvas.blank();
        }
        for item in self.instance.asked() {
            canvas.blocks(&item.prompt, canvas.theme.text);
            for option in item.task.options_to_read() {
                let before = [Span::raw("  "), Span::raw("  ")];
                canvas.entry(option, canvas.theme.dim, before, Span::raw(""));
            }
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
