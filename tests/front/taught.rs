//! Teaching in the three front ends.

use crate::common;

use common::course::{course, mistake, skill, step, sum, text};
use common::noon;
use common::screen::{picture, press, theme};
use common::served::{Served, valid};
use common::session::Session;
use common::shell::{Place, out};
use common::trying::later;
use insta::assert_snapshot;
use kenning::desk::{Desk, Options, Start};
use kenning::journal::EventKind;
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{self, Input, Phase};
use kenning::tui::App;
use kenning::tutor::Sitting;
use serde_json::json;

/// A line that answers the question after the first example of *Linear equations* with
/// the seed 1, which asks for `-12 + 4`.
const RIGHT: &str = "-8";

#[test]
fn on_a_pipe_an_answer_at_an_example_is_taken_for_the_question_below_it() {
    let place = Place::with_courses();
    let args = ["practice", "equations", "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, &format!("{RIGHT}\n\nquit\n")));
    assert_snapshot!("example_in_plain_lines", said);
    let passed = out(&place.type_in(&args, "quit\n"));
    assert!(!passed.contains("Example:"), "it was taught: {passed}");
}

#[test]
fn what_is_asked_of_the_question_below_an_example_goes_on_to_it() {
    for (line, expected) in [
        ("hint", "Hint 1"),
        ("skip", "Skipped"),
        ("show", "Shown."),
        ("", "> > "),
    ] {
        let place = Place::with_courses();
        let args = ["practice", "equations", "--plain", "--seed", "1"];
        let said = out(&place.type_in(&args, &format!("{line}\nquit\n")));
        assert!(said.contains(expected), "{line}: {said}");
        assert_eq!(
            said.matches("Question 1.").count(),
            1 + usize::from(line == "skip"),
            "{said}"
        );
    }
}

#[test]
fn a_question_keeps_its_number_while_its_steps_are_walked_through() {
    let place = Place::with_courses();
    let args = ["practice", "equations", "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, "0\nsteps\nquit\n"));
    assert!(
        said.contains("Question 1.") && !said.contains("Question 2."),
        "{said}"
    );
}

#[test]
fn without_teaching_everything_is_asked_at_once() {
    let place = Place::with_courses();
    let args = ["practice", "equations", "--plain", "--no-teaching"];
    let said = out(&place.type_in(&args, "quit\n"));
    assert!(
        said.contains("Question 1.") && !said.contains("Example"),
        "{said}"
    );
}

#[test]
fn a_program_reads_an_example_and_goes_on() {
    let place = Place::with_courses();
    let stepped = sum("sum", "s")
        .set("prompt", "What is {a} + {b}?")
        .step(step("s", "a").set("prompt", "What is {a} + 0?"))
        .step(step("s", "a + b").set("prompt", "And {a} + {b}?"));
    let of = skill("s").set("lesson", "Count on.");
    let path = place.path().join("sums.toml");
    std::fs::write(&path, course().skill(of).ask(stepped).toml()).expect("a course");
    let path = path.display().to_string();
    let (mut served, first) = Served::begin(&place, &path, &["--seed", "1"]);
    assert_eq!(
        (&first["type"], &first["name"]),
        (&json!("teaching"), &json!("example"))
    );
    assert_eq!(first["steps"].as_array().map(Vec::len), Some(2));
    assert_eq!(served.ask("lesson")["type"], "lesson");
    assert_eq!(served.ask("why")["type"], "why");
    assert_eq!(served.ask("hint")["type"], "refusal");
    let question = served.ask("next");
    assert_eq!(
        (&question["type"], &question["id"]),
        (&json!("question"), &first["id"])
    );
    assert_ne!(question["prompt"], first["prompt"]);
    assert_eq!(question["given"].as_array().map(Vec::len), Some(1));
    let objects = served.end();
    valid(&objects);
}

#[test]
fn a_program_that_answers_at_once_answers_the_question() {
    let place = Place::with_courses();
    let (mut served, _) = Served::begin(&place, "equations", &["--seed", "1"]);
    let verdict = served.send(json!({ "type": "answer", "text": RIGHT }));
    assert_eq!(
        (&verdict["type"], &verdict["verdict"]),
        (&json!("verdict"), &json!("correct"))
    );
}

#[test]
fn giving_up_at_an_example_answers_nothing() {
    let place = Place::with_courses();
    let (mut served, first) = Served::begin(&place, "equations", &["--seed", "1"]);
    let refused = served.ask("give_up");
    assert_eq!(refused["type"], "refusal");
    let why = refused["text"].as_str().unwrap_or_default();
    assert!(why.starts_with("Nothing is asked here yet"), "{refused}");
    let question = served.ask("next");
    assert_eq!(
        (&question["type"], &question["id"], &question["missed"]),
        (&json!("question"), &first["id"], &json!(null))
    );
    valid(&served.end());
}

/// The screens of the first example, from a fresh home.
fn app(desk: &mut Desk) -> App<'_> {
    let course = desk.find("equations").expect("bundled");
    let mut app = App::new(desk, theme("dark"));
    app.practise(course, Start::Practice).expect("it begins");
    app
}

#[test]
fn an_example_fits_on_a_screen_and_goes_by_with_one_key() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        seed: Some(1),
        ..Options::default()
    })
    .expect("it opens");
    let mut app = app(&mut desk);
    assert_snapshot!("example", picture(&mut app, 80, 24));
    assert_snapshot!("example_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("twin", picture(&mut app, 80, 24));
    assert_snapshot!("twin_40x12", picture(&mut app, 40, 12));
}

