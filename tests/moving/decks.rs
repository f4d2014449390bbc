//! A deck is a course by itself: words in a table, cards in a text. What was practised is found
//! again by the name of its file, wherever that lies and whatever was changed in it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::shell::{Place, err, out, progress_of};

fn put(place: &Place, name: &str, text: &str) -> PathBuf {
    let path = place.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// How often a question of a deck was answered, whatever was asked of it.
fn answered(place: &Place, deck: &Path) -> usize {
    progress_of(place, text(deck)).attempts as usize
}

/// Words with the same number in both languages, in rows.
fn words(numbers: std::ops::Range<u32>) -> String {
    numbers
        .map(|n| format!("palabra-{n}\tword-{n}\n"))
        .collect()
}

#[test]
fn words_in_a_table_are_practised_edited_and_moved() {
    let place = Place::new();
    let deck = put(&place, "words.tsv", &words(0..5));
    let practise = ["practice", text(&deck), "--plain", "--no-teaching"];
    let said = place.type_in(&practise, "1\n\n1\n\n1\nquit\n");
    assert!(said.status.success(), "{}", err(&said));
    let said = out(&said);
    assert!(
        said.contains("palabra-") || said.contains("word-"),
        "{said}"
    );
    let first = answered(&place, &deck);
    assert!(first > 0, "{said}");
    // More words before it: another part of the deck, and the same question.
    fs::write(&deck, words(100..150) + &words(0..5)).unwrap();
    assert_eq!(answered(&place, &deck), first);
    let moved = place.path().join("away/words.tsv");
    fs::create_dir(moved.parent().unwrap()).unwrap();
    fs::rename(&deck, &moved).unwrap();
    assert_eq!(answered(&place, &moved), first);
    let stats = out(&place.run(&["stats", text(&moved)]));
    assert!(stats.contains("words"), "{stats}");
    // Brought in or installed, it is the same course.
    let installed = place.run(&["get", text(&moved)]);
    assert!(installed.status.success(), "{}", err(&installed));
    assert_eq!(progress_of(&place, "words").attempts as usize, first);
    fs::write(&moved, words(0..7)).unwrap();
    // The deck itself can still be practised, as it is now.
    let said = place.type_in(&["practice", text(&moved), "--plain"], "quit\n");
    assert!(said.status.success(), "{}", err(&said));
    let said = out(&place.run(&["update", "words"]));
    assert!(said.contains("is updated"), "{said}");
    assert_eq!(progress_of(&place, "words").attempts as usize, first);
}

#[test]
fn a_question_keeps_its_id_wherever_its_row_stands() {
    let place = Place::new();
    let ids = |rows: &str| {
        let deck = put(&place, "words.tsv", rows);
        let shown = out(&place.run(&["show", text(&deck)]));
        let ids = shown.lines().filter_map(|line| {
            line.split_whitespace()
                .find(|word| word.contains("palabra-3."))
        });
        let mut ids: Vec<String> = ids.map(str::to_owned).collect();
        ids.sort();
        ids
    };
    let few = ids(&words(0..5));
    assert!(!few.is_empty());
    assert_eq!(ids(&(words(100..170) + &words(0..5))), few);
    assert_eq!(ids(&(words(3..5) + &words(100..140))), few);
}

#[test]
fn cards_in_markdown_are_practised() {
    for (name, cards) in [
        (
            "notes.md",
            "Q: Capital of France?\nA: Paris\n\nQ: Capital of Peru?\nA: Lima\n",
        ),
        ("notes.md", "# Capitals\n\nFrance::Paris\nPeru::Lima\n"),
        ("notes.md", "# France\n\nParis\n\n---\n\n# Peru\n\nLima\n"),
        ("notes.txt", "France\tParis\nPeru\tLima\n"),
        ("notes.csv", "front,back\nFrance,Paris\nPeru,Lima\n"),
        (
            "notes.gift",
            "::f:: Capital of France? {=Paris ~Lyon}\n\n::p:: Capital of Peru? {=Lima ~Cusco}\n",
        ),
    ] {
        let place = Place::new();
        let deck = put(&place, name, cards);
        let said = place.type_in(&["practice", text(&deck), "--plain"], "\n3\nquit\n");
        assert!(said.status.success(), "{name}: {}", err(&said));
        let said = out(&said);
        assert!(
            said.contains("France") || said.contains("Peru"),
            "{name}: {said}"
        );
        let checked = place.run(&["check", text(&deck)]);
        assert!(checked.status.success(), "{name}: {}", out(&checked));
        assert!(place.run(&["get", text(&deck)]).status.success(), "{name}");
        let listed = out(&place.run(&["courses"]));
        assert!(listed.contains("notes "), "{name}: {listed}");
    }
}

#[test]
fn what_is_wrong_with_a_deck_is_said_with_its_line() {
    let place = Place::new();
    let deck = put(
        &place,
        "words.tsv",
        "uno\tone\ndos\ttwo\n\tthree\ncuatro\tfour\n",
    );
    let checked = place.run(&["check", text(&deck), "--format", "lines"]);
    let said = out(&checked);
    assert!(said.contains("words.tsv:3:1: warning: "), "{said}");
    assert!(!said.contains(".toml"), "{said}");
    let deck = put(&place, "cards.md", "Q: one?\nA: two\n\nA: three\n");
    for command in ["check", "practice", "show", "get"] {
        let done = place.run(&[command, text(&deck)]);
        let said = out(&done) + &err(&done);
        assert!(
            !done.status.success() && said.contains("cards.md, line 4"),
            "{command}: {said}"
        );
    }
    // A line of another form makes no other deck of it, and is not lost in silence.
    for (cards, lines) in [
        (
            "France::Paris\nPeru::Lima\n\nC: is full\n\nbroken ::\n",
            6..7,
        ),
        (
            "France::Paris\n\n```\nQ: code\nA: code\n```\n\nQ: alone\n",
            8..9,
        ),
        ("Q: one?\nA: two\n\nFrance :: Paris\n", 4..5),
    ] {
        let deck = put(&place, "mixed.md", cards);
        let said = out(&place.run(&["check", text(&deck), "--format", "lines"]));
        for line in lines {
            let at = format!("mixed.md:{line}:1: warning: ");
            assert!(said.contains(&at), "{said}");
        }
        let done = place.type_in(&["practice", text(&deck), "--plain"], "quit\n");
        let said = err(&done);
        assert!(said.contains("1 item did not become a question"), "{said}");
    }
    let deck = put(&place, "text.md", "Only a text.\n");
    let done = place.run(&["practice", text(&deck)]);
    assert!(
        err(&done).contains("nothing in it looks like"),
        "{}",
        err(&done)
    );
    let deck = put(&place, "bytes.txt", "");
    fs::write(&deck, b"a\tb\n\xff\xfe\n").unwrap();
    let done = place.run(&["practice", text(&deck)]);
    assert!(err(&done).contains("line 2"), "{}", err(&done));
    let done = place.run(&["practice", text(&place.path().join("none.tsv"))]);
    assert!(!done.status.success());
}

#[cfg(unix)]
#[test]
fn a_deck_is_edited_at_the_line_of_its_card() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let deck = put(&place, "words.tsv", &words(0..5));
    let script = put(&place, "editor", "#!/bin/sh\necho \"$@\" > \"$0.said\"\n");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let vim = script.with_file_name("vim");
    fs::rename(&script, &vim).unwrap();
    let at = format!("{}#words.palabra-3.back.type", text(&deck));
    let mut command = place.command(&["edit", &at]);
    command.env("VISUAL", &vim).env("EDITOR", &vim);
    let done = crate::common::shell::fed(&mut command, "");
    assert!(done.status.success(), "{}", err(&done));
    let said = fs::read_to_string(place.path().join("vim.said")).unwrap();
    assert!(said.contains("+4 ") && said.contains("words.tsv"), "{said}");
}
