//! `kenning check` answers each question as its author foresaw, as people enter answers
//! in each front end.

use std::process::Command;

/// What `kenning check` says of a course with these questions of the skill `s`.
fn check(questions: &str) -> (String, bool) {
    let dir = tempfile::tempdir().expect("a directory");
    let path = dir.path().join("c.toml");
    let text = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n{questions}"
    );
    std::fs::write(&path, text).expect("a file");
    let done = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir.path())
        .args(["check", "c.toml"])
        .output()
        .expect("kenning runs");
    let said = String::from_utf8(done.stdout).expect("text");
    (said, done.status.success())
}

/// A question with these keys.
fn question(keys: &str) -> String {
    format!("[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\n{keys}\n")
}

#[test]
fn an_answer_that_a_front_end_takes_for_another_is_an_error() {
    // Plain mode takes the sign away: `=skip` means the answer `skip`.
    let (said, good) = check(&question("kind = \"text\"\nanswer = \"=skip\""));
    assert!(!good);
    assert!(
        said.contains("c.toml:13:10: error: the answer `=skip` can't be entered in plain mode"),
        "{said}"
    );
    let long = "x".repeat(2_001);
    let (said, _) = check(&question(&format!("kind = \"text\"\nanswer = \"{long}\"")));
    assert!(
        said.contains("can't be entered on the full screen"),
        "{said}"
    );
    let wrong = "kind = \"text\"\nanswer = \"a\"\n[[question.mistake]]\nname = \"m\"\nanswer = \"=skip\"\nfeedback = \"f\"";
    let (said, good) = check(&question(wrong));
    assert!(good, "{said}");
    assert!(said.contains("c.toml:16:10: warning: the answer `=skip` of the mistake `m` can't be entered in plain mode"), "{said}");
}

#[test]
fn what_each_front_end_takes_is_not_complained_of() {
    for keys in [
        // Words that are commands elsewhere.
        "kind = \"text\"\nanswer = [\"exit\", \"?\", \"show\", \"a\\nb\"]",
        "kind = \"cloze\"\ntext = \"[[quit]], [[cd /]] and [[ a / b ]]\"",
        "kind = \"cloze\"\ntext = \"up: [[cd /]], home: [[cd ~]]\"",
        "kind = \"number\"\nanswer = \"-7/3\"",
        "kind = \"order\"\nitems = [\"3\", \"1\", \"2\", \"4\", \"5\"]\n[[question.mistake]]\nname = \"m\"\nanswer = [\"1\", \"2\", \"3\", \"4\", \"5\"]\nfeedback = \"f\"",
        "kind = \"multi\"\noptions = [\"a\", \"b\", \"c\"]\nanswer = []\n[[question.mistake]]\nname = \"m\"\nanswer = [\"c\", \"a\"]\nfeedback = \"f\"",
        "kind = \"card\"\nanswer = \"b\"",
    ] {
        let (said, _) = check(&question(keys));
        assert!(said.contains("0 errors, 0 warnings"), "{keys}: {said}");
    }
}

#[test]
fn options_that_look_the_same_are_an_error() {
    let options = |one: &str, other: &str| {
        let keys =
            format!("kind = \"choice\"\noptions = [\"{one}\", \"{other}\", \"c\"]\nanswer = \"c\"");
        check(&question(&keys)).0
    };
    for (one, other) in [
        ("a  b", "a b"),
        ("a\u{a0}b", "a b"),
        ("ab\u{200b}", "ab"),
        ("e\u{301}", "é"),
    ] {
        let said = options(one, other);
        assert!(said.contains("c.toml:13:12: error: the options"), "{said}");
        assert!(said.contains("look the same"), "{said}");
    }
    // In code each blank is seen.
    let said = options("`a  b`", "`a b`");
    assert!(said.contains("0 errors"), "{said}");
}

#[test]
fn cases_come_out_as_their_author_wrote() {
    let number = "kind = \"number\"\nanswer = 0.5\ntolerance = 0.1";
    for (cases, said) in [
        (
            "right = [\"1/2\", \"50 %\", 0.45]\nwrong = [\"0.7\", 5]",
            "0 errors, 0 warnings",
        ),
        (
            "right = \"0.7\"",
            "c.toml:15:9: error: the case `0.7` should be right, but it is not accepted",
        ),
        (
            "wrong = [\"2\", \".5\"]",
            "c.toml:15:15: error: the case `.5` should be wrong, but it is accepted",
        ),
        (
            "wrong = [\"a half\"]",
            "should be wrong, but it can't be read as an answer",
        ),
        ("right = [\" \"]", "this entry of `right` is empty"),
    ] {
        let (all, _) = check(&question(&format!("{number}\n{cases}")));
        assert!(all.contains(said), "{cases}: {all}");
    }
    let blanks = |case: &str| {
        let keys = format!("kind = \"cloze\"\ntext = \"[[one]], [[two]]\"\nright = \"{case}\"");
        check(&question(&keys)).0
    };
    assert!(blanks("one / two").contains("0 errors"));
    assert!(blanks("one").contains("must have 2 fillings"));
    let choice = "kind = \"choice\"\noptions = [\"a\", \"b\"]\nanswer = \"a\"\nwrong = [\"b\"]";
    assert!(
        check(&question(choice))
            .0
            .contains("nothing is typed in answer")
    );
}

#[test]
fn cases_of_templates_and_steps_are_tried_with_their_values() {
    let template = |cases: &str| {
        let keys = format!(
            "kind = \"number\"\nparams = {{ a = \"1..9\", b = \"1..9\" }}\nprompt = \"{{a}} and {{b}}?\"\n\
             answer = \"a*b\"\n{cases}"
        );
        check(&keys_only(&keys)).0
    };
    let fine = template("right = [\"{a*b}\", \"{b*a}\"]\nwrong = \"{a*b + 1}\"");
    assert!(fine.contains("0 errors, 0 warnings"), "{fine}");
    // 1 and 1 make 1, and 2 and 2 make 4.
    let off = template("wrong = [\"{a + b - 1}\"]");
    assert!(
        off.contains("error: with a = ") && off.contains("should be wrong"),
        "{off}"
    );
    let step = "kind = \"text\"\nanswer = \"a\"\n[[question.step]]\nprompt = \"p\"\nkind = \"text\"\n\
                answer = \"b\"\nright = [\"B\", \"c\"]";
    let off = check(&question(step)).0;
    assert!(
        off.contains("c.toml:18:15: error: the case `c` should be right"),
        "{off}"
    );
}

/// A question with these keys and no prompt.
fn keys_only(keys: &str) -> String {
    format!("[[question]]\nid = \"q\"\nskills = [\"s\"]\n{keys}\n")
}

#[test]
fn another_case_makes_no_other_question() {
    let version = |cases: &str| {
        let text = format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n{}",
            question(&format!("kind = \"text\"\nanswer = \"a\"\n{cases}"))
        );
        let files = [("c.toml".to_owned(), text.into_bytes())];
        let loaded = kenning::author::load(&files, kenning::author::Care::Quick);
        loaded.course.expect("a course").questions[kenning::course::QuestionIndex(0)].version
    };
    assert_eq!(version(""), version("right = \"A\"\nwrong = \"b\""));
}
