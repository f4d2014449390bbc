//! An answer that was told is not copied: other things come before the same question again.

use crate::common;

use common::course::{Draft, chain, course, number, skill, step, sum, text};
use common::learner::Learner;
use common::session::Session;
use jiff::SignedDuration;
use kenning::course::{Course, QuestionIndex};
use kenning::journal::Instruction;
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::tutor::teach::Occasion;
use kenning::tutor::{Rule, Sitting, misses};

/// The first skill begins with one easy question, and harder ones come after it. Another
/// skill builds on it.
fn one_easy() -> Draft {
    course()
        .set("tries", 1)
        .skill(skill("s"))
        .skill(skill("t").requires(&["s"]))
        .ask(text("first", "s", "a dog").level(1))
        .ask(text("harder", "s", "a cat").level(3))
        .ask(text("hardest", "s", "a cow").level(4))
        .ask(sum("other", "t").level(1))
        .ask(text("further", "t", "a hen").level(1))
}

/// The questions that who knows nothing is asked, first contact only.
fn asked(course: &std::sync::Arc<Course>, seed: u64, count: usize) -> Vec<QuestionIndex> {
    let state = State::new(course);
    let mut session = Session::taught(course.clone(), state, None, seed, common::noon()).0;
    let (mut now, mut asked) = (common::noon(), Vec::new());
    while asked.len() < count {
        let input = match session.phase() {
            Phase::Finished => break,
            Phase::Asking(asking) => {
                let first = asking.missed.is_none() && asking.once_more.is_none();
                if first && !asking.is_alone() {
                    asked.push(asking.question);
                }
                Input::Answer(Answer::GiveUp)
            }
            _ => Input::Next,
        };
        now += SignedDuration::from_secs(18);
        session.handle(input, now).expect("it goes on");
    }
    asked
}

#[test]
fn after_the_miss_of_the_only_easy_question_something_else_comes_first() {
    let course = one_easy().build();
    let ids = |seed| {
        let asked = asked(&course, seed, 4).into_iter();
        asked.map(|q| course.questions[q].id.to_string()).collect()
    };
    for seed in 0..10 {
        let ids: Vec<String> = ids(seed);
        assert_eq!(ids[0], "first", "{seed}: {ids:?}");
        assert!(ids[1] != "first" && ids[2] != "first", "{seed}: {ids:?}");
        // It does come back, and nothing harder before it.
        assert!(ids.contains(&"first".to_owned()), "{seed}: {ids:?}");
        assert!(
            !ids.iter().any(|id| id.starts_with("hard")),
            "{seed}: {ids:?}"
        );
    }
}

#[test]
fn no_told_answer_is_asked_at_once_in_the_first_minutes_of_a_bundled_course() {
    for course in common::bundled_courses() {
        for seed in 0..10 {
            let asked = asked(&course, seed, 4);
            let fixed = |q: QuestionIndex| !course.questions[q].is_drawn();
            let again = asked
                .windows(2)
                .any(|two| two[0] == two[1] && fixed(two[0]));
            assert!(!again, "{} {seed}: {asked:?}", course.id);
        }
    }
}

/// A sitting in which these were asked, and those with a minus missed.
fn sat(learner: &mut Learner, asked: &[&str]) -> Sitting {
    let mut sitting = Sitting::default();
    for id in asked {
        let (id, right) = match id.strip_prefix('-') {
            Some(id) => (id, false),
            None => (*id, true),
        };
        match right {
            true => learner.right(&[id]),
            false => learner.wrong(&[id]),
        };
        learner.wait(SignedDuration::from_secs(20));
        let question = learner.question(id);
        sitting.asked.push(question);
        sitting.answers.push((question, right));
        sitting.relearning.retain(|(q, _)| *q != question);
        if !right {
            sitting.relearning.push((question, sitting.asked.len()));
        }
    }
    sitting
}

#[test]
fn two_others_come_before_it_where_anything_else_can_be_asked() {
    let draft = course()
        .skill(skill("s"))
        .skill(skill("t"))
        .ask(text("fixed", "t", "a dog"))
        .ask(sum("one", "s"))
        .ask(sum("two", "s"));
    let mut learner = Learner::of(draft);
    let sitting = sat(&mut learner, &["-one", "-two", "two", "-fixed", "one"]);
    let (id, rule) = learner.asked_in(&sitting).expect("something");
    assert!(id == "two", "{id} {rule:?}");
    // Where there is nothing else, it comes all the same.
    let mut only = Learner::of(chain(1, 2));
    let sitting = sat(&mut only, &["-s0-q0", "s0-q1"]);
    let asked = only.asked_in(&sitting);
    assert_eq!(asked, Some(("s0-q0", Rule::Relearning { ago: 2 })));
}

