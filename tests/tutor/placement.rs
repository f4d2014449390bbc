//! The placement test: what it finds, and that the learner may overrule it.

use crate::common;

use std::sync::Arc;

use common::chain::chain;
use common::course::{self as draft, course, skill};
use common::learner::Learner;
use common::session::Session;
use kenning::course::{Course, SkillIndex};
use kenning::kinds::Answer;
use kenning::learner::{Probe, State};
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tutor::Sitting;
use kenning::tutor::placement::{MOST, conclusion, probe};

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

/// Thirty skills that build on one another in this way, by number.
fn shaped(requires: impl Fn(usize) -> Vec<usize>) -> Learner {
    Learner::of((0..30).fold(course(), |draft, s| {
        let id = format!("s{s}");
        let below: Vec<String> = requires(s).iter().map(|r| format!("s{r}")).collect();
        let below: Vec<&str> = below.iter().map(String::as_str).collect();
        draft.skill(skill(&id).requires(&below)).facts(&id, 3)
    }))
}

/// What became of placement tests.
#[derive(Debug, Default)]
struct Placed {
    asked: usize,
    /// Skills of which it was told rightly whether they are known, and learners of whom all were.
    right: usize,
    whole: usize,
    /// Skills held for known that are not.
    over: usize,
}

/// Places learners who know a skill only if they know what it builds on, and then with a
/// chance of their own; who slip once in ten and guess right 15 times in 100.
fn placed(learner: &Learner, learners: usize) -> Placed {
    let course = &learner.course;
    let mut draws = Draws::new(11);
    let mut chance = move || draws.below(1_000_000) as f64 / 1e6;
    let mut found = Placed::default();
    for _ in 0..learners {
        let mut knows = vec![false; course.skills.len()];
        let (edge, share) = (chance() * 31.0, 0.35 + 0.65 * chance());
        let is_chain = course.skills[SkillIndex(29)].requires == [SkillIndex(28)]
            && course.skills[SkillIndex(3)].requires == [SkillIndex(2)];
        for s in 0..knows.len() {
            let below = course.skills[SkillIndex(s)]
                .requires
                .iter()
                .all(|r| knows[r.0]);
            knows[s] = match is_chain {
                true => (s as f64) < edge.floor(),
                false => below && chance() < share,
            };
        }
        let mut state = State::new(course);
        while let Some(choice) = probe(course, &state, &Sitting::default()) {
            let known = knows[course.questions[choice.question].skills[0].0];
            let right = chance() < if known { 0.9 } else { 0.15 };
            state.probes.push(Probe {
                question: choice.question,
                credit: f64::from(u8::from(right)),
            });
        }
        let said = conclusion(course, &state);
        let wrong = |s: &usize| said.known.contains(&SkillIndex(*s)) != knows[*s];
        let all_wrong = (0..knows.len()).filter(wrong).count();
        found.asked += said.asked;
        found.right += knows.len() - all_wrong;
        found.whole += usize::from(all_wrong == 0);
        found.over += said.known.iter().filter(|s| !knows[s.0]).count();
        assert!(said.asked <= MOST, "{said:?}");
    }
    found
}

/// The table of docs/model.md: `cargo test --test tutor placement::four -- --nocapture`.
#[test]
#[allow(clippy::disallowed_macros)]
fn four_shapes_of_graph_are_placed_well_within_the_budget() {
    let chain = shaped(|s| (s > 0).then(|| s - 1).into_iter().collect());
    let strands = shaped(|s| (s % 3 > 0).then(|| s - 1).into_iter().collect());
    let tree = shaped(|s| (s > 0).then(|| (s - 1) / 2).into_iter().collect());
    let layers = shaped(|s| match s {
        0..6 => Vec::new(),
        _ => [0, 1].map(|side| (s / 6 - 1) * 6 + (s + side) % 6).into(),
    });
    let learners = 200usize;
    let each = |sum: usize| sum as f64 / learners as f64;
    // The least share of skills that are told rightly, and of learners of whom all are.
    for (name, course, least) in [
        ("a chain", chain, [0.98, 0.85]),
        ("10 strands of 3", strands, [0.92, 0.18]),
        ("a tree", tree, [0.96, 0.58]),
        ("5 layers of 6", layers, [0.98, 0.63]),
    ] {
        let found = placed(&course, learners);
        let right = each(found.right) / 30.0;
        println!(
            "| {name} | {:.1} | {:.1} % | {:.0} | {:.2} |",
            each(found.asked),
            100.0 * right,
            100.0 * each(found.whole),
            each(found.over)
        );
        assert!(right >= least[0], "{name}: {found:?}");
        assert!(each(found.whole) >= least[1], "{name}: {found:?}");
    }
}
