//! How mastery moved, as a line.

use ratatui::text::{Line, Span};

use super::canvas::{Canvas, fit};
use crate::session::{Before, SkillMove};

/// A skill whose mastery moved.
pub(in crate::tui) fn move_line(title: &str, moved: &SkillMove, canvas: &Canvas) -> Line<'static> {
    let width = canvas.room.width;
    let wide = width >= 60;
    let cells = if wide { 10 } else { 0 };
    let name = width.saturating_sub(1 + cells + 16).min(46);
    let mut spans = vec![
        Span::styled(fit(title, name), canvas.theme.text),
        Span::raw(" "),
    ];
    if wide {
        spans.extend(canvas.bar(moved.after, cells));
    }
    // In a column with those of other skills.
    let numbers = match moved.before {
        Before::New => format!("   {}", moved.numbers()),
        Before::At(before) if before < 0.095 => format!("   {}", moved.numbers()),
        Before::At(before) if before < 0.995 => format!("  {}", moved.numbers()),
        _ => format!(" {}", moved.numbers()),
    };
    spans.push(Span::styled(numbers, canvas.theme.text));
    Line::from(spans)
}
