//! One question at a time, for loops and scripts: what would be asked, and what comes of an
//! answer to it, each in a run of its own.

use std::io;
use std::sync::Arc;

use serde::Deserialize;

use super::read::{self, Asked};
use super::said::{AnsweredOnce, AskedOnce, Line, Said};
use super::texts::{Named, Titled};
use super::{Error, Input, input, say, show};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::kinds::Answer;
use crate::session::{Phase, Session, Showing};
use crate::text::Out;
use crate::words::{Message, message};

/// Writes what would be asked, under a name by which it can be answered. Nothing is recorded.
///
/// # Errors
/// Where it can't be written.
pub fn next(desk: &Desk, sitting: &Session, id: &str, out: &mut Out<'_>) -> io::Result<()> {
    let course = sitting.course();
    let said = show::phase(desk, sitting);
    let asked = AskedOnce {
        id: id.to_owned(),
        course: titled(course),
        question: serde_json::to_value(Line::new(&said))?,
    };
    say(&Said::Asked(Box::new(asked)), out)
}

fn titled(course: &Course) -> Titled {
    Titled {
        id: course.id.to_string(),
        title: course.title.clone(),
    }
}

/// Judges an answer to what was shown before, and writes what came of it to the first output:
/// one object. What is to be said beside it goes to the other. An answer has one try: after a
/// miss the right answer is told. Tells whether it was judged.
///
/// # Errors
/// Where the record or the output fails.
pub fn answer(
    desk: &mut Desk,
    course: &Arc<Course>,
    showing: Showing,
    (id, object): (&str, &str),
    (out, aside): (&mut Out<'_>, &mut Out<'_>),
) -> Result<bool, Error> {
    let asked = match read_object(object) {
        Ok(asked) => asked,
        Err(why) => {
            say(&Said::Refusal(Named::new("malformed", &why)), out)?;
            return Ok(false);
        }
    };
    let mut sitting = desk.begin_for(Arc::clone(course), Start::Showing(showing), None)?;
    tell_aside(desk, aside)?;
    if !matches!(sitting.phase(), Phase::Asking(_)) {
        let why = message!("scripts-not-now");
        say(&Said::Refusal(Named::new("refused", &why)), out)?;
        return Ok(false);
    }
    let handed = match input(asked, &sitting) {
        _ if showing.is_changed(&sitting) => Err(message!("scripts-changed")),
        Ok(handed) => desk.send(&mut sitting, handed)?.map_err(|why| why.0),
        Err(why) => Err(why),
    };
    let done = match handed {
        Err(why) => {
            say(&Said::Refusal(Named::new("refused", &why)), out)?;
            false
        }
        Ok(()) => {
            let answered = told(desk, &mut sitting, id)?;
            tell_aside(desk, aside)?;
            say(&Said::Answered(Box::new(answered)), out)?;
            true
        }
    };
    if !matches!(sitting.phase(), Phase::Finished) {
        desk.send(&mut sitting, Input::Quit)?.ok();
    }
    Ok(done)
}

/// What the record has to say, beside the object. What could not be saved is told at the end.
fn tell_aside(desk: &mut Desk, aside: &mut Out<'_>) -> io::Result<()> {
    match desk.take_notice() {
        Some(notice) => writeln!(aside, "{notice}"),
        None => Ok(()),
    }
}

/// What came of the answer; where there would be another try, the answer is asked for.
fn told(desk: &mut Desk, sitting: &mut Session, id: &str) -> Result<AnsweredOnce, Error> {
    let missed = match show::phase(desk, sitting) {
        Said::Question(question) => question.missed,
        _ => None,
    };
    if missed.is_some() {
        desk.send(sitting, Input::Answer(Answer::GiveUp))?.ok();
    }
    let said = show::phase(desk, sitting);
    let name = match (&missed, &said) {
        (Some(missed), _) => missed.verdict,
        (None, Said::Verdict(verdict)) => verdict.verdict,
        (None, _) => "gave_up",
    };
    let verdict = match said {
        Said::Verdict(mut verdict) => {
            // The sitting ends with this question: nothing comes back in it.
            verdict.comes_back = false;
            verdict.may_come_back = false;
            let line = Said::Verdict(verdict);
            Some(serde_json::to_value(Line::new(&line)).map_err(io::Error::from)?)
        }
        _ => None,
    };
    Ok(AnsweredOnce {
        id: id.to_owned(),
        course: titled(sitting.course()),
        correct: name == "correct",
        name: name.to_owned(),
        missed,
        verdict,
    })
}

/// An answer as an object of the protocol, which may leave out its type.
fn read_object(object: &str) -> Result<Asked, Message> {
    #[derive(Deserialize)]
    struct Typed {
        #[serde(rename = "type")]
        kind: Option<String>,
    }
    let object = object.trim();
    let rest = object.strip_prefix('{');
    let kind = serde_json::from_str::<Typed>(object).ok();
    let asked = match (rest, kind) {
        (Some(_), Some(Typed { kind: Some(_) })) => read::read(object)?,
        (Some(rest), Some(Typed { kind: None })) => {
            read::read(&format!("{{\"type\":\"answer\",{rest}"))?
        }
        _ => return Err(message!("scripts-no-object")),
    };
    match asked.ask {
        read::Ask::Answer | read::Ask::GiveUp => Ok(asked),
        _ => Err(message!("serve-only-answers")),
    }
}
