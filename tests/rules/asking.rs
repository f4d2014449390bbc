//! What is asked next: the order of the rules by goal, and what each of them prefers.

use kenning::course::{Goal, QuestionIndex, SkillIndex};
use kenning::journal::Override;
use kenning::learner::{Bkt, Days};
use kenning::measure::Probability;
use kenning::tutor::{self, Choice, Rule, Sitting};

use crate::common::course::{Draft, chain, course, mistake, number, question, skill, sum, text};
use crate::common::events::answer;
use crate::common::learner::Learner;

/// The first skill of a course.
const FIRST: SkillIndex = SkillIndex(0);

/// A learner for whom every rule has something: a review of `a` is due, `b` is
/// missing, `c` can be picked and is begun, `d` is new.
fn much_to_do() -> Learner {
    let wrong = mistake("deep", 5).set("skill", "b");
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .skill(skill("c"))
        .skill(skill("d"))
        .facts("a", 4)
        .facts("b", 2)
        .facts("c", 4)
        .ask(number("c-deep", "c", 4).mistake(wrong))
        .facts("d", 2);
    let mut learner = Learner::of(draft);
    learner.right(&["a-q0", "a-q1", "a-q2"]).days(60);
    learner.tells(answer("c-deep").mistake("deep"));
    learner
}

fn rule(learner: &Learner, sitting: &Sitting) -> Rule {
    let choice = learner.next_in(sitting).expect("there is something to ask");
    choice.reason.rule
}

#[test]
fn the_goal_sets_the_order_of_the_rules() {
    let mut learner = much_to_do();
    let mut back = learner.shown(&["c-deep", "a-q3", "d-q0", "d-q1"]);
    back.relearning = vec![(learner.question("c-deep"), 1)];
    let picked = Sitting {
        focus: Some(learner.skill("c")),
        ..Sitting::default()
    };
    let fresh = Sitting::default();
    for (goal, first, of_picked) in [
        ("accelerate", Rule::Due, Rule::Remedial),
        ("support", Rule::Remedial, Rule::Remedial),
        ("explore", Rule::Explore, Rule::Focus),
    ] {
        learner.plans(&format!("goal = \"{goal}\""));
        assert_eq!(rule(&learner, &back), Rule::Relearning { ago: 4 }, "{goal}");
        assert_eq!(rule(&learner, &fresh), first, "{goal}");
        assert_eq!(rule(&learner, &picked), of_picked, "{goal}");
    }
    learner.plans("");
    // What went wrong waits for three others.
    back.asked.pop();
    assert_eq!(rule(&learner, &back), Rule::Due);
    learner.right(&["a-q0", "a-q1", "a-q2"]);
    assert_eq!(rule(&learner, &fresh), Rule::Remedial);
    learner.right(&["b-q0"]).minutes(1);
    assert_eq!(rule(&learner, &picked), Rule::Focus);
    assert_eq!(
        learner.asked().map(|(id, _)| id),
        Some("b-q1"),
        "first steps go on"
    );
    let question = "d-q1".into();
    learner.decides(Override::Pin { question });
    assert_eq!(rule(&learner, &back), Rule::Pinned);
}

#[test]
fn when_the_days_minutes_are_used_up_only_what_went_wrong_is_put_right() {
    let mut learner = much_to_do();
    learner.plans("[budget]\nminutes = 2");
    assert_eq!(rule(&learner, &Sitting::default()), Rule::Due);
    learner.tells(answer("a-q0").millis(111_000 - 1));
    assert_eq!(rule(&learner, &Sitting::default()), Rule::Due);
    learner.tells(answer("d-q0").wrong().millis(1));
    assert_eq!(learner.next(), None);
    let mut sitting = learner.shown(&["d-q0", "a-q3"]);
    sitting.relearning = vec![(learner.question("d-q0"), 1)];
    assert_eq!(rule(&learner, &sitting), Rule::Relearning { ago: 2 });
    // The skill that was picked goes on.
    sitting.focus = Some(learner.skill("c"));
    assert_ne!(rule(&learner, &sitting), Rule::Relearning { ago: 2 });
    let picked = Sitting {
        focus: sitting.focus,
        ..Sitting::default()
    };
    assert_eq!(rule(&learner, &picked), Rule::Remedial);
    learner.days(1);
    let Rule::Probe { days: 1, .. } = rule(&learner, &Sitting::default()) else {
        panic!("{:?}", learner.asked());
    };
}

