//! What the document of a report says, section by section: help, ideas, skills, practice.

use jiff::tz::Offset;

use super::concerns::sure;
use super::data::{ClassReport, Concern, LearnerLine, SkillLine};
use super::document::{Block, Cell, Chart, Document, Entry, Heading, Kind, Row, Section, Table};
use super::page_more::{counted, fairness, number, predictions, questions, range};
use super::resources;
use crate::learner::Stage;
use crate::words::{Message, Value, date, message, percent};

/// Most learners in the tables of people's formats; JSON and CSV have all.
const MOST_LEARNERS: usize = 200;

/// The document of a report; `shown` findings stand at its top.
pub(crate) fn document(report: &ClassReport, shown: usize) -> Document {
    let offset = Offset::from_seconds(i32::from(report.offset_minutes) * 60);
    let offset = offset.unwrap_or(Offset::UTC);
    let day = offset.to_datetime(report.generated).date();
    let sections = [
        first(report, shown),
        ideas(report),
        skills(report),
        practice(report),
        ahead(report),
        tests(report),
        questions(report),
        resources::section(report),
        predictions(report),
        fairness(report),
    ];
    let mut sections: Vec<Section> = sections.into_iter().flatten().collect();
    sections.push(Section {
        id: "unknown",
        heading: message!("classreport-unknown"),
        blocks: vec![Block::Items(report.unknown.clone())],
    });
    Document {
        title: message!("classreport-title", course = report.title.as_str()),
        lead: vec![message!(
            "classreport-lead",
            date = date(day),
            learners = report.answered_by,
            answers = report.answers,
            course = report.course.as_str()
        )],
        sections,
    }
}

fn first(report: &ClassReport, shown: usize) -> Option<Section> {
    let entry = |concern: &Concern| Entry {
        name: match concern.is_question {
            true => message!("classreport-question", id = concern.called.as_str()).to_string(),
            false => concern.called.clone(),
        },
        evidence: concern.evidence.clone(),
        lines: [
            message!("classreport-do", what = &concern.suggestion),
            message!(
                "classreport-sure",
                sure = sure(concern),
                unknown = &concern.unknown
            ),
        ]
        .into_iter()
        .chain((!concern.also.is_empty()).then(|| {
            let also = Value::list(
                concern.also.iter().cloned(),
                crate::words::Joined::Sentences,
            );
            message!("classreport-also", what = also)
        }))
        .collect(),
    };
    let (told, more) = report.first.split_at(report.first.len().min(shown));
    let mut blocks = vec![match report.first.is_empty() {
        true => Block::Text(message!("classreport-first-none")),
        false => Block::Text(message!("classreport-first-lead")),
    }];
    if !told.is_empty() {
        blocks.push(Block::Entries(told.iter().map(entry).collect()));
    }
    if !more.is_empty() {
        let names = more.iter().map(|concern| concern.called.clone());
        let names = Value::list(names.take(30), crate::words::Joined::Commas);
        blocks.push(Block::Text(message!(
            "classreport-first-more",
            n = more.len(),
            names = names
        )));
    }
    Some(Section {
        id: "first",
        heading: message!("classreport-first"),
        blocks,
    })
}

fn ideas(report: &ClassReport) -> Option<Section> {
    let item = |idea: &super::data::MisconceptionLine| {
        let (now, of, name) = (idea.now, idea.of, idea.name.as_str());
        let said = match idea.id {
            Some(_) => message!("classreport-idea", n = now, of = of, name = name),
            None => message!(
                "classreport-mistake",
                n = now,
                of = of,
                name = name,
                question = idea.question.as_str()
            ),
        };
        Message::sentences([said, idea.suggestion.clone()])
    };
    let items: Vec<Message> = report
        .misconceptions
        .iter()
        .filter(|idea| idea.now >= 2)
        .take(15)
        .map(item)
        .collect();
    (!items.is_empty()).then(|| Section {
        id: "ideas",
        heading: message!("classreport-ideas"),
        blocks: vec![
            Block::Text(message!("classreport-ideas-lead")),
            Block::Items(items),
        ],
    })
}

/// A stage as a cell.
fn stage_cell(stage: Stage) -> Cell {
    Cell {
        full: format!("{} {}", stage.glyph(), stage.message()),
        short: stage.glyph().to_owned(),
        look: stage.name(),
    }
}

fn learner_name(learner: &LearnerLine) -> String {
    learner.name.clone().unwrap_or_else(|| learner.id.clone())
}

