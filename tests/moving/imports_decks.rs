//! `kenning import hashcards`, `repeater`, `hascard` and `obsidian`: decks in Markdown become
//! courses that `check` accepts, construct by construct, and losses are named. The databases of
//! histories are made by `tests/data/import/kept.py`.

use crate::imported;

use imported::{Imported, import, refuse};
use toml::Value;

fn text<'c>(question: &'c toml::Table, key: &str) -> &'c str {
    question
        .get(key)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

#[test]
fn hashcards_come_in_with_pictures_and_deck_names() {
    let brought = import("hashcards", "hashcards");
    brought.passes_check();
    let course = brought.course();
    assert_eq!(course.all("skill", "title"), ["Green plants", "Stones"]);
    // Cards of a deck hang on no other: each counts by itself.
    assert_eq!(course.all("skill", "facts"), ["true", "true"]);
    let card = course.question("name-three-parts-of-a-flower");
    assert_eq!(text(card, "answer"), "- petal\n- stamen\n- pistil");
    assert_eq!(text(card, "source"), "Plants.md:10");
    let cloze = course.all("question", "text");
    assert_eq!(
        cloze[0],
        "Leaves are green because of [[chlorophyll]], which takes in [[red]] light."
    );
    let shown = course.question("what-does-this-show");
    let figure = shown["figure"][0].as_table().expect("a figure");
    assert_eq!(text(figure, "alt"), "A square leaf");
    assert_eq!(text(figure, "file"), "images/square.png");
    // Blanks of formulas can't be typed: each becomes a card.
    let backs = course.all("question", "answer");
    assert!(backs.contains(&"$r$".to_owned()), "{backs:?}");
    assert!(backs.contains(&"$r^2 \\pi$".to_owned()), "{backs:?}");
}

#[test]
fn what_hashcards_lose_is_named() {
    let brought = import("hashcards", "hashcards");
    brought.says("2 items were left out:");
    brought.says("1 × the same card is there already (Plants.md:35)");
    brought.says("1 × the text has no blank (Stones.md:5)");
    brought.says("1 item came with a loss:");
    brought.says("1 × a link to another note became its words (Plants.md:29)");
    brought.says("1 × marks of HTML are left out (Plants.md:29)");
    brought.says("1 × a picture on the back has no place here (Plants.md:29)");
    // Of a file alone, its pictures are not there.
    let alone = import("hashcards", "hashcards/Plants.md");
    alone.passes_check();
    alone.says("images/square.png is not in the source: bring in the folder, not the file alone");
    alone.says("(Plants.md:19 and Plants.md:23)");
}

#[test]
fn a_deck_that_can_not_be_read_is_told_with_its_line() {
    for (deck, said) in [
        ("Q: a\nQ: b\nA: c\n", "line 2: This question has no answer"),
        (
            "Q: a\nA: b\n\nQ: c\n",
            "line 4: This question has no answer",
        ),
        ("C: [a]\nA: b\n", "line 2: This answer has no question"),
        (
            "---\nname = \"x\"\nQ: a\n",
            "line 1: The head of the file has no end",
        ),
        ("Notes alone.\n", "Nothing was found that could be asked"),
    ] {
        let told = refuse("hashcards", "a.md", deck.as_bytes());
        assert!(told.contains(said), "{deck}: {told}");
    }
    let told = refuse("hascard", "a.txt", b"# a\nb\n---\nno heading\n");
    assert!(
        told.contains("a.txt, line 4: A card begins with a heading"),
        "{told}"
    );
}

#[test]
fn dashes_end_a_card_of_repeater() {
    let brought = import("repeater", "repeater/nerves.md");
    brought.passes_check();
    brought.says("2 items");
    brought.says("All of it came along.");
    let course = brought.course();
    let card = course.question("what-joins-two-nerve-cells");
    assert_eq!(text(card, "answer"), "A synapse.");
}

#[test]
fn every_kind_of_card_of_hascard_comes_in() {
    let brought = import("hascard", "hascard");
    brought.passes_check();
    let course = brought.course();
    let kinds = course.all("question", "kind");
    assert_eq!(
        kinds,
        ["card", "choice", "multi", "cloze", "order", "card", "card"]
    );
    assert_eq!(
        text(course.question("which-of-these-flies"), "answer"),
        "Kite"
    );
    let swim = course.question("which-of-these-swim");
    assert_eq!(swim["answer"].to_string(), "[\"Trout\", \"Eel\"]");
    let order = course.question("from-small-to-large");
    assert_eq!(order["items"].to_string(), "[\"mouse\", \"cat\", \"cow\"]");
    let gaps = course.all("question", "text");
    assert!(gaps[0].contains("[[krone|Danish krone]]"), "{gaps:?}");
    assert_eq!(
        text(course.question("names-with-underscores"), "answer"),
        "Write them as one_word."
    );
    assert!(brought.text().contains("$$A = \\pi r^2$$"));
    brought.says("2 items were left out:");
    brought.says("1 × none of the options is marked as right (deck.txt:32)");
    brought.says("1 × a side of the card is empty (deck.txt:36)");
}

