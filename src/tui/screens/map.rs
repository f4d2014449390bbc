//! The map of a course: its skills in layers, joined by what they need, or as a tree.

use std::cell::Cell;
use std::sync::Arc;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::map_drawn::{self, Drawn};
use super::skills::{Skills, in_focus};
use super::standing::signs;
use super::{Next, Reach, Screen};
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::learner::{Stage, State};
use crate::measure::Probability;
use crate::report::{Branch, named, seconds_an_answer, skill_tree};
use crate::text::columns;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::tui::widgets::figure::is_in_ascii;
use crate::tui::widgets::glyphs::Glyphs;
use crate::tui::widgets::layered::{Layered, MOST_NODES};
use crate::words::{Message, chance, message, percent};

/// Columns up to which the map is a tree, unless the learner wants it otherwise.
const A_TREE: usize = 82;
/// The widest that a skill's name is in the map.
const WIDEST: usize = 29;
/// Questions of a skill that a chance is reckoned from, at most.
const LOOKED_AT: usize = 40;
/// Levels of the tree that are shown by indentation, at most.
const LEVELS: usize = 10;

/// The screen.
#[derive(Debug)]
pub(in crate::tui) struct Map {
    course: Arc<Course>,
    /// What can be decided of a skill is what can be decided on the course's own screen.
    skills: Skills,
    tree: Vec<Branch>,
    /// None where there are too many skills for it.
    layout: Option<Layered>,
    /// What the learner wants, where they said so.
    wants_tree: Option<bool>,
    /// Whether it was a tree when it was drawn last.
    is_tree: Cell<bool>,
}

impl Map {
    /// The map of a course, with one of its skills marked.
    pub(in crate::tui) fn new(course: Arc<Course>, marked: SkillIndex) -> Map {
        let needs: Vec<Vec<usize>> = (course.skills.iter())
            .map(|skill| skill.requires.iter().map(|need| need.0).collect())
            .collect();
        let titles = course.skills.iter().map(|skill| columns(&skill.title) + 3);
        let wide = titles.max().unwrap_or(0).clamp(8, WIDEST);
        let layout = (needs.len() <= MOST_NODES).then(|| Layered::of(&needs, wide, 2));
        Map {
            skills: Skills::new(course.clone(), marked),
            tree: skill_tree(&course),
            wants_tree: None,
            is_tree: Cell::new(layout.is_none()),
            layout,
            course,
        }
    }

    fn marked(&self) -> SkillIndex {
        self.skills.selected
    }

    /// Goes along the lines, or within a layer.
    fn go(&mut self, action: Action) {
        let next = match &self.layout {
            Some(layout) if !self.is_tree.get() => self.along(action, layout),
            _ => self.in_tree(action),
        };
        if let Some(next) = next {
            self.skills.select(next);
        }
    }

    fn along(&self, action: Action, layout: &Layered) -> Option<SkillIndex> {
        let here = self.marked().0;
        let row = |node: usize| layout.row.get(node).copied().unwrap_or(0);
        let nearest = |of: &[SkillIndex]| {
            let drawn = |s: &SkillIndex| {
                let line = (here.min(s.0), here.max(s.0));
                layout.lines.contains(&(here, s.0))
                    || layout.lines.contains(&(s.0, here))
                    || layout.lines.contains(&line)
            };
            let by = |s: &&SkillIndex| (!drawn(s), row(s.0).abs_diff(row(here)), s.0);
            of.iter().min_by_key(by).copied()
        };
        let layer = layout.layers.get(*layout.layer.get(here)?)?;
        let at = layer.iter().position(|&node| node == here)?;
        match action {
            Action::Less => nearest(&self.course.skills[self.marked()].requires),
            Action::More => nearest(self.course.dependents(self.marked())),
            Action::Up => layer.get(at.checked_sub(1)?).map(|&n| SkillIndex(n)),
            Action::Down => layer.get(at + 1).map(|&n| SkillIndex(n)),
            Action::First => layout.layers.first()?.first().map(|&n| SkillIndex(n)),
            Action::PageUp => layer.first().map(|&n| SkillIndex(n)),
            Action::PageDown => layer.last().map(|&n| SkillIndex(n)),
            _ => layout.layers.last()?.last().map(|&n| SkillIndex(n)),
        }
    }

    fn in_tree(&self, action: Action) -> Option<SkillIndex> {
        let marked = self.marked();
        let at = self.tree.iter().position(|branch| branch.skill == marked)?;
        let here = self.tree[at];
        let next = match action {
            Action::Less => return here.below,
            Action::More => self
                .tree
                .get(at + 1)
                .filter(|next| next.below == Some(marked)),
            _ => self.tree.get(action.along(at, self.tree.len())),
        };
        next.map(|branch| branch.skill)
    }

