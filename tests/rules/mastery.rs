//! Knowledge tracing and memory: what one answer is worth, by independent sums.

use jiff::{SignedDuration, Timestamp};
use kenning::course::{BktOverrides, Difficulty};
use kenning::kinds::Task;
use kenning::kinds::{Rating, Verdict};
use kenning::learner::{Bkt, Days, Memory, Scheduler, evidence, informed_prior, rating_of};
use proptest::prelude::*;

use crate::common::course::{Entry, choice, number, question};
use crate::common::events::help;
use crate::common::noon;

#[track_caller]
fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

fn task(entry: Entry) -> Task {
    entry.source().task
}

fn multi() -> Task {
    let multi = question("multi", "q", &["s"]).set("answer", vec!["a"]);
    task(multi.set("options", vec!["a", "b"]))
}

/// Guess and slip of a question where the course says nothing of its skill.
fn of(task: &Task, difficulty: Difficulty) -> (f64, f64) {
    let bkt = Bkt::new(&BktOverrides::default(), task, difficulty);
    near(bkt.prior, 0.2);
    near(bkt.learn, 0.15);
    (bkt.guess, bkt.slip)
}

#[test]
fn a_guess_depends_on_the_kind_of_question() {
    let typical = Difficulty::Level(2);
    let order = task(question("order", "q", &["s"]).set("items", vec!["a", "b", "c"]));
    for (task, guess) in [
        (task(number("q", "s", 3)), 0.15),
        (task(choice("q", "s", &["a", "b", "c", "d"])), 0.25),
        (task(choice("q", "s", &["a", "b", "c", "d", "e"])), 0.2),
        (multi(), 0.1),
        (order, 0.1),
    ] {
        let found = of(&task, typical);
        near(found.0, guess);
        near(found.1, 0.1);
    }
    // Of two options, a guess is held below a half, so that a right answer says something.
    near(of(&task(choice("q", "s", &["a", "b"])), typical).0, 0.45);
}

#[test]
fn a_level_harder_is_a_quarter_more_slips_and_a_fifth_fewer_guesses() {
    let task = task(number("q", "s", 3));
    for (level, guess, slip) in [
        (1, 0.15 / 0.8, 0.1 / 1.25),
        (2, 0.15, 0.1),
        (3, 0.15 * 0.8, 0.1 * 1.25),
        (5, 0.15 * 0.8 * 0.8 * 0.8, 0.1 * 1.25 * 1.25 * 1.25),
    ] {
        let found = of(&task, Difficulty::Level(level));
        near(found.0, guess);
        near(found.1, slip);
    }
    let set = BktOverrides {
        prior: Some(0.3),
        learn: Some(0.05),
        guess: Some(0.4),
        slip: Some(0.4),
    };
    let bkt = Bkt::new(&set, &task, Difficulty::Level(3));
    assert_eq!((bkt.prior, bkt.learn), (0.3, 0.05));
    near(bkt.guess, 0.32);
    near(bkt.slip, 0.45);
    assert_eq!(Bkt::prior(&set), 0.3);
    assert_eq!(Bkt::prior(&BktOverrides::default()), 0.2);
}

#[test]
fn a_measured_difficulty_shifts_the_odds_of_a_wrong_answer() {
    let task = task(number("q", "s", 3));
    let odds = |p: f64| p / (1.0 - p);
    for by in [-2.0f64, 0.0, 0.7, 1.5] {
        let (guess, slip) = of(&task, Difficulty::Measured(by));
        near(odds(slip), odds(0.1) * by.exp());
        near(odds(1.0 - guess), odds(1.0 - 0.15) * by.exp());
    }
    let (guess, slip) = of(&task, Difficulty::Measured(10.0));
    assert_eq!((guess, slip), (0.01, 0.99));
    let (guess, slip) = of(&task, Difficulty::Measured(-10.0));
    assert_eq!((guess, slip), (0.99, 0.01));
}

