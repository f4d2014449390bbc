//! Complaints about courses: each at its place, once, and with what to do next.

use std::path::Path;

use kenning::author::{Care, Loaded, load};
use kenning::course::{Plan, QuestionIndex};
use kenning::reading::{Diagnostic, MAX_FILE, Severity};

fn course(rest: &str, care: Care) -> Loaded {
    let text = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n{rest}"
    );
    load(&[("c.toml".into(), text.into_bytes())], care)
}

fn question(keys: &str) -> Loaded {
    let text = format!("[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\n{keys}\n");
    course(&text, Care::Thorough)
}

fn said(loaded: &Loaded) -> Vec<String> {
    loaded
        .diagnostics
        .iter()
        .map(Diagnostic::to_string)
        .collect()
}

/// The only complaint, without the name of the file.
#[track_caller]
fn only(loaded: &Loaded) -> String {
    let said = said(loaded);
    assert_eq!(said.len(), 1, "{}", said.join("\n"));
    said[0].replacen("c.toml:", "", 1)
}

/// All complaints, a line each.
fn shown(loaded: &Loaded) -> String {
    said(loaded).join("\n")
}

/// The files of a course on disk, by name and with `course.toml` first.
fn files(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut paths = match path.is_dir() {
        true => std::fs::read_dir(path)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .collect(),
        false => vec![path.to_owned()],
    };
    paths.sort_by_key(|p| (!p.ends_with("course.toml"), p.clone()));
    paths
        .into_iter()
        .map(|p| (p.display().to_string(), std::fs::read(&p).expect("a file")))
        .collect()
}

#[test]
fn a_misconception_is_named_in_a_line_and_shows_another_skill_to_be_missing() {
    let said = |name: &str, rest: &str| {
        let text = format!(
            "[[skill.misconception]]\nid = \"m\"\nname = \"{name}\"\nfeedback = \"f\"\n{rest}\n\
             [[skill]]\nid = \"other\"\ntitle = \"O\"\n\
             [[question]]\nid = \"q\"\nskills = [\"s\", \"other\"]\nprompt = \"p\"\n\
             kind = \"number\"\nanswer = \"1\"\n\
             [[question.mistake]]\nanswer = \"2\"\nmisconception = \"m\"\n"
        );
        shown(&course(&text, Care::Thorough))
    };
    let fine = "contrast = \"c\"\nmissing = \"other\"";
    let before = said("n", fine);
    for word in ["`name`", "`contrast`", "`missing`"] {
        assert!(!before.contains(word), "{before}");
    }
    assert!(!said(&"ä".repeat(80), fine).contains("`name`"));
    for name in ["x".repeat(81), "one\\ntwo".to_owned()] {
        let named = said(&name, fine);
        assert!(named.contains("more than one line of 80"), "{named}");
    }
    let empty = said("n", "contrast = \" \"");
    assert!(empty.contains("`contrast` is empty"), "{empty}");
    let own = said("n", "missing = \"s\"");
    assert!(
        own.contains("is the skill that it stands in") && own.contains("remove `missing`"),
        "{own}"
    );
}

#[test]
fn a_reserve_that_no_test_can_use_is_complained_of() {
    let reserve = |places: usize, care| {
        let mut text = String::new();
        for n in 0..places * 3 + 3 {
            let reserve = n < places * 3;
            text += &format!(
                "[[question]]\nid = \"q{n}\"\nskills = [\"s\"]\nprompt = \"p{n}\"\n\
                 kind = \"number\"\nanswer = \"{n}\"\nreserve = {reserve}\n"
            );
        }
        shown(&course(&text, care))
    };
    let few = reserve(5, Care::Thorough);
    assert!(
        few.contains("a test needs 6 places, and this course fills 5"),
        "{few}"
    );
    for fine in [0, 6] {
        let said = reserve(fine, Care::Thorough);
        assert!(!said.contains("a test needs"), "{said}");
    }
}

