//! Several questions on one stem: asked one after another, counted as one, taken back as
//! one, gone on with where they were left. And steps of steps.

use crate::common;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use common::screen::{self, begin, picture, press};
use common::served::{Scripted, Served, valid};
use common::session::Session;
use common::shell::{Place, out};
use common::trying::{asking, judged, later, typed};
use insta::assert_snapshot;
use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, QuestionIndex, SkillIndex, Spot};
use kenning::desk::Start;
use kenning::import::own_answers;
use kenning::journal::{
    Appeal, Attempt, Event, EventKind, Given, answers_not_undone, joined, later_tries,
};
use kenning::kinds::{Answer, Kind, Rating, Verdict};
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use proptest::prelude::*;
use serde_json::json;

const GOOD: &str = "tests/data/good/parts.toml";

fn course() -> Arc<Course> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let text = std::fs::read_to_string(path).unwrap();
    let loaded = load(&[("parts.toml".into(), text.into())], Care::Thorough);
    let said: Vec<String> = (loaded.diagnostics.iter())
        .map(ToString::to_string)
        .collect();
    assert!(said.is_empty(), "{said:?}");
    loaded.course.expect("a good course").into()
}

fn question(course: &Course, id: &str) -> QuestionIndex {
    course.question(id).expect("it is there")
}

/// A state in which nothing but this question is asked.
fn only(course: &Arc<Course>, id: &str) -> State {
    let mut state = State::new(course);
    for other in course.questions.iter().filter(|q| q.id.as_str() != id) {
        let action = kenning::journal::Override::Suspend {
            question: other.id.to_string(),
        };
        let course_id = course.id.to_string();
        let kind = EventKind::Override {
            course: course_id,
            action,
        };
        state.apply(course, &Event::new(common::noon(), kind));
    }
    state
}

/// A sitting that asks the question about the catalogue.
fn catalogue() -> (Arc<Course>, Session) {
    let course = course();
    let state = only(&course, "catalogue");
    let (session, _) = Session::begin(course.clone(), state, None, 1, common::noon());
    assert_eq!(asking(&session).part_of(), Some((1, 3)));
    (course, session)
}

fn right(session: &Session) -> Input {
    Input::Answer(common::right(asking(session).item()))
}

fn attempts(events: &[Event]) -> Vec<&Attempt> {
    let attempt = |event: &'_ Event| matches!(event.kind, EventKind::Attempt(_));
    let attempts = events.iter().filter(|event| attempt(event));
    attempts
        .map(|event| match &event.kind {
            EventKind::Attempt(attempt) => attempt,
            _ => unreachable!(),
        })
        .collect()
}

#[test]
fn parts_come_in_order_and_count_as_one_answer() {
    let (course, mut session) = catalogue();
    let at = question(&course, "catalogue");
    let [values, chances] = [SkillIndex(0), SkillIndex(1)];
    let stem = asking(&session).stem().expect("a stem").prompt.clone();
    let before = session.state().clone();

    // The first part: right. Its skill moves, the question does not.
    let events = session.handle(right(&session), later(9)).expect("taken");
    let [first] = attempts(&events)[..] else {
        panic!("one answer: {events:?}");
    };
    assert_eq!(Spot::of(first.step).part, Some(0));
    assert_eq!(first.verdict, Verdict::Correct);
    let state = session.state();
    assert!(state.skills[values].known > before.skills[values].known);
    assert_eq!(state.skills[chances], before.skills[chances]);
    assert_eq!(state.questions[at].memory, None);
    assert_eq!((state.attempts, state.questions[at].attempts), (0, 0));
    let said = judged(&session);
    assert!(said.due.is_none() && !said.comes_back && said.graded.remarks.is_empty());
    assert_eq!(session.progress(later(9)).answered, 0);

    // The second, with one try: wrong.
    session.handle(Input::Next, later(10)).expect("on");
    assert_eq!(asking(&session).part_of(), Some((2, 3)));
    assert_eq!(asking(&session).stem().expect("a stem").prompt, stem);
    let give_up = Input::Answer(Answer::GiveUp);
    session.handle(give_up, later(19)).expect("taken");
    assert_eq!(session.state().skills[chances].attempts, 1);

    // The third ends the question: the mean of all is its answer, in the same breath.
    session.handle(Input::Next, later(20)).expect("on");
    let events = session.handle(right(&session), later(29)).expect("taken");
    let [third, whole] = attempts(&events)[..] else {
        panic!("a part and the whole: {events:?}");
    };
    assert_eq!(Spot::of(third.step).part, Some(2));
    assert_eq!(Spot::of(whole.step), Spot::WHOLE);
    assert_eq!(whole.verdict, Verdict::Partial(2.0 / 3.0));
    assert_eq!(whole.millis, 9_000 + 9_000 + 9_000);
    let state = session.state();
    assert!(state.questions[at].memory.is_some());
    assert_eq!((state.attempts, state.questions[at].attempts), (1, 1));
    // The whole is no further evidence: two parts of one skill, one of the other.
    assert_eq!(state.skills[values].attempts, 2);
    assert_eq!(state.skills[chances].attempts, 1);
    assert_eq!(state.millis.get(), 27_000);
    let said = judged(&session);
    let remarks: Vec<String> = said
        .graded
        .remarks
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(remarks, ["2 of 3 parts right at the first try."]);
    let progress = session.progress(later(29));
    assert_eq!((progress.answered, progress.correct), (1, 0));
    assert_eq!(session.summary(later(29)).partial, 1);
}

