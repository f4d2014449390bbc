//! What the minutes went to: by the rule that chose the question, how many of them were well
//! spent, and what they changed at the test.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::experiment::{CourseResults, Results, Run};
use super::spent::Spent;
use crate::words::message;

/// A row of the table: a rule, over all learners.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpentRow {
    /// The rule's name; `all` for all of them.
    pub rule: String,
    /// Its share of the minutes used, and the shares of its own minutes that were well
    /// spent, see [`Spent`], 0 to 1.
    pub share: f64,
    pub well: f64,
    pub well_of_ready: f64,
    /// Points (100 are the whole test) gained at the first test in an hour of it.
    pub per_hour: f64,
}

fn row(rule: &str, spent: &Spent, all: f64) -> SpentRow {
    let minutes = spent.minutes.max(1e-9);
    SpentRow {
        rule: rule.to_owned(),
        share: spent.minutes / all.max(1e-9),
        well: spent.well / minutes,
        well_of_ready: spent.well_of_ready / minutes,
        per_hour: spent.gained * 100.0 / (minutes / 60.0),
    }
}

/// What the minutes went to under the `policy`th policy of the plan: most first, then all
/// together. Nothing where it was not noted.
pub fn spent(course: &CourseResults, policy: usize) -> Vec<SpentRow> {
    let kinds = course.runs.iter().filter_map(|kind| kind.get(policy));
    let days = kinds.flatten().flat_map(|run: &Run| &run.days);
    let mut by_rule = BTreeMap::<&str, Spent>::new();
    let mut all = Spent::default();
    for (rule, spent) in days.flat_map(|day| &day.spent) {
        by_rule.entry(rule).or_default().add(spent);
        all.add(spent);
    }
    if by_rule.is_empty() {
        return Vec::new();
    }
    let rows = by_rule.iter().map(|(rule, s)| row(rule, s, all.minutes));
    let mut rows: Vec<SpentRow> = rows.collect();
    rows.sort_by(|a, b| b.share.total_cmp(&a.share));
    rows.push(row("all", &all, all.minutes));
    rows
}

/// For each course and policy, what the minutes went to, as Markdown.
pub fn minutes(results: &Results) -> String {
    let mut out = String::new();
    for course in &results.courses {
        for (p, policy) in results.plan.policies.iter().enumerate() {
            let rows = spent(course, p);
            if rows.is_empty() {
                continue;
            }
            let told = message!(
                "simulate-spent",
                course = course.id.as_str(),
                policy = policy.name(),
            );
            // Writing to a string can't fail.
            let _ = writeln!(out, "\n## {told}\n\n{}", message!("simulate-spent-heads"));
            let _ = writeln!(out, "|---|---:|---:|---:|---:|");
            for row in rows {
                let _ = writeln!(
                    out,
                    "| {} | {:.1} | {:.0} | {:.0} | {:.1} |",
                    row.rule,
                    row.share * 100.0,
                    row.well * 100.0,
                    row.well_of_ready * 100.0,
                    row.per_hour,
                );
            }
        }
    }
    out
}

/// The same as JSON: an object for each course and policy.
pub(super) fn as_json(results: &Results) -> serde_json::Value {
    results.by_policy("minutes", spent)
}
