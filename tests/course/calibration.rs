//! A calibration beside a course: what it fills in, and what is said of a bad one.

use kenning::author::{Care, Loaded, load};
use kenning::course::{Course, Difficulty, QuestionIndex};
use kenning::learner::Bkt;

const COURSE: &str = r#"
format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "plus"
title = "Plus"
guess = 0.3
was = ["add"]
[[skill]]
id = "minus"
title = "Minus"
[[question]]
id = "q"
was = ["p"]
kind = "number"
skills = ["plus", "minus"]
prompt = "1 + 1 - 1"
answer = "1"
[[question.step]]
kind = "number"
skill = "plus"
prompt = "1 + 1"
answer = "2"
[[question.step]]
kind = "number"
skill = "minus"
prompt = "2 - 1"
answer = "1"
[[question]]
id = "r"
kind = "number"
skills = ["plus", "minus"]
prompt = "2 + 1 - 1"
answer = "2"
difficulty = 4
"#;

const FITTED: &str = "prior = 0.4\nlearn = 0.05\nguess = 0.2\nslip = 0.02\nanswers = 99\n";

fn read(calibration: &str) -> Loaded {
    let files = [
        ("c/course.toml".to_owned(), COURSE.into()),
        ("c/calibration.toml".to_owned(), calibration.into()),
    ];
    load(&files, Care::Thorough)
}

fn said(loaded: &Loaded) -> Vec<String> {
    loaded.diagnostics.iter().map(|d| d.to_string()).collect()
}

fn bkt(course: &Course, skill: &str) -> Bkt {
    let skill = &course.skills[course.skill(skill).unwrap()];
    let question = &course.questions[QuestionIndex(0)];
    Bkt::new(&skill.bkt, &question.item.task, question.difficulty)
}

#[test]
fn a_calibration_fills_in_what_the_course_leaves_open() {
    let loaded = read(&format!(
        "format = 1\nnew = 1\n[[skill]]\nid = \"add\"\n{FITTED}[[kind]]\nid = \"q\"\n"
    ));
    assert_eq!(said(&loaded), [""; 0]);
    let course = loaded.course.unwrap();
    let expected = Bkt {
        prior: 0.4,
        learn: 0.05,
        guess: 0.3,
        slip: 0.02,
    };
    assert_eq!(bkt(&course, "plus"), expected);
    assert_eq!(bkt(&course, "minus"), Bkt::DEFAULT);
}

#[test]
fn a_skill_that_the_course_does_not_have_is_a_warning() {
    let loaded = read(&format!(
        "format = 1\n[[skill]]\nid = \"minis\"\n{FITTED}[[skill]]\nid = \"plus\"\n{FITTED}[[skill]]\nid = \"add\"\n{FITTED}"
    ));
    assert_eq!(
        said(&loaded),
        [
            "c/calibration.toml:3:6: warning: the course has no skill `minis`, so its calibration is not used (did you mean `minus`?)",
            "c/calibration.toml:17:6: warning: `plus` and `add` are the same skill; the first calibration is used (fit it again with `kenning model fit`)",
        ]
    );
    assert!(loaded.course.is_some());
}

#[test]
fn a_measured_difficulty_stands_in_place_of_the_authors() {
    let loaded = read(
        "format = 1\n[[question]]\nid = \"p\"\ndifficulty = 0.7\n[[question]]\nid = \"q#1\"\ndifficulty = -1\n",
    );
    assert_eq!(said(&loaded), [""; 0]);
    let course = loaded.course.unwrap();
    let [q, r] = &course.questions.iter().as_slice() else {
        panic!("two questions")
    };
    assert_eq!(q.difficulty, Difficulty::Measured(0.7));
    assert_eq!(q.steps[0].difficulty, Difficulty::Measured(-1.0));
    assert_eq!(r.difficulty, Difficulty::Level(4));
}

#[test]
fn a_step_is_as_hard_as_its_author_says_whatever_was_measured_of_the_question() {
    let course = read("format = 1\n[[question]]\nid = \"q\"\ndifficulty = 3\n").course;
    let question = &course.unwrap().questions[QuestionIndex(0)];
    assert_eq!(question.difficulty, Difficulty::Measured(3.0));
    assert_eq!(question.steps[0].difficulty, Difficulty::Level(2));
}

