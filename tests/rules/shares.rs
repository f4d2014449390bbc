//! How a sitting is shared out between what is due and what is new.

use kenning::tutor::{Rule, Sitting};

use crate::common::course::{Draft, course, skill, sum};
use crate::common::events::answer;
use crate::common::learner::Learner;

/// Twelve facts that were right once, and two months later.
fn much_is_due(draft: Draft) -> Learner {
    let mut learner = Learner::of(draft);
    let old: Vec<String> = (0..12).map(|n| format!("old-q{n}")).collect();
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    learner.right(&old).days(60);
    learner
}

fn twelve() -> Draft {
    course().skill(skill("old")).facts("old", 12)
}

/// Answers so many questions, all of them right: which of them were reviews.
fn sits(learner: &mut Learner, questions: usize, mut sitting: Sitting) -> Vec<bool> {
    let mut reviews = Vec::new();
    for _ in 0..questions {
        learner.minutes(1);
        let choice = learner.next_in(&sitting).expect("a question");
        let asked = &learner.course.questions[choice.question];
        sitting.opens(&learner.state, asked.skills[0]);
        let id = asked.id.clone();
        learner.right(&[id.as_str()]);
        sitting.asked.push(choice.question);
        sitting.answers.push((choice.question, true));
        reviews.push(choice.reason.rule == Rule::Due);
    }
    reviews
}

fn count(reviews: &[bool]) -> usize {
    reviews.iter().filter(|is_review| **is_review).count()
}

#[test]
fn a_third_of_a_sitting_is_left_to_what_is_new() {
    let with_new = || twelve().skill(skill("new")).facts("new", 12);
    let mut learner = much_is_due(with_new());
    let reviews = sits(&mut learner, 12, Sitting::default());
    assert_eq!(count(&reviews[..4]), 4, "it begins with what is due");
    assert!((5..=8).contains(&count(&reviews)), "{reviews:?}");
    // Where nothing is new, all of it is asked.
    let mut learner = much_is_due(twelve());
    let reviews = sits(&mut learner, 11, Sitting::default());
    assert_eq!(count(&reviews), 11, "{reviews:?}");
    // For another goal, reviews come first, however many.
    let mut learner = much_is_due(with_new());
    learner.plans("goal = \"support\"");
    let reviews = sits(&mut learner, 11, Sitting::default());
    assert_eq!(count(&reviews), 11, "{reviews:?}");
    // So they do in a skill that was picked.
    let mut learner = much_is_due(with_new());
    let picked = Sitting {
        focus: Some(learner.skill("old")),
        ..Sitting::default()
    };
    let reviews = sits(&mut learner, 11, picked);
    assert_eq!(count(&reviews), 11, "{reviews:?}");
}

/// So reviews can't pile up for ever.
#[test]
fn where_more_waits_than_two_days_hold_reviews_come_first() {
    let reviews = |old: usize| {
        let draft = course().skill(skill("old")).facts("old", old);
        let mut learner = Learner::of(draft.skill(skill("new")).facts("new", 12));
        for n in 0..old {
            learner.tells(answer(&format!("old-q{n}")).millis(30_000));
        }
        // Not so long ago that it is a way back, on which reviews come first anyhow.
        learner.days(8);
        count(&sits(&mut learner, 10, Sitting::default()))
    };
    // A quarter of an hour holds some 24 of these.
    assert_eq!(reviews(90), 10);
    assert!(reviews(30) < 9, "{}", reviews(30));
}

#[test]
fn a_procedure_is_reviewed_by_one_of_its_questions_before_what_is_new() {
    let old = course()
        .skill(skill("old"))
        .ask(sum("one", "old"))
        .ask(sum("two", "old"))
        .ask(sum("three", "old"));
    let asked = |draft: Draft, plan: &str, right: bool| {
        let mut learner = Learner::of(draft);
        learner.right(&["one", "two", "three"]).days(30);
        learner.wrong(&["three"]).days(1).plans(plan);
        let first = learner.asked().expect("a question");
        assert_eq!(first.1, Rule::Due);
        let id = first.0.to_owned();
        let mut sitting = learner.shown(&[&id]);
        sitting.answers = vec![(learner.question(&id), right)];
        learner.right(&[&id]).minutes(1);
        let (id, rule) = learner.asked_in(&sitting).expect("a question");
        (id.to_owned(), rule)
    };
    let with_new = || old.clone().skill(skill("new")).facts("new", 2);
    let new = ("new-q0".to_owned(), Rule::FirstSteps);
    assert_eq!(asked(with_new(), "", true), new);
    // It went wrong, nothing is new, or the goal is another one: the next review comes.
    assert_eq!(asked(with_new(), "", false).1, Rule::Due);
    assert_eq!(asked(old.clone(), "", true).1, Rule::Due);
    assert_eq!(asked(with_new(), "goal = \"support\"", true).1, Rule::Due);
}
