//! What is said of an answer: its verdict, what follows from it, and how to go on.

use std::io;

use super::blanks::Blanks;
use super::{lines, pairs, teaching};
use crate::course::Course;
use crate::desk::Desk;
use crate::kinds::Graded;
use crate::session::{Asking, Judged, Later, Session};
use crate::text::{Out, SafeText, blocks, clean};
use crate::tutor::Reasons;
use crate::words::{Joined, Message, Value, message, until};

/// What is said of a miss after which there is another try; whether there was one.
/// `right`: whether the learner may say that it was right.
pub(super) fn missed(
    asking: &Asking,
    right: bool,
    blanks: &mut Blanks,
    out: &mut Out<'_>,
) -> io::Result<bool> {
    let Some(missed) = &asking.missed else {
        return Ok(false);
    };
    let word = missed.graded.verdict.word();
    said(word, &missed.graded, missed.feedback.as_ref(), out)?;
    if !asking.chosen_right().is_empty() {
        writeln!(out, "{}", message!("plain-try-missing"))?;
    }
    let kept = pairs::typed(&asking.pairs_right());
    if !kept.is_empty() {
        writeln!(out, "{}", message!("plain-try-pairs", kept = kept))?;
    }
    writeln!(out, "{}", or_appeal(lines::try_again(asking), right))?;
    if let Some(next) = blanks.again(asking) {
        writeln!(out, "{next}")?;
    }
    Ok(true)
}

/// How to go on, and how to say that the answer was right, if that can be said.
fn or_appeal(how: Message, right: bool) -> Message {
    let appeal = right.then(|| message!("plain-appeal-how"));
    Message::sentences(std::iter::once(how).chain(appeal))
}

/// When the question comes next. Who wants little said is told only that it comes back.
fn later(desk: &Desk, sitting: &Session, judged: &Judged) -> Option<Message> {
    let waits = || desk.progress(sitting).waits;
    let when = |due| until(due, desk.now(), desk.tomorrow());
    let is_terse = desk.settings().reasons() == Reasons::Off;
    Some(match judged.later(waits, desk.now())? {
        Later::InSitting => message!("plain-comes-back"),
        Later::IfRoom => message!("plain-comes-back-if"),
        Later::DueAgain => message!("plain-comes-back-due"),
        Later::Or(_) if is_terse => message!("plain-comes-back-if"),
        Later::Or(due) => message!("plain-comes-back-or", when = when(due)),
        Later::At(_) if is_terse => return None,
        Later::At(due) => message!("plain-next-review", when = when(due)),
    })
}

/// A verdict and what is said of it, without the right answer.
pub(super) fn said(
    word: Message,
    graded: &Graded,
    feedback: Option<&SafeText>,
    out: &mut Out<'_>,
) -> io::Result<()> {
    writeln!(out, "{}", message!("plain-verdict", verdict = word))?;
    if let Some(feedback) = feedback {
        writeln!(out, "{}", blocks(feedback))?;
    }
    (graded.remarks.iter()).try_for_each(|remark| writeln!(out, "{remark}"))
}

/// The verdict on an answer, what the learner keeps on the question, and how to go on.
pub(super) fn verdict(
    desk: &Desk,
    sitting: &Session,
    judged: &Judged,
    out: &mut Out<'_>,
) -> io::Result<()> {
    let course = sitting.course();
    told(course, judged, out)?;
    if let Some(mark) = desk.kept_on(course, judged.asking.question) {
        if !mark.tags.is_empty() {
            let tags = Value::list(mark.tags.iter().cloned(), Joined::Commas);
            writeln!(out, "{}", message!("tui-tags-yours", tags = tags))?;
        }
        if !mark.note.is_empty() {
            writeln!(out, "{}", message!("plain-note", note = clean(&mark.note)))?;
        }
    }
    if let Some(later) = later(desk, sitting, judged) {
        writeln!(out, "{later}")?;
    }
    let go_on = match judged.offers_steps {
        true => message!("plain-go-on-or-steps"),
        false if judged.keeps_explanation() => message!("plain-go-on-or-explain"),
        false => message!("plain-go-on"),
    };
    let is_wrong = !judged.graded.verdict.is_correct();
    let right = is_wrong && desk.may_have_been_right(sitting);
    writeln!(out, "{}", or_appeal(go_on, right))
}

/// What is told of an answer, without how to go on.
pub(super) fn told(course: &Course, judged: &Judged, out: &mut Out<'_>) -> io::Result<()> {
    let task = &judged.asking.item().task;
    let word = judged.graded.verdict.word_for(&judged.answer);
    said(word, &judged.graded, judged.feedback.as_ref(), out)?;
    if let Some(aside) = judged.aside() {
        writeln!(out, "{aside}")?;
    }
    if !judged.graded.verdict.is_correct() {
        // The back of a card that one graded was read just now.
        if !judged.answer.is_self_marked() {
            teaching::answer(task, out)?;
        }
    }
    if let Some(explanation) = judged.explanation() {
        writeln!(out, "{}", blocks(explanation))?;
    }
    if let Some(notice) = &judged.notice {
        writeln!(out, "{}", notice.message(course))?;
        let taught = course.questions[judged.asking.question].skills[0];
        if notice.lesson(course) == Some(taught) {
            writeln!(out, "{}", message!("plain-lesson-how"))?;
        }
    }
    for moved in &judged.moves {
        // A skill that did not change is not told.
        if moved.has_changed() {
            let line = message!(
                "plain-moved",
                skill = &course.skills[moved.skill].title,
                moved = moved.spelled_out(),
            );
            writeln!(out, "{line}")?;
        }
        if let Some(lapse) = moved.message(course) {
            writeln!(out, "{lapse}")?;
        }
    }
    for reached in &judged.reached {
        writeln!(out, "{reached}")?;
    }
    Ok(())
}
