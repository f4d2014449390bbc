//! Progress as Markdown tables.

use std::fmt::Write;

use super::day::day;
use super::progress::{AppealProgress, CourseProgress, MistakeProgress, Progress, SkillProgress};
use super::tests_taken::test_line;
use super::{missteps, resources};
use crate::journal::Appeal;
use crate::text::escaped;
use crate::words::{Message, message, percent, spoken};

/// A dash where there is nothing to tell.
fn or_dash(of: Option<impl ToString>) -> String {
    of.map_or_else(|| "–".to_owned(), |of| of.to_string())
}

/// How many of all were counted, 0 to 1.
fn of_all(counted: f64) -> Message {
    match counted {
        1.0.. => message!("report-progress-all"),
        _ => percent(counted),
    }
}

/// As Markdown tables.
pub fn markdown(progress: &Progress) -> String {
    let title = message!(
        "report-progress-title",
        profile = escaped(&progress.profile)
    );
    let generated = progress.generated.strftime("%Y-%m-%d %H:%M UTC");
    let as_of = message!("report-progress-as-of", date = generated.to_string());
    let mut out = format!("# {title}\n\n{as_of}\n");
    if progress.incomplete {
        out += &format!("\n{}\n", message!("report-progress-incomplete"));
    }
    for course in &progress.courses {
        // Writing to a string can't fail.
        let _ = write_course(&mut out, course);
    }
    out
}

fn write_course(out: &mut String, course: &CourseProgress) -> std::fmt::Result {
    let right = f64::from(course.correct) / f64::from(course.attempts);
    let standing = message!(
        "report-progress-course",
        learned = course.skills_mastered,
        skills = course.skills.len(),
        kept = course.skills_kept,
        remembered = or_dash(course.retention.map(percent)),
        answers = course.attempts,
        accuracy = or_dash((course.attempts > 0).then(|| of_all(right))),
        minutes = course.seconds / 60,
        due = course.due,
        next = or_dash(course.next_due.map(|at| day(at, course.offset_minutes)))
    );
    write!(out, "\n## {}\n\n{standing}", escaped(&course.title))?;
    // In the same paragraph, by which `is_export` knows it.
    if let Some(objective) = &course.objective {
        write!(out, " {objective}")?;
    }
    writeln!(out)?;
    write_skills(out, &course.skills, course.offset_minutes)?;
    for test in &course.tests {
        write!(out, "\n{}", test_line(test, course.offset_minutes))?;
    }
    if !course.tests.is_empty() {
        writeln!(out)?;
    }
    write_appeals(out, &course.appeals, course.offset_minutes)?;
    missteps::write(out, &course.followed)?;
    resources::write(out, &course.resources)?;
    write_mistakes(out, &course.recent_mistakes, course.offset_minutes)
}

fn write_skills(
    out: &mut String,
    skills: &[SkillProgress],
    offset_minutes: i16,
) -> std::fmt::Result {
    writeln!(out, "\n{}", message!("report-progress-columns"))?;
    writeln!(out, "|---|---|---|---|---|---|---|---|")?;
    for skill in skills {
        writeln!(
            out,
            "| {} | {}{} | {} | {} | {} | {} | {} | {} |",
            escaped(&skill.title),
            signed(skill),
            match skill.in_review {
                true => message!("report-progress-in-review").to_string(),
                false => String::new(),
            },
            percent(skill.mastery),
            or_dash(skill.retention.map(percent)),
            skill.attempts,
            or_dash(skill.accuracy.map(of_all)),
            skill.seconds / 60,
            or_dash(skill.next_due.map(|at| day(at, offset_minutes)))
        )?;
    }
    Ok(())
}

fn write_appeals(
    out: &mut String,
    appeals: &[AppealProgress],
    offset_minutes: i16,
) -> std::fmt::Result {
    for appeal in appeals {
        let date = day(appeal.at, offset_minutes);
        let question = appeal.question.as_str();
        let said = match appeal.why {
            Appeal::Right => {
                message!("report-progress-appealed", date = date, question = question)
            }
            Appeal::Broken => {
                message!("report-progress-broken", date = date, question = question)
            }
        };
        write!(out, "\n{said}")?;
    }
    if !appeals.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

fn write_mistakes(
    out: &mut String,
    mistakes: &[MistakeProgress],
    offset_minutes: i16,
) -> std::fmt::Result {
    if mistakes.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}\n", message!("report-progress-mistakes"))?;
    for met in mistakes {
        let said = message!(
            "report-progress-mistake",
            date = day(met.at, offset_minutes),
            mistake = escaped(&spoken(&met.mistake)),
            question = &met.question
        );
        writeln!(out, "{said}")?;
    }
    Ok(())
}

/// How far a skill is, with its sign.
fn signed(skill: &SkillProgress) -> Message {
    message!(
        "report-progress-stage",
        sign = skill.stage.glyph(),
        stage = skill.how_far()
    )
}
