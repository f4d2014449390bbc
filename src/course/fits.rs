//! Whether the positions in what is taken for a kept course are positions in it: a file that
//! was made by hand may have any sum.

use super::content::Course;
use super::reserve::Held;
use super::sizes::{Sizes, is_level, is_tries};
use crate::kinds::{BySkill, SkillIndex};

/// How many things a course has.
pub(super) fn sizes(course: &Course) -> Sizes {
    Sizes {
        skills: course.skills.len(),
        questions: course.questions.len(),
        misconceptions: course.misconceptions.len(),
    }
}

/// Whether each position in a course leads to something, and no prerequisites go in a circle.
/// What is shown of its questions is looked at when it is read.
pub(super) fn fits(course: &Course) -> bool {
    let sizes = sizes(course);
    let skills = course.skills.iter().all(|skill| {
        sizes.skills(&skill.requires)
            && skill.weights.len() == skill.requires.len()
            && sizes.skills(&skill.confusable)
            && skill.example.is_none_or(|at| sizes.question(at))
            && is_tries(skill.tries)
    });
    let questions = course.questions.iter().all(|question| {
        !question.skills.is_empty()
            && sizes.skills(&question.skills)
            && is_tries(question.tries)
            && is_level(question.difficulty)
    });
    let misconceptions = course.misconceptions.iter().all(|one| {
        sizes.skill(one.skill)
            && one.missing.is_none_or(|at| sizes.skill(at))
            && sizes.questions(&one.questions)
    });
    let resources =
        (course.resources.iter()).all(|one| !one.skills.is_empty() && sizes.skills(&one.skills));
    let named = course.skill_index.values().all(|&at| sizes.skill(at))
        && (course.question_index.values()).all(|&at| sizes.question(at));
    let by_skill = sizes.for_each_skill(&course.questions_of)
        && (course.questions_of.iter()).all(|all| sizes.questions(all))
        && sizes.for_each_skill(&course.procedures);
    let chances = [course.retention, course.mastery].map(|chance| chance.get());
    skills
        && questions
        && misconceptions
        && resources
        && named
        && by_skill
        && is_tries(Some(course.tries))
        && chances.iter().all(|chance| (0.0..=1.0).contains(chance))
        && graph(course, sizes)
        && families(course, sizes)
        && reserve(course, sizes)
        && is_ordered(course)
}

fn graph(course: &Course, sizes: Sizes) -> bool {
    let graph = &course.graph;
    let implicit = |all: &Vec<(SkillIndex, f64)>| all.iter().all(|&(at, _)| sizes.skill(at));
    sizes.for_each_skill(&graph.dependents)
        && graph.dependents.iter().all(|all| sizes.skills(all))
        && sizes.for_each_skill(&graph.implicit)
        && graph.implicit.iter().all(implicit)
}

fn families(course: &Course, sizes: Sizes) -> bool {
    let kin = course.families.each().all(|(at, kin)| {
        let end = kin.first.0.checked_add(kin.count);
        end.is_some_and(|end| end <= sizes.questions)
            && kin.holds(at)
            && kin.after.is_none_or(|at| sizes.question(at))
            && kin.until.is_none_or(|at| sizes.question(at))
    });
    let mut built = course.families.builds.each();
    kin && built.all(|(&at, others)| sizes.question(at) && sizes.questions(others))
}

fn reserve(course: &Course, sizes: Sizes) -> bool {
    let slots = course.reserve.slots().iter().all(|slot| {
        let held = match slot.held {
            Held::Draws(at) => sizes.question(at),
            Held::Questions(all) => sizes.questions(&all),
        };
        sizes.skill(slot.skill) && held
    });
    let mut held = course.reserve.questions().iter();
    slots && held.all(|&at| sizes.question(at))
}

/// Whether the skills can be put in an order in which each comes after what it requires.
/// Their positions are in range.
fn is_ordered(course: &Course) -> bool {
    let mut waits: BySkill<usize> = course.skills.iter().map(|s| s.requires.len()).collect();
    let mut dependents = BySkill::of(Vec::new(), course.skills.len());
    for (at, skill) in course.skills.pairs() {
        for &required in &skill.requires {
            dependents[required].push(at);
        }
    }
    let free = course.skills.positions().filter(|&at| waits[at] == 0);
    let mut free: Vec<SkillIndex> = free.collect();
    let mut ordered = 0;
    while let Some(at) = free.pop() {
        ordered += 1;
        for &next in &dependents[at] {
            waits[next] -= 1;
            if waits[next] == 0 {
                free.push(next);
            }
        }
    }
    ordered == course.skills.len()
}
