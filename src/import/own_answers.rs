//! Our own event logs, in the form of foreign answer logs.

use super::answers::{AnswerRow, Answers, Recorder};
use crate::course::{Course, SkillIndex, Spot};
use crate::journal::{Attempt, Event, answers_not_undone};
use crate::learner::evidence;

/// The answers of learners (name and events) in one course, with the credit
/// that mastery gave them: hints take some off. Items are question ids, steps
/// `id#1` and so on; times are seconds since 1970. An answer taken back, or to
/// a question that the course no longer has, is not among them.
///
/// `None` if there are more than [`Answers`] can hold: 2³² of something.
pub fn own_answers<'e>(
    course: &Course,
    learners: impl IntoIterator<Item = (&'e str, &'e [Event])>,
) -> Option<Answers> {
    let mut recorder = Recorder::default();
    for (name, events) in learners {
        let ours = answers_not_undone(events).into_iter();
        for (event, attempt) in ours.filter(|(_, a)| a.course == course.id.as_str()) {
            let Some((item, skills)) = answered(course, attempt) else {
                continue;
            };
            let credit = attempt.verdict.credit();
            let row = AnswerRow {
                user: name,
                item: &item,
                time: event.at.as_millisecond() as f64 / 1000.0,
                correct: evidence(credit, attempt.help()) as f32,
                fold: None,
                group: None,
            };
            let skills = skills.iter().map(|&skill| course.skills[skill].id.as_str());
            recorder.push(row, skills)?;
        }
    }
    Some(recorder.finish())
}

/// What was answered, by name, and the skills that it is of: the question, or one of its steps,
/// as `id#1`. None where the course has it no longer, and for a part of a question: with its
/// parts, a question is one answer with the mean of them.
pub fn answered<'c>(course: &'c Course, attempt: &Attempt) -> Option<(String, &'c [SkillIndex])> {
    let asked = &course.questions[course.question(&attempt.question)?];
    match attempt.step {
        None => Some((asked.id.to_string(), &asked.skills)),
        Some(_) if !Spot::of(attempt.step).is_plain_step() => None,
        Some(number) => {
            let step = asked.steps.get(usize::from(number))?;
            let name = format!("{}#{}", asked.id, u32::from(number) + 1);
            Some((name, step.skill.as_slice()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::author::{Care, load};
    use crate::journal::sample::right;
    use crate::journal::{Attempt, EventKind};

    const COURSE: &str = r#"
format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "s"
title = "S"
[[question]]
id = "q"
kind = "text"
skills = ["s"]
prompt = "p"
answer = "a"
hints = ["h", "a"]
[[question.step]]
kind = "text"
prompt = "p"
answer = "a"
skill = "s"
"#;

    fn event(second: i64, kind: EventKind) -> Event {
        Event {
            at: jiff::Timestamp::from_second(second).unwrap(),
            kind,
        }
    }

    fn attempt(question: &str, step: Option<u16>, hints: u8) -> EventKind {
        EventKind::Attempt(Attempt {
            step,
            hints,
            ..right("c", question)
        })
    }

    #[test]
    fn what_was_taken_back_or_is_gone_is_left_out() {
        let course = load(&[("c.toml".into(), COURSE.into())], Care::Quick)
            .course
            .unwrap();
        let undone = || EventKind::Undone { course: "c".into() };
        let mut elsewhere = attempt("q", None, 0);
        if let EventKind::Attempt(attempt) = &mut elsewhere {
            attempt.course = "d".into();
        }
        let events = [
            event(1, attempt("q", None, 0)),
            event(2, attempt("q", Some(0), 1)),
            event(3, attempt("q", None, 0)),
            event(4, undone()),
            event(5, attempt("q", None, 0)),
            event(5, undone()),
            event(6, attempt("gone", None, 0)),
            event(7, attempt("q", Some(7), 0)),
            event(8, elsewhere),
        ];
        let answers = own_answers(&course, [("ana", &events[..])]).unwrap();
        assert_eq!(answers.items.iter().collect::<Vec<_>>(), ["q", "q#1"]);
        assert_eq!(answers.time, [1.0, 2.0]);
        assert_eq!(answers.correct, [1.0, 0.8]);
        assert_eq!(answers.skills.iter().collect::<Vec<_>>(), ["s"]);
        assert_eq!(answers.users.name(0), Some("ana"));
    }
}
