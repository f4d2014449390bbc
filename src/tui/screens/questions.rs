//! All questions of a course: when each is due, what is kept on it, and what was put away.

use std::sync::Arc;

use ratatui::text::{Line, Span};

use super::looked::Looked;
use super::note::{Note, bookmark};
use super::search::Search;
use super::{Next, Reach, Screen};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::desk::{Desk, line};
use crate::journal::{EventKind, Override};
use crate::learner::State;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut, fit};
use crate::words::{Message, message, until};

/// Columns for when a question is due.
const WHEN: usize = 14;

/// Which questions are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filter {
    All,
    Due,
    Bookmarked,
    Noted,
    PutAway,
}

impl Filter {
    const ALL: [Filter; 5] = [
        Filter::All,
        Filter::Due,
        Filter::Bookmarked,
        Filter::Noted,
        Filter::PutAway,
    ];

    fn next(self) -> Filter {
        let at = Filter::ALL.iter().position(|&filter| filter == self);
        Filter::ALL[(at.unwrap_or(0) + 1) % Filter::ALL.len()]
    }

    fn message(self) -> Message {
        match self {
            Filter::All => message!("tui-questions-all"),
            Filter::Due => message!("tui-questions-due"),
            Filter::Bookmarked => message!("tui-questions-bookmarked"),
            Filter::Noted => message!("tui-questions-noted"),
            Filter::PutAway => message!("tui-questions-put-away"),
        }
    }

    fn takes(self, course: &Course, state: &State, question: QuestionIndex, desk: &Desk) -> bool {
        let mark = || state.mark(question);
        match self {
            Filter::All => true,
            Filter::Due => {
                let away = state.is_put_away(question, desk.now());
                !away && state.is_due(course, question, desk.now())
            }
            Filter::Bookmarked => mark().is_some_and(|mark| mark.bookmarked),
            Filter::Noted => mark().is_some_and(|mark| !mark.note.is_empty()),
            Filter::PutAway => state.is_put_away(question, desk.now()),
        }
    }
}

/// Opens a course: its skills, or all of its questions.
pub(in crate::tui) fn open(action: Action, course: Arc<Course>, desk: &Desk) -> Vec<Next> {
    match action {
        Action::Questions => Next::push(Questions::of(course, desk)),
        _ => vec![Next::Open(course, SkillIndex(0))],
    }
}

/// The list of questions, one of them marked.
#[derive(Debug)]
pub(in crate::tui) struct Questions {
    course: Arc<Course>,
    filter: Filter,
    rows: Vec<QuestionIndex>,
    selected: usize,
}

impl Questions {
    /// All questions of a course but those that are held back for its test.
    pub(in crate::tui) fn of(course: Arc<Course>, desk: &Desk) -> Questions {
        let mut questions = Questions {
            course,
            filter: Filter::All,
            rows: Vec::new(),
            selected: 0,
        };
        questions.list(desk);
        questions
    }

    /// Lists what there is now; the mark stays at its question, or near it.
    fn list(&mut self, desk: &Desk) {
        let marked = self.rows.get(self.selected).copied();
        let course = &self.course;
        let state = desk.state_or_new(course);
        let shown = course.questions.positions();
        let shown = shown.filter(|&q| !state.is_held_back(q));
        let rows = shown.filter(|&q| self.filter.takes(course, &state, q, desk));
        self.rows = rows.collect();
        let last = self.rows.len().saturating_sub(1);
        let at = marked.and_then(|marked| self.rows.iter().position(|&row| row == marked));
        self.selected = at.unwrap_or(self.selected.min(last));
    }

    fn go(&mut self, action: Action, page: usize) {
        let last = self.rows.len().saturating_sub(1);
        self.selected = match action {
            Action::Up => self.selected.saturating_sub(1),
            Action::Down => (self.selected + 1).min(last),
            Action::PageUp => self.selected.saturating_sub(page),
            Action::PageDown => (self.selected + page).min(last),
            Action::First => 0,
            Action::Last => last,
            _ => self.selected,
        };
    }

