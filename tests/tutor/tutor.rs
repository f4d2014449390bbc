//! What is asked next, and why: rules, goals, plans, reviews.

use crate::common;

use common::chain::{answered, chain, course, next, overruled, planned};
use common::session::Session;
use jiff::SignedDuration;
use kenning::course::SkillIndex;
use kenning::journal::Override;
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::session::Phase;
use kenning::tutor;
use kenning::tutor::{Ending, Rule};

#[test]
fn what_is_most_at_risk_is_reviewed_first() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    for (question, days) in [("s0-q0", 0), ("s0-q1", 3), ("s0-q0", 4)] {
        let at = noon + SignedDuration::from_hours(24 * days);
        state.apply(&course, &answered(question, Verdict::Correct, at));
    }
    let later = noon + SignedDuration::from_hours(24 * 60);
    // The skill was come back to: one of it was passed over.
    let sitting = tutor::Sitting {
        asked: course.question("s0-q2").into_iter().collect(),
        ..Default::default()
    };
    let choice = tutor::next(&course, &state, &sitting, later).expect("reviews are due");
    assert_eq!(choice.reason.rule, Rule::Due);
    let recall = |id: &str| {
        let question = course.question(id).expect("it exists");
        state
            .recall(&course, question, later)
            .expect("it was answered")
    };
    assert_eq!(course.questions[choice.question].id.as_str(), "s0-q1");
    assert!(recall("s0-q1") < recall("s0-q0"));
    assert!(
        choice
            .reason
            .message(&course)
            .to_string()
            .contains("fading")
    );
}

#[test]
fn a_success_further_up_puts_reviews_below_off() {
    let (course, noon) = (chain(2), common::noon());
    let mut plain = State::new(&course);
    for event in [
        answered("s0-q0", Verdict::Correct, noon),
        overruled(Override::Known { skill: "s0".into() }, noon),
    ] {
        plain.apply(&course, &event);
    }
    let day = noon + SignedDuration::from_hours(48);
    let (mut right, mut wrong) = (plain.clone(), plain.clone());
    right.apply(&course, &answered("s1-q0", Verdict::Correct, day));
    wrong.apply(&course, &answered("s1-q0", Verdict::Incorrect, day));
    let question = course.question("s0-q0").expect("it exists");
    assert!(right.due(&course, question) > plain.due(&course, question));
    assert_eq!(wrong.due(&course, question), plain.due(&course, question));
    assert!(right.recall(&course, question, day) > plain.recall(&course, question, day));
    // Coming at once, there is nothing to make up for.
    let mut early = plain.clone();
    early.apply(&course, &answered("s1-q0", Verdict::Correct, noon));
    assert_eq!(early.due(&course, question), plain.due(&course, question));
}

#[test]
fn a_success_on_a_procedure_puts_its_other_questions_off_and_on_a_fact_does_not() {
    let skill = |id: &str| format!("[[skill]]\nid = \"{id}\"\ntitle = \"{id}\"\n");
    let sum = |id: &str| {
        format!(
            "[[question]]\nid = \"{id}\"\nkind = \"number\"\nskills = [\"sums\"]\nparams = {{ a = \"2..9\", b = \"2..9\" }}\nprompt = \"{id}: {{a}} + {{b}}?\"\nanswer = \"{{a+b}}\"\n"
        )
    };
    let word = |id: &str| {
        format!(
            "[[question]]\nid = \"{id}\"\nkind = \"text\"\nskills = [\"words\"]\nprompt = \"{id}?\"\nanswer = \"yes\"\n"
        )
    };
    let head = "format = 1\n[course]\nid = \"chain\"\ntitle = \"C\"\n".to_owned();
    let parts = [
        skill("sums"),
        skill("words"),
        sum("sum-0"),
        sum("sum-1"),
        word("word-0"),
        word("word-1"),
    ];
    let course = course(&(head + &parts.concat()));
    let (noon, mut state) = (common::noon(), State::new(&course));
    let day = noon + SignedDuration::from_hours(24);
    for question in ["sum-0", "sum-1", "word-0", "word-1"] {
        state.apply(&course, &answered(question, Verdict::Correct, noon));
    }
    let due = |state: &State, id: &str| state.due(&course, course.question(id).expect("it exists"));
    let before = state.clone();
    state.apply(&course, &answered("word-0", Verdict::Correct, day));
    assert_eq!(due(&state, "word-1"), due(&before, "word-1"));
    let mut wrong = state.clone();
    wrong.apply(&course, &answered("sum-0", Verdict::Incorrect, day));
    assert_eq!(due(&wrong, "sum-1"), due(&before, "sum-1"));
    let alone = due(&state, "sum-1").expect("it was answered");
    state.apply(&course, &answered("sum-0", Verdict::Correct, day));
    let put_off = due(&state, "sum-1").expect("it was answered");
    assert_eq!(
        put_off.duration_since(alone),
        SignedDuration::from_hours(24)
    );
    // What was answered itself is due by its own memory.
    let own = course.question("sum-0").expect("it exists");
    let memory = state.questions[own].memory.expect("it was answered");
    assert_eq!(state.due(&course, own), Some(memory.due));
    assert_eq!(memory.last, day);
}

