//! A wrong answer can be tried again before the right one is shown.

use crate::common;

use std::sync::Arc;

use common::course::{Draft, choice, course, mistake, number, question, skill, text};
use common::session::Session;
use insta::assert_snapshot;
use kenning::author::Care;
use kenning::course::{Course, QuestionIndex};
use kenning::desk::Start;
use kenning::journal::{Event, EventKind, answers_not_undone, later_tries};
use kenning::kinds::{Answer, Rating, Verdict};
use kenning::learner::State;
use kenning::session::Input;

use common::screen::{begin, picture, press};
use common::shell::{out, progress_of};
use common::trying::{asking, fact, judged, later, on_disk, product, sitting, typed};

fn kinds(events: &[Event]) -> Vec<&EventKind> {
    events.iter().map(|event| &event.kind).collect()
}

#[test]
fn after_a_miss_the_feedback_can_be_used() {
    let course = product().build();
    let (mut session, _) = sitting(&course);
    let first = session.handle(typed("13"), later(9)).expect("it is taken");
    let [EventKind::Attempt(attempt)] = kinds(&first)[..] else {
        panic!("one answer: {first:?}");
    };
    assert_eq!(attempt.verdict, Verdict::Incorrect);
    assert_eq!(attempt.mistake.as_deref(), Some("added"));
    let missed = asking(&session)
        .missed
        .as_ref()
        .expect("it may be tried again");
    assert_eq!(missed.tries, 1);
    assert_eq!(missed.feedback.as_deref(), Some("Look again."));

    // Going on is not how the answer is told; hints that are left are taken.
    let refused = session.handle(Input::Next, later(10)).expect_err("not yet");
    assert!(refused.to_string().starts_with("Try again"), "{refused}");
    session.handle(Input::Hint, later(11)).expect("a hint");
    let believed = session.state().skills.clone();
    let remembered = session.state().questions.clone();

    let second = session.handle(typed("42"), later(20)).expect("it is taken");
    let [
        EventKind::Retried {
            attempt,
            number,
            told: false,
        },
    ] = kinds(&second)[..]
    else {
        panic!("a later try: {second:?}");
    };
    assert_eq!((*number, attempt.hints), (2, 1));
    assert_eq!(attempt.verdict, Verdict::Correct);
    assert_eq!(attempt.millis, 11_000, "from the feedback");
    // Only the first try is evidence.
    assert_eq!(session.state().skills, believed);
    assert_eq!(session.state().questions, remembered);
    assert_eq!(session.state().attempts, 1);
    let end = judged(&session);
    assert!(end.graded.verdict.is_correct() && end.comes_back);
    assert_eq!((end.tries, end.moves.len()), (2, 1));
    let said = end.aside().expect("which try counts").to_string();
    assert_eq!(said, "On the second try; the first one counts.");
    let summary = session.summary(later(21));
    assert_eq!((summary.answered, summary.correct), (1, 0));
}

#[test]
fn the_answer_is_told_after_the_last_try_or_when_it_is_asked_for() {
    let course = product().set("tries", 3).build();
    let (mut session, _) = sitting(&course);
    for n in 1..=2 {
        session.handle(typed("1"), later(n)).expect("it is taken");
        let missed = asking(&session).missed.as_ref();
        assert_eq!(missed.map(|missed| i64::from(missed.tries)), Some(n));
    }
    session.handle(typed("1"), later(3)).expect("it is taken");
    assert_eq!(judged(&session).graded.verdict, Verdict::Incorrect);
    assert_eq!(judged(&session).tries, 3);
    // Steps come before the answer.
    assert!(!judged(&session).offers_steps);

    let (mut session, _) = sitting(&course);
    session.handle(typed("1"), later(1)).expect("it is taken");
    let shown = session.handle(Input::Answer(Answer::GiveUp), later(2));
    let shown = shown.expect("it is taken");
    assert!(
        matches!(kinds(&shown)[..], [EventKind::Retried { attempt, number: 2, told: false }]
            if attempt.verdict == Verdict::GaveUp)
    );
    assert_eq!(judged(&session).graded.verdict, Verdict::GaveUp);
}

