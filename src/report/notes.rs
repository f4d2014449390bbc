//! What a learner has met of a course, as notes in Markdown: lessons, and questions with
//! their answers and explanations.

use std::collections::HashMap;
use std::fmt::Write;

use crate::course::{Course, QuestionIndex, SkillIndex, Spot};
use crate::journal::{Attempt, Event, EventKind};
use crate::kinds::Form;
use crate::text::literal;
use crate::words::message;

/// The notes of a course: skills in the order of the course, those of which a lesson was
/// shown or a question was answered. Each question stands below its first skill, with the
/// values of its last showing. What the test asks stays out.
pub fn notes(course: &Course, events: &[Event]) -> String {
    let mut met: HashMap<SkillIndex, Vec<(QuestionIndex, u64)>> = HashMap::new();
    for event in events
        .iter()
        .filter(|e| e.kind.course() == course.id.as_str())
    {
        match &event.kind {
            EventKind::LessonRead { skill, .. } => see(course, skill, &mut met),
            EventKind::Taught(taught) => see(course, &taught.skill, &mut met),
            EventKind::Attempt(attempt) | EventKind::Reviewed { attempt, .. } => {
                answer(course, attempt, &mut met)
            }
            _ => {}
        }
    }
    let mut out = format!("# {}\n", escaped(&course.title));
    if met.is_empty() {
        let none = message!("report-notes-none");
        writeln!(out, "\n{none}").ok();
    }
    for (at, skill) in course.skills.pairs() {
        let Some(questions) = met.get(&at) else {
            continue;
        };
        write!(out, "\n## {}\n", escaped(&skill.title)).ok();
        if let Some(lesson) = &skill.lesson {
            write!(out, "\n{}\n", lesson.as_str().trim()).ok();
        }
        for (question, seed) in questions {
            if let Some(text) = noted(course, *question, *seed) {
                write!(out, "\n{text}").ok();
            }
        }
    }
    out
}

fn see(course: &Course, skill: &str, met: &mut HashMap<SkillIndex, Vec<(QuestionIndex, u64)>>) {
    if let Some(&skill) = course.skill_index.get(skill) {
        met.entry(skill).or_default();
    }
}

fn answer(
    course: &Course,
    attempt: &Attempt,
    met: &mut HashMap<SkillIndex, Vec<(QuestionIndex, u64)>>,
) {
    let Some(question) = course.question(&attempt.question) else {
        return;
    };
    let Some(&skill) = course.questions[question].skills.first() else {
        return;
    };
    let known = met.entry(skill).or_default();
    match known.iter_mut().find(|(of, _)| *of == question) {
        Some((_, seed)) => *seed = attempt.seed,
        None => known.push((question, attempt.seed)),
    }
}

/// A question with its answer and its explanation; nothing where it can't be shown.
fn noted(course: &Course, question: QuestionIndex, seed: u64) -> Option<String> {
    let instance = course.questions[question].instance(seed).ok()?;
    let item = instance.item_at(Spot::WHOLE);
    let mut text = format!("---\n\n{}\n\n", item.prompt.as_str().trim());
    let right = item.task.model_answer();
    if !right.as_str().is_empty() {
        let right = match item.task.form() {
            Form::Line(_) | Form::Blanks { .. } => literal(right.as_str()),
            _ => right.as_str().to_owned(),
        };
        let said = message!("report-notes-answer", answer = right);
        writeln!(text, "{said}").ok();
    }
    if let Some(explanation) = &item.explanation {
        write!(text, "\n{}\n", explanation.as_str().trim()).ok();
    }
    Some(text)
}

fn escaped(title: &crate::text::SafeText) -> String {
    crate::text::escaped(title.as_str())
}
