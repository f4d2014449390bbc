//! A look at one learner: a fold over what they did, of which a few lines and sums are kept.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::kept::{
    Appealed, First, Foretold, Latest, Looked, Met, OfMistake, OnSkill, Pick, Tests,
};
use crate::class::Member;
use crate::course::{Course, SkillIndex, Spot};
use crate::journal::{
    Aid, Attempt, Event, EventKind, Given, Help, Helped, LaterTry, answers_not_undone, contested,
    corrected, judged_again, later_tries, outdone,
};
use crate::kinds::Verdict;
use crate::learner::{Misstep, Moment, Stage, State, clicked_through, is_hasty};
use crate::text::SafeText;
use crate::tutor::exam;

/// How many of the last answers are looked at for habits.
pub(super) const LATEST: usize = 40;
/// Most characters kept of an answer.
const PICK: usize = 60;
/// Appeals kept of one learner.
const APPEALS: usize = 50;
/// Versions of a course that are told apart; later ones count with the last.
const VERSIONS: usize = 50;

/// An answer among the last.
#[derive(Clone, Copy)]
struct Late {
    right: bool,
    hasty: bool,
    clicked: bool,
    expected: Option<f64>,
}

/// Looks at a learner's events in a course; those of other courses are passed over. `now`
/// is where events that claim to come later are cut off.
pub fn look(course: &Course, member: &Member, now: Timestamp) -> Looked {
    let events = judged(course, &member.events);
    let events = events.as_deref().unwrap_or(&member.events);
    let counted = answers_not_undone(events);
    let mut fold = Fold {
        course,
        out: begin(course, member, now),
        latest: Vec::with_capacity(LATEST),
        met: vec![false; course.questions.len()],
        helped: Helped::of(events),
        version: begun_in(course, member),
        versions: BTreeSet::new(),
        spent: 0,
        now,
    };
    let mut counted = counted.iter().peekable();
    let mut counts = false;
    let state = State::replay_watched(
        course,
        events,
        || true,
        |moment, state, event| {
            if moment == Moment::Before {
                counts =
                    !is_answer(event) || counted.next_if(|of| std::ptr::eq(of.0, event)).is_some();
                fold.spent = state.millis.get();
                if counts {
                    fold.before(state, event);
                }
            } else if counts {
                fold.after(state, event);
            }
        },
    );
    for later in later_tries(events) {
        fold.tried_again(&later);
    }
    fold.appeals(events);
    fold.end(&state)
}

/// The version of the first answers: where the record names versions, it names each as it
/// begins, and what came before the first of them was given to one without a name.
fn begun_in(course: &Course, member: &Member) -> Arc<str> {
    let names = |event: &Event| match &event.kind {
        EventKind::Versioned { course: of, .. } => *of == course.id.as_str(),
        _ => false,
    };
    match member.events.iter().any(names) {
        true => Arc::from(""),
        false => Arc::from(member.version.as_str()),
    }
}

/// The events with answers right that count as right after all, where any were judged again.
fn judged(course: &Course, events: &[Event]) -> Option<Vec<Event>> {
    let again = judged_again(events, course.id.as_str());
    let right: BTreeSet<_> = again
        .into_iter()
        .filter(|(_, right)| *right)
        .map(|(g, _)| g)
        .collect();
    (!right.is_empty()).then(|| corrected(events, course.id.as_str(), &right))
}

fn is_answer(event: &Event) -> bool {
    matches!(
        event.kind,
        EventKind::Attempt(_) | EventKind::Probed(_) | EventKind::Reviewed { .. }
    )
}

/// Right at the first try, without help.
fn unaided(attempt: &Attempt) -> bool {
    attempt.verdict.is_correct() && attempt.help() == Help::Hints(0)
}

fn short(text: &str) -> String {
    let text: String = text.chars().take(PICK).collect();
    SafeText::line(&text).into_string()
}

