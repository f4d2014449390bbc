//! Who gets no further is helped in another way, and is never sent home for it.

use crate::common;

use std::sync::Arc;

use common::course::{Draft, course, skill, step, sum, text};
use common::session::Session;
use jiff::SignedDuration;
use kenning::course::{Course, Length, SkillIndex};
use kenning::journal::Instruction;
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::tutor::teach::Occasion;
use kenning::tutor::{OPENED, Rule};

/// What was shown: a question, or help for who gets no further.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    Question(String),
    Help(Instruction, String),
}

/// What who misses everything is shown, until so many questions were asked or it ends.
fn all_wrong(mut session: Session, questions: usize) -> Vec<Shown> {
    let (course, mut now) = (session.course().clone(), common::noon());
    let (mut shown, mut asked) = (Vec::new(), 0);
    while asked < questions {
        let input = match session.phase() {
            Phase::Asking(asking) => {
                let first = asking.missed.is_none() && asking.once_more.is_none();
                if first && !asking.is_alone() {
                    let id = &course.questions[asking.question].id;
                    shown.push(Shown::Question(id.to_string()));
                    asked += 1;
                }
                Input::Answer(common::wrong(asking.item()))
            }
            Phase::Teaching(teaching) => {
                if teaching.occasion == Occasion::Stuck {
                    let title = &course.skills[teaching.skill].title;
                    let said = teaching.sentence(title).to_string();
                    shown.push(Shown::Help(teaching.how, said));
                }
                Input::Next
            }
            Phase::Finished => break,
            _ => Input::Next,
        };
        now += SignedDuration::from_secs(18);
        session.handle(input, now).expect("it goes on");
    }
    shown
}

fn ids(shown: &[Shown]) -> Vec<&str> {
    let ids = shown.iter().filter_map(|shown| match shown {
        Shown::Question(id) => Some(id.as_str()),
        Shown::Help(..) => None,
    });
    ids.collect()
}

fn begin(course: &Arc<Course>, focus: Option<SkillIndex>, seed: u64) -> Session {
    let state = State::new(course);
    Session::taught(course.clone(), state, focus, seed, common::noon()).0
}

/// One skill with templates that have steps, and a lesson.
fn with_lesson() -> Draft {
    let this = skill("s").set("title", "Sums").set("lesson", "Count on.");
    (0..3).fold(course().set("tries", 1).skill(this), |draft, n| {
        let sum = sum(&format!("q{n}"), "s");
        draft.ask(sum.step(step("s", "2")).step(step("s", "3")))
    })
}

#[test]
fn the_same_question_missed_twice_brings_the_lesson_then_an_example() {
    // Long enough that a skill which rests is gone on with.
    let (course, length) = (with_lesson().build(), Length::of_minutes(20));
    let state = State::new(&course);
    let (session, _) = Session::last(course, state, length, 1, common::noon());
    let shown = all_wrong(session, 16);
    let mut misses: Vec<&str> = Vec::new();
    let mut helps = Vec::new();
    for (at, one) in shown.iter().enumerate() {
        match one {
            Shown::Question(id) => misses.push(id),
            Shown::Help(how, said) => {
                assert!(matches!(shown[at - 1], Shown::Question(_)), "{shown:?}");
                let last = misses.last().expect("a miss");
                let times = misses.iter().filter(|id| *id == last).count();
                assert!(times >= 2, "{shown:?}");
                assert!(said.contains("Sums"), "{said}");
                assert!(!said.contains(|c: char| c.is_ascii_digit()), "{said}");
                helps.push(*how);
            }
        }
    }
    assert_eq!(helps[0], Instruction::Lesson, "{shown:?}");
    assert!(helps[1..].contains(&Instruction::Example), "{shown:?}");
    assert_ne!(helps[1], Instruction::Lesson, "{shown:?}");
}

#[test]
fn two_missed_questions_do_not_take_turns() {
    let few = ["one", "two", "three"];
    let few = few.iter().fold(course().skill(skill("s")), |draft, id| {
        draft.ask(text(id, "s", format!("answer {id}")))
    });
    let courses = common::courses().into_iter().chain([few.build()]);
    for course in courses {
        for seed in 0..10 {
            let shown = all_wrong(begin(&course, None, seed), 30);
            let asked = ids(&shown);
            let about = format!("{} {seed}: {asked:?}", course.id);
            // Who is stuck is not sent home for it.
            assert!(asked.len() >= 9, "{about}");
            for five in asked.windows(5) {
                let turns = five[0] == five[2] && five[2] == five[4];
                assert!(!(turns && five[1] == five[3]), "{about}");
            }
        }
    }
}

