//! What learners are told at moments where a wrong word would mislead them: after the
//! steps, after a miss among several options, before a test.

use crate::common;

use common::course::{Draft, Entry, article, course, mistake, number, question, skill, text};
use common::screen::{self, picture, press};
use common::served::Served;
use common::shell::{Place, out};
use common::trying::{on_disk, product};
use kenning::desk::{Desk, Start};
use serde_json::json;

/// Practises a course in plain mode.
fn plain(course: &Draft, lines: &str) -> String {
    let place = Place::with_courses();
    let path = place.path().join("told.toml");
    std::fs::write(&path, course.toml()).expect("a course");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--no-teaching", "--seed", "1"];
    out(&place.type_in(&args, lines))
}

/// A desk, and the path of a course that lies in its home.
fn screened(course: &Draft) -> (screen::Place, Desk, String) {
    let (place, desk) = screen::Place::at_noon_with_courses();
    let path = place.home.path().join("told.toml");
    std::fs::write(&path, course.toml()).expect("a course");
    let path = path.display().to_string();
    (place, desk, path)
}

/// A course of one question.
fn one(asked: Entry) -> Draft {
    course().set("tries", 2).skill(skill("s")).ask(asked)
}

#[test]
fn after_the_steps_the_miss_before_them_is_past() {
    let (_place, mut desk, path) = screened(&product());
    let mut app = screen::begin(&mut desk, &path, Start::Practice);
    press(&mut app, &["13", "Enter"]);
    let missed = picture(&mut app, 80, 24);
    assert!(
        missed.contains("✗ Not right") && missed.contains("F5 steps"),
        "{missed}"
    );
    press(
        &mut app,
        &["F5", "35", "Enter", "Enter", "7", "Enter", "Enter"],
    );
    let left = picture(&mut app, 80, 24);
    assert!(
        left.contains("The steps are done. Now the whole answer."),
        "{left}"
    );
    assert!(
        !left.contains("Not right") && !left.contains("F5 steps"),
        "{left}"
    );
    // A miss after them is told as any other, without the steps that are done.
    press(&mut app, &["13", "Enter"]);
    let again = picture(&mut app, 80, 24);
    assert!(
        again.contains("✗ Not right") && again.contains("Answer: 42"),
        "{again}"
    );
}