#[test]
fn there_is_one_try_where_a_second_would_tell_nothing() {
    let tries = |question: common::course::Entry, head: i64| {
        let draft = course().set("tries", head).skill(skill("s")).ask(question);
        let course = draft.build();
        let (session, _) = sitting(&course);
        asking(&session)
            .item()
            .tries(course.tries(QuestionIndex(0)))
    };
    assert_eq!(tries(choice("q", "s", &["a", "b"]), 5), 1);
    assert_eq!(tries(choice("q", "s", &["a", "b", "c"]), 5), 2);
    assert_eq!(tries(number("q", "s", "1"), 5), 5);
    let card = question("card", "q", &["s"]).set("answer", "the back");
    assert_eq!(tries(card.clone(), 5), 1);
    let two = question("order", "q", &["s"]).set("items", vec!["a", "b"]);
    assert_eq!(tries(two, 5), 1);

    // A question goes before its skill, and the skill before the course.
    assert_eq!(tries(number("q", "s", "1").set("tries", 3), 1), 3);
    let of_skill = course().skill(skill("s").set("tries", 4));
    let of_skill = of_skill.ask(number("q", "s", "1")).build();
    assert_eq!(of_skill.tries(QuestionIndex(0)), 4);

    let course = course().skill(skill("s")).ask(card).build();
    let (mut session, _) = sitting(&course);
    let again = Input::Answer(Answer::Grade(Rating::Again));
    session.handle(again, later(1)).expect("it is taken");
    assert_eq!(judged(&session).tries, 1);
}

#[test]
fn on_the_screen_items_stay_in_the_order_in_which_they_were_put() {
    let of = question("order", "q", &["s"]).set("items", vec!["ant", "bee", "cat", "dog"]);
    let place = common::screen::Place::with_courses();
    let path = place.home.path().join("sorted.toml");
    std::fs::write(&path, course().skill(skill("s")).ask(of).toml()).expect("a course");
    let mut desk = place.desk("2026-03-02T12:00:00Z");
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    let items = |app: &mut kenning::tui::App<'_>| {
        let seen = picture(app, 80, 24);
        let of = seen
            .split_whitespace()
            .filter(|word| ["ant", "bee", "cat", "dog"].contains(word));
        of.take(4).map(str::to_owned).collect::<Vec<_>>()
    };
    let shown = items(&mut app);
    press(&mut app, &["Space", "Down", "Down", "Down", "Space"]);
    let moved = items(&mut app);
    assert_ne!(moved, shown);
    press(&mut app, &["Enter"]);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("Not right"), "{seen}");
    assert_eq!(items(&mut app), moved);
}

#[test]
fn a_placement_test_gives_one_try() {
    let course = product().build();
    let state = State::new(&course);
    let (mut session, _) = Session::place(course, state, 1, common::noon());
    session.handle(typed("13"), later(1)).expect("it is taken");
    assert!(judged(&session).feedback.is_none());
}

#[test]
fn a_course_may_allow_one_to_five_tries() {
    for (tries, good) in [(0, false), (1, true), (5, true), (6, false)] {
        let loaded = product().set("tries", tries).load(Care::Quick);
        assert_eq!(loaded.course.is_some(), good, "{tries}");
    }
    let loaded = course().skill(skill("s")).ask(number("q", "s", "1"));
    assert_eq!(loaded.set("tries", 2).build().tries, Course::TRIES);
}

#[test]
fn steps_that_were_offered_are_not_denied_once_the_answer_is_shown() {
    let course = product().build();
    let (mut session, _) = sitting(&course);
    session.handle(typed("13"), later(2)).expect("it is taken");
    assert!(asking(&session).has_steps());
    session.handle(typed("13"), later(4)).expect("it is taken");
    let refused = session.handle(Input::Steps, later(5));
    let said = refused.expect_err("it is over").to_string();
    assert!(said.starts_with("The answer is shown now"), "{said}");
}

