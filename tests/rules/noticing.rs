//! Learners who are stuck or in haste, the placement test, the day's budget,
//! and what a course is said to hold.

use jiff::SignedDuration;
use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::{EventKind, Instruction, Override, Taught};
use kenning::tutor::{self, Ending, Left, Notice, Sitting};

use crate::common::course::{ID, chain, course, number, skill, step, sum, text};
use crate::common::events::{Told, answer};
use crate::common::learner::Learner;

/// The first skill of a course.
const FIRST: SkillIndex = SkillIndex(0);

/// What is said after an answer.
fn said(learner: &mut Learner, told: Told, id: &str) -> Option<Notice> {
    learner.tells(told);
    let question = learner.question(id);
    tutor::notice(&learner.course, &learner.state, None, question, learner.now)
}

fn lesson(id: &str) -> crate::common::course::Entry {
    skill(id).set("lesson", "Read me.")
}

#[test]
fn hints_clicked_through_twice_in_eight_are_worth_a_word() {
    let hints = ["Think of the first letter.", "It is yes."];
    let draft = course()
        .skill(skill("s"))
        .ask(text("q", "s", "yes").hints(&hints));
    let mut learner = Learner::of(draft);
    let clicked = || answer("q").told().millis(800);
    assert_eq!(said(&mut learner, clicked(), "q"), None);
    assert_eq!(said(&mut learner, answer("q"), "q"), None);
    assert_eq!(said(&mut learner, clicked(), "q"), Some(Notice::Clicking));
    // Read at leisure they are what hints are for; and it is said of the very last answer only.
    assert_eq!(said(&mut learner, answer("q"), "q"), None);
    assert_eq!(said(&mut learner, answer("q").told(), "q"), None);
    for _ in 0..8 {
        said(&mut learner, answer("q"), "q");
    }
    assert_eq!(said(&mut learner, clicked(), "q"), None);
}

#[test]
fn three_hasty_wrong_answers_in_eight_are_worth_a_word() {
    let mut learner = Learner::of(chain(1, 1));
    let hasty = || answer("s0-q0").wrong().millis(200);
    assert_eq!(said(&mut learner, hasty(), "s0-q0"), None);
    assert_eq!(said(&mut learner, hasty(), "s0-q0"), None);
    assert_eq!(said(&mut learner, answer("s0-q0"), "s0-q0"), None);
    assert_eq!(said(&mut learner, hasty(), "s0-q0"), Some(Notice::Hasty));
    assert_ne!(
        said(&mut learner, answer("s0-q0"), "s0-q0"),
        Some(Notice::Hasty)
    );
    // Eight answers later only the newest counts.
    for _ in 0..7 {
        said(&mut learner, answer("s0-q0"), "s0-q0");
    }
    assert_ne!(said(&mut learner, hasty(), "s0-q0"), Some(Notice::Hasty));
}

#[test]
fn a_question_forgotten_four_times_is_noticed_while_it_is_wrong() {
    let mut learner = Learner::of(chain(1, 1));
    for lapses in 1..=5 {
        let right = said(&mut learner, answer("s0-q0"), "s0-q0");
        assert!(!matches!(right, Some(Notice::Leech { .. })));
        let wrong = said(&mut learner, answer("s0-q0").wrong(), "s0-q0");
        let leech = Notice::Leech {
            question: QuestionIndex(0),
            lapses,
        };
        assert_eq!(wrong == Some(leech), lapses >= 4, "{lapses}: {wrong:?}");
    }
}

#[test]
fn three_wrong_in_a_row_offer_the_lesson_once_where_there_is_one() {
    let draft = course()
        .skill(lesson("s"))
        .skill(skill("bare"))
        .facts("s", 1)
        .facts("bare", 1);
    let mut learner = Learner::of(draft);
    let mut after = |id: &str, told: fn(Told) -> Told| said(&mut learner, told(answer(id)), id);
    let told: Vec<Option<Notice>> = (0..4).map(|_| after("s-q0", Told::wrong)).collect();
    assert_eq!(
        told,
        [None, None, Some(Notice::Struggling { skill: FIRST }), None]
    );
    for _ in 0..4 {
        assert_eq!(after("bare-q0", Told::wrong), None);
    }
}

