//! A sitting on the screen: what keys do to it. The sitting itself is in `session`;
//! its pages are in `asked`, `judged`, `placed` and `done`.

use std::sync::Arc;

use super::done::summary_page;
use super::placed::conclusion_page;
use super::put_away::Suspending;
use super::skills::skill_lines;
use crate::course::Course;
use crate::desk::{Desk, Error, Start};
use crate::kinds::{Answer, Rating};
use crate::session::{Asking, Input, Judged, Phase, Session};
use crate::tui::answer::draft::{Draft, Entry};
use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::page::{Page, Room};
use crate::words::until;

/// A sitting on the screen.
#[derive(Debug)]
pub(in crate::tui) struct Practice {
    pub(in crate::tui) course: Arc<Course>,
    pub(in crate::tui) session: Session,
    pub(in crate::tui) draft: Option<Draft>,
    /// The skill under the cursor, in a placement test's conclusion.
    marked: usize,
}

/// What the screen asks of the program.
#[derive(Debug)]
pub(in crate::tui) enum Wish {
    Nothing,
    /// Something changed that is to be seen from its beginning.
    Turned,
    Say(String),
    Read(String, Reading),
    PutAway,
    Again,
    Home,
}

/// A text to read on a page of its own.
#[derive(Clone, Debug)]
pub(in crate::tui) enum Reading {
    Markdown(String),
    Plain(Vec<String>),
    Keys(Context),
}

impl Practice {
    /// Begins a sitting.
    pub(in crate::tui) fn begin(
        desk: &mut Desk,
        course: Arc<Course>,
        start: Start,
    ) -> Result<Practice, Error> {
        let session = desk.begin(course.clone(), start)?;
        let mut practice = Practice {
            course,
            session,
            draft: None,
            marked: 0,
        };
        practice.take_draft();
        Ok(practice)
    }

    pub(in crate::tui) fn context(&self) -> Context {
        match (self.session.phase(), &self.draft) {
            (Phase::Asking(_), Some(draft)) => draft.context(),
            (Phase::Finished, _) => Context::Done,
            (Phase::Concluded(_), _) => Context::Placed,
            _ => Context::Judged,
        }
    }

    /// An empty answer to what is asked now.
    fn take_draft(&mut self) {
        self.draft = match self.session.phase() {
            Phase::Asking(asking) => Some(Draft::new(asking.item().task.form())),
            _ => None,
        };
    }

    /// Tells whether there was room for all of it.
    pub(in crate::tui) fn paste(&mut self, text: &str) -> bool {
        let field = self.draft.as_mut().and_then(Draft::field);
        field.is_none_or(|field| field.insert(text))
    }

    /// Hands an input in; a refusal or a failing disk becomes a sentence.
    pub(in crate::tui) fn send(&mut self, desk: &mut Desk, input: Input) -> Wish {
        let keeps_draft = matches!(input, Input::Hint | Input::Answer(_) | Input::Lesson);
        match desk.send(&mut self.session, input) {
            Err(error) => Wish::Say(format!("{error} Nothing was counted.")),
            Ok(Err(refusal)) => Wish::Say(refusal.to_string()),
            Ok(Ok(())) => {
                if !keeps_draft {
                    self.take_draft();
                }
                Wish::Turned
            }
        }
    }

    /// Whether a verdict is on the screen.
    pub(in crate::tui) fn is_judged(&self) -> bool {
        matches!(self.session.phase(), Phase::Judged(_))
    }

    pub(in crate::tui) fn act(&mut self, action: Action, desk: &mut Desk) -> Wish {
        match action {
            Action::Hint => return self.send(desk, Input::Hint),
            Action::Steps => return self.send(desk, Input::Steps),
            Action::Skip => return self.send(desk, Input::Skip),
            Action::Undo => return self.send(desk, Input::Undo),
            Action::Bury => return self.send(desk, Input::Bury),
            Action::Suspend => return self.send(desk, Input::Suspend),
            Action::PutAway => return Wish::PutAway,
            Action::Why => return self.why(),
            Action::Lesson => return self.lesson(desk),
            _ => {}
        }
        if action == Action::Back
            && matches!(self.session.phase(), Phase::Asking(_))
            && let Some(draft) = self.draft.as_mut().filter(|draft| draft.is_typed())
        {
            draft.clear();
            return Wish::Say("Cleared. Esc again leaves; all you answered is kept.".into());
        }
        if action == Action::Back && !matches!(self.session.phase(), Phase::Finished) {
            let wish = self.send(desk, Input::Quit);
            // Nothing was done: there is nothing to sum up.
            return match (&wish, self.session.progress(desk.now()).answered) {
                (Wish::Turned, 0) => Wish::Home,
                _ => wish,
            };
        }
        match self.session.phase() {
            Phase::Finished => match action {
                Action::Practise => Wish::Again,
                Action::Accept => Wish::Home,
                _ => Wish::Nothing,
            },
            Phase::Concluded(_) => self.put_right(action, desk),
            Phase::Judged(_) => match action {
                Action::Accept => self.send(desk, Input::Next),
                _ => Wish::Nothing,
            },
            Phase::Asking(_) => self.enter(action, desk),
        }
    }

