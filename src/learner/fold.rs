//! The fold: how each event changes what we believe about a learner.

use jiff::Timestamp;

use super::answered::answered;
use super::belief::correction::Correction;
use super::belief::mastery::evidence;
use super::belief::memory::Scheduler;
use super::known::Probe;
use super::links::Links;
use super::placement;
use super::proof::Told;
use super::state::State;
use super::undo::that_stay;
use crate::course::Course;
use crate::journal::{Attempt, Event, EventKind, Help, Millis, standing};
use crate::kinds::{Rating, Verdict};

/// Whether an answer can still be taken back: only until the next one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TakeBack {
    Possible,
    Over,
    /// It was given in another program.
    Never,
}

impl TakeBack {
    /// Possible, but for an answer that stays.
    pub(super) fn unless(stays: bool) -> TakeBack {
        match stays {
            true => TakeBack::Over,
            false => TakeBack::Possible,
        }
    }
}

impl State {
    /// Folds one event in.
    pub fn apply(&mut self, course: &Course, event: &Event) {
        self.fold_in(course, event, TakeBack::Possible);
    }

    /// Folds events in, one after another. It does three things that single calls of `apply`
    /// can't: it keeps undo points only for answers that can still be taken back; it leaves out
    /// answers that the learner contested later; and for many events it builds the agenda once at
    /// the end, since no event needs it.
    pub fn apply_all<'e>(&mut self, course: &Course, events: impl IntoIterator<Item = &'e Event>) {
        let events: Vec<&Event> = events.into_iter().collect();
        let many = events.len() > course.questions.len();
        if many {
            self.agenda.pause();
        }
        let events = standing(&events);
        let stay = that_stay(course, &events);
        for (event, stays) in events.into_iter().zip(stay) {
            self.fold_in(course, event, TakeBack::unless(stays));
        }
        if many {
            self.agenda.resume();
            self.rebuild(course);
        }
    }

    pub(super) fn fold_in(&mut self, course: &Course, event: &Event, take_back: TakeBack) {
        let about = event.kind.course();
        if about != course.id.as_str() && !about.is_empty() {
            return;
        }
        self.era = self.era.after(&event.kind);
        if self.exam_event(course, event) || self.resource_event(course, &event.kind, event.at) {
            return;
        }
        if let EventKind::Opened { .. } | EventKind::Attempt(_) = event.kind {
            self.set_back(course, event.at);
        }
        match &event.kind {
            EventKind::Attempt(attempt) => {
                self.attempt(course, attempt, event.at, take_back);
                self.follow(course, attempt, event.at, false);
            }
            EventKind::Undone { .. } => self.take_back(course),
            EventKind::TakenBack { answer, .. } => self.take_back_named(course, answer),
            EventKind::Appealed {
                question,
                version,
                why,
                ..
            } => self.appealed(course, question, (*version, *why), event.at),
            EventKind::Override { action, .. } => self.overrule(course, action, event.at),
            EventKind::Opened { offset_minutes, .. } => {
                self.offset_minutes = *offset_minutes;
                self.first.get_or_insert(event.at);
            }
            EventKind::Retried { attempt, .. } => {
                self.retried(course, attempt, event.at);
                self.follow(course, attempt, event.at, true);
            }
            EventKind::Taught(taught) => self.taught(course, taught, event.at),
            EventKind::Probed(attempt) => self.probed(course, attempt, event.at),
            EventKind::Placed { known, .. } => self.place(course, known, event.at),
            EventKind::Planned { plan, .. } => self.is_planned(course, plan, event.at),
            EventKind::Assigned { class, plan, .. } => self.is_assigned(course, class, plan, event.at),
            EventKind::Tuned { parameters } => {
                self.scheduler = Scheduler::new(parameters);
                // What was learned was about other parameters, and does not come back with an
                // answer that is taken back.
                self.correction = Correction::default();
                for before in self.undo.iter_mut().filter_map(|point| point.before.as_mut()) {
                    before.correction = Correction::default();
                }
                self.reviews.decided();
            }
            EventKind::NotTuned {} => self.reviews.decided(),
            EventKind::AnswersKept { kept } => self.keeps_answers = *kept,
            EventKind::SittingsLast { minutes } => self.usual_minutes = Some(*minutes),
            EventKind::Interested { themes, .. } => self.interests = Some(themes.clone()),
            EventKind::Reviewed {
                attempt,
                offset_minutes,
                from,
            } => self.reviewed(course, attempt, (*offset_minutes, from), event.at),
            EventKind::Versioned { version, .. } => self.version.clone_from(version),
            EventKind::Noted { question, text, .. } => self.noted(course, question, text),
            EventKind::Bookmarked {
                question, marked, ..
            } => self.bookmarked(course, question, *marked),
            EventKind::Tagged { question, tags, .. } => self.tagged(course, question, tags),
            EventKind::Erased { .. } => self.erase(course),
            EventKind::SittingStarted { .. } => {
                self.sits_down();
                self.sitting_begins(event.at);
            }
            EventKind::SittingStands { stands, .. } => {
                self.sitting_stands(course, stands, event.at);
            }
            EventKind::SittingEnded { .. } => self.sitting_ends(),
            EventKind::Contested {
                answer,
                version,
                why,
                ..
            } => self.contested(course, answer, (*version, *why), event.at),
            EventKind::LessonRead { .. }
            | EventKind::Tested { .. }
            | EventKind::TestEnded { .. }
            | EventKind::TestOffered { .. }
            | EventKind::TestDeclined { .. }
            | EventKind::ResourceOffered { .. }
            | EventKind::ResourceOpened { .. }
            | EventKind::ResourceRated { .. }
            // It is for reading answers again: see `learner::regraded`.
            | EventKind::AskedAs { .. }
            | EventKind::Helped { .. }
            // It stands in the answers themselves: see `journal::corrected`.
            | EventKind::Regraded { .. } => {}
            EventKind::Skipped { question, .. } => {
                let skipped = course.question(question);
                self.pinned = self.pinned.filter(|&pinned| Some(pinned) != skipped);
            }
        }
    }

    fn erase(&mut self, course: &Course) {
        // What was decided for all courses stays.
        *self = State {
            scheduler: std::mem::take(&mut self.scheduler),
            keeps_answers: self.keeps_answers,
            usual_minutes: self.usual_minutes,
            ..State::new(course)
        };
    }

    /// Notes so much time of practice.
    pub(super) fn takes(&mut self, time: Millis, at: Timestamp) {
        self.millis += time;
        self.last = Some(at);
        self.today = self.today(at);
        self.today.millis += time;
    }

    /// A later try takes time and tells nothing else: the first one did.
    fn retried(&mut self, course: &Course, attempt: &Attempt, at: Timestamp) {
        if answered(course, attempt).is_none() {
            return;
        }
        self.takes(attempt.time(), at);
    }

    fn probed(&mut self, course: &Course, attempt: &Attempt, at: Timestamp) {
        self.undo.clear();
        let Some(question) = course.question(&attempt.question) else {
            return;
        };
        let credit = evidence(attempt.verdict.credit(), attempt.help());
        self.probes.push(Probe { question, credit });
        self.takes(attempt.time(), at);
        // What was recalled is remembered; what was not was perhaps never taught.
        if attempt.verdict == Verdict::Correct {
            let told = Told {
                unaided: attempt.help() == Help::Hints(0),
                right: true,
                failed: false,
                day: self.day(at),
            };
            self.holds(course, question, told);
            self.remember(course, question, Rating::Good, at);
            let state = &mut self.questions[question];
            state.attempts += 1;
            state.correct += 1;
            state.last_right = true;
            self.requeue(course, question);
        }
    }

    fn place(&mut self, course: &Course, known: &[String], at: Timestamp) {
        self.undo.clear();
        let beliefs = placement::beliefs(course, self, &Links::of(course), &self.probes);
        for (skill, &belief) in beliefs.pairs() {
            if self.is_new(skill) {
                // At the threshold, a skill counts as mastered. The learner has to agree to that,
                // so stay below.
                self.skills[skill].known = belief.min(course.mastery.get() - 0.05);
            }
        }
        for skill in known.iter().filter_map(|id| course.skill(id)) {
            self.declare(course, skill, at);
        }
        self.probes.clear();
        self.placed = Some(at);
        self.rebuild(course);
    }
}
