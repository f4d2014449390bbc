//! The fold of what went wrong: when it was met, asked about, and overcome.

use jiff::Timestamp;

use super::answered::answered;
use super::days::day_at;
use super::followed::{Followed, FollowedBefore, Misstep, Tries};
use super::state::State;
use crate::course::{Course, QuestionIndex, SkillIndex, Spot};
use crate::journal::{Attempt, Help};
use crate::kinds::{Mistake, Verdict};

/// After this many other questions, a probe asks whether a misstep is gone.
const OTHERS: u32 = 2;
/// After it was met at this many first tries of a day, another probe is no use on that day.
const ENOUGH: u32 = 3;
/// After this many days, the words about a misstep are shown in full again. A choice of ours.
const FORGOTTEN: i64 = 2;
/// Days after which a probe is due, for each that was passed: at once, which is after
/// [`OTHERS`], the next day, and a week after that. An error that was put right comes
/// back within a week (Butler, Fazio & Marsh 2011), unless it is tested in between
/// (Metcalfe & Miele 2014).
const DAYS: [i64; Followed::PROBES as usize] = [0, 1, 7];

impl FollowedBefore {
    pub(super) fn of(state: &State, course: &Course, question: QuestionIndex) -> FollowedBefore {
        let all = &course.questions[question];
        let may_be_met: Vec<&Mistake> = all.items().flat_map(|item| &item.mistakes).collect();
        let touched = state.followed.iter().enumerate().filter(|(_, followed)| {
            let mut mistakes = may_be_met.iter();
            mistakes.any(|m| followed.what.is(question, &m.name, m.misconception))
        });
        FollowedBefore {
            count: state.followed.len(),
            touched: touched.map(|(at, f)| (at, f.clone())).collect(),
        }
    }

    pub(super) fn restore(self, state: &mut State) {
        state.followed.truncate(self.count);
        for (at, before) in self.touched {
            state.followed[at] = before;
        }
    }
}

impl State {
    /// What is followed, in the order in which it was first met. What was overcome
    /// stays in the list.
    pub fn followed(&self) -> &[Followed] {
        &self.followed
    }

    /// Whether it is time to ask if a misstep is gone.
    pub fn is_probe_due(&self, followed: &Followed, now: Timestamp) -> bool {
        self.is_time(followed, self.attempts, now)
    }

    fn is_time(&self, followed: &Followed, answered: u32, at: Timestamp) -> bool {
        let Some(&days) = DAYS.get(usize::from(followed.passed)) else {
            return false;
        };
        let day = self.day(at);
        if day == self.day(followed.last) && followed.on_day >= ENOUGH {
            return false;
        }
        let others = answered.saturating_sub(followed.answered) >= OTHERS;
        let later = day > self.day(followed.asked);
        day >= self.day(followed.since) + days && (others || later)
    }

    /// How many questions were answered, with the one of this spot: that of a part is counted
    /// once all parts are answered.
    fn answered_with(&self, spot: Spot) -> u32 {
        self.attempts + u32::from(spot.is_part())
    }

    /// Takes in what an answer tells of missteps. A right first try without help to
    /// what would show one counts towards overcoming it; `later` tries only count
    /// where it is met again.
    pub(super) fn follow(
        &mut self,
        course: &Course,
        attempt: &Attempt,
        at: Timestamp,
        later: bool,
    ) {
        let Some((question, ..)) = answered(course, attempt) else {
            return;
        };
        if let Some(name) = &attempt.mistake {
            self.met(course, attempt, name, at, !later);
        }
        if !later {
            self.asked(course, attempt, question, at);
        }
    }

    fn met(&mut self, course: &Course, attempt: &Attempt, name: &str, at: Timestamp, first: bool) {
        let Some((question, _, item, _)) = answered(course, attempt) else {
            return;
        };
        let called = |m: &&Mistake| {
            let idea = m.misconception.and_then(|m| course.misconceptions.get(m));
            m.name == *name || idea.is_some_and(|idea| idea.is_called(name))
        };
        // What the course no longer foresees can't be followed.
        let Some(mistake) = item.mistakes.iter().find(called) else {
            return;
        };
        let what = Misstep::of(question, mistake);
        let one = u32::from(first);
        let new = Followed {
            what,
            times: 1,
            tries: Tries::default().and(first),
            on_day: one,
            first: at,
            last: at,
            question,
            seed: attempt.seed,
            step: attempt.step,
            passed: 0,
            since: at,
            overcome: None,
            returned: 0,
            asked: at,
            answered: self.answered_with(Spot::of(attempt.step)),
        };
        let (day, offset) = (self.day(at), self.offset_minutes);
        let Some(before) = self.followed.iter_mut().find(|f| f.what == new.what) else {
            self.followed.push(new);
            return;
        };
        let (tries, returned) = match before.overcome {
            Some(_) => (Tries::default(), before.returned.saturating_add(1)),
            None if day - day_at(before.last, offset) >= FORGOTTEN => {
                (Tries::default(), before.returned)
            }
            None => (before.tries, before.returned),
        };
        let on_day = match day_at(before.last, offset) == day {
            true => before.on_day.saturating_add(one),
            false => one,
        };
        *before = Followed {
            times: before.times.saturating_add(1),
            tries: tries.and(first),
            on_day,
            first: before.first,
            returned,
            ..new
        };
    }

    /// A question, or a part or step of one, was answered that may show whether missteps are gone.
    fn asked(
        &mut self,
        course: &Course,
        attempt: &Attempt,
        question: QuestionIndex,
        at: Timestamp,
    ) {
        let spot = Spot::of(attempt.step);
        // An answer to a whole question is counted already.
        let before = self.attempts.saturating_sub(u32::from(spot == Spot::WHOLE));
        let time = |f: &Followed| {
            f.overcome.is_none()
                && self.is_time(f, before, at)
                && f.is_asked_by(course, question, spot)
        };
        let due: Vec<usize> = (self.followed.iter().enumerate())
            .filter(|(_, followed)| time(followed))
            .map(|(position, _)| position)
            .collect();
        if due.is_empty() {
            return;
        }
        let Ok(shown) = course.questions[question].instance(attempt.seed) else {
            return;
        };
        let passed = attempt.verdict == Verdict::Correct && attempt.help() == Help::Hints(0);
        for position in due {
            let answered = self.answered_with(spot);
            let followed = &mut self.followed[position];
            if !followed.is_told_at(course, question, (&shown, spot)) {
                continue;
            }
            (followed.asked, followed.answered) = (at, answered);
            if passed {
                followed.passed += 1;
                followed.since = at;
                followed.overcome = (followed.passed == Followed::PROBES).then_some(at);
            }
        }
    }

    /// Follows nothing of a skill any more.
    pub(super) fn forget_missteps(&mut self, course: &Course, skill: SkillIndex) {
        self.followed.retain(|f| f.what.skill(course) != skill);
    }
}
