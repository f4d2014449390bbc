//! `kenning class fit`: a calibration of a course, and what learners alike gained.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::super::after::After;
use super::super::fit::{fit_to, tell};
use super::super::output::{Output, What};
use super::super::{Error, Global, absolute};
use super::place::Place;
use super::report::the_course;
use crate::class::advice::{Fitted, Told, advise, path};
use crate::class::{Member, members};
use crate::course::{Advice, Course, Plan};
use crate::desk;
use crate::disk::{Left, note_access};
use crate::fit::{Calibration, Settings};
use crate::import::{Answers, own_answers};
use crate::text::Out;
use crate::tutor::advice_told;
use crate::words::message;

// What to make of what the class holds, and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-class-fit-course").to_string())]
    #[arg(long, value_name = "COURSE")]
    course: Option<String>,
    #[arg(help = message!("help-class-fit-calibration").to_string())]
    #[arg(long, value_name = "FILE")]
    calibration: Option<PathBuf>,
    #[arg(help = message!("help-class-fit-advice").to_string())]
    #[arg(long, value_name = "FILE")]
    advice: Option<PathBuf>,
    #[arg(help = message!("help-class-fit-force").to_string())]
    #[arg(long)]
    force: bool,
    #[arg(help = message!("help-class-fit-again").to_string())]
    #[arg(long)]
    again: bool,
    #[command(flatten)]
    place: Place,
}

/// Fits, and tells what came of it.
pub(super) fn fit(global: &Global, args: &Args) -> Result<(), Error> {
    let calibration = args.calibration.as_deref().map(|path| Output {
        path,
        what: What::Calibration,
        is_one: Calibration::is_one,
        force: args.force,
    });
    let advice = args.advice.as_deref().map(|path| Output {
        path,
        what: What::Advice,
        is_one: Plan::is_advice,
        force: args.force,
    });
    for output in calibration.iter().chain(&advice) {
        output.check()?;
    }
    let open = args.place.open(global)?;
    let (course, was) = the_course(global, &open, args.course.as_deref())?;
    let mut next = members(&open.roll, course.id.as_str(), &was);
    let mut all: Vec<Member> = Vec::new();
    while let Some(member) = next().map_err(Error::Said)? {
        all.push(member);
    }
    let paths: Vec<_> = all
        .iter()
        .map(|member| path(&course, member, open.now))
        .collect();
    let keep = &open.roll.keep;
    let mut told = match args.again {
        true => Told::default(),
        false => Told::read(keep, course.id.as_str()).map_err(Error::Said)?,
    };
    let now = Fitted::of(&course, &all, open.now.strftime("%Y-%m-%d").to_string());
    if calibration.is_some() {
        waits(&told, &now)?;
    }
    let (rows, as_they_were) = told.renewed(advise(&course, &paths));
    // What was told of an earlier version of the course may be of a skill or resource that is gone.
    let is_there = |row: &&Advice| {
        row.skills().all(|id| course.skill(id).is_some())
            && row
                .resource()
                .is_none_or(|id| course.resource(id).is_some())
    };
    let found: Vec<Advice> = rows.iter().filter(is_there).cloned().collect();
    let mut out = Out::stdout();
    tell_advice(&course, &found, all.len(), &mut out)?;
    if as_they_were > 0 {
        let fewest = Advice::FEWEST;
        let said = message!("class-fit-kept", n = as_they_were, fewest = fewest);
        writeln!(out, "{said}")?;
    }
    if let Some(output) = advice.as_ref().filter(|_| !found.is_empty()) {
        // Kept first: what is handed out without that could be subtracted from the next.
        told.advice.clone_from(&rows);
        told.write(keep, course.id.as_str()).map_err(Error::Said)?;
        write_advice(&found, output, &mut out)?;
        let named = args.course.as_deref().unwrap_or(course.id.as_str());
        let how = message!(
            "class-fit-hand-out",
            course = named,
            path = output.path,
            place = args.place.written()
        );
        writeln!(out, "{how}")?;
        noted(global, output.path)?;
    }
    drop(out);
    if let Some(output) = &calibration {
        let (made, answers) = calibrated(&course, &all, open.now)?;
        told.fitted = Some(now);
        told.write(keep, course.id.as_str()).map_err(Error::Said)?;
        output.write(&made.write()?)?;
        tell(&made, &answers, true, output.path)?;
        noted(global, output.path)?;
    }
    open.note(&message!("class-noted-fit"))?;
    if advice.is_some() && found.is_empty() {
        return Err(Error::Wrong(message!("class-fit-no-advice-file")));
    }
    if args.again && (calibration.is_some() || advice.is_some()) {
        writeln!(After::stdout(), "{}", message!("class-fit-again"))?;
    }
    match (&calibration, &advice) {
        (None, None) => writeln!(After::stdout(), "{}", message!("class-fit-nothing-written")),
        _ => Ok(()),
    }
}

