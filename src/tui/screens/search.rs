//! `/`: courses and skills by a few letters of their names.

use std::sync::Arc;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use ratatui::text::{Line, Span};

use super::{Next, Reach, Screen};
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::tui::widgets::field::Field;
use crate::words::{Message, message};

/// Most results that are listed.
const MOST: usize = 50;

/// The search canvas.
#[derive(Debug, Default)]
pub(in crate::tui) struct Search {
    field: Field,
    found: Vec<Found>,
    selected: usize,
}

/// A course, or one of its skills.
#[derive(Debug)]
struct Found {
    course: Arc<Course>,
    skill: Option<SkillIndex>,
    name: String,
    /// Positions of the matched letters.
    letters: Vec<usize>,
}

impl Search {
    pub(in crate::tui) fn new(desk: &Desk) -> Search {
        let mut search = Search::default();
        search.look(desk);
        search
    }

    /// Searches for what is typed: the best match first; all courses where nothing is typed.
    fn look(&mut self, desk: &Desk) {
        let matcher = SkimMatcherV2::default().ignore_case();
        let wanted = self.field.text().trim();
        let mut found: Vec<(i64, Found)> = Vec::new();
        for course in desk.courses() {
            let skills = course.skills.pairs();
            let names = std::iter::once((None, &course.title))
                .chain(skills.map(|(i, skill)| (Some(i), &skill.title)));
            for (skill, name) in names {
                if wanted.is_empty() && skill.is_some() {
                    continue;
                }
                let name = clean(name).into_owned();
                if let Some((score, letters)) = matcher.fuzzy_indices(&name, wanted) {
                    found.push((
                        score,
                        Found {
                            course: course.clone(),
                            skill,
                            name,
                            letters,
                        },
                    ));
                }
            }
        }
        found.sort_by_key(|(score, found)| (-score, found.skill.is_some()));
        self.found = found
            .into_iter()
            .map(|(_, found)| found)
            .take(MOST)
            .collect();
        self.selected = 0;
    }

    fn go(&mut self, action: Action) {
        let last = self.found.len().saturating_sub(1);
        self.selected = match action {
            Action::Up => self.selected.saturating_sub(1),
            _ => (self.selected + 1).min(last),
        };
    }
}

impl Screen for Search {
    fn context(&self) -> Context {
        Context::Search
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Back if !self.field.is_empty() => {
                self.field = Field::default();
                self.look(reach.desk);
            }
            Action::Edit(edit) => {
                self.field.edit(edit);
                self.look(reach.desk);
            }
            Action::Accept => {
                if let Some(found) = self.found.get(self.selected) {
                    let skill = found.skill.unwrap_or(SkillIndex(0));
                    return vec![Next::Home, Next::Open(found.course.clone(), skill)];
                }
            }
            Action::Back => return vec![Next::Pop],
            action => self.go(action),
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, desk: &Desk) -> Option<Message> {
        self.field.insert(text);
        self.look(desk);
        None
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-search-title").into();
        canvas.back = (!self.field.is_empty()).then(|| message!("tui-foot-clear"));
        canvas.status = message!("tui-search-found", n = self.found.len()).into();
        let (shown, column) = self.field.window(canvas.room.width - 2);
        canvas.lines.push(Line::from(vec![
            Span::styled("/ ", canvas.theme.key),
            Span::styled(shown, canvas.theme.field),
        ]));
        canvas.cursor = Some((0, column + 2));
        canvas.lines.push(Line::default());
        for (i, found) in self.found.iter().enumerate() {
            let (sign, style) = canvas.mark(i == self.selected);
            let mut spans = vec![Span::styled(sign, style)];
            for (at, c) in cut(&found.name, canvas.room.width - 2).chars().enumerate() {
                let style = match found.letters.contains(&at) {
                    true => style.patch(canvas.theme.key),
                    false => style,
                };
                spans.push(Span::styled(c.to_string(), style));
            }
            if found.skill.is_some() {
                let left = canvas.room.width.saturating_sub(spans.len() + 3);
                let from = message!("tui-search-in", course = &found.course.title);
                let from = format!("  {from}");
                spans.push(Span::styled(cut(&from, left), canvas.theme.dim));
            }
            canvas.row(Line::from(spans), i == self.selected);
        }
        if self.found.is_empty() {
            canvas.say(message!("tui-search-nothing"), canvas.theme.dim);
        }
    }
}
