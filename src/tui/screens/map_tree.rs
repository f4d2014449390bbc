//! The map of a course as a tree: each skill below the last thing that it builds on.

use ratatui::text::{Line, Span};

use super::map_parts::Look;
use super::standing::Standing;
use crate::report::Branch;
use crate::text::columns;
use crate::tui::widgets::canvas::{Canvas, cut_at_word, fit};
use crate::tui::widgets::glyphs::{DOWN, Glyphs, RIGHT, UP};

/// Levels of the tree that are shown by indentation, at most.
const LEVELS: usize = 10;
/// Columns from which it is told of each skill how far it is, and of those that are not open
/// what they lack.
const WITH_NOTES: usize = 56;
const WITH_NEEDS: usize = 100;
/// Columns for that, and before the titles.
const NOTE: usize = 18;
const WIDEST_NOTE: usize = 44;
const BEFORE: usize = 4;

/// Adds the rows of a tree.
pub(super) fn draw(tree: &[Branch], look: Look<'_>, glyphs: Glyphs, canvas: &mut Canvas) {
    let room = canvas.room.width;
    let end = match room {
        WITH_NEEDS.. => WIDEST_NOTE,
        WITH_NOTES.. => NOTE,
        _ => 1,
    };
    let titles = tree
        .iter()
        .map(|branch| columns(look.title(branch.skill)) + 2 * branch.level.min(LEVELS + 1));
    let room = room.min(titles.max().unwrap_or(0) + end + BEFORE);
    let needs = &look.course.skills[look.marked].requires;
    let opens = look.course.dependents(look.marked);
    // For each level whether a line goes on below.
    let mut goes_on: Vec<bool> = Vec::new();
    for branch in tree {
        let skill = branch.skill;
        goes_on.truncate(branch.level);
        goes_on.push(!branch.last);
        let is_marked = skill == look.marked;
        let standing = look.standing(skill);
        let is_near = needs.contains(&skill) || opens.contains(&skill);
        let style = look.style(skill, is_near, &canvas.theme);
        let indent = indent(branch.level, &goes_on, glyphs);
        let note = match end {
            WIDEST_NOTE if standing == Standing::Closed => look.lacks(skill, None),
            _ => look.note(skill),
        };
        let mark = if is_marked { glyphs.mark() } else { " " };
        let title = room.saturating_sub(BEFORE + columns(&indent) + end);
        let name = cut_at_word(look.title(skill), title);
        let mut spans = vec![
            Span::styled(format!("{mark} "), style),
            Span::styled(indent, canvas.theme.empty),
            Span::styled(format!("{} ", glyphs.plain(standing.sign())), style),
            Span::styled(fit(&name, title), style),
        ];
        if end > 1 {
            let note = cut_at_word(&note.to_string(), end.saturating_sub(2));
            spans.push(Span::styled(format!("  {note}"), canvas.theme.dim));
        }
        canvas.row(Line::from(spans), is_marked);
    }
}

/// The lines that lead to a skill, two columns for each level.
fn indent(level: usize, goes_on: &[bool], glyphs: Glyphs) -> String {
    let shown = level.min(LEVELS);
    let mut indent = String::new();
    for at in 1..=shown {
        let on = goes_on.get(at).is_some_and(|on| *on);
        let sides = match (at == level, on) {
            (true, true) => UP | DOWN | RIGHT,
            (true, false) => UP | RIGHT,
            (false, true) => UP | DOWN,
            (false, false) => 0,
        };
        indent.push_str(glyphs.line(sides));
        indent.push(' ');
    }
    if level > LEVELS {
        indent += &format!("{level} ");
    }
    indent
}
