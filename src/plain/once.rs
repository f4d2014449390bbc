//! One question at a time: what would be asked, an answer to it in another run of the
//! program, and one question as a greeting of the shell.

use std::io::{self, BufRead};
use std::sync::Arc;

use super::lines::{Side, typed_answer};
use super::question::question;
use super::verdict::{said, told};
use super::{Error, Practice, Typed, next_line, teaching, tell};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::kinds::{Answer, Form};
use crate::session::{Input, Phase, Session, Showing};
use crate::text::{Out, blocks};
use crate::words::message;

/// Shows what would be asked, and how it can be answered under the name `id`, which is quoted
/// for a shell. Nothing is recorded.
///
/// # Errors
/// Where it can't be written.
pub fn next(desk: &Desk, sitting: &Session, id: Option<&str>, out: &mut Out<'_>) -> io::Result<()> {
    let Phase::Asking(asking) = sitting.phase() else {
        return Ok(());
    };
    let course = &sitting.course().title;
    write!(out, "{}", message!("scripts-next-course", course = course))?;
    question(desk, sitting, asking, out)?;
    let form = asking.item().task.form();
    match (id, form) {
        (None, _) => writeln!(out, "{}", message!("plain-ask-leave")),
        (Some(id), Form::SelfGrade { .. }) => {
            writeln!(out, "{}", message!("scripts-next-card", id = id))?;
            writeln!(out, "{}", message!("scripts-next-card-grade", id = id))
        }
        (Some(_), Form::Written { .. }) => {
            let course = desk.called(sitting.course());
            writeln!(out, "{}", message!("scripts-written", course = course))
        }
        (Some(id), form) => {
            if form.blanks() > 1 {
                writeln!(out, "{}", message!("plain-answer-blanks"))?;
            }
            writeln!(out, "{}", message!("scripts-next-answer", id = id))
        }
    }
}

/// Judges an answer to what was shown before, as it is typed in plain mode. It has one try:
/// after a miss the right answer is told. Tells whether it was judged.
///
/// # Errors
/// Where the record or the terminal fails.
pub fn answer(
    desk: &mut Desk,
    course: &Arc<Course>,
    showing: Showing,
    typed: &str,
    out: &mut Out<'_>,
) -> Result<bool, Error> {
    let mut sitting = desk.begin_for(Arc::clone(course), Start::Showing(showing), None)?;
    tell(desk, out)?;
    let Phase::Asking(asking) = sitting.phase() else {
        writeln!(out, "{}", message!("scripts-not-now"))?;
        return Ok(false);
    };
    let form = asking.item().task.form();
    let answer = match &form {
        _ if showing.is_changed(&sitting) => Err(message!("scripts-changed")),
        Form::SelfGrade { back } if typed.eq_ignore_ascii_case("show") => {
            let back = message!("plain-card-back", back = blocks(back));
            writeln!(out, "{back}")?;
            desk.send(&mut sitting, Input::Quit)?.ok();
            return Ok(true);
        }
        Form::Written { .. } => {
            let course = desk.called(course);
            Err(message!("scripts-written", course = course))
        }
        form => typed_answer(typed, form, Side::Back),
    };
    let handed = match answer {
        Ok(answer) => desk
            .send(&mut sitting, Input::Answer(answer))?
            .map_err(|why| why.0),
        Err(why) => Err(why),
    };
    if let Err(why) = handed {
        writeln!(out, "{why}")?;
        desk.send(&mut sitting, Input::Quit)?.ok();
        return Ok(false);
    }
    tell(desk, out)?;
    judged(desk, &mut sitting, out)?;
    desk.send(&mut sitting, Input::Quit)?.ok();
    Ok(true)
}

/// Tells what came of an answer; where there would be another try, the answer is told, too.
fn judged(desk: &mut Desk, sitting: &mut Session, out: &mut Out<'_>) -> Result<(), Error> {
    let was_missed = match sitting.phase() {
        Phase::Asking(asking) => match &asking.missed {
            Some(missed) => {
                let word = missed.graded.verdict.word();
                said(word, &missed.graded, missed.feedback.as_ref(), out)?;
                true
            }
            None => false,
        },
        _ => false,
    };
    if was_missed {
        desk.send(sitting, Input::Answer(Answer::GiveUp))?.ok();
    }
    let Phase::Judged(judged) = sitting.phase() else {
        return Ok(());
    };
    match was_missed {
        false => told(sitting.course(), judged, out)?,
        true => {
            teaching::answer(&judged.asking.item().task, out)?;
            if let Some(explanation) = judged.explanation() {
                writeln!(out, "{}", blocks(explanation))?;
            }
        }
    }
    Ok(())
}

/// Asks what was shown just now until it is judged: `line` is what was typed first. A line
/// without anything leaves.
///
/// # Errors
/// Where the record or the terminal fails.
pub fn ask(
    desk: &mut Desk,
    course: &Arc<Course>,
    showing: Showing,
    line: String,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let mut sitting = desk.begin_for(Arc::clone(course), Start::Showing(showing), None)?;
    tell(desk, out)?;
    if !matches!(sitting.phase(), Phase::Asking(_)) {
        return Ok(writeln!(out, "{}", message!("scripts-not-now"))?);
    }
    if showing.is_changed(&sitting) {
        writeln!(out, "{}", message!("scripts-changed"))?;
        desk.send(&mut sitting, Input::Quit)?.ok();
        return Ok(());
    }
    let mut practice = Practice::of(sitting);
    practice.begins();
    let mut line = Some(line);
    while let Phase::Asking(_) = practice.sitting.phase() {
        let typed = match line.take() {
            Some(line) => line,
            None => {
                practice.show(desk, out)?;
                match next_line(input, out)? {
                    Typed::Line(line) => line,
                    Typed::NoText => continue,
                    Typed::End => break,
                }
            }
        };
        if typed.trim().is_empty() && practice.is_between() {
            break;
        }
        let asked = practice.read(&typed);
        practice.does(asked, desk, out)?;
    }
    if let Phase::Judged(judged) = practice.sitting.phase() {
        told(practice.sitting.course(), judged, out)?;
    }
    if !matches!(practice.sitting.phase(), Phase::Finished) {
        desk.send(&mut practice.sitting, Input::Quit)?.ok();
    }
    Ok(())
}

impl Practice {
    /// Whether no answer of several lines is begun, so that an empty line leaves.
    fn is_between(&self) -> bool {
        self.output.is_empty() && !self.writing.is_shown()
    }
}

/// Reads the first line of a greeting; none where it is left.
///
/// # Errors
/// Where the terminal can't be read or written.
pub fn first_line(input: &mut dyn BufRead, out: &mut Out<'_>) -> io::Result<Option<String>> {
    Ok(match next_line(input, out)? {
        Typed::Line(line) if !line.trim().is_empty() => Some(line),
        _ => None,
    })
}
