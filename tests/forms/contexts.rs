//! The same question in words about what a learner likes: chosen by seed among the themes that
//! were picked, with the same numbers, answer and mistakes.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use kenning::author::{Care, load};
use kenning::course::{Course, Instance};
use kenning::desk::Start;
use kenning::journal::EventKind;
use serde_json::{Value, json};

use super::common::recorded::events;
use super::common::screen;
use super::common::served::{Served, valid};
use super::common::shell::{Place, err, out};
use super::{complaints, good, of, path};

const SEEDS: u64 = 40;

fn shown(course: &Course, id: &str, seed: u64, picked: &[&str]) -> Instance {
    let at = course.question(id).expect(id);
    let picked: Vec<String> = picked.iter().map(|&theme| theme.to_owned()).collect();
    let shown = course.showing(at, seed).expect("values");
    shown.in_words_for(&picked)
}

#[test]
fn words_change_and_nothing_else_does() {
    let course = good("contexts");
    let (mut sport, mut music) = (0, 0);
    for seed in 0..SEEDS {
        let plain = shown(&course, "per-minute", seed, &[]);
        let other = shown(&course, "per-minute", seed, &["sport", "music"]);
        assert!(plain.item.prompt.contains("litres run out of a tap"));
        match other.item.prompt.contains(" laps in ") {
            true => sport += 1,
            false => music += 1,
        }
        let one = if other.item.prompt.contains(" laps in ") {
            "laps"
        } else {
            "bars"
        };
        assert_eq!(
            other.item.hints[0].as_str(),
            format!("Divide the {one} by the minutes.")
        );
        assert!(
            other
                .item
                .explanation
                .as_ref()
                .is_some_and(|text| text.contains(one))
        );
        // What is asked, answered and foreseen is the same.
        assert_eq!(other.item.task, plain.item.task);
        assert_eq!(other.item.mistakes, plain.item.mistakes);
        let numbers = |text: &str| -> Vec<String> {
            let parts = text.split(|c: char| !c.is_ascii_digit());
            parts.filter(|n| !n.is_empty()).map(str::to_owned).collect()
        };
        assert_eq!(numbers(&other.item.prompt), numbers(&plain.item.prompt));
        assert_eq!(
            other,
            shown(&course, "per-minute", seed, &["music", "sport"])
        );
        // A theme that it has no words for changes nothing.
        assert_eq!(shown(&course, "per-minute", seed, &["cooking"]), plain);
    }
    assert!(sport > 8 && music > 8, "{sport} and {music}");
}

/// The seed and the theme's own name choose: a theme that is added takes showings, and moves
/// none from one of the others to another.
#[test]
fn a_theme_that_is_added_later_moves_nothing_between_the_others() {
    let context = |theme: &str| {
        format!(
            "[[question.context]]\ntheme = \"{theme}\"\nprompt = \"{theme}: 60 in 3. In one?\"\n"
        )
    };
    let theme_of = |shown: &Instance| -> String {
        let text = shown.item.prompt.as_str();
        text.split(':').next().unwrap_or_default().to_owned()
    };
    let all = ["art", "music", "sport", "zoo"];
    let named: String = all
        .iter()
        .map(|theme| format!("{theme} = \"{theme}\"\n"))
        .collect();
    let with = |themes: &[&str]| {
        let contexts: String = themes.iter().map(|theme| context(theme)).collect();
        let text = course(&named, &contexts);
        let loaded = load(&[("c.toml".into(), text.into())], Care::Quick);
        loaded.course.expect("a good course")
    };
    let (before, after) = (with(&["music", "sport"]), with(&all));
    let (mut taken, mut kept) = (0, 0);
    for seed in 0..200 {
        let was = theme_of(&shown(&before, "q", seed, &all));
        let is = theme_of(&shown(&after, "q", seed, &all));
        match ["art", "zoo"].contains(&is.as_str()) {
            true => taken += 1,
            false => {
                assert_eq!(was, is, "{seed}");
                kept += 1;
            }
        }
    }
    assert!(
        (70..130).contains(&taken) && kept > 70,
        "{taken} and {kept}"
    );
    // For ever: what a seed shows is in old logs.
    let first: Vec<String> = (0..8)
        .map(|seed| theme_of(&shown(&after, "q", seed, &all)))
        .collect();
    assert_snapshot!("themes_by_seed", first.join(" "));
}