fn begin(course: &Course, member: &Member, now: Timestamp) -> Looked {
    Looked {
        id: SafeText::line(&member.id).into_string(),
        name: member
            .name
            .as_ref()
            .map(|name| SafeText::line(name).into_string()),
        as_of: member.as_of.min(now),
        today: 0,
        skills: vec![OnSkill::default(); course.skills.len()],
        answers: 0,
        right: 0,
        unaided: 0,
        days: BTreeMap::new(),
        latest: Latest::default(),
        missteps: Vec::new(),
        tests: None,
        foretold: Foretold::default(),
        appeals: Vec::new(),
        first: Vec::new(),
        deadline: None,
        resources: Vec::new(),
        sums: HashMap::new(),
        by_version: HashMap::new(),
    }
}

/// The fold on its way.
struct Fold<'c> {
    course: &'c Course,
    helped: Helped<'c>,
    out: Looked,
    /// Newest last.
    latest: Vec<Late>,
    /// Questions that were answered.
    met: Vec<bool>,
    version: Arc<str>,
    versions: BTreeSet<Arc<str>>,
    /// Milliseconds of practice before the event.
    spent: u64,
    /// When the report is made.
    now: Timestamp,
}

impl Fold<'_> {
    fn before(&mut self, state: &State, event: &Event) {
        match &event.kind {
            EventKind::Attempt(attempt) => self.answered(state, attempt, event.at),
            EventKind::Versioned { course, version } if *course == self.course.id.as_str() => {
                let known =
                    self.versions.len() < VERSIONS || self.versions.contains(version.as_str());
                if known {
                    self.version = Arc::from(version.as_str());
                    self.versions.insert(self.version.clone());
                }
            }
            _ => {}
        }
    }

    fn answered(&mut self, state: &State, attempt: &Attempt, at: Timestamp) {
        let whole =
            Spot::of(attempt.step) == Spot::WHOLE && attempt.course == self.course.id.as_str();
        let Some(question) = self.course.question(&attempt.question).filter(|_| whole) else {
            return;
        };
        let asked = &self.course.questions[question];
        let (right, day) = (attempt.verdict.is_correct(), state.day(at));
        let given = || state.gave_steps(self.course, question);
        let aid = self.helped.with(attempt, at, given);
        let unhinted = right && aid.is_unhinted();
        // What was foretold is the whole of it, without steps that stand there.
        let foretold = (!asked.has_parts() && !aid.has_steps())
            .then(|| state.predict(self.course, question, at).p);
        let hasty = !asked.has_parts() && is_hasty(&asked.item, attempt.time());
        self.note(Late {
            right: unhinted,
            hasty,
            clicked: clicked_through(&asked.item, aid.hints_alone(), attempt.time()),
            expected: foretold,
        });
        self.out.answers += 1;
        self.out.right += u32::from(right);
        self.out.unaided += u32::from(unaided(attempt));
        for &skill in &asked.skills {
            self.later_day(state, skill, day, right);
            self.out.skills[skill.0].answered(unhinted, hasty, day);
        }
        let number = question.0 as u32;
        if !std::mem::replace(&mut self.met[question.0], true) {
            self.out.first.push(First {
                question: number,
                right: unhinted,
                steps: aid.has_steps(),
                pick: (!right).then(|| pick(attempt)),
            });
        }
        self.sum((number, at), attempt, aid, foretold);
    }

    /// Notes whether what counted as learned went right on a later day.
    fn later_day(&mut self, state: &State, skill: SkillIndex, day: i64, right: bool) {
        let learned_on = self.out.skills[skill.0].learned_on;
        if state.is_mastered(self.course, skill) && learned_on.is_some_and(|on| on < day) {
            self.out.foretold.later += 1;
            self.out.foretold.later_wrong += u32::from(!right);
        }
    }

    fn note(&mut self, late: Late) {
        if self.latest.len() == LATEST {
            self.latest.remove(0);
        }
        self.latest.push(late);
    }

    fn sum(
        &mut self,
        (question, at): (u32, Timestamp),
        attempt: &Attempt,
        aid: Aid,
        foretold: Option<f64>,
    ) {
        let sums = self.out.sums.entry(question).or_default();
        let right = attempt.verdict.is_correct() && aid.is_unhinted();
        sums.answers += 1;
        sums.right += u32::from(attempt.verdict.is_correct());
        sums.hinted += u32::from(aid.hints > 0);
        sums.stepped += u32::from(aid.has_steps());
        sums.told += u32::from(attempt.bottom_out);
        if attempt.millis > 0 {
            sums.time
                .add((f64::from(attempt.millis.max(100)) / 1000.0).ln());
        }
        if let Some(name) = &attempt.mistake {
            match sums.mistakes.get_mut(name) {
                Some(of) => of.times += 1,
                None => {
                    let one = OfMistake {
                        times: 1,
                        ..OfMistake::default()
                    };
                    sums.mistakes.insert(short(name), one);
                }
            }
        }
        let Some(p) = foretold else { return };
        sums.foretold += 1;
        sums.foretold_right += u32::from(right);
        sums.expected.add(p);
        sums.variance.add(p * (1.0 - p));
        self.out.foretold.add(p, right);
        let of = self
            .out
            .by_version
            .entry((self.version.clone(), question))
            .or_default();
        of.since = of.since.min(at);
        of.answers += 1;
        of.right += u32::from(right);
        of.expected.add(p);
        of.variance.add(p * (1.0 - p));
    }

    fn after(&mut self, state: &State, event: &Event) {
        let spent = state.millis.get().saturating_sub(self.spent);
        let answered = match &event.kind {
            EventKind::Attempt(attempt) if Spot::of(attempt.step) == Spot::WHOLE => {
                self.learned(state, attempt, event.at);
                attempt.course == self.course.id.as_str()
            }
            _ => false,
        };
        if spent > 0 || answered {
            let day = self.out.days.entry(state.day(event.at)).or_default();
            day.0 += spent;
            day.1 += u32::from(answered);
        }
        if matches!(&event.kind, EventKind::Erased { course } if *course == self.course.id.as_str())
        {
            self.out.days.clear();
        }
    }

    /// Notes which skills this answer made learned.
    fn learned(&mut self, state: &State, attempt: &Attempt, at: Timestamp) {
        let Some(question) = self.course.question(&attempt.question) else {
            return;
        };
        for &skill in &self.course.questions[question].skills {
            let on = &mut self.out.skills[skill.0];
            if on.learned_on.is_none() && state.is_mastered(self.course, skill) {
                on.learned_on = Some(state.day(at));
                on.learned_after = Some(on.counted);
            }
        }
    }

    fn tried_again(&mut self, later: &LaterTry<'_>) {
        let attempt = later.attempt;
        let ours = attempt.course == self.course.id.as_str();
        let question = self.course.question(&attempt.question).filter(|_| ours);
        if let (Some(question), Some(mistake)) = (question, later.after) {
            let sums = self.out.sums.entry(question.0 as u32).or_default();
            let of = sums.mistakes.entry(short(mistake)).or_default();
            of.tries += 1;
            of.right += u32::from(attempt.verdict.is_correct());
        }
    }

    /// Appeals, each with the answer before it to the same question.
    fn appeals(&mut self, events: &[Event]) {
        let ours = self.course.id.as_str();
        let mut last: Option<&Attempt> = None;
        let contested = contested(events);
        let contested = contested.get(ours);
        let mut told: BTreeMap<&Given, Option<&str>> = BTreeMap::new();
        let outdone = outdone(&events.iter().collect::<Vec<_>>());
        for (at, event) in events.iter().enumerate() {
            match &event.kind {
                EventKind::Attempt(attempt) if attempt.course == ours => {
                    let given = Given::of(attempt, event.at);
                    let given = contested.and_then(|of| of.get(&given));
                    told.extend(given.map(|given| (*given, attempt.answer.as_deref())));
                }
                // What was typed last is what was meant.
                EventKind::Retried { attempt, .. } if attempt.course == ours => {
                    let same = |of: &Given| {
                        (&of.question, of.step, of.seed)
                            == (&attempt.question, attempt.step, attempt.seed)
                    };
                    let of = told.iter_mut().filter(|(of, _)| same(of));
                    if let Some((_, answer)) = of.max_by_key(|(of, _)| of.at) {
                        *answer = attempt.answer.as_deref();
                    }
                }
                _ => {}
            }
            match &event.kind {
                EventKind::Attempt(attempt) | EventKind::Retried { attempt, .. }
                    if attempt.course == ours =>
                {
                    last = Some(attempt);
                }
                EventKind::Appealed {
                    course,
                    question,
                    why,
                    ..
                } if course == ours
                    && !outdone.contains(&at)
                    && self.out.appeals.len() < APPEALS =>
                {
                    let same = last.filter(|attempt| attempt.question == *question);
                    let answer = same.and_then(|attempt| attempt.answer.as_deref());
                    if let Some(question) = self.course.question(question) {
                        self.out.appeals.push(Appealed {
                            question: question.0 as u32,
                            why: *why,
                            answer: answer.map(|text| SafeText::line(&short(text))),
                        });
                    }
                }
                EventKind::Contested {
                    answer,
                    why: Some(why),
                    ..
                } if self.out.appeals.len() < APPEALS => {
                    // Once of each, and not what was taken back.
                    let answered = told.remove(answer);
                    let question = self.course.question(&answer.question);
                    if let (Some(answer), Some(question)) = (answered, question) {
                        self.out.appeals.push(Appealed {
                            question: question.0 as u32,
                            why: *why,
                            answer: answer.map(|text| SafeText::line(&short(text))),
                        });
                    }
                }
                _ => {}
            }
        }
    }

    fn end(mut self, state: &State) -> Looked {
        let course = self.course;
        let out = &mut self.out;
        out.today = state.day(out.as_of);
        for skill in course.skills.positions() {
            let on = &mut out.skills[skill.0];
            on.stage = state.stage(course, skill);
            on.learned = state.learned(course, skill).get() as f32;
            // Said, or placed: known without a date.
            if on.learned_on.is_none() && on.stage >= Stage::Learned {
                on.learned_on = out.days.keys().next().copied();
            }
        }
        out.latest = summed(&self.latest);
        out.missteps = missteps(course, state, out.today, state.day(self.now));
        out.tests = tests(course, state);
        out.resources = state.resources().map(|(at, seen)| (at, *seen)).collect();
        out.deadline =
            (state.plan.deadline).map(|day| crate::tutor::days_until(state, day, out.as_of));
        self.out
    }
}

