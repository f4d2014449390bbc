//! What of the sums is told: nothing of fewer than five learners, and nothing from which
//! that could be subtracted.

use std::collections::BTreeMap;

use super::sums::{FEWEST, Head, LENGTH, OfMistake, OfQuestion, OfResource, Statistics};
use super::tally::{Asked, Followed, Looked, Tally};

/// Most different rows of a skill.
const ROWS: usize = 500;

/// What may be told of a tally.
pub fn told(tally: &Tally, head: Head) -> Statistics {
    let mut told = Statistics {
        head: Head {
            fewest: FEWEST,
            length: LENGTH,
            ..head
        },
        ..Statistics::default()
    };
    for (skill, rows) in &tally.rows {
        for (row, n) in rows_of(rows) {
            told.rows.insert((skill.clone(), written(row)), n);
        }
    }
    for (id, asked) in &tally.questions {
        if let Some(of) = question(asked) {
            told.questions.insert(id.clone(), of);
        }
    }
    for (key, followed) in &tally.mistakes {
        if let Some(of) = mistake(followed) {
            told.mistakes.insert(key.clone(), of);
        }
    }
    for (key, looked) in &tally.resources {
        if let Some(of) = resource(looked) {
            told.resources.insert(key.clone(), of);
        }
    }
    told
}

/// A row in letters.
fn written(row: u16) -> String {
    format!("{row:b}").split_off(1)
}

/// How many learners had which row, in fives; rows of fewer than five are cut off at the end
/// until five have the same beginning.
fn rows_of(rows: &[u16]) -> BTreeMap<u16, u64> {
    let mut rows = rows[..rows.len() - rows.len() % FEWEST as usize].to_vec();
    let is_right = |row: u16| (row << row.leading_zeros()) & 0x4000 != 0;
    // Of fewer than five who began otherwise than the others, nothing can be told; so that
    // they can't be counted by subtraction, some of the others go, too.
    let right = rows.iter().filter(|row| is_right(**row)).count();
    for few in [true, false] {
        let n = if few { right } else { rows.len() - right };
        if (1..FEWEST as usize).contains(&n) {
            rows.retain(|row| is_right(*row) != few);
            rows.truncate(rows.len() - rows.len() % FEWEST as usize);
            break;
        }
    }
    let mut least = FEWEST;
    loop {
        let merged = merged(&rows, least);
        if merged.len() <= ROWS {
            return merged;
        }
        least += least.div_ceil(4);
    }
}

/// Rows with at least so many learners each: of rarer ones, the last answers are left out.
fn merged(rows: &[u16], least: u64) -> BTreeMap<u16, u64> {
    let mut counts: BTreeMap<u16, u64> = BTreeMap::new();
    for &row in rows {
        *counts.entry(row).or_default() += 1;
    }
    // Longer rows are the greater numbers.
    let mut told = BTreeMap::new();
    while let Some((row, n)) = counts.pop_last() {
        if n >= least {
            told.insert(row, n);
        } else if row > 3 {
            *counts.entry(row >> 1).or_default() += n;
        } else {
            // What is left of those who began so goes with the rarest row that did: left
            // out, it could be had by subtraction.
            let began = |told: &u16| told >> (row.leading_zeros() - told.leading_zeros()) == row;
            let all = told.iter().filter(|(told, _)| began(told));
            let rarest = all.min_by_key(|(told, n)| (**n, u16::MAX - **told));
            if let Some((&rarest, &with)) = rarest {
                told.remove(&rarest);
                told.insert(row, n + with);
            }
        }
    }
    told
}

/// Leaves out what is of fewer than five, and more until five or more are left out. Gives how
/// many are.
fn guarded<const N: usize>(cells: &mut [u64; N], of: u64) -> u64 {
    let is_few = |n: u64| (1..FEWEST).contains(&n);
    // What is in none of the cells is left out already.
    let mut out = of - cells.iter().sum::<u64>();
    for cell in cells.iter_mut().filter(|cell| is_few(**cell)) {
        out += std::mem::take(cell);
    }
    while is_few(out) {
        match cells.iter_mut().filter(|cell| **cell > 0).min() {
            Some(cell) => out += std::mem::take(cell),
            None => break,
        }
    }
    out
}

fn question(asked: &Asked) -> Option<OfQuestion> {
    let n = asked.learners;
    if n < FEWEST {
        return None;
    }
    let mut of = OfQuestion {
        skills: asked.skills.clone(),
        learners: n,
        position: asked.position,
        times: asked.times,
        ..OfQuestion::default()
    };
    let wrong = n - asked.right;
    if (1..FEWEST).contains(&wrong) {
        of.few_wrong = (1, n);
    } else if (1..FEWEST).contains(&asked.right) {
        of.few_right = (1, n);
    } else {
        of.of = n;
        of.right = asked.right;
    }
    guarded(&mut of.times, n);
    of.untold = n - of.times.iter().sum::<u64>();
    let later = &asked.later;
    let is_told = |some: u64| some == 0 || some >= FEWEST;
    if later.learners >= FEWEST && is_told(later.some_right) && is_told(later.some_wrong) {
        of.later = (later.learners, later.answers, later.right);
    }
    Some(of)
}

fn mistake(followed: &Followed) -> Option<OfMistake> {
    if followed.learners < FEWEST {
        return None;
    }
    let mut next = followed.next;
    guarded(&mut next, followed.learners);
    Some(OfMistake {
        learners: followed.learners,
        next,
        untold: followed.learners - next.iter().sum::<u64>(),
    })
}

fn resource(looked: &Looked) -> Option<OfResource> {
    let n = looked.learners;
    if n < FEWEST {
        return None;
    }
    let (mut next, mut useful) = (looked.next, looked.useful);
    guarded(&mut next, n);
    guarded(&mut useful, n);
    Some(OfResource {
        learners: n,
        next,
        untold: n - next.iter().sum::<u64>(),
        useful,
        unsaid: n - useful.iter().sum::<u64>(),
    })
}
