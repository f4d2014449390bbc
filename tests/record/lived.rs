//! What was lived on several machines is what is replayed: of one learner who goes from one
//! to another, and of machines that heard nothing of one another meanwhile.

use crate::common;

use std::path::PathBuf;
use std::sync::Arc;

use common::faulty::copy;
use common::recorded::events;
use common::session::Session;
use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, Spot};
use kenning::journal::{
    Appeal, Attempt, Event, EventKind, Given, Instruction, Taught, answers_not_undone, joined,
    joined_of_copies,
};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::record::{Join, Log};
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use proptest::prelude::*;

const ID: &str = "lived";

/// Questions with and without parts, facts that are shown first, and something to read.
fn course() -> Arc<Course> {
    let mut text = format!("format = 1\n[course]\nid = \"{ID}\"\ntitle = \"Lived\"\ntries = 2\n");
    text.push_str("[[skill]]\nid = \"words\"\ntitle = \"Words\"\nfacts = true\n");
    text.push_str("[[skill]]\nid = \"s\"\ntitle = \"S\"\n");
    text.push_str(
        "[[resource]]\nid = \"more\"\ntitle = \"More\"\nkind = \"article\"\n\
         where = \"https://example.org/more\"\nskills = [\"s\"]\n",
    );
    for n in 0..6 {
        text.push_str(&format!(
            "[[question]]\nid = \"w{n}\"\nkind = \"text\"\nskills = [\"words\"]\n\
             prompt = \"Word {n}?\"\nanswer = \"yes\"\n"
        ));
    }
    for n in 0..3 {
        text.push_str(&format!(
            "[[question]]\nid = \"t{n}\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"T {n}?\"\n\
             answer = \"yes\"\n[[question]]\nid = \"p{n}\"\nskills = [\"s\"]\nprompt = \"Stem {n}.\"\n"
        ));
        for part in 0..3 {
            text.push_str(&format!(
                "[[question.part]]\nkind = \"text\"\nprompt = \"Part {part}?\"\nanswer = \"yes\"\n"
            ));
        }
    }
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    assert!(loaded.course.is_some(), "{:?}", loaded.diagnostics);
    Arc::new(loaded.course.expect("a good course"))
}

/// Homes of one learner, and a folder between them.
struct World {
    place: tempfile::TempDir,
}

impl World {
    fn new() -> World {
        let place = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(place.path().join("folder")).expect("a folder");
        World { place }
    }

    fn home(&self, n: usize) -> PathBuf {
        self.place.path().join(format!("home{n}"))
    }

    fn record(&self, n: usize, events: &[Event], now: Timestamp) {
        let mut log = Log::open(&self.home(n), now).expect("it opens");
        log.append(events).expect("it is written");
    }

    /// The home is copied as it is.
    fn copy(&self, from: usize, to: usize) {
        copy(&self.home(from), &self.home(to));
    }

    fn sync(&self, n: usize, now: Timestamp) {
        let folder = self.place.path().join("folder");
        let mut log = Log::open(&self.home(n), now).expect("it opens");
        let synced = log.sync(&folder, None, Join::Mix, now, &mut |_| true);
        synced.expect("it syncs");
    }

    /// The home is lost, and comes back from a backup that was made right before.
    fn restore(&self, n: usize, now: Timestamp) {
        let packed = self.place.path().join("backup.gz");
        let log = Log::open(&self.home(n), now).expect("it opens");
        log.back_up(&packed).expect("it is packed");
        drop(log);
        std::fs::remove_dir_all(self.home(n)).expect("it goes");
        let mut log = Log::open(&self.home(n), now).expect("it opens");
        log.restore(&packed, now).expect("it is restored");
        std::fs::remove_file(packed).expect("it goes");
    }

    fn events(&self, n: usize) -> Vec<Event> {
        events(&self.home(n))
    }
}

