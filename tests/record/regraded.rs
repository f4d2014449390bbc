//! A corrected key counts for answers that were kept as typed, and a course with another id
//! keeps its learners' history.

use crate::common;

use std::path::{Path, PathBuf};

use common::course::{Draft, Entry, choice, course, number, question, skill, step, sum, text};
use common::shell::{Place, out, progress_of};
use kenning::course::Spot;
use kenning::journal::{Event, EventKind};

/// A course file in a place of its own.
struct Lesson {
    place: Place,
    path: PathBuf,
}

impl Lesson {
    fn of(draft: Draft) -> Lesson {
        let place = Place::new();
        let path = place.path().join("course.toml");
        let lesson = Lesson { place, path };
        lesson.write(draft);
        lesson
    }
    fn write(&self, draft: Draft) {
        std::fs::write(&self.path, draft.set("tries", 1).toml()).expect("a course");
    }
    fn name(&self) -> &str {
        self.path.to_str().expect("a path")
    }
    fn practise(&self, lines: &str) -> String {
        let args = ["practice", self.name(), "--plain", "--seed", "1"];
        out(&self.place.type_in(&args, lines))
    }
    /// Answers, and how many of them are right.
    fn counts(&self) -> (u32, u32) {
        let told = progress_of(&self.place, self.name());
        (told.attempts, told.correct)
    }
    fn overrule(&self) -> String {
        out(&self.place.run(&["overrule", self.name(), "as-graded"]))
    }
}

fn events(home: &Path) -> Vec<EventKind> {
    let profile = home.join("profiles/default");
    let dir = if profile.exists() {
        profile
    } else {
        home.to_owned()
    };
    let events: Vec<Event> = common::recorded::events(&dir);
    events.into_iter().map(|event| event.kind).collect()
}

fn autumn(answers: &[&str]) -> Draft {
    let answers: Vec<String> = answers.iter().map(|a| (*a).to_owned()).collect();
    course().skill(skill("s")).ask(text("q", "s", answers))
}

#[test]
fn a_corrected_key_counts_and_is_told_once() {
    let lesson = Lesson::of(autumn(&["autumn"]));
    lesson.practise("fall\n\nquit\n");
    assert_eq!(lesson.counts(), (1, 0));
    lesson.write(autumn(&["autumn", "fall"]));
    // Looking at it already tells, and records nothing.
    assert_eq!(lesson.counts(), (1, 1));
    let told = lesson.practise("quit\n");
    assert!(told.contains("1 answer of yours in “"), "{told}");
    assert!(told.contains("counts as right now"), "{told}");
    assert!(!lesson.practise("quit\n").contains("counts as right"));
    assert_eq!(lesson.counts(), (1, 1));
    // What the key said before makes it no less right.
    lesson.write(autumn(&["autumn"]));
    assert_eq!(lesson.counts(), (1, 1));
}

/// Nothing of a cram is recorded: what is told once is told where it is.
#[test]
fn a_corrected_key_is_told_in_the_sitting_that_records_it() {
    let lesson = Lesson::of(autumn(&["autumn"]));
    lesson.practise("fall\n\nquit\n");
    lesson.write(autumn(&["autumn", "fall"]));
    let args = [
        "practice",
        lesson.name(),
        "--plain",
        "--seed",
        "1",
        "--cram",
    ];
    let crammed = out(&lesson.place.type_in(&args, "autumn\n\nquit\n"));
    assert!(crammed.contains("You cram"), "{crammed}");
    assert!(!crammed.contains("counts as right now"), "{crammed}");
    let told = lesson.practise("quit\n");
    assert!(told.contains("counts as right now"), "{told}");
    assert!(!lesson.practise("quit\n").contains("counts as right"));
}

#[test]
fn a_right_answer_stays_right_and_the_learner_has_the_last_word() {
    let lesson = Lesson::of(autumn(&["autumn", "fall"]));
    lesson.practise("fall\n\nquit\n");
    lesson.write(autumn(&["autumn"]));
    assert_eq!(lesson.counts(), (1, 1));
    assert!(!lesson.practise("quit\n").contains("counts"));
    assert!(lesson.overrule().contains("No answer"));

    let lesson = Lesson::of(autumn(&["autumn"]));
    lesson.practise("fall\n\nquit\n");
    lesson.write(autumn(&["autumn", "fall"]));
    lesson.practise("quit\n");
    let said = lesson.overrule();
    assert!(
        said.contains("1 answer") && said.contains("counts again"),
        "{said}"
    );
    assert_eq!(lesson.counts(), (1, 0));
    assert!(!lesson.practise("quit\n").contains("counts as right"));
    assert_eq!(lesson.counts(), (1, 0));
    // Nor is it told of before anything was recorded.
    let lesson = Lesson::of(autumn(&["autumn"]));
    lesson.practise("fall\n\nquit\n");
    lesson.write(autumn(&["autumn", "fall"]));
    lesson.overrule();
    assert_eq!(lesson.counts(), (1, 0));
}

