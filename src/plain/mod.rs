//! The practice loop as lines of text: for screen readers, `TERM=dumb`, pipes
//! and very slow links. No escape codes.

mod home;
mod put_away;
mod tuning;

use std::io::{self, BufRead};
use std::sync::Arc;

use jiff::Timestamp;

pub use home::home;

use crate::course::{Course, SkillIndex};
use crate::desk::{self, Desk, Start};
use crate::kinds::{Answer, Form, Line as Typing, Rating, Shown, Stretch};
use crate::report;
use crate::session::{Input, Judged, Phase, Session};
use crate::text::{Out, SafeText, blocks, clean, inline};
use crate::tutor::placement::Conclusion;
use crate::words::counted;

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

/// What a line asks for.
enum Line {
    Input(Input),
    Why,
    Lesson,
    /// To be put away for good, if that is meant.
    Suspend,
    Help,
    /// The back of a card.
    Back(String),
    Nothing(String),
}

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
    let mut sitting = desk.begin(course, start)?;
    tell(desk, out)?;
    writeln!(out, "{}. Type ? for the commands.", sitting.course().title)?;
    // Whether the phase was shown, and the side of the card that it asks.
    let (mut shown, mut side) = (false, Side::Front);
    // Whether the line before asked to put the question away for good.
    let mut sure = false;
    loop {
        let phase = sitting.phase().clone();
        if let Phase::Finished = phase {
            break;
        }
        if !shown {
            show(&sitting, desk.now(), out)?;
            (shown, side) = (true, Side::Front);
        }
        let line = match next_line(input, out)? {
            Typed::Line(line) => line,
            Typed::NoText => continue,
            Typed::End => {
                desk.send(&mut sitting, Input::Quit)?.ok();
                break;
            }
        };
        let asked = match std::mem::take(&mut sure) {
            true => put_away::answer(line.trim(), &phase, side),
            false => read_line(line.trim(), &phase, side),
        };
        match asked {
            Line::Back(back) => {
                writeln!(out, "{back}")?;
                side = Side::Back;
            }
            Line::Nothing(sentence) => writeln!(out, "{sentence}")?,
            Line::Help => writeln!(out, "{COMMANDS}")?,
            Line::Why => why(&sitting, out)?,
            Line::Suspend => {
                put_away::ask(desk, &sitting, out)?;
                sure = true;
            }
            Line::Lesson => {
                lesson(&sitting, out)?;
                desk.send(&mut sitting, Input::Lesson)?.ok();
            }
            Line::Input(Input::Hint) => match desk.send(&mut sitting, Input::Hint)? {
                Err(refusal) => writeln!(out, "{refusal}")?,
                Ok(()) => {
                    if let Phase::Asking(asking) = sitting.phase()
                        && let Some(hint) = asking.hints().last()
                    {
                        let (n, all) = (asking.hints_shown, asking.item().hints.len());
                        writeln!(out, "Hint {n} of {all}: {}", blocks(hint))?;
                    }
                }
            },
            Line::Input(input) => {
                let done = acknowledgement(&input);
                match desk.send(&mut sitting, input)? {
                    Err(refusal) => writeln!(out, "{refusal}")?,
                    Ok(()) => {
                        if let Some(done) = done {
                            writeln!(out, "{done}")?;
                        }
                        tell(desk, out)?;
                        shown = false;
                    }
                }
            }
        }
    }
    let now = desk.now();
    let summary = sitting.summary(now);
    write!(
        out,
        "\n{}",
        report::sitting_text(sitting.course(), &summary, now)
    )?;
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