#[test]
fn the_aim_follows_goal_plan_and_the_last_answers() {
    let mut learner = Learner::of(chain(1, 4));
    let target = |learner: &Learner, streak| {
        let sitting = Sitting {
            streak,
            ..Sitting::default()
        };
        let choice = learner.next_in(&sitting).expect("a question");
        (choice.reason.target.get() * 1000.0).round() / 1000.0
    };
    for (streak, aim) in [
        (0, 0.85),
        (1, 0.82),
        (-1, 0.88),
        (3, 0.76),
        (9, 0.76),
        (-9, 0.94),
    ] {
        assert_eq!(target(&learner, streak), aim, "{streak}");
    }
    for (plan, aim) in [
        ("goal = \"support\"", 0.9),
        ("goal = \"explore\"", 0.8),
        ("target = 0.7", 0.7),
        ("target = 0.7\ngoal = \"support\"", 0.7),
    ] {
        learner.plans(plan);
        assert_eq!(target(&learner, 0), aim, "{plan}");
    }
    learner.plans("target = 0.62");
    assert_eq!(target(&learner, 3), 0.6);
    learner.plans("target = 0.96");
    assert_eq!(target(&learner, -3), 0.97);
}

/// Five questions of all levels, and two more.
fn steep() -> Draft {
    let draft = course().skill(skill("s")).facts("s", 2);
    (1..=5).fold(draft, |draft, level| {
        draft.ask(text(&format!("level-{level}"), "s", "yes").level(level))
    })
}

#[test]
fn practice_asks_what_goes_right_as_often_as_it_aims_for() {
    let mut learner = Learner::of(steep());
    learner.right(&["s-q0", "s-q1"]).hours(3);
    let mut found = Vec::new();
    for plan in ["target = 0.6", "target = 0.75", "target = 0.97"] {
        learner.plans(plan);
        for streak in [-3, 0, 3] {
            let sitting = Sitting {
                streak,
                ..Sitting::default()
            };
            let choice = learner.next_in(&sitting).expect("a question");
            assert_eq!(choice.reason.rule, Rule::Frontier);
            let off = |question| {
                let expected = learner
                    .state
                    .predict(&learner.course, question, learner.now);
                (expected.p - choice.reason.target.get()).abs()
            };
            let best =
                (2..7).min_by(|&a, &b| off(QuestionIndex(a)).total_cmp(&off(QuestionIndex(b))));
            assert_eq!(Some(choice.question.0), best, "{plan} {streak}");
            found.push(choice.question);
        }
    }
    found.dedup();
    assert!(found.len() > 1, "it is always the same question: {found:?}");
}

#[test]
fn a_new_skill_begins_with_its_easiest_questions() {
    let draft = course().skill(skill("s"));
    let levels = [("hard", 5), ("easy", 1), ("fair", 3)];
    let draft = levels.iter().fold(draft, |draft, (id, level)| {
        draft.ask(sum(id, "s").level(*level))
    });
    let mut learner = Learner::of(draft);
    learner.plans("target = 0.6");
    assert_eq!(learner.asked(), Some(("easy", Rule::FirstSteps)));
    // Once it was asked, the next easy one has its turn.
    learner.half(&["easy"]);
    let sitting = learner.shown(&["easy"]);
    assert_eq!(learner.asked_in(&sitting), Some(("fair", Rule::Frontier)));
}

#[test]
fn a_question_rests_while_four_others_are_asked() {
    let draft = (0..7).fold(course().skill(skill("s")), |draft, n| {
        draft.ask(sum(&format!("sum-{n}"), "s"))
    });
    let mut learner = Learner::of(draft);
    learner.wrong(&["sum-0"]);
    let mut shown = vec!["sum-0"];
    for _ in 0..12 {
        let sitting = learner.shown(&shown);
        let (id, rule) = learner.asked_in(&sitting).expect("a question");
        assert_eq!(rule, Rule::Frontier);
        let recent = &shown[shown.len().saturating_sub(4)..];
        assert!(!recent.contains(&id), "{id} after {recent:?}");
        shown.push(
            [
                "sum-0", "sum-1", "sum-2", "sum-3", "sum-4", "sum-5", "sum-6",
            ]
            .into_iter()
            .find(|known| *known == id)
            .expect("one of them"),
        );
    }
    // A review rests as well.
    let mut learner = Learner::of(chain(1, 4));
    learner.right(&["s0-q0"]).days(90);
    let due = |shown: &[&str]| learner.asked_in(&learner.shown(shown));
    assert_eq!(due(&[]), Some(("s0-q0", Rule::Due)));
    assert_ne!(
        due(&["s0-q0", "s0-q1", "s0-q2", "s0-q3"]).map(|(_, rule)| rule),
        Some(Rule::Due)
    );
    let five = ["s0-q0", "s0-q1", "s0-q2", "s0-q3", "s0-q1"];
    assert_eq!(due(&five), Some(("s0-q0", Rule::Due)));
}