/// P(known) after an answer, by going through all that may be so: whether the
/// skill is known, and whether all others are.
fn by_cases(bkt: &Bkt, known: f64, credit: f64, others: f64) -> f64 {
    let right = |known: bool| match known {
        true => others * (1.0 - bkt.slip) + (1.0 - others) * bkt.guess,
        false => bkt.guess,
    };
    // How likely what was seen is: partial credit is the geometric mean of both.
    let likely = |known: bool| {
        (credit * right(known).ln() + (1.0 - credit) * (1.0 - right(known)).ln()).exp()
    };
    let (yes, no) = (known * likely(true), (1.0 - known) * likely(false));
    let seen = yes / (yes + no);
    (seen + (1.0 - seen) * bkt.learn).clamp(0.001, 0.999)
}

proptest! {
    #![proptest_config(crate::common::cases(256))]

    #[test]
    fn an_answer_moves_mastery_by_bayes_rule_and_by_learning(
        known in 0.01f64..0.99,
        others in 0.01f64..1.0,
        credit in prop_oneof![Just(0.0), Just(1.0), 0.0f64..1.0],
        guess in 0.05f64..0.45,
        slip in 0.05f64..0.45,
        learn in 0.0f64..0.5,
    ) {
        let bkt = Bkt { prior: 0.2, learn, guess, slip };
        let after = bkt.update_along(known, credit, others);
        prop_assert!((after - by_cases(&bkt, known, credit, others)).abs() < 1e-9);
        prop_assert_eq!(bkt.update(known, credit), bkt.update_along(known, credit, 1.0));
        let right = known * (1.0 - slip) + (1.0 - known) * guess;
        prop_assert!((bkt.predict(known) - right).abs() < 1e-12);
    }
}

#[test]
fn mastery_is_never_quite_sure() {
    let bkt = Bkt {
        prior: 0.2,
        learn: 0.0,
        guess: 0.01,
        slip: 0.01,
    };
    assert_eq!(bkt.update(0.9999, 1.0), 0.999);
    assert_eq!(bkt.update(0.0001, 0.0), 0.001);
}

#[test]
fn hints_and_partial_credit_weaken_what_an_answer_says() {
    for (credit, hints, bottom_out, worth) in [
        (1.0, 0, false, 1.0),
        (1.0, 1, false, 0.8),
        (1.0, 2, false, 0.6),
        (1.0, 3, false, 0.5),
        (1.0, 9, false, 0.5),
        (0.5, 0, false, 0.25),
        (0.5, 1, false, 0.2),
        (0.0, 0, false, 0.0),
        (1.0, 1, true, 0.0),
    ] {
        near(evidence(credit, help(hints, bottom_out)), worth);
    }
}

#[test]
fn a_skill_never_practised_is_believed_by_ability_and_basics() {
    let odds = |p: f64| p / (1.0 - p);
    near(
        odds(informed_prior(0.2, 1.0, 1.0)),
        odds(0.2) * 0.5f64.exp(),
    );
    near(
        odds(informed_prior(0.2, -1.0, 1.0)),
        odds(0.2) / 0.5f64.exp(),
    );
    // No more than three either way, and never quite sure.
    near(informed_prior(0.2, 5.0, 1.0), informed_prior(0.2, 3.0, 1.0));
    near(
        informed_prior(0.2, -5.0, 1.0),
        informed_prior(0.2, -3.0, 1.0),
    );
    near(informed_prior(0.2, 0.0, 0.25), 0.1);
    near(informed_prior(0.2, 0.0, 0.0), 0.01);
    near(informed_prior(0.999, 3.0, 1.0), 0.9);
    near(informed_prior(0.3, 0.0, 2.0), 0.3);
}

#[test]
fn a_rating_follows_verdict_and_hints() {
    use Rating::{Again, Easy, Good, Hard};
    use Verdict::{Correct, GaveUp, Incorrect, Partial};
    for (verdict, grade, hints, told, ladder, rating) in [
        (Correct, None, 0, false, None, Good),
        (Correct, None, 0, false, Some(0), Good),
        (Correct, None, 0, false, Some(4), Good),
        (Correct, None, 1, false, None, Hard),
        (Correct, None, 1, false, Some(4), Hard),
        (Correct, None, 1, false, Some(3), Hard),
        // Half of the hints, or two of them.
        (Correct, None, 1, false, Some(2), Again),
        (Correct, None, 2, false, Some(9), Again),
        (Correct, None, 2, false, None, Again),
        (Partial(0.9), None, 2, false, Some(9), Again),
        (Partial(0.9), None, 1, false, Some(9), Hard),
        (Correct, None, 2, true, None, Again),
        (Incorrect, None, 0, false, Some(4), Again),
        (GaveUp, None, 0, false, None, Again),
        (Partial(0.4), None, 0, false, None, Again),
        (Partial(0.5), None, 0, false, None, Hard),
        (Partial(0.9), None, 0, false, Some(4), Hard),
        (Partial(0.9), None, 1, true, None, Again),
        // Who grades a card knows best.
        (Correct, Some(Hard), 0, false, Some(4), Hard),
        (Correct, Some(Easy), 2, true, None, Easy),
        (Incorrect, Some(Again), 0, false, None, Again),
    ] {
        let found = rating_of(verdict, grade, help(hints, told), ladder);
        assert_eq!(
            found, rating,
            "{verdict:?} {grade:?} {hints} {told} {ladder:?}"
        );
    }
}

