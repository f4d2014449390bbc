//! Practice as lines of text, as a shell runs it.

use crate::common;

use std::io::Write;
use std::process::Stdio;

use common::shell::{KINDS, Place, err, out, progress_of};
use insta::assert_snapshot;

#[test]
fn plain_practice_is_lines_of_text() {
    let place = Place::with_courses();
    let lines = "?\nhint\nwhy\nSydney\n9\n1\nundo\n2\n\nhint\n0\n1 3\n\nmañana\n\nskip\ncp / mw\n\nshow\n3\n\n2 1 3\nquit\n";
    let args = ["practice", KINDS, "--plain", "--seed", "1", "--no-teaching"];
    let done = place.type_in(&args, lines);
    assert!(done.status.success(), "{}", err(&done));
    assert!(!done.stdout.contains(&0x1b), "an escape code in plain mode");
    assert_snapshot!("plain_practice", out(&done));
}

#[test]
fn plain_mode_is_chosen_where_there_is_no_terminal() {
    let place = Place::with_courses();
    let done = place.type_in(&["practice", "shell"], "why\nquit\n");
    assert!(done.status.success(), "{}", err(&done));
    assert!(out(&done).starts_with("Shell basics. Type ? to see the commands."));
}

#[test]
fn courses_can_be_chosen_without_a_screen() {
    let place = Place::new();
    let done = place.type_in(&["--plain", "--seed", "1"], "nine\n2\npwd\nquit\nquit\n");
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_home", out(&done));
}

#[test]
fn input_that_ends_early_loses_nothing() {
    let place = Place::with_courses();
    let done = place.type_in(&["practice", KINDS, "--seed", "1"], "2\n");
    assert!(done.status.success(), "{}", err(&done));
    let attempts = progress_of(&place, KINDS).attempts;
    assert_eq!(attempts, 1);
}

