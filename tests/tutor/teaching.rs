//! Teaching: what a course says of it, what comes before a question, and what the
//! learner does after it.

use crate::common;

use std::sync::Arc;

use common::course::{Draft, Entry, ID, course, skill, step, sum, text};
use common::learner::Learner;
use common::session::Session;
use jiff::{SignedDuration, Timestamp};
use kenning::author::Care;
use kenning::course::{Course, Plan, Teach};
use kenning::journal::{Event, EventKind, Instruction, Override, Taught};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::session::{Asking, Input, Phase, Teaching};
use kenning::tutor::teach::Occasion;

#[test]
fn a_course_says_when_and_by_what_its_skills_are_taught() {
    let draft = course()
        .set("teach", "after-miss")
        .skill(skill("words").set("facts", true))
        .skill(
            skill("sums")
                .set("example", "old-sum")
                .set("teach", "first"),
        )
        .ask(text("word", "words", "yes"))
        .ask(
            sum("sum", "sums")
                .set("was", "old-sum")
                .step(step("sums", "a")),
        );
    let course = draft.build();
    let [words, sums] = ["words", "sums"].map(|id| course.skill(id).expect("it is there"));
    assert!(course.skills[words].facts && !course.skills[sums].facts);
    assert_eq!(course.skills[sums].example, course.question("sum"));
    assert_eq!(course.skills[words].example, None);
    assert_eq!(course.teach(words), Teach::AfterMiss);
    assert_eq!(course.teach(sums), Teach::First);
}

#[test]
fn an_example_without_steps_needs_an_explanation() {
    let draft = |explanation: &str| {
        course()
            .skill(skill("s").set("example", "q"))
            .ask(text("q", "s", "yes").set("explanation", explanation))
            .load(Care::Quick)
    };
    assert!(draft("Because.").diagnostics.is_empty());
    let said = draft("").diagnostics[0].to_string();
    assert!(said.contains("neither steps nor an explanation"), "{said}");
}

/// Faults elsewhere do not put it off to the next run. A question that could not be read
/// may be the one that is named, and has its own fault told.
#[test]
fn an_example_that_is_not_there_is_told_beside_other_faults() {
    let draft = course()
        .skill(skill("s").set("example", "frist"))
        .skill(skill("t").set("example", "broken"))
        .skill(skill("u").set("example", "renamed"))
        .ask(text("first", "s", "yes"))
        .ask(text("broken", "t", "yes").without(&["kind"]))
        .ask(text("_", "u", "yes").without(&["id"]).set("di", "renamed"));
    let loaded = draft.load(Care::Thorough);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    let of_examples: Vec<&String> = said.iter().filter(|s| s.contains("no question")).collect();
    assert_eq!(of_examples.len(), 1, "{said:#?}");
    assert!(
        of_examples[0].ends_with("(did you mean `first`?)"),
        "{said:#?}"
    );
    assert!(said.len() > 2, "{said:#?}");
}

#[test]
fn an_example_that_is_misspelt_is_told_the_right_name() {
    let draft = course().skill(skill("s").set("example", "frist"));
    let loaded = draft.ask(text("first", "s", "yes")).load(Care::Quick);
    let said = loaded.diagnostics[0].to_string();
    assert!(said.contains("did you mean `first`?"), "{said}");
}

#[test]
fn a_plan_says_when_to_teach_and_is_written_as_it_was_read() {
    let plan = Plan::parse("teach = \"first\"");
    assert_eq!(plan.teach, Some(Teach::First));
    assert_eq!(Plan::parse(&plan.to_toml()), plan);
    assert_eq!(Plan::parse("").teach, None);
}

/// Sums with steps in one skill, and questions without in another.
fn sums() -> Draft {
    let steps = |question: Entry| {
        question
            .step(step("sums", "a").set("prompt", "What is {a} + 0?"))
            .step(step("sums", "a + 1").set("prompt", "And {a} + 1?"))
            .step(
                step("sums", "a + b")
                    .set("prompt", "So what is {a} + {b}?")
                    .set("hints", vec!["Now put {b} to it."]),
            )
            .set("hints", vec!["Where do you begin?", "It is {a + b}."])
    };
    course()
        .skill(skill("sums"))
        .ask(steps(sum("sum", "sums")).level(1))
        .ask(sum("plain-sum", "sums").level(2))
}

