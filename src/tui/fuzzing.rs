//! What holds of a learner's own files of keys and colours, and of Markdown on the
//! screen; `crate::fuzzing` tells more. Each function panics where it does not hold.

use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::keys::action::Action;
use super::keys::bindings::EVERYWHERE;
use super::keys::{self, Chord, Keymap};
use super::theme::Theme;
use super::theme_file;
use super::widgets::markdown;
use super::widgets::wrap::wrap;
use crate::text::is_unsafe;

/// Most characters of what is said of a file.
const MOST_SAID: usize = 2_000;
/// Narrow ones, and those of a small and a usual terminal.
const WIDTHS: [usize; 4] = [1, 12, 40, 80];

fn is_sayable(said: &str) {
    assert!(!said.is_empty());
    assert!(said.chars().count() <= MOST_SAID, "{said}");
}

/// A file of keys: it is used as a whole, or one sentence says why not. One can
/// always quit, and what is shown of keys is clean.
pub(crate) fn keys(bytes: &[u8]) {
    match keys::of_text("keys.toml", bytes) {
        Ok(keymap) => quits(&keymap),
        Err(why) => is_sayable(&why.to_string()),
    }
}

fn quits(keymap: &Keymap) {
    for context in EVERYWHERE {
        let bound = keymap.of(*context);
        let mut bound_to = bound.iter().filter(|b| b.keys.contains(&Chord::QUIT));
        let first = bound_to.next().map(|bound| bound.binding.action);
        assert_eq!(first, Some(Action::Quit), "{context:?}");
        for chord in bound.iter().flat_map(|bound| &bound.keys) {
            let label = chord.label().to_string();
            assert!(!label.is_empty() && !label.chars().any(is_unsafe));
            assert!(label.chars().count() <= 40, "{label}");
        }
    }
}

/// A file of colours: a theme, the same each time, or a sentence.
pub(crate) fn theme(text: &str) {
    match theme_file::read("mine.toml", text) {
        Ok(read) => {
            let again = theme_file::read("mine.toml", text).expect("a theme");
            assert_eq!(format!("{again:?}"), format!("{read:?}"));
        }
        Err(why) => is_sayable(&why.to_string()),
    }
}

/// Markdown on the screen: no line is wider than there is room, nothing steers the
/// terminal, and the lines are no more than the text and its marks need.
pub(crate) fn markdown(text: &str) {
    let theme = Theme::find("monochrome").expect("a theme");
    let chars = text.chars().count();
    for width in WIDTHS {
        let lines = markdown::blocks(text, width, &theme, Style::default());
        assert!(lines.len() <= 4 * chars + 4, "{} lines", lines.len());
        for line in &lines {
            let shown: String = line.spans.iter().map(|s| s.content.as_ref()).collect();
            assert!(!shown.chars().any(is_unsafe), "{shown:?}");
            // What stands before a list's entry needs a little room of its own.
            let most = width.max(40);
            assert!(shown.width() <= most, "{width}: {shown:?}");
        }
    }
    let spans = markdown::inline(text, &theme, Style::default());
    let shown: String = spans.iter().map(|s| s.content.as_ref()).collect();
    // Only code between fences has lines, also where what steers stood within a fence.
    let text = crate::text::clean(text);
    assert!(!shown.contains('\n') || text.contains("```") || text.contains("~~~"));
    for line in wrap(&spans, 80, &[], &[]) {
        let mut shown = line.spans.iter().flat_map(|s| s.content.chars());
        assert!(!shown.any(is_unsafe), "{line:?}");
    }
}
