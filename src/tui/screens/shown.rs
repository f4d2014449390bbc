//! A question as the full screen shows it, as text, for `kenning show`.

use std::sync::{Arc, LazyLock};

use ratatui::layout::Rect;

use crate::kinds::Shown;
use crate::tui::answer::draft::Draft;
use crate::tui::answer::sheet;
use crate::tui::keys::Keymap;
use crate::tui::theme::Theme;
use crate::tui::themes::Unusable;
use crate::tui::widgets::canvas::Canvas;

/// The keys as they are where nobody changed them.
static KEYS: LazyLock<Arc<Keymap>> = LazyLock::new(Arc::default);

/// The lines of a question that nothing is entered in yet, on a screen of this many
/// columns and rows.
///
/// # Errors
/// Where the theme without colours can't be read.
pub(crate) fn shown(item: &Shown, columns: u16, rows: u16) -> Result<Vec<String>, Unusable> {
    let draft = Draft::new(item.task.form());
    let area = Rect::new(0, 0, columns, rows);
    let theme = Theme::find("monochrome")?;
    let mut canvas = Canvas::new(theme, KEYS.clone(), draft.context(), area);
    canvas.blocks(&item.prompt, canvas.theme.text);
    canvas.blank();
    sheet::lay(&draft, item.task.form(), &mut canvas);
    let line = |line: &ratatui::text::Line<'_>| {
        let spans = line.spans.iter().map(|span| span.content.as_ref());
        spans.collect::<String>().trim_end().to_owned()
    };
    let mut lines: Vec<String> = canvas.lines.iter().map(line).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    Ok(lines)
}
