//! The map of a course: its skills in layers, joined by what they need, or as a tree.

use std::cell::Cell;
use std::collections::HashSet;
use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::map_around::Around;
use super::map_drawn::Whole;
use super::map_parts::Look;
use super::map_tree;
use super::skills::Skills;
use super::standing::map_legend;
use super::{Next, Reach, Screen};
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::learner::{Stage, State};
use crate::measure::Probability;
use crate::report::{Branch, named, seconds_an_answer, skill_tree};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::{Canvas, cut_at_word};
use crate::tui::widgets::figure::is_in_ascii;
use crate::tui::widgets::glyphs::Glyphs;
use crate::tui::widgets::layered::{Layered, MOST_NODES};
use crate::tui::widgets::markdown;
use crate::words::{Message, chance, message, percent};

/// Columns up to which the map is a tree, unless the learner wants it otherwise.
const A_TREE: usize = 82;
/// Questions of a skill that a chance is reckoned from, at most.
const LOOKED_AT: usize = 40;
/// Skills at the other ends of lines of which those in the middle may be out of sight.
const MANY: usize = 10;
/// Rows for what is around a skill, if there is a lesson to be shown in the others.
const AROUND: usize = 20;
/// Rows that the map does not need from which the lesson is shown, and the widest that it is.
const WITH_LESSON: usize = 6;
const WIDEST_LESSON: usize = 84;

/// How a map is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Tree,
    /// All of it, in one of the ways to draw it.
    Whole(usize),
    /// What is around the marked skill.
    Around,
}

/// The screen.
#[derive(Debug)]
pub(in crate::tui) struct Map {
    course: Arc<Course>,
    /// What can be decided of a skill is what can be decided on the course's own screen.
    skills: Skills,
    tree: Vec<Branch>,
    /// The skills in layers; none where there are too many.
    layers: Option<Layered>,
    /// The ways to draw all of them, roomiest first.
    wholes: Vec<Whole>,
    /// What the learner wants, where they said so.
    wants_tree: Option<bool>,
    /// How it was drawn last.
    view: Cell<View>,
    /// The skills among which the marked one was reached: up and down go along them.
    beside: Vec<SkillIndex>,
    /// The last step along a line: from where, and to where.
    came: Option<(SkillIndex, SkillIndex)>,
}

impl Map {
    /// The map of a course, with one of its skills marked.
    pub(in crate::tui) fn new(course: Arc<Course>, marked: SkillIndex) -> Map {
        let needs: Vec<Vec<usize>> = (course.skills.iter())
            .map(|skill| skill.requires.iter().map(|need| need.0).collect())
            .collect();
        let layers = (needs.len() <= MOST_NODES).then(|| Layered::of(&needs, &[], 1));
        let view = match layers {
            Some(_) => View::Around,
            None => View::Tree,
        };
        Map {
            skills: Skills::new(course.clone(), marked),
            tree: skill_tree(&course),
            layers,
            wholes: Whole::ways(&course, &needs),
            wants_tree: None,
            view: Cell::new(view),
            beside: Vec::new(),
            came: None,
            course,
        }
    }

    fn marked(&self) -> SkillIndex {
        self.skills.selected
    }

    /// How it is shown where there is so much room for it.
    fn view_in(&self, across: usize, height: usize) -> View {
        let is_tree = self.wants_tree.unwrap_or(across <= A_TREE);
        if is_tree || self.layers.is_none() {
            return View::Tree;
        }
        let fits = |whole: &Whole| whole.fits(across, height);
        match self.wholes.iter().position(fits) {
            Some(way) => View::Whole(way),
            None => View::Around,
        }
    }

    /// Goes along the lines, or beside them.
    fn go(&mut self, action: Action) {
        let marked = self.marked();
        let next = match (action, self.view.get()) {
            (Action::Less | Action::More, view) => self.along(action, view),
            (_, View::Tree) => self.in_tree(action),
            (_, View::Whole(way)) => self.in_layer(action, self.wholes.get(way).map(|w| &w.layout)),
            (Action::First | Action::Last, View::Around) => {
                self.in_layer(action, self.layers.as_ref())
            }
            (_, View::Around) => {
                self.beside = self.beside();
                let at = self.beside.iter().position(|&skill| skill == marked);
                let next = at.map(|at| action.along(at, self.beside.len()));
                next.and_then(|at| self.beside.get(at).copied())
            }
        };
        let Some(next) = next else { return };
        match action {
            Action::Less | Action::More => {
                let of = match action {
                    Action::Less => &self.course.skills[marked].requires,
                    _ => self.course.dependents(marked),
                };
                // What stood around the line, and then the others of that layer.
                let mut beside = self.in_order(of);
                let known: HashSet<SkillIndex> = beside.iter().copied().collect();
                beside.extend(self.layer_of(next).filter(|other| !known.contains(other)));
                self.beside = beside;
                self.came = Some((marked, next));
            }
            _ => self.came = None,
        }
        self.skills.select(next);
    }

