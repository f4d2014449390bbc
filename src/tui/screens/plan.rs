//! How a course is to be practised, to be set with the arrow keys.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::text::{Line, Span};

use super::{Next, Reach, Screen};
use crate::course::{Course, Goal, Plan};
use crate::desk::Desk;
use crate::journal::EventKind;
use crate::learner::State;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::tutor;
use crate::words::counted;

/// What can be set, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Goal,
    Minutes,
    New,
    Reviews,
    Target,
    Retention,
    Deadline,
}

const SETTINGS: [Setting; 7] = [
    Setting::Goal,
    Setting::Minutes,
    Setting::New,
    Setting::Reviews,
    Setting::Target,
    Setting::Retention,
    Setting::Deadline,
];

const MINUTES: &[u32] = &[5, 10, 15, 20, 30, 45, 60, 90];
const NEW: &[u32] = &[0, 2, 5, 10, 15, 20, 40];
const REVIEWS: &[u32] = &[10, 20, 40, 60, 100, 200];
const TARGETS: &[f64] = &[0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const RETENTIONS: &[f64] = &[0.8, 0.85, 0.9, 0.93, 0.95, 0.97];
/// Days from today of a deadline that is set anew.
const FOUR_WEEKS: i64 = 28;

impl Setting {
    fn name(self) -> &'static str {
        match self {
            Setting::Goal => "Goal",
            Setting::Minutes => "Minutes a day",
            Setting::New => "New questions a day",
            Setting::Reviews => "Reviews a day",
            Setting::Target => "Right answers aimed at",
            Setting::Retention => "Remembered at review",
            Setting::Deadline => "To be known by",
        }
    }

    fn value(self, plan: &Plan) -> String {
        let count = |n: Option<u32>| n.map_or_else(|| "no limit".into(), |n| n.to_string());
        let percent =
            |p: Option<f64>| p.map_or_else(|| "default".into(), |p| format!("{:.0} %", p * 100.0));
        match self {
            Setting::Goal => plan.goal.unwrap_or_default().name().into(),
            Setting::Minutes => count(plan.budget.minutes),
            Setting::New => count(plan.budget.new),
            Setting::Reviews => count(plan.budget.reviews),
            Setting::Target => percent(plan.target),
            Setting::Retention => percent(plan.retention),
            Setting::Deadline => plan
                .deadline
                .map_or_else(|| "no day".into(), |day| day.to_string()),
        }
    }

    fn about(self, plan: &Plan) -> &'static str {
        match (self, plan.goal.unwrap_or_default()) {
            (Setting::Goal, Goal::Accelerate) => {
                "Through the course as fast as what was learned holds."
            }
            (Setting::Goal, Goal::Support) => {
                "Sure steps: easier questions, missing basics first, one new skill at a time."
            }
            (Setting::Goal, Goal::Explore) => {
                "Look around: any skill may be begun whose basics are half known."
            }
            (Setting::Minutes, _) => "After so many minutes the day is done; you may go on.",
            (Setting::New, _) => "Questions never asked before; each comes back as reviews later.",
            (Setting::Reviews, _) => "Questions that are due. Fewer a day leaves some overdue.",
            (Setting::Target, _) => {
                "How often answers to new material should be right: lower is harder. Without a choice, about 85 %."
            }
            (Setting::Retention, _) => {
                "How well something must still be remembered when it comes back: higher means more reviews."
            }
            (Setting::Deadline, _) => {
                "New material is spread so that the course is done by this day."
            }
        }
    }
}

/// The neighbour of a value in a list; nothing stands before the first.
fn step<T: PartialOrd + Copy>(list: &[T], now: Option<T>, up: bool) -> Option<T> {
    match (now, up) {
        (None, true) => list.first().copied(),
        (None, false) => None,
        (Some(now), true) => list.iter().copied().find(|&n| n > now).or(Some(now)),
        (Some(now), false) => list.iter().rev().copied().find(|&n| n < now),
    }
}

/// The plan of a course while it is changed.
#[derive(Debug)]
pub(in crate::tui) struct Planning {
    course: Arc<Course>,
    plan: Plan,
    selected: usize,
}

impl Planning {
    pub(in crate::tui) fn new(course: Arc<Course>, desk: &Desk) -> Planning {
        let plan = desk.state(&course.id).map(|state| state.plan.clone());
        Planning {
            plan: plan.unwrap_or_else(|| course.plan.clone()),
            course,
            selected: 0,
        }
    }