/// What a sitting shows, one after another: how something is taught, or which question.
struct Sat {
    session: Session,
    now: Timestamp,
    log: Vec<Event>,
}

impl Sat {
    fn down(course: &Arc<Course>, state: State) -> Sat {
        let now = common::noon();
        let (session, log) = Session::taught(course.clone(), state, None, 1, now);
        Sat { session, now, log }
    }

    fn does(&mut self, input: Input) {
        self.now += SignedDuration::from_secs(20);
        let events = self.session.handle(input, self.now).expect("it is taken");
        self.log.extend(events);
    }

    fn teaching(&self) -> &Teaching {
        match self.session.phase() {
            Phase::Teaching(teaching) => teaching,
            other => panic!("nothing is taught: {other:?}"),
        }
    }

    fn asking(&self) -> &Asking {
        match self.session.phase() {
            Phase::Asking(asking) => asking,
            other => panic!("nothing is asked: {other:?}"),
        }
    }

    /// Answers what is asked, and goes on past the verdict.
    fn answers(&mut self, right: bool) {
        let answer = match right {
            true => self.asking().item().task.right()[0].clone(),
            false => Answer::GiveUp,
        };
        self.does(Input::Answer(answer));
        while let Phase::Judged(_) = self.session.phase() {
            self.does(Input::Next);
        }
    }

    /// What is shown, in a word.
    fn shown(&self) -> String {
        let course = self.session.course();
        match self.session.phase() {
            Phase::Teaching(teaching) => match &teaching.example {
                Some(shown) => {
                    let id = &course.questions[shown.question].id;
                    format!("{} {id}", teaching.how.name())
                }
                None => teaching.how.name().into(),
            },
            Phase::Asking(asking) => match asking.step {
                Some(step) => format!("step {step}"),
                None => course.questions[asking.question].id.to_string(),
            },
            other => format!("{other:?}").chars().take(8).collect(),
        }
    }
}

#[test]
fn who_is_unlikely_to_know_it_sees_an_example_first_and_then_one_like_it() {
    let course = sums().build();
    let mut sat = Sat::down(&course, State::new(&course));
    assert_eq!(sat.shown(), "example sum");
    let example = sat.teaching().example.clone().expect("a question");
    assert_eq!(sat.teaching().steps().count(), 3);
    sat.does(Input::Next);
    assert_eq!(sat.shown(), "sum");
    assert_ne!(
        sat.asking().instance.item.prompt,
        example.instance.item.prompt
    );
    let taught = sat
        .log
        .iter()
        .filter(|e| matches!(e.kind, EventKind::Taught(_)));
    assert_eq!(taught.count(), 1);
    let state = sat.session.state();
    assert_eq!(state.attempts, 0, "it is no evidence");
    assert_eq!(state.today(sat.now).millis.get(), 20_000, "its time counts");
}

#[test]
fn who_was_placed_past_it_or_is_likely_to_know_it_is_asked_first() {
    let course = sums().build();
    let known = EventKind::Override {
        course: ID.into(),
        action: Override::Known {
            skill: "sums".into(),
        },
    };
    let known = Learner::of(sums()).kind(known).state.clone();
    assert_ne!(Sat::down(&course, known).shown(), "example sum");
    let easy = sums().skill(skill("more").set("prior", 0.95)).ask(
        sum("more-sum", "more")
            .step(step("more", "a"))
            .step(step("more", "a + b")),
    );
    let course = easy.build();
    let (session, _) = Session::taught(
        course.clone(),
        State::new(&course),
        course.skill("more"),
        1,
        common::noon(),
    );
    assert!(matches!(session.phase(), Phase::Asking(_)));
}