#[test]
fn a_question_that_goes_wrong_is_tried_four_times_in_a_sitting() {
    let learner = Learner::of(chain(1, 8));
    let others = ["s0-q1", "s0-q2", "s0-q3"];
    let mut shown = Vec::new();
    for time in 1..=4 {
        shown.push("s0-q0");
        shown.extend(others);
        let mut sitting = learner.shown(&shown);
        let question = learner.question("s0-q0");
        sitting.relearning = vec![(question, shown.len() - 3)];
        let found = learner.asked_in(&sitting).map(|(_, rule)| rule);
        let again = Some(Rule::Relearning { ago: 4 });
        assert_eq!(found == again, time < 4, "{time}: {found:?}");
        let coming = sitting.coming_back(&learner.course, &learner.state, learner.now);
        assert_eq!(
            coming.collect::<Vec<_>>(),
            vec![question; usize::from(time < 4)]
        );
    }
}

#[test]
fn what_went_wrong_longest_ago_comes_back_first() {
    let learner = Learner::of(chain(1, 8));
    let mut sitting = learner.shown(&["s0-q2", "s0-q1", "s0-q3", "s0-q4", "s0-q5"]);
    sitting.relearning = vec![(QuestionIndex(1), 2), (QuestionIndex(2), 1)];
    assert_eq!(
        learner.asked_in(&sitting),
        Some(("s0-q2", Rule::Relearning { ago: 5 }))
    );
    // Not at once, though, where it was the last one shown.
    sitting.asked.push(QuestionIndex(2));
    assert_eq!(
        learner.asked_in(&sitting),
        Some(("s0-q1", Rule::Relearning { ago: 5 }))
    );
    sitting.skipped = vec![QuestionIndex(1)];
    assert_ne!(learner.asked_in(&sitting).map(|(id, _)| id), Some("s0-q1"));
}

#[test]
fn of_like_risks_the_review_that_covers_others_comes_first() {
    let mut learner = Learner::of(chain(2, 1));
    learner.right(&["s0-q0", "s1-q0"]).days(30);
    assert_eq!(
        tutor::due_count(&learner.course, &learner.state, None, learner.now),
        2
    );
    assert_eq!(learner.asked(), Some(("s1-q0", Rule::Due)));
    // A greater risk weighs more than that.
    let mut learner = Learner::of(chain(2, 1));
    learner.wrong(&["s0-q0"]).right(&["s1-q0"]).days(30);
    assert_eq!(learner.asked(), Some(("s0-q0", Rule::Due)));
}

#[test]
fn what_is_missing_is_practised_by_its_simplest_question() {
    let wrong = mistake("deep", 5).set("skill", "below");
    let levels = [("hard", 4), ("simple", 1), ("fair", 2)];
    let draft = course()
        .skill(skill("top"))
        .skill(skill("below").set("prior", 0.6));
    let draft = draft.ask(number("deep", "top", 4).mistake(wrong));
    let draft = levels.iter().fold(draft, |draft, (id, level)| {
        draft.ask(sum(id, "below").level(*level))
    });
    let mut learner = Learner::of(draft);
    learner.tells(answer("deep").mistake("deep"));
    assert_eq!(learner.asked(), Some(("simple", Rule::Remedial)));
    let choice = learner.next().expect("a question");
    assert_eq!((choice.reason.skill.0, choice.reason.candidates), (1, 3));
    assert_eq!(
        choice.reason.runner_up.map(|(q, _)| q),
        Some(learner.question("fair"))
    );
    assert_eq!(
        learner.asked_in(&learner.shown(&["simple"])),
        Some(("fair", Rule::Remedial))
    );
}

