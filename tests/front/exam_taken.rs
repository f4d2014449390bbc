//! The test of a course as it is taken: unaided, without a verdict before its end, with
//! a result that is true, and without training anyone.

use crate::common;

use std::collections::BTreeMap;
use std::sync::Arc;

use common::course::{course, number, skill};
use common::screen;
use common::session::Session;
use common::shell::{self, out};
use common::{courses, noon, right, wrong};
use insta::assert_snapshot;
use jiff::{SignedDuration, Timestamp};
use kenning::course::{Course, SkillIndex};
use kenning::desk::Start;
use kenning::journal::{Appeal, Event, EventKind, Occasion, joined};
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::session::{Asking, Input, Phase, Tested};
use kenning::template::Draws;
use kenning::tutor::exam::{self, Outcome, offer, outlook};

const LINEAR: &str = "equations";

fn linear() -> Arc<Course> {
    let course = courses().swap_remove(0);
    assert_eq!(course.id.as_str(), LINEAR);
    course
}

fn days(n: i64) -> Timestamp {
    noon() + SignedDuration::from_hours(24 * n)
}

fn asking(session: &Session) -> Option<&Asking> {
    match session.phase() {
        Phase::Asking(asking) => Some(asking),
        Phase::Finished => None,
        other => panic!("a verdict or the like in a test: {other:?}"),
    }
}

/// Answers what is asked, right or not.
fn answers(session: &mut Session, is_right: bool, at: Timestamp) -> Vec<Event> {
    let item = asking(session).expect("something is asked").item().clone();
    let answer = if is_right { right(&item) } else { wrong(&item) };
    session
        .handle(Input::Answer(answer), at)
        .expect("it counts")
}

/// Takes a whole test, right where `is_right` says so; what it has shown, and the state after.
fn takes(
    course: &Arc<Course>,
    state: State,
    at: Timestamp,
    mut is_right: impl FnMut(usize) -> bool,
) -> (Outcome, State) {
    let (mut session, _) = Session::test(course.clone(), state, 1, at);
    let mut n = 0;
    while asking(&session).is_some() {
        answers(&mut session, is_right(n), at);
        n += 1;
    }
    let Some(Tested::Ended(outcome)) = session.summary(at).tested else {
        panic!("it has ended");
    };
    (*outcome, session.into_state())
}

#[test]
fn nothing_is_told_and_nobody_is_helped_before_the_end() {
    let course = linear();
    let (mut session, _) = Session::test(course.clone(), State::new(&course), 1, noon());
    let helps = [
        Input::Hint,
        Input::Steps,
        Input::Lesson,
        Input::Skip,
        Input::Bury,
        Input::Suspend,
        Input::Appeal(Appeal::Right),
        Input::Next,
        Input::Known(SkillIndex(0)),
    ];
    let mut count = 0;
    while let Some(asked) = asking(&session).cloned() {
        for help in &helps {
            assert!(session.handle(help.clone(), noon()).is_err(), "{help:?}");
        }
        let still = asking(&session).expect("it is still asked");
        assert!(still.hints().is_empty() && still.question == asked.question);
        answers(&mut session, count % 2 == 0, noon());
        count += 1;
        let told = asking(&session).is_none_or(|next| {
            next.question == asked.question || next.missed.is_some() || next.once_more.is_some()
        });
        assert!(!told || asking(&session).is_none());
        if asking(&session).is_some() {
            assert_eq!(session.progress(noon()).correct, 0);
        }
    }
    assert_eq!(count, 12);
    let refused = session.handle(Input::Undo, noon());
    assert!(refused.is_err(), "right answers were shown");
}

