//! Teaching in the three front ends.

use crate::common;

use common::course::{course, skill, step, sum};
use common::screen::{picture, press, theme};
use common::served::{Served, valid};
use common::shell::{Place, out};
use insta::assert_snapshot;
use kenning::desk::{Desk, Options, Start};
use kenning::tui::App;
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