    /// Goes along the rows, or changes the marked one.
    fn go(&mut self, action: Action, desk: &Desk) {
        let last = SETTINGS.len() - 1;
        let up = action == Action::More;
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::First => self.selected = 0,
            Action::Last => self.selected = last,
            Action::Less | Action::More => {
                let plan = &mut self.plan;
                let budget = &mut plan.budget;
                match SETTINGS[self.selected] {
                    Setting::Goal => {
                        let now = plan.goal.unwrap_or_default() as usize;
                        let all = Goal::ALL.len();
                        let next = if up { now + 1 } else { now + all - 1 } % all;
                        plan.goal = Some(Goal::ALL[next].1);
                    }
                    Setting::Minutes => budget.minutes = step(MINUTES, budget.minutes, up),
                    Setting::New => budget.new = step(NEW, budget.new, up),
                    Setting::Reviews => budget.reviews = step(REVIEWS, budget.reviews, up),
                    Setting::Target => plan.target = step(TARGETS, plan.target, up),
                    Setting::Retention => plan.retention = step(RETENTIONS, plan.retention, up),
                    Setting::Deadline => self.move_deadline(up, desk),
                }
            }
            _ => {}
        }
    }

    fn move_deadline(&mut self, up: bool, desk: &Desk) {
        let state = desk.state(&self.course.id);
        let day = state.map_or(0, |state| state.day(desk.now()));
        let epoch = Date::constant(1970, 1, 1);
        let Ok(today) = epoch.checked_add(day.days()) else {
            return;
        };
        let moved = match (self.plan.deadline, up) {
            (None, false) => return,
            (None, true) => today.checked_add(FOUR_WEEKS.days()),
            (Some(day), true) => day.checked_add(1.day()),
            (Some(day), false) => day.checked_sub(1.day()),
        };
        self.plan.deadline = moved.ok().filter(|&day| day > today);
    }

    /// What the plan means for today.
    fn outlook(&self, state: &State, desk: &Desk) -> String {
        let open = self
            .course
            .skills
            .positions()
            .filter(|&skill| !state.is_mastered(&self.course, skill))
            .count();
        let open = counted(open, "skill");
        match self.plan.deadline {
            Some(day) => {
                let days = tutor::days_until(state, day, desk.now()).max(0);
                let days = counted(usize::try_from(days).unwrap_or(0), "day");
                format!("{open} to master in {days}.")
            }
            None => format!("{open} to master, in your own time."),
        }
    }
}

impl Screen for Planning {
    fn context(&self) -> Context {
        Context::Plan
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Accept => {
                let plan = plan_event(&self.course, self.plan.to_toml());
                let said = match reach.desk.decide(&self.course, plan) {
                    Ok(()) => "The tutor goes by this plan from now on.".into(),
                    Err(error) => error.to_string(),
                };
                vec![Next::Pop, Next::Say(said)]
            }
            Action::Back => vec![Next::Pop],
            action => {
                self.go(action, reach.desk);
                Vec::new()
            }
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        let title = format!("Plan: {}", &self.course.title);
        canvas.title = title;
        let names = SETTINGS
            .iter()
            .map(|row| row.name().len())
            .max()
            .unwrap_or(0);
        let names = names.min(canvas.room.width.saturating_sub(20));
        for (i, row) in SETTINGS.into_iter().enumerate() {
            let (sign, style) = canvas.mark(i == self.selected);
            let value = row.value(&self.plan);
            let value = match i == self.selected {
                true => format!("‹ {value} ›"),
                false => format!("  {value}"),
            };
            if i == self.selected {
                canvas.focus = i..i + 1;
            }
            canvas.lines.push(Line::from(vec![
                Span::styled(sign, style),
                Span::styled(fit(row.name(), names), style),
                Span::raw("  "),
                Span::styled(value, style),
            ]));
        }
        canvas.blank();
        canvas.say(SETTINGS[self.selected].about(&self.plan), canvas.theme.text);
        let named = |ids: &[String]| -> String {
            let titles = ids.iter().filter_map(|id| self.course.skill(id));
            let titles: Vec<String> = titles
                .map(|skill| format!("“{}”", &self.course.skills[skill].title))
                .collect();
            titles.join(", ")
        };
        for (what, ids) in [
            ("Worked on before all else: ", &self.plan.focus),
            ("Begun in this order: ", &self.plan.order),
        ] {
            if !ids.is_empty() {
                canvas.blank();
                canvas.say(format!("{what}{}.", named(ids)), canvas.theme.dim);
            }
        }
        if let Some(state) = desk.state(&self.course.id) {
            canvas.blank();
            canvas.say(self.outlook(state, desk), canvas.theme.dim);
        }
    }
}

/// A plan, to be kept in the record.
pub(in crate::tui) fn plan_event(course: &Course, plan: String) -> EventKind {
    EventKind::Planned {
        course: course.id.to_string(),
        plan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_move_along_their_list_and_off_its_lower_end() {
        assert_eq!(step(MINUTES, None, true), Some(5));
        assert_eq!(step(MINUTES, Some(5), false), None);
        assert_eq!(step(MINUTES, None, false), None);
        assert_eq!(step(MINUTES, Some(17), true), Some(20));
        assert_eq!(step(MINUTES, Some(17), false), Some(15));
        assert_eq!(step(MINUTES, Some(90), true), Some(90));
        assert_eq!(step(RETENTIONS, Some(0.9), true), Some(0.93));
    }
}