#[test]
fn steps_come_before_the_answer_and_lead_back_to_the_question() {
    let course = product().build();
    let (mut session, _) = sitting(&course);
    session.handle(Input::Hint, later(1)).expect("a hint");
    session.handle(Input::Hint, later(1)).expect("a hint");
    session.handle(typed("13"), later(2)).expect("it is taken");
    session
        .handle(Input::Steps, later(3))
        .expect("it has steps");
    assert!(asking(&session).missed.is_none(), "the step is new");
    // A step can be tried again, too.
    session.handle(typed("1"), later(4)).expect("it is taken");
    assert_eq!(asking(&session).step, Some(0));
    assert!(asking(&session).missed.is_some());
    let again = session.handle(typed("35"), later(5)).expect("it is taken");
    assert!(
        matches!(kinds(&again)[..], [EventKind::Retried { attempt, .. }]
        if attempt.step == Some(0))
    );
    session
        .handle(Input::Next, later(6))
        .expect("the next step");
    session.handle(typed("7"), later(7)).expect("it is taken");
    session
        .handle(Input::Next, later(8))
        .expect("back to the question");
    let back = asking(&session);
    assert_eq!((back.step, back.hints_shown), (None, 2));
    let answer = back.missed.as_ref().map(|missed| &missed.answer);
    assert_eq!(answer, Some(&Answer::Typed("13".into())));
    session.handle(typed("42"), later(9)).expect("it is taken");
    assert_eq!(judged(&session).tries, 2);
    session.handle(Input::Next, later(10)).expect("it goes on");
}

#[test]
fn a_question_left_in_the_middle_counts_by_its_first_try() {
    let course = product().build();
    let (mut session, mut log) = sitting(&course);
    log.extend(session.handle(typed("13"), later(1)).expect("it is taken"));
    // As after a crash: the log ends here.
    let state = State::replay(&course, &log);
    assert_eq!((state.attempts, state.correct), (1, 0));
    // Passing over it is going on: it has been answered, and comes back.
    session.handle(Input::Skip, later(2)).expect("it goes on");
    let summary = session.summary(later(2));
    assert_eq!((summary.answered, summary.skipped), (1, 0));
}

#[test]
fn undo_takes_the_answer_back_with_all_its_tries() {
    let course = product().set("tries", 3).build();
    let (mut session, mut log) = sitting(&course);
    let fresh = session.state().clone();
    let inputs = [
        typed("13"),
        Input::Hint,
        typed("14"),
        typed("42"),
        Input::Undo,
    ];
    for (n, input) in (1..).zip(inputs) {
        log.extend(session.handle(input, later(n)).expect("it is taken"));
    }
    assert!(asking(&session).missed.is_none());
    assert_eq!(asking(&session).hints_shown, 0);
    assert_eq!(session.state().skills, fresh.skills);
    assert_eq!(session.state().questions, fresh.questions);
    assert_eq!(session.state().millis, fresh.millis);
    assert!(answers_not_undone(&log).is_empty());
    assert_eq!(&State::replay(&course, &log), session.state());
    // In the middle, too.
    for input in [typed("13"), Input::Undo] {
        session.handle(input, later(9)).expect("it is taken");
    }
    assert!(asking(&session).missed.is_none());
    assert_eq!(session.state().attempts, 0);
}

#[test]
fn what_the_last_hint_gave_away_is_shown_and_comes_back() {
    let course = product().build();
    let (mut session, _) = sitting(&course);
    for n in 0..3 {
        session.handle(Input::Hint, later(n)).expect("a hint");
    }
    let events = session.handle(typed("42"), later(9)).expect("it is taken");
    assert!(matches!(kinds(&events)[..], [EventKind::Attempt(a)]
            if a.bottom_out && a.verdict == Verdict::GaveUp));
    let end = judged(&session);
    assert!(end.comes_back && end.graded.verdict == Verdict::GaveUp);
    let said = end.aside().expect("why it is not right").to_string();
    assert!(said.contains("counts as shown"), "{said}");
    assert_eq!(session.state().correct, 0);
}

