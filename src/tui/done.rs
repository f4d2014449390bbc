//! The end of a sitting: what it held, and when to come back.

use jiff::Timestamp;
use ratatui::text::{Line, Span};

use super::judged::move_line;
use super::keys::{Action, Context};
use super::markdown::blocks;
use super::page::{Page, Room};
use super::theme::Theme;
use crate::course::text::clean;
use crate::course::words::{counted, spoken};
use crate::report::until;
use crate::session::Session;

/// The summary of a sitting.
pub(super) fn summary_page(session: &Session, now: Timestamp, theme: &Theme, room: Room) -> Page {
    let mut page = Page::new("", Context::Done);
    page.status = "summary".into();
    let summary = session.summary(now);
    let width = room.width;
    if summary.answered == 0 {
        let said = match (summary.due_now, summary.next_due) {
            (0, Some(due)) if summary.skipped == 0 => {
                format!(
                    "There is nothing to practise here now. Next review {}.",
                    until(due, now)
                )
            }
            (0, None) if summary.skipped == 0 => {
                "There is no question to ask here yet; p practises the course as the tutor sees fit."
                    .into()
            }
            _ => "Nothing answered this time.".into(),
        };
        page.say(said, theme.title, width);
        page.without = vec![Action::Undo];
        return page;
    }
    let share = 100.0 * summary.correct as f64 / summary.answered as f64;
    page.say(
        format!(
            "{}, {} right ({share:.0} %)",
            counted(summary.answered, "question"),
            summary.correct
        ),
        theme.title,
        width,
    );
    let mut further = Vec::new();
    for (n, said) in [
        (summary.partial, format!("{} partly right", summary.partial)),
        (summary.skipped, format!("{} skipped", summary.skipped)),
        (summary.steps, counted(summary.steps, "step")),
        (summary.hints, counted(summary.hints, "hint")),
    ] {
        if n > 0 {
            further.push(said);
        }
    }
    further.push(match summary.seconds {
        s if s < 60 => format!("{s} s of thinking"),
        s => format!("{} min of thinking", (s + 30) / 60),
    });
    page.say(further.join(", "), theme.dim, width);
    page.blank();
    if !summary.moves.is_empty() {
        page.say("Skills that moved", theme.accent, width);
        for moved in &summary.moves {
            let title = clean(&session.course().skills[moved.skill].title).into_owned();
            page.lines
                .push(move_line(&title, moved.before, moved.after, theme, width));
        }
        page.blank();
    }
    if !summary.mistakes.is_empty() {
        page.say("Mistakes met", theme.accent, width);
        for met in &summary.mistakes {
            let name = spoken(&met.name);
            let times = if met.times > 1 {
                format!(" (×{})", met.times)
            } else {
                String::new()
            };
            page.lines.push(Line::from(vec![
                Span::styled("✗ ", theme.bad),
                Span::styled(format!("{}{times}", clean(&name)), theme.text),
            ]));
            for mut line in blocks(&met.feedback, width.saturating_sub(2), theme, theme.dim) {
                line.spans.insert(0, Span::raw("  "));
                page.lines.push(line);
            }
        }
        page.blank();
    }
    let next = match (summary.due_now, summary.next_due) {
        (0, None) => "No reviews are planned yet.".to_owned(),
        (0, Some(due)) => format!("Next review {}.", until(due, now)),
        (1, _) => "1 review is due now.".into(),
        (n, _) => format!("{n} reviews are due now."),
    };
    page.say(next, theme.text, width);
    if !session.can_undo() {
        page.without = vec![Action::Undo];
    }
    page
}
