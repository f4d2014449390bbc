//! What can be taken back: the last answer, also after a question was put away, and, once it
//! was named, in the next sitting.

use crate::common;

use std::sync::Arc;

use common::course::{choice, course, skill, step, sum, text};
use common::session::Session;
use common::trying::{asking, fact, later, product, sitting, typed};
use jiff::{SignedDuration, Timestamp};
use kenning::course::Course;
use kenning::journal::{Appeal, Event, EventKind, Override, answers_not_undone, joined};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::session::{Input, Phase};

/// Questions with an answer of their own.
fn asks(ids: &[&str]) -> Arc<Course> {
    let draft = course().skill(skill("s")).set("tries", 1);
    let all = ids
        .iter()
        .fold(draft, |draft, id| draft.ask(text(id, "s", *id)));
    all.build()
}

/// A learner who sits down, and all that is recorded.
struct Sitting {
    session: Session,
    log: Vec<Event>,
    now: Timestamp,
}

impl Sitting {
    fn begin() -> Sitting {
        let course = asks(&["one", "two", "three"]);
        let now = common::noon();
        let (session, log) = Session::begin(course.clone(), State::new(&course), None, 1, now);
        Sitting { session, log, now }
    }
    /// The next sitting, the day after.
    fn again(self) -> Sitting {
        let now = self.now + SignedDuration::from_hours(24);
        let (course, mut log) = (self.session.course().clone(), self.log);
        let (session, begun) = Session::begin(course, self.session.into_state(), None, 2, now);
        log.extend(begun);
        Sitting { session, log, now }
    }
    fn does(&mut self, input: Input) -> bool {
        self.now += SignedDuration::from_secs(20);
        let done = self.session.handle(input, self.now);
        self.log.extend(done.iter().flatten().cloned());
        done.is_ok()
    }
    fn answers(&mut self, typed: &str) {
        assert!(self.does(Input::Answer(Answer::Typed(typed.into()))));
        assert!(self.does(Input::Next));
    }
    /// How many answers count: in what is believed, by a replay, and for reports.
    fn counts(&self) -> u32 {
        let state = self.session.state();
        let replayed = State::replay(self.session.course(), &self.log);
        assert_eq!(state, &replayed);
        assert_eq!(answers_not_undone(&self.log).len(), state.attempts as usize);
        state.attempts
    }
    fn question(&self) -> String {
        let Phase::Asking(asking) = self.session.phase() else {
            panic!("{:?}", self.session.phase());
        };
        self.session.course().questions[asking.question]
            .id
            .to_string()
    }
}

#[test]
fn after_a_question_was_put_away_and_brought_back_the_answer_before_can_go() {
    for put_away in [Input::Bury, Input::Suspend] {
        let mut sitting = Sitting::begin();
        sitting.answers("wrong");
        assert!(sitting.does(put_away.clone()) && sitting.does(put_away));
        assert!(sitting.does(Input::Undo) && sitting.does(Input::Undo));
        assert_eq!(sitting.counts(), 1);
        assert_eq!(sitting.session.past().len(), 1, "it is told once");
        assert!(sitting.does(Input::Undo), "the answer");
        assert_eq!(sitting.counts(), 0);
        assert!(!sitting.does(Input::Undo), "there is nothing else");
    }
}

#[test]
fn what_was_decided_otherwise_settles_the_answer_before() {
    let mut sitting = Sitting::begin();
    sitting.answers("wrong");
    assert!(sitting.does(Input::Bury));
    let course = sitting.session.course().clone();
    let mut state = sitting.session.state().clone();
    let id = || course.id.to_string();
    let log = &mut sitting.log;
    for question in ["two", "one"] {
        let action = Override::Resume {
            question: question.into(),
        };
        let kind = EventKind::Override {
            course: id(),
            action,
        };
        log.push(Event {
            at: sitting.now,
            kind,
        });
    }
    log.push(Event {
        at: sitting.now,
        kind: EventKind::Undone { course: id() },
    });
    state.apply_all(&course, &log[log.len() - 3..]);
    assert_eq!((state.attempts, answers_not_undone(log).len()), (1, 1));
}

