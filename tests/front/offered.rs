//! What is offered after an answer: to say that it was right, and when its question comes next;
//! and what is not offered where it would be refused.

use crate::common;

use common::course::{Draft, choice, course, number, question, skill, text};
use common::screen::{Place, begin, noon, picture, press};
use common::shell::{self, out};
use kenning::desk::{Desk, Start};
use kenning::text::Out;
use kenning::tui::App;

const RIGHT: &str = "I was right";

/// Facts that are typed, with so many tries.
fn facts(tries: i64) -> Draft {
    let draft = course().set("tries", tries).skill(skill("s"));
    (0..5).fold(draft, |draft, n| {
        let fact = text(&format!("q{n}"), "s", "yes");
        draft.ask(fact.set("prompt", format!("Fact {n}?").as_str()))
    })
}

/// A course with a plan of its own, in a folder, and its path.
fn put(course: &str, plan: &str, within: &std::path::Path) -> String {
    let folder = within.join("facts");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("course.toml"), course).expect("a course");
    if !plan.is_empty() {
        std::fs::write(folder.join("plan.toml"), plan).expect("a plan");
    }
    folder.display().to_string()
}

/// The last line of the screen at a size.
fn foot(app: &mut App<'_>, (width, height): (u16, u16)) -> String {
    let seen = picture(app, width, height);
    seen.lines().last().expect("a line").trim_end().to_owned()
}

const SIZES: [(u16, u16); 4] = [(80, 24), (40, 12), (60, 15), (120, 40)];

fn practised<'d>(place: &Place, desk: &'d mut Desk, draft: &Draft, plan: &str) -> App<'d> {
    let path = put(&draft.toml(), plan, place.home.path());
    begin(desk, &path, Start::Practice)
}

/// The key of an option, by what it says.
fn key_of(app: &mut App<'_>, option: &str) -> String {
    let seen = picture(app, 80, 24);
    let says = |line: &&str| line.trim_end().ends_with(&format!("  {option}"));
    let line = seen.lines().find(says).expect("it is an option");
    line.chars()
        .find(char::is_ascii_digit)
        .expect("a number")
        .to_string()
}

#[test]
fn the_last_line_offers_to_say_that_an_answer_was_right() {
    for (tries, is_typed) in [(1, true), (2, true), (1, false), (2, false)] {
        let (place, mut desk) = Place::at_noon();
        let draft = match is_typed {
            true => facts(tries),
            false => course().set("tries", tries).skill(skill("s")).ask(choice(
                "pick",
                "s",
                &["yes", "no", "never"],
            )),
        };
        let mut app = practised(&place, &mut desk, &draft, "");
        for size in SIZES {
            assert!(!foot(&mut app, size).contains(RIGHT), "{size:?}");
        }
        let tries = usize::try_from(tries).expect("few");
        for (n, wrong) in ["no", "never"].iter().enumerate().take(tries) {
            let key = match is_typed {
                true => (*wrong).to_owned(),
                false => key_of(&mut app, wrong),
            };
            press(&mut app, &[&key, "Enter"]);
            let seen = picture(&mut app, 80, 24);
            assert!(seen.contains("Not right"), "{seen}");
            for size in SIZES {
                let foot = foot(&mut app, size);
                // Where another try comes, the line stays as it is, but where there is room.
                let is_last = n + 1 == tries;
                let has_room = !(60..100).contains(&size.0);
                assert_eq!(
                    foot.contains(RIGHT),
                    is_last || has_room,
                    "{size:?}: {foot}"
                );
                // How to learn of all others, too.
                assert!(foot.contains("keys"), "{size:?}: {foot}");
            }
        }
    }
}

