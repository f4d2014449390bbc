//! Progress over time: when there was practice, what is known, what comes back, how well
//! answers are foretold, what is hard and which mistakes are gone.
//!
//! It is worked out when it is opened, and on a thread where the record is long.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::charts::{self, Rows};
use super::reading::{Paragraph, Reading};
use super::{Next, Reach, Screen, Wake};
use crate::course::CourseId;
use crate::desk::{Desk, Start};
use crate::report::{self, History, Part, Range, View};
use crate::tui::keys::action::{Action, Context};
use crate::tui::terminal::contained;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::figure::is_in_ascii;
use crate::tui::widgets::glyphs::Glyphs;
use crate::words::{Message, message};

/// Answers up to which the record is read at once: so few take no time.
const AT_ONCE: u32 = 100;
/// Columns from which there are two charts side by side, and three.
const TWO: usize = 96;
const THREE: usize = 150;
/// Rows that a framed chart has at least.
const LEAST: u16 = 11;

/// The screen.
#[derive(Debug)]
pub(in crate::tui) struct Progress {
    got: Got,
    /// The course that was asked for; none for all.
    course: Option<CourseId>,
    range: Range,
    /// What is marked: a part, or one of its rows.
    marked: (Part, Option<usize>),
}

/// How far it is.
#[derive(Debug)]
enum Got {
    Waiting(Look),
    All(Box<History>),
    Failed(Message),
}

/// A look back on its thread, which ends where nobody waits for it any longer.
#[derive(Debug)]
struct Look {
    found: Receiver<Result<History, Message>>,
    stop: Arc<AtomicBool>,
}

impl Drop for Look {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Progress {
    /// Looks back over all courses, or over one.
    pub(in crate::tui) fn new(course: Option<CourseId>, desk: &Desk, wake: &Wake) -> Progress {
        Progress {
            got: look(desk, wake),
            course,
            range: Range::default(),
            marked: (Part::Practice, None),
        }
    }

    fn history(&self) -> Option<&History> {
        match &self.got {
            Got::All(history) => Some(history),
            Got::Waiting(_) | Got::Failed(_) => None,
        }
    }

    fn view(&self) -> Option<View> {
        let history = self.history()?;
        let place = self.course.as_ref().and_then(|course| {
            let mut all = history.courses.iter();
            all.position(|of| *of.id == *course.as_str())
        });
        Some(history.view(place, self.range))
    }

    /// All that can be marked, from above.
    fn stops(view: &View) -> Vec<(Part, Option<usize>)> {
        let mut stops = Vec::new();
        for part in Part::ALL {
            stops.push((part, None));
            let rows = match part {
                Part::Hard => view.hard.len(),
                Part::Mistakes => view.still.len(),
                _ => 0,
            };
            stops.extend((0..rows).map(|row| (part, Some(row))));
        }
        stops
    }

    fn go(&mut self, action: Action) {
        let Some(view) = self.view() else { return };
        let stops = Progress::stops(&view);
        let here = stops.iter().position(|stop| *stop == self.marked);
        let next = action.along(here.unwrap_or(0), stops.len());
        self.marked = stops.get(next).copied().unwrap_or(self.marked);
    }

    /// The next course of which there is something to tell, and after the last all of them.
    fn next_course(&mut self) {
        let Some(history) = self.history() else {
            return;
        };
        let told: Vec<&str> = (history.courses.iter())
            .filter(|course| !course.days.is_empty())
            .map(|course| &*course.id)
            .collect();
        let now = self.course.as_ref().map(CourseId::as_str);
        let here = told.iter().position(|id| Some(*id) == now);
        let next = match (now, here) {
            (None, _) => told.first(),
            (Some(_), Some(here)) => told.get(here + 1),
            (Some(_), None) => None,
        };
        self.course = next.map(|id| CourseId::from(*id));
        self.marked = (self.marked.0, None);
    }

