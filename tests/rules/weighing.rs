//! Among questions that a rule may ask: which one is best, for all that may have happened before.

use jiff::SignedDuration;
use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::Override;
use kenning::learner::Days;
use kenning::tutor::{HOPELESS, Rule, Sitting};
use proptest::prelude::*;

use crate::common::course::{Draft, chain, course, question, skill, sum};
use crate::common::events::answer;
use crate::common::learner::Learner;

/// Procedures of one skill, of all levels.
fn procedures() -> Draft {
    (0..8).fold(course().skill(skill("s")), |draft, n| {
        draft.ask(sum(&format!("sum-{n}"), "s").level(1 + n % 5))
    })
}

/// Facts of a small graph, some of which need two skills.
fn facts() -> Draft {
    let both = |id: &str, skills: &[&str]| question("text", id, skills).set("answer", "yes");
    course()
        .skill(skill("low"))
        .skill(skill("side"))
        .skill(skill("mid").requires(&["low"]))
        .skill(skill("top").requires(&["mid", "side"]))
        .facts("low", 2)
        .facts("side", 2)
        .facts("mid", 2)
        .facts("top", 2)
        .ask(both("two", &["side", "low"]))
        .ask(both("three", &["top", "low", "side"]))
}

const FACTS: [&str; 10] = [
    "low-q0", "low-q1", "side-q0", "side-q1", "mid-q0", "mid-q1", "top-q0", "top-q1", "two",
    "three",
];

/// Whether a question is harder than what went wrong last in one of its skills: whatever
/// rule asks, it is left for later.
fn is_harder(learner: &Learner, q: usize) -> bool {
    let of = |q: QuestionIndex| &learner.course.questions[q];
    let asked = of(QuestionIndex(q));
    let mut missed = asked
        .skills
        .iter()
        .filter_map(|&s| learner.state.skills[s].missed);
    missed.any(|missed| asked.difficulty.level() > of(missed).difficulty.level())
}