#[test]
fn the_result_is_what_counting_gives() {
    let course = linear();
    let mut draws = Draws::new(5);
    let mut first: Vec<bool> = Vec::new();
    let mut second: Vec<bool> = Vec::new();
    let (one, state) = takes(&course, State::new(&course), noon(), |_| {
        first.push(draws.below(4) == 0);
        *first.last().unwrap()
    });
    let (two, _) = takes(&course, state, days(20), |_| {
        second.push(draws.below(4) > 0);
        *second.last().unwrap()
    });
    let count = |of: &[bool]| of.iter().filter(|right| **right).count();
    assert_eq!(
        (one.form, one.right, one.gains.len()),
        (0, count(&first), 0)
    );
    assert_eq!((two.form, two.right), (1, count(&second)));
    let mut skills: BTreeMap<SkillIndex, (usize, usize)> = BTreeMap::new();
    for (answer, right) in two.answers.iter().zip(&second) {
        let of = skills
            .entry(course.questions[answer.question].skills[0])
            .or_default();
        *of = (of.0 + usize::from(*right), of.1 + 1);
    }
    let told: BTreeMap<_, _> = two
        .skills
        .iter()
        .map(|(s, right, n)| (*s, (*right, *n)))
        .collect();
    assert_eq!(told, skills);
    let [gain] = two.gains[..] else {
        panic!("one earlier test")
    };
    assert_eq!(
        (gain.then, gain.now, gain.of),
        (count(&first), count(&second), 12)
    );
    assert!(gain.first && !gain.same_form);
    let pairs = || first.iter().zip(&second);
    let better = pairs().filter(|(then, now)| !**then && **now).count() as f64;
    let worse = pairs().filter(|(then, now)| **then && !**now).count() as f64;
    // Bonett & Price: one is added to each of the two counts, and two to all pairs.
    let (up, down) = ((better + 1.0) / 14.0, (worse + 1.0) / 14.0);
    let half = 1.959_964 * ((up + down - (up - down).powi(2)) / 14.0).sqrt();
    let (low, high) = gain.interval.expect("twelve pairs are enough");
    assert!((low - 12.0 * (up - down - half)).abs() < 1e-9);
    assert!((high - (12.0 * (up - down + half)).min(12.0)).abs() < 1e-9);
}

#[test]
fn a_test_that_is_left_goes_on_for_a_week_and_then_begins_again() {
    let course = linear();
    let (mut session, _) = Session::test(course.clone(), State::new(&course), 1, noon());
    for _ in 0..5 {
        answers(&mut session, true, noon());
    }
    let sixth = asking(&session).expect("the sixth").question;
    session.handle(Input::Quit, noon()).expect("it can be left");
    let left = session.summary(noon()).tested;
    assert_eq!(
        left,
        Some(Tested::Left {
            answered: 5,
            of: 12
        })
    );
    let state = session.into_state();
    for later in [noon() + SignedDuration::from_hours(8), days(1), days(6)] {
        assert!(exam::waiting(&course, &state, later).is_some_and(|waits| waits.answered == 5));
        let (session, _) = Session::test(course.clone(), state.clone(), 2, later);
        assert_eq!(asking(&session).expect("it goes on").question, sixth);
    }
    let (all, _) = takes(&course, state.clone(), days(1), |_| false);
    assert_eq!((all.answers.len(), all.right), (12, 5));
    // Right answers are told of all that were answered, and not of those of today alone.
    let (mut session, _) = Session::test(course.clone(), state.clone(), 2, days(1));
    while asking(&session).is_some() {
        answers(&mut session, true, days(1));
    }
    let summary = session.summary(days(1));
    assert_eq!((summary.answered, summary.correct), (12, 12));
    assert_eq!(exam::waiting(&course, &state, days(7)), None);
    let (again, state) = takes(&course, state, days(7), |_| false);
    // Some of the first form was seen: what is asked now is the next one's.
    assert_eq!((again.form, again.answers.len(), again.right), (1, 12, 0));
    assert_eq!(state.exams.taken.len(), 1);
}

#[test]
fn one_answer_can_be_changed_and_only_until_the_next() {
    let course = linear();
    let (mut session, mut log) = Session::test(course.clone(), State::new(&course), 1, noon());
    assert!(session.handle(Input::Undo, noon()).is_err());
    log.extend(answers(&mut session, false, noon()));
    let second = asking(&session).expect("the second").question;
    log.extend(answers(&mut session, false, noon()));
    assert!(session.can_undo(session.state()));
    log.extend(
        session
            .handle(Input::Undo, noon())
            .expect("the last answer"),
    );
    assert_eq!(asking(&session).expect("asked again").question, second);
    assert!(
        session.handle(Input::Undo, noon()).is_err(),
        "one answer only"
    );
    log.extend(answers(&mut session, true, noon()));
    let open = session.state().open_exam(noon()).expect("it is on");
    let verdicts: Vec<Verdict> = open.answers.iter().map(|a| a.verdict).collect();
    assert_eq!(verdicts, [Verdict::GaveUp, Verdict::Correct]);
    assert_eq!(&State::replay(&course, &log), session.state());
}

