//! `[` and `]`: the answers of a sitting so far, each with what was said of it.

use std::sync::Arc;

use super::asked::{named, prompt};
use super::judged::given;
use super::kept::{keep, kept};
use super::life::Lived;
use super::reading::Reading;
use super::said::{right_answer, said, verdict_for};
use super::{Next, Reach, Screen};
use crate::course::Course;
use crate::desk::Desk;
use crate::journal::Appeal;
use crate::kinds::{Form, Verdict};
use crate::session::{Past, Phase, Session};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// The answers of a sitting so far, one of them shown.
#[derive(Debug)]
pub(in crate::tui) struct LookBack {
    course: Arc<Course>,
    past: Vec<Past>,
    at: usize,
    /// Whether the last answer can be taken back, or something that was done after it; and
    /// whether answers be appealed against.
    can_undo: bool,
    undoes_later: bool,
    can_appeal: bool,
    /// Whether the last answer is what the screen below shows.
    is_shown: bool,
}

impl LookBack {
    /// The last answer before what is shown; none where there is none.
    pub(in crate::tui) fn of(session: &Session, desk: &Desk) -> Option<LookBack> {
        let last = session.past().len().checked_sub(1)?;
        LookBack::at(session, desk, last)
    }

    /// One of the answers by its place; none where there is no such answer.
    pub(in crate::tui) fn at(session: &Session, desk: &Desk, at: usize) -> Option<LookBack> {
        let past = session.past().to_vec();
        let course = session.course().clone();
        let (can, takes_last) = (desk.can_undo(session), session.takes_back_last());
        (at < past.len()).then(|| LookBack {
            at,
            past,
            is_shown: matches!(session.phase(), Phase::Judged(_)),
            can_undo: can && takes_last,
            undoes_later: can && !takes_last,
            can_appeal: desk.allows_appeals(&course),
            course,
        })
    }

    fn is_last(&self) -> bool {
        self.at + 1 == self.past.len()
    }

    /// Says that the answer does not count, or that it counts again. What is judged just
    /// now has keys of its own on the screen below.
    fn say_of(&self, action: Action, why: Option<Appeal>) -> Vec<Next> {
        match self.is_last() && self.is_shown && why.is_some() {
            true => vec![Next::Pop, Next::Act(action)],
            false => vec![Next::Pop, Next::Contest(self.at, why)],
        }
    }

    /// The lesson of the answer's skill, where it has one.
    fn lesson(&self) -> Option<Reading> {
        let question = self.past[self.at].asking.question;
        let skill = self.course.questions[question].skills[0];
        let has_one = self.course.skills[skill].lesson.is_some();
        has_one.then(|| Reading::lesson_of(&self.course, skill))
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
            Action::Note | Action::Tags | Action::Bookmark => {
                let about = named(&self.past[self.at].asking);
                keep(action, &self.course, question, about, reach.desk)
            }
            Action::Life => {
                let about = Some(named(&self.past[self.at].asking));
                let (desk, wake) = (&*reach.desk, reach.wake);
                Next::push(Lived::of(&self.course, question, about, desk, wake))
            }
            Action::Lesson => self.lesson().map_or_else(Vec::new, Next::push),
            Action::Appeal => self.say_of(action, Some(Appeal::Right)),
            Action::Broken => self.say_of(action, Some(Appeal::Broken)),
            // What was said of it is taken back first.
            Action::Undo if self.past[self.at].contested().is_some() => self.say_of(action, None),
            Action::Undo if !self.is_last() => {
                let key = |action| reach.keys.name(Context::LookBack, action);
                let (newer, undo) = (key(Action::Newer), key(Action::Undo));
                let only = message!("tui-look-back-only-last", newer = newer, undo = undo);
                Next::say(only)
            }
            Action::Undo if self.undoes_later => {
                let back = reach.keys.name(Context::LookBack, Action::Back);
                let undo = reach.keys.name_or("f7", Context::LookBack, Action::Undo);
                Next::say(message!("tui-look-back-later", back = back, undo = undo))
            }
            Action::Undo => vec![Next::Pop, Next::Act(action)],
            Action::Back => vec![Next::Pop],
            _ => Vec::new(),
        }
    }

    fn without(&self, _desk: &Desk) -> Vec<Action> {
        let last = self.is_last();
        let judged = &self.past[self.at];
        let verdict = judged.graded.verdict;
        // Of several tries the first one counts.
        let none = verdict.is_correct() || verdict == Verdict::GaveUp;
        let right = judged.tries == 1 && none;
        let out = judged.contested().is_some();
        let can = self.can_appeal && judged.can_be_contested() && !out;
        let not = [
            (!(out || last && self.can_undo), Action::Undo),
            (!can || right, Action::Appeal),
            (!can, Action::Broken),
            (self.lesson().is_none(), Action::Lesson),
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
        if let Some(why) = judged.contested() {
            let key = canvas.keys.name(Context::LookBack, Action::Undo);
            let said = match why {
                Appeal::Right => message!("tui-look-back-is-out", key = key),
                Appeal::Broken => message!("tui-look-back-is-broken", key = key),
            };
            canvas.say(said, canvas.theme.accent);
        }
        let (word, style) = verdict_for(judged.graded.verdict, &judged.answer, canvas);
        canvas.say(word, style);
        if let Some(aside) = judged.aside() {
            canvas.say(aside, canvas.theme.dim);
        }
        let item = judged.asking.item();
        // Of a card that was known, the back was seen as well.
        let is_card = matches!(item.task.form(), Form::SelfGrade { .. });
        if is_card || !judged.graded.verdict.is_correct() {
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
