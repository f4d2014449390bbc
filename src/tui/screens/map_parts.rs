//! What every view of a course's map has: signs, titles, and the lines between skills.

use jiff::Timestamp;
use ratatui::style::Style;
use ratatui::text::Span;

use super::standing::{Standing, held};
use crate::course::{Course, SkillIndex};
use crate::learner::State;
use crate::measure::Probability;
use crate::text::SafeText;
use crate::tui::theme::Theme;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::cut_at_word;
use crate::tui::widgets::glyphs::{DOWN, LEFT, RIGHT, UP};
use crate::tui::widgets::layered::Stretch;
use crate::tui::widgets::wrap::wrap;
use crate::words::{Message, message, percent};

/// The skills of a course as a learner stands with them, one of them marked.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) course: &'a Course,
    pub(super) state: &'a State,
    pub(super) now: Timestamp,
    pub(super) marked: SkillIndex,
}

impl Look<'_> {
    pub(super) fn title(&self, skill: SkillIndex) -> &SafeText {
        &self.course.skills[skill].title
    }

    /// How far a skill is.
    pub(super) fn standing(&self, skill: SkillIndex) -> Standing {
        Standing::of(self.course, self.state, skill)
    }

    /// Whether what was learned of a skill fades.
    fn fades(&self, skill: SkillIndex) -> bool {
        let held = held(self.course, self.state, skill, self.now);
        held.is_some_and(|held| self.is_little(held))
    }

    fn is_little(&self, held: Probability) -> bool {
        held.get() < self.state.retention(self.course).get()
    }

    /// What is remembered of a skill today, or how far it is; whether it is to come first.
    pub(super) fn note(&self, skill: SkillIndex) -> Message {
        if super::skills::in_focus(self.course, self.state, skill) {
            return message!("tui-skill-first");
        }
        match held(self.course, self.state, skill, self.now) {
            Some(held) if self.is_little(held) => {
                message!("tui-map-note-fading", today = percent(held))
            }
            Some(held) => message!("tui-map-note", today = percent(held)),
            None => self.standing(skill).message(),
        }
    }

    /// The same; of a skill that is not open yet, what it lacks, but for one.
    pub(super) fn lacks(&self, skill: SkillIndex, but: Option<SkillIndex>) -> Message {
        let needs = self.course.skills[skill].requires.iter().copied();
        let mut missing = needs.filter(|&need| Some(need) != but && self.is_missing(need));
        let is_closed = self.standing(skill) == Standing::Closed;
        match missing.next().filter(|_| is_closed) {
            Some(first) => message!(
                "tui-map-note-needs",
                skill = message!("tui-quoted", title = self.title(first)),
                more = missing.count()
            ),
            None => self.note(skill),
        }
    }

    /// Whether what builds on a skill waits for it.
    pub(super) fn is_missing(&self, skill: SkillIndex) -> bool {
        !self.state.skills[skill].is_learned()
    }

    /// How a skill is written: the marked one, what a line joins with it, and others.
    pub(super) fn style(&self, skill: SkillIndex, is_near: bool, theme: &Theme) -> Style {
        let is_pale = self.fades(skill) || self.standing(skill) == Standing::Closed;
        match skill {
            skill if skill == self.marked => theme.selected,
            _ if is_near => theme.accent,
            _ if is_pale => theme.dim,
            _ => theme.text,
        }
    }
}

/// A title in so many lines at most, broken at blanks; what has no room is cut after a word.
pub(super) fn titled(title: &str, width: usize, most: usize) -> Vec<String> {
    let lines = wrap(&[Span::raw(title)], width.max(1), &[], &[]);
    let text = |line: &ratatui::text::Line<'_>| {
        let spans = line.spans.iter().map(|span| span.content.as_ref());
        spans.collect::<String>().trim_end().to_owned()
    };
    let mut lines: Vec<String> = lines.iter().map(text).collect();
    let most = most.max(1);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(cut_at_word(&rest, width));
    }
    lines
}

/// Lines on a board: the sides to which they go on from each cell, and how much they stand out.
pub(super) struct Lines {
    width: usize,
    sides: Vec<(u8, u8)>,
}

impl Lines {
    pub(super) fn on(board: &Board) -> Lines {
        let area = board.area();
        let (width, height) = (usize::from(area.width), usize::from(area.height));
        Lines {
            width,
            sides: vec![(0, 0); width * height],
        }
    }

    fn add(&mut self, (x, y): (usize, usize), sides: u8, weight: u8) {
        let place = (x < self.width).then_some(y * self.width + x);
        if let Some(cell) = place.and_then(|place| self.sides.get_mut(place)) {
            *cell = (cell.0 | sides, cell.1.max(weight));
        }
    }

    /// Adds a stretch.
    pub(super) fn stretch(&mut self, Stretch { from, to }: Stretch, weight: u8) {
        if from.1 == to.1 {
            let (a, b) = (from.0.min(to.0), from.0.max(to.0));
            for x in a..=b {
                let sides = if x > a { LEFT } else { 0 } | if x < b { RIGHT } else { 0 };
                self.add((x, from.1), sides, weight);
            }
        } else {
            let (a, b) = (from.1.min(to.1), from.1.max(to.1));
            for y in a..=b {
                let sides = if y > a { UP } else { 0 } | if y < b { DOWN } else { 0 };
                self.add((from.0, y), sides, weight);
            }
        }
    }

    /// Adds a line that goes through these cells.
    pub(super) fn along(&mut self, cells: &[(usize, usize)], weight: u8) {
        for ends in cells.windows(2) {
            if let [from, to] = *ends {
                self.stretch(Stretch { from, to }, weight);
            }
        }
    }

    /// Draws them, in a style for each weight.
    pub(super) fn draw(&self, board: &mut Board, style: impl Fn(u8) -> Style) {
        let end = board.area().right();
        let place = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        for (n, &(sides, weight)) in self.sides.iter().enumerate() {
            if sides != 0 {
                let at = (place(n % self.width), place(n / self.width));
                board.put(at, end, board.glyphs.line(sides), style(weight));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::titled;

    #[test]
    fn titles_are_broken_and_cut_between_words() {
        let title = "One step: undo multiplying";
        assert_eq!(titled(title, 26, 2), [title]);
        assert_eq!(titled(title, 16, 2), ["One step: undo", "multiplying"]);
        assert_eq!(titled(title, 16, 1), ["One step: undo …"]);
        assert_eq!(titled(title, 11, 2), ["One step:", "undo …"]);
    }
}
