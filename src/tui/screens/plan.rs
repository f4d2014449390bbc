//! How a course is to be practised, to be set with the arrow keys or typed.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::plan_ahead::PlanAhead;
use super::plan_settings::{
    FOUR_WEEKS, MINUTES, NEW, RETENTIONS, REVIEWS, SETTINGS, SITTING_MINUTES, SITTING_QUESTIONS,
    Setting, TARGETS, TEACH, step,
};
use super::{Next, Reach, Screen};
use crate::course::{Course, Goal, Plan};
use crate::desk::{DEFAULT, Desk, PlanKey};
use crate::journal::EventKind;
use crate::text::clean;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::keys::edit::Edit;
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::tui::widgets::field::Field;
use crate::words::{Joined, Message, Value, message, percent};

/// The plan of a course while it is changed.
#[derive(Debug)]
pub(in crate::tui) struct Planning {
    course: Arc<Course>,
    plan: Plan,
    selected: usize,
    /// What is typed in place of the marked value.
    typed: Option<Field>,
    /// What the plan comes to.
    ahead: PlanAhead,
}

impl Planning {
    pub(in crate::tui) fn new(course: Arc<Course>, desk: &Desk) -> Planning {
        let plan = desk.state(&course.id).map(|state| state.plan.clone());
        let mut planning = Planning {
            plan: plan.unwrap_or_else(|| course.plan.clone()),
            course,
            selected: 0,
            typed: None,
            ahead: PlanAhead::default(),
        };
        planning.look_ahead(desk);
        planning
    }

    /// Whose plan sets what is marked, where a teacher's does.
    fn set_by(&self, desk: &Desk) -> Option<String> {
        let state = desk.state(&self.course.id)?;
        let is_set = SETTINGS[self.selected].is_set(&state.assigned);
        is_set.then(|| clean(state.teacher()).into_owned())
    }