/// A first review at noon.
fn first(rating: Rating) -> Memory {
    Scheduler::default().review(None, rating, 0.9, noon(), 0)
}

#[test]
fn a_memory_is_due_when_recall_falls_to_the_retention() {
    let scheduler = Scheduler::default();
    for retention in [0.75, 0.9, 0.97] {
        let memory = scheduler.review(None, Rating::Good, retention, noon(), 7);
        assert_eq!(memory.last, noon());
        let at_due = memory.retrievability(memory.due);
        assert!((at_due - retention).abs() < 2e-3, "{at_due} of {retention}");
        assert_eq!(memory.stability, first(Rating::Good).stability);
    }
    let memory = first(Rating::Good);
    let days = memory.due.duration_since(noon()).as_secs_f64() / 86_400.0;
    assert!((days - f64::from(memory.stability)).abs() < 0.01);
    assert!(first(Rating::Again).due < first(Rating::Hard).due);
    assert!(first(Rating::Good).due < first(Rating::Easy).due);
    // The nights between two reviews count, not the hours.
    let day = noon() + SignedDuration::from_hours(24);
    let same = scheduler.review(Some(memory), Rating::Good, 0.9, day, 0);
    let next = scheduler.review(Some(memory), Rating::Good, 0.9, day, 1);
    let week = scheduler.review(Some(memory), Rating::Good, 0.9, day, 7);
    assert!(same.stability < next.stability && next.stability < week.stability);
}

#[test]
fn time_since_a_review_is_never_negative() {
    let memory = first(Rating::Good);
    let at = |hours: i64| noon() + SignedDuration::from_hours(hours);
    near(memory.days_since(at(36)).get(), 1.5);
    assert_eq!(memory.days_since(at(-36)).get(), 0.0);
    assert_eq!(
        memory.retrievability(at(36)),
        memory.recall_after(Days::new(1.5))
    );
    assert_eq!(memory.recall_after(Days::new(-3.0)), 1.0);
    assert!(memory.recall_after(Days::new(3.0)) < memory.recall_after(Days::new(1.0)));
}

#[test]
fn no_review_is_put_off_beyond_a_century() {
    let mut memory = first(Rating::Easy);
    memory.stability = 36_500.0;
    let scheduler = Scheduler::default();
    let again = scheduler.review(Some(memory), Rating::Easy, 0.7, noon(), 30_000);
    let century: Timestamp = noon() + SignedDuration::from_hours(24 * 36_500);
    assert!(again.due <= century && again.due > noon());
}

#[test]
fn parameters_of_a_learners_own_are_used_only_where_they_make_sense() {
    let mut own = fsrs::DEFAULT_PARAMETERS.to_vec();
    own[2] = 5.0;
    own[20] = 0.5;
    let scheduler = Scheduler::new(&own);
    assert_eq!(scheduler.parameters(), own);
    assert_eq!(Vec::<f32>::from(scheduler.clone()), own);
    assert_ne!(scheduler, Scheduler::default());
    assert_eq!(Scheduler::from(own.clone()), scheduler);
    let memory = scheduler.review(None, Rating::Good, 0.9, noon(), 0);
    assert_eq!((memory.stability, memory.decay), (5.0, 0.5));
    own[20] = f32::INFINITY;
    assert_eq!(Scheduler::new(&own), Scheduler::default());
    assert!(Scheduler::new(&own[..20]).parameters().is_empty());
    assert!(Scheduler::default().parameters().is_empty());
}
