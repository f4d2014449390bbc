//! What the marked course holds, beside the list of courses on a wide screen: today's minutes,
//! its skills by how far they are, the reviews of the next days.

use jiff::Timestamp;
use ratatui::text::Line;

use super::charts;
use super::standing::{Standing, held_of_few, standings};
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::learner::{State, Today};
use crate::measure::Probability;
use crate::report::{date_of, short};
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::panes::{FRAME, Pane, bar_row, drawn, framed, told};
use crate::tutor::{Overview, by_day};
use crate::words::{Joined, Message, Value, message, percent};

/// Days that are looked ahead.
pub(super) const DAYS: usize = 14;
/// Rows of the chart of days, and of the skills at least.
const CHART: usize = 6;
const FEW: usize = 5;
/// Skills that are looked at for their rows: as many as the highest screens hold.
const ROWS: usize = 80;
/// Skills before the next one that are in sight.
const BEFORE: usize = 3;

/// What the marked course holds: looked at once, as that would take too long for every key.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    /// How many skills stand where.
    stages: Vec<(Standing, usize)>,
    rows: Vec<Row>,
    /// The place of the skill that comes next among the rows.
    next: Option<usize>,
    days: Vec<usize>,
    today: i64,
    last: Option<Today>,
}

/// A skill: its sign, and how far it is.
#[derive(Clone, Debug)]
struct Row {
    skill: SkillIndex,
    standing: Standing,
    along: Probability,
    held: Option<Probability>,
}

impl Row {
    fn of(course: &Course, state: &State, skill: SkillIndex, now: Timestamp) -> Row {
        Row {
            skill,
            standing: Standing::of(course, state, skill),
            along: state.along(course, skill),
            held: held_of_few(course, state, skill, now),
        }
    }
}

/// Reviews of the next days, today first, and the day that is today; none where none are due.
pub(super) fn days_ahead(course: &Course, desk: &Desk) -> Option<(Vec<usize>, i64)> {
    let state = desk.state(&course.id)?;
    let days = by_day(course, state, desk.now(), DAYS);
    let some = days.iter().any(|&reviews| reviews > 0);
    some.then(|| (days, state.day(desk.now())))
}

/// The reviews of the next days as a part of a panel that is so wide.
pub(super) fn days_pane((days, today): &(Vec<usize>, i64), width: usize, canvas: &Canvas) -> Pane {
    let size = (width.saturating_sub(FRAME), CHART);
    // As many as have room for numbers of two digits.
    let days = days.iter().take((size.0 / 3).max(1));
    let days: Vec<f64> = days.map(|&reviews| reviews as f64).collect();
    let lines = drawn(size, canvas, |board, at| {
        charts::by_day(&days, *today, board, at, &canvas.theme);
    });
    Pane::new(message!("tui-pane-days"), lines)
}

/// How far a course is, and what was left of its last sitting, where nothing stands beside the
/// list. `goal` is that of the course, and how far it is.
pub(super) fn below(
    course: &Course,
    overview: &Overview,
    goal: Option<&Message>,
    now: Timestamp,
    canvas: &mut Canvas,
) {
    let counts = goal.cloned().unwrap_or_else(|| {
        message!(
            "tui-home-counts",
            learned = overview.learned,
            skills = overview.skills,
            kept = overview.kept,
            begun = overview.started
        )
    });
    let said = [counts].into_iter().chain(remembered(overview));
    canvas.say(Message::sentences(said), canvas.theme.dim);
    if let Some(left) = overview.left.filter(|left| !left.goes_on) {
        canvas.say(left.message(course, now, ""), canvas.theme.text);
    }
}

/// How much is remembered now of what was learned; nothing where nothing was.
fn remembered(overview: &Overview) -> Option<Message> {
    let recall = overview.remembered?;
    Some(message!("tui-home-remembered", recall = percent(recall)))
}

impl Marked {
    pub(super) fn of(course: &Course, overview: &Overview, desk: &Desk) -> Marked {
        let now = desk.now();
        let Some(state) = desk.state(&course.id) else {
            return Marked {
                stages: Vec::new(),
                rows: Vec::new(),
                next: None,
                days: Vec::new(),
                today: 0,
                last: None,
            };
        };
        let next = overview.recommended.as_ref();
        let next = next.map(|choice| course.questions[choice.question].skills[0]);
        let all = course.skills.len();
        let from = match all <= ROWS {
            true => 0,
            false => {
                let from = next.map_or(0, |skill| skill.0.saturating_sub(BEFORE));
                from.min(all - ROWS)
            }
        };
        let shown = (from..all.min(from + ROWS)).map(SkillIndex);
        let (days, today) = days_ahead(course, desk).unwrap_or_default();
        Marked {
            stages: standings(course, state),
            rows: shown.map(|s| Row::of(course, state, s, now)).collect(),
            next: next.map(|skill| skill.0 - from),
            days,
            today,
            last: state.last_day(),
        }
    }