#[test]
fn the_last_answer_of_a_sitting_can_be_taken_back_in_the_next() {
    let mut sitting = Sitting::begin();
    let first = asking(&sitting.session).item().prompt.to_string();
    sitting.answers("wrong");
    assert!(sitting.does(Input::Quit));
    let mut next = sitting.again();
    for _ in 0..2 {
        // There is something to take back, and it is named first.
        assert!(next.session.can_undo(next.session.state()));
        let named = (next.session).earlier_taken_back(next.session.state(), &Input::Undo);
        assert_eq!(named, None);
        let refused = next.session.handle(Input::Undo, next.now);
        let said = refused.expect_err("it asks first").0.to_string();
        assert!(said.contains(&format!("“{first}”")), "{said}");
        assert_eq!(next.counts(), 1);
        assert!(next.session.can_undo(next.session.state()));
        let named = (next.session).earlier_taken_back(next.session.state(), &Input::Undo);
        assert_eq!(named, Some(first.clone()));
        // Whatever comes in between, it asks again.
        next.does(Input::Hint);
    }
    assert!(!next.does(Input::Undo));
    assert!(next.does(Input::Undo));
    assert_eq!(next.counts(), 0);
    // As if it had never been asked.
    assert_eq!(asking(&next.session).item().prompt.to_string(), first);
    assert!(!next.does(Input::Undo) && !next.does(Input::Undo));
    next.answers("wrong");
    assert!(next.does(Input::Undo), "of this sitting");
    assert_eq!(next.counts(), 0);
}

/// Its options stand in the same order, so that no key means another one now.
#[test]
fn the_question_that_is_asked_again_stays_as_it_is_shown() {
    let course = course().skill(skill("s"));
    let course = course
        .ask(choice("one", "s", &["a", "b", "c", "d"]))
        .build();
    let mut state = State::new(&course);
    let attempt = common::attempt(course.id.as_str(), "one", Verdict::Incorrect);
    let given = Event::new(common::noon(), EventKind::Attempt(attempt));
    state.apply(&course, &given);
    let now = common::noon() + SignedDuration::from_hours(24);
    for seed in 0..9 {
        let (mut session, _) = Session::begin(course.clone(), state.clone(), None, seed, now);
        let before = asking(&session).clone();
        assert!(session.handle(Input::Undo, now).is_err());
        session.handle(Input::Undo, now).expect("it goes");
        let again = asking(&session);
        assert_eq!(again.instance.seed, before.instance.seed);
        assert!(
            again.reason.rule != before.reason.rule,
            "why it comes is said anew"
        );
    }
}

/// The other machine's answer, of which this one knew nothing, is not taken back instead.
#[test]
fn what_takes_an_answer_back_stays_with_it_where_histories_are_joined() {
    let mut sitting = Sitting::begin();
    sitting.answers("wrong");
    assert!(sitting.does(Input::Quit));
    let mut next = sitting.again();
    assert!(!next.does(Input::Undo) && next.does(Input::Undo));
    let course = next.session.course().clone();
    let answered = |event: &Event| matches!(event.kind, EventKind::Attempt(_));
    let at = next.log.iter().position(answered).expect("an answer");
    let mut elsewhere = next.log[at].clone();
    elsewhere.at += SignedDuration::from_mins(5);
    let mut both: Vec<(u8, Event)> = next.log.iter().cloned().map(|e| (1, e)).collect();
    let after = both.partition_point(|(_, event)| event.at <= elsewhere.at);
    both.insert(after, (2, elsewhere.clone()));
    let joined = joined(both);
    let left = answers_not_undone(&joined);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].0.at, elsewhere.at);
    assert_eq!(State::replay(&course, &joined).attempts, 1);
}

#[test]
fn answers_can_be_taken_back_as_deep_as_the_sitting() {
    let mut sitting = Sitting::begin();
    let first = sitting.question();
    for _ in 0..3 {
        sitting.answers("wrong");
    }
    for left in [2, 1, 0] {
        assert!(sitting.does(Input::Undo));
        assert_eq!(sitting.counts(), left);
    }
    assert_eq!(sitting.question(), first);
    assert!(!sitting.does(Input::Undo), "there is nothing else");
    assert_eq!(sitting.session.counted().answered, 0);
    // It goes on from there, and what is answered then goes by itself.
    sitting.answers("wrong");
    sitting.answers("wrong");
    assert!(sitting.does(Input::Undo));
    assert_eq!(sitting.counts(), 1);
}

