//! What is done beside answering: pictures that are opened outside, and what is told of a
//! card once the next question is shown.

use super::Next;
use crate::desk::Desk;
use crate::kinds::Rating;
use crate::session::{Judged, Phase, Session};
use crate::tui::outside::show_picture;
use crate::words::{Message, message, until};

/// Opens the pictures of what is shown outside, one with each key; `opened` counts them.
pub(super) fn picture(session: &Session, opened: &mut usize, desk: &Desk) -> Vec<Next> {
    let pictures = session.phase().pictures();
    let Some(at) = opened.checked_rem(pictures.len()) else {
        return Next::say(message!("tui-no-picture"));
    };
    *opened += 1;
    Next::say(match desk.picture(session.course(), &pictures[at].file) {
        Ok(path) => show_picture(&path),
        Err(why) => message!("tui-picture-missing", why = why),
    })
}

/// What is told of a card that was graded, beside the question after it.
pub(super) fn after_card(rating: Rating, session: &Session, desk: &Desk) -> Message {
    let next = match session.phase() {
        Phase::Judged(judged) if judged.comes_back => message!("tui-card-comes-back"),
        Phase::Judged(Judged { due: Some(due), .. }) => {
            message!(
                "tui-card-due",
                when = until(*due, desk.now(), desk.tomorrow())
            )
        }
        _ => message!("tui-card-noted"),
    };
    let grade = match rating {
        Rating::Again => message!("tui-card-again"),
        Rating::Hard => message!("tui-card-hard"),
        Rating::Good => message!("tui-card-good"),
        Rating::Easy => message!("tui-card-easy"),
    };
    message!("tui-last-card", grade = grade, next = next)
}
