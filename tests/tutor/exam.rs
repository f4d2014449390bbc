//! The test of a course: what is held back for it, how it is taken, and what comes of it.

use crate::common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::course::{course, number, skill, text};
use common::learner::Learner;
use common::session::Session;
use common::{large_courses as courses, noon, right, wrong};
use jiff::SignedDuration;
use kenning::author::Care;
use kenning::course::reserve::{FORMS, Held, LENGTH};
use kenning::course::{Course, Instance, QuestionIndex};
use kenning::kinds::{Answer, Kind};
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tutor::exam;

/// What a form asks, as it is shown.
fn form(course: &Course, form: usize) -> Vec<(QuestionIndex, Instance)> {
    let slots = course.reserve().slots().iter();
    slots
        .filter_map(|slot| {
            let seed = course.test_seed(slot, form)?;
            let question = slot.question(form);
            Some((question, course.questions[question].instance(seed).unwrap()))
        })
        .collect()
}

#[test]
fn forms_ask_the_same_skills_and_levels_in_other_words() {
    for course in courses() {
        let forms: Vec<_> = (0..FORMS).map(|n| form(&course, n)).collect();
        let places = |n: usize| -> Vec<_> {
            let of = |(q, _): &(QuestionIndex, Instance)| {
                let question = &course.questions[*q];
                (question.skills[0], question.difficulty.level() as u8)
            };
            forms[n].iter().map(of).collect()
        };
        assert_eq!(places(0), places(1), "{}", course.id);
        assert_eq!(places(0), places(2), "{}", course.id);
        let all = forms.iter().flatten();
        let shown: BTreeSet<String> = all
            .map(|(q, i)| format!("{q:?} {:?} {:?}", i.item.prompt, i.item.task.model_answer()))
            .collect();
        assert_eq!(shown.len(), FORMS * forms[0].len(), "{}", course.id);
    }
}

#[test]
fn each_bundled_course_holds_three_forms_of_twelve_that_share_nothing() {
    for course in courses() {
        let forms: Vec<_> = (0..FORMS).map(|n| form(&course, n)).collect();
        let mut shown = BTreeSet::new();
        for (q, instance) in forms.iter().flatten() {
            let id = &course.questions[*q].id;
            shown.insert(sight(*q, instance));
            assert!(instance.item.explanation.is_some(), "{id} explains nothing");
        }
        assert_eq!(forms[0].len(), LENGTH, "{}", course.id);
        assert_eq!(shown.len(), FORMS * LENGTH, "{}", course.id);
        for (n, (q, _)) in forms[0].iter().enumerate() {
            let kind = |q: QuestionIndex| course.questions[q].item.task.kind();
            let kinds = [1, 2].map(|form: usize| kind(forms[form][n].0));
            assert_eq!(kinds, [kind(*q); 2], "{}", course.questions[*q].id);
        }
        // A template of which each draw has the same answer is no other question.
        for (n, (q, _)) in forms[0].iter().enumerate() {
            let answer = |form: &Vec<(_, Instance)>| form[n].1.item.task.model_answer();
            let answers: BTreeSet<_> = forms.iter().map(answer).collect();
            let drawn = course.questions[*q].template.is_some();
            assert!(!drawn || answers.len() > 1, "{}", course.questions[*q].id);
        }
        let skills: BTreeSet<_> = forms[0]
            .iter()
            .map(|(q, _)| course.questions[*q].skills[0])
            .collect();
        assert_eq!(
            skills.len(),
            course.skills.len().min(LENGTH),
            "{}",
            course.id
        );
        // None is held back for nothing.
        let fixed = forms
            .iter()
            .flatten()
            .filter(|(q, _)| course.reserve().questions().contains(q));
        assert_eq!(
            fixed.count(),
            course.reserve().questions().len(),
            "{}",
            course.id
        );
    }
}

/// Whether a text holds these words, and not as parts of others.
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + words.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[test]
fn no_practice_question_gives_an_answer_of_the_test_away() {
    for course in courses() {
        let answer = |q: QuestionIndex| {
            let instance = course.questions[q].instance(0).expect("a showing");
            instance.item.task.model_answer().to_string()
        };
        let asked = course.practised().map(|q| {
            let item = &course.questions[q].item;
            format!("{item:?} {:?}", answer(q))
        });
        let lessons = course.skills.iter().map(|s| format!("{:?}", s.lesson));
        let said: Vec<String> = asked.chain(lessons).collect();
        for &q in course.reserve().questions().iter() {
            let kind = course.questions[q].item.task.kind();
            let held = answer(q);
            // A single word or number stands somewhere, and so do options.
            if !matches!(kind, Kind::Text | Kind::Cloze) || !held.trim().contains(' ') {
                continue;
            }
            let held = format!("{:?}", held.trim());
            let given = said.iter().find(|text| says(text, held.trim_matches('"')));
            assert_eq!(given, None, "{}", course.questions[q].id);
        }
    }
}