#[test]
fn a_fact_that_was_shown_is_typed_once_more() {
    let course = fact(2).build();
    let (mut session, _) = sitting(&course);
    session.handle(typed("la casa"), later(1)).expect("a try");
    session.handle(typed("el libro"), later(2)).expect("a try");
    assert!(judged(&session).once_more);
    session.handle(Input::Next, later(3)).expect("it goes on");
    assert_eq!(asking(&session).question, QuestionIndex(0));
    assert_eq!(asking(&session).once_more, Some(2));
    let believed = session.state().skills.clone();
    let events = session
        .handle(typed("el perro"), later(4))
        .expect("it is taken");
    assert!(
        matches!(kinds(&events)[..], [EventKind::Retried { attempt, number: 3, told: true }]
            if attempt.verdict == Verdict::Correct)
    );
    assert_eq!(session.state().skills, believed);
    // It was read a moment ago: it comes back all the same.
    assert!(judged(&session).comes_back && !judged(&session).once_more);
    session.handle(Input::Next, later(5)).expect("it goes on");
    assert_eq!(asking(&session).question, QuestionIndex(1));

    // It can be passed over, and one miss there is enough.
    session
        .handle(Input::Answer(Answer::GiveUp), later(6))
        .expect("shown");
    session.handle(Input::Next, later(7)).expect("it goes on");
    assert!(
        session
            .handle(Input::Next, later(8))
            .expect("on")
            .is_empty()
    );
    assert!(asking(&session).once_more.is_none());
}

#[test]
fn only_facts_that_are_typed_are_typed_once_more() {
    let again = |draft: &Draft| {
        let course = draft.build();
        let (mut session, _) = sitting(&course);
        session
            .handle(Input::Answer(Answer::GiveUp), later(1))
            .expect("shown");
        judged(&session).once_more
    };
    assert!(again(&fact(2)));
    assert!(!again(&fact(1)), "one try is one try");
    assert!(!again(&product()), "steps");
    let draft = || course().set("tries", 2).skill(skill("s"));
    assert!(!again(&draft().ask(number("q", "s", "1"))));
    assert!(!again(&draft().ask(choice("q", "s", &["a", "b", "c"]))));
}

/// Questions of one skill, all alike, of which the first is asked.
fn words(first: common::course::Entry) -> Arc<Course> {
    let aunt = text("aunt", "s", "la tía").set("prompt", "What is *the aunt* in Spanish?");
    let other = text("bread", "s", "el pan").set("prompt", "And what do bakers sell?");
    let first = first
        .set("prompt", "What is *the uncle* in Spanish?")
        .level(1);
    let draft = course().set("tries", 2).skill(skill("s")).ask(first);
    draft.ask(aunt.level(5)).ask(other.level(5)).build()
}

/// Whether the first answer to the first question counts.
fn counts(first: common::course::Entry, answer: &str) -> bool {
    let course = words(first);
    let (mut session, _) = sitting(&course);
    assert_eq!(asking(&session).question, QuestionIndex(0));
    let taken = session.handle(typed(answer), later(1));
    assert_eq!(session.state().attempts, u32::from(taken.is_ok()));
    taken.is_ok()
}

