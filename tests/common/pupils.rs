//! Members of a class, made from simulated learners.

use std::sync::Arc;

use jiff::Timestamp;
use kenning::class::Member;
use kenning::course::{Course, QuestionIndex};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::simulate::{LearnerKind, Plan, Policy, PolicyKind, Response, practise_under};

/// A policy that notes what came of its choices as events.
struct Noting {
    course: Arc<Course>,
    inner: Box<dyn Policy>,
    events: Vec<Event>,
}

impl Policy for Noting {
    super::watching::hands_on!(inner: next, ahead);

    fn begin(&mut self, now: Timestamp) {
        self.inner.begin(now);
        let course = self.course.id.to_string();
        let opened = EventKind::Opened {
            course: course.clone(),
            offset_minutes: 0,
        };
        self.events
            .push(Event::new(now, EventKind::SittingStarted { course }));
        self.events.push(Event::new(now, opened));
    }

    fn saw(
        &mut self,
        question: QuestionIndex,
        response: &Response,
        shown: Timestamp,
        now: Timestamp,
    ) {
        self.inner.saw(question, response, shown, now);
        let number = self.events.len() as u64;
        let asked = &self.course.questions[question];
        let mistake = asked
            .item
            .mistakes
            .first()
            .filter(|_| !response.right && number.is_multiple_of(3));
        let attempt = Attempt {
            course: self.course.id.to_string(),
            question: asked.id.to_string(),
            step: None,
            seed: number,
            verdict: match response.right {
                true => Verdict::Correct,
                false => Verdict::Incorrect,
            },
            grade: None,
            hints: response.hints as u8,
            bottom_out: response.bottom_out,
            millis: (response.seconds.max(2.0) * 1000.0) as u32,
            mistake: mistake.map(|mistake| mistake.name.to_string()),
            answer: None,
        };
        self.events
            .push(Event::new(now, EventKind::Attempt(attempt)));
    }

    fn end(&mut self, now: Timestamp) {
        self.inner.end(now);
        let course = self.course.id.to_string();
        self.events
            .push(Event::new(now, EventKind::SittingEnded { course }));
    }
}

/// The plan of a class that practises for so many days.
pub fn plan(days: u32) -> Plan {
    Plan {
        days,
        minutes: 12.0,
        away: 0,
        delay: 1.0,
        learners: 1_000,
        seeds: vec![7],
        fill: true,
        kinds: Vec::new(),
        policies: Vec::new(),
        taught: None,
        threads: 1,
    }
}

/// A learner who practised for some days, by name `p00` and so on.
pub fn pupil(course: &Arc<Course>, number: usize, days: u32) -> Member {
    let inner = PolicyKind::Mastery.make(course, number as u64, None);
    let mut noting = Noting {
        course: course.clone(),
        inner,
        events: Vec::new(),
    };
    practise_under(course, LearnerKind::Das3h, number, &mut noting, &plan(days));
    let last = noting.events.last().expect("something happened");
    Member {
        id: format!("p{number:02}"),
        name: None,
        course: course.id.to_string(),
        version: String::new(),
        as_of: last.at,
        events: noting.events,
    }
}

/// All attempts of a member.
pub fn attempts(member: &mut Member) -> impl Iterator<Item = &mut Attempt> {
    member
        .events
        .iter_mut()
        .filter_map(|event| match &mut event.kind {
            EventKind::Attempt(attempt) => Some(attempt),
            _ => None,
        })
}

/// The share of right answers of a member.
pub fn share_right(member: &Member) -> f64 {
    let answers = member.events.iter().filter_map(|event| match &event.kind {
        EventKind::Attempt(attempt) => Some(attempt.verdict == Verdict::Correct),
        _ => None,
    });
    let answers: Vec<bool> = answers.collect();
    answers.iter().filter(|right| **right).count() as f64 / answers.len().max(1) as f64
}