#[test]
fn taking_back_in_a_test_leaves_practice_alone_even_where_devices_join() {
    let course = linear();
    let question = course.questions[course.questions_of(SkillIndex(0))[0]]
        .id
        .to_string();
    let at = |seconds| noon() + SignedDuration::from_secs(seconds);
    let attempt = common::attempt(LINEAR, &question, Verdict::Correct);
    let practised = Event::new(at(1), EventKind::Attempt(attempt.clone()));
    let tested = Event::new(at(0), EventKind::Tested { attempt, form: 0 });
    let undone = Event::new(
        at(2),
        EventKind::Undone {
            course: LINEAR.into(),
        },
    );
    // The other device practised between an answer in a test and its taking back.
    let all = joined(vec![('a', tested), ('b', practised), ('a', undone)]);
    let state = State::replay(&course, &all);
    assert_eq!((state.attempts, state.exams.open), (1, None));
}

#[test]
fn a_test_changes_neither_mastery_nor_memory() {
    let course = linear();
    let mut state = State::new(&course);
    for event in common::weeks(&course, 3, 10) {
        state.apply(&course, &event);
    }
    let before = state.clone();
    let (_, after) = takes(&course, state, noon(), |n| n % 2 == 0);
    assert_eq!(after.skills, before.skills);
    assert_eq!(after.questions, before.questions);
    assert_eq!(after.mistakes, before.mistakes);
    assert_eq!(after.remedial, before.remedial);
    assert_eq!(
        (after.attempts, after.correct),
        (before.attempts, before.correct)
    );
    assert_eq!(after.form, before.form);
    assert_ne!(after.exams, before.exams);
}

#[test]
fn what_was_practised_before_stays_in_practice_and_out_of_the_test() {
    let mut draft = course().skill(skill("s")).skill(skill("t"));
    for n in 0..144 {
        let of = if n < 72 { "s" } else { "t" };
        draft = draft.ask(number(&format!("q{n}"), of, n).level(1 + n % 4));
    }
    let course = draft.build();
    let all = exam::places(&course, &State::new(&course), 0);
    assert_eq!(all.len(), 8);
    let known = all[0].question;
    let id = course.questions[known].id.as_str();
    let mut state = State::new(&course);
    assert!(!state.is_available(known, noon()));
    let attempt = common::attempt(course.id.as_str(), id, Verdict::Correct);
    state.apply(&course, &Event::new(noon(), EventKind::Attempt(attempt)));
    assert!(state.is_available(known, noon()));
    let left = exam::places(&course, &state, 0);
    assert_eq!(left, all[1..]);
    assert_eq!(exam::places(&course, &state, 1).len(), 8);
}

/// All skills held to be known, and one answer.
fn learned(course: &Course, at: Timestamp) -> State {
    let mut state = State::new(course);
    let question = course
        .questions
        .iter()
        .next()
        .expect("a question")
        .id
        .to_string();
    let attempt = common::attempt(course.id.as_str(), &question, Verdict::Correct);
    state.apply(course, &Event::new(at, EventKind::Attempt(attempt)));
    let known = course.skills.iter().map(|s| s.id.to_string()).collect();
    let course_id = course.id.to_string();
    let placed = EventKind::Placed {
        course: course_id,
        known,
    };
    state.apply(course, &Event::new(at, placed));
    state
}

fn when(course: &Course, state: &State, at: Timestamp) -> Option<Occasion> {
    offer(course, state, at).map(|offer| offer.when)
}

fn offered(course: &Course, state: &mut State, at: Timestamp) {
    let when = when(course, state, at).expect("an offer stands");
    let course_id = course.id.to_string();
    let kind = EventKind::TestOffered {
        course: course_id,
        when,
    };
    state.apply(course, &Event::new(at, kind));
}

#[test]
fn the_test_is_offered_at_the_start_at_the_end_and_thirty_days_later_once_each() {
    let course = linear();
    let mut fresh = State::new(&course);
    assert_eq!(when(&course, &fresh, noon()), Some(Occasion::Start));
    offered(&course, &mut fresh, noon());
    assert_eq!(when(&course, &fresh, days(1)), None);

    // Once something was practised, it is no start any more.
    let question = course.questions.iter().next().unwrap().id.to_string();
    let attempt = common::attempt(LINEAR, &question, Verdict::Correct);
    let mut begun = State::new(&course);
    begun.apply(&course, &Event::new(noon(), EventKind::Attempt(attempt)));
    assert_eq!(when(&course, &begun, noon()), None);

    let mut state = learned(&course, noon());
    assert_eq!(when(&course, &state, noon()), Some(Occasion::End));
    offered(&course, &mut state, days(1));
    assert_eq!(when(&course, &state, days(1)), None);
    assert_eq!(when(&course, &state, days(30)), None);
    assert_eq!(when(&course, &state, days(31)), Some(Occasion::Later));
    // Taken, it was taken up.
    let (_, taken) = takes(&course, state.clone(), days(31), |_| true);
    assert_eq!(when(&course, &taken, days(32)), None);
    offered(&course, &mut state, days(31));
    assert_eq!(when(&course, &state, days(90)), None);
}

