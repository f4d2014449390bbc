//! The fold: how each event changes what we believe about a learner.

use jiff::Timestamp;

use super::answered::{answered, is_answer};
use super::belief::correction::Correction;
use super::belief::mastery::{Bkt, evidence};
use super::belief::memory::Scheduler;
use super::days::day_at;
use super::in_parts;
use super::known::{MistakeSeen, Probe, UndoPoint};
use super::links::Links;
use super::placement;
use super::proof::Told;
use super::seen::Seen;
use super::state::State;
use super::undo::kept_points;
use crate::course::{Course, Difficulty, QuestionIndex, SkillIndex, Spot};
use crate::journal::{Attempt, Event, EventKind, Given, Help, Millis, standing};
use crate::kinds::{Item, Rating, Verdict};
use crate::text::SafeText;

/// How many mistakes are remembered for reports.
const MISTAKES_KEPT: usize = 50;
/// Wrong answers in a row on a skill after which its weakest prerequisite is looked at.
const SENT_DOWN_AFTER: u8 = 3;
/// The factor for the worth of an answer that echoes what was just read. A choice of ours.
const OF_AN_ECHO: f64 = 0.8;
/// The worth from which an answer is a success, 0 to 1.
const SUCCESS: f64 = 0.5;

/// Whether an answer can still be taken back: only until the next one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TakeBack {
    Possible,
    Over,
    /// It was given in another program.
    Never,
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
        let kept = kept_points(course, &events);
        for (at, event) in events.into_iter().enumerate() {
            let take_back = match kept.contains(&at) || !is_answer(course, event) {
                true => TakeBack::Possible,
                false => TakeBack::Over,
            };
            self.fold_in(course, event, take_back);
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
                // What was learned was about other parameters.
                self.correction = Correction::default();
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
            } => self.contested(course, &answer.question, (*version, *why), event.at),
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

    pub(super) fn attempt(
        &mut self,
        course: &Course,
        attempt: &Attempt,
        at: Timestamp,
        take_back: TakeBack,
    ) {
        let Some((question, skills, item, difficulty)) = answered(course, attempt) else {
            return;
        };
        let asked = &course.questions[question];
        let spot = Spot::of(attempt.step);
        // Each part was evidence for its own skill, and told its time.
        let of_parts = spot == Spot::WHOLE && self.parts_of(question, attempt.seed).is_some();
        let skills = if of_parts { &[] } else { skills };
        let given = Given::of(attempt, at);
        match take_back {
            // The first of the answers stands for all of them.
            TakeBack::Possible if self.goes_on(question, attempt) => {}
            TakeBack::Possible => {
                let touched = match asked.has_parts() {
                    true => in_parts::touched(asked),
                    false => skills.to_vec(),
                };
                let point = UndoPoint::of(self, course, question, &touched, item, given);
                self.keep_point(point);
            }
            TakeBack::Over | TakeBack::Never => self.undo.clear(),
        }
        if asked.has_parts() {
            self.part_answered(question, attempt, at);
        }
        if spot == Spot::WHOLE || spot.is_plain_step() {
            self.faded(course, question, attempt, at);
        }
        let kind = item.task.kind();
        let mut seen = match of_parts {
            // Each part told how fast it was answered.
            true => Seen::of(&attempt.untimed(), item),
            false => Seen::of(attempt, item),
        };
        if !asked.is_drawn() && self.is_echo(question, at) {
            seen.worth *= OF_AN_ECHO;
        }
        if spot == Spot::WHOLE && !of_parts && take_back != TakeBack::Never {
            self.asked_cold(course, question, seen.unaided);
        }
        if attempt.step.is_none() {
            self.strengthen(course, question, seen.worth, at);
            self.holds(course, question, seen.told(self.day(at)));
            self.opens(course, question);
        }
        let of_question = asked.skills.iter();
        let exercised: Vec<_> = of_question.map(|&s| self.skills[s].exercised).collect();
        self.skills_answered(course, (question, difficulty), skills, item, &seen, at);
        if of_parts {
            for &skill in &asked.skills {
                self.agenda.skill(course, skill, &self.skills);
            }
        }
        self.opens_by_the_older_rule(course, skills);
        if let Some(name) = &attempt.mistake {
            self.mistake(item, question, name, at);
        }
        let time = if of_parts {
            Millis::new(0)
        } else {
            attempt.time()
        };
        self.takes(time, at);
        if spot.step.is_none() && !of_parts && take_back != TakeBack::Never {
            self.note_pace(kind, attempt, &seen);
        }
        if spot != Spot::WHOLE {
            return;
        }
        self.count_answer(course, question, attempt, at);
        self.correct_memory(course, question, &seen, at);
        self.remember(course, question, seen.rating, at);
        if asked.is_drawn() && seen.worth >= SUCCESS {
            self.review_siblings(course, question, &exercised, seen.worth, at);
        }
        self.count_for_question(course, question, attempt.verdict.is_correct());
        if take_back != TakeBack::Never {
            let right = attempt.verdict.is_correct() && !attempt.bottom_out;
            self.resources_answered(course, &asked.skills, right);
        }
        self.sitting_holds(question, attempt, at);
    }

    /// Moves what the prediction stands on. Steps do not: they are asked once
    /// the question itself has told.
    fn strengthen(&mut self, course: &Course, question: QuestionIndex, worth: f64, at: Timestamp) {
        let skills = &course.questions[question].skills;
        for &skill in skills {
            if !self.skills[skill].strength.is_known() {
                let prior = self.prior(course, skill, at);
                self.skills[skill].strength.believe(prior);
            }
        }
        let seen = self.view(course, question, at).surprise(worth);
        self.form.learn(&seen);
        for &skill in skills {
            self.skills[skill].strength.learn(&seen);
        }
        let set = self.set_of[question] as usize;
        self.sets[set].learn(&seen, &self.form);
        let state = &mut self.questions[question];
        let on_question = state.strength.get_or_insert_default();
        on_question.learn(&seen, &self.form);
    }

    /// Moves mastery and memory of the skills that an answer tells about.
    fn skills_answered(
        &mut self,
        course: &Course,
        (question, difficulty): (QuestionIndex, Difficulty),
        skills: &[SkillIndex],
        item: &Item,
        seen: &Seen,
        at: Timestamp,
    ) {
        let before: Vec<f64> = (skills.iter())
            .map(|&s| self.believed_so_far(course, s, at).clamp(0.001, 0.999))
            .collect();
        let all: f64 = before.iter().product();
        let (day, retention) = (self.day(at), self.retention(course));
        for (&skill, known) in skills.iter().zip(&before) {
            let bkt = Bkt::new(&course.skills[skill].bkt, &item.task, difficulty);
            let days = self.nights(
                self.skills[skill].memory,
                self.skills[skill].forgiven - self.skills[skill].forgiven_then,
                at,
            );
            let state = &mut self.skills[skill];
            state.known = bkt.update_along(*known, seen.worth, all / known);
            state.memory =
                Some(
                    self.scheduler
                        .review(state.memory, seen.rating, retention.get(), at, days),
                );
            let last = state.last.map(|last| day_at(last, self.offset_minutes));
            state.levels(seen.right, seen.failed);
            state.attempts += 1;
            state.credit += seen.credit;
            state.millis += seen.time;
            state.last = Some(at);
            state.exercised = Some(at);
            state.forgiven_then = state.forgiven;
            if seen.worth >= SUCCESS {
                state.wrong_run = 0;
                self.remedial.retain(|&s| s != skill);
            } else if seen.credit == 0.0 {
                state.declared = false;
                state.wrong_run = state.wrong_run.saturating_add(1);
            }
            let state = &mut self.skills[skill];
            if seen.of_question {
                let told = seen.told(day);
                state.shown(course, (skill, question), told, retention, last);
            }
            state.reached |= state.is_mastered(course) || state.known >= course.mastery;
            if state.wrong_run == SENT_DOWN_AFTER {
                self.send_down(course, skill, at);
            }
            self.agenda.skill(course, skill, &self.skills);
        }
        if seen.worth >= SUCCESS {
            for &skill in skills {
                self.review_implicitly(course, skill, seen.worth, at);
            }
        }
    }

    /// A learner who fails a skill again and again is sent to the weakest thing it builds on.
    fn send_down(&mut self, course: &Course, skill: SkillIndex, at: Timestamp) {
        let practised = |s: &SkillIndex| self.skills[*s].attempts > 0 || self.skills[*s].declared;
        let below = course.skills[skill]
            .requires
            .iter()
            .copied()
            .filter(practised);
        let weakest = below.min_by(|&a, &b| self.mastery(a, at).total_cmp(&self.mastery(b, at)));
        if let Some(weakest) = weakest
            && !self.remedial.contains(&weakest)
        {
            self.remedial.push(weakest);
        }
    }

    fn mistake(&mut self, item: &Item, question: QuestionIndex, name: &str, at: Timestamp) {
        let known = item.mistakes.iter().find(|m| m.name == *name);
        if let Some(missing) = known.and_then(|m| m.skill)
            && !self.remedial.contains(&missing)
        {
            self.remedial.push(missing);
        }
        self.mistakes.push(MistakeSeen {
            at,
            question,
            name: SafeText::line(name),
        });
        if self.mistakes.len() > MISTAKES_KEPT {
            let oldest = self.mistakes.remove(0);
            if let Some(undo) = self.undo.last_mut() {
                undo.forgotten(oldest);
            }
        }
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
            if self.skills[skill].attempts == 0 {
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
