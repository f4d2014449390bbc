//! `kenning overrule`: what the learner decides over the tutor's head.

use super::{Error, Global};
use crate::course::Course;
use crate::journal::{EventKind, Override};
use crate::learner::State;
use crate::reading::near;
use crate::text::Out;

/// What to decide. Skills and questions are named by their ids.
#[derive(Debug, clap::Subcommand)]
pub enum OverruleCommand {
    /// A skill counts as known from now on
    Known { skill: String },
    /// A skill and its questions start afresh
    Reset { skill: String },
    /// Ask this question next
    Pin { question: String },
    /// Do not ask this question before tomorrow
    Bury { question: String },
    /// Never ask this question again
    Suspend { question: String },
    /// Bring back a question that was put away
    Resume { question: String },
    /// List the questions that are put away
    PutAway,
}

/// Records a decision, or lists what was put away.
pub(super) fn overrule(
    global: &Global,
    course: &str,
    action: OverruleCommand,
) -> Result<(), Error> {
    let mut out = Out::stdout();
    let mut desk = global.desk()?;
    let course = desk.find(course)?;
    let skill = |id: &str| -> Result<String, Error> {
        known_id(id, course.skill(id).is_some(), "skill", &course)
    };
    let question = |id: &str| -> Result<String, Error> {
        known_id(id, course.question(id).is_some(), "question", &course)
    };
    let (action, said) = match action {
        OverruleCommand::Known { skill: id } => (
            Override::Known { skill: skill(&id)? },
            format!(
                "“{id}” counts as known. `kenning overrule {} reset {id}` takes that back.",
                course.id
            ),
        ),
        OverruleCommand::Reset { skill: id } => (
            Override::Reset { skill: skill(&id)? },
            format!("“{id}” starts afresh; the log still holds all you did."),
        ),
        OverruleCommand::Pin { question: id } => (
            Override::Pin {
                question: question(&id)?,
            },
            format!("“{id}” is asked next."),
        ),
        OverruleCommand::Bury { question: id } => (
            Override::Bury {
                question: question(&id)?,
            },
            format!("“{id}” is put away until tomorrow."),
        ),
        OverruleCommand::Suspend { question: id } => (
            Override::Suspend {
                question: question(&id)?,
            },
            format!(
                "“{id}” is left out. `kenning overrule {} resume {id}` brings it back.",
                desk.called(&course)
            ),
        ),
        OverruleCommand::Resume { question: id } => (
            Override::Resume {
                question: question(&id)?,
            },
            format!("“{id}” may be asked again."),
        ),
        OverruleCommand::PutAway => {
            let state = desk.state(&course.id).cloned();
            let state = state.unwrap_or_else(|| State::new(&course));
            let now = desk.now();
            let mut any = false;
            for (i, asked) in course.questions.pairs() {
                if !state.is_available(i, now) {
                    any = true;
                    let until = match state.questions[i].suspended {
                        true => "for good",
                        false => "until tomorrow",
                    };
                    writeln!(out, "{:<32} {until}", asked.id.as_str())?;
                }
            }
            if !any {
                writeln!(out, "No question of this course is put away.")?;
            }
            return Ok(());
        }
    };
    let kind = EventKind::Override {
        course: course.id.to_string(),
        action,
    };
    desk.decide(&course, kind)?;
    Ok(writeln!(out, "{said}")?)
}

fn known_id(id: &str, exists: bool, what: &str, course: &Course) -> Result<String, Error> {
    if exists {
        return Ok(id.to_owned());
    }
    let ids: Vec<&str> = match what {
        "skill" => course.skills.iter().map(|s| s.id.as_str()).collect(),
        _ => course.questions.iter().map(|q| q.id.as_str()).collect(),
    };
    let help = match near(id, ids.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("There are: {}.", ids.join(", ")),
    };
    Err(Error::Said(format!(
        "The course `{}` has no {what} `{id}`. {help}",
        course.id
    )))
}