/// Writes a plan that holds only this advice.
fn write_advice(found: &[Advice], output: &Output<'_>, out: &mut Out<'_>) -> Result<(), Error> {
    let plan = Plan {
        advice: found.to_vec(),
        ..Plan::default()
    };
    output.write(&plan.to_toml())?;
    Ok(writeln!(
        out,
        "{}",
        message!("cli-wrote", path = output.path)
    )?)
}

/// A calibration of the course by what the members answered, and these answers.
fn calibrated(
    course: &Course,
    all: &[Member],
    now: Timestamp,
) -> Result<(Calibration, Answers), Error> {
    let events = all.iter().map(|m| (m.id.as_str(), m.events.as_slice()));
    let answers =
        own_answers(course, events).ok_or_else(|| Error::Said(message!("cli-fit-too-many")))?;
    let mut made = fit_to(&answers, &Settings::default(), true)?;
    let fewest = u64::from(Advice::FEWEST);
    if made.learners < fewest {
        let n = made.learners as usize;
        let told = message!("class-fit-few", n = n, fewest = fewest as usize);
        return Err(Error::Said(told));
    }
    made.date = now.strftime("%Y-%m-%d").to_string();
    made.course_version = course.version.to_string();
    // What few learners answered is left to what all skills have in common.
    made.skills.retain(|skill| skill.learners >= fewest);
    made.questions
        .retain(|question| question.learners >= fewest);
    Ok((made, answers))
}

/// Refuses a calibration that differs from the one before by what few learners did since.
fn waits(told: &Told, now: &Fitted) -> Result<(), Error> {
    let Some(before) = &told.fitted else {
        return Ok(());
    };
    let (moved, fewest) = (before.moved(now), Advice::FEWEST as usize);
    match (1..fewest).contains(&moved) {
        false => Ok(()),
        true => Err(Error::Said(message!(
            "class-fit-waits",
            made = &before.made,
            n = moved,
            fewest = fewest
        ))),
    }
}

/// Notes that a file was written.
fn noted(global: &Global, path: &Path) -> Result<(), Error> {
    let (dir, now, _) = desk::profile_dir_to_look(&global.options())?;
    let what = message!("class-noted-fitted", path = &absolute(path));
    Ok(note_access(&dir, now, Left::Copy, &what.to_string())?)
}

/// What learners alike gained, a sentence each.
fn tell_advice(
    course: &Course,
    advice: &[Advice],
    learners: usize,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    if advice.is_empty() {
        let fewest = Advice::FEWEST;
        let told = message!("class-fit-no-advice", n = learners, fewest = fewest);
        return Ok(writeln!(out, "{told}")?);
    }
    let told = message!("class-fit-advice", n = advice.len());
    writeln!(out, "{told}")?;
    for line in advice
        .iter()
        .filter_map(|advice| advice_told(course, advice))
    {
        writeln!(out, "  {line}")?;
    }
    Ok(writeln!(out, "{}", message!("class-fit-no-cause"))?)
}
