//! What a beginner of TOML writes: told once, where it stands, with what to write instead.

use kenning::author::{Care, load};

const HEAD: &str =
    "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";
const QUESTION: &str = "[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\nkind = \"number\"\nanswer = \"2\"\n";

fn said_of(bytes: Vec<u8>) -> Vec<String> {
    let loaded = load(&[("c.toml".into(), bytes)], Care::Thorough);
    loaded.diagnostics.iter().map(ToString::to_string).collect()
}

/// All that is said of a question with something else in the place of something.
fn with(old: &str, new: &str) -> Vec<String> {
    let text = format!("{HEAD}{QUESTION}");
    assert!(text.contains(old), "{old}");
    said_of(text.replacen(old, new, 1).into_bytes())
}

/// The only sentence, which holds each of these.
#[track_caller]
fn only(said: &[String], wanted: &[&str]) {
    assert!(said.len() == 1, "{said:#?}");
    for wanted in wanted {
        assert!(said[0].contains(wanted), "{wanted} in {said:#?}");
    }
}

#[test]
fn keys_and_kinds_by_the_names_that_others_give_them_are_known() {
    for (own, other) in [
        ("kind", "type"),
        ("prompt", "question"),
        ("answer", "solution"),
    ] {
        let said = with(&format!("{own} = "), &format!("{other} = "));
        only(
            &said,
            &[&format!(
                "can't have the key `{other}` (did you mean `{own}`?)"
            )],
        );
    }
    let said = with("title = \"S\"", "name = \"S\"");
    only(&said, &["c.toml:7:1", "did you mean `title`?"]);
    let said = with("title = \"S\"", "title = \"S\"\nprerequisites = []");
    only(&said, &["did you mean `requires`?"]);
    for (kind, meant) in [
        ("multiple choice", "choice"),
        ("True/False", "choice"),
        ("flashcard", "card"),
        ("numeric", "number"),
        ("fill-in", "cloze"),
    ] {
        let said = with("kind = \"number\"", &format!("kind = \"{kind}\""));
        only(&said, &[&format!("did you mean `{meant}`?")]);
    }
    let said = with("answer = \"2\"", "answer = \"2\"\nfeedback = \"f\"");
    only(&said, &["below `[[question.mistake]]`"]);
}

#[test]
fn tables_in_the_wrong_order_are_told_once() {
    let mistake = "[[question.mistake]]\nanswer = \"3\"\nfeedback = \"f\"\n";
    let said = with("[[question]]", &format!("{mistake}[[question]]"));
    only(
        &said,
        &[
            "c.toml:8:3",
            "no `[[question]]` stands above this",
            "move it below the `[[question]]`",
        ],
    );
    let misconception = "[[skill.misconception]]\nid = \"m\"\nname = \"n\"\nfeedback = \"f\"\n";
    let said = with("[[skill]]", &format!("{misconception}[[skill]]"));
    only(&said, &["no `[[skill]]` stands above this"]);
    let said = with(
        "answer = \"2\"\n",
        "answer = \"2\"\n[question]\nid = \"r\"\n",
    );
    only(&said, &["needs two (write `[[question]]`"]);
    // Of a step in the wrong place as before.
    let said = with(
        "answer = \"2\"\n",
        "answer = \"2\"\n[[question.step.mistake]]\nanswer = \"3\"\n",
    );
    only(&said, &["no `[[question.step]]` stands above this"]);
}

#[test]
fn signs_that_nobody_sees_or_needs_are_named() {
    only(
        &with("answer =", "answer\u{a0}="),
        &["(U+00A0)", "it is invisible"],
    );
    only(
        &with("[[question]]", "[[question]]\u{200b}"),
        &["U+200B", "it is invisible"],
    );
    only(
        &with("\"2\"", "\"2\";"),
        &["c.toml:13:13", "`;` can't follow", "delete it"],
    );
    only(
        &with("kind =", "kind =="),
        &["c.toml:12:7", "one `=` too many"],
    );
    only(&with("\"2\"", "\"−2\""), &["write the hyphen `-`"]);
    only(&with("\"2\"", "\"3,14\""), &["such as `3.14`"]);
}

