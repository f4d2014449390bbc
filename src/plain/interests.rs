//! Which themes of a course the learner likes, as lines of text.

use std::io::BufRead;
use std::sync::Arc;

use super::input::{Typed, next_line};
use super::{Error, practice, tell};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::text::Out;
use crate::words::{Joined, Message, Value, message};

/// Asks which themes of a course the learner likes, if they never were asked; to be called
/// where somebody sits at the terminal, and not on a pipe.
///
/// # Errors
/// Where the disk or the terminal fails.
pub fn ask_interests(
    desk: &mut Desk,
    course: &Arc<Course>,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    match desk.asks_interests(course) {
        true => pick(desk, course, input, out),
        false => Ok(()),
    }
}

/// Begins a sitting so. Who `asks` can be asked is asked first what they like.
pub(super) fn begin(
    desk: &mut Desk,
    course: Arc<Course>,
    start: Start,
    asks: bool,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    if asks {
        ask_interests(desk, &course, input, out)?;
    }
    practice(desk, course, start, None, input, out)
}

/// Lists the themes, and takes the numbers of those that are liked.
pub(super) fn pick(
    desk: &mut Desk,
    course: &Arc<Course>,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    if course.themes.is_empty() {
        let none = message!("plain-interests-none", course = &course.title);
        return Ok(writeln!(out, "{none}")?);
    }
    writeln!(
        out,
        "{}",
        message!("plain-interests", course = &course.title)
    )?;
    let liked = desk.interests(course).unwrap_or_default();
    for (at, theme) in course.themes.iter().enumerate() {
        let picked = if liked.contains(&theme.id) {
            "yes"
        } else {
            "no"
        };
        let line = message!(
            "plain-interest",
            n = at + 1,
            name = &theme.name,
            picked = picked
        );
        writeln!(out, "{line}")?;
    }
    loop {
        writeln!(out, "{}", message!("plain-interests-how"))?;
        let line = match next_line(input, out)? {
            Typed::Line(line) => line,
            Typed::NoText => continue,
            Typed::End => return Ok(()),
        };
        match read(&line, course) {
            Some(picked) => {
                let said = kept(desk, course, &picked);
                writeln!(out, "{said}")?;
                return Ok(tell(desk, out)?);
            }
            None => {
                let last = course.themes.len();
                writeln!(out, "{}", message!("plain-interests-which", last = last))?;
            }
        }
    }
}

/// Keeps what was picked, and what is to be said of it.
fn kept(desk: &mut Desk, course: &Arc<Course>, picked: &[String]) -> Message {
    if let Err(error) = desk.set_interests(course, picked) {
        return error.message();
    }
    let themes = course.themes.iter();
    let names = themes.filter(|theme| picked.contains(&theme.id));
    let names = names.map(|theme| theme.name.to_string());
    match picked.is_empty() {
        true => message!("plain-interests-kept-none"),
        false => message!(
            "plain-interests-kept",
            themes = Value::list(names, Joined::And)
        ),
    }
}

/// The themes by their numbers or names; nothing where one is neither.
fn read(line: &str, course: &Course) -> Option<Vec<String>> {
    let words = line.split([',', ' ', ';']).map(str::trim);
    let words = words.filter(|word| !word.is_empty());
    let one = |word: &str| {
        let by_name = || {
            let lower = word.to_lowercase();
            let mut themes = course.themes.iter();
            themes.position(|theme| theme.id == lower || theme.name.to_lowercase() == lower)
        };
        let at = match word.parse::<usize>() {
            Ok(n) => n.checked_sub(1),
            Err(_) => by_name(),
        };
        Some(course.themes.get(at?)?.id.clone())
    };
    if line.trim() == "0" {
        return Some(Vec::new());
    }
    words.map(one).collect()
}