#[test]
fn a_course_of_templates_holds_back_a_draw_for_each_place_and_form() {
    let course = &courses()[0];
    assert_eq!(course.id.as_str(), "linear-equations");
    let form = form(course, 0);
    assert_eq!(form.len(), LENGTH);
    let skills: BTreeSet<_> = form
        .iter()
        .map(|(q, _)| course.questions[*q].skills[0])
        .collect();
    assert_eq!(skills.len(), course.skills.len().min(LENGTH));
    assert!(course.reserve().questions().is_empty());
    for slot in course.reserve().slots() {
        for n in 0..FORMS {
            let seed = course.test_seed(slot, n).expect("its draws differ");
            assert_eq!(course.showing(slot.question(n), seed), None);
        }
    }
}

#[test]
fn of_few_fixed_questions_none_is_held_back_and_of_many_three_in_eighteen() {
    let held = |count: usize| {
        let mut draft = course().skill(skill("s"));
        for n in 0..count {
            draft = draft.ask(number(&format!("q{n}"), "s", n as i64));
        }
        draft.build().reserve().questions().len()
    };
    assert_eq!([17, 18, 35].map(held), [0, 3, 3]);
}

#[test]
fn facts_are_held_back_only_where_their_author_says_so() {
    let draft = course()
        .skill(skill("words").set("facts", true))
        .facts("words", 40);
    assert!(draft.build().reserve().questions().is_empty());
    let draft = ["a", "b", "c", "d"].iter().fold(draft, |draft, id| {
        draft.ask(text(id, "words", *id).set("reserve", true))
    });
    let course = draft.build();
    assert_eq!(course.reserve().questions().len(), 4);
    let three = ["a", "b", "c"].map(|id| course.question(id).unwrap());
    let slots: Vec<Held> = course.reserve().slots().iter().map(|s| s.held).collect();
    assert_eq!(slots, [Held::Questions(three)]);
    let said = draft.load(Care::Quick).diagnostics[0].to_string();
    assert!(
        said.contains("1 reserved question of `words` is never asked"),
        "{said}"
    );
}

#[test]
fn a_template_with_few_values_keeps_them_for_practice() {
    let small = |to: i64| {
        let asked =
            number("q", "s", "a + 1").set("params", toml::toml! { a = (format!("1..{to}")) });
        let course = course().skill(skill("s")).ask(asked).build();
        let slots = course.reserve().slots().to_vec();
        slots
            .iter()
            .filter(|slot| course.test_seed(slot, 0).is_some())
            .count()
    };
    assert_eq!((small(30), small(400)), (0, 1));
}

#[test]
fn a_question_that_is_never_to_be_reserved_stays_in_practice() {
    let course = |reserve: bool| {
        let draft = (0..20).fold(course().skill(skill("s")), |draft, n| {
            let question = number(&format!("n{n}"), "s", n);
            draft.ask(match reserve {
                true => question,
                false => question.set("reserve", false),
            })
        });
        draft.build().reserve().questions().len()
    };
    assert_eq!([true, false].map(course), [3, 0]);
}

/// What a showing is told from others by.
fn sight(question: QuestionIndex, instance: &Instance) -> String {
    let item = &instance.item;
    format!(
        "{question:?} {:?} {:?}",
        item.prompt,
        item.task.model_answer()
    )
}

/// Twenty days of practice; how often something was asked that is held back.
fn practised(course: &Arc<Course>, held: &BTreeSet<String>, of_ten: usize) -> (usize, usize) {
    let (mut asked, mut broken) = (0, 0);
    let mut draws = Draws::new(11);
    let mut state = State::new(course);
    for day in 0..20 {
        let mut now = noon() + SignedDuration::from_hours(24 * day);
        let (mut session, _) = match day {
            0 => Session::place(course.clone(), state, 3, now),
            _ => Session::begin(course.clone(), state, None, day as u64, now),
        };
        for _ in 0..40 {
            now += SignedDuration::from_secs(15);
            if let Phase::Teaching(taught) = session.phase()
                && let Some(example) = &taught.example
            {
                broken += usize::from(held.contains(&sight(example.question, &example.instance)));
                broken += usize::from(course.reserve().questions().contains(&example.question));
            }
            let input = match session.phase() {
                Phase::Asking(asking) => {
                    asked += 1;
                    broken += usize::from(held.contains(&sight(asking.question, &asking.instance)));
                    broken += usize::from(course.reserve().questions().contains(&asking.question));
                    Input::Answer(match draws.below(10) < of_ten {
                        true => right(asking.item()),
                        false => wrong(asking.item()),
                    })
                }
                Phase::Finished => break,
                _ => Input::Next,
            };
            if session.handle(input, now).is_err() {
                session.handle(Input::Answer(Answer::GiveUp), now).ok();
            }
        }
        session.handle(Input::Quit, now).ok();
        state = session.into_state();
    }
    (asked, broken)
}

