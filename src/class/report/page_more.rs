//! What the document of a report says of questions, predictions and groups.

use super::data::ClassReport;
use super::document::{Block, Cell, Chart, Heading, Kind, Row, Section, Table};
use super::fair::{ColumnFairness, Dif};
use super::items::{PickLine, QuestionLine};
use super::stats::Interval;
use crate::words::{Message, Value, message, percent};

/// Most questions in a table of people's formats.
const MOST_QUESTIONS: usize = 40;
/// Most notes on questions in people's formats.
const MOST_NOTES: usize = 100;
/// Learners from which a question can be among the hardest.
const ENOUGH: u32 = 5;

/// A number with so many decimals, as people write it.
pub(super) fn number(value: f64, places: u8) -> String {
    message!("classreport-number", n = Value::decimal(value, places)).to_string()
}

/// A number with its interval.
pub(super) fn range(of: Option<Interval>, places: u8) -> String {
    let Some(of) = of else {
        return "–".to_owned();
    };
    let value = Value::decimal(of.value, places);
    let low = Value::decimal(of.low, places);
    match of.high.is_finite() {
        true => message!(
            "classreport-range",
            n = value,
            low = low,
            high = Value::decimal(of.high, places)
        ),
        false => message!("classreport-range-open", n = value, low = low),
    }
    .to_string()
}

/// A share that was counted, as whole per cent.
pub(super) fn counted(share: f64) -> Message {
    message!("classreport-percent", n = (100.0 * share).round() as i64)
}

/// A share with its interval.
fn share(of: Option<Interval>) -> String {
    let whole = |share: f64| (100.0 * share.clamp(0.0, 1.0)).round() as i64;
    match of {
        None => "–".to_owned(),
        Some(of) => message!(
            "classreport-share",
            n = whole(of.value),
            low = whole(of.low),
            high = whole(of.high)
        )
        .to_string(),
    }
}

/// What is said of a question, a sentence each.
fn of_question(question: &QuestionLine) -> impl Iterator<Item = Message> + '_ {
    question.notes.iter().map(|note| {
        message!(
            "classreport-note",
            id = question.id.as_str(),
            what = &note.message,
            help = &note.help
        )
    })
}

pub(super) fn questions(report: &ClassReport) -> Option<Section> {
    if report.questions.is_empty() {
        return None;
    }
    let mut hard: Vec<&QuestionLine> = report
        .questions
        .iter()
        .filter(|q| q.learners >= ENOUGH)
        .collect();
    let right = |q: &QuestionLine| q.right.map_or(1.0, |right| right.value);
    hard.sort_by(|a, b| {
        let misleads = |q: &QuestionLine| !q.notes.iter().any(|n| n.rule == "misleads");
        misleads(a)
            .cmp(&misleads(b))
            .then(right(a).total_cmp(&right(b)))
    });
    let notes = || report.questions.iter().flat_map(of_question);
    let more = notes().count().saturating_sub(MOST_NOTES);
    let mut notes: Vec<Message> = notes().take(MOST_NOTES).collect();
    if more > 0 {
        notes.push(message!("classreport-notes-more", n = more));
    }
    let told = match notes.is_empty() {
        true => Block::Text(message!("classreport-notes-none")),
        false => Block::Items(notes),
    };
    Some(Section {
        id: "questions",
        heading: message!("classreport-questions"),
        blocks: {
            let mut blocks = vec![
                Block::Text(message!("classreport-questions-lead")),
                Block::Heading(message!("classreport-notes")),
                told,
                Block::Heading(message!("classreport-hardest")),
            ];
            match hard.is_empty() {
                true => blocks.push(Block::Text(message!(
                    "classreport-hardest-none",
                    n = ENOUGH
                ))),
                false => blocks.push(Block::Table(hardest(&hard, report.questions.len()))),
            }
            let (picks, feedback) = (picks(&hard), feedback(report));
            if !picks.rows.is_empty() || !feedback.rows.is_empty() {
                blocks.push(Block::Heading(message!("classreport-wrong")));
                blocks.push(Block::Text(message!("classreport-wrong-lead")));
            }
            let tables = [picks, feedback].into_iter();
            let filled = tables.filter(|table| !table.rows.is_empty());
            blocks.extend(filled.map(Block::Table));
            blocks
        },
    })
}

