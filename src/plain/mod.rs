//! The practice loop as lines of text: for screen readers, `TERM=dumb`, pipes
//! and very slow links. No escape codes.

mod home;
mod lines;
mod put_away;
mod tuning;

use std::io::{self, BufRead};
use std::sync::Arc;

pub use home::home;

use crate::course::Course;
use crate::desk::{self, Desk, Start};
use crate::kinds::{Form, Line as Typing, Shown, Stretch};
use crate::report;
use crate::session::{Input, Judged, Phase, Session};
use crate::text::{Out, SafeText, blocks, clean, inline};
use crate::tutor::placement::Conclusion;
use crate::words::counted;
use lines::{Line, read_line};

/// What ended the loop early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    #[error("Reading or writing the terminal failed: {0}.")]
    Io(#[from] io::Error),
}

/// Stands for a blank while marks are taken out of a text: to Markdown it is a letter.
const BLANK: char = '\u{E000}';

const COMMANDS: &str = "\
Commands: hint, why, steps, lesson, skip, undo, show (I don't know), bury (not today),
suspend (never again; asks first), quit. Begin a line with = to answer with one of these words, as in =skip.";

/// Practises a course until the input ends or the learner quits.
///
/// # Errors
/// Where the disk or the terminal fails.
pub fn practice(
    desk: &mut Desk,
    course: Arc<Course>,
    start: Start,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let sitting = desk.begin(course, start)?;
    tell(desk, out)?;
    writeln!(out, "{}. Type ? for the commands.", sitting.course().title)?;
    let mut practice = Practice {
        sitting,
        shown: false,
        turned: false,
        sure: false,
    };
    while !matches!(practice.sitting.phase(), Phase::Finished) {
        practice.show(desk, out)?;
        match next_line(input, out)? {
            Typed::Line(line) => {
                let asked = practice.read(line.trim());
                practice.does(asked, desk, out)?;
            }
            Typed::NoText => {}
            Typed::End => {
                desk.send(&mut practice.sitting, Input::Quit)?.ok();
                break;
            }
        }
    }
    let (summary, now) = (desk.summary(&practice.sitting), desk.now());
    let text = report::sitting_text(practice.sitting.course(), &summary, now);
    write!(out, "\n{text}")?;
    Ok(())
}

/// A sitting as lines.
struct Practice {
    sitting: Session,
    /// Whether the phase was shown.
    shown: bool,
    /// Whether the back of the card that it asks was shown.
    turned: bool,
    /// Whether the line before asked to put the question away for good.
    sure: bool,
}

impl Practice {
    /// Shows the phase, where it was not shown yet.
    fn show(&mut self, desk: &Desk, out: &mut Out<'_>) -> io::Result<()> {
        if !self.shown {
            show(desk, &self.sitting, out)?;
            (self.shown, self.turned) = (true, false);
        }
        Ok(())
    }

    /// What a line asks for.
    fn read(&mut self, line: &str) -> Line {
        let phase = self.sitting.phase();
        match std::mem::take(&mut self.sure) {
            true => put_away::answer(line, phase, self.turned),
            false => read_line(line, phase, self.turned),
        }
    }

    /// Does what a line asks for.
    fn does(&mut self, asked: Line, desk: &mut Desk, out: &mut Out<'_>) -> Result<(), Error> {
        match asked {
            Line::Back(back) => {
                writeln!(out, "{back}")?;
                self.turned = true;
            }
            Line::Nothing(sentence) => writeln!(out, "{sentence}")?,
            Line::Help => writeln!(out, "{COMMANDS}")?,
            Line::Why => why(&self.sitting, out)?,
            Line::Suspend => {
                put_away::ask(desk, &self.sitting, out)?;
                self.sure = true;
            }
            Line::Lesson => {
                lesson(&self.sitting, out)?;
                desk.send(&mut self.sitting, Input::Lesson)?.ok();
            }
            Line::Input(input) => self.send(input, desk, out)?,
        }
        Ok(())
    }