    /// What is at the other end of a line: where one came from, or what is nearest.
    fn along(&self, action: Action, view: View) -> Option<SkillIndex> {
        let here = self.marked();
        let of = match action {
            Action::Less => &self.course.skills[here].requires,
            _ => self.course.dependents(here),
        };
        let before = self.came.filter(|(_, to)| *to == here);
        if let Some((before, _)) = before.filter(|(before, _)| of.contains(before)) {
            return Some(before);
        }
        match view {
            View::Tree => {
                let at = |skill: SkillIndex| self.tree.iter().position(|b| b.skill == skill);
                let branch = self.tree.get(at(here)?)?;
                match action {
                    Action::Less => branch.below,
                    _ => {
                        let below = self.tree.iter().find(|b| b.below == Some(here));
                        let below = below.map(|branch| branch.skill);
                        below.or_else(|| of.iter().copied().min_by_key(|&skill| at(skill)))
                    }
                }
            }
            View::Around => {
                let of = self.in_order(of);
                // The line to that in the middle is straight. Of many, not all are in sight.
                let middle = of.len().checked_sub(1)? / 2;
                let at = if of.len() > MANY { 0 } else { middle };
                of.get(at).copied()
            }
            View::Whole(way) => {
                let layout = &self.wholes.get(way)?.layout;
                let row = |skill: SkillIndex| layout.row.get(skill.0).copied().unwrap_or(0);
                let is_drawn = |skill: SkillIndex| {
                    let line = (here.0, skill.0);
                    layout.lines.contains(&line) || layout.lines.contains(&(line.1, line.0))
                };
                let by = |&s: &SkillIndex| (!is_drawn(s), row(s).abs_diff(row(here)), s.0);
                of.iter().copied().min_by_key(by)
            }
        }
    }

    /// Skills as they stand below one another: by their layers, and from above in each.
    fn in_order(&self, of: &[SkillIndex]) -> Vec<SkillIndex> {
        let mut skills = of.to_vec();
        if let Some(layers) = &self.layers {
            let place = |&s: &SkillIndex| (layers.layer.get(s.0), layers.row.get(s.0), s.0);
            skills.sort_by_key(place);
        }
        skills
    }

    /// The skills beside the marked one: those among which it was reached, or its layer.
    fn beside(&self) -> Vec<SkillIndex> {
        match self.beside.contains(&self.marked()) {
            true => self.beside.clone(),
            false => self.layer_of(self.marked()).collect(),
        }
    }

    /// The skills in the layer of a skill.
    fn layer_of(&self, skill: SkillIndex) -> impl Iterator<Item = SkillIndex> {
        let layer = self.layers.as_ref().and_then(|layers| {
            let layer = *layers.layer.get(skill.0)?;
            layers.layers.get(layer)
        });
        layer.into_iter().flatten().map(|&node| SkillIndex(node))
    }

    fn in_layer(&self, action: Action, layout: Option<&Layered>) -> Option<SkillIndex> {
        let layout = layout?;
        let here = self.marked().0;
        let layer = layout.layers.get(*layout.layer.get(here)?)?;
        let at = layer.iter().position(|&node| node == here)?;
        let next = match action {
            Action::Up => layer.get(at.checked_sub(1)?),
            Action::Down => layer.get(at + 1),
            Action::First => layout.layers.first()?.first(),
            Action::PageUp => layer.first(),
            Action::PageDown => layer.last(),
            _ => layout.layers.last()?.last(),
        };
        next.map(|&node| SkillIndex(node))
    }

    fn in_tree(&self, action: Action) -> Option<SkillIndex> {
        let marked = self.marked();
        let at = self.tree.iter().position(|branch| branch.skill == marked)?;
        let next = self.tree.get(action.along(at, self.tree.len()));
        next.map(|branch| branch.skill)
    }

