//! `kenning export --format gift`: what GIFT can say of a course comes back as the same questions,
//! the rest is named and counted.

use crate::common;
use crate::imported;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use common::shell::{Place, err, out};
use imported::Imported;
use kenning::author::{Care, load_named};
use kenning::course::{Course, Instance};
use kenning::kinds::{Answer, Form, Shown, Stretch};
use kenning::library::read_course;

fn loaded(path: &Path) -> Course {
    let files = read_course(path).expect("files");
    let loaded = load_named(&files.named(), Care::Quick);
    loaded.course.expect("a course")
}

/// The course in GIFT, and what was said of it.
fn exported(course: &Path) -> Result<(String, String), String> {
    let place = Place::new();
    let course = course.to_str().expect("a path");
    let done = place.run(&["export", "--format", "gift", course]);
    match done.status.success() {
        true => Ok((out(&done), err(&done))),
        false => Err(err(&done)),
    }
}

/// Letters and digits alone: marks may stand in another way.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The id that an entry has when it is brought in.
fn id_of(line: &str) -> Option<String> {
    let id = line.strip_prefix("// [id:")?.split(']').next()?;
    Some(id.replace('.', "-"))
}

/// What of an item must be the same.
fn essence(item: &Shown) -> Vec<String> {
    let mut said = vec![letters(&item.prompt)];
    let graded = |answer: &Answer| {
        let graded = item.grade(answer).expect("graded");
        let feedback = graded
            .mistake
            .map(|at| item.mistakes[at].feedback.to_string());
        let words = feedback.or_else(|| graded.said.map(|said| said.into_string()));
        let words = letters(&words.unwrap_or_default());
        format!("{} {words}", graded.verdict.is_correct())
    };
    match item.task.form() {
        Form::OneOf { options } => {
            let each = options.iter().enumerate();
            let each = each
                .map(|(n, option)| format!("{} {}", letters(option), graded(&Answer::Choice(n))));
            let mut each: Vec<String> = each.collect();
            each.sort();
            said.extend(each);
        }
        Form::SomeOf { options } => {
            let right = item.task.right();
            let Some(Answer::Multi(right)) = right.first() else {
                panic!("several");
            };
            let each = options.iter().enumerate();
            let each =
                each.map(|(n, option)| format!("{} {}", letters(option), right.contains(&n)));
            let mut each: Vec<String> = each.collect();
            each.sort();
            said.extend(each);
        }
        Form::Match { left, right } => {
            let answers = item.task.right();
            let Some(Answer::Match(pairs)) = answers.first() else {
                panic!("pairs");
            };
            let pairs = left.iter().zip(pairs);
            said.extend(pairs.map(|(left, at)| {
                format!(
                    "{} {}",
                    letters(left),
                    letters(&right[at.expect("a partner")])
                )
            }));
            let mut all: Vec<String> = right.iter().map(|text| letters(text)).collect();
            all.sort();
            said.extend(all);
        }
        Form::Blanks { parts } => {
            said.clear();
            // What an importer puts there by itself is not said twice.
            let usual = ["Fill in the blank.", "Fill in the blanks."];
            if !usual.contains(&item.prompt.trim()) {
                said.push(letters(&item.prompt));
            }
            for part in parts {
                match part {
                    Stretch::Text(text) => said.push(letters(text)),
                    Stretch::Blank(all) => said.push(format!("{all:?}")),
                    Stretch::Hint(hint) => said.push(letters(hint)),
                }
            }
            // A hint comes back as words behind the blank.
            let whole = said.concat();
            said = vec![whole];
        }
        Form::Written { back, .. } | Form::SelfGrade { back } => {
            let explanation = item.explanation.as_deref().unwrap_or_default();
            said.push(letters(back) + &letters(explanation));
            return said;
        }
        Form::Line(_) => {
            said.extend(item.task.right().iter().map(|answer| format!("{answer:?}")));
            if let Some(number) = item.task.number() {
                said.truncate(1);
                said.push(format!("{} {}", number.right, number.within));
            }
            for at in 0..item.mistakes.len() {
                let wrong = item.task.wrong(at);
                said.extend(wrong.iter().map(graded));
            }
        }
        Form::Order { .. } => panic!("an order"),
    }
    said.push(letters(item.explanation.as_deref().unwrap_or_default()));
    said
}

