//! `[` and `]`: the answers of a sitting so far, each with what was said of it.

use std::sync::Arc;

use super::asked::{pin, prompt};
use super::judged::given;
use super::life::Lived;
use super::note::{Note, bookmark, kept};
use super::said::{right_answer, said, verdict_for};
use super::tags::Tags;
use super::{Next, Reach, Screen};
use crate::course::Course;
use crate::desk::Desk;
use crate::kinds::Verdict;
use crate::session::{Judged, Session};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// The answers of a sitting so far, one of them shown.
#[derive(Debug)]
pub(in crate::tui) struct LookBack {
    course: Arc<Course>,
    past: Vec<Arc<Judged>>,
    at: usize,
    /// Whether the last answer can be taken back, and be appealed against.
    can_undo: bool,
    can_appeal: bool,
}

impl LookBack {
    /// The last answer before what is shown; none where there is none.
    pub(in crate::tui) fn of(session: &Session, desk: &Desk) -> Option<LookBack> {
        let past = session.past().to_vec();
        let course = session.course().clone();
        Some(LookBack {
            at: past.len().checked_sub(1)?,
            past,
            can_undo: desk.can_undo(session),
            can_appeal: desk.allows_appeals(&course),
            course,
        })
    }

    fn is_last(&self) -> bool {
        self.at + 1 == self.past.len()
    }
}

impl Screen for LookBack {
    fn context(&self) -> Context {
        Context::LookBack
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let question = self.past[self.at].asking.question;
        match action {
            Action::Older if self.at == 0 => Next::say(message!("tui-look-back-first")),
            Action::Older => {
                self.at -= 1;
                vec![Next::Turn]
            }
            // Behind the last one is what is asked.
            Action::Newer if self.is_last() => vec![Next::Pop],
            Action::Newer => {
                self.at += 1;
                vec![Next::Turn]
            }
            Action::Note => {
                let about = pin(&self.past[self.at].asking);
                Next::push(Note::on(&self.course, question, about, reach.desk))
            }
            Action::Bookmark => Next::say(bookmark(&self.course, question, reach.desk)),
            Action::Tags => {
                let about = pin(&self.past[self.at].asking);
                Next::push(Tags::on(&self.course, question, about, reach.desk))
            }
            Action::Life => {
                let about = Some(pin(&self.past[self.at].asking));
                let (desk, wake) = (&*reach.desk, reach.wake);
                Next::push(Lived::of(&self.course, question, about, desk, wake))
            }
            Action::Undo | Action::Appeal if !self.is_last() => {
                let key = |action| reach.keys.name(Context::LookBack, action);
                let (newer, undo) = (key(Action::Newer), key(Action::Undo));
                let only = message!("tui-look-back-only-last", newer = newer, undo = undo);
                Next::say(only)
            }
            Action::Undo | Action::Appeal => vec![Next::Pop, Next::Act(action)],
            Action::Back => vec![Next::Pop],
            _ => Vec::new(),
        }
    }

    fn without(&self, _desk: &Desk) -> Vec<Action> {
        let last = self.is_last();
        let judged = &self.past[self.at];
        let verdict = judged.graded.verdict;
        let right = (judged.tries == 1 && verdict.is_correct()) || verdict == Verdict::GaveUp;
        let not = [
            (!(last && self.can_undo), Action::Undo),
            (!(last && self.can_appeal && !right), Action::Appeal),
        ];
        let not = not.into_iter().filter(|(is, _)| *is);
        not.map(|(_, action)| action).collect()
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        let judged = &self.past[self.at];
        canvas.title = message!("tui-look-back-title").into();
        let (n, of) = (self.at + 1, self.past.len());
        canvas.status = message!("tui-look-back-status", n = n, of = of).into();
        canvas.without.extend(self.without(desk));
        prompt(&judged.asking, canvas);
        canvas.blank();
        given(judged, canvas);
        canvas.blank();
        let from = canvas.lines.len();
        let (word, style) = verdict_for(judged.graded.verdict, &judged.answer, canvas);
        canvas.say(word, style);
        if let Some(aside) = judged.aside() {
            canvas.say(aside, canvas.theme.dim);
        }
        let item = judged.asking.item();
        if !judged.graded.verdict.is_correct() {
            right_answer(&item.task, canvas.theme.accent, canvas);
        }
        said(&judged.graded, judged.feedback.as_ref(), canvas);
        if let Some(explanation) = &item.explanation {
            canvas.blank();
            canvas.blocks(explanation, canvas.theme.text);
        }
        canvas.blank();
        kept(&self.course, judged.asking.question, desk, canvas);
        canvas.focus_from(from);
    }
}
