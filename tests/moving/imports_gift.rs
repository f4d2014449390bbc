//! `kenning import gift`: questions in the text format of Moodle become a course that `check`
//! accepts, and what does not come along is named and counted.

use crate::imported;

use imported::{Imported, import};

#[test]
fn every_kind_of_question_comes_along() {
    let brought = import("gift", "gift/cells.gift");
    brought.passes_check();
    brought.says("3 items came with a loss:");
    brought.says("worth a part of the credit");
    let course = brought.course();
    let skills: Vec<String> = course.all("skill", "title");
    assert_eq!(skills, ["Cells / Plants", "Numbers", "Pairs and more"]);
    let kinds: Vec<String> = course.all("question", "kind");
    for kind in [
        "choice", "text", "cloze", "number", "match", "multi", "card",
    ] {
        assert!(kinds.iter().any(|other| other == kind), "{kind}: {kinds:?}");
    }
    // What the comment calls it stays its id; its title and tags say where it comes from.
    let shown = brought.run(&["show", "DIR", "chloro"]);
    for part in ["The chloroplast", "It holds chlorophyll.", "takes in red"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(
        course.text.contains("cells.gift, Colour [green, plants]"),
        "{}",
        course.text
    );
}

#[test]
fn signs_formats_and_weights_are_read() {
    let brought = import("gift", "gift/cells.gift");
    let text = brought.text();
    for part in [
        // Escaped signs, and what is typed into a sentence.
        "What takes in carbon dioxide: C=O?",
        "[[chemical energy|sugar]]",
        // A missing word that is chosen.
        "Cell sap is kept in \\_\\_\\_\\_\\_ of a plant cell.",
        // HTML, Markdown and plain text.
        "**$H_{2}$O**",
        "2\\*3\\*4",
        // Tolerances and ranges.
        "tolerance = 0.005",
        "\"23..25\"",
        // A text that belongs to no left side, and an essay's model.
        "\"stones\"",
        "Cold air holds less water",
        // An equation in an answer on a line of its own.
        "y=2x+1 has the slope 2",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_text_is_the_stem_of_the_questions_behind_it() {
    let brought = import("gift", "gift/cells.gift");
    let text = brought.text();
    assert!(text.contains("[[question.part]]"), "{text}");
    assert!(
        text.contains("The frog sat, and the fly flew by."),
        "{text}"
    );
}

#[test]
fn what_is_lost_is_named_and_counted() {
    let brought = import("gift", "gift/losses.gift");
    brought.passes_check();
    for said in [
        "any answer to it is right (losses.gift:1)",
        "a star for any letters in an answer has no meaning here (losses.gift:3)",
        "what is said to any other answer has no place here (losses.gift:5)",
        "a picture is not in the source",
        "sound, film or another embedded thing",
        "a formula has commands that are not known here",
        "there are more than nine options or pairs",
        "no answer of it is right (losses.gift:17)",
        "there is nothing to choose from (losses.gift:19)",
        "2 × it does not keep to the rules of its format",
        "it asks nothing (losses.gift:27)",
    ] {
        brought.says(said);
    }
    brought.says("6 items were left out:");
    brought.says("8 items came with a loss:");
}

#[test]
fn hostile_files_end() {
    let deep = "::a:: b {".to_owned() + &"{".repeat(20_000);
    let many = "q {=a ~b}\n\n".repeat(300);
    for text in [
        deep + "\n\na {T}\n",
        many,
        "a {=<b>".repeat(2000) + "}\n\na {T}\n",
    ] {
        let brought = Imported::of("gift", "hostile.gift", text.as_bytes());
        brought.passes_check();
    }
}

/// A line that is too long was passed over without a word.
#[test]
fn what_is_too_large_is_named() {
    let file = "::Long:: ".to_owned() + &"a ".repeat(200_000) + "{=b ~c}\n\n::Short:: d {T}\n";
    let brought = Imported::of("gift", "long.gift", file.as_bytes());
    brought.passes_check();
    brought.says("1 × it is larger than 256 KiB (long.gift:1)");
    assert_eq!(brought.course().all("question", "id"), ["short"]);
}

#[test]
fn a_text_before_many_questions_is_the_lesson_and_ids_last() {
    let brought = import("gift", "gift/more.gift");
    brought.passes_check();
    brought.says("All of it came along.");
    let course = brought.course();
    assert_eq!(
        course.all("skill", "lesson"),
        ["These questions are about the days of a week."]
    );
    // Two questions of one name are called by their words.
    let ids = course.all("question", "id");
    assert!(ids.contains(&"is-friday-a-day".to_owned()), "{ids:?}");
    assert!(ids.contains(&"is-march-a-day".to_owned()), "{ids:?}");
    // Options that name their places keep their order; one that speaks of the others is last.
    assert_eq!(
        course.question("lettered")["shuffle"].as_bool(),
        Some(false)
    );
    let above = course.question("above")["options"].to_string();
    assert!(above.contains("last = true"), "{above}");
    let both = course.question("which-days-begin-with-t");
    assert_eq!(both["kind"].as_str(), Some("multi"));
}

#[test]
fn an_id_never_goes_over_to_another_question() {
    let id = |brought: &Imported, words: &str| {
        let course = brought.course();
        let tables = course
            .files
            .iter()
            .filter_map(|(_, file)| file.get("question"));
        let mut all = tables.filter_map(|list| list.as_array()).flatten();
        let found = all.find(|question| question.to_string().contains(words));
        found.expect("a question")["id"]
            .as_str()
            .expect("an id")
            .to_owned()
    };
    let b = (
        "b.gift",
        "::Q1:: Is a bee an insect? {T}\n\n::Q2:: Bats? {F}\n",
    );
    let before = Imported::of_folder("gift", &[b]);
    let a = (
        "a.gift",
        "::Q1:: Is an ape a bird? {F}\n\n// [id:fly]\n::Q2:: Flies? {T}\n",
    );
    let after = Imported::of_folder("gift", &[a, b]);
    after.passes_check();
    assert_eq!(id(&before, "a bee"), "b-q1");
    assert_eq!(id(&after, "a bee"), "b-q1");
    assert_eq!(id(&after, "an ape"), "a-q1");
    // What is an id in the source is one in all its files.
    assert_eq!(id(&after, "Flies"), "fly");

    // Within a file: questions of the same first words, one more before the others.
    let two = "Which one of these is a plant? {=moss ~ant}\n\nWhich one of these is a plant? {=fern ~bee}\n\n";
    let before = Imported::of("gift", "one.gift", two.as_bytes());
    let more = "Which one of these is a plant? {=reed ~fly}\n\n".to_owned() + two;
    let after = Imported::of("gift", "one.gift", more.as_bytes());
    for words in ["moss", "fern"] {
        assert_eq!(id(&before, words), id(&after, words));
    }
    assert_ne!(id(&after, "reed"), id(&after, "moss"));
}

#[test]
fn a_text_is_a_stem_only_of_what_is_about_it_and_a_refused_part_goes_alone() {
    let brought = import("gift", "gift/texts.gift");
    brought.passes_check();
    let course = brought.course();
    assert_eq!(
        course.all("skill", "lesson"),
        ["Some words before the test begins."]
    );
    let ids = course.all("question", "id");
    let stem = "the-river-nile-flows-through-egypt";
    let read = "read-these-lines-on-seas";
    assert_eq!(ids, ["spain", "sum", stem, "moon", read]);
    let parts = |id: &str| course.question(id)["part"].as_array().map_or(0, Vec::len);
    assert_eq!((parts(stem), parts(read)), (2, 2));
    brought.says("1 item was left out:");
    brought.says("(texts.gift:19)");
}

#[test]
fn where_a_text_is_refused_its_questions_stand_without_it() {
    let long = "Read this. ".to_owned() + &"many words ".repeat(7000);
    let file = long + "\n\n::A:: What is read? {=words ~signs}\n\n::B:: How many? {#7000}\n";
    let brought = Imported::of("gift", "long.gift", file.as_bytes());
    brought.passes_check();
    brought.says("1 skill, 2 items.");
    brought.says("(long.gift:1)");
    assert_eq!(brought.course().all("question", "id"), ["a", "b"]);
}

#[test]
fn long_numbers_are_read_and_what_is_said_to_right_ones_is_not_said_to_wrong_ones() {
    let brought = import("gift", "gift/numbers.gift");
    brought.passes_check();
    brought.says("1 item came with a loss:");
    brought
        .says("what is said to an answer has no place with this kind of question (numbers.gift:7)");
    let course = brought.course();
    assert_eq!(course.all("question", "id").len(), 5);
    let root = &course.question("root")["answer"];
    assert_eq!(root.as_str(), Some("1.4142135623730950488"));
    let near = course.question("near");
    assert_eq!(near["tolerance"].as_integer(), Some(2));
    let said = near["mistake"].to_string();
    assert!(said.contains("not between 1 and 5"), "{said}");
    assert!(!course.question("legs").contains_key("explanation"));
    let days = course.question("days")["answer"].to_string();
    assert!(days.contains("Well done"), "{days}");
}

#[test]
fn several_gaps_in_a_text_are_blanks_or_parts_and_braces_of_formulas_are_none() {
    let brought = import("gift", "gift/gaps.gift");
    brought.passes_check();
    brought.says("1 item came with a loss:");
    brought.says("words before its first answer belong to none (gaps.gift:9)");
    let course = brought.course();
    let parts = |id: &str| {
        course.question(id)["part"]
            .as_array()
            .expect("parts")
            .clone()
    };
    let kinds = |id: &str| {
        let kinds = parts(id)
            .into_iter()
            .map(|part| part["kind"].as_str().map(str::to_owned));
        kinds.collect::<Option<Vec<_>>>().expect("kinds")
    };
    assert_eq!(kinds("trees"), ["choice", "text", "number"]);
    assert!(parts("trees")[0].to_string().contains("It has one trunk."));
    assert_eq!(kinds("rivers"), ["choice", "choice"]);
    let text = |id: &str| {
        course.question(id)["text"]
            .as_str()
            .expect("a text")
            .to_owned()
    };
    assert_eq!(text("sounds"), "A cow [[moos]] and a dog [[barks|woofs]].");
    assert_eq!(text("within"), "Say un[[happi]]ness.");
    assert!(
        course.question("within")["mistake"]
            .to_string()
            .contains("With an i.")
    );
    let square = course.question("square");
    assert_eq!(
        square["prompt"].as_str(),
        Some("What is $\\frac{1}{2} + x^{2}$ at 2?")
    );
    assert_eq!(course.question("ticks")["kind"].as_str(), Some("multi"));
}

#[test]
fn pairs_that_share_a_side_are_kept_or_named() {
    let brought = import("gift", "gift/pairs.gift");
    brought.passes_check();
    brought.says("of several partners of one left side only the first is here (pairs.gift:1)");
    brought.says("all left sides have the same partner");
    let course = brought.course();
    let alike = course.question("alike");
    assert_eq!(alike["kind"].as_str(), Some("card"));
    assert!(
        alike["prompt"]
            .as_str()
            .is_some_and(|text| text.contains("- blue"))
    );
    let answer = alike["answer"].as_str();
    assert!(answer.is_some_and(|text| text.contains("- blue → primary")));
}

#[test]
fn pairs_are_written_on_a_line_each() {
    let text = import("gift", "gift/cells.gift").text();
    let pairs = text.split_once("pairs = [\n").expect("pairs").1;
    let first = pairs.lines().next().unwrap_or_default();
    assert!(
        first.starts_with("  [\"") && first.ends_with("\"],"),
        "{first}"
    );
}
