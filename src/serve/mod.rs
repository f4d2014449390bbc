//! Practice as JSON Lines, for programs: editors, voices, other front ends, scripted
//! learners. Each input gets one object back; what the record has to say comes before
//! it. `docs/protocol.md` describes them all.

mod entered;
pub(crate) mod fuzzing;
mod hints;
mod kept;
mod looked;
mod names;
mod objects;
mod once;
mod outcome;
mod pictures;
mod read;
mod resource;
mod said;
mod show;
mod testing;
mod texts;
mod unread;

use std::io::{self, BufRead};
use std::sync::Arc;

use jiff::SignedDuration;

pub(crate) use entered::entered;
pub use once::{answer, next};
pub use read::seconds;
pub use said::FORMAT;

use crate::course::{Course, Length};
use crate::desk::{self, Desk, LAST, Start};
use crate::journal::Appeal;
use crate::kinds::Answer;
use crate::report::only_begins;
use crate::session::{Input, Phase, Session, Teaching};
use crate::text::{Out, clean};
use crate::tutor::placement;
use crate::words::{Message, message};
use read::{Ask, Asked, Typed};
use said::{Line, Said};
use texts::Named;

/// What ended the sitting early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    /// The input can't be read, or the output not written.
    #[error("{}", message!("serve-failed", error = .0.to_string()))]
    Io(#[from] io::Error),
}

/// Practises a course until the input ends or asks to quit, or nothing is left to
/// ask, for so long where a length is given. With a pace, the clock stands still but for that much before each input; an
/// input's own time counts instead.
///
/// # Errors
/// Where the record, the input or the output fails.
pub fn practice(
    desk: &mut Desk,
    course: Arc<Course>,
    (start, length): (Start, Option<Length>),
    pace: Option<SignedDuration>,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    if pace.is_some() {
        desk.stop_clock();
    }
    let mut sitting = begin(desk, course, start, length, out)?;
    let mut reply = show::phase(desk, &sitting);
    while !matches!(sitting.phase(), Phase::Finished) {
        tell(desk, out)?;
        say(&reply, out)?;
        let line = match read::next_line(input)? {
            Typed::Line(line) => read::read(&line),
            Typed::Unreadable(why) => Err(why),
            Typed::End => {
                desk.send(&mut sitting, Input::Quit)?.ok();
                break;
            }
        };
        reply = match line {
            Err(why) => Said::Refusal(Named::new("malformed", &why)),
            Ok(asked) => match desk.pass(asked.after.or(pace).unwrap_or_default()) {
                true => does(asked, desk, &mut sitting)?,
                false => refusal(&message!("serve-clock-end", last = LAST.to_string())),
            },
        };
    }
    tell(desk, out)?;
    // What is remembered of all courses counts.
    desk.read_all_begun()?;
    let tuning = desk.tuning();
    if tuning.is_offered() {
        let offer = Message::sentences([tuning.offer(), message!("serve-tune")]);
        say(&Said::Notice(Named::new("tuning", &offer)), out)?;
    }
    desk.read_beyond(sitting.course())?;
    if let Some(next) = desk.next_course(sitting.course()) {
        say(&Said::Notice(Named::new("next-course", &next)), out)?;
    }
    if let Some(offer) = testing::offer(desk, sitting.course()) {
        say(&offer, out)?;
    }
    Ok(say(&show::summary(desk, &sitting), out)?)
}

/// Begins a sitting, and says what comes before its first question.
fn begin(
    desk: &mut Desk,
    course: Arc<Course>,
    start: Start,
    length: Option<Length>,
    out: &mut Out<'_>,
) -> Result<Session, Error> {
    let begins = testing::begins(desk, &course, &start)?;
    let way_back = desk.way_back(&course);
    let offered = start == Start::Practice && desk.offers_placement(&course);
    desk.read_beyond(&course)?;
    let assumes = desk.assumes(&course);
    let sitting = desk.begin_for(course, start, length)?;
    say(&show::hello(desk, &sitting), out)?;
    if let Some(assumes) = assumes {
        say(&Said::Notice(Named::new("assumes", &assumes)), out)?;
    }
    if sitting.is_cram() {
        let about = message!("scripts-cram-begins");
        say(&Said::Notice(Named::new("cram", &about)), out)?;
    }
    if let Some(only) = sitting.only() {
        let about = only_begins(only);
        say(&Said::Notice(Named::new("only", &about)), out)?;
    }
    if sitting.is_placing() {
        let about = placement::about(sitting.course());
        say(&Said::Notice(Named::new("placement", &about)), out)?;
    } else if offered {
        let offer = message!(
            "serve-place",
            course = desk.called(sitting.course()),
            most = placement::most(sitting.course())
        );
        say(&Said::Notice(Named::new("place", &offer)), out)?;
    }
    if let Some(back) = way_back {
        say(&Said::Notice(Named::new("way-back", &back.message())), out)?;
    }
    begins.iter().try_for_each(|begins| say(begins, out))?;
    Ok(sitting)
}

/// Writes what ended a sitting, or kept it from beginning, as an object.
///
/// # Errors
/// Where it can't be written.
pub fn fail(error: &str, out: &mut Out<'_>) -> io::Result<()> {
    let text = error.to_owned();
    say(&Said::Error { text }, out)
}

