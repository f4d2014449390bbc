//! "I was right" and "this question is broken", said of earlier answers of a sitting: they go
//! out of all that is believed, and come back when the learner says so.

use crate::common;

use std::sync::Arc;

use kenning::course::Course;
use kenning::desk::{Desk, Start};
use kenning::journal::{Appeal, Event, EventKind, answers_not_undone};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Input, Phase, Session};
use kenning::tui::App;

use common::course::{course, mistake, skill, text};
use common::screen::{Place, home, noon, picture, press};
use common::shell;

/// Eight facts of two skills, the second of which builds on the first; one mistake is known.
fn facts() -> String {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b").requires(&["a"]));
    let draft = (0..8).fold(draft, |draft, n| {
        let of = if n < 5 { "a" } else { "b" };
        let fact = text(&format!("q{n}"), of, "yes").set("prompt", format!("Fact {n}?").as_str());
        draft.ask(fact.mistake(mistake("swapped", "no")))
    });
    draft.toml()
}

fn place() -> (Place, String) {
    let place = Place::new();
    let path = place.home.path().join("facts.toml");
    std::fs::write(&path, facts()).expect("a course");
    let path = path.display().to_string();
    (place, path)
}

fn begin(desk: &mut Desk, path: &str) -> (Arc<Course>, Session) {
    let course = desk.find(path).expect("a good course");
    let session = desk.begin(course.clone(), Start::Practice);
    (course, session.expect("it begins"))
}

fn send(desk: &mut Desk, session: &mut Session, input: Input) -> Result<(), String> {
    let sent = desk.send(session, input).expect("it can be kept");
    sent.map_err(|refusal| refusal.0.to_string())
}

/// Answers what is asked and goes on.
fn answer(desk: &mut Desk, session: &mut Session, said: &str) {
    desk.pass(jiff::SignedDuration::from_secs(4));
    let typed = Input::Answer(Answer::Typed(said.into()));
    send(desk, session, typed).expect("it is graded");
    while let Phase::Judged(_) | Phase::Teaching(_) = session.phase() {
        send(desk, session, Input::Next).expect("it goes on");
    }
}

fn asks(session: &Session) -> bool {
    matches!(session.phase(), Phase::Asking(_))
}

fn asked_now(session: &Session) -> kenning::course::QuestionIndex {
    match session.phase() {
        Phase::Asking(asking) => asking.question,
        other => panic!("nothing is asked: {other:?}"),
    }
}

/// What is believed without the answers at these places of the log.
fn without(course: &Course, events: &[Event], gone: &[usize]) -> State {
    let mut n = 0;
    let kept = events.iter().filter(|event| match event.kind {
        EventKind::Attempt(_) => {
            n += 1;
            !gone.contains(&(n - 1))
        }
        EventKind::Contested { .. } => false,
        _ => true,
    });
    State::replay(course, kept)
}

#[test]
fn an_appeal_taken_back_and_made_again_holds_when_the_log_is_read_again() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let (course, mut session) = begin(&mut desk, &path);
    answer(&mut desk, &mut session, "yes");
    let no = || Input::Answer(Answer::Typed("no".into()));
    send(&mut desk, &mut session, no()).expect("it is graded");
    let counted = |desk: &mut Desk| {
        let events = desk.events().expect("they are read");
        let state = desk.state(&course.id).expect("begun");
        assert!(state == &State::replay(&course, &events), "read otherwise");
        let appeals = state.appeals.len();
        assert_eq!(answers_not_undone(&events).len(), state.attempts as usize);
        (state.attempts, appeals)
    };
    assert_eq!(counted(&mut desk), (2, 0));
    for _ in 0..2 {
        let right = Input::Appeal(Appeal::Right);
        send(&mut desk, &mut session, right).expect("it is taken");
        assert_eq!(counted(&mut desk), (1, 1));
        send(&mut desk, &mut session, Input::Undo).expect("it counts again");
        assert_eq!(counted(&mut desk), (2, 0));
    }
}