#[test]
fn one_slip_of_a_finger_does_not_count() {
    let friend = || text("friend", "s", "mi amigo");
    for slip in ["mi amgio", "mi amego", "mi amigoo", "mi ammigo", "mi amgo"] {
        assert!(!counts(friend(), slip), "{slip}");
    }
    // Grammar, the last letter missing, a short word, two slips, nothing like it.
    for wrong in [
        "mi amiga",
        "mi amigos",
        "mi amig",
        "me amigo",
        "mi amgiio",
        "su padre",
    ] {
        assert!(counts(friend(), wrong), "{wrong}");
    }
    let foreseen = friend().mistake(mistake("slip", "mi amego"));
    assert!(counts(foreseen, "mi amego"), "an expected mistake");
    assert!(
        counts(friend().set("case", "exact"), "mi amego"),
        "as in a command"
    );
    let gap = || question("cloze", "gap", &["s"]).set("text", "mi [[amigo]]");
    let course = words(gap());
    let (mut session, _) = sitting(&course);
    let filled = |word: &str| Input::Answer(Answer::Blanks(vec![word.into()]));
    let refused = session
        .handle(filled("amgio"), later(1))
        .expect_err("a slip");
    assert!(refused.to_string().contains("does not count"), "{refused}");
    // Once in a showing; and it uses up no try.
    session
        .handle(filled("amgio"), later(2))
        .expect("it counts");
    assert_eq!(asking(&session).missed.as_ref().map(|m| m.tries), Some(1));
}

#[test]
fn a_word_of_the_course_is_no_slip() {
    let other = choice("other", "s", &["extraño", "Quero"]);
    let other = other.set("prompt", "Which one is “strange”?");
    let course = || course().set("tries", 2).skill(skill("s"));
    let counts = |wanted: &str, answer: &str| {
        let asked = text("asked", "s", wanted).level(1);
        let course = course().ask(asked).ask(other.clone().level(5)).build();
        let (mut session, _) = sitting(&course);
        session.handle(typed(answer), later(1)).is_ok()
    };
    assert!(counts("strangle", "strange"), "a word of a prompt");
    assert!(counts("quiero", "quero"), "an option");
    assert!(!counts("quiero", "quirro"), "no word");
}

#[test]
fn the_answer_to_a_question_alike_does_not_count() {
    let uncle = || text("uncle", "s", "el tío");
    assert!(!counts(uncle(), "la tía"));
    assert!(
        counts(uncle(), "el pan"),
        "the answer to another kind of question"
    );
    // A word of its own is no slip, where the questions are not alike.
    let course = course()
        .set("tries", 2)
        .skill(skill("s"))
        .ask(text("but", "s", "perros").set("prompt", "Dogs?").level(1))
        .ask(
            text("pears", "s", "perras")
                .set("prompt", "She-dogs?")
                .level(5),
        );
    let (mut session, _) = sitting(&course.build());
    session
        .handle(typed("perras"), later(1))
        .expect("it counts");
}

