//! The first screen: what today holds, and what is best done next.

use std::sync::Arc;

use ratatui::text::{Line, Span};

use super::reading::Reading;
use super::search::Search;
use super::skills::skill_lines;
use super::tuning::Tuning;
use super::{Next, Reach, Screen};
use crate::course::{Course, SkillIndex};
use crate::desk::{Broken, Desk, Start};
use crate::text::{SafeText, clean};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit, percent};
use crate::tutor::{Ending, Overview};
use crate::words::{counted, until};

/// The list of courses.
#[derive(Debug)]
pub(in crate::tui) struct Home {
    rows: Vec<Row>,
    selected: usize,
    recommended: Option<usize>,
    /// The learner went to a row of their own choice.
    moved: bool,
}

#[derive(Debug)]
enum Row {
    Good(Arc<Course>, Box<Overview>),
    Broken(SafeText, SafeText, Broken),
    /// Several that can't be used, on one row.
    Folded(Vec<(SafeText, Broken)>),
}

impl Home {
    /// Looks at all courses; marks the recommended one.
    pub(in crate::tui) fn new(desk: &Desk) -> Home {
        let mut home = Home {
            rows: Vec::new(),
            selected: 0,
            recommended: None,
            moved: false,
        };
        home.refresh(desk);
        home
    }

