//! The end of a sitting: what it held, and when to come back.

use ratatui::text::Span;

use super::beside::answer_rows;
use super::marked::{days_ahead, days_pane};
use super::tested::{offer, test_page};
use crate::course::Course;
use crate::desk::Desk;
use crate::report::{
    self, appealed, becomes_kept, mistakes_told, outlook, placement, thin_material, unrecorded,
    unshown,
};
use crate::session::{Session, Summary, Tested};
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::moves::move_line;
use crate::tui::widgets::panes::{FRAME, Pane, framed};
use crate::tutor::Ending;
use crate::words::{Joined, Message, Value, message};

/// The summary of a sitting.
pub(in crate::tui) fn summary_page(desk: &Desk, session: &Session, canvas: &mut Canvas) {
    canvas.status = message!("tui-done-status").into();
    let summary = desk.summary(session);
    if let Some(tested) = &summary.tested {
        test_page(session.course(), tested, canvas);
        match tested {
            // It is said how to go on with it.
            Tested::Left { .. } => canvas.without.push(Action::NoTest),
            Tested::Ended(_) => offered(desk, session.course(), canvas),
        }
        return;
    }
    if summary.answered == 0 {
        canvas.say(message!("tui-done-nothing"), canvas.theme.title);
        left(&summary, canvas);
        canvas.blank();
        ends(desk, session, &summary, canvas);
        offered(desk, session.course(), canvas);
        if summary.left_parts.is_none() || !desk.can_undo(session) {
            canvas.without.push(Action::Undo);
        }
        return;
    }
    beside(desk, session, canvas);
    counts(&summary, canvas);
    if let Some(placed) = placement(session.course(), &summary) {
        canvas.say(placed, canvas.theme.text);
        if summary.left_placement {
            let key = canvas.keys.name(Context::Home, Action::Place);
            canvas.say(message!("tui-done-place", key = key), canvas.theme.text);
        }
        canvas.blank();
    }
    if !summary.moves.is_empty() {
        canvas.say(message!("tui-done-skills"), canvas.theme.accent);
        for moved in &summary.moves {
            let title = session.course().skills[moved.skill].title.to_string();
            let line = move_line(&title, moved, canvas);
            canvas.lines.push(line);
        }
        if let Some(becomes) = becomes_kept(&summary) {
            canvas.say(becomes, canvas.theme.dim);
        }
        if let Some(thin) = thin_material(&summary) {
            canvas.say(thin, canvas.theme.dim);
        }
        canvas.blank();
    }
    mistakes(&summary, canvas);
    if let Some(overcome) = report::overcome(&summary) {
        canvas.say(overcome, canvas.theme.good);
        canvas.blank();
    }
    ends(desk, session, &summary, canvas);
    if let Some(next) = desk.next_course(session.course()) {
        canvas.blank();
        canvas.say(next, canvas.theme.accent);
    }
    offered(desk, session.course(), canvas);
    if !desk.can_undo(session) {
        canvas.without.push(Action::Undo);
    }
}

/// The answers of the sitting, and what comes when, beside the summary on a wide screen.
fn beside(desk: &Desk, session: &Session, canvas: &mut Canvas) {
    let (Some(width), false) = (canvas.frames(), session.past().is_empty()) else {
        return;
    };
    canvas.is_framed = true;
    let height = canvas.page();
    let days = days_ahead(session.course(), desk);
    let third = canvas.third.as_ref().map(|(columns, _)| columns + 2);
    let days = days.map(|days| days_pane(&days, third.unwrap_or(width), canvas));
    let below = days.as_ref().filter(|_| third.is_none());
    let room = height.saturating_sub(2 + below.map_or(0, Pane::rows));
    let answers = answer_rows(session, (width.saturating_sub(FRAME), room), canvas);
    let answers = Pane::new(message!("tui-done-answers"), answers);
    match third {
        Some(third) => {
            let lines = framed(days, (third, height), canvas);
            canvas.third = Some((third - 2, lines));
            canvas.side = framed([answers], (width, height), canvas);
        }
        None => {
            let both = [answers].into_iter().chain(days);
            canvas.side = framed(both, (width, height), canvas);
        }
    }
}

