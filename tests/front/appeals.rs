//! "I was right" and "this question is broken".

use crate::common;

use std::sync::Arc;

use kenning::course::{Course, QuestionIndex};
use kenning::desk::Start;
use kenning::journal::{Appeal, Event, EventKind, answers_not_undone, joined, later_tries};
use kenning::learner::State;
use kenning::session::Input;
use kenning::tutor::Ending;

use common::screen::{begin, picture, press};
use common::shell::{out, progress_of};
use common::trying::{asking, fact, later, on_disk, product, sitting, typed};

#[test]
fn an_appeal_takes_the_answer_out_and_is_told() {
    for tries in [1, 2] {
        let course = fact(tries).build();
        let (mut session, mut log) = sitting(&course);
        let fresh = session.state().clone();
        let early = Input::Appeal(Appeal::Right);
        session
            .handle(early, later(1))
            .expect_err("nothing is answered");
        log.extend(session.handle(typed("el can"), later(2)).expect("a try"));
        let appeal = Input::Appeal(Appeal::Right);
        log.extend(session.handle(appeal, later(3)).expect("it is taken"));
        assert_eq!(session.state().skills, fresh.skills);
        assert_eq!(session.state().questions, fresh.questions);
        assert_eq!((session.state().attempts, session.state().correct), (0, 0));
        assert!(answers_not_undone(&log).is_empty());
        assert_eq!(session.state().appeals.len(), 1);
        // Another question comes, and the answer is still among those that are looked back at.
        assert_eq!(asking(&session).question, QuestionIndex(1));
        assert_eq!(session.past().len(), 1);
        assert_eq!(session.past()[0].contested(), Some(Appeal::Right));
        assert_eq!(&State::replay(&course, &log), session.state());
    }
}

#[test]
fn an_appeal_at_the_verdict_is_taken_back_with_the_key_of_undo() {
    for (tries, why) in [(1, Appeal::Right), (2, Appeal::Right), (2, Appeal::Broken)] {
        let course = fact(tries).build();
        let (mut session, mut log) = sitting(&course);
        for input in [typed("el perro"), Input::Next, typed("el can")] {
            log.extend(session.handle(input, later(2)).expect("it is taken"));
        }
        let before = State::replay(&course, &log);
        let phase = format!("{:?}", session.phase());
        let counted = session.summary(later(3));
        let past = session.past().len();
        log.extend(
            session
                .handle(Input::Appeal(why), later(3))
                .expect("it is taken"),
        );
        assert_eq!(answers_not_undone(&log).len(), 1);
        log.extend(session.handle(Input::Undo, later(4)).expect("it is"));
        // The answer counts again, and what was shown is shown again.
        assert_eq!(answers_not_undone(&log).len(), 2);
        let after = State::replay(&course, &log);
        assert_eq!(
            (&after.skills, &after.questions),
            (&before.skills, &before.questions)
        );
        assert_eq!(
            (after.attempts, after.correct, after.appeals.len()),
            (2, 1, 0)
        );
        let shown = format!("{:?}", session.phase());
        let at = |phase: &str| phase.split("shown_at").next().map(str::to_owned);
        assert_eq!(at(&shown), at(&phase));
        let summary = session.summary(later(4));
        assert_eq!(
            (summary.answered, summary.correct, summary.appealed),
            (counted.answered, counted.correct, 0)
        );
        assert_eq!(session.past().len(), past);
        // Then that answer goes, and the one before it.
        for left in [1, 0] {
            session.believes(State::replay(&course, &log));
            log.extend(session.handle(Input::Undo, later(5)).expect("it goes"));
            assert_eq!(answers_not_undone(&log).len(), left);
        }
    }
}

#[test]
fn a_broken_question_is_asked_again_once_it_is_changed() {
    let before = fact(1).build();
    let (mut session, mut log) = sitting(&before);
    for input in [typed("el perro"), Input::Appeal(Appeal::Broken)] {
        log.extend(session.handle(input, later(2)).expect("it is taken"));
    }
    let left_out = |course: &Arc<Course>| {
        let state = State::replay(course, &log);
        state.questions[QuestionIndex(0)].suspended
    };
    assert!(left_out(&before));
    // What is written elsewhere in the course does not matter.
    assert!(left_out(&fact(1).set("mastery", 0.9).build()));
    let mended = fact(1).toml().replace("*the dog*", "*the male dog*");
    let mended = common::chain::course(&mended);
    assert!(!left_out(&mended));
    assert_eq!(State::replay(&mended, &log).appeals.len(), 1);
}

#[test]
fn a_plan_may_forbid_appeals() {
    let course = fact(2).plan("appeals = false\n").build();
    let (mut session, _) = sitting(&course);
    session.handle(typed("la casa"), later(1)).expect("a try");
    let appeal = Input::Appeal(Appeal::Right);
    let refused = session
        .handle(appeal, later(2))
        .expect_err("not by this plan");
    assert!(refused.to_string().contains("no appeals"), "{refused}");
    assert_eq!(session.state().attempts, 1);
}

