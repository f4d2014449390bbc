//! What became of each skill: who came to it, learned it and kept it, what it took, and
//! whether it is a wall.

use std::fmt::Write;

use serde::Serialize;

use super::experiment::{CourseResults, Results, Run};
use super::on_skill::{OnSkill, STUCK_AFTER};
use crate::course::SkillIndex;
use crate::learner::Stage;
use crate::words::message;

/// The share of those who came to a skill from which it is a wall, if they are stuck.
pub const WALL_FROM: f64 = 0.5;

/// One skill, over learners.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillRow {
    pub skill: String,
    /// Shares of all learners, 0 to 1, who answered a question of it; who learned it, and
    /// who kept it, as the tutor sees it.
    pub met: f64,
    pub learned: f64,
    pub kept: f64,
    /// Mean minutes of those who met it.
    pub minutes: f64,
    /// The share of their first tries that were right, 0 to 1.
    pub right: f64,
    /// Whether at least half of those who met it spent [`STUCK_AFTER`] minutes or more on
    /// it and have not kept it.
    pub wall: bool,
}

/// A share of a whole, 0 to 1; 0 of nothing.
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// How one skill went under one policy, over learners of all kinds.
fn row(name: &str, skill: SkillIndex, runs: &[&Run]) -> SkillRow {
    let all: Vec<OnSkill> = runs.iter().map(|run| run.skills[skill]).collect();
    let met: Vec<&OnSkill> = all.iter().filter(|on| on.tries > 0).collect();
    let count = |holds: &dyn Fn(&OnSkill) -> bool| all.iter().filter(|on| holds(on)).count();
    let tries: usize = met.iter().map(|on| on.tries).sum();
    let minutes: f64 = met.iter().map(|on| on.minutes).sum();
    let stuck = met.iter().filter(|on| on.is_stuck()).count();
    SkillRow {
        skill: name.to_owned(),
        met: share(met.len(), all.len()),
        learned: share(count(&|on| on.is_at_least(Stage::Learned)), all.len()),
        kept: share(count(&|on| on.is_at_least(Stage::Kept)), all.len()),
        // The sum of no minutes is -0.0, which would be written so.
        minutes: (minutes + 0.0) / met.len().max(1) as f64,
        right: share(met.iter().map(|on| on.right).sum(), tries),
        wall: !met.is_empty() && share(stuck, met.len()) >= WALL_FROM,
    }
}

/// How each skill of a course went under the `policy`th policy of the plan.
pub fn by_skill(course: &CourseResults, policy: usize) -> Vec<SkillRow> {
    let runs: Vec<&Run> = (course.runs.iter())
        .filter_map(|kind| kind.get(policy))
        .flatten()
        .collect();
    let names = course.skills.pairs();
    names.map(|(skill, name)| row(name, skill, &runs)).collect()
}

/// How many skills a kind of learner met, learned and kept: means over learners.
fn of_kind(runs: &[Run]) -> [f64; 3] {
    let stages = [None, Some(Stage::Learned), Some(Stage::Kept)];
    stages.map(|stage| {
        let holds = |on: &&OnSkill| match stage {
            None => on.tries > 0,
            Some(stage) => on.is_at_least(stage),
        };
        let skills = runs.iter().flat_map(|run| run.skills.iter());
        skills.filter(holds).count() as f64 / runs.len().max(1) as f64
    })
}

/// For each course and policy: how many skills each kind of learner met, learned and kept,
/// and how each skill went, as Markdown.
pub fn skills(results: &Results) -> String {
    let plan = &results.plan;
    let mut out = String::new();
    for course in &results.courses {
        for (p, policy) in plan.policies.iter().enumerate() {
            let told = message!(
                "simulate-skills",
                course = course.id.as_str(),
                policy = policy.name(),
                stuck = STUCK_AFTER.to_string(),
            );
            // Writing to a string can't fail.
            let _ = writeln!(out, "\n## {told}\n\n{}", message!("simulate-skills-kinds"));
            let _ = writeln!(out, "|---|---:|---:|---:|");
            for (kind, by_policy) in plan.kinds.iter().zip(&course.runs) {
                let [met, learned, kept] = of_kind(&by_policy[p]);
                let all = course.skills.len();
                let _ = writeln!(
                    out,
                    "| {} | {met:.1} | {learned:.1} | {kept:.1} of {all} |",
                    kind.name()
                );
            }
            let _ = writeln!(out, "\n{}", message!("simulate-skills-heads"));
            let _ = writeln!(out, "|---|---:|---:|---:|---:|---:|---|");
            for row in by_skill(course, p) {
                let wall = match row.wall {
                    true => message!("simulate-wall").to_string(),
                    false => String::new(),
                };
                let _ = writeln!(
                    out,
                    "| {} | {:.0} | {:.0} | {:.0} | {:.1} | {:.0} | {wall} |",
                    row.skill,
                    row.met * 100.0,
                    row.learned * 100.0,
                    row.kept * 100.0,
                    row.minutes,
                    row.right * 100.0,
                );
            }
        }
    }
    out
}

/// The same as JSON: an object for each course and policy.
pub(super) fn as_json(results: &Results) -> serde_json::Value {
    results.by_policy("skills", by_skill)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(minutes: f64, tries: usize, right: usize, stage: Stage) -> OnSkill {
        OnSkill {
            minutes,
            tries,
            right,
            stage: Some(stage),
            ..OnSkill::default()
        }
    }

    fn run(skills: &[OnSkill]) -> Run {
        Run {
            score: 0.0,
            untaught: 0.0,
            mastered: 0.0,
            minutes: 0.0,
            booked: 0.0,
            later: None,
            transfer: None,
            at_equal_time: 0.0,
            days: Vec::new(),
            skills: skills.iter().copied().collect(),
        }
    }

    #[test]
    fn a_wall_takes_many_minutes_of_half_of_those_who_come_to_it() {
        let new = OnSkill {
            stage: Some(Stage::New),
            ..OnSkill::default()
        };
        let quick = on(4.0, 8, 6, Stage::Kept);
        let long = on(30.0, 20, 16, Stage::Kept);
        let stuck = on(25.0, 20, 8, Stage::Begun);
        let lately = on(6.0, 8, 6, Stage::Learned);
        let runs = [
            run(&[quick, stuck, stuck]),
            run(&[long, lately, lately]),
            run(&[new, new, quick]),
        ];
        let runs: Vec<&Run> = runs.iter().collect();
        let rows: Vec<SkillRow> = (0..3).map(|s| row("it", SkillIndex(s), &runs)).collect();
        assert_eq!(
            rows.iter().map(|row| row.wall).collect::<Vec<_>>(),
            [false, true, false]
        );
        let third = 1.0 / 3.0;
        let shares = rows.iter().map(|row| (row.met, row.learned, row.kept));
        let expected = [
            (2.0 * third, 2.0 * third, 2.0 * third),
            (2.0 * third, third, 0.0),
            (1.0, 2.0 * third, third),
        ];
        assert_eq!(shares.collect::<Vec<_>>(), expected);
        assert_eq!((rows[0].minutes, rows[0].right), (17.0, 22.0 / 28.0));
    }
}
