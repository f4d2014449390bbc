//! What came of the resources of courses, as CSV: a line for each time that one was recommended,
//! or opened unasked.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::table::{csv_of, is_csv};
use crate::course::{Course, Spot};
use crate::journal::{Event, EventKind, Given, answers_not_undone, contested};
use crate::learner::ANSWERS_AFTER;
use crate::report::columns::plain;

/// The columns. New ones come at the end.
const COLUMNS: [&str; 14] = [
    "format",
    "at",
    "course",
    "resource",
    "title",
    "kind",
    "skill",
    "recommended",
    "opened",
    "passed_over",
    "useful",
    "right_after",
    "wrong_after",
    "minutes",
];

/// One time that a resource was recommended or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked<'e> {
    /// When it was recommended; when it was opened, where it was not recommended.
    pub at: Timestamp,
    pub course: &'e str,
    /// The resource's id.
    pub resource: &'e str,
    /// The id of the skill that it was for.
    pub skill: &'e str,
    /// Why it was recommended; nothing where it was not.
    pub reason: Option<&'static str>,
    /// When it was opened; nothing where it was passed over.
    pub opened: Option<Timestamp>,
    /// What the learner said of it since, by the last word.
    pub useful: Option<bool>,
    /// Of the next answers on its skills, at most [`ANSWERS_AFTER`], until it is opened again:
    /// how many went right at the first try, and how many did not; nothing where the course is
    /// not at hand, by which it is known what an answer is of.
    pub after: Option<(u8, u8)>,
    /// Its title and kind, and how many minutes it takes; empty where the course is not at hand.
    pub told: [String; 3],
}

/// What came of resources in a record, oldest first, of one course or of all. `find` gives the
/// course of an id, where it is at hand.
pub fn looked<'e, 'c>(
    events: &'e [Event],
    course: Option<&str>,
    find: impl Fn(&str) -> Option<&'c Course>,
) -> Vec<Looked<'e>> {
    let standing: HashSet<*const Event> = (answers_not_undone(events).into_iter())
        .map(|(event, _)| std::ptr::from_ref(event))
        .collect();
    let mut all: Vec<Looked<'e>> = Vec::new();
    // From where on a sitting goes: what was recommended before it is opened there by itself.
    let mut sitting = 0;
    let contested = contested(events);
    // By course, the last answers that were taken back later: what was recommended after them,
    // too.
    let mut taken_back: HashMap<&str, Vec<Given>> = HashMap::new();
    for event in events {
        let about = event.kind.course();
        if course.is_some_and(|course| course != about && !about.is_empty()) {
            continue;
        }
        let line = |of: &'e str, resource: &'e str, skill: &'e str| {
            let course = find(of);
            let found = course.and_then(|course| {
                let at = course.resource(resource)?;
                course.resources.get(at)
            });
            let told = found.map_or_else(Default::default, |of| {
                let minutes = of.minutes.map_or_else(String::new, |n| n.to_string());
                [of.title.to_string(), of.kind.name().to_owned(), minutes]
            });
            Looked {
                at: event.at,
                course: of,
                resource,
                skill,
                reason: None,
                opened: None,
                useful: None,
                after: course.map(|_| (0, 0)),
                told,
            }
        };
        match &event.kind {
            EventKind::SittingStarted { .. } => {
                sitting = all.len();
                taken_back.clear();
            }
            EventKind::Undone { .. } | EventKind::Appealed { .. } => {
                taken_back.remove(about);
            }
            EventKind::TakenBack { answer, .. } => {
                let of = taken_back.entry(about).or_default();
                of.retain(|gone| !answer.goes_with(gone) && !gone.goes_with(answer));
            }
            EventKind::ResourceOffered { course, .. }
                if taken_back
                    .get(course.as_str())
                    .is_some_and(|of| !of.is_empty()) => {}
            EventKind::ResourceOffered {
                course,
                resource,
                skill,
                reason,
            } => all.push(Looked {
                reason: Some(reason.name()),
                ..line(course, resource, skill)
            }),
            EventKind::ResourceOpened {
                course,
                resource,
                skill,
            } => {
                let mut waiting = all[sitting..].iter_mut().rev();
                let offered = waiting.find(|of| of.course == course && of.resource == resource);
                match offered.filter(|of| of.opened.is_none()) {
                    Some(offered) => offered.opened = Some(event.at),
                    None => all.push(Looked {
                        opened: Some(event.at),
                        ..line(course, resource, skill)
                    }),
                }
            }
            EventKind::ResourceRated {
                course,
                resource,
                useful,
                ..
            } => {
                let mut of = all.iter_mut().rev();
                let of = of.find(|of| of.course == course && of.resource == resource);
                if let Some(of) = of {
                    of.useful = Some(*useful);
                }
            }
            EventKind::Attempt(attempt) if !standing.contains(&std::ptr::from_ref(event)) => {
                let given = Given::of(attempt, event.at);
                // One that was only said not to count takes along nothing that was recommended.
                let out = contested.get(about);
                if !out.is_some_and(|of| of.iter().any(|out| given.goes_with(out))) {
                    taken_back.entry(about).or_default().push(given);
                }
            }
            EventKind::Attempt(attempt) => {
                taken_back.remove(attempt.course.as_str());
                if Spot::of(attempt.step) != Spot::WHOLE {
                    continue;
                }
                let right = attempt.verdict.is_correct() && !attempt.bottom_out;
                if let Some(course) = find(&attempt.course) {
                    answered(&mut all, course, &attempt.question, right);
                }
            }
            _ => {}
        }
    }
    all
}

