//! How fast the engine is on a large course: `cargo bench --bench engine`.
//!
//! Chooses 2,000 next questions in a course of 5,000 skills and 100,000
//! questions with a long history, taking in an answer after each choice; folds
//! 1,000,000 events; and asks a placement question.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, QuestionIndex};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::template::Draws;
use kenning::tutor;
use kenning::tutor::{Sitting, placement};

fn course(skills: usize, questions: usize) -> Course {
    let mut files = vec![(
        "course.toml".to_owned(),
        b"format = 1\n[course]\nid = \"large\"\ntitle = \"Large\"\n".to_vec(),
    )];
    let mut draws = Draws::new(1);
    let each = questions / skills;
    for (part, range) in (0..skills).collect::<Vec<_>>().chunks(250).enumerate() {
        let mut text = String::new();
        for &s in range {
            text += &format!("[[skill]]\nid = \"s{s}\"\ntitle = \"Skill {s}\"\n");
            if s >= 50 {
                let (a, b) = (s - 1 - draws.below(40), s - 41 - draws.below(9));
                text += &format!("requires = [\"s{a}\", \"s{b}\"]\n");
            }
            for q in 0..each {
                text += &format!(
                    "[[question]]\nid = \"s{s}-{q}\"\nkind = \"text\"\nskills = [\"s{s}\"]\ndifficulty = {}\nprompt = \"Question {q} of {s}?\"\nanswer = \"yes\"\n",
                    1 + q % 5
                );
            }
        }
        files.push((format!("part{part}.toml"), text.into_bytes()));
    }
    let loaded = load(&files, Care::Quick);
    let first = loaded.diagnostics.first().map(ToString::to_string);
    loaded.course.unwrap_or_else(|| panic!("{first:?}"))
}

fn event(course: &Course, question: QuestionIndex, right: bool, at: Timestamp) -> Event {
    let verdict = if right {
        Verdict::Correct
    } else {
        Verdict::Incorrect
    };
    Event {
        at,
        kind: EventKind::Attempt(Attempt {
            course: course.id.to_string(),
            question: course.questions[question].id.to_string(),
            step: None,
            seed: 1,
            verdict,
            grade: None,
            hints: 0,
            bottom_out: false,
            millis: 6_000,
            mistake: None,
            answer: None,
        }),
    }
}

fn show(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e6;
    println!(
        "{what:<34} p50 {:>8.1} µs   p95 {:>8.1} µs   max {:>8.1} µs",
        at(0.5),
        at(0.95),
        at(1.0)
    );
}

fn main() {
    let started = Instant::now();
    let course = course(5_000, 100_000);
    println!("course read in {:.1} s", started.elapsed().as_secs_f64());
    let mut draws = Draws::new(2);
    let mut at: Timestamp = "2026-01-01T08:00:00Z".parse().expect("a date");

    let mut events = Vec::with_capacity(1_000_000);
    let mut time = at;
    for i in 0..1_000_000usize {
        // A learner goes through the course from the front, with reviews.
        let front = i / 10 + 1;
        let question = match draws.below(3) {
            0 => draws.below(front),
            _ => front - 1 - draws.below(front.min(60)),
        };
        time += SignedDuration::from_secs(20);
        events.push(event(
            &course,
            QuestionIndex(question.min(99_999)),
            draws.below(7) > 0,
            time,
        ));
    }
    let started = Instant::now();
    let state = State::replay(&course, &events);
    let taken = started.elapsed().as_secs_f64();
    println!("fold of 1,000,000 events           {taken:.2} s");
    drop(state);

    for (name, count) in [("fresh", 0), ("after 50,000 answers", 50_000)] {
        let mut state = State::replay(&course, &events[..count]);
        at = events[count.saturating_sub(1)].at + SignedDuration::from_hours(24 * 30);
        let mut sitting = Sitting::default();
        let (mut choosing, mut folding) = (Vec::new(), Vec::new());
        for _ in 0..2_000 {
            let started = Instant::now();
            let choice =
                tutor::next(&course, &state, &sitting, at).expect("there is always something");
            choosing.push(started.elapsed());
            at += SignedDuration::from_secs(15);
            let right = draws.below(6) > 0;
            let event = event(&course, choice.question, right, at);
            let started = Instant::now();
            state.apply(&course, &event);
            folding.push(started.elapsed());
            sitting.asked.push(choice.question);
            sitting.relearning.retain(|(q, _)| *q != choice.question);
            if !right {
                sitting
                    .relearning
                    .push((choice.question, sitting.asked.len()));
            }
        }
        println!(
            "{name}: {} due",
            tutor::due_count(&course, &state, None, at)
        );
        show("  choosing the next question", choosing);
        show("  taking an answer in", folding);
    }
    let state = State::new(&course);
    let times = (0..5).map(|_| {
        let started = Instant::now();
        assert!(placement::probe(&course, &state, &Sitting::default()).is_some());
        started.elapsed()
    });
    show("choosing a placement question", times.collect());
}