#[test]
fn how_fast_the_whole_was_is_told_by_its_parts_alone() {
    let (course, mut session) = catalogue();
    for part in 0..3 {
        session
            .handle(right(&session), later(part + 1))
            .expect("taken");
        session.handle(Input::Next, later(part + 1)).expect("on");
    }
    let remembered = session.state().questions[question(&course, "catalogue")].memory;
    let good = kenning::learner::Scheduler::default().review(
        None,
        Rating::Good,
        course.retention.get(),
        later(3),
        0,
    );
    assert_eq!(remembered.map(|m| m.stability), Some(good.stability));
}

#[test]
fn tries_hints_and_steps_work_within_a_part() {
    let (_, mut session) = catalogue();
    session.handle(Input::Hint, later(1)).expect("a hint");
    let whole = session.handle(typed("0"), later(9)).expect("taken");
    assert_eq!(attempts(&whole)[0].hints, 1);
    assert_eq!(asking(&session).missed.as_ref().map(|m| m.tries), Some(1));
    assert_eq!(asking(&session).part_of(), Some((1, 3)));

    // Its step, and the steps of that, each with its own place in the record.
    session.handle(Input::Steps, later(10)).expect("steps");
    assert_eq!(asking(&session).step_of(), Some((1, 1)));
    assert!(asking(&session).offers_steps());
    session
        .handle(Input::Steps, later(11))
        .expect("steps of it");
    assert_eq!(asking(&session).step_of(), Some((1, 2)));
    let events = session.handle(right(&session), later(12)).expect("taken");
    let spot = Spot {
        part: Some(0),
        step: Some(0),
        sub: Some(0),
        hint: None,
    };
    assert_eq!(Spot::of(attempts(&events)[0].step), spot);
    session.handle(Input::Next, later(13)).expect("on");
    session.handle(typed("192"), later(14)).expect("taken");
    let missed = asking(&session).missed.as_ref().expect("a second try");
    assert_eq!(missed.feedback.as_deref(), Some("Those are all the pages."));
    session.handle(right(&session), later(15)).expect("taken");

    // Back to the step, which had help; then to the part, as it was left.
    session.handle(Input::Next, later(16)).expect("on");
    assert_eq!(asking(&session).spot().sub, None);
    assert!(asking(&session).is_after_steps() && !asking(&session).offers_steps());
    let events = session.handle(right(&session), later(17)).expect("taken");
    assert_eq!(attempts(&events)[0].hints, 1);
    session.handle(Input::Next, later(18)).expect("on");
    assert_eq!(asking(&session).spot().step, None);
    assert!(asking(&session).is_after_steps());
    assert_eq!(asking(&session).hints().len(), 1);
    let events = session.handle(right(&session), later(19)).expect("taken");
    assert!(
        matches!(&events[0].kind, EventKind::Retried { attempt, number: 2, told: false }
            if Spot::of(attempt.step).is_part())
    );

    // The next part is new in all of this.
    session.handle(Input::Next, later(20)).expect("on");
    let next = asking(&session);
    assert_eq!(next.part_of(), Some((2, 3)));
    assert!(next.hints().is_empty() && next.missed.is_none() && !next.is_walked());
    // It has one try, as it says, though its question has two.
    let wrong = (0..3).find(|&n| {
        let graded = next.item().grade(&Answer::Choice(n)).expect("a choice");
        !graded.verdict.is_correct()
    });
    let wrong = Input::Answer(Answer::Choice(wrong.expect("two are wrong")));
    session.handle(wrong, later(21)).expect("taken");
    assert_eq!(judged(&session).tries, 1);
}

