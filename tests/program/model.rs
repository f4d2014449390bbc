//! `kenning model`, as a shell runs it.

use std::path::Path;
use std::process::{Command, Stdio};

use kenning::fit::Calibration;

/// Runs a command; tells whether it succeeded, and all it said.
fn kenning(home: &Path, args: &[&str], lines: &str) -> (bool, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(args)
        .env("KENNING_HOME", home)
        .env("KENNING_NOW", "2026-03-01T12:00:00Z")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("kenning starts");
    let mut input = child.stdin.take().expect("a pipe");
    // It may end before it has read everything.
    let _ = std::io::Write::write_all(&mut input, lines.as_bytes());
    drop(input);
    let output = child.wait_with_output().expect("kenning ends");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8(said).expect("UTF-8"),
    )
}

const COURSE: &str = r#"
format = 1
[course]
id = "sums"
title = "Sums"
[[skill]]
id = "plus"
title = "Plus"
[[question]]
id = "one"
was = ["first"]
kind = "number"
skills = ["plus"]
prompt = "1 + 1"
answer = "2"
[[question]]
id = "two"
kind = "number"
skills = ["plus"]
prompt = "2 + 2"
answer = "4"
"#;

#[test]
fn a_log_is_fitted_into_a_course() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    std::fs::create_dir(at("sums")).unwrap();
    std::fs::write(at("sums/course.toml"), COURSE).unwrap();
    let mut log = "user_id,item_id,timestamp,correct,skill_id\n".to_owned();
    for user in 0..40 {
        for (time, correct) in [(1, user % 2), (2, user % 3 / 2), (3, 1), (4, 1)] {
            let question = ["two", "first"][time % 2];
            log += &format!("u{user},{question},{time},{correct},plus~~other\n");
        }
        log += &format!("u{user},gone,5,1,other\n");
    }
    std::fs::write(at("log.csv"), &log).unwrap();

    let calibration = at("sums/calibration.toml");
    let fit = [
        "model",
        "fit",
        "--no-held-out",
        "--log",
        &at("log.csv"),
        "--output",
    ];
    let (done, said) = kenning(dir.path(), &[&fit[..], &[&calibration]].concat(), "");
    assert!(done, "{said}");
    assert!(
        said.contains("Fitted 2 skills and 3 questions to 200 answers of 40 learners"),
        "{said}"
    );
    let fitted = Calibration::read(&std::fs::read_to_string(&calibration).unwrap()).unwrap();
    assert!(fitted.bkt("plus").unwrap().slip < 0.1);
    let difficulties = fitted.difficulties();
    assert!(difficulties["first"] < difficulties["two"]);

    let again = at("again.toml");
    assert!(kenning(dir.path(), &[&fit[..], &[&again]].concat(), "").0);
    assert_eq!(
        std::fs::read(&again).unwrap(),
        std::fs::read(&calibration).unwrap(),
        "the same log gives the same file"
    );

    let (done, said) = kenning(dir.path(), &["check", &at("sums")], "");
    assert!(done, "{said}");
    assert!(
        said.contains("the course has no skill `other`, so its calibration is not used"),
        "{said}"
    );
    assert!(
        said.contains("the course has no question `gone`, so its calibration is not used"),
        "{said}"
    );
    assert!(said.contains("0 errors, 2 warnings"), "{said}");

    let judge = ["model", "likelihood", "--calibration", &calibration];
    let log = at("log.csv");
    let with = [&judge[..], &["--log", &log]].concat();
    let (done, said) = kenning(dir.path(), &with, "");
    let expected = format!("Log likelihood {:.3}", fitted.log_likelihood);
    // The file holds six decimals of each parameter.
    let rounded = &expected[..expected.len() - 2];
    assert!(done && said.starts_with(rounded), "{said} {expected}");
    assert!(!said.contains("more"), "{said}");

    let eval = ["model", "eval", "--no-fit", "--compare", "--log", &log];
    let (done, said) = kenning(dir.path(), &eval, "");
    assert!(done && said.contains("40 learners, 3 questions, 2 skills, 200 answers."));
    // The rows are called what the description of the model calls them.
    let described = include_str!("../../docs/model.md");
    let rows = said.lines().skip(3).take_while(|row| !row.is_empty());
    let names: Vec<String> = rows.map(|row| row.chars().take(20).collect()).collect();
    assert_eq!(names.len(), 8, "{said}");
    assert!(said.contains("AUC   within"), "{said}");
    assert!(
        said.contains("Where these numbers lie in 95 of 100 draws"),
        "{said}"
    );
    for name in names {
        let row = format!("\n| {} |", name.trim());
        assert!(described.contains(&row), "{row}");
    }
    assert!(said.contains("\nWhat `kenning` predicted"), "{said}");

    let alone = at("alone.toml");
    let skills = [&fit[..], &[&alone, "--skills-only"]].concat();
    let (done, said) = kenning(dir.path(), &skills, "");
    assert!(done && said.contains("Fitted 2 skills to 200"), "{said}");
    let without = Calibration::read(&std::fs::read_to_string(&alone).unwrap()).unwrap();
    assert!(without.questions.is_empty());
    assert!(without.log_likelihood < fitted.log_likelihood);
}