#[test]
fn who_took_the_test_at_the_end_is_asked_a_month_after_that() {
    let course = linear();
    let (_, state) = takes(&course, learned(&course, noon()), days(3), |_| true);
    assert_eq!(when(&course, &state, days(3)), None);
    assert_eq!(when(&course, &state, days(32)), None);
    assert_eq!(when(&course, &state, days(33)), Some(Occasion::Later));
}

#[test]
fn no_test_is_offered_after_it_was_declined_or_where_too_little_is_held_back() {
    let course = linear();
    for state in [State::new(&course), learned(&course, noon())] {
        let mut state = state;
        let declined = EventKind::TestDeclined {
            course: LINEAR.into(),
        };
        state.apply(&course, &Event::new(noon(), declined));
        assert_eq!(when(&course, &state, days(1)), None);
        assert!(
            outlook(&course, &state, noon()).is_some(),
            "it can be taken"
        );
    }
    let thin = common::course::chain(3, 4).build();
    assert_eq!(outlook(&thin, &State::new(&thin), noon()), None);
    assert_eq!(when(&thin, &State::new(&thin), noon()), None);
    let place = shell::Place::with_courses();
    let path = place.path().join("thin.toml");
    std::fs::write(&path, common::course::chain(3, 4).toml()).expect("a course");
    let done = place.run(&["test", &path.display().to_string()]);
    assert_eq!(done.status.code(), Some(1));
    assert!(shell::err(&done).contains("none are held back for it"));
}

#[test]
fn erasing_a_course_erases_its_tests() {
    let course = linear();
    let (_, mut state) = takes(&course, State::new(&course), noon(), |_| true);
    let erased = EventKind::Erased {
        course: LINEAR.into(),
    };
    state.apply(&course, &Event::new(days(1), erased));
    assert_eq!(state.exams, Default::default());
}

#[test]
fn a_test_in_plain_mode() {
    let place = shell::Place::with_courses();
    let test = ["test", LINEAR, "--plain", "--seed", "1"];
    let lines = "1\nhint\nlesson\nsuspend\nundo\nshow\n4\nquit\n";
    assert_snapshot!("exam_plain_left", out(&place.type_in(&test, lines)));
    let rest = "show\n".repeat(10);
    assert_snapshot!("exam_plain_ended", out(&place.type_in(&test, &rest)));
    let stats = out(&place.run(&["stats", LINEAR]));
    assert!(stats.contains("Test A: 0 of 12 right."), "{stats}");
    let progress = shell::progress_of(&place, LINEAR);
    let [test] = &progress.tests[..] else {
        panic!("one test")
    };
    assert_eq!((test.right, test.questions, progress.attempts), (0, 12, 0));
    let markdown = out(&place.run(&["export", "--format", "markdown", LINEAR]));
    assert!(
        markdown.contains("- 2026-03-01: Test A: 0 of 12 right."),
        "{markdown}"
    );
    assert!(kenning::report::is_export(&markdown));
    let csv = out(&place.run(&["export", "--format", "csv", LINEAR]));
    assert!(
        csv.lines()
            .nth(1)
            .is_some_and(|line| line.contains(",A:0/1,")),
        "{csv}"
    );
}

/// A course that is only known by its path is called by it.
#[test]
fn a_test_that_is_left_names_a_command_that_goes_on_with_it() {
    let place = shell::Place::new();
    let path = "tests/data/courses/equations";
    let said = out(&place.type_in(&["test", path, "--plain", "--seed", "1"], "show\nquit\n"));
    let (_, way) = said.split_once("To go on: `kenning ").expect("a way on");
    let (way, _) = way.split_once('`').expect("its end");
    let way: Vec<&str> = way.split(' ').chain(["--plain"]).collect();
    let on = place.type_in(&way, "quit\n");
    assert!(on.status.success(), "{way:?}: {}", shell::err(&on));
}

