//! Rows of advice from the ways of learners.

use std::collections::{BTreeMap, BTreeSet};

use super::path::{OnSkill, Path};
use crate::class::report::{Reached, median, wilson};
use crate::course::{Advice, Course, Did, Like, SkillIndex};
use crate::learner::placement;

/// Answers within which two groups are compared.
const WITHIN: u32 = 15;

/// Some learners, by their places, and how many of them got through.
type Part = (BTreeSet<usize>, u32);

/// A row, and all whom it tells of: those who did something, the others, and both together.
struct Row {
    advice: Advice,
    parts: Vec<Part>,
}

impl Row {
    /// Whether some of the one are a part of some of the other, all but for one to four: in
    /// learners, in those who got through, or in those who did not.
    fn clashes(&self, other: &Row) -> bool {
        let count = |(of, through): &Part| (of.len() as u32, *through);
        self.parts.iter().any(|one| {
            other.parts.iter().any(|of| {
                let nested = one.0.is_subset(&of.0) || of.0.is_subset(&one.0);
                nested && close(count(one), count(of))
            })
        })
    }
}

/// What learners alike gained. The order of the learners changes nothing.
pub fn advise(course: &Course, paths: &[Path]) -> Vec<Advice> {
    let mut all = Vec::new();
    for skill in course.skills.positions() {
        let on: Vec<&OnSkill> = paths.iter().map(|path| &path.skills[skill.0]).collect();
        let stuck = stuck(course, skill, &on);
        // Each of the others is of a part of those who began.
        let began = began(course, skill, &on);
        let began = began.filter(|began| !stuck.iter().any(|row| row.clashes(began)));
        let missed = seen(course, &on, |on| on.missed);
        let begins = seen(course, &on, |_| Some(0));
        let parted = [
            order(course, skill, &begins),
            opened(course, skill, &begins, |on| &on.opened_before, Did::Before),
            opened(course, skill, &missed, |on| &on.opened_then, Did::Missed),
        ];
        let mut rows: Vec<Row> = began.into_iter().chain(stuck).collect();
        for row in parted.into_iter().flatten() {
            if !rows.iter().any(|known| known.clashes(&row)) {
                rows.push(row);
            }
        }
        all.extend(rows.into_iter().map(|row| row.advice));
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
fn points((of, through): (u32, u32)) -> bool {
    few(of) || few(through) || few(of.saturating_sub(through))
}

/// Answers until half had learned it, with the interval. Each number has five learners or more on
/// both of its sides, so that it is no single one's: else there is none, or the interval is wider
/// at that end.
fn answers(of: impl Iterator<Item = (u32, bool)>) -> Option<(u32, u32, Option<u32>)> {
    let all: Vec<(u32, bool)> = of.collect();
    let found = median(all.iter().map(|&(n, through)| match through {
        true => Reached::After(n),
        false => Reached::NotIn(n),
    }))?;
    let enough = |count: usize| count >= Advice::FEWEST as usize;
    let up_to = |end: u32| {
        enough(
            all.iter()
                .filter(|(n, through)| *through && *n <= end)
                .count(),
        )
    };
    let from = |end: u32| enough(all.iter().filter(|(n, _)| *n >= end).count());
    let (middle, low) = (found.value as u32, found.low as u32);
    let high = found.high.is_finite().then_some(found.high as u32);
    (up_to(middle) && from(middle)).then(|| {
        let low = if up_to(low) { low } else { middle.min(1) };
        (middle, low, high.filter(|high| from(*high)))
    })
}

/// How many questions a skill took those who began it.
fn began(course: &Course, skill: SkillIndex, on: &[&OnSkill]) -> Option<Row> {
    let has = |(_, on): &(usize, &&OnSkill)| on.answers > 0;
    let begun: BTreeSet<usize> = (on.iter().enumerate().filter(has))
        .map(|(at, _)| at)
        .collect();
    let one = |on: &OnSkill| (on.learned.unwrap_or(on.answers), on.learned.is_some());
    let each = || begun.iter().map(|at| one(on[*at]));
    let of = begun.len() as u32;
    let through = each().filter(|(_, through)| *through).count() as u32;
    if of < Advice::FEWEST || points((of, through)) {
        return None;
    }
    let advice = Advice {
        skill: course.skills[skill].id.to_string(),
        like: Like::Anybody,
        did: Did::Began,
        of,
        through,
        others: None,
        answers: Some(answers(each())?),
    };
    Some(Row {
        advice,
        parts: vec![(begun, through)],
    })
}

/// What came of those who were stuck, by whom they were like and what they did.
fn stuck(course: &Course, skill: SkillIndex, on: &[&OnSkill]) -> Vec<Row> {
    let after = |(at, on): (usize, &&OnSkill)| Some((at, on.after()?));
    let all: BTreeMap<usize, (u32, bool)> = on.iter().enumerate().filter_map(after).collect();
    let mut likes: BTreeSet<&Like> = BTreeSet::from([&Like::Anybody]);
    let mut dids: BTreeSet<&Did> = BTreeSet::from([&Did::Stuck]);
    for stuck in all.keys().filter_map(|at| on[*at].stuck.as_ref()) {
        likes.extend(&stuck.likes);
        dids.extend(&stuck.dids);
    }
    let mut told: Vec<Row> = Vec::new();
    for like in likes {
        for did in &dids {
            let is_one = |at: &&usize| {
                let stuck = on[**at].stuck.as_ref();
                let alike = *like == Like::Anybody || stuck.is_some_and(|s| s.likes.contains(like));
                let did = **did == Did::Stuck || stuck.is_some_and(|s| s.dids.contains(*did));
                alike && did
            };
            let ones: BTreeSet<usize> = all.keys().filter(is_one).copied().collect();
            let of = ones.len() as u32;
            let each = || ones.iter().map(|at| all[at]);
            let through = each().filter(|(_, through)| *through).count() as u32;
            let row = Row {
                advice: Advice {
                    skill: course.skills[skill].id.to_string(),
                    like: like.clone(),
                    did: (*did).clone(),
                    of,
                    through,
                    others: None,
                    answers: answers(each()),
                },
                parts: vec![(ones.clone(), through)],
            };
            // A part of others, but for one to four, would point at these.
            let by_part = told.iter().any(|known| known.clashes(&row));
            if of >= Advice::FEWEST && !by_part && !points((of, through)) {
                told.push(row);
            }
        }
    }
    told
}

/// One of whom it is known whether they got through soon: their place, what they did, and whether
/// they did.
type Seen<'p> = (usize, &'p OnSkill, bool);

/// Those of whom it is known how many got through soon after some answers: who learned the skill
/// in so many more, or had so many.
fn seen<'p>(
    course: &Course,
    on: &[&'p OnSkill],
    from: impl Fn(&OnSkill) -> Option<u32>,
) -> Vec<Seen<'p>> {
    let each = on.iter().enumerate().filter_map(|(at, on)| {
        let from = from(on)?;
        let soon = |n: u32| n.saturating_sub(from) <= WITHIN;
        let known = on.learned.is_some() || on.answers.saturating_sub(from) >= WITHIN;
        let whole = on.begun_with.len() == course.skills.len();
        (known && whole).then(|| (at, *on, on.learned.is_some_and(soon)))
    });
    each.collect()
}