#[test]
fn plain_mode_says_what_was_done_and_survives_bytes_that_are_no_text() {
    let place = Place::with_courses();
    let args = ["practice", "equations", "--plain", "--seed", "1"];
    let mut child = place
        .command(&args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("kenning starts");
    let mut input = child.stdin.take().expect("a pipe");
    input
        .write_all(b"\xff\xfe\nskip\nbury\nundo\nquit\n")
        .expect("a pipe");
    drop(input);
    let output = child.wait_with_output().expect("kenning ends");
    let said = out(&output);
    assert!(output.status.success());
    for sentence in [
        "(UTF-8)",
        "Skipped.",
        "Put away until tomorrow.",
        "Taken back.",
    ] {
        assert!(said.contains(sentence), "no “{sentence}” in:\n{said}");
    }
}

#[test]
fn what_is_put_away_last_is_not_said_to_come_back_by_undo() {
    let one = "format = 1\n[course]\nid = \"one\"\ntitle = \"One\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"1 + 1\"\nanswer = \"2\"\n";
    let two = one.to_owned()
        + "[[question]]\nid = \"p\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"1 + 2\"\nanswer = \"3\"\n";
    for (lines, done) in [
        ("bury\n", "Put away until tomorrow."),
        ("suspend\nyes\n", "Put away for good."),
    ] {
        for (course, goes_on) in [(one, false), (two.as_str(), true)] {
            let place = Place::with_courses();
            let path = place.path().join("course.toml");
            std::fs::write(&path, course).expect("a course");
            let path = path.display().to_string();
            let said = out(&place.type_in(&["practice", &path, "--plain"], lines));
            assert!(said.contains(done), "{said}");
            assert_eq!(said.contains("Type undo"), goes_on, "{said}");
        }
    }
}

#[test]
fn plain_mode_tells_of_a_limit_and_shows_no_marks() {
    let place = Place::with_courses();
    place.run(&["plan", "equations", "--new", "0"]);
    let done = out(&place.type_in(&["practice", "equations", "--plain"], ""));
    assert!(
        done.contains("Your plan is done for today. It allows no new questions a day."),
        "{done}"
    );
    // The keys of the full screen are none here.
    assert!(!done.contains("at home"), "{done}");
    let home = out(&place.type_in(&["--plain"], ""));
    assert!(
        home.contains("Linear equations: 0 of 12 skills learned, your plan is done for today"),
        "{home}"
    );

    let lines = "show\n\n".repeat(60) + "quit\n";
    let done = out(&place.type_in(&["practice", KINDS, "--plain", "--seed", "1"], &lines));
    assert!(done.contains("    $ cp a b"), "{done}");
    assert!(!done.contains("``"), "{done}");
}

#[test]
fn a_card_is_not_graded_before_its_back_was_shown() {
    let place = Place::with_courses();
    let path = place.path().join("cards.toml");
    let card = |n: u8| {
        format!(
            "[[question]]\nid = \"card-{n}\"\nkind = \"card\"\nskills = [\"s\"]\nprompt = \"Number {n}?\"\nanswer = \"Back {n}.\"\n"
        )
    };
    let head = "format = 1\n[course]\nid = \"cards\"\ntitle = \"Cards\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";
    std::fs::write(&path, head.to_owned() + &card(1) + &card(2)).expect("a course");
    let path = path.display().to_string();
    let lines = "3\n=4\nshow\n3\n\n3\nshow\n3\nundo\n3\nquit\n";
    let said = out(&place.type_in(&["practice", &path, "--plain", "--seed", "1"], lines));
    let refusals = said.matches("Type show to see the answer").count();
    assert_eq!(
        (refusals, said.matches("> Known.").count()),
        (4, 2),
        "{said}"
    );
    let first = said.find("> Known.").expect("it is judged");
    assert!(said[..first].contains("Back 1."), "{said}");
    assert!(out(&place.run(&["stats", &path])).contains("1 answer"));
}

#[test]
fn a_placement_that_finds_nothing_known_says_so() {
    let place = Place::with_courses();
    let lines = "show\n\n".repeat(25) + "quit\n";
    let args = ["practice", "equations", "--place", "--plain", "--seed", "5"];
    let done = out(&place.type_in(&args, &lines));
    assert!(
        done.contains("Placement: practice begins at the start"),
        "{done}"
    );
}

/// What was read a moment ago is not read out again, and a list stays a list.
#[test]
fn the_back_of_a_card_is_told_once_and_as_it_is_written() {
    let place = Place::with_courses();
    let args = [
        "practice",
        "shell",
        "--plain",
        "--no-teaching",
        "--seed",
        "3",
    ];
    assert!(
        out(&place.run(&["overrule", "shell", "pin", "look-less-card"])).contains("look-less-card")
    );
    let said = out(&place.type_in(&args, "show\n1\n\nquit\n"));
    assert_eq!(said.matches("Space forward, “b” back").count(), 1, "{said}");
    assert!(
        !said.contains("`b`") && said.contains("\n2. /error"),
        "{said}"
    );
    // Who grades themselves was neither right nor wrong.
    assert!(said.contains("> Not known yet.\n"), "{said}");
    assert!(!said.contains("Not right"), "{said}");
    let said = out(&place.type_in(&args, "undo\nundo\nquit\n"));
    assert!(said.contains("Nothing of this sitting"), "{said}");
    assert!(said.contains("of an earlier sitting"), "{said}");
    assert!(!said.contains("Not known yet"), "{said}");
    place.run(&["overrule", "shell", "pin", "look-less-card"]);
    let said = out(&place.type_in(&args, "show\n3\n\nquit\n"));
    assert!(
        said.contains("> Known.\n") && !said.contains("> Correct"),
        "{said}"
    );
}

/// What a sitting says that asks one question, given as TOML, to these lines.
fn asked(question: &str, lines: &str) -> String {
    let place = Place::with_courses();
    let course = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q\"\nskills = [\"s\"]\n{question}\n"
    );
    let path = place.path().join("course.toml");
    std::fs::write(&path, course).expect("a course");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--seed", "1"];
    out(&place.type_in(&args, lines))
}

const TWO_FILES: &str = "kind = \"cloze\"\nprompt = \"Fill in\"\n\
    text = \"Hosts: [[/etc/hosts]], temporary files: [[/tmp]]\"";