#[test]
fn given_steps_fade_from_the_last_to_none() {
    let course = sums().build();
    let mut sat = Sat::down(&course, State::new(&course));
    sat.does(Input::Next);
    // All but the last, which is the answer itself.
    assert_eq!((sat.shown().as_str(), sat.asking().given), ("sum", 2));
    assert_eq!(sat.asking().done().count(), 2);
    // And its hints are for that step, up to the one that gives the answer away.
    let hints = |sat: &Sat| sat.asking().item().hints.clone();
    let first = |sat: &Sat| hints(sat)[0].to_string();
    assert!(first(&sat).starts_with("Now put") && hints(&sat).len() == 2);
    sat.answers(true);
    assert_eq!((sat.shown().as_str(), sat.asking().given), ("step 1", 1));
    sat.answers(true);
    assert_eq!((sat.shown().as_str(), sat.asking().given), ("sum", 1));
    assert!(first(&sat).starts_with("Now put"));
    sat.answers(true);
    // Two come in a row. The third, of which nothing is given, comes after others.
    assert_eq!(sat.shown(), "plain-sum");
    let sum = course.question("sum").expect("it is there");
    let fade = sat.session.state().fade(sum, sat.now);
    assert_eq!(fade.expect("it goes on").given, 0);
    sat.answers(true);
    let hints: Vec<u8> = sat
        .log
        .iter()
        .filter_map(|e| match &e.kind {
            EventKind::Attempt(a) if a.step.is_none() => Some(a.hints),
            _ => None,
        })
        .collect();
    assert_eq!(hints, [1, 1, 0], "an answer with steps given had help");
    // What that was is told apart: no hint was seen.
    let seen: Vec<(u8, u16, bool)> = (sat.log.iter())
        .filter_map(|e| match &e.kind {
            EventKind::Helped {
                hints,
                given,
                walked,
                ..
            } => Some((*hints, *given, *walked)),
            _ => None,
        })
        .collect();
    assert_eq!(seen, [(0, 2, false), (0, 1, true)]);
    assert_eq!(sat.session.state(), &State::replay(&course, &sat.log));
}

#[test]
fn a_slip_at_a_step_goes_back_to_that_step() {
    let course = sums().build();
    let mut sat = Sat::down(&course, State::new(&course));
    sat.does(Input::Next);
    sat.answers(true);
    assert_eq!(sat.shown(), "step 1");
    sat.answers(false);
    assert_eq!(sat.shown(), "sum");
    sat.answers(true);
    assert_eq!((sat.shown().as_str(), sat.asking().given), ("step 1", 1));
}

#[test]
fn less_is_given_only_after_a_right_answer_without_more_help_whatever_the_day() {
    let course = sums().build();
    let sum = course.question("sum").expect("it exists");
    let mut state = State::new(&course);
    let taught = common::example(course.id.as_str(), "sums", "sum");
    state.apply(&course, &Event::new(common::noon(), taught));
    assert_eq!(state.given(&course, sum), 2);
    let mut answer = |days: i64, step: Option<u16>, verdict, hints| {
        let mut attempt = common::attempt(course.id.as_str(), "sum", verdict);
        (attempt.step, attempt.hints) = (step, hints);
        let at = common::noon() + SignedDuration::from_hours(24 * days);
        state.apply(&course, &Event::new(at, EventKind::Attempt(attempt)));
        state.given(&course, sum)
    };
    use Verdict::{Correct, Incorrect};
    // The steps that were given are one hint.
    assert_eq!(answer(0, Some(0), Incorrect, 0), 2, "a slip before them");
    assert_eq!(answer(0, None, Correct, 1), 2, "right after a slip");
    assert_eq!(answer(0, None, Correct, 3), 2, "right with hints");
    assert_eq!(answer(0, None, Incorrect, 1), 2);
    assert_eq!(answer(0, None, Correct, 1), 1);
    assert_eq!(answer(1, Some(2), Correct, 0), 1, "the next day");
    assert_eq!(answer(1, Some(2), Incorrect, 0), 2, "a slip after them");
    assert_eq!(answer(1, None, Correct, 1), 2);
    assert_eq!(answer(1, None, Correct, 1), 1);
    assert_eq!(answer(2, None, Correct, 1), 0);
    assert_eq!(answer(2, None, Incorrect, 0), 1, "nobody knows where");
}