    /// Opens what is marked: the numbers of a chart, or practice of a skill.
    fn open(&self, desk: &Desk) -> Vec<Next> {
        let Some(view) = self.view() else {
            return Vec::new();
        };
        let chosen = match self.marked {
            (Part::Hard, Some(row)) => view.hard.get(row).map(|h| (h.course.clone(), h.skill)),
            (Part::Mistakes, Some(row)) => {
                let mistake = view.still.get(row);
                mistake.map(|m| (m.course.clone(), m.skill))
            }
            _ => None,
        };
        if let Some((id, skill)) = chosen {
            let course = desk.courses().find(|course| course.id.as_str() == &*id);
            return match course {
                Some(course) => vec![Next::Practise(course.clone(), Start::Skill(skill))],
                None => Vec::new(),
            };
        }
        let part = self.marked.0;
        let lines = report::lines(&view, part, desk.offset_minutes());
        let paragraphs = lines.into_iter().map(Paragraph::Text);
        Next::push(Reading::plain(part.title(), paragraphs.collect()))
    }
}

/// Reads the record and looks back over it: at once where it is short.
fn look(desk: &Desk, wake: &Wake) -> Got {
    let past = desk.past();
    let (now, offset) = (desk.now(), desk.offset_minutes());
    let stop = Arc::new(AtomicBool::new(false));
    let asked = stop.clone();
    let read = move || match past() {
        Ok(past) => {
            let stopped = || asked.load(Ordering::Relaxed);
            let (courses, elsewhere) = (&past.courses, &past.elsewhere);
            Ok(History::unless(courses, elsewhere, now, offset, &stopped))
        }
        Err(error) => Err(error.message()),
    };
    if desk.answers_at_hand() <= AT_ONCE {
        return match read() {
            Ok(history) => Got::All(Box::new(history)),
            Err(message) => Got::Failed(message),
        };
    }
    let (sender, found) = mpsc::channel();
    let wake = wake.clone();
    let begun = thread::Builder::new()
        .name("progress".into())
        .spawn(move || {
            let found = contained(read);
            // Nobody may be there any longer to take it.
            let _ = sender.send(found.unwrap_or_else(|| Err(message!("tui-progress-broke-off"))));
            (wake.0)();
        });
    match begun {
        Ok(_) => Got::Waiting(Look { found, stop }),
        Err(_) => Got::Failed(message!("tui-progress-broke-off")),
    }
}

impl Screen for Progress {
    fn context(&self) -> Context {
        Context::Progress
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Back => return vec![Next::Pop],
            Action::Accept => return self.open(reach.desk),
            Action::Less => self.range = self.range.shorter(),
            Action::More => self.range = self.range.longer(),
            Action::NextCourse => self.next_course(),
            Action::Tune => return Next::push(super::tuning::Tuning::Asking),
            Action::Up | Action::Down | Action::First | Action::Last => {
                self.go(action);
                return Vec::new();
            }
            _ => {}
        }
        let Some(view) = self.view() else {
            return Vec::new();
        };
        if !Progress::stops(&view).contains(&self.marked) {
            self.marked = (self.marked.0, None);
        }
        Vec::new()
    }

    fn woken(&mut self, _desk: &mut Desk) {
        let Got::Waiting(look) = &self.got else {
            return;
        };
        self.got = match look.found.try_recv() {
            Ok(Ok(history)) => Got::All(Box::new(history)),
            Ok(Err(message)) => Got::Failed(message),
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Got::Failed(message!("tui-progress-broke-off")),
        };
    }

    /// It was practised above: what is shown is out of date.
    fn practising(&mut self) -> bool {
        false
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.widen();
        canvas.title = message!("tui-progress-title").into();
        let theme = canvas.theme;
        let view = self.view();
        // Where there is nothing to look at, no key leads about in it.
        if view.as_ref().is_none_or(View::is_empty) {
            use Action::{Accept, Less, More};
            canvas.without = vec![Accept, Less, More];
            let is_told = |history: &History| history.courses.iter().any(|c| !c.days.is_empty());
            if !self.history().is_some_and(is_told) {
                canvas.without.push(Action::NextCourse);
            }
        }
        let view = match (&self.got, view) {
            (_, Some(view)) => view,
            (Got::Failed(message), None) => return canvas.say(message.clone(), theme.text),
            (_, None) => return canvas.say(message!("tui-progress-reading"), theme.text),
        };
        canvas.title = match &view.course {
            Some(course) => message!("tui-progress-of", course = course).into(),
            None => message!("tui-progress-all").into(),
        };
        canvas.status = ranges(self.range, canvas.room.across >= 76);
        if view.is_empty() {
            let nothing = report::sum_line(&View {
                range: Range::All,
                ..view
            });
            return canvas.say(nothing, theme.text);
        }
        match canvas.room.across {
            ..TWO => self.below(&view, canvas),
            TWO..THREE => self.beside(&view, 2, canvas),
            _ => self.beside(&view, 3, canvas),
        }
    }
}