#[test]
fn notes_of_obsidian_come_in_by_their_tags() {
    let brought = import("obsidian", "obsidian");
    brought.passes_check();
    let course = brought.course();
    assert_eq!(course.all("skill", "title"), ["rivers", "lakes", "seas"]);
    let both = course.question("vltava");
    assert_eq!(both["both-ways"].as_bool(), Some(true));
    assert_eq!(text(both, "answer"), "Moldau");
    let lines = course.question("what-flows-into-the-danube");
    assert_eq!(text(lines, "answer"), "the Inn\n\nthe Tisza");
    let cloze = course.all("question", "text");
    assert_eq!(
        cloze[0],
        "The Nile flows into the [[Mediterranean]], the Volga into the [[Caspian Sea||a lake]]."
    );
    let text = brought.text();
    assert!(!text.contains("nothing happened"), "a note without the tag");
    assert!(!text.contains("std::fs"), "{text}");
    brought.says("blanks in groups are asked for one by one (Rivers.md:23)");
    brought.says("1 × a link to another note became its words (Rivers.md:32)");
}

/// What the comments tell of reviews becomes the learner's record, once.
#[test]
fn the_last_reviews_of_obsidian_are_recorded() {
    let brought = import("obsidian", "obsidian");
    brought.says("2 × of its history, only the day of the last review came along");
    let table = brought.run(&["export", "--format", "answers", "DIR"]);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let lines: Vec<csv::StringRecord> = reader.records().map(|l| l.expect("a line")).collect();
    let mut told: Vec<(&str, &str)> = lines.iter().map(|line| (&line[1], &line[3])).collect();
    told.sort_unstable();
    assert_eq!(
        told,
        [
            ("2024-08-01T12:00:00Z", "the-longest-river-of-france"),
            ("2024-08-01T12:00:00Z", "vltava"),
            ("2024-08-01T12:00:00Z", "vltava.back"),
        ]
    );
}

#[test]
fn without_any_tag_each_note_is_a_deck() {
    let brought = Imported::of("obsidian", "Words.md", b"# Words\n\na dog::un perro\n");
    brought.passes_check();
    assert_eq!(brought.course().all("skill", "title"), ["Words"]);
}

#[test]
fn a_formula_on_several_lines_is_one() {
    let note = "Euler\n?\nIt is\n$$\ne^{i\\pi} = -1\n$$\nby name.\n";
    let brought = Imported::of("obsidian", "Maths.md", note.as_bytes());
    brought.passes_check();
    let course = brought.course();
    assert_eq!(
        text(course.question("euler"), "answer"),
        "It is\n\n$$e^{i\\pi} = -1$$\n\nby name."
    );
}

#[test]
fn a_card_on_one_line_is_one_at_once() {
    let note = "Hund::dog\nEuler\n?\nFormel\n";
    let brought = Imported::of("obsidian", "Mixed.md", note.as_bytes());
    brought.passes_check();
    brought.says("2 items");
    let course = brought.course();
    assert_eq!(text(course.question("hund"), "answer"), "dog");
    assert_eq!(text(course.question("euler"), "answer"), "Formel");
}

#[test]
fn a_blank_in_a_formula_is_shown_as_one() {
    for (deck, answer) in [
        ("C: $\\int_0^1 x\\,dx = [\\frac12]$\n", "$\\frac12$"),
        ("C: $$x = [\\frac12]$$ holds\n", "$\\frac12$"),
    ] {
        let brought = Imported::of("hashcards", "maths.md", deck.as_bytes());
        brought.passes_check();
        assert_eq!(brought.course().all("question", "answer"), [answer]);
    }
}

#[test]
fn a_front_without_its_picture_is_left_out() {
    let deck = "Q: ![a dog](dog.png)\nA: dog\n\nQ: ![](bark.mp3) What barks?\nA: a dog\n";
    let brought = Imported::of("hashcards", "animals.md", deck.as_bytes());
    brought.passes_check();
    brought.says("1 item");
    brought.says("dog.png is not in the source: bring in the folder, not the file alone");
    brought.says("bark.mp3 is a sound or a film, which has no place here");
}

