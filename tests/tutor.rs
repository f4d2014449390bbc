//! What is asked next, and why: rules, goals, plans, placement, care.

mod common;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, QuestionIndex, SkillIndex};
use kenning::journal::{Attempt, Event, EventKind, Override};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::session::{Before, Input, Judged, Lapse, Phase, Session};
use kenning::tutor;
use kenning::tutor::{Ending, Notice, Rule, Sitting};

/// A chain of skills, each building on the one before, with three questions each.
fn chain(skills: usize) -> Arc<Course> {
    let mut text = String::from("format = 1\n[course]\nid = \"chain\"\ntitle = \"Chain\"\n");
    for s in 0..skills {
        text +=
            &format!("[[skill]]\nid = \"s{s}\"\ntitle = \"Skill {s}\"\nlesson = \"Read me.\"\n");
        if s > 0 {
            text += &format!("requires = [\"s{}\"]\n", s - 1);
        }
        for q in 0..3 {
            text += &format!(
                "[[question]]\nid = \"s{s}-q{q}\"\nkind = \"text\"\nskills = [\"s{s}\"]\ndifficulty = {}\nprompt = \"What is number {q} of skill {s}, please?\"\nanswer = \"yes\"\n",
                q + 1
            );
        }
    }
    course(&text)
}

fn course(text: &str) -> Arc<Course> {
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    assert!(loaded.course.is_some(), "{:?}", loaded.diagnostics);
    Arc::new(loaded.course.expect("a good course"))
}

fn answered(question: &str, verdict: Verdict, at: Timestamp) -> Event {
    Event {
        at,
        kind: EventKind::Attempt(common::attempt("chain", question, verdict)),
    }
}

fn overruled(action: Override, at: Timestamp) -> Event {
    Event {
        at,
        kind: EventKind::Override {
            course: "chain".into(),
            action,
        },
    }
}

fn planned(plan: &str, at: Timestamp) -> Event {
    Event {
        at,
        kind: EventKind::Planned {
            course: "chain".into(),
            plan: plan.into(),
        },
    }
}

fn next(course: &Course, state: &State, at: Timestamp) -> Option<tutor::Choice> {
    tutor::next(course, state, &Sitting::default(), at)
}

#[test]
fn what_is_most_at_risk_is_reviewed_first() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    for (question, days) in [("s0-q0", 0), ("s0-q1", 3), ("s0-q0", 4)] {
        let at = noon + SignedDuration::from_hours(24 * days);
        state.apply(&course, &answered(question, Verdict::Correct, at));
    }
    let later = noon + SignedDuration::from_hours(24 * 60);
    let choice = next(&course, &state, later).expect("reviews are due");
    assert_eq!(choice.reason.rule, Rule::Due);
    let recall = |id: &str| {
        let question = course.question(id).expect("it exists");
        state
            .recall(&course, question, later)
            .expect("it was answered")
    };
    assert_eq!(course.questions[choice.question].id.as_str(), "s0-q1");
    assert!(recall("s0-q1") < recall("s0-q0"));
    assert!(choice.reason.sentence(&course).contains("recall"));
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
    assert!(!twice.is_mastered(&course, SkillIndex(0)) && !twice.is_open(&course, SkillIndex(1)));
    // Back over the threshold it takes, then, to count as mastered again.
    twice.apply(&course, &answered("s0-q0", Verdict::Correct, later));
    assert!(!twice.is_mastered(&course, SkillIndex(0)));
    // Not in a row, they are two single lapses.
    state.apply(&course, &answered("s0-q0", Verdict::Correct, later));
    state.apply(&course, &answered("s0-q1", Verdict::Incorrect, later));
    assert!(state.is_mastered(&course, SkillIndex(0)));
}