#[test]
fn an_answer_taken_back_is_not_counted_again() {
    let lesson = Lesson::of(autumn(&["autumn"]));
    lesson.practise("fall\nundo\nquit\n");
    lesson.write(autumn(&["autumn", "fall"]));
    assert!(!lesson.practise("quit\n").contains("counts as right"));
    assert_eq!(lesson.counts(), (0, 0));
    // One that counts as right since can still be taken back.
    let two = |answers: &[&str]| {
        let answers: Vec<String> = answers.iter().map(|a| (*a).to_owned()).collect();
        let draft = course()
            .skill(skill("s"))
            .ask(text("q", "s", answers.clone()));
        draft
            .ask(text("r", "s", answers.clone()))
            .ask(text("t", "s", answers))
    };
    let lesson = Lesson::of(two(&["autumn"]));
    lesson.practise("fall\n\nfall\n\nquit\n");
    lesson.write(two(&["autumn", "fall"]));
    assert_eq!(lesson.counts(), (2, 2));
    let told = lesson.practise("undo\nundo\nquit\n");
    assert!(told.contains("of an earlier sitting"), "{told}");
    assert_eq!(lesson.counts(), (1, 1));
}

#[test]
fn what_was_told_or_picked_is_not_read_again() {
    let told = |answers: &[&str]| {
        let answers: Vec<String> = answers.iter().map(|a| (*a).to_owned()).collect();
        let asked = text("q", "s", answers).hints(&["It begins with a.", "It is autumn."]);
        course().skill(skill("s")).ask(asked)
    };
    let lesson = Lesson::of(told(&["autumn"]));
    lesson.practise("hint\nhint\nfall\n\nquit\n");
    lesson.write(told(&["autumn", "fall"]));
    assert_eq!(lesson.counts(), (1, 0));

    let pick = |answer: &str| {
        let asked = choice("q", "s", &["yes", "no"]).set("answer", answer);
        course().skill(skill("s")).ask(asked.set("shuffle", false))
    };
    let lesson = Lesson::of(pick("yes"));
    lesson.practise("2\n\nquit\n");
    lesson.write(pick("no"));
    assert_eq!(lesson.counts(), (1, 0));
}

#[test]
fn values_are_drawn_again_and_blanks_are_read_one_by_one() {
    let wrong = course()
        .skill(skill("s"))
        .ask(sum("q", "s").set("answer", "a + b + 1"));
    let right = course()
        .skill(skill("s"))
        .ask(sum("q", "s").set("answer", "a + b"));
    let lesson = Lesson::of(wrong);
    let asked = lesson.practise("quit\n");
    // The sum that is asked, whatever its words: its two numbers.
    let line = asked
        .lines()
        .find(|line| line.contains('+'))
        .expect("a sum");
    let numbers: Vec<i64> = line
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let [a, b] = numbers[numbers.len() - 2..] else {
        panic!("{line}");
    };
    lesson.practise(&format!("{}\n\nquit\n", a + b));
    assert_eq!(lesson.counts(), (1, 0));
    lesson.write(right);
    assert_eq!(lesson.counts(), (1, 1), "{line}");

    let cloze = |filling: &str| {
        let asked = question("cloze", "q", &["s"]);
        let text = format!("First [[one]], then [[{filling}]].");
        course().skill(skill("s")).ask(asked.set("text", text))
    };
    let lesson = Lesson::of(cloze("tow"));
    lesson.practise("one / two\n\nquit\n");
    assert_eq!(lesson.counts().1, 0);
    lesson.write(cloze("tow|two"));
    assert_eq!(lesson.counts(), (1, 1));
}

/// The word of one machine holds on the other, which has the course as it was.
#[test]
fn two_machines_count_the_same() {
    let lesson = Lesson::of(autumn(&["autumn"]));
    lesson.practise("fall\n\nquit\n");
    lesson.write(autumn(&["autumn", "fall"]));
    lesson.practise("quit\n");
    let folder = tempfile::tempdir().expect("a folder");
    let shared = folder.path().to_str().expect("a path");
    let other = Lesson::of(autumn(&["autumn"]));
    let synced = out(&lesson.place.run(&["sync", shared]));
    let (_, key) = synced.split_once("key is ").expect("a fingerprint");
    let (key, _) = key.split_once('.').expect("its end");
    let joined = ["sync", shared, "--join", "--accept-device", key];
    let joined = other.place.run(&joined);
    assert!(joined.status.success(), "{joined:?}");
    assert_eq!(other.counts(), lesson.counts());
    assert_eq!(other.counts(), (1, 1));
}