    /// The lesson of the marked skill, in rows that nothing else needs.
    fn lesson(&self, rows: usize, canvas: &Canvas) -> Vec<Line<'static>> {
        let skill = &self.course.skills[self.marked()];
        let Some(lesson) = &skill.lesson else {
            return Vec::new();
        };
        let (theme, width) = (&canvas.theme, canvas.room.width.min(WIDEST_LESSON));
        let mut lines = vec![Line::default()];
        lines.extend(markdown::blocks(lesson, width, theme, theme.text));
        if lines.len() > rows {
            lines.truncate(rows.saturating_sub(1));
            lines.push(Line::styled("…", theme.dim));
        }
        lines
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
            // A small number would only discourage.
            let likely = if mean.get() < 0.5 { "no" } else { "yes" };
            said.push(message!(
                "tui-map-chance",
                n = all.len(),
                minutes = minutes,
                likely = likely,
                chance = chance(mean)
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
}

impl Screen for Map {
    fn passed_by(&mut self) {
        self.skills.passed_by();
    }

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
            // It was clicked.
            Action::Pick(skill) => {
                if let Some(skill) = self.course.skills.positions().nth(skill) {
                    (self.beside, self.came) = (Vec::new(), None);
                    self.skills.select(skill);
                }
                Vec::new()
            }
            Action::Tree => {
                self.skills.passed_by();
                if self.layers.is_none() {
                    return Next::say(message!("tui-map-too-large", most = MOST_NODES));
                }
                let wants_tree = self.view.get() != View::Tree;
                self.wants_tree = Some(wants_tree);
                self.view
                    .set(if wants_tree { View::Tree } else { View::Around });
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
        let key = canvas.key(Action::Accept);
        let about = self.about(state, desk, key);
        let (panel, style) = self.panel(about, canvas);
        let left = canvas.untold().saturating_sub(panel.len());
        let view = self.view_in(canvas.room.across, left);
        self.view.set(view);
        let from = canvas.lines.len();
        let glyphs = Glyphs::of(is_in_ascii());
        let look = Look {
            course,
            state,
            now: desk.now(),
            marked: self.marked(),
        };
        let taken = match view {
            View::Tree => self.tree.len(),
            View::Whole(way) => self.wholes.get(way).map_or(0, |way| way.layout.height + 2),
            View::Around => left.min(AROUND),
        };
        // What the map does not need has the lesson of the marked skill.
        let spare = left.saturating_sub(taken);
        let has_lessons = course.skills.iter().any(|skill| skill.lesson.is_some());
        let (left, lesson) = match has_lessons && spare >= WITH_LESSON {
            true => (taken, self.lesson(spare, canvas)),
            false => (left, Vec::new()),
        };
        match view {
            View::Tree => {
                map_tree::draw(&self.tree, look, glyphs, canvas);
                canvas.window(from..canvas.lines.len(), left);
                canvas.cursor = Some((canvas.focus.start, 0));
            }
            view => {
                let mut board = Board::new(canvas.room.width, left, glyphs);
                let theme = &canvas.theme;
                let at = match view {
                    View::Whole(way) => {
                        let whole = self.wholes.get(way);
                        whole.map(|whole| whole.draw(look, &mut board, theme))
                    }
                    _ => {
                        let order = |of: &[SkillIndex]| self.in_order(of);
                        let layers = self.layers.as_ref();
                        let layer = layers.and_then(|l| l.layer.get(self.marked().0));
                        let around = Around {
                            look,
                            beside: &self.beside(),
                            needs: &order(&course.skills[self.marked()].requires),
                            opens: &order(course.dependents(self.marked())),
                            level: (
                                layer.map_or(1, |layer| layer + 1),
                                layers.map_or(1, |layers| layers.layers.len()),
                            ),
                        };
                        Some(around.draw(&mut board, theme))
                    }
                };
                canvas.cursor = at;
                let above = u16::try_from(from).unwrap_or(u16::MAX);
                let spots = board.spots.iter().map(|&(spot, what)| {
                    let y = spot.y.saturating_add(above);
                    (Rect { y, ..spot }, what)
                });
                canvas.spots.extend(spots);
                canvas.lines.extend(board.lines());
                canvas.focus = 0..1;
            }
        }
        // What is said of the marked skill stands still below it.
        canvas.lines.resize(from + left, Line::default());
        canvas.lines.extend(panel.into_iter().map(|mut line| {
            line.style = style;
            line
        }));
        canvas.lines.extend(lesson);
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
    fn panel(&self, mut about: Vec<Message>, canvas: &Canvas) -> (Vec<Line<'static>>, Style) {
        let theme = &canvas.theme;
        let title = self.course.skills[self.marked()].title.to_string();
        // As many rows whatever is said: so what stands above them stays where it is.
        let (framed, most) = match canvas.page() {
            ..14 => (false, 4),
            14..24 => (true, 4),
            _ => (true, 5),
        };
        // A message at the bottom takes rows of it, and none of the map.
        let most = most - canvas.told.min(most - 1);
        let width = canvas.room.width.saturating_sub(if framed { 4 } else { 0 });
        let columns = u16::try_from(width).unwrap_or(u16::MAX);
        // No sentence is cut.
        let text = loop {
            let text = Message::sentences(about.iter().cloned()).to_string();
            if usize::from(Board::rows(&text, columns)) <= most || about.len() < 2 {
                break text;
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
        let mut board = Board::new(canvas.room.width, most + frame + legends, glyphs);
        let area = board.area();
        let boxed = ratatui::layout::Rect {
            height: area.height - u16::try_from(legends).unwrap_or(0),
            ..area
        };
        let inner = match framed {
            true => {
                let title = Line::from(Span::styled(format!(" {title} "), theme.accent));
                board.frame(boxed, title, theme.empty)
            }
            false => {
                let rule = glyphs.line(3).repeat(usize::from(area.width));
                board.put((0, 0), area.right(), &rule, theme.empty);
                let title = cut_at_word(&title, usize::from(area.width).saturating_sub(4));
                board.put((1, 0), area.right(), &format!(" {title} "), theme.accent);
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
    let said = map_legend().to_string();
    said.chars()
        .map(|c| glyphs.plain(&c.to_string()).to_owned())
        .collect()
}
