//! What is decided over skills can be taken back as if it had never been; plans are typed.

use crate::common;

use common::course::{course, skill, text};
use common::screen::{Place, begin, home, noon, picture, press};
use common::shell;
use jiff::SignedDuration;
use kenning::course::SkillIndex;
use kenning::desk::{Desk, Start};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::Input;
use kenning::tui::App;
use kenning::tutor::levers::Lever;

/// Answers a few questions of the course about equations, in its first skill.
fn practised(desk: &mut Desk, seen: usize) {
    let mut app = begin(desk, "equations", Start::Skill(SkillIndex(0)));
    for _ in 0..seen {
        press(&mut app, &["1", "Enter", "F8", "Enter", "Enter"]);
    }
    press(&mut app, &["Esc", "Esc", "Esc"]);
}

fn state(desk: &Desk) -> State {
    let course = desk
        .courses()
        .find(|course| course.id.as_str() == "equations");
    let course = course.expect("on the shelf").clone();
    desk.state(&course.id).expect("begun").clone()
}

/// What is believed of the first skill and its questions.
fn believed(desk: &Desk) -> String {
    let state = state(desk);
    format!("{:?} {:?}", state.skills[SkillIndex(0)], state.questions)
}

fn skills(app: &mut App<'_>) {
    press(app, &["/", "Linear equations", "Enter", "g"]);
}

#[test]
fn a_skill_that_was_said_to_be_known_or_started_afresh_stands_again_as_it_did() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    desk.stop_clock();
    practised(&mut desk, 4);
    let before = believed(&desk);
    for decide in [&["n", "n"][..], &["R", "R"], &["n", "n", "R", "R"]] {
        let mut app = home(&mut desk);
        skills(&mut app);
        press(&mut app, decide);
        let said = picture(&mut app, 80, 24);
        assert!(said.contains("u takes that back"), "{said}");
        drop(app);
        assert_ne!(believed(&desk), before);
        // Left and opened again, the command still can.
        let mut app = home(&mut desk);
        skills(&mut app);
        press(&mut app, decide);
        press(&mut app, &vec!["u"; decide.len() / 2]);
        let said = picture(&mut app, 80, 24);
        assert!(said.contains("stands as it did"), "{said}");
        // What was decided before is taken back here as well.
        press(&mut app, &["u"]);
        drop(app);
        drop(desk);
        for _ in 1..decide.len() / 2 {
            let out = take_back(&place);
            assert!(out.contains("stands as it did"), "{out}");
        }
        let out = take_back(&place);
        assert!(out.contains("Nothing was decided"), "{out}");
        desk = place.desk(noon());
        desk.stop_clock();
        let mut app = home(&mut desk);
        skills(&mut app);
        press(&mut app, &["u"]);
        let said = picture(&mut app, 80, 24);
        assert!(said.contains("Nothing was decided"), "{said}");
        drop(app);
        assert_eq!(believed(&desk), before, "{decide:?}");
    }
}

fn take_back(place: &Place) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(["overrule", "equations", "take-back", "signed-numbers"])
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon());
    let out = command.output().expect("kenning starts");
    let said = String::from_utf8_lossy(&out.stdout) + String::from_utf8_lossy(&out.stderr);
    said.into_owned()
}

#[test]
fn answers_after_a_decision_stay_when_it_is_taken_back() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    desk.stop_clock();
    practised(&mut desk, 2);
    let attempts = state(&desk).attempts;
    let mut app = home(&mut desk);
    skills(&mut app);
    press(&mut app, &["R", "R"]);
    drop(app);
    practised(&mut desk, 2);
    let all = state(&desk).attempts;
    assert!(all > attempts, "{all}");
    let of_skill = |desk: &Desk| state(desk).skills[SkillIndex(0)].attempts;
    let since = of_skill(&desk);
    drop(desk);
    let said = take_back(&place);
    assert!(said.contains("stands as it did"), "{said}");
    let desk = place.desk(noon());
    assert_eq!(state(&desk).attempts, all);
    assert!(
        of_skill(&desk) > since,
        "what was shown before counts again"
    );
}

