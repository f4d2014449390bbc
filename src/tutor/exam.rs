//! The test of a course: what it asks a learner, when it is offered, and what it
//! tells. Practice asks nothing of it (see [`Reserve`](crate::course::reserve::Reserve)).

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::next::Choice;
use super::reason::{Reason, Rule};
pub use crate::course::reserve::FEWEST;
use crate::course::reserve::{FORMS, Held};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::journal::Occasion;
use crate::kinds::Verdict;
use crate::learner::{Exam, Marked, Stage, State};

/// How long after its end a course's test is offered once more.
const LATER: SignedDuration = SignedDuration::from_hours(30 * 24);
/// 97.5th percentile of the standard normal distribution: for intervals of 95 %.
const Z: f64 = 1.959_964;

/// A question of a form, as this learner is asked it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub skill: SkillIndex,
    pub question: QuestionIndex,
    /// Its showing is drawn from this.
    pub seed: u64,
}

/// What a form asks, in its order. What this learner has practised is left out: it
/// would be no fair question.
pub fn places(course: &Course, state: &State, form: u8) -> Vec<Place> {
    let form = usize::from(form);
    let slots = course.reserve().slots().iter();
    let places = slots.filter_map(|slot| {
        let question = slot.question(form);
        let fair = matches!(slot.held, Held::Draws(_)) || state.is_held_back(question);
        Some(Place {
            skill: slot.skill,
            question,
            seed: course.test_seed(slot, form).filter(|_| fair)?,
        })
    });
    places.collect()
}

/// The form to take at `now`: the one that is open, or the next in turn.
pub fn form(state: &State, now: Timestamp) -> u8 {
    match state.open_exam(now) {
        Some(open) => open.form,
        None => {
            let exams = &state.exams;
            // What was asked in a test that was left is no fair question any more.
            let left = exams.left as usize + usize::from(exams.open.is_some());
            ((exams.taken.len() + left) % FORMS) as u8
        }
    }
}

/// What a test would be at `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Which form: 0 is A.
    pub form: u8,
    /// Questions answered already, where one was left and waits.
    pub answered: usize,
    pub questions: usize,
    /// Minutes that all of it usually takes, at least 1.
    pub minutes: usize,
    /// When the learner took this very form before.
    pub before: Option<Timestamp>,
    /// Minutes by which the learner's clock is ahead of UTC.
    pub offset_minutes: i16,
}

/// What a test would be at `now`; none where the course holds back too little.
pub fn outlook(course: &Course, state: &State, now: Timestamp) -> Option<Outlook> {
    let form = form(state, now);
    let places = places(course, state, form);
    let seconds = |place: &Place| course.questions[place.question].kind().seconds();
    let seconds: f64 = places.iter().map(seconds).sum();
    let same = |exam: &&Exam| exam.form == form;
    (places.len() >= FEWEST).then(|| Outlook {
        form,
        answered: state.open_exam(now).map_or(0, |open| open.answers.len()),
        questions: places.len(),
        // Twice the usual time: there is no help, and nothing was practised just now.
        minutes: (2.0 * seconds / 60.0).ceil().max(1.0) as usize,
        before: state.exams.taken.iter().rfind(same).map(|exam| exam.began),
        offset_minutes: state.offset_minutes(),
    })
}

/// The unfinished test that can be continued at `now`, if some of it is answered.
pub fn waiting(course: &Course, state: &State, now: Timestamp) -> Option<Outlook> {
    state.open_exam(now)?;
    outlook(course, state, now).filter(|outlook| outlook.answered > 0)
}

/// The next question of the test that is on, or about to begin; none after the last.
pub(crate) fn next(
    course: &Course,
    state: &State,
    passed_over: impl Fn(QuestionIndex) -> bool,
    now: Timestamp,
) -> Option<(Choice, u64)> {
    let places = places(course, state, form(state, now));
    let answered = |q: QuestionIndex| {
        let open = state.open_exam(now);
        open.is_some_and(|open| open.answers.iter().any(|a| a.question == q))
    };
    let (n, place) = (places.iter().enumerate())
        .find(|(_, place)| !answered(place.question) && !passed_over(place.question))?;
    let rule = Rule::Test {
        n: n + 1,
        of: places.len(),
    };
    let reason = Reason {
        difficulty: course.questions[place.question].difficulty,
        ..Reason::plain(rule, place.skill)
    };
    let question = place.question;
    Some((Choice { question, reason }, place.seed))
}

