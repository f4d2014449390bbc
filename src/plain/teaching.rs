//! Something to learn from, as lines: an example with its steps, the beginning of a
//! lesson, a fact. What is asked after an example follows at once, so that a typed line
//! is an answer to what can be read.

use std::io;

use super::lines::Line;
use crate::algebra::Sort;
use crate::desk::Desk;
use crate::kinds::{Answer, FAILS, Form, Line as Typing, Shown, ShownTask, read_out};
use crate::session::{Input, Phase, Session, Teaching};
use crate::text::{Out, SafeText, blocks, entry, inline};
use crate::words::{Message, message};

/// The explanation of a verdict, which was asked for.
pub(super) fn explain(phase: &Phase, out: &mut Out<'_>) -> io::Result<()> {
    let Phase::Judged(judged) = phase else {
        return Ok(());
    };
    match &judged.asking.item().explanation {
        Some(explanation) => writeln!(out, "{}", blocks(explanation)),
        None => writeln!(out, "{}", message!("plain-no-explanation")),
    }
}

/// What is to be typed on a line.
pub(super) fn how_to_type(line: Typing, task: &ShownTask, out: &mut Out<'_>) -> io::Result<()> {
    match line {
        Typing::Words => Ok(()),
        Typing::Command => writeln!(out, "{}", message!("plain-ask-command")),
        Typing::Output if task.is_compiled() => {
            writeln!(out, "{}", message!("plain-ask-output", fails = FAILS))
        }
        Typing::Output => writeln!(out, "{}", message!("plain-ask-output-run", fails = FAILS)),
        Typing::Number => writeln!(out, "{}", message!("plain-ask-number")),
        Typing::Algebra => writeln!(out, "{}", algebra(task)),
    }
}

/// What is to be typed in algebra, as far as that gives nothing away.
fn algebra(task: &ShownTask) -> Message {
    match task.sort_of_algebra() {
        Some(Sort::Inequality) => message!("plain-ask-algebra-inequality"),
        Some(Sort::Intervals) => message!("plain-ask-algebra-interval"),
        Some(Sort::Row) => message!("plain-ask-algebra-row"),
        _ => message!("plain-ask-algebra"),
    }
}

/// The lesson of the skill that is practised or taught.
pub(super) fn lesson(sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let Some(skill) = sitting.skill() else {
        return Ok(());
    };
    let skill = &sitting.course().skills[skill];
    match &skill.lesson {
        Some(text) => writeln!(out, "{}\n\n{}", &skill.title, blocks(text)),
        None => {
            let none = message!("plain-no-lesson", skill = &skill.title);
            writeln!(out, "{none}")
        }
    }
}

/// Shows what is to be learned from.
pub(super) fn show(sitting: &Session, teaching: &Teaching, out: &mut Out<'_>) -> io::Result<()> {
    let title = &sitting.course().skills[teaching.skill].title;
    writeln!(out, "\n{}", teaching.sentence(title))?;
    if let Some(lesson) = &teaching.lesson {
        writeln!(out, "{}", blocks(lesson))?;
        if teaching.is_cut {
            writeln!(out, "{}", message!("plain-lesson-goes-on"))?;
        }
    }
    if let Some(example) = &teaching.example {
        let item = &example.instance.item;
        let prompt = question(item);
        let heading = message!("plain-taught", what = teaching.title(), prompt = prompt);
        writeln!(out, "{heading}")?;
        for (n, step) in teaching.steps().enumerate() {
            done(n + 1, step, out)?;
            if let Some(why) = &step.explanation {
                writeln!(out, "    {}", one_line(why))?;
            }
        }
        answer(&item.task, out)?;
    }
    if let Some(explanation) = teaching.explanation() {
        writeln!(out, "{}", blocks(explanation))?;
    }
    match teaching.twin {
        Some(_) => Ok(()),
        None if teaching.lesson.is_some() => {
            writeln!(out, "{}", message!("plain-taught-lesson-go-on"))
        }
        None if teaching.is_next => writeln!(out, "{}", message!("plain-taught-go-on-next")),
        None => writeln!(out, "{}", message!("plain-taught-go-on")),
    }
}

fn question(item: &Shown) -> String {
    match item.task.form() {
        Form::Blanks { parts } => format!("{}\n{}", blocks(&item.prompt), read_out(parts)),
        Form::OneOf { .. } | Form::SomeOf { .. } => {
            let options = item.task.options_to_read().iter().map(inline_option);
            std::iter::once(blocks(&item.prompt))
                .chain(options)
                .collect::<Vec<_>>()
                .join("\n")
        }
        _ => blocks(&item.prompt),
    }
}

fn inline_option(option: &SafeText) -> String {
    format!("  {}", entry("-", option))
}

/// A step that is shown as done.
pub(super) fn done(n: usize, step: &Shown, out: &mut Out<'_>) -> io::Result<()> {
    let answer = inline(&step.task.answer_markdown());
    let prompt = one_line(&step.prompt);
    let line = message!("plain-step-done", n = n, prompt = prompt, answer = answer);
    writeln!(out, "  {line}")
}

fn one_line(text: &SafeText) -> String {
    let text = blocks(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The right answer.
pub(super) fn answer(task: &ShownTask, out: &mut Out<'_>) -> io::Result<()> {
    let answer = task.answer_markdown();
    match task.form() {
        Form::Blanks { .. } => {
            writeln!(out, "{}", message!("plain-filled-in"))?;
            writeln!(out, "{}", blocks(&answer))
        }
        _ if answer.contains('\n') => {
            writeln!(out, "{}", message!("plain-answer-below"))?;
            writeln!(out, "{}", blocks(&answer))
        }
        _ => {
            let answer = inline(&answer);
            writeln!(out, "{}", message!("plain-answer", answer = answer))
        }
    }
}

/// What a line asks for that concerns the question after the example goes on to it first.
pub(super) fn go_on(
    asked: &Line,
    sitting: &mut Session,
    desk: &mut Desk,
) -> Result<(), crate::desk::Error> {
    let about_question = match asked {
        Line::Suspend => true,
        // To have the answer shown is asked of the question that stands there.
        Line::Input(Input::Answer(answer)) => *answer == Answer::GiveUp,
        Line::Input(input) => !matches!(
            input,
            Input::Next | Input::Undo | Input::Quit | Input::Lesson
        ),
        _ => false,
    };
    if about_question && has_twin(sitting) {
        desk.send(sitting, Input::Next)?.ok();
    }
    Ok(())
}

/// Whether an example is shown, with the question after it.
pub(super) fn has_twin(sitting: &Session) -> bool {
    matches!(sitting.phase(), Phase::Teaching(teaching) if teaching.twin.is_some())
}

impl super::Practice {
    /// What was missed and is asked again, outside a test: whoever leaves it is told the
    /// answer.
    pub(super) fn left_missed(&self) -> Option<ShownTask> {
        let Phase::Asking(asking) = self.sitting.phase() else {
            return None;
        };
        let missed = asking.missed.is_some() && !self.sitting.is_testing();
        missed.then(|| asking.item().task.clone())
    }
}
