//! What the last answer changed, as it was before: so that it can be taken back.

use std::collections::{HashSet, VecDeque};

use super::answered::is_answer;
use super::followed::FollowedBefore;
use super::in_parts;
use super::known::{Before, SkillState, UndoPoint};
use super::of_question::{OfQuestion, QuestionState};
use super::resource_seen::ResourcesBefore;
use super::state::State;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::journal::{
    Attempt, Event, EventKind, Given, Override, UNDONE_AT_MOST, begins_ended, goes_on,
};
use crate::kinds::{Item, Kind};
use jiff::Timestamp;

impl UndoPoint {
    /// Before an answer, which changes nothing yet.
    pub(super) fn begin(attempt: &Attempt, at: Timestamp) -> UndoPoint {
        UndoPoint {
            answer: Given::of(attempt, at),
            ended: begins_ended(attempt),
            put_away: Vec::new(),
            before: None,
        }
    }

    /// Whether an answer goes with it; notes there that it ends it.
    pub(super) fn goes_on(&mut self, next: &Attempt) -> bool {
        let of = (self.answer.question.as_str(), self.answer.seed);
        self.put_away.is_empty() && goes_on(of, &mut self.ended, next)
    }
}

impl Before {
    /// Notes what an answer to `item` may change.
    pub(super) fn of(
        state: &State,
        course: &Course,
        question: QuestionIndex,
        skills: &[SkillIndex],
        item: &Item,
    ) -> Before {
        let below = skills.iter().flat_map(|&s| course.implicit(s));
        // Those of the question, too, where a step was answered.
        let of_question = course.questions[question].skills.iter().copied();
        let touched = skills.iter().copied().chain(of_question);
        let touched = touched.chain(below.map(|(s, _)| *s));
        let touched = touched.chain(state.may_open(course, skills));
        let mut kept: Vec<(SkillIndex, SkillState)> = Vec::with_capacity(4);
        for skill in touched {
            if !kept.iter().any(|(s, _)| *s == skill) {
                kept.push((skill, state.skills[skill].clone()));
            }
        }
        let kinds = match course.questions[question].has_parts() {
            true => in_parts::kinds(&course.questions[question]),
            false => vec![item.task.kind()],
        };
        let pace = |kind: Kind| (kind, state.paces.get(&kind).copied());
        let set = state.set_of[question];
        Before {
            question,
            before: state.questions[question].clone(),
            skills: kept,
            remedial: state.remedial.clone(),
            mistakes: state.mistakes.len(),
            forgotten: Vec::new(),
            followed: FollowedBefore::of(state, course, question),
            attempts: state.attempts,
            correct: state.correct,
            millis: state.millis,
            last: state.last,
            pinned: state.pinned,
            habits: state.habits,
            correction: state.correction,
            form: state.form,
            set,
            together: state.sets[set as usize],
            paces: kinds.into_iter().map(pace).collect(),
            today: state.today,
            reviews: state.reviews.all,
            skimmed: state.skimmed,
            cold: state.cold,
            resources: ResourcesBefore::of(
                &state.resources,
                course,
                &course.questions[question].skills,
            ),
            under_way: state.under_way.clone(),
        }
    }

    /// Puts everything back.
    pub(super) fn restore(self, state: &mut State, course: &Course) {
        let level = course.questions[self.question].difficulty.level();
        let now = &state.questions[self.question];
        // What was shown since stays shown, here and below.
        state.questions[self.question] = QuestionState::from(OfQuestion {
            met: now.met,
            fade: match (now.fade, self.before.fade) {
                (Some(now), before) if before.is_none_or(|before| before.at != now.at) => Some(now),
                (_, before) => before,
            },
            ..(*self.before).clone()
        });
        state.mistakes.splice(0..0, self.forgotten);
        state.mistakes.truncate(self.mistakes);
        self.followed.restore(state);
        let touched: Vec<SkillIndex> = self.skills.iter().map(|(s, _)| *s).collect();
        for (skill, before) in self.skills {
            let now = &state.skills[skill];
            state.skills[skill] = SkillState {
                taught: now.taught,
                lessons: now.lessons,
                lesson_shown: now.lesson_shown,
                faded: match (now.faded, before.faded) {
                    (Some(now), before) if before.is_none_or(|before| before.at != now.at) => {
                        Some(now)
                    }
                    (_, before) => before,
                },
                // The answer itself met no higher level than that of its question.
                rung: match now.rung > before.rung.max(level) {
                    true => now.rung,
                    false => before.rung,
                },
                ..before
            };
        }
        state.remedial = self.remedial;
        state.attempts = self.attempts;
        state.correct = self.correct;
        state.millis = self.millis;
        state.last = self.last;
        state.pinned = self.pinned;
        state.habits = self.habits;
        state.correction = self.correction;
        state.form = self.form;
        state.sets[self.set as usize] = self.together;
        for (kind, pace) in self.paces {
            match pace {
                Some(pace) => drop(state.paces.insert(kind, pace)),
                None => drop(state.paces.remove(&kind)),
            }
        }
        state.today = self.today;
        state.reviews.all = self.reviews;
        state.skimmed = self.skimmed;
        state.cold = self.cold;
        self.resources.restore(state, course);
        state.sitting_goes_back(self.under_way);
        for skill in touched {
            state.agenda.skill(course, skill, &state.skills);
        }
        state.requeue(course, self.question);
    }
}

