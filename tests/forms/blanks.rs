//! Blanks that are answered as another kind is, in each front end.

use kenning::kinds::{Answer, Form, Shown, Stretch, Verdict};
use serde_json::json;

use super::common::screen;
use super::common::served::{Served, valid};
use super::common::shell::{Place, out};
use super::{complaints, good, item, of, path};

fn filled(all: &[&str]) -> Answer {
    Answer::Blanks(all.iter().map(|&text| text.to_owned()).collect())
}

/// `right`, how many share of it is, `!` with what is said where it does not count; and the
/// mistake behind it.
fn told(shown: &Shown, all: &[&str]) -> String {
    match shown.grade(&filled(all)) {
        Err(unread) => format!("! {}", unread.0),
        Ok(graded) => {
            let verdict = match graded.verdict {
                Verdict::Correct => "right".to_owned(),
                Verdict::Partial(share) => format!("{share:.2}"),
                _ => "wrong".into(),
            };
            match graded.mistake {
                Some(at) => format!("{verdict}: {}", shown.mistakes[at].name),
                None => verdict,
            }
        }
    }
}

#[test]
fn each_blank_is_read_as_its_kind_is() {
    let course = good("blanks");
    for seed in 0..20 {
        let shown = item(&course, "derivative", seed);
        let right = shown.task.right();
        let Answer::Blanks(model) = &right[0] else {
            panic!("blanks");
        };
        let (slope, there) = (model[0].as_str(), model[1].as_str());
        assert_eq!(told(&shown, &[slope, there]), "right");
        // The power in other letters, the factor behind, a sum for the number.
        let (factor, power) = slope.split_once("x^").expect("a power");
        let other = format!("x^{power} * {factor}");
        assert_eq!(told(&shown, &[&other, there]), "right", "{other}");
        assert_eq!(told(&shown, &[slope, "1"]), "0.50");
        assert_eq!(told(&shown, &["", there]), "0.50");
        let kept: u32 = power.parse::<u32>().expect("a number") + 1;
        let kept = format!("{factor}x^{kept}");
        assert_eq!(told(&shown, &[&kept, there]), "0.50: kept-power");
        assert_eq!(told(&shown, &[&kept, "0"]), "wrong: kept-power");
        let unread = told(&shown, &["3x +", there]);
        assert!(unread.starts_with("! Blank 1: "), "{unread}");
        let unread = told(&shown, &[slope, "many"]);
        assert!(unread.starts_with("! Blank 2: "), "{unread}");
    }
}

#[test]
fn units_and_per_cent_hold_in_the_cells_of_a_table() {
    let shown = item(&good("blanks"), "trip", 1);
    assert_eq!(told(&shown, &["30 min", "25 %", "90"]), "right");
    assert_eq!(told(&shown, &["1800 s", "25", "1.5 h"]), "right");
    assert_eq!(told(&shown, &["30 s", "25 %", "90"]), "0.67");
    // The unit stands behind the blank while it is open.
    let Form::Blanks { parts } = shown.task.form() else {
        panic!("blanks");
    };
    let hint = |part: &&Stretch| matches!(part, Stretch::Hint(hint) if hint.contains("(min)"));
    assert_eq!(parts.iter().filter(hint).count(), 2);
}

#[test]
fn a_blank_by_itself_keeps_its_kind() {
    let course = good("blanks");
    assert_eq!(told(&item(&course, "hidden.1", 1), &["dot"]), "right");
    let list = item(&course, "hidden.2", 1);
    assert_eq!(told(&list, &["$ ls --all"]), "right");
    assert_eq!(told(&list, &["ls"]), "wrong");
}

#[test]
fn what_does_not_fit_is_told() {
    let told = |keys: &str| {
        complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"cloze\"\nskills = [\"s\"]\nprompt = \"Fill in.\"\n\
             text = \"[[a]] and [[b]] and [[b]]\"\n{keys}"
        )))
        .join("\n")
    };
    let blank = |name: &str| {
        format!("[[question.blank]]\nname = \"{name}\"\nkind = \"number\"\nanswer = 3\n")
    };
    assert_eq!(told(&blank("a")), "");
    for (keys, wanted) in [
        (blank("c"), "no blank `[[c]]`"),
        (blank("b"), "`b` names several blanks"),
        (
            blank("a") + &blank("a"),
            "`a` names several blanks, or is said twice",
        ),
        (
            format!("any-order = true\n{}", blank("a")),
            "can't change places",
        ),
        (
            "[[question.blank]]\nname = \"a\"\nkind = \"choice\"\n".into(),
            "choice",
        ),
        (
            "[[question.blank]]\nkind = \"number\"\nanswer = 3\n".into(),
            "name",
        ),
        (blank("a") + "units = \"m\"\n", "did you mean `unit`"),
    ] {
        let said = told(&keys);
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let other = of(
        "[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"?\"\nanswer = 3\n\
                    [[question.blank]]\nname = \"a\"\nkind = \"number\"\nanswer = 3\n",
    );
    assert!(
        complaints(&other)
            .join("\n")
            .contains("`blank` can't be used where")
    );
}

const OPTIONS: [&str; 3] = ["--seed", "1", "--no-teaching"];

#[test]
fn in_plain_lines_and_to_programs_blanks_are_asked_one_by_one() {
    let place = Place::new();
    let good = path("blanks");
    let course = super::good("blanks");
    let skill = ["practice", good.as_str(), "--plain"];
    let said = out(&place.type_in(&[&skill[..], &OPTIONS].concat(), "3x +\n1\nshow\n\nquit\n"));
    assert!(said.contains("Blank 1: "), "{said}");
    let place = Place::new();
    let (mut program, asked) = Served::begin(&place, &good, &OPTIONS);
    assert_eq!(asked["form"]["type"], "blanks");
    let refused = program.send(json!({ "type": "answer", "blanks": ["3x +", "1"] }));
    assert_eq!(refused["type"], "refusal");
    let seed = asked["seed"]
        .as_str()
        .and_then(|seed| seed.parse().ok())
        .expect("a seed");
    let id = asked["id"].as_str().expect("an id");
    let Answer::Blanks(right) = item(&course, id, seed).task.right().remove(0) else {
        panic!("blanks");
    };
    let verdict = program.send(json!({ "type": "answer", "blanks": right }));
    assert_eq!(verdict["verdict"], "correct");
    valid(&program.end());
}

#[test]
fn on_the_screen_a_blank_that_cannot_be_read_is_told_and_does_not_count() {
    let (_place, mut desk) = screen::Place::at_noon();
    let file = path("blanks");
    let mut app = screen::begin(&mut desk, &file, kenning::desk::Start::Practice);
    let first = screen::picture(&mut app, 80, 24);
    if first.contains("Example") {
        screen::press(&mut app, &["Enter"]);
    }
    screen::press(&mut app, &["3", "x", "+", "Enter", "1", "Enter"]);
    let shown = screen::picture(&mut app, 80, 24);
    assert!(shown.contains("Blank 1: "), "{shown}");
    assert!(
        screen::picture(&mut app, 40, 12).contains("Blank 1"),
        "small"
    );
}
