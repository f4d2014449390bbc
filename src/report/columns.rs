//! A learner's progress as CSV.

use super::missteps;
use super::progress::{CourseProgress, Progress, SkillProgress};
use super::tests_taken::in_skill;

/// The columns. New ones come at the end.
pub(super) const COLUMNS: [&str; 18] = [
    "format",
    "course",
    "skill",
    "title",
    "mastery",
    "mastered",
    "retention",
    "attempts",
    "accuracy",
    "seconds",
    "next_due",
    "recent_mistakes",
    "appeals",
    "misconceptions",
    "tests",
    "stage",
    "thin_material",
    "incomplete",
];

/// As CSV, one line per skill, documented in `docs/export.md`.
///
/// # Errors
/// Never when writing to memory, as here.
pub fn csv(progress: &Progress) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for course in &progress.courses {
        for skill in &course.skills {
            writer.write_record(row(progress, course, skill))?;
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(|e| csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What the columns say of a skill.
fn row(progress: &Progress, course: &CourseProgress, skill: &SkillProgress) -> [String; 18] {
    let optional = |p: Option<f64>| p.map_or_else(String::new, |p| p.to_string());
    let mistakes = course.recent_mistakes.iter();
    let mistakes: Vec<&str> = mistakes
        .filter(|met| met.skill == skill.id)
        .map(|met| met.mistake.as_str())
        .collect();
    let appeals = course.appeals.iter().filter(|met| met.skill == skill.id);
    let appeals: Vec<String> = appeals
        .map(|met| format!("{}:{}", met.question, met.why.name()))
        .collect();
    [
        progress.format.to_string(),
        plain(&course.id),
        plain(&skill.id),
        plain(&skill.title),
        skill.mastery.to_string(),
        skill.mastered.to_string(),
        optional(skill.retention),
        skill.attempts.to_string(),
        optional(skill.accuracy),
        skill.seconds.to_string(),
        skill.next_due.map_or_else(String::new, |d| d.to_string()),
        plain(&mistakes.join(" ")),
        plain(&appeals.join(" ")),
        plain(&missteps::column(&course.followed, &skill.id)),
        plain(&in_skill(&course.tests, &skill.id)),
        skill.stage.name().to_owned(),
        skill.thin_material.to_string(),
        progress.incomplete.to_string(),
    ]
}

/// Text that no spreadsheet takes for a formula: where it begins as one does, an
/// apostrophe stands before it, by which spreadsheets know text.
/// Source: OWASP, "CSV Injection".
pub(super) fn plain(text: &str) -> String {
    const SIGNS: [char; 10] = [
        '=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ];
    match text.starts_with(SIGNS) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}
