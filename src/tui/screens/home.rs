//! The first screen: what today holds, and what is best done next.

mod broken;

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use unicode_width::UnicodeWidthStr;

use super::courses::{Row, WIDE, in_order, unread};
use super::interests::Interests;
use super::lasting::Lasting;
use super::marked::{Marked, below};
use super::plan::Planning;
use super::progress::Progress;
use super::questions::open;
use super::search::Search;
use super::skills::skill_lines;
use super::tested::{offer, take_offer};
use super::tuning::Tuning;
use super::{Next, Reach, Screen};
use crate::course::{Course, CourseId, SkillIndex};
use crate::desk::{Desk, Start};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::tutor::{Ending, Overview, placement};
use crate::words::{Message, message, until};

/// Minutes of a sitting where none were chosen.
const USUAL: u32 = 15;

/// Columns that the count of skills of a row takes at least.
const FAR: usize = 5;

/// The list of courses.
#[derive(Debug)]
pub(in crate::tui) struct Home {
    rows: Vec<Row>,
    selected: usize,
    recommended: Option<usize>,
    /// The goal of the marked course, and how far it is: to tell that of an exam takes a
    /// look ahead, too long for every key.
    goal: Option<Message>,
    /// What stands beside the list, of each course that was marked since the courses were
    /// looked at: it is found out where there is room for it.
    beside: RefCell<HashMap<CourseId, Marked>>,
    /// The courses whose test was left today.
    waiting: Vec<CourseId>,
    /// The courses whose placement test was left before its end.
    placing: Vec<CourseId>,
    /// The learner went to a row of their own choice.
    moved: bool,
    /// When the courses were looked at.
    now: Timestamp,
}

impl Home {
    /// Looks at all courses; marks the recommended one.
    pub(in crate::tui) fn new(desk: &Desk) -> Home {
        let mut home = Home::unseen();
        home.refresh(desk);
        home
    }

    /// Before the courses were looked at: it shows their titles.
    pub(in crate::tui) fn unseen() -> Home {
        Home {
            rows: Vec::new(),
            selected: 0,
            recommended: None,
            goal: None,
            beside: RefCell::default(),
            waiting: Vec::new(),
            placing: Vec::new(),
            moved: false,
            now: Timestamp::UNIX_EPOCH,
        }
    }

    /// Looks again, after practice.
    pub(in crate::tui) fn refresh(&mut self, desk: &Desk) {
        self.now = desk.now();
        let mut broken = Vec::new();
        let marked = self.course().map(|course| course.id.clone());
        self.rows.clear();
        self.beside.get_mut().clear();
        let waits = desk.courses().filter(|c| desk.waiting_test(c).is_some());
        self.waiting = waits.map(|course| course.id.clone()).collect();
        let half = |course: &CourseId| desk.state(course).is_some_and(|s| !s.probes.is_empty());
        let placing = desk.courses().filter(|course| half(&course.id));
        self.placing = placing.map(|course| course.id.clone()).collect();
        for entry in desk.shelf() {
            match &entry.course {
                Ok(course) => {
                    let overview = Box::new(desk.overview(course));
                    self.rows.push(Row::Good(course.clone(), overview));
                }
                Err(fault) => broken.push((entry, fault.clone())),
            }
        }
        self.rows.sort_by(in_order);
        match &broken[..] {
            [] => {}
            [(entry, fault)] => self.rows.push(Row::Broken(
                entry.name.clone(),
                entry.origin.clone(),
                fault.clone(),
            )),
            several => self.rows.push(Row::Folded(
                (several.iter())
                    .map(|(entry, fault)| (entry.name.clone(), entry.origin.clone(), fault.clone()))
                    .collect(),
            )),
        }
        // The good ones come first.
        let good = self.rows.iter().map_while(|row| match row {
            Row::Good(course, overview) => Some((&**course, &**overview)),
            Row::Broken(..) | Row::Folded(_) => None,
        });
        self.recommended = desk.best(good);
        self.selected = match self.moved {
            true => self.again(marked.as_ref()),
            false => self.recommended,
        }
        .unwrap_or(self.selected);
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
        self.find_goal(desk);
    }

    /// Where the course stands that was marked before the list was made anew.
    fn again(&self, marked: Option<&CourseId>) -> Option<usize> {
        let is_it = |row: &Row| matches!(row, Row::Good(course, _) if Some(&course.id) == marked);
        self.rows.iter().position(is_it)
    }