#[test]
fn at_the_end_the_miss_that_was_told_last_comes_last() {
    let mut learner = Learner::of(chain(1, 6));
    let shown = [
        "-s0-q0", "s0-q1", "s0-q2", "s0-q0", "s0-q3", "-s0-q4", "s0-q5",
    ];
    let sitting = sat(&mut learner, &shown);
    let told = misses(&learner.course, &learner.state, &sitting, learner.now);
    let ids = told
        .iter()
        .map(|&q| learner.course.questions[q].id.as_str());
    assert_eq!(ids.collect::<Vec<_>>(), ["s0-q0", "s0-q4"]);
}

#[test]
fn what_is_said_of_a_miss_that_comes_back_is_so() {
    let draft = one_easy().ask(sum("drawn", "s"));
    let mut learner = Learner::of(draft);
    learner.wrong(&["first", "drawn"]);
    let said = |learner: &Learner, id: &str, rule: Rule| {
        let mut state = learner.state.clone();
        state.pinned = Some(learner.question(id));
        let (course, sitting) = (&learner.course, Sitting::default());
        let choice = kenning::tutor::next(course, &state, &sitting, learner.now);
        let mut reason = choice.expect("what is pinned").reason;
        reason.rule = rule;
        reason.message(&learner.course).to_string()
    };
    let once = Rule::Relearning { ago: 1 };
    let at_once = said(&learner, "first", once.clone());
    assert!(at_once.contains("from memory"), "{at_once}");
    let later = said(&learner, "first", Rule::Relearning { ago: 3 });
    assert!(
        later.starts_with("You missed this 3 questions ago."),
        "{later}"
    );
    // Other numbers are no second showing.
    let drawn = said(&learner, "drawn", once);
    assert!(
        drawn.starts_with("You missed one like this just now."),
        "{drawn}"
    );
    // What goes on is no change.
    let new = said(&learner, "other", Rule::Change);
    assert!(new.contains("for a change"), "{new}");
    learner.wrong(&["other"]);
    let more = said(&learner, "other", Rule::Change);
    assert!(!more.contains("for a change"), "{more}");
}

/// Who misses one question again and again, and does well in the others.
#[test]
fn a_lesson_after_misses_is_used_in_another_question_of_its_skill() {
    let this = skill("s").set("title", "Sums").set("lesson", "Count on.");
    let draft = (0..4).fold(course().set("tries", 1).skill(this), |draft, n| {
        let sum = sum(&format!("q{n}"), "s");
        draft.ask(sum.step(step("s", "2")).step(step("s", "3")))
    });
    let course = draft.build();
    let (state, mut now) = (State::new(&course), common::noon());
    let mut session = Session::taught(course.clone(), state, None, 1, now).0;
    let bad = course.question("q0").expect("it is there");
    let mut lessons = Vec::new();
    for _ in 0..100 {
        let input = match session.phase() {
            Phase::Finished => break,
            Phase::Asking(asking) => Input::Answer(match asking.question == bad {
                true => Answer::GiveUp,
                false => common::right(asking.item()),
            }),
            Phase::Teaching(teaching) => {
                if teaching.how == Instruction::Lesson && teaching.occasion == Occasion::Stuck {
                    let said = teaching.sentence(&course.skills[teaching.skill].title);
                    let twin = teaching.twin.as_ref().map(|twin| twin.question);
                    lessons.push((said.to_string(), twin));
                }
                Input::Next
            }
            _ => Input::Next,
        };
        now += SignedDuration::from_secs(18);
        session.handle(input, now).expect("it goes on");
    }
    let (said, twin) = lessons.first().expect("a lesson");
    assert_eq!(said, "Here is the idea behind “Sums”, then a question.");
    assert!(twin.is_some_and(|twin| twin != bad), "{lessons:?}");
}

#[test]
fn what_is_drawn_has_other_values_each_time_where_there_are_others() {
    let params = toml::Table::from_iter([("a".to_owned(), "1..2".into())]);
    let two = number("q", "s", "a").set("params", params);
    let two = two.set("prompt", "{a}?");
    let course = course().set("tries", 1).skill(skill("s")).ask(two).build();
    for seed in 0..10 {
        let (state, mut now) = (State::new(&course), common::noon());
        let mut session = Session::taught(course.clone(), state, None, seed, now).0;
        let mut prompts: Vec<String> = Vec::new();
        while prompts.len() < 4 {
            let input = match session.phase() {
                Phase::Finished => break,
                Phase::Asking(asking) => {
                    prompts.push(asking.item().prompt.to_string());
                    Input::Answer(Answer::GiveUp)
                }
                _ => Input::Next,
            };
            now += SignedDuration::from_secs(18);
            session.handle(input, now).expect("it goes on");
        }
        let again = prompts.windows(2).any(|two| two[0] == two[1]);
        assert!(prompts.len() > 2 && !again, "{seed}: {prompts:?}");
    }
}