    /// Hands an input in, and tells what came of it.
    fn send(&mut self, input: Input, desk: &mut Desk, out: &mut Out<'_>) -> Result<(), Error> {
        let is_hint = matches!(input, Input::Hint);
        let done = acknowledgement(&input);
        if let Err(refusal) = desk.send(&mut self.sitting, input)? {
            writeln!(out, "{refusal}")?;
            return Ok(());
        }
        if is_hint {
            return Ok(hint(&self.sitting, out)?);
        }
        if let Some(done) = done {
            writeln!(out, "{done}")?;
        }
        tell(desk, out)?;
        self.shown = false;
        Ok(())
    }
}

/// The hint that was shown last.
fn hint(sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    if let Phase::Asking(asking) = sitting.phase()
        && let Some(hint) = asking.hints().last()
    {
        let (n, all) = (asking.hints_shown, asking.item().hints.len());
        writeln!(out, "Hint {n} of {all}: {}", blocks(hint))?;
    }
    Ok(())
}

/// Tells what happened to the record, and what is not on disk.
fn tell(desk: &mut Desk, out: &mut Out<'_>) -> io::Result<()> {
    let (notice, unsaved) = (desk.take_notice(), desk.unsaved());
    notice
        .iter()
        .chain(&unsaved)
        .try_for_each(|sentence| writeln!(out, "{}", clean(sentence)))
}

/// What came of asking for a line.
#[must_use]
enum Typed {
    Line(String),
    /// Bytes that are no text; the learner was told.
    NoText,
    End,
}

/// Asks for a line and reads it.
fn next_line(input: &mut dyn BufRead, out: &mut Out<'_>) -> io::Result<Typed> {
    write!(out, "> ")?;
    out.flush()?;
    let mut bytes = Vec::new();
    if input.read_until(b'\n', &mut bytes)? == 0 {
        writeln!(out)?;
        return Ok(Typed::End);
    }
    match String::from_utf8(bytes) {
        Ok(line) => Ok(Typed::Line(line)),
        Err(_) => {
            writeln!(out, "That line is not UTF-8 text; type it again.")?;
            Ok(Typed::NoText)
        }
    }
}

/// What was done, where the next question alone would not tell.
fn acknowledgement(input: &Input) -> Option<&'static str> {
    match input {
        Input::Skip => Some("Passed over."),
        Input::Undo => Some("Taken back."),
        Input::Bury => Some("Put away until tomorrow. Type undo to bring it back."),
        Input::Suspend => Some("Left out from now on. Type undo to bring it back."),
        _ => None,
    }
}

fn show(desk: &Desk, sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    match sitting.phase() {
        Phase::Asking(asking) => {
            writeln!(out)?;
            let progress = desk.progress(sitting);
            match asking.step {
                Some(step) => {
                    writeln!(out, "Step {} of {}", step + 1, asking.instance.steps.len())?
                }
                None => writeln!(
                    out,
                    "Question {}. {}",
                    progress.answered + 1,
                    asking.reason.message(sitting.course()).to_string()
                )?,
            }
            item(asking.item(), out)
        }
        Phase::Judged(judged) => verdict(sitting.course(), judged, out),
        Phase::Concluded(conclusion) => concluded(sitting.course(), conclusion, out),
        Phase::Finished => Ok(()),
    }
}

/// What the placement test concluded.
fn concluded(course: &Course, conclusion: &Conclusion, out: &mut Out<'_>) -> io::Result<()> {
    writeln!(
        out,
        "\nPlacement, after {}. These skills look known:",
        counted(conclusion.asked, "question")
    )?;
    for (i, skill) in course.skills.pairs() {
        let known = if conclusion.known.contains(&i) {
            "known"
        } else {
            "not known"
        };
        let sure = conclusion.beliefs[i] * 100.0;
        writeln!(
            out,
            "  {}. {}: {known} ({sure:.0} % sure to be known)",
            i.0 + 1,
            &skill.title
        )?;
    }
    writeln!(
        out,
        "Type a number to put that skill right, or press Enter to agree."
    )
}

