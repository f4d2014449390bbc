//! How a sitting goes, in the head of the screen.

use super::beside::strip;
use super::how_far::{counts_questions, how_far};
use crate::desk::Desk;
use crate::session::{Asking, Progress, Session};
use crate::text::columns;
use crate::tui::widgets::canvas::Canvas;
use crate::tutor::Rule;
use crate::tutor::left::{can_expect, expected};
use crate::words::{Message, message};

/// Most answers in the strip.
const STRIP: usize = 12;

/// How the sitting goes, at the top of the screen.
pub(super) fn status(
    desk: &Desk,
    session: &Session,
    asking: Option<&Asking>,
    canvas: &Canvas,
) -> Option<Message> {
    let progress = desk.progress(session);
    let (right, answered) = (progress.correct, progress.answered);
    if let (true, Some(asking)) = (session.is_testing(), asking)
        && let Rule::Test { n, of } = asking.reason.rule
    {
        return Some(message!("tui-status-test", n = n, of = of));
    }
    let about = about(&progress).filter(|_| canvas.room.width >= 60);
    let narrow = canvas.room.width < 60;
    // How many were answered is told with how far it is already.
    let runs = about.is_some() || (answered > 0 && counts_questions(&progress.lasts));
    let far = about.or_else(|| how_far(&progress.lasts, answered, narrow));
    let back = progress.coming_back;
    let counts = match canvas.room.width {
        ..60 if runs && right > 0 => Some(message!("tui-status-counts", right = right, back = 0)),
        ..60 if runs => None,
        _ if runs && right == 0 && back == 0 => None,
        _ if runs && right == 0 => Some(message!("tui-answers-come-back", n = back)),
        _ if runs => Some(message!("tui-status-counts", right = right, back = back)),
        _ if answered == 0 && progress.due == 0 => None,
        ..60 if answered == 0 => None,
        ..60 if far.is_some() => Some(message!(
            "tui-status-far-narrow",
            right = right,
            answered = answered
        )),
        ..60 => Some(message!(
            "tui-status-narrow",
            right = right,
            answered = answered
        )),
        _ => {
            let counts = |back| {
                let due = progress.due;
                message!(
                    "tui-status",
                    right = right,
                    answered = answered,
                    back = back,
                    due = due
                )
            };
            // Where there is no room for all, what is due is told rather than what comes back.
            let far = far.as_ref().map_or(0, |far| columns(&far.to_string()) + 3);
            let fits = |said: &Message| far + columns(&said.to_string()) <= canvas.beside_title();
            Some(match counts(back) {
                all if fits(&all) => all,
                _ => counts(0),
            })
        }
    };
    let counts = counts.filter(|_| canvas.room.width >= 60 || progress.lasts.once_more.is_none());
    let both: Vec<Message> = far.into_iter().chain(counts).collect();
    let status = match <[Message; 2]>::try_from(both) {
        Ok([far, counts]) => Some(message!("tui-status-far", far = far, counts = counts)),
        Err(one) => one.into_iter().next(),
    }?;
    let strip = match canvas.room.side {
        Some(_) => strip(session, back, canvas, STRIP),
        None => String::new(),
    };
    Some(match strip.is_empty() {
        true => status,
        false => message!("tui-status-strip", strip = strip, status = status),
    })
}

/// How many questions it will have been at the end, about, and how many minutes are left;
/// nothing where no time is set, it is over, or too little is done to say.
fn about(progress: &Progress) -> Option<Message> {
    let lasts = &progress.lasts;
    let minutes = lasts.length.minutes.filter(|_| lasts.once_more.is_none())?;
    let answered = progress.answered as u64;
    let of = expected(answered, lasts.spent, minutes)?;
    let left = (u64::from(minutes) * 60_000).saturating_sub(lasts.spent.get());
    can_expect(answered).then(|| {
        message!(
            "tui-status-about",
            n = progress.answered,
            of = of,
            left = left.div_ceil(60_000)
        )
    })
}
