//! How a course is to be practised, to be set with the arrow keys or typed.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::plan_ahead::PlanAhead;
use super::{Next, Reach, Screen};
use crate::course::{Course, Goal, Plan, RETENTION_BOUNDS, TARGET_BOUNDS, Teach};
use crate::desk::{DEFAULT, Desk, PlanKey};
use crate::journal::EventKind;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::tui::widgets::field::{Edit, Field};
use crate::words::{Joined, Message, Value, message, percent};

/// What can be set, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Goal,
    SittingMinutes,
    SittingQuestions,
    Minutes,
    New,
    Reviews,
    Teach,
    Target,
    Retention,
    Deadline,
}

const SETTINGS: [Setting; 10] = [
    Setting::Goal,
    Setting::Minutes,
    Setting::New,
    Setting::Reviews,
    Setting::Teach,
    Setting::Target,
    Setting::Retention,
    Setting::Deadline,
    Setting::SittingMinutes,
    Setting::SittingQuestions,
];

const MINUTES: &[u32] = &[5, 10, 15, 20, 30, 45, 60, 90];
const SITTING_MINUTES: &[u32] = &[0, 5, 10, 15, 20, 30, 45, 60];
const SITTING_QUESTIONS: &[u32] = &[5, 10, 15, 20, 30, 50, 100];
const NEW: &[u32] = &[0, 2, 5, 10, 15, 20, 40];
const REVIEWS: &[u32] = &[10, 20, 40, 60, 100, 200];
const TEACH: &[Teach] = &[Teach::Auto, Teach::First, Teach::AfterMiss];
const TARGETS: &[f64] = &[0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const RETENTIONS: &[f64] = &[0.8, 0.85, 0.9, 0.93, 0.95, 0.97];
/// Days from today of a deadline that is set anew.
const FOUR_WEEKS: i64 = 28;

impl Setting {
    fn key(self) -> PlanKey {
        match self {
            Setting::Goal => PlanKey::Goal,
            Setting::SittingMinutes => PlanKey::Sitting,
            Setting::SittingQuestions => PlanKey::Questions,
            Setting::Minutes => PlanKey::Minutes,
            Setting::New => PlanKey::New,
            Setting::Reviews => PlanKey::Reviews,
            Setting::Teach => PlanKey::Teach,
            Setting::Target => PlanKey::Target,
            Setting::Retention => PlanKey::Retention,
            Setting::Deadline => PlanKey::Deadline,
        }
    }

    /// What can be typed in its place; none where it is chosen from a few.
    fn how_typed(self) -> Option<Message> {
        match self {
            Setting::Goal | Setting::Teach => None,
            Setting::Target | Setting::Retention => Some(message!("tui-plan-type-share")),
            Setting::Deadline => Some(message!("tui-plan-type-day")),
            _ => Some(message!("tui-plan-type-number")),
        }
    }

    /// The bounds of a share, where what is typed is a number out of them.
    fn bounds(self, typed: &str) -> Option<(f64, f64)> {
        let bounds = match self {
            Setting::Target => TARGET_BOUNDS,
            Setting::Retention => RETENTION_BOUNDS,
            _ => return None,
        };
        let number = typed.trim().trim_end_matches('%').trim_end().parse();
        number.ok().filter(|n: &f64| n.is_finite()).map(|_| bounds)
    }

    fn name(self) -> Message {
        match self {
            Setting::Goal => message!("tui-plan-goal"),
            Setting::SittingMinutes => message!("tui-plan-sitting-minutes"),
            Setting::SittingQuestions => message!("tui-plan-sitting-questions"),
            Setting::Minutes => message!("tui-plan-minutes"),
            Setting::New => message!("tui-plan-new"),
            Setting::Reviews => message!("tui-plan-reviews"),
            Setting::Teach => message!("tui-plan-teach"),
            Setting::Target => message!("tui-plan-target"),
            Setting::Retention => message!("tui-plan-retention"),
            Setting::Deadline => message!("tui-plan-deadline"),
        }
    }

    /// Whether a plan says anything of it.
    fn is_set(self, plan: &Plan) -> bool {
        match self {
            Setting::Goal => plan.goal.is_some(),
            Setting::SittingMinutes => plan.sitting.minutes.is_some(),
            Setting::SittingQuestions => plan.sitting.questions.is_some(),
            Setting::Minutes => plan.budget.minutes.is_some(),
            Setting::New => plan.budget.new.is_some(),
            Setting::Reviews => plan.budget.reviews.is_some(),
            Setting::Teach => plan.teach.is_some(),
            Setting::Target => plan.target.is_some(),
            Setting::Retention => plan.retention.is_some(),
            Setting::Deadline => plan.deadline.is_some(),
        }
    }

    /// What stands beside it; `usual`: minutes of a sitting where the plan says nothing.
    fn value(self, plan: &Plan, usual: Option<u32>) -> Message {
        let count = |n: Option<u32>| {
            n.map_or_else(
                || message!("tui-plan-no-limit"),
                |n| message!("tui-plan-limit", n = n),
            )
        };
        let share = |p: Option<f64>| p.map_or_else(|| message!("tui-plan-default"), percent);
        match self {
            Setting::Goal => match plan.goal.unwrap_or_default() {
                Goal::Accelerate => message!("tui-plan-accelerate"),
                Goal::Support => message!("tui-plan-support"),
                Goal::Explore => message!("tui-plan-explore"),
                Goal::Exam => message!("tui-plan-exam"),
            },
            Setting::SittingMinutes => match (plan.sitting.minutes, usual) {
                (None, Some(minutes)) if !plan.sitting.is_said() => {
                    message!("tui-plan-as-usual", minutes = minutes)
                }
                (minutes, _) => count(minutes.filter(|&n| n > 0)),
            },
            Setting::SittingQuestions => count(plan.sitting.limits().questions),
            Setting::Minutes => count(plan.budget.minutes),
            Setting::New => count(plan.budget.new),
            Setting::Reviews => count(plan.budget.reviews),
            Setting::Teach => match plan.teach {
                None => message!("tui-plan-default"),
                Some(Teach::Auto) => message!("tui-plan-teach-auto"),
                Some(Teach::First) => message!("tui-plan-teach-first"),
                Some(Teach::AfterMiss) => message!("tui-plan-teach-after-miss"),
            },
            Setting::Target => share(plan.target),
            Setting::Retention => share(plan.retention),
            Setting::Deadline => plan
                .deadline
                // As it can be typed, in every language.
                .map_or_else(
                    || message!("tui-plan-no-deadline"),
                    |day| Message::verbatim(day.to_string()),
                ),
        }
    }

    fn about(self, plan: &Plan) -> Message {
        match (self, plan.goal.unwrap_or_default()) {
            (Setting::Goal, Goal::Accelerate) => message!("tui-plan-about-accelerate"),
            (Setting::Goal, Goal::Support) => message!("tui-plan-about-support"),
            (Setting::Goal, Goal::Explore) => message!("tui-plan-about-explore"),
            (Setting::SittingMinutes, _) => message!("tui-plan-about-sitting-minutes"),
            (Setting::SittingQuestions, _) => message!("tui-plan-about-sitting-questions"),
            (Setting::Goal, Goal::Exam) => message!("tui-plan-about-exam"),
            (Setting::Minutes, _) => message!("tui-plan-about-minutes"),
            (Setting::New, _) => message!("tui-plan-about-new"),
            (Setting::Reviews, _) => message!("tui-plan-about-reviews"),
            (Setting::Teach, _) => message!("tui-plan-about-teach"),
            (Setting::Target, _) => message!("tui-plan-about-target"),
            (Setting::Retention, _) => message!("tui-plan-about-retention"),
            (Setting::Deadline, _) => message!("tui-plan-about-deadline"),
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
        let (focus, order) = (&self.plan.focus, &self.plan.order);
        let said = [
            (!focus.is_empty()).then(|| message!("tui-plan-focus", skills = named(focus))),
            (!order.is_empty()).then(|| message!("tui-plan-order", skills = named(order))),
        ];
        for message in said.into_iter().flatten() {
            canvas.blank();
            canvas.say(message, canvas.theme.dim);
        }
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
        match action {
            Action::Accept => {
                let state = reach.desk.state_or_new(&self.course);
                let plan = state.own_plan(&self.plan).to_toml();
                let plan = plan_event(&self.course, plan);
                let said = match reach.desk.decide(&self.course, plan) {
                    Ok(()) => message!("tui-plan-taken"),
                    Err(error) => error.message(),
                };
                vec![Next::Pop, Next::Say(said)]
            }
            Action::Back => vec![Next::Pop],
            action => {
                let set_by = self.set_by(reach.desk);
                let changes = matches!(
                    action,
                    Action::Less | Action::More | Action::Default | Action::Edit(_)
                );
                if let (true, Some(from)) = (changes, set_by) {
                    let said = message!("tui-plan-assigned", from = from);
                    return vec![Next::Say(said)];
                }
                match action {
                    Action::Default => {
                        let wrong = self.set(DEFAULT, reach.desk);
                        return wrong.map(Next::Say).into_iter().collect();
                    }
                    Action::Edit(edit @ Edit::Insert(_)) => {
                        if SETTINGS[self.selected].how_typed().is_none() {
                            let key = |action| reach.keys.name(Context::Plan, action);
                            let (less, more) = (key(Action::Less), key(Action::More));
                            let said = message!("tui-plan-type-nothing", less = less, more = more);
                            return Next::say(said);
                        }
                        let mut field = Field::default();
                        field.edit(edit);
                        self.typed = Some(field);
                        return Vec::new();
                    }
                    _ => {}
                }
                self.go(action, reach.desk);
                self.look_ahead(reach.desk);
                Vec::new()
            }
        }
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Option<Message> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speaking};

    /// On 40 columns, 18 are left for names.
    #[test]
    fn names_are_whole_on_the_smallest_screen_in_every_language() {
        for language in [Language::English, Language::Spanish] {
            let _here = speaking(language);
            for row in SETTINGS {
                let name = row.name().to_string();
                assert!(name.width() <= 18, "{name}");
            }
        }
    }

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
