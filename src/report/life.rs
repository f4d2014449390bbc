//! The life of one question: every answer to it, when it came back after each, and why it
//! comes when it does. A fold over the events of its course.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

use super::day::day;
use crate::course::{Course, QuestionIndex, Spot};
use crate::journal::{Attempt, Event, EventKind, standing as that_count};
use crate::kinds::Verdict;
use crate::learner::{Dated, State, was_right_in};
use crate::measure::Days;
use crate::text::clean;
use crate::words::{Message, hours_or_days, message, percent, whole_days};

/// What an answer was given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    Practice,
    /// A later try at the same showing, which counts for nothing.
    Again,
    Placement,
    Test,
    /// It was brought in from another program.
    Elsewhere,
}

/// Why it was asked when it was, as far as its own history tells.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// It had never been answered.
    New,
    /// It had gone wrong on the same day.
    Missed,
    /// It was due, on that day or since an earlier one.
    Due,
    Overdue,
    /// It was not due yet.
    Early,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lived {
    pub at: Timestamp,
    pub purpose: Purpose,
    pub cause: Cause,
    pub verdict: &'static str,
    /// Half-right answers counting in part, 0 to 1.
    pub credit: f64,
    /// The answer as typed, where that is kept.
    pub answer: Option<String>,
    pub seconds: f64,
    pub hints: u8,
    pub mistake: Option<String>,
    /// It was taken back later, or the learner said that it does not count.
    pub taken_back: bool,
    /// The learner said that it does not count.
    #[serde(skip)]
    pub is_out: bool,
    /// Days since the answer before.
    pub after_days: Option<f64>,
    /// When it was to come back after this answer.
    pub due: Option<Timestamp>,
    /// Which showing of the question it was.
    #[serde(skip)]
    pub seed: u64,
    /// Whether the course may ask something else for this showing now: the record tells so;
    /// or it tells nothing of what was asked, values are drawn, and the answer was not right,
    /// or is so no more, or there is another version of the course.
    #[serde(skip)]
    pub may_be_other: bool,
    #[serde(skip)]
    word: Verdict,
    /// Which version of the course it was given to, as far as its author says.
    #[serde(skip)]
    version: String,
}

/// What a question that was never answered waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// What it builds on is not learned yet.
    Builds,
    /// Its turn: it may come now.
    Turn,
    /// The course's test, which it is kept for.
    Test,
}

/// Everything about one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    /// Oldest first; steps of it are not among them.
    pub answers: Vec<Lived>,
    /// Why it comes when it does; none where it was never answered.
    pub dated: Option<Dated>,
    /// Predicted recall now, 0 to 1.
    pub recall: Option<f64>,
    /// What reviews aim for, 0 to 1.
    pub retention: f64,
    pub suspended: bool,
    pub put_away_until: Option<Timestamp>,
    /// What it waits for, where it was never answered.
    pub waits: Waits,
}

/// The life of a question, by the events of its course.
pub fn life(course: &Course, question: QuestionIndex, events: &[Event], now: Timestamp) -> Life {
    let mut living = Living {
        course,
        question,
        state: State::new(course),
        answers: Vec::new(),
        is_last: false,
        same: BTreeSet::new(),
        others: BTreeSet::new(),
    };
    let all: Vec<&Event> = events.iter().collect();
    let counting = that_count(&all);
    let mut counting = counting.iter().peekable();
    for event in all {
        match counting.next_if(|next| std::ptr::eq(**next, event)) {
            Some(_) => living.go_on(event),
            None => living.pass_over(event),
        }
    }
    let standing = standing(course, question, &living.state, now);
    Life {
        answers: living.told(),
        ..standing
    }
}

/// The life of a question up to an event.
struct Living<'c> {
    course: &'c Course,
    question: QuestionIndex,
    state: State,
    answers: Vec<Lived>,
    /// Whether the last answer in the course was to the question.
    is_last: bool,
    /// Seeds of which the record tells that the course still asks the same for them, and those
    /// for which it asks something else.
    same: BTreeSet<u64>,
    others: BTreeSet<u64>,
}