#[test]
fn who_misses_everything_is_helped_in_every_bundled_course() {
    for course in common::courses() {
        for seed in 0..10 {
            let shown = all_wrong(begin(&course, None, seed), 20);
            let help = |shown: &Shown| matches!(shown, Shown::Help(..));
            assert!(shown.iter().any(help), "{} {seed}: {shown:?}", course.id);
        }
    }
}

#[test]
fn the_only_questions_of_a_course_come_back_all_the_same() {
    let two = course()
        .skill(skill("s"))
        .ask(text("one", "s", "a dog"))
        .ask(text("two", "s", "a cat"))
        .build();
    let asked = all_wrong(begin(&two, None, 1), 40);
    assert_eq!(ids(&asked)[..4], ["one", "two", "one", "two"]);
    assert_eq!(ids(&asked).len(), 8, "{asked:?}");
    // Nor does it stop sooner where time is booked.
    let state = State::new(&two);
    let length = Length::of_minutes(10);
    let (booked, _) = Session::last(two.clone(), state, length, 1, common::noon());
    assert_eq!(ids(&all_wrong(booked, 8)).len(), 8);
}

/// Two fixed questions of one skill.
fn two(this: common::course::Entry, with_steps: bool) -> Arc<Course> {
    let ask = |id: &str, answer: &str| {
        let asked = text(id, "s", answer);
        match with_steps {
            true => asked.step(step("s", "2")).step(step("s", "3")),
            false => asked,
        }
    };
    let draft = course().set("tries", 1).skill(this);
    draft
        .ask(ask("one", "a dog"))
        .ask(ask("two", "a cat"))
        .build()
}

#[test]
fn two_questions_that_are_all_there_is_are_not_asked_in_turn_while_something_helps() {
    // A lesson comes between, more than once.
    let this = skill("s").set("lesson", "A dog barks.");
    let shown = all_wrong(begin(&two(this, false), None, 1), 8);
    let helps: Vec<usize> = (shown.iter().enumerate())
        .filter(|(_, shown)| matches!(shown, Shown::Help(Instruction::Lesson, _)))
        .map(|(at, _)| at)
        .collect();
    assert!(helps.len() >= 2, "{shown:?}");
    for five in shown.windows(5) {
        let help = |shown: &Shown| matches!(shown, Shown::Help(..));
        assert!(five.iter().any(help), "{shown:?}");
    }
    // Steps, where there are any, are walked through first.
    let this = skill("s").set("teach", "after-miss");
    let mut session = begin(&two(this, true), None, 1);
    let (mut now, mut begun) = (common::noon(), Vec::new());
    while !matches!(session.phase(), Phase::Finished) && begun.len() < 8 {
        let input = match session.phase() {
            Phase::Asking(asking) => {
                let first = asking.missed.is_none() && asking.once_more.is_none();
                if first
                    && !asking.is_alone()
                    && asking.step.is_none_or(|step| step == 0)
                    && !asking.is_walked()
                {
                    begun.push((asking.reason.rule.clone(), asking.step));
                }
                Input::Answer(kenning::kinds::Answer::GiveUp)
            }
            _ => Input::Next,
        };
        now += SignedDuration::from_secs(18);
        session.handle(input, now).expect("it goes on");
    }
    let last = (begun.iter()).filter(|(rule, _)| *rule == Rule::NothingElse);
    let last: Vec<_> = last.map(|(_, step)| *step).collect();
    assert!(
        !last.is_empty() && last.iter().all(|step| *step == Some(0)),
        "{begun:?}"
    );
}

#[test]
fn where_nothing_else_is_left_that_is_said() {
    let course = two(skill("s"), false);
    let mut session = begin(&course, None, 1);
    let (mut now, mut reasons) = (common::noon(), Vec::new());
    while !matches!(session.phase(), Phase::Finished) {
        let input = match session.phase() {
            Phase::Asking(asking) => {
                reasons.push(asking.reason.message(&course).to_string());
                Input::Answer(kenning::kinds::Answer::GiveUp)
            }
            _ => Input::Next,
        };
        now += SignedDuration::from_secs(18);
        session.handle(input, now).expect("it goes on");
    }
    let said = "You missed this a moment ago, and nothing else is left to ask here now. \
                You can try it again, or stop: it comes back another day.";
    assert_eq!(reasons.len(), 8);
    assert!(
        reasons[..4].iter().all(|reason| reason != said),
        "{reasons:?}"
    );
    assert!(
        reasons[4..].iter().all(|reason| reason == said),
        "{reasons:?}"
    );
}