    fn find_goal(&mut self, desk: &Desk) {
        self.goal = self.course().and_then(|course| desk.objective(course));
    }

    fn course(&self) -> Option<&Arc<Course>> {
        match self.rows.get(self.selected) {
            Some(Row::Good(course, _)) => Some(course),
            _ => None,
        }
    }

    /// Whether a sitting of the marked course was left today.
    fn goes_on(&self) -> bool {
        match self.rows.get(self.selected) {
            Some(Row::Good(_, overview)) => overview.goes_on().is_some(),
            _ => false,
        }
    }

    fn go(&mut self, action: Action, desk: &Desk) {
        self.moved = true;
        let to = action.along(self.selected, self.rows.len());
        if to != self.selected {
            self.selected = to;
            self.find_goal(desk);
        }
    }

    /// One line about the day.
    fn today(&self, desk: &Desk, canvas: &Canvas) -> Message {
        let good = || {
            self.rows.iter().filter_map(|row| match row {
                Row::Good(_, overview) => Some(overview),
                Row::Broken(..) | Row::Folded(_) => None,
            })
        };
        if desk.first_time() {
            return message!("tui-home-first-time", key = canvas.key(Action::Practise));
        }
        let begun = || good().filter(|o| o.started > 0);
        let due: usize = good().map(|o| o.due).sum();
        let due_minutes: u32 = good().map(|o| o.minutes_due()).sum();
        let new: usize = begun().map(|o| o.new_available).sum();
        if !canvas.room.is_tall() {
            let due = message!("tui-home-due", n = due, minutes = due_minutes);
            return message!("tui-home-today-short", due = due, new = new);
        }
        let reviews = match good().filter_map(|o| o.next_due).min() {
            Some(next) if due == 0 => {
                message!(
                    "tui-home-none-due",
                    when = until(next, desk.now(), desk.tomorrow())
                )
            }
            _ => message!("tui-home-due", n = due, minutes = due_minutes),
        };
        let limited = |o: &Overview| o.ending.as_ref().is_some_and(Ending::is_limit);
        let usual = desk.usual_minutes().unwrap_or(USUAL);
        let new = match new {
            0 if begun().any(|o| o.recommended.is_some()) => {
                message!("tui-home-more-practice")
            }
            0 if good().any(|o| limited(o)) => message!("tui-home-limit"),
            0 if begun().next().is_none() => message!("tui-home-none-begun"),
            // Sittings without an end.
            n if usual == 0 => message!("tui-home-new", n = n),
            n if usual <= due_minutes => message!("tui-home-new-after", n = n, usual = usual),
            _ => {
                let all: u32 = begun().map(|o| o.minutes_new()).sum();
                let minutes = all.min(usual - due_minutes);
                message!("tui-home-new-minutes", minutes = minutes)
            }
        };
        message!("tui-home-today", due = reviews, new = new)
    }

    /// That today is a day off; nothing where it is not, in no course.
    fn day_off(&self) -> Option<Message> {
        let is_off = |row: &&Row| matches!(row, Row::Good(_, overview) if overview.day_off);
        let n = self.rows.iter().filter(is_off).count();
        (n > 0).then(|| message!("tui-home-day-off", n = n))
    }

    /// What would be asked next in the marked course, and why.
    fn next(&self, desk: &Desk, canvas: &mut Canvas) {
        let Some(row) = self.rows.get(self.selected) else {
            return canvas.say(message!("tui-home-no-courses"), canvas.theme.text);
        };
        let why = canvas.key(Action::Practise);
        let (course, overview) = match row {
            Row::Good(course, overview) => (course, overview),
            Row::Folded(_) => {
                let said = message!("tui-home-these-broken", key = why);
                return canvas.say(said, canvas.theme.text);
            }
            Row::Broken(..) => {
                let said = message!("tui-home-this-broken", key = why);
                return canvas.say(said, canvas.theme.text);
            }
        };
        if self.recommended == Some(self.selected) {
            return self.about(course, overview, canvas);
        }
        let here = message!("tui-home-next-here", course = &course.title);
        canvas.say(here, canvas.theme.accent);
        if let Some(back) = &overview.way_back {
            canvas.say(back.message(), canvas.theme.text);
        }
        if let Some(left) = overview.goes_on() {
            let said = left.message(course, desk.now(), &why.to_string());
            canvas.say(said, canvas.theme.dim);
            return self.about(course, overview, canvas);
        }
        let mut said = vec![match (&overview.recommended, &overview.ending) {
            (Some(choice), _) => choice.reason.message(course),
            (None, Some(ending)) => {
                super::done::ended(course, &desk.called(course), ending, &canvas.keys)
            }
            (None, None) => message!("tui-home-nothing-here"),
        }];
        if let (None, Some(due)) = (&overview.recommended, overview.next_due) {
            said.push(message!(
                "tui-next-review",
                when = until(due, desk.now(), desk.tomorrow())
            ));
        }
        canvas.say(Message::sentences(said), canvas.theme.dim);
        let beyond = desk.assumes(course).or_else(|| desk.next_course(course));
        if let Some(beyond) = beyond {
            canvas.say(beyond, canvas.theme.text);
        }
        self.about(course, overview, canvas);
    }

