//! A course with its skills: how far each is, what it needs, its lesson.

use std::sync::Arc;

use ratatui::text::{Line, Span};

use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::learner::State;
use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::markdown::blocks;
use crate::tui::widgets::page::{Page, Room, bar, fit, percent};
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
    theme: &Theme,
    room: Room,
) -> Vec<Line<'static>> {
    let (Some(state), Some(width)) = (desk.state(&course.id), room.side) else {
        return Vec::new();
    };
    let (all, most) = (course.skills.len(), room.height.saturating_sub(2));
    let before = marked.unwrap_or(0).saturating_sub(most / 2);
    let first = before.min(all.saturating_sub(most));
    let mut lines = vec![Line::styled(fit(&course.title, width), theme.accent)];
    for skill in first..all.min(first + most) {
        let stage = Stage::of(course, state, skill);
        let style = match Some(skill) == marked {
            true => theme.selected,
            false => theme.text,
        };
        let mut spans = vec![
            Span::styled(stage.sign(), theme.text),
            Span::styled(fit(&course.skills[skill].title, width - 2 - 6 - 6), style),
            Span::raw(" "),
        ];
        spans.extend(bar(shown(state, skill, desk), 5, theme));
        spans.push(Span::styled(percent(shown(state, skill, desk)), theme.dim));
        lines.push(Line::from(spans));
    }
    lines
}

/// A course's skills, one of them marked.
#[derive(Debug)]
pub(in crate::tui) struct Skills {
    pub(in crate::tui) course: Arc<Course>,
    pub(in crate::tui) selected: SkillIndex,
    /// The skill that the learner was asked about: start it afresh?
    pub(in crate::tui) asked: Option<SkillIndex>,
}

impl Skills {
    pub(in crate::tui) fn new(course: Arc<Course>, selected: SkillIndex) -> Skills {
        Skills {
            course,
            selected,
            asked: None,
        }
    }

    pub(in crate::tui) fn go(&mut self, action: Action) {
        self.asked = None;
        let last = self.course.skills.len().saturating_sub(1);
        self.selected = match action {
            Action::Up => self.selected.saturating_sub(1),
            Action::Down => (self.selected + 1).min(last),
            Action::First => 0,
            _ => last,
        };
    }

    pub(in crate::tui) fn page(&self, desk: &Desk, theme: &Theme, room: Room) -> Page {
        let course = &self.course;
        let mut page = Page::new(course.title.to_string(), Context::Course);
        let Some(state) = desk.state(&course.id) else {
            return page;
        };
        let overview = desk.overview(course);
        page.status = format!("{} due, {} new", overview.due, overview.new_available);
        if state.planned {
            page.status += ", by your plan";
        }
        if room.is_tall() {
            page.lines
                .extend(blocks(&course.description, room.width, theme, theme.dim));
            page.blank();
        }
        let words = if room.width >= 60 { 14 } else { 0 };
        let cells = if room.width >= 60 { 10 } else { 4 };
        for (skill, of) in course.skills.iter().enumerate() {
            let stage = Stage::of(course, state, skill);
            let (sign, style) = match skill == self.selected {
                true => ("❯ ", theme.selected),
                false => ("  ", theme.text),
            };
            let name = room
                .width
                .saturating_sub(4 + 1 + cells + 6 + words)
                .clamp(8, 46);
            let mut spans = vec![
                Span::styled(sign, style),
                Span::styled(stage.sign(), theme.text),
                Span::styled(fit(&of.title, name), style),
                Span::raw(" "),
            ];
            spans.extend(bar(shown(state, skill, desk), cells, theme));
            spans.push(Span::styled(
                format!(" {}", percent(shown(state, skill, desk))),
                theme.text,
            ));
            if words > 0 {
                spans.push(Span::styled(format!("  {}", stage.word()), theme.dim));
            }
            if skill == self.selected {
                page.focus = page.lines.len()..page.lines.len() + 1;
            }
            page.lines.push(Line::from(spans));
        }
        if let Some(skill) = course.skills.get(self.selected) {
            page.blank();
            page.say(
                self.about(skill.requires.as_slice(), state, desk),
                theme.dim,
                room.width,
            );
        }
        page
    }

    /// What the marked skill needs and holds.
    fn about(&self, requires: &[SkillIndex], state: &State, desk: &Desk) -> String {
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
                "It builds on {}, not mastered yet; Enter practises it all the same.",
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