#[test]
fn a_step_whose_answer_was_shown_leads_on_after_its_steps() {
    let course = course();
    let state = only(&course, "one-die");
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, common::noon());
    session.handle(Input::Steps, later(1)).expect("steps");
    session.handle(Input::Steps, later(2)).expect("steps of it");
    // Left by giving up: the outer step is still to be answered.
    for at in [3, 5] {
        let give_up = Input::Answer(Answer::GiveUp);
        session.handle(give_up, later(at)).expect("taken");
        session.handle(Input::Next, later(at + 1)).expect("on");
    }
    assert_eq!(asking(&session).spot().number(), Some(0));
    session.handle(right(&session), later(7)).expect("taken");
    session.handle(Input::Next, later(8)).expect("on");
    assert_eq!(asking(&session).spot().number(), Some(1));
    // This one has none.
    let refused = session.handle(Input::Steps, later(9));
    assert!(refused.is_err());
}

#[test]
fn what_was_left_goes_on_the_same_day_and_begins_anew_on_another() {
    let (course, mut session) = catalogue();
    let shown = asking(&session).instance.clone();
    session.handle(right(&session), later(9)).expect("taken");
    session.handle(Input::Next, later(10)).expect("on");
    session.handle(Input::Quit, later(11)).expect("the end");
    let left = session.into_state();

    let (again, _) = Session::begin(course.clone(), left.clone(), None, 77, later(600));
    let next = asking(&again);
    assert_eq!(next.part_of(), Some((2, 3)));
    assert_eq!(next.instance, shown, "with the same numbers");

    // Answered to its end, each part was counted once.
    let mut session = again;
    for at in [610, 620] {
        session.handle(right(&session), later(at)).expect("taken");
        session.handle(Input::Next, later(at + 5)).expect("on");
    }
    let at = question(&course, "catalogue");
    assert_eq!(session.state().questions[at].correct, 1);
    assert_eq!(session.state().skills[SkillIndex(0)].attempts, 2);
    assert_eq!(session.state().skills[SkillIndex(1)].attempts, 1);

    let tomorrow = common::noon() + SignedDuration::from_hours(24);
    let (again, _) = Session::begin(course, left, None, 77, tomorrow);
    assert_eq!(asking(&again).part_of(), Some((1, 3)));
}

#[test]
fn undo_takes_the_whole_question_back() {
    let (course, mut session) = catalogue();
    let id = course.id.to_string();
    let before = session.state().clone();
    let mut log = Vec::new();
    for at in [10, 20, 30] {
        log.extend(session.handle(right(&session), later(at)).expect("taken"));
        if at < 30 {
            session.handle(Input::Next, later(at + 5)).expect("on");
        }
    }
    log.extend(session.handle(Input::Undo, later(40)).expect("back"));
    assert_eq!(session.state().skills, before.skills);
    assert_eq!(session.state().questions, before.questions);
    assert_eq!(session.state().attempts, 0);
    assert_eq!(asking(&session).part_of(), Some((1, 3)));
    assert_eq!(session.progress(later(40)).answered, 0);
    assert!(answers_not_undone(&log).is_empty());
    // Left and taken up again, it is one all the same.
    session.handle(right(&session), later(50)).expect("taken");
    session.handle(Input::Quit, later(51)).expect("the end");
    let (mut session, _) = Session::begin(course.clone(), session.into_state(), None, 1, later(60));
    session.handle(right(&session), later(70)).expect("taken");
    session.handle(Input::Undo, later(80)).expect("back");
    assert_eq!(asking(&session).part_of(), Some((1, 3)));
    assert_eq!(session.state().skills, before.skills);
    assert_eq!(asking(&session).question, question(&course, "catalogue"));
    assert_eq!(session.course().id.to_string(), id);
}

#[test]
fn an_appeal_takes_the_whole_question_out() {
    let (course, mut session) = catalogue();
    let before = session.state().skills.clone();
    session.handle(right(&session), later(9)).expect("taken");
    session.handle(Input::Next, later(10)).expect("on");
    let give_up = Input::Answer(Answer::GiveUp);
    session.handle(give_up, later(19)).expect("taken");
    let appeal = Input::Appeal(Appeal::Right);
    session.handle(appeal, later(20)).expect("taken out");
    assert_eq!(session.state().skills, before);
    let at = question(&course, "catalogue");
    assert!(session.state().questions[at].parts.is_none());
}