/// What a question with this id asks: parts one after another.
fn asked(instance: &Instance) -> Vec<Vec<String>> {
    instance.asked().map(essence).collect()
}

fn good() -> Vec<PathBuf> {
    let dir = std::fs::read_dir("tests/data/good").expect("a folder");
    let mut all: Vec<PathBuf> = dir.map(|entry| entry.expect("an entry").path()).collect();
    all.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    all.sort();
    all
}

#[test]
fn what_is_written_comes_back_as_the_same_questions() {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for path in good() {
        let name = path.display().to_string();
        let Ok((text, _)) = exported(&path) else {
            continue;
        };
        let back = Imported::of("gift", "back.gift", text.as_bytes());
        back.passes_check();
        assert!(
            !back.said.contains("left out"),
            "{name}: {}\n{text}",
            back.said
        );
        assert!(
            !back.said.contains("with a loss"),
            "{name}: {}\n{text}",
            back.said
        );
        let before = loaded(&path);
        let after = loaded(&back.dir());
        assert_eq!(after.title.to_string(), before.title.to_string(), "{name}");
        let ids: Vec<String> = text.lines().filter_map(id_of).collect();
        for skill in after.skills.iter() {
            assert!(
                ids.contains(&skill.id.to_string()),
                "{name}: {}",
                skill.id.as_str()
            );
        }
        for question in before.questions.iter().filter(|q| q.template.is_none()) {
            let id = question.id.as_str().replace('.', "-");
            let Some(at) = after.question(&id) else {
                continue;
            };
            let other = &after.questions[at];
            let one = asked(&question.in_order(0).expect("shown"));
            let two = asked(&other.in_order(0).expect("shown"));
            let kind = question.item.task.kind().name();
            *kinds.entry(kind).or_default() += 1;
            // Part of a question may have no way to be said.
            if question.has_parts() {
                assert!(
                    two.iter().all(|part| one.contains(part)),
                    "{name}: {id}\n{one:#?}\n{two:#?}\n{text}"
                );
                continue;
            }
            // Ranges without an end can't be said; what is said of numbers is as it was.
            if kind == "number" {
                let (one, two) = (&one[0], &two[0]);
                assert_eq!(one[..2], two[..2], "{name}: {id}\n{text}");
                assert_eq!(one.last(), two.last(), "{name}: {id}\n{text}");
                let is_there = |said: &String| one.contains(said);
                assert!(two.iter().all(is_there), "{name}: {id}\n{text}");
                continue;
            }
            // Numbers that were algebra are numbers.
            if kind == "expression" {
                continue;
            }
            // A blank within code is asked for below it.
            if kind == "cloze" && other.item.task.kind().name() == "text" {
                continue;
            }
            assert_eq!(one, two, "{name}: {id}\n{text}");
        }
    }
    for kind in [
        "choice", "multi", "text", "number", "match", "cloze", "card",
    ] {
        assert!(kinds.get(kind) > Some(&0), "{kind}: {kinds:?}");
    }
}

#[test]
fn brought_in_and_written_again_it_stays_the_same() {
    let sources = [
        "tests/data/import/gift/cells.gift",
        "tests/data/import/gift/numbers.gift",
        "tests/data/import/gift/texts.gift",
    ];
    let mut texts: Vec<(String, String)> = Vec::new();
    for path in sources {
        let text = std::fs::read_to_string(path).expect("a file");
        texts.push((path.to_owned(), text));
    }
    for path in good() {
        if let Ok((text, _)) = exported(&path) {
            texts.push((path.display().to_string(), text));
        }
    }
    for (name, text) in texts {
        let first = Imported::of("gift", "same.gift", text.as_bytes());
        let (again, _) = exported(&first.dir()).expect("GIFT");
        let second = Imported::of("gift", "same.gift", again.as_bytes());
        let (last, _) = exported(&second.dir()).expect("GIFT");
        assert_eq!(again, last, "{name}");
        if !sources.contains(&name.as_str()) {
            assert_eq!(first.text(), second.text(), "{name}\n{text}\n{again}");
        }
    }
}

