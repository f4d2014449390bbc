//! The report as tables in CSV, one for each thing that there are many of.

use super::data::ClassReport;
use super::stats::Interval;

/// What a table has a row for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Learners,
    /// A row for each learner and skill.
    Skills,
    Questions,
    /// A row for each finding, in order.
    Findings,
    /// A row for each column and group.
    Groups,
    Resources,
}

/// The columns of each table, in the order of [`Table`]. New ones come at the end.
pub(super) const HEADS: [&[&str]; 6] = [
    &[
        "learner",
        "name",
        "as_of",
        "answers",
        "right",
        "learned",
        "kept",
        "skills",
        "minutes",
        "days",
        "usual_minutes",
        "days_away",
        "before",
        "after",
        "pace",
        "weeks_early",
        "weeks_middle",
        "weeks_late",
        "in_time",
        "test_then",
        "test_now",
        "test_of",
        "unaided",
    ],
    &["learner", "name", "skill", "title", "stage"],
    &[
        "question",
        "skill",
        "learners",
        "right",
        "right_low",
        "right_high",
        "discrimination",
        "discrimination_low",
        "discrimination_high",
        "misleads_p",
        "answers",
        "predicted",
        "came",
        "fit_p",
        "seconds",
        "hinted",
        "told",
        "appeals",
        "flags",
        "notes",
        "with_steps",
    ],
    &[
        "place",
        "what",
        "about",
        "name",
        "sure",
        "evidence",
        "suggestion",
        "unknown",
    ],
    &[
        "column",
        "group",
        "learners",
        "answers",
        "gap",
        "gap_low",
        "gap_high",
        "false_right",
        "false_right_low",
        "false_right_high",
        "false_wrong",
        "false_wrong_low",
        "false_wrong_high",
        "answers_to_learned",
        "answers_to_learned_low",
        "answers_to_learned_high",
    ],
    &[
        "resource",
        "title",
        "offered",
        "opened",
        "useful",
        "not_useful",
        "answered_after",
        "right_after",
    ],
];

/// A number, with four decimals at most; nothing where there is none.
fn number(of: Option<f64>) -> String {
    of.filter(|n| n.is_finite()).map_or_else(String::new, |n| {
        ((n * 10_000.0).round() / 10_000.0).to_string()
    })
}

/// A number and its interval, in three cells.
fn three(of: Option<Interval>) -> [String; 3] {
    [
        number(of.map(|of| of.value)),
        number(of.map(|of| of.low)),
        number(of.map(|of| of.high)),
    ]
}