#[test]
fn the_version_that_is_shown_is_recorded_once() {
    let of = |version: &str| autumn(&["autumn"]).set("version", version);
    let lesson = Lesson::of(of("2026-11"));
    lesson.practise("fall\n\nquit\n");
    lesson.practise("quit\n");
    lesson.write(of("2026-12"));
    lesson.practise("quit\n");
    let events = events(lesson.place.path());
    let versions = events.iter().filter_map(|kind| match kind {
        EventKind::Versioned { version, .. } => Some(version.as_str()),
        _ => None,
    });
    assert_eq!(versions.collect::<Vec<_>>(), ["2026-11", "2026-12"]);
    // That there is none, too: no older kenning has written this log.
    let none = Lesson::of(autumn(&["autumn"]));
    none.practise("fall\n\nquit\n");
    none.practise("quit\n");
    let told = self::events(none.place.path());
    let versions = told.iter().filter_map(|kind| match kind {
        EventKind::Versioned { version, .. } => Some(version.as_str()),
        _ => None,
    });
    assert_eq!(versions.collect::<Vec<_>>(), [""]);
    let at = |is: fn(&EventKind) -> bool| events.iter().position(is).expect("it happened");
    let version = at(|kind| matches!(kind, EventKind::Versioned { .. }));
    assert!(version < at(|kind| matches!(kind, EventKind::Attempt(_))));
}

fn named(id: &str) -> Draft {
    let draft = course().set("id", id).skill(skill("s"));
    draft.ask(number("q", "s", "7")).ask(number("r", "s", "8"))
}

#[test]
fn a_course_with_another_id_keeps_its_history() {
    let lesson = Lesson::of(named("old"));
    lesson.practise("7\n\nquit\n");
    let before = lesson.counts();
    assert_eq!(before.0, 1);
    lesson.write(named("new"));
    assert_eq!(lesson.counts(), (0, 0));
    lesson.write(named("new").set("was", "old"));
    assert_eq!(lesson.counts(), before);
    // What comes after stands under the new id, and both belong together.
    lesson.practise("undo\nundo\nquit\n");
    assert_eq!(lesson.counts(), (0, 0));
    lesson.practise("7\n\nquit\n");
    lesson.practise("quit\n");
    assert_eq!(lesson.counts().0, 1);
    // What is erased is erased under both.
    let courses = lesson.place.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    std::fs::copy(&lesson.path, courses.join("c.toml")).expect("a course at hand");
    let erased = lesson.place.run(&["erase", "--course", "new", "--yes"]);
    assert!(erased.status.success(), "{erased:?}");
    assert_eq!(progress_of(&lesson.place, "new").attempts, 0);
    let left = events(lesson.place.path());
    assert!(
        !left
            .iter()
            .any(|kind| matches!(kind, EventKind::Attempt(_))),
        "{left:?}"
    );
}

#[test]
fn a_former_id_that_another_course_has_is_left_to_that() {
    let lesson = Lesson::of(named("shell-basics"));
    lesson.write(named("new").set("was", "shell-basics"));
    lesson.practise("quit\n");
    let told = progress_of(&lesson.place, "shell-basics");
    assert_eq!(told.id, "shell-basics");
    let place = &lesson.place;
    place.type_in(&["practice", "shell-basics", "--plain"], "show\n\nquit\n");
    assert_eq!(lesson.counts(), (0, 0));
}

/// A template of rows whose answer is twice a number of the row.
fn masses(rows: &[(&str, i64)]) -> Draft {
    let names: Vec<&str> = rows.iter().map(|row| row.0).collect();
    let masses: Vec<i64> = rows.iter().map(|row| row.1).collect();
    let rows = toml::Table::from_iter([
        ("name".to_owned(), toml::Value::from(names)),
        ("m".to_owned(), toml::Value::from(masses)),
    ]);
    let asked = number("q", "s", "2*m").set("rows", rows);
    let draft = course().skill(skill("s"));
    draft.ask(asked.set("prompt", "What do 2 mol of {name} weigh, in g?"))
}

