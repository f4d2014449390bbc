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
    let mut met = Met::default();
    for event in events
        .iter()
        .filter(|e| e.kind.course() == course.id.as_str())
    {
        match &event.kind {
            EventKind::LessonRead { skill, .. } => met.see(course, skill),
            EventKind::Taught(taught) => met.see(course, &taught.skill),
            EventKind::Attempt(attempt) | EventKind::Reviewed { attempt, .. } => {
                met.answer(course, attempt)
            }
            _ => {}
        }
    }
    let mut out = format!("# {}\n", escaped(&course.title));
    if met.of_skill.is_empty() {
        let none = message!("report-notes-none");
        writeln!(out, "\n{none}").ok();
    }
    for (at, skill) in course.skills.pairs() {
        let Some(questions) = met.of_skill.get(&at) else {
            continue;
        };
        write!(out, "\n## {}\n", escaped(&skill.title)).ok();
        if let Some(lesson) = &skill.lesson {
            write!(out, "\n{}\n", lesson.as_str().trim()).ok();
        }
        for question in questions {
            let seed = met.seeds.get(question).copied().unwrap_or_default();
            if let Some(text) = noted(course, *question, seed) {
                write!(out, "\n{text}").ok();
            }
        }
    }
    out
}

/// What was met.
#[derive(Default)]
struct Met {
    /// The questions of each skill in the order in which they were met.
    of_skill: HashMap<SkillIndex, Vec<QuestionIndex>>,
    /// The last showing of each.
    seeds: HashMap<QuestionIndex, u64>,
}

impl Met {
    fn see(&mut self, course: &Course, skill: &str) {
        if let Some(&skill) = course.skill_index.get(skill) {
            self.of_skill.entry(skill).or_default();
        }
    }

    fn answer(&mut self, course: &Course, attempt: &Attempt) {
        let Some(question) = course.question(&attempt.question) else {
            return;
        };
        let Some(&skill) = course.questions[question].skills.first() else {
            return;
        };
        let known = self.of_skill.entry(skill).or_default();
        if self.seeds.insert(question, attempt.seed).is_none() {
            known.push(question);
        }
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