#[test]
fn skills_that_are_begun_take_turns() {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .facts("a", 5)
        .facts("b", 5);
    let mut learner = Learner::of(draft);
    learner.half(&["a-q0", "b-q0", "a-q1", "b-q1", "a-q2", "b-q2"]);
    let after = |shown: &[&str]| {
        let choice = learner.next_in(&learner.shown(shown)).expect("a question");
        (choice.reason.rule, choice.reason.skill.0)
    };
    assert_eq!(after(&["b-q2"]), (Rule::Frontier, 0));
    assert_eq!(after(&["a-q2"]), (Rule::Frontier, 1));
    assert_eq!(after(&["b-q2", "a-q2"]), (Rule::Frontier, 1));
    assert_eq!(after(&["a-q2", "b-q2"]), (Rule::Frontier, 0));
    // The one that was practised less of late has its turn.
    assert_eq!(after(&["b-q0", "b-q1", "a-q2"]), (Rule::Frontier, 1));
    assert_eq!(
        after(&["a-q0", "b-q0", "a-q1", "b-q2", "a-q2"]),
        (Rule::Frontier, 1)
    );
}

#[test]
fn first_steps_are_finished_before_another_skill_begins() {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .facts("a", 6)
        .facts("b", 6);
    let base = Learner::of(draft);
    let next_skill = |wrong: &[&str], plan: &str, shown: &[&str]| {
        let mut learner = base.clone();
        learner.plans(plan).half(wrong);
        let choice = learner.next_in(&learner.shown(shown)).expect("a question");
        choice.reason.skill
    };
    // Alone, a skill goes on until it has three answers; then a second joins it.
    assert_eq!(next_skill(&["a-q0"], "", &["a-q0"]), FIRST);
    assert_eq!(next_skill(&["a-q0", "a-q1"], "", &["a-q0", "a-q1"]), FIRST);
    let three = ["a-q0", "a-q1", "a-q2"];
    assert_eq!(next_skill(&three, "", &three), SkillIndex(1));
    // Two first steps, or eight where the goal is sure steps.
    let both = ["a-q0", "a-q1", "a-q2", "b-q0"];
    assert_eq!(next_skill(&both, "", &["b-q0"]), SkillIndex(1));
    let both = ["a-q0", "a-q1", "a-q2", "b-q0", "b-q1"];
    assert_eq!(next_skill(&both, "", &["b-q0", "b-q1"]), FIRST);
    let four = ["a-q0", "a-q1", "a-q2", "a-q3", "b-q0", "b-q1", "b-q2"];
    assert_eq!(
        next_skill(&four, "goal = \"support\"", &["b-q2"]),
        SkillIndex(1)
    );
    let four = [
        "a-q0", "a-q1", "a-q2", "a-q3", "b-q0", "b-q1", "b-q2", "b-q3",
    ];
    assert_eq!(
        next_skill(&four, "goal = \"support\"", &["b-q3"]),
        SkillIndex(1)
    );
}

#[test]
fn facts_of_a_mastered_skill_are_asked_in_their_turn_and_procedures_are_not() {
    let draft = course()
        .skill(skill("words"))
        .skill(skill("sums"))
        .facts("words", 3)
        .ask(sum("sum-0", "sums"))
        .ask(sum("sum-1", "sums"));
    let mut learner = Learner::of(draft);
    learner.knows("words").knows("sums");
    assert_eq!(learner.asked(), Some(("words-q0", Rule::Remaining)));
    learner.decides(Override::Suspend {
        question: "words-q0".into(),
    });
    assert_eq!(learner.asked(), Some(("words-q1", Rule::Remaining)));
    learner.right(&["words-q1", "words-q2"]);
    assert_ne!(learner.asked().map(|(_, rule)| rule), Some(Rule::Remaining));
}

#[test]
fn what_was_right_an_hour_ago_may_be_asked_again_where_nothing_is_new() {
    let mut learner = Learner::of(chain(1, 1));
    learner.right(&["s0-q0"]);
    assert!(!learner.is_mastered("s0"));
    let frontier = |learner: &Learner| learner.asked() == Some(("s0-q0", Rule::Frontier));
    assert!(!frontier(learner.minutes(59)));
    assert!(frontier(learner.minutes(1)));
    learner.wrong(&["s0-q0"]);
    assert!(frontier(learner.minutes(1)));
    // In one sitting it comes once.
    let sitting = learner.shown(&["s0-q0", "s0-q0"]);
    assert_ne!(learner.asked_in(&sitting), Some(("s0-q0", Rule::Frontier)));
}

