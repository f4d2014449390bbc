//! Every answer as CSV.

use super::super::columns::plain;
use super::{Answered, Asked, credit, spot, verdict};

/// So many columns tables of older versions had.
const FEWEST: usize = 14;

/// The columns. New ones come at the end.
const COLUMNS: [&str; 21] = [
    "format",
    "at",
    "course",
    "question",
    "spot",
    "skills",
    "asked",
    "try",
    "counts",
    "verdict",
    "credit",
    "grade",
    "hints",
    "given_away",
    "seconds",
    "mistake",
    "answer",
    "form",
    "steps_given",
    "steps_done",
    "regraded",
];

/// The answers as CSV, a line for each, documented in `docs/export.md`. For `excel` there is
/// a byte order mark, semicolons stand between cells, and decimals have a comma.
///
/// # Errors
/// Never when writing to memory, as here.
pub fn answers_csv(answers: &[Answered<'_>], excel: bool) -> Result<String, csv::Error> {
    csv_of(COLUMNS, answers.iter().map(|of| row(of, excel)), excel)
}

/// Rows under their columns as CSV, for a spreadsheet as such take it where `excel` says so.
pub(super) fn csv_of<const N: usize>(
    columns: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
    excel: bool,
) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(if excel { b';' } else { b',' })
        .from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in rows {
        writer.write_record(row)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|e| csv::Error::from(e.into_error()))?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(match excel {
        true => format!("\u{feff}{text}"),
        false => text.into_owned(),
    })
}

fn row(answer: &Answered<'_>, excel: bool) -> [String; 21] {
    let attempt = answer.attempt;
    let decimal = |number: f64| match excel {
        true => number.to_string().replace('.', ","),
        false => number.to_string(),
    };
    [
        "1".to_owned(),
        answer.at.to_string(),
        plain(&attempt.course),
        plain(&attempt.question),
        spot(attempt),
        plain(&answer.skills.join(" ")),
        answer.asked.name().to_owned(),
        answer.asked.number().to_string(),
        answer.counts.to_string(),
        verdict(answer.verdict()).to_owned(),
        decimal(credit(answer.verdict())),
        attempt
            .grade
            .map_or_else(String::new, |grade| grade.name().to_owned()),
        answer.aid.hints.to_string(),
        attempt.bottom_out.to_string(),
        decimal(f64::from(attempt.millis) / 1000.0),
        plain(answer.mistake().unwrap_or_default()),
        plain(attempt.answer.as_deref().unwrap_or_default()),
        match answer.asked {
            Asked::Test(form) => char::from(b'A' + form.min(25)).to_string(),
            _ => String::new(),
        },
        answer.aid.given.to_string(),
        answer.aid.walked.to_string(),
        answer.regraded.to_string(),
    ]
}

/// Whether a text is what [`answers_csv`] writes, and nothing besides: cells that are numbers,
/// times or truths are.
pub(super) fn is_answers_csv(text: &str) -> bool {
    is_csv(text, &COLUMNS, |column, cell| match column {
        "format" | "try" | "hints" | "steps_given" => cell.parse::<u32>().is_ok(),
        "at" => cell.parse::<jiff::Timestamp>().is_ok(),
        "counts" | "given_away" | "steps_done" | "regraded" => cell.parse::<bool>().is_ok(),
        // Spreadsheets of some languages have a comma there.
        "credit" | "seconds" => cell.replace(',', ".").parse::<f64>().is_ok(),
        _ => true,
    })
}

/// Whether a text is a table of these columns, of which each cell is one of its column.
pub(super) fn is_csv(text: &str, columns: &[&str], is_cell: impl Fn(&str, &str) -> bool) -> bool {
    let bare = text.trim_start_matches('\u{feff}');
    let delimiter = match bare.starts_with("format;") {
        true => b';',
        false => b',',
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(bare.as_bytes());
    let is_head = reader.headers().is_ok_and(|head| {
        head.len() >= FEWEST && head.iter().eq(columns.iter().copied().take(head.len()))
    });
    let is_row = |line: csv::StringRecord| {
        let mut cells = columns.iter().zip(&line);
        cells.all(|(column, cell)| is_cell(column, cell))
    };
    is_head && reader.records().all(|line| line.is_ok_and(is_row))
}