/// Tells what was opened for the skills of a question how an answer to it went: the last time
/// of each resource.
fn answered(all: &mut [Looked<'_>], course: &Course, question: &str, right: bool) {
    let Some(question) = course.question(question) else {
        return;
    };
    let skills = &course.questions[question].skills;
    let mut told = HashSet::new();
    for of in all.iter_mut().rev() {
        if of.course != course.id.as_str() || of.opened.is_none() {
            continue;
        }
        let resource = course.resource(of.resource);
        let resource = resource.and_then(|at| course.resources.get(at));
        let helps = resource.is_some_and(|of| of.skills.iter().any(|s| skills.contains(s)));
        let is_last = told.insert(of.resource);
        let Some((right_after, wrong_after)) = of.after.as_mut().filter(|_| is_last && helps)
        else {
            continue;
        };
        if *right_after + *wrong_after < ANSWERS_AFTER {
            match right {
                true => *right_after += 1,
                false => *wrong_after += 1,
            }
        }
    }
}

/// They as CSV, documented in `docs/export.md`, without a name; for `excel` as in
/// [`super::answers_csv`].
///
/// # Errors
/// Never when writing to memory, as here.
pub fn looked_csv(all: &[Looked<'_>], excel: bool) -> Result<String, csv::Error> {
    let time = |at: Timestamp| at.to_string();
    let count = |n: Option<u8>| n.map_or_else(String::new, |n| n.to_string());
    let rows = all.iter().map(|of| {
        let [title, kind, minutes] = &of.told;
        [
            "1".to_owned(),
            of.at.to_string(),
            plain(of.course),
            plain(of.resource),
            plain(title),
            plain(kind),
            plain(of.skill),
            of.reason.unwrap_or_default().to_owned(),
            of.opened.map_or_else(String::new, time),
            of.opened.is_none().to_string(),
            of.useful.map_or_else(String::new, |word| word.to_string()),
            count(of.after.map(|(right, _)| right)),
            count(of.after.map(|(_, wrong)| wrong)),
            plain(minutes),
        ]
    });
    csv_of(COLUMNS, rows, excel)
}

/// Whether a text is what [`looked_csv`] writes, and nothing besides.
pub(super) fn is_looked_csv(text: &str) -> bool {
    is_csv(text, &COLUMNS, |column, cell| match column {
        "format" => cell.parse::<u32>().is_ok(),
        "right_after" | "wrong_after" => cell.is_empty() || cell.parse::<u32>().is_ok(),
        "at" => cell.parse::<Timestamp>().is_ok(),
        "opened" => cell.is_empty() || cell.parse::<Timestamp>().is_ok(),
        "passed_over" => cell.parse::<bool>().is_ok(),
        "useful" => cell.is_empty() || cell.parse::<bool>().is_ok(),
        "minutes" => cell.is_empty() || cell.parse::<u16>().is_ok(),
        _ => true,
    })
}