impl Living<'_> {
    fn is_it(&self, id: &str) -> bool {
        self.course.question(id) == Some(self.question)
    }

    /// Takes in an event that counts.
    fn go_on(&mut self, event: &Event) {
        // Why it was asked follows from what was known before.
        let cause = cause(self.course, &self.state, self.question, event.at);
        self.state.apply(self.course, event);
        let mut answered = |attempt, purpose| self.answered(event.at, attempt, (purpose, cause));
        match &event.kind {
            EventKind::Attempt(attempt) => {
                answered(attempt, Purpose::Practice);
                self.is_last = self.is_it(&attempt.question);
            }
            EventKind::Retried { attempt, .. } => answered(attempt, Purpose::Again),
            EventKind::Probed(attempt) => answered(attempt, Purpose::Placement),
            EventKind::Tested { attempt, .. } => answered(attempt, Purpose::Test),
            EventKind::Reviewed { attempt, .. } => answered(attempt, Purpose::Elsewhere),
            EventKind::AskedAs { answer, sum, .. }
                if answer.step.is_none() && self.is_it(&answer.question) =>
            {
                let question = &self.course.questions[self.question];
                let shown = question.instance(answer.seed).ok();
                match shown.and_then(|shown| shown.sum(None)) == Some(*sum) {
                    true => self.same.insert(answer.seed),
                    false => self.others.insert(answer.seed),
                };
            }
            // Steps that stood there are no hints.
            EventKind::Helped { answer, hints, .. }
                if answer.step.is_none() && self.is_it(&answer.question) =>
            {
                let mut given = self.answers.iter_mut().rev();
                if let Some(lived) = given.find(|of| of.at == answer.at && of.seed == answer.seed) {
                    lived.hints = *hints;
                }
            }
            EventKind::Undone { .. } if self.is_last => {
                take_back(&mut self.answers, false, |_| true);
                self.is_last = false;
            }
            EventKind::Appealed { question, .. } if self.is_last && self.is_it(question) => {
                take_back(&mut self.answers, true, |_| true);
                self.is_last = false;
            }
            EventKind::TakenBack { answer, .. } if self.is_it(&answer.question) => {
                // A question with parts goes by the first of its answers.
                let parts = Spot::of(answer.step).is_among_parts();
                take_back(&mut self.answers, false, |lived| {
                    let later = parts && lived.seed == answer.seed && lived.at >= answer.at;
                    later || lived.at == answer.at
                });
            }
            _ => {}
        }
    }

    /// An answer, to whatever: it is told where it is one to the question as a whole.
    fn answered(&mut self, at: Timestamp, attempt: &Attempt, why: (Purpose, Cause)) {
        if attempt.step.is_some() || !self.is_it(&attempt.question) {
            return;
        }
        let before = self.answers.last().map(|lived| lived.at);
        let due = self.state.due(self.course, self.question);
        self.answers.push(Lived {
            version: self.state.version.clone(),
            ..lived(at, attempt, why, before, due)
        });
    }

    /// What the learner said does not count is told, and nothing follows from it.
    fn pass_over(&mut self, event: &Event) {
        let EventKind::Attempt(attempt) = &event.kind else {
            return;
        };
        if attempt.step.is_some() || !self.is_it(&attempt.question) {
            return;
        }
        let cause = cause(self.course, &self.state, self.question, event.at);
        let before = self.answers.last().map(|lived| lived.at);
        self.answers.push(Lived {
            taken_back: true,
            is_out: true,
            ..lived(event.at, attempt, (Purpose::Practice, cause), before, None)
        });
    }

    /// The answers, once all events are known.
    fn told(mut self) -> Vec<Lived> {
        let (course, question) = (self.course, self.question);
        let is_drawn = course.questions[question].is_drawn();
        for lived in &mut self.answers {
            let is_same = !is_drawn
                || self.same.contains(&lived.seed)
                || is_still_right(course, question, lived);
            lived.may_be_other = self.others.contains(&lived.seed) || !is_same;
        }
        self.answers
    }
}

/// Whether the course still asks what it asked, by an answer that was right, of which nothing
/// else is recorded: its version is the same, and the answer is right to the same draw.
fn is_still_right(course: &Course, question: QuestionIndex, lived: &Lived) -> bool {
    let Some(answer) = lived.answer.as_deref() else {
        return false;
    };
    let was_right = lived.word.is_correct() && lived.version == *course.version;
    was_right
        && (course.questions[question].instance(lived.seed))
            .is_ok_and(|shown| was_right_in(&shown.item, answer))
}

