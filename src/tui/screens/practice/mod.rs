//! A sitting on the screen: what keys do to it. The sitting itself is in `session`;
//! its pages are in `asked`, `judged`, `placed` and `done`.

mod answering;
mod appeals;
mod ending;
mod held;
mod question;
mod resources;

pub(in crate::tui) use held::Practice;

use held::told;

use super::accents::letters;
use super::asked::{ask_page, named, refused};
use super::beside::{answer_lines, context_lines};
use super::done::summary_page;
use super::judged::judged_page;
use super::look_back::LookBack;
use super::pictured::picture;
use super::placed::conclusion_page;
use super::status::status;
use super::taught::teaching_page;
use super::tested::take_offer;
use super::why::Why;
use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::journal::Appeal;
use crate::session::{Input, Phase, SkillMove};
use crate::text::within_quotes;
use crate::tui::checked::ascii_alone;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::tutor::levers::Lever;
use crate::words::{Message, message};

/// Most columns of a question that is named in a message.
const MOST_NAMED: usize = 62;

impl Practice {
    /// Does what a key asks for, whatever is shown.
    fn react(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        if matches!(action, Action::Test | Action::NoTest) {
            return take_offer(action, &self.course, reach);
        }
        let desk = &mut *reach.desk;
        let input = match action {
            // The test refuses it, before anything is asked.
            Action::Suspend | Action::PutAway if self.session.is_testing() => Input::Suspend,
            Action::Lesson if self.session.is_testing() => Input::Lesson,
            Action::Appeal | Action::Broken if self.session.is_testing() => {
                Input::Appeal(Appeal::Right)
            }
            Action::Hint => Input::Hint,
            Action::Steps => Input::Steps,
            Action::Skip => Input::Skip,
            Action::Undo => Input::Undo,
            Action::Bury => Input::Bury,
            Action::Appeal => return self.appeal(desk),
            Action::Broken => return self.broken(desk, reach.keys),
            Action::Suspend => return self.suspend(desk, reach.keys),
            Action::PutAway => return self.put_away(),
            Action::Explain => {
                self.explained = matches!(self.session.phase(), Phase::Judged(_));
                return Vec::new();
            }
            Action::Why => return Why::of(&self.session, desk).map_or_else(Vec::new, Next::push),
            Action::Older => {
                let back = LookBack::of(&self.session, desk);
                let none = || Next::say(message!("tui-look-back-none"));
                return back.map_or_else(none, Next::push);
            }
            Action::Note | Action::Bookmark | Action::Tags => return self.keep(action, desk),
            Action::Life => return self.life(desk, reach.wake),
            Action::Easier | Action::OtherSkill => return self.instead(action, desk),
            Action::EditCourse => return self.edit(desk),
            Action::Picture => return picture(&self.session, &mut self.opened, desk),
            Action::Lesson => return self.lesson(desk),
            Action::Resource => return self.resource(desk, reach.keys),
            Action::Useful => return self.rate(true, desk),
            Action::NotUseful => return self.rate(false, desk),
            Action::Back => return self.leave(desk, reach.keys),
            _ => return self.go_on(action, desk, reach.keys),
        };
        self.hand_in(input, reach)
    }

    /// Hands in what a key means of itself; tells why it was not taken, or what was taken back.
    fn hand_in(&mut self, input: Input, reach: &mut Reach<'_>) -> Vec<Next> {
        let unaided = self.session.refuses_as_help(&input);
        let key = reach.keys.name(self.context(), Action::DontKnow);
        let earlier = reach.desk.earlier_taken_back(&self.session, &input);
        let appeal = self.session.takes_back_appeal(&input);
        let buries = matches!(input, Input::Bury);
        let undone = matches!(input, Input::Undo).then(|| self.session.past().to_vec());
        // A first try that went wrong is not among those that are judged.
        let missed = match self.session.phase() {
            Phase::Asking(asking) if undone.is_some() && asking.missed.is_some() => {
                Some(named(asking))
            }
            _ => None,
        };
        match self.send(reach.desk, input) {
            Err(why) if unaided => {
                let how = message!("tui-unaided-how", key = key);
                Next::say(Message::sentences([why, how]))
            }
            Ok(()) if buries => Next::say(match self.undo_key(reach.desk, reach.keys) {
                Some(key) => message!("tui-buried-undo", key = key),
                None => message!("tui-buried"),
            }),
            Ok(()) if appeal => Next::say(message!("session-took-appeal-back")),
            Ok(()) => {
                if let Some(question) = earlier {
                    let said = message!("session-took-back-earlier", question = question);
                    return Next::say(said);
                }
                let left = self.session.past().len();
                let undone = undone.unwrap_or_default();
                let judged = undone.last().filter(|_| left < undone.len());
                let back = judged.map(|judged| named(&judged.asking)).or(missed);
                back.map_or_else(Vec::new, |back| {
                    let question = within_quotes(&cut(&back, MOST_NAMED));
                    Next::say(message!("tui-taken-back", question = question))
                })
            }
            sent => told(sent),
        }
    }

    fn go_on(&mut self, action: Action, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        match self.session.phase() {
            Phase::Finished => self.after_end(action, desk),
            Phase::Concluded(_) => self.put_right(action, desk),
            Phase::Judged(_) | Phase::Teaching(_) => match action {
                Action::Accept => told(self.send(desk, Input::Next)),
                _ => Vec::new(),
            },
            Phase::Asking(_) => self.enter(action, desk, keys),
        }
    }