fn show(sitting: &Session, now: Timestamp, out: &mut Out<'_>) -> io::Result<()> {
    match sitting.phase() {
        Phase::Asking(asking) => {
            writeln!(out)?;
            let progress = sitting.progress(now);
            match asking.step {
                Some(step) => {
                    writeln!(out, "Step {} of {}", step + 1, asking.instance.steps.len())?
                }
                None => writeln!(
                    out,
                    "Question {}. {}",
                    progress.answered + 1,
                    asking.reason.sentence(sitting.course())
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
        writeln!(out, "{}", notice.sentence(course))?;
    }
    for moved in &judged.moves {
        writeln!(
            out,
            "{}: {}.",
            course.skills[moved.skill].title,
            moved.numbers().replace('→', "to")
        )?;
        if let Some(lapse) = moved.sentence(course) {
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
    writeln!(out, "{}", asking.reason.sentence(sitting.course()))?;
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

/// Which side of a card is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Front,
    Back,
}

/// What a line asks for. A card can be graded once its back is shown.
fn read_line(line: &str, phase: &Phase, side: Side) -> Line {
    let command = line.to_lowercase();
    match command.as_str() {
        "?" | "help" => return Line::Help,
        "hint" => return Line::Input(Input::Hint),
        "why" => return Line::Why,
        "lesson" => return Line::Lesson,
        "skip" => return Line::Input(Input::Skip),
        "steps" => return Line::Input(Input::Steps),
        "undo" => return Line::Input(Input::Undo),
        "bury" => return Line::Input(Input::Bury),
        // Where nothing is asked, it is refused without asking.
        "suspend" if matches!(phase, Phase::Concluded(_)) => return Line::Input(Input::Suspend),
        "suspend" => return Line::Suspend,
        "quit" | "exit" => return Line::Input(Input::Quit),
        _ => {}
    }
    if let Phase::Concluded(_) = phase {
        return match numbers(line).ok().as_deref() {
            Some([]) => Line::Input(Input::Next),
            Some([skill]) => Line::Input(Input::Known(SkillIndex(*skill))),
            _ => Line::Nothing("Type one number, or press Enter to agree.".into()),
        };
    }
    let asking = match phase {
        Phase::Asking(asking) => asking,
        Phase::Judged(_) if line.is_empty() || command == "next" => {
            return Line::Input(Input::Next);
        }
        _ => return Line::Nothing("Press Enter to go on, or type ? for the commands.".into()),
    };
    let task = &asking.item().task;
    if command == "show" {
        return match task.form() {
            Form::SelfGrade { back } => Line::Back(format!(
                "{}\nHow well did you know it? 1 not at all, 2 hard, 3 well, 4 easily.",
                blocks(back)
            )),
            _ => Line::Input(Input::Answer(Answer::GiveUp)),
        };
    }
    if line.is_empty() {
        return Line::Nothing("Type an answer, or ? for the commands.".into());
    }
    let text = line.strip_prefix('=').unwrap_or(line);
    let form = task.form();
    let answer = match form {
        Form::Line(_) => Ok(Answer::Typed(text.to_owned())),
        Form::OneOf { .. } => {
            numbers(text).map(|n| Answer::Choice(n.first().copied().unwrap_or(usize::MAX)))
        }
        Form::SomeOf { .. } if text.trim() == "0" => Ok(Answer::Multi(Vec::new())),
        Form::SomeOf { .. } => numbers(text).map(Answer::Multi),
        Form::Order { .. } => numbers(text).map(Answer::Order),
        Form::Blanks { .. } => Ok(Answer::Blanks(match form.blanks() {
            1 => vec![text.to_owned()],
            _ => text.split('/').map(|b| b.trim().to_owned()).collect(),
        })),
        Form::SelfGrade { .. } if side == Side::Front => {
            Err("Type show to see the answer, then a number from 1 to 4.".to_owned())
        }
        Form::SelfGrade { .. } => match text.trim() {
            "1" => Ok(Answer::Grade(Rating::Again)),
            "2" => Ok(Answer::Grade(Rating::Hard)),
            "3" => Ok(Answer::Grade(Rating::Good)),
            "4" => Ok(Answer::Grade(Rating::Easy)),
            _ => {
                Err("Type a number from 1 to 4: 1 not at all, 2 hard, 3 well, 4 easily.".to_owned())
            }
        },
    };
    match answer {
        Ok(answer) => Line::Input(Input::Answer(answer)),
        Err(sentence) => Line::Nothing(sentence),
    }
}

/// Numbers from 1, as positions from 0.
fn numbers(text: &str) -> Result<Vec<usize>, String> {
    let parts = text.split([' ', ',', ';']).filter(|p| !p.is_empty());
    parts
        .map(|part| match part.parse::<usize>() {
            Ok(n) if n > 0 => Ok(n - 1),
            _ => Err(format!("“{}” is not one of the numbers.", clean(part))),
        })
        .collect()
}