#[test]
fn it_is_not_offered_where_it_would_be_refused() {
    // The answer was shown, and none was given.
    let (place, mut desk) = Place::at_noon();
    let mut app = practised(&place, &mut desk, &facts(2), "");
    press(&mut app, &["F8"]);
    let shown = picture(&mut app, 80, 24);
    assert!(shown.contains("Shown") && !shown.contains(RIGHT), "{shown}");
    // The plan takes none.
    let (place, mut desk) = Place::at_noon();
    let mut app = practised(&place, &mut desk, &facts(1), "appeals = false\n");
    press(&mut app, &["never", "Enter"]);
    let seen = picture(&mut app, 80, 24);
    assert!(
        seen.contains("Not right") && !seen.contains(RIGHT),
        "{seen}"
    );
    // A right answer.
    let (place, mut desk) = Place::at_noon();
    let mut app = practised(&place, &mut desk, &facts(1), "");
    press(&mut app, &["yes", "Enter"]);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("Correct") && !seen.contains(RIGHT), "{seen}");
}

#[test]
fn the_key_of_the_last_line_does_what_it_says() {
    let (place, mut desk) = Place::at_noon();
    let mut app = practised(&place, &mut desk, &facts(1), "");
    press(&mut app, &["never", "Enter", "a"]);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("That answer counts neither way"), "{seen}");
}

/// Practises a course by a plan of its own in plain lines.
fn plain_by(plan: &str, draft: &Draft, typed: &str) -> String {
    let place = shell::Place::new();
    let path = put(&draft.toml(), plan, place.path());
    let args = ["practice", &path, "--plain", "--seed", "1", "--no-teaching"];
    out(&place.type_in(&args, typed))
}

fn plain(draft: &Draft, typed: &str) -> String {
    plain_by("", draft, typed)
}

#[test]
fn in_lines_it_is_offered_after_each_miss_unless_the_plan_forbids_it() {
    let said = plain(&facts(2), "never\nnever\nquit\n");
    let offer = "Were you right? Type appeal.";
    assert_eq!(said.matches(offer).count(), 2, "{said}");
    assert!(said.contains(&format!("see the answer. {offer}")), "{said}");
    assert!(
        said.contains(&format!("Press Enter to go on. {offer}")),
        "{said}"
    );
    let said = plain(&facts(2), "never\nappeal\nquit\n");
    assert!(said.contains("That answer counts neither way"), "{said}");
    for (plan, typed) in [
        ("appeals = false\n", "never\nnever\nquit\n"),
        ("", "show\nquit\n"),
        ("", "yes\nquit\n"),
    ] {
        let said = plain_by(plan, &facts(2), typed);
        assert!(!said.contains(offer), "{typed}: {said}");
    }
}

#[test]
fn in_lines_it_is_told_when_a_question_comes_next() {
    let said = plain(&facts(1), "yes\n\nnever\n\nquit\n");
    let right = said.split("Correct.").nth(1).expect("a verdict");
    assert!(right.contains("\nNext review in "), "{said}");
    let wrong = said.split("Not right.").nth(1).expect("a verdict");
    assert!(
        wrong.contains("It comes back later in this sitting."),
        "{said}"
    );
    let verdict = wrong.split("Press Enter").next().expect("a beginning");
    assert!(!verdict.contains("Next review"), "{said}");
    // Who wants little said is told what comes back.
    let said = plain(&facts(1), ":terse on\nyes\n\nnever\n\nquit\n");
    let sitting = said.split("You answered").next().expect("a beginning");
    assert!(!sitting.contains("Next review"), "{said}");
    assert!(
        said.contains("It comes back later in this sitting."),
        "{said}"
    );
}

#[test]
fn hints_that_the_plan_forbids_are_not_among_the_commands() {
    let hinted = |plan: &str| {
        let one = number("one", "s", "5").hints(&["Count."]);
        plain_by(plan, &course().skill(skill("s")).ask(one), "?\nquit\n")
    };
    let said = hinted("hints = false\n");
    assert!(!said.contains("hint"), "{said}");
    let said = hinted("");
    assert!(
        said.contains("Commands: hint,") && said.contains("h hint, w why"),
        "{said}"
    );
}

