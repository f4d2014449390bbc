//! Scheduling agrees with py-fsrs, the reference in Python.
//!
//! `fsrs/golden.txt` holds what it makes of 2,000 histories of reviews (made by
//! `fsrs/golden.py`, which says how). Where the two may differ, and why:
//!
//! - The crate reckons in 32 bits, py-fsrs in 64: a thousandth is allowed.
//! - py-fsrs rounds intervals to whole days of at least one. Ours are exact
//!   times, so that a question that was just got wrong may be due the same day.
//! - Learning steps are off: kenning has none, since within a sitting the tutor
//!   brings back what went wrong.
//! - py-fsrs counts days of 24 hours, we count nights, which `review` is told.

use jiff::{SignedDuration, Timestamp};
use kenning::kinds::Rating;
use kenning::learner::{Days, Memory, Scheduler};

const GOLDEN: &str = include_str!("fsrs/golden.txt");
const TOLERANCE: f64 = 1e-3;

fn number(text: &str) -> f64 {
    text.parse()
        .unwrap_or_else(|_| panic!("`{text}` is no number"))
}

fn close(ours: f64, theirs: f64) -> bool {
    (ours - theirs).abs() <= TOLERANCE * theirs.abs()
}

/// The memory after the reviews, each "hours since the one before:rating".
fn review(scheduler: &Scheduler, reviews: &str, retention: f64) -> Memory {
    let mut now: Timestamp = "2026-01-01T12:00:00Z".parse().expect("a time");
    let mut memory = None;
    for review in reviews.split(',') {
        let (hours, rating) = review.split_once(':').expect("gap and rating");
        let hours: i64 = hours.parse().expect("hours");
        let rating = match rating {
            "1" => Rating::Again,
            "2" => Rating::Hard,
            "3" => Rating::Good,
            _ => Rating::Easy,
        };
        now += SignedDuration::from_hours(hours);
        let nights = u32::try_from(hours / 24).expect("a gap");
        memory = Some(scheduler.review(memory, rating, retention, now, nights));
    }
    memory.expect("at least one review")
}

#[test]
fn two_thousand_histories_end_where_py_fsrs_says() {
    let lines = || GOLDEN.lines().filter(|line| !line.starts_with('#'));
    let sets: Vec<Scheduler> = lines()
        .filter_map(|line| line.strip_prefix("set "))
        .map(|set| {
            let set: Vec<f32> = set.split(' ').map(|w| number(w) as f32).collect();
            let scheduler = Scheduler::new(&set);
            assert_eq!(scheduler.parameters(), set, "a set that is not used");
            scheduler
        })
        .collect();
    let mut histories = 0;
    for line in lines().filter(|line| !line.starts_with("set ")) {
        let fields: Vec<&str> = line.split(' ').collect();
        let [
            set,
            retention,
            reviews,
            stability,
            difficulty,
            interval,
            days,
            recall,
        ] = fields[..]
        else {
            panic!("eight fields are expected in `{line}`");
        };
        let scheduler = &sets[set.parse::<usize>().expect("a set")];
        let memory = review(scheduler, reviews, number(retention));
        let at = |what, ours: f64| format!("{what} {ours} in `{line}`");

        let ours = f64::from(memory.stability);
        assert!(close(ours, number(stability)), "{}", at("stability", ours));
        let ours = f64::from(memory.difficulty);
        assert!(
            close(ours, number(difficulty)),
            "{}",
            at("difficulty", ours)
        );
        let ours = memory.recall_after(Days::new(number(days)));
        assert!(close(ours, number(recall)), "{}", at("recall", ours));

        let ours = memory.due.duration_since(memory.last).as_secs_f64() / 86_400.0;
        let theirs = number(interval);
        let rounding = 0.5 + TOLERANCE * theirs;
        assert!(
            (ours.max(1.0) - theirs).abs() <= rounding,
            "{}",
            at("interval", ours)
        );
        histories += 1;
    }
    assert_eq!(histories, 2000);
}