#[test]
fn only_answers_to_questions_that_fail_lead_out_of_review() {
    let text = "format = 1\n[course]\nid = \"chain\"\ntitle = \"Chain\"\n\
        [[skill]]\nid = \"s0\"\ntitle = \"Skill\"\n\
        [[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s0\"]\nprompt = \"What is 6 · 7?\"\nanswer = \"42\"\n\
        [[question.step]]\nkind = \"number\"\nskill = \"s0\"\nprompt = \"What is 6 · 5?\"\nanswer = \"30\"\n";
    let (course, noon) = (course(text), common::noon());
    let mut state = State::new(&course);
    for day in 0..3 {
        let at = noon + SignedDuration::from_hours(24 * day);
        state.apply(&course, &answered("q", Verdict::Correct, at));
    }
    let later = noon + SignedDuration::from_hours(24 * 20);
    let with = |verdict, step, hints, bottom_out| Event {
        at: later,
        kind: EventKind::Attempt(Attempt {
            step,
            hints,
            bottom_out,
            ..common::attempt("chain", "q", verdict)
        }),
    };
    let wrong = with(Verdict::Incorrect, None, 0, false);
    let after = |second: &Event| {
        let mut state = state.clone();
        state.apply_all(&course, [&wrong, second]);
        assert!(state.skills[SkillIndex(0)].known < course.mastery);
        state.is_mastered(&course, SkillIndex(0))
    };
    assert!(
        after(&with(Verdict::Incorrect, Some(0), 0, false)),
        "a step"
    );
    // Worth 0.6 by its hints, and less as an echo: it is right all the same.
    assert!(after(&with(Verdict::Correct, None, 2, false)), "two hints");
    assert!(!after(&with(Verdict::Correct, None, 2, true)), "told");
    assert!(!after(&wrong), "a second miss");

    // The lapse is explained once, not with every step that follows.
    let (mut session, _) = Session::begin(course, state, None, 1, later);
    assert_eq!(
        given_up(&mut session, later).moves[0].lapse,
        Some(Lapse::First)
    );
    session.handle(Input::Steps, later).expect("it has steps");
    assert_eq!(given_up(&mut session, later).moves[0].lapse, None);
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
    assert!(choice.reason.sentence(&course).contains("Ms Lopez"));
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
fn who_spins_the_wheels_is_told_and_sent_down() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    state.apply(
        &course,
        &overruled(Override::Known { skill: "s0".into() }, noon),
    );
    let mut notices = Vec::new();
    for i in 0..10 {
        let question = format!("s1-q{}", i % 3);
        let at = noon + SignedDuration::from_mins(i);
        state.apply(&course, &answered(&question, Verdict::Incorrect, at));
        let index = course.question(&question).expect("it exists");
        notices.extend(tutor::notice(&course, &state, None, index, at));
    }
    assert!(matches!(
        notices[0],
        Notice::Struggling {
            skill: SkillIndex(1)
        }
    ));
    assert!(matches!(
        notices.last(),
        Some(Notice::Spinning {
            skill: SkillIndex(1),
            attempts: 10,
            ..
        })
    ));
    assert!(state.remedial.contains(&SkillIndex(0)));
    let choice = next(&course, &state, noon + SignedDuration::from_mins(11)).expect("something");
    assert_ne!(
        choice.reason.skill,
        SkillIndex(1),
        "{:?}",
        choice.reason.rule
    );
}

#[test]
fn who_answers_faster_than_reading_is_asked_to_slow_down() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    let mut said = None;
    for i in 0..3 {
        let mut event = answered(&format!("s0-q{i}"), Verdict::Incorrect, noon);
        if let EventKind::Attempt(attempt) = &mut event.kind {
            attempt.millis = 200;
        }
        state.apply(&course, &event);
        said = tutor::notice(&course, &state, None, QuestionIndex(i), noon);
    }
    assert_eq!(said, Some(Notice::Hasty));
}

/// Takes the placement test, knowing the first `known` skills of a chain;
/// gives the number of questions and what is held to be known.
fn place(course: &Arc<Course>, known: usize) -> (usize, Vec<usize>) {
    let noon = common::noon();
    let (mut session, _) = Session::place(course.clone(), State::new(course), 7, noon);
    loop {
        let input = match session.phase() {
            Phase::Asking(asking) => {
                let skill = course.questions[asking.question].skills[0];
                match skill < SkillIndex(known) {
                    true => Input::Answer(common::right(asking.item())),
                    false => Input::Answer(Answer::GiveUp),
                }
            }
            Phase::Judged(_) => Input::Next,
            Phase::Concluded(conclusion) => {
                let mut found = conclusion.known.clone();
                found.sort_unstable();
                return (
                    conclusion.asked,
                    found.iter().map(|skill| skill.0).collect(),
                );
            }
            Phase::Finished => panic!("a placement test ends with a conclusion"),
        };
        session
            .handle(input, noon)
            .expect("all of this may be done");
    }
}