const SIGNS: &str = r#"
format = 1
[course]
id = "signs"
title = "Signs"
license = "CC-BY-4.0"
authors = ["Ana Lopez", "Ben: the other"]
[[skill]]
id = "one"
title = "Input/output: {a} ~ b"
lesson = "A *lesson* with `x = {1}` and $\\frac{1}{2}$.\n\n- one\n- two"
[[skill]]
id = "two"
title = "Two"
[[question]]
id = "hard"
kind = "choice"
skills = ["one", "two"]
prompt = "Which of `a -> b`, {c} = ~d # e : f is *right*?\n\n```rust\nlet a = 1;\n\n// no comment\nb(&a);\n```"
options = [{ text = "%50% = {x}", say = "No: `=` is #1." }, "a < b & c", "[html] C:\\new", "x ~ y"]
answer = "a < b & c"
explanation = "It is $a < b$: so #### is said."
[[question]]
id = "typed"
kind = "text"
skills = ["two"]
prompt = "// What?"
answer = ["a*b", "<b>", "[x]", "%1%"]
source = "A book, page 3"
[[question.mistake]]
answer = "C:\\*"
feedback = "A path: {no}."
[[question]]
id = "within"
kind = "cloze"
skills = ["two"]
prompt = "Put in the letters."
text = "un[[happi]]ness is **so**"
[[question.mistake]]
answer = ["happy"]
feedback = "With an i."
[[question]]
id = "rounded"
kind = "number"
skills = ["two"]
prompt = "What is it?"
answer = "20*29/192"
round = 2
[[question.mistake]]
answer = 5
feedback = "Five."
[[question.mistake]]
answer = "10..20"
feedback = "Ten."
[[question.mistake]]
answer = ["..0", "0.."]
feedback = "Others."
[[question]]
id = "third"
kind = "number"
skills = ["two"]
prompt = "What is a third?"
answer = "1/3"
[[question]]
id = "sorted"
kind = "order"
skills = ["two"]
prompt = "Sort."
items = ["a", "b", "c"]
[[question]]
id = "drawn"
kind = "number"
skills = ["two"]
params = { a = "2..9" }
prompt = "What is {a} and 1?"
answer = "a + 1"
hints = ["Count."]
"#;

#[test]
fn signs_are_escaped_and_what_can_not_be_said_is_named_and_counted() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("signs.toml");
    std::fs::write(&path, SIGNS).expect("a course");
    let (text, said) = exported(&path).expect("GIFT");
    for part in [
        "8 questions are in it, from 5 of the course.",
        "2 questions of the course are not in it",
        "1 × its number has no end as a decimal, or too many digits (third)",
        "1 × things are put in order (sorted)",
        "1 × a template, of which a few showings with fixed values are in it (drawn)",
        "1 × its hints (drawn)",
    ] {
        assert!(said.contains(part), "{part}: {said}\n{text}");
    }
    // No text begins a line of its own, so none is a comment or a category.
    let begins = ["// ", "::", "$CATEGORY: ", "\t", "}", "[html]", ""];
    for line in text.lines() {
        let known = line.is_empty() || begins[..6].iter().any(|start| line.starts_with(start));
        assert!(known, "{line}\n{text}");
    }
    let back = Imported::of("gift", "signs.gift", text.as_bytes());
    back.passes_check();
    back.says("All of it came along.");
    let course = back.course();
    assert_eq!(course.all("skill", "id"), ["one", "two"]);
    assert_eq!(
        course.all("skill", "title"),
        ["Input/output: {a} ~ b", "Two"]
    );
    let hard = course.question("hard");
    assert_eq!(hard["license"].as_str(), Some("CC-BY-4.0"));
    assert_eq!(hard["authors"].as_array().map(Vec::len), Some(2));
    let prompt = hard["prompt"].as_str().expect("a prompt");
    assert!(
        prompt.contains("```rust\nlet a = 1;\n\n// no comment\nb(&a);\n```"),
        "{prompt}"
    );
    assert_eq!(
        course.question("typed")["source"].as_str(),
        Some("A book, page 3")
    );
    assert_eq!(
        course.question("within")["text"].as_str(),
        Some("Put in the letters.\n\nun[[happi]]ness is **so**")
    );
    let before = loaded(&path);
    let after = loaded(&back.dir());
    for id in ["hard", "typed", "rounded"] {
        let of = |course: &Course| {
            let at = course.question(id).expect(id);
            asked(&course.questions[at].in_order(0).expect("shown"))
        };
        assert_eq!(of(&before), of(&after), "{id}\n{text}");
    }
    // A star that was typed is a star.
    let at = after.question("typed").expect("typed");
    let item = after.questions[at].in_order(0).expect("shown").item;
    let right = |typed: &str| {
        item.grade(&Answer::Typed(typed.to_owned()))
            .expect("graded")
    };
    assert!(right("a*b").verdict.is_correct() && !right("a x b").verdict.is_correct());
    assert_eq!(right("C:\\*").mistake, Some(0));
}

