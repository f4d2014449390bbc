//! How much a learner knows of what a course assumes from other courses.

use crate::course::{Assumed, Course, SkillIndex};
use crate::learner::{Stage, State};
use crate::text::SafeText;
use crate::words::{Joined, Message, Value, message};

/// A course is recommended once this share of what it assumes is known.
const ENOUGH: (usize, usize) = (2, 3);

/// How a learner stands with what a course assumes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readiness {
    /// Skills of other courses that are learned, or said to be known.
    pub known: usize,
    /// All of them, as far as these courses are here.
    pub of: usize,
    /// The first that is not known, in the order of its course: its title, and that of the
    /// course.
    pub first: Option<(SafeText, SafeText)>,
    /// What is assumed of courses that are not here, or skills that they do not have.
    pub absent: Vec<String>,
}

/// How much a learner knows of these. `found` gives a course by its id, and the learner's state
/// there, if the course was begun.
pub fn readiness<'c>(
    assumes: &[Assumed],
    found: impl Fn(&str) -> Option<(&'c Course, Option<&'c State>)>,
) -> Readiness {
    let mut told = Readiness::default();
    let mut counted: Vec<(&str, SkillIndex)> = Vec::new();
    for assumed in assumes {
        let Some((course, state)) = found(&assumed.course) else {
            told.absent.push(assumed.shown());
            continue;
        };
        let skills: Vec<SkillIndex> = match &assumed.skill {
            None => course.skills.positions().collect(),
            Some(id) => match course.skill(id) {
                Some(skill) => vec![skill],
                None => {
                    told.absent.push(assumed.shown());
                    continue;
                }
            },
        };
        for skill in skills {
            // A skill may be named by itself and with all of its course.
            if counted.contains(&(course.id.as_str(), skill)) {
                continue;
            }
            counted.push((course.id.as_str(), skill));
            told.of += 1;
            let is_known = state.is_some_and(|s| s.stage(course, skill) >= Stage::Learned);
            match is_known {
                true => told.known += 1,
                false if told.first.is_none() => {
                    let title = course.skills[skill].title.clone();
                    told.first = Some((title, course.title.clone()));
                }
                false => {}
            }
        }
    }
    told
}

impl Readiness {
    /// Whether enough is known to begin. Also true if it assumes nothing of courses that are
    /// here.
    pub fn is_enough(&self) -> bool {
        self.known * ENOUGH.1 >= self.of * ENOUGH.0
    }

    /// Whether the course builds on something that is here.
    pub fn is_told(&self) -> bool {
        self.of > 0
    }

    /// How much of what is assumed is known, and what is missing; nothing where nothing is
    /// assumed.
    pub fn message(&self) -> Option<Message> {
        let (known, of) = (self.known, self.of);
        let said = match (&self.first, self.is_enough()) {
            _ if of == 0 => None,
            (None, _) => Some(message!("tutor-assumes-all", of = of)),
            (Some(_), true) => Some(message!("tutor-assumes-most", known = known, of = of)),
            (Some((skill, course)), false) => Some(message!(
                "tutor-assumes-early",
                known = known,
                of = of,
                skill = skill,
                course = course
            )),
        };
        let absent = (!self.absent.is_empty()).then(|| {
            let all = Value::list(self.absent.iter().map(String::as_str), Joined::And);
            message!("tutor-assumes-absent", all = all)
        });
        match (said, absent) {
            (Some(said), Some(absent)) => Some(Message::sentences([said, absent])),
            (said, absent) => said.or(absent),
        }
    }
}
