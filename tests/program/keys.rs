//! Keys of the learner's own, from `keys.toml`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use kenning::tui::App;

use crate::common;

use common::screen::{Place, picture, press, theme};

/// Writes a file of keys, and has the program go by it.
fn keys(place: &Place, app: &mut App<'_>, text: &str) {
    let path = place.home.path().join("keys.toml");
    std::fs::write(&path, text).expect("a file");
    app.keys_from(&path);
}

/// What is told of a file of keys.
fn told(text: &str) -> String {
    let (place, mut desk) = Place::at_noon();
    let mut app = App::new(&mut desk, theme("dark"));
    keys(&place, &mut app, text);
    let seen = picture(&mut app, 100, 30);
    let home = place.home.path().display().to_string();
    let words: Vec<&str> = seen.split_whitespace().collect();
    let said = words.join(" ").replace(&home, "HOME");
    press(&mut app, &["/"]);
    let usual = picture(&mut app, 80, 24).contains("Search courses");
    match said.split_once("HOME/") {
        Some((_, told)) => {
            assert!(usual, "the usual keys count: {said}");
            told.split(" Until then").next().unwrap_or_default().into()
        }
        None => String::new(),
    }
}

#[test]
fn a_key_of_ones_own_counts_and_is_shown() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "choice");
    let text = "[question]\nhint = [\"i\", \"f2\"]\n[choose]\ndown = \"s\"\nskip = []\n";
    keys(&place, &mut app, text);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("i hint"), "{seen}");
    press(&mut app, &["h"]);
    assert!(!picture(&mut app, 80, 24).contains("Hint 1"));
    press(&mut app, &["i", "s", "s"]);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("Hint 1"), "{seen}");
    assert!(seen.contains("❯ 2  Canberra"), "{seen}");
    press(&mut app, &["?"]);
    let help = picture(&mut app, 80, 40);
    assert!(help.contains("i  F2 "), "{help}");
    assert!(!help.contains("Pass over"), "{help}");
}

#[test]
fn digits_can_be_other_keys() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "card");
    let grades = "pick-1 = \"y\"\npick-2 = \"x\"\npick-3 = \"c\"\npick-4 = \"v\"\n";
    keys(&place, &mut app, &format!("[card-back]\n{grades}"));
    press(&mut app, &["Enter"]);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("y x c v grade"), "{seen}");
    assert!(seen.contains("c  well"), "{seen}");
    press(&mut app, &["3"]);
    assert!(picture(&mut app, 80, 24).contains("How well"));
    press(&mut app, &["c"]);
    assert!(picture(&mut app, 80, 24).contains("Last card: known well"));
}

#[test]
fn letters_for_all_places_leave_text_alone() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "text");
    keys(&place, &mut app, "[everywhere]\nhelp = \"H\"\n");
    press(&mut app, &["H"]);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("> H") && seen.contains("F1 keys"), "{seen}");
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    for (text, said) in [
        (
            "[choose]\nhnit = \"i\"\n",
            "keys.toml, line 2: [choose] has no action `hnit`; perhaps you mean `hint`.",
        ),
        (
            "\n[chose]\nhint = \"i\"\n",
            "keys.toml, line 2: there is no place `chose`; perhaps you mean `choose`.",
        ),
        (
            "[choose]\nhint = \"w\"\n",
            "keys.toml, line 2: w would mean both `hint` and `why` in [choose]; give one of them another key.",
        ),
        (
            "[choose]\nhint = [\"f2\", \"return\"]\n",
            "keys.toml, line 2: there is no key `return`; write, for example, `x`, `f2`, `ctrl-x`, `alt-x` or `enter`.",
        ),
        (
            "[type]\nhint = \"i\"\n",
            "keys.toml, line 2: i is text here, as you type; take a function key, or one with `ctrl-` or `alt-`.",
        ),
        (
            "[choose]\nhint = 5\n",
            "keys.toml, line 2: this is a whole number, not a key; write keys in quotes, such as [\"h\", \"f2\"].",
        ),
        (
            "hint = \"i\"\n",
            "keys.toml, line 1: there is no place `hint`; there are everywhere, question, typing, home,",
        ),
        (
            "[everywhere]\nback = \"ctrl-c\"\n",
            "keys.toml, line 2: Ctrl-C always quits; take another key.",
        ),
        ("[choose\n", "keys.toml, line 1: "),
    ] {
        let told = told(text);
        assert!(told.starts_with(said), "{text}\n{told}");
    }
    assert_eq!(told(""), "");
    assert_eq!(told("[choose]\n"), "");
}

#[test]
fn what_can_not_be_read_is_told_too() {
    let (place, mut desk) = Place::at_noon();
    let mut app = App::new(&mut desk, theme("dark"));
    let path = place.home.path().join("keys.toml");
    std::fs::create_dir(&path).expect("a folder");
    app.keys_from(&path);
    let seen = picture(&mut app, 100, 24);
    assert!(seen.contains("can't be used for keys"), "{seen}");
    assert!(seen.contains("uses its usual keys."), "{seen}");
}

#[test]
fn ctrl_c_ends_the_program_whatever_the_file_says() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "text");
    keys(&place, &mut app, "[everywhere]\nquit = []\n");
    let pressed = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    app.key(pressed);
    assert!(app.is_done());
    drop(app);
    let mut app = App::new(&mut desk, theme("dark"));
    keys(&place, &mut app, "[home]\nquit = \"z\"\n");
    press(&mut app, &["q"]);
    assert!(!app.is_done());
    press(&mut app, &["z"]);
    assert!(app.is_done());
}