/// The hardest of all questions.
fn hardest(hard: &[&QuestionLine], all: usize) -> Table {
    let columns = [
        message!("classreport-question-column"),
        message!("classreport-asked"),
        message!("classreport-first-right"),
        message!("classreport-discrimination"),
        message!("classreport-predicted"),
        message!("classreport-seconds"),
        message!("classreport-hinted"),
        message!("classreport-with-steps"),
    ];
    let row = |q: &&QuestionLine| Row {
        name: q.id.clone(),
        cells: vec![
            Cell::new(q.learners),
            Cell::new(share(q.right)),
            Cell::new(range(q.discrimination, 2)),
            Cell::new(match (q.came, q.predicted) {
                (Some(came), Some(predicted)) => message!(
                    "classreport-came",
                    came = counted(came),
                    predicted = percent(predicted)
                )
                .to_string(),
                _ => "–".to_owned(),
            }),
            Cell::new(q.seconds.map_or_else(|| "–".to_owned(), |n| number(n, 0))),
            Cell::new(counted(q.hinted)),
            Cell::new(counted(q.with_steps)),
        ],
    };
    Table {
        caption: message!(
            "classreport-questions-table",
            n = hard.len().min(MOST_QUESTIONS),
            of = all
        ),
        columns: columns.into_iter().map(Heading::from).collect(),
        rows: hard.iter().take(MOST_QUESTIONS).map(row).collect(),
    }
}

/// Which wrong answers draw whom.
fn picks(hard: &[&QuestionLine]) -> Table {
    let row = |q: &QuestionLine, pick: &PickLine| Row {
        name: q.id.clone(),
        cells: vec![
            Cell::new(&pick.text),
            Cell::new(message!(
                "classreport-of",
                n = pick.learners,
                of = q.learners
            )),
            Cell::new(pick.ablest),
            Cell::new(pick.weakest),
            Cell::new(message!(
                "classreport-number",
                n = Value::signed(pick.ability, 1)
            )),
        ],
    };
    let told = hard.iter().flat_map(|q| {
        let often = q.picks.iter().filter(|pick| pick.learners >= 2);
        often.take(3).map(move |pick| row(q, pick))
    });
    let columns = [
        message!("classreport-question-column"),
        message!("classreport-pick"),
        message!("classreport-learners"),
        message!("classreport-ablest"),
        message!("classreport-weakest"),
        message!("classreport-ability"),
    ];
    Table {
        caption: message!("classreport-picks-table"),
        columns: columns.into_iter().map(Heading::from).collect(),
        rows: told.take(MOST_QUESTIONS).collect(),
    }
}

