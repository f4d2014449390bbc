//! The end of a sitting: what it held, and when to come back.

use jiff::Timestamp;
use ratatui::text::{Line, Span};

use crate::course::Course;
use crate::report::{comes_back, placement, unshown};
use crate::session::Session;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::markdown::blocks;
use crate::tui::widgets::moves::move_line;
use crate::tui::widgets::page::{Page, Room};
use crate::tutor::Rest;
use crate::words::{counted, spoken};

/// The summary of a sitting.
pub(in crate::tui) fn summary_page(
    session: &Session,
    now: Timestamp,
    theme: &Theme,
    room: Room,
) -> Page {
    let mut page = Page::new("", Context::Done);
    page.status = "summary".into();
    let summary = session.summary(now);
    let width = room.width;
    if summary.answered == 0 {
        page.say("Nothing answered this time.", theme.title, width);
        page.blank();
        ends(session, now, theme, width, &mut page);
        page.without.push(Action::Undo);
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
    if let Some(placed) = placement(session.course(), &summary) {
        page.say(placed, theme.text, width);
        page.blank();
    }
    if !summary.moves.is_empty() {
        page.say("Skills that moved", theme.accent, width);
        for moved in &summary.moves {
            let title = session.course().skills[moved.skill].title.to_string();
            page.lines.push(move_line(&title, moved, theme, width));
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
    ends(session, now, theme, width, &mut page);
    if !session.can_undo() {
        page.without.push(Action::Undo);
    }
    page
}

/// Why nothing is asked, and what can be done about it here.
pub(in crate::tui) fn rested(course: &Course, rest: &Rest) -> String {
    let here = match rest {
        Rest::Minutes(_) | Rest::Reviews(_) | Rest::New(_) => " Here: o and e at home.",
        Rest::Resting { again: false, .. } | Rest::Tried { again: false, .. } => {
            " Or pick a skill on the skills screen."
        }
        _ => "",
    };
    rest.sentence(course) + here
}

/// Why the sitting ended, and when to come back.
fn ends(session: &Session, now: Timestamp, theme: &Theme, width: usize, page: &mut Page) {
    let summary = session.summary(now);
    if let Some(unshown) = unshown(&summary) {
        page.say(unshown, theme.text, width);
    }
    if let Some(rest) = &summary.rest {
        page.say(rested(session.course(), rest), theme.text, width);
        if !rest.goes_on() {
            page.without.push(Action::Practise);
        }
    }
    page.say(comes_back(&summary, now), theme.text, width);
}