#[test]
fn placement_finds_the_edge_of_what_is_known_in_a_few_questions() {
    for (skills, known) in [(10, 0), (10, 10), (10, 4), (60, 33), (400, 250)] {
        let course = chain(skills);
        let (asked, found) = place(&course, known);
        assert!(asked <= 25, "{asked} questions");
        let wrong = (0..skills)
            .filter(|s| found.contains(s) != (*s < known))
            .count();
        assert!(
            wrong <= 1 + skills / 50,
            "{known} of {skills} known, but found {}",
            found.len()
        );
    }
}

#[test]
fn a_learner_overrules_the_placement_and_practice_goes_on() {
    let (course, noon) = (chain(4), common::noon());
    let (mut session, mut log) = Session::place(course.clone(), State::new(&course), 7, noon);
    while !matches!(session.phase(), Phase::Concluded(_)) {
        let input = match session.phase() {
            Phase::Asking(_) => Input::Answer(Answer::GiveUp),
            _ => Input::Next,
        };
        log.extend(session.handle(input, noon).expect("an answer is taken"));
    }
    log.extend(
        session
            .handle(Input::Known(SkillIndex(0)), noon)
            .expect("a skill can be put right"),
    );
    log.extend(session.handle(Input::Next, noon).expect("agreed"));
    assert!(session.state().is_mastered(&course, SkillIndex(0)));
    assert!(!session.state().is_mastered(&course, SkillIndex(1)));
    assert!(
        matches!(session.phase(), Phase::Asking(asking) if asking.reason.skill == SkillIndex(1))
    );
    assert_eq!(&State::replay(&course, &log), session.state());
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
fn a_wrong_answer_is_never_shown_as_a_gain() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    state.apply(&course, &answered("s0-q0", Verdict::Incorrect, noon));
    let later = noon + SignedDuration::from_hours(24 * 60);
    let faded = state.mastery(SkillIndex(0), later);
    let (mut session, _) = Session::begin(course, state, None, 1, later);
    session
        .handle(Input::Answer(Answer::GiveUp), later)
        .expect("an answer is taken");
    let Phase::Judged(judged) = session.phase() else {
        panic!("it is judged");
    };
    let shown = judged.moves[0];
    assert!(shown.after > faded, "the answer refreshes what had faded");
    assert_eq!(shown.before, Before::Faded);
    assert!(shown.numbers().starts_with("now "), "{shown:?}");
    assert_eq!(session.summary(later).moves[0].before, Before::Faded);
}

/// A sitting whose question is answered with "don't know", and what is said then.
fn given_up(session: &mut Session, at: Timestamp) -> Judged {
    let taken = session.handle(Input::Answer(Answer::GiveUp), at);
    taken.expect("an answer is taken");
    match session.phase() {
        Phase::Judged(judged) => judged.clone(),
        other => panic!("not judged: {other:?}"),
    }
}

#[test]
fn a_verdict_starts_from_what_the_screens_show() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    let (mut session, _) = Session::begin(course.clone(), state.clone(), None, 1, noon);
    let Phase::Asking(asking) = session.phase() else {
        panic!("it asks");
    };
    let account = asking.reason.account(&course).join("\n");
    assert!(
        account.contains("not practised yet (held for 20 %"),
        "{account}"
    );
    let first = given_up(&mut session, noon).moves[0];
    assert_eq!((first.before, first.lapse), (Before::New, None));
    assert!(first.numbers().starts_with("new → 1"), "{first:?}");

    for question in ["s0-q0", "s0-q1", "s0-q2"] {
        state.apply(&course, &answered(question, Verdict::Correct, noon));
    }
    let later = noon + SignedDuration::from_hours(24 * 20);
    let shown = state.mastery(SkillIndex(0), later);
    assert!(shown < state.skills[SkillIndex(0)].known - 0.05);
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, later);
    let Phase::Asking(asking) = session.phase() else {
        panic!("it asks");
    };
    assert_eq!(asking.reason.mastery, shown);
    let first = given_up(&mut session, later).moves[0];
    assert_eq!(
        (first.before, first.lapse),
        (Before::At(shown), Some(Lapse::First))
    );
    assert!(session.state().is_in_review(&course, SkillIndex(0)));
    let said = first.sentence(&course).expect("a lapse is explained");
    assert!(said.contains("stays in review"), "{said}");
    assert_eq!(session.summary(later).moves[0].before, Before::At(shown));

    session.handle(Input::Next, later).expect("it goes on");
    let second = given_up(&mut session, later).moves[0];
    assert_eq!(second.lapse, Some(Lapse::Second));
    assert!(!session.state().is_in_review(&course, SkillIndex(0)));
}

