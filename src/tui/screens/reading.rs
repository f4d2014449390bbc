//! Pages that are read and left again: lessons, reasons, the keys.

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit};

/// A text on a page of its own.
#[derive(Debug)]
pub(in crate::tui) struct Reading {
    title: String,
    text: Text,
}

#[derive(Debug)]
enum Text {
    Markdown(String),
    Plain(Vec<String>),
    Keys(Context),
}

impl Reading {
    /// A lesson.
    pub(in crate::tui) fn lesson(title: &str, text: &str) -> Reading {
        Reading {
            title: title.to_owned(),
            text: Text::Markdown(text.to_owned()),
        }
    }

    /// Lines, each wrapped for itself.
    pub(in crate::tui) fn plain(title: &str, lines: Vec<String>) -> Reading {
        Reading {
            title: title.to_owned(),
            text: Text::Plain(lines),
        }
    }

    /// All keys that count in a context.
    pub(in crate::tui) fn keys(context: Context) -> Reading {
        Reading {
            title: "Keys".into(),
            text: Text::Keys(context),
        }
    }
}

impl Screen for Reading {
    fn context(&self) -> Context {
        Context::Page
    }

    fn act(&mut self, _action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        vec![Next::Pop]
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = self.title.clone();
        canvas.without = vec![Action::Help];
        match &self.text {
            Text::Markdown(text) => canvas.blocks(text, canvas.theme.text),
            Text::Plain(lines) => {
                for line in lines {
                    let line = [Span::styled(clean(line).into_owned(), canvas.theme.text)];
                    let rest = if line[0].content.starts_with("• ") {
                        "  "
                    } else {
                        ""
                    };
                    canvas.wrap(&line, &[], &[Span::raw(rest)]);
                }
            }
            Text::Keys(context) => keys_page(*context, canvas),
        }
    }
}

/// All keys of a context: beside what they do, or above it where there is no room for both.
fn keys_page(context: Context, canvas: &mut Canvas) {
    let offered = canvas.keys.of(context).iter();
    let offered = offered.filter(|b| !b.keys.is_empty() && !b.binding.what.is_empty());
    let mut rows: Vec<(String, &str)> = offered
        .map(|b| {
            let names: Vec<String> = b.keys.iter().map(|key| key.label()).collect();
            (names.join("  "), b.binding.what)
        })
        .collect();
    let picks = match context {
        Context::Choose => Some("Mark the option of that number"),
        Context::Sort => Some("Move the line to that place"),
        _ => None,
    };
    if let (Some(what), Some(keys)) = (picks, canvas.keys.picks(context, 9)) {
        rows.push((keys, what));
    }
    let widest = rows.iter().map(|(keys, _)| keys.width()).max().unwrap_or(0);
    let beside = canvas.room.width >= widest + 30;
    for (keys, what) in rows {
        let (first, indent) = match beside {
            true => (
                vec![Span::styled(fit(&keys, widest + 2), canvas.theme.key)],
                widest + 2,
            ),
            false => {
                canvas.say(keys, canvas.theme.key);
                (vec![Span::raw("  ")], 2)
            }
        };
        let what = [Span::styled(what, canvas.theme.text)];
        let rest = [Span::raw(" ".repeat(indent))];
        canvas.wrap(&what, &first, &rest);
    }
}
