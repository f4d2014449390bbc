//! Why a question is asked: what the sentence says is so.

use crate::common;

use common::course::{Draft, chain, course, question, skill, sum, text};
use common::learner::Learner;
use kenning::journal::Instruction;
use kenning::tutor::teach::before;
use kenning::tutor::{Reason, Rule, Sitting};

fn said(learner: &Learner, reason: &Reason) -> String {
    reason.message(&learner.course).to_string()
}

/// Why this is asked next.
fn next(learner: &Learner, sitting: &Sitting) -> (String, Reason) {
    let choice = learner.next_in(sitting).expect("a question");
    (said(learner, &choice.reason), choice.reason)
}

fn account(learner: &Learner, reason: &Reason) -> String {
    common::account(reason, &learner.course)
}

#[test]
fn questions_since_a_miss_are_counted_as_they_are_numbered() {
    let mut learner = Learner::of(chain(1, 6));
    learner
        .wrong(&["s0-q0"])
        .right(&["s0-q1", "s0-q2", "s0-q3"]);
    let mut sitting = learner.shown(&["s0-q0"]);
    let missed = learner.question("s0-q0");
    sitting.relearning.push((missed, sitting.asked.len()));
    for id in ["s0-q1", "s0-q2", "s0-q3"] {
        sitting.asked.push(learner.question(id));
    }
    let ago = |sitting: &Sitting| match next(&learner, sitting).1.rule {
        Rule::Relearning { ago } => ago,
        rule => panic!("{rule:?}"),
    };
    assert_eq!(ago(&sitting), 4);
    // A step that is asked by itself has no number.
    sitting.asked.push(learner.question("s0-q2"));
    sitting.asks_step(learner.question("s0-q2"));
    assert_eq!(ago(&sitting), 4);
    sitting.asked.push(learner.question("s0-q4"));
    assert_eq!(ago(&sitting), 5);
}

#[test]
fn what_was_missed_on_an_earlier_day_is_said_to_be_missed() {
    let mut learner = Learner::of(chain(1, 1));
    learner.wrong(&["s0-q0"]).days(1);
    let (said, reason) = next(&learner, &Sitting::default());
    assert_eq!(reason.rule, Rule::Due);
    assert_eq!(said, "You missed this yesterday.");
    let all = account(&learner, &reason);
    assert!(all.contains("and not right"), "{all}");
    assert!(!all.contains("the only one"), "{all}");
    // Once it went right, time alone is why it comes.
    learner.right(&["s0-q0"]).days(9);
    let (said, reason) = next(&learner, &Sitting::default());
    assert_eq!(reason.rule, Rule::Due);
    assert!(said.starts_with("Review: you last answered this"), "{said}");
    assert!(account(&learner, &reason).contains("recall about"));
}

#[test]
fn of_what_is_drawn_anew_one_like_it_was_missed() {
    let draft = course().skill(skill("s")).ask(sum("sum", "s"));
    let mut learner = Learner::of(draft);
    learner.wrong(&["sum"]).days(1);
    let (_, mut reason) = next(&learner, &Sitting::default());
    reason.rule = Rule::Due;
    assert_eq!(
        said(&learner, &reason),
        "You missed one like this yesterday."
    );
    reason.rule = Rule::Relearning { ago: 2 };
    let again = said(&learner, &reason);
    assert!(
        again.starts_with("You missed one like this 2 questions ago."),
        "{again}"
    );
}

#[test]
fn nothing_of_a_skill_was_practised_before_its_first_question() {
    let mut learner = Learner::of(chain(2, 3));
    let (_, mut reason) = next(&learner, &Sitting::default());
    // As the rule for what was begun in this sitting has it, once a card of it was shown.
    reason.rule = Rule::Frontier;
    let first = said(&learner, &reason);
    assert!(first.starts_with("New:"), "{first}");
    let all = account(&learner, &reason);
    assert!(all.contains("a new skill that builds on no other"), "{all}");
    learner.right(&["s0-q0"]);
    let (_, mut reason) = next(&learner, &Sitting::default());
    reason.rule = Rule::Frontier;
    let more = said(&learner, &reason);
    assert!(more.starts_with("More practice"), "{more}");
}