#[test]
fn what_others_read_of_a_log_is_one_answer() {
    let (course, mut session) = catalogue();
    let mut log = Vec::new();
    log.extend(session.handle(typed("0"), later(9)).expect("taken"));
    log.extend(session.handle(right(&session), later(10)).expect("taken"));
    for at in [20, 30] {
        session.handle(Input::Next, later(at)).expect("on");
        log.extend(session.handle(right(&session), later(at)).expect("taken"));
    }
    let answers = own_answers(&course, [("ana", &log[..])]).expect("few answers");
    assert_eq!(answers.items.iter().collect::<Vec<_>>(), ["catalogue"]);
    let [credit] = answers.correct[..] else {
        panic!("one answer: {:?}", answers.correct);
    };
    assert!((credit - 4.0 / 9.0).abs() < 1e-6, "two thirds, squared");
    assert_eq!(later_tries(&log).len(), 1);
    log.push(Event::new(
        later(50),
        EventKind::Undone {
            course: course.id.to_string(),
        },
    ));
    assert!(later_tries(&log).is_empty());

    // Another machine answers in between: the parts stay together, and so they are undone.
    let other = common::attempt("parts", "one-die", Verdict::Correct);
    let other = Event::new(later(15), EventKind::Attempt(other));
    let mut both: Vec<(u8, Event)> = log.into_iter().map(|event| (1, event)).collect();
    both.push((2, other));
    both.sort_by_key(|(_, event)| event.at);
    let all = joined(both);
    let state = State::replay(&course, &all);
    assert_eq!(state.attempts, 1);
    assert_eq!(state.skills[SkillIndex(0)].attempts, 0);
    assert_eq!(answers_not_undone(&all).len(), 1);

    // The same where the other machine takes them back, by the name of the first.
    let EventKind::Attempt(first) = &all[0].kind else {
        panic!("the first part: {:?}", all[0]);
    };
    let named = EventKind::TakenBack {
        course: course.id.to_string(),
        answer: Given::of(first, all[0].at),
    };
    let others = all
        .iter()
        .filter(|e| !matches!(e.kind, EventKind::Undone { .. }));
    let others = others.filter(|e| e.at != later(15)).cloned();
    let mut both: Vec<(u8, Event)> = others.map(|event| (1, event)).collect();
    both.push((2, Event::new(later(60), named)));
    let all = joined(both);
    assert_eq!(State::replay(&course, &all).attempts, 0);
    assert!(answers_not_undone(&all).is_empty());
}

proptest! {
    #![proptest_config(common::cases(48))]
    #[test]
    fn a_replay_gives_what_the_sittings_gave(seed in any::<u64>()) {
        let course = course();
        let mut draws = Draws::new(seed);
        let (mut now, mut log, mut state) = (common::noon(), Vec::new(), State::new(&course));
        for sitting in 0..4 {
            let (mut session, events) =
                Session::begin(course.clone(), state, None, seed ^ sitting, now);
            log.extend(events);
            for _ in 0..25 {
                now += SignedDuration::from_millis(700 + draws.below(60_000) as i64);
                let input = match (session.phase(), draws.below(14)) {
                    (Phase::Finished, _) => break,
                    (_, 0) => Input::Undo,
                    (_, 1 | 2) => Input::Steps,
                    (Phase::Asking(_), 3) => Input::Skip,
                    (Phase::Asking(_), 4) => Input::Hint,
                    (_, 5) if draws.below(3) == 0 => Input::Bury,
                    (_, 6) if draws.below(2) == 0 => Input::Appeal(Appeal::Right),
                    (Phase::Asking(asking), _) => {
                        Input::Answer(common::random(asking.item(), &mut draws))
                    }
                    _ => Input::Next,
                };
                session.take(input, now, &mut log);
            }
            state = session.into_state();
            now += SignedDuration::from_hours([0, 3, 40][draws.below(3)]);
        }
        let replayed = State::replay(&course, &log);
        prop_assert!(state == replayed, "seed {seed}: the states differ");
        // What one counts of the log is what the state holds.
        let whole = answers_not_undone(&log);
        let whole = whole.iter().filter(|(_, attempt)| attempt.step.is_none());
        prop_assert_eq!(whole.count(), state.attempts as usize);
    }
}