#[test]
fn an_id_with_accents_gets_a_better_one() {
    only(
        &with("\"q\"", "\"Español 1\""),
        &["write `id = \"espanol-1\"`"],
    );
}

#[test]
fn a_file_in_utf_16_is_told_as_that() {
    let text = format!("{HEAD}{QUESTION}");
    let units = || text.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    let marked = [&[0xFF, 0xFE][..], &little].concat();
    for bytes in [little, big, marked] {
        only(
            &said_of(bytes),
            &["c.toml:1:1", "UTF-16", "save the file as UTF-8"],
        );
    }
    only(
        &said_of(b"title = \"a\xe9\"\n".to_vec()),
        &["c.toml:1:11", "not valid UTF-8"],
    );
}

#[test]
fn hints_that_tell_and_mistakes_that_are_right_are_told() {
    let hints = |hints: &str| {
        with(
            "answer = \"2\"",
            &format!("answer = \"42\"\nhints = {hints}"),
        )
    };
    only(
        &hints("[\"It is 42.\"]"),
        &["the only hint holds the answer"],
    );
    assert_eq!(hints("[\"More than 40.\"]"), [] as [&str; 0]);
    assert_eq!(hints("[\"Think.\", \"It is 42.\"]"), [] as [&str; 0]);
    let choice = "kind = \"choice\"\noptions = [\"Madrid\", \"Rome\", \"Oslo\"]\nanswer = \"Madrid\"\nhints = [\"Think.\", \"It is Madrid.\", \"Madrid!\"]";
    let said = with("kind = \"number\"\nanswer = \"2\"", choice);
    only(&said, &["hint 2 already holds the answer"]);
    // A second mistake of the same name hides nothing.
    let mistake = |answer: &str| {
        format!("[[question.mistake]]\nname = \"m\"\nanswer = \"{answer}\"\nfeedback = \"f\"\n")
    };
    let said = with(
        "\"2\"\n",
        &format!("\"2\"\n{}{}", mistake("2.0"), mistake("3")),
    );
    only(&said, &["c.toml:16:10", "the mistake `m`"]);
    // Two braces are shown as one, and give no value away.
    let drawn = "params = { a = \"1..5\", b = \"1..9\" }\nprompt = \"{{b}} and {a}\"\nkind = \"number\"\nanswer = \"a + b\"";
    let said = with("prompt = \"p\"\nkind = \"number\"\nanswer = \"2\"", drawn);
    only(&said, &["the answer depends on `b`"]);
}

#[test]
fn a_value_without_quotes_is_quoted_as_it_stands() {
    let text = |new: &str| with("prompt = \"p\"", &format!("prompt = {new}"));
    for new in ["{a}", "{a + b}", "{a} + {b}", "notes", "id", "none"] {
        only(
            &text(new),
            &["text needs quotes", &format!("(write `\"{new}\"`)")],
        );
    }
    only(&with("[\"s\"]", "[s]"), &["(write `\"s\"`)"]);
    only(&with("[\"s\"]", "[\n  yes, no]"), &["(write `\"yes\"`)"]);
    only(
        &with("\"p\"", "\"C:\\Users\\new\""),
        &["c.toml:11:14", "`\\U` means nothing"],
    );
}

#[test]
fn a_header_is_told_as_it_has_to_stand() {
    let below = |lines: &str| with("\"2\"\n", &format!("\"2\"\n{lines}\n"));
    let said = below("[question.figure]\nalt = \"x\"\nplot = \"x\"");
    only(&said, &["(write `[[question.figure]]`"]);
    let said = below("[question.context]\ntheme = \"x\"");
    only(&said, &["(write `[[question.context]]`"]);
    only(&below("step = \"x\""), &["write `[[question.step]]`"]);
    let said = below("[[question.figure]]\nalt = \"x\"\nbars = [1, 2]");
    only(&said, &["c.toml:16:8", "`bars = { A = 3, B = 4 }`"]);
    let good = "[[question.figure]]\nalt = \"x\"\nplot = \"x\"\n";
    let said = below(&format!(
        "{good}[[question.figure]]\nalt = \"x\"\nbars = [1, 2]"
    ));
    only(&said, &["c.toml:19:8"]);
    let pairs = with(
        "kind = \"number\"\nanswer = \"2\"",
        "kind = \"match\"\npairs = { a = \"b\" }",
    );
    only(&pairs, &["`pairs = [[\"…\", \"…\"], "]);
}