#[test]
fn a_file_is_never_written_over_unasked_and_a_course_must_be_named() {
    let place = Place::new();
    let course = "tests/data/good/match.toml";
    let path = place.path().join("m.gift");
    let path = path.to_str().expect("a path");
    // The name of the file says what it is to hold.
    let done = place.run(&["export", course, "--output", path]);
    assert!(done.status.success(), "{}", err(&done));
    let first = std::fs::read_to_string(path).expect("a file");
    assert!(
        first.starts_with("// ") && first.contains("Canberra"),
        "{first}"
    );
    let again = place.run(&["export", course, "--output", path]);
    assert!(!again.status.success(), "{}", out(&again));
    assert_eq!(std::fs::read_to_string(path).expect("a file"), first);
    let forced = place.run(&["export", course, "--output", path, "--force"]);
    assert!(forced.status.success(), "{}", err(&forced));
    let nameless = place.run(&["export", "--format", "gift"]);
    assert!(
        err(&nameless).contains("GIFT is of one course."),
        "{}",
        err(&nameless)
    );
    let none = place.run(&["export", "--format", "gift", "tests/data/good/order.toml"]);
    assert!(
        err(&none).contains("GIFT has no way to say any question"),
        "{}",
        err(&none)
    );
}

#[test]
fn negative_answers_language_and_description_go_along() {
    let place = Place::new();
    let file = place.path().join("roots.toml");
    let course = "format = 1\n[course]\nid = \"roots\"\ntitle = \"Roots\"\n\
        language = \"es\"\ndescription = \"Of squares.\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q\"\nkind = \"expression\"\nskills = [\"s\"]\n\
        prompt = \"A number whose square is 4?\"\nanswer = [\"2\", \"-2\"]\n";
    std::fs::write(&file, course).unwrap();
    let (text, _) = exported(&file).expect("written");
    for wanted in [
        "// language: es\n",
        "// description: Of squares.\n",
        "\t=-2\n",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let gift = place.path().join("roots.gift");
    std::fs::write(&gift, &text).unwrap();
    let back = place.path().join("back");
    let (gift, back) = (gift.display().to_string(), back.display().to_string());
    let done = place.run(&["import", "gift", &gift, &back]);
    assert!(done.status.success(), "{}", err(&done));
    let head = std::fs::read_dir(&back).expect("a course");
    let head = head
        .flatten()
        .map(|entry| std::fs::read_to_string(entry.path()).unwrap_or_default());
    let head: String = head.collect();
    assert!(head.contains("language = \"es\""), "{head}");
    assert!(head.contains("description = \"Of squares.\""), "{head}");
}

#[test]
fn a_mistake_that_only_some_showings_lose_is_told() {
    let text = |numbers: &[usize]| {
        format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"number\"\nparams = {{ n = {numbers:?} }}\n\
             prompt = \"{{n}}?\"\nanswer = \"100 * n\"\n[[question.mistake]]\nname = \"m\"\n\
             answer = \"1 / n\"\nfeedback = \"F\"\n"
        )
    };
    let dir = tempfile::tempdir().expect("a directory");
    let path = dir.path().join("c.toml");
    // A third has no end as a decimal, a half has. Which come first is drawn.
    let mut numbers = [2, 3, 4, 6, 5, 7, 8, 9];
    let mut lost_later = 0;
    for _ in 0..numbers.len() {
        numbers.rotate_left(1);
        std::fs::write(&path, text(&numbers)).expect("written");
        let (file, told) = exported(&path).expect("exported");
        let entries = file.split("::q").skip(1);
        let has: Vec<bool> = entries.map(|entry| entry.contains("#F")).collect();
        let lost = has.contains(&false);
        lost_later += usize::from(has.first() == Some(&true) && lost);
        let is_told = told.contains("what is said to some wrong answers");
        assert_eq!(is_told, lost, "{file}\n{told}");
    }
    assert!(lost_later > 0, "no case of it");
}