fn skills(report: &ClassReport) -> Option<Section> {
    if report.learners.is_empty() || report.skills.is_empty() {
        return None;
    }
    let all = report.learners.len().max(1) as f64;
    // Rows of skills that nobody began would say nothing.
    let stages = |skill: &SkillLine| skill.stages.unwrap_or_default();
    let begun = |skill: &&SkillLine| stages(skill).iter().skip(1).any(|n| *n > 0);
    let untouched = report.skills.iter().filter(|skill| !begun(skill)).count();
    let rows = report.skills.iter().filter(begun).map(|skill| {
        let parts = stages(skill).into_iter().zip(Stage::ALL);
        let parts = parts.map(|(n, stage)| (f64::from(n) / all, stage.name()));
        (skill.title.clone(), parts.collect())
    });
    let legend = Stage::ALL.map(|stage| (stage.name(), stage_cell(stage).full));
    let chart = Chart {
        title: message!("classreport-skills-chart"),
        says: message!("classreport-skills-chart-says"),
        kind: Kind::Stacked {
            rows: rows.collect(),
            legend: legend.into_iter().collect(),
        },
    };
    let mut columns = vec![Heading::from(message!("classreport-skill"))];
    columns.extend(Stage::ALL.map(|stage| Heading::from(stage.message())));
    columns.push(message!("classreport-answers-needed").into());
    let counts = Table {
        caption: message!("classreport-skills-table"),
        columns,
        rows: (report.skills.iter().enumerate())
            .filter(|(_, skill)| begun(skill))
            .map(|(n, skill)| Row {
                name: format!("{}. {}", n + 1, skill.title),
                cells: (stages(skill).into_iter().map(Cell::new))
                    .chain([Cell::new(range(skill.answers_to_learned, 0))])
                    .collect(),
            })
            .collect(),
    };
    Some(Section {
        id: "skills",
        heading: message!("classreport-skills"),
        blocks: match untouched == report.skills.len() {
            true => vec![Block::Text(message!("classreport-skills-none"))],
            false => [
                Block::Text(legend_line()),
                Block::Chart(chart),
                Block::Table(counts),
            ]
            .into_iter()
            .chain(
                (untouched > 0)
                    .then(|| Block::Text(message!("classreport-skills-untouched", n = untouched))),
            )
            .chain([Block::Table(heat(report))])
            .collect(),
        },
    })
}

/// What the signs of stages mean.
fn legend_line() -> Message {
    let each = Stage::ALL.map(|stage| Value::from(stage_cell(stage).full));
    message!(
        "classreport-legend",
        signs = Value::list(each, crate::words::Joined::Commas)
    )
}

/// Skills by learners.
fn heat(report: &ClassReport) -> Table {
    let numbers = report.skills.iter().enumerate().map(|(n, skill)| Heading {
        full: format!("{}. {}", n + 1, skill.title),
        short: (n + 1).to_string(),
    });
    let first = Heading::from(message!("classreport-learner"));
    let rows = report
        .learners
        .iter()
        .take(MOST_LEARNERS)
        .map(|learner| Row {
            name: learner_name(learner),
            cells: learner
                .stages
                .iter()
                .map(|stage| stage_cell(*stage))
                .collect(),
        });
    Table {
        caption: match report.learners.len() > MOST_LEARNERS {
            true => message!(
                "classreport-heat-cut",
                most = MOST_LEARNERS,
                n = report.learners.len()
            ),
            false => message!("classreport-heat"),
        },
        columns: [first].into_iter().chain(numbers).collect(),
        rows: rows.collect(),
    }
}

fn practice(report: &ClassReport) -> Option<Section> {
    let of = &report.engagement;
    let n = report.learners.len();
    if n == 0 {
        return None;
    }
    let active = of.active.unwrap_or_default();
    let last = of.weeks.last().copied().unwrap_or(0.0);
    let mut blocks = vec![Block::Text(match of.usual {
        None => message!(
            "classreport-practice-first",
            active = active,
            n = n,
            minutes = Value::decimal(last, 0)
        ),
        Some(usual) => message!(
            "classreport-practice-lead",
            active = active,
            n = n,
            minutes = Value::decimal(last, 0),
            usual = Value::decimal(usual, 0)
        ),
    })];
    if let Some(change) = of.change {
        blocks.push(Block::Text(message!(
            "classreport-practice-change",
            n = of.compared.unwrap_or_default(),
            change = Value::signed(change.value, 0),
            low = Value::signed(change.low, 0),
            high = Value::signed(change.high, 0)
        )));
    } else if of.asked {
        blocks.push(Block::Text(message!("classreport-practice-no-change")));
    }
    blocks.push(Block::Chart(weeks(&of.weeks)));
    blocks.push(Block::Table(practised(report)));
    blocks.extend(cut(n));
    Some(Section {
        id: "practice",
        heading: message!("classreport-practice"),
        blocks,
    })
}

/// Minutes of practice by week.
fn weeks(of: &[f64]) -> Chart {
    let bars = of.iter().enumerate().map(|(at, minutes)| {
        let name = message!("classreport-week", n = of.len() - 1 - at).to_string();
        (name, *minutes, number(*minutes, 0))
    });
    Chart {
        title: message!("classreport-practice-chart"),
        says: message!("classreport-practice-chart-says"),
        kind: Kind::Bars(bars.collect()),
    }
}

