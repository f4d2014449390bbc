//! Whether the tutor and the questions treat groups of learners alike, as far as that can be
//! told from answers.

use std::collections::BTreeMap;

use super::fair::{ColumnFairness, Dif, GroupFairness};
use super::groups::Groups;
use super::kept::Looked;
use super::questions::Answered;
use super::stats::{
    Band, Interval, MantelHaenszel, Ratio, Stratum, Z95, adjusted, dif, median, paired,
};
use super::together::reached;
use crate::course::QuestionIndex;
use crate::words::{Joined, Message, Value, message, percent};

/// Bands of ability within which answers are compared.
const STRATA: usize = 5;
/// Most groups of a column.
const MOST_GROUPS: usize = 50;
/// Rows that mean nobody that are named.
const NAMED: usize = 10;

/// Looks at each column of the groups file.
///
/// `strangers` are the rows of it that mean nobody.
pub(super) fn fairness(
    answered: &Answered<'_>,
    groups: &Groups,
    strangers: &[String],
) -> Vec<ColumnFairness> {
    let columns = groups.columns.iter().enumerate();
    let mut all: Vec<ColumnFairness> = columns
        .map(|(at, name)| column(answered, groups, at, name))
        .collect();
    if let Some(first) = all.first_mut().filter(|_| !strangers.is_empty()) {
        let named = strangers.iter().take(NAMED).cloned();
        let said = message!(
            "classreport-fair-strangers",
            n = strangers.len(),
            rows = Value::list(named, Joined::Commas),
            more = strangers.len().saturating_sub(NAMED)
        );
        first.said.push(said.on_one_line());
    }
    all
}

fn column(answered: &Answered<'_>, groups: &Groups, at: usize, name: &str) -> ColumnFairness {
    let mut members: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut without = 0;
    for (learner, looked) in answered.learners.iter().enumerate() {
        match groups.of(at, &looked.id, looked.name.as_deref()) {
            Some(group) => members.entry(group.to_string()).or_default().push(learner),
            None => without += 1,
        }
    }
    let mut all: Vec<(String, Vec<usize>)> = members.into_iter().collect();
    all.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
    let suppressed = suppress(&mut all, without, answered.thresholds.group_size as usize);
    let group = |(name, of): &(String, Vec<usize>)| {
        let of: Vec<&Looked> = of.iter().map(|&l| &answered.learners[l]).collect();
        group_line(name, &of)
    };
    let lines: Vec<GroupFairness> = all.iter().map(group).collect();
    let (tested, dif) = differing(answered, &all);
    ColumnFairness {
        column: name.to_owned(),
        reference: all.first().map(|(name, _)| name.clone()),
        said: sentences(&lines, (suppressed, without), (tested, &dif), answered),
        groups: lines,
        suppressed,
        without,
        tested,
        dif,
    }
}

/// Takes out the groups that are too small. Where all that is taken out, with who has no
/// value, is so small that it could be told from the sums of the class, the smallest group
/// that is left goes, too. Tells how many learners are not shown.
fn suppress(all: &mut Vec<(String, Vec<usize>)>, without: u32, least: usize) -> u32 {
    let mut gone = 0;
    while all.len() > MOST_GROUPS || all.last().is_some_and(|(_, of)| of.len() < least) {
        gone += all.pop().map_or(0, |(_, of)| of.len());
    }
    let hidden = gone + without as usize;
    if hidden > 0 && hidden < least {
        gone += all.pop().map_or(0, |(_, of)| of.len());
    }
    gone as u32
}

fn group_line(name: &str, of: &[&Looked]) -> GroupFairness {
    let ratio = |pair: &dyn Fn(&Looked) -> (f64, f64)| {
        let mut ratio = Ratio::default();
        for learner in of {
            let (counted, of) = pair(learner);
            ratio.add(counted, of);
        }
        ratio.interval()
    };
    let minutes = of.iter().filter(|l| !l.days.is_empty()).map(|l| {
        let all: u64 = l.days.values().map(|(millis, _)| *millis).sum();
        all as f64 / 60_000.0 / l.days.len() as f64
    });
    let skills = of.iter().flat_map(|l| &l.skills);
    GroupFairness {
        group: name.to_owned(),
        learners: of.len() as u32,
        answers: of.iter().map(|l| l.answers).sum(),
        gap: ratio(&|l| {
            let f = &l.foretold;
            (f.expected - f64::from(f.right), f.answers.into())
        }),
        false_right: ratio(&|l| {
            let f = &l.foretold;
            (f.false_right.into(), (f.answers - f.right).into())
        }),
        false_wrong: ratio(&|l| (l.foretold.false_wrong.into(), l.foretold.right.into())),
        learned_wrong: ratio(&|l| (l.foretold.later_wrong.into(), l.foretold.later.into())),
        answers_to_learned: median(skills.filter_map(reached)),
        minutes: paired(&minutes.collect::<Vec<_>>()),
    }
}

/// A question in a group, tested.
struct Tested {
    dif: Dif,
    plain: MantelHaenszel,
    logistic: Option<f64>,
}

