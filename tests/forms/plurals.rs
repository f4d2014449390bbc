//! Words that follow numbers and words: plurals, ordinals and articles in templates.

use std::collections::BTreeSet;

use super::{complaints, good, item, of};

#[test]
fn words_follow_the_numbers_that_are_drawn() {
    let course = good("plurals");
    let mut seen = BTreeSet::new();
    for seed in 0..60 {
        let bags = item(&course, "bags", seed).prompt;
        seen.insert(bags.contains(" 1 bag with"));
        assert!(
            !bags.contains(" 1 bags") && !bags.contains(" 1 pieces"),
            "{bags}"
        );
        assert!(
            !bags.contains("a apple") && !bags.contains("a orange"),
            "{bags}"
        );
        assert!(!bags.contains("an pear"), "{bags}");
        let floors = item(&course, "floors", seed);
        assert!(
            ["st floor", "nd floor", "rd floor", "th floor"]
                .iter()
                .any(|f| floors.prompt.contains(f))
        );
        let answer = floors.task.model_answer();
        let last = answer.trim_end_matches(char::is_alphabetic);
        let ending = match (last, last.chars().last()) {
            ("11" | "12" | "13", _) => "th",
            (_, Some('1')) => "st",
            (_, Some('2')) => "nd",
            (_, Some('3')) => "rd",
            _ => "th",
        };
        assert_eq!(answer.as_str(), format!("{last}{ending}"));
    }
    assert_eq!(seen.len(), 2);
}

#[test]
fn the_language_of_the_course_says_which_forms_there_are() {
    let course = good("plurals-pl");
    for seed in 0..40 {
        let prompt = item(&course, "ile", seed).prompt;
        let n: u32 = prompt
            .split(' ')
            .nth(3)
            .and_then(|n| n.parse().ok())
            .expect("a number");
        let word = match (n % 10, n % 100) {
            _ if n == 1 => "plik.",
            (2..=4, hundred) if !(12..=14).contains(&hundred) => "pliki.",
            _ => "plików.",
        };
        assert!(prompt.contains(&format!("jest {n} {word}")), "{prompt}");
    }
}

#[test]
fn a_form_that_is_lacking_is_found_by_check() {
    let told = |language: &str, text: &str| {
        let course = of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nparams = {{ n = \"1..9\" }}\n\
             prompt = \"{text} {{n}}\"\nanswer = \"n\"\n"
        ));
        let course = course.replace(
            "title = \"C\"",
            &format!("title = \"C\"\nlanguage = \"{language}\""),
        );
        complaints(&course).join("\n")
    };
    assert_eq!(told("en", "{n:plural file|files}"), "");
    let said = told("pl", "{n:plural plik|pliki}");
    assert!(
        said.contains("no form for `many`, which 9") && said.contains("one, few, many, other"),
        "{said}"
    );
    let said = told("en", "{n:plural file}");
    assert!(said.contains("write two forms"), "{said}");
    let said = told("de", "{n:a}");
    assert!(said.contains("English words only"), "{said}");
    let said = told("en", "{n:plurals file|files}");
    assert!(said.contains("no format `plurals file|files`"), "{said}");
}

/// The formats that the documentation shows are those that are read.
#[test]
fn the_examples_of_the_documentation_are_templates() {
    let text = include_str!("../../docs/course-format.md");
    let (_, after) = text
        .split_once("Words follow numbers")
        .expect("its paragraph");
    let block = after.split("```").nth(1).expect("an example");
    let block = block.strip_prefix("toml\n").expect("of a question");
    let question = format!("[[question]]\nid = \"q\"\nskills = [\"s\"]\n{block}");
    assert_eq!(complaints(&of(&question)), [""; 0], "{question}");
}
