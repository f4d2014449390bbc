//! Steps that go wrong come back by themselves, before the whole question does.

use crate::common;

use std::sync::Arc;

use common::course::{Draft, course, number, skill, step, text};
use common::screen::{picture, press, theme};
use common::served::{Served, valid};
use common::session::Session;
use common::shell::{Place, out};
use common::trying::{asking, judged, later, typed};
use insta::assert_snapshot;
use kenning::course::Course;
use kenning::desk::{Desk, Options, Start};
use kenning::journal::{Event, EventKind};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Asking, Input, Phase};
use kenning::tui::App;
use kenning::tutor::Rule;
use serde_json::json;

/// A sum with three steps.
fn sum() -> Draft {
    course()
        .set("tries", 2)
        .set("teach", "after-miss")
        .skill(skill("sums").set("title", "Sums"))
        .ask(
            common::course::sum("sum", "sums")
                .level(1)
                .step(step("sums", "a").set("prompt", "What is {a} + 0?"))
                .step(step("sums", "a + 1").set("prompt", "And {a} + 1?"))
                .step(step("sums", "2*a").set("prompt", "And twice {a}?")),
        )
}

/// The same with other questions.
fn sums() -> Draft {
    let draft = sum().skill(skill("words"));
    (0..6).fold(draft, |draft, n| {
        draft.ask(text(&format!("word{n}"), "words", "yes").level(1))
    })
}

/// A fixed question with two steps, and others.
fn fixed() -> Draft {
    let draft = course()
        .set("tries", 2)
        .set("teach", "after-miss")
        .skill(skill("times"))
        .skill(skill("words"))
        .ask(
            number("times", "times", "42")
                .set("prompt", "What is 6 · 7?")
                .step(step("times", "35").set("prompt", "What is 5 · 7?"))
                .step(step("times", "7").set("prompt", "What comes on top?")),
        );
    (0..6).fold(draft, |draft, n| {
        draft.ask(text(&format!("word{n}"), "words", "yes").level(1))
    })
}

/// A sitting that is told one thing every nine seconds.
struct Told {
    course: Arc<Course>,
    session: Session,
    seconds: i64,
    events: Vec<Event>,
}

impl Told {
    fn begin(draft: &Draft, skill: Option<&str>) -> Told {
        let course = draft.build();
        let focus = skill.and_then(|id| course.skill(id));
        let state = State::new(&course);
        let (session, _) = Session::taught(course.clone(), state, focus, 1, later(0));
        Told {
            course,
            session,
            seconds: 0,
            events: Vec::new(),
        }
    }

    fn tell(&mut self, input: Input) {
        self.seconds += 9;
        let told = self.session.handle(input, later(self.seconds));
        self.events.extend(told.expect("it goes on"));
    }

    fn right(&mut self) {
        self.tell(Input::Answer(common::right(asking(&self.session).item())));
        self.tell(Input::Next);
    }

    fn wrong(&mut self) {
        self.tell(Input::Answer(Answer::GiveUp));
        self.tell(Input::Next);
    }

    fn id(&self) -> &str {
        let asking = asking(&self.session);
        self.course.questions[asking.question].id.as_str()
    }

    /// Answers right until this is asked.
    fn until(&mut self, id: &str) -> usize {
        for others in 0..20 {
            if self.id() == id {
                return others;
            }
            self.right();
        }
        panic!("{id} is not asked");
    }

    /// Walks through the steps of what is asked, of which this one goes wrong.
    fn walk(&mut self, wrong: usize) {
        self.tell(Input::Steps);
        while let Some(step) = asking(&self.session).step {
            match step == wrong {
                true => self.wrong(),
                false => self.right(),
            }
        }
    }
}

fn is_alone(asking: &Asking, step: usize) -> bool {
    asking.reason.rule == Rule::Step { step } && asking.step == Some(step)
}