    fn enter(&mut self, action: Action, desk: &mut Desk) -> Wish {
        let Some(draft) = &mut self.draft else {
            return Wish::Nothing;
        };
        let entry = match (action, &draft) {
            (Action::DontKnow, Draft::Card { .. }) => draft.act(action),
            (Action::DontKnow, _) => Entry::Done(Answer::GiveUp),
            _ => draft.act(action),
        };
        match entry {
            Entry::Changed => Wish::Nothing,
            Entry::Say(sentence) => Wish::Say(sentence.into()),
            Entry::Done(answer) => {
                let grade = match answer {
                    Answer::Grade(rating) => Some(rating),
                    _ => None,
                };
                match (self.send(desk, Input::Answer(answer)), grade) {
                    (Wish::Turned, Some(rating)) => self.after_card(rating, desk),
                    (wish, _) => wish,
                }
            }
        }
    }

    /// A card has been graded by the learner: there is nothing to say that they
    /// don't know, so the next question comes at once.
    fn after_card(&mut self, rating: Rating, desk: &mut Desk) -> Wish {
        let back = match self.session.phase() {
            Phase::Judged(judged) if judged.comes_back => "it comes back later".to_owned(),
            Phase::Judged(Judged { due: Some(due), .. }) => {
                format!("next review {}", until(*due, desk.now()))
            }
            _ => "noted".into(),
        };
        match self.send(desk, Input::Next) {
            Wish::Turned => {
                let word = match rating {
                    Rating::Again => "not known",
                    Rating::Hard => "known with effort",
                    Rating::Good => "known well",
                    Rating::Easy => "known at once",
                };
                Wish::Say(format!("Last card: {word}, {back}."))
            }
            wish => wish,
        }
    }

    /// The question that would be put away.
    pub(in crate::tui) fn suspending(&self, desk: &Desk) -> Option<Suspending> {
        let asking = self.asking()?;
        let question = &self.course.questions[asking.question];
        let course = desk.called(&self.course);
        Some(Suspending {
            resume: format!("kenning overrule {course} resume {}", question.id),
            varies: question.template.is_some(),
            prompt: pin(asking),
        })
    }

    /// Whether a key takes back what was done last.
    pub(in crate::tui) fn can_undo(&self) -> bool {
        self.session.can_undo() && self.context() != Context::Placed
    }

    fn asking(&self) -> Option<&Asking> {
        match self.session.phase() {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => Some(asking),
            Phase::Finished | Phase::Concluded(_) => None,
        }
    }

    /// In a placement test's conclusion.
    fn put_right(&mut self, action: Action, desk: &mut Desk) -> Wish {
        let last = self.course.skills.len().saturating_sub(1);
        match action {
            Action::Up => self.marked = self.marked.saturating_sub(1),
            Action::Down => self.marked = (self.marked + 1).min(last),
            Action::First => self.marked = 0,
            Action::Last => self.marked = last,
            Action::Mark => return self.send(desk, Input::Known(self.marked)),
            Action::Accept => return self.send(desk, Input::Next),
            _ => {}
        }
        Wish::Nothing
    }

    fn why(&self) -> Wish {
        let Some(asking) = self.asking() else {
            return Wish::Nothing;
        };
        let mut lines = vec![asking.reason.sentence(&self.course), String::new()];
        for line in asking.reason.account(&self.course) {
            lines.push(format!("• {line}"));
        }
        lines.push(String::new());
        lines.push(format!(
            "Question: {}",
            self.course.questions[asking.question].id
        ));
        Wish::Read("Why this question".into(), Reading::Plain(lines))
    }

    fn lesson(&mut self, desk: &mut Desk) -> Wish {
        let Some(asking) = self.asking() else {
            return Wish::Nothing;
        };
        let skill = &self.course.skills[self.course.questions[asking.question].skills[0]];
        let title = skill.title.to_string();
        match skill.lesson.clone() {
            None => Wish::Say(format!("There is no lesson for “{title}”.")),
            Some(lesson) => match self.send(desk, Input::Lesson) {
                Wish::Turned => Wish::Read(title, Reading::Markdown(lesson.into_string())),
                wish => wish,
            },
        }
    }

    pub(in crate::tui) fn page(&self, desk: &Desk, theme: &Theme, room: Room) -> Page {
        let mut page = match self.session.phase() {
            Phase::Finished => summary_page(&self.session, desk.now(), theme, room),
            Phase::Concluded(conclusion) => {
                conclusion_page(&self.course, conclusion, self.marked, theme, room)
            }
            Phase::Asking(asking) => self.ask_page(asking, theme, room),
            Phase::Judged(judged) => self.judged_page(judged, desk, theme, room),
        };
        page.title = self.course.title.to_string();
        if let Some(asking) = self.asking() {
            page.status = self.status(desk, room);
            if !self.session.can_undo() {
                page.without.push(Action::Undo);
            }
            let skill = self.course.questions[asking.question].skills[0];
            page.side = skill_lines(&self.course, desk, Some(skill), theme, room);
        }
        page
    }

    fn status(&self, desk: &Desk, room: Room) -> String {
        let progress = self.session.progress(desk.now());
        if progress.answered == 0 && progress.due == 0 {
            return String::new();
        }
        if room.width < 60 {
            return format!("{}/{} right", progress.correct, progress.answered);
        }
        let mut text = format!("{} answered, {} right", progress.answered, progress.correct);
        match progress.coming_back {
            0 => {}
            1 => text += ", 1 comes back",
            n => text += &format!(", {n} come back"),
        }
        if progress.due > 0 {
            text += &format!(", {} due", progress.due);
        }
        text
    }
}

/// The question in one line.
pub(in crate::tui) fn pin(asking: &Asking) -> String {
    let prompt = asking.item().prompt.replace(['`', '*'], "");
    prompt.split_whitespace().collect::<Vec<_>>().join(" ")
}