#[test]
fn what_is_advised_is_what_can_stand_there() {
    let below = |lines: &str| with("\"2\"\n", &format!("\"2\"\n{lines}\n"));
    let text = |line: &str| {
        let new = format!("kind = \"text\"\nanswer = \"house\"\n{line}");
        with("kind = \"number\"\nanswer = \"2\"", &new)
    };
    for key in ["accents", "near", "case", "spaces"] {
        only(&text(&format!("{key} = true")), &["choose one of `"]);
    }
    let course = with("title = \"C\"", "title = \"C\"\nteach = true");
    only(&course, &["choose one of `auto`"]);
    let said = below("params = { a = \"1..3\" }\nwhere = true");
    only(&said, &["`where = \"a > b\"`"]);
    only(
        &with("\"2\"", "[1, 2]"),
        &["must be a number", "write one number"],
    );
    only(
        &with("\"2\"", "0x1F"),
        &["the digits 0 to 9", "answer = 31"],
    );
    let options = with(
        "kind = \"number\"\nanswer = \"2\"",
        "kind = \"choice\"\nanswer = \"a\"\noptions = \"a, b, c\"",
    );
    only(&options, &["`options = [\"a\", \"b\", \"c\"]`"]);
    let drawn = |answer: &str| {
        let new = format!("\"{answer}\"\nparams = {{ a = \"2..9\" }}");
        with("\"2\"", &new)
    };
    only(&drawn("a²"), &["write `a^2`"]);
    let said = below("params = { a = \"2..9\" }\nexplanation = \"{a:plural one=x}\"");
    only(&said, &["no form for `other`", "other=leaps"]);
    let said = with("\"2\"\n", "\"1000 m\"\nunit = \"m\"\n");
    only(&said, &["which `unit` says", "`answer = 1000`"]);
    for (unit, meant) in [("HZ", "Hz"), ("hz", "Hz"), ("KM/H", "km/h"), ("Khz", "kHz")] {
        let said = below(&format!("unit = \"{unit}\""));
        only(&said, &["warning", &format!("write `unit = \"{meant}\"`")]);
    }
    for unit in ["Hz", "km/h", "apples", "PB", "kWh"] {
        assert!(below(&format!("unit = \"{unit}\"")).is_empty(), "{unit}");
    }
}

#[test]
fn a_file_that_is_no_picture_is_told_once() {
    let of = |file: &str| {
        let figure = format!("\"2\"\n[[question.figure]]\nalt = \"x\"\nfile = '{file}'\n");
        with("\"2\"\n", &figure)
    };
    for (file, wanted) in [
        ("b.bmp", "must end in .png"),
        ("images", "must end in .png"),
        (
            "https://x.org/a.png",
            "save the picture in the course's directory",
        ),
        ("/etc/x.png", "name it from there"),
        ("images\\c.png", "`file = \"images/c.png\"`"),
    ] {
        only(&of(file), &["c.toml:16:8", wanted]);
    }
}

#[test]
fn a_mistake_that_is_right_or_another_one_whatever_is_drawn_is_told_where_it_stands() {
    let mistake = |name: &str, answer: &str| {
        format!(
            "[[question.mistake]]\nname = \"{name}\"\nanswer = \"{answer}\"\nfeedback = \"f\"\n"
        )
    };
    let rows = "rows = { n = [4, 5, 3], k = [2, 3, 2] }\n";
    let all = mistake("counts-start", "n + 1") + &mistake("all-white-two", "2 * k");
    let said = with(
        "\"p\"\nkind = \"number\"\nanswer = \"2\"\n",
        &format!("\"{{n}}\"\nkind = \"number\"\nanswer = \"n\"\n{rows}{all}"),
    );
    only(
        &said,
        &[
            "c.toml:21:10",
            "has the right answer with some values and that of `counts-start` with others",
        ],
    );
}