#[test]
fn a_question_that_the_course_does_not_have_is_a_warning() {
    let ids = ["p", "q", "q#3", "q#0", "gone", "q#+1", "q#01", "r", "r"];
    let tables = ids.map(|id| format!("[[question]]\nid = \"{id}\"\ndifficulty = 1\n"));
    let loaded = read(&format!("format = 1\n{}", tables.concat()));
    let help = "so its calibration is not used (fit it again with `kenning model fit`)";
    assert_eq!(
        said(&loaded),
        [
            "c/calibration.toml:6:6: warning: `p` and `q` are the same question; the first calibration is used (fit it again with `kenning model fit`)".to_owned(),
            format!("c/calibration.toml:9:6: warning: the course has no question `q#3`, {help}"),
            format!("c/calibration.toml:12:6: warning: the course has no question `q#0`, {help}"),
            format!("c/calibration.toml:15:6: warning: the course has no question `gone`, {help}"),
            format!("c/calibration.toml:18:6: warning: the course has no question `q#+1`, {help}"),
            format!("c/calibration.toml:21:6: warning: the course has no question `q#01`, {help}"),
            "c/calibration.toml:27:6: warning: the question `r` is in this file twice; the first calibration is used (fit it again with `kenning model fit`)".to_owned(),
        ]
    );
    assert!(loaded.course.is_some());
}

#[test]
fn a_calibration_that_says_nothing_usable_is_an_error_in_its_own_file() {
    for (calibration, expected) in [
        (
            "a = 1\n",
            "c/calibration.toml:1:1: error: a calibration needs `format`",
        ),
        (
            "format = 2\n",
            "c/calibration.toml:1:10: error: this version of kenning does not know",
        ),
        (
            "format = \"one\"\n",
            "c/calibration.toml:1:10: error: `format` must be the number 1, but this is text",
        ),
        (
            "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0\nlearn = 0.1\nguess = 0.1\nslip = 0.1\n",
            "c/calibration.toml:4:9: error: `prior` can't be 0 (write a number from 0.000001 to 0.999999",
        ),
        (
            "format = 1\n[[question]]\nid = \"q\"\ndifficulty = 1\nlearners = -3\n",
            "c/calibration.toml:5:12: error: `learners` must be a whole number, 0 or more, but this is -3",
        ),
        (
            "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0.1\nlearn = 0.1\nguess = 0.7\nslip = 0.1\n",
            "c/calibration.toml:6:9: error: `guess` can't be 0.7 (write a number from 0.000001 to 0.499",
        ),
        (
            "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0.1\nguess = 0.1\nslip = 0.1\n",
            "c/calibration.toml:2:1: error: a skill of a calibration needs `learn`",
        ),
        (
            "format = 1\n[[question]]\nid = \"q\"\ndifficulty = 12.5\n",
            "c/calibration.toml:4:14: error: `difficulty` can't be 12.5 (write a number from -10 to 10",
        ),
        (
            "format = 1\n[[question]]\nid = \"q\"\n",
            "c/calibration.toml:2:1: error: a question of a calibration needs `difficulty`",
        ),
    ] {
        let loaded = read(calibration);
        let said = said(&loaded);
        assert!(said[0].starts_with(expected), "{said:?}");
        assert!(loaded.course.is_none());
    }
}

#[test]
fn what_is_said_of_the_class_is_taken_whole_or_complained_of() {
    let class = |said: &str| format!("format = 1\n[class]\n{said}\n");
    let good = class("tracing = 0.75\nintercept = 1\nweights = [0.5, -2]\nlater = true");
    let loaded = read(&good);
    let course = loaded.course.as_ref().expect("a course");
    let found = course.class.as_ref().expect("a class");
    assert_eq!((found.tracing, found.intercept), (0.75, 1.0));
    assert_eq!(found.weights, [0.5, -2.0]);
    for wrong in [
        "tracing = 1.5\nintercept = 1\nweights = [0.5]",
        "tracing = 0.5\nintercept = nan\nweights = [0.5]",
        "tracing = 0.5\nintercept = 1\nweights = [0.5, \"much\"]",
        "tracing = 0.5\nintercept = 1\nweights = [1e9]",
        "tracing = 0.5\nintercept = 1",
    ] {
        let loaded = read(&class(wrong));
        let said = said(&loaded);
        assert!(
            said.iter()
                .any(|said| said.contains("error: `[class]` needs `tracing`")),
            "{wrong}: {said:?}"
        );
    }
}

#[test]
fn a_course_does_not_use_a_calibration_that_did_not_help() {
    let fitted = |helps: bool| {
        format!(
            "format = 1\n[held_out]\nhelps = {helps}\n[class]\ntracing = 0.75\nintercept = 1\nweights = [1]\n[[skill]]\nid = \"minus\"\n{FITTED}"
        )
    };
    let learned = |helps: bool| {
        let loaded = read(&fitted(helps));
        let warned = said(&loaded)
            .iter()
            .any(|said| said.contains("so it is not used"));
        let course = loaded.course.expect("a course");
        (bkt(&course, "minus").learn, course.class.is_some(), warned)
    };
    assert_eq!(learned(true), (0.05, true, false));
    assert_eq!(learned(false), (Bkt::DEFAULT.learn, false, true));
}

#[test]
fn a_course_in_one_file_may_have_any_name() {
    let files = [("calibration.toml".to_owned(), COURSE.into())];
    assert!(load(&files, Care::Thorough).course.is_some());
}