#[test]
fn nobody_is_pointed_to_a_lesson_that_was_just_shown() {
    let of = |minutes_ago: i64, misses: usize| {
        let mut learner = Learner::of(course().skill(lesson("s")).facts("s", 1));
        for _ in 1..misses {
            learner.wrong(&["s-q0"]);
        }
        let taught = Taught {
            course: ID.into(),
            skill: "s".into(),
            question: None,
            seed: 0,
            how: Instruction::Lesson,
            millis: 20_000,
            passed: false,
        };
        learner.kind(EventKind::Taught(taught)).minutes(minutes_ago);
        let told = said(&mut learner, answer("s-q0").wrong(), "s-q0");
        let said = told.map(|told| (told.message(&learner.course), told.lesson(&learner.course)));
        said.map(|(said, lesson)| (said.to_string(), lesson))
    };
    assert_eq!(of(1, 3), None);
    let (later, lesson) = of(30, 3).expect("the lesson may help again");
    assert!(later.contains("lesson") && lesson == Some(FIRST), "{later}");
    let (spins, lesson) = of(1, 10).expect("it spins");
    assert!(!spins.contains("lesson") && lesson.is_none(), "{spins}");
    let (spins, lesson) = of(30, 10).expect("it spins");
    assert!(spins.contains("lesson") && lesson == Some(FIRST), "{spins}");
}

#[test]
fn ten_tries_without_mastery_are_noticed_and_every_five_more() {
    let draft = course()
        .skill(skill("strong"))
        .skill(skill("weak"))
        .skill(skill("s").requires(&["strong", "weak"]))
        .facts("strong", 4)
        .facts("weak", 1)
        .facts("s", 1);
    let mut learner = Learner::of(draft);
    learner.right(&["strong-q0", "strong-q1", "strong-q2", "strong-q3"]);
    learner.wrong(&["weak-q0"]);
    for tries in 1..=20u32 {
        let told = said(&mut learner, answer("s-q0").wrong(), "s-q0");
        let spinning = Notice::Spinning {
            skill: SkillIndex(2),
            attempts: tries,
            weakest: Some(SkillIndex(1)),
            rests: true,
            read: false,
            advice: None,
        };
        let marked = [10, 15, 20].contains(&tries);
        assert_eq!(told, marked.then_some(spinning), "{tries}");
    }
    // With a right answer among the last three, another try may be of use.
    for _ in 0..3 {
        said(&mut learner, answer("s-q0").wrong(), "s-q0");
    }
    learner.right(&["s-q0"]);
    let told = said(&mut learner, answer("s-q0").wrong(), "s-q0");
    assert!(
        matches!(
            told,
            Some(Notice::Spinning {
                attempts: 25,
                rests: false,
                ..
            })
        ),
        "{told:?}"
    );
}

#[test]
fn a_right_answer_is_met_with_no_word_of_trouble() {
    let draft = course().skill(lesson("s")).facts("s", 1);
    // The last hint makes little evidence of it: the run of wrong answers goes on.
    let mut learner = Learner::of(draft.clone());
    learner.wrong(&["s-q0", "s-q0", "s-q0"]);
    assert_eq!(said(&mut learner, answer("s-q0").told(), "s-q0"), None);
    let mut learner = Learner::of(draft);
    for _ in 0..9 {
        learner.tells(answer("s-q0").wrong());
    }
    assert_eq!(said(&mut learner, answer("s-q0").told(), "s-q0"), None);
}

#[test]
fn who_says_at_once_that_they_do_not_know_is_not_hasty() {
    let mut learner = Learner::of(chain(1, 1));
    let gave_up = || answer("s0-q0").gave_up().millis(200);
    for _ in 0..4 {
        assert_ne!(said(&mut learner, gave_up(), "s0-q0"), Some(Notice::Hasty));
    }
}

#[test]
fn what_is_worked_out_anew_each_time_is_not_learned_by_a_link() {
    let draft = course()
        .skill(skill("s"))
        .facts("s", 1)
        .ask(sum("sum", "s"));
    let learner = Learner::of(draft);
    let advice = |id| {
        let question = learner.question(id);
        let leech = Notice::Leech {
            question,
            lapses: 4,
        };
        leech.message(&learner.course).to_string()
    };
    assert!(advice("s-q0").contains("Link it"), "{}", advice("s-q0"));
    assert!(!advice("sum").contains("Link it"), "{}", advice("sum"));
}

#[test]
fn who_mastered_a_skill_once_does_not_spin() {
    let mut learner = Learner::of(chain(1, 4));
    learner.right(&["s0-q0", "s0-q1", "s0-q2", "s0-q3"]);
    assert!(learner.state.skills[FIRST].reached);
    for _ in 0..12 {
        let told = said(&mut learner, answer("s0-q0").wrong(), "s0-q0");
        assert!(!matches!(told, Some(Notice::Spinning { .. })), "{told:?}");
    }
    // Nothing that has not faded is worth another look.
    let mut learner = Learner::of(chain(2, 4));
    learner.right(&["s0-q0", "s0-q1", "s0-q2", "s0-q3"]);
    let mut told = None;
    for _ in 0..10 {
        told = said(&mut learner, answer("s1-q0").wrong(), "s1-q0");
    }
    assert!(
        matches!(told, Some(Notice::Spinning { weakest: None, .. })),
        "{told:?}"
    );
}

