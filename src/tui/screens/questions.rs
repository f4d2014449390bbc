//! All questions of a course: when each is due, what is kept on it, and what was put away.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::looked::{Looked, keep};
use super::{Next, Reach, Screen};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::desk::{Desk, Start, line};
use crate::learner::State;
use crate::select::Selector;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut, fit};
use crate::tui::widgets::field::Field;
use crate::words::{Message, message, until};

/// Columns for when a question is due.
const WHEN: usize = 14;

/// Room for a question beside the list, which is cut to what there is.
const AREA: Rect = Rect::new(0, 0, 80, 100);

/// Which questions are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filter {
    All,
    Due,
    Bookmarked,
    Noted,
    PutAway,
    /// What the learner typed.
    Typed,
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
            Filter::Typed => message!("tui-questions-typed"),
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
            Filter::Typed => false,
        }
    }

    /// What selects the same; none for all questions.
    fn selector(self) -> Option<&'static str> {
        match self {
            Filter::All | Filter::Typed => None,
            Filter::Due => Some("is:due"),
            Filter::Bookmarked => Some("is:bookmarked"),
            Filter::Noted => Some("is:noted"),
            Filter::PutAway => Some("is:put-away"),
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
    /// Of what is typed: which questions it is sought among, and which were listed before.
    among: Filter,
    before: Filter,
    rows: Vec<QuestionIndex>,
    selected: usize,
    /// What was typed to list some.
    field: Field,
    /// Whether it is typed now.
    typing: bool,
    /// What it selects, or what is wrong with it.
    typed: Result<Option<Arc<Selector>>, Message>,
}

impl Questions {
    /// All questions of a course but those that are held back for its test.
    pub(in crate::tui) fn of(course: Arc<Course>, desk: &Desk) -> Questions {
        let mut questions = Questions {
            course,
            filter: Filter::All,
            among: Filter::All,
            before: Filter::All,
            rows: Vec::new(),
            selected: 0,
            field: Field::default(),
            typing: false,
            typed: Ok(None),
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
        self.rows = match (self.filter, &self.typed) {
            (Filter::Typed, Ok(Some(selector))) => {
                let meant = selector.of(course, &state, desk.now()).into_iter();
                let shown = meant.filter(|&q| !state.is_held_back(q));
                shown
                    .filter(|&q| self.among.takes(course, &state, q, desk))
                    .collect()
            }
            (Filter::Typed, Ok(None)) => shown
                .filter(|&q| self.among.takes(course, &state, q, desk))
                .collect(),
            // What is half typed leaves the list as it is.
            (Filter::Typed, Err(_)) => return,
            (filter, _) => shown
                .filter(|&q| filter.takes(course, &state, q, desk))
                .collect(),
        };
        let last = self.rows.len().saturating_sub(1);
        let at = marked.and_then(|marked| self.rows.iter().position(|&row| row == marked));
        self.selected = at.unwrap_or(self.selected.min(last));
    }

    /// Lists what is typed.
    fn narrow(&mut self, desk: &Desk) {
        let text = self.field.text().trim();
        self.typed = match text.is_empty() {
            true => Ok(None),
            false => match Selector::read(text) {
                Ok(selector) => Ok(Some(Arc::new(selector))),
                Err(wrong) => Err(wrong.message()),
            },
        };
        self.filter = Filter::Typed;
        self.list(desk);
    }

    /// Begins to type which questions are to be listed: of all, or of those that are.
    fn begin_typing(&mut self, action: Action, desk: &Desk) {
        if self.filter != Filter::Typed {
            self.before = self.filter;
            self.among = self.filter;
        }
        if action == Action::Narrow {
            self.among = Filter::All;
        }
        self.typing = true;
        self.narrow(desk);
    }

    /// A key while it is typed which questions are to be listed.
    fn type_in(&mut self, action: Action, desk: &Desk) -> Vec<Next> {
        match action {
            Action::Edit(edit) => {
                let was = self.field.text().to_owned();
                let fits = self.field.edit(edit);
                if *self.field.text() != *was {
                    self.narrow(desk);
                }
                if !fits {
                    return Next::say(message!("tui-field-full"));
                }
            }
            Action::Accept => match &self.typed {
                Err(why) => return Next::say(why.clone()),
                Ok(None) => self.stop_typing(desk),
                Ok(Some(_)) => self.typing = false,
            },
            Action::Back if self.field.is_empty() => self.stop_typing(desk),
            Action::Back => {
                self.field.clear();
                self.narrow(desk);
            }
            _ => self.selected = action.along(self.selected, self.rows.len()),
        }
        Vec::new()
    }

    /// Lists again what was listed before something was typed.
    fn stop_typing(&mut self, desk: &Desk) {
        (self.typing, self.filter) = (false, self.before);
        self.list(desk);
    }

    /// Lists others of the questions. The mark stays at its question where that is among them.
    fn list_others(&mut self, desk: &Desk) {
        let marked = self.rows.get(self.selected).copied();
        self.filter = self.filter.next();
        self.list(desk);
        if self.rows.get(self.selected).copied() != marked {
            self.selected = 0;
        }
    }

    /// What selects the questions that are listed; none for all of them.
    fn selector(&self) -> Option<Arc<Selector>> {
        let read = |text: &str| Selector::read(text).ok().map(Arc::new);
        match (self.filter, self.among.selector()) {
            (Filter::Typed, None) => self.typed.as_ref().ok().and_then(Option::clone),
            (Filter::Typed, Some(among)) => match self.field.text().trim() {
                "" => read(among),
                typed => read(&format!("{among} ({typed})")),
            },
            (filter, _) => filter.selector().and_then(read),
        }
    }

    /// Practises what is listed, and nothing else.
    fn practise(&self) -> Vec<Next> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        let start = self.selector().map_or(Start::Practice, Start::Only);
        vec![Next::Practise(self.course.clone(), start)]
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
        match self.typing {
            true => Context::Narrow,
            false => Context::Questions,
        }
    }

