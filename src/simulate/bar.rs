//! The comparison that the tutor is judged by: every policy on several courses
//! and schedules, by what is known later for each hour booked.

use std::fmt::Write;

use super::experiment::Results;
use super::report::{self, Measure, ResultRow};
use super::stats::Mean;
use crate::words::message;

/// Days of practice and minutes a day.
pub const SCHEDULES: [(u32, u32); 4] = [(5, 20), (15, 10), (30, 15), (60, 5)];
/// Seeds that nobody chose.
pub const SEEDS: std::ops::RangeInclusive<u64> = 1..=5;

/// The first policy of a row less the best of the others; nothing where it is alone.
fn lead(row: &ResultRow) -> Option<Mean> {
    let others = row.cells.iter().skip(1);
    let best = others.max_by(|a, b| a.value.mean.total_cmp(&b.value.mean))?;
    let Mean { mean, half } = best.difference;
    Some(Mean { mean: -mean, half })
}

/// The tables of these results, one for each schedule, as Markdown: a row for each
/// course, means over all kinds of learners.
pub fn bar(all: &[Results]) -> String {
    let mut out = String::new();
    let gains = |r: &Results| r.plan.taught.as_ref().is_some_and(|t| t.gains);
    let well = all.first().is_some_and(gains).then_some(Measure::WellSpent);
    let measures = [
        Measure::PerBooked,
        Measure::PerBookedLater,
        Measure::AtEqualTime,
        Measure::Transfer,
        Measure::RightLater,
    ];
    for measure in measures.into_iter().chain(well) {
        let tables: Vec<_> = all.iter().map(|r| (r, report::table(r, measure))).collect();
        let Some((first, table)) = tables.first() else {
            continue;
        };
        // Writing to a string can't fail.
        let _ = write!(out, "## {}\n\n|", table.title);
        let heads = [message!("simulate-bar-days"), message!("simulate-course")];
        let policies = first.plan.policies.iter().map(|p| p.name().to_owned());
        let lead_of = message!("simulate-bar-lead").to_string();
        let heads = heads.iter().map(ToString::to_string);
        let heads: Vec<String> = heads.chain(policies).chain([lead_of]).collect();
        let _ = write!(out, " {} |\n|---|---|", heads.join(" | "));
        out.push_str(&"---:|".repeat(heads.len() - 2));
        out.push('\n');
        let mut leads = Vec::new();
        for (results, table) in &tables {
            let plan = &results.plan;
            for row in table.rows.iter().filter(|row| row.learner == "all") {
                let _ = write!(out, "| {} × {} | {} |", plan.days, plan.minutes, row.course);
                for cell in &row.cells {
                    let mark = report::mark(cell.rank).trim().replace('*', "\\*");
                    let _ = write!(out, " {:.1}{mark} |", cell.value.mean);
                }
                let lead = lead(row);
                let told = lead.map_or(String::new(), |l| format!("{:.1} ± {:.1}", l.mean, l.half));
                let _ = writeln!(out, " {told} |");
                leads.extend(lead.filter(|_| row.course != "all").map(|l| l.mean));
            }
        }
        let mean = leads.iter().sum::<f64>() / leads.len().max(1) as f64;
        if measure != Measure::WellSpent
            && let Some(least) = leads.iter().copied().min_by(f64::total_cmp)
        {
            let told = message!(
                "simulate-bar-verdict",
                policy = first.plan.policies.first().map_or("", |p| p.name()),
                mean = format!("{mean:.1}"),
                least = format!("{least:.1}"),
                rows = leads.len(),
            );
            let _ = write!(out, "\n{told}\n\n");
        }
    }
    out
}
