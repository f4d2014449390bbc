//! The list of courses as lines of text.

use std::io::BufRead;
use std::sync::Arc;

use super::interests::{begin, pick};
use super::tuning::memory;
use super::{Error, Typed, next_line, tell};
use super::{about, looked, looking, setting};
use crate::course::{Course, Length};
use crate::desk::{Desk, Start};
use crate::select::Selector;
use crate::settings::{Key, Origin};
use crate::text::{Out, clean};
use crate::tutor::{Ending, Overview, Reasons};
use crate::words::{self, Message, Speaking, message, until};

/// Lists the courses, practises the chosen one, and lists them again, until
/// the input ends or the learner quits. `asks` tells whether somebody sits at the terminal,
/// who can be asked what they like before their first sitting.
///
/// # Errors
/// Where the disk or the terminal fails.
pub fn home(
    desk: &mut Desk,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
    asks: bool,
) -> Result<(), Error> {
    if desk.first_time() {
        writeln!(out, "{}", message!("plain-greeting"))?;
    }
    let mut speaking = words::speaking(words::language());
    let mut lists = true;
    let mut courses: Vec<Arc<Course>> = Vec::new();
    loop {
        tell(desk, out)?;
        lists |= desk.settings().reasons() != Reasons::Off;
        courses = numbers(desk, &courses, lists);
        let tuning = desk.tuning();
        if tuning.is_offered() {
            let offer = message!("plain-memory-offer", offer = tuning.offer());
            writeln!(out, "{offer}")?;
        }
        match lists {
            true => list(desk, &courses, out)?,
            false => writeln!(out, "{}", message!("plain-choose-again"))?,
        }
        lists = false;
        let line = match next_line(input, out)? {
            Typed::Line(line) => line,
            Typed::NoText => continue,
            Typed::End => return Ok(()),
        };
        let asked = match command(&line).as_str() {
            "q" | "quit" | "exit" => return Ok(()),
            "courses" => Asked::List,
            "" => Asked::Course(best(desk, &courses).and_then(|at| courses.get(at).cloned())),
            line => match looked_at(line, &courses, (desk, asks, &mut speaking), input, out) {
                // It is no reason to leave: whatever else there is may go well.
                Err(Error::Desk(error)) => {
                    writeln!(out, "{}\n", error.message())?;
                    Asked::Nothing
                }
                asked => asked?,
            },
        };
        let chosen = match asked {
            Asked::Nothing => continue,
            Asked::List => {
                lists = true;
                continue;
            }
            Asked::Course(chosen) => chosen,
        };
        match chosen {
            Some(course) => {
                lists = true;
                match practised(desk, course, asks, input, out) {
                    Err(Error::Desk(error)) => writeln!(out, "{}", error.message())?,
                    done => done?,
                }
            }
            None => writeln!(out, "{}", message!("plain-no-such-course"))?,
        }
        writeln!(out)?;
    }
}

/// Practises a course, or goes on with a sitting of it that was left.
fn practised(
    desk: &mut Desk,
    course: Arc<Course>,
    asks: bool,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let left = desk.overview(&course).goes_on();
    let start = left.map_or(Start::Practice, |_| Start::GoOn);
    begin(desk, course, start, asks, input, out)
}

/// What a line asks for on the first screen.
enum Asked {
    /// It was done; the list need not be shown again.
    Nothing,
    /// To list the courses again.
    List,
    /// To practise this course; none where there is no such one.
    Course(Option<Arc<Course>>),
}

