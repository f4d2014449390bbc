//! Rows of advice from the ways of learners.

use std::collections::BTreeSet;

use super::path::{OnSkill, Path};
use crate::class::report::{Reached, median, wilson};
use crate::course::{Advice, Course, Did, Like, SkillIndex};
use crate::learner::placement;

/// Answers within which two groups are compared.
const WITHIN: u32 = 15;

/// What learners alike gained. The order of the learners changes nothing.
pub fn advise(course: &Course, paths: &[Path]) -> Vec<Advice> {
    let mut all = Vec::new();
    for skill in course.skills.positions() {
        let on: Vec<&OnSkill> = paths.iter().map(|path| &path.skills[skill.0]).collect();
        let stuck = stuck(course, skill, &on);
        // Each of the others is of a part of those who began.
        let begun = on.iter().filter(|on| on.answers > 0).count() as u32;
        let began = began(course, skill, &on).filter(|began| {
            let rest = |of: &Advice| (began.of - of.of, began.through.checked_sub(of.through));
            !stuck.iter().map(rest).any(points)
        });
        let order = order(course, skill, &on).filter(|of| {
            let others = of.others.map_or(0, |(_, of)| of);
            let all = [begun - of.of, begun - others, begun - of.of - others];
            began.is_none() || !all.into_iter().any(few)
        });
        // More ways to part the same learners.
        let mut parted: Vec<Advice> = order.into_iter().collect();
        let begun_seen = seen(course, &on, |_| Some(0));
        let missed_seen = seen(course, &on, |on| on.missed);
        let more = [
            opened(
                course,
                skill,
                &begun_seen,
                (|on| &on.opened_before, Did::Before),
            ),
            opened(
                course,
                skill,
                &missed_seen,
                (|on| &on.opened_then, Did::Missed),
            ),
        ];
        for of in more.into_iter().flatten() {
            let others = of.others.map_or(0, |(_, of)| of);
            let all = [begun - of.of, begun - others, begun - of.of - others];
            let points = began.is_some() && all.into_iter().any(few);
            if !points && !parted.iter().any(|known| is_close(known, &of)) {
                parted.push(of);
            }
        }
        all.extend(began);
        all.extend(stuck);
        all.extend(parted);
    }
    all.truncate(Advice::MOST);
    all
}

/// Whether a number is of one to four.
fn few(n: u32) -> bool {
    (1..Advice::FEWEST).contains(&n)
}

/// Whether it would point at a few that of so many so many got through: they are few, or few
/// of them did, or did not.
fn points((of, through): (u32, Option<u32>)) -> bool {
    let rest = through.and_then(|through| of.checked_sub(through));
    few(of) || through.is_some_and(few) || rest.is_some_and(few)
}

/// Answers until half had learned it, with the interval.
fn answers(of: impl Iterator<Item = (u32, bool)>) -> Option<(u32, u32, Option<u32>)> {
    let reached = of.map(|(n, through)| match through {
        true => Reached::After(n),
        false => Reached::NotIn(n),
    });
    let found = median(reached)?;
    let high = found.high.is_finite().then_some(found.high as u32);
    Some((found.value as u32, found.low as u32, high))
}

/// How many questions a skill took those who began it.
fn began(course: &Course, skill: SkillIndex, on: &[&OnSkill]) -> Option<Advice> {
    let begun: Vec<&&OnSkill> = on.iter().filter(|on| on.answers > 0).collect();
    let each = || (begun.iter()).map(|on| (on.learned.unwrap_or(on.answers), on.learned.is_some()));
    let of = begun.len() as u32;
    let through = each().filter(|(_, through)| *through).count() as u32;
    if of < Advice::FEWEST || points((of, Some(through))) {
        return None;
    }
    Some(Advice {
        skill: course.skills[skill].id.to_string(),
        like: Like::Anybody,
        did: Did::Began,
        of,
        through,
        others: None,
        answers: Some(answers(each())?),
    })
}

/// What came of those who were stuck, by whom they were like and what they did.
fn stuck(course: &Course, skill: SkillIndex, on: &[&OnSkill]) -> Vec<Advice> {
    let all: Vec<(&OnSkill, (u32, bool))> = (on.iter())
        .filter_map(|on| Some((*on, on.after()?)))
        .collect();
    let mut likes: BTreeSet<&Like> = BTreeSet::from([&Like::Anybody]);
    let mut dids: BTreeSet<&Did> = BTreeSet::from([&Did::Stuck]);
    for (on, _) in &all {
        if let Some(stuck) = &on.stuck {
            likes.extend(&stuck.likes);
            dids.extend(&stuck.dids);
        }
    }
    let mut told: Vec<(BTreeSet<usize>, Advice)> = Vec::new();
    for like in likes {
        for did in &dids {
            let is_one = |on: &OnSkill| {
                let stuck = on.stuck.as_ref();
                let alike = *like == Like::Anybody || stuck.is_some_and(|s| s.likes.contains(like));
                let did = **did == Did::Stuck || stuck.is_some_and(|s| s.dids.contains(*did));
                alike && did
            };
            let ones: BTreeSet<usize> = (0..all.len()).filter(|&at| is_one(all[at].0)).collect();
            let of = ones.len() as u32;
            let each = || ones.iter().map(|&at| all[at].1);
            let through = each().filter(|(_, through)| *through).count() as u32;
            // A part of others, but for one to four, would point at these.
            let by_part = told.iter().any(|(others, told)| {
                let both = others.intersection(&ones).count() as u32;
                let more = through.abs_diff(told.through);
                (both == of && points((told.of - of, Some(more))))
                    || (both == told.of && points((of - told.of, Some(more))))
            });
            if of < Advice::FEWEST || by_part || points((of, Some(through))) {
                continue;
            }
            let advice = Advice {
                skill: course.skills[skill].id.to_string(),
                like: like.clone(),
                did: (*did).clone(),
                of,
                through,
                others: None,
                answers: answers(each()),
            };
            told.push((ones, advice));
        }
    }
    told.into_iter().map(|(_, advice)| advice).collect()
}

