//! How mastery moved, as a line.

use ratatui::text::{Line, Span};

use super::page::{bar, fit};
use crate::session::{Before, SkillMove};
use crate::tui::theme::Theme;

/// A skill whose mastery moved.
pub(in crate::tui) fn move_line(
    title: &str,
    moved: &SkillMove,
    theme: &Theme,
    width: usize,
) -> Line<'static> {
    let wide = width >= 60;
    let cells = if wide { 10 } else { 0 };
    let name = width.saturating_sub(1 + cells + 16).min(46);
    let mut spans = vec![Span::styled(fit(title, name), theme.text), Span::raw(" ")];
    if wide {
        spans.extend(bar(moved.after, cells, theme));
    }
    // In a column with those of other skills.
    let numbers = match moved.before {
        Before::New => format!("   {}", moved.numbers()),
        Before::At(before) if before < 0.095 => format!("   {}", moved.numbers()),
        Before::At(before) if before < 0.995 => format!("  {}", moved.numbers()),
        _ => format!(" {}", moved.numbers()),
    };
    spans.push(Span::styled(numbers, theme.text));
    Line::from(spans)
}