/// What is drawn for a seed is another thing once rows change their order.
#[test]
fn rows_in_another_order_make_no_wrong_answer_right() {
    let lesson = Lesson::of(masses(&[("water", 18), ("methane", 16)]));
    // The mass of the other substance, which the other order makes right.
    let said = lesson.practise("quit\n");
    let other = match said.contains("water") {
        true => 32,
        false => 36,
    };
    lesson.practise(&format!("{other}\n\nquit\n"));
    assert_eq!(lesson.counts(), (1, 0), "{said}");
    lesson.write(masses(&[("methane", 16), ("water", 18)]));
    assert_eq!(lesson.counts(), (1, 0), "{said}");
    assert!(!lesson.practise("quit\n").contains("counts as right"));
    // Nor is it said that the other was asked.
    let life = out(&lesson.place.run(&["history", lesson.name(), "q"]));
    assert!(!life.contains("You were asked last"), "{life}");
    // A key that was wrong is still corrected, as the same is asked.
    let wrong = match other {
        32 => [("water", 16), ("methane", 16)],
        _ => [("water", 18), ("methane", 18)],
    };
    lesson.write(masses(&wrong));
    assert_eq!(lesson.counts(), (1, 1), "{said}");
}

/// Of a right answer nothing is recorded that would tell which showing it was.
#[test]
fn a_showing_of_which_nothing_is_recorded_is_an_example() {
    let lesson = Lesson::of(masses(&[("water", 18), ("methane", 16)]));
    let right = match lesson.practise("quit\n").contains("water") {
        true => 36,
        false => 32,
    };
    lesson.practise(&format!("{right}\n\nquit\n"));
    assert_eq!(lesson.counts(), (1, 1));
    lesson.write(masses(&[("methane", 16), ("water", 18)]));
    let life = out(&lesson.place.run(&["history", lesson.name(), "q"]));
    assert!(!life.contains("You were asked last"), "{life}");
    assert!(life.contains("For example"), "{life}");
}

/// A step is known by its position, so that one which is put in moves those after it.
#[test]
fn a_step_that_is_put_in_makes_no_answer_to_another_right() {
    let asked = |prompt: &str, answer: &str| step("s", answer).set("prompt", prompt);
    let hour = || asked("How many minutes has an hour?", "60");
    let draft = |steps: Vec<Entry>| {
        let whole = number("q", "s", "1440").set("prompt", "How many minutes has a day?");
        let whole = steps.into_iter().fold(whole, Entry::step);
        course().skill(skill("s")).ask(whole.set("answer", "1440"))
    };
    let before = vec![hour(), asked("And 24 hours?", "1440")];
    let lesson = Lesson::of(draft(before));
    let said = lesson.practise("steps\n24\n\nquit\n");
    assert!(said.contains("How many minutes has an hour?"), "{said}");
    let (attempts, correct) = lesson.counts();
    let day = asked("How many hours has a day?", "24");
    lesson.write(draft(vec![day, hour(), asked("And 24 hours?", "1440")]));
    assert_eq!(lesson.counts(), (attempts, correct));
    assert!(!lesson.practise("quit\n").contains("counts as right"));
    // The same step with a corrected key.
    let corrected = asked("How many minutes has an hour?", "24");
    lesson.write(draft(vec![corrected, asked("And 24 hours?", "1440")]));
    let told = lesson.practise("quit\n");
    assert!(told.contains("counts as right"), "{told}");
}

/// Parts, and steps of theirs, have numbers that are no positions.
#[test]
fn a_corrected_key_of_a_part_and_of_its_steps_counts() {
    let course = |key: &str, step: &str, within: &str| {
        let asked = format!(
            r#"
            prompt = "We look at the number {{n}}."
            params = {{ n = "3..30" }}
            [[question.part]]
            kind = "number"
            prompt = "Twice it?"
            answer = "{key}"
            [[question.part.step]]
            kind = "number"
            prompt = "It and one?"
            answer = "{step}"
            [[question.part.step.step]]
            kind = "number"
            prompt = "It and two?"
            answer = "{within}"
            "#
        );
        let head =
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"";
        let text = format!("{head}\n[[question]]\nid = \"q\"\nskills = [\"s\"]\n{asked}");
        let loaded = kenning::author::load(
            &[("c.toml".into(), text.into_bytes())],
            kenning::author::Care::Thorough,
        );
        let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
        loaded.course.unwrap_or_else(|| panic!("{said:?}"))
    };
    let (wrong, right) = (course("3*n", "n+3", "n+4"), course("2*n", "n+1", "n+2"));
    let part = Spot {
        part: Some(0),
        ..Spot::WHOLE
    };
    let step = Spot {
        step: Some(0),
        ..part
    };
    let within = Spot {
        sub: Some(0),
        ..step
    };
    let none = std::collections::BTreeMap::new();
    for spot in [part, step, within] {
        let shown = wrong.questions[wrong.question("q").expect("it")].instance(1);
        let shown = shown.expect("values");
        let answered = |course: &kenning::course::Course| {
            let shown = course.questions[course.question("q").expect("it")].instance(1);
            common::right(shown.expect("values").item_at(spot))
        };
        let kenning::kinds::Answer::Typed(typed) = answered(&right) else {
            panic!("no number");
        };
        let number = spot.number().expect("it has one");
        let mut event = common::events::answer("q")
            .of_course(wrong.id.as_str())
            .wrong()
            .step(number)
            .at(common::noon());
        let EventKind::Attempt(attempt) = &mut event.kind else {
            panic!("{event:?}");
        };
        (attempt.answer, attempt.seed) = (Some(typed), 1);
        let asked = Event {
            at: event.at,
            kind: EventKind::AskedAs {
                course: attempt.course.clone(),
                answer: kenning::journal::Given::of(attempt, event.at),
                sum: shown.sum(Some(number)).expect("it is read"),
            },
        };
        let events = [event, asked];
        let found = |course| kenning::learner::regraded(course, &events, &none).len();
        assert_eq!((found(&wrong), found(&right)), (0, 1), "{spot:?}");
    }
}

