//! `kenning stats`.

use std::io;

use super::export::{Name, progress};
use super::looking::{self, Looking};
use super::only::Only;
use super::{Error, Global, selected, tell_lacks, told};
use crate::desk::Desk;
use crate::learner::Stage;
use crate::report::{self, CourseProgress, SkillProgress};
use crate::text::{Out, clean, hand_out};
use crate::words::{Message, message, percent};

// What to tell of the learner's progress.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: Option<String>,
    #[arg(help = message!("help-stats-numbers").to_string())]
    #[arg(long, conflicts_with_all = ["format", "only", "over_time", "map"])]
    numbers: bool,
    #[command(flatten)]
    only: Only,
    #[command(flatten)]
    looking: Looking,
    #[command(flatten)]
    told: told::For,
}

/// Tells the learner's progress.
pub(super) fn run(global: &Global, args: &Args) -> Result<(), Error> {
    let course = args.course.as_deref();
    let is_selected = args.only.selector().is_some();
    match (args.looking.is_wanted(), is_selected, args.told.is_json()) {
        (true, true, _) => Err(Error::Wrong(message!("select-not-over-time"))),
        (true, false, _) => looking::look(global, course, &args.looking),
        (false, true, _) => selected::stats(global, course, &args.only, args.told),
        (false, false, true) => as_json(global, course),
        (false, false, false) => stats(global, course, args.numbers),
    }
}

/// Tells progress as `kenning export --format json` does.
fn as_json(global: &Global, course: Option<&str>) -> Result<(), Error> {
    let mut desk = global.look()?;
    let told = progress(&mut desk, course, Name::Own);
    tell_lacks(&mut desk)?;
    let progress = told?.map_err(Error::Said)?;
    let text = report::json(&progress).map_err(io::Error::from)?;
    Ok(hand_out(&text)?)
}

/// Shows progress; with `numbers`, what the stages stand on.
fn stats(global: &Global, course: Option<&str>, numbers: bool) -> Result<(), Error> {
    let mut out = Out::stdout();
    let mut desk = global.look()?;
    let told = progress(&mut desk, course, Name::Own);
    tell_lacks(&mut desk)?;
    let progress = match told? {
        Ok(progress) => progress,
        Err(recorded) => return Ok(writeln!(out, "{recorded}")?),
    };
    for course in &progress.courses {
        tell(&desk, course, numbers, &mut out)?;
    }
    let kept = progress.courses.iter().any(|c| c.skills_mastered > 0);
    if kept && !numbers {
        writeln!(out, "{}", message!("cli-stats-legend"))?;
    }
    let mut skills = progress.courses.iter().flat_map(|course| &course.skills);
    if skills.any(|s| s.thin_material && s.stage >= Stage::Kept) {
        writeln!(out, "{}", message!("report-thin-material"))?;
    }
    Ok(())
}

/// Tells how far the learner is in one course.
fn tell(desk: &Desk, course: &CourseProgress, numbers: bool, out: &mut Out<'_>) -> io::Result<()> {
    let told = message!(
        "cli-stats-course",
        title = &course.title,
        learned = course.skills_mastered,
        skills = course.skills.len(),
        kept = course.skills_kept,
        answers = course.attempts,
        begun = course.begun,
        due = course.due,
        // As far as the bar of the course is filled on the full screen.
        share = match course.along {
            0.0 => "none".to_owned(),
            along => percent(along).to_string(),
        },
    );
    writeln!(out, "{told}")?;
    let known = desk.courses().find(|known| known.id.as_str() == course.id);
    let state = known.and_then(|known| desk.state(&known.id));
    for (from, n) in state.into_iter().flat_map(|state| &state.brought_in) {
        let told = message!("cli-brought-in", n = *n, program = clean(from));
        writeln!(out, "  {told}")?;
    }
    if let Some(objective) = &course.objective {
        writeln!(out, "  {}", clean(objective))?;
    }
    for test in &course.tests {
        writeln!(out, "{}", message!("cli-stats-test", test = &test.text))?;
    }
    if numbers && course.attempts > 0 {
        writeln!(out, "  {}", both(course.mastery, course.retention))?;
    }
    for skill in course.skills.iter().filter(|s| s.attempts > 0) {
        writeln!(out, "  {}", skill_line(skill))?;
        if numbers {
            writeln!(out, "      {}", both(skill.mastery, skill.retention))?;
        }
    }
    let mut missteps = report::missteps_lines(&course.followed).peekable();
    if missteps.peek().is_some() {
        writeln!(out, "  {}", report::missteps_heading())?;
    }
    missteps.try_for_each(|line| writeln!(out, "    {line}"))?;
    if !course.resources.is_empty() {
        writeln!(out, "  {}", message!("cli-stats-resources"))?;
    }
    for resource in &course.resources {
        let (title, said) = (&resource.title, resource.sentence());
        let line = message!("report-progress-resource", title = title, said = said);
        writeln!(out, "    {line}")?;
    }
    Ok(())
}

/// What is learned and what is remembered, in numbers.
fn both(learned: f64, remembered: Option<f64>) -> Message {
    message!(
        "cli-stats-numbers",
        learned = percent(learned),
        remembered = remembered.map_or_else(|| "–".to_owned(), |p| percent(p).to_string())
    )
}

fn skill_line(skill: &SkillProgress) -> Message {
    message!(
        "cli-stats-skill",
        sign = skill.stage.glyph(),
        title = &skill.title,
        stage = skill.how_far(),
        standing = match (skill.in_review, skill.declared) {
            (true, _) => "review",
            (false, true) if skill.stage == Stage::Learned => "known",
            (false, _) => "other",
        },
        answers = skill.attempts,
        accuracy = match skill.accuracy.unwrap_or(0.0) {
            1.0.. => "all".to_owned(),
            ..=0.0 => "none".to_owned(),
            some => percent(some).to_string(),
        },
    )
}