proptest! {
    #![proptest_config(crate::common::cases(256))]

    /// New material: as near to the aim as can be; at first the easiest; and what
    /// was asked before, or in this sitting, gives way.
    #[test]
    fn practice_asks_what_is_nearest_to_the_aim_and_was_asked_least(
        answers in prop::collection::vec((0usize..8, any::<bool>()), 0..14),
        shown in prop::collection::vec(0usize..8, 0..7),
        streak in -4i32..5,
    ) {
        let mut learner = Learner::of(procedures());
        for (n, right) in answers {
            let told = answer(&format!("sum-{n}"));
            learner.tells(if right { told } else { told.wrong() }).minutes(1);
        }
        let sitting = Sitting { asked: shown.iter().copied().map(QuestionIndex).collect(), streak, ..Sitting::default() };
        let Some(choice) = learner.next_in(&sitting) else { return Ok(()) };
        prop_assume!(matches!(choice.reason.rule, Rule::FirstSteps | Rule::Frontier));
        let state = &learner.state;
        let level = |q: usize| learner.course.questions[QuestionIndex(q)].difficulty.level();
        let cost = |q: usize| {
            let p = state.predict(&learner.course, QuestionIndex(q), learner.now).p;
            // The very first one is of the lowest level.
            let early = match state.skills[SkillIndex(0)].attempts {
                0 => 2.0 * level(q),
                1 => 0.1 * level(q),
                _ => 0.0,
            };
            let here = shown.iter().filter(|&&s| s == q).count() as f64;
            let before = f64::from(state.questions[QuestionIndex(q)].attempts.min(10));
            (p - choice.reason.target.get()).abs() + early + 0.15 * here + 0.04 * before
        };
        let rested = (0..8).filter(|q| !shown.iter().rev().take(4).any(|s| s == q));
        // None out of reach, and after a miss none that is harder.
        let missed = state.skills[SkillIndex(0)].missed.map(|q| level(q.0));
        let rested: Vec<usize> = rested
            .filter(|&q| state.predict(&learner.course, QuestionIndex(q), learner.now).p >= HOPELESS)
            .filter(|&q| missed.is_none_or(|most| level(q) <= most))
            .collect();
        let best = rested.iter().copied().min_by(|&a, &b| cost(a).total_cmp(&cost(b)).then(a.cmp(&b)));
        // Where there is none, what was shown lately has its turn again.
        prop_assume!(best.is_some());
        prop_assert_eq!(Some(choice.question.0), best);
        prop_assert_eq!(choice.reason.candidates, rested.len());
    }

    /// Reviews: the one most at risk; among like risks the one that reviews other due
    /// skills along with its own.
    #[test]
    fn the_review_most_at_risk_comes_first(
        answers in prop::collection::vec((0usize..10, any::<bool>(), 0i64..200), 1..25),
        days in 1i64..60,
        last in 0usize..10,
    ) {
        let mut learner = Learner::of(facts());
        for (n, right, hours) in answers {
            let told = answer(FACTS[n]);
            learner.tells(if right { told } else { told.wrong() }).hours(hours);
        }
        learner.days(days);
        let sitting = Sitting { asked: vec![QuestionIndex(last)], ..Sitting::default() };
        let (course, state, now) = (&learner.course, &learner.state, learner.now);
        let is_due = |q: usize| state.is_due(course, QuestionIndex(q), now);
        let Some(choice) = learner.next_in(&sitting) else { return Ok(()) };
        let asked = |q: usize| q != last && !is_harder(&learner, q);
        let due: Vec<usize> = (0..10).filter(|&q| asked(q) && is_due(q)).collect();
        if due.is_empty() {
            prop_assert!(choice.reason.rule != Rule::Due);
            return Ok(());
        }
        let has_due = |skill: usize| {
            (0..10).any(|q| course.questions[QuestionIndex(q)].skills[0] == SkillIndex(skill) && is_due(q))
        };
        let cost = |q: usize| {
            let skills = &course.questions[QuestionIndex(q)].skills;
            let below = skills.iter().flat_map(|&s| course.implicit(s));
            let shares = below.filter(|(s, _)| has_due(s.0)).map(|(_, share)| share);
            let covered = shares.sum::<f64>() + 0.5 * (skills.len() as f64 - 1.0);
            let recall = state.recall(course, QuestionIndex(q), now).expect("it was answered");
            recall.get() - 0.05 * covered.min(2.0)
        };
        let best = due.into_iter().min_by(|&a, &b| cost(a).total_cmp(&cost(b)).then(a.cmp(&b)));
        let best = QuestionIndex(best.expect("one is due"));
        if choice.question == best {
            return Ok(());
        }
        // The first one of its skill today is likelier to go right.
        let skill = course.questions[best].skills[0];
        let (here, before) = (QuestionIndex(last), state.skills[skill].last);
        prop_assert!(course.questions[here].skills[0] != skill);
        prop_assert!(before.is_some_and(|before| state.day(before) < state.day(now)));
        prop_assert_eq!(course.questions[choice.question].skills[0], skill);
        let likely = |q| state.predict(course, q, now).p - 0.05 * course.questions[q].difficulty.level();
        prop_assert!(likely(choice.question) > likely(best));
        prop_assert!(matches!(choice.reason.rule, Rule::Due | Rule::Warm));
    }

    /// Before a deadline: only what would fall below the retention by then, the
    /// most forgotten first.
    #[test]
    fn a_deadline_brings_what_would_be_forgotten_by_then(
        answers in prop::collection::vec((0usize..10, any::<bool>(), 0i64..30), 1..16),
        ahead in 0i64..4,
        last in 0usize..10,
    ) {
        let mut learner = Learner::of(facts());
        for id in ["low", "side", "mid", "top"] {
            learner.knows(id);
        }
        for (n, right, hours) in answers {
            let told = answer(FACTS[n]);
            learner.tells(if right { told } else { told.wrong() }).hours(hours);
        }
        for id in FACTS {
            let q = learner.question(id);
            if learner.state.questions[q].attempts == 0 {
                learner.decides(Override::Suspend { question: id.into() });
            }
        }
        let day = (learner.now + SignedDuration::from_hours(24 * ahead - 4)).to_string();
        learner.plans(&format!("deadline = {}", &day[..10]));
        let sitting = Sitting { asked: vec![QuestionIndex(last)], ..Sitting::default() };
        let (course, state, now) = (&learner.course, &learner.state, learner.now);
        let days = kenning::tutor::days_until(state, state.plan.deadline.expect("set"), now);
        let choice = learner.next_in(&sitting);
        let choice = choice.filter(|c| matches!(c.reason.rule, Rule::Deadline { .. }));
        let Some(choice) = choice else { return Ok(()) };
        prop_assert_eq!(choice.reason.rule, Rule::Deadline { days });
        let then = |q: usize| {
            let memory = state.questions[QuestionIndex(q)].memory?;
            let rests = memory.days_since(now) + Days::new(days as f64) + Days::new(1.0);
            Some(state.correction().lasting(memory.recall_after(rests)))
        };
        let risky = (0..10).filter(|&q| q != last && !state.questions[QuestionIndex(q)].suspended);
        let risky = risky.filter(|&q| !is_harder(&learner, q));
        let risky = risky.filter_map(|q| then(q).map(|recall| (recall, q)));
        let risky = risky.filter(|(recall, _)| *recall < state.retention(course));
        let risky: Vec<(f64, usize)> = risky.collect();
        prop_assert_eq!(choice.reason.candidates, risky.len());
        let best = risky.iter().min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        prop_assert_eq!(Some(choice.question.0), best.map(|(_, q)| *q));
    }
}