#[test]
fn plain_practice_offers_the_test_once_and_no_more_where_declined() {
    let offer = "Take a test now to see later what you have gained";
    let place = shell::Place::with_courses();
    let practice = ["practice", LINEAR, "--plain", "--seed", "1"];
    assert!(out(&place.run(&practice)).contains(offer));
    assert!(!out(&place.run(&practice)).contains(offer));
    // A newcomer reads of it before the first question, beside placement: afterwards
    // it would measure less.
    let place = shell::Place::with_courses();
    let said = out(&place.run(&practice));
    let (before, _) = said.split_once("> ").expect("something is asked");
    let skips =
        "Know some of this? `kenning practice equations --place` finds out what you can skip.\n";
    assert!(before.contains(skips), "{before}");
    assert!(before.contains(offer), "{before}");
    assert_eq!(said.matches(offer).count(), 1, "{said}");
    let place = shell::Place::with_courses();
    let said = out(&place.run(&["test", LINEAR, "--no-offers"]));
    assert!(said.contains("not offered any more"), "{said}");
    assert!(!out(&place.run(&practice)).contains(offer));
}

#[test]
fn the_test_of_each_course_runs_to_its_end_in_lines_and_as_json() {
    for course in courses() {
        let id = course.id.as_str();
        let place = shell::Place::with_courses();
        for form in ["A", "B", "C"] {
            let said = out(&place.type_in(&["test", id, "--plain"], &"show\n".repeat(12)));
            let result = format!("Test {form}: 0 of 12 right.");
            assert!(said.contains(&result), "{id}: {said}");
        }
        let place = shell::Place::with_courses();
        for form in ["A", "B", "C"] {
            let shows = "{\"type\":\"give_up\"}\n".repeat(12);
            let said = out(&place.type_in(&["test", id, "--format", "json"], &shows));
            let last = said.lines().last().expect("a summary");
            let last: serde_json::Value = serde_json::from_str(last).expect("JSON");
            let test = &last["test"];
            assert_eq!(last["type"], "summary", "{id}: {said}");
            assert_eq!(test["form"], form, "{id}: {last}");
            assert_eq!(test["of"], 12, "{id}: {last}");
        }
        // What can be practised is counted, without what only the test asks.
        let listed = out(&place.run(&["courses"]));
        let asked = course.practised().count();
        let counted = format!("{} ({asked} questions", course.title);
        assert!(listed.contains(&counted), "{listed}");
        let progress = shell::progress_of(&place, id);
        assert_eq!((progress.tests.len(), progress.attempts), (3, 0), "{id}");
    }
}

#[test]
fn a_test_on_the_screen() {
    let (_place, mut desk) = screen::Place::at_noon_with_courses();
    let mut app = screen::home(&mut desk);
    screen::press(&mut app, &["g", "x"]);
    assert_snapshot!("exam_before_80x24", screen::picture(&mut app, 80, 24));
    assert_snapshot!("exam_before_40x12", screen::picture(&mut app, 40, 12));
    screen::press(&mut app, &["Enter"]);
    assert_snapshot!("exam_asked_80x24", screen::picture(&mut app, 80, 24));
    assert_snapshot!("exam_asked_40x12", screen::picture(&mut app, 40, 12));
    for _ in 0..12 {
        screen::press(&mut app, &["F8"]);
    }
    assert_snapshot!("exam_result_80x24", screen::picture(&mut app, 80, 24));
    assert_snapshot!("exam_result_40x12", screen::picture(&mut app, 40, 12));
    assert_snapshot!("exam_result_80x100", screen::picture(&mut app, 80, 100));
}

#[test]
fn the_screen_offers_it_once_and_declines_for_good() {
    let offer = "for a test first, to see later what you gained";
    let (_place, mut desk) = screen::Place::at_noon();
    let mut app = screen::home(&mut desk);
    // From the course that is recommended to the one about algebra, which has a test.
    screen::press(&mut app, &["Up"]);
    let seen = screen::picture(&mut app, 80, 30);
    assert!(seen.contains(offer), "{seen}");
    screen::press(&mut app, &["Enter", "Enter", "Esc"]);
    // Who only looked has passed nothing up: back on the list of courses it is told again.
    let home = |app: &mut kenning::tui::App<'_>| {
        for _ in 0..3 {
            let seen = screen::picture(app, 80, 30);
            if seen.contains("Next here") {
                return seen;
            }
            screen::press(app, &["Enter"]);
        }
        panic!("{}", screen::picture(app, 80, 30));
    };
    let seen = home(&mut app);
    assert!(seen.contains(offer), "{seen}");
    let (_place, mut desk) = screen::Place::at_noon();
    let mut app = screen::home(&mut desk);
    screen::press(&mut app, &["Up", "X"]);
    let declined = screen::picture(&mut app, 80, 30);
    assert!(declined.contains("not offered any more") && !declined.contains(offer));
    drop(app);
    let course = desk.find("linear-equations").expect("it is bundled");
    assert!(desk.state(&course.id).is_some_and(|s| s.exams.declined));
    assert!(desk.begin(course, Start::Test).is_ok());
}