/// Text that no spreadsheet takes for a formula.
/// Source: OWASP, "CSV Injection".
fn plain(text: &str) -> String {
    let begins = |c: char| "=+-@\t\r\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".contains(c);
    match text.starts_with(begins) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// A table of the report as CSV, documented in `docs/class-report.md`.
///
/// # Errors
/// Never when writing to memory, as here.
pub fn csv(report: &ClassReport, table: Table) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    match table {
        Table::Learners => learners(report, &mut writer)?,
        Table::Skills => skills(report, &mut writer)?,
        Table::Questions => questions(report, &mut writer)?,
        Table::Findings => findings(report, &mut writer)?,
        Table::Groups => groups(report, &mut writer)?,
        Table::Resources => resources(report, &mut writer)?,
    }
    let bytes = writer
        .into_inner()
        .map_err(|e| csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

type Writer = csv::Writer<Vec<u8>>;

fn learners(report: &ClassReport, writer: &mut Writer) -> Result<(), csv::Error> {
    writer.write_record(HEADS[Table::Learners as usize])?;
    for l in &report.learners {
        let weeks = |n: usize| l.ahead.and_then(|of| of.weeks[n]).map(f64::from);
        let test = |of: fn((u32, u32, u32)) -> u32| number(l.test.map(|t| of(t).into()));
        writer.write_record([
            plain(&l.id),
            plain(l.name.as_deref().unwrap_or_default()),
            l.as_of.to_string(),
            l.answers.to_string(),
            l.right.to_string(),
            l.learned.to_string(),
            l.kept.to_string(),
            report.skills.len().to_string(),
            number(Some(l.minutes)),
            l.days.to_string(),
            number(l.usual_minutes),
            number(l.away.map(|n| n as f64)),
            number(l.before),
            number(l.after),
            number(l.ahead.map(|of| of.pace)),
            number(weeks(0)),
            number(weeks(1)),
            number(weeks(2)),
            number(l.ahead.and_then(|of| of.chance)),
            test(|t| t.0),
            test(|t| t.1),
            test(|t| t.2),
            l.unaided.to_string(),
        ])?;
    }
    Ok(())
}

fn skills(report: &ClassReport, writer: &mut Writer) -> Result<(), csv::Error> {
    writer.write_record(HEADS[Table::Skills as usize])?;
    for learner in &report.learners {
        for (skill, stage) in report.skills.iter().zip(&learner.stages) {
            writer.write_record([
                plain(&learner.id),
                plain(learner.name.as_deref().unwrap_or_default()),
                plain(&skill.id),
                plain(&skill.title),
                stage.name().to_owned(),
            ])?;
        }
    }
    Ok(())
}

fn questions(report: &ClassReport, writer: &mut Writer) -> Result<(), csv::Error> {
    writer.write_record(HEADS[Table::Questions as usize])?;
    for q in &report.questions {
        let notes: Vec<&str> = q.notes.iter().map(|note| note.rule).collect();
        let mut row = vec![plain(&q.id), plain(&q.skill), q.learners.to_string()];
        row.extend(three(q.right));
        row.extend(three(q.discrimination));
        row.extend([
            number(q.misleads_p),
            q.answers.to_string(),
            number(q.predicted),
            number(q.came),
            number(q.fit_p),
            number(q.seconds),
            number(Some(q.hinted)),
            number(Some(q.told)),
            q.appeals.to_string(),
            q.flags.to_string(),
            notes.join(" "),
            number(Some(q.with_steps)),
        ]);
        writer.write_record(row)?;
    }
    Ok(())
}

fn findings(report: &ClassReport, writer: &mut Writer) -> Result<(), csv::Error> {
    writer.write_record(HEADS[Table::Findings as usize])?;
    for (at, of) in report.first.iter().enumerate() {
        writer.write_record([
            (at + 1).to_string(),
            of.what.to_owned(),
            plain(&of.about),
            plain(&of.called),
            number(Some(of.sure)),
            plain(&of.evidence.to_string()),
            plain(&of.suggestion.to_string()),
            plain(&of.unknown.to_string()),
        ])?;
    }
    Ok(())
}

fn groups(report: &ClassReport, writer: &mut Writer) -> Result<(), csv::Error> {
    writer.write_record(HEADS[Table::Groups as usize])?;
    for column in &report.fairness {
        for of in &column.groups {
            let mut row = vec![
                plain(&column.column),
                plain(&of.group),
                of.learners.to_string(),
                of.answers.to_string(),
            ];
            row.extend(three(of.gap));
            row.extend(three(of.false_right));
            row.extend(three(of.false_wrong));
            row.extend(three(of.answers_to_learned));
            writer.write_record(row)?;
        }
    }
    Ok(())
}

/// A number of learners; nothing where it is left out.
fn count(of: Option<u32>) -> String {
    of.map_or_else(String::new, |n| n.to_string())
}

fn resources(report: &ClassReport, writer: &mut Writer) -> Result<(), csv::Error> {
    writer.write_record(HEADS[Table::Resources as usize])?;
    for of in &report.resources {
        writer.write_record([
            plain(&of.id),
            plain(&of.title),
            count(of.offered),
            count(of.opened),
            count(of.useful),
            count(of.not_useful),
            count(of.answered_after),
            number(of.right_after),
        ])?;
    }
    Ok(())
}
