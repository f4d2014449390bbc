//! `kenning import moodle`: questions in Moodle XML become a course that `check` accepts, and
//! what does not come along is named and counted.

use crate::imported;

use imported::{import, refuse};

#[test]
fn every_kind_of_question_comes_along() {
    let brought = import("moodle", "moodle/quiz.xml");
    brought.passes_check();
    brought.says("All of it came along.");
    let course = brought.course();
    let skills: Vec<String> = course.all("skill", "title");
    assert!(skills.contains(&"Water / States".to_owned()), "{skills:?}");
    let kinds: Vec<String> = course.all("question", "kind");
    for kind in [
        "choice", "multi", "text", "number", "match", "card", "order", "cloze",
    ] {
        assert!(kinds.iter().any(|other| other == kind), "{kind}: {kinds:?}");
    }
    assert_eq!(
        course.question("one-of-many")["kind"].as_str(),
        Some("multi")
    );
    assert_eq!(course.question("symbol")["case"].as_str(), Some("exact"));
    assert_eq!(course.question("mass")["unit"].as_str(), Some("kg"));
    let boil = course.question("boil-1");
    assert_eq!(boil["shuffle"].as_bool(), Some(false));
    assert_eq!(boil["source"].as_str(), Some("quiz.xml, Boiling [heat]"));
    assert_eq!(boil["hints"][0].as_str(), Some("Think of a kettle."));
}

