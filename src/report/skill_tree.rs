//! The skills of a course as a tree: each below the last thing that it builds on.

use crate::course::{Course, SkillIndex};
use crate::learner::State;
use crate::words::{Joined, Message, Value, message, percent};

/// Levels that are shown by indentation, at most.
const MOST_LEVELS: usize = 12;
/// Skills that are named one by one, at most.
const NAMED: usize = 4;

/// A skill in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    pub skill: SkillIndex,
    /// 0 for those that build on nothing.
    pub level: usize,
    /// What it stands below.
    pub below: Option<SkillIndex>,
    /// Whether it is the last one there.
    pub last: bool,
}

/// All skills, each below that of its prerequisites that comes last on the way, in the order
/// of the course.
pub fn skill_tree(course: &Course) -> Vec<Branch> {
    let ways = ways(course);
    let below = |skill: SkillIndex| {
        let needs = course.skills[skill].requires.iter().copied();
        needs.max_by_key(|&need| (ways[need.0], need))
    };
    let mut children: Vec<Vec<SkillIndex>> = vec![Vec::new(); course.skills.len()];
    let mut roots = Vec::new();
    for skill in course.skills.positions() {
        match below(skill) {
            Some(need) => children[need.0].push(skill),
            None => roots.push(skill),
        }
    }
    let mut open: Vec<Branch> = Vec::new();
    let push = |open: &mut Vec<Branch>, of: &[SkillIndex], level, below| {
        let last = of.last().copied();
        open.extend(of.iter().rev().map(|&skill| Branch {
            skill,
            level,
            below,
            last: Some(skill) == last,
        }));
    };
    push(&mut open, &roots, 0, None);
    let mut tree = Vec::with_capacity(course.skills.len());
    while let Some(branch) = open.pop() {
        tree.push(branch);
        let skill = branch.skill;
        push(&mut open, &children[skill.0], branch.level + 1, Some(skill));
    }
    tree
}

/// How many skills there are on the longest way to each.
fn ways(course: &Course) -> Vec<usize> {
    let mut missing: Vec<usize> = course.skills.iter().map(|s| s.requires.len()).collect();
    let mut ways = vec![0; missing.len()];
    let free = course.skills.positions().filter(|s| missing[s.0] == 0);
    let mut free: Vec<SkillIndex> = free.collect();
    while let Some(skill) = free.pop() {
        for &next in course.dependents(skill) {
            ways[next.0] = ways[next.0].max(ways[skill.0] + 1);
            missing[next.0] = missing[next.0].saturating_sub(1);
            if missing[next.0] == 0 {
                free.push(next);
            }
        }
    }
    ways
}

/// Skills by name; of many the first few, and how many more there are.
pub fn named(course: &Course, skills: &[SkillIndex]) -> Value {
    let shown = match skills.len() {
        n if n <= NAMED + 1 => n,
        _ => NAMED,
    };
    let quoted = |&s: &SkillIndex| message!("report-map-quoted", title = &course.skills[s].title);
    let mut titles: Vec<Message> = skills[..shown].iter().map(quoted).collect();
    if let more @ 1.. = skills.len() - shown {
        titles.push(message!("report-map-more", n = more));
    }
    Value::list(titles, Joined::And)
}

/// The map of a course as a nested list: what each skill needs and opens, and how far it is.
pub fn map_lines(course: &Course, state: &State, now: jiff::Timestamp) -> Vec<String> {
    let tree = skill_tree(course);
    let lines = tree.iter().map(|branch| {
        let skill = branch.skill;
        let how_far = state.how_far(course, skill);
        let sign = how_far.stage.glyph();
        let recall = state.remembered(course, skill, now);
        let today = recall.filter(|_| state.is_mastered(course, skill));
        let mut said = vec![match today {
            Some(recall) => message!(
                "report-map-learned",
                sign = sign,
                title = &course.skills[skill].title,
                stage = how_far.message(),
                today = percent(recall)
            ),
            None => message!(
                "report-map-skill",
                sign = sign,
                title = &course.skills[skill].title,
                stage = how_far.message()
            ),
        }];
        let (missing, learned): (Vec<_>, Vec<_>) = (course.skills[skill].requires.iter())
            .copied()
            .partition(|&need| !state.skills[need].is_learned());
        if !missing.is_empty() && !state.is_open(course, skill) {
            said.push(message!(
                "report-map-locked",
                skills = named(course, &missing)
            ));
        }
        let also: Vec<SkillIndex> = (learned.into_iter().chain(missing))
            .filter(|&need| Some(need) != branch.below)
            .collect();
        if !also.is_empty() {
            said.push(message!("report-map-needs", skills = named(course, &also)));
        }
        let opens = course.dependents(skill);
        if !opens.is_empty() {
            said.push(message!("report-map-opens", skills = named(course, opens)));
        }
        let indent = "  ".repeat(branch.level.min(MOST_LEVELS));
        format!("{indent}{}", Message::sentences(said))
    });
    lines.collect()
}