#[test]
fn a_skill_that_was_picked_goes_on() {
    let course = with_lesson().build();
    let picked = all_wrong(begin(&course, Some(SkillIndex(0)), 1), 12);
    assert_eq!(ids(&picked).len(), 12, "{picked:?}");
}

#[test]
fn who_misses_everything_is_taught_again_before_a_third_skill_begins() {
    let (mut facts, mut examples) = (0, 0);
    for course in common::courses() {
        for seed in 0..10 {
            let shown = all_wrong(begin(&course, None, seed), 20);
            let mut skills: Vec<SkillIndex> = ids(&shown)
                .into_iter()
                .map(|id| course.questions[course.question(id).expect("it is asked")].skills[0])
                .collect();
            skills.sort_unstable();
            skills.dedup();
            assert!(skills.len() <= OPENED, "{} {seed}: {shown:?}", course.id);
            for one in &shown {
                match one {
                    Shown::Help(Instruction::Fact, said) => {
                        let again =
                            said.starts_with("Take this one of") && said.contains("in again");
                        assert!(again || said.starts_with("One more in"), "{said}");
                        facts += 1;
                    }
                    Shown::Help(Instruction::Example | Instruction::Answer, _) => examples += 1,
                    _ => {}
                }
            }
        }
    }
    assert!(facts > 0 && examples > 0, "{facts} {examples}");
}

/// With how many hints a question began each time that it was asked, why, and how often it had
/// gone wrong before: of a learner who misses only this one.
fn begins_of(id: &str, mut session: Session) -> Vec<(usize, Rule, usize)> {
    let (course, mut now) = (session.course().clone(), common::noon());
    let mut begins = Vec::new();
    for _ in 0..120 {
        let input = match session.phase() {
            Phase::Asking(asking) if course.questions[asking.question].id.to_string() == id => {
                if asking.missed.is_none() && asking.once_more.is_none() {
                    assert_eq!(asking.hints_shown, asking.reason.hints);
                    let said = asking.reason.message(&course).to_string();
                    assert_eq!(said.contains("hint"), asking.hints_shown > 0, "{said}");
                    let rule = asking.reason.rule.clone();
                    begins.push((asking.hints_shown, rule, begins.len()));
                }
                Input::Answer(common::wrong(asking.item()))
            }
            Phase::Asking(asking) => Input::Answer(common::right(asking.item())),
            Phase::Finished => break,
            _ => Input::Next,
        };
        now += SignedDuration::from_secs(18);
        session.handle(input, now).expect("it goes on");
    }
    begins
}

fn hinted(question: common::course::Entry) -> Arc<Course> {
    let few = (0..8).fold(course().set("tries", 1).skill(skill("s")), |draft, n| {
        draft.ask(text(&format!("easy-{n}"), "s", format!("answer {n}")))
    });
    few.ask(question).build()
}

#[test]
fn what_went_wrong_twice_comes_with_a_hint_and_never_with_the_last_one() {
    let asked = text("hard", "s", "a dog").hints(&["An animal.", "It barks.", "It is a dog."]);
    let course = hinted(asked);
    let state = State::new(&course);
    let length = Length::of_minutes(30);
    let (session, _) = Session::last(course.clone(), state, length, 1, common::noon());
    let begins = begins_of("hard", session);
    assert!(begins.len() >= 4, "{begins:?}");
    for (hints, rule, misses) in &begins {
        let expected = match rule {
            Rule::OnceMore => 0,
            _ => misses.saturating_sub(1).min(2),
        };
        assert_eq!(*hints, expected, "{begins:?}");
    }
    assert!(begins.iter().any(|(hints, ..)| *hints == 2), "{begins:?}");
    assert!(begins.iter().any(|(_, rule, _)| *rule == Rule::OnceMore));
}

#[test]
fn a_plan_without_hints_gives_none_to_begin_with() {
    let asked = text("hard", "s", "a dog").hints(&["An animal.", "It is a dog."]);
    let course = hinted(asked);
    let mut state = State::new(&course);
    state.plan.hints = Some(false);
    let length = Length::of_minutes(30);
    let (session, _) = Session::last(course.clone(), state, length, 1, common::noon());
    let begins = begins_of("hard", session);
    assert!(begins.len() >= 3, "{begins:?}");
    assert!(begins.iter().all(|(hints, ..)| *hints == 0), "{begins:?}");
}
