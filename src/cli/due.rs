//! `kenning due`: what is due, for status bars and prompts. It looks, and changes nothing.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::only::{Only, none};
use super::told::{self, For, Titled};
use super::{Ends, Error, Global, tell_lacks};
use crate::course::Course;
use crate::desk::Desk;
use crate::report::Standing;
use crate::select::Selector;
use crate::text::Out;
use crate::tutor::{self, LeftSitting};
use crate::words::{Message, message, until};

/// Time without an answer after which a sitting that nobody left has broken off.
const BROKE_OFF: SignedDuration = SignedDuration::from_mins(15);

// What to tell of it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-due-course").to_string())]
    course: Option<String>,
    #[command(flatten)]
    only: Only,
    #[command(flatten)]
    told: For,
    #[arg(help = message!("help-due-check").to_string())]
    #[arg(long, conflicts_with = "format")]
    check: bool,
}

/// What is due in a course, or in all of them.
#[derive(Serialize)]
struct Due<'c> {
    #[serde(flatten)]
    course: Titled<'c>,
    /// Whether anything was ever answered in it.
    begun: bool,
    due: usize,
    new: usize,
    minutes: u32,
    next_due: Option<Timestamp>,
    /// The sitting that was left before its end, for today and seven days more.
    left: Option<Left>,
}

/// A sitting that was left before its end.
#[derive(Serialize)]
struct Left {
    at: Timestamp,
    answered: u64,
    /// How many questions it would have been, about.
    of: Option<u64>,
    /// What went wrong in it and comes back where it is gone on with; on a later day, what
    /// of that is due.
    waits: usize,
    /// Whether it can be gone on with: for the rest of its day.
    goes_on: bool,
}

#[derive(Serialize)]
struct All<'c> {
    now: Timestamp,
    due: usize,
    new: usize,
    minutes: u32,
    next_due: Option<Timestamp>,
    courses: Vec<Due<'c>>,
}

/// Tells what is due.
pub(super) fn due(global: &Global, args: &Args) -> Result<Ends, Error> {
    let (mut desk, course) = match &args.course {
        Some(name) => {
            let (desk, course) = Desk::look_for(&global.options(), name)?;
            (desk, Some(course))
        }
        None => (global.look()?, None),
    };
    tell_lacks(&mut desk)?;
    let courses: Vec<Arc<Course>> = match course {
        Some(course) => vec![course],
        None => desk.courses().cloned().collect(),
    };
    let lefts: Vec<_> = courses.iter().map(|course| left(&desk, course)).collect();
    let only = args.only.selector().map(|s| &**s);
    let is_none = |selector: &&Selector| {
        courses
            .iter()
            .all(|c| desk.selected(c, selector).is_empty())
    };
    let nothing = only.filter(is_none).map(|selector| {
        let course = courses.first().filter(|_| args.course.is_some());
        none(selector, course.map(|course| &**course))
    });
    let nothing = match (nothing, args.told.is_json()) {
        (Some(nothing), false) => return Err(nothing),
        (nothing, _) => nothing,
    };
    let courses = courses.iter().zip(&lefts);
    let courses: Vec<Due<'_>> = courses
        .map(|(course, left)| of(&desk, course, left.as_ref(), only))
        .collect();
    let all = All {
        now: desk.now(),
        due: courses.iter().map(|course| course.due).sum(),
        // What waits in courses that were never begun waits for nobody.
        new: (courses.iter().filter(|course| course.begun))
            .map(|course| course.new)
            .sum(),
        minutes: courses.iter().map(|course| course.minutes).sum(),
        next_due: courses.iter().filter_map(|course| course.next_due).min(),
        courses,
    };
    if args.check {
        return Ok(match all.due {
            0 => Ends::Nothing,
            _ => Ends::Well,
        });
    }
    if args.told.is_json() {
        told::tell("due", &all)?;
        return nothing.map_or(Ok(Ends::Well), Err);
    }
    let told = in_words(&all, &lefts, &desk);
    writeln!(Out::stdout(), "{told}")?;
    Ok(Ends::Well)
}

/// What is due, and how far the sitting is that was left last, as a sentence.
fn in_words(all: &All<'_>, lefts: &[Option<LeftSitting>], desk: &Desk) -> Message {
    let told = match (all.due, all.next_due) {
        (0, Some(next)) => message!(
            "scripts-due-next",
            new = all.new,
            when = until(next, all.now, desk.tomorrow())
        ),
        (due, _) => message!("scripts-due", due = due, new = all.new),
    };
    let left = all
        .courses
        .iter()
        .zip(lefts)
        .filter_map(|(due, left)| Some((due, (*left)?)));
    let left = left
        .filter(|(_, left)| left.goes_on)
        .max_by_key(|(_, left)| left.at);
    match left {
        None => told,
        Some((due, left)) => message!(
            "scripts-due-left",
            due = told,
            course = due.course.title,
            far = left.far()
        ),
    }
}

/// The sitting of a course that was left; not one that may go on in another window.
fn left(desk: &Desk, course: &Course) -> Option<LeftSitting> {
    let left = desk.overview(course).left;
    left.filter(|left| left.is_sure || desk.now().duration_since(left.at) >= BROKE_OFF)
}

fn of<'c>(
    desk: &Desk,
    course: &'c Course,
    left: Option<&LeftSitting>,
    only: Option<&Selector>,
) -> Due<'c> {
    let (state, now) = (desk.state_or_new(course), desk.now());
    if let Some(selector) = only {
        let standing = Standing::of(course, &state, &desk.selected(course, selector), now);
        return Due {
            course: Titled::of(course),
            begun: state.last.is_some(),
            due: standing.due,
            new: standing.new,
            minutes: tutor::minutes(standing.due, tutor::seconds_a_question(&state)),
            next_due: standing.next_due,
            left: None,
        };
    }
    let due = tutor::due_count(course, &state, None, now);
    Due {
        course: Titled::of(course),
        begun: state.last.is_some(),
        due,
        new: tutor::new_available(course, &state, now),
        minutes: tutor::minutes(due, tutor::seconds_a_question(&state)),
        next_due: tutor::next_due(course, &state, None, now),
        left: left.map(|left| Left {
            at: left.at,
            answered: left.answered,
            of: left.of,
            waits: left.waits,
            goes_on: left.goes_on,
        }),
    }
}
