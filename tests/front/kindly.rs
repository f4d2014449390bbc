//! What is said in tests, after refusals and at the end of a sitting: true, kind, and with
//! a way on.

use crate::common;

use common::course::{Draft, course, mistake, number, skill, text};
use common::screen::{self, picture, press};
use common::shell::{Place, out};
use common::{courses, noon};
use kenning::course::SkillIndex;
use kenning::desk::Start;
use kenning::journal::{Event, EventKind};
use kenning::kinds::Verdict;
use kenning::learner::{SkillStage, Stage, State};
use kenning::measure::Probability;
use kenning::session::{Before, SkillMove, Summary};
use kenning::tutor::exam;

const LINEAR: &str = "equations";

/// Practises a course in plain mode.
fn plain(course: &Draft, lines: &str) -> String {
    let place = Place::with_courses();
    let path = place.path().join("kindly.toml");
    std::fs::write(&path, course.toml()).expect("a course");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--no-teaching", "--seed", "1"];
    out(&place.type_in(&args, lines))
}

#[test]
fn the_help_of_a_test_lists_only_what_works_there() {
    let (_place, mut desk) = screen::Place::at_noon_with_courses();
    let mut app = screen::begin(&mut desk, LINEAR, Start::Test);
    press(&mut app, &["F1"]);
    let keys = picture(&mut app, 80, 40);
    for refused in [
        "hint",
        "Step",
        "lesson",
        "Skip",
        "Put ",
        "was right",
        "broken",
    ] {
        assert!(
            !keys.to_lowercase().contains(&refused.to_lowercase()),
            "{refused}: {keys}"
        );
    }
    assert!(
        keys.contains("I don't know") && keys.contains("in the test of a course, at"),
        "{keys}"
    );
    // What is refused names the key that answers.
    press(&mut app, &["Esc", "F2"]);
    let refused = picture(&mut app, 80, 24);
    assert!(
        refused.contains("If you don't know, press F8."),
        "{refused}"
    );

    let place = Place::with_courses();
    let said = out(&place.type_in(&["test", LINEAR, "--plain"], "?\nhint\nquit\n"));
    let (_, help) = said.split_once("Commands in the test: ").expect("help");
    let help = help.split("> ").next().unwrap_or_default();
    for refused in ["hint", "steps", "lesson", "skip", "bury", "appeal"] {
        assert!(!help.contains(refused), "{refused}: {help}");
    }
    assert!(
        said.contains("It is fine not to know. If you don't know, type show."),
        "{said}"
    );
    let args = ["practice", LINEAR, "--place", "--plain"];
    let said = out(&Place::with_courses().type_in(&args, "?\nhint\nquit\n"));
    assert!(
        said.contains("Commands in the placement test: show"),
        "{said}"
    );
    assert!(
        said.contains("It is fine not to know. If you don't know, type show."),
        "{said}"
    );
}

#[test]
fn a_test_before_any_practice_is_told_to_be_the_starting_point() {
    let start = "This is your starting point, before any practice.";
    let place = Place::with_courses();
    let said = out(&place.type_in(&["test", LINEAR, "--plain"], &"show\n".repeat(12)));
    let (_, end) = said.split_once(start).expect("it is said");
    assert!(end.contains("Test A: 0 of 12 right."), "{said}");
    assert!(!said.contains(": 0 of 1\n"), "{said}");
    // A later one is no starting point.
    let said = out(&place.type_in(&["test", LINEAR, "--plain"], &"show\n".repeat(12)));
    assert!(
        said.contains("Test B: 0 of 12 right.") && !said.contains(start),
        "{said}"
    );
    // Nor is one after practice, on the screen neither.
    for practised in [false, true] {
        let (_place, mut desk) = screen::Place::at_noon_with_courses();
        if practised {
            let mut app = screen::begin(&mut desk, LINEAR, Start::Practice);
            press(&mut app, &["F8", "Enter", "Esc", "Esc"]);
        }
        let mut app = screen::home(&mut desk);
        if !practised {
            press(&mut app, &["g"]);
        }
        press(&mut app, &["x", "Enter"]);
        for _ in 0..12 {
            press(&mut app, &["F8"]);
        }
        let seen = picture(&mut app, 80, 24);
        assert!(seen.contains("0 of 12 right"), "{seen}");
        assert_eq!(seen.contains("starting point"), !practised, "{seen}");
    }
}

#[test]
fn a_log_of_a_version_that_began_a_test_anew_gives_what_it_gave() {
    let course = courses().swap_remove(0);
    let places = exam::places(&course, &State::new(&course), 0);
    let tested = |n: usize, verdict, day: i64| {
        let id = course.questions[places[n].question].id.to_string();
        let attempt = common::attempt(LINEAR, &id, verdict);
        let at = noon() + jiff::SignedDuration::from_hours(24 * day);
        Event::new(at, EventKind::Tested { attempt, form: 0 })
    };
    let mut state = State::new(&course);
    for event in [
        tested(0, Verdict::Correct, 0),
        tested(1, Verdict::Correct, 0),
        tested(0, Verdict::GaveUp, 1),
    ] {
        state.apply(&course, &event);
    }
    let open = state.exams.open.expect("the second one");
    let verdicts: Vec<Verdict> = open.answers.iter().map(|a| a.verdict).collect();
    assert_eq!(verdicts, [Verdict::GaveUp]);
}

