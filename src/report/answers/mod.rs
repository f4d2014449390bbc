//! Every answer of a record, for other programs: as a table, for DataShop, as statements of
//! xAPI.

mod datashop;
mod looked;
mod own;
mod table;
mod xapi;

pub use datashop::datashop;
pub use looked::{Looked, looked, looked_csv};
pub use own::{is_answers, is_record, not_in_record};
pub use table::answers_csv;
pub use xapi::xapi;

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::Timestamp;

use crate::course::{Course, Spot};
use crate::journal::{
    Aid, Attempt, Event, EventKind, Given, Helped, answers_not_undone, judged_again,
};
use crate::kinds::Verdict;
use crate::learner::regraded;

/// An answer, and what it was an answer to.
#[derive(Clone, Debug)]
pub struct Answered<'e> {
    /// When it was given.
    pub at: Timestamp,
    /// When the sitting began that it was given in; its own time, where none did.
    pub sitting: Timestamp,
    /// Minutes east of UTC of the learner's clock then.
    pub offset_minutes: i16,
    /// The answer.
    pub attempt: &'e Attempt,
    /// What it was asked for.
    pub asked: Asked,
    /// Whether it stands: it was neither taken back nor appealed against, and is of practice
    /// or of a placement test, and no later try. Only such answers tell what is known.
    pub counts: bool,
    /// The hints that were seen, and the steps that stood there. Older records count steps as
    /// a hint.
    pub aid: Aid,
    /// Whether it counts as right by a key that the course was given later.
    pub regraded: bool,
    /// Ids of the skills that it practises, most important first; none where the course or
    /// the question is not at hand.
    pub skills: Vec<String>,
}

impl Answered<'_> {
    /// The verdict that holds.
    fn verdict(&self) -> Verdict {
        match self.regraded {
            true => Verdict::Correct,
            false => self.attempt.verdict,
        }
    }

    /// The mistake that was recognised; none in what is right by now.
    fn mistake(&self) -> Option<&str> {
        (self.attempt.mistake.as_deref()).filter(|_| !self.regraded)
    }
}

/// The answers that count as right by keys of later, by course.
fn right_by_now<'c>(
    events: &[Event],
    find: impl Fn(&str) -> Option<&'c Course>,
) -> BTreeSet<(String, Given)> {
    let courses: BTreeSet<&str> = (events.iter())
        .filter(|event| matches!(event.kind, EventKind::Attempt(_)))
        .map(|event| event.kind.course())
        .collect();
    let mut right = BTreeSet::new();
    for id in courses {
        let judged = judged_again(events, id);
        let found = find(id).map(|course| regraded(course, events, &judged));
        let judged = judged.into_iter().filter_map(|(of, is)| is.then_some(of));
        let all = judged.chain(found.into_iter().flatten());
        right.extend(all.map(|given| (id.to_owned(), given)));
    }
    right
}

/// What a question was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Practice.
    Practice,
    /// The same question in practice, after a miss: which try it was, from 2 on.
    Again(u8),
    /// The placement test.
    Placement,
    /// The test of the course: the form, 0 is A.
    Test(u8),
    /// Practice with another program, whose history was brought in.
    Elsewhere,
}

impl Asked {
    /// The word for it in exports.
    pub fn name(self) -> &'static str {
        match self {
            Asked::Practice => "practice",
            Asked::Again(_) => "again",
            Asked::Placement => "placement",
            Asked::Test(_) => "test",
            Asked::Elsewhere => "elsewhere",
        }
    }

    /// Which try it was, from 1 on.
    pub fn number(self) -> u8 {
        match self {
            Asked::Again(number) => number,
            _ => 1,
        }
    }
}

/// All answers of a record in the order in which they were given, of one course or of all.
/// `find` gives the course of an id, where it is at hand.
pub fn answered<'e, 'c>(
    events: &'e [Event],
    course: Option<&str>,
    find: impl Fn(&str) -> Option<&'c Course>,
) -> Vec<Answered<'e>> {
    let standing: HashSet<*const Event> = answers_not_undone(events)
        .into_iter()
        .map(|(event, _)| std::ptr::from_ref(event))
        .collect();
    let (helped, right) = (Helped::of(events), right_by_now(events, &find));
    // By course: on two machines, sittings of two may go on at the same time.
    let mut sittings: HashMap<&str, (Option<Timestamp>, i16)> = HashMap::new();
    let mut all = Vec::new();
    for event in events {
        let (attempt, asked) = match &event.kind {
            EventKind::Opened {
                course,
                offset_minutes,
            } => {
                sittings.insert(course, (Some(event.at), *offset_minutes));
                continue;
            }
            EventKind::SittingStarted { course } => {
                sittings.entry(course).or_default().0 = Some(event.at);
                continue;
            }
            EventKind::Attempt(attempt) => (attempt, Asked::Practice),
            EventKind::Probed(attempt) => (attempt, Asked::Placement),
            EventKind::Retried {
                attempt, number, ..
            } => (attempt, Asked::Again(*number)),
            EventKind::Tested { attempt, form } => (attempt, Asked::Test(*form)),
            EventKind::Reviewed { attempt, .. } => (attempt, Asked::Elsewhere),
            _ => continue,
        };
        if course.is_some_and(|course| course != attempt.course) {
            continue;
        }
        let skills = find(&attempt.course).map(|course| skills(course, attempt));
        let (sitting, offset_minutes) = match event.kind {
            // A review of another program belongs to no sitting here.
            EventKind::Reviewed { offset_minutes, .. } => (event.at, offset_minutes),
            _ => {
                let of = sittings.get(attempt.course.as_str()).copied();
                let (sitting, offset_minutes) = of.unwrap_or_default();
                (sitting.unwrap_or(event.at), offset_minutes)
            }
        };
        all.push(Answered {
            at: event.at,
            sitting,
            offset_minutes,
            attempt,
            asked,
            counts: standing.contains(&std::ptr::from_ref(event)),
            aid: helped.with(attempt, event.at, || false),
            regraded: asked == Asked::Practice
                && !right.is_empty()
                && right.contains(&(attempt.course.clone(), Given::of(attempt, event.at))),
            skills: skills.unwrap_or_default(),
        });
    }
    all
}

fn skills(course: &Course, attempt: &Attempt) -> Vec<String> {
    let Some(question) = course.question(&attempt.question) else {
        return Vec::new();
    };
    let question = &course.questions[question];
    let ids = question.skills.iter();
    ids.map(|&skill| course.skills[skill].id.to_string())
        .collect()
}

/// Where in a question the answer was given: nothing of the whole, `part1`, `step2`,
/// `part1.step2.step1`; numbers count from 1.
fn spot(attempt: &Attempt) -> String {
    let spot = Spot::of(attempt.step);
    let named = [("part", spot.part), ("step", spot.step), ("step", spot.sub)];
    let named = named
        .into_iter()
        .filter_map(|(name, at)| Some(format!("{name}{}", at? + 1)));
    named.collect::<Vec<String>>().join(".")
}

/// The credit as it was given: 0.2 is 0.2, not the nearest number of half the precision.
fn credit(verdict: Verdict) -> f64 {
    let credit = verdict.credit();
    (credit as f32).to_string().parse().unwrap_or(credit)
}

/// The word for a verdict in exports.
fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Correct => "correct",
        Verdict::Partial(_) => "partial",
        Verdict::Incorrect => "incorrect",
        Verdict::GaveUp => "gaveup",
    }
}