#[test]
fn after_the_steps_lines_and_objects_say_what_is_left() {
    let place = Place::with_courses();
    let path = on_disk(&place);
    let args = ["practice", &path, "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, "13\nsteps\n35\n\n7\n\n\nquit\n"));
    let (_, after) = said
        .split_once("The steps are done. Now the whole answer.")
        .expect("it is said");
    assert!(
        after.contains("Try again") && !after.contains("steps"),
        "{after}"
    );

    let place = Place::with_courses();
    let path = on_disk(&place);
    let (mut served, _) = Served::begin(&place, &path, &["--seed", "1"]);
    assert_eq!(
        served.send(json!({ "type": "answer", "text": "13" }))["after_steps"],
        false
    );
    assert_eq!(served.ask("steps")["after_steps"], false);
    served.send(json!({ "type": "answer", "text": "35" }));
    served.ask("next");
    served.send(json!({ "type": "answer", "text": "7" }));
    let left = served.ask("next");
    assert_eq!(
        (&left["after_steps"], &left["has_steps"]),
        (&true.into(), &false.into())
    );
}

#[test]
fn of_several_options_what_was_chosen_right_stays() {
    let primes = one(question("multi", "q", &["s"])
        .set("prompt", "Which are prime?")
        .set("options", vec!["2", "9", "11", "15"])
        .set("answer", vec!["2", "11"])
        .set("shuffle", false));
    let said = plain(&primes, "1\n3\n\nquit\n");
    assert!(
        said.contains("1 more is missing.\nType what is missing; what you chose stays."),
        "{said}"
    );
    assert!(
        said.contains("Correct.") && !said.contains("Answer:"),
        "{said}"
    );
    // All of them at once is right, too; and where one is wrong, nothing stays.
    assert!(plain(&primes, "1\n1 3\n\nquit\n").contains("Correct."));
    let mixed = plain(&primes, "1 2\n3\n\nquit\n");
    assert!(
        !mixed.contains("stays") && !mixed.contains("Correct."),
        "{mixed}"
    );

    let (_place, mut desk, path) = screened(&primes);
    let mut app = screen::begin(&mut desk, &path, Start::Practice);
    press(&mut app, &["1", "Enter"]);
    let missed = picture(&mut app, 80, 24);
    assert!(
        missed.contains("1  [x] 2") && missed.contains("1 more is missing"),
        "{missed}"
    );
    // Nothing was changed: that is no answer.
    press(&mut app, &["Enter"]);
    assert!(picture(&mut app, 80, 24).contains("Nothing is changed yet."));
    press(&mut app, &["3", "Enter"]);
    assert!(picture(&mut app, 80, 24).contains("✓ Correct"));
}

/// Two words, of which one is to be recognised.
const WORDS: &str = r#"
format = 1
[course]
id = "told"
title = "Words"
tries = 1
[[skill]]
id = "s"
title = "Words"
[[facts]]
id = "words"
skill = "s"
columns = ["es", "en"]
prompt = { en = "What does “{es}” mean?" }
rows = [["buenas tardes", "good afternoon"], ["buenas noches", "good evening"]]
"#;

#[test]
fn a_wrong_meaning_is_told_with_its_word_in_every_front_end() {
    let said = [
        "“good afternoon” goes with “buenas tardes”.",
        "“good evening” goes with “buenas noches”.",
    ];
    let is_told = |text: &str| said.iter().any(|said| text.contains(said));
    // One of the two options is right, and says nothing.
    let once = |of: [String; 2]| {
        let told = of.iter().filter(|text| is_told(text)).count();
        assert!(told == 1, "{of:#?}");
    };
    let file = |place: &std::path::Path| {
        let path = place.join("told.toml");
        std::fs::write(&path, WORDS).expect("a course");
        path.display().to_string()
    };
    once(["1", "2"].map(|option| {
        let place = Place::with_courses();
        let path = file(place.path());
        let args = ["practice", &path, "--plain", "--no-teaching", "--seed", "1"];
        out(&place.type_in(&args, &format!("{option}\nquit\n")))
    }));
    once([0, 1].map(|option| {
        let place = Place::with_courses();
        let path = file(place.path());
        let options = ["--seed", "1", "--no-teaching"];
        let (mut served, _) = Served::at_question(&place, &path, &options);
        let verdict = served.send(json!({ "type": "answer", "choice": option }));
        verdict["remarks"].to_string()
    }));
    once(["1", "2"].map(|option| {
        let (place, mut desk) = screen::Place::at_noon_with_courses();
        let path = file(place.home.path());
        let mut app = screen::begin(&mut desk, &path, Start::Practice);
        // Past the row with its answer, where it is shown first.
        for _ in 0..4 {
            if !picture(&mut app, 80, 24).contains("1  ") {
                press(&mut app, &["Enter"]);
            }
        }
        press(&mut app, &[option, "Enter"]);
        picture(&mut app, 80, 24)
    }));
}

#[test]
fn an_order_is_typed_by_numbers_or_by_what_the_items_say() {
    let meals = one(question("order", "q", &["s"])
        .set("prompt", "Put the meals in the order of the day.")
        .set(
            "items",
            vec!["breakfast", "lunch", "tea", "dinner", "a snack"],
        ));
    let said = plain(
        &meals,
        "1 1\nlunch\nbreakfast, lunch, tea, dinner, a snack\n\nquit\n",
    );
    let asks = "Type the numbers in the right order, as in 2 1 3 5 4.";
    assert!(said.contains(asks), "{said}");
    let all = "Type all 5 numbers, each once, as in 2 1 3 5 4.";
    assert_eq!(said.matches(all).count(), 2, "{said}");
    assert!(said.contains("Correct."), "{said}");
    let near = plain(&meals, "lunch, tea, dinner, a snack, breakfast\nquit\n");
    let pairs = "3 of the 4 neighbouring pairs are right.";
    assert!(near.contains(pairs), "{near}");
}

#[test]
fn a_test_is_told_of_before_it_begins_and_can_be_gone_on_with() {
    let (_place, mut desk) = screen::Place::at_noon_with_courses();
    let mut app = screen::home(&mut desk);
    press(&mut app, &["g", "x"]);
    let before = picture(&mut app, 80, 24);
    assert!(before.contains("Test A: 12 questions"), "{before}");
    // Esc leads back, and nothing has begun.
    press(&mut app, &["Esc"]);
    assert!(picture(&mut app, 80, 24).contains("Recommended"));
    press(&mut app, &["x", "Enter"]);
    assert!(picture(&mut app, 40, 12).starts_with(" Test: Algebra: equations"));
    press(&mut app, &["F8", "F8", "Esc", "Esc"]);
    let left = picture(&mut app, 80, 24);
    assert!(
        left.contains("left after 2 of 12 questions.") && left.contains("Press x to go on"),
        "{left}"
    );
    assert!(
        left.contains("x test") && !left.contains("5 min more"),
        "{left}"
    );
    press(&mut app, &["Enter"]);
    let home = picture(&mut app, 80, 30);
    assert!(
        home.contains("Your test waits at question 3 of 12. Press x"),
        "{home}"
    );
    assert!(home.contains("test waits"), "{home}");
    assert!(picture(&mut app, 40, 12).contains("test"));
    press(&mut app, &["x"]);
    assert!(picture(&mut app, 80, 24).contains("goes on: 2 of 12"));
    press(&mut app, &["Enter"]);
    assert!(picture(&mut app, 80, 24).contains("question 3 of 12"));
    // After the end nothing of it is left to go on with.
    for _ in 0..10 {
        press(&mut app, &["F8"]);
    }
    let ended = picture(&mut app, 80, 60);
    assert!(
        ended.contains("Test A: 0 of 12 right") && !ended.contains("min more"),
        "{ended}"
    );
    press(&mut app, &["Enter"]);
    assert!(!picture(&mut app, 80, 24).contains("waits"));
}

#[test]
fn plain_lines_name_a_test_that_waits() {
    let place = Place::with_courses();
    place.type_in(&["test", "equations", "--plain"], "show\nshow\n");
    let said = out(&place.type_in(&["--plain"], "quit\n"));
    let waits = "Your test waits at question 3 of 12. To go on with it: `kenning test equations`.";
    assert!(said.contains(waits), "{said}");
}

#[test]
fn the_smallest_screen_says_in_few_words_why_something_is_asked() {
    let (_place, mut desk, path) = screened(&product());
    let mut app = screen::begin(&mut desk, &path, Start::Practice);
    let asked = picture(&mut app, 40, 12);
    assert!(
        asked.contains("New: you can start right here.\n\n What is 6"),
        "{asked}"
    );
    assert!(!picture(&mut app, 80, 24).contains("New: you can"));
    // It gives way to what is needed: the prompt, the answer and what is said of it.
    press(&mut app, &["13", "Enter", "F2", "F2", "F2"]);
    let helped = picture(&mut app, 40, 12);
    assert!(
        !helped.contains("New:") && helped.contains("Hint 3"),
        "{helped}"
    );
}

#[test]
fn few_words_fit_on_one_line_of_the_smallest_screen() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/en/tutor.ftl");
    let catalogue = std::fs::read_to_string(path).expect("the catalogue");
    let (_, short) = catalogue
        .split_once("tutor-short-relearning")
        .expect("they are there");
    let (short, _) = short.split_once("\n## ").expect("another part follows");
    let said = short
        .lines()
        .filter_map(|line| line.split_once("] ").or_else(|| line.split_once(" = ")))
        .map(|(_, said)| said);
    let said: Vec<&str> = said.collect();
    assert!(said.len() >= 22, "{said:?}");
    for said in said {
        assert!(said.chars().count() <= 37, "{said}");
    }
}

