//! What is selected: numbers of `kenning stats --only`, and the list of `kenning history --only`.

use std::io;
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::only::{Only, none, some};
use super::told::{self, For, Titled};
use super::{Error, Global, tell_lacks};
use crate::course::{Course, QuestionIndex};
use crate::desk::{Desk, line};
use crate::report::Standing;
use crate::select::Selector;
use crate::text::{Out, clean};
use crate::words::{Message, message, percent, until};

/// What is selected of a course.
#[derive(Serialize)]
struct OfCourse<'c> {
    #[serde(flatten)]
    course: Titled<'c>,
    #[serde(flatten)]
    standing: Standing,
    /// The ids of the questions, in the order of the course.
    questions: Vec<&'c str>,
}

#[derive(Serialize)]
struct Told<'c> {
    now: Timestamp,
    selector: &'c str,
    courses: Vec<OfCourse<'c>>,
}

/// Tells how the learner stands with what is selected.
pub(super) fn stats(
    global: &Global,
    course: Option<&str>,
    only: &Only,
    told: For,
) -> Result<(), Error> {
    let Some(selector) = only.selector() else {
        return Ok(());
    };
    let mut desk = global.look()?;
    let course = course.map(|name| desk.find(name)).transpose()?;
    tell_lacks(&mut desk)?;
    let courses: Vec<Arc<Course>> = match &course {
        Some(course) => vec![course.clone()],
        None => desk.courses().cloned().collect(),
    };
    let found = courses.iter().map(|course| {
        let questions = desk.selected(course, selector);
        let state = desk.state_or_new(course);
        OfCourse {
            course: Titled::of(course),
            standing: Standing::of(course, &state, &questions, desk.now()),
            questions: ids(course, &questions),
        }
    });
    let mut found: Vec<OfCourse<'_>> = found.filter(|of| of.standing.selected > 0).collect();
    let is_none = found.is_empty();
    if told.is_json() {
        let courses = std::mem::take(&mut found);
        let (now, selector) = (desk.now(), selector.as_str());
        told::tell(
            "selected",
            &Told {
                now,
                selector,
                courses,
            },
        )?;
    }
    if is_none {
        return Err(none(selector, course.as_deref()));
    }
    let mut out = Out::stdout();
    for of in found {
        let (course, standing) = (of.course.title, of.standing.message());
        let told = message!("select-stats", course = course, standing = standing);
        writeln!(out, "{told}")?;
    }
    Ok(())
}

fn ids<'c>(course: &'c Course, questions: &[QuestionIndex]) -> Vec<&'c str> {
    let ids = questions.iter().map(|&q| course.questions[q].id.as_str());
    ids.collect()
}

/// A question of the list.
#[derive(Serialize)]
struct Listed<'c> {
    question: &'c str,
    skill: &'c str,
    answers: u32,
    right: bool,
    due: Option<Timestamp>,
    recall: Option<f64>,
    put_away: bool,
}

#[derive(Serialize)]
struct List<'c> {
    now: Timestamp,
    course: Titled<'c>,
    selector: &'c str,
    questions: Vec<Listed<'c>>,
}

/// Lists what is selected of a course: when each question comes, and how well it is remembered.
pub(super) fn list(
    desk: &Desk,
    course: &Course,
    selector: &Selector,
    told: For,
) -> Result<(), Error> {
    let (state, now) = (desk.state_or_new(course), desk.now());
    let found = some(desk, course, selector);
    if !told.is_json() {
        return Ok(write_list(desk, course, &found?)?);
    }
    let listed = |q: QuestionIndex| {
        let asked = &course.questions[q];
        Listed {
            question: asked.id.as_str(),
            skill: course.skills[asked.skills[0]].id.as_str(),
            answers: state.questions[q].attempts,
            right: state.questions[q].last_right,
            due: state.due(course, q),
            recall: state.recall(course, q, now).map(f64::from),
            put_away: state.is_put_away(q, now),
        }
    };
    let selected = found.as_deref().unwrap_or_default();
    let questions = selected.iter().copied().map(listed);
    told::tell(
        "selected_questions",
        &List {
            now,
            course: Titled::of(course),
            selector: selector.as_str(),
            questions: questions.collect(),
        },
    )?;
    found.map(drop)
}

fn write_list(desk: &Desk, course: &Course, questions: &[QuestionIndex]) -> io::Result<()> {
    let (state, now) = (desk.state_or_new(course), desk.now());
    let mut out = Out::stdout();
    for &question in questions {
        let when: Message = match state.due(course, question) {
            _ if state.questions[question].suspended => message!("plain-listed-away"),
            _ if state.is_put_away(question, now) => message!("plain-listed-tomorrow"),
            None => message!("plain-listed-new"),
            Some(due) if due <= now => message!("plain-listed-due"),
            Some(due) => until(due, now, desk.tomorrow()),
        };
        let recall = state.recall(course, question, now).map(percent);
        let told = message!(
            "select-listed",
            question = course.questions[question].id.as_str(),
            about = clean(&line(course, question)),
            when = when,
            n = state.questions[question].attempts,
            known = if recall.is_some() { "yes" } else { "no" },
            recall = recall.map_or_else(String::new, |recall| recall.to_string()),
        );
        writeln!(out, "{told}")?;
    }
    Ok(())
}