#[test]
fn after_a_lesson_its_own_skill_is_named() {
    let draft = course()
        .skill(skill("signs"))
        .skill(skill("undo").set("lesson", "Undo it."))
        .ask(sum("sum", "signs"))
        .ask(question("text", "solve", &["undo", "signs"]).set("answer", "2"));
    let mut learner = Learner::of(draft);
    learner.wrong(&["sum"]);
    let mut choice = learner.next().expect("a question");
    choice.question = learner.question("solve");
    choice.reason.skill = learner.skill("signs");
    choice.reason.rule = Rule::Stretch;
    let sitting = Sitting::default();
    let lead = before(
        &learner.course,
        &learner.state,
        &sitting,
        &choice,
        learner.now,
    );
    let lead = lead.expect("a lesson");
    assert_eq!(
        (lead.how, lead.skill),
        (Instruction::Lesson, learner.skill("undo"))
    );
    let twin = lead.twin.expect("a question");
    assert_eq!(twin.question, choice.question);
    let said = said(&learner, &twin.reason);
    assert!(said.starts_with("“undo”"), "{said}");
}

/// One who has learned all there is, and it is not due.
fn learned(draft: Draft) -> Learner {
    let mut learner = Learner::of(draft);
    for _ in 0..6 {
        learner.right(&["a0", "a1", "a2", "a3"]).minutes(1);
    }
    learner
}

#[test]
fn another_round_is_explained_once() {
    let mut draft = course().skill(skill("a"));
    for n in 0..4 {
        draft = draft.ask(text(&format!("a{n}"), "a", "yes"));
    }
    let mut learner = learned(draft.clone());
    learner.minutes(10);
    let mut sitting = Sitting {
        length: kenning::course::Length::of_minutes(15),
        ..Sitting::default()
    };
    let (first, reason) = next(&learner, &sitting);
    assert_eq!(reason.rule, Rule::Again);
    assert!(first.contains("planned for today is done"), "{first}");
    // Nothing is held back for a test of so small a course.
    assert!(!first.contains("kenning test"), "{first}");
    sitting.rounds = 1;
    let (then, reason) = next(&learner, &sitting);
    assert_eq!(reason.rule, Rule::Again);
    assert_eq!(then, "Another round of what you have met.");
    // Not all is learned: nothing is said of that.
    let more = draft.skill(skill("b").requires(&["a"]));
    let learner = learned(more.ask(text("b0", "b", "yes")));
    let reason = Reason {
        rule: Rule::Again,
        ..learner.next().expect("a question").reason
    };
    assert!(!said(&learner, &reason).contains("is done"));
}

/// Sentences and numbers of a text.
fn counted(text: &str) -> (usize, usize) {
    let ends = |word: &&str| word.ends_with(['.', '?', '!']);
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|run| !run.is_empty());
    (
        text.split_whitespace().filter(ends).count(),
        numbers.count(),
    )
}

#[test]
fn a_reason_in_short_has_three_sentences_and_two_numbers_at_most() {
    let mut learner = Learner::of(chain(2, 3));
    learner.right(&["s0-q0"]).days(40);
    let (_, reason) = next(&learner, &Sitting::default());
    let rules = [
        Rule::Relearning { ago: 4 },
        Rule::Due,
        Rule::Remedial,
        Rule::FirstSteps,
        Rule::Frontier,
        Rule::Focus,
        Rule::Remaining,
        Rule::Pinned,
        Rule::Planned,
        Rule::Deadline { days: 9 },
        Rule::Explore,
        Rule::Placement { asked: 3 },
        Rule::Test { n: 3, of: 20 },
        Rule::OnTrust,
        Rule::Again,
        Rule::Stretch,
        Rule::Change,
        Rule::AllTheSame,
        Rule::OnceMore,
        Rule::Twin,
        Rule::Met,
        Rule::Step { step: 1 },
        Rule::NothingElse,
        Rule::Warm,
        Rule::Firm,
    ];
    for rule in rules {
        for predicted in [0.2, 0.5, 0.93] {
            let mut reason = reason.clone();
            reason.rule = rule.clone();
            reason.predicted = kenning::measure::Probability::new(predicted);
            let brief = reason.brief(&learner.course);
            let said: Vec<String> = brief.iter().map(|said| said.to_string()).collect();
            let said = said.join(" ");
            let (sentences, numbers) = counted(&said);
            assert!(sentences <= 3 && numbers <= 2, "{rule:?}: {said}");
            // A chance that would only discourage is not told.
            assert!(predicted >= 0.5 || !said.contains('%'), "{rule:?}: {said}");
        }
    }
}

#[test]
fn only_what_went_wrong_is_said_to_take_time() {
    let mut learner = Learner::of(chain(1, 3));
    let down = Sitting {
        streak: -2,
        ..Sitting::default()
    };
    let stretch = |learner: &Learner| {
        let (_, mut reason) = next(learner, &down);
        reason.rule = Rule::Stretch;
        said(learner, &reason)
    };
    let first = stretch(&learner);
    assert!(!first.contains("takes time"), "{first}");
    learner.wrong(&["s0-q0"]);
    let missed = stretch(&learner);
    assert!(missed.contains("takes time"), "{missed}");
}
