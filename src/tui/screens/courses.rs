//! The courses on the first screen: their order, and a row for each.

use std::cmp::Ordering;
use std::sync::Arc;

use ratatui::text::{Line, Span};

use crate::course::Course;
use crate::desk::{self, Broken, Desk};
use crate::text::{SafeText, clean};
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::tutor::{Ending, Overview};
use crate::words::{Message, message};

/// Width from which the end of a row has room for several words.
pub(super) const WIDE: usize = 60;

/// A row of the list.
#[derive(Debug)]
pub(super) enum Row {
    Good(Arc<Course>, Box<Overview>),
    /// Its name, where it comes from, and what is wrong with it.
    Broken(SafeText, SafeText, Broken),
    /// Several that can't be used, on one row, each as above.
    Folded(Vec<(SafeText, SafeText, Broken)>),
}

impl Row {
    /// Where those of its courses come from that can't be used.
    pub(super) fn broken_origins(&self) -> impl Iterator<Item = &SafeText> {
        let (one, several) = match self {
            Row::Good(..) => (None, &[][..]),
            Row::Broken(_, origin, _) => (Some(origin), &[][..]),
            Row::Folded(several) => (None, &several[..]),
        };
        one.into_iter()
            .chain(several.iter().map(|(_, origin, _)| origin))
    }

    /// What stands at the end of the row of a course; nothing of other rows.
    /// `waits`: a test of it was left today.
    pub(super) fn tail(&self, waits: bool, wide: bool) -> String {
        let Row::Good(_, overview) = self else {
            return String::new();
        };
        let tail = match (overview.due, overview.new_available, wide) {
            _ if waits => match wide {
                true => message!("tui-row-test", due = overview.due),
                false => message!("tui-row-test-narrow"),
            },
            (0, 0, _) => stands(overview, wide),
            (0, new, _) => message!("tui-row-new", n = new),
            (due, 0, _) | (due, _, false) => message!("tui-row-due", n = due),
            (due, new, true) => message!("tui-due-and-new", due = due, new = new),
        };
        tail.into()
    }

    /// How many skills are learned; nothing of other rows.
    pub(super) fn learned(&self) -> String {
        match self {
            Row::Good(_, overview) => message!(
                "tui-row-learned",
                learned = overview.learned,
                skills = overview.skills
            )
            .to_string(),
            Row::Broken(..) | Row::Folded(_) => String::new(),
        }
    }

    /// It as a line; `far` is the width of the widest count of skills, `most` that of the
    /// widest tail.
    pub(super) fn line(
        &self,
        selected: bool,
        far: usize,
        (tail, most): (&str, usize),
        canvas: &Canvas,
    ) -> Line<'static> {
        let (sign, style) = canvas.mark(selected);
        let wide = canvas.room.width >= WIDE;
        match self {
            Row::Good(course, overview) => {
                let cells = if wide { 10 } else { 4 };
                let learned = format!(" {:>far$}", self.learned());
                let name = canvas
                    .room
                    .width
                    .saturating_sub(2 + 1 + cells + learned.len() + 2 + most)
                    .clamp(8, 40);
                let mut spans = vec![
                    Span::styled(sign, style),
                    Span::styled(fit(&course.title, name), style),
                    Span::raw(" "),
                ];
                spans.extend(canvas.two_tones(overview.along, overview.remembered, cells));
                spans.push(Span::styled(learned, canvas.theme.text));
                spans.push(Span::styled(format!("  {tail}"), canvas.theme.dim));
                Line::from(spans)
            }
            Row::Folded(several) => Line::from(vec![
                Span::styled(sign, style),
                Span::styled("✗ ", canvas.theme.bad),
                Span::styled(
                    message!("tui-home-folded", n = several.len()),
                    canvas.theme.dim,
                ),
            ]),
            Row::Broken(name, _, broken) => {
                let room = canvas.room.width.saturating_sub(4);
                // The name says where already; the way to it would push the message out.
                let text = match &broken.by_name {
                    Some(first) => first.clone(),
                    None => message!("tui-home-broken", name = name, problem = &broken.first),
                };
                let text = text.to_string();
                let text = clean(&text);
                Line::from(vec![
                    Span::styled(sign, style),
                    Span::styled("✗ ", canvas.theme.bad),
                    Span::styled(fit(&text.replace('\n', " "), room), canvas.theme.dim),
                ])
            }
        }
    }
}

/// Good courses in the order of lists, then those that can't be used.
pub(super) fn in_order(a: &Row, b: &Row) -> Ordering {
    match (a, b) {
        (Row::Good(a, its), Row::Good(b, other)) => desk::in_order((a, its), (b, other)),
        (Row::Good(..), _) => Ordering::Less,
        (_, Row::Good(..)) => Ordering::Greater,
        _ => Ordering::Equal,
    }
}

/// The titles of courses that are still to be read.
pub(super) fn unread(desk: &Desk, canvas: &mut Canvas) {
    canvas.without = vec![
        Action::Open,
        Action::Map,
        Action::Progress,
        Action::Practise,
        Action::Test,
        Action::Place,
    ];
    canvas.say(message!("tui-home-reading"), canvas.theme.text);
    if canvas.room.is_tall() {
        canvas.blank();
    }
    let room = canvas.room.width.saturating_sub(2);
    let mut titles: Vec<_> = desk.unread().collect();
    titles.sort_by(|a, b| desk::by_title(a, b));
    for title in titles {
        let line = format!("  {}", fit(title, room.min(40)).trim_end());
        canvas.lines.push(Line::styled(line, canvas.theme.text));
    }
}

/// What a course without reviews and new questions stands at.
fn stands(overview: &Overview, wide: bool) -> Message {
    let limited = overview.ending.as_ref().is_some_and(Ending::is_limit);
    match (overview.recommended.is_some(), limited, wide) {
        (true, _, true) => message!("tui-row-more"),
        (true, _, false) => message!("tui-row-more-narrow"),
        (false, true, true) => message!("tui-row-limit"),
        (false, true, false) => message!("tui-row-limit-narrow"),
        (false, false, true) => message!("tui-row-done"),
        (false, false, false) => message!("tui-row-done-narrow"),
    }
}
