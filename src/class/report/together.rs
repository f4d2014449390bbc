//! The class as a whole: skills, practice, gains, misconceptions, predictions.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::Unit;
use jiff::civil::Date;

use super::ahead::ahead;
use super::data::{
    CalibrationBin, Concern, Engagement, Gains, LearnerLine, MisconceptionLine, SkillLine,
};
use super::kept::{Foretold, Looked, OnSkill, WEEK, weeks};
use super::stats::{Interval, Ratio, Reached, median, paired};
use super::thresholds::Thresholds;
use crate::course::{Course, MisconceptionIndex, QuestionIndex};
use crate::learner::Stage;
use crate::words::{message, spoken};

/// Weeks that the practice of a class is told of.
const WEEKS: i64 = 8;
/// Weeks that tell what is usual for a learner.
const USUAL: i64 = 4;

/// Days since 1970 of a date.
fn day_of(date: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    epoch
        .until((Unit::Day, date))
        .map_or(0, |span| i64::from(span.get_days()))
}

/// How the class stands with each skill.
pub(super) fn skills(course: &Course, learners: &[Looked]) -> Vec<SkillLine> {
    let line = |at: usize| {
        let on = || learners.iter().filter_map(move |l| l.skills.get(at));
        let stages = Stage::ALL.map(|stage| count(on().filter(|on| on.stage == stage).count()));
        let skill = &course.skills[crate::course::SkillIndex(at)];
        SkillLine {
            id: skill.id.to_string(),
            title: skill.title.to_string(),
            stages: Some(stages),
            practised: count(on().filter_map(reached).count()),
            answers_to_learned: median(on().filter_map(reached)),
        }
    };
    (0..course.skills.len()).map(line).collect()
}