#[test]
fn plain_lines_name_the_word_that_shows_the_lesson() {
    let facts = (0..6).fold(
        course().skill(
            skill("s")
                .set("title", "Words")
                .set("lesson", "Look closely."),
        ),
        |draft, n| draft.ask(text(&format!("q{n}"), "s", "yes").level(1)),
    );
    let said = plain(&facts, &"no\n\n".repeat(4));
    let how = "The lesson on “Words” may help now.\nYou can read it at any time: type lesson.\n";
    assert!(said.contains(how), "{said}");
}

#[test]
fn what_is_read_out_does_not_look_like_something_to_type() {
    let which = text("q", "s", "no").set(
        "prompt",
        "For which *k* is there *no way*?\n\n`>` writes, and `pwd` tells.",
    );
    let said = plain(&one(which), "quit\n");
    let read = "For which *k* is there *no way*?\n\n`>` writes, and “pwd” tells.\n";
    assert!(said.contains(read), "{said}");
}

#[test]
fn a_mistake_is_told_by_what_was_asked_and_not_by_its_authors_name() {
    let wrong = mistake("order-swapped", "13").set("feedback", "You added; this is a product.");
    let asked = number("q", "s", "42")
        .set("prompt", "What is 6 · 7?")
        .mistake(wrong);
    let place = Place::with_courses();
    let path = place.path().join("told.toml");
    std::fs::write(&path, one(asked).toml()).expect("a course");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--no-teaching"];
    let said = out(&place.type_in(&args, "13\nshow\n\n13\nshow\n\nquit\n"));
    let met = "Mistakes to watch for:\n  In “What is 6 · 7?” (twice)\n    \
               “13”: You added; this is a product.\n";
    assert!(said.contains(met), "{said}");
    let stats = out(&place.run(&["stats", &path]));
    let line = "In “What is 6 · 7?”: met twice, last on 2026-03-01. You added; this is a product.";
    assert!(stats.contains(line), "{stats}");
    assert!(!format!("{said}{stats}").contains("swapped"), "{stats}");
}

