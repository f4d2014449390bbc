//! A course with its skills: how far each is, what it needs, its lesson.

use std::sync::Arc;

use ratatui::text::{Line, Span};

use super::plan::{Planning, plan_event};
use super::reading::Reading;
use super::search::Search;
use super::{Next, Reach, Screen};
use crate::course::{Course, SkillIndex};
use crate::desk::{Desk, Start};
use crate::journal::{EventKind, Override};
use crate::learner::State;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit, percent};
use crate::words::counted;

/// How far a skill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Mastered,
    Review,
    Begun,
    Open,
    Closed,
}

impl Stage {
    fn of(course: &Course, state: &State, skill: SkillIndex) -> Stage {
        if state.is_in_review(course, skill) {
            Stage::Review
        } else if state.is_mastered(course, skill) {
            Stage::Mastered
        } else if state.skills[skill].attempts > 0 {
            Stage::Begun
        } else if state.is_open(course, skill) {
            Stage::Open
        } else {
            Stage::Closed
        }
    }
    fn sign(self) -> &'static str {
        match self {
            Stage::Mastered => "✓ ",
            Stage::Review => "↻ ",
            Stage::Begun => "◐ ",
            Stage::Open => "○ ",
            Stage::Closed => "· ",
        }
    }
    fn word(self) -> &'static str {
        match self {
            Stage::Mastered => "mastered",
            Stage::Review => "in review",
            Stage::Begun => "begun",
            Stage::Open => "open",
            Stage::Closed => "not open yet",
        }
    }
}

fn shown(state: &State, skill: SkillIndex, desk: &Desk) -> f64 {
    match state.is_new(skill) {
        true => 0.0,
        false => state.mastery(skill, desk.now()),
    }
}

/// The skills of a course in the side panel, if there is one: as many as find room,
/// the marked one among them.
pub(in crate::tui) fn skill_lines(
    course: &Course,
    desk: &Desk,
    marked: Option<SkillIndex>,
    canvas: &Canvas,
) -> Vec<Line<'static>> {
    let (Some(state), Some(width)) = (desk.state(&course.id), canvas.room.side) else {
        return Vec::new();
    };
    let (all, most) = (course.skills.len(), canvas.room.height.saturating_sub(2));
    let before = marked.map_or(0, |marked| marked.0.saturating_sub(most / 2));
    let first = before.min(all.saturating_sub(most));
    let mut lines = vec![Line::styled(fit(&course.title, width), canvas.theme.accent)];
    for skill in (first..all.min(first + most)).map(SkillIndex) {
        let stage = Stage::of(course, state, skill);
        let style = match Some(skill) == marked {
            true => canvas.theme.selected,
            false => canvas.theme.text,
        };
        let mut spans = vec![
            Span::styled(stage.sign(), canvas.theme.text),
            Span::styled(fit(&course.skills[skill].title, width - 2 - 6 - 6), style),
            Span::raw(" "),
        ];
        spans.extend(canvas.bar(shown(state, skill, desk), 5));
        spans.push(Span::styled(
            percent(shown(state, skill, desk)),
            canvas.theme.dim,
        ));
        lines.push(Line::from(spans));
    }
    lines
}

/// A course's skills, one of them marked.
#[derive(Debug)]
pub(in crate::tui) struct Skills {
    course: Arc<Course>,
    selected: SkillIndex,
    /// The skill that the learner was asked about: start it afresh?
    asked: Option<SkillIndex>,
}

impl Skills {
    pub(in crate::tui) fn new(course: Arc<Course>, selected: SkillIndex) -> Skills {
        Skills {
            course,
            selected,
            asked: None,
        }
    }

    fn go(&mut self, action: Action) {
        self.asked = None;
        let last = self.course.skills.last_position();
        self.selected = match action {
            Action::Up => SkillIndex(self.selected.0.saturating_sub(1)),
            Action::Down => SkillIndex(self.selected.0 + 1).min(last),
            Action::First => SkillIndex(0),
            _ => last,
        };
    }

    /// Decides over the marked skill; tells what came of it.
    fn decide(&mut self, action: Action, reach: &mut Reach<'_>) -> Option<String> {
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
        let afresh = reach.keys.name(Context::Course, Action::Afresh);
        let (kind, said) = match action {
            Action::Focus => {
                let mut plan = desk.state(&course.id)?.plan.clone();
                let said = match plan.focus.iter().position(|focused| *focused == id) {
                    Some(at) => {
                        plan.focus.remove(at);
                        format!("“{title}” is worked on as any other skill.")
                    }
                    None => {
                        plan.focus.push(id);
                        format!("“{title}” is worked on before all others; {key} again ends that.")
                    }
                };
                (plan_event(&course, plan.to_toml()), said)
            }
            Action::Known => (
                overrule(Override::Known { skill: id }),
                format!("“{title}” counts as known. {afresh} starts it afresh."),
            ),
            _ if self.asked != Some(self.selected) => {
                self.asked = Some(self.selected);
                return Some(format!(
                    "{key} again starts “{title}” afresh: its mastery and its reviews begin anew."
                ));
            }
            _ => (
                overrule(Override::Reset { skill: id }),
                format!("“{title}” starts afresh."),
            ),
        };
        self.asked = None;
        Some(match desk.decide(&course, kind) {
            Ok(()) => said,
            Err(error) => error.to_string(),
        })
    }