impl State {
    /// Whether the last answer can still be taken back: only until something else is answered or
    /// decided. A question that was put away and asked for again does not count as a decision.
    pub fn can_take_back(&self) -> bool {
        self.to_take_back().is_some()
    }

    /// The last answer, where it can be taken back.
    pub fn to_take_back(&self) -> Option<&Given> {
        let point = self.undo.last()?;
        point.put_away.is_empty().then_some(&point.answer)
    }

    /// Takes the last answer back, where it is this one, or this goes with it.
    pub(super) fn take_back_named(&mut self, course: &Course, answer: &Given) {
        if self
            .to_take_back()
            .is_some_and(|last| answer.goes_with(last))
        {
            self.take_back(course);
        }
    }

    pub(super) fn take_back(&mut self, course: &Course) {
        match self.undo.pop_if(|point| point.put_away.is_empty()) {
            Some(UndoPoint { before, .. }) => {
                if let Some(before) = before {
                    before.restore(self, course);
                }
            }
            None => self.undo.clear(),
        }
    }

    /// What was decided since is not to be lost by taking an older answer back.
    pub(super) fn decided(&mut self, action: &Override) {
        let last = self.undo.last_mut();
        if last.is_some_and(|point| !action.puts_away(&mut point.put_away)) {
            self.undo.clear();
        }
    }

    /// A question that is asked for next stays so when an answer before is taken back.
    pub(super) fn pins_before(&mut self, question: QuestionIndex) {
        for before in self.undo.iter_mut().flat_map(|point| &mut point.before) {
            before.pinned = Some(question);
        }
    }

    /// The point to which taking an answer back leads: a new one, or that of the answers that
    /// it goes with.
    pub(super) fn point_of(&mut self, attempt: &Attempt, at: Timestamp) -> &mut UndoPoint {
        let last = self.undo.last_mut();
        if !last.is_some_and(|last| last.goes_on(attempt)) {
            if self.undo.len() == UNDONE_AT_MOST {
                self.undo.remove(0);
            }
            self.undo.push(UndoPoint::begin(attempt, at));
        }
        let last = self.undo.len() - 1;
        &mut self.undo[last]
    }

    /// Once a new sitting begins, only the last answer of earlier ones can be taken back.
    pub(super) fn sits_down(&mut self) {
        let before = self.undo.len().saturating_sub(1);
        self.undo.drain(..before);
    }
}

/// Of each of these events, whether it is an answer that stays: no later one takes it back, and
/// it is none of the last ones. It needs no undo point.
pub(super) fn that_stay(course: &Course, events: &[&Event]) -> Vec<bool> {
    let kept = kept_points(course, events);
    let stays = |(at, event): (usize, &&Event)| !kept.contains(&at) && is_answer(course, event);
    events.iter().enumerate().map(stays).collect()
}

/// The positions of answers that a later event may take back, and of the last ones.
fn kept_points(course: &Course, events: &[&Event]) -> HashSet<usize> {
    let mut kept = HashSet::new();
    // The last answers, each with those that are taken back together with it.
    let mut last: VecDeque<(&str, u64, Vec<usize>)> = VecDeque::new();
    for (at, event) in events.iter().enumerate() {
        if event.kind.course() != course.id.as_str() {
            continue;
        }
        match &event.kind {
            EventKind::Attempt(attempt) => {
                let (question, seed) = (attempt.question.as_str(), attempt.seed);
                match last.back_mut().filter(|l| (l.0, l.1) == (question, seed)) {
                    Some(together) => together.2.push(at),
                    None => last.push_back((question, seed, vec![at])),
                }
                if last.len() > UNDONE_AT_MOST {
                    last.pop_front();
                }
            }
            EventKind::Undone { .. } | EventKind::TakenBack { .. } | EventKind::Appealed { .. } => {
                kept.extend(last.iter().flat_map(|(.., together)| together));
            }
            _ => {}
        }
    }
    kept.extend(last.iter().flat_map(|(.., together)| together));
    kept
}
