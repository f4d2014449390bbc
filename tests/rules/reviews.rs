//! What an answer reviews: the question, its skills, and what lies below and beside.

use jiff::SignedDuration;
use kenning::course::{QuestionIndex, SkillIndex};
use kenning::kinds::Rating;
use kenning::learner::{Days, Memory, Scheduler};

use crate::common::course::{chain, course, skill, sum};
use crate::common::events::answer;
use crate::common::learner::Learner;

#[track_caller]
fn near(a: impl Into<f64>, b: impl Into<f64>) {
    let (a, b) = (a.into(), b.into());
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

#[test]
fn a_success_makes_up_for_time_below_once_and_by_its_share() {
    let mut learner = Learner::of(chain(3, 2));
    learner.right(&["s0-q0", "s1-q0"]);
    let due = [learner.due("s0-q0"), learner.due("s1-q0")];
    learner.days(10).right(&["s2-q0"]);
    let forgiven = |learner: &Learner, s: usize| learner.state.skills[SkillIndex(s)].forgiven.get();
    near(forgiven(&learner, 1), 4.0);
    near(forgiven(&learner, 0), 1.6);
    let put_off = |id, before: Option<jiff::Timestamp>| {
        let now = learner.due(id).expect("it was answered");
        now.duration_since(before.expect("it was answered"))
            .as_hours()
    };
    assert_eq!(put_off("s1-q0", due[1]), 96);
    assert_eq!(put_off("s0-q0", due[0]), 38);
    // Coming at once there is nothing more to make up for, and a failure makes up for nothing.
    learner.right(&["s2-q1"]);
    near(forgiven(&learner, 1), 4.0);
    learner
        .days(1)
        .wrong(&["s2-q0"])
        .tells(answer("s2-q0").partly(0.6));
    near(forgiven(&learner, 1), 4.0);
    learner.tells(answer("s2-q1").hints(2));
    near(forgiven(&learner, 1), 4.0 + 0.4 * 0.6);
    // What was never practised itself is not reviewed along with another.
    let mut learner = Learner::of(chain(2, 1));
    learner.right(&["s1-q0"]).days(3).right(&["s1-q0"]);
    assert_eq!(learner.state.skills[SkillIndex(0)].forgiven.get(), 0.0);
}

#[test]
fn what_is_forgiven_slows_forgetting_and_counts_as_nights_less() {
    let mut learner = Learner::of(chain(2, 2));
    learner.right(&["s0-q0", "s0-q1"]).days(10);
    let (before, question) = (learner.clone(), learner.question("s0-q0"));
    learner.right(&["s1-q0"]);
    let recall = |learner: &Learner| {
        let recall = learner.state.recall(&learner.course, question, learner.now);
        recall.expect("it was answered")
    };
    let memory = before.state.questions[question]
        .memory
        .expect("it was answered");
    near(recall(&before), memory.recall_after(Days::new(10.0)));
    near(recall(&learner), memory.recall_after(Days::new(6.0)));
    let skill = before.state.skills[SkillIndex(0)]
        .memory
        .expect("it was practised");
    near(
        learner
            .state
            .skill_recall(SkillIndex(0), learner.now)
            .expect("practised"),
        skill.recall_after(Days::new(6.0)),
    );
    let mastery = learner.state.skills[SkillIndex(0)].known * skill.recall_after(Days::new(6.0));
    near(learner.state.mastery(SkillIndex(0), learner.now), mastery);
    // The next review is one after six nights, of the question as of the skill.
    learner.right(&["s0-q0"]);
    let mut sooner = before.clone();
    sooner.now -= SignedDuration::from_hours(24 * 4);
    sooner.right(&["s0-q0"]);
    let of = |learner: &Learner| {
        let stability = learner.state.questions[question]
            .memory
            .expect("answered")
            .stability;
        (
            stability,
            learner.state.skills[SkillIndex(0)]
                .memory
                .expect("practised")
                .stability,
        )
    };
    assert_eq!(of(&learner), of(&sooner));
    // From then on it counts from there.
    near(recall(&learner), 1.0);
}

#[test]
fn a_procedure_reviews_its_other_questions_by_what_the_answer_is_worth() {
    let draft = course()
        .skill(skill("s"))
        .ask(sum("one", "s"))
        .ask(sum("two", "s"));
    let mut learner = Learner::of(draft);
    learner.right(&["one", "two"]);
    let due = learner.due("two").expect("it was answered");
    learner.days(2).tells(answer("one").hints(2));
    near(learner.state.skills[SkillIndex(0)].forgiven.get(), 1.2);
    let put_off = learner
        .due("two")
        .expect("it was answered")
        .duration_since(due);
    assert_eq!(put_off.as_mins(), (1.2f64 * 24.0 * 60.0).round() as i64);
    learner.right(&["one"]);
    near(learner.state.skills[SkillIndex(0)].forgiven.get(), 1.2);
    learner.days(1).wrong(&["one"]);
    near(learner.state.skills[SkillIndex(0)].forgiven.get(), 1.2);
}

#[test]
fn the_nights_since_the_last_review_make_a_memory_stronger() {
    let after = |days: i64, hours: i64| {
        let mut learner = Learner::of(chain(1, 1));
        learner
            .right(&["s0-q0"])
            .days(days)
            .hours(hours)
            .right(&["s0-q0"]);
        let memory = |memory: Option<Memory>| memory.expect("it was reviewed").stability;
        let of_skill = memory(learner.state.skills[SkillIndex(0)].memory);
        (
            memory(learner.state.questions[QuestionIndex(0)].memory),
            of_skill,
        )
    };
    let expected = |nights: u32| {
        let (scheduler, noon) = (Scheduler::default(), crate::common::noon());
        let first = scheduler.review(None, Rating::Good, 0.9, noon, 0);
        let again = scheduler.review(Some(first), Rating::Good, 0.9, noon, nights);
        (again.stability, again.stability)
    };
    assert_eq!(after(0, 8), expected(0));
    assert_eq!(after(0, 16), expected(1));
    assert_eq!(after(1, 0), expected(1));
    assert_eq!(after(3, 0), expected(3));
    assert_eq!(after(9, 15), expected(9));
    assert!(expected(0) < expected(1) && expected(1) < expected(9));
}

#[test]
fn nights_that_were_made_up_for_do_not_count_but_one_always_does() {
    let nights = |weight: f64| {
        let draft = course()
            .skill(skill("below"))
            .skill(skill("top").set("requires", vec![weighed("below", weight)]))
            .facts("below", 1)
            .facts("top", 1);
        let mut learner = Learner::of(draft);
        learner
            .right(&["below-q0"])
            .days(10)
            .right(&["top-q0", "below-q0"]);
        let memory = learner.state.questions[QuestionIndex(0)]
            .memory
            .expect("it was reviewed");
        let first = Scheduler::default().review(None, Rating::Good, 0.9, memory.last, 0);
        let after = |nights| {
            let again = Scheduler::default();
            again
                .review(Some(first), Rating::Good, 0.9, memory.last, nights)
                .stability
        };
        (0..=10).find(|&n| after(n) == memory.stability)
    };
    assert_eq!(nights(0.4), Some(6));
    assert_eq!(nights(0.45), Some(6));
    assert_eq!(nights(0.8), Some(2));
    assert_eq!(nights(1.0), Some(1));
}

/// A prerequisite with a weight of its own.
fn weighed(id: &str, weight: f64) -> toml::Table {
    let keys = [("skill", toml::Value::from(id)), ("weight", weight.into())];
    toml::Table::from_iter(keys.map(|(key, value)| (key.to_owned(), value)))
}

#[test]
fn what_was_made_up_for_before_the_last_answer_does_not_count_again() {
    let mut learner = Learner::of(chain(2, 2));
    learner
        .right(&["s0-q0", "s0-q1"])
        .days(10)
        .right(&["s1-q0"]);
    learner.right(&["s0-q0"]);
    let memory = |learner: &Learner| {
        learner.state.questions[QuestionIndex(0)]
            .memory
            .expect("answered")
    };
    assert_eq!(learner.due("s0-q0"), Some(memory(&learner).due));
    // Four days were made up for before, two more are now: only those put it off.
    learner.days(5).right(&["s1-q0"]);
    near(learner.state.skills[SkillIndex(0)].forgiven.get(), 6.0);
    let put_off = memory(&learner).due + SignedDuration::from_hours(48);
    assert_eq!(learner.due("s0-q0"), Some(put_off));
    let corrected = |memory: Memory| {
        let fsrs = memory.recall_after(Days::new(3.0));
        learner.state.correction().recall(fsrs, learner.now)
    };
    let recall = learner
        .state
        .recall(&learner.course, QuestionIndex(0), learner.now);
    near(recall.expect("answered"), corrected(memory(&learner)));
    let skill = learner.state.skills[SkillIndex(0)]
        .memory
        .expect("practised");
    let recall = learner.state.skill_recall(SkillIndex(0), learner.now);
    near(recall.expect("practised"), corrected(skill));
    // The next review is one after three nights, of the question as of the skill.
    let scheduler = Scheduler::default();
    let again = |memory| {
        let again = scheduler.review(Some(memory), Rating::Good, 0.9, learner.now, 3);
        again.stability
    };
    let wanted = (again(memory(&learner)), again(skill));
    learner.right(&["s0-q0"]);
    let of_skill = learner.state.skills[SkillIndex(0)]
        .memory
        .expect("practised");
    assert_eq!((memory(&learner).stability, of_skill.stability), wanted);
}
