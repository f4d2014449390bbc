//! One written question that is several: the blanks of a text and the ways of a card, each
//! with a memory of its own, never two of them on one day.

use crate::common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use common::course::{Draft, Entry, course as draft, question, skill, text};
use common::learner::Learner;
use common::shell::{Place, out};
use common::steady::{Sat, Steady};
use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, QuestionIndex};
use kenning::journal::Override;
use kenning::kinds::{Answer, Form, Shown};
use kenning::learner::State;

const GOOD: &str = "tests/data/good/siblings.toml";

fn course() -> Arc<Course> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let text = std::fs::read(path).unwrap();
    let loaded = load(&[("siblings.toml".into(), text)], Care::Thorough);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert!(said.is_empty(), "{said:#?}");
    loaded.course.expect("a good course").into()
}

fn item(course: &Course, id: &str) -> Shown {
    let at = course.question(id).expect("a question");
    course.questions[at].instance(1).expect("it is shown").item
}

fn ids(course: &Course) -> Vec<&str> {
    course.questions.iter().map(|q| q.id.as_str()).collect()
}

fn said(draft: &Draft) -> Vec<String> {
    let said = draft.load(Care::Thorough).diagnostics;
    said.iter().map(|d| d.to_string()).collect()
}

#[test]
fn a_blank_or_a_way_is_a_question_with_an_id_that_lasts() {
    let course = course();
    let all = [
        "when.1",
        "when.2",
        "when.3",
        "power",
        "test",
        "france",
        "france.back",
        "spain",
        "spain.back",
        "norway",
        "norway.back",
    ];
    assert_eq!(ids(&course), all);
    // By the id that was written, and by former ones, what was answered is found.
    for (id, found) in [
        ("when", "when.1"),
        ("binding-times", "when.1"),
        ("binding-times.3", "when.3"),
        ("iberia", "spain"),
        ("iberia.back", "spain.back"),
    ] {
        let at = course.question(id).expect(id);
        assert_eq!(course.questions[at].id.as_str(), found);
    }
}

#[test]
fn the_other_blanks_are_filled_in_and_only_one_is_asked_for() {
    let course = course();
    let asked = |id: &str| {
        let item = item(&course, id);
        let Form::Blanks { parts } = item.task.form() else {
            panic!("blanks are filled");
        };
        kenning::kinds::read_out(parts)
    };
    assert_eq!(
        asked("when.1"),
        "Early binding is (1) ____ binding, late binding is dynamic binding; f() calls __f__."
    );
    assert_eq!(
        asked("when.2"),
        "Early binding is static binding, late binding is (1) ____ (not static) binding; f() calls __f__."
    );
    assert_eq!(
        asked("when.3"),
        "Early binding is static binding, late binding is dynamic binding; f() calls (1) ____."
    );
    let second = item(&course, "when.2");
    let typed = |text: &str| {
        let graded = second.grade(&Answer::Blanks(vec![text.into()])).unwrap();
        (graded.verdict.is_correct(), graded.mistake)
    };
    assert_eq!(typed("dynamic"), (true, None));
    // Of a mistake, each blank has its own part.
    assert_eq!(typed("static"), (false, Some(0)));
    assert_eq!(typed("compile-time"), (false, None));
    // The third blank has no part in it.
    assert!(item(&course, "when.3").mistakes.is_empty());
}

#[test]
fn the_hint_of_a_blank_is_no_part_of_the_answer() {
    let item = question("cloze", "q", &["s"])
        .set("text", "Le [[toit|faîte||roof]] est rouge.")
        .item();
    assert_eq!(item.task.model_answer().as_str(), "Le toit est rouge.");
    assert_eq!(item.task.answer_markdown().as_str(), "Le toit est rouge.");
    let right = |typed: &str| {
        let graded = item.grade(&Answer::Blanks(vec![typed.into()])).unwrap();
        graded.verdict.is_correct()
    };
    assert!(right("toit") && right("faîte") && !right("roof"));
}

#[test]
fn a_blank_may_be_left_empty_where_its_author_says_so() {
    let course = course();
    let item = item(&course, "power");
    let graded = |fillings: [&str; 2]| {
        let fillings = fillings.map(str::to_owned).to_vec();
        item.grade(&Answer::Blanks(fillings))
    };
    assert!(graded(["", "0"]).unwrap().verdict.is_correct());
    assert!(graded(["1", "0"]).unwrap().verdict.is_correct());
    assert!(!graded(["2", "0"]).unwrap().verdict.is_correct());
    assert!(!graded(["", "1"]).unwrap().verdict.is_correct());
    // Nothing at all is still asked again, as the second one can't be empty.
    assert!(graded(["", ""]).is_err());
}