#[test]
fn who_was_right_says_so_only_of_what_was_not() {
    let course = fact(1).build();
    let (mut session, _) = sitting(&course);
    session
        .handle(typed("el perro"), later(1))
        .expect("it is taken");
    let appeal = Input::Appeal(Appeal::Right);
    session.handle(appeal, later(2)).expect_err("it was right");
    // Steps are answers of their own.
    let (mut session, _) = sitting(&product().build());
    for input in [
        typed("13"),
        Input::Steps,
        typed("35"),
        Input::Next,
        typed("7"),
        Input::Next,
    ] {
        session.handle(input, later(1)).expect("it is taken");
    }
    let appeal = Input::Appeal(Appeal::Right);
    session
        .handle(appeal, later(2))
        .expect_err("it is too late");
}

#[test]
fn every_export_tells_of_an_appeal() {
    let place = common::shell::Place::new();
    let path = on_disk(&place);
    let args = ["practice", &path, "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, "appeal\n13\nappeal\nquit\n"));
    assert!(said.contains("works right after an answer only"), "{said}");
    assert!(said.contains("counts neither way"), "{said}");
    let appeals = progress_of(&place, &path).appeals;
    let told: Vec<_> = appeals.iter().map(|a| (&*a.question, a.why)).collect();
    assert_eq!(told, [("q", Appeal::Right)]);
    let export = |format| out(&place.run(&["export", "--format", format, &path]));
    assert!(export("csv").contains("q:right"), "{}", export("csv"));
    let markdown = export("markdown");
    assert!(
        markdown.contains("their answer to q was right"),
        "{markdown}"
    );
    assert!(kenning::report::is_export(&markdown), "{markdown}");
}

#[test]
fn one_key_on_the_screen_appeals() {
    let place = common::screen::Place::new();
    let path = place.home.path().join("dogs.toml");
    std::fs::write(&path, fact(2).toml()).expect("a course");
    let mut desk = place.desk(common::screen::noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["la casa", "Enter", "F8", "!"]);
    let after = picture(&mut app, 80, 24);
    assert!(after.contains("And the cat?"), "{after}");
    assert!(after.contains("not asked again"), "{after}");
    assert!(after.contains("F7 to take that back"), "{after}");
}

#[test]
fn what_was_said_at_a_verdict_is_seen_among_earlier_answers_and_taken_back_there() {
    let place = common::screen::Place::new();
    let path = place.home.path().join("dogs.toml");
    std::fs::write(&path, fact(2).toml()).expect("a course");
    let mut desk = place.desk(common::screen::noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    let alt = |app: &mut kenning::tui::App<'_>, letter| {
        use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
        app.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT));
    };
    // At the verdict, and where it could be tried again.
    for keys in [&["la casa", "Enter", "F8", "a"][..], &["la casa", "Enter"]] {
        press(&mut app, keys);
        if keys.len() == 2 {
            alt(&mut app, 'r');
        }
        alt(&mut app, 'p');
        let out = picture(&mut app, 80, 24);
        assert!(
            out.contains("Earlier answers") && out.contains("It does not count"),
            "{out}"
        );
        press(&mut app, &["u"]);
        let back = picture(&mut app, 80, 24);
        assert!(
            back.contains("counts again") && !back.contains("It does not count"),
            "{back}"
        );
        press(&mut app, &["Esc"]);
        if keys.len() == 4 {
            assert!(picture(&mut app, 80, 24).contains("And the cat?"));
        }
    }
}

#[test]
fn the_way_back_of_a_broken_question_is_named_and_leads_back() {
    let place = common::shell::Place::new();
    let path = on_disk(&place);
    let args = ["practice", &path, "--plain", "--no-teaching", "--seed", "1"];
    let said = out(&place.type_in(&args, "13\nbroken\nquit\n"));
    let command = format!("overrule {path} resume q");
    assert!(said.contains(&format!("`kenning {command}`")), "{said}");
    let away = || out(&place.run(&["overrule", &path, "put-away"]));
    assert!(away().contains("until it is changed"), "{}", away());
    assert!(!away().contains("for good"), "{}", away());
    let resume: Vec<&str> = command.split(' ').collect();
    place.run(&resume);
    assert!(away().contains("No question"), "{}", away());
    // Put away by hand, it stays away for good.
    let place = common::shell::Place::new();
    place.run(&["overrule", &path, "suspend", "q"]);
    let away = out(&place.run(&["overrule", &path, "put-away"]));
    assert!(away.contains("for good"), "{away}");
}