    /// Looks again, after practice.
    fn refresh(&mut self, desk: &Desk) {
        let mut broken = Vec::new();
        self.rows.clear();
        for entry in desk.shelf() {
            match &entry.course {
                Ok(course) => {
                    let overview = Box::new(desk.overview(course));
                    self.rows.push(Row::Good(course.clone(), overview));
                }
                Err(fault) => broken.push((entry, fault.clone())),
            }
        }
        match &broken[..] {
            [] => {}
            [(entry, fault)] => self.rows.push(Row::Broken(
                entry.name.clone(),
                entry.origin.clone(),
                fault.clone(),
            )),
            several => self.rows.push(Row::Folded(
                (several.iter())
                    .map(|(entry, fault)| (entry.name.clone(), fault.clone()))
                    .collect(),
            )),
        }
        let best = desk.recommended().map(|(course, _)| course.id.clone());
        self.recommended = self.rows.iter().position(
            |row| matches!(row, Row::Good(course, _) if Some(&course.id) == best.as_ref()),
        );
        if !self.moved {
            self.selected = self.recommended.unwrap_or(self.selected);
        }
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    fn course(&self) -> Option<&Arc<Course>> {
        match self.rows.get(self.selected) {
            Some(Row::Good(course, _)) => Some(course),
            _ => None,
        }
    }

    /// The broken course that is marked: its name, and what is wrong with it.
    fn broken(&self) -> Option<(&str, Vec<String>)> {
        match self.rows.get(self.selected) {
            Some(Row::Folded(several)) => {
                let mut lines = Vec::new();
                for (name, broken) in several {
                    lines.extend([format!("• {name}: {}", broken.sentence()), String::new()]);
                }
                Some(("Courses that can't be used", lines))
            }
            Some(Row::Broken(name, origin, broken)) => Some((
                name,
                vec![
                    broken.sentence(),
                    String::new(),
                    format!("It was found at: {origin}"),
                    String::new(),
                    format!("All its problems: kenning check {origin}"),
                ],
            )),
            _ => None,
        }
    }

    fn go(&mut self, action: Action) {
        let last = self.rows.len().saturating_sub(1);
        self.moved = true;
        self.selected = match action {
            Action::Up => self.selected.saturating_sub(1),
            Action::Down => (self.selected + 1).min(last),
            Action::First => 0,
            _ => last,
        };
    }

    /// One line about the day.
    fn today(&self, desk: &Desk, canvas: &Canvas) -> String {
        let good = || {
            self.rows.iter().filter_map(|row| match row {
                Row::Good(_, overview) => Some(overview),
                Row::Broken(..) | Row::Folded(_) => None,
            })
        };
        if desk.first_time() {
            return format!(
                "kenning asks, you answer; it picks what you need next and tells you why. Press {} to begin.",
                canvas.key(Action::Practise)
            );
        }
        let begun = || good().filter(|o| o.started > 0);
        let due: usize = good().map(|o| o.due).sum();
        let new: usize = begun().map(|o| o.new_available).sum();
        let next = match good().filter_map(|o| o.next_due).min() {
            Some(next) if due == 0 => format!(" (the next one {})", until(next, desk.now())),
            _ => String::new(),
        };
        let due = match due {
            0 => "no reviews due".into(),
            due => format!("{} due", counted(due, "review")),
        };
        if !canvas.room.is_tall() {
            return format!("Today: {due}, {new} new.");
        }
        let limited = |o: &Overview| o.ending.as_ref().is_some_and(Ending::is_limit);
        let new = match new {
            0 if begun().any(|o| o.recommended.is_some()) => {
                "nothing new, but more practice is open in the courses you have begun".into()
            }
            0 if good().any(|o| limited(o)) => "the limit of a plan is reached".into(),
            0 if begun().next().is_none() => "no course is begun".into(),
            0 => "nothing new is open in the courses you have begun".into(),
            1 => "1 new question is open in the courses you have begun".into(),
            n => format!("{n} new questions are open in the courses you have begun"),
        };
        format!("Today: {due}{next}; {new}.")
    }

    fn row(&self, row: &Row, selected: bool, canvas: &Canvas) -> Line<'static> {
        let (sign, style) = canvas.mark(selected);
        let wide = canvas.room.width >= 60;
        match row {
            Row::Good(course, overview) => {
                let (cells, tail_width) = if wide { (10, 16) } else { (4, 8) };
                let tail = match (overview.due, overview.new_available, wide) {
                    (0, 0, _) => format!("  {}", stands(overview, wide)),
                    (0, new, _) => format!("  {new} new"),
                    (due, 0, _) | (due, _, false) => format!("  {due} due"),
                    (due, new, true) => format!("  {due} due, {new} new"),
                };
                let name = canvas
                    .room
                    .width
                    .saturating_sub(2 + 1 + cells + 6 + tail_width)
                    .clamp(8, 40);
                let mut spans = vec![
                    Span::styled(sign, style),
                    Span::styled(fit(&course.title, name), style),
                    Span::raw(" "),
                ];
                spans.extend(canvas.bar(overview.mastery_mean, cells));
                spans.push(Span::styled(
                    format!(" {}", percent(overview.mastery_mean)),
                    canvas.theme.text,
                ));
                spans.push(Span::styled(tail, canvas.theme.dim));
                Line::from(spans)
            }
            Row::Folded(several) => Line::from(vec![
                Span::styled(sign, style),
                Span::styled("✗ ", canvas.theme.bad),
                Span::styled(
                    format!("{} courses can't be used", several.len()),
                    canvas.theme.dim,
                ),
            ]),
            Row::Broken(name, origin, broken) => {
                let room = canvas.room.width.saturating_sub(4);
                // The name says where already; the way to it would push the message out.
                let text = match broken.message.strip_prefix(origin.as_str()) {
                    Some(rest) => format!("{name}{rest}"),
                    None => format!("{name}: {}", broken.message),
                };
                let text = clean(&text);
                Line::from(vec![
                    Span::styled(sign, style),
                    Span::styled("✗ ", canvas.theme.bad),
                    Span::styled(fit(&text.replace('\n', " "), room), canvas.theme.dim),
                ])
            }
        }
    }

    /// What would be asked next in the marked course, and why.
    fn next(&self, desk: &Desk, canvas: &mut Canvas) {
        let Some(row) = self.rows.get(self.selected) else {
            return canvas.say(
                "There are no courses. Put some into the folder `courses` of kenning's home.",
                canvas.theme.text,
            );
        };
        let (course, overview) = match row {
            Row::Good(course, overview) => (course, overview),
            Row::Folded(_) => {
                return canvas.tell(
                    "These courses can't be used as they are; {practise} says why. The others work.",
                    canvas.theme.text,
                );
            }
            Row::Broken(..) => {
                return canvas.tell(
                    "This course can't be used as it is; {practise} says why. The others work.",
                    canvas.theme.text,
                );
            }
        };
        if self.recommended == Some(self.selected) {
            return self.about(course, overview, canvas);
        }
        canvas.say(format!("Next here: {}", &course.title), canvas.theme.accent);
        let mut said = match (&overview.recommended, &overview.ending) {
            (Some(choice), _) => choice.reason.sentence(course),
            (None, Some(ending)) => super::done::ended(course, ending, &canvas.keys),
            (None, None) => "Nothing to do here now.".into(),
        };
        if let (None, Some(due)) = (&overview.recommended, overview.next_due) {
            said += &format!(" Next review {}.", until(due, desk.now()));
        }
        canvas.say(said, canvas.theme.dim);
        self.about(course, overview, canvas);
    }