#[test]
fn reserved_questions_that_differ_in_level_or_kind_are_complained_of() {
    let of = |kinds: [(&str, u8); 4]| {
        let mut text = String::new();
        for (n, (kind, level)) in kinds.iter().enumerate() {
            let answer = match *kind {
                "choice" => "options = [\"1\", \"2\"]\nanswer = \"1\"",
                _ => "answer = \"1\"",
            };
            text += &format!(
                "[[question]]\nid = \"q{n}\"\nskills = [\"s\"]\nprompt = \"p{n}\"\n\
                 kind = \"{kind}\"\n{answer}\ndifficulty = {level}\nreserve = {}\n",
                n < 3
            );
        }
        shown(&course(&text, Care::Quick))
    };
    let uneven = "forms of the test are not alike: `q0`, `q1` and `q2` of `s`";
    let number = ("number", 2);
    let level = of([number, number, ("number", 3), number]);
    assert!(level.contains(uneven), "{level}");
    let kind = of([("choice", 2), ("choice", 2), number, number]);
    assert!(kind.contains("are not alike"), "{kind}");
    // What is not reserved need not be like the others.
    let alike = of([number, number, number, ("choice", 5)]);
    assert!(!alike.contains("not alike"), "{alike}");
}

#[test]
fn a_plan_takes_as_many_minutes_as_a_day_has() {
    let loaded = question("kind = \"number\"\nanswer = \"1\"");
    let course = loaded.course.expect("a course");
    for table in ["budget", "sitting"] {
        let plan = |minutes: u32| {
            let text = format!("[{table}]\nminutes = {minutes}\n");
            Plan::read("plan.toml", text.as_bytes(), &course)
        };
        // A day without a minute holds nothing; a sitting has no limit then.
        assert_eq!(plan(0).is_ok(), table == "sitting");
        assert!(plan(1).is_ok() && plan(1440).is_ok());
        let wrong = plan(1441).expect_err("more than a day has");
        let said: Vec<String> = wrong.iter().map(Diagnostic::to_string).collect();
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("`minutes` can't be 1441"), "{said:?}");
        assert!(said[0].contains("from 0 to 1440"), "{said:?}");
    }
}