/// An example that comes again has other numbers, where there are any.
#[test]
fn an_example_that_comes_again_is_another_one() {
    use kenning::session::{Input, Phase};
    let params = [("a".to_owned(), "1..2".into())];
    let asked = common::course::number("q", "s", "a + 10")
        .set("params", toml::Table::from_iter(params))
        .set("prompt", "What is {a} + 10?")
        .step(common::course::step("s", "10").set("prompt", "What is added?"));
    let draft = common::course::course()
        .set("teach", "first")
        .set("tries", 1);
    let course = draft.skill(common::course::skill("s")).ask(asked).build();
    let (mut again, mut seconds) = (0, 0);
    for seed in 0..12 {
        let state = kenning::learner::State::new(&course);
        let (mut session, _) = common::session::Session::taught(
            course.clone(),
            state,
            None,
            seed,
            common::trying::later(0),
        );
        let mut shown: Vec<String> = Vec::new();
        for _ in 0..40 {
            seconds += 9;
            let input = match session.phase() {
                Phase::Teaching(teaching) => {
                    let example = teaching.example.iter();
                    shown.extend(example.map(|shown| shown.instance.item.prompt.to_string()));
                    Input::Next
                }
                Phase::Asking(_) => Input::Answer(kenning::kinds::Answer::GiveUp),
                Phase::Finished => break,
                _ => Input::Next,
            };
            session
                .handle(input, common::trying::later(seconds))
                .expect("it goes on");
        }
        if let [first, second, ..] = &shown[..] {
            assert!(first != second, "{shown:?}");
            again += 1;
        }
    }
    assert!(again > 0, "no example came again");
}

#[test]
fn what_does_not_count_below_an_example_leaves_the_example_to_be_recorded() {
    let near = mistake("near", "{a + b + 1}").set("counts", false);
    let sum = sum("sum", "s")
        .set("prompt", "What is {a} + {b}?")
        .step(step("s", "a").set("prompt", "What is {a} + 0?"))
        .step(step("s", "a + b").set("prompt", "And {a} + {b}?"))
        .mistake(near);
    let course = course().skill(skill("s")).ask(sum).build();
    let state = State::new(&course);
    let (mut session, mut log) = Session::taught(course.clone(), state, None, 1, noon());
    let Phase::Teaching(teaching) = session.phase() else {
        panic!("{:?}", session.phase());
    };
    let item = teaching.twin.as_ref().expect("a question").item().clone();
    let Answer::Typed(right) = common::right(&item) else {
        panic!("a number is typed");
    };
    let near = right.parse::<i64>().expect("a number") + 1;
    let typed = |text: String| Input::Answer(Answer::Typed(text));
    let refused = session.handle(typed(near.to_string()), later(60));
    let refused = refused.expect_err("it is asked again").to_string();
    assert!(refused.contains("does not count"), "{refused}");
    assert!(matches!(session.phase(), Phase::Teaching(_)));
    log.extend(session.handle(typed(right), later(90)).expect("it counts"));
    let taught = |event: &kenning::journal::Event| matches!(event.kind, EventKind::Taught(_));
    assert!(log.iter().any(taught), "{log:?}");
    assert_eq!(&State::replay(&course, &log), session.state());
}

/// What was told stands right above what is typed, also once a placement test went over to
/// practice.
#[test]
fn in_lines_nothing_is_typed_once_more_after_a_placement_test_either() {
    let draft = course().set("tries", 2).skill(skill("s"));
    let course = (0..6).fold(draft, |draft, n| {
        draft.ask(text(&format!("q{n}"), "s", "yes").set("prompt", format!("Fact {n}?").as_str()))
    });
    let course = course.build();
    for in_lines in [true, false] {
        let mut state = State::new(&course);
        let sitting = Sitting {
            untaught: true,
            ..Sitting::default()
        };
        let begun = session::Session::place_with(course.clone(), &mut state, sitting, 1, noon());
        let mut sitting = match in_lines {
            true => begun.0.in_lines(),
            false => begun.0,
        };
        let mut n = 0;
        let mut does = |input: Input| {
            n += 1;
            let done = sitting.handle(&mut state, input, later(n * 10));
            done.expect("it is taken");
            sitting.phase().clone()
        };
        let mut phase = does(Input::Answer(Answer::GiveUp));
        while matches!(phase, Phase::Judged(_) | Phase::Concluded(_)) {
            phase = does(Input::Next);
            if let Phase::Asking(asking) = &phase
                && matches!(asking.reason.rule, kenning::tutor::Rule::Placement { .. })
            {
                phase = does(Input::Answer(Answer::GiveUp));
            }
        }
        let wrong = || Input::Answer(Answer::Typed("never".into()));
        does(wrong());
        let Phase::Judged(judged) = does(wrong()) else {
            panic!("the last try");
        };
        assert_eq!(judged.once_more, !in_lines);
    }
}