#[test]
fn an_earlier_answer_goes_as_if_it_had_never_been_given_and_comes_back() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let (course, mut session) = begin(&mut desk, &path);
    for said in ["yes", "no", "yes", "yes"] {
        answer(&mut desk, &mut session, said);
    }
    let before = desk.state(&course.id).expect("begun").clone();
    let counted = desk.summary(&session);
    let missed = session.past()[1].asking.question;
    assert_eq!(desk.progress(&session).coming_back, 1);

    send(
        &mut desk,
        &mut session,
        Input::Contest(1, Some(Appeal::Right)),
    )
    .expect("it is taken");
    let events = desk.events().expect("they are read");
    let state = desk.state(&course.id).expect("begun");
    let wanted = without(&course, &events, &[1]);
    assert_eq!(
        (&state.skills, &state.questions),
        (&wanted.skills, &wanted.questions)
    );
    assert_eq!((state.attempts, state.correct), (3, 3));
    assert!(state.mistakes.is_empty() && state.questions[missed].attempts == 0);
    assert_eq!(state, &State::replay(&course, &events));
    assert_eq!(answers_not_undone(&events).len(), 3);
    let summary = desk.summary(&session);
    assert_eq!(
        (summary.answered, summary.correct, summary.appealed),
        (3, 3, 1)
    );
    assert_eq!(desk.progress(&session).coming_back, 0);
    let again = send(
        &mut desk,
        &mut session,
        Input::Contest(1, Some(Appeal::Right)),
    );
    assert!(again.expect_err("once is enough").contains("already"));
    let right = send(
        &mut desk,
        &mut session,
        Input::Contest(0, Some(Appeal::Right)),
    );
    assert!(right.expect_err("it counts").contains("was right"));

    send(&mut desk, &mut session, Input::Contest(1, None)).expect("it counts again");
    let state = desk.state(&course.id).expect("begun");
    assert_eq!(state, &before);
    let summary = desk.summary(&session);
    assert_eq!(
        (summary.answered, summary.correct, summary.appealed),
        (counted.answered, counted.correct, 0)
    );
    assert_eq!(desk.progress(&session).coming_back, 1);
}

#[test]
fn a_question_said_to_be_broken_stays_away_until_that_is_taken_back() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let (course, mut session) = begin(&mut desk, &path);
    for said in ["yes", "yes", "yes"] {
        answer(&mut desk, &mut session, said);
    }
    let question = session.past()[0].asking.question;
    let away = |desk: &Desk| desk.state(&course.id).expect("begun").questions[question].suspended;
    send(
        &mut desk,
        &mut session,
        Input::Contest(0, Some(Appeal::Broken)),
    )
    .expect("it is taken");
    assert!(away(&desk));
    send(&mut desk, &mut session, Input::Contest(0, None)).expect("it is taken back");
    assert!(!away(&desk));
}