    fn uncovered(&mut self, desk: &Desk) {
        self.list(desk);
    }

    fn mark(&mut self, number: usize) {
        let at = self.rows.iter().position(|row| row.0 == number);
        self.selected = at.unwrap_or(self.selected);
    }

    fn is_place(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        if self.typing {
            return self.type_in(action, reach.desk);
        }
        let marked = self.rows.get(self.selected).copied();
        match (action, marked) {
            (Action::Narrow | Action::Search, _) => {
                self.begin_typing(action, reach.desk);
                Vec::new()
            }
            (Action::Practise, _) => self.practise(),
            // As while it is typed: what narrows the list goes first.
            (Action::Back, _) if self.filter == Filter::Typed => {
                self.field.clear();
                self.stop_typing(reach.desk);
                Vec::new()
            }
            (Action::Back, _) => vec![Next::Pop],
            (Action::Filter, _) => {
                self.list_others(reach.desk);
                Vec::new()
            }
            (Action::Accept, Some(question)) => {
                let looked = Looked::at(&self.course, question);
                let looked = looked.map(|looked| looked.among(&self.rows));
                looked.map_or_else(|| Next::say(message!("tui-questions-unshown")), Next::push)
            }
            // What is put away stays in the list until that is left: so the same key brings
            // the same back.
            (action, Some(question)) => {
                keep(action, &self.course, question, reach).unwrap_or_else(|| {
                    self.selected = action.along(self.selected, self.rows.len());
                    Vec::new()
                })
            }
            _ => Vec::new(),
        }
    }