#[test]
fn a_card_is_asked_from_both_sides() {
    let course = course();
    let front = item(&course, "france");
    let back = item(&course, "france.back");
    assert_eq!(
        (front.prompt.as_str(), front.task.model_answer().as_str()),
        ("France", "Paris")
    );
    assert_eq!(
        (back.prompt.as_str(), back.task.model_answer().as_str()),
        ("Paris", "France")
    );
}

#[test]
fn each_has_a_memory_of_its_own() {
    let mut learner = Learner::of(several());
    learner.right(&["q.1"]);
    let state = |id: &str| learner.state.questions[learner.question(id)].clone();
    assert_eq!((state("q.1").attempts, state("q.2").attempts), (1, 0));
    assert!(state("q.1").memory.is_some() && state("q.2").memory.is_none());
}

/// A text of three blanks, a card of two ways, and one question that stands alone.
fn several() -> Draft {
    draft()
        .skill(skill("s"))
        .ask(
            question("cloze", "q", &["s"])
                .set("text", "[[One]] two [[three]] four [[five]].")
                .set("blanks", "each"),
        )
        .ask(card("c"))
        .ask(text("alone", "s", "yes"))
}

fn card(id: &str) -> Entry {
    question("card", id, &["s"])
        .set("answer", "back")
        .set("both-ways", true)
}

#[test]
fn what_was_made_from_the_same_waits_until_tomorrow() {
    let mut learner = Learner::of(several());
    let available = |learner: &Learner, id: &str| {
        let question = learner.question(id);
        learner.state.is_available(question, learner.now)
    };
    assert!(available(&learner, "q.2"));
    learner.right(&["q.1"]);
    assert!(available(&learner, "q.1") && available(&learner, "c"));
    assert!(!available(&learner, "q.2") && !available(&learner, "q.3"));
    // The answer is taken back: it was not asked today.
    let mut back = learner.clone();
    back.undoes();
    assert!(available(&back, "q.2"));
    // By the learner's day, which ends at four in the morning.
    learner.hours(15);
    assert!(!available(&learner, "q.2"));
    learner.hours(1);
    assert!(available(&learner, "q.2"));
    // What the learner pins is asked whatever else was.
    learner.right(&["q.1"]);
    let question = "q.2".to_owned();
    learner.decides(Override::Pin { question });
    assert!(available(&learner, "q.2") && !available(&learner, "q.3"));
}

#[test]
fn what_was_shown_and_not_answered_counts_in_the_sitting() {
    let learner = Learner::of(several());
    let asked = learner
        .asked_in(&learner.shown(&["q.3"]))
        .expect("a question")
        .0;
    assert!(!asked.starts_with('q'), "{asked}");
}

/// Every kind of learner and course, day after day, by whatever rule.
#[test]
fn no_rule_asks_for_two_of_them_on_one_day() {
    let only = draft()
        .skill(skill("s"))
        .ask(card("c"))
        .ask(card("d"))
        .build();
    for course in [several().build(), course(), only] {
        for (right, seed) in [(0.4, 1), (0.7, 2), (0.95, 3)] {
            for (day, sats) in days(&course, right, seed, 12).into_iter().enumerate() {
                let asked = sats.iter().flat_map(|sat| &sat.asked);
                let mut of: BTreeMap<QuestionIndex, BTreeSet<QuestionIndex>> = BTreeMap::new();
                for asked in asked {
                    let first = course.kin(asked.question).map(|kin| kin.first);
                    let family = of.entry(first.unwrap_or(asked.question)).or_default();
                    family.insert(asked.question);
                }
                let together: Vec<_> = of.values().filter(|asked| asked.len() > 1).collect();
                assert!(together.is_empty(), "day {day}, P {right}: {together:?}");
            }
        }
    }
}

/// All of them come, each on a day of its own.
#[test]
fn each_of_them_comes_in_time() {
    let course = several().build();
    let asked: BTreeSet<QuestionIndex> = days(&course, 0.9, 5, 8)
        .iter()
        .flatten()
        .flat_map(|sat| sat.asked.iter().map(|asked| asked.question))
        .collect();
    assert_eq!(asked.len(), course.questions.len());
}

/// Two sittings a day: what was asked in each.
fn days(course: &Arc<Course>, right: f64, seed: u64, days: i64) -> Vec<[Sat; 2]> {
    let mut learner = Steady::new(course, right, 15, seed);
    let at = |day: i64, hours: i64| -> Timestamp {
        common::noon() + SignedDuration::from_hours(24 * day + hours)
    };
    (0..days)
        .map(|day| [0, 9].map(|hours| learner.sits(at(day, hours), 8 * 60, |_| false)))
        .collect()
}

