//! What a plan changes in what is asked: order, focus, days, limits, looking around.

use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::Override;
use kenning::tutor::{Rule, Sitting};

use crate::common::course::{chain, course, mistake, number, skill, sum};
use crate::common::events::answer;
use crate::common::learner::Learner;

#[test]
fn the_plan_says_in_which_order_skills_begin_and_what_comes_first() {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .skill(skill("c"))
        .skill(skill("d").requires(&["c"]))
        .facts("a", 2)
        .facts("b", 2)
        .facts("c", 2)
        .facts("d", 2);
    let mut learner = Learner::of(draft);
    let mut with = |plan: &str| {
        learner.plans(plan);
        let choice = learner.next().expect("a question");
        (choice.reason.rule, choice.reason.skill.0)
    };
    assert_eq!(with(""), (Rule::FirstSteps, 0));
    assert_eq!(with("order = [\"c\", \"b\"]"), (Rule::FirstSteps, 2));
    assert_eq!(with("order = [\"d\", \"b\"]"), (Rule::FirstSteps, 1));
    assert_eq!(with("focus = [\"b\"]"), (Rule::Planned, 1));
    // What the focus builds on comes along; within a week of its day, a skill is one.
    assert_eq!(with("focus = [\"d\"]"), (Rule::Planned, 2));
    assert_eq!(with("[due]\nd = 2026-03-08"), (Rule::Planned, 2));
    assert_eq!(with("[due]\nd = 2026-03-09"), (Rule::FirstSteps, 0));
    assert_eq!(with("[due]\nb = 2026-02-20"), (Rule::Planned, 1));
    assert_eq!(with("order = [\"b\"]\nfocus = [\"c\"]"), (Rule::Planned, 2));
}

#[test]
fn an_explorer_looks_ahead_with_every_third_question() {
    let draft = chain(3, 4).skill(skill("other")).facts("other", 2);
    let mut learner = Learner::of(draft);
    learner
        .plans("goal = \"explore\"")
        .right(&["s0-q0"])
        .wrong(&["other-q0"]);
    assert!(learner.known("s0") > 0.6 && !learner.is_mastered("s0"));
    let rule = |learner: &Learner, shown: &[&str]| {
        let sitting = learner.shown(shown);
        let choice = learner.next_in(&sitting).expect("a question");
        (choice.reason.rule, choice.reason.skill.0)
    };
    let shown = ["s0-q0", "other-q0", "s0-q1", "other-q1"];
    assert_eq!(rule(&learner, &[]), (Rule::Explore, 1));
    assert_ne!(rule(&learner, &shown[..1]).0, Rule::Explore);
    assert_ne!(rule(&learner, &shown[..2]).0, Rule::Explore);
    assert_eq!(rule(&learner, &shown[..3]).0, Rule::Explore);
    assert_ne!(rule(&learner, &shown).0, Rule::Explore);
    let mut little = learner.clone();
    little.plans("goal = \"explore\"\n[budget]\nnew = 0");
    assert_ne!(little.asked().map(|(_, rule)| rule), Some(Rule::Explore));
    // Half known is not less than 60 %.
    learner.wrong(&["s0-q0"]);
    assert!(learner.known("s0") < 0.6);
    assert_ne!(rule(&learner, &[]).0, Rule::Explore);
}

#[test]
fn the_last_three_days_before_a_deadline_bring_reviews_early() {
    let mut learner = Learner::of(chain(1, 3));
    learner.right(&["s0-q0", "s0-q1", "s0-q2"]).days(1);
    let rule =
        |learner: &Learner, sitting: &Sitting| learner.asked_in(sitting).map(|(_, rule)| rule);
    let fresh = Sitting::default();
    for (day, days) in [
        ("2026-03-04", Some(2)),
        ("2026-03-05", Some(3)),
        ("2026-03-06", None),
    ] {
        learner.plans(&format!("deadline = {day}"));
        let wanted = days.map(|days| Rule::Deadline { days });
        let found = rule(&learner, &fresh).filter(|r| matches!(r, Rule::Deadline { .. }));
        assert_eq!(found, wanted, "{day}");
    }
    learner.plans("deadline = 2026-03-04");
    // Each comes once in a sitting; and not where no more reviews are wanted.
    let all = learner.shown(&["s0-q0", "s0-q1", "s0-q2"]);
    assert_ne!(rule(&learner, &all), Some(Rule::Deadline { days: 2 }));
    learner.plans("deadline = 2026-03-04\n[budget]\nreviews = 0");
    assert_ne!(rule(&learner, &fresh), Some(Rule::Deadline { days: 2 }));
    learner.plans("deadline = 2026-02-28");
    assert!(!matches!(
        rule(&learner, &fresh),
        Some(Rule::Deadline { .. })
    ));
}

