//! `/`: courses and skills by a few letters of their names.

use std::sync::Arc;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use ratatui::text::{Line, Span};

use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::page::{Page, Room, cut};

/// Most results that are listed.
const MOST: usize = 50;

/// The search page.
#[derive(Debug, Default)]
pub(in crate::tui) struct Search {
    pub(in crate::tui) field: Field,
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
    pub(in crate::tui) fn look(&mut self, desk: &Desk) {
        let matcher = SkimMatcherV2::default().ignore_case();
        let wanted = self.field.text().trim();
        let mut found: Vec<(i64, Found)> = Vec::new();
        for course in desk.courses() {
            let skills = course.skills.iter().enumerate();
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

    pub(in crate::tui) fn chosen(&self) -> Option<(Arc<Course>, Option<SkillIndex>)> {
        self.found
            .get(self.selected)
            .map(|f| (f.course.clone(), f.skill))
    }

    pub(in crate::tui) fn go(&mut self, action: Action) {
        let last = self.found.len().saturating_sub(1);
        self.selected = match action {
            Action::Up => self.selected.saturating_sub(1),
            _ => (self.selected + 1).min(last),
        };
    }

    pub(in crate::tui) fn page(&self, theme: &Theme, room: Room) -> Page {
        let mut page = Page::new("Search courses and skills", Context::Search);
        page.back = (!self.field.is_empty()).then_some("clear");
        page.status = match self.found.len() {
            1 => "1 found".into(),
            n => format!("{n} found"),
        };
        let (shown, column) = self.field.window(room.width - 2);
        page.lines.push(Line::from(vec![
            Span::styled("/ ", theme.key),
            Span::styled(shown, theme.field),
        ]));
        page.cursor = Some((0, column + 2));
        page.lines.push(Line::default());
        for (i, found) in self.found.iter().enumerate() {
            let (sign, style) = match i == self.selected {
                true => ("❯ ", theme.selected),
                false => ("  ", theme.text),
            };
            let mut spans = vec![Span::styled(sign, style)];
            for (at, c) in cut(&found.name, room.width - 2).chars().enumerate() {
                let style = match found.letters.contains(&at) {
                    true => style.patch(theme.key),
                    false => style,
                };
                spans.push(Span::styled(c.to_string(), style));
            }
            if found.skill.is_some() {
                let left = room.width.saturating_sub(spans.len() + 3);
                let from = format!("  in {}", &found.course.title);
                spans.push(Span::styled(cut(&from, left), theme.dim));
            }
            if i == self.selected {
                page.focus = page.lines.len()..page.lines.len() + 1;
            }
            page.lines.push(Line::from(spans));
        }
        if self.found.is_empty() {
            page.say(
                "Nothing of that name. Fewer letters find more.",
                theme.dim,
                room.width,
            );
        }
        page
    }
}