#[test]
fn gaps_are_typed_or_asked_one_by_one() {
    let brought = import("moodle", "moodle/quiz.xml");
    let text = brought.text();
    for part in [
        "Water is made of [[hydrogen]] and [[oxygen|Oxygen gas]]; it has [[3]] atoms.",
        "Steam is (1)",
        "What belongs at (2)?",
        "\"a gas\"",
        "Ice is (1)",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn what_is_drawn_becomes_rows_and_pictures_files() {
    let brought = import("moodle", "moodle/quiz.xml");
    let text = brought.text();
    for part in [
        "Water of {a} °C gets {b} degrees warmer than twice that, {a*2} °C.",
        "(No set {{x}} here.)",
        "answer = \"2*a+((b)^(1))\"",
        "tolerance = \"1 %\"",
        "alt = \"A dot\"",
        "file = \"figures/picture-a-dot.gif\"",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let shown = brought.run(&["show", "DIR", "warm-up"]);
    assert!(shown.contains("°C") && !shown.contains("{a}"), "{shown}");
}

#[test]
fn what_is_lost_is_named_and_counted() {
    let brought = import("moodle", "moodle/losses.xml");
    brought.passes_check();
    for said in [
        "3 items were left out:",
        "its kind of question can't be asked here (losses.xml:3)",
        "its options are pictures, which can't be chosen here (losses.xml:4)",
        "2 items came with a loss:",
        "worth a part of the credit",
        "what is said to any other answer",
        "a picture is not in the source",
    ] {
        brought.says(said);
    }
}

#[test]
fn hostile_files_are_refused() {
    let bomb = b"<!DOCTYPE a [<!ENTITY x \"yy\">]>\n<quiz>&x;</quiz>";
    let said = refuse("moodle", "bomb.xml", bomb);
    assert!(
        said.contains("bomb.xml, line 1") && said.contains("document type"),
        "{said}"
    );
    let deep = "<a>".repeat(100_000);
    let said = refuse("moodle", "deep.xml", deep.as_bytes());
    assert!(said.contains("too deep"), "{said}");
    let said = refuse("moodle", "open.xml", b"<quiz>\n<question>\n</quiz>");
    assert!(said.contains("open.xml, line 3"), "{said}");
}

#[test]
fn stack_comes_along_where_it_needs_no_maxima() {
    let brought = import("moodle", "moodle/stack.xml");
    brought.passes_check();
    brought.says("1 item was left out:");
    brought.says("its answer can't be read (stack.xml:29)");
    brought.says("1 item came with a loss:");
    brought.says("it is graded by more than the value of the answer");
    let course = brought.course();
    let expand = course.question("expand");
    assert_eq!(expand["kind"].as_str(), Some("expression"));
    assert_eq!(
        expand["mistake"][0]["feedback"].as_str(),
        Some("Multiply both terms.")
    );
    let sums = course.question("two-sums");
    assert_eq!(sums["part"].as_array().map(Vec::len), Some(2));
    let slope = course.question("slope")["params"].to_string();
    for part in ["\"2..8 step 2\"", "[-4, -3, -2, -1, 1, 2, 3, 4]"] {
        assert!(slope.contains(part), "{part}: {slope}");
    }
    let shown = brought.run(&["show", "DIR", "two-sums"]);
    assert!(shown.contains("(1) _") && !shown.contains("v1"), "{shown}");
}

#[test]
fn what_stack_draws_has_its_signs() {
    let brought = import("moodle", "moodle/stack_signs.xml");
    brought.passes_check();
    let course = brought.course();
    let square = course.question("square");
    let prompt = square["prompt"].as_str().unwrap();
    assert!(
        prompt.ends_with(r"$(x {v2:signed})^2$ = \_\_\_."),
        "{prompt}"
    );
    assert_eq!(
        square["explanation"].as_str(),
        Some(
            "$(x {v2:signed})^2 = x^2 {2*v2:scoef}x {v2^2:signed}$, and ${3*v2:coef}x$ is no part of it."
        )
    );
    let shown = brought.run(&["show", "DIR", "square"]);
    assert!(
        shown.contains("(x - ") && shown.contains("x squared minus"),
        "{shown}"
    );
}

#[test]
fn the_form_that_stack_asks_for_is_asked_for_or_named() {
    let brought = import("moodle", "moodle/stack_signs.xml");
    brought.says("2 items came with a loss:");
    brought.says("it is graded by more than the value of the answer");
    let course = brought.course();
    let square = course.question("square");
    assert_eq!(square["form"].as_str(), Some("expanded"));
    let mistakes = square["mistake"].as_array().unwrap();
    assert_eq!(mistakes.len(), 1, "{mistakes:?}");
    assert_eq!(
        mistakes[0]["feedback"].as_str(),
        Some("The middle is missing.")
    );
    assert_eq!(
        course.question("root")["form"].as_str(),
        Some("simplest-root")
    );
    for id in ["logarithm", "even"] {
        assert!(!course.question(id).contains_key("form"), "{id}");
    }
}

#[test]
fn calculated_options_become_a_template() {
    let brought = import("moodle", "moodle/drawn.xml");
    brought.passes_check();
    brought.says("1 item was left out:");
    let course = brought.course();
    let area = course.question("area");
    assert_eq!(area["kind"].as_str(), Some("choice"));
    assert_eq!(area["answer"].as_str(), Some("{a*b} m²"));
    assert!(area.contains_key("rows"));
    assert!(!brought.text().contains("{="), "{}", brought.text());
}

#[test]
fn praise_of_a_right_number_is_no_explanation() {
    let brought = import("moodle", "moodle/drawn.xml");
    brought.says("what is said to an answer has no place with this kind of question");
    let course = brought.course();
    let legs = course.question("legs");
    assert_eq!(legs["explanation"].as_str(), Some("Insects have six."));
    assert!(!course.question("sides").contains_key("explanation"));
    let feet = course.question("feet")["part"].as_array().unwrap();
    assert_eq!(feet.len(), 2);
    assert!(feet.iter().all(|part| part.get("explanation").is_none()));
}

#[test]
fn lines_of_code_stay_lines() {
    let brought = import("moodle", "moodle/drawn.xml");
    let course = brought.course();
    let prompt = course.question("loop")["prompt"].as_str().unwrap();
    let code = "```\nfor (i=0;i<3;i++)\n  puts(\"x\");\n```";
    assert!(prompt.contains(code), "{prompt}");
}

#[test]
fn pictures_in_options_are_left_out_and_old_ones_kept() {
    let brought = import("moodle", "moodle/pictures.xml");
    brought.passes_check();
    brought.says("2 items were left out:");
    brought.says("its options are pictures, which can't be chosen here");
    brought.says("1 item came with a loss:");
    let course = brought.course();
    let figures = course.question("old")["figure"].as_array().unwrap();
    assert_eq!(figures[0]["file"].as_str(), Some("figures/old-dot.gif"));
}
