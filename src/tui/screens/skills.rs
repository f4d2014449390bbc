//! A course with its skills: how far each is, what it needs, its lesson.

use std::sync::Arc;

use jiff::Timestamp;
use ratatui::text::{Line, Span};

use super::plan::{Planning, plan_event};
use super::progress::Progress;
use super::questions::Questions;
use super::reading::Reading;
use super::search::Search;
use super::standing::{Standing, held, held_of_few, legend};
use super::{Next, Reach, Screen};
use crate::course::{Course, Plan, Skill, SkillIndex};
use crate::desk::{Desk, Start};
use crate::journal::{EventKind, Override, decisions};
use crate::learner::{Stage, State};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::tui::widgets::markdown;
use crate::tutor::due_of;
use crate::words::{Joined, Message, Value, message, percent};

/// The skills of a course in the side panel, if there is one: so many at most below its
/// title, the marked one among them.
pub(in crate::tui) fn skill_lines(
    course: &Course,
    desk: &Desk,
    marked: Option<SkillIndex>,
    most: usize,
    canvas: &Canvas,
) -> Vec<Line<'static>> {
    let (Some(state), Some(width)) = (desk.state(&course.id), canvas.room.side) else {
        return Vec::new();
    };
    let all = course.skills.len();
    let before = marked.map_or(0, |marked| marked.0.saturating_sub(most / 2));
    let first = before.min(all.saturating_sub(most));
    let mut lines = vec![Line::styled(fit(&course.title, width), canvas.theme.accent)];
    for skill in (first..all.min(first + most)).map(SkillIndex) {
        let standing = Standing::of(course, state, skill);
        let style = match Some(skill) == marked {
            true => canvas.theme.selected,
            false => canvas.theme.text,
        };
        let mut spans = vec![
            Span::styled(format!("{} ", standing.sign()), canvas.theme.text),
            Span::styled(fit(&course.skills[skill].title, width - 2 - 6), style),
            Span::raw(" "),
        ];
        let held = held_of_few(course, state, skill, desk.now());
        spans.extend(canvas.two_tones(state.along(course, skill), held, 5));
        lines.push(Line::from(spans));
    }
    lines
}

/// Whether the learner, or a teacher, puts a skill first.
pub(super) fn in_focus(course: &Course, state: &State, skill: SkillIndex) -> bool {
    let id = course.skills[skill].id.as_str();
    state.plan.focus.iter().any(|focused| focused == id)
}

/// A skill and its lesson, for the panel beside the list: as much of it as finds room.
fn lesson_lines(skill: &Skill, width: usize, canvas: &Canvas) -> Vec<Line<'static>> {
    let mut lines = vec![Line::styled(fit(&skill.title, width), canvas.theme.accent)];
    if let Some(lesson) = &skill.lesson {
        lines.push(Line::default());
        let theme = &canvas.theme;
        lines.extend(markdown::blocks(lesson, width, theme, theme.text));
    }
    let most = canvas.room.height.saturating_sub(2);
    if lines.len() > most {
        lines.truncate(most.saturating_sub(1));
        lines.push(Line::styled("…", canvas.theme.dim));
    }
    lines
}

/// A course's skills, one of them marked.
#[derive(Debug)]
pub(in crate::tui) struct Skills {
    course: Arc<Course>,
    pub(super) selected: SkillIndex,
    /// What the learner was asked about: is the skill known, or to be started afresh?
    asked: Option<(SkillIndex, Action)>,
    /// The skills that were decided over since this was opened, the last at the end.
    decided: Vec<SkillIndex>,
}

impl Skills {
    pub(in crate::tui) fn new(course: Arc<Course>, selected: SkillIndex) -> Skills {
        Skills {
            course,
            selected,
            asked: None,
            decided: Vec::new(),
        }
    }

    /// Marks another skill.
    pub(super) fn select(&mut self, skill: SkillIndex) {
        self.asked = None;
        self.selected = skill;
    }