    /// What is best done next, and why: always the first thing on the screen.
    fn recommend(&self, desk: &Desk, canvas: &mut Canvas) {
        let row = self.recommended.and_then(|i| self.rows.get(i));
        let Some(Row::Good(course, overview)) = row else {
            return;
        };
        let why = match overview.due {
            0 if desk.first_time() => "as a first course".to_owned(),
            0 if overview.started == 0 => "to begin something new".into(),
            0 => "going on where you were".into(),
            1 => "as a review is due".into(),
            n => format!("as {n} reviews are due"),
        };
        let title = &course.title;
        let said = match canvas.room.width < 60 {
            true => format!("Recommended: {title}"),
            false => format!("Recommended, {why}: {title}"),
        };
        let from = canvas.lines.len();
        canvas.say(&said, canvas.theme.accent);
        if let Some(choice) = &overview.recommended {
            canvas.say(choice.reason.sentence(course), canvas.theme.dim);
        }
        canvas.pin = Some((from, said));
    }

    fn about(&self, course: &Course, overview: &Overview, canvas: &mut Canvas) {
        let counts = format!(
            "{} of {} mastered, {} begun.",
            overview.mastered,
            counted(overview.skills, "skill"),
            overview.started
        );
        canvas.say(counts, canvas.theme.dim);
        if canvas.room.is_tall() && !course.description.is_empty() {
            canvas.blank();
            let text = course.description.to_string();
            canvas.blocks(&text, canvas.theme.dim);
        }
    }
}

impl Screen for Home {
    fn context(&self) -> Context {
        Context::Home
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Practise => match (self.course().cloned(), self.broken()) {
                (Some(course), _) => vec![Next::Practise(course, Start::Practice)],
                (None, Some((name, lines))) => Next::push(Reading::plain(&clean(name), lines)),
                (None, None) => Next::say("There is no course to practise."),
            },
            Action::Open => {
                let course = self.course().cloned();
                course
                    .map(|course| Next::Open(course, SkillIndex(0)))
                    .into_iter()
                    .collect()
            }
            Action::Search => Next::push(Search::new(reach.desk)),
            Action::Tune => Next::push(Tuning::Asking),
            action => {
                self.go(action);
                Vec::new()
            }
        }
    }

    fn uncovered(&mut self, desk: &Desk) {
        self.refresh(desk);
    }

    /// What is best afterwards may be another course.
    fn practising(&mut self) -> bool {
        self.moved = false;
        true
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.title = "kenning".into();
        canvas.status = format!("{} ", desk.profile_name());
        if self.course().is_none() {
            canvas.without = vec![Action::Open, Action::Practise];
        }
        canvas.say(self.today(desk, canvas), canvas.theme.text);
        let tuning = desk.tuning();
        if tuning.is_offered() {
            let key = canvas.key(Action::Tune);
            let said = match canvas.room.is_tall() {
                true => format!("{} Press {key}.", tuning.offer()),
                false => format!("{key}: fit the memory model to you"),
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
        for (i, row) in self.rows.iter().enumerate() {
            let from = canvas.lines.len();
            let line = self.row(row, i == self.selected, canvas);
            canvas.lines.push(line);
            // The recommended one is named at the top: the screen opens there.
            if i == self.selected && self.moved {
                canvas.focus_from(from);
            }
        }
        canvas.blank();
        self.next(desk, canvas);
        if let Some(course) = self.course() {
            canvas.side = skill_lines(course, desk, None, canvas);
        }
    }
}

/// What a course without reviews and new questions stands at.
fn stands(overview: &Overview, wide: bool) -> &'static str {
    let limited = overview.ending.as_ref().is_some_and(Ending::is_limit);
    match (overview.recommended.is_some(), limited, wide) {
        (true, _, true) => "more practice",
        (true, _, false) => "more",
        (false, true, true) => "limit reached",
        (false, true, false) => "limit",
        (false, false, true) => "done for now",
        (false, false, false) => "done",
    }
}