/// Two answers, the last of them to a question that the course has no more: what took back or
/// appealed against the last one is of no use against the first.
#[test]
fn an_answer_to_a_question_that_is_gone_is_still_the_last_one() {
    let mut sitting = Sitting::begin();
    let first = sitting.question();
    sitting.answers("wrong");
    let gone = sitting.question();
    sitting.answers("wrong");
    let left: Vec<&str> = (["one", "two", "three"].into_iter())
        .filter(|id| *id != gone)
        .collect();
    let course = asks(&left);
    let id = || course.id.to_string();
    let appealed = EventKind::Appealed {
        course: id(),
        question: gone.clone(),
        version: 0,
        why: Appeal::Right,
    };
    for kind in [EventKind::Undone { course: id() }, appealed] {
        let mut log = sitting.log.clone();
        log.push(Event::new(sitting.now, kind));
        let counted: Vec<String> = (answers_not_undone(&log).into_iter())
            .map(|(_, attempt)| attempt.question.clone())
            .collect();
        assert_eq!(counted, std::slice::from_ref(&first));
        let state = State::replay(&course, &log);
        assert_eq!(state.attempts, 1);
        // What takes back one more takes back the first one.
        log.push(Event::new(sitting.now, EventKind::Undone { course: id() }));
        assert!(answers_not_undone(&log).is_empty());
        assert_eq!(State::replay(&course, &log).attempts, 0);
    }
    // Before, it can be taken back by its name, like any other.
    let state = State::replay(&course, &sitting.log);
    let (session, begun) = Session::begin(course.clone(), state, None, 2, sitting.now);
    let mut log = sitting.log;
    log.extend(begun);
    let mut next = Sitting {
        session,
        log,
        ..sitting
    };
    let said = next
        .session
        .handle(Input::Undo, next.now)
        .expect_err("it asks");
    assert!(
        said.0.to_string().contains(&format!("“{gone}”")),
        "{said:?}"
    );
    assert!(next.does(Input::Undo));
    assert_eq!(next.counts(), 1);
}

/// The fold that charts are made of goes as deep as that of practice.
#[test]
fn what_is_taken_back_is_gone_from_charts() {
    let mut sitting = Sitting::begin();
    for _ in 0..3 {
        sitting.answers("wrong");
    }
    assert!(sitting.does(Input::Undo) && sitting.does(Input::Undo));
    assert_eq!(sitting.counts(), 1);
    let course = sitting.session.course();
    let watched = State::replay_watched(course, &sitting.log, || true, |_, _, _| {});
    assert_eq!(watched.attempts, 1);
    assert!(watched == *sitting.session.state(), "another state");
}

/// An answer that another machine recorded in between stays, however deep it goes.
#[test]
fn what_goes_deep_names_its_answer_where_histories_are_joined() {
    let mut sitting = Sitting::begin();
    sitting.answers("wrong");
    let answered = |event: &Event| matches!(event.kind, EventKind::Attempt(_));
    let at = sitting.log.iter().position(answered).expect("an answer");
    let mut elsewhere = sitting.log[at].clone();
    elsewhere.at += SignedDuration::from_secs(10);
    sitting.now += SignedDuration::from_secs(60);
    sitting.answers("wrong");
    assert!(sitting.does(Input::Undo) && sitting.does(Input::Undo));
    let course = sitting.session.course().clone();
    let mut both: Vec<(u8, Event)> = sitting.log.iter().cloned().map(|e| (1, e)).collect();
    let after = both.partition_point(|(_, event)| event.at <= elsewhere.at);
    both.insert(after, (2, elsewhere.clone()));
    let joined = joined(both);
    let left = answers_not_undone(&joined);
    assert_eq!(left.len(), 1, "{joined:#?}");
    assert_eq!(left[0].0.at, elsewhere.at);
    assert_eq!(State::replay(&course, &joined).attempts, 1);
}

