//! Results as tables: text, Markdown, JSON.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::by_skill;
use super::experiment::{MASTERED, Results, Run};
use super::minutes;
use super::plan::{Day, LATER, Plan};
use super::policies::PolicyKind;
use super::stats::Mean;
use super::teaching::Taught;
use crate::words::{Joined, Message, Value, message, percent};

/// What is measured of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Expected success at the delayed test, in percent.
    Score,
    /// Skills mastered at the delayed test, in percent.
    Mastered,
    /// Points gained over no practice, per hour practised.
    PerHour,
    /// Minutes practised.
    Minutes,
    /// Expected success [`LATER`] days after the last practice, in percent.
    Later,
    /// Points gained over no practice, per hour booked, used or not.
    PerBooked,
    /// The same [`LATER`] days after the last practice.
    PerBookedLater,
    /// Points gained per hour where every learner goes on to the end of the minutes booked.
    AtEqualTime,
    /// Points gained per hour booked on questions that nobody practised.
    Transfer,
    /// First questions of a skill on a later day that went right ([`Run::right_later`]), in
    /// percent.
    RightLater,
    /// Sittings that the learner left before the end, in percent.
    Left,
    /// Minutes with what gained more for its time than the course's median question
    /// ([`Run::well_spent`]), in percent of those booked.
    WellSpent,
    /// The same against the median of the questions that the learner was ready for.
    WellSpentOfReady,
}

impl Measure {
    /// Of learners who can't be taught, in the order of the tables.
    pub const USUAL: [Measure; 7] = [
        Measure::Score,
        Measure::Mastered,
        Measure::PerHour,
        Measure::PerBooked,
        Measure::AtEqualTime,
        Measure::Transfer,
        Measure::Minutes,
    ];
    /// Of learners who can be taught.
    const TAUGHT: [Measure; 12] = [
        Measure::PerBooked,
        Measure::PerBookedLater,
        Measure::AtEqualTime,
        Measure::Transfer,
        Measure::Score,
        Measure::Later,
        Measure::Mastered,
        Measure::RightLater,
        Measure::Minutes,
        Measure::Left,
        Measure::WellSpent,
        Measure::WellSpentOfReady,
    ];

    /// The measures of a plan. There is no second test where the first comes later.
    pub fn of_plan(plan: &Plan) -> Vec<Measure> {
        let measures: &[Measure] = match plan.taught {
            None => &Self::USUAL,
            Some(_) => &Self::TAUGHT,
        };
        let second = plan.delay <= LATER;
        let noted = plan.taught.as_ref().is_some_and(|taught| taught.gains);
        let measures = measures.iter().copied();
        measures
            .filter(|m| second || !m.is_later())
            .filter(|m| noted || !m.is_noted())
            .collect()
    }

    fn is_later(self) -> bool {
        matches!(self, Measure::Later | Measure::PerBookedLater)
    }

    /// Whether it takes a look at what is really known.
    fn is_noted(self) -> bool {
        matches!(self, Measure::WellSpent | Measure::WellSpentOfReady)
    }

    /// Whether more, or less, of it is neither good nor bad.
    fn is_neutral(self) -> bool {
        matches!(self, Measure::Minutes | Measure::Left)
    }

    fn title(self) -> Message {
        match self {
            Measure::Score => message!("simulate-score"),
            Measure::Mastered => message!("simulate-mastered", mastered = percent(MASTERED)),
            Measure::PerHour => message!("simulate-per-hour"),
            Measure::Minutes => message!("simulate-minutes"),
            Measure::Later => message!("simulate-later", days = LATER.to_string()),
            Measure::PerBooked => message!("simulate-per-booked"),
            Measure::PerBookedLater => {
                message!("simulate-per-booked-later", days = LATER.to_string())
            }
            Measure::AtEqualTime => message!("simulate-at-equal-time"),
            Measure::Transfer => message!("simulate-transfer"),
            Measure::RightLater => message!("simulate-right-later"),
            Measure::Left => message!("simulate-left"),
            Measure::WellSpent => message!("simulate-well-spent"),
            Measure::WellSpentOfReady => message!("simulate-well-spent-of-ready"),
        }
    }

