//! Where one comes back to: what was typed when an answer is taken back, and the list or the
//! map from which a sitting was begun.

use crate::common;

use common::screen::{Place, home, noon, picture, press};
use kenning::tui::App;

fn seen(app: &mut App<'_>) -> String {
    picture(app, 80, 24)
}

#[test]
fn what_was_typed_before_giving_up_comes_back_when_that_is_taken_back() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "text");
    press(&mut app, &["manan", "F8"]);
    assert!(!seen(&mut app).contains("> manan"), "{}", seen(&mut app));
    press(&mut app, &["F7"]);
    assert!(seen(&mut app).contains("> manan"), "{}", seen(&mut app));
    // Of another question it is not.
    press(&mut app, &["F8", "Enter", "Enter"]);
    assert!(!seen(&mut app).contains("> manan"), "{}", seen(&mut app));
}

#[test]
fn a_sitting_begun_from_a_list_or_a_map_leads_back_there() {
    for (open, shows) in [
        (&["/", "Linear equations", "Enter"][..], "Signed numbers"),
        (&["/", "Linear equations", "Enter", "m"], "Map: Linear"),
    ] {
        for answers in [&[][..], &["1", "Enter", "F8", "Enter"]] {
            let place = Place::with_courses();
            let mut desk = place.desk(noon());
            desk.stop_clock();
            let mut app = home(&mut desk);
            press(&mut app, open);
            let before = seen(&mut app);
            assert!(
                before.contains(shows) && before.contains("this skill"),
                "{before}"
            );
            press(&mut app, &["Enter"]);
            press(&mut app, answers);
            press(&mut app, &["Esc"]);
            for _ in 0..4 {
                if seen(&mut app).contains("this skill") {
                    break;
                }
                press(&mut app, &["Esc"]);
            }
            let after = seen(&mut app);
            let title = |text: &str| text.lines().next().unwrap_or_default()[..12].to_owned();
            assert_eq!(title(&after), title(&before), "{after}");
            press(&mut app, &["Esc", "Esc"]);
            assert!(seen(&mut app).starts_with(" kenning"), "{}", seen(&mut app));
        }
    }
}

/// Two skills, of which the second builds on the first, with five questions each.
fn course() -> String {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"two\"\ntitle = \"Two\"\ntries = 1\n\
         [[skill]]\nid = \"a\"\ntitle = \"Adding\"\n\
         [[skill]]\nid = \"b\"\ntitle = \"Taking away\"\nrequires = [\"a\"]\n",
    );
    for skill in ["a", "b"] {
        for n in 1..=5 {
            text += &format!(
                "[[question]]\nid = \"{skill}{n}\"\nkind = \"number\"\nskills = [\"{skill}\"]\n\
                 params = {{ n = \"2..60\" }}\nprompt = \"What is {{n}} + {n} - {{n}} + {}?\"\n\
                 answer = 7\n",
                7 - n
            );
        }
    }
    text
}

#[test]
fn a_skill_that_is_learned_says_what_it_opens_and_the_last_one_that_all_are() {
    let place = Place::new();
    let path = place.home.path().join("two.toml");
    std::fs::write(&path, course()).expect("a file");
    let path = path.display().to_string();
    let mut desk = place.desk(noon());
    desk.stop_clock();
    let mut app = common::screen::begin(&mut desk, &path, kenning::desk::Start::Practice);
    let (mut opened, mut all) = (0, 0);
    for _ in 0..40 {
        if !seen(&mut app).contains("What is") {
            break;
        }
        press(&mut app, &["7", "Enter"]);
        let said = seen(&mut app);
        opened += usize::from(said.contains("This is open now: “Taking away”."));
        all += usize::from(said.contains("“Taking away” was the last one"));
        press(&mut app, &["Enter"]);
    }
    assert_eq!((opened, all), (1, 1), "each once");
    drop(app);
    drop(desk);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(["practice", &path, "--plain", "--no-teaching", "--seed", "1"])
        .env("KENNING_HOME", Place::new().home.path().join("fresh"))
        .env("KENNING_NOW", noon());
    let said = common::shell::out(&common::shell::fed(&mut command, &"7\n\n".repeat(30)));
    assert!(said.contains("This is open now: “Taking away”."), "{said}");
    assert!(said.contains("“Taking away” was the last one"), "{said}");
}
