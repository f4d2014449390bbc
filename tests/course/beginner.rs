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
