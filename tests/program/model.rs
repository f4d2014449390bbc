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
    let fit = ["model", "fit", "--log", &at("log.csv"), "--output"];
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