    /// What is best done next, and why: always the first thing on the screen.
    fn recommend(&self, desk: &Desk, canvas: &mut Canvas) {
        let row = self.recommended.and_then(|i| self.rows.get(i));
        let Some(Row::Good(course, overview)) = row else {
            return;
        };
        if let Some(left) = overview.goes_on() {
            let key = canvas.key(Action::Practise);
            let said = left
                .message(course, desk.now(), &key.to_string())
                .to_string();
            let from = canvas.lines.len();
            canvas.say(&said, canvas.theme.accent);
            canvas.pins.push((from, said));
            return;
        }
        let title = &course.title;
        let said = match overview.due {
            _ if canvas.room.width < 60 => message!("tui-recommended", course = title),
            0 if desk.first_time() => message!("tui-recommended-first", course = title),
            0 if overview.started == 0 => message!("tui-recommended-new", course = title),
            0 => message!("tui-recommended-going-on", course = title),
            n => message!("tui-recommended-due", course = title, n = n),
        };
        let said = said.to_string();
        let from = canvas.lines.len();
        canvas.say(&said, canvas.theme.accent);
        if let Some(back) = &overview.way_back {
            canvas.say(back.message(), canvas.theme.text);
        }
        if let Some(choice) = &overview.recommended {
            canvas.say(choice.reason.message(course).to_string(), canvas.theme.dim);
        }
        if let Some(assumes) = desk.assumes(course) {
            canvas.say(assumes, canvas.theme.dim);
        }
        canvas.pins.push((from, said));
    }

    fn about(&self, course: &Course, overview: &Overview, canvas: &mut Canvas) {
        // Where there is room, it stands beside the list.
        if canvas.frames().is_none() {
            below(course, overview, self.goal.as_ref(), self.now, canvas);
        }
        if self.placing.contains(&course.id) {
            let key = canvas.key(Action::Place);
            canvas.say(
                message!("tui-home-place-left", key = key),
                canvas.theme.text,
            );
        } else if overview.offers_placement {
            let most = placement::most(course);
            let key = canvas.key(Action::Place);
            canvas.say(
                message!("tui-home-place", key = key, most = most),
                canvas.theme.text,
            );
        }
    }

    /// What stands beside the list, where there is room.
    fn beside(&self, desk: &Desk, canvas: &mut Canvas) {
        let Some(Row::Good(course, overview)) = self.rows.get(self.selected) else {
            return;
        };
        if canvas.frames().is_none() {
            let most = canvas.room.height.saturating_sub(2);
            canvas.side = skill_lines(course, desk, None, most, canvas);
            return;
        }
        let mut known = self.beside.borrow_mut();
        let marked =
            (known.entry(course.id.clone())).or_insert_with(|| Marked::of(course, overview, desk));
        marked.draw(course, overview, self.goal.as_ref(), self.now, canvas);
    }

    /// Whether a test of the course was left today.
    fn waits(&self, row: &Row) -> bool {
        matches!(row, Row::Good(course, _) if self.waiting.contains(&course.id))
    }
}

/// What the course says of itself, where there is room.
fn described(course: &Course, canvas: &mut Canvas) {
    if canvas.room.is_tall() && !course.description.is_empty() {
        canvas.blank();
        let text = course.description.to_string();
        canvas.blocks(&text, canvas.theme.dim);
    }
}