    /// Draws it beside the list. `goal` is that of the course, and how far it is.
    pub(super) fn draw(
        &self,
        course: &Course,
        overview: &Overview,
        goal: Option<&Message>,
        now: Timestamp,
        canvas: &mut Canvas,
    ) {
        let Some(width) = canvas.frames() else {
            return;
        };
        canvas.is_framed = true;
        let inner = width.saturating_sub(FRAME);
        let height = canvas.page();
        let mut lines = Vec::new();
        for said in self.about(course, overview, goal, now) {
            lines.extend(told(said, inner, canvas.theme.text));
        }
        let about = Pane::new(course.title.to_string(), lines);
        let days = (!self.days.is_empty())
            .then(|| days_pane(&(self.days.clone(), self.today), width, canvas));
        let left = height.saturating_sub(about.rows());
        if let Some(third) = canvas.third.as_ref().map(|(columns, _)| columns + 2) {
            let skills = self.skills(course, third.saturating_sub(FRAME), height - 2, canvas);
            let skills = Pane::new(message!("tui-pane-skills"), skills);
            let lines = framed([skills], (third, height), canvas);
            canvas.third = Some((third - 2, lines));
            let both = [about].into_iter().chain(days);
            canvas.side = framed(both, (width, height), canvas);
            return;
        }
        // The chart stands at the bottom, where the skills leave room for it.
        let days = days.filter(|days| left >= days.rows() + 2 + FEW);
        let room = left.saturating_sub(2 + days.as_ref().map_or(0, Pane::rows));
        let skills = self.skills(course, inner, room, canvas);
        let skills = Pane::new(message!("tui-pane-skills"), skills);
        let all = [about, skills].into_iter().chain(days);
        canvas.side = framed(all, (width, height), canvas);
    }

    /// What is said of the course, a sentence or two each.
    fn about(
        &self,
        course: &Course,
        overview: &Overview,
        goal: Option<&Message>,
        now: Timestamp,
    ) -> Vec<Message> {
        let (due, new) = (overview.minutes_due(), overview.minutes_new());
        let both = match (due, new) {
            (0, 0) => None,
            (_, 0) => Some("due"),
            (0, _) => Some("new"),
            _ => Some("both"),
        };
        let minutes =
            both.map(|both| message!("tui-pane-minutes", due = due, new = new, both = both));
        let next = self.next.and_then(|at| self.rows.get(at));
        let next =
            next.map(|row| message!("tui-pane-next", skill = &course.skills[row.skill].title));
        let held = remembered(overview);
        let left = overview.left.filter(|left| !left.goes_on);
        let last = match left {
            Some(left) => Some(left.message(course, now, "")),
            None => self.last.map(|day| self.last(day)),
        };
        [minutes, next, goal.cloned(), held, last]
            .into_iter()
            .flatten()
            .collect()
    }

    /// What the last day with practice held.
    fn last(&self, day: Today) -> Message {
        let held = [
            (day.new > 0).then(|| message!("tui-pane-held-new", n = day.new)),
            (day.reviews > 0).then(|| message!("tui-pane-held-reviews", n = day.reviews)),
            Some(message!(
                "tui-pane-held-minutes",
                n = day.millis.get().div_ceil(60_000)
            )),
        ];
        let held = Value::list(held.into_iter().flatten(), Joined::Commas);
        match day.day == self.today {
            true => message!("tui-pane-so-far", held = held),
            false => message!("tui-pane-last", day = short(date_of(day.day)), held = held),
        }
    }

    /// How many skills stand where, and as many of them as have room.
    fn skills(
        &self,
        course: &Course,
        width: usize,
        room: usize,
        canvas: &Canvas,
    ) -> Vec<Line<'static>> {
        let stages = self.stages.iter().map(|(standing, n)| {
            message!(
                "tui-pane-stage",
                sign = standing.sign(),
                stage = standing.message(),
                n = *n
            )
        });
        let stages = Value::list(stages, Joined::Commas).to_string();
        let mut lines = told(stages, width, canvas.theme.dim);
        lines.truncate(room);
        let room = room - lines.len();
        let from = self.next.map_or(0, |next| next.saturating_sub(BEFORE));
        let from = from.min(self.rows.len().saturating_sub(room));
        lines.extend(
            self.rows
                .iter()
                .enumerate()
                .skip(from)
                .take(room)
                .map(|(at, row)| {
                    let style = match Some(at) == self.next {
                        true => canvas.theme.accent,
                        false => canvas.theme.text,
                    };
                    let title = &course.skills[row.skill].title;
                    let named = (row.standing.sign(), title.as_str(), style);
                    bar_row(named, (row.along, row.held), width, canvas)
                }),
        );
        lines
    }
}