/// Answers of a class in which some know more than others and some questions are harder.
fn class(learners: usize, each: usize) -> String {
    let mut log = "user_id,item_id,timestamp,correct,skill_id\n".to_owned();
    let mut draws = kenning::template::Draws::new(5);
    for user in 0..learners {
        for time in 0..each {
            let hard = time % 8;
            let able = (user * 37) % 60;
            let chance = (20 + able + 10 * (7 - hard)).min(97);
            let right = u8::from(draws.below(100) < chance);
            log += &format!("u{user},q{hard},{time},{right},s{}\n", hard % 2);
        }
    }
    log
}

#[test]
fn a_calibration_says_how_it_did_on_learners_held_out() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    let fit = |log: &str| {
        std::fs::write(at("log.csv"), log).unwrap();
        let args = [
            "model",
            "fit",
            "--log",
            &at("log.csv"),
            "--output",
            &at("c.toml"),
        ];
        let (done, said) = kenning(dir.path(), &args, "");
        assert!(done, "{said}");
        let written = std::fs::read_to_string(at("c.toml")).unwrap();
        (said, Calibration::read(&written).unwrap())
    };
    let (said, many) = fit(&class(60, 40));
    assert!(said.contains("On 60 learners held out, log loss"), "{said}");
    let tried = many.held_out.expect("it was tried");
    assert!(
        tried.helps && tried.this < tried.none - tried.error,
        "{said}"
    );
    assert_eq!(
        (many.date.as_str(), many.learners, many.answers),
        ("2026-03-01", 60, 2400)
    );
    let class_of = many.class.expect("a class");
    assert_eq!(class_of.weights.len(), 17);

    // Of few answers nothing is believed, and the course does not use it.
    let (said, few) = fit(&class(6, 40));
    assert!(said.contains("too few answers to tell"), "{said}");
    assert!(!few.held_out.expect("it was tried").helps);
    std::fs::create_dir(at("sums")).unwrap();
    std::fs::write(at("sums/course.toml"), COURSE).unwrap();
    std::fs::copy(at("c.toml"), at("sums/calibration.toml")).unwrap();
    let (done, said) = kenning(dir.path(), &["check", &at("sums")], "");
    assert!(done && said.contains("so it is not used"), "{said}");
    assert!(!said.contains("the course has no skill"), "{said}");
    // It says what it was tried on in words that are read.
    for (helps, learners, told) in [
        ("false", "0", "never tried"),
        ("0", "6", "must be true or false"),
        ("\"x\"", "6", "must be true or false"),
    ] {
        let tried = format!("[held_out]\nhelps = {helps}\nlearners = {learners}\n");
        std::fs::write(at("sums/calibration.toml"), format!("format = 1\n{tried}")).unwrap();
        let (_, said) = kenning(dir.path(), &["check", &at("sums")], "");
        assert!(said.contains(told), "{helps}: {said}");
    }
}

#[test]
fn a_profile_is_fitted_by_its_own_answers() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    std::fs::write(at("sums.toml"), COURSE).unwrap();
    let fit = [
        "model",
        "fit",
        "--output",
        &at("c.toml"),
        "--course",
        &at("sums.toml"),
    ];
    let (done, said) = kenning(dir.path(), &fit, "");
    assert!(!done);
    assert!(said.contains("There are no answers to fit to"), "{said}");

    kenning(
        dir.path(),
        &["practice", &at("sums.toml"), "--plain"],
        "2\n",
    );
    let (done, said) = kenning(dir.path(), &fit, "");
    assert!(done, "{said}");
    assert!(
        said.contains("Fitted 1 skill and 1 question to 1 answer of 1 learner: "),
        "{said}"
    );
    let written = std::fs::read_to_string(at("c.toml")).unwrap();
    let difficulties = Calibration::read(&written).unwrap();
    let difficulties = difficulties.difficulties();
    // One answer says little.
    assert!(difficulties["one"].abs() < 0.5, "{written}");
}

#[test]
fn what_is_wrong_with_a_log_is_said_with_file_and_line() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    std::fs::write(
        at("log.csv"),
        "user_id,item_id,timestamp,correct,skill_id\nu,a,0,maybe,s\n",
    )
    .unwrap();
    let out = at("c.toml");
    let fit = |log: &str| {
        kenning(
            dir.path(),
            &["model", "fit", "--output", &out, "--log", log],
            "",
        )
    };
    let (done, said) = fit(&at("log.csv"));
    assert!(!done);
    assert!(
        said.contains("log.csv: Line 2: correct is `maybe`"),
        "{said}"
    );
    let (done, said) = fit(&at("none.csv"));
    assert!(!done);
    assert!(said.contains("none.csv can't be opened"), "{said}");
    assert!(!Path::new(&out).exists());
    let (done, said) = kenning(dir.path(), &["model", "fit", "--output", &out], "");
    assert!(!done);
    assert!(said.contains("--log"), "{said}");
}