impl Screen for Home {
    fn context(&self) -> Context {
        Context::Home
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Practise => match (self.course().cloned(), self.broken()) {
                (Some(course), _) if self.goes_on() => {
                    vec![Next::Practise(course, Start::GoOn)]
                }
                (Some(course), _) if reach.desk.asks_how_long(&course) => {
                    Next::push(Lasting::new(Some(course), reach.desk))
                }
                (Some(course), _) => vec![Next::Practise(course, Start::Practice)],
                (None, Some(_)) => self.look_again(reach.desk),
                (None, None) => Next::say(message!("tui-home-nothing-to-practise")),
            },
            Action::Open | Action::Questions | Action::Map => match self.course().cloned() {
                Some(course) if action == Action::Map => vec![Next::Map(course, SkillIndex(0))],
                Some(course) => open(action, course, reach.desk),
                None => Vec::new(),
            },
            Action::Test | Action::NoTest => match self.course().cloned() {
                Some(course) => take_offer(action, &course, reach),
                None => Vec::new(),
            },
            Action::Place => match self.course().cloned() {
                Some(course) => vec![Next::Practise(course, Start::Placement)],
                None => Next::say(message!("tui-home-nothing-to-practise")),
            },
            Action::Plan => match self.course().cloned() {
                Some(course) => Next::push(Planning::new(course, reach.desk)),
                None => Next::say(message!("tui-home-nothing-to-practise")),
            },
            Action::Search => Next::push(Search::new(reach.desk, reach.wake)),
            Action::Tune => Next::push(Tuning::Asking),
            Action::Progress => Next::push(Progress::new(None, reach.desk, reach.wake)),
            Action::Lasting => Next::push(Lasting::new(None, reach.desk)),
            Action::Interests => match self.course().cloned() {
                Some(course) if !course.themes.is_empty() => {
                    Next::push(Interests::new(course, None, reach.desk))
                }
                _ => Next::say(message!("tui-interests-none")),
            },
            action => {
                self.go(action, reach.desk);
                Vec::new()
            }
        }
    }

    fn uncovered(&mut self, desk: &Desk) {
        self.refresh(desk);
    }

    fn has_third(&self) -> bool {
        self.course().is_some()
    }

    fn without(&self, _desk: &Desk) -> Vec<Action> {
        match self
            .course()
            .is_some_and(|course| !course.themes.is_empty())
        {
            true => Vec::new(),
            false => vec![Action::Interests],
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.title = "kenning".into();
        canvas.status = format!("{} ", desk.profile_name());
        if !desk.is_whole() {
            return unread(desk, canvas);
        }
        if self.course().is_none() {
            use Action::{Map, Open, Place, Plan, Practise, Questions, Test};
            canvas.without = vec![Open, Map, Questions, Test, Action::NoTest, Place, Plan];
            match self.broken() {
                Some(_) => canvas.does = Some((Practise, message!("tui-foot-look"))),
                None => canvas.without.push(Practise),
            }
        }
        canvas.say(self.today(desk, canvas), canvas.theme.text);
        if let Some(day_off) = self.day_off() {
            canvas.say(day_off, canvas.theme.dim);
        }
        let tuning = desk.tuning();
        if tuning.is_offered() {
            let key = canvas.key(Action::Tune);
            let said = match canvas.room.is_tall() {
                true => message!("tui-home-tune", offer = tuning.offer(), key = key),
                false => message!("tui-home-tune-short", key = key),
            };
            canvas.say(said, canvas.theme.key);
        }
        if canvas.room.is_tall() {
            canvas.blank();
        }
        self.recommend(desk, canvas);
        if canvas.room.is_tall() {
            canvas.blank();
        }
        let wide = canvas.room.width >= WIDE;
        let tails: Vec<String> = (self.rows.iter())
            .map(|row| row.tail(self.waits(row), wide))
            .collect();
        let widest = tails.iter().map(|tail| tail.width()).max().unwrap_or(0);
        let most = widest.max(if wide { 14 } else { 6 });
        let far = self.rows.iter().map(|row| row.learned().len()).max();
        let far = far.map_or(FAR, |far| far.max(FAR));
        for (i, (row, tail)) in self.rows.iter().zip(&tails).enumerate() {
            let from = canvas.lines.len();
            let line = row.line(i == self.selected, far, (tail, most), canvas);
            canvas.lines.push(line);
            canvas.rows.push(from..canvas.lines.len());
            if i == self.selected {
                canvas.focus_from(from);
            }
        }
        canvas.blank();
        self.next(desk, canvas);
        if let Some(course) = self.course() {
            // Before the words about the course, which may go on below the fold.
            offer((desk, desk.listed_test_offer(course)), course, canvas);
            described(course, canvas);
        }
        self.beside(desk, canvas);
    }
}
