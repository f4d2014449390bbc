//! The course *kenning in ten questions* says what is so: its keys are in the table of keys,
//! its words are commands in plain lines, its commands are commands, and it can be done.

use std::collections::BTreeSet;

use crate::common::shell::{Place, err, out, progress_of};

const COURSE: &str = include_str!("../../courses/kenning-in-ten/course.toml");
const KEYS: &str = include_str!("../../docs/keys.md");

/// Each key that the course names, what it says the key does, and the places where it says so.
const NAMED: &[(&str, &str, &[&str])] = &[
    ("Enter", "accept", &["choose", "order", "type", "verdict"]),
    ("Esc", "back", &["choose", "order", "type", "verdict"]),
    ("Tab", "hint", &["choose", "order", "type"]),
    (
        "F1",
        "help",
        &["home", "choose", "order", "type", "verdict"],
    ),
    ("F2", "hint", &["choose", "order", "type"]),
    ("F3", "why", &["choose", "order", "type", "verdict"]),
    ("F5", "steps", &["choose", "order", "type", "verdict"]),
    ("F7", "undo", &["choose", "order", "type", "verdict"]),
    ("Space", "mark", &["choose"]),
    (
        "Alt-R",
        "i-was-right",
        &["choose", "order", "type", "verdict"],
    ),
    ("Alt-X", "broken", &["choose", "order", "type", "verdict"]),
    ("Alt-N", "note", &["choose", "order", "type", "verdict"]),
    (
        "Ctrl-P",
        "palette",
        &["home", "choose", "order", "type", "verdict"],
    ),
    ("/", "search", &["home"]),
];

/// The words that the course says to type in plain lines.
const WORDS: [&str; 8] = [
    "hint", "steps", "why", "undo", "appeal", "broken", "note", "help",
];

/// The keys of an action at a place, as the manual has them.
fn keys(place: &str, action: &str) -> BTreeSet<String> {
    let head = format!("### `[{place}]`\n");
    let section = KEYS.split_once(&head).expect(place).1;
    let section = section.split("\n### ").next().unwrap();
    let begin = format!("| `{action}` |");
    let lines = section.lines().filter(|line| line.starts_with(&begin));
    let cells = lines.filter_map(|line| line.split('|').nth(2));
    let keys = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    keys.map(str::to_owned).collect()
}

#[test]
fn its_keys_do_what_it_says() {
    for (key, action, places) in NAMED {
        for place in *places {
            let keys = keys(place, action);
            assert!(
                keys.contains(&key.to_lowercase()),
                "{key} at {place}: {keys:?}"
            );
        }
    }
    // And it names no others.
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let named = COURSE.split(|c| !is_part(c)).filter(|word| {
        let number = word
            .strip_prefix('F')
            .is_some_and(|n| n.parse::<u8>().is_ok());
        number
            || word.starts_with("Alt-")
            || word.starts_with("Ctrl-")
            || ["Tab", "Esc"].contains(word)
    });
    for key in named {
        assert!(NAMED.iter().any(|(known, ..)| known == &key), "{key}");
    }
}

#[test]
fn its_words_and_commands_are_such() {
    let place = Place::new();
    for word in WORDS {
        let in_words = [format!("`{word}`"), format!("word {word}")];
        assert!(in_words.iter().any(|word| COURSE.contains(word)), "{word}");
        let lines = format!(":{word}\nquit\n");
        let said = place.type_in(
            &["practice", "kenning-in-ten", "--plain", "--seed", "1"],
            &lines,
        );
        let said = out(&said);
        assert!(!said.contains("does nothing here"), "{word}: {said}");
        assert!(!said.contains("There is no command"), "{word}: {said}");
    }
    let commands = COURSE.split("`kenning ").skip(1);
    let commands: BTreeSet<&str> = commands
        .filter_map(|rest| rest.split('`').next())
        // A hint that leaves letters out is none.
        .filter(|command| command.is_ascii())
        .collect();
    assert_eq!(
        commands,
        BTreeSet::from([
            "backup",
            "courses",
            "erase --profile-data",
            "plan --help",
            "plan shell-basics",
            "privacy",
        ])
    );
    // As they stand they work; what deletes asks first, and nobody says yes here.
    for command in commands {
        let words: Vec<&str> = command.split(' ').collect();
        let said = place.type_in(&words, "n\n");
        let asks = command.starts_with("erase");
        let asked = asks && (out(&said) + &err(&said)).contains("--yes");
        assert!(said.status.success() || asked, "{command}: {}", err(&said));
    }
    assert!(place.type_in(&["--plain"], "quit\n").status.success());
}

#[test]
fn it_passes_check_without_a_warning_and_has_ten_questions() {
    let place = Place::new();
    let said = place.run(&["check", "--strict", "courses/kenning-in-ten"]);
    assert!(said.status.success(), "{}", out(&said));
    assert!(
        out(&said).contains("3 skills, 10 questions"),
        "{}",
        out(&said)
    );
}

/// Most questions give two tries, as it says, and none is to be missed on purpose.
#[test]
fn two_tries_are_given_as_it_says() {
    let course = crate::common::bundled_courses().into_iter();
    let course = course
        .into_iter()
        .find(|course| course.id.as_str() == "kenning-in-ten");
    let course = course.expect("it is bundled");
    for id in ["tries", "hint", "steps", "record"] {
        assert_eq!(course.tries(course.question(id).unwrap()), 2, "{id}");
    }
    assert!(!COURSE.contains("on purpose"));
}

#[test]
fn plain_lines_offer_it_first_and_it_is_done_in_one_sitting() {
    let place = Place::new();
    let said = place.type_in(&["--plain"], "quit\n");
    let said = out(&said) + &err(&said);
    let first = said.find("kenning in ten questions").expect("it is listed");
    let others = ["Algebra: equations", "The shell for real"];
    assert!(
        others
            .iter()
            .all(|other| said.find(other).is_some_and(|at| at > first)),
        "{said}"
    );
    // Whoever asks for another course is not kept from it.
    let said = place.type_in(&["practice", "shell-basics", "--plain"], "quit\n");
    assert!(!out(&said).contains("in ten questions"), "{}", out(&said));
    // In plain lines, whoever knows nothing meets all ten.
    let lines = "show\n\n".repeat(40);
    let done = place.type_in(
        &["practice", "kenning-in-ten", "--plain", "--seed", "3"],
        &lines,
    );
    assert!(done.status.success(), "{}", err(&done));
    let attempts = progress_of(&place, "kenning-in-ten").attempts;
    assert!(attempts >= 10, "{attempts}");
}
