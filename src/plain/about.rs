//! A course by its number in the list: its skills, their lessons, its plan, its tests.

use std::io::BufRead;
use std::sync::Arc;

use super::interests::begin;
use super::{Error, planned, practice};
use crate::course::{Course, SkillIndex};
use crate::desk::{Desk, Start};
use crate::report::named;
use crate::text::{Out, blocks};
use crate::words::{Message, message, percent};

/// Words behind which the number of a course stands.
pub(super) const WORDS: [&str; 6] = ["skills", "lesson", "practise", "plan", "place", "test"];

/// Does what a line asks for that begins with one of [`WORDS`]. Who `asks` can be asked is asked
/// before practice what they like.
///
/// # Errors
/// Where the disk or the terminal fails.
pub(super) fn about(
    line: &str,
    courses: &[Arc<Course>],
    (desk, asks): (&mut Desk, bool),
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [word, rest @ ..] = words.as_slice() else {
        return Ok(());
    };
    let Some((n, rest)) = rest.split_first() else {
        return Ok(writeln!(out, "{}", how(word))?);
    };
    let at = n.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let Some(course) = at.and_then(|at| courses.get(at)).cloned() else {
        let none = match n.parse::<usize>() {
            Ok(_) => message!("plain-no-course-of", n = *n),
            Err(_) => message!("plain-no-such-course"),
        };
        return Ok(writeln!(out, "{none}")?);
    };
    match (*word, rest) {
        ("skills", []) => skills(desk, &course, n, out),
        ("lesson", [skill]) => match numbered(skill, &course) {
            Some(skill) => lesson(&course, skill, out),
            None => no_skill(n, out),
        },
        ("practise", []) => begin(desk, course, Start::Practice, asks, input, out),
        ("practise", [skill]) => match numbered(skill, &course) {
            Some(skill) => begin(desk, course, Start::Skill(skill), asks, input, out),
            None => no_skill(n, out),
        },
        ("plan", rest) => planned::plan(desk, &course, n, rest, out),
        ("place", []) => practice(desk, course, Start::Placement, None, input, out),
        ("test", []) => practice(desk, course, Start::Test, None, input, out),
        _ => Ok(writeln!(out, "{}", how(word))?),
    }
}

/// What comes behind one of the words.
fn how(word: &str) -> Message {
    match word {
        "lesson" => message!("plain-which-skill", word = word),
        "practise" => message!("plain-which-skill-or-course", word = word),
        _ => message!("plain-which-course", word = word),
    }
}

fn no_skill(n: &str, out: &mut Out<'_>) -> Result<(), Error> {
    Ok(writeln!(out, "{}", message!("plain-no-such-skill", n = n))?)
}

fn numbered(word: &str, course: &Course) -> Option<SkillIndex> {
    let at = word.parse::<usize>().ok()?.checked_sub(1)?;
    course.skills.positions().nth(at)
}

/// The skills of a course, with their numbers.
fn skills(desk: &Desk, course: &Course, n: &str, out: &mut Out<'_>) -> Result<(), Error> {
    let (state, now) = (desk.state_or_new(course), desk.now());
    let title = &course.title;
    writeln!(out, "{}", message!("plain-skills", course = title))?;
    for (at, skill) in course.skills.positions().enumerate() {
        let stage = state.how_far(course, skill).message();
        let title = &course.skills[skill].title;
        let recall = state.remembered(course, skill, now);
        let recall = recall.filter(|_| state.is_mastered(course, skill));
        let missing: Vec<SkillIndex> = (course.skills[skill].requires.iter().copied())
            .filter(|&need| !state.skills[need].is_learned())
            .collect();
        let line = match recall {
            Some(recall) => message!(
                "plain-skill-learned",
                n = at + 1,
                title = title,
                stage = stage,
                today = percent(recall)
            ),
            None if !missing.is_empty() && !state.is_open(course, skill) => message!(
                "plain-skill-locked",
                n = at + 1,
                title = title,
                stage = stage,
                skills = named(course, &missing)
            ),
            None => message!("plain-skill", n = at + 1, title = title, stage = stage),
        };
        writeln!(out, "{line}")?;
    }
    Ok(writeln!(out, "{}", message!("plain-skills-how", n = n))?)
}

/// The lesson of a skill.
fn lesson(course: &Course, skill: SkillIndex, out: &mut Out<'_>) -> Result<(), Error> {
    let skill = &course.skills[skill];
    match &skill.lesson {
        Some(text) => writeln!(out, "{}\n\n{}", &skill.title, blocks(text))?,
        None => writeln!(out, "{}", message!("plain-no-lesson", skill = &skill.title))?,
    }
    Ok(())
}