#[test]
fn the_step_that_went_wrong_comes_by_itself_with_other_numbers() {
    let mut told = Told::begin(&sums(), None);
    told.until("sum");
    let seed = asking(&told.session).instance.seed;
    told.walk(1);
    // The whole with the steps done; it is right, with help.
    told.right();
    let alone = asking(&told.session);
    assert!(is_alone(alone, 1), "{alone:?}");
    assert_eq!(alone.given, 1);
    assert_eq!(alone.done().count(), 1);
    assert_ne!(alone.instance.seed, seed);
    let said = alone.reason.message(&told.course).to_string();
    assert!(said.contains("the step that needs another look"), "{said}");
    let account = common::account(&alone.reason, &told.course);
    assert!(account.contains("does not count"), "{account}");
    // It is no evidence for the skill as a whole, and no walk through the rest.
    let skill = told.course.skill("sums").expect("it exists");
    let before = told.session.state().skills[skill].proof.opportunities;
    told.right();
    let after = told.session.state();
    assert_eq!(after.skills[skill].proof.opportunities, before);
    let EventKind::Attempt(attempt) = &told.events.last().expect("an answer").kind else {
        panic!("{:?}", told.events.last());
    };
    assert_eq!(attempt.step, Some(1));
    assert!(!asking(&told.session).is_alone());
}

#[test]
fn it_comes_before_the_whole_and_not_for_ever() {
    let mut told = Told::begin(&sums(), Some("sums"));
    told.walk(2);
    told.wrong();
    // Wrong by itself, too: the whole is next, then the step once more, then no more.
    let mut shown = Vec::new();
    while !matches!(told.session.phase(), Phase::Finished) && shown.len() < 12 {
        let alone = asking(&told.session).is_alone();
        shown.push(alone);
        match alone {
            true => told.wrong(),
            false => {
                told.tell(Input::Steps);
                while asking(&told.session).step.is_some() {
                    told.wrong();
                }
                told.wrong();
            }
        }
        while let Phase::Teaching(_) = told.session.phase() {
            told.tell(Input::Next);
        }
    }
    assert_eq!(shown[..4], [true, false, true, false], "{shown:?}");
    assert_eq!(shown.iter().filter(|alone| **alone).count(), 2, "{shown:?}");
}

#[test]
fn a_step_of_a_fixed_question_comes_after_two_others() {
    let mut told = Told::begin(&fixed(), None);
    told.until("times");
    // Missed, and then the first step goes wrong.
    told.tell(typed("13"));
    told.walk(0);
    told.right();
    let others = told.until("times");
    assert!((2..=4).contains(&others), "{others}");
    let alone = asking(&told.session);
    assert!(is_alone(alone, 0) && alone.given == 0, "{alone:?}");
    told.right();
    let others = told.until("times");
    assert!(others >= 1, "{others}");
    let whole = asking(&told.session);
    assert!(!whole.is_alone() && whole.step.is_none(), "{whole:?}");
}

#[test]
fn taken_back_and_passed_over_it_leaves_the_whole_alone() {
    let mut told = Told::begin(&sums(), None);
    told.until("sum");
    told.walk(1);
    told.right();
    let question = asking(&told.session).question;
    told.tell(Input::Answer(common::right(asking(&told.session).item())));
    assert_eq!(judged(&told.session).asking.step, Some(1));
    let now = later(told.seconds);
    assert_eq!(told.session.state().slip(question, now), None);
    told.tell(Input::Undo);
    assert!(is_alone(asking(&told.session), 1));
    assert_eq!(told.session.state().slip(question, now), Some(1));
    let refused = told.session.handle(Input::Steps, now).expect_err("no walk");
    assert!(refused.to_string().contains("one step"), "{refused}");
    told.tell(Input::Skip);
    assert!(!asking(&told.session).is_alone());
    assert!(told.until("sum") < 20);
    // Folded anew it is the same.
    let mut again = State::new(&told.course);
    again.apply_all(&told.course, &told.events);
    assert_eq!(
        again.questions[question].slip,
        told.session.state().questions[question].slip
    );
}