/// An offer of the test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    pub when: Occasion,
    pub questions: usize,
    /// Minutes that it usually takes.
    pub minutes: usize,
}

/// The offer of the test at `now`. It is made at three moments, once each: before any practice,
/// when every skill is learned, and thirty days after that. `None` if the learner declined, or if
/// the course holds back too little.
pub fn offer(course: &Course, state: &State, now: Timestamp) -> Option<Offer> {
    let offer = may_offer(course, state, now);
    offer.filter(|offer| !state.exams.offered.contains_key(&offer.when))
}

/// The offer that the list of courses tells of: the same, and that of the beginning for as long as
/// nothing was answered. Who only looked into a course has passed nothing up.
pub fn told_offer(course: &Course, state: &State, now: Timestamp) -> Option<Offer> {
    let offer = may_offer(course, state, now);
    offer.filter(|offer| {
        offer.when == Occasion::Start || !state.exams.offered.contains_key(&offer.when)
    })
}

/// The offer of the moment, be it made already or not.
fn may_offer(course: &Course, state: &State, now: Timestamp) -> Option<Offer> {
    let exams = &state.exams;
    if exams.declined || state.open_exam(now).is_some() {
        return None;
    }
    let fresh = state.attempts == 0
        && exams.taken.is_empty()
        && state.probes.is_empty()
        && state.placed.is_none();
    let end = exams.end.or(exams.offered.get(&Occasion::End).copied());
    let when = match end {
        _ if fresh => Occasion::Start,
        None => {
            let learned = |s| state.stage(course, s) >= Stage::Learned;
            let all = state.attempts > 0 && course.skills.positions().all(learned);
            all.then_some(Occasion::End)?
        }
        Some(end) => {
            let due = end.checked_add(LATER).ok()?;
            let since = exams.taken.iter().any(|exam| exam.began >= due);
            (now >= due && !since).then_some(Occasion::Later)?
        }
    };
    let outlook = outlook(course, state, now)?;
    Some(Offer {
        when,
        questions: outlook.questions,
        minutes: outlook.minutes,
    })
}

/// What a test has shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Which form: 0 is A.
    pub form: u8,
    /// When its first question was answered.
    pub began: Timestamp,
    /// Right answers; a half right one is not right.
    pub right: usize,
    pub partial: usize,
    /// Right answers, and questions, of each skill that was asked, in the order of the course.
    pub skills: Vec<(SkillIndex, usize, usize)>,
    /// In the order in which they were given.
    pub answers: Vec<Marked>,
    /// Seconds spent on answers.
    pub seconds: u64,
    /// Compared with the first test, and where there were others with the one before.
    pub gains: Vec<Gain>,
    /// Whether it is the first one, and nothing was practised yet.
    pub at_start: bool,
}

/// How a test compares with an earlier one, place by place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// When the earlier one began.
    pub since: Timestamp,
    /// Minutes by which the learner's clock is ahead of UTC.
    pub offset_minutes: i16,
    /// Whether it was the learner's first.
    pub first: bool,
    /// Whether it asked the same questions: the form was the same.
    pub same_form: bool,
    /// Places that both asked.
    pub of: usize,
    /// Right answers there, now and then.
    pub now: usize,
    pub then: usize,
    /// 95 % interval of the difference, in questions of so many, -`of` to `of`; none
    /// where both asked fewer than [`FEWEST`].
    pub interval: Option<(f64, f64)>,
}

impl Gain {
    /// Whether the interval leaves out that nothing has changed.
    pub fn is_clear(&self) -> bool {
        self.interval
            .is_some_and(|(low, high)| low > 0.0 || high < 0.0)
    }
}