#[test]
fn an_answer_at_an_example_is_taken_for_the_question_after_it() {
    let course = sums().build();
    let mut sat = Sat::down(&course, State::new(&course));
    let twin = sat.teaching().twin.clone().expect("a question");
    sat.does(Input::Answer(twin.item().task.right()[0].clone()));
    let Phase::Judged(judged) = sat.session.phase() else {
        panic!("it is judged");
    };
    assert!(judged.graded.verdict.is_correct());
    assert_eq!(judged.asking.instance.seed, twin.instance.seed);
    // The example, the answer, and the steps that stood beside it.
    let [.., taught, answered, helped] = &sat.log[..] else {
        panic!("three events");
    };
    assert!(matches!(taught.kind, EventKind::Taught(_)));
    assert!(matches!(answered.kind, EventKind::Attempt(_)));
    assert!(matches!(helped.kind, EventKind::Helped { .. }));
}

#[test]
fn an_answer_that_is_taken_back_is_asked_again_with_the_same_help() {
    let course = sums().build();
    let mut sat = Sat::down(&course, State::new(&course));
    sat.does(Input::Next);
    let before = sat.session.state().clone();
    sat.answers(true);
    sat.does(Input::Undo);
    assert_eq!((sat.shown().as_str(), sat.asking().given), ("sum", 2));
    assert_eq!(sat.session.state().questions, before.questions);
}

#[test]
fn facts_are_met_and_asked_back_after_two_others() {
    let words = ["uno", "dos", "tres", "cuatro"];
    let draft = words.iter().fold(
        course().skill(skill("words").set("facts", true)),
        |draft, word| draft.ask(text(word, "words", *word)),
    );
    let course = draft.build();
    let mut sat = Sat::down(&course, State::new(&course));
    let mut seen = Vec::new();
    for _ in 0..8 {
        seen.push(sat.shown());
        match sat.session.phase() {
            Phase::Teaching(_) => sat.does(Input::Next),
            _ => sat.answers(true),
        }
    }
    // None comes right after its neighbour in the file.
    assert!(
        seen.join(", ")
            .starts_with("fact uno, fact tres, fact dos, uno, tres, dos"),
        "{seen:?}"
    );
}

#[test]
fn what_was_shown_since_is_asked_though_the_answer_before_it_is_taken_back() {
    let course = words(40);
    let mut sat = Sat::down(&course, State::new(&course));
    let mut was_asked = false;
    let late = loop {
        match sat.session.phase() {
            Phase::Teaching(_) => {
                let shown = sat.shown();
                sat.does(Input::Next);
                if was_asked {
                    break shown;
                }
            }
            _ => {
                was_asked = true;
                sat.answers(true);
            }
        }
    };
    sat.does(Input::Undo);
    let mut seen = Vec::new();
    for _ in 0..6 {
        seen.push(sat.shown());
        match sat.session.phase() {
            Phase::Teaching(_) => sat.does(Input::Next),
            _ => sat.answers(true),
        }
    }
    let word = late.strip_prefix("fact ").expect("it is a fact");
    assert!(!seen.contains(&late), "{late}: {seen:?}");
    assert!(seen.iter().any(|shown| shown == word), "{late}: {seen:?}");
    assert_eq!(sat.session.state(), &State::replay(&course, &sat.log));
}