    /// What there is to say of the marked skill.
    fn about(&self, state: &State, desk: &Desk, key: Message) -> Vec<Message> {
        let (course, skill) = (&self.course, self.marked());
        let requires = &course.skills[skill].requires;
        let mut said = self.skills.about(requires, state, desk, key);
        let opens = course.dependents(skill);
        said.push(match opens.is_empty() {
            true => message!("tui-map-opens-nothing"),
            false => message!("tui-map-opens", skills = named(course, opens)),
        });
        let all = course.questions_of(skill);
        let asked = all.iter().take(LOOKED_AT);
        let chances = asked.map(|&q| Probability::new(state.predict(course, q, desk.now()).p));
        if let Some(mean) = Probability::mean(chances) {
            let minutes = seconds_an_answer(state) * all.len() as f64 / 60.0;
            let minutes = minutes.round().max(1.0) as i64;
            let (n, chance) = (all.len(), chance(mean));
            said.push(message!(
                "tui-map-chance",
                n = n,
                minutes = minutes,
                chance = chance
            ));
        }
        let recall = state.remembered(course, skill, desk.now());
        if let Some(recall) = recall.filter(|_| state.is_mastered(course, skill)) {
            let recall = recall.get();
            said.push(match recall < state.retention(course).get() {
                true => message!("tui-map-fading", share = percent(recall)),
                false => message!("tui-map-firm", share = percent(recall)),
            });
        }
        said
    }

    fn draw_tree(&self, state: &State, desk: &Desk, canvas: &mut Canvas) {
        let glyphs = Glyphs::of(is_in_ascii());
        let today = canvas.room.width >= 56;
        let titles = self.tree.iter().map(|branch| {
            let title = &self.course.skills[branch.skill].title;
            columns(title) + 2 * branch.level.min(LEVELS + 1)
        });
        let widest = titles.max().unwrap_or(0);
        for branch in &self.tree {
            let skill = branch.skill;
            let is_marked = skill == self.marked();
            let (sign, fades) = map_drawn::sign(&self.course, state, skill, desk.now());
            let indent = match branch.level {
                level if level > LEVELS => format!("{}{level} ", "  ".repeat(LEVELS)),
                level => "  ".repeat(level),
            };
            let mut style = if is_marked {
                canvas.theme.selected
            } else {
                canvas.theme.text
            };
            if !is_marked && (fades || sign == "·") {
                style = canvas.theme.dim;
            }
            let mark = if is_marked { glyphs.mark() } else { " " };
            let note = match in_focus(&self.course, state, skill) {
                true => message!("tui-skill-first"),
                false => map_drawn::note(&self.course, state, skill, desk.now(), fades),
            };
            let end = if today { 18 } else { 1 };
            let room = canvas.room.width.min(widest + end + 4);
            let room = room.saturating_sub(4 + columns(&indent) + end);
            let mut spans = vec![
                Span::styled(format!("{mark} "), style),
                Span::styled(indent, canvas.theme.empty),
                Span::styled(format!("{} ", glyphs.plain(sign)), style),
                Span::styled(fit(&self.course.skills[skill].title, room), style),
            ];
            if today {
                spans.push(Span::styled(format!("  {note}"), canvas.theme.dim));
            }
            canvas.row(Line::from(spans), is_marked);
        }
    }
}

impl Screen for Map {
    fn context(&self) -> Context {
        Context::Map
    }

