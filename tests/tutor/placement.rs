//! The placement test: what it finds, and that the learner may overrule it.

use crate::common;

use std::sync::Arc;

use common::chain::chain;
use common::course::{self as draft, course, skill};
use common::learner::Learner;
use common::session::Session;
use kenning::course::{Course, SkillIndex};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Input, Phase};

/// Takes the placement test, knowing the first `known` skills of a chain;
/// gives the number of questions and what is held to be known.
fn place(course: &Arc<Course>, known: usize) -> (usize, Vec<SkillIndex>) {
    let noon = common::noon();
    let (mut session, _) = Session::place(course.clone(), State::new(course), 7, noon);
    loop {
        let input = match session.phase() {
            Phase::Asking(asking) => {
                let skill = course.questions[asking.question].skills[0];
                match skill < SkillIndex(known) {
                    true => Input::Answer(common::right(asking.item())),
                    false => Input::Answer(Answer::GiveUp),
                }
            }
            Phase::Judged(_) | Phase::Teaching(_) => Input::Next,
            Phase::Concluded(conclusion) => {
                let mut found = conclusion.known.clone();
                found.sort_unstable();
                return (conclusion.asked, found);
            }
            Phase::Finished => panic!("a placement test ends with a conclusion"),
        };
        session
            .handle(input, noon)
            .expect("all of this may be done");
    }
}

#[test]
fn placement_finds_the_edge_of_what_is_known_in_a_few_questions() {
    for (skills, known) in [(10, 0), (10, 10), (10, 4), (60, 33), (400, 250)] {
        let course = chain(skills);
        let (asked, found) = place(&course, known);
        assert!(asked <= 25, "{asked} questions");
        let wrong = (0..skills)
            .filter(|s| found.contains(&SkillIndex(*s)) != (*s < known))
            .count();
        assert!(
            wrong <= 1 + skills / 50,
            "{known} of {skills} known, but found {}",
            found.len()
        );
    }
}

#[test]
fn a_learner_overrules_the_placement_and_practice_goes_on() {
    let (course, noon) = (chain(4), common::noon());
    let (mut session, mut log) = Session::place(course.clone(), State::new(&course), 7, noon);
    while !matches!(session.phase(), Phase::Concluded(_)) {
        let input = match session.phase() {
            Phase::Asking(_) => Input::Answer(Answer::GiveUp),
            _ => Input::Next,
        };
        log.extend(session.handle(input, noon).expect("an answer is taken"));
    }
    log.extend(
        session
            .handle(Input::Known(SkillIndex(0)), noon)
            .expect("a skill can be put right"),
    );
    log.extend(session.handle(Input::Next, noon).expect("agreed"));
    // What is not known is taught before it is asked.
    while matches!(session.phase(), Phase::Teaching(_)) {
        log.extend(session.handle(Input::Next, noon).expect("it goes on"));
    }
    assert!(session.state().is_mastered(&course, SkillIndex(0)));
    assert!(!session.state().is_mastered(&course, SkillIndex(1)));
    assert!(
        matches!(session.phase(), Phase::Asking(asking) if asking.reason.skill == SkillIndex(1))
    );
    assert_eq!(&State::replay(&course, &log), session.state());
}

#[test]
fn a_test_is_offered_at_first_start_where_skills_tell_of_one_another() {
    let offered = |learner: &Learner| {
        let (course, state) = (&learner.course, &learner.state);
        kenning::tutor::overview(course, state, learner.now).offers_placement
    };
    let mut steps = Learner::of(draft::chain(5, 2));
    assert!(offered(&steps));
    steps.right(&["s0-q0"]);
    assert!(!offered(&steps), "practice has begun");
    let mut said = Learner::of(draft::chain(5, 2));
    said.knows("s0");
    assert!(!offered(&said), "the learner said what is known");
    let words = (0..5).fold(course(), |all, s| {
        let id = format!("w{s}");
        all.skill(skill(&id).set("facts", true)).facts(&id, 4)
    });
    assert!(
        !offered(&Learner::of(words)),
        "words tell nothing of one another"
    );
    let listed = (0..5).fold(course(), |all, s| {
        let id = format!("w{s}");
        all.skill(skill(&id)).facts(&id, 4)
    });
    assert!(!offered(&Learner::of(listed)), "nothing builds on anything");
    assert!(
        !offered(&Learner::of(draft::chain(2, 2))),
        "two skills need no test"
    );
    // Of the courses that come along, the words are the one without.
    let courses = common::courses();
    let all = courses.into_iter().map(|course| {
        let state = kenning::learner::State::new(&course);
        let offer = kenning::tutor::placement::is_offered(&course, &state);
        (course.id.to_string(), offer)
    });
    for (id, offer) in all {
        assert_eq!(offer, id != "words", "{id}");
    }
}