/// The course on disk.
fn on_disk(place: &Place) -> String {
    let path = place.path().join("sums.toml");
    std::fs::write(&path, sums().toml()).expect("a course");
    path.display().to_string()
}

#[test]
fn a_program_is_told_of_it() {
    let place = Place::new();
    let path = on_disk(&place);
    let (mut served, mut said) = Served::begin(&place, &path, &["--seed", "1"]);
    // Walks through the steps of the first sum, of which each goes wrong.
    for _ in 0..60 {
        if said["id"] == json!("sum") && said["step"] == json!(null) {
            break;
        }
        said = match said["type"].as_str() {
            Some("question") => served.ask("give_up"),
            _ => served.ask("next"),
        };
    }
    said = served.ask("steps");
    for _ in 0..60 {
        said = match said["type"].as_str() {
            Some("question") if said["step"] != json!(null) => served.ask("give_up"),
            Some("question") => break,
            _ => served.ask("next"),
        };
    }
    assert_eq!(served.ask("give_up")["type"], "verdict");
    let alone = served.ask("next");
    assert_eq!(
        (&alone["type"], &alone["id"], &alone["step"]),
        (
            &json!("question"),
            &json!("sum"),
            &json!({ "n": 1, "of": 3 })
        ),
        "{alone}"
    );
    let reason = alone["reason"].to_string();
    assert!(
        reason.contains("the step that needs another look"),
        "{reason}"
    );
    assert_eq!(served.ask("give_up")["type"], "verdict");
    let then = served.ask("next");
    assert_eq!(then["step"], json!(null), "{then}");
    valid(&served.end());
}

#[test]
fn as_lines_and_on_the_screen_it_is_said_what_is_asked() {
    let place = Place::new();
    let path = place.path().join("sums.toml");
    std::fs::write(&path, sum().toml()).expect("a course");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--seed", "1"];
    let typed = format!("steps\n{}quit\n", "show\n\n".repeat(5));
    assert_snapshot!("step_in_plain_lines", out(&place.type_in(&args, &typed)));
    let mut desk = Desk::open(&Options {
        home: Some(place.path().join("screen")),
        now: Some(common::noon()),
        seed: Some(1),
        ..Options::default()
    })
    .expect("it opens");
    let course = desk.find(&path).expect("the course");
    let mut app = App::new(&mut desk, theme("dark"));
    app.practise(course, Start::Practice).expect("it begins");
    press(&mut app, &["F5"]);
    for _ in 0..4 {
        press(&mut app, &["F8", "Enter"]);
    }
    assert_snapshot!("step_on_the_screen", picture(&mut app, 80, 24));
    assert_snapshot!("step_on_the_screen_40x12", picture(&mut app, 40, 12));
}

/// Fixed questions of one skill with three steps each, one of them the example.
fn plans(teach: &str) -> Draft {
    let draft = course()
        .set("tries", 1)
        .set("teach", teach)
        .skill(skill("plan").set("title", "Plans").set("example", "shown"))
        .skill(skill("words"));
    let draft = ["one", "two", "three", "four", "shown"]
        .iter()
        .fold(draft, |draft, id| {
            draft.ask(
                text(id, "plan", "c")
                    .level(1)
                    .set("prompt", format!("Plan {id}?"))
                    .step(step("plan", "1"))
                    .step(step("plan", "2"))
                    .step(step("plan", "3")),
            )
        });
    (0..6).fold(draft, |draft, n| {
        draft.ask(text(&format!("word{n}"), "words", "yes").level(1))
    })
}