/// Questions that work otherwise in a group than in the largest, and how many tests there
/// were.
fn differing(answered: &Answered<'_>, groups: &[(String, Vec<usize>)]) -> (u32, Vec<Dif>) {
    let [(_, reference), others @ ..] = groups else {
        return (0, Vec::new());
    };
    let mut which: Vec<Option<usize>> = vec![None; answered.learners.len()];
    reference.iter().for_each(|&l| which[l] = Some(0));
    for (at, (_, of)) in others.iter().enumerate() {
        of.iter().for_each(|&l| which[l] = Some(at + 1));
    }
    let mut found: Vec<Tested> = Vec::new();
    for (question, first) in answered.by_question().iter().enumerate() {
        for (other, (name, _)) in others.iter().enumerate() {
            let whole = first.iter().filter(|(_, of)| !of.steps);
            let compared = whole.filter_map(|(learner, of)| {
                let group = which[*learner].filter(|&g| g == 0 || g == other + 1)?;
                let ability = answered.model.without(*learner, of.question, of.right);
                Some((ability, group > 0, of.right))
            });
            let compared: Vec<(f64, bool, bool)> = compared.collect();
            found.extend(tested(answered, QuestionIndex(question), name, &compared));
        }
    }
    let tests = found.len() as u32;
    let plain: Vec<f64> = found.iter().map(|of| of.plain.p).collect();
    let logistic: Vec<f64> = found.iter().filter_map(|of| of.logistic).collect();
    let mut logistic = adjusted(&logistic).into_iter();
    let bound = answered.thresholds.false_findings;
    let told = found
        .into_iter()
        .zip(adjusted(&plain))
        .filter_map(|(of, p)| {
            let by_one = p <= bound;
            let dif = Dif {
                mantel_haenszel_p: p,
                logistic_p: of.logistic.and_then(|_| logistic.next()),
                band: of.plain.band(by_one),
                ..of.dif
            };
            (by_one || dif.logistic_p.is_some_and(|p| p <= bound)).then_some(dif)
        });
    let mut told: Vec<Dif> = told.collect();
    told.sort_by(|a, b| b.delta.value.abs().total_cmp(&a.delta.value.abs()));
    (tests, told)
}

/// Tests one question in one group against the reference; nothing where too few were asked.
fn tested(
    answered: &Answered<'_>,
    question: QuestionIndex,
    group: &str,
    answers: &[(f64, bool, bool)],
) -> Option<Tested> {
    let least = answered.thresholds.group_size;
    let learners = answers.iter().filter(|(_, focal, _)| *focal).count() as u32;
    let reference = answers.len() as u32 - learners;
    if learners < least || reference < least {
        return None;
    }
    let plain = MantelHaenszel::of(&strata(answers))?;
    let half = Z95 * plain.error;
    Some(Tested {
        dif: Dif {
            question: answered.course.questions[question].id.to_string(),
            group: group.to_owned(),
            learners,
            reference,
            delta: Interval {
                value: plain.delta,
                low: plain.delta - half,
                high: plain.delta + half,
            },
            band: Band::A,
            mantel_haenszel_p: 1.0,
            logistic_p: None,
        },
        logistic: dif(answers).map(|test| test.p),
        plain,
    })
}

/// Answers in bands of ability with as many answers each.
fn strata(answers: &[(f64, bool, bool)]) -> [Stratum; STRATA] {
    let mut abilities: Vec<f64> = answers.iter().map(|(ability, ..)| *ability).collect();
    abilities.sort_by(f64::total_cmp);
    let mut all = [Stratum::default(); STRATA];
    for (ability, focal, right) in answers {
        let below = abilities.partition_point(|a| a < ability);
        all[(below * STRATA / abilities.len()).min(STRATA - 1)].add(*focal, *right);
    }
    all
}

/// What was found, and what can't be told.
fn sentences(
    groups: &[GroupFairness],
    (suppressed, without): (u32, u32),
    (tested, found): (u32, &[Dif]),
    answered: &Answered<'_>,
) -> Vec<Message> {
    let mut said = Vec::new();
    if suppressed > 0 {
        said.push(message!(
            "classreport-fair-suppressed",
            n = suppressed,
            least = answered.thresholds.group_size
        ));
    }
    if without > 0 {
        said.push(message!("classreport-fair-without", n = without));
    }
    if groups.len() < 2 {
        said.push(message!("classreport-fair-one-group"));
        return said;
    }
    let off = groups
        .iter()
        .filter(|g| g.gap.is_some_and(|gap| gap.leaves_out(0.0)));
    for group in off {
        let value = group.gap.map_or(0.0, |gap| gap.value);
        said.push(match value > 0.0 {
            true => message!("classreport-fair-over", group = group.group.as_str()),
            false => message!("classreport-fair-under", group = group.group.as_str()),
        });
    }
    said.push(match found.len() {
        0 => message!("classreport-fair-no-dif", n = tested),
        n => message!(
            "classreport-fair-dif",
            found = n,
            n = tested,
            share = percent(answered.thresholds.false_findings)
        ),
    });
    said.push(message!("classreport-fair-unknown"));
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(sizes: &[usize]) -> Vec<(String, Vec<usize>)> {
        let of = sizes.iter().enumerate();
        of.map(|(n, size)| (n.to_string(), vec![0; *size]))
            .collect()
    }

    #[test]
    fn small_groups_go_and_can_not_be_told_from_the_rest() {
        let mut all = groups(&[30, 20, 12, 4]);
        // Four alone could be told as the class less the others: 12 go with them.
        assert_eq!((suppress(&mut all, 0, 10), all.len()), (16, 2));
        let mut all = groups(&[30, 20, 8, 4]);
        assert_eq!((suppress(&mut all, 0, 10), all.len()), (12, 2));
        let mut all = groups(&[30, 20]);
        assert_eq!((suppress(&mut all, 0, 10), all.len()), (0, 2));
        // Three without a value could be told as well.
        let mut all = groups(&[30, 20]);
        assert_eq!((suppress(&mut all, 3, 10), all.len()), (20, 1));
    }

    #[test]
    fn strata_hold_as_many_answers_each() {
        let answers: Vec<_> = (0..50).map(|n| (f64::from(n), n % 2 == 0, true)).collect();
        for stratum in strata(&answers) {
            assert_eq!(stratum.reference.0 + stratum.focal.0, 10.0);
        }
    }
}