#[test]
fn where_appeals_are_forbidden_no_help_lists_them() {
    for allowed in [true, false] {
        let place = common::screen::Place::new();
        let path = place.home.path().join("dogs");
        std::fs::create_dir(&path).expect("a folder");
        std::fs::write(path.join("course.toml"), fact(2).toml()).expect("a course");
        let plan = format!("appeals = {allowed}\n");
        std::fs::write(path.join("plan.toml"), plan).expect("a plan");
        let path = path.display().to_string();
        let mut desk = place.desk(common::screen::noon());
        let mut app = begin(&mut desk, &path, Start::Practice);
        press(&mut app, &["la casa", "Enter", "F8", "F1"]);
        let keys = picture(&mut app, 80, 40);
        for what in ["I was right", "is broken"] {
            assert_eq!(keys.contains(what), allowed, "{keys}");
        }
        let place = common::shell::Place::new();
        let args = ["practice", &path, "--plain", "--no-teaching", "--seed", "1"];
        let help = out(&place.type_in(&args, "?\nquit\n"));
        assert!(help.contains("Commands:"), "{help}");
        for what in ["appeal", "broken"] {
            assert_eq!(help.contains(what), allowed, "{help}");
        }
    }
}

#[test]
fn what_another_device_answered_in_between_is_never_taken_out() {
    for last in [Input::Appeal(Appeal::Right), Input::Undo] {
        let course = fact(3).build();
        let (mut here, begun) = sitting(&course);
        let (mut there, begun_there) = sitting(&course);
        let mut log: Vec<(char, Event)> = begun.into_iter().map(|e| ('a', e)).collect();
        log.extend(begun_there.into_iter().map(|e| ('b', e)));
        let mut add = |who, events: Vec<Event>| log.extend(events.into_iter().map(|e| (who, e)));
        add('a', here.handle(typed("el can"), later(1)).expect("a try"));
        add(
            'b',
            there.handle(typed("el perro"), later(2)).expect("a try"),
        );
        add('a', here.handle(typed("el pan"), later(3)).expect("a try"));
        add('a', here.handle(last, later(4)).expect("it is taken"));
        let events = joined(log);
        let answers = answers_not_undone(&events);
        assert_eq!(answers.len(), 1);
        assert!(answers[0].1.verdict.is_correct());
        assert!(later_tries(&events).is_empty());
        let state = State::replay(&course, &events);
        assert_eq!((state.attempts, state.correct), (1, 1));
    }
}

#[test]
fn an_appeal_is_no_skipped_question() {
    let course = fact(1).build();
    let (mut session, _) = sitting(&course);
    for n in 0..2 {
        session.handle(typed("no"), later(n)).expect("a try");
        let appeal = Input::Appeal(Appeal::Right);
        session.handle(appeal, later(n)).expect("it is taken");
    }
    let summary = session.summary(later(9));
    assert_eq!((summary.appealed, summary.skipped), (2, 0));
    assert_ne!(summary.ending, Some(Ending::Skipped));
}

#[test]
fn steps_show_no_hint_that_was_not_asked_for_and_count_as_help() {
    let course = product().build();
    let (mut session, _) = sitting(&course);
    session
        .handle(Input::Steps, later(1))
        .expect("it has steps");
    while asking(&session).step.is_some() {
        session
            .handle(
                Input::Answer(common::right(asking(&session).item())),
                later(2),
            )
            .expect("a step");
        session.handle(Input::Next, later(3)).expect("it goes on");
    }
    assert_eq!(asking(&session).hints_shown, 0);
    let events = session.handle(typed("42"), later(4)).expect("an answer");
    assert!(
        events
            .iter()
            .any(|e| matches!(&e.kind, EventKind::Attempt(a) if a.hints == 1))
    );
}

#[test]
fn nothing_else_is_taken_back_in_place_of_what_was_appealed_against() {
    let course = fact(1).build();
    let (mut session, mut log) = sitting(&course);
    let appeal = Input::Appeal(Appeal::Right);
    for input in [typed("el perro"), Input::Next, typed("no"), appeal] {
        log.extend(session.handle(input, later(2)).expect("it is taken"));
    }
    assert_eq!(answers_not_undone(&log).len(), 1);
    assert_eq!(session.state().correct, 1);
    // Undo has it count again, rather than take back the answer before it.
    let mut undone = log.clone();
    undone.extend(
        session
            .handle(Input::Undo, later(3))
            .expect("it is taken back"),
    );
    assert_eq!(answers_not_undone(&undone).len(), 2);
    // It is seen in the life of its question, as what it is.
    let life = kenning::report::life(&course, QuestionIndex(1), &log, later(4));
    let lines: Vec<String> = life.lines(0).iter().map(ToString::to_string).collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("does not count"), "{lines:?}");
    let why: Vec<String> = life
        .why(later(4), 0)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(!why.concat().contains("never answered"), "{why:?}");
}