/// The questions of the skill that are asked, each with the steps that are given; all that
/// is asked goes right, but for the step at `slip` in the question of that place.
fn given(told: &mut Told, slip: Option<(usize, usize)>) -> Vec<usize> {
    let mut given = Vec::new();
    for _ in 0..80 {
        match told.session.phase() {
            Phase::Asking(asking) => {
                let (alone, step) = (asking.is_alone(), asking.step);
                let of_plan = told.course.questions[asking.question].steps.len() == 3;
                let begins = step.is_none_or(|step| step == asking.given) && !asking.is_walked();
                if of_plan && begins && !alone {
                    given.push(asking.given);
                }
                match step {
                    Some(step) if !alone && slip == Some((given.len(), step)) => told.wrong(),
                    _ => told.right(),
                }
            }
            Phase::Finished => break,
            _ => told.tell(Input::Next),
        }
    }
    given
}

#[test]
fn given_steps_fade_over_the_fixed_questions_of_a_skill() {
    let mut told = Told::begin(&plans("first"), None);
    let Phase::Teaching(teaching) = told.session.phase() else {
        panic!("{:?}", told.session.phase());
    };
    let example = teaching.example.as_ref().expect("an example");
    assert_eq!(Some(example.question), told.course.question("shown"));
    let fading = given(&mut told, None);
    assert_eq!(fading[..4], [2, 1, 0, 0], "{fading:?}");
    // A step that goes wrong is where the next one begins.
    let mut told = Told::begin(&plans("first"), None);
    let slipped = given(&mut told, Some((2, 1)));
    assert_eq!(slipped[..3], [2, 1, 1], "{slipped:?}");
}

#[test]
fn the_example_itself_is_asked_whole() {
    let course = plans("first").build();
    let mut state = State::new(&course);
    let taught = common::example(course.id.as_str(), "plan", "shown");
    state.apply(&course, &Event::new(later(0), taught));
    let given = |id: &str| state.given(&course, course.question(id).expect("it exists"));
    assert_eq!((given("one"), given("two"), given("shown")), (2, 2, 0));
}

#[test]
fn who_was_asked_first_sees_the_fixed_example_after_the_first_miss() {
    let mut told = Told::begin(&plans("after-miss"), None);
    let missed = told.id().to_owned();
    assert_ne!(missed, "shown");
    told.tell(Input::Answer(Answer::GiveUp));
    told.tell(Input::Next);
    let Phase::Teaching(teaching) = told.session.phase() else {
        panic!("{:?}", told.session.phase());
    };
    let example = teaching.example.as_ref().expect("an example");
    assert_eq!(Some(example.question), told.course.question("shown"));
    assert!(teaching.twin.is_none());
    let title = &told.course.skills[teaching.skill].title;
    let said = teaching.sentence(title).to_string();
    assert!(said.ends_with("then practice goes on."), "{said}");
    told.tell(Input::Next);
    // Something else comes, then what was missed; nothing is taught a second time.
    assert!(told.until(&missed) > 0);
    told.wrong();
    assert!(matches!(told.session.phase(), Phase::Asking(_)));
}

#[test]
fn what_the_last_step_showed_is_shown_and_comes_back() {
    let draft = course()
        .set("tries", 2)
        .set("teach", "after-miss")
        .skill(skill("times"))
        .ask(
            number("times", "times", "42")
                .step(step("times", "35").set("prompt", "What is 5 · 7?"))
                .step(step("times", "42").set("prompt", "And 7 more?")),
        );
    let mut told = Told::begin(&draft, Some("times"));
    told.tell(Input::Steps);
    for _ in 0..2 {
        told.tell(Input::Answer(Answer::GiveUp));
        told.tell(Input::Next);
    }
    let whole = asking(&told.session);
    assert!(whole.step.is_none() && !whole.was_missed());
    let right = common::right(whole.item());
    told.tell(Input::Answer(right));
    let end = judged(&told.session);
    let said = end.aside().expect("why it is not right").to_string();
    assert!(said.contains("the last step had shown it"), "{said}");
    assert!(end.comes_back);
    assert_eq!(told.session.state().correct, 0);
    let last = told.events.iter().rev().find_map(|e| match &e.kind {
        EventKind::Attempt(attempt) if attempt.step.is_none() => Some(attempt),
        _ => None,
    });
    assert!(last.is_some_and(|attempt| attempt.bottom_out));
}
