//! What answers did to a skill, as a line.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, fit};
use crate::session::SkillMove;

/// Cells that two stages take, with their signs and an arrow.
const STAGES: usize = 22;

/// A skill that answers told about.
pub(in crate::tui) fn move_line(title: &str, moved: &SkillMove, canvas: &Canvas) -> Line<'static> {
    let width = canvas.room.width;
    let wide = width >= 60;
    let cells = if wide { 10 } else { 0 };
    let said = moved.signs().to_string();
    let stages = STAGES.max(said.width());
    let name = width.saturating_sub(2 + cells + stages).clamp(8, 46);
    let mut spans = vec![
        Span::styled(fit(title, name), canvas.theme.text),
        Span::raw(" "),
    ];
    if wide {
        let [full, rest] = match moved.came_further() {
            true => canvas.filling(moved.was_along, moved.along, cells),
            false => canvas.bar(moved.along, cells),
        };
        // As what is written behind it: a colour of its own would be for nothing.
        spans.extend([full, rest.style(canvas.theme.dim)]);
        spans.push(Span::raw(" "));
    }
    spans.push(Span::styled(said, canvas.theme.text));
    Line::from(spans)
}
