//! How an answer changes what we believe about a learner.

use jiff::Timestamp;

use super::answered::answered;
use super::belief::mastery::Bkt;
use super::days::day_at;
use super::fold::TakeBack;
use super::in_parts;
use super::known::{Before, MistakeSeen};
use super::seen::Seen;
use super::state::State;
use crate::course::{Course, Difficulty, Question, QuestionIndex, SkillIndex, Spot};
use crate::journal::{Attempt, Millis};
use crate::kinds::Item;
use crate::text::SafeText;

/// How many mistakes are remembered for reports.
const MISTAKES_KEPT: usize = 50;
/// Wrong answers in a row on a skill after which its weakest prerequisite is looked at.
const SENT_DOWN_AFTER: u8 = 3;
/// By what the worth of an answer is multiplied that echoes what was just read. A choice of
/// ours.
const OF_AN_ECHO: f64 = 0.8;
/// The worth from which an answer is a success, 0 to 1.
const SUCCESS: f64 = 0.5;

/// An answer, and what of the course it was to.
#[derive(Clone, Copy)]
struct Answered<'a> {
    question: QuestionIndex,
    asked: &'a Question,
    /// Those that it tells about.
    skills: &'a [SkillIndex],
    item: &'a Item,
    difficulty: Difficulty,
    attempt: &'a Attempt,
    at: Timestamp,
    spot: Spot,
    /// It is the whole of a question of which each part was evidence for its own skill, and
    /// told its time.
    of_parts: bool,
    take_back: TakeBack,
}

impl State {
    pub(super) fn attempt(
        &mut self,
        course: &Course,
        attempt: &Attempt,
        at: Timestamp,
        take_back: TakeBack,
    ) {
        let Some((question, skills, item, difficulty)) = answered(course, attempt) else {
            // An answer to a question that is gone is still the last one.
            if take_back != TakeBack::Never {
                self.point_of(attempt, at);
            }
            return;
        };
        let spot = Spot::of(attempt.step);
        let of_parts = spot == Spot::WHOLE && self.parts_of(question, attempt.seed).is_some();
        let answer = Answered {
            question,
            asked: &course.questions[question],
            skills: if of_parts { &[] } else { skills },
            item,
            difficulty,
            attempt,
            at,
            spot,
            of_parts,
            take_back,
        };
        self.keeps_how_it_stood(course, &answer);
        self.goes_on_with_showing(course, &answer);
        let seen = self.seen(&answer);
        let of_question = answer.asked.skills.iter();
        let exercised: Vec<_> = of_question.map(|&s| self.skills[s].exercised).collect();
        self.tells_of_skills(course, &answer, &seen);
        self.took_time(&answer, &seen);
        if spot == Spot::WHOLE {
            self.tells_of_question(course, &answer, &seen, &exercised);
        }
    }

    /// Keeps how it stood before an answer, where that can be taken back.
    fn keeps_how_it_stood(&mut self, course: &Course, answer: &Answered<'_>) {
        match answer.take_back {
            TakeBack::Possible => {
                // The first of the answers stands for all of them.
                if self.point_of(answer.attempt, answer.at).before.is_some() {
                    return;
                }
                let touched = match answer.asked.has_parts() {
                    true => in_parts::touched(answer.asked),
                    false => answer.skills.to_vec(),
                };
                let (question, item) = (answer.question, answer.item);
                let before = Before::of(self, course, question, &touched, item);
                if let Some(last) = self.undo.last_mut() {
                    last.before = Some(Box::new(before));
                }
            }
            TakeBack::Over | TakeBack::Never => self.undo.clear(),
        }
    }

    /// Notes how far a question with parts was answered, and steps that need not be given next
    /// time.
    fn goes_on_with_showing(&mut self, course: &Course, answer: &Answered<'_>) {
        if answer.asked.has_parts() {
            self.part_answered(answer.question, answer.attempt, answer.at);
        }
        if answer.spot == Spot::WHOLE || answer.spot.is_plain_step() {
            self.faded(course, answer.question, answer.attempt, answer.at);
        }
    }