#[test]
fn who_skips_three_examples_is_asked_first_until_a_miss() {
    let draft = ["a", "b", "c", "d"].iter().fold(course(), |draft, id| {
        draft.skill(skill(id)).ask(
            sum(&format!("{id}-sum"), id)
                .step(step(id, "a"))
                .step(step(id, "a + b")),
        )
    });
    let course = draft.build();
    let skips = |times: usize| {
        let mut state = State::new(&course);
        for skill in ["a", "b", "c"].iter().take(times) {
            let taught = Taught {
                course: ID.into(),
                skill: (*skill).into(),
                question: None,
                seed: 0,
                how: Instruction::Lesson,
                millis: 90_000,
                passed: true,
            };
            state.apply(
                &course,
                &Event::new(common::noon(), EventKind::Taught(taught)),
            );
        }
        let focus = course.skill("d");
        let (session, _) = Session::taught(course.clone(), state, focus, 1, common::noon());
        matches!(session.phase(), Phase::Teaching(_))
    };
    assert!(skips(2));
    assert!(!skips(3));
}

#[test]
fn who_was_asked_first_is_taught_after_a_miss_and_not_what_the_answer_just_taught() {
    let draft = |explanation: &str| {
        let steps = |question: Entry| question.step(step("s", "a")).step(step("s", "a + b"));
        let asked = sum("asked", "s").level(1).set("explanation", explanation);
        course()
            .skill(skill("s").set("teach", "after-miss"))
            .ask(steps(asked))
            .ask(
                steps(sum("other", "s"))
                    .level(1)
                    .set("prompt", "Add {a} and {b}."),
            )
    };
    let course = draft("").build();
    let mut sat = Sat::down(&course, State::new(&course));
    assert_eq!(sat.shown(), "asked");
    sat.answers(false);
    assert_eq!(sat.shown(), "example asked");
    assert_eq!(sat.teaching().occasion, Occasion::Missed);
    let course = draft("Because.").build();
    let mut sat = Sat::down(&course, State::new(&course));
    assert_eq!(sat.shown(), "asked");
    sat.answers(false);
    assert_eq!(
        sat.shown(),
        "example other",
        "the explanation of the first was read"
    );
}

#[test]
fn a_plan_overrules_when_a_course_teaches() {
    let course = sums().plan("teach = \"after-miss\"").build();
    assert_eq!(Sat::down(&course, State::new(&course)).shown(), "sum");
    let known = sums().skill(skill("more").set("prior", 0.95)).ask(
        sum("more-sum", "more")
            .step(step("more", "a"))
            .step(step("more", "a + b")),
    );
    let course = known.plan("teach = \"first\"").build();
    let focus = course.skill("more");
    let state = State::new(&course);
    let (session, _) = Session::taught(course.clone(), state, focus, 1, common::noon());
    assert!(matches!(session.phase(), Phase::Teaching(_)));
}

#[test]
fn a_harder_kind_of_question_begins_with_an_example_of_it() {
    let draft = sums().ask(
        sum("hard", "sums")
            .level(5)
            .set("prompt", "{a} and {b}, all in all?")
            .step(step("sums", "a"))
            .step(step("sums", "a + b")),
    );
    let course = draft.build();
    let mut sat = Sat::down(&course, State::new(&course));
    let mut shown = Vec::new();
    for n in 0..60 {
        shown.push(sat.shown());
        match sat.session.phase() {
            Phase::Teaching(_) => sat.does(Input::Next),
            Phase::Asking(_) => sat.answers(n % 3 != 2),
            _ => break,
        }
    }
    let first = shown.iter().position(|shown| shown.ends_with("hard"));
    assert_eq!(
        first.map(|at| shown[at].as_str()),
        Some("example hard"),
        "{shown:?}"
    );
}

#[test]
fn what_was_solved_as_an_example_is_asked_when_nothing_else_is_left() {
    let solved = text("solved", "s", "zero").set("explanation", "It is the first.");
    let words = ["one", "two", "three", "four", "five"];
    let draft = words.iter().fold(
        course()
            .skill(skill("s").set("example", "solved").set("teach", "first"))
            .ask(solved),
        |draft, word| draft.ask(text(word, "s", *word)),
    );
    let course = draft.build();
    let mut sat = Sat::down(&course, State::new(&course));
    assert_eq!(sat.shown(), "answer solved");
    let mut asked: Vec<String> = Vec::new();
    for _ in 0..30 {
        match sat.session.phase() {
            Phase::Teaching(_) => sat.does(Input::Next),
            Phase::Asking(_) => {
                asked.push(sat.shown());
                sat.answers(true);
            }
            _ => break,
        }
    }
    // All others come before it.
    let at = asked.iter().position(|id| id == "solved");
    let before = &asked[..at.unwrap_or(asked.len())];
    let all = words.iter().all(|word| before.iter().any(|id| id == word));
    assert!(before.len() > 3 && (all || at.is_none()), "{asked:?}");
}