    fn paste(&mut self, text: &str, desk: &Desk) -> Option<Message> {
        if !self.typing {
            return None;
        }
        let whole = self.field.insert(text);
        self.narrow(desk);
        (!whole).then(|| message!("tui-field-full"))
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.spread();
        canvas.title = self.course.title.to_string();
        canvas.status = message!("tui-questions-count", n = self.rows.len()).into();
        if self.rows.is_empty() && !self.typing {
            use Action::{Accept, BringBack, Life, Practise, Tags};
            (canvas.without).extend([Accept, BringBack, Action::Note, Action::Bookmark]);
            (canvas.without).extend([Life, Practise, Tags]);
        }
        if self.typing || self.filter == Filter::Typed {
            canvas.back = (!self.field.is_empty()).then(|| message!("tui-foot-clear"));
        }
        self.head(canvas);
        if canvas.room.is_tall() {
            canvas.blank();
        }
        // Of 20,000 questions only those in sight are laid out.
        let below = if canvas.room.is_tall() { 2 } else { 0 };
        let rows = canvas
            .untold()
            .saturating_sub(canvas.lines.len() + below)
            .max(1);
        let first = canvas.first_in_sight(self.selected, rows, self.rows.len());
        for (n, &question) in self.rows.iter().enumerate().skip(first).take(rows) {
            let more = match n {
                n if n == first && first > 0 => "▲",
                n if n + 1 == first + rows && n + 1 < self.rows.len() => "▼",
                _ => "",
            };
            self.row(n, question, more, desk, canvas);
        }
        if self.rows.is_empty() {
            canvas.say(message!("tui-questions-none"), canvas.theme.dim);
        } else if canvas.room.is_tall() && !self.typing {
            canvas.blank();
            canvas.say(message!("tui-questions-legend"), canvas.theme.dim);
        }
        self.beside(desk, canvas);
    }
}

impl Questions {
    /// One of the list; `more` is the sign that others are out of sight, if it is due here.
    fn row(
        &self,
        n: usize,
        question: QuestionIndex,
        more: &'static str,
        desk: &Desk,
        canvas: &mut Canvas,
    ) {
        let state = desk.state(&self.course.id);
        let here = n == self.selected;
        let (sign, style) = canvas.mark(here);
        let kept = match state.and_then(|state| state.mark(question)) {
            Some(mark) if mark.bookmarked => "* ",
            Some(mark) if !mark.note.is_empty() => "n ",
            Some(_) => "t ",
            None => "  ",
        };
        let name = canvas.room.width.saturating_sub(WHEN + 5);
        let when = self.when(question, state, desk).to_string();
        let when = match more {
            "" => cut(&when, WHEN),
            _ => fit(&when, WHEN - 1),
        };
        let spans = vec![
            Span::styled(sign, style),
            Span::styled(kept, canvas.theme.accent),
            Span::styled(fit(&line(&self.course, question), name), style),
            Span::styled(format!(" {when}"), canvas.theme.dim),
            Span::styled(more, canvas.theme.key),
        ];
        canvas.row(Line::from(spans), here);
    }

    /// The marked question without its answer, where there is room beside the list.
    fn beside(&self, desk: &Desk, canvas: &mut Canvas) {
        let marked = self.rows.get(self.selected);
        let looked = marked.and_then(|&question| Looked::at(&self.course, question));
        if let (Some(width), Some(looked)) = (canvas.room.side, looked) {
            let mut page = Canvas::new(canvas.theme, canvas.keys.clone(), canvas.context, AREA);
            page.room.width = width;
            looked.asked(desk, &mut page);
            page.lines.truncate(canvas.page());
            canvas.side = page.lines;
        }
    }

    /// What stands above the list: which questions it holds, or what is typed.
    fn head(&self, canvas: &mut Canvas) {
        if !self.typing {
            let typed = || self.field.text().trim();
            return match self.filter {
                Filter::Typed => {
                    let said = match self.among {
                        Filter::All => message!("tui-questions-selected", selector = typed()),
                        among => message!(
                            "tui-questions-among",
                            filter = among.message(),
                            selector = typed()
                        ),
                    };
                    canvas.say(
                        cut(&said.to_string(), canvas.room.width),
                        canvas.theme.accent,
                    );
                }
                filter => canvas.say(filter.message(), canvas.theme.accent),
            };
        }
        if self.among != Filter::All {
            canvas.say(self.among.message(), canvas.theme.accent);
        }
        canvas.field("> ", &self.field);
        match &self.typed {
            Err(why) => canvas.say(why.clone(), canvas.theme.hint),
            Ok(None) => canvas.say(message!("tui-narrow-how"), canvas.theme.dim),
            Ok(Some(_)) => {}
        }
    }
}