    /// Tells once, below the first text with letters that the terminal lacks, how these are
    /// shown.
    fn tell_ascii(&self, desk: &Desk, canvas: &mut Canvas) {
        let is_new = || self.session.phase().has_letters_beyond_ascii();
        let tells = canvas.is_ascii && self.tells_ascii.get().unwrap_or_else(is_new);
        if let Some(said) = ascii_alone(desk.settings()).filter(|_| tells) {
            self.tells_ascii.set(Some(true));
            canvas.blank();
            canvas.say(said, canvas.theme.dim);
        }
    }

    /// The action that has nothing to do where no picture is shown.
    fn no_picture(&self) -> Option<Action> {
        (self.session.phase().pictures().is_empty()).then_some(Action::Picture)
    }
}

impl Screen for Practice {
    fn context(&self) -> Context {
        self.context_now()
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let before = self.shown();
        self.leaving &= action == Action::Back;
        let mut next = self.react(action, reach);
        if self.shown() != before {
            let told = self.tells_ascii.get().map(|_| false);
            self.tells_ascii.set(told);
            next.insert(0, Next::Turn);
        }
        next
    }

    fn passed_by(&mut self) {
        self.leaving = false;
    }

    fn contest(&mut self, at: usize, why: Option<Appeal>, desk: &mut Desk) -> Vec<Next> {
        self.contest_earlier(at, why, desk)
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Option<Message> {
        self.leaving = false;
        let all = self.draft.as_mut()?.insert(text)?;
        (!all).then(|| message!("tui-pasted-too-long"))
    }

    fn has_third(&self) -> bool {
        let is_over = matches!(self.session.phase(), Phase::Finished);
        (is_over || self.session.skill().is_some()) && !self.session.past().is_empty()
    }

    /// The bar of a skill that came further fills.
    fn moves(&self) -> bool {
        let moves = match self.session.phase() {
            Phase::Judged(judged) => &judged.moves[..],
            _ => &[],
        };
        moves.iter().any(SkillMove::came_further)
    }

    /// There is one sitting at a time.
    fn practising(&mut self) -> bool {
        false
    }

    fn end(&mut self, desk: &mut Desk) {
        if !matches!(self.session.phase(), Phase::Finished) {
            // All answers are on disk already; if only this can't be noted, nothing is lost.
            let _ = self.send(desk, Input::Quit);
        }
    }

    fn letters(&self, desk: &Desk) -> Vec<char> {
        match self.context().is_typed() {
            true => letters(&self.course, desk),
            false => Vec::new(),
        }
    }

    fn without(&self, desk: &Desk) -> Vec<Action> {
        let mut without = match self.session.phase() {
            Phase::Asking(asking) => refused(&self.session, asking),
            _ => Vec::new(),
        };
        if !desk.may_have_been_right(&self.session) {
            without.push(Action::Appeal);
        }
        let may = !self.session.is_testing() && desk.allows_appeals(&self.course);
        if !(may && self.session.is_doubtful(Appeal::Broken)) {
            without.push(Action::Broken);
        }
        if !desk.can_undo(&self.session) {
            without.push(Action::Undo);
        }
        without.extend(self.no_picture());
        without.extend(resources::without(&self.session, self.resources.1));
        let levers = desk.levers(&self.session);
        let none = |lever| levers.as_ref().is_none_or(|l| l.question(lever).is_none());
        let levers = [
            (Lever::Easier, Action::Easier),
            (Lever::OtherSkill, Action::OtherSkill),
        ];
        let levers = levers.into_iter().filter(|(lever, _)| none(*lever));
        without.extend(levers.map(|(_, action)| action));
        without
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.without.extend(self.no_picture());
        let is_right = match self.session.phase() {
            Phase::Judged(judged) => judged.graded.verdict.is_correct(),
            _ => false,
        };
        canvas.doubted = !is_right && desk.may_have_been_right(&self.session);
        match self.session.phase() {
            Phase::Finished => summary_page(desk, &self.session, canvas),
            Phase::Concluded(conclusion) => {
                conclusion_page(&self.course, conclusion, self.marked, canvas)
            }
            Phase::Teaching(teaching) => teaching_page(&self.course, teaching, canvas),
            Phase::Asking(asking) => {
                canvas.grades = self.after_grades(desk);
                let draft = self.draft.as_ref().map(|draft| (draft, self.at_draft));
                ask_page(&self.session, asking, draft, canvas);
            }
            Phase::Judged(judged) => {
                judged_page(&self.session, (judged, self.explained), desk, canvas);
            }
        }
        if !matches!(self.session.phase(), Phase::Finished) {
            resources::line(&self.session, canvas);
            // The last line keeps the keys that work on all pages of the course: where letters
            // are text on some of them, those that are no letters.
            if self.types {
                canvas.named_as = Some(Context::Type);
            }
        }
        self.tell_ascii(desk, canvas);
        canvas.title = match self.session.is_testing() {
            true => message!("tui-test-title", course = &self.course.title).into(),
            false => self.course.title.to_string(),
        };
        if self.session.skill().is_some() {
            let status = status(desk, &self.session, self.asking(), canvas);
            canvas.status = status.map(String::from).unwrap_or_default();
            if !desk.can_undo(&self.session) {
                canvas.without.push(Action::Undo);
            }
            canvas.side = context_lines(&self.session, desk, canvas);
            let third = canvas.third.as_ref().map(|(width, _)| *width);
            canvas.third =
                third.map(|width| (width, answer_lines(&self.session, desk, width, canvas)));
        }
    }
}
