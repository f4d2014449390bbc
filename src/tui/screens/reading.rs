//! Pages that are read and left again: lessons, reasons, the keys.

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::practice::Reading;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::keys::bindings::keys;
use crate::tui::keys::label;
use crate::tui::theme::Theme;
use crate::tui::widgets::markdown::{blocks, wrap};
use crate::tui::widgets::page::{Page, Room, fit};

/// A text on a page of its own.
pub(in crate::tui) fn read_page(title: &str, reading: &Reading, theme: &Theme, room: Room) -> Page {
    let mut page = Page::new(title, Context::Page);
    page.without = vec![Action::Help];
    match reading {
        Reading::Markdown(text) => page.lines = blocks(text, room.width, theme, theme.text),
        Reading::Plain(lines) => {
            for line in lines {
                let line = [Span::styled(clean(line).into_owned(), theme.text)];
                let rest = if line[0].content.starts_with("• ") {
                    "  "
                } else {
                    ""
                };
                page.lines
                    .extend(wrap(&line, room.width, &[], &[Span::raw(rest)]));
            }
        }
        Reading::Keys(context) => keys_page(*context, theme, room, &mut page),
    }
    page
}

/// All keys of a context: beside what they do, or above it where there is no room for both.
fn keys_page(context: Context, theme: &Theme, room: Room, page: &mut Page) {
    let bound = keys().filter(|b| b.contexts.contains(&context));
    let mut rows: Vec<(String, &str)> = bound
        .map(|b| {
            let names: Vec<String> = b.keys.iter().map(|k| label(k)).collect();
            (names.join("  "), b.what)
        })
        .collect();
    match context {
        Context::Choose => rows.push(("1 to 9".into(), "Mark the option of that number")),
        Context::Sort => rows.push(("1 to 9".into(), "Move the line to that place")),
        _ => {}
    }
    let widest = rows.iter().map(|(keys, _)| keys.width()).max().unwrap_or(0);
    let beside = room.width >= widest + 30;
    for (keys, what) in rows {
        let (first, indent) = match beside {
            true => (
                vec![Span::styled(fit(&keys, widest + 2), theme.key)],
                widest + 2,
            ),
            false => {
                page.say(keys, theme.key, room.width);
                (vec![Span::raw("  ")], 2)
            }
        };
        let what = [Span::styled(what, theme.text)];
        let rest = [Span::raw(" ".repeat(indent))];
        page.lines.extend(wrap(&what, room.width, &first, &rest));
    }
}
