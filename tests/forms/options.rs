//! Options and accepted answers with words of their own, options that stay last, and code
//! as options.

use insta::assert_snapshot;
use kenning::desk::Start;
use kenning::kinds::{Answer, Shown};

use super::common::screen::{self, begin, picture, press};
use super::common::served::{Scripted, valid};
use super::common::shell::{Place, err, out};
use super::{complaints, good, item, of, path};

const OPTIONS: [&str; 3] = ["--seed", "1", "--no-teaching"];

fn said(shown: &Shown, answer: Answer) -> String {
    let graded = shown.grade(&answer).unwrap();
    graded.said.map(|said| said.to_string()).unwrap_or_default()
}

fn at(shown: &Shown, text: &str) -> usize {
    let form = shown.task.form();
    let mut options = form.options().iter();
    options
        .position(|option| option.contains(text))
        .expect(text)
}

#[test]
fn what_an_author_says_of_an_option_is_said_wherever_it_is_shown() {
    let course = good("options");
    for seed in 0..20 {
        let choice = item(&course, "un-founded", seed);
        let said_of = |text: &str| said(&choice, Answer::Choice(at(&choice, text)));
        assert_eq!(said_of("1919"), "That was the League of Nations.");
        assert_eq!(said_of("1945"), "In San Francisco, on 24 October.");
        assert_eq!(said_of("1970"), "");
        let multi = item(&course, "un-seats", seed);
        let two = vec![at(&multi, "France"), at(&multi, "Germany")];
        let germany = "Germany is *elected* from time to time.";
        assert_eq!(said(&multi, Answer::Multi(two)), germany);
        let two = vec![at(&multi, "None"), at(&multi, "Germany")];
        let both = format!("{germany}\n\nFive states are.");
        assert_eq!(said(&multi, Answer::Multi(two)), both);
    }
    let text = item(&course, "childhood", 1);
    let typed = |typed: &str| said(&text, Answer::Typed(typed.into()));
    assert_eq!(typed("nazereth"), "Right, but it is spelled *Nazareth*.");
    assert_eq!(typed("Nazareth"), "");
    assert_eq!(typed("Bethlehem"), "");
}

/// Where several stay last they keep their order; the others are drawn as without them.
#[test]
fn what_stays_last_is_last_in_every_showing() {
    let question = |options: &str| {
        let course = of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"choice\"\nskills = [\"s\"]\nprompt = \"Which?\"\noptions = {options}\nanswer = \"a\"\n"
        ));
        super::whole(&course)
    };
    let pinned = question(
        "[{ text = \"y\", last = true }, \"a\", \"b\", { text = \"z\", last = true }, \"c\"]",
    );
    let free = question("[\"a\", \"b\", \"c\"]");
    let mut first = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let texts = |shown: &Shown| -> Vec<String> {
            let form = shown.task.form();
            form.options().iter().map(ToString::to_string).collect()
        };
        let shown = texts(&item(&pinned, "q", seed));
        assert_eq!(shown[3..], ["y", "z"]);
        assert_eq!(shown[..3], texts(&item(&free, "q", seed)));
        first.insert(shown[0].clone());
    }
    assert_eq!(first.len(), 3);
}

#[test]
fn options_that_speak_of_the_others_are_to_stay_last() {
    let warned = |options: &str| {
        let said = complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"choice\"\nskills = [\"s\"]\nprompt = \"Which?\"\nanswer = \"a\"\n{options}\n"
        )));
        said.join("\n")
            .contains("is shuffled with the options that it speaks of")
    };
    for text in [
        "All of the above",
        "None of these.",
        "Both A and B",
        "Ninguna de las anteriores",
    ] {
        assert!(
            warned(&format!("options = [\"a\", \"b\", \"{text}\"]")),
            "{text}"
        );
        let pinned = format!("options = [\"a\", \"b\", {{ text = \"{text}\", last = true }}]");
        assert!(!warned(&pinned), "{text}");
        let kept = format!("options = [\"a\", \"b\", \"{text}\"]\nshuffle = false");
        assert!(!warned(&kept), "{text}");
    }
    for text in ["All of them are mammals", "Both are", "None", "4 and 5"] {
        assert!(
            !warned(&format!("options = [\"a\", \"b\", \"{text}\"]")),
            "{text}"
        );
    }
}