#[test]
fn one_lapse_does_not_undo_mastery_and_two_in_a_row_do() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    for question in ["s0-q0", "s0-q1", "s0-q2"] {
        state.apply(&course, &answered(question, Verdict::Correct, noon));
    }
    assert!(state.is_mastered(&course, SkillIndex(0)));
    let later = noon + SignedDuration::from_hours(24 * 20);
    state.apply(&course, &answered("s0-q0", Verdict::Incorrect, later));
    assert!(state.mastery(SkillIndex(0), later) < course.mastery);
    assert!(state.is_mastered(&course, SkillIndex(0)) && state.is_open(&course, SkillIndex(1)));
    let mut twice = state.clone();
    twice.apply(&course, &answered("s0-q1", Verdict::Incorrect, later));
    assert!(!twice.is_mastered(&course, SkillIndex(0)));
    // What builds on it was open, and stays so.
    assert!(twice.is_open(&course, SkillIndex(1)));
    // Back over the threshold it takes, then, to count as mastered again.
    twice.apply(&course, &answered("s0-q0", Verdict::Correct, later));
    assert!(!twice.is_mastered(&course, SkillIndex(0)));
    // Not in a row, they are two single lapses.
    state.apply(&course, &answered("s0-q0", Verdict::Correct, later));
    state.apply(&course, &answered("s0-q1", Verdict::Incorrect, later));
    assert!(state.is_mastered(&course, SkillIndex(0)));
}

#[test]
fn a_pinned_question_comes_next_and_once() {
    let (course, noon) = (chain(3), common::noon());
    let mut state = State::new(&course);
    let pin = Override::Pin {
        question: "s2-q1".into(),
    };
    state.apply(&course, &overruled(pin, noon));
    let choice = next(&course, &state, noon).expect("there is something");
    assert_eq!(choice.reason.rule, Rule::Pinned);
    assert_eq!(course.questions[choice.question].id.as_str(), "s2-q1");
    state.apply(&course, &answered("s2-q1", Verdict::Correct, noon));
    let choice = next(&course, &state, noon).expect("there is something");
    assert_ne!(choice.reason.rule, Rule::Pinned);
}

#[test]
fn what_was_put_away_can_be_brought_back() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    let id = || "s0-q0".to_owned();
    let first = course.question("s0-q0").expect("it exists");
    state.apply(
        &course,
        &overruled(Override::Suspend { question: id() }, noon),
    );
    assert!(!state.is_available(first, noon));
    state.apply(
        &course,
        &overruled(Override::Resume { question: id() }, noon),
    );
    assert_eq!(next(&course, &state, noon).map(|c| c.question), Some(first));
}

#[test]
fn a_plan_sets_what_comes_first_and_how_much_a_day_holds() {
    let (course, noon) = (chain(4), common::noon());
    let mut state = State::new(&course);
    let plan = "from = \"Ms Lopez\"\nfocus = [\"s2\"]\n[budget]\nnew = 2\n";
    state.apply(&course, &planned(plan, noon));
    // What the focus builds on comes first.
    let choice = next(&course, &state, noon).expect("there is something");
    assert_eq!(
        (choice.reason.rule.clone(), choice.reason.skill),
        (Rule::Planned, SkillIndex(0))
    );
    assert!(
        choice
            .reason
            .message(&course)
            .to_string()
            .contains("Ms Lopez")
    );
    for question in ["s0-q0", "s0-q1"] {
        state.apply(&course, &answered(question, Verdict::Correct, noon));
    }
    assert_eq!(next(&course, &state, noon), None);
    let tomorrow = noon + SignedDuration::from_hours(24);
    assert!(next(&course, &state, tomorrow).is_some());
    // An empty plan is the course's own again.
    state.apply(&course, &planned("", noon));
    assert!(next(&course, &state, noon).is_some());
}