    fn go(&mut self, action: Action) {
        self.asked = None;
        self.selected = SkillIndex(action.along(self.selected.0, self.course.skills.len()));
    }

    /// Decides over the marked skill; tells what came of it.
    fn decide(&mut self, action: Action, reach: &mut Reach<'_>) -> Option<Message> {
        let course = self.course.clone();
        let skill = course.skills.get(self.selected)?;
        let title = &skill.title;
        let id = skill.id.to_string();
        let overrule = |action| EventKind::Override {
            course: course.id.to_string(),
            action,
        };
        let desk = &mut *reach.desk;
        let key = reach.keys.name(Context::Course, action);
        let undo = reach.keys.name(Context::Course, Action::Undo);
        let (kind, said) = match action {
            Action::Focus => {
                let state = desk.state(&course.id)?;
                if !state.assigned.focus.is_empty() {
                    let from = crate::text::clean(state.teacher());
                    return Some(message!("tui-skill-focus-assigned", from = from));
                }
                let mut plan = state.plan.clone();
                let said = match plan.focus.iter().position(|focused| *focused == id) {
                    Some(at) => {
                        plan.focus.remove(at);
                        message!("tui-skill-unfocused", title = title)
                    }
                    None => {
                        plan.focus.push(id);
                        message!("tui-skill-focused", title = title, key = key)
                    }
                };
                let plan = state.own_plan(&plan);
                (plan_event(&course, plan.to_toml()), said)
            }
            Action::Known | Action::Afresh if self.asked != Some((self.selected, action)) => {
                self.asked = Some((self.selected, action));
                return Some(match action {
                    Action::Known => message!("tui-skill-known-asked", title = title, key = key),
                    _ => message!("tui-skill-afresh-asked", title = title, key = key),
                });
            }
            Action::Known => (
                overrule(Override::Known { skill: id }),
                message!("tui-skill-known", title = title, key = undo),
            ),
            _ => (
                overrule(Override::Reset { skill: id }),
                message!("tui-skill-afresh", title = title, key = undo),
            ),
        };
        self.asked = None;
        Some(match desk.decide(&course, kind) {
            Ok(()) => {
                if action != Action::Focus {
                    self.decided.push(self.selected);
                }
                said
            }
            Err(error) => error.message(),
        })
    }

    /// Takes back what was decided last over a skill, and marks it; where nothing was since
    /// this was opened, what was decided over the marked one.
    fn take_back(&mut self, desk: &mut Desk) -> Option<Message> {
        let skill = match self.decided.pop() {
            Some(skill) => skill,
            None => {
                let of = self.course.skills.get(self.selected)?;
                let events = match desk.events() {
                    Ok(events) => events,
                    Err(error) => return Some(error.message()),
                };
                if decisions(&events, self.course.id.as_str(), of.id.as_str()) == 0 {
                    return Some(message!("cli-overrule-not-decided", skill = &of.title));
                }
                self.selected
            }
        };
        self.select(skill);
        let of = &self.course.skills[skill];
        let kind = EventKind::Override {
            course: self.course.id.to_string(),
            action: Override::Withdrawn {
                skill: of.id.to_string(),
            },
        };
        Some(match desk.decide(&self.course, kind) {
            Ok(()) => message!("tui-skill-taken-back", title = &of.title),
            Err(error) => {
                self.decided.push(skill);
                error.message()
            }
        })
    }

