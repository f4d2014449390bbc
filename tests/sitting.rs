//! A sitting lasts as long as it was to, is filled all the way, and ends with what was
//! missed and a true word about it.

mod common;

use std::sync::Arc;

use common::session::Session;
use jiff::{SignedDuration, Timestamp};
use kenning::course::{Course, Length, QuestionIndex, SkillIndex};
use kenning::journal::{Event, EventKind};
use kenning::learner::State;
use kenning::report;
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tutor::{Ending, Rule};

/// Seconds that an answer takes.
const SECONDS: i64 = 18;

/// What was asked, by which rule, and how it went.
struct Asked {
    question: QuestionIndex,
    rule: Rule,
    /// Whether it was announced to come back.
    comes_back: bool,
}

/// A sitting that has ended.
struct Sitting {
    session: Session,
    asked: Vec<Asked>,
    events: Vec<Event>,
    begun: Timestamp,
    ended: Timestamp,
}

/// A learner who is right so often in a hundred answers sits to the end.
fn sit(begun: (Session, Vec<Event>), at: Timestamp, right: usize, seed: u64) -> Sitting {
    let (mut session, mut events) = begun;
    let (mut now, mut asked, mut draws) = (at, Vec::new(), Draws::new(seed));
    for _ in 0..2_000 {
        let input = match session.phase() {
            Phase::Finished => break,
            Phase::Asking(asking) => {
                if asking.missed.is_none() && asking.once_more.is_none() {
                    asked.push(Asked {
                        question: asking.question,
                        rule: asking.reason.rule.clone(),
                        comes_back: false,
                    });
                }
                now += SignedDuration::from_secs(SECONDS);
                Input::Answer(match draws.below(100) < right {
                    true => common::right(asking.item()),
                    false => common::wrong(asking.item()),
                })
            }
            _ => Input::Next,
        };
        if let Ok(more) = session.handle(input, now) {
            events.extend(more);
        }
        if let (Phase::Judged(judged), Some(last)) = (session.phase(), asked.last_mut()) {
            last.comes_back = judged.comes_back;
        }
    }
    assert!(matches!(session.phase(), Phase::Finished), "it never ends");
    Sitting {
        session,
        asked,
        events,
        begun: at,
        ended: now,
    }
}

fn begin(
    course: &Arc<Course>,
    state: State,
    length: Length,
    seed: u64,
    at: Timestamp,
) -> (Session, Vec<Event>) {
    Session::last(course.clone(), state, length, seed, at)
}

fn questions(n: u32) -> Length {
    Length {
        minutes: None,
        questions: Some(n),
    }
}

impl Sitting {
    fn ending(&self) -> Ending {
        let summary = self.session.summary(self.ended);
        summary.ending.expect("it has ended by itself")
    }

    fn once_more(&self) -> usize {
        let of = |a: &&Asked| a.rule == Rule::OnceMore;
        self.asked.iter().filter(of).count()
    }
}

#[test]
fn the_minutes_that_were_booked_are_used() {
    let booked = Length::of_minutes(20);
    let (mut used, mut wanted) = (0, 0);
    for course in common::courses() {
        for right in [50, 65, 80] {
            for seed in 0..20 {
                let mut state = State::new(&course);
                for day in [0, 1, 4] {
                    let at = common::noon() + SignedDuration::from_hours(24 * day);
                    let sitting = sit(begin(&course, state, booked, seed, at), at, right, seed);
                    let seconds = sitting.ended.duration_since(sitting.begun).as_secs();
                    let told = format!("{}, {right} %, seed {seed}, day {day}", course.id);
                    used += seconds.min(20 * 60);
                    wanted += 20 * 60;
                    let state_now = sitting.session.state();
                    let open = (course.skills.positions()).any(|s| {
                        state_now.is_open(&course, s) && !state_now.is_mastered(&course, s)
                    });
                    let ending = sitting.ending();
                    if !matches!(ending, Ending::LengthReached(_)) && open {
                        let asked = sitting.asked.len();
                        assert!(asked >= 10, "{told}: {asked} questions, {ending:?}");
                    }
                    state = sitting.session.into_state();
                }
            }
        }
    }
    let share = f64::from(used as u32) / f64::from(wanted as u32);
    println!("{share:.4} of the booked minutes are used");
    assert!(share >= 0.97, "{share:.3}");
}

#[test]
fn so_many_questions_and_at_most_two_misses_more() {
    for course in common::courses() {
        for (right, seed) in [(0, 1), (50, 2), (65, 3), (100, 4)] {
            let at = common::noon();
            let first = begin(&course, State::new(&course), questions(7), seed, at);
            let sitting = sit(first, at, right, seed);
            let once_more = sitting.once_more();
            assert_eq!(sitting.asked.len(), 7 + once_more, "{}", course.id);
            assert_eq!(sitting.ending(), Ending::LengthReached(questions(7)));
            match right {
                100 => assert_eq!(once_more, 0),
                _ => assert!((1..=2).contains(&once_more), "{}, {right} %", course.id),
            }
        }
    }
}