/// Why a question is asked at a time, by what is known of it until then.
fn cause(course: &Course, state: &State, question: QuestionIndex, at: Timestamp) -> Cause {
    let known = &state.questions[question];
    let (Some(memory), Some(due)) = (known.memory, state.due(course, question)) else {
        return Cause::New;
    };
    let today = state.day(at);
    if !known.last_right && state.day(memory.last) == today {
        return Cause::Missed;
    }
    match (due <= at, state.day(due) < today) {
        (true, true) => Cause::Overdue,
        (true, false) => Cause::Due,
        (false, _) => Cause::Early,
    }
}

/// How a question stands now, by what is known: its life without its answers.
pub fn standing(course: &Course, question: QuestionIndex, state: &State, now: Timestamp) -> Life {
    let put_away_until = state.questions[question].buried_until;
    let waits = match &course.questions[question].skills {
        _ if state.is_held_back(question) => Waits::Test,
        skills if skills.iter().all(|&s| state.is_open(course, s)) => Waits::Turn,
        _ => Waits::Builds,
    };
    Life {
        waits,
        answers: Vec::new(),
        dated: state.dated(course, question),
        recall: state.recall(course, question, now).map(f64::from),
        retention: state.retention(course).get(),
        suspended: state.questions[question].suspended,
        put_away_until: put_away_until.filter(|until| *until > now),
    }
}

/// The days by which it comes later or sooner, in words: where whole days are told, so many
/// that the days told before and these make up the days that are told of the whole.
fn spread_told(dated: &Dated) -> Message {
    let (interval, spread) = (dated.interval.get(), dated.spread.get());
    let whole = interval + spread;
    let told = match interval >= 1.0 && whole >= 1.0 {
        true => (whole_days(whole) - whole_days(interval)).abs(),
        false => 0,
    };
    hours_or_days(if told >= 1 { told as f64 } else { spread.abs() })
}

/// Marks the last first try that fits as taken back, with the later tries at it; `is_out`:
/// the learner said that it does not count.
fn take_back(answers: &mut [Lived], is_out: bool, fits: impl Fn(&Lived) -> bool) {
    let first = |lived: &Lived| lived.purpose == Purpose::Practice && !lived.taken_back;
    let Some(at) = answers
        .iter()
        .rposition(|lived| first(lived) && fits(lived))
    else {
        return;
    };
    answers[at].taken_back = true;
    answers[at].is_out = is_out;
    let later = answers[at + 1..].iter_mut();
    for lived in later.take_while(|lived| lived.purpose == Purpose::Again) {
        lived.taken_back = true;
        lived.is_out = is_out;
    }
}

fn lived(
    at: Timestamp,
    attempt: &Attempt,
    (purpose, cause): (Purpose, Cause),
    before: Option<Timestamp>,
    due: Option<Timestamp>,
) -> Lived {
    let (verdict, credit) = match attempt.verdict {
        Verdict::Correct => ("correct", 1.0),
        Verdict::Partial(credit) => ("partial", f64::from(credit)),
        Verdict::Incorrect => ("incorrect", 0.0),
        Verdict::GaveUp => ("gave_up", 0.0),
    };
    Lived {
        at,
        purpose,
        cause,
        verdict,
        credit,
        answer: attempt.answer.clone(),
        seconds: f64::from(attempt.millis) / 1000.0,
        hints: attempt.hints,
        mistake: attempt.mistake.clone(),
        taken_back: false,
        is_out: false,
        after_days: before.map(|before| at.duration_since(before).as_secs_f64() / 86_400.0),
        due,
        seed: attempt.seed,
        may_be_other: false,
        word: attempt.verdict,
        version: String::new(),
    }
}

