//! The end of a sitting: what it held, and when to come back.

use jiff::Timestamp;
use ratatui::text::{Line, Span};

use crate::course::Course;
use crate::report::{comes_back, placement, unshown};
use crate::session::{Session, Summary};
use crate::text::clean;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::moves::move_line;
use crate::tutor::Ending;
use crate::words::{counted, spoken};

/// The summary of a sitting.
pub(in crate::tui) fn summary_page(session: &Session, now: Timestamp, canvas: &mut Canvas) {
    canvas.status = "summary".into();
    let summary = session.summary(now);
    if summary.answered == 0 {
        canvas.say("Nothing answered this time.", canvas.theme.title);
        canvas.blank();
        ends(session, now, canvas);
        canvas.without.push(Action::Undo);
        return;
    }
    counts(&summary, canvas);
    if let Some(placed) = placement(session.course(), &summary) {
        canvas.say(placed, canvas.theme.text);
        canvas.blank();
    }
    if !summary.moves.is_empty() {
        canvas.say("Skills that moved", canvas.theme.accent);
        for moved in &summary.moves {
            let title = session.course().skills[moved.skill].title.to_string();
            let line = move_line(&title, moved, canvas);
            canvas.lines.push(line);
        }
        canvas.blank();
    }
    mistakes(&summary, canvas);
    ends(session, now, canvas);
    if !session.can_undo() {
        canvas.without.push(Action::Undo);
    }
}

/// How many answers there were, and how many were right.
fn counts(summary: &Summary, canvas: &mut Canvas) {
    let share = 100.0 * summary.correct as f64 / summary.answered as f64;
    canvas.say(
        format!(
            "{}, {} right ({share:.0} %)",
            counted(summary.answered, "question"),
            summary.correct
        ),
        canvas.theme.title,
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
    canvas.say(further.join(", "), canvas.theme.dim);
    canvas.blank();
}

/// The mistakes that were met, and what is said of them.
fn mistakes(summary: &Summary, canvas: &mut Canvas) {
    if summary.mistakes.is_empty() {
        return;
    }
    canvas.say("Mistakes met", canvas.theme.accent);
    for met in &summary.mistakes {
        let name = spoken(&met.name);
        let times = if met.times > 1 {
            format!(" (×{})", met.times)
        } else {
            String::new()
        };
        canvas.lines.push(Line::from(vec![
            Span::styled("✗ ", canvas.theme.bad),
            Span::styled(format!("{}{times}", clean(&name)), canvas.theme.text),
        ]));
        canvas.indented(&met.feedback, canvas.theme.dim);
    }
    canvas.blank();
}

/// Why nothing is asked, and what can be done about it here.
pub(in crate::tui) fn ended(course: &Course, ending: &Ending, keys: &Keymap) -> String {
    let here = match ending {
        Ending::Minutes(_) | Ending::Reviews(_) | Ending::New(_) => {
            let open = keys.name(Context::Home, Action::Open);
            let plan = keys.name(Context::Course, Action::Plan);
            format!(" Here: {open} and {plan} at home.")
        }
        Ending::Resting { again: false, .. } | Ending::Tried { again: false, .. } => {
            " Or pick a skill on the skills screen.".into()
        }
        _ => String::new(),
    };
    ending.sentence(course) + &here
}

/// Why the sitting ended, and when to come back.
fn ends(session: &Session, now: Timestamp, canvas: &mut Canvas) {
    let summary = session.summary(now);
    if let Some(unshown) = unshown(&summary) {
        canvas.say(unshown, canvas.theme.text);
    }
    if let Some(ending) = &summary.ending {
        canvas.say(
            ended(session.course(), ending, &canvas.keys),
            canvas.theme.text,
        );
        if !ending.goes_on() {
            canvas.without.push(Action::Practise);
        }
    }
    canvas.say(comes_back(&summary, now), canvas.theme.text);
}
