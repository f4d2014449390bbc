//! What is said holds beside what else is said, and is not said again word for word.

use std::fmt::Write;

use crate::common;

use common::shell::{Place, out};

const HEAD: &str = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\ntries = TRIES\n\
    [[skill]]\nid = \"s\"\ntitle = \"Words\"\n";

/// A home with a course file of this text, and how a command is run there.
struct World {
    place: Place,
    path: String,
}

impl World {
    fn new(tries: u8, rest: &str) -> World {
        let place = Place::with_courses();
        let path = place.path().join("c.toml");
        let head = HEAD.replace("TRIES", &tries.to_string());
        std::fs::write(&path, head + rest).expect("a course");
        let path = path.to_str().expect("a path").to_owned();
        World { place, path }
    }
    fn run(&self, args: &[&str], lines: &str) -> String {
        let args = [&["--seed", "1"], args].concat();
        let args: Vec<&str> = args
            .into_iter()
            .map(|arg| if arg == "COURSE" { &self.path } else { arg })
            .collect();
        out(&self.place.type_in(&args, lines))
    }
    fn practise(&self, lines: &str) -> String {
        self.run(&["practice", "COURSE", "--plain"], lines)
    }
}

fn words(n: usize) -> String {
    let mut all = String::new();
    for n in 0..n {
        let _ = writeln!(
            all,
            "[[question]]\nid = \"q{n}\"\nskills = [\"s\"]\nkind = \"text\"\n\
             prompt = \"Word {n}?\"\nanswer = \"answer{n}\""
        );
    }
    all
}

#[test]
fn what_can_rest_until_tomorrow_is_not_said_to_come_back_before() {
    let lesson = "lesson = \"The idea.\"\n".to_owned();
    let world = World::new(1, &(lesson + &words(8)));
    let said = world.practise(&"wrong\n\n".repeat(60));
    // Its lesson was shown a moment ago: it is not pointed at again.
    let rest = "It can rest until tomorrow.";
    let verdict = said.split("Not right.").find(|part| part.contains(rest));
    let verdict = verdict.unwrap_or_else(|| panic!("it never rests: {said}"));
    assert!(
        !verdict.contains("It comes back in this sitting"),
        "{verdict}"
    );
    // Where it need not rest, that is still said.
    assert!(
        said.contains("It comes back in this sitting if there is room"),
        "{said}"
    );
}

#[test]
fn one_fact_after_another_is_not_announced_in_the_same_words() {
    let world = World::new(2, &("facts = true\n".to_owned() + &words(9)));
    let said = world.practise(&"\n".repeat(4));
    let met = said.matches("\nNew: Word ").count();
    assert!(met >= 3, "{said}");
    assert_eq!(
        said.matches("Take it in; it is asked in a moment.").count(),
        1,
        "{said}"
    );
    assert_eq!(
        said.matches("Typing it first helps, too.").count(),
        1,
        "{said}"
    );
    assert_eq!(
        said.matches("One more in “Words”.").count(),
        met - 1,
        "{said}"
    );
}

#[test]
fn that_a_question_was_not_shown_yet_is_said_once_in_a_sitting() {
    // Whoever is always right is soon asked before anything is shown.
    let (mut lines, mut said) = (String::new(), String::new());
    for _ in 0..16 {
        let last = said.lines().rev().find(|line| line.contains("Word "));
        let asked = last.and_then(|line| line.strip_prefix("Word ")?.strip_suffix('?'));
        match asked {
            Some(n) => lines += &format!("answer{n}\n\n"),
            None => lines.push('\n'),
        }
        let world = World::new(2, &("facts = true\n".to_owned() + &words(30)));
        said = world.practise(&lines);
    }
    let unshown = "This one was not shown yet: you may know it already";
    assert_eq!(said.matches(unshown).count(), 1, "{said}");
    let after = said.split(unshown).nth(1).unwrap_or_default();
    assert!(after.contains("This one was not asked before."), "{said}");
}

#[test]
fn a_mistake_is_told_in_the_question_as_it_was_asked_and_apart_from_others() {
    let question = "[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\n\
        prompt = \"What is {a} + 1, as `pwd` has it?\"\nanswer = \"{a + 1}\"\n\
        params = { a = \"100..900\" }\n\
        [[question.mistake]]\nname = \"one\"\nanswer = 13\nfeedback = \"More than thirteen.\"\n\
        [[question.mistake]]\nname = \"two\"\nanswer = 14\nfeedback = \"More than fourteen.\"\n";
    let world = World::new(4, question);
    let practice = ["practice", "COURSE", "--plain", "--no-teaching"];
    let said = world.run(&practice, "13\n14\n13\nquit\n");
    let asked = said.lines().find(|line| line.starts_with("What is "));
    let asked = asked.unwrap_or_else(|| panic!("{said}"));
    let quoted = asked.replace('“', "‘").replace('”', "’");
    assert_ne!(quoted, asked, "nothing stands in quotes in it");
    let quoted = format!("In “{quoted}”");
    assert!(said.contains(&quoted), "{quoted} at the end of {said}");
    let stats = world.run(&["stats", "COURSE"], "");
    assert!(stats.contains(&quoted), "{quoted} in {stats}");
    let over = world.run(&["stats", "COURSE", "--over-time", "week"], "");
    let mistakes: Vec<&str> = over
        .lines()
        .filter(|l| l.contains("Met once") || l.contains("Seen again"))
        .collect();
    assert_eq!(mistakes.len(), 2, "{over}");
    for said in ["More than thirteen.", "More than fourteen."] {
        let here = mistakes
            .iter()
            .filter(|line| line.contains(said) && line.contains(&quoted));
        assert_eq!(here.count(), 1, "{said}: {over}");
    }
}

#[test]
fn a_plan_is_reckoned_with_the_minutes_that_are_set() {
    let world = World::new(2, &words(8));
    let plan = || world.run(&["plan", "COURSE"], "");
    assert!(plan().contains("At 15 minutes a day"), "{}", plan());
    world.run(&["set", "minutes", "10"], "");
    assert!(
        plan().contains("In sittings of 10 minutes, one a day"),
        "{}",
        plan()
    );
    let json = world.run(&["plan", "COURSE", "--format", "json"], "");
    assert!(
        json.contains("In sittings of 10 minutes, one a day"),
        "{json}"
    );
    let ahead = world.run(&["plan", "COURSE", "--forecast"], "");
    assert!(
        ahead.contains("In sittings of 10 minutes, one a day"),
        "{ahead}"
    );
    // What the plan says itself goes first.
    world.run(&["plan", "COURSE", "--minutes", "20"], "");
    assert!(plan().contains("At 20 minutes a day"), "{}", plan());
}

#[test]
fn minutes_of_practice_are_called_what_they_are() {
    let world = World::new(2, &words(8));
    world.run(
        &["practice", "COURSE", "--plain", "--no-teaching"],
        "answer1\n\nquit\n",
    );
    let over = world.run(&["stats", "COURSE", "--over-time", "week"], "");
    assert!(
        over.contains("1 day of practice, 1 min of thinking, 1 answer"),
        "{over}"
    );
}

#[test]
fn that_a_skill_is_new_is_said_over_its_example_and_not_again_over_its_question() {
    let place = Place::with_courses();
    let args = ["practice", "linear-equations", "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, "quit\n"));
    let new = "New: “Stories, worked backwards”.";
    assert_eq!(said.matches(new).count(), 1, "{said}");
    assert!(
        said.contains("Question 1. “Stories, worked backwards”: now you."),
        "{said}"
    );
}