#[test]
fn the_example_of_a_lesson_is_its_first_idea() {
    let idea = "One idea.";
    let rest = "More of it. ".repeat(100);
    let draft = course()
        .skill(skill("s").set("lesson", format!("{idea}\n\n{rest}")))
        .ask(text("q", "s", "yes"));
    let course = draft.build();
    let sat = Sat::down(&course, State::new(&course));
    let lesson = sat.teaching().lesson.clone().expect("a lesson");
    assert_eq!((lesson.as_str(), sat.teaching().is_cut), (idea, true));
}

/// Words to be typed.
fn words(count: usize) -> Arc<Course> {
    let draft = course().skill(skill("words").set("facts", true));
    let word = |n: usize| text(&format!("word{n}"), "words", format!("answer{n}"));
    (0..count)
        .fold(draft, |draft, n| draft.ask(word(n)))
        .build()
}

/// How many facts were shown before they were asked, and how many were asked before they
/// were shown, of so many things to do, by who `knows` what was never shown.
fn met_and_cold(course: &Arc<Course>, knows: bool, things: usize) -> (usize, usize) {
    let mut sat = Sat::down(course, State::new(course));
    let (mut met, mut cold) = (0, 0);
    for _ in 0..things {
        match sat.session.phase() {
            Phase::Teaching(_) => {
                met += 1;
                sat.does(Input::Next);
            }
            Phase::Asking(asking) => {
                let first = sat.session.state().is_unmet(course, asking.question);
                cold += usize::from(first);
                // What was shown is remembered by anybody here.
                sat.answers(knows || !first);
            }
            _ => break,
        }
    }
    (met, cold)
}

/// To be right on what was just shown is no evidence that the rest is known.
#[test]
fn who_knows_no_words_is_asked_few_before_they_are_shown() {
    let (met, cold) = met_and_cold(&words(60), false, 150);
    assert!(met >= 30, "{met}");
    assert!((1..=5).contains(&cold), "{cold} beside {met}");
}

#[test]
fn who_knows_all_words_is_soon_asked_before_they_are_shown() {
    let (met, cold) = met_and_cold(&words(60), true, 80);
    assert!(met <= 8, "{met}");
    assert!(cold >= 40, "{cold} beside {met}");
}

#[test]
fn an_answer_to_what_was_never_shown_is_taken_back_with_what_it_told() {
    let course = words(40);
    let mut sat = Sat::down(&course, State::new(&course));
    loop {
        match sat.session.phase() {
            Phase::Teaching(_) => sat.does(Input::Next),
            Phase::Asking(asking) => {
                if sat.session.state().is_unmet(&course, asking.question) {
                    break;
                }
                sat.answers(true);
            }
            other => panic!("{other:?}"),
        }
    }
    let before = *sat.session.state().cold(true);
    sat.answers(false);
    assert_ne!(*sat.session.state().cold(true), before);
    sat.does(Input::Undo);
    assert_eq!(*sat.session.state().cold(true), before);
    assert_eq!(sat.session.state(), &State::replay(&course, &sat.log));
}