#[test]
fn what_is_wrong_in_an_option_is_told_where_it_stands() {
    let told = |options: &str| {
        complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"choice\"\nskills = [\"s\"]\nprompt = \"Which?\"\nanswer = \"a\"\noptions = {options}\n"
        )))
        .join("\n")
    };
    assert_snapshot!(
        [
            told("[\"a\", { say = \"x\" }]"),
            told("[\"a\", { text = \"b\", sya = \"x\" }]"),
            told("[\"a\", { text = \"a\", say = \"x\" }]"),
            told("[\"a\", { text = \" \" }]"),
            told("[\"a\", true]"),
            told("\"a\""),
            told("[]"),
        ]
        .join("\n")
    );
}

#[test]
fn on_the_screen_code_is_code_and_words_are_read() {
    let (_place, mut desk) = screen::Place::at_noon();
    let mut app = begin(&mut desk, &path("options"), Start::Practice);
    for _ in 0..12 {
        if picture(&mut app, 80, 24).contains("Which of these compiles?") {
            break;
        }
        press(&mut app, &["d"]);
        press(&mut app, &["F8"]);
        press(&mut app, &["Enter"]);
    }
    assert_snapshot!("options_code_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("options_code_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["1", "Enter"]);
    assert_snapshot!("options_code_missed_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["2", "Enter"]);
    assert_snapshot!("options_code_judged_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("options_code_judged_40x12", picture(&mut app, 40, 12));
}

#[test]
fn in_plain_lines_code_stands_below_its_number() {
    let place = Place::new();
    let good = path("options");
    let args = [&["practice", &good, "--plain"], &OPTIONS[..]].concat();
    let done = place.type_in(&args, "2\n1\n\n1\n2 3\n\nnazereth\n\n2\nshow\n\nquit\n");
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_options", out(&done));
}

#[test]
fn a_sitting_of_options_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(good("options"), 0.5, 20.0, 1);
    let sat = learner.sits(&place, &path("options"), &OPTIONS, 900.0);
    valid(&sat.objects);
    let feedback = |v: &&serde_json::Value| !v["feedback"].is_null();
    assert!(sat.all("verdict").filter(feedback).count() > 0);
    assert!(sat.all("refusal").next().is_none());
}

/// What the screen says was given, after the first option was chosen once of two tries.
fn missed(kind: &str, answer: &str) -> String {
    let options = format!(
        r#"options = [
  'It is $\frac{{1}}{{2}}$ of **all**',
  'It is $\frac{{1}}{{3}}$ of **all**',
  {{ text = "Neither", last = true }},
]
answer = {answer}"#
    );
    missed_of(kind, &options, &["1", "Enter"])
}

/// The same of a question with these keys, answered with these keys of the keyboard.
fn missed_of(kind: &str, keys: &str, pressed: &[&str]) -> String {
    let (place, mut desk) = screen::Place::at_noon();
    let question = format!(
        "[[question]]\nid = \"q\"\nkind = \"{kind}\"\nskills = [\"s\"]\nprompt = \"Which?\"\n{keys}\n"
    );
    let text = of(&question).replace("title = \"C\"", "title = \"C\"\ntries = 2");
    let file = place.home.path().join("once.toml");
    std::fs::write(&file, text).unwrap();
    let mut app = begin(&mut desk, &file.display().to_string(), Start::Practice);
    press(&mut app, pressed);
    let shown = picture(&mut app, 80, 24);
    // Named, or marked where it stands.
    let is_told = |line: &&str| line.contains("You:") || line.contains('✗');
    let line = shown.lines().find(is_told);
    line.unwrap_or_else(|| panic!("{shown}")).trim().to_owned()
}

#[test]
fn an_option_that_was_missed_is_told_as_it_is_shown() {
    for (kind, answer) in [("choice", "\"Neither\""), ("multi", "[\"Neither\"]")] {
        let told = missed(kind, answer);
        assert!(
            told.contains("It is 1/") && told.contains("of all"),
            "{told}"
        );
    }
}