/// Does what a line asks for. A line that begins with no command is taken for the number of a
/// course.
fn looked_at(
    line: &str,
    courses: &[Arc<Course>],
    (desk, asks, speaking): (&mut Desk, bool, &mut Speaking),
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<Asked, Error> {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let no_course = || message!("plain-no-such-course");
    let mut asked = Asked::Nothing;
    match (word, rest) {
        // This and a map end with an empty line of their own.
        ("progress", _) => return looking::progress(desk, courses, line, out).map(|()| asked),
        ("map" | "interests", "") => {
            writeln!(out, "{}", message!("plain-which-course", word = word))?;
        }
        ("map", number) => match numbered(number, courses) {
            Some(course) => return looking::map(desk, &course, out).map(|()| asked),
            None => writeln!(out, "{}", no_course())?,
        },
        ("interests", number) => match numbered(number, courses) {
            Some(course) => pick(desk, &course, input, out)?,
            None => writeln!(out, "{}", no_course())?,
        },
        ("memory", "") => memory(desk, input, out)?,
        ("help" | "?", "") => writeln!(out, "{}", message!("plain-home-commands"))?,
        ("settings", "") => setting::list(desk, out)?,
        ("set", _) => setting::change(line, desk, speaking, out)?,
        ("terse", _) => setting::terse(line, desk, out)?,
        ("minutes", _) => writeln!(out, "{}", minutes(line, desk))?,
        ("find", words) => looked::find(words, desk, out)?,
        ("questions", _) => list_questions(line, courses, desk, out)?,
        ("only", _) => {
            if let Some((course, start)) = only(line, courses, desk, out)? {
                begin(desk, course, start, asks, input, out)?;
                asked = Asked::List;
            }
        }
        (word, _) if about::WORDS.contains(&word) => {
            about::about(line, courses, (desk, asks), input, out)?;
        }
        _ => return Ok(Asked::Course(numbered(line, courses))),
    }
    writeln!(out)?;
    Ok(asked)
}

/// The courses by their numbers: in the order of lists; where they are not listed again, as
/// they were listed last.
fn numbers(desk: &Desk, last: &[Arc<Course>], lists: bool) -> Vec<Arc<Course>> {
    let mut courses: Vec<Arc<Course>> = desk.in_order().into_iter().map(|(c, _)| c).collect();
    if !lists {
        let place = |course: &Arc<Course>| last.iter().position(|of| of.id == course.id);
        courses.sort_by_key(|course| place(course).unwrap_or(usize::MAX));
    }
    courses
}

/// The place of the course that is recommended.
fn best(desk: &Desk, courses: &[Arc<Course>]) -> Option<usize> {
    let overviews: Vec<Overview> = courses.iter().map(|c| desk.overview(c)).collect();
    desk.best(courses.iter().map(|c| &**c).zip(&overviews))
}

/// The number of the course that was practised last, where Enter alone goes on with another.
fn practised_last(desk: &Desk, courses: &[Arc<Course>], best: Option<usize>) -> Option<Message> {
    let last = |course: &Arc<Course>| desk.state(&course.id).and_then(|state| state.last);
    let all = courses.iter().enumerate();
    let practised = all.filter_map(|(at, course)| Some((last(course)?, at, course)));
    let (_, at, course) = practised.max_by_key(|(last, ..)| *last)?;
    (Some(at) != best).then(|| message!("plain-last-course", n = at + 1, title = &course.title))
}

/// A line with its first word in small letters, and without a colon before it.
fn command(line: &str) -> String {
    let line = line.trim();
    let bare = line.strip_prefix(':').unwrap_or(line).trim_start();
    // A colon alone is no Enter.
    if bare.is_empty() {
        return line.to_owned();
    }
    let (word, rest) = bare.split_once(char::is_whitespace).unwrap_or((bare, ""));
    format!("{} {rest}", word.to_lowercase()).trim().to_owned()
}

/// Lists the questions of a course, as `questions 1` and `questions 1 due` ask for.
fn list_questions(
    line: &str,
    courses: &[Arc<Course>],
    desk: &Desk,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let (course, which) = of_course(line, courses);
    let is_known = looked::NAMED.contains(&which) || Selector::is_meant(which);
    match course.filter(|_| is_known) {
        Some(course) => looked::questions(&course, which, desk, out)?,
        None => writeln!(out, "{}", message!("plain-questions-how"))?,
    }
    Ok(())
}

/// The course that the second word of a line numbers, and what stands behind it.
fn of_course<'l>(line: &'l str, courses: &[Arc<Course>]) -> (Option<Arc<Course>>, &'l str) {
    let (_, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let (number, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    (numbered(number, courses), rest.trim())
}

/// What `only 1 is:due` asks for: a course and what is to be practised of it; none where that
/// was told already.
fn only(
    line: &str,
    courses: &[Arc<Course>],
    desk: &Desk,
    out: &mut Out<'_>,
) -> Result<Option<(Arc<Course>, Start)>, Error> {
    let (Some(course), text) = of_course(line, courses) else {
        let n = line.split_whitespace().nth(1).unwrap_or_default();
        let none = match n.parse::<usize>() {
            Ok(_) => message!("plain-no-course-of", n = n),
            Err(_) => message!("plain-only-how"),
        };
        writeln!(out, "{none}")?;
        return Ok(None);
    };
    match Selector::read(text) {
        Err(wrong) => looked::tell_wrong(&wrong, out)?,
        Ok(selector) if desk.selected(&course, &selector).is_empty() => {
            let (selector, course) = (clean(text), &course.title);
            let none = message!("select-none", selector = selector, course = course);
            writeln!(out, "{none}")?;
        }
        Ok(selector) => return Ok(Some((course, Start::Only(Arc::new(selector))))),
    }
    Ok(None)
}

/// The course of a number in the list.
fn numbered(number: &str, courses: &[Arc<Course>]) -> Option<Arc<Course>> {
    let n = number.trim().parse::<usize>().ok()?;
    courses.get(n.checked_sub(1)?).cloned()
}

fn list(desk: &Desk, courses: &[Arc<Course>], out: &mut Out<'_>) -> Result<(), Error> {
    let overviews: Vec<Overview> = courses.iter().map(|c| desk.overview(c)).collect();
    let best = desk.best(courses.iter().map(|c| &**c).zip(&overviews));
    writeln!(out, "{}", message!("plain-courses"))?;
    for (i, (course, overview)) in courses.iter().zip(&overviews).enumerate() {
        let today = today(overview, desk);
        let recommended = match Some(i) == best {
            true => "yes",
            false => "no",
        };
        let line = message!(
            "plain-course",
            n = i + 1,
            title = &course.title,
            learned = overview.learned,
            skills = overview.skills,
            kept = overview.kept,
            today = today,
            recommended = recommended,
        );
        writeln!(out, "{line}")?;
        if overview.day_off {
            writeln!(out, "   {}", message!("plain-course-day-off"))?;
        }
        if let Some(back) = &overview.way_back {
            writeln!(out, "   {}", back.message())?;
        }
        let beyond = desk.assumes(course).or_else(|| desk.next_course(course));
        if let Some(beyond) = beyond {
            writeln!(out, "   {beyond}")?;
        }
        if let Some(left) = overview.left {
            let key = match Some(i) == best {
                true => message!("plain-key-enter").to_string(),
                false => (i + 1).to_string(),
            };
            writeln!(out, "   {}", left.message(course, desk.now(), &key))?;
        }
        if let Some(waits) = desk.waiting_test(course) {
            let (n, of, called) = (waits.answered + 1, waits.questions, desk.called(course));
            let waits = message!("plain-test-waits", n = n, of = of, course = called);
            writeln!(out, "   {waits}")?;
        }
    }
    for entry in desk.shelf() {
        if let Err(broken) = &entry.course {
            let line = message!(
                "plain-course-broken",
                course = &entry.name,
                problem = broken.message(),
            );
            writeln!(out, "{}", clean(&line.to_string()))?;
        }
    }
    if let Some(last) = practised_last(desk, courses, best) {
        writeln!(out, "{last}")?;
    }
    writeln!(out, "{}", message!("plain-choose-course"))?;
    Ok(())
}

/// Sets how long sittings last, as the line says, and what is to be said of it; where it
/// names no number, how long they last now.
fn minutes(line: &str, desk: &mut Desk) -> Message {
    let said = |n: u32| message!("plain-minutes", n = n);
    let number = line.split_whitespace().skip(1).collect::<Vec<_>>();
    match (number.as_slice(), desk.usual_minutes()) {
        ([], Some(n)) => said(n),
        ([], None) => message!("plain-minutes-none"),
        ([n], _) => match n.parse() {
            Ok(n) if n <= Length::MOST_MINUTES => match desk.set_usual_minutes(n) {
                Ok(()) => match desk.settings().value(Key::Minutes).1 {
                    from @ (Origin::Environment(_) | Origin::CommandLine) => {
                        message!("plain-minutes-over", n = n, from = from.message())
                    }
                    _ => said(n),
                },
                Err(error) => error.message(),
            },
            _ => message!("plain-minutes-which", most = Length::MOST_MINUTES),
        },
        _ => message!("plain-minutes-which", most = Length::MOST_MINUTES),
    }
}

/// What a course holds today.
fn today(overview: &Overview, desk: &Desk) -> Message {
    if overview.due > 0 || overview.new_available > 0 {
        let (due, new) = (overview.due, overview.new_available);
        let both = if due > 0 && new > 0 { "yes" } else { "no" };
        return message!(
            "plain-course-today",
            due = due,
            minutes = overview.minutes_due(),
            new = new,
            both = both
        );
    }
    let limited = overview.ending.as_ref().is_some_and(Ending::is_limit);
    let today = match (overview.recommended.is_some(), limited) {
        (true, _) => message!("plain-course-more"),
        (false, true) => message!("plain-course-limit"),
        (false, false) => message!("plain-course-done"),
    };
    match overview.next_due {
        Some(next) => {
            let when = until(next, desk.now(), desk.tomorrow());
            message!("plain-course-next", today = today, when = when)
        }
        None => today,
    }
}