    /// Gives what is marked its next value, up or down.
    fn change(&mut self, up: bool, desk: &Desk) {
        let plan = &mut self.plan;
        let budget = &mut plan.budget;
        match SETTINGS[self.selected] {
            Setting::Goal => {
                let now = plan.goal.unwrap_or_default() as usize;
                let all = Goal::ALL.len();
                let next = if up { now + 1 } else { now + all - 1 } % all;
                plan.goal = Some(Goal::ALL[next].1);
            }
            Setting::SittingMinutes => {
                plan.sitting.minutes = step(SITTING_MINUTES, plan.sitting.minutes, up);
            }
            Setting::SittingQuestions => {
                let now = plan.sitting.questions;
                plan.sitting.questions = step(SITTING_QUESTIONS, now, up);
            }
            Setting::Minutes => budget.minutes = step(MINUTES, budget.minutes, up),
            Setting::New => budget.new = step(NEW, budget.new, up),
            Setting::Reviews => budget.reviews = step(REVIEWS, budget.reviews, up),
            Setting::Teach => plan.teach = step(TEACH, plan.teach, up),
            Setting::Target => plan.target = step(TARGETS, plan.target, up),
            Setting::Retention => plan.retention = step(RETENTIONS, plan.retention, up),
            Setting::Deadline => self.move_deadline(up, desk),
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

    /// Sets the marked value to what is typed; what is wrong with it.
    fn set(&mut self, typed: &str, desk: &Desk) -> Option<Message> {
        let state = desk.state_or_new(&self.course);
        let key = SETTINGS[self.selected].key();
        match key.set(&self.plan, typed, (&self.course, &state), desk.now()) {
            Ok(plan) => {
                (self.plan, self.typed) = (plan, None);
                self.look_ahead(desk);
                None
            }
            Err(said) => Some(match SETTINGS[self.selected].bounds(typed) {
                Some((least, most)) => message!(
                    "tui-plan-share-range",
                    name = SETTINGS[self.selected].name(),
                    least = percent(least),
                    most = percent(most)
                ),
                None => Message::sentences(said),
            }),
        }
    }

    /// A key while something is typed.
    fn type_in(&mut self, mut field: Field, action: Action, desk: &Desk) -> Vec<Next> {
        let fits = match action {
            Action::Edit(edit) => field.edit(edit),
            _ => true,
        };
        let text = field.text().to_owned();
        self.typed = Some(field);
        match action {
            Action::Accept if text.trim().is_empty() => self.typed = None,
            Action::Accept => {
                let wrong = self.set(&text, desk);
                return wrong.map(Next::Say).into_iter().collect();
            }
            Action::Back => self.typed = None,
            _ if !fits => return Next::say(message!("tui-field-full")),
            _ => {}
        }
        Vec::new()
    }

    /// What is not as it was before the plan was changed.
    fn changes(&self, desk: &Desk) -> Vec<Message> {
        let state = desk.state(&self.course.id);
        let before = state.map_or(&self.course.plan, |state| &state.plan);
        let changed = SETTINGS.map(|setting| {
            let value = |plan| setting.value(plan, desk.usual_minutes()).to_string();
            let (before, after) = (value(before), value(&self.plan));
            (before != after).then(|| {
                message!(
                    "tui-plan-change",
                    name = setting.name(),
                    before = before,
                    after = after
                )
            })
        });
        changed.into_iter().flatten().collect()
    }

    /// How far the goal is, and when all will be learned by the plan.
    fn look_ahead(&mut self, desk: &Desk) {
        self.ahead = PlanAhead::of(&self.course, &self.plan, desk, desk.now());
    }
}

impl Planning {
    /// What is worked on before the rest, and in which order, where the plan says so.
    fn say_order(&self, canvas: &mut Canvas) {
        let named = |ids: &[String]| {
            let skills = ids.iter().filter_map(|id| self.course.skill(id));
            let titles =
                skills.map(|s| message!("tui-quoted", title = &self.course.skills[s].title));
            Value::list(titles, Joined::Commas)
        };
        let plan = (self.plan).without_lost(|id| self.course.skill(id).is_some());
        let (focus, order, days) = (&plan.focus, &plan.order, PlanKey::DaysOff.of(&plan));
        let said = [
            (!focus.is_empty()).then(|| message!("tui-plan-focus", skills = named(focus))),
            (!order.is_empty()).then(|| message!("tui-plan-order", skills = named(order))),
            days.map(|days| message!("tui-plan-days-off", days = days.replace(',', ", "))),
        ];
        for message in said.into_iter().flatten() {
            canvas.blank();
            canvas.say(message, canvas.theme.dim);
        }
    }

    fn keep(&self, desk: &mut Desk) -> Vec<Next> {
        let state = desk.state_or_new(&self.course);
        let plan = state.own_plan(&self.plan).to_toml();
        let said = match desk.decide(&self.course, plan_event(&self.course, plan)) {
            Ok(()) => message!("tui-plan-taken"),
            Err(error) => error.message(),
        };
        vec![Next::Pop, Next::Say(said)]
    }

    fn begin_typing(&mut self, edit: Edit, keys: &Keymap) -> Vec<Next> {
        if SETTINGS[self.selected].how_typed().is_none() {
            let key = |action| keys.name(Context::Plan, action);
            let (less, more) = (key(Action::Less), key(Action::More));
            return Next::say(message!("tui-plan-type-nothing", less = less, more = more));
        }
        let mut field = Field::default();
        field.edit(edit);
        self.typed = Some(field);
        Vec::new()
    }
}

impl Screen for Planning {
    fn context(&self) -> Context {
        match self.typed {
            Some(_) => Context::PlanValue,
            None => Context::Plan,
        }
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        if let Some(field) = self.typed.take() {
            return self.type_in(field, action, reach.desk);
        }
        let is_change = matches!(
            action,
            Action::Less | Action::More | Action::Default | Action::Edit(_)
        );
        if is_change && let Some(from) = self.set_by(reach.desk) {
            return Next::say(message!("tui-plan-assigned", from = from));
        }
        match action {
            Action::Accept => return self.keep(reach.desk),
            Action::Back => {
                let changed = !self.changes(reach.desk).is_empty();
                let said = changed.then(|| message!("tui-plan-as-it-was"));
                return Next::pop([said.map(Next::Say)]);
            }
            Action::Default => {
                let wrong = self.set(DEFAULT, reach.desk);
                return wrong.map(Next::Say).into_iter().collect();
            }
            Action::Edit(edit @ Edit::Insert(_)) => return self.begin_typing(edit, reach.keys),
            Action::Less | Action::More => self.change(action == Action::More, reach.desk),
            _ => {
                self.selected = action.along(self.selected, SETTINGS.len());
                return Vec::new();
            }
        }
        self.look_ahead(reach.desk);
        Vec::new()
    }

    fn paste(&mut self, text: &str, desk: &Desk) -> Option<Message> {
        if let Some(from) = self.set_by(desk) {
            return Some(message!("tui-plan-assigned", from = from));
        }
        // It begins a value, as a digit does.
        if SETTINGS[self.selected].how_typed().is_some() {
            self.typed.get_or_insert_default();
        }
        let whole = self.typed.as_mut()?.insert(text);
        (!whole).then(|| message!("tui-field-full"))
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        let is_beside = self.ahead.draw(self.changes(desk), canvas);
        canvas.title = message!("tui-plan-title", course = &self.course.title).into();
        let names = SETTINGS.map(|row| row.name().to_string());
        let widest = names.iter().map(|name| name.width()).max().unwrap_or(0);
        let gap = if canvas.room.width < 40 { 1 } else { 2 };
        let widest = widest.min(canvas.room.width.saturating_sub(18 + gap));
        for (i, (row, name)) in SETTINGS.into_iter().zip(names).enumerate() {
            let (sign, style) = canvas.mark(i == self.selected);
            let value = row.value(&self.plan, desk.usual_minutes());
            let typed = self.typed.as_ref().filter(|_| i == self.selected);
            let room = canvas.room.width.saturating_sub(widest + gap + 5);
            let (value, look) = match (typed.map(|field| field.window(room)), i == self.selected) {
                (Some((text, column)), _) => {
                    let before = u16::try_from(widest + gap + 4).unwrap_or(u16::MAX);
                    canvas.cursor = Some((canvas.lines.len(), before.saturating_add(column)));
                    (format!("{text} "), canvas.theme.field)
                }
                (None, true) => (format!("‹ {value} ›"), style),
                (None, false) => (format!("  {value}"), style),
            };
            let mut spans = vec![
                Span::styled(sign, style),
                Span::styled(fit(&name, widest), style),
                Span::raw(" ".repeat(gap)),
            ];
            spans.extend(typed.map(|_| Span::styled("> ", canvas.theme.key)));
            spans.push(Span::styled(value, look));
            canvas.row(Line::from(spans), i == self.selected);
        }
        canvas.blank();
        let row = SETTINGS[self.selected];
        let said = [row.about(&self.plan)].into_iter().chain(row.how_typed());
        canvas.say(Message::sentences(said), canvas.theme.text);
        if let Some(from) = self.set_by(desk) {
            canvas.say(
                message!("tui-plan-assigned", from = from),
                canvas.theme.text,
            );
        }
        canvas.focus.end = canvas.lines.len();
        self.say_order(canvas);
        canvas.blank();
        for said in self.ahead.said.iter().filter(|_| !is_beside) {
            canvas.say(said.clone(), canvas.theme.dim);
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