#[test]
fn plain_mode_asks_part_after_part() {
    let place = Place::new();
    let lines = "7\n\nshow\n3\n\nhint\n0\nsteps\nsteps\n192\n\n192\nshow\n\nquit\n";
    let said = out(&place.type_in(
        &["practice", GOOD, "--plain", "--seed", "1", "--no-teaching"],
        lines,
    ));
    assert_snapshot!("parts_plain", said);
    let appeals = "7\n\nshow\n3\n\nshow\nappeal\nquit\n";
    let args = ["practice", GOOD, "--plain", "--seed", "2", "--no-teaching"];
    let said = out(&Place::new().type_in(&args, appeals));
    assert!(
        said.contains("That question counts neither way, with none of its parts."),
        "{said}"
    );
}

#[test]
fn on_the_screen_the_stem_stays_in_sight() {
    let (_place, mut desk) = screen::Place::at_noon();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    assert_snapshot!("parts_first_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["7", "Enter", "Enter"]);
    assert_snapshot!("parts_second_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["Enter", "3"]);
    assert_snapshot!("parts_over_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["Enter", "Enter", "0", "Enter"]);
    assert_snapshot!("parts_missed_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("parts_missed_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["F5", "F5"]);
    assert_snapshot!("parts_step_of_step_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("parts_step_of_step_40x12", picture(&mut app, 40, 12));
}

#[test]
fn programs_are_told_the_stem_and_the_part() {
    let place = Place::new();
    let (mut served, question) =
        Served::at_question(&place, GOOD, &["--seed", "1", "--no-teaching"]);
    assert_eq!(question["part"], json!({ "n": 1, "of": 2 }));
    assert_eq!(question["stem"]["text"], "Two dice are rolled.");
    let verdict = served.send(json!({ "type": "answer", "text": "7" }));
    assert_eq!(verdict["verdict"], "correct");
    assert_eq!(verdict["part"], json!({ "n": 1, "of": 2 }));
    assert_eq!(verdict["due"], json!(null));
    let next = served.ask("next");
    assert_eq!(next["part"], json!({ "n": 2, "of": 2 }));
    assert_eq!(
        (&next["id"], &next["kind"]),
        (&question["id"], &json!("card"))
    );
    assert_eq!(next["progress"]["answered"], 0);
    let over = served.send(json!({ "type": "answer", "grade": "good" }));
    assert_eq!(over["progress"]["answered"], 1);
    valid(&[question, verdict, next, over]);
}

/// A learner who is right about half of the time sits through the course.
#[test]
fn a_sitting_of_parts_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(course(), 0.5, 20.0, 1);
    let sat = learner.sits(&place, GOOD, &["--seed", "1", "--no-teaching"], 900.0);
    valid(&sat.objects);
    let parts = sat.all("verdict").filter(|v| !v["part"].is_null()).count();
    assert!(parts >= 5, "{parts} parts");
    assert!(sat.all("refusal").next().is_none());
    let answered = sat.summary()["answered"].as_u64().expect("a count");
    let kept = common::shell::progress_of(&place, GOOD).attempts;
    assert_eq!(u64::from(kept), answered);
}

#[test]
fn what_is_wrong_with_parts_is_told_with_a_way_on() {
    let place = Place::new();
    let said = out(&place.run(&["check", "tests/data/broken/parts.toml"]));
    assert_snapshot!("parts_broken", said);
}

#[test]
fn the_example_of_the_documentation_passes_check() {
    let page = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/course-format.md"),
    )
    .expect("the page");
    let section = page
        .split("### `[[question.part]]`")
        .nth(1)
        .expect("it is there");
    let example = section.split("```toml\n").nth(1).expect("an example");
    let example = example.split("```").next().expect("its end");
    let mut text = "format = 1\n[course]\nid = \"docs\"\ntitle = \"Docs\"\n".to_owned();
    for skill in ["expected-values", "chances"] {
        text += &format!("[[skill]]\nid = \"{skill}\"\ntitle = \"{skill}\"\n");
    }
    let loaded = load(
        &[("docs.toml".into(), (text + example).into())],
        Care::Thorough,
    );
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    assert_eq!(
        loaded.course.expect("a course").questions[QuestionIndex(0)]
            .parts
            .len(),
        2
    );
}

#[test]
fn a_question_with_parts_is_in_no_test_and_no_placement() {
    let course = course();
    let at = question(&course, "catalogue");
    assert!(!course.questions[at].is_test_item());
    let places = course.reserve().slots().len();
    assert_eq!(places, 0, "nothing else could be held back");
    assert_eq!(kenning::tutor::placement::most(&course), 1);
    let now: Timestamp = common::noon();
    let (session, _) = Session::place(course.clone(), State::new(&course), 1, now);
    if let Phase::Asking(asking) = session.phase() {
        assert_eq!(asking.part, None);
    }
}

fn everywhere() -> Arc<Course> {
    let text = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/good/everywhere.toml"),
    )
    .expect("the course");
    let loaded = load(&[("everywhere.toml".into(), text.into())], Care::Thorough);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.course.expect("a good course").into()
}

#[test]
fn each_kind_is_asked_in_parts_and_in_steps() {
    let course = everywhere();
    let at = |is: fn(&Spot) -> bool| -> BTreeSet<&str> {
        let questions = course.questions.iter();
        questions
            .flat_map(|question| {
                let spots = question.spots().into_iter().filter(is);
                spots.filter_map(|spot| question.item_at(spot))
            })
            .map(|item| item.task.kind().name())
            .collect()
    };
    let parts = at(|spot| spot.is_part());
    let steps = at(|spot| spot.step.is_some());
    for (name, kind) in Kind::ALL {
        assert!(parts.contains(name), "no part is a {name}");
        assert!(
            kind.is_self_graded() || steps.contains(name),
            "no step is a {name}"
        );
    }

    // Each is answered through the session, and through a program.
    let state = only(&course, "parts");
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, common::noon());
    let parts = asking(&session).instance.parts.len();
    for part in 0..parts {
        let now = later(30 * part as i64);
        if asking(&session).has_steps() {
            session.handle(Input::Steps, now).expect("steps");
            while asking(&session).step.is_some() {
                session.handle(right(&session), now).expect("taken");
                assert!(judged(&session).graded.verdict.is_correct());
                session.handle(Input::Next, now).expect("on");
            }
        }
        session.handle(right(&session), now).expect("taken");
        assert!(judged(&session).graded.verdict.is_correct(), "part {part}");
        session.handle(Input::Next, now).expect("on");
    }
    let at = question(&course, "parts");
    assert_eq!(session.state().questions[at].correct, 1);

    let place = Place::new();
    let path = "tests/data/good/everywhere.toml";
    let mut learner = Scripted::new(course.clone(), 1.0, 20.0, 1);
    let sat = learner.sits(&place, path, &["--seed", "1", "--no-teaching"], 900.0);
    valid(&sat.objects);
    assert!(sat.all("verdict").count() > parts);
    assert!(
        sat.all("verdict")
            .all(|verdict| verdict["verdict"] == "correct")
    );
}