/// One sitting of whatever comes to mind: answers taken back and given again, appeals, things
/// that are shown. It ends, is left, or just stops.
fn sitting(
    course: &Arc<Course>,
    state: State,
    log: &mut Vec<Event>,
    now: &mut Timestamp,
    draws: &mut Draws,
) -> State {
    let (mut session, begun) = match draws.below(3) {
        0 => Session::begin(course.clone(), state, None, draws.below(99) as u64, *now),
        _ => Session::taught(course.clone(), state, None, draws.below(99) as u64, *now),
    };
    log.extend(begun);
    for _ in 0..draws.below(24) {
        *now += SignedDuration::from_millis(900 + draws.below(60_000) as i64);
        let input = match (session.phase(), draws.below(12)) {
            (Phase::Finished, _) => break,
            (_, 0..=2) => Input::Undo,
            (Phase::Teaching(_) | Phase::Asking(_), 3) => Input::Skip,
            (_, 4) if draws.below(2) == 0 => {
                Input::Appeal([Appeal::Right, Appeal::Broken][draws.below(2)])
            }
            (Phase::Asking(_), 5) if draws.below(4) == 0 => Input::Bury,
            (Phase::Asking(asking), _) => Input::Answer(match draws.below(4) {
                0 => Answer::GiveUp,
                1 => common::wrong(asking.item()),
                _ => common::right(asking.item()),
            }),
            _ => Input::Next,
        };
        session.take(input, *now, log);
    }
    if draws.below(3) > 0 {
        session.take(Input::Quit, *now, log);
    }
    session.into_state()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 40, ..ProptestConfig::default() })]

    /// A learner goes from machine to machine, and syncs before and after each sitting;
    /// homes come back from backups under new names. What the last sitting believes is what
    /// every home says.
    #[test]
    fn one_learner_on_several_machines_lives_what_they_replay(seed in any::<u64>(), sittings in 2usize..7) {
        let course = course();
        let (mut draws, mut now) = (Draws::new(seed), common::noon());
        let world = World::new();
        let mut state = State::new(&course);
        // All that was recorded, as it was lived.
        let mut lived = Vec::new();
        for _ in 0..sittings {
            let home = draws.below(3);
            world.sync(home, now);
            if draws.below(3) == 0 && !lived.is_empty() {
                world.restore(home, now);
            }
            let before = lived.len();
            state = sitting(&course, state, &mut lived, &mut now, &mut draws);
            world.record(home, &lived[before..], now);
            world.sync(home, now);
            now += SignedDuration::from_hours([1, 30][draws.below(2)]);
        }
        for home in 0..3 {
            world.sync(home, now);
            let events = world.events(home);
            prop_assert!(events == lived, "home {home} has another order: seed {seed}");
            prop_assert!(State::replay(&course, &events) == state, "home {home}: seed {seed}");
        }
    }

    /// Two or three machines, each with sittings of its own at the same time, that hear of
    /// one another only later: an answer counts for all if it counted where it was given, all
    /// come to the same, and within a sitting each machine's own events keep their order.
    #[test]
    fn what_counted_where_it_was_given_counts_everywhere(seed in any::<u64>(), sittings in 1usize..4, machines in 2usize..4) {
        let course = course();
        let mut draws = Draws::new(seed);
        let world = World::new();
        let mut counted = Vec::new();
        let mut end = common::noon();
        let mut own = vec![Vec::new(); machines];
        for (home, log) in own.iter_mut().enumerate() {
            let mut now = common::noon() + SignedDuration::from_millis(draws.below(90_000) as i64);
            let mut state = State::new(&course);
            for _ in 0..sittings {
                state = sitting(&course, state, log, &mut now, &mut draws);
                now += SignedDuration::from_secs(draws.below(600) as i64);
            }
            world.record(home, log, now);
            end = end.max(now);
            let all = answers_not_undone(log).into_iter();
            counted.extend(all.map(|(event, _)| event.clone()));
        }
        for home in (0..machines).chain(0..machines) {
            world.sync(home, end);
        }
        let events = world.events(0);
        for home in 1..machines {
            prop_assert!(events == world.events(home), "{home} differs: seed {seed}");
        }
        let found = answers_not_undone(&events).into_iter();
        let mut found: Vec<Event> = found.map(|(event, _)| event.clone()).collect();
        for all in [&mut found, &mut counted] {
            all.sort_by_key(|event| (event.at, format!("{:?}", event.kind)));
        }
        prop_assert!(found == counted, "other answers count: seed {seed}");
        for log in &own {
            let of_own: Vec<&Event> = events.iter().filter(|event| log.contains(event)).collect();
            let is_named = |event: &Event| matches!(event.kind, EventKind::TakenBack { .. });
            let but_named = |events: Vec<&Event>| -> Vec<Event> {
                events.into_iter().filter(|event| !is_named(event)).cloned().collect()
            };
            prop_assert!(
                but_named(of_own) == but_named(log.iter().collect()),
                "a machine's own order is another: seed {seed}"
            );
        }
    }
}