    /// What an answer is worth as evidence.
    fn seen(&self, answer: &Answered<'_>) -> Seen {
        let mut seen = match answer.of_parts {
            // Each part told how fast it was answered.
            true => Seen::of(&answer.attempt.untimed(), answer.item),
            false => Seen::of(answer.attempt, answer.item),
        };
        if !answer.asked.is_drawn() && self.is_echo(answer.question, answer.at) {
            seen.worth *= OF_AN_ECHO;
        }
        seen
    }

    /// Moves what is believed of skills, by an answer to a question, a part or a step.
    fn tells_of_skills(&mut self, course: &Course, answer: &Answered<'_>, seen: &Seen) {
        let (question, skills, at) = (answer.question, answer.skills, answer.at);
        let is_own = answer.take_back != TakeBack::Never;
        if answer.spot == Spot::WHOLE && !answer.of_parts && is_own {
            self.asked_cold(course, question, seen.unaided);
        }
        if answer.attempt.step.is_none() {
            self.strengthen(course, question, seen.worth, at);
            self.holds(course, question, seen.told(self.day(at)));
            self.opens(course, question);
        }
        self.skills_answered(course, answer, seen);
        if answer.of_parts {
            for &skill in &answer.asked.skills {
                self.agenda.skill(course, skill, &self.skills);
            }
        }
        self.opens_by_the_older_rule(course, skills);
        if let Some(name) = &answer.attempt.mistake {
            self.mistake(answer.item, question, name, at);
        }
    }

    /// Notes how long an answer took.
    fn took_time(&mut self, answer: &Answered<'_>, seen: &Seen) {
        let time = match answer.of_parts {
            true => Millis::new(0),
            false => answer.attempt.time(),
        };
        self.takes(time, answer.at);
        let is_own = answer.take_back != TakeBack::Never;
        if answer.spot.step.is_none() && !answer.of_parts && is_own {
            self.note_pace(answer.item.task.kind(), answer.attempt, seen);
        }
    }

    /// Moves what is believed of a question, by an answer to the whole of it; `exercised`: when
    /// its skills were exercised before.
    fn tells_of_question(
        &mut self,
        course: &Course,
        answer: &Answered<'_>,
        seen: &Seen,
        exercised: &[Option<Timestamp>],
    ) {
        let (question, attempt, at) = (answer.question, answer.attempt, answer.at);
        let is_right = attempt.verdict.is_correct();
        self.count_answer(course, question, attempt, at);
        self.correct_memory(course, question, seen, at);
        self.remember(course, question, seen.rating, at);
        if answer.asked.is_drawn() && seen.worth >= SUCCESS {
            self.review_siblings(course, question, exercised, seen.worth, at);
        }
        self.count_for_question(course, question, is_right);
        if answer.take_back != TakeBack::Never {
            let right = is_right && !attempt.bottom_out;
            self.resources_answered(course, &answer.asked.skills, right);
            self.sitting_holds(question, attempt, at);
        }
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
    fn skills_answered(&mut self, course: &Course, answer: &Answered<'_>, seen: &Seen) {
        let (question, skills, at) = (answer.question, answer.skills, answer.at);
        let before: Vec<f64> = (skills.iter())
            .map(|&s| self.believed_so_far(course, s, at).clamp(0.001, 0.999))
            .collect();
        let all: f64 = before.iter().product();
        let (day, retention) = (self.day(at), self.retention(course));
        for (&skill, known) in skills.iter().zip(&before) {
            let bkt = Bkt::new(
                &course.skills[skill].bkt,
                &answer.item.task,
                answer.difficulty,
            );
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
            } else if seen.worth == 0.0 {
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
            let last = self.undo.last_mut();
            if let Some(before) = last.and_then(|last| last.before.as_mut()) {
                before.forgotten.push(oldest);
            }
        }
    }
}