#[test]
fn what_is_left_of_the_day_is_never_less_than_nothing() {
    let mut learner = Learner::of(chain(1, 4));
    let left = |learner: &Learner| tutor::left(&learner.state, learner.now);
    assert_eq!(left(&learner), Left::default());
    learner.plans("[budget]\nminutes = 2\nreviews = 1\nnew = 2");
    let of = |minutes, reviews, new| Left {
        minutes: Some(minutes),
        reviews: Some(reviews),
        new: Some(new),
    };
    assert_eq!(left(&learner), of(2, 1, 2));
    learner.tells(answer("s0-q0").millis(59_999));
    assert_eq!(left(&learner), of(2, 1, 1));
    learner.tells(answer("s0-q1").millis(1));
    assert_eq!(left(&learner), of(1, 1, 0));
    learner.tells(answer("s0-q2").millis(600_000));
    assert_eq!(left(&learner), of(0, 1, 0));
    learner.days(60).right(&["s0-q0", "s0-q1"]);
    assert_eq!(left(&learner), of(2, 0, 2));
    let until = |day: &str| {
        let day = day.parse().expect("a day");
        tutor::days_until(&learner.state, day, learner.now)
    };
    // Sixty days after the first of March.
    assert_eq!(
        (
            until("2026-04-30"),
            until("2026-05-02"),
            until("2026-04-28")
        ),
        (0, 2, -2)
    );
}

#[test]
fn a_course_is_said_to_hold_what_may_be_asked_today() {
    let draft = course()
        .skill(skill("words"))
        .skill(skill("sums"))
        .skill(skill("top").requires(&["words"]))
        .facts("words", 5)
        .ask(sum("sum-0", "sums").step(step("sums", "a")))
        .ask(sum("sum-1", "sums"))
        .facts("top", 2);
    let mut learner = Learner::of(draft);
    let view = |learner: &Learner| tutor::overview(&learner.course, &learner.state, learner.now);
    let first = view(&learner);
    assert_eq!((first.due, first.new_available, first.started), (0, 7, 0));
    assert_eq!(
        (first.learned, first.kept, first.skills, first.along.get()),
        (0, 0, 3, 0.0)
    );
    assert_eq!((first.next_due, first.ending), (None, None));
    assert_eq!(first.remembered, None);
    learner
        .right(&["words-q0", "words-q1", "words-q2"])
        .knows("sums");
    let known = view(&learner);
    // A procedure that is mastered is not asked as new; what is open now is.
    assert_eq!((known.due, known.new_available), (0, 4));
    assert_eq!((known.learned, known.kept, known.started), (2, 0, 2));
    // What is learned today is a little more than half of the way.
    assert!((known.along.get() - 2.0 * 0.55 / 3.0).abs() < 1e-9);
    assert!(known.remembered.is_some_and(|recall| recall.get() > 0.99));
    assert_eq!(known.next_due, learner.due("words-q0"));
    assert_eq!(known.recommended, learner.next());
    learner.decides(Override::Suspend {
        question: "words-q3".into(),
    });
    assert_eq!(view(&learner).new_available, 3);
    learner.days(60);
    assert_eq!((view(&learner).due, view(&learner).next_due), (3, None));
    learner.decides(Override::Bury {
        question: "words-q0".into(),
    });
    assert_eq!(view(&learner).due, 2);
    learner.plans("[budget]\nreviews = 1\nnew = 2");
    assert_eq!((view(&learner).due, view(&learner).new_available), (1, 2));
    learner.plans("[budget]\nminutes = 0");
    let none = view(&learner);
    assert_eq!(
        (none.due, none.new_available, none.recommended),
        (0, 0, None)
    );
    assert_eq!(none.ending, Some(Ending::Minutes(0)));
}

