//! The placement test: what it asks, when it stops, and what it concludes.

use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::{EventKind, Override};
use kenning::kinds::Verdict;
use kenning::tutor::placement::{conclusion, probe};
use kenning::tutor::{Rule, Sitting};

use crate::common::course::{Draft, ID, chain, choice, course, question, skill, text};
use crate::common::events::answer;
use crate::common::learner::Learner;

/// A sitting in which these were passed over.
fn passed(skipped: &[QuestionIndex]) -> Sitting {
    Sitting {
        skipped: skipped.to_vec(),
        ..Sitting::default()
    }
}

/// Takes the placement test, giving up on everything; gives the questions asked.
fn placed(learner: &mut Learner, verdict: Verdict) -> Vec<QuestionIndex> {
    let mut asked = Vec::new();
    while let Some(choice) = probe(&learner.course, &learner.state, &Sitting::default()) {
        assert_eq!(choice.reason.rule, Rule::Placement { asked: asked.len() });
        let id = learner.course.questions[choice.question].id.to_string();
        let event = answer(&id).verdict(verdict).probed_at(learner.now);
        learner.event(&event);
        asked.push(choice.question);
    }
    asked
}

/// So many skills that have nothing to do with each other.
fn apart(skills: usize) -> Draft {
    (0..skills).fold(course(), |draft, s| {
        let id = format!("s{s}");
        draft.skill(skill(&id)).facts(&id, 3)
    })
}

#[test]
fn placement_asks_twenty_five_questions_at_most() {
    let mut learner = Learner::of(apart(40));
    let asked = placed(&mut learner, Verdict::GaveUp);
    assert_eq!(asked.len(), 25);
    assert_eq!(conclusion(&learner.course, &learner.state).asked, 25);
    // What is passed over counts as well.
    let mut learner = Learner::of(apart(40));
    let skipped: Vec<QuestionIndex> = (0..24).map(|s| QuestionIndex(3 * s)).collect();
    assert!(probe(&learner.course, &learner.state, &passed(&skipped)).is_some());
    learner.event(&answer("s30-q0").probed_at(learner.now));
    assert_eq!(
        probe(&learner.course, &learner.state, &passed(&skipped)),
        None
    );
}

#[test]
fn placement_stops_when_all_is_sure_and_not_before() {
    let mut learner = Learner::of(apart(4));
    let asked = placed(&mut learner, Verdict::Correct);
    let found = conclusion(&learner.course, &learner.state);
    assert_eq!(found.known, [0, 1, 2, 3].map(SkillIndex));
    assert_eq!(found.asked, asked.len());
    assert!(asked.len() >= 4, "{asked:?}");
    let mut learner = Learner::of(apart(4));
    let asked = placed(&mut learner, Verdict::GaveUp);
    let found = conclusion(&learner.course, &learner.state);
    assert!(found.known.is_empty());
    let skills: Vec<usize> = asked.iter().map(|q| q.0 / 3).collect();
    assert!((0..4).all(|s| skills.contains(&s)), "{asked:?}");
    assert!(
        found.beliefs.iter().all(|p| *p < 0.25),
        "{:?}",
        found.beliefs
    );
}

#[test]
fn placement_asks_first_where_an_answer_tells_most() {
    let learner = Learner::of(chain(9, 1));
    let choice = probe(&learner.course, &learner.state, &Sitting::default()).expect("a question");
    assert_eq!(choice.reason.skill, SkillIndex(4));
    let known = choice.reason.mastery.get();
    assert!((known - 0.5).abs() < 0.05, "{known}");
    // Level 1 makes guesses of 0.15 / 0.8 and slips of 0.1 / 1.25.
    let right = known * 0.92 + (1.0 - known) * 0.1875;
    assert!((choice.reason.predicted.get() - right).abs() < 1e-9);
    assert!((choice.reason.mastery_if_correct.get() - 0.92 * known / right).abs() < 1e-9);
    // Of nine, none is surer than 98 in 100 before the first answer.
    assert_eq!(choice.reason.candidates, 9);
}

#[test]
fn placement_asks_what_can_least_be_guessed_and_never_a_card() {
    let card = || question("card", "card", &["s"]).set("answer", "back");
    let draft = course()
        .skill(skill("s"))
        .ask(card())
        .ask(choice("guess", "s", &["a", "b"]))
        .ask(text("easy", "s", "yes").level(1))
        .ask(text("fair", "s", "yes").level(3))
        .ask(text("hard", "s", "yes").level(5));
    let mut learner = Learner::of(draft);
    let mut order = Vec::new();
    let mut skipped = Vec::new();
    while let Some(choice) = probe(&learner.course, &learner.state, &passed(&skipped)) {
        order.push(learner.course.questions[choice.question].id.to_string());
        skipped.push(QuestionIndex(choice.question.0));
    }
    assert_eq!(order, ["fair", "easy", "hard", "guess"]);
    learner.decides(Override::Suspend {
        question: "fair".into(),
    });
    let choice = probe(&learner.course, &learner.state, &Sitting::default()).expect("a question");
    assert_eq!(choice.question, learner.question("easy"));
    let cards = Learner::of(course().skill(skill("s")).ask(card()));
    assert_eq!(
        probe(&cards.course, &cards.state, &Sitting::default()),
        None
    );
    // What only practises the skill besides another does not show whether it is known.
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .ask(question("text", "both", &["a", "b"]).set("answer", "yes"));
    let learner = Learner::of(draft);
    let choice = probe(&learner.course, &learner.state, &Sitting::default()).expect("a question");
    assert_eq!((choice.reason.skill.0, choice.reason.candidates), (0, 1));
}

#[test]
fn a_placement_takes_nothing_off_what_was_said_to_be_known() {
    let mut learner = Learner::of(apart(3));
    learner.knows("s0");
    let before = learner.known("s0");
    placed(&mut learner, Verdict::Incorrect);
    learner.kind(EventKind::Placed {
        course: ID.into(),
        known: Vec::new(),
    });
    assert!(learner.is_mastered("s0"));
    assert_eq!(learner.known("s0"), before);
}