    /// What the marked skill needs and holds.
    pub(super) fn about(
        &self,
        requires: &[SkillIndex],
        state: &State,
        desk: &Desk,
        key: Message,
    ) -> Vec<Message> {
        let course = &self.course;
        let questions = course.questions_of(self.selected);
        let due = due_of(course, state, self.selected, desk.now());
        let standing = Standing::of(course, state, self.selected);
        let missing: Vec<Message> = requires
            .iter()
            .filter(|&&s| !state.skills[s].is_learned())
            .map(|&s| message!("tui-quoted", title = &course.skills[s].title))
            .collect();
        let counts = message!(
            "tui-skill-counts",
            questions = questions.len(),
            due = due,
            stage = standing.message()
        );
        let needs = match (requires.is_empty(), missing.is_empty()) {
            (true, _) => message!("tui-skill-needs-nothing"),
            (false, true) => message!("tui-skill-needs-learned"),
            (false, false) => message!(
                "tui-skill-needs",
                skills = Value::list(missing, Joined::Commas),
                key = key
            ),
        };
        let focused = in_focus(course, state, self.selected);
        let focus = focused.then(|| message!("tui-skill-in-focus"));
        let lacks = match standing {
            Standing::At(at) if at.stage == Stage::Learned => {
                state.to_be_kept(course, self.selected).message()
            }
            _ => None,
        };
        let facts = (state.facts_held(course, self.selected))
            .filter(|_| !state.is_new(self.selected))
            .map(|(held, all)| match course.makes_several(self.selected) {
                true => message!("tui-skill-fact-questions", held = held, all = all),
                false => message!("tui-skill-facts", held = held, all = all),
            });
        let others = crate::tutor::of_others(course, state, self.selected);
        let said = [counts].into_iter().chain(facts).chain([needs]);
        let resources = self.resources(state);
        let more = [lacks, focus, others, resources];
        said.chain(more.into_iter().flatten()).collect()
    }

    /// What else the marked skill can be learned from, and what the learner did with it.
    fn resources(&self, state: &State) -> Option<Message> {
        let course = &self.course;
        let named = course
            .resources_of(self.selected)
            .take(RESOURCES)
            .map(|at| {
                let seen = state.resource(at);
                let did = match seen.map(|seen| (seen.useful, seen.opened)) {
                    Some((Some(true), _)) => "useful",
                    Some((Some(false), _)) => "no-use",
                    Some((None, 1..)) => "opened",
                    _ => "new",
                };
                let title = &course.resources[at].title;
                message!("tui-skill-resource", title = title, did = did)
            });
        let named: Vec<Message> = named.collect();
        let all = (!named.is_empty()).then(|| Value::list(named, Joined::Commas))?;
        Some(message!("tui-skill-resources", all = all))
    }
}

/// Resources of a skill that are named.
const RESOURCES: usize = 3;
/// Lines for what is said of the marked skill below a long list, at least; and for the legend.
const LEAST_SAID: usize = 4;
const LEGEND: usize = 4;

impl Screen for Skills {
    fn context(&self) -> Context {
        Context::Course
    }

    fn is_place(&self) -> bool {
        true
    }