#[test]
fn a_backup_of_what_was_erased_says_so_and_names_a_way() {
    let place = Place::with_courses();
    let file = place.path().join("kept");
    let path = file.display().to_string();
    place.type_in(&["practice", "equations", "--plain"], "1\n\n2\n");
    place.run(&["backup", &path]);
    let unsure = common::shell::err(&place.run(&["erase"]));
    assert!(
        unsure.contains("--course <COURSE>|--profile-data"),
        "{unsure}"
    );
    place.run(&["erase", "--course", "equations", "--yes"]);
    let said = out(&place.run(&["restore", &path]));
    assert!(said.starts_with("Nothing came back: all "), "{said}");
    let of = "events are of equations, which you erased on 2026-03-01 12:00 UTC.";
    assert!(said.contains(of), "{said}");
    assert!(
        said.contains(&format!("`kenning --profile NAME restore {path}`")),
        "{said}"
    );
    // The way that is named leads there.
    place.run(&["profile", "new", "again"]);
    let back = out(&place.run(&["--profile", "again", "restore", &path]));
    assert!(back.contains("events came back"), "{back}");
}

#[test]
fn a_check_that_stops_early_and_a_sync_of_nothing_say_so() {
    let place = Place::with_courses();
    let path = place.path().join("wrong.toml");
    let wrong = one(question("text", "q", &["nowhere"]).set("answer", "yes"));
    std::fs::write(&path, wrong.toml()).expect("a course");
    let path = path.display().to_string();
    let more = "More may be found once these are mended";
    assert!(out(&place.run(&["check", &path])).contains(more));
    assert!(!out(&place.run(&["check", "courses/shell"])).contains(more));

    let folder = place.path().join("shared");
    std::fs::create_dir(&folder).expect("a folder");
    let folder = folder.display().to_string();
    let said = out(&place.run(&["sync", &folder]));
    let ready = format!("Nothing is recorded yet; {folder} is ready.");
    assert!(said.starts_with(&ready), "{said}");
    assert!(
        !said.contains("Nothing new") && !said.contains("already had"),
        "{said}"
    );
    place.type_in(&["practice", "equations", "--plain"], "1\n\n2\n");
    let said = out(&place.run(&["sync", &folder]));
    assert!(said.contains("1 file was written to the folder."), "{said}");
}