    /// Nothing where there is nothing to measure.
    fn of(self, run: &Run) -> Option<f64> {
        let per_booked = |gain: f64| gain * 100.0 / (run.booked.max(1.0) / 60.0);
        Some(match self {
            Measure::Score => run.score * 100.0,
            Measure::Mastered => run.mastered * 100.0,
            // Under a minute of practice, a rate would say nothing.
            Measure::PerHour => (run.score - run.untaught) * 100.0 / (run.minutes.max(1.0) / 60.0),
            Measure::Minutes => run.minutes,
            Measure::Later => run.later.map_or(0.0, |l| l.score * 100.0),
            Measure::PerBooked => per_booked(run.score - run.untaught),
            Measure::PerBookedLater => run.later.map_or(0.0, |l| per_booked(l.score - l.untaught)),
            Measure::AtEqualTime => per_booked(run.at_equal_time - run.untaught),
            Measure::Transfer => run.transfer.map(|t| per_booked(t.score - t.untaught))?,
            Measure::RightLater => run.right_later()? * 100.0,
            Measure::Left => {
                let left = run.days.iter().filter(|day| day.left).count();
                left as f64 * 100.0 / run.days.len().max(1) as f64
            }
            Measure::WellSpent => run.well_spent() * 100.0,
            Measure::WellSpentOfReady => run.well_spent_of_ready() * 100.0,
        })
    }
}

/// How a policy compares with the best of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    Best,
    /// The difference to the best could be chance (95 %, paired by learner, not
    /// corrected for the number of comparisons).
    NotWorse,
    Worse,
}

/// One policy in one row.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Cell {
    pub policy: &'static str,
    pub value: Mean,
    /// This policy less the first of the plan, paired by learner.
    pub difference: Mean,
    #[serde(rename = "standing")]
    pub rank: Rank,
}

/// One course and kind of learner, or all of them.
#[derive(Clone, Debug, Serialize)]
pub struct ResultRow {
    pub course: String,
    pub learner: String,
    pub cells: Vec<Cell>,
}

/// One measure of all runs.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    pub measure: Measure,
    pub title: String,
    pub rows: Vec<ResultRow>,
}

/// A row from each policy's runs, the same learners in the same order.
fn row(
    (course, learner): (&str, &str),
    by_policy: &[Vec<f64>],
    policies: &[PolicyKind],
    measure: Measure,
) -> ResultRow {
    let better = |a: Mean| match measure {
        Measure::Left => Mean { mean: -a.mean, ..a },
        _ => a,
    };
    let means: Vec<Mean> = by_policy.iter().map(|values| Mean::of(values)).collect();
    let best = (0..means.len())
        .max_by(|&a, &b| {
            let (a, b) = (better(means[a]), better(means[b]));
            a.mean.total_cmp(&b.mean)
        })
        .unwrap_or(0);
    let measured = by_policy.iter().any(|values| !values.is_empty());
    let cells = policies.iter().enumerate().filter(|_| measured);
    let cells = cells.map(|(p, policy)| Cell {
        policy: policy.name(),
        value: means[p],
        difference: Mean::of_difference(&by_policy[p], &by_policy[0]),
        rank: match better(Mean::of_difference(&by_policy[p], &by_policy[best])) {
            _ if p == best => Rank::Best,
            difference if difference.below_zero() => Rank::Worse,
            _ => Rank::NotWorse,
        },
    });
    ResultRow {
        course: course.into(),
        learner: learner.into(),
        cells: cells.collect(),
    }
}

/// The table of one measure: a row per course and kind of learner, then means
/// over courses for each kind, over kinds for each course, and over all.
pub fn table(results: &Results, measure: Measure) -> Table {
    let plan = &results.plan;
    let values = |keep: &dyn Fn(usize, usize) -> bool| -> Vec<Vec<f64>> {
        let mut by_policy = vec![Vec::new(); plan.policies.len()];
        for (c, course) in results.courses.iter().enumerate() {
            let kinds = course.runs.iter().enumerate();
            for (_, kind) in kinds.filter(|(k, _)| keep(c, *k)) {
                // Learners stay paired: one of whom there is nothing to tell under some
                // policy is left out of all.
                for learner in 0..kind.first().map_or(0, Vec::len) {
                    let told = kind.iter().map(|runs| measure.of(&runs[learner]));
                    if let Some(told) = told.collect::<Option<Vec<f64>>>() {
                        (by_policy.iter_mut().zip(told)).for_each(|(all, one)| all.push(one));
                    }
                }
            }
        }
        by_policy
    };
    let kinds = || plan.kinds.iter().enumerate();
    let mut rows = Vec::new();
    for (c, course) in results.courses.iter().enumerate() {
        for (k, kind) in kinds() {
            let chosen = values(&|course, kind| (course, kind) == (c, k));
            rows.push(row(
                (&course.id, kind.name()),
                &chosen,
                &plan.policies,
                measure,
            ));
        }
        let chosen = values(&|course, _| course == c);
        rows.push(row((&course.id, "all"), &chosen, &plan.policies, measure));
    }
    if results.courses.len() > 1 {
        for (k, kind) in kinds() {
            let chosen = values(&|_, kind| kind == k);
            rows.push(row(("all", kind.name()), &chosen, &plan.policies, measure));
        }
        rows.push(row(
            ("all", "all"),
            &values(&|_, _| true),
            &plan.policies,
            measure,
        ));
    }
    // What a course has nothing of has no row.
    rows.retain(|row| !row.cells.is_empty());
    Table {
        measure,
        title: measure.title().into(),
        rows,
    }
}