#[test]
fn a_name_that_is_none_is_told_in_a_few_lines() {
    let place = shell::Place::new();
    let said = place.run(&["overrule", "shell-basics", "pin", "no-such-question-here"]);
    let said = shell::err(&said);
    assert!(
        said.contains("has no question `no-such-question-here`"),
        "{said}"
    );
    assert!(said.len() < 600 && said.contains(" more"), "{said}");
}

#[test]
fn values_of_a_plan_can_be_typed() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    skills(&mut app);
    press(&mut app, &["e", "7"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("Nothing is typed here"), "{said}");
    press(&mut app, &["Down", "25"]);
    let typing = picture(&mut app, 80, 24);
    assert!(typing.contains("> 25"), "{typing}");
    // Letters are text meanwhile, Esc drops what is typed, and no more.
    press(&mut app, &["x", "Esc"]);
    let dropped = picture(&mut app, 80, 24);
    assert!(dropped.contains("‹ no limit ›"), "{dropped}");
    press(&mut app, &["25", "Enter"]);
    let set = picture(&mut app, 80, 24);
    assert!(set.contains("‹ 25 ›"), "{set}");
    // What can't be is said, and stays to be mended.
    press(&mut app, &["9999", "Enter"]);
    let wrong = picture(&mut app, 80, 24);
    assert!(
        wrong.contains("up to 1440") && wrong.contains("> 9999"),
        "{wrong}"
    );
    press(&mut app, &["Esc", "x"]);
    let default = picture(&mut app, 80, 24);
    assert!(default.contains("‹ no limit ›"), "{default}");
    // A date is what it says, and so is a time ahead.
    let deadline = |app: &mut App<'_>, typed: &str| {
        press(app, &[typed, "Enter"]);
        picture(app, 80, 24)
    };
    press(&mut app, &["G", "Up", "Up"]);
    for (typed, shows) in [
        ("2027-01-01", "‹ 2027-01-01 ›"),
        ("2w", "‹ 2026-03-15 ›"),
        ("10d", "‹ 2026-03-11 ›"),
    ] {
        let said = deadline(&mut app, typed);
        assert!(said.contains(shows), "{typed}: {said}");
    }
    let past = deadline(&mut app, "2020-01-01");
    assert!(past.contains("not in the future"), "{past}");
    press(&mut app, &["Esc", "Enter"]);
    drop(app);
    let kept = state(&desk).plan.deadline.expect("a day");
    assert_eq!(kept.to_string(), "2026-03-11");
}

/// Nothing of a cram is recorded, and so no wish for another question is.
#[test]
fn what_is_asked_instead_while_cramming_is_not_asked_for_later() {
    let draft = course().set("tries", 1).skill(skill("a")).skill(skill("b"));
    let draft = (0..4).fold(draft, |draft, n| {
        draft.ask(text(&format!("q{n}"), if n < 2 { "a" } else { "b" }, "yes"))
    });
    let place = Place::new();
    let path = place.home.path().join("two.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    let mut desk = place.desk(noon());
    let course = desk.find(&path.display().to_string()).expect("a course");
    let mut session = desk.begin(course.clone(), Start::Practice).expect("begun");
    let mut does = |desk: &mut Desk, input: Input| {
        desk.pass(SignedDuration::from_secs(5));
        let sent = desk.send(&mut session, input).expect("it is kept");
        sent.expect("it is taken");
    };
    for _ in 0..4 {
        does(&mut desk, Input::Answer(Answer::Typed("yes".into())));
        does(&mut desk, Input::Next);
    }
    let mut cram = desk.begin(course.clone(), Start::Cram).expect("begun");
    let before = desk.events().expect("they are read").len();
    let instead = desk.instead(&mut cram, Lever::OtherSkill);
    instead.expect("it can be done").expect("it is taken");
    assert_eq!(desk.events().expect("they are read").len(), before);
    desk.send(&mut cram, Input::Quit)
        .expect("it ends")
        .expect("it ends");
    let state = desk.state(&course.id).expect("begun");
    assert_eq!(state.pinned, None);
}