#[test]
fn each_mistake_in_a_question_is_told_with_the_answer_that_made_it() {
    let added = mistake("added", "13").set("feedback", "You added; this is a product.");
    let near = mistake("near", "48").set("feedback", "That is 6 · 8.");
    let asked = number("q", "s", "42")
        .set("prompt", "What is 6 · 7?")
        .mistake(added)
        .mistake(near);
    let place = Place::with_courses();
    let path = place.path().join("told.toml");
    std::fs::write(&path, one(asked).toml()).expect("a course");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--no-teaching"];
    let said = out(&place.type_in(&args, "13\nshow\n\n48\nshow\n\nquit\n"));
    let met = "  In “What is 6 · 7?” (twice)\n    “13”: You added; this is a product.\n    \
               “48”: That is 6 · 8.\n";
    assert!(said.contains(met), "{said}");
}

#[test]
fn the_panel_keeps_back_a_lesson_that_holds_the_answer_until_it_is_told() {
    for (lesson, facts, is_shown) in [
        ("Six sevens are how many?", false, true),
        ("Six sevens are **42**.", false, false),
        ("Six sevens are how many?", true, false),
    ] {
        let asked = number("q", "s", "42").set("prompt", "What is 6 · 7?");
        let of = skill("s").set("lesson", lesson).set("facts", facts);
        let draft = course().set("tries", 2).skill(of).ask(asked);
        let (_place, mut desk, path) = screened(&draft);
        let mut app = screen::begin(&mut desk, &path, Start::Practice);
        while !picture(&mut app, 120, 40).contains("What is 6 · 7?") {
            press(&mut app, &["Enter"]);
        }
        press(&mut app, &["9", "Enter"]);
        let missed = picture(&mut app, 120, 40);
        assert_eq!(missed.contains("Six sevens"), is_shown, "{missed}");
        if !facts {
            press(&mut app, &["9", "Enter"]);
            let told = picture(&mut app, 120, 40);
            assert!(told.contains("Six sevens"), "{told}");
        }
    }
}

#[test]
fn a_lesson_is_offered_after_a_verdict_only_where_there_is_one() {
    let verdict = |lesson: Option<&str>| {
        let of = skill("s");
        let of = match lesson {
            Some(lesson) => of.set("lesson", lesson),
            None => of,
        };
        let draft = course()
            .set("tries", 1)
            .skill(of)
            .ask(number("q", "s", "7").set("prompt", "How many days?"));
        let (_place, mut desk, path) = screened(&draft);
        let mut app = screen::begin(&mut desk, &path, Start::Practice);
        // What is taught first is passed over.
        for _ in 0..3 {
            if picture(&mut app, 120, 40).contains("How many days?") {
                break;
            }
            press(&mut app, &["Enter"]);
        }
        press(&mut app, &["5", "Enter"]);
        let shown = picture(&mut app, 120, 40);
        assert!(shown.contains("Not right"), "{shown}");
        shown
    };
    let none = verdict(None);
    assert!(!none.contains("lesson"), "{none}");
    let some = verdict(Some("Seven is seven."));
    assert!(some.contains("lesson"), "{some}");
}

#[test]
fn a_recommendation_is_read_whole_where_there_is_room() {
    let title = "A long look at signed numbers and at what one does with them";
    let resource = article("look", &["s"]).set("title", title);
    let draft = one(number("q", "s", "7")).resource(resource);
    let (_place, mut desk, path) = screened(&draft);
    let mut app = screen::begin(&mut desk, &path, Start::Practice);
    let shown = picture(&mut app, 80, 24);
    let words: Vec<&str> = shown.split_whitespace().collect();
    let words = words.join(" ");
    assert!(words.contains("with them”. It needs a network."), "{shown}");
    // On the smallest screens it takes one line.
    let small = picture(&mut app, 40, 12);
    assert!(!small.contains("network."), "{small}");
}