#[test]
fn a_limit_of_the_plan_is_named_where_it_is_the_reason() {
    let mut learner = Learner::of(chain(1, 3));
    learner.right(&["s0-q0", "s0-q1", "s0-q2"]).days(60);
    let ending = |learner: &Learner| {
        let view = tutor::overview(&learner.course, &learner.state, learner.now);
        view.ending
    };
    assert_eq!(ending(&learner), None);
    learner.plans("[budget]\nreviews = 0");
    assert_eq!(ending(&learner), Some(Ending::Reviews(0)));
    learner.plans("[budget]\nreviews = 0\nnew = 0");
    assert_eq!(ending(&learner), Some(Ending::Reviews(0)));
    let mut fresh = Learner::of(chain(1, 3));
    fresh
        .plans("[budget]\nnew = 1\nreviews = 0")
        .right(&["s0-q0"]);
    assert_eq!(ending(&fresh), Some(Ending::New(1)));
    for ending in [Ending::Minutes(1), Ending::Reviews(1), Ending::New(1)] {
        assert!(ending.is_limit() && !ending.goes_on());
    }
    let tried = |again| Ending::Tried {
        skills: vec![FIRST],
        again,
    };
    assert!(!tried(true).is_limit() && tried(true).goes_on() && !tried(false).goes_on());
    assert!(Ending::Done.goes_on() && Ending::Skipped.goes_on());
}

#[test]
fn what_rests_is_due_tomorrow_and_not_counted_today() {
    let mut learner = Learner::of(chain(1, 1));
    for _ in 0..10 {
        learner.wrong(&["s0-q0"]);
    }
    learner.hours(14);
    let (course, state, now) = (&learner.course, &learner.state, learner.now);
    let due = |focus| tutor::due(course, state, focus, QuestionIndex(0), now);
    let count = |focus| tutor::due_count(course, state, focus, now);
    assert_eq!(
        due(None),
        Some(state.tomorrow(now).max(due(Some(FIRST)).expect("due")))
    );
    assert_eq!(due(Some(FIRST)), state.due(course, QuestionIndex(0)));
    assert_eq!(count(None), 0);
    assert_eq!(
        count(Some(FIRST)),
        usize::from(state.is_due(course, QuestionIndex(0), now))
    );
    assert_eq!(tutor::next_due(course, state, None, now), due(None));
    let morning = state.tomorrow(now) + SignedDuration::from_hours(5);
    assert_eq!(
        tutor::due(course, state, None, QuestionIndex(0), morning),
        state.due(course, QuestionIndex(0))
    );
}

#[test]
fn days_are_reckoned_by_the_offset_of_the_sitting() {
    let mut learner = Learner::of(chain(1, 2));
    learner
        .plans("[budget]\nnew = 1")
        .right(&["s0-q0"])
        .hours(15);
    let new = |learner: &Learner| tutor::left(&learner.state, learner.now).new;
    // Three in the morning by UTC, five two hours further east.
    assert_eq!(new(&learner), Some(0));
    let course = "test".into();
    learner.kind(EventKind::Opened {
        course,
        offset_minutes: 120,
    });
    assert_eq!(new(&learner), Some(1));
}

#[test]
fn a_sitting_may_skip_what_is_asked() {
    let draft = course()
        .skill(skill("s"))
        .ask(number("q", "s", 1))
        .ask(number("p", "s", 2));
    let learner = Learner::of(draft);
    let mut sitting = Sitting {
        skipped: vec![QuestionIndex(0)],
        ..Sitting::default()
    };
    assert_eq!(learner.asked_in(&sitting).map(|(id, _)| id), Some("p"));
    sitting.skipped.push(QuestionIndex(1));
    assert_eq!(learner.next_in(&sitting), None);
    let ending = tutor::ending(&learner.course, &learner.state, &sitting, learner.now);
    assert_eq!(ending, Ending::Skipped);
}

#[test]
fn a_sitting_that_ends_says_whether_something_was_tried_today() {
    let ending = |learner: &Learner, sitting: &Sitting| {
        tutor::ending(&learner.course, &learner.state, sitting, learner.now)
    };
    let mut learner = Learner::of(chain(1, 1));
    learner.wrong(&["s0-q0"]);
    let question = "s0-q0".into();
    learner.decides(Override::Suspend { question });
    // What keeps the question away is said, not that it was tried.
    assert_eq!(ending(&learner, &Sitting::default()), Ending::PutAway);
    learner.days(1);
    assert_eq!(ending(&learner, &Sitting::default()), Ending::PutAway);
    let focus = Some(FIRST);
    let picked = Sitting {
        focus,
        ..Sitting::default()
    };
    assert_eq!(ending(&learner, &picked), Ending::PutAway);
    // What was shown and passed over has not had its turn.
    let mut learner = Learner::of(chain(1, 1));
    learner.right(&["s0-q0"]).hours(2);
    let only = vec![QuestionIndex(0)];
    let (asked, skipped) = (only.clone(), only);
    let passed = Sitting {
        asked,
        skipped,
        ..Sitting::default()
    };
    assert_eq!(ending(&learner, &passed), Ending::Skipped);
}