/// Those who did something beside the others, and how far apart their intervals are. Nothing
/// where they meet, or somebody could be pointed at.
fn apart(
    (skill, did): (&str, Did),
    seen: &[Seen<'_>],
    is_one: impl Fn(&OnSkill) -> bool,
) -> Option<(f64, Row)> {
    let mut parts: Vec<Part> = vec![(BTreeSet::new(), 0), (BTreeSet::new(), 0)];
    for (at, on, through) in seen {
        let to = &mut parts[usize::from(!is_one(on))];
        to.0.insert(*at);
        to.1 += u32::from(*through);
    }
    let count = |(of, through): &Part| (of.len() as u32, *through);
    let (with, without) = (count(&parts[0]), count(&parts[1]));
    let told = |(of, n): (u32, u32)| of >= Advice::FEWEST && !points((of, n));
    if !told(with) || !told(without) {
        return None;
    }
    let share = |(of, n): (u32, u32)| wilson(f64::from(n), f64::from(of));
    let apart = share(with)?.low - share(without)?.high;
    let both = parts.iter().flat_map(|(of, _)| of).copied().collect();
    parts.push((both, with.1 + without.1));
    let advice = Advice {
        skill: skill.to_owned(),
        like: Like::Anybody,
        did,
        of: with.0,
        through: with.1,
        others: Some((without.1, without.0)),
        answers: None,
    };
    (apart > 0.0).then_some((apart, Row { advice, parts }))
}

/// The clearest of several; of two alike, the first.
fn clearest(all: impl Iterator<Item = (f64, Row)>) -> Option<Row> {
    let better = |best: (f64, Row), of: (f64, Row)| if of.0 > best.0 { of } else { best };
    all.reduce(better).map(|(_, row)| row)
}

/// Which skill to learn before this one, where those who did were clearly quicker: their
/// interval and that of the others do not meet. Of several, the clearest.
fn order(course: &Course, skill: SkillIndex, seen: &[Seen<'_>]) -> Option<Row> {
    let below = placement::reach(skill, |s| &course.skills[s].requires);
    let id = course.skills[skill].id.as_str();
    let others = course.skills.positions();
    clearest(
        others
            .filter(|first| *first != skill && !below.contains(first))
            .filter_map(|first| {
                let did = Did::First(course.skills[first].id.to_string());
                apart((id, did), seen, |on| on.begun_with[first.0])
            }),
    )
}

/// Which resource to open, by the same rule: before this skill, or after the first two misses in
/// a row.
fn opened(
    course: &Course,
    skill: SkillIndex,
    seen: &[Seen<'_>],
    opened: fn(&OnSkill) -> &BTreeSet<String>,
    did: fn(String) -> Did,
) -> Option<Row> {
    let id = course.skills[skill].id.as_str();
    clearest(course.resources_of(skill).filter_map(|resource| {
        let resource = course.resources[resource].id.as_str();
        let did = did(resource.to_owned());
        apart((id, did), seen, |on| opened(on).contains(resource))
    }))
}

/// Whether two rows of one skill could point at a few, where one is of a part of the other: some
/// numbers of both, the others and all together among them, are apart by one to four.
pub(super) fn is_close(one: &Advice, other: &Advice) -> bool {
    let parts = |row: &Advice| {
        let did = (row.of, row.through);
        let others = row.others.map(|(through, of)| (of, through));
        let both = others.map(|(of, through)| (did.0 + of, did.1 + through));
        [Some(did), others, both].into_iter().flatten()
    };
    parts(one).any(|a| parts(other).any(|b| close(a, b)))
}

/// Whether numbers of learners, and of those who got through, are apart by one to four.
fn close(a: (u32, u32), b: (u32, u32)) -> bool {
    let rest = |(of, through): (u32, u32)| of.abs_diff(through);
    few(a.0.abs_diff(b.0)) || few(a.1.abs_diff(b.1)) || few(rest(a).abs_diff(rest(b)))
}
