//! The report of a class of 1,000 learners with 1,000 answers each: how long it takes and how
//! much memory, from bundles as they lie in a folder: `cargo bench --bench class`. How much
//! memory can be told on Linux only.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::sync::Arc;
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};
use kenning::class::Member;
use kenning::class::report::{Report, Thresholds, html, look_at_all};
use kenning::course::{Course, QuestionIndex};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::simulate::{Generated, Lot};

const LEARNERS: u64 = 1_000;
const ANSWERS: u64 = 1_000;
/// Answers of a sitting, one sitting a day.
const SITTING: u64 = 40;

/// A learner who goes through the course skill by skill, and comes back to what was before.
fn member(course: &Course, number: u64) -> Member {
    let mut lot = Lot::new(number);
    let able = lot.uniform();
    let first: Timestamp = "2026-01-05T16:00:00Z".parse().expect("a time");
    let all = course.questions.len();
    let mut events = Vec::new();
    let mut at = first;
    for n in 0..ANSWERS {
        if n % SITTING == 0 {
            at = first + SignedDuration::from_hours(24 * (n / SITTING) as i64);
            let course = course.id.to_string();
            events.push(Event::new(
                at,
                EventKind::SittingStarted {
                    course: course.clone(),
                },
            ));
            events.push(Event::new(
                at,
                EventKind::Opened {
                    course,
                    offset_minutes: 60,
                },
            ));
        }
        at += SignedDuration::from_secs(15);
        let reached = 12 + n as usize * (all - 12) / ANSWERS as usize;
        let question = match lot.chance(0.5) {
            true => reached.saturating_sub(lot.below(12)).min(all - 1),
            false => lot.below(reached),
        };
        let asked = course
            .questions
            .get(QuestionIndex(question))
            .expect("a question");
        let right = lot.chance(0.4 + 0.5 * able);
        let mistake = asked
            .item
            .mistakes
            .first()
            .filter(|_| !right && lot.chance(0.4));
        events.push(Event::new(
            at,
            EventKind::Attempt(Attempt {
                course: course.id.to_string(),
                question: asked.id.to_string(),
                step: None,
                seed: n,
                verdict: if right {
                    Verdict::Correct
                } else {
                    Verdict::Incorrect
                },
                grade: None,
                hints: u8::from(lot.chance(0.1)),
                bottom_out: false,
                millis: 3_000 + lot.below(20_000) as u32,
                mistake: mistake.map(|mistake| mistake.name.to_string()),
                answer: None,
            }),
        ));
    }
    Member {
        id: format!("learner-{number:04}"),
        name: None,
        course: course.id.to_string(),
        version: "1".into(),
        as_of: at,
        events,
    }
}

/// A bundle as a file holds it, and back.
fn written(member: &Member) -> Vec<u8> {
    let lines = member
        .events
        .iter()
        .map(|event| serde_json::to_string(event).expect("an event") + "\n");
    lines.collect::<String>().into_bytes()
}

fn read(member: &Member, bytes: &[u8]) -> Member {
    let lines = bytes
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.is_empty());
    let events = lines.map(|line| serde_json::from_slice(line).expect("an event"));
    Member {
        events: events.collect(),
        ..member.clone()
    }
}

/// The most memory that was in use, in MB; Linux only.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    kilobytes.unwrap_or(0_u64) / 1000
}

fn main() {
    let course: Arc<Course> = Arc::new(Generated::Dag30.course().expect("a course"));
    let dir = tempfile::tempdir().expect("a folder");
    let mut heads = Vec::new();
    for number in 0..LEARNERS {
        let mut member = member(&course, number);
        std::fs::write(dir.path().join(number.to_string()), written(&member)).expect("written");
        member.events = Vec::new();
        heads.push(member);
    }
    let before = peak();
    let begun = Instant::now();
    let now: Timestamp = "2026-02-01T00:00:00Z".parse().expect("a time");
    let members = heads.iter().enumerate().map(|(number, head)| {
        let bytes = std::fs::read(dir.path().join(number.to_string()))?;
        Ok::<Member, std::io::Error>(read(head, &bytes))
    });
    let report = Report::begin(&course, Thresholds::default(), now);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let report = look_at_all(report, members, threads).expect("read");
    let looked = begun.elapsed();
    let report = report.finish();
    let finished = begun.elapsed();
    let page = html(&report, 12);
    println!("learners looked at, {threads} threads   {looked:.2?}");
    println!("report made                   {finished:.2?}");
    println!(
        "page of {} kB written        {:.2?}",
        page.len() / 1000,
        begun.elapsed()
    );
    println!(
        "memory at most                {} MB, before {before} MB",
        peak()
    );
}