/// How often the first policy is best or not significantly worse, by kind of learner and course.
fn verdict(table: &Table) -> Option<Message> {
    let single = table
        .rows
        .iter()
        .filter(|r| r.course != "all" && r.learner != "all");
    let (mut good, mut all, mut name) = (0, 0, "");
    for row in single {
        // One policy alone is compared with nothing.
        let [first, _, ..] = row.cells.as_slice() else {
            return None;
        };
        name = first.policy;
        good += usize::from(first.rank != Rank::Worse);
        all += 1;
    }
    Some(message!(
        "simulate-verdict",
        policy = name,
        good = good,
        all = all
    ))
}

pub(super) fn mark(rank: Rank) -> &'static str {
    match rank {
        Rank::Best => "*",
        Rank::NotWorse => "=",
        Rank::Worse => " ",
    }
}

/// What stands above the tables; `best` is how the mark of the best is written.
fn heading(results: &Results, best: &str) -> String {
    let plan = &results.plan;
    let planned = message!(
        "simulate-plan",
        days = plan.days,
        ahead = match plan.fill {
            true => "yes",
            false => "no",
        },
        minutes = plan.minutes.to_string(),
        away = plan.away,
        delay = plan.delay.to_string(),
        learners = plan.learners,
        seeds = Value::list(plan.seeds.iter().map(u64::to_string), Joined::Commas),
    );
    let mut heading = format!("{planned}\n");
    if let Some(taught) = &plan.taught {
        let _ = writeln!(heading, "{}", teaching(taught));
    }
    let _ = writeln!(heading, "{}", message!("simulate-marks", best = best));
    heading
}

/// How learners are taught, in a sentence.
fn teaching(taught: &Taught) -> Message {
    let without = taught.without.iter().map(|part| part.name().to_owned());
    let scaled = taught.evidence.changed();
    let scaled = scaled.map(|(name, factor)| format!("{name} × {factor}"));
    let changes: Vec<String> = without
        .map(|part| message!("simulate-without", part = part).to_string())
        .chain(scaled)
        .collect();
    message!(
        "simulate-teaching",
        name = taught.teaching.name(),
        tries = usize::from(taught.tries),
        changed = match changes.is_empty() {
            true => "no",
            false => "yes",
        },
        changes = Value::list(changes, Joined::Commas),
    )
}

/// All tables as text, columns aligned.
pub fn text(results: &Results) -> String {
    let mut out = heading(results, mark(Rank::Best));
    let (course, learner) = (message!("simulate-course"), message!("simulate-learner"));
    for measure in Measure::of_plan(&results.plan) {
        let table = table(results, measure);
        if table.rows.is_empty() {
            continue;
        }
        // Writing to a string can't fail.
        let _ = write!(out, "\n{}\n{course:<20} {learner:<10}", table.title);
        for policy in &results.plan.policies {
            let _ = write!(out, " {:>13}", policy.name());
        }
        out.push('\n');
        for row in &table.rows {
            let _ = write!(out, "{:<20} {:<10}", row.course, row.learner);
            for cell in &row.cells {
                let _ = write!(
                    out,
                    " {:>6.1} ±{:>4.1}{}",
                    cell.value.mean,
                    cell.value.half,
                    mark(cell.rank)
                );
            }
            out.push('\n');
        }
        if !measure.is_neutral()
            && let Some(verdict) = verdict(&table)
        {
            let _ = writeln!(out, "{verdict}");
        }
    }
    out
}