/// Where the record tells nothing of what was shown, as in one of an older kenning.
#[test]
fn drawn_answers_of_which_nothing_is_recorded_stay_as_they_were() {
    let load = |draft: Draft| {
        let files = [("c.toml".into(), draft.toml().into())];
        let loaded = kenning::author::load(&files, kenning::author::Care::Thorough);
        loaded.course.expect("a course")
    };
    let course = load(masses(&[("water", 18)]));
    let shown = course.questions[course.question("q").expect("it")].instance(1);
    let sum = shown.expect("values").sum(None).expect("it is read");
    let mut event = common::events::answer("q")
        .of_course(course.id.as_str())
        .wrong()
        .at(common::noon());
    let EventKind::Attempt(attempt) = &mut event.kind else {
        panic!("{event:?}");
    };
    (attempt.answer, attempt.seed) = (Some("36".into()), 1);
    let asked = Event {
        at: event.at,
        kind: EventKind::AskedAs {
            course: attempt.course.clone(),
            answer: kenning::journal::Given::of(attempt, event.at),
            sum,
        },
    };
    let none = std::collections::BTreeMap::new();
    let found = |events: &[Event]| kenning::learner::regraded(&course, events, &none).len();
    assert_eq!(found(std::slice::from_ref(&event)), 0);
    assert_eq!(found(&[event, asked]), 1);
}

/// A share and per cent are asked for by the same words: an answer to the one is none to the
/// other.
#[test]
fn what_is_taken_in_another_way_makes_no_wrong_answer_right() {
    let part = |key: &str, percent: bool| {
        let rows = [("a".to_owned(), vec![1]), ("b".to_owned(), vec![4])];
        let asked = number("q", "s", key).set(
            "rows",
            toml::Table::from_iter(rows.map(|(k, v)| (k, v.into()))),
        );
        let asked = asked.set("prompt", "How much of {b} is {a}?");
        course().skill(skill("s")).ask(match percent {
            true => asked.set("as", "percent"),
            false => asked,
        })
    };
    let lesson = Lesson::of(part("a/b", false));
    lesson.practise("25\n\nquit\n");
    assert_eq!(lesson.counts(), (1, 0));
    lesson.write(part("100*a/b", true));
    assert_eq!(lesson.counts(), (1, 0));
    // A key that was wrong is still corrected.
    lesson.write(part("100*a/b", false));
    assert_eq!(lesson.counts(), (1, 1));
}

/// Of a right answer the record tells by itself what was asked: it is right to the same draw.
#[test]
fn a_right_answer_to_drawn_values_tells_what_was_asked() {
    let lesson = Lesson::of(masses(&[("water", 18), ("methane", 16)]));
    let (right, name) = match lesson.practise("quit\n").contains("water") {
        true => (36, "water"),
        false => (32, "methane"),
    };
    lesson.practise(&format!("{right}\n\nquit\n"));
    let life = || out(&lesson.place.run(&["history", lesson.name(), "q"]));
    let asked = format!("You were asked last: What do 2 mol of {name} weigh");
    assert!(life().contains(&asked), "{}", life());
    // Another version may ask something else of which the same is right.
    let later = masses(&[("water", 18), ("methane", 16)]).set("version", "2");
    lesson.write(later);
    assert!(life().contains("For example"), "{}", life());
}