    /// Puts the marked question away for good, or brings it back.
    fn bring_back(&mut self, question: QuestionIndex, desk: &mut Desk) -> Message {
        let id = self.course.questions[question].id.to_string();
        let now = desk.now();
        let away = desk.state(&self.course.id);
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
            course: self.course.id.to_string(),
            action,
        };
        let done = desk.decide(&self.course, kind);
        self.list(desk);
        match done {
            Ok(()) => said,
            Err(error) => error.message(),
        }
    }

    /// When a question is asked again.
    fn when(&self, question: QuestionIndex, state: Option<&State>, desk: &Desk) -> Message {
        let now = desk.now();
        let Some(state) = state else {
            return message!("tui-questions-new");
        };
        if state.is_put_away(question, now) {
            return match state.questions[question].suspended {
                true => message!("tui-questions-away"),
                false => message!("tui-questions-tomorrow"),
            };
        }
        match state.due(&self.course, question) {
            None => message!("tui-questions-new"),
            Some(due) if due <= now => message!("tui-questions-now"),
            Some(due) => until(due, now, desk.tomorrow()),
        }
    }
}

impl Screen for Questions {
    fn context(&self) -> Context {
        Context::Questions
    }

    fn uncovered(&mut self, desk: &Desk) {
        self.list(desk);
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let marked = self.rows.get(self.selected).copied();
        match (action, marked) {
            (Action::Back, _) => vec![Next::Pop],
            (Action::Search, _) => Next::push(Search::new(reach.desk, reach.wake)),
            (Action::Filter, _) => {
                self.filter = self.filter.next();
                self.selected = 0;
                self.list(reach.desk);
                Vec::new()
            }
            (Action::Accept, Some(question)) => {
                let looked = Looked::at(&self.course, question);
                looked.map_or_else(|| Next::say(message!("tui-questions-unshown")), Next::push)
            }
            (Action::Note, Some(question)) => {
                let about = line(&self.course, question);
                Next::push(Note::on(&self.course, question, about, reach.desk))
            }
            (Action::Bookmark, Some(question)) => {
                Next::say(bookmark(&self.course, question, reach.desk))
            }
            (Action::BringBack, Some(question)) => Next::say(self.bring_back(question, reach.desk)),
            (action, _) => {
                self.go(action, 10);
                Vec::new()
            }
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.title = self.course.title.to_string();
        canvas.status = message!("tui-questions-count", n = self.rows.len()).into();
        if self.rows.is_empty() {
            use Action::{Accept, BringBack};
            (canvas.without).extend([Accept, BringBack, Action::Note, Action::Bookmark]);
        }
        canvas.say(self.filter.message(), canvas.theme.accent);
        if canvas.room.is_tall() {
            canvas.blank();
        }
        let state = desk.state(&self.course.id);
        // Of 20,000 questions only those in sight are laid out.
        let below = if canvas.room.is_tall() { 2 } else { 0 };
        let rows = canvas
            .page()
            .saturating_sub(canvas.lines.len() + below)
            .max(1);
        let most = self.rows.len().saturating_sub(rows);
        let first = self.selected.saturating_sub(rows / 2).min(most);
        let width = canvas.room.width;
        let name = width.saturating_sub(WHEN + 5);
        for (n, &question) in self.rows.iter().enumerate().skip(first).take(rows) {
            let here = n == self.selected;
            let (sign, style) = canvas.mark(here);
            let mark = state.and_then(|state| state.mark(question));
            let kept = match mark {
                Some(mark) if mark.bookmarked => "* ",
                Some(_) => "n ",
                None => "  ",
            };
            let when = self.when(question, state, desk).to_string();
            let more = match n {
                n if n == first && first > 0 => "▲",
                n if n + 1 == first + rows && n + 1 < self.rows.len() => "▼",
                _ => "",
            };
            let when = match more {
                "" => cut(&when, WHEN),
                _ => fit(&when, WHEN - 1),
            };
            canvas.row(
                Line::from(vec![
                    Span::styled(sign, style),
                    Span::styled(kept, canvas.theme.accent),
                    Span::styled(fit(&line(&self.course, question), name), style),
                    Span::styled(format!(" {when}"), canvas.theme.dim),
                    Span::styled(more, canvas.theme.key),
                ]),
                here,
            );
        }
        if self.rows.is_empty() {
            canvas.say(message!("tui-questions-none"), canvas.theme.dim);
        } else if canvas.room.is_tall() {
            canvas.blank();
            canvas.say(message!("tui-questions-legend"), canvas.theme.dim);
        }
    }
}