#[test]
fn practice_over_twenty_days_asks_nothing_that_is_held_back() {
    let own = (0..60).fold(
        course()
            .skill(skill("s"))
            .skill(skill("t").requires(&["s"])),
        |draft, n| {
            let of = if n < 40 { "s" } else { "t" };
            draft.ask(number(&format!("q{n}"), of, n).level(1 + n % 3))
        },
    );
    // So few values that chance alone would soon draw those held back.
    let drawn = number("q", "s", "a + 1").set("params", toml::toml! { a = "1..60" });
    let other = number("r", "s", "a + 2").set("params", toml::toml! { a = "1..60" });
    let small = course()
        .skill(skill("s"))
        .ask(drawn.set("prompt", "{a} + 1"))
        .ask(other.set("prompt", "{a} + 2"));
    let courses = courses().into_iter().chain([own.build()]);
    let learners = courses.map(|course| (course, 8));
    for (course, of_ten) in learners.chain([(small.build(), 2)]) {
        let forms = (0..FORMS).flat_map(|n| form(&course, n));
        let held: BTreeSet<String> = forms.map(|(q, instance)| sight(q, &instance)).collect();
        let (asked, broken) = practised(&course, &held, of_ten);
        assert!(asked > 100, "{}: {asked}", course.title);
        assert_eq!(broken, 0, "{}, of {asked} asked", course.id);
    }
}

/// What was asked in a test that was left for good is not asked as if it were new.
#[test]
fn after_a_test_that_was_left_for_weeks_another_form_comes() {
    let course = courses()[0].clone();
    let answer = |session: &mut Session, now| {
        session.handle(Input::Answer(Answer::GiveUp), now).unwrap();
    };
    let begin = |state, now| Session::test(course.clone(), state, 1, now).0;
    let mut session = begin(State::new(&course), noon());
    assert_eq!(exam::form(session.state(), noon()), 0);
    answer(&mut session, noon());
    answer(&mut session, noon());
    session.handle(Input::Quit, noon()).unwrap();
    let mut state = session.into_state();
    let mut asked = vec![0];
    for n in 1..4 {
        let now = noon() + SignedDuration::from_hours(24 * 10 * n);
        let mut session = begin(state, now);
        let form = exam::form(session.state(), now);
        answer(&mut session, now);
        // Taken back, it is the same test that goes on.
        session.handle(Input::Undo, now).unwrap();
        assert_eq!(exam::form(session.state(), now), form);
        answer(&mut session, now);
        session.handle(Input::Quit, now).unwrap();
        state = session.into_state();
        asked.push(form);
    }
    assert_eq!(asked, [0, 1, 2, 0]);
}

#[test]
fn a_placement_test_asks_nothing_that_is_held_back() {
    // Placement likes those of level 3 best, and they are reserved.
    let draft = (0..9).fold(course().skill(skill("s")), |draft, n| {
        let (level, reserve) = if n < 3 { (3, true) } else { (1, false) };
        draft.ask(
            number(&format!("q{n}"), "s", n)
                .level(level)
                .set("reserve", reserve),
        )
    });
    let course = draft.build();
    assert_eq!(kenning::tutor::placement::most(&course), 6);
    let (mut session, _) = Session::place(course.clone(), State::new(&course), 1, noon());
    let mut asked = 0;
    while let Phase::Asking(asking) = session.phase() {
        let question = asking.question;
        assert!(
            !course.reserve().questions().contains(&question),
            "{question:?}"
        );
        asked += 1;
        session
            .handle(Input::Answer(Answer::GiveUp), noon())
            .unwrap();
        session.handle(Input::Next, noon()).unwrap();
    }
    assert!(asked > 0);
}

#[test]
fn facts_held_back_are_left_out_of_the_share_once() {
    let mut draft = course().skill(skill("s0").set("facts", true));
    for q in 0..6 {
        let fact = text(&format!("q{q}"), "s0", format!("word {q}"));
        draft = draft.ask(fact.set("reserve", q >= 3));
    }
    let mut learner = Learner::of(draft);
    learner.right(&["q0"]);
    let (state, skill) = (&learner.state, learner.skill("s0"));
    assert_eq!(state.facts_held(&learner.course, skill), Some((1, 3)));
}