fn pick(attempt: &Attempt) -> Pick {
    match (&attempt.mistake, &attempt.answer) {
        (Some(name), _) => Pick::Mistake(short(name)),
        (None, _) if attempt.verdict == Verdict::GaveUp => Pick::Shown,
        (None, Some(answer)) if !attempt.verdict.is_correct() => Pick::Answer(short(answer)),
        (None, _) => Pick::Other,
    }
}

fn summed(latest: &[Late]) -> Latest {
    let mut of = Latest::default();
    for late in latest {
        of.answers += 1;
        of.right += u32::from(late.right);
        of.hasty += u32::from(late.hasty);
        of.hasty_right += u32::from(late.hasty && late.right);
        of.clicked += u32::from(late.clicked);
        if let Some(p) = late.expected {
            of.expected.add(p);
        }
    }
    of
}

/// Wrong ideas that were met: what is known ends on the day `known`, and the report is of `today`.
fn missteps(course: &Course, state: &State, known: i64, today: i64) -> Vec<Met> {
    let met = state.followed().iter().map(|followed| {
        let (idea, name) = match &followed.what {
            Misstep::Idea(idea) => (Some(*idea), course.misconceptions[*idea].name.clone()),
            Misstep::Own(_, name) => (None, SafeText::line(&crate::words::spoken(name))),
        };
        Met {
            idea,
            question: followed.question,
            name,
            times: followed.times,
            on_days: state.day(followed.first) != state.day(followed.last),
            since: known - state.day(followed.last),
            ago: today - state.day(followed.last),
            overcome: followed.overcome.is_some(),
        }
    });
    met.collect()
}

/// The last test that can be compared with the first.
fn tests(course: &Course, state: &State) -> Option<Tests> {
    let last = state.exams.taken.len().checked_sub(1)?;
    let outcome = exam::outcome(course, state, last)?;
    let gain = outcome
        .gains
        .iter()
        .find(|gain| gain.first && gain.of > 0)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Some(Tests {
        then: count(gain.then),
        now: count(gain.now),
        of: count(gain.of),
    })
}
