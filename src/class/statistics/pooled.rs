//! A calibration of joined statistics, tried on schools that it was not fitted to.

use std::collections::BTreeMap;

use super::sums::{OfQuestion, Source, Statistics};
use crate::fit::{
    self, Calibration, Fit, QuestionCalibration, Settings, SkillCalibration, rounded,
};
use crate::lab::calibrate::{ENOUGH, HeldOut, Row, calibrate_rows, clustered};
use crate::learner::Bkt;
use crate::learner::belief::strength::{logit, sigmoid};

/// Parts that the learners of a single file are dealt into.
const PARTS: u64 = 5;
/// Furthest difficulty that is looked for, in log-odds.
const FURTHEST: f64 = 5.0;

/// A calibration, and how it was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Pooled {
    pub calibration: Calibration,
    /// How difficulties did in files that they were not fitted to; nothing of a single file.
    pub questions: Option<Tried>,
}

/// How difficulties of questions did: mean log losses of first answers (natural logarithm).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tried {
    /// Answers that were predicted.
    pub answers: f64,
    /// With all questions of a skill alike.
    pub none: f64,
    /// With their difficulties.
    pub this: f64,
    /// The standard error of the difference.
    pub error: f64,
}

impl Tried {
    /// Whether they are better by more than one standard error, on enough answers to tell.
    pub fn helps(&self) -> bool {
        self.answers >= ENOUGH as f64 && self.none - self.this > self.error
    }
}

/// Fits a calibration to files that were joined; nothing where no row is in them. The order
/// of the files changes nothing.
pub fn calibration(
    files: &[(Source, Statistics)],
    joined: &Statistics,
    settings: &Settings,
) -> Option<Pooled> {
    let mut files: Vec<&(Source, Statistics)> = files.iter().collect();
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut skills: BTreeMap<&str, u32> = BTreeMap::new();
    for (skill, _) in joined.rows.keys() {
        let next = skills.len() as u32;
        skills.entry(skill).or_insert(next);
    }
    if skills.is_empty() {
        return None;
    }
    let rows = |of: &Statistics| -> Vec<Row> {
        let rows = of.rows.iter().filter_map(|((skill, row), n)| {
            Some(Row {
                skill: *skills.get(skill.as_str())?,
                right: row.bytes().map(|bit| bit == b'1').collect(),
                learners: *n,
            })
        });
        rows.collect()
    };
    let parts = match files[..] {
        [(_, one)] => dealt(&rows(one)),
        ref several => several.iter().map(|(_, file)| rows(file)).collect(),
    };
    let learners = joined.learners();
    let found = calibrate_rows(&parts, skills.len(), learners, settings);
    let told = questions(joined, &skills, &found.calibrated.fit, settings.spread);
    let questions = (files.len() > 1).then(|| {
        let files: Vec<&Statistics> = files.iter().map(|(_, file)| file).collect();
        tried(&files, &skills, &found.others, settings.spread)
    });
    let helps = questions.is_some_and(|tried| tried.helps());
    let fitted = &found.calibrated;
    let skill = |(id, at): (&&str, &u32)| {
        let of = fitted.fit.skills.get(*at as usize)?.as_ref()?;
        Some(SkillCalibration::of(id, of))
    };
    let question = |(id, difficulty): (&&str, &f64)| {
        let learners = joined.questions.get(*id)?.learners;
        Some(QuestionCalibration {
            id: (*id).to_owned(),
            difficulty: rounded(*difficulty),
            learners,
            answers: learners,
        })
    };
    let calibration = Calibration {
        format: fit::FORMAT,
        strength: settings.strength,
        spread: if helps { settings.spread } else { 0.0 },
        log_likelihood: rounded(fitted.fit.log_likelihood()),
        date: joined.head.made.clone(),
        course_version: joined.head.version.clone(),
        learners,
        answers: joined.answers(),
        held_out: fitted.held_out.as_ref().map(held_out),
        class: fitted.class.clone(),
        skills: skills.iter().filter_map(skill).collect(),
        questions: match helps {
            true => told.iter().filter_map(question).collect(),
            false => Vec::new(),
        },
    };
    Some(Pooled {
        calibration,
        questions,
    })
}