#[test]
fn an_explorer_may_look_ahead_and_others_may_not() {
    let (course, noon) = (chain(3), common::noon());
    let mut state = State::new(&course);
    state.apply(&course, &answered("s0-q0", Verdict::Correct, noon));
    let next_skill = |state: &State| next(&course, state, noon).map(|c| c.reason.skill);
    assert_eq!(next_skill(&state), Some(SkillIndex(0)));
    assert!(
        state.skills[SkillIndex(0)].known > 0.6,
        "{}",
        state.skills[SkillIndex(0)].known
    );
    state.apply(&course, &planned("goal = \"explore\"", noon));
    assert_eq!(next_skill(&state), Some(SkillIndex(1)));
}

#[test]
fn a_weight_of_nothing_makes_no_implicit_review() {
    let text = "format = 1\n[course]\nid = \"chain\"\ntitle = \"C\"\n\
        [[skill]]\nid = \"a\"\ntitle = \"A\"\n\
        [[skill]]\nid = \"b\"\ntitle = \"B\"\nrequires = [{ skill = \"a\", weight = 0 }]\n\
        [[question]]\nid = \"qa\"\nkind = \"text\"\nskills = [\"a\"]\nprompt = \"A?\"\nanswer = \"a\"\n\
        [[question]]\nid = \"qb\"\nkind = \"text\"\nskills = [\"b\"]\nprompt = \"B?\"\nanswer = \"b\"\n";
    let course = course(text);
    assert!(course.implicit(SkillIndex(1)).is_empty());
    assert_eq!(course.dependents(SkillIndex(0)), [SkillIndex(1)]);
}

#[test]
fn before_a_deadline_reviews_come_early() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    for question in ["s0-q0", "s0-q1", "s0-q2"] {
        state.apply(&course, &answered(question, Verdict::Correct, noon));
    }
    let later = noon + SignedDuration::from_hours(26);
    assert_ne!(
        next(&course, &state, later).map(|c| c.reason.rule),
        Some(Rule::Deadline { days: 2 })
    );
    state.apply(&course, &planned("deadline = 2026-03-04", later));
    let choice = next(&course, &state, later).expect("something would be forgotten");
    assert_eq!(choice.reason.rule, Rule::Deadline { days: 2 });
}

#[test]
fn a_skill_that_is_picked_is_asked_whatever_else_its_questions_need() {
    for course in common::courses() {
        for skill in course.skills.positions() {
            let state = State::new(&course);
            let (session, _) =
                Session::begin(course.clone(), state, Some(skill), 1, common::noon());
            let Phase::Asking(asking) = session.phase() else {
                panic!("nothing is asked of {}", course.skills[skill].id);
            };
            assert!(course.questions[asking.question].skills.contains(&skill));
        }
    }
}

#[test]
fn an_account_neither_blames_nor_claims_what_is_not_so() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    state.apply(&course, &answered("s0-q0", Verdict::Correct, noon));
    let account = |state: &State, at| {
        let choice = next(&course, state, at).expect("a question");
        common::account(&choice.reason, &course)
    };
    let told = account(&state, noon + SignedDuration::from_mins(1));
    for word in ["went less well", "just now", "-0.0"] {
        assert!(!told.contains(word), "{told}");
    }
    assert!(told.contains("Aim: "), "{told}");
    state.apply(&course, &answered("s0-q0", Verdict::Incorrect, noon));
    let told = account(&state, noon + SignedDuration::from_hours(24 * 23));
    assert!(told.contains("Rule: review"), "{told}");
    assert!(told.contains("answered twice"), "{told}");
    assert!(told.contains("likely ("), "{told}");
    for word in ["may be forgotten", "Aim: ", "just now"] {
        assert!(!told.contains(word), "{told}");
    }
}

#[test]
fn what_is_new_and_why_nothing_is_asked_follow_the_plan() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    assert_eq!(tutor::overview(&course, &state, noon).new_available, 3);
    state.apply(&course, &planned("[budget]\nnew = 2", noon));
    assert_eq!(tutor::overview(&course, &state, noon).new_available, 2);
    state.apply(&course, &planned("[budget]\nnew = 0", noon));
    let overview = tutor::overview(&course, &state, noon);
    assert_eq!((overview.new_available, overview.recommended), (0, None));
    assert_eq!(overview.ending, Some(Ending::New(0)));
    state.apply(&course, &planned("[budget]\nminutes = 0", noon));
    let overview = tutor::overview(&course, &state, noon);
    assert_eq!(overview.ending, Some(Ending::Minutes(0)));
}