fn say(said: &Said, out: &mut Out<'_>) -> io::Result<()> {
    let line = serde_json::to_string(&Line::new(said))?;
    writeln!(out, "{line}")?;
    out.flush()
}

/// Tells what happened to the record, and what is not on disk.
fn tell(desk: &mut Desk, out: &mut Out<'_>) -> io::Result<()> {
    if let Some(notice) = desk.take_notice() {
        say(&Said::Notice(Named::new("record", &notice)), out)?;
    }
    match desk.unsaved() {
        Some(unsaved) => say(&Said::Notice(Named::new("unsaved", &unsaved)), out),
        None => Ok(()),
    }
}

fn refusal(why: &Message) -> Said {
    Said::Refusal(Named::new("refused", why))
}

/// Does what is asked for, and tells what comes back.
fn does(asked: Asked, desk: &mut Desk, sitting: &mut Session) -> Result<Said, Error> {
    match looked::does(&asked, desk, sitting) {
        // It is no reason to end the sitting: its answers may still be saved.
        Err(Error::Desk(error)) => return Ok(refusal(&error.message())),
        done => {
            if let Some(said) = done? {
                return Ok(said);
            }
        }
    }
    let lesson = match asked.ask {
        Ask::Why => {
            let why = show::why(desk, sitting);
            return Ok(why.unwrap_or_else(|| refusal(&message!("serve-nothing-asked"))));
        }
        Ask::Lesson => match show::lesson(sitting) {
            Some(Ok(lesson)) => Some(lesson),
            Some(Err(skill)) => {
                return Ok(refusal(&message!("serve-no-lesson", skill = skill)));
            }
            None => return Ok(refusal(&message!("serve-nothing-asked"))),
        },
        Ask::Interests => return interests(&asked.themes, desk, sitting),
        _ => None,
    };
    let input = match input(asked, sitting) {
        Ok(input) => input,
        Err(why) => return Ok(refusal(&why)),
    };
    let opens = match input {
        Input::Open(at) => Some(at),
        _ => None,
    };
    if let Some(at) = opens {
        return Ok(match desk.send(sitting, input)? {
            Err(why) => refusal(&why.0),
            Ok(()) => resource::opened(desk, sitting, at),
        });
    }
    Ok(match (desk.send(sitting, input)?, lesson) {
        (Err(why), _) => refusal(&why.0),
        (Ok(()), Some(lesson)) => lesson,
        (Ok(()), None) => show::phase(desk, sitting),
    })
}

/// Notes which themes the learner likes: later questions are in words about them.
fn interests(themes: &[String], desk: &mut Desk, sitting: &Session) -> Result<Said, Error> {
    let course = sitting.course();
    let unknown = |id: &&String| course.themes.iter().all(|theme| theme.id != **id);
    if let Some(unknown) = themes.iter().find(unknown) {
        let unknown = clean(unknown);
        return Ok(refusal(&message!("serve-no-such-theme", theme = unknown)));
    }
    desk.set_interests(course, themes)?;
    Ok(show::phase(desk, sitting))
}

/// What an object says to the sitting, or why it can't.
fn input(asked: Asked, sitting: &Session) -> Result<Input, Message> {
    Ok(match asked.ask {
        Ask::Answer => match sitting.phase() {
            Phase::Asking(asking)
            | Phase::Teaching(Teaching {
                twin: Some(asking), ..
            }) => Input::Answer(asked.answer(&asking.item().task.form())?),
            // The sitting says why there is nothing to answer.
            _ => Input::Answer(Answer::GiveUp),
        },
        Ask::GiveUp => Input::Answer(Answer::GiveUp),
        Ask::Hint => Input::Hint,
        Ask::Steps => Input::Steps,
        Ask::Lesson | Ask::Why | Ask::Interests => Input::Lesson,
        // Those that look about were done before.
        Ask::History | Ask::Counts | Ask::Find => Input::Lesson,
        Ask::Easier | Ask::OtherSkill | Ask::Note | Ask::Bookmark | Ask::Tags => Input::Lesson,
        Ask::Next => Input::Next,
        Ask::Skip => Input::Skip,
        Ask::Bury => Input::Bury,
        Ask::Suspend => Input::Suspend,
        Ask::WasRight => Input::Appeal(Appeal::Right),
        Ask::Broken => Input::Appeal(Appeal::Broken),
        Ask::Undo => Input::Undo,
        Ask::Known => match sitting.course().skill(&asked.skill) {
            Some(skill) => Input::Known(skill),
            None => return Err(message!("serve-no-such-skill", skill = asked.skill)),
        },
        Ask::Open | Ask::Rate => {
            let Some(at) = sitting.course().resource(&asked.resource) else {
                let resource = clean(&asked.resource).into_owned();
                return Err(message!("serve-no-such-resource", resource = resource));
            };
            match (asked.ask, asked.useful) {
                (Ask::Open, _) => Input::Open(at),
                (_, Some(useful)) => Input::Rate(at, useful),
                (_, None) => return Err(message!("serve-useful-missing")),
            }
        }
        Ask::Quit => Input::Quit,
    })
}
