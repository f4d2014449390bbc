//! What is done with the question besides answering it: notes, tags, its life, the editor;
//! it is put away, or another one asked in its place.

use super::held::{Practice, told};
use crate::desk::Desk;
use crate::session::{Input, Phase, Showing};
use crate::tui::editor::{Editor, ToEdit};
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::screens::asked::named;
use crate::tui::screens::kept::keep;
use crate::tui::screens::life::Lived;
use crate::tui::screens::put_away::{PutAway, suspended, suspending};
use crate::tui::screens::{Next, Wake};
use crate::tutor::levers::Lever;
use crate::words::{Message, message};

impl Practice {
    /// A note, tags or a bookmark on the question.
    pub(super) fn keep(&self, action: Action, desk: &mut Desk) -> Vec<Next> {
        let Some(asking) = self.asking() else {
            return Vec::new();
        };
        keep(action, &self.course, asking.question, named(asking), desk)
    }

    /// Every answer to what is judged: before that, they would give it away.
    pub(super) fn life(&self, desk: &Desk, wake: &Wake) -> Vec<Next> {
        match (self.session.phase(), self.asking()) {
            (Phase::Judged(_), Some(asking)) => {
                let about = Some(named(asking));
                Next::push(Lived::of(&self.course, asking.question, about, desk, wake))
            }
            _ => Vec::new(),
        }
    }

    /// Leaves for the learner's own editor, at the question. The sitting ends; what is asked
    /// now is asked again after that.
    pub(super) fn edit(&mut self, desk: &mut Desk) -> Vec<Next> {
        let id = self.course.id.to_string();
        let question = self.shown().map(|(question, ..)| question);
        let Some(question) = question.filter(|_| {
            let is_practice = !self.session.is_testing() && !self.session.is_placing();
            cfg!(unix) && is_practice
        }) else {
            return Next::say(message!("scripts-edit-not-here"));
        };
        let course = match desk.files_of(&id) {
            Ok(Some(course)) => course,
            Ok(None) => return Next::say(message!("scripts-edit-bundled", course = id)),
            Err(error) => return Next::say(error.message()),
        };
        if let Err(why) = Editor::named(|name| std::env::var(name).ok()) {
            return Next::say(why);
        }
        vec![Next::Edit(ToEdit {
            course,
            question: self.course.questions[question].id.to_string(),
            showing: Showing::of(&self.session),
            cram: self.session.is_cram(),
        })]
    }

    /// Asks something else in place of the question.
    pub(super) fn instead(&mut self, action: Action, desk: &mut Desk) -> Vec<Next> {
        let lever = match action {
            Action::Easier => Lever::Easier,
            _ => Lever::OtherSkill,
        };
        match desk.instead(&mut self.session, lever) {
            Ok(Ok(())) => {
                self.take_draft();
                let Some(skill) = self.session.skill() else {
                    return Vec::new();
                };
                let skill = &self.course.skills[skill].title;
                Next::say(match lever {
                    Lever::Easier => message!("tui-instead-easier", skill = skill),
                    _ => message!("tui-instead-other", skill = skill),
                })
            }
            Ok(Err(refusal)) => Next::say(refusal.0),
            Err(error) => Next::say(message!("tui-nothing-counted", error = error.to_string())),
        }
    }

    /// Asks how long the question is to be put away.
    pub(super) fn put_away(&self) -> Vec<Next> {
        let asked = suspending(&self.session, self.context_now());
        asked.map_or_else(Vec::new, |asked| Next::push(PutAway(asked)))
    }

    /// Puts the question away for good, as the learner has agreed to.
    pub(super) fn suspend(&mut self, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        match self.send(desk, Input::Suspend) {
            Ok(()) => Next::say(suspended(self.undo_key(desk, keys), keys)),
            sent => told(sent),
        }
    }

    /// The key that takes back what was done last, where one does.
    pub(super) fn undo_key(&self, desk: &Desk, keys: &Keymap) -> Option<Message> {
        let can = desk.can_undo(&self.session) && self.context_now() != Context::Placed;
        can.then(|| keys.name_or("f7", self.context_now(), Action::Undo))
    }
}