/// A home is copied with all that is in it, and both go on under one name. Once they have
/// heard of one another, what counted where it was given counts in both, and what was taken
/// back or said not to count in one of them does not, by whatever names it is recorded since.
#[test]
fn what_counted_in_a_home_and_its_copy_counts_in_both() {
    let differ: Vec<u64> = (0..40).filter(|seed| !agree_with_copy(*seed)).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

/// Whether a home and its copy count alike, and what counted where it was given.
fn agree_with_copy(seed: u64) -> bool {
    let course = words();
    let mut draws = Draws::new(seed);
    let world = World::new();
    let (mut now, mut before) = (common::noon(), Vec::new());
    let begun = answering(
        &course,
        State::new(&course),
        &mut before,
        &mut now,
        &mut draws,
    );
    world.record(0, &before, now);
    world.copy(0, 1);
    let mut lived = Vec::new();
    let mut end = now;
    for home in [0, 1] {
        let mut now = now + SignedDuration::from_millis(draws.below(90_000) as i64);
        let mut log = before.clone();
        answering(&course, begun.clone(), &mut log, &mut now, &mut draws);
        world.record(home, &log[before.len()..], now);
        lived.push(counting(&log));
        end = end.max(now);
    }
    for home in [0, 1, 0, 1, 0, 1] {
        world.sync(home, end);
    }
    // What both had before the copy counts where neither took it back.
    let mut wanted: Vec<Event> = lived.concat();
    wanted.retain(|event| !before.contains(event) || lived.iter().all(|of| of.contains(event)));
    let mut found = [0, 1].map(|home| counting(&world.events(home)));
    for all in found.iter_mut().chain([&mut wanted]) {
        all.sort_by_key(|event| (event.at, format!("{:?}", event.kind)));
        all.dedup();
    }
    found.iter().all(|found| *found == wanted)
}

/// The answers that count.
fn counting(log: &[Event]) -> Vec<Event> {
    let all = answers_not_undone(log).into_iter();
    all.map(|(event, _)| event.clone()).collect()
}

/// A course of words alone.
fn words() -> Arc<Course> {
    let mut text = format!("format = 1\n[course]\nid = \"{ID}\"\ntitle = \"Lived\"\n");
    text.push_str("[[skill]]\nid = \"words\"\ntitle = \"Words\"\n");
    for n in 0..9 {
        text.push_str(&format!(
            "[[question]]\nid = \"w{n}\"\nkind = \"text\"\nskills = [\"words\"]\n\
             prompt = \"Word {n}?\"\nanswer = \"yes\"\n"
        ));
    }
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    Arc::new(loaded.course.expect("a good course"))
}

/// A sitting of answers, of which some are taken back, as many as there are or more.
fn answering(
    course: &Arc<Course>,
    state: State,
    log: &mut Vec<Event>,
    now: &mut Timestamp,
    draws: &mut Draws,
) -> State {
    let seed = draws.below(99) as u64;
    let (mut session, begun) = Session::begin(course.clone(), state, None, seed, *now);
    log.extend(begun);
    for _ in 0..3 + draws.below(20) {
        *now += SignedDuration::from_millis(900 + draws.below(60_000) as i64);
        let input = match (session.phase(), draws.below(10)) {
            (_, 0..=2) => Input::Undo,
            (Phase::Asking(_), 3) => Input::Answer(Answer::GiveUp),
            (Phase::Asking(asking), _) => Input::Answer(common::right(asking.item())),
            (_, 3) => Input::Appeal(Appeal::Broken),
            _ => Input::Next,
        };
        session.take(input, *now, log);
    }
    session.take(Input::Quit, *now, log);
    *now += SignedDuration::from_secs(1);
    session.into_state()
}

/// A copy of a home said that its answer does not count, and then that it does; in between, the
/// other took an answer of its own back, which was the last one only without that of the copy.
#[test]
fn what_is_taken_back_goes_though_an_answer_since_counts_again() {
    let (own, of_copy) = (answered(10, "t1"), answered(20, "t0"));
    let given = |event: &Event| match &event.kind {
        EventKind::Attempt(attempt) => Given::of(attempt, event.at),
        kind => panic!("an answer: {kind:?}"),
    };
    let says = |second, why| {
        let kind = EventKind::Contested {
            course: ID.into(),
            answer: given(&of_copy),
            version: 0,
            why,
        };
        Event::new(at(second), kind)
    };
    let taken_back = EventKind::TakenBack {
        course: ID.into(),
        answer: given(&own),
    };
    let all = [
        own.clone(),
        of_copy.clone(),
        says(30, Some(Appeal::Broken)),
        Event::new(at(40), taken_back),
        says(50, None),
    ];
    let events = joined_of_copies(all.map(|event| (1, event)).to_vec());
    let counts: Vec<&Event> = (answers_not_undone(&events).into_iter())
        .map(|(event, _)| event)
        .collect();
    assert!(counts == [&of_copy], "{events:?}");
}

fn at(second: i64) -> Timestamp {
    common::noon() + SignedDuration::from_secs(second)
}

fn part(second: i64, part: usize, verdict: Verdict) -> Event {
    let spot = Spot {
        part: Some(part),
        ..Spot::WHOLE
    };
    let attempt = Attempt {
        step: spot.number(),
        seed: 7,
        ..common::attempt(ID, "p0", verdict)
    };
    Event::new(at(second), EventKind::Attempt(attempt))
}

fn answered(second: i64, question: &str) -> Event {
    let attempt = common::attempt(ID, question, Verdict::Correct);
    Event::new(at(second), EventKind::Attempt(attempt))
}

fn undone(second: i64) -> Event {
    Event::new(at(second), EventKind::Undone { course: ID.into() })
}

fn shown(second: i64) -> Event {
    let taught = Taught {
        course: ID.into(),
        skill: "words".into(),
        question: Some("w1".into()),
        seed: 0,
        how: Instruction::Fact,
        millis: 100_000,
        passed: false,
    };
    Event::new(at(second), EventKind::Taught(taught))
}

/// What both homes say once they heard of one another.
fn told(one: &[Event], other: &[Event]) -> Vec<Event> {
    let world = World::new();
    world.record(0, one, at(900));
    world.record(1, other, at(900));
    for home in [0, 1, 0] {
        world.sync(home, at(1000));
    }
    let events = world.events(0);
    assert!(events == world.events(1), "they differ");
    events
}

#[test]
fn a_part_that_is_answered_again_counts_though_another_machine_answered_before() {
    let own = [
        part(10, 0, Verdict::Incorrect),
        undone(20),
        part(30, 0, Verdict::Correct),
        part(40, 1, Verdict::Correct),
    ];
    let before = answered(0, "t0");
    let events = told(std::slice::from_ref(&before), &own);
    assert!(events[1..] == own, "{events:?}");
    let counts = answers_not_undone(&events).len();
    assert_eq!(counts, 3);
    // In between, it is still one question of theirs.
    for second in [15, 25, 35] {
        let events = told(&[answered(second, "t0")], &own);
        let at = events.iter().position(|event| *event == own[2]);
        let at = at.expect("it is there");
        assert!(events[at + 1] == own[3], "{second}: {events:?}");
        assert_eq!(answers_not_undone(&events).len(), 3, "{second}");
    }
}

#[test]
fn what_was_shown_after_an_answer_goes_with_it_on_every_machine() {
    let own = [answered(10, "t1"), shown(120), undone(130), shown(300)];
    let course = course();
    let alone = State::replay(&course, &own);
    for second in [0, 50, 125, 200, 400] {
        let other = answered(second, "t0");
        let events = told(std::slice::from_ref(&other), &own);
        let of_own: Vec<Event> =
            (events.iter().filter(|event| **event != other).cloned()).collect();
        assert!(of_own == own, "{second}: {events:?}");
        let both = State::replay(&course, &events);
        let theirs = State::replay(&course, [&other]);
        let apart = alone.millis.get() + theirs.millis.get();
        assert_eq!(both.millis.get(), apart, "{second}");
    }
}

#[test]
fn two_answers_are_taken_back_though_another_machine_answered_between_them() {
    let own = [
        answered(10, "t1"),
        answered(30, "t2"),
        undone(40),
        undone(50),
    ];
    let other = answered(20, "t0");
    let events = told(&own, std::slice::from_ref(&other));
    let counts: Vec<&Event> = (answers_not_undone(&events).into_iter())
        .map(|(event, _)| event)
        .collect();
    assert!(counts == [&other], "{events:?}");
}

/// An answer and what takes it back may come to stand under two names of one machine, as where
/// its home was copied: it goes, and nobody else's answer does.
#[test]
fn what_is_taken_back_goes_though_its_machine_has_another_name_since() {
    let course = course();
    let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, 1, at(0));
    let mut log = Vec::new();
    for (second, input) in [(10, Input::Answer(Answer::GiveUp)), (30, Input::Undo)] {
        session.take(input, at(second), &mut log);
    }
    let EventKind::Attempt(attempt) = &log[0].kind else {
        panic!("an answer: {log:?}");
    };
    assert_ne!(attempt.question, "t2");
    let since = log.split_off(1);
    let mut all: Vec<(u8, Event)> = log.into_iter().map(|event| (1, event)).collect();
    all.push((2, answered(20, "t2")));
    all.extend(since.into_iter().map(|event| (3, event)));
    let events = joined(all);
    let counts = answers_not_undone(&events);
    let of: Vec<&str> = counts.iter().map(|(_, a)| a.question.as_str()).collect();
    assert_eq!(of, ["t2"]);
    let state = State::replay(&course, &events);
    let t2 = course.question("t2").expect("it is there");
    assert_eq!((state.attempts, state.questions[t2].attempts), (1, 1));
}