fn item(item: &Shown, out: &mut Out<'_>) -> io::Result<()> {
    writeln!(out, "{}", blocks(&item.prompt))?;
    let list = |out: &mut Out<'_>, entries: &mut dyn Iterator<Item = &SafeText>| {
        entries
            .enumerate()
            .try_for_each(|(i, entry)| writeln!(out, "  {}. {}", i + 1, inline(entry)))
    };
    match item.task.form() {
        Form::OneOf { options } => {
            list(out, &mut options.iter())?;
            writeln!(out, "Type the number of your choice.")
        }
        Form::SomeOf { options } => {
            list(out, &mut options.iter())?;
            writeln!(
                out,
                "Type the numbers of all that apply, such as 1 3 (0 for none)."
            )
        }
        Form::Order { items, shown } => {
            list(out, &mut shown.iter().map(|&i| &items[i]))?;
            writeln!(out, "Type the numbers in the right order, such as 2 1 3.")
        }
        Form::Blanks { parts } => {
            let (mut text, mut blanks) = (String::new(), 0);
            for part in parts {
                match part {
                    Stretch::Text(part) => {
                        text.extend(clean(part).chars().filter(|&c| c != BLANK));
                    }
                    Stretch::Blank(_) => {
                        blanks += 1;
                        text.push(BLANK);
                    }
                }
            }
            let mut count = 0;
            for c in blocks(&text).chars() {
                match c {
                    BLANK => {
                        count += 1;
                        write!(out, "({count}) ____")?;
                    }
                    c => write!(out, "{c}")?,
                }
            }
            writeln!(out)?;
            match blanks {
                1 => writeln!(out, "Type what is missing."),
                _ => writeln!(
                    out,
                    "Type what is missing in the {blanks} blanks, with / between them."
                ),
            }
        }
        Form::SelfGrade { .. } => writeln!(out, "Recall the answer, then type show."),
        Form::Line(Typing::Number) => writeln!(out, "Type a number."),
        Form::Line(Typing::Words) => Ok(()),
    }
}

fn verdict(course: &Course, judged: &Judged, out: &mut Out<'_>) -> io::Result<()> {
    let task = &judged.asking.item().task;
    writeln!(out, "{}.", judged.graded.verdict.word())?;
    if let Some(feedback) = &judged.feedback {
        writeln!(out, "{}", blocks(feedback))?;
    }
    for remark in &judged.graded.remarks {
        writeln!(out, "{}", remark)?;
    }
    if !judged.graded.verdict.is_correct() {
        match task.form() {
            Form::Blanks { .. } => writeln!(
                out,
                "With the blanks filled in:\n{}",
                blocks(&task.model_answer())
            )?,
            _ => writeln!(out, "Answer: {}", inline(&task.model_answer()))?,
        }
    }
    if let Some(explanation) = &judged.asking.item().explanation {
        writeln!(out, "{}", blocks(explanation))?;
    }
    if let Some(notice) = &judged.notice {
        writeln!(out, "{}", notice.message(course).to_string())?;
    }
    for moved in &judged.moves {
        writeln!(
            out,
            "{}: {}.",
            course.skills[moved.skill].title,
            moved.numbers().to_string().replace('→', "to")
        )?;
        if let Some(lapse) = moved.message(course) {
            writeln!(out, "{lapse}")?;
        }
    }
    if judged.comes_back {
        writeln!(out, "It comes back later.")?;
    }
    match judged.offers_steps {
        true => writeln!(
            out,
            "Press Enter to go on, or type steps to walk through it."
        ),
        false => writeln!(out, "Press Enter to go on."),
    }
}

fn why(sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = sitting.phase() else {
        return Ok(());
    };
    writeln!(
        out,
        "{}",
        asking.reason.message(sitting.course()).to_string()
    )?;
    for line in asking.reason.account(sitting.course()) {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

fn lesson(sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = sitting.phase() else {
        return Ok(());
    };
    let skill = sitting.course().questions[asking.question].skills[0];
    let skill = &sitting.course().skills[skill];
    match &skill.lesson {
        Some(text) => writeln!(out, "{}\n\n{}", &skill.title, blocks(text)),
        None => writeln!(out, "There is no lesson for “{}”.", skill.title),
    }
}