/// After how many answers a skill was learned, or how many were not enough; nothing of one
/// that was not practised, or known before.
pub(super) fn reached(on: &OnSkill) -> Option<Reached> {
    match on.learned_after {
        Some(n) if n > 0 => Some(Reached::After(n)),
        None if on.counted > 0 && on.stage < Stage::Learned => Some(Reached::NotIn(on.counted)),
        _ => None,
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Minutes a week over some days; none where they are less than a week.
fn a_week(learner: &Looked, from: i64, to: i64) -> Option<f64> {
    (to - from >= WEEK).then(|| learner.practised(from, to).0 / weeks(to - from))
}

/// Minutes a week before and after a date.
fn around(learner: &Looked, since: Option<Date>) -> (Option<f64>, Option<f64>) {
    let (Some(date), Some((first, _))) = (since.map(day_of), learner.span()) else {
        return (None, None);
    };
    // Nothing is known of the days after what was handed in.
    let known = date.min(learner.today + 1);
    (
        a_week(learner, first, known),
        a_week(learner, date.max(first), learner.today + 1),
    )
}

/// How each learner stands, and the order in which they are told: by what was found of
/// them, then by name.
pub(super) fn learner_lines(
    course: &Course,
    (learners, first): (&[Looked], &[Concern]),
    (since, deadline, planned): (Option<Date>, Option<Date>, &HashMap<String, Date>),
    (thresholds, now): (&Thresholds, Timestamp),
) -> (Vec<LearnerLine>, Vec<usize>) {
    let lines = learners.iter().map(|learner| {
        let days = deadline
            .or_else(|| planned.get(&learner.id).copied())
            .map(|date| day_of(date) - learner.today)
            .or(learner.deadline);
        let (before, after) = around(learner, since);
        let today = learner.today;
        let (minutes, on_days) = learner.practised(today + 1 - WEEK, today + 1);
        let begun = learner.span().map_or(today, |(first, _)| first);
        let from = begun.max(today + 1 - (USUAL + 1) * WEEK);
        let age = now.as_second() - learner.as_of.as_second();
        LearnerLine {
            id: learner.id.clone(),
            name: learner.name.clone(),
            as_of: learner.as_of,
            is_old: age > i64::from(thresholds.old_days) * 86_400,
            answers: learner.answers,
            right: learner.right,
            unaided: learner.unaided,
            stages: learner.skills.iter().map(|on| on.stage).collect(),
            learned: learner.learned(),
            kept: learner
                .skills
                .iter()
                .filter(|on| on.stage >= Stage::Kept)
                .count(),
            minutes,
            days: on_days,
            usual_minutes: a_week(learner, from, today + 1 - WEEK),
            away: learner.span().map(|(_, last)| today - last),
            before,
            after,
            ahead: ahead(course, learner, days),
            test: learner.tests.map(|test| (test.then, test.now, test.of)),
        }
    });
    let found: BTreeMap<&str, usize> = (first.iter().enumerate())
        .filter(|(_, concern)| !concern.is_question)
        .map(|(at, concern)| (concern.about.as_str(), at))
        .collect();
    let mut order: Vec<usize> = (0..learners.len()).collect();
    order.sort_by_key(|&at| {
        let learner = &learners[at];
        let place = found
            .get(learner.id.as_str())
            .copied()
            .unwrap_or(usize::MAX);
        (place, learner.called().to_lowercase(), at)
    });
    (lines.collect(), order)
}

/// How much the class practised.
pub(super) fn engagement(learners: &[Looked], since: Option<Date>) -> Engagement {
    let n = learners.len().max(1) as f64;
    // Of who began later or is known only until earlier, nothing counts for those weeks.
    let week = |back: i64| {
        let all = learners.iter().map(|learner| {
            let to = learner.today + 1 - back * WEEK;
            learner.practised(to - WEEK, to).0
        });
        all.sum::<f64>() / n
    };
    let mut of: Vec<f64> = (0..WEEKS).rev().map(week).collect();
    let idle = of.iter().take_while(|minutes| **minutes == 0.0).count();
    of.drain(..idle.min(of.len().saturating_sub(1)));
    // The week in which the class began tells of a part of one only.
    let begun = (learners.iter()).any(|learner| {
        let from = learner.today + 1 - of.len() as i64 * WEEK;
        learner.span().is_some_and(|(first, _)| first <= from)
    });
    let last = of.len().saturating_sub(1);
    let before = &of[usize::from(!begun).min(last)..last];
    let active = |learner: &&Looked| {
        let to = learner.today + 1;
        learner.practised(to - WEEK, to).1 > 0
    };
    let changes = learners.iter().filter_map(|learner| {
        let (before, after) = around(learner, since);
        Some(after? - before?)
    });
    let changes: Vec<f64> = changes.collect();
    Engagement {
        usual: (!before.is_empty()).then(|| before.iter().sum::<f64>() / before.len() as f64),
        active: Some(count(learners.iter().filter(active).count())),
        change: paired(&changes),
        compared: Some(count(changes.len())),
        asked: since.is_some(),
        weeks: of,
    }
}

/// What tests before and after came to; none where nobody took both.
pub(super) fn gains(learners: &[Looked]) -> Option<Gains> {
    let tested: Vec<_> = learners.iter().filter_map(|l| l.tests).collect();
    let n = tested.len() as f64;
    let share = |right: u32, of: u32| f64::from(right) / f64::from(of.max(1));
    let mean = |of: &dyn Fn(&super::kept::Tests) -> f64| tested.iter().map(of).sum::<f64>() / n;
    let gained: Vec<f64> = tested
        .iter()
        .map(|t| share(t.now, t.of) - share(t.then, t.of))
        .collect();
    (!tested.is_empty()).then(|| Gains {
        learners: count(tested.len()),
        then: mean(&|t| share(t.then, t.of)),
        now: mean(&|t| share(t.now, t.of)),
        gain: paired(&gained),
    })
}

/// Wrong ideas that learners have, the most common first.
pub(super) fn misconceptions(course: &Course, learners: &[Looked]) -> Vec<MisconceptionLine> {
    type Of = (Option<MisconceptionIndex>, Option<(QuestionIndex, String)>);
    let mut all: BTreeMap<Of, (u32, u32, QuestionIndex, String)> = BTreeMap::new();
    for met in learners.iter().flat_map(|l| &l.missteps) {
        let of: Of = match met.idea {
            Some(idea) => (Some(idea), None),
            None => (None, Some((met.question, met.name.to_string()))),
        };
        let line = all
            .entry(of)
            .or_insert((0, 0, met.question, met.name.to_string()));
        line.0 += u32::from(!met.overcome && met.times >= 2);
        line.1 += 1;
    }
    let (by_question, by_skill) = asked(course, learners);
    let asked = |of: &Of, question: QuestionIndex| match of.0 {
        // Who answered any question of its skill could show it.
        Some(idea) => by_skill[course.misconceptions[idea].skill.0],
        None => by_question[question.0],
    };
    let all = all.into_iter().filter(|(_, (now, ..))| *now > 0);
    let lines = all.map(|(of, (now, met, question, name))| {
        let of_class = asked(&of, question).max(met);
        let lesson = now >= 3 && now * 5 >= of_class;
        MisconceptionLine {
            id: of.0.map(|idea| course.misconceptions[idea].id.to_string()),
            question: course.questions[question].id.to_string(),
            name: spoken(&name),
            now,
            met: Some(met),
            of: of_class,
            lesson,
            suggestion: match lesson {
                true => message!("classreport-lesson"),
                false => message!("classreport-one-by-one"),
            },
        }
    });
    let mut lines: Vec<MisconceptionLine> = lines.collect();
    lines.sort_by(|a, b| b.now.cmp(&a.now).then_with(|| a.name.cmp(&b.name)));
    lines
}

/// How many learners answered each question, and any of each skill.
fn asked(course: &Course, learners: &[Looked]) -> (Vec<u32>, Vec<u32>) {
    let mut by_question = vec![0; course.questions.len()];
    let mut by_skill = vec![0; course.skills.len()];
    for learner in learners {
        let mut met = vec![false; course.skills.len()];
        for first in &learner.first {
            let question = QuestionIndex(first.question as usize);
            by_question[question.0] += 1;
            for skill in &course.questions[question].skills {
                met[skill.0] = true;
            }
        }
        for (count, met) in by_skill.iter_mut().zip(met) {
            *count += u32::from(met);
        }
    }
    (by_question, by_skill)
}

/// How often answers went right, by what was predicted.
pub(super) fn calibration(learners: &[Looked]) -> Vec<CalibrationBin> {
    let mut all = Foretold::default();
    learners.iter().for_each(|l| all.join(&l.foretold));
    let bins = all.bins.iter().filter(|(answers, ..)| *answers > 0);
    let bin = |&(answers, predicted, right): &(u32, f64, u32)| CalibrationBin {
        answers,
        predicted: predicted / f64::from(answers),
        right: f64::from(right) / f64::from(answers),
    };
    bins.map(bin).collect()
}

/// Predicted less what came, over all answers.
pub(super) fn calibration_gap(learners: &[Looked]) -> Option<Interval> {
    let mut gap = Ratio::default();
    for of in learners.iter().map(|l| &l.foretold) {
        gap.add(of.expected - f64::from(of.right), of.answers.into());
    }
    gap.interval()
}