#[test]
fn a_command_is_never_mistaken_for_an_answer_nor_an_answer_for_a_command() {
    let shell = "kind = \"text\"\nprompt = \"Which command ends a shell?\"\nanswer = \"exit\"";
    assert!(asked(shell, "exit\n").contains("Correct."));
    let said = asked(shell, "quit\n");
    assert!(
        !said.contains("Correct.") && !said.contains("Not right."),
        "{said}"
    );
    // To give a command as a wrong answer, it needs its sign.
    assert!(asked(shell, "=quit\n").contains("Not right."));
    let sum =
        "kind = \"text\"\nprompt = \"Which formula?\"\nanswer = \"=SUM(A1)\"\ncase = \"exact\"";
    assert!(asked(sum, "=SUM(A1)\n").contains("Correct."));
    assert!(!asked(sum, "SUM(A1)\nquit\n").contains("Correct."));
    let foreseen = "kind = \"text\"\nprompt = \"The other way of going on?\"\nanswer = \"next\"\n\
        [[question.mistake]]\nname = \"skip\"\nanswer = \"skip\"\nfeedback = \"That passes over it.\"";
    assert!(asked(foreseen, "skip\n").contains("That passes over it."));
    let show = "kind = \"cloze\"\nprompt = \"Fill in\"\ntext = \"[[show]] and [[tell]]\"";
    assert!(asked(show, "show\ntell\n").contains("Correct."));
}

#[test]
fn a_colon_makes_a_command_and_a_command_without_it_costs_no_try() {
    let words = "kind = \"text\"\nprompt = \"Where are you?\"\nanswer = \"home\"\n\
        hints = [\"Where you live.\"]";
    let said = asked(
        words,
        ":HINT\n:foo\nhistory\nfind pan\nnote mind it\nhome\n",
    );
    assert!(said.contains("Where you live."), "{said}");
    assert!(said.contains("“:foo” does nothing here"), "{said}");
    assert!(said.contains("type =find pan"), "{said}");
    let first = !said.contains("Not right.") && !said.contains("On the second try");
    assert!(first && said.contains("Correct."), "{said}");
    assert!(asked(words, "=history\n").contains("Not right."));
    // Words for a shell or a text are no slip of the hand.
    assert!(asked(words, "find . -name x\n").contains("Not right."));
    let vim = "kind = \"text\"\nprompt = \"How to save?\"\nanswer = \":write\"";
    assert!(asked(vim, ":edit\n").contains("Not right."));
    let number = "kind = \"number\"\nprompt = \"2 + 3\"\nanswer = 5";
    let said = asked(number, "history\nnote delete\nbookmark\n4\n5\nhistory 1\n");
    assert!(said.contains("There is no earlier answer"), "{said}");
    assert!(said.contains("You have no note"), "{said}");
    assert!(said.contains("Bookmarked."), "{said}");
    assert!(said.contains("Your first try, which counts: 4"), "{said}");
    let said = asked(number, "show\nappeal\n");
    assert!(said.contains("You gave no answer here"), "{said}");
}

#[test]
fn blanks_are_asked_for_one_by_one() {
    let said = asked(TWO_FILES, "/etc/hosts\n/tmp\n");
    assert!(
        said.contains("one of the 2 blanks at a time. Begin with blank 1."),
        "{said}"
    );
    assert!(said.contains("Now blank 2 of 2."), "{said}");
    assert!(said.contains("Correct."), "{said}");
    // All on one line, or changed before the last.
    assert!(asked(TWO_FILES, "/etc/hosts / /tmp\n").contains("Correct."));
    let said = asked(TWO_FILES, "/etc/host\nback\n/etc/hosts\n/tmp\n");
    assert!(
        said.contains("Now blank 1 of 2.") && said.contains("Correct."),
        "{said}"
    );
    // What is not filled in is not counted.
    let verbs = "kind = \"cloze\"\nprompt = \"Fill in\"\ntext = \"I [[am]] and you [[are]].\"";
    for line in ["am / ", "am /", "am"] {
        let said = asked(verbs, &format!("{line}\nquit\n"));
        assert!(said.contains("Now blank 2 of 2."), "{said}");
        assert!(!said.contains("right."), "{said}");
        assert!(asked(verbs, &format!("{line}\nare\n")).contains("Correct."));
    }
    // A hint between them takes nothing away.
    let hinted = format!("{verbs}\nhints = [\"A form of to be.\"]");
    assert!(asked(&hinted, "am\nhint\nare\n").contains("Correct."));
}

