//! Every answer as a transaction of DataShop.

use std::collections::HashMap;

use jiff::tz::Offset;

use super::{Answered, credit, spot};
use crate::kinds::Verdict;

/// Most characters of an input there.
const INPUT: usize = 255;

/// The columns before those of skills, and behind them.
const COLUMNS: [&str; 16] = [
    "Anon Student Id",
    "Session Id",
    "Time",
    "Time Zone",
    "Student Response Type",
    "Tutor Response Type",
    "Level (Course)",
    "Problem Name",
    "Step Name",
    "Attempt At Step",
    "Outcome",
    "Selection",
    "Action",
    "Input",
    "Feedback Classification",
    "Help Level",
];
const MORE: [&str; 4] = ["CF (asked)", "CF (counts)", "CF (credit)", "CF (seconds)"];
/// The column of a skill.
const SKILL: &str = "KC (Default)";

/// All columns where a question has so many skills at most.
fn columns(skills: usize) -> impl Iterator<Item = &'static str> {
    let named = std::iter::repeat_n(SKILL, skills);
    COLUMNS.into_iter().chain(named).chain(MORE)
}

/// Whether a text is what [`datashop`] writes, and nothing besides.
pub(super) fn is_datashop(text: &str) -> bool {
    let mut lines = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<&str>>());
    let Some(head) = lines.next() else {
        return false;
    };
    let skills = head.iter().filter(|column| **column == SKILL).count();
    let number = |cell: Option<&&str>| cell.is_some_and(|cell| cell.parse::<f64>().is_ok());
    head.iter().copied().eq(columns(skills))
        && lines.all(|line| {
            line.len() == head.len()
                && line[0].starts_with("learner-")
                && number(line.last())
                && number(line.iter().nth_back(1))
        })
}

/// The answers in the tab-delimited format that DataShop reads. `learner` is a name that
/// tells nothing of who it is.
///
/// Source: DataShop's help, "Tab-delimited format".
///
/// # Errors
/// Never when writing to memory, as here.
pub fn datashop(answers: &[Answered<'_>], learner: &str) -> Result<String, csv::Error> {
    let skills = answers.iter().map(|answer| answer.skills.len());
    let skills = skills.max().unwrap_or(0).max(1);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b'\t')
        .quote_style(csv::QuoteStyle::Never)
        .from_writer(Vec::new());
    writer.write_record(columns(skills))?;
    // Later tries count on from the first.
    let mut tries: HashMap<(&str, &str, Option<u16>, u64), u32> = HashMap::new();
    for answer in answers {
        let attempt = answer.attempt;
        let step = (
            attempt.course.as_str(),
            attempt.question.as_str(),
            attempt.step,
            attempt.seed,
        );
        let number = match answer.asked.number() {
            1 => 1,
            _ => tries.get(&step).copied().unwrap_or(1) + 1,
        };
        tries.insert(step, number);
        writer.write_record(row(answer, learner, number, skills))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|e| csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn row(answer: &Answered<'_>, learner: &str, number: u32, skills: usize) -> Vec<String> {
    let attempt = answer.attempt;
    // In the zone that is named: else an answer would be half an hour off.
    let seconds = i32::try_from(hours(answer.offset_minutes) * 3600).unwrap_or(0);
    let offset = Offset::from_seconds(seconds).unwrap_or(Offset::UTC);
    let local = offset.to_datetime(answer.at);
    let gave_up = answer.verdict() == Verdict::GaveUp;
    let spot = spot(attempt);
    let step = match spot.as_str() {
        "" => attempt.question.clone(),
        spot => format!("{}.{spot}", attempt.question),
    };
    let mut row = vec![
        learner.to_owned(),
        format!("{learner}-{}", answer.sitting.as_millisecond()),
        local.strftime("%Y-%m-%d %H:%M:%S.%3f").to_string(),
        zone(answer.offset_minutes),
        if gave_up { "HINT_REQUEST" } else { "ATTEMPT" }.to_owned(),
        if gave_up { "HINT_MSG" } else { "RESULT" }.to_owned(),
        attempt.course.clone(),
        attempt.question.clone(),
        step,
        number.to_string(),
        match answer.verdict() {
            Verdict::Correct => "CORRECT",
            Verdict::Partial(_) | Verdict::Incorrect => "INCORRECT",
            Verdict::GaveUp => "HINT",
        }
        .to_owned(),
        attempt.question.clone(),
        "answer".to_owned(),
        attempt.answer.clone().unwrap_or_default(),
        answer.mistake().unwrap_or_default().to_owned(),
        answer.aid.hints.to_string(),
    ];
    let named = answer.skills.iter().cloned();
    row.extend(named.chain(std::iter::repeat(String::new())).take(skills));
    row.extend([
        answer.asked.name().to_owned(),
        answer.counts.to_string(),
        credit(answer.verdict()).to_string(),
        (f64::from(attempt.millis) / 1000.0).to_string(),
    ]);
    row.iter().map(|cell| cell_of(cell)).collect()
}

/// A cell: nothing in it ends a cell or a line.
fn cell_of(text: &str) -> String {
    let one = text.split(char::is_whitespace).collect::<Vec<&str>>();
    one.join(" ").chars().take(INPUT).collect()
}

/// The whole hours next to an offset: zones of other ones have no name that says their offset.
fn hours(offset_minutes: i16) -> i64 {
    (f64::from(offset_minutes) / 60.0).round() as i64
}

/// A time zone of the tz database for whole hours, whose signs are the other way round
/// there; the nearest one for others.
fn zone(offset_minutes: i16) -> String {
    match hours(offset_minutes) {
        0 => "UTC".to_owned(),
        east @ 1.. => format!("Etc/GMT-{east}"),
        west => format!("Etc/GMT+{}", -west),
    }
}