#[test]
fn the_test_of_a_course_leaves_them_to_practice() {
    let mut draft = draft().skill(skill("s"));
    for n in 0..40 {
        let text = format!("[[one{n}]] and [[two{n}]]");
        let cloze = question("cloze", &format!("q{n}"), &["s"]).set("text", text);
        draft = draft.ask(cloze.set("blanks", "each"));
    }
    let course = draft.build();
    assert_eq!(course.questions.len(), 80);
    assert!(course.reserve().questions().is_empty());
    // Blanks that are asked for together are held back as ever.
    let mut draft = common::course::course().skill(skill("s"));
    for n in 0..40 {
        let text = format!("[[one{n}]] and [[two{n}]]");
        draft = draft.ask(question("cloze", &format!("q{n}"), &["s"]).set("text", text));
    }
    assert!(!draft.build().reserve().questions().is_empty());
}

#[test]
fn authors_are_told_what_can_t_be() {
    let reserved = draft()
        .skill(skill("s"))
        .ask(card("c").set("reserve", true));
    let all = said(&reserved);
    assert!(
        all.iter().any(|s| s.contains("can't be kept for the test")),
        "{all:#?}"
    );
    let twice = several().ask(text("q", "s", "yes"));
    let all = said(&twice);
    assert!(all.iter().any(|s| s.contains("`q`")), "{all:#?}");
    let word = draft().skill(skill("s")).ask(
        question("cloze", "q", &["s"])
            .set("text", "[[a]]")
            .set("blanks", "every"),
    );
    let all = said(&word);
    assert!(all[0].contains("`blanks`"), "{all:#?}");
    let order = several().ask(
        question("cloze", "r", &["s"])
            .set("text", "[[a]] [[b]]")
            .set("blanks", "each")
            .set("any-order", true),
    );
    let all = said(&order);
    assert!(all.iter().any(|s| s.contains("any-order")), "{all:#?}");
}

/// A log of a course in which they were one goes on where they are several.
#[test]
fn a_question_that_becomes_several_keeps_its_history() {
    let together = draft()
        .skill(skill("s"))
        .ask(question("cloze", "q", &["s"]).set("text", "[[One]] two [[three]]."));
    let each = draft().skill(skill("s")).ask(
        question("cloze", "q", &["s"])
            .set("text", "[[One]] two [[three]].")
            .set("blanks", "each"),
    );
    let mut learner = Learner::of(together);
    learner.right(&["q"]);
    let course = each.build();
    let event = common::events::answer("q").at(common::noon());
    let state = State::replay(&course, [&event]);
    assert_eq!(state.questions[QuestionIndex(0)].attempts, 1);
    assert_eq!(state.questions[QuestionIndex(1)].attempts, 0);
}

#[test]
fn check_says_how_many_questions_were_made() {
    let place = Place::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let done = place.run(&["check", &path.display().to_string()]);
    let said = out(&done);
    assert!(said.contains("11 questions"), "{said}");
}

/// In lines, a blank stays empty after two empty lines; commands stay commands.
#[test]
fn a_blank_is_left_empty_in_lines_by_a_second_empty_line() {
    let place = Place::new();
    let path = place.path().join("power.toml");
    let text = "format = 1\n[course]\nid = \"p\"\ntitle = \"P\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q\"\nkind = \"cloze\"\nskills = [\"s\"]\nprompt = \"Write the number.\"\n\
        text = \"y = [[1|]]x + [[0||none]]\"\n";
    std::fs::write(&path, text).unwrap();
    let practise = |lines: &str| {
        let args = ["practice", path.to_str().unwrap(), "--plain"];
        out(&place.type_in(&args, lines))
    };
    let said = practise("\n\n0\n");
    assert!(said.contains("y = (1) ____x + (2) ____ (none)"), "{said}");
    assert!(
        said.contains("Press Enter once more to leave the blank empty."),
        "{said}"
    );
    assert!(said.contains("Correct."), "{said}");
    let place = Place::new();
    let args = ["practice", path.to_str().unwrap(), "--plain"];
    let said = out(&place.type_in(&args, "show\n"));
    assert!(said.contains("y = 1x + 0"), "{said}");
}

#[test]
fn a_text_makes_so_many_questions_at_most() {
    let text = |n: usize| {
        let cloze = question("cloze", "q", &["s"]).set("text", "[[a]] ".repeat(n));
        said(&draft().skill(skill("s")).ask(cloze.set("blanks", "each")))
    };
    assert!(
        text(20).iter().all(|said| !said.contains("error")),
        "{:?}",
        text(20)
    );
    assert!(
        text(21)[0].contains("21 blanks are too many"),
        "{:?}",
        text(21)
    );
}