#[test]
fn every_command_is_answered_in_lines() {
    // Something to take in, before anything is asked.
    let place = shell::Place::with_courses();
    let args = ["practice", "words", "--plain", "--seed", "1"];
    let said = out(&place.type_in(&args, "suspend\nquit\n"));
    assert!(said.contains("Press Enter when you have it"), "{said}");
    assert!(
        said.contains("There is nothing to answer here yet."),
        "{said}"
    );
    // What a placement test concluded.
    let place = shell::Place::with_courses();
    let args = ["practice", "equations", "--plain", "--seed", "1", "--place"];
    let typed = "show\n\n".repeat(30);
    let all = out(&place.type_in(&args, &typed));
    let asked = all
        .split("This is how it looks")
        .next()
        .expect("a beginning");
    let typed = "show\n\n".repeat(asked.matches("Shown.").count());
    for command in ["lesson", "why"] {
        let place = shell::Place::with_courses();
        let said = out(&place.type_in(&args, &format!("{typed}{command}\nquit\n")));
        let end = said
            .split("or press Enter to agree.")
            .nth(1)
            .expect("it is told");
        assert!(
            end.contains("First change what is wrong"),
            "{command}: {said}"
        );
    }
}

#[test]
fn an_earlier_answer_is_told_whole_in_lines() {
    let said = plain(
        &facts(1),
        "never\n\nappeal 1\n:appeal 1\n:history 1\nquit\n",
    );
    let told = said
        .split("You answered: never")
        .nth(1)
        .expect("it is told");
    assert!(told.contains("It does not count, as you said."), "{said}");
}

/// Practises what a line of the first screen names, by someone who can be asked.
fn at_home(course: &str, typed: &str) -> String {
    let place = Place::new();
    put(course, "", &place.home.path().join("courses"));
    let mut desk = place.desk(noon());
    let mut said = Vec::new();
    let mut to = Out::new(&mut said);
    kenning::plain::home(&mut desk, &mut typed.as_bytes(), &mut to, true).expect("it is told");
    drop(to);
    String::from_utf8(said).expect("UTF-8")
}

#[test]
fn who_practises_a_skill_or_a_selection_is_asked_what_they_like_first() {
    let ball = facts(1).toml().replace(
        "[[skill]]",
        "[course.themes]\nball = \"Ball games\"\n[[skill]]",
    );
    let listed = at_home(&ball, "q\n");
    let line = listed.lines().find(|line| line.contains("A test"));
    let n = line.expect("it is listed").trim_start_matches("> ");
    let n = n.split('.').next().expect("a number");
    for typed in [
        format!("practise {n}"),
        format!("practise {n} 1"),
        format!("only {n} is:new"),
    ] {
        let said = at_home(&ball, &format!("{typed}\n1\nquit\nq\n"));
        assert!(
            said.contains("Which of these do you like?"),
            "{typed}: {said}"
        );
        assert!(said.contains("words about Ball games"), "{typed}: {said}");
    }
}

#[test]
fn what_was_written_is_not_left_by_one_key() {
    let (place, mut desk) = Place::at_noon();
    let card = question("card", "c", &["s"])
        .set("write", true)
        .set("prompt", "Why is the sky blue?")
        .set("answer", "Blue light is scattered most.")
        .set("ideas", vec!["scattered"]);
    let draft = course().skill(skill("s")).ask(card);
    let mut app = practised(&place, &mut desk, &draft, "");
    for _ in 0..3 {
        if picture(&mut app, 80, 24).contains("> ") {
            break;
        }
        press(&mut app, &["Enter"]);
    }
    press(&mut app, &["because", "Enter", "Esc"]);
    let asked = picture(&mut app, 80, 24);
    assert!(
        asked.contains("not marked yet") && asked.contains("because"),
        "{asked}"
    );
}