    /// What the marked skill needs and holds.
    fn about(&self, requires: &[SkillIndex], state: &State, desk: &Desk, key: &str) -> String {
        let course = &self.course;
        let questions = course.questions_of(self.selected);
        let due = questions
            .iter()
            .filter(|&&q| state.is_due(course, q, desk.now()))
            .count();
        let stage = Stage::of(course, state, self.selected);
        let missing: Vec<String> = requires
            .iter()
            .filter(|&&s| !state.is_mastered(course, s))
            .map(|&s| format!("“{}”", &course.skills[s].title))
            .collect();
        let needs = match (requires.is_empty(), missing.is_empty()) {
            (true, _) => "It builds on nothing before it.".to_owned(),
            (false, true) => "What it builds on is mastered.".into(),
            (false, false) => format!(
                "It builds on {}, not mastered yet; {key} practises it all the same.",
                missing.join(", ")
            ),
        };
        let questions = counted(questions.len(), "question");
        let id = course.skills[self.selected].id.as_str();
        let focus = match state.plan.focus.iter().any(|focused| focused == id) {
            true => " It is worked on before all others.",
            false => "",
        };
        format!("{questions}, {due} due; {}. {needs}{focus}", stage.word())
    }
}

impl Screen for Skills {
    fn context(&self) -> Context {
        Context::Course
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let course = self.course.clone();
        let begin = |start| vec![Next::Practise(course.clone(), start)];
        match action {
            Action::Accept => begin(Start::Skill(self.selected)),
            Action::Practise => begin(Start::Practice),
            Action::Place => begin(Start::Placement),
            Action::Plan => Next::push(Planning::new(course, reach.desk)),
            Action::Focus | Action::Known | Action::Afresh => {
                let said = self.decide(action, reach);
                said.map(Next::Say).into_iter().collect()
            }
            Action::Lesson => {
                let skill = &course.skills[self.selected];
                match &skill.lesson {
                    Some(text) => Next::push(Reading::lesson(&skill.title, text)),
                    None => Next::say(format!("There is no lesson for “{}”.", skill.title)),
                }
            }
            Action::Search => Next::push(Search::new(reach.desk)),
            Action::Back => vec![Next::Pop],
            action => {
                self.go(action);
                Vec::new()
            }
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        let course = &self.course;
        canvas.title = course.title.to_string();
        let Some(state) = desk.state(&course.id) else {
            return;
        };
        let overview = desk.overview(course);
        canvas.status = format!("{} due, {} new", overview.due, overview.new_available);
        if state.planned {
            canvas.status += ", by your plan";
        }
        if canvas.room.is_tall() {
            canvas.blocks(&course.description, canvas.theme.dim);
            canvas.blank();
        }
        let words = if canvas.room.width >= 60 { 14 } else { 0 };
        let cells = if canvas.room.width >= 60 { 10 } else { 4 };
        for (skill, of) in course.skills.pairs() {
            let stage = Stage::of(course, state, skill);
            let (sign, style) = canvas.mark(skill == self.selected);
            let name = canvas
                .room
                .width
                .saturating_sub(4 + 1 + cells + 6 + words)
                .clamp(8, 46);
            let mut spans = vec![
                Span::styled(sign, style),
                Span::styled(stage.sign(), canvas.theme.text),
                Span::styled(fit(&of.title, name), style),
                Span::raw(" "),
            ];
            spans.extend(canvas.bar(shown(state, skill, desk), cells));
            spans.push(Span::styled(
                format!(" {}", percent(shown(state, skill, desk))),
                canvas.theme.text,
            ));
            if words > 0 {
                spans.push(Span::styled(
                    format!("  {}", stage.word()),
                    canvas.theme.dim,
                ));
            }
            canvas.row(Line::from(spans), skill == self.selected);
        }
        if let Some(skill) = course.skills.get(self.selected) {
            canvas.blank();
            let key = canvas.key(Action::Accept);
            canvas.say(
                self.about(&skill.requires, state, desk, &key),
                canvas.theme.dim,
            );
        }
    }
}