/// What came of the tries after the feedback of mistakes.
fn feedback(report: &ClassReport) -> Table {
    let all = report.questions.iter().flat_map(|q| {
        let tried = q.mistakes.iter().filter(|mistake| mistake.tries >= 3);
        tried.map(move |mistake| (q, mistake))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(_, mistake)| std::cmp::Reverse(mistake.tries));
    let rows = all
        .into_iter()
        .take(MOST_QUESTIONS)
        .map(|(q, mistake)| Row {
            name: q.id.clone(),
            cells: vec![
                Cell::new(&mistake.name),
                Cell::new(mistake.times),
                Cell::new(mistake.tries),
                Cell::new(share(mistake.right)),
            ],
        });
    let columns = [
        message!("classreport-question-column"),
        message!("classreport-pick"),
        message!("classreport-times"),
        message!("classreport-tries"),
        message!("classreport-tries-right"),
    ];
    Table {
        caption: message!("classreport-feedback-table"),
        columns: columns.into_iter().map(Heading::from).collect(),
        rows: rows.collect(),
    }
}

pub(super) fn predictions(report: &ClassReport) -> Option<Section> {
    if report.calibration.is_empty() {
        return None;
    }
    let lead = match report.calibration_gap {
        None => message!("classreport-predictions-one"),
        Some(gap) => {
            let points = |n: f64| Value::signed(100.0 * n, 1);
            match gap.leaves_out(0.0) {
                true if gap.value < 0.0 => {
                    let points = |n: f64| Value::decimal(-100.0 * n, 1);
                    message!(
                        "classreport-predictions-under",
                        gap = points(gap.value),
                        low = points(gap.high),
                        high = points(gap.low)
                    )
                }
                true => message!(
                    "classreport-predictions-off",
                    gap = Value::decimal(100.0 * gap.value, 1),
                    low = Value::decimal(100.0 * gap.low, 1),
                    high = Value::decimal(100.0 * gap.high, 1)
                ),
                false => message!(
                    "classreport-predictions-fit",
                    low = points(gap.low),
                    high = points(gap.high)
                ),
            }
        }
    };
    let all: u32 = report.calibration.iter().map(|bin| bin.answers).sum();
    let points = report.calibration.iter().map(|bin| {
        let weight = f64::from(bin.answers) / f64::from(all.max(1));
        (bin.predicted, bin.right, weight)
    });
    let columns = [
        message!("classreport-predicted-share"),
        message!("classreport-came-share"),
        message!("classreport-answers"),
    ];
    let rows = report.calibration.iter().map(|bin| Row {
        name: percent(bin.predicted).to_string(),
        cells: vec![Cell::new(counted(bin.right)), Cell::new(bin.answers)],
    });
    Some(Section {
        id: "predictions",
        heading: message!("classreport-predictions"),
        blocks: vec![
            Block::Text(lead),
            Block::Chart(Chart {
                title: message!("classreport-predictions-chart"),
                says: message!("classreport-predictions-chart-says"),
                kind: Kind::Points(points.collect()),
            }),
            Block::Table(Table {
                caption: message!("classreport-predictions-table"),
                columns: columns.into_iter().map(Heading::from).collect(),
                rows: rows.collect(),
            }),
        ],
    })
}

pub(super) fn fairness(report: &ClassReport) -> Option<Section> {
    let blocks: Vec<Block> = report.fairness.iter().flat_map(of_column).collect();
    (!blocks.is_empty()).then(|| Section {
        id: "fairness",
        heading: message!("classreport-fairness"),
        blocks,
    })
}

fn of_column(column: &ColumnFairness) -> Vec<Block> {
    let columns = [
        message!("classreport-group"),
        message!("classreport-learners"),
        message!("classreport-gap"),
        message!("classreport-false-right"),
        message!("classreport-false-wrong"),
        message!("classreport-learned-wrong"),
        message!("classreport-answers-needed"),
        message!("classreport-minutes-day"),
    ];
    let rows = column.groups.iter().map(|group| Row {
        name: group.group.clone(),
        cells: vec![
            Cell::new(group.learners),
            Cell::new(points(group.gap)),
            Cell::new(share(group.false_right)),
            Cell::new(share(group.false_wrong)),
            Cell::new(share(group.learned_wrong)),
            Cell::new(range(group.answers_to_learned, 0)),
            Cell::new(range(group.minutes, 0)),
        ],
    });
    let mut blocks = vec![
        Block::Heading(message!(
            "classreport-column",
            name = column.column.as_str()
        )),
        Block::Items(column.said.clone()),
    ];
    if column.groups.len() > 1 {
        blocks.push(Block::Table(Table {
            caption: message!("classreport-fair-table", name = column.column.as_str()),
            columns: columns.into_iter().map(Heading::from).collect(),
            rows: rows.collect(),
        }));
    }
    if !column.dif.is_empty() {
        blocks.push(Block::Table(dif_table(column)));
    }
    blocks
}

/// A difference of shares, in points of a hundred.
fn points(of: Option<Interval>) -> String {
    let signed = |n: f64| Value::signed(100.0 * n, 1);
    of.map_or_else(
        || "–".to_owned(),
        |of| {
            message!(
                "classreport-range",
                n = signed(of.value),
                low = signed(of.low),
                high = signed(of.high)
            )
            .to_string()
        },
    )
}

fn dif_table(column: &ColumnFairness) -> Table {
    let reference = column.reference.as_deref().unwrap_or_default();
    let row = |dif: &Dif| Row {
        name: dif.question.clone(),
        cells: vec![
            Cell::new(&dif.group),
            Cell::new(match dif.delta.value < 0.0 {
                true => message!("classreport-harder"),
                false => message!("classreport-easier"),
            }),
            Cell::new(range(Some(dif.delta), 1)),
            Cell::new(format!("{:?}", dif.band)),
            Cell::new(p_value(dif.mantel_haenszel_p)),
            Cell::new(dif.logistic_p.map_or_else(|| "–".to_owned(), p_value)),
        ],
    };
    let columns = [
        message!("classreport-question-column"),
        message!("classreport-group"),
        message!("classreport-dif-way", reference = reference),
        message!("classreport-dif-delta"),
        message!("classreport-dif-band"),
        message!("classreport-dif-mh"),
        message!("classreport-dif-logistic"),
    ];
    Table {
        caption: message!("classreport-dif-table", name = column.column.as_str()),
        columns: columns.into_iter().map(Heading::from).collect(),
        rows: column.dif.iter().take(MOST_QUESTIONS).map(row).collect(),
    }
}

fn p_value(p: f64) -> String {
    match p < 0.001 {
        true => message!("classreport-p-small").to_string(),
        false => number(p, 3),
    }
}