impl Life {
    /// Each answer as a line, dates by a clock so many minutes ahead of UTC.
    pub fn lines(&self, offset_minutes: i16) -> Vec<Message> {
        let line = |lived: &Lived| {
            let purpose = match (lived.taken_back, lived.purpose) {
                (true, _) if lived.is_out => "out",
                (true, _) => "back",
                (false, Purpose::Practice) => "practice",
                (false, Purpose::Again) => "again",
                (false, Purpose::Placement) => "placement",
                (false, Purpose::Test) => "test",
                (false, Purpose::Elsewhere) => "elsewhere",
            };
            let said = message!(
                "scripts-life-line",
                date = day(lived.at, offset_minutes),
                verdict = lived.word.word(),
                purpose = purpose,
                cause = match (lived.purpose, lived.cause) {
                    (Purpose::Practice, Cause::New) => "new",
                    (Purpose::Practice, Cause::Missed) => "missed",
                    (Purpose::Practice, Cause::Due) => "due",
                    (Purpose::Practice, Cause::Overdue) => "overdue",
                    (Purpose::Practice, Cause::Early) => "early",
                    _ => "none",
                },
                answer = clean(lived.answer.as_deref().unwrap_or("")).replace('\n', " "),
                kept = match lived.answer.as_deref() {
                    None | Some("") => "no",
                    Some(_) => "yes",
                },
            );
            let counts = !lived.taken_back && lived.purpose != Purpose::Again;
            let due = lived.due.filter(|due| counts && *due > lived.at);
            let due = due.map(|due| {
                let days = due.duration_since(lived.at).as_secs_f64() / 86_400.0;
                let (date, after) = (day(due, offset_minutes), hours_or_days(days));
                message!("scripts-life-due", date = date, after = after)
            });
            Message::sentences(std::iter::once(said).chain(due))
        };
        self.answers.iter().map(line).collect()
    }

    /// Whether the last answer by which it is dated went wrong: tests tell nothing of that, nor
    /// does what was not known in a placement test.
    fn was_missed(&self) -> bool {
        let counts = |lived: &&Lived| {
            !lived.taken_back
                && match lived.purpose {
                    Purpose::Practice | Purpose::Elsewhere => true,
                    Purpose::Placement => lived.word.is_correct(),
                    Purpose::Again | Purpose::Test => false,
                }
        };
        let last = self.answers.iter().rfind(counts);
        last.is_some_and(|lived| lived.word.credit() < 0.5)
    }

    /// Why it comes when it does, a sentence each.
    pub fn why(&self, now: Timestamp, offset_minutes: i16) -> Vec<Message> {
        let mut said = Vec::new();
        if self.suspended {
            said.push(message!("scripts-life-suspended"));
        }
        if let Some(until) = self.put_away_until {
            let date = day(until, offset_minutes);
            said.push(message!("scripts-life-put-away", date = date));
        }
        let Some(dated) = &self.dated else {
            said.push(match self.waits {
                _ if !self.answers.is_empty() => message!("scripts-life-none-counts"),
                Waits::Builds => message!("scripts-life-new"),
                Waits::Turn => message!("scripts-life-new-open"),
                Waits::Test => message!("scripts-life-new-test"),
            });
            return said;
        };
        let days = |days: Days| hours_or_days(days.get().abs());
        let was_missed = self.was_missed();
        let (date, fades) = (day(dated.last, offset_minutes), days(dated.stability));
        said.push(match was_missed {
            true => message!("scripts-life-missed", date = date, days = fades),
            false => message!("scripts-life-remembered", date = date, days = fades),
        });
        said.push(message!(
            "scripts-life-interval",
            retention = percent(self.retention),
            days = days(dated.interval)
        ));
        if dated.due < dated.last {
            // See `State::set_back`: nothing else has it come before its last answer.
            said.push(message!("scripts-life-clock"));
        } else if dated.spread.get().abs() >= 1.0 / 24.0 {
            // Less than an hour is no more than the beginning of a day.
            said.push(message!(
                "scripts-life-spread",
                days = spread_told(dated),
                way = match dated.spread.get() > 0.0 {
                    true => "later",
                    false => "sooner",
                }
            ));
        }
        if dated.forgiven.get() >= 1.0 / 24.0 {
            said.push(message!(
                "scripts-life-forgiven",
                days = days(dated.forgiven)
            ));
        }
        let date = day(dated.due, offset_minutes);
        // What was just looked up is still known, and was not remembered.
        let recall = self.recall.filter(|_| !was_missed).map(percent);
        said.push(match (dated.due <= now, recall) {
            (true, Some(recall)) => message!("scripts-life-is-due", date = date, recall = recall),
            (false, Some(recall)) => {
                message!("scripts-life-will-be-due", date = date, recall = recall)
            }
            (true, None) => message!("scripts-life-due-since", date = date),
            (false, None) => message!("scripts-life-due-on", date = date),
        });
        said
    }
}