#[test]
fn a_misstep_of_a_part_is_followed_until_it_is_gone() {
    let (course, mut session) = catalogue();
    let mistake = asking(&session).item().task.wrong(0).swap_remove(0);
    let events = session
        .handle(Input::Answer(mistake), later(9))
        .expect("taken");
    assert_eq!(attempts(&events)[0].mistake.as_deref(), Some("upside-down"));
    session.handle(Input::Quit, later(10)).expect("the end");
    let mut state = session.into_state();
    for (day, passed) in [(1, 1), (3, 2), (12, 3)] {
        assert_eq!(state.followed()[0].passed, passed - 1);
        let now = common::noon() + SignedDuration::from_hours(24 * day);
        let (mut session, _) = Session::begin(course.clone(), state, None, 5, now);
        session.handle(right(&session), now).expect("taken");
        assert_eq!(session.state().followed()[0].passed, passed);
        for _ in 0..2 {
            session.handle(Input::Next, now).expect("on");
            session.handle(right(&session), now).expect("taken");
        }
        // The other parts say nothing of it.
        assert_eq!(session.state().followed()[0].passed, passed);
        state = session.into_state();
    }
    assert!(state.followed()[0].overcome.is_some());
}

#[test]
fn a_part_that_gives_an_answer_away_makes_siblings() {
    let text = r#"
format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "s"
title = "S"
[[question]]
id = "with-parts"
skills = ["s"]
prompt = "Rivers."
[[question.part]]
kind = "number"
prompt = "How many?"
answer = 2
[[question.part]]
kind = "text"
prompt = "Which flows through Vienna?"
answer = "the Danube"
[[question]]
id = "tells"
skills = ["s"]
kind = "text"
prompt = "The Danube flows into a sea. Which?"
answer = "the Black Sea"
"#;
    let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
    let course = loaded.course.expect("a good course");
    let at = question(&course, "with-parts");
    assert_eq!(course.siblings(at), [question(&course, "tells")]);
}