    fn passed_by(&mut self) {
        self.asked = None;
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let course = self.course.clone();
        // It is asked anew once something else was done.
        if !matches!(action, Action::Known | Action::Afresh) {
            self.asked = None;
        }
        let begin = |start| vec![Next::Practise(course.clone(), start)];
        match action {
            Action::Accept => begin(Start::Skill(self.selected)),
            Action::Practise => begin(Start::Practice),
            Action::Place => begin(Start::Placement),
            Action::Plan => Next::push(Planning::new(course, reach.desk)),
            Action::Map => vec![Next::Map(course, self.selected)],
            Action::Progress => {
                let id = Some(course.id.clone());
                Next::push(Progress::new(id, reach.desk, reach.wake))
            }
            Action::Focus | Action::Known | Action::Afresh => {
                let said = self.decide(action, reach);
                said.map(Next::Say).into_iter().collect()
            }
            Action::Undo => {
                let said = self.take_back(reach.desk);
                said.map(Next::Say).into_iter().collect()
            }
            Action::Lesson => {
                let skill = &course.skills[self.selected];
                match &skill.lesson {
                    Some(_) => Next::push(Reading::lesson_of(&course, self.selected)),
                    None => Next::say(message!("tui-no-lesson", skill = &skill.title)),
                }
            }
            Action::Questions => Next::push(Questions::of(course, reach.desk)),
            Action::Search => Next::push(Search::new(reach.desk, reach.wake)),
            Action::Back => vec![Next::Pop],
            action => {
                self.go(action);
                Vec::new()
            }
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.spread();
        let course = &self.course;
        canvas.title = course.title.to_string();
        let Some(state) = desk.state(&course.id) else {
            return;
        };
        let overview = desk.overview(course);
        let (due, new) = (overview.due, overview.new_available);
        // A skill that comes first is a wish of the learner's, and no plan yet.
        let wish = Plan {
            focus: state.plan.focus.clone(),
            ..Plan::default()
        };
        canvas.status = match state.planned && state.plan != wish {
            true => message!("tui-due-and-new-planned", due = due, new = new).into(),
            false => message!("tui-due-and-new", due = due, new = new).into(),
        };
        if canvas.room.is_tall() {
            canvas.blocks(&course.description, canvas.theme.dim);
            canvas.blank();
        }
        let from = canvas.lines.len();
        for skill in course.skills.positions() {
            self.row(skill, state, desk.now(), canvas);
        }
        let rows = from..canvas.lines.len();
        let mut left_out = 0;
        if let Some(skill) = course.skills.get(self.selected) {
            if let Some(width) = canvas.room.side {
                canvas.side = lesson_lines(skill, width, canvas);
            }
            canvas.blank();
            let key = canvas.key(Action::Accept);
            // What is said of the marked skill is in sight, whichever that is. Of a list that is
            // longer than the page as many rows are shown, however much is said below it.
            let about = self.about(&skill.requires, state, desk, key);
            let page = canvas.page();
            let is_long = rows.end + page * 2 / 5 + LEGEND > page;
            let most = match is_long {
                true => (page / 5).max(LEAST_SAID),
                false => page * 2 / 5,
            };
            let before = canvas.lines.len();
            canvas.say_whole(&about, most, canvas.theme.dim);
            if is_long {
                left_out = most.saturating_sub(canvas.lines.len() - before);
            }
            if canvas.room.is_tall() {
                canvas.blank();
                canvas.say(legend(), canvas.theme.dim);
            }
        }
        let others = canvas.lines.len() - rows.len() + left_out;
        canvas.window(rows, canvas.untold().saturating_sub(others));
    }
}

impl Skills {
    /// A skill with where it stands, in words where there is room for them.
    fn row(&self, skill: SkillIndex, state: &State, now: Timestamp, canvas: &mut Canvas) {
        let course = &self.course;
        let (cells, words) = match canvas.room.width {
            60.. => (10, 21),
            _ => (4, 0),
        };
        let standing = Standing::of(course, state, skill);
        let (sign, style) = canvas.mark(skill == self.selected);
        let room = canvas
            .room
            .width
            .saturating_sub(4 + 1 + cells + words.max(1));
        let name = fit(&course.skills[skill].title, room.clamp(8, 46));
        let mut spans = vec![
            Span::styled(sign, style),
            Span::styled(format!("{} ", standing.sign()), canvas.theme.text),
            Span::styled(name, style),
            Span::raw(" "),
        ];
        let held = held(course, state, skill, now);
        spans.extend(canvas.two_tones(state.along(course, skill), held, cells));
        if words > 0 {
            let fading = held.filter(|held| held.get() < state.retention(course).get());
            let (said, tone) = match fading {
                _ if in_focus(course, state, skill) => {
                    (message!("tui-skill-first"), canvas.theme.accent)
                }
                Some(held) => {
                    let said = message!("tui-map-note-fading", today = percent(held));
                    (said, canvas.theme.dim)
                }
                None => (standing.message(), canvas.theme.dim),
            };
            spans.push(Span::styled(format!("  {said}"), tone));
        }
        canvas.row(Line::from(spans), skill == self.selected);
    }
}