/// One of whom it is known whether they got through soon, and whether they did.
type Seen<'p> = (&'p OnSkill, bool);

/// Those of whom it is known how many got through soon after some answers: who learned the skill
/// in so many more, or had so many.
fn seen<'p>(
    course: &Course,
    on: &[&'p OnSkill],
    from: impl Fn(&OnSkill) -> Option<u32>,
) -> Vec<Seen<'p>> {
    let whole = |on: &&&OnSkill| on.begun_with.len() == course.skills.len();
    let each = on.iter().filter(whole).filter_map(|on| {
        let from = from(on)?;
        let soon = |n: u32| n.saturating_sub(from) <= WITHIN;
        let known = on.learned.is_some() || on.answers.saturating_sub(from) >= WITHIN;
        known.then(|| (*on, on.learned.is_some_and(soon)))
    });
    each.collect()
}

/// Those who did something, and the others: how many, and how many got through soon; how far
/// apart their intervals are. Nothing where they meet, or somebody could be pointed at.
fn apart(seen: &[Seen<'_>], did: impl Fn(&OnSkill) -> bool) -> Option<(f64, [(u32, u32); 2])> {
    let (mut with, mut without) = ((0, 0), (0, 0));
    for (on, through) in seen {
        let to = if did(on) { &mut with } else { &mut without };
        to.0 += 1;
        to.1 += u32::from(*through);
    }
    let told = |(of, n): (u32, u32)| of >= Advice::FEWEST && !points((of, Some(n)));
    if !told(with) || !told(without) {
        return None;
    }
    let share = |(of, n): (u32, u32)| wilson(f64::from(n), f64::from(of));
    let apart = share(with)?.low - share(without)?.high;
    (apart > 0.0).then_some((apart, [with, without]))
}

/// Advice on two groups.
fn of_two(skill: &str, did: Did, [with, without]: [(u32, u32); 2]) -> Advice {
    Advice {
        skill: skill.to_owned(),
        like: Like::Anybody,
        did,
        of: with.0,
        through: with.1,
        others: Some((without.1, without.0)),
        answers: None,
    }
}

/// Which skill to learn before this one, where those who did were clearly quicker: their
/// interval and that of the others do not meet. Of several, the clearest.
fn order(course: &Course, skill: SkillIndex, on: &[&OnSkill]) -> Option<Advice> {
    let seen = seen(course, on, |_| Some(0));
    let below = placement::reach(skill, |s| &course.skills[s].requires);
    let mut best: Option<(f64, Advice)> = None;
    for first in course.skills.positions() {
        if first == skill || below.contains(&first) {
            continue;
        }
        let Some((apart, two)) = apart(&seen, |on| on.begun_with[first.0]) else {
            continue;
        };
        if best.as_ref().is_none_or(|(most, _)| apart > *most) {
            let did = Did::First(course.skills[first].id.to_string());
            best = Some((apart, of_two(course.skills[skill].id.as_str(), did, two)));
        }
    }
    best.map(|(_, advice)| advice)
}

/// Which resource to open, by the same rule: before this skill, or after the first two misses in
/// a row.
fn opened(
    course: &Course,
    skill: SkillIndex,
    seen: &[Seen<'_>],
    (opened, did): (fn(&OnSkill) -> &BTreeSet<String>, fn(String) -> Did),
) -> Option<Advice> {
    let mut best: Option<(f64, Advice)> = None;
    for resource in course.resources_of(skill) {
        let id = course.resources[resource].id.as_str();
        let Some((apart, two)) = apart(seen, |on| opened(on).contains(id)) else {
            continue;
        };
        if best.as_ref().is_none_or(|(most, _)| apart > *most) {
            let did = did(id.to_owned());
            best = Some((apart, of_two(course.skills[skill].id.as_str(), did, two)));
        }
    }
    best.map(|(_, advice)| advice)
}

/// Whether two rows of one skill could point at a few, where one is of a part of the other:
/// the numbers of both are apart by one to four.
pub(super) fn is_close(one: &Advice, other: &Advice) -> bool {
    let parts = |row: &Advice| {
        let first = (row.of, row.through);
        let others = row.others.map(|(through, of)| (of, through));
        [Some(first), others].into_iter().flatten()
    };
    let close = |a: (u32, u32), b: (u32, u32)| {
        let rest = |(of, through): (u32, u32)| of.abs_diff(through);
        few(a.0.abs_diff(b.0)) || few(a.1.abs_diff(b.1)) || few(rest(a).abs_diff(rest(b)))
    };
    parts(one).any(|a| parts(other).any(|b| close(a, b)))
}