/// The ranges, that which is shown in brackets; on a narrow screen that alone.
fn ranges(shown: Range, all: bool) -> String {
    let named = Range::ALL
        .into_iter()
        .filter(|&range| all || range == shown);
    let named = named.map(|range| match range == shown {
        true => format!("‹ {} ›", range.name()),
        false => range.name().to_string(),
    });
    named.collect::<Vec<_>>().join("  ")
}

impl Progress {
    fn rows(&self, part: Part) -> Rows {
        Rows {
            marked: self.marked.1.filter(|_| self.marked.0 == part),
        }
    }

    /// The title of a part, marked where it is.
    fn title(&self, part: Part, board: &Board, canvas: &Canvas) -> Line<'static> {
        let is_marked = self.marked == (part, None);
        let (mark, style) = match is_marked {
            true => (format!("{} ", board.glyphs.mark()), canvas.theme.selected),
            false => (String::new(), canvas.theme.accent),
        };
        Line::from(vec![
            Span::raw(" "),
            Span::styled(mark, style),
            Span::styled(part.title().to_string(), style),
            Span::raw(" "),
        ])
    }

    /// One part below the other, without frames.
    fn below(&self, view: &View, canvas: &mut Canvas) {
        let width = canvas.room.width;
        for part in Part::ALL {
            let is_in = self.marked.0 == part;
            let from = canvas.lines.len();
            let columns = u16::try_from(width).unwrap_or(u16::MAX);
            let tall = charts::height(part, view, columns);
            let mut board = Board::new(width, usize::from(tall), Glyphs::of(is_in_ascii()));
            let mut title = self.title(part, &board, canvas);
            title.spans.remove(0);
            canvas.lines.push(title);
            let area = board.area();
            charts::draw(
                part,
                view,
                &mut board,
                area,
                &canvas.theme,
                &self.rows(part),
            );
            canvas.lines.extend(board.lines());
            if is_in {
                match self.marked.1 {
                    None => canvas.focus_from(from),
                    Some(_) => {
                        let row = board.marked.map_or(0, |(_, y)| usize::from(y) + 1);
                        let row = (from + row).min(canvas.lines.len() - 1);
                        canvas.focus = row..row + 1;
                    }
                }
            }
            canvas.lines.push(Line::default());
        }
        canvas.lines.pop();
        // Of a part that is taller than the page, the beginning is in sight.
        let page = canvas.page();
        let end = canvas.focus.end.min(canvas.focus.start + page);
        canvas.focus.end = end;
    }

    /// Framed, so many side by side, over the whole page.
    fn beside(&self, view: &View, columns: usize, canvas: &mut Canvas) {
        let page = canvas.page();
        let rows = Part::ALL.len().div_ceil(columns);
        let least = usize::from(LEAST) * rows;
        let (width, height) = (canvas.room.width, page.max(least));
        let mut board = Board::new(width, height, Glyphs::of(is_in_ascii()));
        let area = board.area();
        let cut = |whole: u16, of: usize, at: usize| {
            u16::try_from(usize::from(whole) * at / of).unwrap_or(whole)
        };
        for (n, part) in Part::ALL.into_iter().enumerate() {
            let (row, column) = (n / columns, n % columns);
            let (x, y) = (
                cut(area.width, columns, column),
                cut(area.height, rows, row),
            );
            let at = Rect {
                x,
                y,
                width: cut(area.width, columns, column + 1) - x,
                height: cut(area.height, rows, row + 1) - y,
            };
            let title = self.title(part, &board, canvas);
            let inner = board.frame(at, title, canvas.theme.empty);
            charts::draw(
                part,
                view,
                &mut board,
                inner,
                &canvas.theme,
                &self.rows(part),
            );
            if self.marked.0 == part {
                canvas.focus =
                    usize::from(y)..usize::from(y + at.height).min(usize::from(y) + page);
                let (column, row) = board.marked.unwrap_or((at.x + 1, y));
                canvas.cursor = Some((usize::from(row), column));
            }
        }
        canvas.lines.extend(board.lines());
    }
}