/// What counts by its first try is looked back at, however its question was left.
#[test]
fn a_miss_that_is_put_away_or_left_is_among_the_earlier_answers() {
    for input in [Input::Bury, Input::Suspend, Input::Quit] {
        let course = fact(2).build();
        let (mut session, _) = sitting(&course);
        session.handle(typed("never"), later(5)).expect("a try");
        assert!(session.past().is_empty());
        session
            .handle(input.clone(), later(10))
            .expect("it is left");
        assert_eq!(session.past().len(), 1, "{input:?}");
        let past = &session.past()[0];
        assert!(past.can_be_contested() && past.tries == 1);
        session
            .handle(Input::Undo, later(15))
            .expect("it comes back");
        assert!(session.past().is_empty(), "{input:?}");
        if input != Input::Quit {
            assert!(asking(&session).missed.is_some(), "{input:?}");
        }
        session.handle(typed("never"), later(20)).expect("a try");
    }
}

#[test]
fn a_miss_waits_to_come_back_while_its_steps_are_walked_through() {
    let course = product().build();
    let (mut session, _) = sitting(&course);
    let waits = |session: &Session| session.progress(later(30)).coming_back;
    session.handle(typed("13"), later(5)).expect("a try");
    assert_eq!(waits(&session), 1);
    session.handle(Input::Steps, later(10)).expect("its steps");
    assert_eq!(waits(&session), 1);
}

#[test]
fn of_a_long_sitting_the_last_answers_can_be_taken_back_and_what_is_over_is_told() {
    let ids: Vec<String> = (0..530).map(|n| format!("n{n}")).collect();
    let course = asks(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    let mut now = common::noon();
    let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, 1, now);
    let mut does = |session: &mut Session, input: Input| {
        now += SignedDuration::from_secs(5);
        session.handle(input, now)
    };
    for n in 0..503 {
        let Phase::Asking(asking) = session.phase() else {
            panic!("{n}: {:?}", session.phase());
        };
        let right = common::right(asking.item());
        does(&mut session, Input::Answer(right)).expect("it counts");
        does(&mut session, Input::Next).expect("it goes on");
    }
    assert_eq!(session.past().len(), 500);
    assert!(session.takes_back_last());
    for left in 0..100 {
        does(&mut session, Input::Undo).expect("it goes");
        assert_eq!(session.past().len(), 499 - left);
    }
    assert!(!session.can_undo(session.state()));
    let refused = does(&mut session, Input::Undo).expect_err("no more");
    assert!(
        refused.to_string().contains("last 100 answers"),
        "{refused}"
    );
}

/// What stands there has not been left yet, so it is no reason to leave it out later.
#[test]
fn an_example_on_screen_while_an_earlier_answer_goes_comes_again_with_its_skill() {
    let taught = sum("sum", "b")
        .set("prompt", "What is {a} + {b}?")
        .step(step("b", "a").set("prompt", "What is {a} + 0?"))
        .step(step("b", "a + b").set("prompt", "And {a} + {b}?"));
    let course = course()
        .set("tries", 1)
        .skill(skill("a"))
        .skill(skill("b"))
        .ask(text("fact", "a", "yes"))
        .ask(taught)
        .build();
    let now = common::noon();
    let (mut session, _) = Session::taught(course.clone(), State::new(&course), None, 1, now);
    let yes = || Input::Answer(Answer::Typed("yes".into()));
    while let Phase::Teaching(_) = session.phase() {
        session.handle(Input::Next, now).expect("it goes on");
    }
    session.handle(yes(), now).expect("it counts");
    session.handle(Input::Quit, now).expect("it ends");
    let state = session.into_state();
    let now = now + SignedDuration::from_hours(24);
    let (mut session, _) = Session::taught(course, state, None, 2, now);
    assert!(
        matches!(session.phase(), Phase::Teaching(_)),
        "{:?}",
        session.phase()
    );
    session
        .handle(Input::Undo, now)
        .expect_err("it is named first");
    session.handle(Input::Undo, now).expect("it goes");
    // Now the fact is asked again; then the skill of the example has its turn.
    while let Phase::Asking(_) = session.phase() {
        session.handle(yes(), now).expect("it counts");
        session.handle(Input::Next, now).expect("it goes on");
    }
    assert!(
        matches!(session.phase(), Phase::Teaching(_)),
        "{:?}",
        session.phase()
    );
}