#[test]
fn every_complaint_says_what_to_do() {
    let mut seen = 0;
    for entry in std::fs::read_dir("tests/data/broken").expect("the folder") {
        let path = entry.expect("an entry").path();
        for complaint in load(&files(&path), Care::Thorough).diagnostics {
            let help = complaint.help.as_ref().map(ToString::to_string);
            let help = help.unwrap_or_default();
            assert!(!help.is_empty(), "{complaint}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn what_is_empty_is_pointed_at() {
    let empty = course(
        "[[question]]\nid = \"q\"\nkind = \"text\"\nskills = []\nprompt = \"p\"\nanswer = \"\"\n",
        Care::Thorough,
    );
    let said = said(&empty);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("c.toml:11:10: error: `skills` is empty"));
    assert!(said[1].starts_with("c.toml:13:10: error: `answer` is empty"));
}

#[test]
fn one_cause_is_one_complaint() {
    let twice = question("kind = \"choice\"\noptions = [\"a\", \"b\", \"a\"]\nanswer = \"a\"");
    assert!(only(&twice).starts_with("13:22: error: `a` is in `options` twice"));
    let typed = question("kind = \"choice\"\noptions = [\"a\", true]\nanswer = \"a\"");
    assert!(only(&typed).starts_with("13:17: error: an entry of `options` must be text"));
    let misspelt = question("kind = \"number\"\nanwser = 2");
    assert!(only(&misspelt).contains("did you mean `answer`?"));
}

#[test]
fn what_stands_in_the_wrong_place_is_told_where_it_belongs() {
    let keys = "kind = \"choice\"\noptions = [\"red\", \"blue\"]\nanswer =";
    let numbered = question(&format!("{keys} 1"));
    assert!(only(&numbered).contains("not its number: `answer = \"red\"`"));
    let second = question(&format!("{keys} 2"));
    assert!(only(&second).contains("not its number: `answer = \"blue\"`"));
    let loose = question(&format!("{keys} \"red\"\n[[step]]\nprompt = \"p\""));
    assert!(only(&loose).contains("write `[[question.step]]`"));
    let late = question(&format!(
        "{keys} \"red\"\n[[question.mistake]]\nname = \"m\"\nfeedback = \"f\"\nanswer = \"blue\"\nhints = [\"h\"]"
    ));
    assert!(only(&late).contains("move it above the first `[[question.mistake]]`"));
}

#[test]
fn a_tolerance_that_can_not_be_compared_with_is_complained_of() {
    let long = question(
        "kind = \"number\"\nanswer = \"1/999999999999999999999999\"\ntolerance = 0.00000000000000000000001",
    );
    let said = only(&long);
    assert!(said.starts_with("14:13: error:"), "{said}");
    assert!(
        said.contains("the tolerance has too many digits for this answer"),
        "{said}"
    );
    let short = question("kind = \"number\"\nanswer = \"1/3\"\ntolerance = 0.01");
    assert_eq!(shown(&short), "");
}

#[test]
fn keys_of_another_kind_are_told_from_unknown_ones() {
    let order = question("kind = \"order\"\noptions = [\"a\", \"b\"]\nanswer = \"a\"");
    assert_eq!(
        said(&order),
        [
            "c.toml:13:1: error: `options` can't be used where `kind = \"order\"` (this kind uses items, extra, free, also)",
            "c.toml:14:1: error: `answer` can't be used where `kind = \"order\"` (this kind uses items, extra, free, also)",
        ]
    );
    let number = question("kind = \"number\"\nanswer = 1\nshuffle = false");
    assert!(only(&number).starts_with("14:1: error: `shuffle` can't be used"));
}

#[test]
fn garbage_is_complained_of_and_counted() {
    let garbage = "a b\n".repeat(MAX_FILE / 32);
    let loaded = load(&[("c.toml".into(), garbage.into())], Care::Quick);
    assert_eq!(loaded.diagnostics.len(), 201);
}

#[test]
fn ranges_say_what_is_wrong_with_them() {
    for (range, expected) in [
        ("9..2", "write the smaller end first: \"2..9\""),
        ("1..5000000000", "is too large"),
        ("1..99999999999999999999", "is too large"),
        ("1..9 step 0", "the step `0`"),
        ("1/2..2", "must be whole numbers"),
        ("0.5..2 step 0", "a number above 0"),
        ("0.1234567..1", "at most six places"),
        ("2-9", "is not a range"),
    ] {
        let keys = format!("kind = \"number\"\nparams = {{ a = \"{range}\" }}\nanswer = \"a\"");
        let said = only(&question(&keys));
        assert!(
            said.starts_with("13:16: error: the parameter `a`: "),
            "{said}"
        );
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn every_unsafe_character_is_reported_where_it_stands() {
    let loaded = course(
        "# \u{1b} and \u{202e}\n[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"a\\u001b\\\\u001b\\rb\"\nanswer = \"\u{7}\"\n",
        Care::Thorough,
    );
    let places: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|d| (d.line, d.column, d.message.to_string()))
        .collect();
    let places: Vec<_> = (places.iter())
        .map(|(line, column, said)| (*line, *column, said.split(['(', ')']).nth(1)))
        .collect();
    assert_eq!(
        places,
        [
            (8, 3, Some("U+001B")),
            (8, 9, Some("U+202E")),
            (13, 12, Some("U+001B")),
            (13, 25, Some("U+000D")),
            (14, 11, Some("U+0007")),
        ],
        "{}",
        said(&loaded).join("\n")
    );
}

#[test]
fn complaints_quote_nothing_that_could_disturb_a_terminal() {
    let loaded =
        question("kind = \"number\"\nanswer = 1\nhints = \"\u{1b}[31m\"\n\"\\u001b[0m\" = 1");
    let said = said(&loaded).join("|");
    assert_eq!(loaded.diagnostics.len(), 3, "{said}");
    assert!(!said.contains(['\u{1b}', '\n']), "{said:?}");
}

#[test]
fn a_file_with_windows_line_ends_is_a_course() {
    let text = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"\"\"one\ntwo\"\"\"\nanswer = \"a\"\n";
    let text = text.replace('\n', "\r\n").into_bytes();
    let loaded = load(&[("c.toml".into(), text)], Care::Thorough);
    let course = loaded.course.expect("a course");
    assert_eq!(
        course.questions[QuestionIndex(0)].item.prompt.source(),
        "one\ntwo"
    );
}

#[test]
fn too_many_complaints_are_counted() {
    let text = format!("# {}", "\u{7}".repeat(250));
    let loaded = load(&[("c.toml".into(), text.into_bytes())], Care::Quick);
    let said = said(&loaded);
    assert!(
        said.iter()
            .any(|s| s.contains("more problems, from here on")),
        "{said:?}"
    );
    assert_eq!(said.len(), 201);
}

/// A skill that another requires, with these questions.
fn required(questions: &str) -> Loaded {
    let other = "[[skill]]\nid = \"t\"\ntitle = \"T\"\nrequires = [\"s\"]\n[[question]]\nid = \"of-t\"\nkind = \"text\"\nskills = [\"t\"]\nprompt = \"p\"\nanswer = \"a\"\n";
    course(&format!("{other}{questions}"), Care::Quick)
}

#[test]
fn a_required_skill_with_one_question_is_a_warning_unless_it_is_a_template() {
    let one = "[[question]]\nid = \"one\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"p\"\nanswer = \"1\"\n";
    let two = one.replace("\"one\"", "\"two\"");
    let template = format!("{one}params = {{ a = \"1..9\" }}\n");
    let loaded = required(one);
    let said = only(&loaded);
    assert!(
        said.starts_with("6:6: warning: other skills require `s`"),
        "{said}"
    );
    assert!(loaded.course.is_some());
    assert_eq!(loaded.diagnostics[0].severity, Severity::Warning);
    assert!(required(&format!("{one}{two}")).diagnostics.is_empty());
    assert!(required(&template).diagnostics.is_empty());
}

#[test]
fn opening_a_course_tries_templates_at_the_ends_of_their_ranges() {
    let template = |params: &str, answer: &str| {
        let text = format!(
            "[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"p\"\nparams = {{ {params} }}\nanswer = \"{answer}\"\n"
        );
        course(&text, Care::Quick)
    };
    let low = template("a = \"0..1000000\", b = \"1..9\"", "b/a");
    let said = only(&low);
    assert!(
        said.starts_with("14:10: error: `q` can't be shown with a = 0, b = 1: division by zero"),
        "{said}"
    );
    let high = only(&template("a = \"1..1000000\"", "1/(1000000 - a)"));
    assert!(
        high.contains("with a = 1000000: division by zero"),
        "{high}"
    );
    let middle = only(&template("a = \"-1000000..1000000\"", "1/a"));
    assert!(middle.contains("with a = 0: division by zero"), "{middle}");
    let long = only(&template("a = \"1..28\"", "10^a + 1"));
    assert!(
        long.contains("`q` with a = 28: the answer has more than 24 digits"),
        "{long}"
    );
    // Values that `where` keeps out are none.
    let kept = format!("a = \"0..1000000\" }}\nwhere = {}", "\"a > 0\" # {");
    let loaded = template(&kept, "1/a");
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
}

#[test]
fn a_parameter_calculated_from_itself_gets_advice_of_its_own() {
    let said = only(&question(
        "kind = \"number\"\nparams = { a = \"= a + 1\" }\nanswer = \"a\"",
    ));
    assert!(
        said.contains("`a` is calculated from itself (give it a range or a list, or calculate"),
        "{said}"
    );
}

#[test]
fn a_mistake_that_can_never_be_made_is_found() {
    let with = |answer: &str| {
        let text = format!(
            "[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"{{a}}?\"\nkind = \"number\"\nparams = {{ a = \"1..9\" }}\nanswer = \"a + 1\"\n[[question.mistake]]\nname = \"m\"\nfeedback = \"f\"\nanswer = \"{answer}\"\n"
        );
        course(&text, Care::Thorough)
    };
    assert!(
        only(&with("1 + a")).starts_with("18:10: warning: the mistake `m` has the right answer")
    );
    assert!(
        only(&with("a + c"))
            .starts_with("18:10: error: the answer of the mistake `m` has no value: `c`")
    );
    assert!(with("a + 2").diagnostics.is_empty());
    assert!(with("1/(a - 1)").diagnostics.is_empty());
}

#[test]
fn what_is_no_toml_is_said_in_the_words_of_who_writes_it() {
    for (text, expected) in [
        (
            "id = \"a\nb = 1",
            "1:8: error: the quotes are not closed on this line (close them with `\"`",
        ),
        (
            "id = 'a\n",
            "1:8: error: the quotes are not closed on this line (close them with `'`",
        ),
        (
            "a = 1\nt = \"\"\"\nlong\ntext\n",
            "2:5: error: the text that begins here is never closed (write `\"\"\"` where it ends",
        ),
        (
            "id \"s\"",
            "1:4: error: `=` is missing between key and value",
        ),
        (
            "id: \"s\"",
            "error: there must be `=` between key and value, not `:`",
        ),
        ("id = s", "1:6: error: text needs quotes (write `\"s\"`"),
        ("a = 1 b", "(write `\"1 b\"`, or only the number)"),
        ("id =\n", "error: there is no value after `=`"),
        (
            "id = “s”",
            "1:6: error: TOML does not know these quotes (write straight quotes",
        ),
        (
            "o = [\"a\" \"b\"]",
            "1:10: error: a comma is missing before this",
        ),
        (
            "o = [\"a\", \"b\"\nanswer = 1",
            "1:5: error: the list that begins here is never closed (write `]`",
        ),
        (
            "p = { a = \"1\"\nanswer = 1",
            "1:5: error: the `{ … }` that begins here is never closed (write `}`",
        ),
        (
            "p = { a = \"1\" b = 1 }",
            "1:15: error: a comma is missing before this",
        ),
        ("p = { a = 2..9 }", "error: a range needs quotes"),
        (
            "[[question]\nid = 1",
            "error: the brackets of this table are not closed (write `[[question]]`",
        ),
        (
            "id = 1\nid = 2",
            "2:1: error: `id` is already used above, in the same table",
        ),
        (
            "[course]\n[course]\n",
            "2:2: error: the table `course` is already defined above",
        ),
        (
            "[skill]\nid = 1\n[skill]\nid = 2",
            "3:2: error: the table `skill` is already defined above (write `[[skill]]`",
        ),
        // Not every table can be there again with two brackets.
        (
            "[plan]\n[plan]\n",
            "2:2: error: the table `plan` is already defined above (put all its keys under one `[plan]`)",
        ),
        (
            "[[question.step]]\n[question.step]\n",
            "2:11: error: the table `question.step` is already defined above (write `[[question.step]]`",
        ),
        (
            "a = \"\\alpha\"",
            "error: `\\a` means nothing between these quotes (write `\\\\`",
        ),
        (
            "a = \"he said \"hi\"\"",
            "1:15: error: `hi\"\"` can't follow the value here",
        ),
        ("a = 'don't'", "error: the text ended before this"),
        ("a = 1,5", "1:6: error: a number can't have a comma"),
        ("a = 007", "error: a number can't begin with 0"),
        (
            "a = .5",
            "error: digits are missing beside the decimal point",
        ),
        ("a = False", "error: this is neither true nor false"),
        (
            "a = [1,, 2]",
            "error: there is an extra comma here (delete the comma)",
        ),
        (
            "// what",
            "error: this is not a comment (begin a comment with `#`",
        ),
        ("What is this?", "error: this line is not `key = value`"),
        ("the prompt = 1", "error: a key must be a single word"),
        ("prómpt = 1", "error: a key can have only letters a to z"),
    ] {
        let loaded = load(&[("c.toml".into(), text.into())], Care::Quick);
        // What is written twice hides nothing else, and here all else is missing.
        let said = match expected.contains(" is already ") {
            true => shown(&loaded),
            false => only(&loaded),
        };
        assert!(said.contains(expected), "{text}\n{said}");
    }
}

#[test]
fn a_key_written_twice_hides_no_other_complaint() {
    let text = "format = 1\nformat = 1\n[course]\nid = \"C\"\ntitel = \"C\"\n";
    let loaded = load(&[("c.toml".into(), text.into())], Care::Quick);
    let said = shown(&loaded);
    for expected in [
        "2:1: error: `format` is already used above",
        "4:6: error",
        "`titel`",
    ] {
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn templates_that_hardly_ever_hold_do_not_hold_up_opening() {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n",
    );
    for n in 0..300 {
        text += &format!(
            "[[question]]\nid = \"q{n}\"\nkind = \"number\"\nskills = [\"s\"]\nparams = {{ a = \"1..1000000000\", b = \"1..1000000000\" }}\nwhere = \"a*a == b + 7 and a > 100000\"\nprompt = \"{{a}}?\"\nanswer = \"{{a}}\"\n"
        );
    }
    let loaded = load(&[("c.toml".into(), text.clone().into())], Care::Quick);
    assert!(loaded.course.is_some(), "{}", shown(&loaded));
    // Whether it ever holds is for `check` to find out.
    let first = text
        .split("[[question]]")
        .take(2)
        .collect::<Vec<_>>()
        .join("[[question]]");
    let loaded = load(&[("c.toml".into(), first.into())], Care::Thorough);
    assert!(loaded.course.is_none());
}

#[test]
fn a_mistake_that_grading_would_never_recognise_is_found() {
    let mistake = |answer: &str| {
        format!("[[question.mistake]]\nname = \"m\"\nfeedback = \"f\"\nanswer = {answer}\n")
    };
    for (keys, answer) in [
        // But for an accent, it is the right answer.
        ("kind = \"text\"\nanswer = \"adiós\"", "\"adios\""),
        ("kind = \"number\"\nanswer = 1\ntolerance = 0.5", "\"1.25\""),
        (
            "kind = \"multi\"\noptions = [\"a\", \"b\", \"c\"]\nanswer = [\"a\", \"b\"]",
            "[\"b\", \"a\"]",
        ),
        (
            "kind = \"cloze\"\ntext = \"[[soy]] y [[está]]\"",
            "[\"soy\", \"esta\"]",
        ),
    ] {
        let said = said(&question(&format!("{keys}\n{}", mistake(answer)))).join("|");
        assert!(
            said.contains("the mistake `m` has the right answer, so it is never recognised"),
            "{keys}: {said}"
        );
    }
    // One that is the same as another before it is never told from it.
    let twice = format!(
        "{}{}",
        mistake("\"ola\""),
        mistake("\"Ola\"").replace("\"m\"", "\"n\"")
    );
    let said = said(&question(&format!(
        "kind = \"text\"\nanswer = \"hola\"\n{twice}"
    )))
    .join("|");
    assert!(
        said.contains("the mistake `n` has the same answer as `m`"),
        "{said}"
    );
}

#[test]
fn what_is_confusable_is_another_skill_of_the_course() {
    let with = |names: &str| {
        let keys = format!(
            "confusable = {names}\n[[skill]]\nid = \"other\"\ntitle = \"O\"\n{}{}",
            asking("s"),
            asking("other")
        );
        course(&keys, Care::Thorough)
    };
    let fine = with("[\"other\", \"other\"]");
    assert_eq!(shown(&fine), "");
    let course = fine.course.expect("a course");
    for (one, other) in [("s", "other"), ("other", "s")] {
        let known = &course.skills[course.skill(one).expect("a skill")];
        assert_eq!(known.confusable, [course.skill(other).expect("a skill")]);
    }
    let said = only(&with("[\"othr\"]"));
    assert!(said.contains("othr") && said.contains("`other`"), "{said}");
    let said = only(&with("[\"s\"]"));
    assert!(said.contains("`s` can't be mixed up with itself"), "{said}");
    assert!(said.contains("name another skill"), "{said}");
}

/// A question of a skill.
fn asking(skill: &str) -> String {
    format!(
        "[[question]]\nid = \"of-{skill}\"\nkind = \"text\"\nskills = [\"{skill}\"]\nprompt = \"{skill}?\"\nanswer = \"a\"\n"
    )
}

/// What a merge left in a file is named as that, with its lines, and nothing else beside it.
#[test]
fn an_unresolved_merge_conflict_is_named() {
    let two = "[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\n\
               <<<<<<< HEAD\nprompt = \"a\"\n=======\nprompt = \"b\"\n>>>>>>> more\n\
               answer = \"1\"\n";
    let wanted =
        "12:1: error: an unresolved merge conflict stands here, up to line 16: git could not";
    let told = only(&course(two, Care::Quick));
    assert!(told.starts_with(wanted), "{told}");
    assert!(
        told.contains("delete the lines that begin with `<<<<<<<`"),
        "{told}"
    );
    // Within a list, with what stood there before, and what was left of a second one.
    let list = "[[question]]\nid = \"q\"\nkind = \"choice\"\nskills = [\"s\"]\nprompt = \"p\"\n\
                options = [\n<<<<<<< HEAD\n\"a\",\n||||||| base\n\"c\",\n=======\n\"b\",\n>>>>>>> x\n]\n\
                answer = \"a\"\n>>>>>>> y\n";
    let told = said(&course(list, Care::Quick));
    assert_eq!(told.len(), 2, "{}", told.join("\n"));
    assert!(
        told[0].contains("c.toml:14:1:") && told[0].contains("up to line 20"),
        "{}",
        told[0]
    );
    assert!(
        told[1].contains("c.toml:23:1:") && told[1].contains("up to line 23"),
        "{}",
        told[1]
    );
}

/// A course may well be about merging.
#[test]
fn what_a_merge_writes_may_stand_in_a_text() {
    let about = "prompt = \"\"\"\nWhat is this?\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n\"\"\"\n";
    let with = |rest: &str| {
        let text = format!(
            "[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\n{about}answer = \"a conflict\"\n{rest}"
        );
        shown(&course(&text, Care::Quick))
    };
    assert!(!with("").contains("merge"), "{}", with(""));
    let other = with("id: 3\n");
    assert!(
        other.contains("must be `=`") && !other.contains("merge"),
        "{other}"
    );
}