#[test]
fn misses_come_once_more_at_the_very_end() {
    for course in common::courses() {
        for seed in 0..20 {
            let at = common::noon();
            let first = begin(
                &course,
                State::new(&course),
                Length::of_minutes(10),
                seed,
                at,
            );
            let sitting = sit(first, at, 60, seed);
            let ends = sitting.asked.len() - sitting.once_more();
            let (before, end) = sitting.asked.split_at(ends);
            assert!(end.iter().all(|asked| asked.rule == Rule::OnceMore));
            assert!(end.len() <= 2 && before.iter().all(|asked| asked.rule != Rule::OnceMore));
            for asked in end {
                let id = course.questions[asked.question].id.to_string();
                let missed = sitting.events.iter().any(|event| match &event.kind {
                    EventKind::Attempt(a) => a.question == id && !a.verdict.is_correct(),
                    _ => false,
                });
                assert!(missed, "{id} was never missed");
            }
        }
    }
}

#[test]
fn what_is_announced_to_come_back_does_before_the_end() {
    let (mut announced, mut broken) = (0, 0);
    for course in common::courses() {
        for right in [40, 70] {
            for seed in 0..20 {
                let at = common::noon();
                let length = [Length::of_minutes(6), questions(12)][seed as usize % 2];
                let first = begin(&course, State::new(&course), length, seed, at);
                let sitting = sit(first, at, right, seed);
                for (i, asked) in sitting.asked.iter().enumerate() {
                    if asked.comes_back {
                        announced += 1;
                        let later = &sitting.asked[i + 1..];
                        let back = later.iter().any(|a| a.question == asked.question);
                        // Said since then: its skill rests.
                        let of = course.questions[asked.question].skills[0];
                        let skill = &sitting.session.state().skills[of];
                        let back = back || (skill.attempts >= 10 && skill.wrong_run >= 3);
                        broken += usize::from(!back);
                    }
                }
            }
        }
    }
    assert!(announced > 200, "{announced}");
    assert_eq!(broken, 0, "of {announced}");
}

/// First tries of a sitting, by its events: the skill, and whether they were right.
fn tries(course: &Course, events: &[Event]) -> Vec<(SkillIndex, QuestionIndex, bool)> {
    let tries = events.iter().filter_map(|event| match &event.kind {
        EventKind::Attempt(a) if a.step.is_none() => {
            let question = course.question(&a.question).expect("of the course");
            let right = a.verdict.is_correct();
            Some((course.questions[question].skills[0], question, right))
        }
        _ => None,
    });
    tries.collect()
}

#[test]
fn what_is_said_to_have_gone_better_did() {
    let (mut better, mut mended) = (0, 0);
    for course in common::courses() {
        for seed in 0..30 {
            let at = common::noon();
            let length = questions(6 + seed as u32 % 9);
            let first = begin(&course, State::new(&course), length, seed, at);
            let sitting = sit(first, at, 55, seed);
            let summary = sitting.session.summary(sitting.ended);
            let said = report::sitting_text(&course, &summary, sitting.ended);
            let tries = tries(&course, &sitting.events);
            let titles = course.skills.pairs().filter_map(|(skill, known)| {
                let of: Vec<bool> = (tries.iter())
                    .filter(|(s, ..)| *s == skill)
                    .map(|(_, _, right)| *right)
                    .collect();
                let (first, then) = of.split_at(of.len() / 2);
                let right = |half: &[bool]| half.iter().filter(|&&r| r).count();
                let (a, b) = (right(first), right(then));
                let gains = of.len() >= 4 && b * first.len() > a * then.len();
                let line = format!(
                    "“{}”: {a} of {} right at first, then {b} of {}.",
                    known.title,
                    first.len(),
                    then.len()
                );
                gains.then_some(line)
            });
            let lines: Vec<String> = titles.collect();
            match said.lines().find(|line| line.contains("right at first")) {
                Some(line) => {
                    assert!(lines.iter().any(|l| l == line), "{line}: {lines:?}");
                    better += 1;
                }
                None => assert_eq!(lines, Vec::<String>::new(), "{said}"),
            }
            if let Some(line) = said.lines().find(|line| line.contains("went right later")) {
                let last = |q| tries.iter().rev().find(|t| t.1 == q).is_some_and(|t| t.2);
                let mut missed: Vec<_> = tries.iter().filter(|t| !t.2).map(|t| t.1).collect();
                missed.sort_unstable();
                missed.dedup();
                let right = missed.iter().filter(|&&q| last(q)).count();
                match missed.len() {
                    1 => assert!(line.starts_with("The question"), "{line}"),
                    n => assert!(
                        line.contains(&format!("the {n} questions"))
                            && line.contains(&format!(", {right} went")),
                        "{line}"
                    ),
                }
                assert!(right > 0, "{line}");
                mended += 1;
            }
        }
    }
    assert!(better > 10 && mended > 3, "{better}, {mended}");
}

#[test]
fn what_comes_when_is_as_the_agenda_has_it() {
    for course in common::courses() {
        for seed in 0..10 {
            let at = common::noon();
            let first = begin(&course, State::new(&course), questions(12), seed, at);
            let sitting = sit(first, at, 65, seed);
            let summary = sitting.session.summary(sitting.ended);
            let state = sitting.session.state();
            let by = |days: i64| {
                let end = state.tomorrow(sitting.ended) + SignedDuration::from_hours(24 * days);
                let due = |q: &QuestionIndex| state.due(&course, *q).is_some_and(|due| due < end);
                course.questions.positions().filter(due).count()
            };
            assert_eq!(summary.ahead.tomorrow, by(1), "{}, {seed}", course.id);
            assert_eq!(summary.ahead.week, by(8) - by(1), "{}, {seed}", course.id);
        }
    }
}
