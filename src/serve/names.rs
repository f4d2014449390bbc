//! The names by which programs tell things apart. They never change; new ones come
//! with new things.

use crate::journal::Appeal;
use crate::kinds::Verdict;
use crate::session::{Before, Lapse};
use crate::tutor::levers::Lever;
use crate::tutor::{Ending, Notice};

pub(super) fn of_verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Correct => "correct",
        Verdict::Partial(_) => "partial",
        Verdict::Incorrect => "incorrect",
        Verdict::GaveUp => "gave_up",
    }
}

pub(super) fn of_notice(notice: &Notice) -> &'static str {
    match notice {
        Notice::Spinning { .. } => "spinning",
        Notice::Struggling { .. } => "struggling",
        Notice::Leech { .. } => "leech",
        Notice::Hasty => "hasty",
        Notice::Clicking => "clicking",
    }
}

pub(super) fn of_change(before: Before) -> &'static str {
    match before {
        Before::New => "new",
        Before::At(_) => "moved",
    }
}

pub(super) fn of_lapse(lapse: Lapse) -> &'static str {
    match lapse {
        Lapse::First => "first",
        Lapse::Second => "second",
        Lapse::Unproven => "unproven",
    }
}

/// The input that pulls a lever.
pub(super) fn of_lever(lever: Lever) -> &'static str {
    match lever {
        Lever::Easier => "easier",
        Lever::OtherSkill => "other_skill",
        Lever::Tomorrow => "bury",
    }
}

pub(super) fn of_appeal(why: Appeal) -> &'static str {
    match why {
        Appeal::Right => "right",
        Appeal::Broken => "broken",
    }
}

pub(super) fn of_ending(ending: &Ending) -> &'static str {
    match ending {
        Ending::OfTeacher(limit, _) => of_ending(limit),
        Ending::Minutes(_) => "minutes",
        Ending::Reviews(_) => "reviews",
        Ending::New(_) => "new",
        Ending::Skipped => "skipped",
        Ending::Unshown(_) | Ending::GivenUp(_) => "unshown",
        Ending::PutAway => "put_away",
        Ending::Picked(_) => "picked",
        Ending::Resting { .. } => "resting",
        Ending::Tried { .. } => "tried",
        Ending::Done => "done",
        Ending::LengthReached { .. } => "length_reached",
        Ending::Selected | Ending::NoneSelected => "selected",
        Ending::Crammed | Ending::NoneMet | Ending::NoneNow => "crammed",
    }
}
