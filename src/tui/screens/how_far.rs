//! How far a sitting is on the way to its length, for the status line.

use crate::session::Lasts;
use crate::words::{Message, message};

/// How far the sitting is on the way to its length, where it has one.
pub(super) fn how_far(lasts: &Lasts, answered: usize, narrow: bool) -> Option<Message> {
    if let Some((n, of)) = lasts.once_more {
        return Some(message!("tui-status-once-more", n = n, of = of));
    }
    let Some(of) = lasts.length.minutes else {
        let of = lasts.length.questions?;
        return Some(match narrow && answered > 0 {
            true => message!("tui-status-questions-narrow", n = answered, of = of),
            false => message!("tui-status-questions", n = answered, of = of),
        });
    };
    let minutes = lasts.spent.whole_minutes().min(u64::from(of));
    Some(match narrow {
        true => message!("tui-status-minutes-narrow", n = minutes, of = of),
        false => message!("tui-status-minutes", n = minutes, of = of),
    })
}

/// Whether [`how_far`] says how many questions were answered.
pub(super) fn counts_questions(lasts: &Lasts) -> bool {
    let length = &lasts.length;
    lasts.once_more.is_none() && length.minutes.is_none() && length.questions.is_some()
}