#[test]
fn all_of_a_question_speaks_of_one_theme() {
    let course = good("contexts");
    let other = shown(&course, "batches", 1, &["cooking", "sport"]);
    assert!(other.item.prompt.contains("bakery"));
    assert!(other.parts[0].item.prompt.contains("rolls does it sell"));
    assert!(other.parts[1].item.prompt.contains("And in half an hour?"));
    assert_eq!(other.themes(), ["cooking"]);
}

fn course(themes: &str, context: &str) -> String {
    of(&format!(
        "[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\n\
         prompt = \"A car drives 60 km in 3 hours. How many in one?\"\nanswer = 20\n{context}"
    ))
    .replace(
        "[[skill]]",
        &format!("[course.themes]\n{themes}\n[[skill]]"),
    )
}

#[test]
fn what_is_wrong_with_a_wording_is_told() {
    let wording = |theme: &str, prompt: &str| {
        format!("[[question.context]]\ntheme = \"{theme}\"\nprompt = \"{prompt}\"\n")
    };
    let right = wording("sport", "A team runs 60 laps in 3 hours. How many in one?");
    let told = |themes: &str, context: &str| complaints(&course(themes, context)).join("\n");
    assert_eq!(told("sport = \"Sport\"", &right), "");
    for (themes, context, wanted) in [
        (
            "sport = \"Sport\"",
            wording("sprot", "60 3"),
            "did you mean `sport`",
        ),
        ("", right.clone(), "name it in `[course.themes]`"),
        (
            "music = \"Music\"",
            wording("zoo", "60 3"),
            "its themes are music",
        ),
        (
            "sport = \"Sport\"",
            right.clone() + &right,
            "two wordings for `sport`",
        ),
        (
            "sport = \"Sport\"",
            wording("sport", "60 laps in 4 hours?"),
            "lacks 3, which",
        ),
        (
            "sport = \"Sport\"\nmusic = \"M\"",
            right.clone(),
            "has a wording for `music`",
        ),
        ("Sport = \"Sport\"", String::new(), "needs a plain name"),
        (
            "sport = 3",
            String::new(),
            "needs a name that learners read",
        ),
    ] {
        let said = told(themes, &context);
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    // A wording that can't be shown is found like a prompt that can't.
    let drawn = course("sport = \"S\"", &wording("sport", "60 and 3, {q}")).replace(
        "prompt = \"A car",
        "params = { a = \"2..9\" }\nprompt = \"{a} A car",
    );
    let said = complaints(&drawn).join("\n");
    assert!(said.contains("`q`"), "{said}");
}

const OPTIONS: [&str; 3] = ["--seed", "1", "--no-teaching"];

#[test]
fn programs_say_what_the_learner_likes() {
    let place = Place::new();
    let good = path("contexts");
    let (mut program, first) = Served::begin(&place, &good, &OPTIONS);
    assert_eq!(first["type"], "question");
    let hello = program.objects[0].clone();
    let ids: Vec<&str> = (hello["themes"].as_array().expect("themes").iter())
        .filter_map(|theme| theme["id"].as_str())
        .collect();
    assert_eq!(ids, ["music", "cooking", "sport"]);
    assert!(hello.get("interests").is_none());
    let asked = program.send(json!({ "type": "interests", "themes": ["sport"] }));
    assert_eq!(asked["type"], "question");
    let refused = program.send(json!({ "type": "interests", "themes": ["chess"] }));
    assert!(
        refused["text"]
            .as_str()
            .is_some_and(|text| text.contains("“chess”"))
    );
    program.send(json!({ "type": "give_up" }));
    let mut prompts = BTreeSet::new();
    loop {
        let said = program.ask("next");
        if said["type"] == "summary" {
            break;
        }
        prompts.insert(
            said["prompt"]["text"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        );
        program.ask("give_up");
    }
    assert!(
        prompts.iter().any(|prompt| prompt.contains(" laps in ")),
        "{prompts:?}"
    );
    let later = prompts
        .iter()
        .filter(|prompt| prompt.contains("litres run out"));
    assert_eq!(later.count(), 0, "{prompts:?}");
    let all: Vec<Value> = program.end();
    valid(&all);
    // Later, they are known.
    let (again, _) = Served::begin(&place, &good, &OPTIONS);
    assert_eq!(again.objects[0]["interests"], json!(["sport"]));
    again.end();
}

#[test]
fn the_plan_says_and_changes_it_and_pipes_are_never_asked() {
    let place = Place::new();
    let good = path("contexts");
    let said = out(&place.type_in(&["practice", &good, "--plain", "--seed", "1"], "quit\n"));
    assert!(!said.contains("Which of these"), "{said}");
    let plan = |args: &[&str]| place.run(&[&["plan", good.as_str()], args].concat());
    assert!(out(&plan(&[])).contains("`--interests` says which"));
    let said = out(&plan(&["--interests", "sport,music"]));
    assert!(said.contains("words about: music, sport"), "{said}");
    // The course's own plan holds still.
    assert!(
        said.contains("has no plan") || said.contains("# "),
        "{said}"
    );
    let wrong = err(&plan(&["--interests", "chess"]));
    assert!(
        wrong.contains("no theme `chess`") && wrong.contains("music, cooking, sport"),
        "{wrong}"
    );
    assert!(out(&plan(&["--interests", "none"])).contains("keep their usual words"));
    let none = err(&place.run(&["plan", "shell-basics", "--interests", "sport"]));
    assert!(none.contains("has no themes"), "{none}");
    let kept = events(&place.path().join("profiles/default")).into_iter();
    let picks: Vec<Vec<String>> = kept
        .filter_map(|event| match event.kind {
            EventKind::Interested { themes, .. } => Some(themes),
            _ => None,
        })
        .collect();
    assert_eq!(picks, [vec!["music".to_owned(), "sport".into()], vec![]]);
}

#[test]
fn show_lists_each_wording() {
    let place = Place::new();
    let said = out(&place.run(&["show", &path("contexts"), "per-minute"]));
    for wanted in [
        "For `sport`: A team runs ",
        "For `music`: A drummer plays ",
        "Divide the laps",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
}

#[test]
fn the_full_screen_asks_once_and_again_on_a_key() {
    let (place, mut desk) = screen::Place::at_noon();
    let course = desk.find(&path("contexts")).expect("a course");
    desk.set_usual_minutes(15).expect("it is kept");
    let mut app = screen::home(&mut desk);
    app.ask_or_practise(course.clone(), Start::Practice, None)
        .expect("it asks");
    screen::press(&mut app, &["j", "j", "Space"]);
    assert_snapshot!("interests_80x24", screen::picture(&mut app, 80, 24));
    assert_snapshot!("interests_40x12", screen::picture(&mut app, 40, 12));
    screen::press(&mut app, &["Enter"]);
    let asked = screen::picture(&mut app, 80, 24);
    assert!(!asked.contains("Which of these"), "{asked}");
    drop(app);
    assert_eq!(desk.interests(&course), Some(vec!["sport".to_owned()]));
    // It is not asked again.
    let mut app = screen::home(&mut desk);
    app.ask_or_practise(course.clone(), Start::Practice, None)
        .expect("it begins");
    assert!(!screen::picture(&mut app, 80, 24).contains("Which of these"));
    drop(app);
    drop(desk);
    // What was picked outlasts the program.
    let mut desk = place.desk(screen::noon());
    let course = desk.find(&path("contexts")).expect("a course");
    assert!(!desk.asks_interests(&course));
}

#[test]
fn who_leaves_the_question_is_asked_again_and_who_marks_nothing_is_not() {
    let (_place, mut desk) = screen::Place::at_noon();
    let course = desk.find(&path("contexts")).expect("a course");
    let mut app = screen::home(&mut desk);
    app.ask_or_practise(course.clone(), Start::Practice, None)
        .expect("it asks");
    screen::press(&mut app, &["Esc"]);
    let home = screen::picture(&mut app, 80, 24);
    assert!(home.contains("kenning") && !home.contains("Which of these"));
    app.ask_or_practise(course.clone(), Start::Practice, None)
        .expect("it asks");
    screen::press(&mut app, &["Enter"]);
    drop(app);
    assert_eq!(desk.interests(&course), Some(Vec::new()));
    assert!(!desk.asks_interests(&course));
}

#[test]
fn the_example_of_the_documentation_is_a_question() {
    let text = include_str!("../../docs/course-format.md");
    let (_, after) = text.split_once("\n### Interests\n").expect("its section");
    let block = after.split("```").nth(1).expect("an example");
    let block = block.strip_prefix("toml\n").expect("of a course");
    let head = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"rates\"\n";
    let said = complaints(&format!("{head}title = \"R\"\n{block}"));
    // It names a theme for which the page has no wording.
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("no question has a wording for `music`"));
}
