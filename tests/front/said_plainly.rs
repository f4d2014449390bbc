//! What is said of answers that leave something out, and of courses that are not all told.

use crate::common;

use common::shell::{Place, err, out};

/// A course of one question of a skill.
fn course(question: &str) -> String {
    format!(
        "format = 1\n\n[course]\nid = \"c\"\ntitle = \"C\"\n\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\n\
         [[question]]\nid = \"q\"\nskills = [\"s\"]\n{question}\n"
    )
}

const PAIRS: &str = "kind = \"match\"\nprompt = \"Capitals?\"\n\
    pairs = [[\"Australia\", \"Canberra\"], [\"Brazil\", \"Brasília\"], [\"Turkey\", \"Ankara\"]]";

struct World {
    place: Place,
    path: String,
}

impl World {
    fn new(question: &str) -> World {
        let place = Place::new();
        let path = place.path().join("c.toml");
        std::fs::write(&path, course(question)).expect("a course");
        let path = path.to_str().expect("a path").to_owned();
        World { place, path }
    }
    fn practise(&self, lines: &str) -> String {
        let args = [
            "--seed",
            "1",
            "practice",
            &self.path,
            "--plain",
            "--no-teaching",
        ];
        out(&self.place.type_in(&args, lines))
    }
}

#[test]
fn pairs_that_are_open_are_asked_for_once() {
    let open = "2 and 3 have no letter yet. Type their pairs too";
    let said = World::new(PAIRS).practise("1b\n2a 3c\n");
    assert_eq!(said.matches(open).count(), 1, "{said}");
    // The same again is the answer.
    let again = World::new(PAIRS).practise("1b\n1b\n");
    assert_eq!(again.matches(open).count(), 1, "{again}");
    assert!(
        again.contains("1 of 3 pairs is right.") || again.contains("Not right"),
        "{again}"
    );
    let two = World::new(PAIRS).practise("1b 2c\n");
    assert!(
        two.contains("3 has no letter yet. Type its pair too"),
        "{two}"
    );
}

#[test]
fn an_order_that_lacks_an_item_says_so_where_several_are_right() {
    let order = "kind = \"order\"\nprompt = \"In order?\"\nitems = [\"A\", \"B\", \"C\"]\n\
        extra = [\"X\", \"Y\"]\nalso = [[\"B\", \"A\", \"C\"]]";
    let world = World::new(order);
    let said = world.practise("A B\n");
    assert!(said.contains("1 is missing."), "{said}");
    // Some belong nowhere, so the example does not have all of them.
    let example = said
        .lines()
        .find(|line| line.contains("without those that belong nowhere"));
    let example = example.expect("how to answer");
    let numbers = example.chars().filter(char::is_ascii_digit).count();
    assert_eq!(numbers, 4, "{example}");
}

#[test]
fn a_command_line_is_asked_for() {
    let said = World::new("kind = \"command\"\nprompt = \"List?\"\nanswer = \"ls\"")
        .practise("( ls\nls\n");
    assert!(said.contains("Type a command line."), "{said}");
    assert!(
        said.contains("The ( is still open: the ) that closes it is missing."),
        "{said}"
    );
    assert!(said.contains("Correct"), "{said}");
}

#[test]
fn a_summary_of_all_courses_names_those_that_are_not_at_hand() {
    let world = World::new("kind = \"text\"\nprompt = \"?\"\nanswer = \"a\"");
    let silent = world.place.run(&["export"]);
    assert!(
        !err(&silent).contains("Not in this summary"),
        "{}",
        err(&silent)
    );
    world.practise("a\n");
    let told = world.place.run(&["export"]);
    assert!(
        err(&told).contains("Not in this summary: c. "),
        "{}",
        err(&told)
    );
    let one = world.place.run(&["export", &world.path]);
    assert!(!err(&one).contains("Not in this summary"), "{}", err(&one));
}

#[test]
fn ideas_are_shown_and_parts_are_counted_as_such() {
    let place = Place::new();
    let shown = out(&place.run(&["show", "tests/data/good/written.toml", "who-gives-names"]));
    assert!(
        shown.contains("Ideas: ICANN worldwide; AFNIC for France; "),
        "{shown}"
    );
    let summary = out(&place.run(&["check", "--summary", "tests/data/good/parts.toml"]));
    let text = std::fs::read_to_string("tests/data/good/parts.toml").expect("a course");
    let questions = text.split("[[question]]").skip(1);
    let with_parts = questions
        .filter(|q| q.contains("[[question.part]]"))
        .count();
    assert!(
        summary.contains(&format!("{with_parts} with parts")),
        "{summary}"
    );
}

#[test]
fn a_path_that_is_not_there_is_told_in_one_sentence_after_the_other() {
    let said = err(&Place::new().run(&["fmt", "nothere.toml"]));
    assert!(said.contains("Check that this path exists.\n"), "{said}");
}