    fn is_place(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Less
            | Action::More
            | Action::Up
            | Action::Down
            | Action::First
            | Action::Last
            | Action::PageUp
            | Action::PageDown => {
                self.go(action);
                Vec::new()
            }
            Action::Tree => {
                if self.layout.is_none() {
                    return Next::say(message!("tui-map-too-large", most = MOST_NODES));
                }
                self.wants_tree = Some(!self.is_tree.get());
                vec![Next::Turn]
            }
            action => self.skills.act(action, reach),
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.widen();
        let course = &self.course;
        canvas.title = message!("tui-map-title", course = &course.title).into();
        let Some(state) = desk.state(&course.id) else {
            return;
        };
        canvas.status = counted(course, state, canvas.room.across).into();
        let tree = match (&self.layout, self.wants_tree) {
            (None, _) => true,
            (Some(_), Some(wanted)) => wanted,
            (Some(_), None) => canvas.room.across <= A_TREE,
        };
        self.is_tree.set(tree);
        let page = canvas.untold();
        let key = canvas.key(Action::Accept);
        let about = self.about(state, desk, key);
        let (panel, style) = self.panel(about, page, canvas);
        let left = page.saturating_sub(panel.len());
        let from = canvas.lines.len();
        match &self.layout {
            Some(layout) if !tree => {
                let glyphs = Glyphs::of(is_in_ascii());
                let mut board = Board::new(canvas.room.width, left, glyphs);
                let drawn = Drawn {
                    course,
                    state,
                    layout,
                    now: desk.now(),
                    marked: self.marked(),
                    // What is smaller than the screen stands in its middle.
                    before: (
                        (canvas.room.width.saturating_sub(layout.width + 1)) / 2,
                        (left.saturating_sub(layout.height)) / 2,
                    ),
                };
                canvas.cursor = Some(drawn.draw(&mut board, &canvas.theme));
                canvas.lines.extend(board.lines());
                canvas.focus = 0..1;
            }
            _ => {
                self.draw_tree(state, desk, canvas);
                canvas.window(from..canvas.lines.len(), left);
                canvas.cursor = Some((canvas.focus.start, 0));
            }
        }
        // What is said of the marked skill stands still at the bottom.
        canvas.lines.resize(from + left, Line::default());
        canvas.lines.extend(panel.into_iter().map(|mut line| {
            line.style = style;
            line
        }));
    }
}

/// How many skills stand where, on a screen of so many columns.
fn counted(course: &Course, state: &State, across: usize) -> Message {
    let stages = course.skills.positions().map(|s| state.stage(course, s));
    let learned = stages.clone().filter(|&s| s >= Stage::Learned).count();
    let begun = stages.filter(|&s| s == Stage::Begun).count();
    let skills = course.skills.len();
    match across {
        ..60 => message!("tui-map-status-short", learned = learned, skills = skills),
        _ => message!(
            "tui-map-status",
            skills = skills,
            learned = learned,
            begun = begun,
            left = skills - learned - begun
        ),
    }
}

impl Map {
    /// The lines below the map: what is said of the marked skill, as many as find room.
    fn panel(
        &self,
        mut about: Vec<Message>,
        page: usize,
        canvas: &Canvas,
    ) -> (Vec<Line<'static>>, Style) {
        let theme = &canvas.theme;
        let title = self.course.skills[self.marked()].title.to_string();
        let (framed, most) = match page {
            ..14 => (false, 4),
            14..24 => (true, 5),
            _ => (true, 8),
        };
        let width = canvas.room.width.saturating_sub(if framed { 4 } else { 0 });
        let columns = u16::try_from(width).unwrap_or(u16::MAX);
        // No sentence is cut.
        let (text, rows) = loop {
            let text = Message::sentences(about.iter().cloned()).to_string();
            let rows = usize::from(Board::rows(&text, columns));
            if rows <= most || about.len() < 2 {
                break (text, rows.min(most));
            }
            about.pop();
        };
        let glyphs = Glyphs::of(is_in_ascii());
        let legend = legend_of(glyphs);
        let across = u16::try_from(canvas.room.width).unwrap_or(u16::MAX);
        let (frame, legends) = match framed {
            true => (2, usize::from(Board::rows(&legend, across)).min(2)),
            false => (1, 0),
        };
        let mut board = Board::new(canvas.room.width, rows + frame + legends, glyphs);
        let area = board.area();
        let title = Line::from(vec![Span::styled(format!(" {title} "), theme.accent)]);
        let boxed = ratatui::layout::Rect {
            height: area.height - u16::try_from(legends).unwrap_or(0),
            ..area
        };
        let inner = match framed {
            true => board.frame(boxed, title, theme.empty),
            false => {
                let rule = glyphs.line(3).repeat(usize::from(area.width));
                board.put((0, 0), area.right(), &rule, theme.empty);
                ratatui::layout::Rect {
                    y: 1,
                    height: area.height - 1,
                    ..area
                }
            }
        };
        board.write(inner, &text, theme.text);
        if legends > 0 {
            let below = ratatui::layout::Rect {
                y: boxed.bottom(),
                height: area.height - boxed.height,
                ..area
            };
            board.write(below, &legend, theme.dim);
        }
        (board.lines(), Style::default())
    }
}

/// What the signs of the map mean.
fn legend_of(glyphs: Glyphs) -> String {
    let said = message!(
        "tui-map-legend",
        stages = signs(),
        review = "↻",
        closed = "·"
    );
    let said = said.to_string();
    said.chars()
        .map(|c| glyphs.plain(&c.to_string()).to_owned())
        .collect()
}