/// Practice by learner.
fn practised(report: &ClassReport) -> Table {
    let compared = report
        .learners
        .iter()
        .any(|l| l.before.is_some() || l.after.is_some());
    let mut columns = vec![
        message!("classreport-learner"),
        message!("classreport-minutes"),
        message!("classreport-days"),
        message!("classreport-usual"),
        message!("classreport-away"),
        message!("classreport-answers"),
        message!("classreport-right"),
    ];
    if compared {
        columns.push(message!("classreport-before"));
        columns.push(message!("classreport-after"));
    }
    let row = |learner: &LearnerLine| {
        let minutes = |n: Option<f64>| Cell::new(n.map_or_else(dash, |n| number(n, 0)));
        let right = f64::from(learner.right) / f64::from(learner.answers.max(1));
        let mut cells = vec![
            minutes(Some(learner.minutes)),
            Cell::new(learner.days),
            minutes(learner.usual_minutes),
            Cell::new(learner.away.map_or_else(dash, |n| n.to_string())),
            Cell::new(learner.answers),
            Cell::new(match learner.answers {
                0 => dash(),
                _ => counted(right).to_string(),
            }),
        ];
        if compared {
            cells.extend([minutes(learner.before), minutes(learner.after)]);
        }
        Row {
            name: learner_name(learner),
            cells,
        }
    };
    Table {
        caption: message!("classreport-practice-table"),
        columns: columns.into_iter().map(Heading::from).collect(),
        rows: report
            .learners
            .iter()
            .take(MOST_LEARNERS)
            .map(row)
            .collect(),
    }
}

/// That a table of people's formats has not all of so many learners; nothing where it has.
fn cut(learners: usize) -> Option<Block> {
    let (most, n) = (MOST_LEARNERS, learners);
    (n > most).then(|| Block::Text(message!("classreport-cut", most = most, n = n)))
}

fn dash() -> String {
    "–".to_owned()
}

fn ahead(report: &ClassReport) -> Option<Section> {
    let skills = report.skills.len();
    let row = |learner: &LearnerLine| {
        let of = learner.ahead;
        let weeks = match of {
            None => message!("classreport-too-early").to_string(),
            Some(of) if of.left == 0 => message!("classreport-all-learned").to_string(),
            Some(of) => match of.weeks {
                [Some(soon), Some(middle), Some(late)] => {
                    message!("classreport-weeks", n = middle, low = soon, high = late).to_string()
                }
                [_, Some(middle), _] => message!("classreport-weeks-open", n = middle).to_string(),
                _ => message!("classreport-not-in-sight").to_string(),
            },
        };
        let chance = of.and_then(|of| of.chance);
        Row {
            name: learner_name(learner),
            cells: vec![
                Cell::new(message!("classreport-of", n = learner.learned, of = skills)),
                Cell::new(learner.kept),
                Cell::new(of.map_or_else(dash, |of| number(of.pace, 1))),
                Cell::new(weeks),
                Cell::new(chance.map_or_else(dash, |chance| percent(chance).to_string())),
            ],
        }
    };
    let columns = [
        message!("classreport-learner"),
        message!("classreport-learned"),
        message!("classreport-kept"),
        message!("classreport-pace"),
        message!("classreport-done-in"),
        message!("classreport-in-time"),
    ];
    (!report.learners.is_empty()).then(|| Section {
        id: "ahead",
        heading: message!("classreport-ahead-heading"),
        blocks: [
            Block::Text(message!("classreport-ahead-lead")),
            Block::Table(Table {
                caption: message!("classreport-ahead-table"),
                columns: columns.into_iter().map(Heading::from).collect(),
                rows: report
                    .learners
                    .iter()
                    .take(MOST_LEARNERS)
                    .map(row)
                    .collect(),
            }),
        ]
        .into_iter()
        .chain(cut(report.learners.len()))
        .collect(),
    })
}

fn tests(report: &ClassReport) -> Option<Section> {
    let text = match &report.gains {
        None => message!("classreport-gains-none"),
        Some(gains) => {
            let (then, now) = (counted(gains.then), counted(gains.now));
            match gains.gain {
                None => message!("classreport-gains-one", then = then, now = now),
                Some(gain) => message!(
                    "classreport-gains",
                    n = gains.learners,
                    then = then,
                    now = now,
                    low = Value::signed(100.0 * gain.low, 0),
                    high = Value::signed(100.0 * gain.high, 0)
                ),
            }
        }
    };
    let tested = || report.learners.iter().filter_map(|l| Some((l, l.test?)));
    let rows: Vec<Row> = tested()
        .take(MOST_LEARNERS)
        .map(|(learner, (then, now, of))| Row {
            name: learner_name(learner),
            cells: vec![
                Cell::new(message!("classreport-of", n = then, of = of)),
                Cell::new(message!("classreport-of", n = now, of = of)),
            ],
        })
        .collect();
    let table = Table {
        caption: message!("classreport-gains-table"),
        columns: [
            message!("classreport-learner"),
            message!("classreport-test-then"),
            message!("classreport-test-now"),
        ]
        .into_iter()
        .map(Heading::from)
        .collect(),
        rows,
    };
    let table = (!table.rows.is_empty()).then_some(Block::Table(table));
    (!report.learners.is_empty()).then(|| Section {
        id: "tests",
        heading: message!("classreport-tests"),
        blocks: [Block::Text(text)]
            .into_iter()
            .chain(table)
            .chain(cut(tested().count()))
            .collect(),
    })
}