/// First questions of skills go by what earlier ones told that came before any example:
/// after a miss, the next skills begin with one.
#[test]
fn first_questions_of_skills_go_by_how_others_went_that_were_asked_first() {
    let skills: Vec<String> = (0..12).map(|n| format!("s{n}")).collect();
    let draft = skills.iter().fold(course(), |draft, id| {
        let explained = sum(&format!("{id}-sum"), id).set("explanation", "Count on.");
        draft.skill(skill(id).set("prior", 0.3)).ask(explained)
    });
    let course = draft.build();
    let cold = |knows: bool| {
        let mut sat = Sat::down(&course, State::new(&course));
        let (mut met, mut cold) = (0, 0);
        for _ in 0..120 {
            match sat.session.phase() {
                Phase::Teaching(_) => {
                    met += 1;
                    sat.does(Input::Next);
                }
                Phase::Asking(asking) => {
                    let known = &sat.session.state().skills;
                    let known = &known[course.questions[asking.question].skills[0]];
                    let first = known.attempts == 0 && known.taught.is_none();
                    cold += usize::from(first);
                    sat.answers(knows || !first);
                }
                _ => break,
            }
        }
        (met, cold)
    };
    let (met, first) = cold(false);
    assert!(first <= 4 && first < met, "{first} cold, {met} shown");
    let (met, first) = cold(true);
    assert!(met <= 3 && first >= 8, "{first} cold, {met} shown");
}

/// Nothing harder comes first only as it has steps.
#[test]
fn a_skill_begins_with_the_lowest_level_that_it_has() {
    let steps = |question: Entry| question.step(step("s", "a")).step(step("s", "a + b"));
    let easy = || sum("easy", "s").level(1).set("explanation", "Count on.");
    let hard = || steps(sum("hard", "s").level(2).set("prompt", "{a} with {b}?"));
    let first = |draft: Draft| {
        let course = draft.build();
        let mut sat = Sat::down(&course, State::new(&course));
        let shown = sat.shown();
        sat.does(Input::Next);
        (shown, sat.shown())
    };
    let wanted = |shown: &str, asked: &str| (shown.to_owned(), asked.to_owned());
    let draft = course().skill(skill("s")).ask(hard()).ask(easy());
    assert_eq!(first(draft), wanted("answer easy", "easy"));
    // One that is fixed is not given away: the idea first, then the question.
    let fixed = || {
        text("fixed", "s", "yes")
            .level(1)
            .set("explanation", "So it is.")
    };
    let lesson = || skill("s").set("lesson", "An idea.").set("example", "hard");
    let draft = course().skill(lesson()).ask(hard()).ask(fixed());
    assert_eq!(first(draft), wanted("lesson", "fixed"));
    // Where there is no lesson either, what is asked after it is no harder for it.
    let bare = || skill("s").set("example", "hard");
    let draft = course().skill(bare()).ask(hard()).ask(fixed());
    assert_eq!(first(draft), wanted("example hard", "fixed"));
}

/// The same words do not help a third time on the same days.
#[test]
fn the_beginning_of_a_lesson_is_shown_twice_and_then_once_a_week() {
    let draft = course()
        .skill(skill("s").set("lesson", "An idea."))
        .ask(text("always-wrong", "s", "yes"))
        .ask(text("other", "s", "yes"))
        .ask(text("another", "s", "yes"));
    let course = draft.build();
    let mut state = State::new(&course);
    let mut lessons = Vec::new();
    for day in 0..9 {
        let now = common::noon() + SignedDuration::from_hours(24 * day);
        let (session, log) = Session::taught(course.clone(), state, None, 1, now);
        let mut sat = Sat { session, now, log };
        for _ in 0..30 {
            match sat.session.phase() {
                Phase::Teaching(taught) => {
                    if taught.how == Instruction::Lesson {
                        lessons.push((day, taught.sentence(&"s".into()).to_string()));
                    }
                    sat.does(Input::Next);
                }
                Phase::Asking(asking) => {
                    let id = &course.questions[asking.question].id;
                    let right = id.as_str() != "always-wrong";
                    sat.answers(right);
                }
                _ => break,
            }
        }
        state = sat.session.into_state();
    }
    let in_week = lessons.iter().filter(|(day, _)| *day < 7).count();
    assert!((1..=2).contains(&in_week), "{lessons:#?}");
    assert!(lessons.len() <= 3, "{lessons:#?}");
}
