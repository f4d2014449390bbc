//! The bundled courses, solved: every right answer is right, every mistake is
//! recognised, and a learner who knows everything gets through.

use crate::common;

use common::session::Session;
use std::collections::HashSet;

use jiff::SignedDuration;
use kenning::course::{Course, QuestionIndex};
use kenning::kinds::{Answer, Form, Shown, Verdict};
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::tutor::Rule;

/// The answer that a mistake describes; blanks that may hold anything hold what is right.
fn mistaken(item: &Shown, mistake: usize) -> Answer {
    match item.task.wrong(mistake).swap_remove(0) {
        Answer::Blanks(mut blanks) => {
            let Answer::Blanks(right) = item.task.right().swap_remove(0) else {
                panic!("blanks are answered by blanks");
            };
            let any = blanks.iter_mut().zip(right);
            let any = any.filter(|(blank, _)| blank.is_empty());
            any.for_each(|(blank, right)| *blank = right);
            Answer::Blanks(blanks)
        }
        answer => answer,
    }
}

#[test]
fn right_answers_are_right_and_mistakes_are_recognised() {
    for course in common::bundled_courses() {
        for question in &course.questions {
            let mut recognised = HashSet::new();
            let showings = if question.template.is_some() { 60 } else { 2 };
            for seed in 0..showings {
                let instance = question
                    .instance(seed)
                    .expect("a checked question can be shown");
                let items =
                    std::iter::once(&instance.item).chain(instance.steps.iter().map(|s| &s.item));
                for item in items {
                    let where_ =
                        format!("{}/{} seed {seed}: {}", course.id, question.id, item.prompt);
                    let graded = item.grade(&common::right(item)).expect(&where_);
                    assert_eq!(graded.verdict, Verdict::Correct, "{where_}");
                    assert!(graded.remarks.is_empty(), "{where_}: {:?}", graded.remarks);
                    for (i, mistake) in item.mistakes.iter().enumerate() {
                        let graded = item.grade(&mistaken(item, i)).expect(&where_);
                        if graded.mistake == Some(i) {
                            recognised.insert(mistake.name.clone());
                        }
                    }
                }
            }
            let all = std::iter::once(&question.item).chain(question.steps.iter().map(|s| &s.item));
            for mistake in all.flat_map(|item| &item.mistakes) {
                assert!(
                    recognised.contains(&mistake.name),
                    "{}/{}: the mistake {} is never recognised",
                    course.id,
                    question.id,
                    mistake.name
                );
            }
        }
    }
}

#[test]
fn who_knows_everything_masters_everything() {
    for course in common::bundled_courses() {
        let mut now = common::noon();
        let mut state = State::new(&course);
        let mut answered = 0;
        for sitting in 0..40 {
            let (mut session, _) = Session::begin(course.clone(), state, None, sitting, now);
            let mut last = None;
            for _ in 0..200 {
                now += SignedDuration::from_secs(10);
                let Phase::Asking(asking) = session.phase().clone() else {
                    break;
                };
                assert_ne!(
                    last,
                    Some(asking.question),
                    "{}: asked twice running",
                    course.id
                );
                last = Some(asking.question);
                let answer = common::right(asking.item());
                session
                    .handle(Input::Answer(answer), now)
                    .expect("readable");
                session.handle(Input::Next, now).expect("next");
                answered += 1;
            }
            state = session.into_state();
            now += SignedDuration::from_hours(24);
            if course
                .skills
                .positions()
                .all(|s| state.is_mastered(&course, s))
            {
                break;
            }
        }
        for (i, skill) in course.skills.pairs() {
            assert!(
                state.is_mastered(&course, i),
                "{}: {} stands at {:.2} after {answered} answers",
                course.id,
                skill.id,
                state.skills[i].known
            );
        }
    }
}

#[test]
fn who_knows_everything_is_through_in_one_sitting_before_anything_is_asked_again() {
    // Of a row of facts, one question is asked a day.
    let has_rows = |course: &Course| course.skills.positions().any(|s| course.makes_several(s));
    for course in common::bundled_courses()
        .into_iter()
        .filter(|c| !has_rows(c))
    {
        let now = common::noon();
        let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, 7, now);
        let mut asked = Vec::new();
        while let Phase::Asking(asking) = session.phase().clone() {
            // Through: from here it only goes on for those who want to.
            if asking.reason.rule == Rule::Again {
                break;
            }
            let fixed = course.questions[asking.question].template.is_none();
            assert!(!fixed || !asked.contains(&asking.question), "asked twice");
            asked.push(asking.question);
            assert!(asked.len() < 600, "{} does not end", course.id);
            let answer = Input::Answer(common::right(asking.item()));
            session.handle(answer, now).expect("it can be answered");
            session
                .handle(Input::Next, now)
                .expect("next follows a verdict");
        }
        let state = session.into_state();
        let mastered = course
            .skills
            .positions()
            .filter(|&s| state.is_mastered(&course, s));
        assert_eq!(mastered.count(), course.skills.len(), "{}", course.id);
        let overview = kenning::tutor::overview(&course, &state, now);
        assert_eq!(
            (overview.due, overview.new_available),
            (0, 0),
            "{}",
            course.id
        );
    }
}

#[test]
fn who_chooses_wrong_reads_what_is_wrong_with_it() {
    for id in ["linear-equations", "spanish-first-words"] {
        let course = common::bundled_courses()
            .into_iter()
            .find(|c| c.id.as_str() == id);
        let course = course.expect("it is bundled");
        // Of the options that tables of facts draw, nothing is said but the answer.
        let written =
            |question: &QuestionIndex| !course.skills[course.questions[*question].skills[0]].facts;
        for question in course.practised().filter(written) {
            let shown = (0..20).find_map(|seed| course.showing(question, seed));
            let shown = shown.expect("it can be shown");
            let items = std::iter::once(&shown.item).chain(shown.steps.iter().map(|s| &s.item));
            for item in items {
                let Form::OneOf { options } = item.task.form() else {
                    continue;
                };
                for (at, option) in options.iter().enumerate() {
                    let graded = item.grade(&Answer::Choice(at)).expect("an option");
                    assert!(
                        graded.verdict.is_correct() || graded.mistake.is_some(),
                        "{id}: nothing is said of {option} at {}",
                        item.prompt
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_said_of_a_misconception_names_nobody_from_another_question() {
    for course in common::bundled_courses() {
        for idea in &course.misconceptions {
            for said in [Some(&idea.feedback), idea.contrast.as_ref()]
                .into_iter()
                .flatten()
            {
                assert!(!said.contains("/home/"), "{}: {said}", idea.id);
            }
        }
    }
}