#[test]
fn of_a_large_skill_a_bounded_number_is_weighed_and_all_have_their_turn() {
    let draft = (0..400).fold(course().skill(skill("s")), |draft, n| {
        draft.ask(sum(&format!("sum-{n}"), "s"))
    });
    let mut learner = Learner::of(draft);
    learner.half(&["sum-0", "sum-1", "sum-2"]);
    let mut found = std::collections::HashSet::new();
    let mut sitting = Sitting::default();
    for _ in 0..60 {
        let choice = learner.next_in(&sitting).expect("a question");
        let weighed = choice.reason.candidates;
        assert!((50..=256).contains(&weighed), "{weighed}");
        found.insert(choice.question);
        sitting.asked.push(choice.question);
    }
    assert!(found.len() > 50, "{}", found.len());
    assert!(
        found.iter().any(|q| *q > QuestionIndex(300)),
        "the last ones have their turn"
    );
}

#[test]
fn of_a_large_list_facts_never_asked_come_first() {
    let mut learner = Learner::of(chain(1, 300));
    // All but the last seven were answered wrong, ten minutes ago.
    let ids: Vec<String> = (0..293).map(|n| format!("s0-q{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    learner.wrong(&ids).minutes(10);
    let picked = Sitting {
        focus: Some(SkillIndex(0)),
        ..Sitting::default()
    };
    let choice = learner.next_in(&picked).expect("a question");
    assert_eq!(choice.reason.rule, Rule::Focus);
    assert!(
        choice.question >= QuestionIndex(293),
        "{:?}",
        choice.question
    );
}

#[test]
fn of_many_reviews_the_one_most_at_risk_is_found() {
    // One skill with many, and many skills with few.
    for (skills, each) in [(1, 400), (100, 4)] {
        let mut learner = Learner::of(chain(skills, each));
        for s in (0..skills).rev() {
            for q in 0..each {
                let told = answer(&format!("s{s}-q{q}"));
                let first = (s, q) == (skills / 2, 0);
                learner.tells(if first { told.wrong() } else { told });
            }
        }
        // All of them are for one day: there is no way back to go.
        learner.days(120).plans("[budget]\nreviews = 1000");
        // Its skill was come back to: one of it was passed over.
        let sitting = learner.shown(&[&format!("s{}-q1", skills / 2)]);
        let choice = learner.next_in(&sitting).expect("a review");
        let id = learner.course.questions[choice.question].id.as_str();
        assert_eq!(
            (choice.reason.rule, id),
            (Rule::Due, &*format!("s{}-q0", skills / 2))
        );
        let weighed = choice.reason.candidates;
        assert!((100..=512).contains(&weighed), "{weighed}");
    }
}