/// How many answers there were, and how many were right.
fn counts(summary: &Summary, canvas: &mut Canvas) {
    let answered = message!(
        "tui-done-answered",
        n = summary.answered,
        right = summary.correct
    );
    canvas.say(answered, canvas.theme.title);
    let (partial, skipped) = (summary.partial, summary.skipped);
    let (steps, hints) = (summary.steps, summary.hints);
    let further = [
        (partial > 0).then(|| message!("tui-done-partial", n = partial)),
        (skipped > 0).then(|| message!("tui-done-skipped", n = skipped)),
        (steps > 0).then(|| message!("tui-done-steps", n = steps)),
        (hints > 0).then(|| message!("tui-done-hints", n = hints)),
        match summary.seconds {
            0 => None,
            s if s < 60 => Some(message!("tui-done-seconds", n = s)),
            s => Some(message!("tui-done-minutes", n = (s + 30) / 60)),
        },
    ];
    let further = Value::list(further.into_iter().flatten(), Joined::Commas);
    canvas.say(further.to_string(), canvas.theme.dim);
    left(summary, canvas);
    canvas.blank();
}

/// That a question was left between its parts.
fn left(summary: &Summary, canvas: &mut Canvas) {
    if let Some(left) = report::left_parts(summary) {
        canvas.say(left, canvas.theme.text);
    }
}

/// The mistakes that were met, and what is said of them.
fn mistakes(summary: &Summary, canvas: &mut Canvas) {
    if summary.mistakes.is_empty() {
        return;
    }
    canvas.say(message!("tui-done-mistakes"), canvas.theme.accent);
    for told in mistakes_told(summary) {
        let first = [Span::styled("✗ ", canvas.theme.bad)];
        let text = Span::styled(told.name, canvas.theme.text);
        canvas.wrap(&[text], &first, &[Span::raw("  ")]);
        for answer in &told.answers {
            if !answer.given.is_empty() {
                let given = match &answer.asked {
                    Some(asked) => {
                        message!("tui-done-given-to", given = &answer.given, asked = asked)
                    }
                    None => message!("tui-done-given", given = &answer.given),
                };
                let given = Span::styled(given, canvas.theme.text);
                canvas.wrap(&[given], &[Span::raw("  ")], &[Span::raw("  ")]);
            }
            canvas.indented(&answer.feedback, canvas.theme.dim);
        }
    }
    canvas.blank();
}

/// Why nothing is asked, and what can be done about it here.
pub(in crate::tui) fn ended(
    course: &Course,
    called: &str,
    ending: &Ending,
    keys: &Keymap,
) -> Message {
    let here = match ending {
        Ending::OfTeacher(..) => message!(
            "tui-rest-class",
            open = keys.name(Context::Home, Action::Open)
        ),
        Ending::Minutes(_) | Ending::Reviews(_) | Ending::New(_) => {
            message!(
                "tui-rest-plan",
                open = keys.name(Context::Home, Action::Open),
                plan = keys.name(Context::Course, Action::Plan)
            )
        }
        Ending::Resting { again: false, .. } | Ending::Tried { again: false, .. } => {
            message!(
                "tui-rest-pick",
                open = keys.name(Context::Home, Action::Open)
            )
        }
        _ => return ending.message(course, called),
    };
    Message::sentences([ending.message(course, called), here])
}

/// Why the sitting ended, and when to come back.
fn ends(desk: &Desk, session: &Session, summary: &Summary, canvas: &mut Canvas) {
    let course = session.course();
    if let Some(appealed) = appealed(summary) {
        canvas.say(appealed, canvas.theme.text);
    }
    if let Some(unshown) = unshown(summary) {
        canvas.say(unshown, canvas.theme.text);
    }
    if let Some(ending) = &summary.ending {
        let ended = ended(course, &desk.called(course), ending, &canvas.keys);
        canvas.say(ended, canvas.theme.text);
        if !ending.goes_on() || !desk.asks_more(session) {
            canvas.without.push(Action::Practise);
        }
    }
    if let Some(unrecorded) = unrecorded(summary) {
        canvas.say(unrecorded, canvas.theme.text);
    }
    if !summary.goes_on {
        canvas.without.push(Action::GoOn);
    }
    for said in outlook(course, summary, desk.now()) {
        canvas.say(said, canvas.theme.text);
    }
}

/// The offer of the course's test that stands now, once.
fn offered(desk: &Desk, course: &Course, canvas: &mut Canvas) {
    offer((desk, desk.test_offer(course)), course, canvas);
}