#[test]
fn one_wrong_answer_takes_back_what_was_only_declared() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    let known = Override::Known { skill: "s0".into() };
    state.apply(&course, &overruled(known, noon));
    let (mut session, _) = Session::begin(course, state, Some(SkillIndex(0)), 1, noon);
    let moved = given_up(&mut session, noon).moves[0];
    assert_eq!(moved.before, Before::At(0.95));
    assert_eq!(moved.lapse, Some(Lapse::Unproven));
}

#[test]
fn what_spins_rests_until_tomorrow_unless_it_is_picked() {
    let (course, noon) = (chain(1), common::noon());
    let begin = |state: State, focus, at| Session::begin(course.clone(), state, focus, 1, at).0;
    // Answers until something is said of it, or the sitting ends.
    let spin = |session: &mut Session, at| {
        let mut said = None;
        while let (None, Phase::Asking(_)) = (&said, session.phase()) {
            let judged = given_up(session, at);
            if let Some(Notice::Spinning {
                attempts, rests, ..
            }) = judged.notice
            {
                assert_eq!(judged.comes_back, !rests);
                let tomorrow = session.state().tomorrow(at);
                assert_eq!(judged.due >= Some(tomorrow), rests);
                said = Some((attempts, rests));
            }
            session.handle(Input::Next, at).expect("it goes on");
        }
        said
    };
    let mut session = begin(State::new(&course), None, noon);
    assert_eq!(spin(&mut session, noon), Some((10, true)));
    assert!(matches!(session.phase(), Phase::Finished));
    assert_eq!(session.progress(noon).coming_back, 0);
    let resting = Ending::Resting {
        skills: vec![SkillIndex(0)],
        again: false,
    };
    assert_eq!(session.summary(noon).ending, Some(resting));
    let state = session.into_state();
    // A new sitting lets it rest as well, whatever is due; who picks it gets it.
    let evening = noon + SignedDuration::from_hours(8);
    let overview = tutor::overview(&course, &state, evening);
    assert_eq!((overview.due, overview.recommended), (0, None));
    assert_eq!(overview.next_due, Some(state.tomorrow(noon)));
    let session = begin(state.clone(), None, noon);
    assert!(matches!(session.phase(), Phase::Finished));
    let mut picked = begin(state.clone(), Some(SkillIndex(0)), noon);
    assert_eq!(spin(&mut picked, noon), Some((15, false)));
    assert!(matches!(picked.phase(), Phase::Asking(_)));
    // The next day it goes on as long as five more tries.
    let tomorrow = noon + SignedDuration::from_hours(24);
    let mut session = begin(state, None, tomorrow);
    assert_eq!(spin(&mut session, tomorrow), Some((15, true)));
}

#[test]
fn what_was_skipped_is_not_said_to_have_been_tried() {
    let (course, noon) = (chain(1), common::noon());
    for answers in [0, 1] {
        let state = State::new(&course);
        let (mut session, _) = Session::begin(course.clone(), state, None, 1, noon);
        for _ in 0..answers {
            given_up(&mut session, noon);
            session.handle(Input::Next, noon).expect("it goes on");
        }
        while let Phase::Asking(_) = session.phase() {
            session
                .handle(Input::Skip, noon)
                .expect("it is passed over");
        }
        assert_eq!(
            session.summary(noon).ending,
            Some(Ending::Skipped),
            "{answers}"
        );
    }
}

#[test]
fn an_account_neither_blames_nor_claims_what_is_not_so() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    state.apply(&course, &answered("s0-q0", Verdict::Correct, noon));
    let account = |state: &State, at| {
        let choice = next(&course, state, at).expect("a question");
        choice.reason.account(&course).join("\n")
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