/// How a calibration did on learners held out, as its file tells it.
fn held_out(tried: &HeldOut) -> fit::HeldOut {
    fit::HeldOut {
        helps: tried.helps(),
        learners: tried.learners as u64,
        answers: tried.answers as u64,
        none: rounded(tried.none),
        this: rounded(tried.this),
        error: rounded(tried.error),
        kept: tried.kept,
    }
}

/// The learners of one file dealt into parts, row by row: a row is one learner's, whoever
/// that is.
fn dealt(rows: &[Row]) -> Vec<Vec<Row>> {
    let mut parts = vec![Vec::new(); PARTS as usize];
    let mut next = 0;
    for row in rows {
        for (at, part) in (0..).zip(&mut parts) {
            // Those that go around once more begin at `next`.
            let more = u64::from((at + PARTS - next) % PARTS < row.learners % PARTS);
            let learners = row.learners / PARTS + more;
            if learners > 0 {
                part.push(Row {
                    learners,
                    ..row.clone()
                });
            }
        }
        next = (next + row.learners) % PARTS;
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// P(right) of a first answer to a question of a skill: `known` before it, on the mean.
fn chance(bkt: &Bkt, known: f64, difficulty: f64) -> f64 {
    let of = |p: f64| sigmoid(logit(p) - difficulty);
    known * of(1.0 - bkt.slip) + (1.0 - known) * of(bkt.guess)
}

/// The parameters of a question's first skill, and how many knew that before their first
/// answer to the question.
fn before(of: &OfQuestion, skills: &BTreeMap<&str, u32>, fit: &Fit) -> Option<(Bkt, f64)> {
    let skill = *skills.get(of.skills.first()?.as_str())?;
    let bkt = fit.bkt(skill, u32::MAX);
    let position = of.position as f64 / of.learners.max(1) as f64;
    let known = 1.0 - (1.0 - bkt.prior) * (1.0 - bkt.learn).powf(position - 1.0);
    Some((bkt, known))
}

/// The difficulties that make first answers likeliest, drawn towards 0.
fn questions<'s>(
    of: &'s Statistics,
    skills: &BTreeMap<&str, u32>,
    fit: &Fit,
    spread: f64,
) -> BTreeMap<&'s str, f64> {
    let each = of.questions.iter().filter_map(|(id, of)| {
        let (bkt, known) = before(of, skills, fit)?;
        let (right, of) = of.split();
        let fits = |d: f64| {
            let p = chance(&bkt, known, d).clamp(1e-9, 1.0 - 1e-9);
            right * p.ln() + (of - right) * (1.0 - p).ln() - d * d / (2.0 * spread * spread)
        };
        Some((id.as_str(), highest(fits)))
    });
    each.collect()
}

/// Where a function with one summit is highest, between the furthest difficulties.
fn highest(of: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (-FURTHEST, FURTHEST);
    for _ in 0..100 {
        let third = (high - low) / 3.0;
        match of(low + third) < of(high - third) {
            true => low += third,
            false => high -= third,
        }
    }
    (low + high) / 2.0
}

/// How difficulties of the other files predict first answers of each.
fn tried(
    files: &[&Statistics],
    skills: &BTreeMap<&str, u32>,
    others: &[Fit],
    spread: f64,
) -> Tried {
    let (mut none, mut this, mut answers) = (0.0, 0.0, 0.0);
    let mut gains = Vec::new();
    for (at, (file, fit)) in files.iter().zip(others).enumerate() {
        let mut rest = Statistics::default();
        for (_, other) in files.iter().enumerate().filter(|(other, _)| *other != at) {
            rest.add(other);
        }
        let difficulties = questions(&rest, skills, fit, spread);
        for (id, of) in &file.questions {
            let (Some((bkt, known)), Some(d)) =
                (before(of, skills, fit), difficulties.get(id.as_str()))
            else {
                continue;
            };
            let (right, of) = of.split();
            let loss = |d: f64| {
                let p = chance(&bkt, known, d).clamp(1e-9, 1.0 - 1e-9);
                -right * p.ln() - (of - right) * (1.0 - p).ln()
            };
            let (alike, apart) = (loss(0.0), loss(*d));
            none += alike;
            this += apart;
            answers += of;
            gains.push((at, (alike - apart) / of.max(1.0), of));
        }
    }
    let each = 1.0 / answers.max(1.0);
    Tried {
        answers,
        none: each * none,
        this: each * this,
        error: each * clustered(&gains),
    }
}