/// Whatever is answered, contested, counted again and taken back, what is believed follows
/// from the log, and the counts of the sitting are those of its answers.
#[test]
fn whatever_order_it_comes_in_counts_follow_the_log() {
    for seed in 0..8_u64 {
        let (place, path) = place();
        let mut desk = place.desk(noon());
        let (course, mut session) = begin(&mut desk, &path);
        let mut draws = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut draw = |of: u64| {
            draws ^= draws << 13;
            draws ^= draws >> 7;
            draws ^= draws << 17;
            draws % of
        };
        for step in 0..24 {
            let past = session.past().len() as u64;
            let place = draw(past.max(1)) as usize;
            let input = match draw(7) {
                0 if past > 0 => Some(Input::Contest(place, Some(Appeal::Right))),
                1 if past > 0 => Some(Input::Contest(place, None)),
                2 if past > 2 => Some(Input::Undo),
                // Said of what is answered just now, and taken back by chance.
                3 if asks(&session) => {
                    let typed = Input::Answer(Answer::Typed("no".into()));
                    send(&mut desk, &mut session, typed).expect("it is graded");
                    if draw(2) == 0 {
                        let given_up = Input::Answer(Answer::GiveUp);
                        drop(send(&mut desk, &mut session, given_up));
                    }
                    let why = [Appeal::Right, Appeal::Broken][draw(4) as usize / 3];
                    send(&mut desk, &mut session, Input::Appeal(why)).expect("it is taken");
                    (draw(2) == 0).then_some(Input::Undo)
                }
                _ => None,
            };
            match input {
                Some(input) => drop(send(&mut desk, &mut session, input)),
                None if asks(&session) => {
                    let said = ["yes", "no", "yes"][draw(3) as usize];
                    answer(&mut desk, &mut session, said);
                }
                None => break,
            }
            let events = desk.events().expect("they are read");
            let state = desk.state(&course.id).expect("begun");
            let counted = answers_not_undone(&events);
            let right = counted
                .iter()
                .filter(|(_, a)| a.verdict.is_correct())
                .count();
            let summary = desk.summary(&session);
            assert_eq!(
                state,
                &State::replay(&course, &events),
                "seed {seed}, step {step}"
            );
            assert_eq!(
                state.attempts as usize,
                counted.len(),
                "seed {seed}, step {step}"
            );
            assert_eq!(
                (summary.answered, summary.correct),
                (counted.len(), right),
                "seed {seed}, step {step}"
            );
        }
    }
}

fn seen(app: &mut App<'_>) -> String {
    picture(app, 80, 24)
}

#[test]
fn on_the_screen_it_is_said_of_any_answer_that_is_looked_back_at() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let course = desk.find(&path).expect("a good course");
    let mut app = home(&mut desk);
    app.practise(course, Start::Practice).expect("it begins");
    press(&mut app, &["no", "Enter", "Enter", "Esc"]);
    press(&mut app, &["yes", "Enter", "Enter", "yes", "Enter"]);
    press(&mut app, &["[", "["]);
    press(&mut app, &["["]);
    let first = seen(&mut app);
    assert!(
        first.contains("1 of 3") && first.contains("Not right"),
        "{first}"
    );
    press(&mut app, &["a"]);
    let out = seen(&mut app);
    insta::assert_snapshot!("contested_80x24", out);
    assert!(
        out.contains("1 of 3") && out.contains("It does not count"),
        "{out}"
    );
    press(&mut app, &["u"]);
    let back = seen(&mut app);
    assert!(
        back.contains("counts again") && !back.contains("It does not count"),
        "{back}"
    );
    press(&mut app, &["!"]);
    let broken = seen(&mut app);
    assert!(broken.contains("the question is broken"), "{broken}");
    press(&mut app, &["Esc"]);
    assert!(
        seen(&mut app).contains("2 answered, 2 right"),
        "{}",
        seen(&mut app)
    );
}

#[test]
fn plain_lines_say_it_by_number() {
    let (place, path) = place();
    let lines = "no\n\n\nyes\n\nyes\n:appeal 1\n:history\n:counts 1\n:appeal 9\n:quit\n";
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(["practice", &path, "--plain", "--seed", "1", "--no-teaching"])
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon());
    let said = shell::out(&shell::fed(&mut command, lines));
    assert!(
        said.contains("Taken out: answer 1 counts neither"),
        "{said}"
    );
    assert!(said.contains("It does not count, as you said."), "{said}");
    assert!(said.contains("Answer 1 counts again"), "{said}");
    assert!(said.contains("no such earlier answer"), "{said}");
}

#[test]
fn later_answers_to_the_same_question_stay() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let (course, mut session) = begin(&mut desk, &path);
    answer(&mut desk, &mut session, "no");
    let question = session.past()[0].asking.question;
    // Until it comes back.
    for _ in 0..7 {
        if !asks(&session) {
            break;
        }
        answer(&mut desk, &mut session, "yes");
    }
    let times = session
        .past()
        .iter()
        .filter(|past| past.asking.question == question);
    assert_eq!(times.count(), 2, "it came back");
    send(
        &mut desk,
        &mut session,
        Input::Contest(0, Some(Appeal::Right)),
    )
    .expect("it is taken");
    let state = desk.state(&course.id).expect("begun");
    assert_eq!(
        (
            state.questions[question].attempts,
            state.questions[question].correct
        ),
        (1, 1)
    );
}