/// All tables as Markdown.
pub fn markdown(results: &Results) -> String {
    let mut out = heading(results, "\\*");
    let (course, learner) = (message!("simulate-course"), message!("simulate-learner"));
    for measure in Measure::of_plan(&results.plan) {
        let table = table(results, measure);
        if table.rows.is_empty() {
            continue;
        }
        let _ = write!(out, "\n## {}\n\n| {course} | {learner} |", table.title);
        for policy in &results.plan.policies {
            let _ = write!(out, " {} |", policy.name());
        }
        out.push_str("\n|---|---|");
        out.push_str(&"---:|".repeat(results.plan.policies.len()));
        out.push('\n');
        for row in &table.rows {
            let _ = write!(out, "| {} | {} |", row.course, row.learner);
            for cell in &row.cells {
                let mark = mark(cell.rank).trim().replace('*', "\\*");
                let _ = write!(
                    out,
                    " {:.1} ± {:.1}{mark} |",
                    cell.value.mean, cell.value.half
                );
            }
            out.push('\n');
        }
        if !measure.is_neutral()
            && let Some(verdict) = verdict(&table)
        {
            let _ = write!(out, "\n{verdict}\n");
        }
    }
    out
}

/// All tables as JSON; with how each skill went, where that is asked for.
///
/// # Errors
/// None that the tables can give; it is passed on rather than hidden.
pub fn json(results: &Results, skills: bool) -> Result<String, serde_json::Error> {
    let plan = &results.plan;
    let measures = Measure::of_plan(plan).into_iter();
    let tables: Vec<Table> = measures.map(|m| table(results, m)).collect();
    let mut all = serde_json::json!({
        "format": 1,
        "type": "simulation",
        "days": plan.days,
        "minutes": plan.minutes,
        "fill": plan.fill,
        "away_days": plan.away,
        "delay_days": plan.delay,
        "learners": plan.learners,
        "seeds": plan.seeds,
        "tables": tables,
    });
    if let Some(taught) = &plan.taught {
        let changed: BTreeMap<_, _> = taught.evidence.changed().collect();
        all["teaching"] = serde_json::json!({
            "name": taught.teaching.name(),
            "tries": taught.tries,
            "without": taught.without.iter().map(|p| p.name()).collect::<Vec<_>>(),
            "scale": changed,
        });
    }
    if plan.taught.as_ref().is_some_and(|taught| taught.gains) {
        all["spent"] = minutes::as_json(results);
    }
    if skills {
        all["skills"] = by_skill::as_json(results);
    }
    serde_json::to_string_pretty(&all)
}

/// What was asked day by day: means over learners, for each course, kind and policy.
pub fn diary(results: &Results) -> String {
    let plan = &results.plan;
    let mut out = format!("\n{}\n", message!("simulate-diary"));
    for course in &results.courses {
        for (kind, by_policy) in plan.kinds.iter().zip(&course.runs) {
            for (policy, runs) in plan.policies.iter().zip(by_policy) {
                let _ = writeln!(out, "{} / {} / {}", course.id, kind.name(), policy.name());
                for day in 0..plan.days as usize {
                    let _ = writeln!(out, "  {:>3} {}", day + 1, on_day(runs, day));
                }
            }
        }
    }
    out
}

/// What was asked on one day.
fn on_day(runs: &[Run], day: usize) -> Message {
    let n = runs.len().max(1) as f64;
    let days: Vec<_> = runs.iter().filter_map(|r| r.days.get(day)).collect();
    let mean = |of: &dyn Fn(&Day) -> f64| days.iter().map(|d| of(d)).sum::<f64>() / n;
    let answers = mean(&|d| d.answers as f64);
    let right = mean(&|d| d.right as f64) * 100.0 / answers.max(0.01);
    let mut rules = BTreeMap::<&str, f64>::new();
    for (rule, count) in days.iter().flat_map(|d| &d.rules) {
        *rules.entry(rule).or_default() += *count as f64 / n;
    }
    let rules = rules
        .iter()
        .map(|(rule, count)| format!("{rule} {count:.1}"));
    // The numbers stand in columns.
    message!(
        "simulate-day",
        minutes = format!("{:>5.1}", mean(&|d| d.minutes)),
        answers = format!("{answers:>5.1}"),
        right = format!("{right:>3.0}"),
        new = format!("{:>5.1}", mean(&|d| d.new as f64)),
        begun = format!("{:>4.1}", mean(&|d| d.begun as f64)),
        skills = format!("{:>4.1}", mean(&|d| d.skills as f64)),
        rules = Value::list(rules, Joined::Commas),
    )
}