#[test]
fn a_skill_that_is_picked_gets_questions_that_need_others_too() {
    let draft = chain(2, 0)
        .facts("s0", 1)
        .ask(question("text", "both", &["s0", "s1"]).set("answer", "yes"));
    let mut learner = Learner::of(draft);
    learner.right(&["s0-q0"]).minutes(1);
    // By itself it is asked only where nothing else can be.
    assert_eq!(learner.asked(), Some(("both", Rule::OnTrust)));
    let question = "s0-q0".into();
    learner.decides(Override::Suspend { question });
    let picked = Sitting {
        focus: Some(FIRST),
        ..Sitting::default()
    };
    assert_eq!(learner.asked_in(&picked), Some(("both", Rule::Focus)));
}

#[test]
fn a_choice_carries_the_numbers_behind_it() {
    let mut learner = Learner::of(chain(1, 4));
    learner
        .right(&["s0-q0", "s0-q1"])
        .wrong(&["s0-q2"])
        .days(40);
    learner.plans("from = \"Ms Lopez\"\nretention = 0.85");
    // The skill was come back to: one of it was passed over.
    let sitting = learner.shown(&["s0-q3"]);
    let Choice { question, reason } = learner.next_in(&sitting).expect("a review");
    let (course, state, now) = (&learner.course, &learner.state, learner.now);
    assert_eq!(reason.rule, Rule::Due);
    let predicted = state.predict(course, question, now);
    assert_eq!(
        (reason.predicted.get(), reason.parts),
        (predicted.p, predicted.parts)
    );
    let mastery = state.mastery(FIRST, now).get();
    let asked = &course.questions[question];
    let bkt = Bkt::new(
        &course.skills[FIRST].bkt,
        &asked.item.task,
        asked.difficulty,
    );
    let (right, wrong) = (bkt.update(mastery, 1.0), bkt.update(mastery, 0.0));
    assert_eq!(
        (reason.mastery.get(), reason.mastery_if_correct.get()),
        (mastery, right)
    );
    let expected = predicted.p * right + (1.0 - predicted.p) * wrong;
    assert!((reason.mastery_expected.get() - expected).abs() < 1e-12);
    assert_eq!(reason.days_since, Some(Days::new(40.0)));
    assert_eq!(reason.retrievability, state.recall(course, question, now));
    assert_eq!((reason.retention.get(), reason.attempts), (0.85, 1));
    assert_eq!((reason.goal, reason.planned), (Goal::Accelerate, true));
    assert_eq!(reason.from.as_deref(), Some("Ms Lopez"));
    assert!(!reason.skill_is_new);
    assert_eq!(reason.candidates, 3);
    let risk = |q: &usize| {
        state
            .recall(course, QuestionIndex(*q), now)
            .expect("it was answered")
    };
    let mut by_risk = [0, 1, 2];
    by_risk.sort_by(|a, b| risk(a).total_cmp(&risk(b)).then(a.cmp(b)));
    assert_eq!(question, QuestionIndex(by_risk[0]));
    let second = state.predict(course, QuestionIndex(by_risk[1]), now).p;
    assert_eq!(
        reason.runner_up,
        Some((QuestionIndex(by_risk[1]), Probability::new(second)))
    );
}

#[test]
fn what_is_begun_goes_on_before_another_skill_begins() {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .skill(skill("new"));
    let draft = draft.facts("a", 5).facts("b", 5).facts("new", 2);
    let mut learner = Learner::of(draft);
    learner.half(&["a-q0", "a-q1", "a-q2", "b-q0", "b-q1", "b-q2"]);
    let choice = learner.next_in(&learner.shown(&["a-q2", "b-q2"]));
    assert_eq!(choice.expect("a question").reason.skill, FIRST);
    // Where no more new questions are wanted, those known go on.
    learner.plans("[budget]\nnew = 6");
    let choice = learner
        .next_in(&learner.shown(&["b-q2"]))
        .expect("a question");
    let asked = (choice.reason.rule, choice.reason.skill);
    assert_eq!(asked, (Rule::Frontier, FIRST));
}