#[test]
fn undo_takes_back_what_was_said_of_an_earlier_answer_before_any_answer() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let (course, mut session) = begin(&mut desk, &path);
    for said in ["no", "yes", "yes"] {
        answer(&mut desk, &mut session, said);
    }
    let before = desk.state(&course.id).expect("begun").clone();
    let asked = asked_now(&session);
    let out = Input::Contest(0, Some(Appeal::Right));
    send(&mut desk, &mut session, out.clone()).expect("it is taken");
    assert!(session.takes_back_appeal(&Input::Undo));
    send(&mut desk, &mut session, Input::Undo).expect("it counts again");
    assert_eq!(desk.state(&course.id), Some(&before));
    assert_eq!(session.past()[0].contested(), None);
    assert_eq!((session.past().len(), asked_now(&session)), (3, asked));

    // Answers after it go first.
    send(&mut desk, &mut session, out).expect("it is taken");
    let without = desk.state(&course.id).expect("begun").clone();
    answer(&mut desk, &mut session, "yes");
    send(&mut desk, &mut session, Input::Undo).expect("the answer goes");
    assert_eq!(
        desk.state(&course.id).expect("begun").attempts,
        without.attempts
    );
    assert!(session.past()[0].contested().is_some());
    send(&mut desk, &mut session, Input::Undo).expect("it counts again");
    assert_eq!(
        desk.state(&course.id).expect("begun").attempts,
        before.attempts
    );
    for left in [2, 1, 0] {
        send(&mut desk, &mut session, Input::Undo).expect("the answers go");
        assert_eq!(desk.summary(&session).answered, left);
    }
}

#[test]
fn another_skill_asked_for_leaves_the_last_answer_to_be_taken_back() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let (course, mut session) = begin(&mut desk, &path);
    answer(&mut desk, &mut session, "yes");
    let asked = asked_now(&session);
    let other = course.questions.positions().find(|&q| q != asked);
    let pinned = kenning::journal::EventKind::Override {
        course: course.id.to_string(),
        action: kenning::journal::Override::Pin {
            question: course.questions[other.expect("another")].id.to_string(),
        },
    };
    desk.decide(&course, pinned).expect("it is kept");
    assert!(desk.can_undo(&session));
    send(&mut desk, &mut session, Input::Undo).expect("it goes");
    let events = desk.events().expect("they are read");
    let state = desk.state(&course.id).expect("begun");
    assert_eq!((state.attempts, state.pinned), (0, other));
    assert_eq!(state, &State::replay(&course, &events));
    assert!(answers_not_undone(&events).is_empty());
}

#[test]
fn what_is_taken_back_of_an_earlier_sitting_is_named() {
    let (place, path) = place();
    let mut desk = place.desk(noon());
    let (course, mut session) = begin(&mut desk, &path);
    let first = asked_now(&session);
    answer(&mut desk, &mut session, "yes");
    send(&mut desk, &mut session, Input::Quit).expect("it ends");
    let mut app = home(&mut desk);
    app.practise(course.clone(), Start::Practice)
        .expect("it begins");
    press(&mut app, &["F7"]);
    let said = picture(&mut app, 80, 24);
    let id = course.questions[first].id.to_string();
    let fact = format!("to “Fact {}?”", &id[1..]);
    assert!(said.contains("Nothing of this sitting"), "{said}");
    assert!(said.contains(&fact), "{said}");
    press(&mut app, &["F7"]);
    let said = picture(&mut app, 80, 24);
    assert!(
        said.contains(&format!("Taken back: your answer {fact}")),
        "{said}"
    );
}