#[test]
fn the_second_try_asks_for_the_blanks_that_were_wrong() {
    let verbs =
        "kind = \"cloze\"\nprompt = \"Fill in\"\ntext = \"I [[am]], you [[are]], he [[is]].\"";
    let said = asked(verbs, "am\nis\nis\nare\n");
    assert!(said.contains("Blank 2 is not right."), "{said}");
    assert!(
        said.contains("Now blank 2 of 3 again. Those that were right stay."),
        "{said}"
    );
    assert!(said.contains("Correct."), "{said}");
    // Where none was right, all of them are asked for; `back` takes what was typed last.
    let said = asked(verbs, "back\nx\ny\nz\nback\nis\nback\nam\nare\nis\n");
    assert!(said.contains("Now blank 1 of 3.\n"), "{said}");
    assert!(said.contains("Correct."), "{said}");
    // A whole line takes the place of all of them.
    assert!(asked(verbs, "am\nis\nis\nam / are / is\n").contains("Correct."));
}

#[test]
fn a_choice_takes_one_number() {
    let choice =
        "kind = \"choice\"\nprompt = \"Which?\"\noptions = [\"a\", \"b\", \"c\"]\nanswer = \"a\"";
    let right = asked(choice, "quit\n");
    let at = right.find(". a\n").expect("an option");
    let n = &right[at - 1..at];
    let wide = char::from_u32('０' as u32 + n.parse::<u32>().expect("a number"));
    for line in [
        format!("{n}."),
        format!("{n})"),
        format!("{}", wide.expect("a digit")),
    ] {
        assert!(
            asked(choice, &format!("{line}\n")).contains("Correct."),
            "{line}"
        );
    }
    let said = asked(choice, "1 3\nquit\n");
    assert!(said.contains("Type one number from the list."), "{said}");
    assert!(!said.contains("right."), "{said}");
}

#[test]
fn what_is_to_be_typed_is_shown_as_it_is() {
    for answer in [
        "__init__", "2*3*4", r"\d+\.", "&lt;", "*_x_*", "`ls`", "<b>",
    ] {
        let question = format!("kind = \"text\"\nprompt = \"What?\"\nanswer = '{answer}'");
        let said = asked(&question, "show\nquit\n");
        assert!(said.contains(&format!("Answer: {answer}\n")), "{said}");
        let filled =
            format!("kind = \"cloze\"\nprompt = \"Fill in\"\ntext = 'So [[{answer}]]. `x [[y]]`'");
        let said = asked(&filled, "show\nquit\n");
        assert!(said.contains(&format!("So {answer}. x y\n")), "{said}");
    }
    let prompt = r"Is __init__ 2*3*4, or \d+\. and &lt; in `a\.b`, *emphasised* and **bold**?";
    let question = format!("kind = \"text\"\nprompt = '{prompt}'\nanswer = \"x\"");
    let said = asked(&question, "quit\n");
    assert!(
        said.contains(r"Is __init__ 2*3*4, or \d+\. and &lt; in a\.b, "),
        "{said}"
    );
    assert!(said.contains(" and bold?"), "{said}");
}

#[test]
fn whoever_leaves_what_was_missed_is_told_the_answer() {
    let pens = "kind = \"number\"\nprompt = \"What do three pens at 4.25 cost?\"\nanswer = 12.75";
    let said = asked(pens, "12\nquit\n");
    assert!(
        said.contains("Not right.") && said.contains("Answer: 12.75\n"),
        "{said}"
    );
    assert!(!asked(pens, "quit\n").contains("12.75"));
}