#[test]
fn dashes_in_code_end_no_card_and_dashes_below_one_are_no_text() {
    let deck = "Q: What is it?\nA: A head:\n```\n---\ntitle\n---\n```\n---\nQ: a?\nA: b\n---\n";
    let brought = Imported::of("repeater", "code.md", deck.as_bytes());
    brought.passes_check();
    let answers = brought.course().all("question", "answer");
    assert_eq!(answers, ["A head:\n```\n---\ntitle\n---\n```", "b"]);
    let deck = "Q: a?\nA: b\n---\n\nQ: c?\nA: d\n\n---\n";
    let brought = Imported::of("hashcards", "dashes.md", deck.as_bytes());
    assert_eq!(brought.course().all("question", "answer"), ["b", "d"]);
}

#[test]
fn a_right_option_behind_nine_wrong_ones_stays() {
    let wrong: String = (1..=10).map(|n| format!("- w{n}\n")).collect();
    let deck = format!("# Which?\n{wrong}* right\n");
    let brought = Imported::of("hascard", "many.txt", deck.as_bytes());
    brought.passes_check();
    brought.says("1 item");
    let course = brought.course();
    let which = course.question("which");
    assert_eq!(text(which, "answer"), "right");
    assert_eq!(which["options"].as_array().map(Vec::len), Some(9));
}

/// What a program recorded of a course that was brought in: of each question, by its prompt,
/// when and how it was answered.
fn history(brought: &Imported) -> Vec<(String, String, String)> {
    let table = brought.run(&["export", "DIR", "--format", "answers"]);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().expect("a header").clone();
    let column = |name: &str| head.iter().position(|cell| cell == name).expect(name);
    let (at, question, grade) = (column("at"), column("question"), column("grade"));
    let lines = reader.records().map(|line| line.expect("a line"));
    lines
        .map(|line| (line[question].into(), line[at].into(), line[grade].into()))
        .collect()
}

#[test]
fn the_history_of_hashcards_meets_its_cards() {
    let brought = import("hashcards", "hashcards-kept");
    brought.passes_check();
    brought.says("6 reviews that hashcards kept are recorded");
    brought.says("1 review was of a card that no deck holds as it is now (hashcards.db)");
    brought.says("1 review has no time or no grade that can be read (hashcards.db)");
    let expected = [
        (
            "what-is-made-where-an-acid-meets-a-base",
            "2026-01-10T20:01:00Z",
            "hard",
        ),
        (
            "water-boils-at-100-c-and-freezes-at-0-c",
            "2026-01-10T20:02:00Z",
            "good",
        ),
        (
            "water-boils-at-100-c-and-freezes-at-0-c",
            "2026-01-10T20:04:00Z",
            "good",
        ),
        (
            "which-element-has-the-sign-fe",
            "2026-01-10T23:30:00Z",
            "good",
        ),
        (
            "which-element-has-the-sign-fe",
            "2026-01-11T00:30:00.25Z",
            "easy",
        ),
        (
            "which-element-has-the-sign-fe",
            "2026-01-20T08:00:00Z",
            "again",
        ),
    ];
    let found = history(&brought);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((question, at, grade), (is, when, how)) in found.iter().zip(expected) {
        assert!(question.starts_with(&is[..10]), "{found:?}");
        assert_eq!((at.as_str(), grade.as_str()), (when, how), "{found:?}");
    }
    // Each blank has the review of its own.
    assert!(
        found[1].0.ends_with(".1") && found[2].0.ends_with(".2"),
        "{found:?}"
    );
}

#[test]
fn the_history_of_repeater_is_its_last_reviews_and_those_that_were_noted() {
    let brought = import("repeater", "repeater-kept");
    brought.passes_check();
    brought.says("4 reviews that repeater kept are recorded");
    brought.says("1 review was of a card that no deck holds as it is now (cards.db)");
    let before = "repeater keeps the last review of a card alone: 1 review before it is not known";
    brought.says(before);
    let found = history(&brought);
    let when: Vec<(&str, &str)> = found
        .iter()
        .map(|(_, at, grade)| (&**at, &**grade))
        .collect();
    assert_eq!(
        when,
        [
            ("2026-01-31T09:00:00Z", "again"),
            ("2026-02-01T10:00:01Z", "good"),
            ("2026-02-01T10:01:00Z", "good"),
            // Asked again within a minute: it was wrong.
            ("2026-02-01T10:02:00Z", "again"),
        ],
        "{found:?}"
    );
    assert!(
        found[2].0.ends_with(".1") && found[3].0.ends_with(".2"),
        "{found:?}"
    );
}

#[test]
fn a_database_that_can_t_be_read_costs_no_deck() {
    let deck = ("a.md", "Q: one\nA: two\n");
    let brought = Imported::of_folder("hashcards", &[deck, ("hashcards.db", "no database")]);
    brought.passes_check();
    brought.says("this is no database of hashcards, or it is damaged");
    let ahead = ("hashcards.db-wal", "pages");
    let brought = Imported::of_folder("hashcards", &[deck, ahead]);
    brought.says("a part of the history is not in its database yet");
}