/// What the test with this position among those that ended has shown.
pub fn outcome(course: &Course, state: &State, position: usize) -> Option<Outcome> {
    let taken = &state.exams.taken;
    let exam = taken.get(position)?;
    let earlier = [Some(0), position.checked_sub(1)].into_iter().flatten();
    let mut earlier: Vec<usize> = earlier.filter(|&n| n < position).collect();
    earlier.dedup();
    let mut skills: BTreeMap<SkillIndex, (usize, usize)> = BTreeMap::new();
    for answer in &exam.answers {
        let counted = skills.entry(course.questions[answer.question].skills[0]);
        let (right, all) = counted.or_default();
        *right += usize::from(answer.verdict.is_correct());
        *all += 1;
    }
    let with = |is: fn(&Verdict) -> bool| exam.answers.iter().filter(|a| is(&a.verdict)).count();
    Some(Outcome {
        form: exam.form,
        began: exam.began,
        right: with(|verdict| verdict.is_correct()),
        partial: with(|verdict| matches!(verdict, Verdict::Partial(_))),
        skills: skills
            .into_iter()
            .map(|(s, (right, all))| (s, right, all))
            .collect(),
        answers: exam.answers.clone(),
        seconds: exam.millis / 1000,
        gains: (earlier.into_iter())
            .map(|n| gain(course, state, exam, &taken[n], n == 0))
            .collect(),
        at_start: position == 0 && state.attempts == 0,
    })
}

/// Which place of the forms each answer is to, and whether it is right.
fn by_place(course: &Course, exam: &Exam) -> BTreeMap<usize, bool> {
    let slots = course.reserve().slots();
    let place = |answer: &Marked| {
        let form = usize::from(exam.form);
        let at = slots
            .iter()
            .position(|slot| slot.question(form) == answer.question);
        at.map(|at| (at, answer.verdict.is_correct()))
    };
    exam.answers.iter().filter_map(place).collect()
}

fn gain(course: &Course, state: &State, exam: &Exam, earlier: &Exam, first: bool) -> Gain {
    let (now, then) = (by_place(course, exam), by_place(course, earlier));
    let pairs = now
        .iter()
        .filter_map(|(at, now)| Some((*now, *then.get(at)?)));
    let pairs: Vec<(bool, bool)> = pairs.collect();
    let count = |is: fn(&(bool, bool)) -> bool| pairs.iter().filter(|pair| is(pair)).count();
    let (better, worse) = (count(|p| p.0 && !p.1), count(|p| !p.0 && p.1));
    Gain {
        since: earlier.began,
        offset_minutes: state.offset_minutes(),
        first,
        same_form: earlier.form == exam.form,
        of: pairs.len(),
        now: count(|p| p.0),
        then: count(|p| p.1),
        interval: (pairs.len() >= FEWEST).then(|| interval(better, worse, pairs.len())),
    }
}

/// 95 % interval of the difference between two paired counts of `n`, of which `better`
/// went from wrong to right and `worse` from right to wrong: the adjusted Wald
/// interval of Bonett & Price (2012), which holds its level with few pairs.
fn interval(better: usize, worse: usize, n: usize) -> (f64, f64) {
    let n = n as f64;
    let (up, down) = (
        (better as f64 + 1.0) / (n + 2.0),
        (worse as f64 + 1.0) / (n + 2.0),
    );
    let middle = up - down;
    let half = Z * ((up + down - middle * middle) / (n + 2.0)).sqrt();
    let in_questions = |share: f64| (share * n).clamp(-n, n);
    (in_questions(middle - half), in_questions(middle + half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_that_of_bonett_and_price() {
        // 10 pairs, 5 better and 1 worse: (6 - 2)/12 ± 1.96 sqrt((8/12 - 1/9)/12).
        let (low, high) = interval(5, 1, 10);
        let half = 1.959_964 * ((8.0_f64 / 12.0 - 1.0 / 9.0) / 12.0).sqrt();
        assert!((low - 10.0 * (1.0 / 3.0 - half)).abs() < 1e-9);
        assert!((high - 10.0 * (1.0 / 3.0 + half)).abs() < 1e-9);
        // Nothing changed: it lies around nothing, and is not empty.
        let (low, high) = interval(0, 0, 12);
        assert!(low < -1.0 && high > 1.0 && (low + high).abs() < 1e-9);
    }
}