#[test]
fn what_needs_a_format_says_so_in_its_help() {
    let help = out(&Place::with_courses().run(&["practice", "--help"]));
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("needs --format json"), "{help}");
}

#[test]
fn mistakes_of_one_question_are_told_under_one_name() {
    let asked = number("q", "s", "5")
        .set("prompt", "Where do you go first?\n\nAnd then where?")
        .mistake(mistake("one", "1"))
        .mistake(mistake("two", "2"));
    let course = course().set("tries", 3).skill(skill("s")).ask(asked);
    let said = plain(&course, "1\n2\n5\n\nquit\n");
    let told = "In “Where do you go first? And then where?” (twice)\n";
    assert_eq!(said.matches(told).count(), 1, "{said}");
    assert_eq!(said.matches("In “").count(), 1, "{said}");
}

#[test]
fn a_wrong_sign_is_told_without_a_number_that_is_right() {
    let course = course().skill(skill("s")).ask(number("q", "s", "5"));
    let said = plain(&course, "-5\nquit\n");
    assert!(said.contains("Only the sign is wrong"), "{said}");
    assert!(!said.contains("The number is right"), "{said}");
}

#[test]
fn words_of_other_programs_name_the_words_that_work() {
    let number = course().skill(skill("s")).ask(number("q", "s", "5"));
    let word = course().skill(skill("s")).ask(text("q", "s", "word"));
    for typed in ["q", ":q", "/quit", "/show", "idk", "I don't know"] {
        for course in [&number, &word] {
            let said = plain(course, &format!("{typed}\nquit\n"));
            let told = format!("“{typed}” does nothing here and does not count. Type show");
            assert!(said.contains(&told), "{said}");
            assert!(said.contains("quit to leave, or help for all"), "{said}");
            assert!(said.contains("No question answered"), "{said}");
        }
        // It is handed in where it is meant; that nothing is known never counts.
        let said = plain(&word, &format!("={typed}\nquit\n"));
        let told = match typed.contains("kn") || typed == "idk" {
            true => "That does not count",
            false => "Not right.",
        };
        assert!(said.contains(told), "{said}");
    }
    let is_it = course().skill(skill("s")).ask(text("q", "s", "q"));
    assert!(plain(&is_it, "q\nquit\n").contains("Correct."));
    let judged = plain(&word, "word\nq\nquit\n");
    assert!(
        judged.contains("“q” does nothing here. Press Enter to go on"),
        "{judged}"
    );
}

#[test]
fn in_plain_lines_no_told_answer_is_asked_for_right_below_it() {
    let course = course()
        .set("tries", 2)
        .skill(skill("s"))
        .ask(text("q", "s", "word"))
        .ask(text("r", "s", "other"))
        .ask(text("t", "s", "third"));
    let said = plain(&course, "wrong\nshow\n\nquit\n");
    let (before, after) = said.split_once("Answer: ").expect("it is told");
    assert!(after.contains("It comes back later"), "{said}");
    let asked = before.rsplit_once("Question 1. ").expect("a question").1;
    let prompt = asked.lines().nth(1).expect("what is asked");
    assert!(after.contains("Question 2. "), "{said}");
    assert!(!after.contains(prompt), "{prompt} again: {said}");
}

#[test]
fn thin_material_is_explained_where_it_is_named() {
    let course = course()
        .skill(skill("s"))
        .ask(text("q", "s", "word"))
        .build();
    for (thin, stage) in [
        (true, Stage::Kept),
        (true, Stage::Learned),
        (false, Stage::Kept),
    ] {
        let known = Probability::new(0.9);
        let summary = Summary {
            answered: 1,
            moves: vec![SkillMove {
                skill: SkillIndex(0),
                before: Before::At(known),
                after: known,
                stages: [Stage::Learned, stage].map(|stage| SkillStage {
                    stage,
                    thin,
                    again: false,
                }),
                along: known,
                was_along: known,
                lapse: None,
            }],
            ..Summary::default()
        };
        let told = kenning::report::sitting_text(&course, "c", &summary, noon());
        let named = told.contains("thin material");
        let explained = told.contains("“Thin material”: the course has few questions");
        assert_eq!(named, thin && stage == Stage::Kept, "{told}");
        assert_eq!(named, explained, "{told}");
    }
}

#[test]
fn spanish_words_for_commands_name_those_that_there_are_where_a_number_is_asked_for() {
    let args = [
        "practice",
        LINEAR,
        "--plain",
        "--only",
        "kind:number",
        "--no-teaching",
    ];
    let typed = "pista\nsalir\nno lo sé\nquit\n";
    let said = out(&Place::with_courses().type_in(&args, typed));
    let way_on = "Type show if you don't know, quit to leave, or help for all commands.";
    assert_eq!(said.matches(way_on).count(), 3, "{said}");
}