#[test]
fn plain_mode_lets_one_try_again() {
    let place = common::shell::Place::new();
    let path = on_disk(&place);
    let args = ["practice", &path, "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, "13\n\nhint\n42\n\nquit\n"));
    assert_snapshot!("plain", said);
    // No answer before the last try.
    let until_right = said.split("Correct.").next().expect("a text");
    assert!(!until_right.contains("42"), "{until_right}");
    assert_eq!(progress_of(&place, &path).correct, 0);

    let place = common::shell::Place::new();
    let path = on_disk(&place);
    let args = ["practice", &path, "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, "13\nsteps\n35\n\n7\n\n41\nundo\nquit\n"));
    assert_snapshot!("plain_steps", said);
}

#[test]
fn an_answer_is_on_disk_while_it_can_be_tried_again() {
    let place = common::shell::Place::new();
    let path = on_disk(&place);
    place.type_in(&["practice", &path, "--plain", "--seed", "1"], "13\n");
    let progress = progress_of(&place, &path);
    assert_eq!((progress.attempts, progress.correct), (1, 0));
}

#[test]
fn an_export_tells_what_came_of_the_feedback() {
    let place = common::shell::Place::new();
    let path = on_disk(&place);
    let args = ["practice", &path, "--plain", "--seed", "1"];
    // Right after it, the answer asked for after it, and one that is taken back.
    place.type_in(&args, "13\n42\n\n13\nshow\n\n13\n42\nundo\nquit\n");
    let told = progress_of(&place, &path).feedback;
    let told: Vec<_> = told
        .iter()
        .map(|f| (&*f.mistake, f.tries, f.right))
        .collect();
    assert_eq!(told, [("added", 2, 1)]);
}

#[test]
fn what_is_typed_once_more_says_nothing_of_the_feedback() {
    let dog = text("dog", "s", "el perro").mistake(mistake("cat", "el gato"));
    let course = course().set("tries", 2).skill(skill("s")).ask(dog).build();
    let (mut session, mut log) = sitting(&course);
    let inputs = ["el gato", "el gato"].map(typed).into_iter();
    for input in inputs.chain([Input::Next, typed("el perro")]) {
        log.extend(session.handle(input, later(1)).expect("it is taken"));
    }
    let tries = later_tries(&log);
    let after: Vec<_> = tries.iter().map(|later| later.after).collect();
    assert_eq!(after, [Some("cat"), None]);
}

#[test]
fn front_ends_ask_for_a_fact_once_more() {
    let place = common::shell::Place::new();
    let path = place.path().join("dogs.toml");
    std::fs::write(&path, fact(2).toml()).expect("a course");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--seed", "1"];
    let lines = "show\n\nel perro\n\nshow\n\n\nquit\n";
    assert_snapshot!("plain_once_more", out(&place.type_in(&args, lines)));

    let place = common::screen::Place::new();
    let path = place.home.path().join("dogs.toml");
    std::fs::write(&path, fact(2).toml()).expect("a course");
    let mut desk = place.desk(common::screen::noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["F8"]);
    assert_snapshot!("once_more_said_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["Enter"]);
    let asked = picture(&mut app, 40, 12);
    assert_snapshot!("once_more_40x12", asked);
    assert!(!asked.contains("perro"), "{asked}");
}

#[test]
fn the_screen_lets_one_try_again() {
    let place = common::screen::Place::new();
    let path = place.home.path().join("times.toml");
    std::fs::write(&path, product().toml()).expect("a course");
    let mut desk = place.desk(common::screen::noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["13", "Enter"]);
    assert_snapshot!("missed_80x24", picture(&mut app, 80, 24));
    let small = picture(&mut app, 40, 12);
    assert_snapshot!("missed_40x12", small);
    assert!(
        small.contains("Look again.") && !small.contains("42"),
        "{small}"
    );
    press(&mut app, &["F2"]);
    assert_snapshot!("missed_hint_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["42", "Enter"]);
    assert_snapshot!("right_80x24", picture(&mut app, 80, 24));
}

#[test]
fn enter_alone_hands_in_no_answer_that_nobody_chose() {
    let place = common::shell::Place::new();
    let path = place.path().join("colours.toml");
    let text = "format = 1\n[course]\nid = \"colours\"\ntitle = \"Colours\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q\"\nkind = \"choice\"\nskills = [\"s\"]\nshuffle = false\n\
        prompt = \"Which?\"\noptions = [\"red\", \"blue\", \"green\"]\nanswer = \"green\"\n";
    std::fs::write(&path, text).expect("a file");
    let (_home, mut desk) = common::screen::Place::at_noon();
    let path = path.display().to_string();
    let mut app = begin(&mut desk, &path, Start::Practice);
    press(&mut app, &["Enter", "Enter"]);
    let untouched = picture(&mut app, 80, 24);
    assert!(untouched.contains("Nothing is chosen yet."), "{untouched}");
    press(&mut app, &["1", "Enter"]);
    let missed = picture(&mut app, 80, 24);
    assert!(missed.contains("Not right"), "{missed}");
    press(&mut app, &["Enter"]);
    let waits = picture(&mut app, 80, 24);
    assert!(waits.contains("Nothing is changed yet."), "{waits}");
    press(&mut app, &["Down", "Down", "Down", "Enter"]);
    let right = picture(&mut app, 80, 24);
    assert!(right.contains("Correct"), "{right}");
}