#[test]
fn no_more_reviews_and_no_more_new_questions_are_asked_than_the_plan_allows() {
    let mut learner = Learner::of(chain(1, 6));
    learner.right(&["s0-q0", "s0-q1", "s0-q2"]).days(60);
    learner.plans("[budget]\nreviews = 2\nnew = 1");
    let due = |learner: &Learner| learner.asked().map(|(_, rule)| rule);
    assert_eq!(due(&learner), Some(Rule::Due));
    learner.right(&["s0-q0"]);
    assert_eq!(due(&learner), Some(Rule::Due));
    learner.right(&["s0-q1"]);
    assert_eq!(due(&learner), Some(Rule::Remaining));
    learner.right(&["s0-q3"]);
    let after = due(&learner);
    assert!(
        !matches!(after, Some(Rule::Due | Rule::Remaining)),
        "{after:?}"
    );
    learner.days(1);
    assert_eq!(due(&learner), Some(Rule::Due));
}

#[test]
fn a_focus_brings_neither_what_is_mastered_nor_what_is_not_open() {
    let draft = course()
        .skill(skill("top").requires(&["base"]))
        .skill(skill("base"))
        .skill(skill("other"))
        .facts("top", 2)
        .facts("base", 2)
        .facts("other", 2);
    let mut learner = Learner::of(draft);
    learner.plans("focus = [\"top\"]");
    assert_eq!(learner.asked(), Some(("base-q0", Rule::Planned)));
    learner.plans("focus = [\"base\"]").knows("base");
    assert_eq!(learner.asked(), Some(("top-q0", Rule::FirstSteps)));
}

#[test]
fn the_courses_own_plan_is_a_plan() {
    let planned = |learner: &Learner| learner.next().expect("a question").reason.planned;
    assert!(!planned(&Learner::of(chain(1, 2))));
    assert!(planned(&Learner::of(
        chain(1, 2).plan("goal = \"support\"")
    )));
    let mut learner = Learner::of(chain(1, 2));
    assert!(planned(learner.plans("goal = \"accelerate\"")));
}

#[test]
fn what_was_passed_over_is_not_asked_by_any_rule() {
    let mut learner = Learner::of(chain(1, 3));
    learner.knows("s0");
    let mut sitting = Sitting {
        skipped: vec![QuestionIndex(0)],
        ..Sitting::default()
    };
    assert_eq!(learner.asked_in(&sitting), Some(("s0-q1", Rule::Remaining)));
    learner.right(&["s0-q0", "s0-q1", "s0-q2"]).days(1);
    learner.plans("deadline = 2026-03-04");
    assert_eq!(
        learner.asked_in(&sitting),
        Some(("s0-q1", Rule::Deadline { days: 2 }))
    );
    learner.days(60);
    assert_eq!(learner.asked_in(&sitting), Some(("s0-q1", Rule::Due)));
    // What waits for its second try is not asked as a review meanwhile.
    sitting.asked = vec![QuestionIndex(1)];
    sitting.relearning = vec![(QuestionIndex(2), 1)];
    assert_ne!(
        learner.asked_in(&sitting).map(|(_, rule)| rule),
        Some(Rule::Due)
    );
}

#[test]
fn only_what_belongs_to_the_skill_that_was_picked_is_asked_as_remaining() {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .facts("a", 2)
        .facts("b", 2);
    let mut learner = Learner::of(draft);
    learner.knows("a").knows("b");
    let picked = Sitting {
        focus: Some(SkillIndex(1)),
        ..Sitting::default()
    };
    let asked = learner.asked_in(&picked).map(|(id, _)| id);
    assert_eq!(asked, Some("b-q0"));
    let mut passed = picked.clone();
    passed.skipped = vec![QuestionIndex(2), QuestionIndex(3)];
    assert_ne!(
        learner.asked_in(&passed).map(|(_, rule)| rule),
        Some(Rule::Remaining)
    );
}

#[test]
fn what_rests_is_asked_all_the_same_where_it_was_pinned() {
    let mut learner = Learner::of(chain(1, 1));
    learner.wrong(&["s0-q0"; 10]).minutes(90);
    assert_eq!(learner.next(), None);
    let question = "s0-q0".into();
    learner.decides(Override::Pin { question });
    assert_eq!(learner.asked(), Some(("s0-q0", Rule::Pinned)));
}

#[test]
fn what_is_missing_is_not_practised_by_the_same_question_again() {
    let wrong = mistake("deep", 5).set("skill", "below");
    let draft = course().skill(skill("top")).skill(skill("below"));
    let draft = draft.ask(number("deep", "top", 4).mistake(wrong));
    let draft = draft.ask(sum("one", "below")).ask(sum("two", "below"));
    let mut learner = Learner::of(draft);
    learner
        .tells(answer("deep").mistake("deep"))
        .wrong(&["one"]);
    // It may well go wrong again.
    assert_eq!(learner.asked(), Some(("two", Rule::Stretch)));
}
